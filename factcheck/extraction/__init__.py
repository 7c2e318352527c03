"""Find every number and time that a text states, in one pass over it."""

from __future__ import annotations

from factcheck.extraction.dates import moment, stretch
from factcheck.extraction.finder import readings
from factcheck.extraction.measures import counted_noun_end
from factcheck.extraction.ordinals import ordinal
from factcheck.extraction.placing import ImpossibleTime, timex_value
from factcheck.extraction.quantities import quantity
from factcheck.extraction.reading import Found, Reading
from factcheck.extraction.sets import frequency
from factcheck.extraction.when import When
from factcheck.extraction.window import Window
from factcheck.model import Interval, Kind, Mention, Mod, Quantity, Span, Timex
from factcheck.vietnamese.normal import normal_text

__all__ = ["Unreadable", "mentions", "value"]


class Unreadable(ValueError):
    """A text that is not wholly one number or time, or not one of the kind asked for."""


def mentions(text: str, dct: Interval | None = None, within: Span | None = None) -> list[Mention]:
    """
    Every mention of a text, left to right, none overlapping.

    dct     publication time: places day and month in a year, and relative words.
    within  the part of the text to read, code points; all of it where None.
    """
    normal = normal_text(text)
    start, end = (0, len(normal.text)) if within is None else map(normal.normal, within)
    found = []
    for read in readings(normal, start, end):
        span = normal.source(Span(read.start, read.end))
        placed, invalid = _placed(read, dct)
        found.append(Mention(span, span.of(text), placed, invalid))
    return found


def value(text: str, kind: Kind | None = None) -> Quantity | Timex:
    """
    What a text says that is wholly one number or time: "hơn 2.500", "25–26/10/2025", "tám", "chiều 25/10/2025".

    kind    what it has to be; None takes the reading that the words have by themselves.
    Raises  Unreadable.
    """
    normal = normal_text(text)
    window = Window(normal.lower, normal.text, 0)
    for read in (_as_moment, stretch, frequency, quantity, ordinal, _as_ordinal_in_digits):
        reading = read(window, 0)
        if reading is None or not _is_whole(window, reading):
            continue
        placed, invalid = _placed(reading, None)
        if invalid is None and (kind is None or placed.kind is kind):
            return placed
    raise Unreadable(text)


def _as_moment(window: Window, index: int) -> Reading | None:
    return moment(window, index, dated=True)


def _as_ordinal_in_digits(window: Window, index: int) -> Reading | None:
    """A bare number where an ordinal is asked for."""
    reading = quantity(window, index)
    if reading is None or not isinstance(reading.value, Quantity) or reading.value.kind is not Kind.CARDINAL:
        return None
    return reading._replace(value=Quantity(reading.value.amount, kind=Kind.ORDINAL))


def _is_whole(window: Window, reading: Reading) -> bool:
    end = reading.end
    if window[end].surface and reading.value.__class__ is Quantity:
        end = counted_noun_end(window, end)
    return not window[end].surface and not window.lower[window[end].end :].strip(" *_\n")


def _placed(reading: Reading | Found, dct: Interval | None) -> tuple[Quantity | Timex, str | None]:
    when = reading.value
    if not isinstance(when, When):
        return when, reading.invalid
    kind = Kind.TIME if when.is_time else Kind.DATE
    mod: Mod | None = reading.mod
    try:
        return Timex(timex_value(when, dct), kind, mod, lunar=when.lunar), None
    except ImpossibleTime as error:
        return Timex(None, kind, mod, lunar=when.lunar), str(error)
