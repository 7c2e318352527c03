"""Where sentences end, and where inside one a new clause begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.model import Span
from factcheck.vietnamese.tables import table

# A full stop, question or exclamation mark with what closes behind it, before a capital, digit or quote; or a
# line end, unless the next line goes on in lower case (hard-wrapped text).
# Possessive and begun only where a run begins, so that a page of full stops or blanks takes linear time.
_END = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)[\"”’»)\]]*+(?=[ \n]++[\"“‘«(\[]*+[-•–]?+ ?+[A-ZÀ-ỸĐ0-9]|[\"“«]*+ *+\Z)"
    r"|(?<! ) *+\n(?! *+[a-zà-ỹđ])\s*+"
)
_ABBREVIATIONS = {row["surface"].rstrip(".").lower(): row["beside"] for row in table("abbreviations")}


# What is longer is no sentence but a page without punctuation; it is cut, so that work stays linear.
_MAX_LENGTH = 2000


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of normal text between two code points, without white space around them."""
    begin = start
    for match in _END.finditer(text, start, end):
        if match["stop"] == "." and _is_abbreviation(text, begin, match.start()):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviation(text: str, begin: int, stop: int) -> bool:
    before = text[max(begin, stop - 10) : stop]
    word = _LAST_WORD.search(before)
    assert word is not None  # noqa: S101  the pattern matches the empty string
    beside = _ABBREVIATIONS.get(word[0].lower())
    if beside == "no number before":
        return not before[: word.start()].rstrip()[-1:].isdecimal()
    if beside == "digit behind":
        return text[stop + 1 : stop + 3].lstrip()[:1].isdecimal()
    return beside is not None or len(word[0]) == 1 and word[0].isupper()


_LAST_WORD = re.compile(r"[^\W\d_]*\Z")


def _trimmed(text: str, begin: int, end: int) -> Iterator[Span]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    while end - begin > _MAX_LENGTH:
        cut = text.rfind(" ", begin, begin + _MAX_LENGTH)
        cut = cut if cut > begin else begin + _MAX_LENGTH
        yield Span(begin, cut)
        begin = cut
    if begin < end:
        yield Span(begin, end)


def clauses(lower: str, sentence: Span) -> list[Span]:
    """
    The sentence (normal text, lower case) in parts that each have a predicate of their own: it is cut at
    semicolons, before the conjunctions of clauses.tsv and behind its reporting verbs.
    """
    cuts = {sentence.start, sentence.end}
    for match in _CUT.finditer(lower, sentence.start, sentence.end):
        cuts.add(match.end() if match["report"] else match.start())
    edges = sorted(cuts)
    return [Span(*edge) for edge in pairwise(edges)]


def _alternatives(role: str) -> str:
    surfaces = [re.escape(row["surface"]) for row in table("clauses") if row["role"] == role]
    return "|".join(sorted(surfaces, key=len, reverse=True))


_CUT = re.compile(
    rf"(?P<report>(?<!\w)(?:{_alternatives('report')})(?: (?:thêm|biết|rõ|thẳng|với [^,:]{{1,40}}))?"
    rf"(?: ?[,:]| rằng\b|(?= [\"“]))(?: rằng\b)?)"
    rf"|;|(?<=, )(?!còn [0-9])(?:{_alternatives('conjunction')})(?!\w)|(?<= )(?:{_alternatives('break')})(?!\w)"
)
