"""Read how often something is: "mỗi năm", "hằng tuần", "4 năm một lần", "thứ Hai hằng tuần", "mỗi sáng"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction import lexicon
from factcheck.extraction.clocks import clock
from factcheck.extraction.durations import iso_duration, length
from factcheck.extraction.numbers import number
from factcheck.extraction.parts import RANGE, small, words
from factcheck.extraction.placing import ImpossibleTime, timex_value
from factcheck.extraction.reading import Reading
from factcheck.extraction.when import When
from factcheck.extraction.window import Window
from factcheck.model import Kind, Mod, Timex
from factcheck.vietnamese.tables import Row

EVERY = ("mỗi", "hằng", "hàng")
# Not "chiều", for "mỗi chiều hai làn xe" is a direction.
PARTS_OF_EVERY_DAY = ("sáng", "trưa", "tối", "buổi sáng", "buổi trưa", "buổi chiều", "buổi tối")


def frequency(window: Window, index: int) -> Reading | None:
    """The set of times at a token; its value is how far they lie apart, or which day or part of the day it is."""
    if window[index].surface in EVERY:
        return _every(window, index) or _every_day(window, index)
    if window[index].surface in _IN_A_WEEK:
        return _every_week(window, index)
    if window[index].surface in {"ngày", "tháng"}:
        return _every_date(window, index)
    if window[index].is_digits and window[index + 1].surface in _BEHIND_HOUR:
        weekly = _every_week(window, index)
        if weekly is not None:
            return weekly
    found = length(window, index)
    if found is None:
        return _every_date(window, index) if window[index].is_digits else None
    if found.high is not None:
        return None
    value = Timex(iso_duration(found.low), Kind.SET)
    once = found.end
    if window[once].surface in {"một", "1"} and window[once + 1].surface == "lần":
        return Reading(index, once + 2, value)
    if window.is_at(once, "/", "lần"):
        return Reading(index, once + 2, value)
    # "ba lần một tuần"
    one = window[index].surface == "một"
    times = one and (index > 0 and window[index - 1].surface == "lần" or _is_times(window, once))
    return Reading(index, once, value) if times else None


def hedged_frequency(window: Window, index: int, hedge: lexicon.Entry) -> Reading | None:
    """ "khoảng 10 năm một lần": the set of a length behind the hedge at a token; others have none."""
    found = length(window, hedge.end)
    if found is None or window[found.end].surface not in {"một", "1", "/"}:
        return None
    repeated = frequency(window, hedge.end)
    if repeated is None or repeated.end == found.end:
        return None
    assert isinstance(repeated.value, Timex)  # noqa: S101
    return repeated._replace(start=index, value=replace(repeated.value, mod=Mod(hedge.row["mod"])))


def _is_times(window: Window, index: int) -> bool:
    """True behind "một ngày" in "một ngày ba lần"."""
    times = number(window, index)
    return times is not None and window[times.end].surface == "lần" and window[times.end + 1].surface != "nữa"


_SEASONS = words("season")


def _is_long(unit: Row) -> bool:
    """True for the units with which "hàng" says how long, not how often: "hàng giờ", "hàng thế kỷ"."""
    return unit["part"] == "time" or int(unit["factor"]) > 3


def _every(window: Window, index: int) -> Reading | None:
    unit = lexicon.DURATIONS.at(window, index + 1)
    if unit is not None and unit.row["note"] != "after digits only" and window[index + 1].surface != "tiếng":
        if window[index].surface == "hàng" and (_is_long(unit.row) or window[unit.end].surface == "trời"):
            return None  # "hàng giờ", "hàng thế kỷ", "hàng tháng trời" last
        sign = "P" if unit.row["part"] == "date" else "PT"
        return Reading(index, unit.end, Timex(f"{sign}{unit.row['factor']}{unit.row['code']}", Kind.SET))
    season = _SEASONS.get(window[index + 2].surface) if window.is_at(index, "mỗi", "mùa") else None
    if season is not None:
        return Reading(index, index + 3, Timex(f"XXXX-{season}", Kind.SET))
    if window.is_at(index, "mỗi", "cuối", "tuần"):
        return Reading(index, index + 3, Timex("XXXX-WXX-WE", Kind.SET))
    found = length(window, index + 1) if window[index].surface == "mỗi" else None
    if found is None or found.high is not None:
        return None
    return Reading(index, found.end, Timex(iso_duration(found.low), Kind.SET))


def _every_day(window: Window, index: int) -> Reading | None:
    """ "mỗi thứ Hai", "mỗi sáng", "mỗi tối thứ Bảy"."""
    if window[index].surface != "mỗi":
        return None
    part = lexicon.DAYPARTS.at(window, index + 1)
    code = f"T{part.row['code']}" if part else ""
    weekday = lexicon.WEEKDAYS.at(window, part.end if part else index + 1)
    if weekday is not None:
        return Reading(index, weekday.end, Timex(f"XXXX-WXX-{weekday.row['day']}{code}", Kind.SET))
    if part is None or part.row["surface"] not in PARTS_OF_EVERY_DAY:
        return None
    return Reading(index, part.end, Timex(f"XXXX-XX-XX{code}", Kind.SET))


def _every_week(window: Window, index: int) -> Reading | None:
    """ "thứ Hai hằng tuần", "8h sáng Chủ nhật hàng tuần", "thứ Hai đến thứ Sáu hằng tuần"."""
    timed = clock(window, index, sure=True) if window[index].is_digits else None
    at = timed.end if timed else index
    part = lexicon.DAYPARTS.at(window, at)
    code = f"T{part.row['code']}" if part else ""
    at = part.end if part else at
    first = lexicon.WEEKDAYS.at(window, at)
    if first is None:
        return None
    if timed is not None:
        code = _hour(timed.when, part)
    value, end = f"XXXX-WXX-{first.row['day']}{code}", first.end
    last = lexicon.WEEKDAYS.at(window, end + 1) if window[end].surface in RANGE else None
    if last is not None:
        value, end = f"{value}/XXXX-WXX-{last.row['day']}{code}", last.end
    weekly = window[end].surface in EVERY and window[end + 1].surface == "tuần"
    return Reading(index, end + 2, Timex(value, Kind.SET)) if weekly else None


def _hour(when: When, part: lexicon.Entry | None) -> str:
    """The clock time behind the letter T, by the part of the day beside it; "" where no day has that time."""
    try:
        return timex_value(when.with_fields(part=part.row["code"] if part else None), None) or ""
    except ImpossibleTime:
        return ""


_BEHIND_HOUR = frozenset({"h", "g", "giờ", ":"})


_IN_A_WEEK = lexicon.DAYPARTS.first_words | lexicon.WEEKDAYS.first_words


def _every_date(window: Window, index: int) -> Reading | None:
    """ "ngày 15 hằng tháng", "ngày 2/9 hằng năm", "ngày 2 tháng 9 mỗi năm", "tháng 3 hằng năm"."""
    at = index + (window[index].surface == "ngày")
    if window[at].surface == "tháng":
        day, at = None, at - 1
    else:
        day = small(window, at)
        if day is None or not 1 <= day <= _LONGEST_MONTH:
            return None
    month = small(window, at + 2) if window[at + 1].surface in {"/", "-", "tháng"} else None
    if at == index and day is not None and (month is None or window[at + 1].surface != "tháng" and day < month):
        return None  # "1/3 hằng năm" may be a share
    end = at + 1 if month is None else at + 3
    unit = window[end + 1].surface if window[end].surface in EVERY else ""
    if unit == "tháng" and month is None:
        return Reading(index, end + 2, Timex(f"XXXX-XX-{day:02}", Kind.SET))
    if unit != "năm" or month is None or not 1 <= month <= _MONTHS:
        return None
    date = f"XXXX-{month:02}" if day is None else f"XXXX-{month:02}-{day:02}"
    return Reading(index, end + 2, Timex(date, Kind.SET))


_LONGEST_MONTH = 31
_MONTHS = 12
