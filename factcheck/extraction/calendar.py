"""
Time expressions on the calendar: from what the words say to a TIMEX3 value, from a value to an interval.

Readers fill a `When` with what is written and nothing else; only this module knows years, months and
publication times.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from factcheck.model import HANOI, Interval, UnresolvedTime
from factcheck.vietnamese.tables import table


@dataclass(frozen=True, slots=True)
class When:
    """
    A time as it is written.

    year       four digits; `century` counts from 1 (XXI: 21), `decade` is "199" for the 1990s.
    relative   (unit, offset) from the publication time: ("D", -1) is yesterday.
    weekday    1 for Monday; `week` shifts it by weeks where the words do ("thứ Hai tới").
    part       TIMEX3's MO MI AF EV NI.
    until      the end of an interval.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: str | None = None
    century: int | None = None
    relative: tuple[str, int] | None = None
    weekday: int | None = None
    week: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    lunar: bool = False
    until: When | None = None

    @property
    def has_clock(self) -> bool:
        return self.hour is not None or self.part is not None

    @property
    def has_date(self) -> bool:
        return any(
            part is not None
            for part in (
                self.year, self.month, self.day, self.quarter, self.half, self.season, self.decade,
                self.century, self.relative, self.weekday,
            )
        )  # fmt: skip


def timex_value(when: When, dct: Interval | None) -> str | None:
    """
    The TIMEX3 value of a time as it is written.

    dct      publication time; a day and month take the year nearest to it, relative words count from it.
             Without one a missing year stays "XXXX" and a relative word has no value.
    Raises   ImpossibleTime, saying why, for a time that cannot be.
    """
    if when.until is not None:
        return _interval_value(when, dct)
    clock = _clock(when)
    day = _date_value(when, dct)
    if day is None:
        return f"T{clock}" if clock and ":" in clock else None
    if not clock:
        return day
    return f"{day}T{clock}" if re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}", day) else None


class ImpossibleTime(ValueError):
    """A time that no calendar has; the argument says why."""


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


def with_year_near(value: str, reference: Interval) -> str:
    """The value with each "XXXX" replaced by the year that brings it nearest to the reference."""
    if "XXXX" not in value:
        return value
    middle = reference.start + (reference.end - reference.start) / 2

    def distance(year: int) -> timedelta:
        try:
            placed = interval(value.replace("XXXX", f"{year:04}"))
        except UnresolvedTime:
            return timedelta.max
        return max(placed.start - middle, middle - placed.end, timedelta(0))

    years = range(max(1, middle.year - 4), min(9998, middle.year + 4) + 1)
    best = min(years, key=lambda year: (distance(year), abs(year - middle.year)))
    return value.replace("XXXX", f"{best:04}")


def century_near(two_digits: int, dct: Interval | None) -> int:
    """The full year of a two-digit one: the century nearest to the publication time, else 1950 to 2049."""
    if dct is None:
        return two_digits + (2000 if two_digits < 50 else 1900)
    return min(
        (two_digits + century for century in range(1700, 2300, 100)),
        key=lambda year: abs(year - dct.start.year),
    )


def _interval_value(when: When, dct: Interval | None) -> str | None:
    assert when.until is not None  # noqa: S101
    start = timex_value(replace(when, until=None), dct)
    end = timex_value(when.until, dct)
    if start is None or end is None:
        return None
    if start.startswith("XXXX") and not end.startswith("XXXX"):
        start = end[:4] + start[4:]
    try:
        backwards = interval(end).end <= interval(start).start
    except UnresolvedTime:
        backwards = end < start
    if backwards:
        raise ImpossibleTime(f"{end} before {start}")
    return f"{start}/{end}"


def _clock(when: When) -> str | None:
    if when.hour is None:
        return when.part
    hour = when.hour
    if hour < 12 and when.part in {"AF", "EV"} or 6 <= hour < 12 and when.part == "NI":
        hour += 12
    if hour == 12 and when.part == "NI":
        hour = 0
    if hour < 11 and when.part == "MI" and hour in {1, 2}:
        hour += 12
    if hour > 24 or (hour == 24 and (when.minute or when.second)):
        raise ImpossibleTime(f"hour {when.hour} after 24")
    if (when.minute or 0) > 59:
        raise ImpossibleTime(f"minute {when.minute} after 59")
    if (when.second or 0) > 59:
        raise ImpossibleTime(f"second {when.second} after 59")
    seconds = "" if when.second is None else f":{when.second:02}"
    return f"{hour:02}:{when.minute or 0:02}{seconds}"


def _date_value(when: When, dct: Interval | None) -> str | None:
    if when.month is not None and not 1 <= when.month <= 12:
        raise ImpossibleTime(f"month {when.month} not in a year")
    if when.day is not None:
        _check_day(when)
    if when.lunar:
        return None
    if when.century is not None:
        return f"{when.century - 1:02}"
    if when.decade is not None:
        return when.decade
    year = f"{when.year:04}" if when.year is not None else None
    if year is None and when.relative is not None and when.relative[0] == "Y" and dct is not None:
        year = f"{dct.start.year + when.relative[1]:04}"
    for part in (
        when.day is not None and when.month is not None and f"{when.month:02}-{when.day:02}",
        when.month is not None and f"{when.month:02}",
        when.quarter is not None and f"Q{when.quarter}",
        when.half is not None and f"H{when.half}",
        when.season,
    ):
        if part:
            value = f"{year or 'XXXX'}-{part}"
            return with_year_near(value, dct) if dct is not None else value
    if when.day is not None:
        return _day_of_month(when, dct)
    if when.relative is not None:
        return _relative_value(when, dct)
    if when.weekday is not None:
        return _weekday_value(when, dct)
    return year


def _check_day(when: When) -> None:
    assert when.day is not None  # noqa: S101
    days = 31
    if when.month is not None:
        days = monthrange(when.year if when.year and when.year < 10000 else 2024, when.month)[1]
    if when.lunar:
        days = 30
    if not 1 <= when.day <= days:
        where = "a month" if when.month is None else f"month {when.month}"
        if when.month == 2 and when.day == 29:
            where = f"February {when.year}"
        raise ImpossibleTime(f"day {when.day} not in {where}")


def _day_of_month(when: When, dct: Interval | None) -> str | None:
    """ "ngày 25" alone: of the month of the publication time."""
    if dct is None:
        return f"XXXX-XX-{when.day:02}"
    return f"{dct.start.year:04}-{dct.start.month:02}-{when.day:02}"


def _relative_value(when: When, dct: Interval | None) -> str | None:
    assert when.relative is not None  # noqa: S101
    if dct is None:
        return None
    unit, offset = when.relative
    today = dct.start.astimezone(HANOI).date()
    try:
        if unit == "D":
            return (today + timedelta(days=offset)).isoformat()
        if unit == "W":
            return _week(today + timedelta(weeks=offset))
        if unit == "Y":
            return f"{today.year + offset:04}"
        months = today.year * 12 + today.month - 1 + offset * (3 if unit == "Q" else 1)
        year, month = divmod(months, 12)
        return f"{year:04}-Q{month // 3 + 1}" if unit == "Q" else f"{year:04}-{month + 1:02}"
    except OverflowError:
        raise ImpossibleTime(f"{offset} {unit} from {today}") from None


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _weekday_value(when: When, dct: Interval | None) -> str | None:
    """The weekday nearest to the publication time, or in the week that the words name."""
    assert when.weekday is not None  # noqa: S101
    if dct is None:
        return None
    today = dct.start.astimezone(HANOI).date()
    shift = when.weekday - today.isoweekday()
    if when.week is None:
        shift = (shift + 3) % 7 - 3
    else:
        shift += 7 * when.week
        if when.week > 0 and shift > 7:
            shift -= 7  # "thứ Hai tới" is the next Monday that comes
    return (today + timedelta(days=shift)).isoformat()


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
    (re.compile(r"(\d{4})-(\d\d)"), lambda match: _months(int(match[1]), int(match[2]), 1)),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda match: _months(int(match[1]), 3 * int(match[2]) - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda match: _months(int(match[1]), 6 * int(match[2]) - 5, 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda match: _months(int(match[1]), _SEASONS[match[2]], 3)),
    (re.compile(r"(\d{4})-W(\d\d)"), _week_of_year),
    (re.compile(r"(\d{4})"), lambda match: _years(int(match[1]), 1)),
    (re.compile(r"(\d{3})"), lambda match: _years(int(match[1]) * 10, 10)),
    (re.compile(r"(\d{2})"), lambda match: _years(int(match[1]) * 100, 100)),
)
