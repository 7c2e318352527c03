"""Read clock times: "14h30", "14 giờ 30 phút", "8 giờ kém 15", "14:30", "8h - 10h30"."""

from __future__ import annotations

import re

from factcheck.extraction import lexicon
from factcheck.extraction.numbers import HALF, number
from factcheck.extraction.parts import RANGE, Part, continues, in_row, small
from factcheck.extraction.when import When
from factcheck.extraction.window import Window


def clock(window: Window, index: int, *, sure: bool) -> Part | None:
    """
    The clock time, or the interval of clock times, at a token.

    sure  what stands beside says that a clock time is meant, so that "8 giờ" does not last.
    """
    first = _one(window, index, sure=sure) or _first_of_two(window, index, sure=sure)
    if first is None and window[index + 1].surface in _OR:
        return _either(window, index)
    if first is None or not _joins(window, first.end, index):
        return first
    last = clock_end(window, first.end, joined=True)
    if last is None:
        return first
    start = first.when._replace(relative=last.when.relative)
    last = Part(last.when._replace(relative=None), last.end)
    if last.when.part is not None and (start.hour or 0) < (last.when.hour or 0):
        start = start._replace(part=last.when.part)  # "1h - 3h chiều", but not "8h - 5h chiều"
    return Part(start._replace(until=last.when), last.end)


def _joins(window: Window, index: int, start: int) -> bool:
    """True for what stands between the ends of an interval that begins at `start`: "đến", the "và" behind "giữa"."""
    if window[index].surface == "và":
        return window.lower.endswith("giữa ", 0, window[start].start)
    return window[index].surface in RANGE


def clock_end(window: Window, index: int, *, joined: bool = False) -> Part | None:
    """
    The later clock time of an interval, with its part of the day and its "nay", behind "-" or "đến".

    joined  what stands at the token joins the two, whatever it is.
    """
    if not joined and window[index].surface not in RANGE:
        return None
    at = index + 1 + (window[index + 1].surface in {"hết", "lúc"})
    last = _one(window, at, sure=True)
    return last and _with_part(window, last)


def _with_part(window: Window, last: Part) -> Part:
    """The same with the part of the day behind it, and its "nay"."""
    part = lexicon.DAYPARTS.at(window, last.end)
    if part is None:
        return last
    when = last.when._replace(part=part.row["code"])
    day = lexicon.RELATIVE_TO_DAYPART.at(window, part.end)  # "8h - 10h sáng nay"
    if day is None:
        return Part(when, part.end)
    return Part(when._replace(relative=(day.row["unit"], int(day.row["offset"]))), day.end)


def _either(window: Window, index: int) -> Part | None:
    """ "8 hoặc 9 giờ tối", "7, 8 giờ sáng nay": an hour or the next one of a part of the day."""
    hour = in_row(window, index)
    last = _one(window, index + 2, sure=False) if hour is not None and hour[1] == index + 1 else None
    if hour is None or last is None or last.when.hour != hour[0] + 1 or last.when.minute:
        return None
    dated = _with_part(window, last)
    if dated.when.part is None:
        return None
    first = When(hour=hour[0], minute=0, part=dated.when.part, relative=dated.when.relative)
    return Part(first._replace(until=dated.when._replace(relative=None)), dated.end)


_OR = frozenset({",", "hoặc", "hay"})


def _one(window: Window, index: int, *, sure: bool) -> Part | None:
    hour = small(window, index)
    if hour is None:
        return _dotted(window, index) or _in_words(window, index, sure=sure)
    sign = window[index + 1]
    if _meridiem(window, index + 1) is not None:
        return _with_meridiem(window, When(hour=hour), index + 1)
    if sign.surface == ":" and window.glued(index + 1):
        return _with_colon(window, index, hour, sure=sure)
    if sign.surface in {"h", "g"} and window.glued(index + 1):
        return _with_letter(window, index + 2, hour, sure=sure or sign.surface == "h" and hour < 24)
    if sign.surface in HALF and lexicon.DAYPARTS.at(window, index + 2) is not None:
        return Part(When(hour=hour, minute=30), index + 2)
    if sign.surface in {"giờ", "h"}:
        return _with_minutes(window, hour, index + 2, sure=sure)
    return None


def _dotted(window: Window, index: int) -> Part | None:
    """ "2.30 pm"."""
    match = _DOTTED.fullmatch(window[index].surface)
    if match is None or _meridiem(window, index + 1) is None or not 1 <= int(match[1]) <= _HOURS:
        return None
    return _with_meridiem(window, When(hour=int(match[1]), minute=int(match[2])), index + 1)


_DOTTED, _HOURS = re.compile(r"([0-9]{1,2})\.([0-5][0-9])"), 12


def _with_colon(window: Window, index: int, hour: int, *, sure: bool) -> Part | None:
    """ "14:30", "14:30:05"; "61:30" is the time of a race."""
    minute = _two_digits(window, index + 2)
    if minute is None:
        return None
    second = _two_digits(window, index + 4) if window[index + 3].surface == ":" and window.glued(index + 3) else None
    end = index + (3 if second is None else 5)
    if continues(window, end) and window[end].surface != "-":
        return None
    if not sure and (hour > 24 or minute > 59) and not day_behind(window, end):
        return None
    return _with_meridiem(window, When(hour=hour, minute=minute, second=second), end)


def _with_meridiem(window: Window, when: When, index: int) -> Part:
    """ "2:30 PM", "14:30h", "14:30"."""
    later = _meridiem(window, index)
    if later is None or when.hour is None or not 1 <= when.hour <= 12:
        named = window[index].surface == "giờ" or window[index].surface == "h" and window.glued(index)
        return Part(when, index + named)
    return Part(when._replace(hour=when.hour % 12 + later), index + 1)


def _meridiem(window: Window, index: int) -> int | None:
    """The hours that "am" or "pm" adds; "am" is a temple, too, where it is neither glued nor in capitals."""
    written = window[index].surface == "pm" or window.glued(index) or window.capital(index)
    return {"am": 0, "pm": 12}.get(window[index].surface) if written and not window[index + 1].is_digits else None


def _two_digits(window: Window, index: int) -> int | None:
    return small(window, index) if window.glued(index) and len(window[index].surface) == 2 else None


def _with_letter(window: Window, index: int, hour: int, *, sure: bool) -> Part | None:
    """What follows the letter of "14h30", "20g30", "9h15'", "14h:30", "8h kém 15"."""
    at = index + (window[index].surface == ":" and window.glued(index))
    minute = small(window, at) if window.glued(at) else None
    if minute is None:
        return _with_minutes(window, hour, index, sure=sure)
    end = at + 1
    if continues(window, end) and window[end].surface != "-":
        return None
    if window[end].surface in _MINUTE_SIGNS and (window.glued(end) or window[end].surface == "phút"):
        end += 1
    second = _two_digits(window, end) if window.glued(end) and window[end - 1].surface in _MINUTE_SIGNS else None
    if second is not None:
        end += 2 if window[end + 1].surface in {"s", "'", "’", '"', "”"} and window.glued(end + 1) else 1
    return _of_half_a_day(window, When(hour=hour, minute=minute, second=second), end)


_MINUTE_SIGNS = frozenset({"p", "ph", "m", "'", "’", "′", "phút"})


def _of_half_a_day(window: Window, when: When, index: int) -> Part:
    """ "9h30 PM", "9 giờ 30 PM"."""
    return Part(when, index) if _meridiem(window, index) is None else _with_meridiem(window, when, index)


def _in_words(window: Window, index: int, *, sure: bool) -> Part | None:
    hour = None if window[index].is_digits else number(window, index)
    if hour is None or hour.digits or not _is_below(hour.amount, 100):
        return None
    if window[hour.end].surface in HALF and lexicon.DAYPARTS.at(window, hour.end + 1) is not None:
        return Part(When(hour=int(hour.amount), minute=30), hour.end + 1)
    if window[hour.end].surface != "giờ":
        return None
    return _with_minutes(window, int(hour.amount), hour.end + 1, sure=sure)


def _is_below(amount: object, limit: int) -> bool:
    return amount in range(limit)


def _with_minutes(window: Window, hour: int, index: int, *, sure: bool) -> Part | None:
    """What follows "8 giờ": "30", "30 phút", "rưỡi", "kém 15", nothing. Unless sure, a day must stand behind."""
    minute, second, end = 0, None, index
    if window[index].surface in HALF:
        minute, end = 30, index + 1
    elif window[index].surface in {"kém", "thiếu"}:
        before = number(window, index + 1)
        if before is not None and before.amount in range(1, 60):
            named = window[before.end].surface == "phút"
            hour, minute, end = hour - 1, 60 - int(before.amount), before.end + named
            sure = sure or named or not _counted(window, end)
    else:
        minute, second, end = _minutes(window, index, sure=sure)
        sure = sure or end > index and (hour > 12 or window[index - 2].surface.startswith("0"))
        sure = sure or end == index + 1 and hour >= _FIRST_OF_THE_DAY and window[index].surface in _QUARTERS
    sure = sure or not hour or _meridiem(window, end) is not None
    if not sure and not day_behind(window, end) and not _zone_behind(window, end):
        return None
    return _of_half_a_day(window, When(hour=hour % 24 if hour < 0 else hour, minute=minute, second=second), end)


# "10 giờ 30" is a clock time; two, three or four hours and a half may last.
_FIRST_OF_THE_DAY = 5
_QUARTERS = frozenset({"15", "30", "45"})


def _zone_behind(window: Window, index: int) -> bool:
    """ "22 giờ (giờ Hà Nội)", "8 giờ giờ địa phương", "15 giờ GMT"; not "2 giờ (giờ nghỉ)"."""
    at = index + (window[index].surface == "(")
    at += window[at].surface == "theo"
    if window[at].surface in {"gmt", "utc"}:
        return True
    return window[at].surface == "giờ" and (window.capital(at + 1) or window.is_at(at + 1, "địa", "phương"))


def _minutes(window: Window, index: int, *, sure: bool) -> tuple[int, int | None, int]:
    """Minutes, seconds and the token behind "30 phút 15 giây", "30"; none where no minutes follow."""
    minutes = number(window, index)
    if minutes is None or not _is_below(minutes.amount, 100 if sure else 60):
        return 0, None, index
    minute, end = int(minutes.amount), minutes.end
    if window[end].surface in {"'", "’", "′"}:
        return minute, None, end + 1
    if window[end].surface != "phút":
        said = minutes.plain or not minutes.digits and minute > 9
        bare = said and not continues(window, end) and not _counted(window, end)
        return (minute, None, end) if bare else (0, None, index)
    seconds = number(window, end + 1)
    if seconds is None or not _is_below(seconds.amount, 60) or window[seconds.end].surface != "giây":
        return minute, None, end + 1
    return minute, int(seconds.amount), seconds.end + 1


def _counted(window: Window, index: int) -> bool:
    """True where "8 giờ 30" is followed by what the 30 counts."""
    return lexicon.NOUNS.at(window, index) is not None or lexicon.UNITS.at(window, index) is not None


def _first_of_two(window: Window, index: int, *, sure: bool) -> Part | None:
    """
    The hour of "6 - 22h", "8 đến 10 giờ", "giữa 3 và 5 giờ" that shares the word of the later one; "8-10 giờ" may last.
    """
    hour = small(window, index)
    if hour is None or hour > 24 or not _joins(window, index + 1, index):
        return None
    last = _one(window, index + 2, sure=sure and window[index + 3].surface != "giờ")
    if (
        last is None
        or (last.when.hour or 0) > 24
        or last.when.minute
        and not window[index + 3].surface.startswith(("h", "g"))
    ):
        return None
    return Part(When(hour=hour, minute=0), index + 1)


def day_behind(window: Window, index: int) -> bool:
    """True where a part of the day or a date stands at a token."""
    at = index + (window[index].surface in {",", "("})
    if window[at].surface in _DAY_WORDS or lexicon.DAYPARTS.at(window, at) is not None:
        return True
    return window[at].is_digits and window[at + 1].surface in {"/", "-"} and window.glued(at + 1)


_DAY_WORDS = frozenset({"ngày", "hôm", "thứ", "mùng", "mồng"})
