"""Read places in a row: "thứ 16", "lần thứ nhất", "đầu tiên", "khóa XIV", "lần 2", "hạng 3"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction import lexicon
from factcheck.extraction.measures import counted_noun, measure
from factcheck.extraction.numbers import in_digits, number
from factcheck.extraction.reading import Reading
from factcheck.extraction.romans import roman
from factcheck.extraction.window import Window
from factcheck.model import Kind, Quantity

_TOP = frozenset({"top", "tốp"})
_OF_SCHOOL = frozenset({"khóa", "khoá"})
_OF_A_COURSE = lexicon.usage("of a course")
_NUMBERED = frozenset({*_OF_SCHOOL, "lần", "hạng", *_TOP})
# Behind these the first places are said in words too: "hạng nhì", "tốp ba".
_RANKED = frozenset({"hạng", "tốp"})
_THOUSAND, _FIRST_YEAR, _WEEKDAYS = 1000, 1900, range(2, 8)
_IN_ROMAN = (("đại", "hội"), ("nhiệm", "kỳ"), ("nhiệm", "kì"))
_RANKS = {"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4}
_TIMES = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8}
# What is tried or given a second time.
_REPEATED = frozenset({"vụ án", "vắc xin", "vaccine"})
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
        if value is not None and value >= _FIRST_YEAR and word in _OF_SCHOOL:
            return None  # "niên khóa 2020-2021"
        if word in _OF_SCHOOL and counted_noun(window, index + 2) in _OF_A_COURSE:
            return None  # "mở khóa 40 học viên"
        if word in _TOP and counted_noun(window, index + 2) is not None:
            return None  # "top 10 thương hiệu" counts
        if word == "hạng" and value is not None and _is_weighed(window, index + 1):
            return None  # "vô địch hạng 61 kg"
        if value is None and word in _RANKED:
            value = _RANKS.get(window[index + 1].surface)
        if value is None and word == "lần":
            value = _said_time(window, index + 1)
        elif value is None:
            return _long_number(window, index, index + 1)  # "khóa mười hai"
        return _ordinal(index, index + 2, value) if value is not None else None
    if (word, window[index + 1].surface) in _IN_ROMAN:
        value = _roman(window, index + 2)
        if value is None and word == "đại" and window.capital(index) and counted_noun(window, index + 3) is None:
            value = _short_number(window, index + 2)  # "Đại hội 13"
        return _ordinal(index, index + 3, value) if value is not None else None
    return None


def _is_weighed(window: Window, at: int) -> bool:
    read = number(window, at)
    return read is not None and measure(window, read.end, read, window[at].start).unit == "kg"


def _behind_thu(window: Window, index: int, at: int) -> Reading | None:
    read = number(window, at)
    if read is not None and read.scale > _THOUSAND and read.amount == int(read.amount):
        # "thứ hai triệu người" is a weekday and people.
        return None if read.amount / read.scale in _WEEKDAYS else _ordinal(index, read.end, int(read.amount))
    value = _IN_WORDS.get(window[at].surface) or _roman(window, at) or _short_number(window, at)
    if value is not None:
        return _ordinal(index, at + 1, value)
    if read is None or read.plain or read.amount != int(read.amount):
        return None
    if read.digits and (read.end > at + 1 or read.amount < _THOUSAND):
        return None
    return _ordinal(index, read.end, int(read.amount))


def _said_time(window: Window, at: int) -> int | None:
    """The number of "phiên tòa lần hai", "xử lần ba vụ án"; but "lần hai nước gặp nhau" are two countries."""
    value = _TIMES.get(window[at].surface)
    read = number(window, at) if value is not None else None
    if read is None or read.end != at + 1 or lexicon.NOT_NUMBERS.at(window, at) is not None:
        return None
    behind, noun = window[at + 1], counted_noun(window, at + 1)
    if noun is not None:
        return value if noun in _REPEATED else None
    if behind.surface in lexicon.DURATIONS.first_words and not window[at + 2].is_digits:
        return None
    return value if not (behind.is_word or behind.is_digits) or behind.surface in lexicon.FOLLOWERS else None


def _long_number(window: Window, index: int, at: int) -> Reading | None:
    """A number in words from ten on: "khóa mười hai"; "khóa hai cửa" are two doors."""
    read = number(window, at)
    if read is None or read.digits or read.amount < 10 or read.amount != int(read.amount) or read.scale:
        return None
    return _ordinal(index, read.end, int(read.amount))


def _roman(window: Window, at: int) -> int | None:
    token = window[at]
    return roman(window.cased[token.start : token.end])


def _short_number(window: Window, at: int) -> int | None:
    """ "16", "300"; not the day of "thứ 2/9"."""
    read = in_digits(window, at)
    if read is None or not read.plain or read.end != at + 1 or len(window[at].surface) > 4:
        return None
    return int(read.amount)


def _ordinal(start: int, end: int, value: int) -> Reading:
    return Reading(start, end, Quantity(Decimal(value), kind=Kind.ORDINAL))
