"""Read places in a row: "thứ 16", "lần thứ nhất", "đầu tiên", "khóa XIV", "lần 2", "hạng 3"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.numbers import in_digits, number
from factcheck.extraction.reading import Reading
from factcheck.extraction.romans import roman
from factcheck.extraction.window import Window
from factcheck.model import Kind, Quantity

_NUMBERED = frozenset({"khóa", "khoá", "lần", "hạng"})
_IN_ROMAN = (("đại", "hội"), ("nhiệm", "kỳ"), ("nhiệm", "kì"))
_IN_WORDS = {"nhất": 1, "nhì": 2, "nhi": 2, "tư": 4}
FIRST_WORDS = frozenset({"đầu", "thứ", "nhiệm", "đại", *_NUMBERED})


def ordinal(window: Window, index: int) -> Reading | None:
    """The ordinal that begins at a token."""
    word = window[index].surface
    if word not in FIRST_WORDS:
        return None
    if window.is_at(index, "đầu", "tiên"):
        return _ordinal(index, index + 2, 1)
    if window.is_at(index, "lần", "đầu"):
        return _ordinal(index, index + 3 if window[index + 2].surface == "tiên" else index + 2, 1)
    if word == "thứ":
        return _behind_thu(window, index, index + 1)
    if word == "lần" and window[index + 1].surface == "thứ":
        return _behind_thu(window, index, index + 2)
    if word in _NUMBERED:
        value = _roman(window, index + 1) or _short_number(window, index + 1)
        return _ordinal(index, index + 2, value) if value is not None else None
    if (word, window[index + 1].surface) in _IN_ROMAN:
        value = _roman(window, index + 2)
        return _ordinal(index, index + 3, value) if value is not None else None
    return None


def _behind_thu(window: Window, index: int, at: int) -> Reading | None:
    value = _IN_WORDS.get(window[at].surface) or _roman(window, at) or _short_number(window, at)
    if value is not None:
        return _ordinal(index, at + 1, value)
    read = number(window, at)
    if read is None or read.digits or read.amount != int(read.amount) or read.scale > 1000:
        return None
    return _ordinal(index, read.end, int(read.amount))


def _roman(window: Window, at: int) -> int | None:
    token = window[at]
    return roman(window.cased[token.start : token.end])


def _short_number(window: Window, at: int) -> int | None:
    """ "16", "300"; not "2.500" and not the day of "thứ 2/9"."""
    read = in_digits(window, at)
    if read is None or not read.plain or read.end != at + 1 or len(window[at].surface) > 4:
        return None
    return int(read.amount)


def _ordinal(start: int, end: int, value: int) -> Reading:
    return Reading(start, end, Quantity(Decimal(value), kind=Kind.ORDINAL))
