"""Read how often something is: "mỗi năm", "hằng tuần", "4 năm một lần", "thứ Hai hằng tuần", "mỗi sáng"."""

from __future__ import annotations

from factcheck.extraction import lexicon
from factcheck.extraction.durations import iso_duration, length
from factcheck.extraction.parts import RANGE
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Kind, Timex
from factcheck.vietnamese.tables import Row

EVERY = ("mỗi", "hằng", "hàng")
# Not "chiều", for "mỗi chiều hai làn xe" is a direction.
PARTS_OF_EVERY_DAY = ("sáng", "trưa", "tối", "buổi sáng", "buổi trưa", "buổi chiều", "buổi tối")


def frequency(window: Window, index: int) -> Reading | None:
    """The set of times at a token; its value is how far they lie apart, or which day or part of the day it is."""
    if window[index].surface in EVERY:
        return _every(window, index) or _every_day(window, index)
    found = length(window, index)
    if found is None:
        return _every_week(window, index)
    if found.high is not None:
        return None
    value = Timex(iso_duration(found.low), Kind.SET)
    once = found.end
    if window[once].surface in {"một", "1"} and window[once + 1].surface == "lần":
        return Reading(index, once + 2, value)
    if window.is_at(once, "/", "lần"):
        return Reading(index, once + 2, value)
    # "ba lần một tuần"
    times = index > 0 and window[index].surface == "một" and window[index - 1].surface == "lần"
    return Reading(index, once, value) if times else None


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
    """ "thứ Hai hằng tuần", "sáng Chủ nhật hàng tuần", "thứ Hai đến thứ Sáu hằng tuần"."""
    part = lexicon.DAYPARTS.at(window, index)
    code = f"T{part.row['code']}" if part else ""
    first = lexicon.WEEKDAYS.at(window, part.end if part else index)
    if first is None:
        return None
    value, end = f"XXXX-WXX-{first.row['day']}{code}", first.end
    last = lexicon.WEEKDAYS.at(window, end + 1) if window[end].surface in RANGE else None
    if last is not None:
        value, end = f"{value}/XXXX-WXX-{last.row['day']}{code}", last.end
    weekly = window[end].surface in {"hằng", "hàng"} and window[end + 1].surface == "tuần"
    return Reading(index, end + 2, Timex(value, Kind.SET)) if weekly else None
