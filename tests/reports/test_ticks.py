"""Ticks: each mention once, with what became of it; and the coverage in words."""

from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import ArticleRecord, Mention, Position, Quantity, Run, Severity, Span, Stated, Verdict
from factcheck.reports import View, writer
from factcheck.reports.ticks import Status, Tick, coverage, ticked
from factcheck.wording import Lang
from tests.reports.factory import claim, finding, record, run, story

STATUSES = [
    # verdicts of the findings on a mention and their severities, status, gravest severity
    ([], Status.UNCHECKED, None),
    ([(Verdict.AGREES, None)], Status.AGREES, None),
    ([(Verdict.IMPRECISE, Severity.INFO)], Status.DIFFERS, Severity.INFO),
    ([(Verdict.SUPERSEDED, Severity.WARNING)], Status.DIFFERS, Severity.WARNING),
    ([(Verdict.UNDETERMINED, Severity.WARNING)], Status.DIFFERS, Severity.WARNING),
    ([(Verdict.CONTRADICTED, Severity.ERROR)], Status.DIFFERS, Severity.ERROR),
    # two stories speak of it
    ([(Verdict.AGREES, None), (Verdict.AGREES, None)], Status.AGREES, None),
    ([(Verdict.AGREES, None), (Verdict.OUTDATED, Severity.ERROR)], Status.DIFFERS, Severity.ERROR),
    ([(Verdict.IMPRECISE, Severity.INFO), (Verdict.OUTDATED, Severity.ERROR)], Status.DIFFERS, Severity.ERROR),
]


@pytest.mark.parametrize(("verdicts", "status", "severity"), STATUSES)
def test_a_tick_says_what_became_of_a_mention(verdicts, status, severity):
    tick = Tick(stated(100), [finding(*verdict) for verdict in verdicts])

    assert (tick.status, tick.severity) == (status, severity)


def stated(start: int, words: str = "65") -> Stated:
    """A mention in the third line, which begins at offset 100 as that of a finding does."""
    value = Quantity(Decimal(65), "quốc gia" if words == "65" else None)
    return Stated(Mention(Span(start, start + len(words)), words, value), Position(3, start - 99))


COVERAGES = [
    # mentions, about, agrees, differs, in English and in Vietnamese
    (
        (31, ("signing",), 11, 1),
        "12 of 31 figures and times are governed by rules (agree: 11, differ: 1); not checked: 19",
        "12/31 con số, thời điểm có luật đối chiếu (khớp: 11, lệch: 1); chưa kiểm tra: 19",
    ),
    (
        (2, ("signing",), 2, 0),
        "2 of 2 figures and times are governed by rules (agree: 2, differ: 0); not checked: 0",
        "2/2 con số, thời điểm có luật đối chiếu (khớp: 2, lệch: 0); chưa kiểm tra: 0",
    ),
    (
        (5, (), 0, 0),
        "No rule file is about this article: 0 of 5 figures and times are governed by rules; not checked: 5",
        "Không tệp luật nào nói về bài này: 0/5 con số, thời điểm có luật đối chiếu; chưa kiểm tra: 5",
    ),
]


@pytest.mark.parametrize(("counts", "english", "vietnamese"), COVERAGES)
def test_the_coverage_is_said(counts, english, vietnamese):
    mentions, about, agrees, differs = counts
    article = ArticleRecord("a.txt", "", None, mentions, about, agrees, differs)

    assert coverage(article, Lang.EN) == english
    assert coverage(article, Lang.VI) == vietnamese


def test_each_mention_gets_the_findings_at_its_place():
    first, second = finding(path="a.txt"), finding(path="b.txt")
    lacks = finding(Verdict.MISSING, path="b.txt")
    at = first.span.start
    of = Run(
        (record("a.txt"), record("b.txt")),
        (first, second, lacks),
        (story(),),
        [[stated(100), stated(at)], [stated(at), stated(at + 9)]],
    )

    a, b = ticked(of)

    assert [tick.findings for tick in a.ticks] == [(), [first]]
    assert [tick.findings for tick in b.ticks] == [[second], ()]
    assert (a.missing, b.missing) == ((), [lacks])


def test_a_run_without_mentions_has_no_ticks():
    assert list(ticked(run(finding()))) == []


def page(name, of, lang=Lang.EN, width=100):
    out = StringIO()
    writer(name)(of, out, View(lang, width, quiet=True))
    return out.getvalue()


def ticked_run(*of: Stated) -> Run:
    found = finding()
    return Run((record(),), (found,), (story(claim()),), [[stated(found.span.start), *of]])


def test_plain_lines_end_with_the_coverage():
    lines = page("plain", ticked_run(stated(200, "66"))).splitlines()

    assert [line.partition(" Số")[0] for line in lines] == [
        "tin/hop-bao.txt:3:18: warning signing/signatories",
        "tin/hop-bao.txt:3:101: unchecked - “66”: no rule speaks of it",
        f"tin/hop-bao.txt: coverage: {coverage(record(), Lang.EN)}",
    ]


def test_the_terminal_lists_every_mention_under_the_findings():
    lines = page("terminal", ticked_run(stated(200, "66"))).splitlines()

    assert lines[lines.index("  Every figure and time of the article") + 1 :] == [
        "  !  3:18  “65” quốc gia  Số quốc gia ký: superseded by a later figure → “72”",
        "  · 3:101  “66”           no rule speaks of it",
        "  2 of 7 figures and times are governed by rules (agree: 1, differ: 1); not checked: 5",
        "",
    ]


def test_long_words_have_their_claim_on_the_next_line():
    lines = page("terminal", ticked_run(stated(200, "sáu mươi lăm nghìn chín trăm")), width=60).splitlines()

    assert lines[-5:-2] == [
        "  · 3:101  “sáu mươi lăm nghìn chín trăm” (65)",
        "                          no rule speaks of it",
        "  2 of 7 figures and times are governed by rules (agree: 1,",
    ]


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_words_and_any_path_stay_on_one_plain_line(words, path):
    of = Run((record(path),), (), (), [[stated(100, words)]])

    assert len(page("plain", of).splitlines()) == 2
