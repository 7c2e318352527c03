"""
As of when does a mention speak? An explicit time in its clause or sentence, else the article's dateline, else
its publication time, else nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import timedelta

from factcheck.extraction.calendar import interval, with_year_near
from factcheck.matching.passages import Passage
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
        self._moments: dict[tuple[Timex, str], Moment | None] = {}
        self._days: dict[Span, list[Day]] = {}

    def moment(self, timex: Timex, words: str) -> Moment | None:
        """The time on the calendar; None for one that has no place there, or no year that can be known."""
        key = (timex, words)
        if key not in self._moments:
            self._moments[key] = self._placed(timex, words)
        return self._moments[key]

    def days(self, passage: Passage) -> list[Day]:
        """The times of a sentence that name a day, left to right."""
        if passage.source not in self._days:
            self._days[passage.source] = _days(passage, self)
        return self._days[passage.source]

    def _placed(self, timex: Timex, words: str) -> Moment | None:
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


def dateline(passages: Sequence[Passage], clock: Clock, wrong: AbstractSet[Mention]) -> AsOf | None:
    """
    The time that the article reports, from the first of its sentences that begins with one.

    passages  the first sentences of the article that hold mentions.
    wrong     dates that contradict a claim and so say nothing of when.
    """
    for passage in passages:
        for day in clock.days(passage):
            bracketed = passage.bracket(day.span.start) is not None and day.span.start <= _BRACKETS_BEGIN
            if (day.fronted or bracketed) and day.mention not in wrong:
                return replace(day.as_of, source=AsOfFrom.DATELINE)
    return None


# "TPO - Sau hai ngày làm việc (25 - 26/10/2025)": how far into its sentence a bracketed time may stand.
_BRACKETS_BEGIN = 100


def clause_time(
    passage: Passage, span: Span, clock: Clock, begins: Interval | None, wrong: AbstractSet[Mention]
) -> AsOf | None:
    """
    The time in the clause or sentence of a mention: one behind "tính đến", "đến", "hết", else the nearest
    before it, else the nearest behind.

    begins  since when the claim's first value holds; a time before that is the time of something else,
            unless such a word marks it or the sentence begins with it.
    """
    clause = passage.clause(span.start)
    found: list[tuple[tuple[bool, bool, int], AsOf]] = []
    for day in clock.days(passage):
        outside, behind = not clause.holds(day.span), day.span.start > span.start
        if day.span == span or day.mention in wrong or (outside and behind):
            continue
        before_all = begins is not None and day.as_of.interval is not None and day.as_of.interval.end <= begins.start
        if before_all and not (day.marked or day.fronted):
            continue
        found.append(((outside, behind and not day.marked, passage.distance(day.span, span)), day.as_of))
    return min(found, key=lambda item: item[0])[1] if found else None


@dataclass(frozen=True, slots=True)
class Day:
    """
    A time of a sentence that names a day.

    marked   "tính đến", "đến", "hết" or the like stands before it.
    fronted  the sentence begins with it: "Chiều 25/10, ...", "TPO - Vào ngày 25/10 ...", "Hà Nội, 25/10: ...".
    """

    mention: Mention
    span: Span
    as_of: AsOf
    marked: bool
    fronted: bool


def _days(passage: Passage, clock: Clock) -> list[Day]:
    days = []
    for placed in passage.mentions:
        timex = placed.mention.value
        if not isinstance(timex, Timex) or timex.value is None or not _DAY.match(timex.value):
            continue
        moment = clock.moment(timex, placed.mention.text)
        if moment is not None:
            start = placed.span.start
            marked = _MARKED.search(passage.text, max(0, start - 24), start) is not None
            fronted = _OPENING.fullmatch(passage.text, 0, start) is not None
            spoken = _as_of(moment, timex, has_ended=_ENDED.search(passage.text) is not None)
            days.append(Day(placed.mention, placed.span, spoken, marked, fronted))
    return days


_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-\d\d")
_MARKED = re.compile(r"(?<!\w)(?:tính đến|tính tới|cho đến|cho tới|đến|tới|hết|đến hết|lúc|vào lúc)\s+(?:ngày\s+)?\Z")
_OPENING = re.compile(
    r"(?:[(\"“]?[\w .]{1,24}[)\"”]? ?[-:,|] ?)?"
    r"(?:(?:vào|trong|lúc|hồi|hôm|đến|tới|tính đến|tính tới|cho đến|khoảng) ){0,2}"
)
_ENDED = re.compile(
    r"(?<!\w)(?:bế mạc|kết thúc|khép lại|sau (?:hai|ba|bốn|năm|\d+) ngày|tính đến hết|đến hết|hết)(?!\w)"
)


def _as_of(moment: Moment, timex: Timex, *, has_ended: bool) -> AsOf:
    value, when = moment.value, moment.interval
    if has_ended and timex.kind is Kind.DATE:
        # What ended speaks as of its end: the last minute of its last day.
        value = value.rpartition("/")[2]
        when = Interval(when.end - timedelta(minutes=1), when.end)
    return AsOf(value, when, AsOfFrom.CLAUSE, moment.year_from)


def as_of(
    passage: Passage,
    span: Span,
    clock: Clock,
    lead: AsOf | None,
    article: Article,
    begins: Interval | None,
    wrong: AbstractSet[Mention],
) -> AsOf:
    """The time at which a mention speaks: of its clause, of the dateline, of the publication."""
    found = clause_time(passage, span, clock, begins, wrong) or lead
    if found is not None:
        return found
    if article.published is not None:
        return AsOf(article.published.value, article.published.interval, AsOfFrom.PUBLISHED)
    return UNKNOWN
