"""Does "một" count ("chỉ một người", "một trong hai ca"), or is it the article, as nearly everywhere?"""

from __future__ import annotations

import re

from factcheck.extraction import lexicon
from factcheck.extraction.context import Before
from factcheck.extraction.labels import EACH
from factcheck.extraction.numbers import HALF, LARGE, OPENERS, POINT
from factcheck.extraction.window import Window
from factcheck.model import Quantity
from factcheck.vietnamese.tables import table


def is_article(lower: str, at: int) -> bool:
    """
    True for an anchor "một" that is plainly no number: "một người" with neither another count nor an "only" beside it.

    False says nothing: then the words around decide.
    """
    match = _ONE.match(lower, at)
    if match is None:
        return False
    first, second = match.groups()
    if first in {"trong", "phần"}:
        if second is None or second in NUMERALS:
            return False
    elif first in _BEHIND_NUMERAL_ONE or second in HALF or second in _BEHIND_ONE.get(first, ()):
        return False
    words = lower[max(0, at - 20) : at].split()
    last = words[-1] if words else ""
    if f" {first}" in lower[max(0, at - _FAR) : at]:
        return False
    if last[-1:].isalnum() and (not last.isalpha() or last in _BEFORE_NUMERAL_ONE or " ".join(words[-2:]) in _ONLY):
        return False
    if _HEDGED_BEHIND.match(lower, match.end(1)) is not None:
        return False
    return _COUNT_AHEAD.search(lower, match.end(1), match.end(1) + _FAR) is None


def one_counts(window: Window, at: int, value: Quantity, before: Before) -> bool:
    """ "một trong hai ca", "chỉ một", "mỗi tuần một lần", "một tuổi": "một" that is no article."""
    behind = window[at + 1].surface
    if behind == "trong":
        return window[at + 2].is_digits or window[at + 2].surface in CLEAR | {"ba", "năm", "chín"}
    if value.unit == "tuổi":
        return True
    if behind == "lần" and (before.last in _TIMES_PER or _ends_clause(window, at + 2, before)):
        return True
    if behind == "lần" and window[at + 2].surface in EACH and window[at + 3].surface in _TIMES_PER:
        return True
    if not before.mark and (before.last in _ONLY or f"{before.second} {before.last}" in _ONLY):
        return True
    return value.unit is not None and (_is_contrasted(window, at, before) or _is_parallel(window, at, before))


def _ends_clause(window: Window, index: int, before: Before) -> bool:
    """ "vô địch một lần."; but "Có một lần, ...", "Một lần, ..."."""
    ends = not window[index].is_word and not window[index].is_digits
    return ends and bool(before.last) and not before.mark and before.last not in _BEFORE_ONCE


# How far a count beside it may stand, and how far a clause goes.
_FAR, _CLAUSE = 72, 48
# Number words that are little else: they count even before a noun that is in no table.
CLEAR = frozenset("hai bốn sáu bảy tám mười".split())
NUMERALS = frozenset({*OPENERS, *LARGE, "tư"})
_TIMES_PER = frozenset("ngày tuần tháng quý năm giờ phút đêm buổi mùa đời".split())
_ONLY = lexicon.usage("only")
_BEFORE_ONCE = lexicon.usage("before once")
_OTHER_COUNT = re.compile(r"(?:[0-9]|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) [^.,;:!?\n]{2,32} và \Z")
_SAME_COUNTED = re.compile(
    r"(?:[0-9]|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) ([^\W\d_]+)[^.,;:!?\n]{0,16}(?:,| và) [^\W\d_]+ \Z"
)


_WORDS = re.compile(r"[^\W\d_]+")
# What makes more than an article of "một": a scale or a unit behind it, an "only" before it, another count ahead.
_ONE = re.compile(r"một ([^\W\d_]+) (?:([^\W\d_]+)(?!\w))?")
_MEASURES = [*table("units"), *table("currencies")]
_BEHIND_NUMERAL_ONE = frozenset(
    {
        *OPENERS,
        *HALF,
        *POINT,
        *lexicon.DURATIONS.first_words,
        *lexicon.HEDGES_BEHIND.first_words,
        *(row["surface"].lower() for row in _MEASURES if row["surface"].isalpha()),
        *"lần tuổi đến tới và hay".split(),
    }
)
# By the first word of a measure that has several what stands second; None where that is no word.
_BEHIND_ONE: dict[str, set[str | None]] = {}
for _words in (_WORDS.findall(row["surface"].lower()) for row in _MEASURES if not row["surface"].isalpha()):
    _BEHIND_ONE.setdefault(_words[0] if _words else "", {None}).add(_words[1] if len(_words) > 1 else None)
_BEFORE_NUMERAL_ONE = frozenset({*(only for only in _ONLY if " " not in only), "và", "từ", "cả", "phần", "đến", "tới"})
_COUNT_AHEAD = re.compile(r"(?:và|,) (?:[0-9]|(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\b)")
# A noun has no more words.
_HEDGED_BEHIND = re.compile(
    rf"(?: [^\W\d_]+){{0,6}}? (?:{'|'.join(row['surface'] for row in table('hedges') if row['place'] == 'after')})\b"
)


def _is_parallel(window: Window, at: int, before: Before) -> bool:
    """ "Hai bị cáo lĩnh án treo, một bị cáo lĩnh chung thân": the same noun and verb, counted before."""
    noun = lexicon.NOUNS.at(window, at + 1)
    if before.mark != "," or noun is None or not window[noun.end].is_word:
        return False
    start = window[at].start
    chunk = window.lower[max(0, start - _FAR) : start]
    told = chunk.rfind(" " + window.lower[window[at + 1].start : window[noun.end].end] + " ")
    count = chunk[:told].split()[-1:] if told > 0 and not _STOP.search(chunk, told) else []
    return any(word.isdecimal() or word in _OTHERS for word in count)


_STOP = re.compile(r"[.;!?\n]")
_OTHERS = frozenset("hai ba bốn năm sáu bảy tám chín mười".split())


def _is_contrasted(window: Window, at: int, before: Before) -> bool:
    """ "một người chết và hai người bị thương", "hai xe hỏng và một người bị thương", "hai trận, hòa một trận"."""
    first = lexicon.NOUNS.at(window, at + 1)
    for index in range(at + 2, at + 9):
        mark, other = window[index].surface, window[index + 1]
        if mark in {"và", ","} and (other.is_digits or other.surface in CLEAR | {"ba", "chín"}):
            noun = lexicon.NOUNS.at(window, index + 2)
            return noun is not None and (mark == "và" or first is not None and noun.row is first.row)
    start = window[at].start
    if before.last == "và" and _OTHER_COUNT.search(window.lower, max(0, start - _CLAUSE), start) is not None:
        return True
    same = _SAME_COUNTED.search(window.lower, max(0, start - _CLAUSE), start)
    return same is not None and same[1] == window[at + 1].surface
