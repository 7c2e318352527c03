"""factcheck check with suppressions: exit codes, what is said, what every format shows."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest

NOTE = "<!-- factcheck: ignore[publishers] chờ văn bản until 2025-12-31 -->"


@pytest.fixture
def noted(folder):
    """bad.txt with a suppression behind its words."""
    path = folder / "bad.txt"
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()} {NOTE}\n", encoding="utf-8")
    return folder


def test_a_suppressed_finding_does_not_fail_the_run(noted, factcheck):
    code, out, err = factcheck("bad.txt", "--today", "2025-12-31")

    assert (code, out) == (0, "")
    assert "errors: 0 · warnings: 0 · infos: 0 · suppressed: 1" in err


def test_from_the_day_after_it_does(noted, factcheck):
    code, out, err = factcheck("bad.txt", "--today", "1/1/2026")

    assert code == 1
    assert "bad.txt:1:26: error fair/publishers" in out
    assert "bad.txt:1:49: warning: the suppression of publishers ended with 2025-12-31" in err


def test_what_is_wrong_with_a_comment_is_a_warning(folder, factcheck):
    (folder / "good.txt").write_text("Hội chợ sách có 53 gian hàng tham gia. <!-- factcheck: ignore[x] -->\n", "utf-8")

    code, _, err = factcheck("good.txt")

    assert code == 0
    assert "good.txt:1:40: warning: the comment gives no reason" in err


def test_a_broken_file_beside_an_article_is_an_error(folder, factcheck):
    (folder / "good.txt.factcheck.yaml").write_text("ignore: [", encoding="utf-8")

    code, _, err = factcheck("good.txt")

    assert code == 2
    assert "good.txt.factcheck.yaml:1:10: error" in err


def test_a_file_beside_an_article_is_no_rule_file(folder, factcheck):
    (folder / "rules" / "bad.txt").write_text((folder / "bad.txt").read_text(encoding="utf-8"), encoding="utf-8")
    entry = "ignore: [{ rule: publishers, reason: chờ văn bản }]\n"
    (folder / "rules" / "bad.txt.factcheck.yaml").write_text(entry, encoding="utf-8")

    assert factcheck("rules/bad.txt")[0] == 0


def test_a_day_that_is_none_is_refused(folder, factcheck):
    code, _, err = factcheck("good.txt", "--today", "tomorrow")

    assert code == 2
    assert "--today: error: “tomorrow” is no day" in err


def shown(factcheck, name, *more):
    return factcheck("bad.txt", "--today", "2025-12-31", "--format", name, *more)[1]


@pytest.mark.parametrize("name", ["plain", "concise"])
def test_lines_list_it_when_asked(noted, factcheck, name):
    assert shown(factcheck, name) == ""
    assert "bad.txt:1:26: suppressed fair/publishers" in shown(factcheck, name, "-v")
    assert "[suppressed until 31 December 2025: chờ văn bản]" in shown(factcheck, name, "-v")


def test_terminal_lists_it_when_asked(noted, factcheck):
    assert "⊘ 1:26" not in shown(factcheck, "terminal")
    assert "⊘ 1:26" in shown(factcheck, "terminal", "-v")


def test_json_has_it_marked(noted, factcheck):
    report = json.loads(shown(factcheck, "json"))

    [finding] = report["findings"]
    assert finding["severity"] == "error"
    assert finding["suppressed"] == {
        "kind": "inSource",
        "justification": "chờ văn bản",
        "until": "2025-12-31",
        "location": {"path": "bad.txt", "line": 1, "column": 49},
    }
    assert (report["summary"]["error"], report["summary"]["suppressed"]) == (0, 1)
    assert json.loads(shown(factcheck, "jsonl")) == finding


def test_sarif_has_it_marked(noted, factcheck):
    [result] = json.loads(shown(factcheck, "sarif"))["runs"][0]["results"]

    [suppression] = result["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "chờ văn bản")
    assert suppression["location"]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 49}


def test_junit_skips_it(noted, factcheck):
    root = ET.fromstring(shown(factcheck, "junit"))  # noqa: S314  our own

    assert (root.get("failures"), root.get("skipped")) == ("0", "1")
    [skipped] = root.iter("skipped")
    assert "chờ văn bản" in skipped.attrib["message"]


def test_annotations_are_notices(noted, factcheck):
    assert shown(factcheck, "github").startswith("::notice file=bad.txt,line=1,")
    [issue] = json.loads(shown(factcheck, "gitlab"))
    assert issue["severity"] == "info"
    assert issue["description"].endswith("[suppressed until 31 December 2025: chờ văn bản]")


def test_tables_mark_it(noted, factcheck):
    assert "| ⏸️ contradicted (suppressed until 31 December 2025: chờ văn bản) |" in shown(factcheck, "markdown")
    [row] = csv.DictReader(io.StringIO(shown(factcheck, "csv")))
    assert (row["severity"], row["suppressed"]) == ("error", "chờ văn bản")
