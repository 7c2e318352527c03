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


class Phrases:
    """Phrases of one table, the longest first."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
        for row in rows:
            for surface in spellings(row["surface"]):
                tokens = _tokens(surface)
                self._by_first.setdefault(tokens[0], []).append((tokens[1:], row))
        for entries in self._by_first.values():
            # Longest first: "vùng" would hide "vùng lãnh thổ". Then capitals: "MW" is not "mW".
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, window: Window, index: int) -> Entry | None:
        """The longest phrase that stands at `index`, in the table's capitals where rows differ in them only."""
        entries = self._by_first.get(window[index].surface)
        if entries is None:
            return None
        found: Entry | None = None
        for rest, row in entries:
            end = index + 1 + len(rest)
            if found is not None and end < found.end:
                break
            if window.is_at(index + 1, *rest):
                if window.cased[window[index].start : window[end - 1].end] == row["surface"]:
                    return Entry(end, row)
                found = found or Entry(end, row)
        return found

    def __contains__(self, surface: str) -> bool:
        return any(not rest for rest, _ in self._by_first.get(surface, ()))


def _tokens(surface: str) -> tuple[str, ...]:
    window = Window(surface.lower(), surface, 0)
    found: list[str] = []
    while window[len(found)].surface:
        found.append(window[len(found)].surface)
    return tuple(found)


def _where(name: str, column: str, value: str) -> Phrases:
    return Phrases(row for row in table(name) if row[column] == value)


HEDGES = _where("hedges", "place", "before")
HEDGES_BEHIND = _where("hedges", "place", "after")
DURATIONS = Phrases(table("durations"))
DAYPARTS = Phrases(table("dayparts"))
RELATIVE = _where("relative", "only", "")
RELATIVE_TO_DAYPART = _where("relative", "only", "day-part")
WEEKDAYS = Phrases(table("weekdays"))
LABELS = frozenset(spelling for row in table("labels") for spelling in spellings(row["surface"]))
NOUNS = Phrases(table("nouns"))
UNITS = Phrases(table("units"))
CURRENCIES = Phrases(table("currencies"))
