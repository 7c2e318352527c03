"""
A claim in time as a chart: what was known as a line of steps, what the articles state as numbered signs.

Neither axis is to scale. Times stand in their order, each in a column of its own, and values in theirs, each on a
level of its own: 25 and 26 October stay apart when an article of the next year joins them, and so do 65, 72 and 72,000.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Expected, Kind, Mod, Severity, Timex
from factcheck.reports.escapes import quoted
from factcheck.reports.timeline import ClaimTimeline, Entry
from factcheck.reports.times import short
from factcheck.wording import Lang, text

# Signs of 20 units around their middle: a shape for each severity, so that colour is never needed to tell them apart.
SHAPES: Mapping[Severity | None, str] = {
    None: "M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z",
    Severity.INFO: "M0 -12L12 0L0 12L-12 0z",
    Severity.WARNING: "M0 -12L13 10L-13 10z",
    Severity.ERROR: "M-9 -9H9V9H-9z",
}

_COLUMN = 96
_SIGN = 28
_SIGNS_A_ROW = 3
_FOOT = 34
_LETTER = 7.5
# A larger chart says nothing: its table does.
_MOST_COLUMNS, _MOST_LEVELS, _MOST_SIGNS = 40, 20, 200


@dataclass(frozen=True, slots=True)
class Column:
    """A time, as one label for all that are read alike ("12/4 21h", with and without an offset); `x` is its middle."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Level:
    """A value; `known` where the rule has it."""

    y: int
    label: str
    known: bool


@dataclass(frozen=True, slots=True)
class Sign:
    """What one article states, with its middle."""

    x: int
    y: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Chart:
    """
    Lengths are in units of a CSS pixel, the origin in the upper left corner.

    left   where the labels of the levels end.
    steps  the rule's values as an SVG path.
    """

    width: int
    height: int
    left: int
    columns: Sequence[Column]
    levels: Sequence[Level]
    steps: str
    signs: Sequence[Sign]


def chart(of: ClaimTimeline, year: str | None, lang: Lang) -> Chart | None:
    """
    The chart of a claim; None where it would be too large to read.

    year  goes without saying in the labels of times.
    """
    times = list(dict.fromkeys(_time(point, year, lang) for point in of.points))
    values = _values(of.points)
    if len(times) > _MOST_COLUMNS or len(values) > _MOST_LEVELS or len(of.entries) > _MOST_SIGNS:
        return None
    cells: dict[tuple[_Value, str], list[Entry]] = {}
    for entry in of.entries:
        cells.setdefault((_value(entry), _time(entry, year, lang)), []).append(entry)
    left = round(max(len(label) for label, _ in values.values()) * _LETTER) + 24
    columns = {time: Column(left + _COLUMN * at + _COLUMN // 2, time) for at, time in enumerate(times)}
    levels = _levels(values, cells)
    corners = [
        (columns[_time(known, year, lang)].x - _COLUMN // 2, levels[_value(known)].y) for known in of.claim.expected
    ]
    width = left + _COLUMN * len(columns)
    return Chart(
        width=width,
        height=max(level.y for level in levels.values()) + _SIGN + _FOOT,
        left=left,
        columns=[*columns.values()],
        levels=[*levels.values()],
        steps=_steps(corners, width),
        signs=[
            sign for (value, time), entries in cells.items() for sign in _signs(levels[value], columns[time], entries)
        ],
    )


class _Value(NamedTuple):
    """
    What two mentions have in common that stand on one level; levels are in the order of these.

    lean   1 for more than the number, -1 for less.
    words  what else tells them apart: a time, a unit, a hedge.
    """

    is_number: bool
    low: Decimal
    high: Decimal
    lean: int
    words: str


_LEANS: Mapping[Mod | None, int] = {Mod.MORE_THAN: 1, Mod.EQUAL_OR_MORE: 1, Mod.LESS_THAN: -1, Mod.EQUAL_OR_LESS: -1}


def _value(point: Expected | Entry) -> _Value:
    value, written = (
        (point.value, point.text) if isinstance(point, Expected) else (point.mention.value, point.mention.text)
    )
    mod = value.mod or ""
    if isinstance(value, Timex):
        return _Value(False, Decimal(0), Decimal(0), 0, f"{value.value or written}/{value.to or ''} {mod}")
    if value.amount is None:
        return _Value(False, Decimal(0), Decimal(0), 0, written)
    high = value.amount if value.to is None else value.to
    unit = (value.unit or "") if value.kind in (Kind.MONEY, Kind.QUANTITY) else ""
    return _Value(True, value.amount, high, _LEANS.get(value.mod, 0), f"{unit} {mod}")


def _time(point: Expected | Entry, year: str | None, lang: Lang) -> str:
    """A time as its column is labelled."""
    value = point.as_of if isinstance(point, Expected) else point.finding.as_of.value
    return short(value, lang, year) if value else text("report-timeline-unknown", lang)


def _values(points: Sequence[Expected | Entry]) -> dict[_Value, tuple[str, bool]]:
    """The values of the points, the greatest first: how each is written, and whether the rule has it."""
    known = [point for point in points if isinstance(point, Expected)]
    stated = [point for point in points if isinstance(point, Entry)]
    values = {_value(point): (quoted(point.mention.text, 18), False) for point in reversed(stated)}
    values |= {_value(point): (quoted(point.text, 18), True) for point in known}
    return dict(sorted(values.items(), reverse=True))


def _levels(
    values: Mapping[_Value, tuple[str, bool]], cells: Mapping[tuple[_Value, str], Sequence[Entry]]
) -> dict[_Value, Level]:
    """The levels from the top down, each as high as the signs of its fullest cell need."""
    most: dict[_Value, int] = {}
    for (value, _), entries in cells.items():
        most[value] = max(most.get(value, 0), len(entries))
    levels, top = {}, 8
    for value, (label, known) in values.items():
        height = 16 + _SIGN * max(1, _rows(most.get(value, 0)))
        levels[value] = Level(top + height // 2, label, known)
        top += height
    return levels


def _rows(signs: int) -> int:
    return -(-signs // _SIGNS_A_ROW)


def _signs(level: Level, column: Column, entries: Sequence[Entry]) -> Iterator[Sign]:
    """The signs of one cell, in rows about its middle."""
    rows = [entries[at : at + _SIGNS_A_ROW] for at in range(0, len(entries), _SIGNS_A_ROW)]
    for row, of_row in enumerate(rows):
        y = level.y + round((row - (len(rows) - 1) / 2) * _SIGN)
        for at, entry in enumerate(of_row):
            yield Sign(column.x + round((at - (len(of_row) - 1) / 2) * _SIGN), y, entry)


def _steps(corners: Sequence[tuple[int, int]], end: int) -> str:
    """The rule's values, each from its column on to that of the next; the last to the edge."""
    (x, y), *later = corners
    return f"M{x} {y}" + "".join(f"H{x}V{y}" for x, y in later) + f"H{end}"
