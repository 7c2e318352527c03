"""Read places in a row: "thứ 16", "lần thứ nhất", "đầu tiên", "khóa XIV", "lần 2", "hạng 3"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.numbers import in_digits, number
from factcheck.extraction.reading import Reading
from factcheck.extraction.romans import roman
from factcheck.extraction.window import Window
from factcheck.model import Kind, Quantity


def ordinal(window: Window, index: int) -> Reading | None:
    """The ordinal that begins at a token."""
    word = window[index].surface
    if window.is_at(index, "đầu", "tiên"):
        return _ordinal(index, index + 2, 1)
    if window.is_at(index, "lần", "đầu"):
        return _ordinal(index, index + 3 if window[index + 2].surface == "tiên" else index + 2, 1)
    if word == "lần" and window[index + 1].surface == "thứ":
        return _behind_thu(window, index, index + 2)
    if word == "thứ":
        return _behind_thu(window, index, index + 1)
    if word in {"khóa", "khoá", "lần", "hạng", "nhiệm"}:
        at = index + 1
        value = _roman_or_digits(window, at)
        if value is not None and not (word in {"lần", "nhiệm"} and window[at + 1].surface in {"/", "%"}):
            return _ordinal(index, at + 1, value)
    return None


def _behind_thu(window: Window, index: int, at: int) -> Reading | None:
    word = window[at].surface
    if word == "nhất":
        return _ordinal(index, at + 1, 1)
    if word in {"nhì", "nhi"}:
        return _ordinal(index, at + 1, 2)
    if word == "tư":
        return _ordinal(index, at + 1, 4)
    value = _roman_or_digits(window, at)
    if value is not None:
        return _ordinal(index, at + 1, value)
    read = number(window, at)
    if read is None or read.digits or read.amount != int(read.amount) or read.scale > 1000:
        return None
    return _ordinal(index, read.end, int(read.amount))


def _roman_or_digits(window: Window, at: int) -> int | None:
    token = window[at]
    value = roman(window.cased[token.start : token.end])
    if value is not None:
        return value
    read = in_digits(window, at)
    if read is None or not read.plain or read.end != at + 1 or len(token.surface) > 4:
        return None
    return int(read.amount)


def _ordinal(start: int, end: int, value: int) -> Reading:
    return Reading(start, end, Quantity(Decimal(value), kind=Kind.ORDINAL))
