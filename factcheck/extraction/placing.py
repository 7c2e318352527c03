"""
From what the words say to a TIMEX3 value: the year that is not written, the day that "hôm qua" means.

Readers fill a `When` with what is written and nothing else; only here the publication time is known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from factcheck.extraction.calendar import century_near, interval, with_year_near
from factcheck.extraction.when import When
from factcheck.model import HANOI, Interval, UnresolvedTime


def timex_value(when: When, dct: Interval | None) -> str | None:
    """
    The TIMEX3 value of a time as it is written.

    dct      publication time; a day and month take the year nearest to it, relative words count from it.
             Without one a missing year stays "XXXX" and a relative word has no value.
    Raises   ImpossibleTime, saying why, for a time that cannot be.
    """
    if when.until is not None:
        return _interval_value(when._replace(until=None), when.until, dct)
    clock = _clock(when)
    day = _date_value(when, dct)
    if day is None:
        return f"T{clock}" if clock and ":" in clock else None
    if not clock:
        return day
    return f"{day}T{clock}" if re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}", day) else None


class ImpossibleTime(ValueError):
    """A time that no calendar has; the argument says why."""


# --- intervals -------------------------------------------------------------------------------------


def _interval_value(first: When, last: When, dct: Interval | None) -> str | None:
    start = timex_value(first, dct)
    end = timex_value(_completed(last, first), dct)
    if start is None or end is None:
        return None
    if start.startswith("XXXX") and not end.startswith("XXXX"):
        start = end[:4] + start[4:]
    if _is_before(end, start):
        end = _carried_over(end, first, last) or end
        if _is_before(end, start):
            raise ImpossibleTime(f"{end} before {start}")
    return f"{start}/{end}"


_DATE_FIELDS = tuple("year short_year month day quarter relative weekday week side today lunar".split())
_CLOCK_FIELDS = ("part", "hour", "minute", "second")


def _completed(last: When, first: When) -> When:
    """The end of an interval with what it shares with the start."""
    if last.decade is not None:
        last = last._replace(century=first.century, relative=first.relative)
    if not last.has_date:
        last = last.with_fields(**first.fields(*_DATE_FIELDS))
    if last.part == "":
        return last._replace(part=None)
    if not last.has_clock:
        return last.with_fields(**first.fields(*_CLOCK_FIELDS))
    return last._replace(part=last.part or first.part)


def _is_before(end: str, start: str) -> bool:
    try:
        return interval(end).end <= interval(start).start
    except UnresolvedTime:
        # "XXXX-11/XXXX-01" and clock times go round; days of one month do not.
        return start[:8] == end[:8] and start[:1] == "X" and "T" not in end and end < start


def _carried_over(end: str, first: When, last: When) -> str | None:
    """The end of what goes beyond midnight, Sunday or New Year: "22h - 5h", "thứ Sáu - thứ Ba"."""
    if first.weekday is not None and last.weekday is not None:
        try:
            return (date.fromisoformat(end) + timedelta(weeks=1)).isoformat()
        except OverflowError:
            return None
    if not last.has_date and first.is_day:
        day, _, clock = end.partition("T")
        return f"{date.fromisoformat(day) + timedelta(days=1)}T{clock}"
    if first.grain == "month" and first.year is None and last.year is None:
        return f"{int(end[:4]) + 1:04}{end[4:]}"
    return None


# --- clock times -----------------------------------------------------------------------------------


def _clock(when: When) -> str | None:
    if when.hour is None:
        return when.part
    hour = _hour_of_day(when.hour, when.part)
    if hour == 0 and when.hour == 12 and when.has_date:
        hour = 24  # "12h đêm 31/12" ends the day
    if hour > 24 or (hour == 24 and (when.minute or when.second)):
        raise ImpossibleTime(f"hour {when.hour} after 24")
    if (when.minute or 0) > 59:
        raise ImpossibleTime(f"minute {when.minute} after 59")
    if (when.second or 0) > 59:
        raise ImpossibleTime(f"second {when.second} after 59")
    seconds = "" if when.second is None else f":{when.second:02}"
    return f"{hour:02}:{when.minute or 0:02}{seconds}"


def _hour_of_day(hour: int, part: str | None) -> int:
    """The hour of a clock of twelve hours: 8 in the evening is 20, 1 at noon 13, 12 in the evening or at night 0."""
    if part == "EV" and hour == 12:
        return 0
    if part in {"AF", "EV"}:
        return hour + 12 if hour < 12 else hour
    if part == "MI":
        return hour + 12 if hour in {1, 2, 3} else hour
    if part == "NI":
        return 0 if hour == 12 else hour + 12 if 6 <= hour < 12 else hour
    return hour


# --- dates -----------------------------------------------------------------------------------------


def _date_value(when: When, dct: Interval | None) -> str | None:
    year = _year(when, dct)
    month = _month(when)
    if when.day is not None:
        _check_day(when, year)
    if when.lunar:
        return None
    era = "BC" if when.before_christ else ""
    if when.decade is not None:
        return f"{_decade(when, when.decade, dct) // 10:03}"
    if when.century is not None:
        return f"{era}{when.century - 1:02}"
    if when.relative is not None and when.relative[0] == "M" and when.day is not None:
        placed = _relative_value(when.relative, dct)
        return placed and _checked_day(placed, when.day)
    for part in (
        when.day is not None and month is not None and f"{month:02}-{when.day:02}",
        month is not None and f"{month:02}",
        when.quarter is not None and f"Q{_checked_quarter(when.quarter)}",
        when.half is not None and f"H{when.half}",
        when.season,
        when.week_number is not None and f"W{_checked_week(when.week_number, year):02}",
    ):
        if part:
            value = f"{'XXXX' if year is None else f'{year:04}'}-{part}"
            return with_year_near(value, dct, when.side or 0) if dct is not None else value
    if when.day is not None:
        return _day_of_month(when.day, when.side, dct)
    if when.weekday is not None:
        return _weekday_value(when, dct)
    if year is not None:
        if era or year <= 0:
            return _before_christ(year if era else 1 - year)
        return f"{year:04}"
    return _relative_value(when.relative, dct) if when.relative is not None else None


def _before_christ(year: int) -> str | None:
    """The value of a year before Christ; None for those of the earth's ages ("65 triệu năm trước")."""
    return f"BC{year:04}" if year < 10_000 else None


def _year(when: When, dct: Interval | None) -> int | None:
    if when.year is not None:
        return century_near(when.year, dct) if when.short_year else when.year
    if when.relative is not None and when.relative[0] == "Y" and dct is not None:
        return dct.start.year + when.relative[1]
    return None


def _month(when: When) -> int | None:
    if when.month is not None and not 1 <= when.month <= 12:
        raise ImpossibleTime(f"month {when.month} not in a year")
    return when.month


def _check_day(when: When, year: int | None) -> None:
    """Refuse a day that its month has not; February has 29 days where the year is not known."""
    assert when.day is not None  # noqa: S101
    days = 31
    if when.lunar:
        days = 30
    elif when.month is not None:
        days = monthrange(year or 2024, when.month)[1]
    if not 1 <= when.day <= days:
        where = "a month" if when.month is None else f"month {when.month}"
        if when.month == 2 and when.day == 29:
            where = f"February {year}"
        raise ImpossibleTime(f"day {when.day} not in {where}")


def _checked_day(month: str, day: int) -> str:
    """The day of a month "2020-10"."""
    if day > monthrange(int(month[:4]), int(month[5:]))[1]:
        raise ImpossibleTime(f"day {day} not in month {int(month[5:])}")
    return f"{month}-{day:02}"


def _checked_quarter(quarter: int) -> int:
    if not 1 <= quarter <= 4:
        raise ImpossibleTime(f"quarter {quarter} not in a year")
    return quarter


def _checked_week(week: int, year: int | None) -> int:
    last = date(year, 12, 28).isocalendar().week if year and MINYEAR <= year <= MAXYEAR else 53
    if not 1 <= week <= last:
        raise ImpossibleTime(f"week {week} not in {year or 'a year'}")
    return week


def _decade(when: When, decade: int, dct: Interval | None) -> int:
    """The first year of a decade; of one without its century ("những năm 90") the last that has passed."""
    if decade > 99:
        return decade
    if when.century is not None:
        return (when.century - 1) * 100 + decade
    today = dct.start.year if dct is not None else 2025
    if when.relative is not None and when.relative[0] == "100Y":
        return max(0, today // 100 + when.relative[1]) * 100 + decade
    return decade + (today - 10 - decade) // 100 * 100


def _day_of_month(day: int, side: int | None, dct: Interval | None) -> str | None:
    """ "ngày 25" alone: the nearest one; "ngày 25 này" is of this month."""
    if dct is None:
        return f"XXXX-XX-{day:02}"
    today = dct.start.astimezone(HANOI).date()
    near = []
    for shift in (-2, -1, 0, 1, 2):
        year, month = divmod(today.year * 12 + today.month - 1 + shift, 12)
        if 1 <= year <= 9999 and day <= monthrange(year, month + 1)[1]:
            near.append(date(year, month + 1, day))
    sided = [one for one in near if not side or (one > today) == (side > 0)]
    if side == 0:
        sided = [one for one in near if (one.year, one.month) == (today.year, today.month)] or near
    return min(sided, key=lambda one: (abs(one - today), one)).isoformat() if sided else None


def _relative_value(relative: tuple[str, int], dct: Interval | None) -> str | None:
    if dct is None:
        return None
    unit, offset = relative
    now = dct.start.astimezone(HANOI)
    try:
        if unit == "MIN":
            exact = dct.end - dct.start < timedelta(days=1)
            return f"{now + timedelta(minutes=offset):%Y-%m-%dT%H:%M}" if exact else None
        if unit == "D":
            return (now + timedelta(days=offset)).date().isoformat()
        if unit == "W":
            return _week(now.date() + timedelta(weeks=offset))
        if unit in {"M", "Q"}:
            year, month = divmod(now.year * 12 + now.month - 1 + offset * (3 if unit == "Q" else 1), 12)
            date(year, 1, 1)
            return f"{year:04}-Q{month // 3 + 1}" if unit == "Q" else f"{year:04}-{month + 1:02}"
        digits, years = {"Y": (4, 1), "10Y": (3, 10), "100Y": (2, 100)}[unit]
        return f"{date(now.year + offset * years, 1, 1).year:04}"[:digits]
    except (OverflowError, ValueError):
        raise ImpossibleTime(f"{offset} {unit} out of reach") from None


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _weekday_value(when: When, dct: Interval | None) -> str | None:
    """The weekday nearest to the publication time, on the side or in the week that the words name."""
    assert when.weekday is not None  # noqa: S101
    if dct is None:
        return None
    today = dct.start.astimezone(HANOI).date()
    shift = when.weekday - today.isoweekday()
    if when.week is not None:
        shift += 7 * when.week
    elif when.side is None:
        shift = (shift + 3) % 7 - 3
    elif when.side > 0:
        shift = (shift - 1) % 7 + 1
    elif when.side < 0:
        shift = -(-shift % 7) or (0 if when.today else -7)
    try:
        return (today + timedelta(days=shift)).isoformat()
    except OverflowError:
        raise ImpossibleTime(f"weekday {when.weekday} out of reach") from None
