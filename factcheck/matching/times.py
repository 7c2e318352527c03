"""
As of when does a mention speak? An explicit time in its clause or sentence, else the article's dateline, else
its publication time, else nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import timedelta

from factcheck.extraction.calendar import interval, with_year_near
from factcheck.matching.passages import Passage, Placed
from factcheck.model import (
    Article,
    AsOf,
    AsOfFrom,
    Interval,
    Kind,
    Mention,
    Span,
    Timex,
    UnresolvedTime,
    YearFrom,
)

UNKNOWN = AsOf(None, None, AsOfFrom.NONE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time on the calendar, and where its year was taken from if it was written without one."""

    value: str
    interval: Interval
    year_from: YearFrom | None


class Clock:
    """
    Places the times of one article on the calendar.

    A year that is not written comes from the publication time, else from the full dates of the article, else
    from the story's period.
    """

    def __init__(self, article: Article, mentions: Sequence[Mention], period: Interval | None) -> None:
        self._published = article.published.interval if article.published else None
        self._references = [
            (source, reference)
            for source, reference in (
                (YearFrom.PUBLISHED, self._published),
                (YearFrom.ARTICLE, _full_dates(mentions)),
                (YearFrom.PERIOD, period),
            )
            if reference is not None
        ]

    def moment(self, timex: Timex, words: str) -> Moment | None:
        """The time on the calendar; None for one that has no place there, or no year that can be known."""
        if timex.value is None or timex.kind not in {Kind.DATE, Kind.TIME}:
            return None
        value, year_from = timex.value, None
        if "XXXX" in value:
            if not self._references:
                return None
            year_from, reference = self._references[0]
            value = with_year_near(value, reference)
        elif self._published is not None and not _YEAR.search(words) and re.match(r"\d{4}-\d\d-\d\d", value):
            year_from = YearFrom.PUBLISHED
        try:
            return Moment(value, interval(value), year_from)
        except UnresolvedTime:
            return None


_YEAR = re.compile(r"[0-9]{4}|[0-9]+[/.-][0-9]+[/.-][0-9]+|nay|qua|mai|trước|tới|này")


def _full_dates(mentions: Sequence[Mention]) -> Interval | None:
    """From the first to the last date of the article that is written with its year."""
    placed = []
    for mention in mentions:
        value = mention.value.value if isinstance(mention.value, Timex) else None
        if value is not None and re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?(/.*)?", value):
            placed.append(interval(value))
    if not placed:
        return None
    return Interval(min(one.start for one in placed), max(one.end for one in placed))


def dateline(passages: Sequence[Passage], clock: Clock, wrong: Set[Mention]) -> AsOf | None:
    """
    The time that the article reports, from the first of its sentences that begins with one.

    passages  the first sentences of the article that hold mentions.
    wrong     dates that contradict a claim and so say nothing of when.
    """
    for passage in passages:
        for placed in passage.mentions:
            if placed.mention in wrong or not _opens(passage, placed):
                continue
            found = _as_of(passage, placed, clock, AsOfFrom.DATELINE)
            if found is not None:
                return found
    return None


# "TPO - Sau hai ngày làm việc (25 - 26/10/2025)": how far into its sentence a bracketed time may stand.
_BRACKETS_BEGIN = 100


def _opens(passage: Passage, placed: Placed) -> bool:
    if not _names_a_day(placed.mention):
        return False
    if passage.bracket(placed.span.start) is not None:
        return placed.span.start <= _BRACKETS_BEGIN
    return is_fronted(passage, placed.span)


def is_fronted(passage: Passage, span: Span) -> bool:
    """True where a sentence begins with the time: "Chiều 25/10, ...", "TPO - Vào ngày 25/10 ...", "Hà Nội, 25/10: ..."."""
    return _OPENING.fullmatch(passage.text, 0, span.start) is not None


_OPENING = re.compile(
    r"(?:[(\"“]?[\w .]{1,24}[)\"”]? ?[-:,|] ?)?(?:(?:vào|trong|lúc|hồi|hôm|đến|tới|tính đến|tính tới|cho đến|khoảng) ){0,2}"
)


def _names_a_day(mention: Mention) -> bool:
    value = mention.value.value if isinstance(mention.value, Timex) else None
    return value is not None and re.match(r"[\dX]{4}-[\dX]{2}-\d\d", value) is not None


def clause_time(
    passage: Passage, span: Span, clock: Clock, begins: Interval | None, wrong: Set[Mention]
) -> AsOf | None:
    """
    The time in the clause or sentence of a mention: one behind "tính đến", "đến", "hết", else the nearest
    before it, else the nearest behind.

    begins  since when the claim's first value holds; a time before that is the time of something else,
            unless such a word marks it or the sentence begins with it.
    """
    clause = passage.clause(span.start)
    marked: list[tuple[tuple[bool, bool, int], AsOf]] = []
    for placed in _days(passage, span, wrong):
        found = _as_of(passage, placed, clock, AsOfFrom.CLAUSE)
        if found is None or found.interval is None:
            continue
        is_marked = _MARKED.search(passage.text, max(0, placed.span.start - 24), placed.span.start) is not None
        told = is_marked or is_fronted(passage, placed.span)
        if not told and begins is not None and found.interval.end <= begins.start:
            continue
        outside = not clause.holds(placed.span)
        if outside and placed.span.start > span.start:
            continue
        behind = placed.span.start > span.start
        distance = passage.distance(placed.span, span)
        marked.append(((outside, not is_marked and behind, distance), found))
    return min(marked, key=lambda item: item[0])[1] if marked else None


def _days(passage: Passage, span: Span, wrong: Set[Mention]) -> Iterator[Placed]:
    for placed in passage.mentions:
        if placed.span != span and placed.mention not in wrong and _names_a_day(placed.mention):
            yield placed


_MARKED = re.compile(r"(?<!\w)(?:tính đến|tính tới|cho đến|cho tới|đến|tới|hết|đến hết|lúc|vào lúc)\s+(?:ngày\s+)?\Z")
_ENDED = re.compile(
    r"(?<!\w)(?:bế mạc|kết thúc|khép lại|sau (?:hai|ba|bốn|năm|\d+) ngày|tính đến hết|đến hết|hết)(?!\w)"
)


def _as_of(passage: Passage, placed: Placed, clock: Clock, source: AsOfFrom) -> AsOf | None:
    timex = placed.mention.value
    assert isinstance(timex, Timex)  # noqa: S101  _names_a_day
    found = clock.moment(timex, placed.mention.text)
    if found is None:
        return None
    value, when = found.value, found.interval
    if _ENDED.search(passage.text):
        # What ended speaks as of its end: the last moment of its last day.
        last_day = "/" in value or timex.kind is Kind.DATE
        value = value.rpartition("/")[2]
        if last_day:
            when = Interval(when.end - timedelta(minutes=1), when.end)
    return AsOf(value, when, source, found.year_from)


def as_of(
    passage: Passage,
    span: Span,
    clock: Clock,
    lead: AsOf | None,
    article: Article,
    begins: Interval | None,
    wrong: Set[Mention],
) -> AsOf:
    """The time at which a mention speaks: of its clause, of the dateline, of the publication."""
    found = clause_time(passage, span, clock, begins, wrong) or lead
    if found is not None:
        return found
    if article.published is not None:
        return AsOf(article.published.value, article.published.interval, AsOfFrom.PUBLISHED)
    return UNKNOWN
