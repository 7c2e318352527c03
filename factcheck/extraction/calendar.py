"""TIMEX3 values on the calendar: their interval, and the year or century that is nearest where none is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache

from factcheck.model import HANOI, Interval, UnresolvedTime
from factcheck.vietnamese.tables import table


@lru_cache(maxsize=4096)
def interval(value: str) -> Interval:
    """
    Place a TIMEX3 value on the calendar.

    value    complete: "2025-10-25", "2025-10-25TAF", "2025-10", "2025-Q3", "2025-10-25/2025-10-26", ...
    Returns  half-open [start, end), Hanoi time; "2025-10" is 31 days wide, a clock time one minute.
    Raises   UnresolvedTime for a value that names no calendar time ("XXXX-10-25", "P2D", "T14:30").
    """
    start, slash, end = value.partition("/")
    if slash:
        return Interval(interval(start).start, interval(end).end)
    for pattern, placed in _SHAPES:
        match = pattern.fullmatch(value)
        if match:
            try:
                return placed(match)
            except (ValueError, OverflowError) as error:
                raise UnresolvedTime(value) from error
    raise UnresolvedTime(value)


def with_year_near(value: str, reference: Interval, side: int = 0) -> str:
    """
    The value with each "XXXX" replaced by the year that brings it nearest to the reference.

    side  -1 takes the nearest that has begun by then, 1 the nearest that begins later.
    """
    if "XXXX" not in value:
        return value
    middle = reference.start + (reference.end - reference.start) / 2

    def distance(year: int) -> timedelta:
        try:
            placed = interval(value.replace("XXXX", f"{year:04}"))
        except UnresolvedTime:
            return timedelta.max
        if side and (side > 0) != (placed.start > middle):
            return timedelta.max
        return max(placed.start - middle, middle - placed.end, timedelta(0))

    best = middle.year
    for reach in (1, 4):  # further only for 29 February
        years = range(max(1, middle.year - reach), min(9998, middle.year + reach) + 1)
        best = min(years, key=lambda year: (distance(year), abs(year - middle.year)))
        if distance(best) < timedelta.max:
            break
    return value.replace("XXXX", f"{best:04}")


def century_near(two_digits: int, dct: Interval | None) -> int:
    """The full year of a two-digit one: the century nearest to the publication time, else 1950 to 2049."""
    if dct is None:
        return two_digits + (2000 if two_digits < 50 else 1900)
    return min(
        (two_digits + century for century in range(1700, 2300, 100)),
        key=lambda year: abs(year - dct.start.year),
    )


_HOURS: dict[str, tuple[int, int]] = {}
for _row in table("dayparts"):
    _low, _high = _HOURS.get(_row["code"], (99, 0))
    _HOURS[_row["code"]] = (min(_low, int(_row["from"])), max(_high, int(_row["to"])))
_SEASONS = {"SP": 2, "SU": 5, "FA": 8, "WI": 11}


def _midnight(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=HANOI)


def _months(year: int, month: int, count: int) -> Interval:
    first = year * 12 + month - 1
    last = first + count
    return Interval(_midnight(first // 12, first % 12 + 1, 1), _midnight(last // 12, last % 12 + 1, 1))


def _years(first: int, count: int) -> Interval:
    return Interval(_midnight(first, 1, 1), _midnight(first + count, 1, 1))


def _day(match: re.Match[str]) -> Interval:
    start = _midnight(int(match[1]), int(match[2]), int(match[3]))
    return Interval(start, start + timedelta(days=1))


def _part_of_day(match: re.Match[str]) -> Interval:
    start = _day(match).start
    low, high = _HOURS[match[4]]
    return Interval(start + timedelta(hours=low), start + timedelta(hours=high))


def _time_of_day(match: re.Match[str]) -> Interval:
    start = _day(match).start + timedelta(hours=int(match[4]), minutes=int(match[5]), seconds=int(match[6] or 0))
    if match[7]:
        start = datetime.fromisoformat(match[0]).astimezone(HANOI)
    return Interval(start, start + timedelta(minutes=1))


def _week_of_year(match: re.Match[str]) -> Interval:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    start = _midnight(monday.year, monday.month, monday.day)
    return Interval(start, start + timedelta(weeks=1))


_DAY = r"(\d{4})-(\d\d)-(\d\d)"
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Interval]], ...] = (
    (re.compile(_DAY), _day),
    (re.compile(rf"{_DAY}T(MO|MI|AF|EV|NI)"), _part_of_day),
    (re.compile(rf"{_DAY}T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?"), _time_of_day),
    (re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), lambda match: _months(int(match[1]), int(match[2]), 1)),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda match: _months(int(match[1]), 3 * int(match[2]) - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda match: _months(int(match[1]), 6 * int(match[2]) - 5, 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda match: _months(int(match[1]), _SEASONS[match[2]], 3)),
    (re.compile(r"(\d{4})-W(\d\d)"), _week_of_year),
    (re.compile(r"(\d{4})"), lambda match: _years(int(match[1]), 1)),
    (re.compile(r"(\d{3})"), lambda match: _years(int(match[1]) * 10, 10)),
    (re.compile(r"(\d{2})"), lambda match: _years(int(match[1]) * 100, 100)),
)
