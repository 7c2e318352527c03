"""Roman numerals, as they follow "thế kỷ", "khóa", "quý", "lần thứ": XIV is 14. Read in capitals only."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10}


def roman(word: str) -> int | None:
    """The value of a numeral from I to XXXIX, None for any other word."""
    if not word or not _ROMAN.fullmatch(word):
        return None
    total = 0
    for char, behind in zip(word, word[1:] + " ", strict=True):
        value = _VALUES[char]
        total += -value if _VALUES.get(behind, 0) > value else value
    return total
