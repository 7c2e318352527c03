"""SARIF 2.1.0: valid by the official schema, and each place, rule and link as a reader of the log resolves it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Origin, Place, Position, Severity, Suppression, Verdict
from factcheck.wording import Lang
from tests.reports.factory import claim, expected, finding, run, story
from tests.reports.written import written

jsonschema = pytest.importorskip("jsonschema", reason="part of the dev extra")
# As OASIS publishes it: sarif-schema-2.1.0.json of the SARIF specification.
SCHEMA = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)


def log(of, **view):
    """The only run of a valid log."""
    whole = json.loads(written("sarif", of, **view))
    VALIDATOR.validate(whole)
    assert whole["version"] == "2.1.0"
    [only] = whole["runs"]
    return only


def test_the_schema_refuses_what_is_no_sarif():
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]})


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_makes_a_valid_log(verdict, lang):
    severity = None if verdict is Verdict.AGREES else Severity.WARNING
    only = log(run(finding(verdict, severity, accepted=("60", "70"), repair=None)), lang=lang)

    assert only["language"] == lang
    assert len(only["results"]) == (verdict is not Verdict.AGREES)


SUPPRESSIONS = [
    # origin, until, place, baseline                                          state
    (Origin.IN_SOURCE, None, "tin/họp báo.txt", None, None),
    (Origin.EXTERNAL, date(2025, 12, 31), "tin/a.txt.factcheck.yaml", True, "unchanged"),
    (Origin.EXTERNAL, None, "/tin/a.txt.factcheck.yaml", False, "new"),
]


@pytest.mark.parametrize(("origin", "until", "path", "baseline", "state"), SUPPRESSIONS)
def test_what_does_not_count_makes_a_valid_log(origin, until, path, baseline, state):
    left = Suppression(origin, (("signatories", Position(2, 5)),), "chờ {văn bản}", until, Place(path, Position(2, 3)))
    only = log(run(replace(finding(), suppressed=left, in_baseline=baseline), finding()))

    marked, other = only["results"]
    [suppression] = marked["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == (origin, "chờ {văn bản}")
    assert suppression.get("properties") == ({"until": "2025-12-31"} if until else None)
    assert (marked.get("baselineState"), other["suppressions"]) == (state, [])


def test_a_run_without_findings_is_a_valid_log():
    assert log(run())["results"] == []


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")]
)
def test_a_severity_is_a_level(severity, level):
    [result] = log(run(finding(severity=severity)))["results"]

    assert result["level"] == level


def test_a_result_names_its_rule_its_words_and_the_line_of_the_rule_file():
    delegates = claim("delegates", "Số đại biểu")
    only = log(run(finding(of=delegates, line=3), stories=(story(claim(), delegates),)))

    [result] = only["results"]
    assert only["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "signing/delegates"
    [location] = result["locations"]
    place = location["physicalLocation"]
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 18,
        "endLine": 3,
        "endColumn": 20,
        "charOffset": 117,
        "charLength": 2,
        "snippet": {"text": "65"},
    }
    assert only["artifacts"][place["artifactLocation"]["index"]]["location"]["uri"] == "tin/hop-bao.txt"
    [related] = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "rules/signing.yaml"
    assert related["physicalLocation"]["region"] == {"startLine": 9, "startColumn": 11}
    assert result["partialFingerprints"] == {"factcheckFingerprint/v1": "0123456789abcdef"}
    assert result["properties"]["verdict"] == "superseded"
    assert result["message"]["text"].startswith("Số đại biểu: “65” quốc gia was right")


def test_what_is_missing_points_at_a_line():
    [result] = log(run(finding(Verdict.MISSING, Severity.WARNING)))["results"]

    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_words_over_two_lines_have_two_lines():
    words = "ngày 25\r\ntháng 10"
    [result] = log(run(finding(words=words, sentence=words)))["results"]

    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["endLine"], region["endColumn"]) == (4, 9)
    assert region["snippet"]["text"] == words


def test_a_rule_tells_its_series_and_its_sources():
    series = claim("signatories", "Số quốc gia ký", expected("65", "2025-10-25TAF", "Họp báo"), expected("72"))
    [rule] = log(run(finding(of=series), stories=(story(series),)))["tool"]["driver"]["rules"]

    assert rule["help"]["text"].splitlines()[1:3] == [
        "- “65” (since the afternoon of 25 October 2025; source: Họp báo), rules/signing.yaml:9:11",
        "- “72”, rules/signing.yaml:9:11",
    ]
    assert "- “72”, rules/signing.yaml:9:11\n" in rule["help"]["markdown"]
    assert (rule["shortDescription"]["text"], rule["fullDescription"]["text"]) == (
        "Số quốc gia ký",
        "Lễ ký: Số quốc gia ký",
    )
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_columns_and_lines_are_those_of_factcheck():
    only = log(run(finding()))

    assert only["columnKind"] == "unicodeCodePoints"
    assert only["newlineSequences"] == ["\r\n", "\n", "\r"]
    counts = {"articles": 1, "mentions": 7, "linked": 1, "error": 0, "warning": 1, "info": 0}
    assert only["properties"] == {**counts, "suppressed": 0, "baseline": 0}


URIS = [
    ("tin/hop-bao.txt", "tin/hop-bao.txt", True),
    ("tin tức/họp báo.txt", "tin%20t%E1%BB%A9c/h%E1%BB%8Dp%20b%C3%A1o.txt", True),
    ("ho\u0323p.txt", "ho%CC%A3p.txt", True),
    ("100%25/a?b#c.txt", "100%2525/a%3Fb%23c.txt", True),
    ("http://a.txt", "http%3A//a.txt", True),
    ("../tin/a.txt", "../tin/a.txt", True),
    ("-", "-", True),
    ("/srv/bài.txt", "file:///srv/b%C3%A0i.txt", False),
    ("C:/tin/bài.txt", "file:///C:/tin/b%C3%A0i.txt", False),
    ("//may/tin/a.txt", "file://may/tin/a.txt", False),
]


@pytest.mark.parametrize(("path", "uri", "relative"), URIS)
def test_a_path_is_a_uri(path, uri, relative):
    only = log(run(finding(path=path)))

    [artifact] = only["artifacts"]
    assert artifact["location"] == {"uri": uri, **({"uriBaseId": "%SRCROOT%"} if relative else {})}
    assert "%SRCROOT%" in only["originalUriBaseIds"]
    assert "uri" not in only["originalUriBaseIds"]["%SRCROOT%"]


@given(st.text(alphabet=st.characters(exclude_characters="/", exclude_categories=["Cs"]), min_size=1))
def test_any_name_comes_back_from_its_uri(name):
    path = f"tin/{name}"
    [result] = log(run(finding(path=path)))["results"]

    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    parts = urlsplit(uri)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path) == path


def test_braces_are_no_placeholders_and_brackets_no_link():
    hostile = claim("x", "{0} [xem](1) <b>*đậm*</b>")
    only = log(run(finding(of=hostile), stories=(story(hostile),)))

    [rule] = only["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == r"{{0}} \[xem\](1) <b>*đậm*</b>"
    assert only["results"][0]["message"]["text"].startswith(r"{{0}} \[xem\](1) ")
    assert not set("<[*{") & set(rule["help"]["markdown"])


def test_the_same_run_gives_the_same_bytes():
    assert written("sarif", run(finding())) == written("sarif", run(finding()))
