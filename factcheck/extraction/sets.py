"""Read how often something is: "mỗi năm", "hằng tuần", "4 năm một lần"."""

from __future__ import annotations

from factcheck.extraction import lexicon
from factcheck.extraction.durations import iso_duration, length
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Kind, Timex
from factcheck.vietnamese.tables import Row

EVERY = ("mỗi", "hằng", "hàng")


def frequency(window: Window, index: int) -> Reading | None:
    """The set of times at a token; its value is how far they lie apart."""
    if window[index].surface in EVERY:
        return _every(window, index)
    found = length(window, index)
    if found is None or found.high is not None:
        return None
    once = found.end
    if window[once].surface in {"một", "1"} and window[once + 1].surface == "lần":
        return Reading(index, once + 2, Timex(iso_duration(found.low), Kind.SET))
    return None


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
