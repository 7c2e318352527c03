"""The tables of factcheck.vietnamese, ready to be looked up at a place of a window."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.extraction.window import Window
from factcheck.vietnamese.tables import Row, spellings, table


class Entry(NamedTuple):
    """A row of a table, found: `end` is the token behind it."""

    end: int
    row: Row


class _Node:
    """A place in the tree of a table's phrases: what stands there and which tokens lead on."""

    __slots__ = ("behind", "rows")

    def __init__(self) -> None:
        self.behind: dict[str, _Node] = {}
        self.rows: list[_Surface] = []


class _Surface(NamedTuple):
    """A spelling of a row. `glued`: tokens that belong to the one before, like the 2 of "m2"."""

    surface: str
    glued: tuple[int, ...]
    row: Row


class Phrases:
    """Phrases of one table; the longest that stands at a place is found."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._surfaces: set[str] = set()
        self._first: dict[str, _Node] = {}
        for row in rows:
            for surface in spellings(row["surface"]):
                self._add(surface, row)
        #: The tokens with which a phrase begins.
        self.first_words = frozenset(self._first)

    def _add(self, surface: str, row: Row) -> None:
        window = Window(surface.lower(), surface, 0)
        behind, node, length = self._first, _Node(), 0
        while window[length].surface:
            node = behind.setdefault(window[length].surface, _Node())
            behind, length = node.behind, length + 1
        glued = tuple(step for step in range(1, length) if window[step].is_digits and window.glued(step))
        node.rows.append(_Surface(surface, glued, row))
        self._surfaces.add(surface)

    def at(self, window: Window, index: int) -> Entry | None:
        """The longest phrase that stands at `index`, in the table's capitals where rows differ in them only."""
        node = self._first.get(window[index].surface)
        if node is None:
            return None
        ends: list[tuple[int, list[_Surface]]] = []
        end = index + 1
        while node is not None:
            if node.rows:
                ends.append((end, node.rows))
            if not node.behind:
                break
            node = node.behind.get(window[end].surface)
            end += 1
        while ends:
            end, rows = ends.pop()
            found = _entry(window, index, end, rows)
            if found is not None:
                return found
        return None

    def __contains__(self, surface: str) -> bool:
        return surface in self._surfaces


def _entry(window: Window, index: int, end: int, rows: list[_Surface]) -> Entry | None:
    """The row of a phrase from `index` to `end`: "MW" is not "mW", but "Km" may stand for "km"."""
    if len(rows) == 1:
        surface, glued, row = rows[0]
        if not glued and len(surface) > 1:  # as nearly always
            return Entry(end, row)
    found: Entry | None = None
    for surface, glued, row in rows:
        if glued and not all(window.glued(index + step) for step in glued):
            continue
        if len(surface) == 1 or len(rows) > 1:
            if window.cased[window[index].start : window[end - 1].end] == surface:
                return Entry(end, row)
            if len(surface) == 1:
                continue  # a lone letter in other capitals is another one: "5G" is no gram
        found = found or Entry(end, row)
    return found


def _where(name: str, column: str, value: str) -> Phrases:
    return Phrases(row for row in table(name) if row[column] == value)


def usage(role: str) -> frozenset[str]:
    """The words that bear in one way on the number beside them."""
    return frozenset(
        spelling for row in table("usage") if row["role"] == role for spelling in spellings(row["surface"])
    )


HEDGES = _where("hedges", "place", "before")
HEDGES_BEHIND = _where("hedges", "place", "after")
DURATIONS = Phrases(table("durations"))
DAYPARTS = Phrases(table("dayparts"))
RELATIVE = _where("relative", "only", "")
RELATIVE_TO_DAYPART = _where("relative", "only", "day-part")
WEEKDAYS = Phrases(table("weekdays"))
LABELS = {spelling: row for row in table("labels") for spelling in spellings(row["surface"])}
NOT_NUMBERS = Phrases(table("not_numbers"))
NOT_MEASURES = Phrases(table("not_measures"))
NOUNS = Phrases(table("nouns"))
UNITS = Phrases(table("units"))
CURRENCIES = Phrases(table("currencies"))
FOLLOWERS = frozenset(spelling for row in table("followers") for spelling in spellings(row["surface"]))
