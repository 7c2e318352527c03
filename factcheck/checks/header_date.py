"""
header-date: the publication date of an article's header does not go with what the article tells.

Day and month may have been swapped, the article may be older than its header says, or it tells of a day that had
not come yet. The figures of such an article are then dated by what it tells itself, so that none of them is blamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from factcheck.checks.found import against, finding_of
from factcheck.matching.cues import REACH, words
from factcheck.matching.passages import Passage, Placed, passages
from factcheck.matching.times import Clock, dateline_days
from factcheck.model import (
    Article,
    Check,
    CheckExample,
    Finding,
    Mention,
    PublishedFrom,
    Severity,
    Span,
    Timex,
)
from factcheck.vietnamese.normal import fold_lower, folded, normal_and_folded

CHECK = Check("header-date", Severity.WARNING)

EXAMPLES = (
    CheckExample("date 2025-08-10\nChiều 8/10, tại Hà Nội, ban tổ chức đã họp báo.", found=True),
    CheckExample("date 2025-10-08\nChiều 8/10, tại Hà Nội, ban tổ chức đã họp báo.", found=False),
    CheckExample("date 2026-03-02\nHôm nay (25/10), lễ ký khai mạc tại Hà Nội.", found=True),
    CheckExample("date 2025-10-26\nHôm nay (25/10), lễ ký khai mạc tại Hà Nội.", found=False),
    CheckExample("date 2025-09-15\nNgày 25/10/2025, lễ ký đã khai mạc tại Hà Nội.", found=True),
    CheckExample("date 2025-09-15\nNgày 25/10/2025, lễ ký sẽ khai mạc tại Hà Nội.", found=False),
    CheckExample("date 2025-11-15\nNgày 25/10/2025, lễ ký đã khai mạc tại Hà Nội.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding where the first sentences contradict the header; a time given by --published is not questioned."""
    published = article.published
    if published is None or published.source is PublishedFrom.OPTION:
        return
    day = published.interval.start.date()
    told = _told_otherwise(article, mentions, day)
    if told is not None:
        yield _finding(article, day, told)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the article says of the time; `swapped` where it is the header's day with day and month exchanged."""

    mention: Mention
    swapped: bool = False


def _told_otherwise(article: Article, mentions: Sequence[Mention], day: date) -> _Told | None:
    """The first time of the article's beginning that does not go with the header's day; None where all go with it."""
    head = Span(article.body.start, min(article.body.end, article.body.start + _HEAD))
    normal, text = normal_and_folded(article.prose)
    stated = [mention for mention in mentions if mention.span.end <= head.end]
    clock = Clock(article, stated, None)
    begins = list(islice(passages(normal, text, head, stated), _LEAD))
    times = [
        (passage, lead.span, lead.mention, _days(lead.mention, clock))
        for passage in begins
        for lead in dateline_days(passage, clock)
        if lead.mention
    ]
    if any(first <= day <= last for _, _, _, (first, last) in times):
        return None
    for _, _, mention, days in times:
        if _is_swap(mention, days, day):
            return _Told(mention, swapped=True)
    for passage in begins:
        for placed in passage.mentions:
            if _is_called_today(passage, placed) and _apart(_days(placed.mention, clock), day):
                return _Told(placed.mention)
    for passage, span, mention, (first, _) in times:
        if first > day + _NEAR and _has_happened(passage, span):
            return _Told(mention)
    return None


# The headline, a caption and the lead; code points in which they stand.
_LEAD, _HEAD = 3, 3000
# What is published or posted a day or two after it was written is nothing to speak of.
_NEAR = timedelta(days=2)


def _days(mention: Mention, clock: Clock) -> tuple[date, date]:
    """The first and the last day of a time that names one."""
    timex = mention.value
    moment = clock.moment(timex, mention.text) if isinstance(timex, Timex) else None
    if moment is None:
        return date.max, date.min
    return moment.interval.start.date(), (moment.interval.end - timedelta(minutes=1)).date()


def _is_swap(mention: Mention, days: tuple[date, date], day: date) -> bool:
    """True where the header's day and month, swapped, are those of the mention; and the year, if it has one."""
    first, last = days
    if day.day > _MONTHS or day.day == day.month or first > last:
        return False
    year = day.year if _YEAR.search(mention.text) else first.year
    return first <= date(year, day.day, day.month) <= last


_MONTHS = 12
_YEAR = re.compile(r"[0-9]{4}")


def _is_called_today(passage: Passage, placed: Placed) -> bool:
    """True for "hôm nay (25/10)", "sáng nay 25/10", but not where somebody is quoted."""
    words = folded(placed.mention.text)
    if not any(char.isdigit() for char in words) or _TODAY.match(words) is None:
        return False
    before = passage.text[: placed.span.start]
    return before.rfind("“") <= before.rfind("”") and before.count('"') % 2 == 0


_TODAY = re.compile(fold_lower(r"(?:ngày )?(?:hôm|sáng|trưa|chiều|tối|đêm) nay(?!\w)"))


def _apart(days: tuple[date, date], day: date) -> bool:
    first, last = days
    return first <= last and not first - _NEAR <= day <= last + _NEAR


def _has_happened(passage: Passage, span: Span) -> bool:
    """True where what stands behind a time tells of it as done, and neither as planned nor as hoped for."""
    if passage.text[: span.end].endswith(" tới"):
        return False
    done = _DONE.search(passage.text, span.end, span.end + _REACH)
    return done is not None and _TO_COME.search(passage.text, span.end, done.end() + REACH) is None


# Within how many code points behind a time its verb stands.
_REACH = 100
_DONE = re.compile(rf"(?<!\w)(?:{words('done', 'ended')})(?!\w)")
_TO_COME = re.compile(rf"(?<!\w)(?:{words('to-come', 'hoped', 'planned')})(?!\w)")


def _finding(article: Article, day: date, told: _Told) -> Finding:
    stamp = _stamp(article, day)
    span = Span(*stamp.span()) if stamp else Span(article.body.start, article.body.start)
    line = _line(article, span) if stamp else span
    return finding_of(
        CHECK,
        article,
        Mention(span, span.of(article.text), Timex(day.isoformat())) if stamp else None,
        line,
        against(article, told.mention, told.mention.text),
        (span.of(article.text), told.mention.text),
        at=span,
        repair=_swapped(stamp) if stamp and told.swapped else None,
    )


def _stamp(article: Article, day: date) -> re.Match[str] | None:
    """Where the day stands in front of the article; None where its zone or its form makes it look like another."""
    for form in _FORMS:
        numbers = {"year": day.year, "month": day.month, "day": day.day}
        found = re.search(rf"(?<!\d){form.format(**numbers)}(?!\d)", article.text[: article.body.start])
        if found is not None:
            return found
    return None


_FORMS = (
    "{year}(?P<mark>[-/.])(?P<month>0?{month})(?P=mark)(?P<day>0?{day})",
    "(?P<day>0?{day})(?P<mark>[-/.])(?P<month>0?{month})(?P=mark){year}",
)


def _line(article: Article, span: Span) -> Span:
    """The words of the header around its date."""
    start = max(article.text.rfind(end, 0, span.start) + 1 for end in "\r\n")
    ends = [article.text.find(end, span.end, article.body.start) for end in "\r\n"]
    return Span(start, min((end for end in ends if end >= 0), default=max(span.end, article.body.start)))


def _swapped(stamp: re.Match[str]) -> str:
    """The date with day and month in each other's place: "2025-08-10" is "2025-10-08"."""
    first, second = sorted((stamp.span("month"), stamp.span("day")))
    text = stamp.string
    between, behind = text[first[1] : second[0]], text[second[1] : stamp.end()]
    return text[stamp.start() : first[0]] + text[slice(*second)] + between + text[slice(*first)] + behind
