"""Read clock times: "14h30", "14 giờ 30 phút", "8 giờ kém 15", "14:30", "8h - 10h30"."""

from __future__ import annotations

from factcheck.extraction import lexicon
from factcheck.extraction.numbers import HALF, number
from factcheck.extraction.parts import RANGE, Part, continues, small
from factcheck.extraction.when import When
from factcheck.extraction.window import Window


def clock(window: Window, index: int, *, sure: bool) -> Part | None:
    """
    The clock time, or the interval of clock times, at a token.

    sure  what stands beside says that a clock time is meant, so that "8 giờ" does not last.
    """
    first = _one(window, index, sure=sure) or _first_of_two(window, index, sure=sure)
    if first is None or window[first.end].surface not in RANGE:
        return first
    last = clock_end(window, first.end)
    if last is None:
        return first
    start = first.when
    if last.when.part is not None and (start.hour or 0) < (last.when.hour or 0):
        start = start._replace(part=last.when.part)  # "1h - 3h chiều", but not "8h - 5h chiều"
    return Part(start._replace(until=last.when), last.end)


def clock_end(window: Window, index: int) -> Part | None:
    """The later clock time of an interval, with its part of the day, behind "-" or "đến"."""
    if window[index].surface not in RANGE:
        return None
    at = index + 1 + (window[index + 1].surface in {"hết", "lúc"})
    last = _one(window, at, sure=True)
    if last is None:
        return None
    part = lexicon.DAYPARTS.at(window, last.end)
    if part is None:
        return last
    return Part(last.when._replace(part=part.row["code"]), part.end)


def _one(window: Window, index: int, *, sure: bool) -> Part | None:
    hour = small(window, index)
    if hour is None:
        return _in_words(window, index, sure=sure)
    sign = window[index + 1]
    if sign.surface == ":" and window.glued(index + 1):
        return _with_colon(window, index, hour, sure=sure)
    if sign.surface in {"h", "g"} and window.glued(index + 1):
        return _with_letter(window, index + 2, hour, sure=sure or sign.surface == "h" and hour < 24)
    if sign.surface in HALF and lexicon.DAYPARTS.at(window, index + 2) is not None:
        return Part(When(hour=hour, minute=30), index + 2)
    if sign.surface in {"giờ", "h"}:
        return _with_minutes(window, hour, index + 2, sure=sure)
    return None


def _with_colon(window: Window, index: int, hour: int, *, sure: bool) -> Part | None:
    """ "14:30", "14:30:05"; "61:30" is the time of a race."""
    minute = _two_digits(window, index + 2)
    if minute is None or not sure and (hour > 24 or minute > 59):
        return None
    second = _two_digits(window, index + 4) if window[index + 3].surface == ":" and window.glued(index + 3) else None
    end = index + (3 if second is None else 5)
    if continues(window, end) and window[end].surface != "-":
        return None
    return Part(When(hour=hour, minute=minute, second=second), end)


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
    if window[end].surface in {"p", "ph", "'", "’", "phút"} and (window.glued(end) or window[end].surface == "phút"):
        end += 1
    return Part(When(hour=hour, minute=minute), end)


def _in_words(window: Window, index: int, *, sure: bool) -> Part | None:
    hour = number(window, index)
    if hour is None or hour.digits or window[hour.end].surface != "giờ" or not _is_below(hour.amount, 100):
        return None
    return _with_minutes(window, int(hour.amount), hour.end + 1, sure=sure)


def _is_below(amount: object, limit: int) -> bool:
    return amount in range(limit)


def _with_minutes(window: Window, hour: int, index: int, *, sure: bool) -> Part | None:
    """What follows "8 giờ": "30", "30 phút", "rưỡi", "kém 15", nothing. Unless sure, a day must stand behind."""
    minute, second, end = 0, None, index
    if window[index].surface in HALF:
        minute, end = 30, index + 1
    elif window[index].surface == "kém":
        before = number(window, index + 1)
        if before is not None and before.amount in range(1, 60):
            hour, minute = hour - 1, 60 - int(before.amount)
            end = before.end + (window[before.end].surface == "phút")
    else:
        minute, second, end = _minutes(window, index)
    if not sure and not day_behind(window, end):
        return None
    return Part(When(hour=hour % 24 if hour < 0 else hour, minute=minute, second=second), end)


def _minutes(window: Window, index: int) -> tuple[int, int | None, int]:
    """Minutes, seconds and the token behind "30 phút 15 giây", "30"; none where no minutes follow."""
    minutes = number(window, index)
    if minutes is None or not _is_below(minutes.amount, 60):
        return 0, None, index
    minute, end = int(minutes.amount), minutes.end
    if window[end].surface != "phút":
        bare = minutes.plain and not continues(window, end) and not _counted(window, end)
        return (minute, None, end) if bare else (0, None, index)
    seconds = number(window, end + 1)
    if seconds is None or not _is_below(seconds.amount, 60) or window[seconds.end].surface != "giây":
        return minute, None, end + 1
    return minute, int(seconds.amount), seconds.end + 1


def _counted(window: Window, index: int) -> bool:
    """True where "8 giờ 30" is followed by what the 30 counts."""
    return lexicon.NOUNS.at(window, index) is not None or lexicon.UNITS.at(window, index) is not None


def _first_of_two(window: Window, index: int, *, sure: bool) -> Part | None:
    """The hour of "6 - 22h", "8 đến 10 giờ" that shares the word of the later one; "8-10 giờ" may last."""
    hour = small(window, index)
    if hour is None or hour > 24 or window[index + 1].surface not in RANGE:
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
