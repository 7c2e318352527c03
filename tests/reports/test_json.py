"""The public JSON: keys, their order, and exact values."""

import json
from decimal import Decimal
from io import StringIO

import pytest

from factcheck.model import Kind, Mod, Quantity, Run, Severity, Timex, Verdict
from factcheck.reports import View, writer
from factcheck.reports.json import mention_fields
from factcheck.wording import Lang
from tests.reports.factory import finding, run

AMOUNTS = [
    ("65", "65"),
    ("2.50E+3", "2500"),
    ("0.25", "0.25"),
    ("2.50", "2.5"),
    ("0.1", "0.1"),
    ("0.3333333333333333333333333333", "0.333333333333"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("1E+1000000", "null"),
]


WAIVED = {"suppressed": 0, "baseline": 0}


def written(of: Run) -> str:
    out = StringIO()
    writer("json")(of, out, View(lang=Lang.EN))
    return out.getvalue()


def test_the_report_has_the_public_shape():
    report = json.loads(written(run(finding())))

    assert report == {
        "schema": "factcheck-report/1",
        "articles": [
            {
                "path": "tin/hop-bao.txt",
                "title": "",
                "published": "2025-10-25",
                "published_from": "header",
                "mentions": 7,
                "about": ["signing"],
                "coverage": {"mentions": 7, "governed": 1, "agrees": 0, "differs": 1, "unchecked": 6},
            }
        ],
        "findings": [
            {
                "rule": "signing/signatories",
                "verdict": "superseded",
                "severity": "warning",
                "message": "Số quốc gia ký: “65” quốc gia was right as of the afternoon of 25 October 2025"
                " (from the dateline), but it is now “72” (since 26 October 2025; source: Phiên bế mạc)",
                "location": {"path": "tin/hop-bao.txt", "line": 3, "column": 18, "start": 117, "end": 119},
                "text": "65",
                "sentence": "Đến lúc đó đã có 65 quốc gia đặt bút ký văn kiện.",
                "found": {
                    "kind": "cardinal",
                    "value": 65,
                    "to": None,
                    "mod": None,
                    "unit": "quốc gia",
                    "as_of": "2025-10-25TAF",
                    "as_of_from": "dateline",
                    "year_from": None,
                },
                "expected": {
                    "value": 72,
                    "to": None,
                    "mod": None,
                    "as_of": "2025-10-26",
                    "source": "Phiên bế mạc",
                },
                "suggestion": "72",
                "fingerprint": "0123456789abcdef",
                "suppressed": None,
                "baseline": None,
            }
        ],
        "summary": {"articles": 1, "mentions": 7, "linked": 1, "error": 0, "warning": 1, "info": 0} | WAIVED,
    }


def test_keys_stand_in_the_public_order():
    report = json.loads(written(run(finding())))

    assert " ".join(report) == "schema articles findings summary"
    assert " ".join(report["findings"][0]) == (
        "rule verdict severity message location text sentence found expected suggestion fingerprint suppressed baseline"
    )
    assert " ".join(report["findings"][0]["found"]) == "kind value to mod unit as_of as_of_from year_from"
    assert " ".join(report["summary"]) == "articles mentions linked error warning info suppressed baseline"


def test_agreeing_mentions_are_there_without_severity():
    [found] = json.loads(written(run(finding(Verdict.AGREES, None))))["findings"]

    assert (found["verdict"], found["severity"]) == ("agrees", None)


def test_a_missing_claim_has_nothing_found():
    report = json.loads(written(run(finding(Verdict.MISSING, Severity.WARNING))))
    [found] = report["findings"]

    assert (found["found"], found["text"], found["location"]["start"], found["location"]["end"]) == (
        None,
        "",
        0,
        0,
    )
    assert report["summary"]["linked"] == 0


@pytest.mark.parametrize(("amount", "number"), AMOUNTS)
def test_amounts_are_exact(amount, number):
    mention = finding(value=Quantity(Decimal(amount))).mention
    assert mention is not None
    assert json.dumps(mention_fields(mention)["value"]) == number


def test_a_time_keeps_its_value():
    value = Timex("P7D", Kind.DURATION, Mod.LESS_THAN, to="P30D")
    mention = finding(value=value).mention
    assert mention is not None
    assert mention_fields(mention) == {
        "kind": "duration",
        "value": "P7D",
        "to": "P30D",
        "mod": "less_than",
        "unit": None,
    }


def test_text_is_readable_and_ends_with_a_line_end():
    text = written(run(finding()))

    assert "quốc gia" in text
    assert text.endswith("}\n")
