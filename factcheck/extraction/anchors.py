"""Where a mention can begin: one pattern for digits, number words and words that say a time by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.extraction.dates import LEADERS as TIME_LEADERS
from factcheck.extraction.dates import OPENERS as TIME_OPENERS
from factcheck.extraction.numbers import LEADERS as NUMBER_LEADERS
from factcheck.extraction.numbers import OPENERS
from factcheck.vietnamese.tables import spellings, table


def _branches(words: Iterable[str]) -> list[str]:
    """Patterns, one for each first character, that together match the words; longest first."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[0], []).append(word[1:])
    return [re.escape(first) + _prefix_tree(behind) for first, behind in rests.items()]


def _prefix_tree(words: list[str]) -> str:
    """One pattern for all words that shares their beginnings."""
    branches = _branches(word for word in words if word)
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{joined})?" if "" in words else joined


def _anchor_words() -> set[str]:
    words = set(OPENERS) | {
        "đầu tiên",
        "một nửa",
        "lần đầu",
        "thứ nhất",
        "thứ nhì",
        "hạng nhất",
        "hạng nhì",
        "hạng tư",
    }
    words |= TIME_OPENERS
    return {spelling for word in words for spelling in spellings(word)}


_ROMAN_LEADERS = (
    "thế kỷ",
    "thế kỉ",
    "khóa",
    "khoá",
    "quý",
    "quí",
    "lần thứ",
    "thứ",
    "hạng",
    "lần",
    "đại hội",
    "nhiệm kỳ",
    "nhiệm kì",
)
# Each branch begins with one character that is no class: so the scan steps over all other characters fast.
ANCHOR = re.compile(
    "|".join(
        (
            *(f"{digit}[0-9]*" for digit in "0123456789"),
            *(rf"{branch}(?!\w)" for branch in _branches(_anchor_words())),
            r"đôi(?<=\bgấp đôi)(?!\w)",
            *(rf"{branch} [ivx]+(?!\w)" for branch in _branches(_ROMAN_LEADERS)),
        )
    )
)
# Words that may stand before an anchor as a part of its mention.
LEADERS = frozenset(
    {
        *(word for row in table("hedges") if row["place"] == "before" for word in row["surface"].split()),
        *TIME_LEADERS,
        *NUMBER_LEADERS,
        *(row["surface"].lower() for row in table("currencies") if row["side"] == "both"),
        *"từ tư lần thứ khóa khoá nhiệm đại hội hạng tiếng".split(),
    }
)
