"""
As of when does a mention speak? An explicit time in its clause or sentence, else the article's dateline, else
its publication time, else nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from factcheck.extraction.calendar import interval, with_year_near
from factcheck.matching.cues import REACH, anywhere, before, words
from factcheck.matching.dating import OPEN_UNTIL
from factcheck.matching.fitting import DATES, names_a_day
from factcheck.matching.passages import Passage
from factcheck.model import (
    Article,
    AsOf,
    AsOfFrom,
    Interval,
    Kind,
    Mention,
    Span,
    Story,
    Timex,
    UnresolvedTime,
    YearFrom,
)
from factcheck.vietnamese.normal import fold_lower, folded
from factcheck.vietnamese.tables import table

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

    publication  the time at which the article speaks where nothing in it says more; UNKNOWN where nobody knows.
    event        the days of the story's event, that "khai mạc" and "bế mạc" speak of; None where no single claim
                 of the story is a range of days.
    """

    def __init__(self, article: Article, mentions: Sequence[Mention], story: Story | None) -> None:
        published = article.published
        self.publication = AsOf(published.value, published.interval, AsOfFrom.PUBLISHED) if published else UNKNOWN
        self._published = self.publication.interval
        self._references = [
            (source, reference)
            for source, reference in (
                (YearFrom.PUBLISHED, self._published),
                (YearFrom.ARTICLE, _full_dates(mentions)),
                (YearFrom.PERIOD, story.period if story else None),
            )
            if reference is not None
        ]
        self.event = _event(story) if story else None
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

    def is_future(self, day: Day) -> bool:
        """True for a time after the publication: no figure of the article can hold since then."""
        return self._published is not None and day.interval.start >= self._published.end

    def so_far(self, moment: Interval) -> Interval:
        """The part of a time up to the publication: of "tháng 10/2025" that which the article can tell of."""
        published = self._published
        if published is None or not moment.start < published.end < moment.end:
            return moment
        return Interval(moment.start, published.end)

    def _placed(self, timex: Timex, words: str) -> Moment | None:
        if timex.value is None or timex.kind not in DATES:
            return None
        value, year_from = timex.value, None
        if "XXXX" in value:
            if not self._references:
                return None
            year_from, reference = self._references[0]
            value = with_year_near(value, reference)
        elif self._published is not None and not _YEAR.search(folded(words)) and re.match(r"\d{4}-\d\d-\d\d", value):
            year_from = YearFrom.PUBLISHED
        try:
            return Moment(value, interval(value), year_from)
        except UnresolvedTime:
            return None


# A year in figures, or a word that counts from the publication: "nay", "qua", "này".
_COUNTED_FROM = "|".join(sorted({fold_lower(row["surface"]).split()[-1] for row in table("relative")}))
_YEAR = re.compile(rf"[0-9]{{4}}|[0-9]+[/.-][0-9]+[/.-][0-9]+|(?<!\w)(?:{_COUNTED_FROM})(?!\w)")


def _full_dates(mentions: Sequence[Mention]) -> Interval | None:
    """From the first to the last date of the article that is written with its year."""
    placed = []
    for mention in mentions:
        value = mention.value.value if isinstance(mention.value, Timex) else None
        if value is not None and re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?(/.*)?", value):
            with suppress(UnresolvedTime):  # the last day of the calendar has no end
                placed.append(interval(value))
    if not placed:
        return None
    return Interval(min(one.start for one in placed), max(one.end for one in placed))


def _event(story: Story) -> Interval | None:
    days = [
        interval(expected.value.value or "")
        for claim in story.claims
        for expected in claim.expected
        if isinstance(expected.value, Timex) and names_a_day(expected.value) and "/" in (expected.value.value or "")
    ]
    return days[0] if len(days) == 1 else None


def dateline(passages: Sequence[Passage], clock: Clock, wrong: AbstractSet[Mention]) -> AsOf | None:
    """
    The time that the article reports, from the first of its sentences that begins with one.

    A report is written after what it reports: it may tell anything up to the end of that day.

    passages  the first sentences of the article that hold mentions.
    wrong     dates that contradict a claim and so say nothing of when.
    """
    for passage in passages:
        days = dateline_days(passage, clock)
        # "(25/10 - 27/10)": where one of them is wrong, the other is not known to be the end.
        if days and not any(day.mention in wrong for day in days):
            lead = max(days, key=lambda day: day.interval.end) if days[0].ended else days[0]
            until = lead.interval.end if lead.ended else _end_of_day(lead.interval)
            return replace(lead.as_of, interval=Interval(lead.interval.start, until), source=AsOfFrom.DATELINE)
    return None


def dateline_days(passage: Passage, clock: Clock) -> list[Day]:
    """The days with which a sentence begins, or that stand in brackets near its beginning."""
    return [day for day in clock.days(passage) if _leads(passage, day) and day.mention and not day.coarse]


def _leads(passage: Passage, day: Day) -> bool:
    """True for a time with which its sentence begins, or that stands in brackets near the beginning."""
    return day.fronted or (passage.bracket(day.span.start) is not None and day.span.start <= _BRACKETS_BEGIN)


# "TPO - Sau hai ngày làm việc (25 - 26/10/2025)": how far into its sentence a bracketed time may stand.
_BRACKETS_BEGIN = 100


def _end_of_day(moment: Interval) -> datetime:
    last = moment.end - _MINUTE
    return last.replace(hour=0, minute=0) + timedelta(days=1)


def clause_time(
    passage: Passage,
    span: Span,
    clock: Clock,
    begins: Interval | None,
    wrong: AbstractSet[Mention],
    figures: Sequence[Span],
) -> AsOf | None:
    """
    The time in the clause or sentence of a mention: one behind "tính đến", "đến", "hết", else the nearest
    before it, else the nearest behind. Where several figures of one claim and as many times take turns
    ("65 hôm 25/10, 72 hôm 26/10"), each figure has its own.

    begins   since when the claim's first value holds; a time before that is the time of something else,
             unless such a word marks it or the sentence begins with it.
    figures  the places of all figures of the claim in the sentence, left to right.
    """
    days = [day for day in clock.days(passage) if _can_be_told(day, span, clock, begins, wrong)]
    exact = [day for day in days if not day.coarse]
    if len(figures) > 1 and _take_turns(figures, exact):
        return exact[figures.index(span)].as_of
    clause = passage.clause(span.start)
    found: list[tuple[tuple[bool, bool, int], AsOf]] = []
    for day in days:
        outside, behind = not clause.holds(day.span), day.span.start > span.start
        if outside and (behind or day.coarse):
            continue
        distance = passage.distance(day.span, span)
        if any(passage.distance(day.span, other) < distance for other in figures) and not day.marked:
            continue  # it is the time of that figure
        found.append(((outside, behind and not day.marked, distance), day.as_of))
    return min(found, key=lambda item: item[0])[1] if found else None


def _can_be_told(day: Day, span: Span, clock: Clock, begins: Interval | None, wrong: AbstractSet[Mention]) -> bool:
    if day.span == span or day.mention in wrong or clock.is_future(day):
        return False
    told = day.marked or (day.fronted and (begins is None or not _is_long_before(day.interval, begins)))
    return told or not (begins is not None and day.interval.end <= begins.start)


def _take_turns(figures: Sequence[Span], days: Sequence[Day]) -> bool:
    marks = sorted([(span.start, "figure") for span in figures] + [(day.span.start, "time") for day in days])
    return len(figures) == len(days) and all(left[1] != right[1] for left, right in pairwise(marks))


def carried_time(passage: Passage, previous: Passage | None, clock: Clock, wrong: AbstractSet[Mention]) -> AsOf | None:
    """
    The time behind "tính đến", or with which the sentence right before begins behind "đến", "hết", for a sentence that
    says none itself.
    """
    if previous is None or not passage.follows(previous):
        return None
    marked = [day for day in clock.days(previous) if day.marked and day.mention not in wrong]
    told = [
        day
        for day in marked
        if day.fronted or _COUNTED_TO.search(previous.text, max(0, day.span.start - REACH), day.span.start)
    ]
    return told[0].as_of if told and not clock.is_future(told[0]) else None


def speaks_of_another_time(passage: Passage, span: Span, clock: Clock, begins: Interval) -> bool:
    """
    True where the clause of a mention begins with a time long before the claim's first value: "Năm 2016, 175
    nước ký" is about something else.
    """
    clause = passage.clause(span.start)
    for placed in passage.mentions:
        timex = placed.mention.value
        if isinstance(timex, Timex) and clause.holds(placed.span) and placed.span.end <= span.start:
            moment = clock.moment(timex, placed.mention.text)
            begin = max(clause.start, passage.text.rfind(":", clause.start, placed.span.start) + 1)
            opens = _OPENING.fullmatch(passage.text, begin, placed.span.start) is not None
            if opens and moment is not None and _is_long_before(moment.interval, begins):
                return True
    return False


# A figure may be told some days too early; what lies longer ago is another story.
_LONG = timedelta(days=7)


def _is_long_before(moment: Interval, begins: Interval) -> bool:
    return moment.end + _LONG <= begins.start


@dataclass(frozen=True, slots=True)
class Day:
    """
    A time of a sentence that names a day.

    marked   "tính đến", "đến", "hết" or the like stands before it.
    fronted  the sentence begins with it: "Chiều 25/10, ...", "TPO - Vào ngày 25/10 ...", "Hà Nội, 25/10: ...".
    ended    the sentence says that what it tells of has ended; it then speaks as of its last minute.
    coarse   a month, quarter or year: "Trong tháng 10/2025, ..."
    mention  None for a time that is told by the event: "khi bế mạc".
    """

    mention: Mention | None
    span: Span
    as_of: AsOf
    interval: Interval
    marked: bool
    fronted: bool
    ended: bool
    coarse: bool = False


def _days(passage: Passage, clock: Clock) -> list[Day]:
    days = _stages(passage, clock)
    has_ended = _ENDED.search(passage.text) is not None
    for placed in passage.mentions:
        timex, start = placed.mention.value, placed.span.start
        moment = clock.moment(timex, placed.mention.text) if isinstance(timex, Timex) else None
        if moment is None or not isinstance(timex, Timex):
            continue
        if _DEADLINE.search(passage.text, max(0, start - 2 * REACH), start):
            continue
        if OPEN_UNTIL.search(passage.text, max(0, start - 3 * REACH), start):
            continue
        if _BOUND.search(passage.text, max(0, start - REACH), start):
            continue
        coarse = not names_a_day(timex)
        marked = _AS_OF.search(passage.text, max(0, start - REACH), start) is not None
        fronted = _OPENING.fullmatch(passage.text, 0, start) is not None
        if coarse and not ((marked or fronted) and _COARSE.fullmatch(moment.value)):
            continue
        ended = has_ended and timex.kind is Kind.DATE
        value = moment.value.rpartition("/")[2] if ended else moment.value
        when = _last_minute(moment.interval) if ended else clock.so_far(moment.interval)
        source = AsOf(value, when, AsOfFrom.CLAUSE, moment.year_from)
        days.append(Day(placed.mention, placed.span, source, when, marked, fronted, ended, coarse))
    return sorted(days, key=lambda day: day.span)


# A month, a quarter or half, a year.
_COARSE = re.compile(r"\d{4}(?:-(?:\d\d|[QH]\d))?")


def _stages(passage: Passage, clock: Clock) -> list[Day]:
    """The times that a sentence tells by the event itself: "khi bế mạc", "sau hai ngày", "ngày đầu tiên"."""
    if clock.event is None:
        return []
    first, last = clock.event.start, clock.event.end - _MINUTE
    first_day = Interval(first, first + timedelta(days=1))
    stages = [(Span(*match.span()), first_day) for match in _OPENED.finditer(passage.text)]
    stages += [(Span(*match.span()), _last_minute(clock.event)) for match in _CLOSING.finditer(passage.text)]
    length = f"P{(last - first).days + 1}D"
    for placed in passage.mentions:
        timex, start = placed.mention.value, placed.span.start
        if isinstance(timex, Timex) and timex.kind is Kind.DURATION and timex.value == length:
            after = _AFTER.search(passage.text, max(0, start - REACH), start)
            if after is not None:
                stages.append((placed.span, _last_minute(clock.event)))
    return [
        Day(
            None,
            span,
            AsOf(when.start.date().isoformat(), when, AsOfFrom.CLAUSE),
            when,
            marked=_AS_OF.search(passage.text, max(0, span.start - REACH), span.start) is not None,
            fronted=_OPENING.fullmatch(passage.text, 0, span.start) is not None,
            ended=when != first_day,
        )
        for span, when in stages
    ]


def _last_minute(moment: Interval) -> Interval:
    return Interval(moment.end - _MINUTE, moment.end)


_OPENED, _CLOSING = anywhere("opened"), anywhere("closing")
_AFTER = re.compile(r"(?<!\w)sau (?:cả |đúng )?\Z")
_MINUTE = timedelta(minutes=1)
_AS_OF = before("as-of")
_OPENING = re.compile(
    rf"(?:[(\"“]?[\w .]{{1,24}}[)\"”]? ?[-:,|] ?)?\s*(?:(?:{words('opening')}|{words('as-of')}) ){{0,2}}"
)
_ENDED = re.compile(rf"(?<!\w)(?:{words('ended')}|sau (?:hai|ba|bốn|năm|\d+) ngày)(?!\w)")
_COUNTED_TO = re.compile(r"(?<!\w)tính (?:đến|tới)(?: hết)?(?: ngày)?\s+\Z")
_LATER, _NOW = anywhere("later"), anywhere("now")
_BOUND = before("bound")
_DEADLINE = re.compile(rf"(?<!\w)(?:{words('deadline')})(?: \w+){{0,2}} (?:đến|tới|vào|là|ngày|hết|đến hết)\s+\Z")


def as_of(
    passage: Passage,
    span: Span,
    clock: Clock,
    lead: AsOf | None,
    begins: Interval | None,
    wrong: AbstractSet[Mention],
    figures: Sequence[Span] = (),
    previous: Passage | None = None,
) -> AsOf:
    """
    The time at which a mention speaks: of its clause, of the sentence before, of the dateline, of the publication.

    figures   the places of all figures of its claim in the sentence.
    previous  the sentence with mentions before it.
    """
    if _speaks_of_now(passage, span, figures):
        # "Ngày 29/10 sạt lở, hiện đã có 5 người chết" speaks as of the report, whatever happened on that day.
        own = {day.as_of.value for day in clock.days(passage)}
        lead = None if lead is not None and lead.value in own else lead
    else:
        found = clause_time(passage, span, clock, begins, wrong, figures)
        is_overtaken = _LATER.search(passage.text) is not None
        if found is None and not is_overtaken:
            found = carried_time(passage, previous, clock, wrong)
        if found is not None:
            return found
    if begins is not None and _THEN.search(passage.text, passage.clause(span.start).start, span.start):
        return UNKNOWN  # "Ban đầu có 65 nước ký"
    if lead is not None and lead.interval is not None:
        is_past = begins is not None and _is_long_before(lead.interval, begins)
        is_overtaken = lead.interval.end - lead.interval.start > _MINUTE and _LATER.search(passage.text) is not None
        if not is_past and not is_overtaken:
            return lead
    return clock.publication


def _speaks_of_now(passage: Passage, span: Span, figures: Sequence[Span]) -> bool:
    """True where "hiện", "đến nay" stands in the clause, and nearer to no other figure of the claim."""
    now = _NOW.search(passage.text, *passage.clause(span.start))
    if now is None:
        return False
    distance = passage.distance(Span(*now.span()), span)
    return all(passage.distance(Span(*now.span()), other) >= distance for other in figures)


_THEN = anywhere("then")
