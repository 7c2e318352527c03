"""Read how long something takes: "hai ngày", "4 năm rưỡi", "1 giờ 30 phút", "nửa thế kỷ", "7 đến 30 ngày"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction import lexicon
from factcheck.extraction.lexicon import Entry
from factcheck.extraction.numbers import HALF, Number, number
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Kind, Timex


def duration(window: Window, index: int) -> Reading | None:
    """The duration that begins at a token; None where no time unit follows the number."""
    first = number(window, index)
    if first is None:
        return None
    if window[first.end].surface in {"đến", "tới", "-"}:
        return _range(window, index, first)
    return _single(window, index, first)


def iso_duration(parts: dict[tuple[str, str], Decimal]) -> str:
    """ISO 8601 from amounts by (letter, "date" or "time"): {("Y","date"): 4, ("M","date"): 6} is "P4Y6M"."""
    days = "".join(f"{_plain(parts[key])}{key[0]}" for key in _ORDER[:4] if key in parts)
    clock = "".join(f"{_plain(parts[key])}{key[0]}" for key in _ORDER[4:] if key in parts)
    return "P" + days + ("T" + clock if clock else "")


_ORDER = (
    ("Y", "date"),
    ("M", "date"),
    ("W", "date"),
    ("D", "date"),
    ("H", "time"),
    ("M", "time"),
    ("S", "time"),
)
# Half of a unit, in the unit below it: "4 năm rưỡi" is four years and six months.
_HALVES = {
    ("Y", "date"): (("M", "date"), Decimal(6)),
    ("M", "date"): (("D", "date"), Decimal(15)),
    ("D", "date"): (("H", "time"), Decimal(12)),
    ("H", "time"): (("M", "time"), Decimal(30)),
    ("M", "time"): (("S", "time"), Decimal(30)),
}


def _single(window: Window, index: int, first: Number) -> Reading | None:
    unit = _time_unit(window, first.end, first)
    if unit is None:
        return None
    parts: dict[tuple[str, str], Decimal] = {}
    _add(parts, unit, first.amount)
    end = unit.end
    if window[end].surface in HALF:
        _add_half(parts, unit)
        return _reading(index, end + 1, parts)
    # "1 giờ 30 phút", "2 năm 3 tháng": smaller units, each once.
    while True:
        at = end + 1 if window[end].surface == "và" else end
        more = number(window, at)
        below = _time_unit(window, more.end, more) if more else None
        if more is None or below is None or _rank(below) <= _rank(unit) or below.row["factor"] != "1":
            break
        if unit.row["part"] != below.row["part"] and unit.row["code"] != "D":
            break
        _add(parts, below, more.amount)
        unit, end = below, below.end
    return _reading(index, end, parts)


def _range(window: Window, index: int, first: Number) -> Reading | None:
    last = number(window, first.end + 1)
    unit = _time_unit(window, last.end, last) if last else None
    if last is None or unit is None:
        return None
    low: dict[tuple[str, str], Decimal] = {}
    high: dict[tuple[str, str], Decimal] = {}
    _add(low, unit, first.amount)
    _add(high, unit, last.amount)
    if first.amount > last.amount:
        invalid = f"{iso_duration(high)} below {iso_duration(low)}"
        return Reading(index, unit.end, Timex(None, Kind.DURATION), invalid=invalid)
    return Reading(index, unit.end, Timex(iso_duration(low), Kind.DURATION, to=iso_duration(high)))


def _time_unit(window: Window, index: int, counted: Number) -> Entry | None:
    entry = lexicon.DURATIONS.at(window, index)
    if entry is None:
        return None
    if "after digits only" in entry.row["note"] and not counted.digits:
        return None
    if window[index].surface == "tiếng" and (
        window.capital(entry.end) or not counted.digits and entry.end == index + 1
    ):
        return entry if not window.capital(entry.end) and not lexicon.NOUNS.at(window, index) else None
    return entry


def _add(parts: dict[tuple[str, str], Decimal], unit: Entry, amount: Decimal) -> None:
    key = (unit.row["code"], unit.row["part"])
    parts[key] = parts.get(key, Decimal(0)) + amount * int(unit.row["factor"])


def _add_half(parts: dict[tuple[str, str], Decimal], unit: Entry) -> None:
    factor = int(unit.row["factor"])
    key = (unit.row["code"], unit.row["part"])
    if factor > 1:
        parts[key] += Decimal(factor) / 2
    elif key in _HALVES:
        below, amount = _HALVES[key]
        parts[below] = amount
    else:
        parts[key] += Decimal("0.5")


def _rank(unit: Entry) -> int:
    return _ORDER.index((unit.row["code"], unit.row["part"]))


def _reading(index: int, end: int, parts: dict[tuple[str, str], Decimal]) -> Reading:
    return Reading(index, end, Timex(iso_duration(parts), Kind.DURATION))


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
