"""Publication times as people and systems write them: "2025-10-25T16:00+07:00", "16:00 25/10/2025"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from factcheck.model import HANOI, Interval, Problem, ProblemError, Publication, PublishedFrom


def publication(text: str, source: PublishedFrom) -> Publication:
    """
    The publication time that a text states.

    text     a date, 2025-10-25 or 25/10/2025 (also with "-" or "."), and perhaps a time before or after
             it: 16:00, 16h30, 16:00:05.5. An offset may follow the time: Z, +07:00, +0700, GMT+7; none
             means Hanoi time.
    Returns  the day, or the minute; the value in Hanoi time, its seconds only where they are not zero.
    Raises   ProblemError, its problem without a path, for another form or an impossible date or time.
    """
    stamp = text.strip()
    # Longer texts are no times, and slow to refuse.
    match = _match(stamp) if len(stamp) <= _LONGEST else None
    shown = {"value": stamp if len(stamp) <= _LONGEST else f"{stamp[: _LONGEST - 1]}…"}
    if match is None or match.end() != len(stamp):
        raise ProblemError(Problem("articles-date-unreadable", shown, hint="articles-date-hint"))
    try:
        return _publication(match, source)
    except (ValueError, OverflowError) as error:
        problem = Problem("articles-date-impossible", shown, hint="articles-date-hint")
        raise ProblemError(problem) from error


def leading_stamp(text: str) -> str:
    """
    The publication time that a text starts with, "" for none.

    A time after the date counts only where no lower-case word goes on with it: in "2025-10-08 16:30 chiều
    8-10" it belongs to the words that follow.
    """
    match = _match(text)
    return match[0] if match else ""


_LONGEST = 64  # code points

_BLANK = r"[^\S\r\n]"
_BETWEEN = rf"(?:,?{_BLANK}+|{_BLANK}+[-–|]{_BLANK}+)"
_NGAY = rf"(?:[Nn]g(?:\u00e0|a\u0300)y{_BLANK}+)"
_DATE = r"(?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}(?P<mark>[-/.])[0-9]{1,2}(?P=mark)[0-9]{4})"
_CLOCK = r"(?P<hour>[0-9]{1,2})(?:[:hH](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?|[hH])"
# No place is more than 14 hours from UTC: the end of "16:00-17:30" is no offset.
_OFFSET = rf"""(?P<offset>Z
    |{_BLANK}?[-+](?:0[0-9]|1[0-4]):?[0-9]{{2}}
    |[-+](?:0[0-9]|1[0-4])
    |{_BLANK}?\(?(?:GMT|UTC)(?:[-+][0-9]{{1,2}}(?::?[0-9]{{2}})?)?\)?)"""
_TIME = rf"{_CLOCK}(?>{_OFFSET}?)"
_END = r"(?!\w|[-+/.:,–][0-9])"
_NO_WORD_GOES_ON = rf"(?!,?{_BLANK}*[a-zđ])"

_DATE_FIRST = re.compile(rf"{_DATE}(?:(?:T|{_BETWEEN}){_TIME}{_END}{_NO_WORD_GOES_ON}|{_END})", re.VERBOSE)
_TIME_FIRST = re.compile(rf"{_TIME}{_BETWEEN}{_NGAY}?{_DATE}{_END}", re.VERBOSE)


def _match(text: str) -> re.Match[str] | None:
    return _DATE_FIRST.match(text) or _TIME_FIRST.match(text)


def _publication(stated: re.Match[str], source: PublishedFrom) -> Publication:
    """Raises ValueError or OverflowError for what no calendar or clock has."""
    year, month, day = _year_month_day(stated["date"])
    if stated["hour"] is None:
        start = datetime(year, month, day, tzinfo=HANOI)
        return Publication(start.date().isoformat(), Interval(start, start + timedelta(days=1)), source)
    hour, minute, second = (int(stated[part] or 0) for part in ("hour", "minute", "second"))
    zone = _zone(stated["offset"])
    moment = datetime(year, month, day, hour, minute, second, tzinfo=zone).astimezone(HANOI)
    value = moment.isoformat(timespec="seconds" if second else "minutes")
    start = moment.replace(second=0)
    return Publication(value, Interval(start, start + timedelta(minutes=1)), source)


def _year_month_day(date: str) -> tuple[int, int, int]:
    first, second, third = (int(number) for number in re.split(r"[-/.]", date))
    return (first, second, third) if date[:4].isdigit() else (third, second, first)


def _zone(offset: str | None) -> timezone:
    if offset is None:
        return HANOI
    stated = re.search(r"([-+])([0-9]{1,2}):?([0-9]{2})?", offset)
    if stated is None:
        return UTC
    east = timedelta(hours=int(stated[2]), minutes=int(stated[3] or 0))
    return timezone(east if stated[1] == "+" else -east)
