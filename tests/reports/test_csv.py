"""CSV: what a program reads back, and what a spreadsheet does not run."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Severity, Verdict
from factcheck.reports.cells import cell
from tests.reports.factory import claim, finding, run
from tests.reports.written import written


def rows(*findings, name="csv"):
    return list(csv.DictReader(StringIO(written(name, run(*findings)), newline="")))


def test_a_row_says_what_was_found_and_what_was_expected():
    [row] = rows(finding())

    assert row.pop("message").startswith("Số quốc gia ký: “65” quốc gia was right")
    assert row == {
        "path": "tin/hop-bao.txt",
        "line": "3",
        "column": "18",
        "severity": "warning",
        "verdict": "superseded",
        "rule": "signing/signatories",
        "claim": "Số quốc gia ký",
        "text": "65",
        "expected": "72",
        "as_of": "2025-10-25TAF",
        "source": "Phiên bế mạc",
        "suggestion": "72",
        "sentence": "Đến lúc đó đã có 65 quốc gia đặt bút ký văn kiện.",
        "fingerprint": "0123456789abcdef",
        "suppressed": "",
        "baseline": "",
    }


def test_agreeing_and_missing_mentions_have_rows_too():
    agreeing, missing = rows(finding(Verdict.AGREES, None), finding(Verdict.MISSING, Severity.WARNING, repair=None))

    assert (agreeing["severity"], agreeing["verdict"]) == ("", "agrees")
    assert (missing["text"], missing["suggestion"], missing["line"]) == ("", "", "1")


@pytest.mark.parametrize("title", ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "＝1", "'x"])
def test_no_cell_is_a_formula(title):
    [row] = rows(finding(path=title, of=claim(title=title), words="=65", sentence="=65 nước"))

    assert (row["path"], row["claim"], row["text"]) == (f"'{title}", f"'{title}", "'=65")
    assert row["sentence"] == "'=65 nước"


@given(st.text())
def test_one_apostrophe_taken_away_gives_the_words_back(words):
    shown = cell(words)

    assert shown == words or shown == f"'{words}"
    assert not shown.startswith(tuple("=+-@＝＋－＠\t\r\n"))


def test_lines_end_as_the_standard_says_and_line_breaks_in_words_stay():
    sentence = 'Có "65",\nquốc gia;\r\nký.'
    [row] = rows(finding(sentence=sentence))

    assert row["sentence"] == sentence
    assert written("csv", run()).endswith(",fingerprint,suppressed,baseline\r\n")


def test_the_byte_order_mark_is_all_that_differs():
    of = run(finding())

    assert written("csv-bom", of) == "\ufeff" + written("csv", of)
    assert written("csv-bom", of).encode().startswith(b"\xef\xbb\xbfpath,")
