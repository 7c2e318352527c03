"""A comment on a pull request: gravest first, short enough to be accepted, and no markup from an article."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Severity, Verdict
from tests.reports.factory import claim, finding, record, run
from tests.reports.written import written


def table(page):
    return [line for line in page.splitlines() if line.startswith("| ")][2:]


def test_a_row_says_verdict_place_claim_found_and_expected():
    page = written("markdown", run(finding()), ending="Exit 0.")

    [row] = table(page)
    assert row == (
        "| ⚠️ superseded by a later figure | tin/hop-bao.txt:3:18 | Số quốc gia ký | “65” quốc gia"
        " | “72” (since 26 October 2025; source: Phiên bế mạc) |"
    )
    assert "**Articles: 1 · figures and times: 7 (1 checked, 6 not) · errors: 0 · warnings: 1 · infos: 0**" in page
    assert "\nExit 0.\n" in page


def test_the_gravest_stand_first():
    order = [Severity.INFO, Severity.ERROR, Severity.WARNING, Severity.ERROR]
    page = written("markdown", run(*(finding(severity=severity, line=line) for line, severity in enumerate(order, 1))))

    assert [int(row.split(":")[1]) for row in table(page)] == [2, 4, 3, 1]


def test_nothing_to_report_says_what_was_checked():
    page = written("markdown", run(finding(Verdict.AGREES, None)))

    assert "Nothing to look at. Checked against: Lễ ký." in page
    assert table(page) == []


def test_nothing_checked_is_not_nothing_wrong():
    page = written("markdown", run())

    assert "Nothing was checked" in page
    assert "Nothing to look at" not in page


def test_quiet_leaves_the_table_and_verbose_adds_what_agrees():
    of = run(finding(Verdict.AGREES, None), finding())

    assert len(table(written("markdown", of))) == 1
    assert len(table(written("markdown", of, verbose=True))) == 2
    assert written("markdown", of, quiet=True).startswith("\n| verdict |")


ESCAPED = [
    ("một | hai", r"một \| hai"),
    ("<img src=x>", r"\<img src=x\>"),
    ("[xem](http://a.vn)", r"\[xem\](http:&#8203;//a.vn)"),
    ("@ban #12 :tada: 16:00", "@&#8203;ban #&#8203;12 :&#8203;tada: 16:00"),
    ("www.a.vn &amp; `x` *y* ~z~ $1", r"www&#8203;.a.vn \&amp; \`x\` \*y\* \~z\~ \$1"),
    ("hai\ndòng", "hai dòng"),
]


@pytest.mark.parametrize(("title", "shown"), ESCAPED)
def test_words_make_no_markup(title, shown):
    [row] = table(written("markdown", run(finding(of=claim(title=title)))))

    assert row.split(" | ")[2] == shown


@given(st.text(min_size=1))
def test_any_words_stay_in_their_cell(words):
    [row] = table(written("markdown", run(finding(words=words, sentence=words, path=words))))

    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 6


def test_a_comment_is_never_too_long():
    findings = [finding(of=claim(title="@#" * 40), line=line) for line in range(1, 2000)]
    page = written("markdown", run(*findings))

    assert len(page) < 65_536
    shown = len(table(page))
    assert f"Not shown here: {1999 - shown} more" in page


def test_an_article_that_no_rule_is_about_is_counted():
    of = run(finding())
    other = type(of)((*of.articles, record("b.txt", about=())), of.findings, of.stories)

    assert "Articles that no rule file is about: 1" in written("markdown", other)
