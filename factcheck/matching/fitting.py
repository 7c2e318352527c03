"""Can a mention state a claim at all: is it of its kind, in its unit, a count of its noun, and the whole figure?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.matching.cues import REACH, before, words
from factcheck.matching.passages import Passage, Placed
from factcheck.matching.stories import phrase_pattern
from factcheck.model import Claim, Kind, Lost, Quantity, Span, Timex
from factcheck.vietnamese.normal import fold_lower
from factcheck.vietnamese.tables import table


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that can state a claim; `extent` is its span with the noun that it counts."""

    placed: Placed
    extent: Span


DATES = frozenset({Kind.DATE, Kind.TIME})


def names_a_day(timex: Timex) -> bool:
    """True for a date or time that says the day, with or without its year; not for months and years."""
    return timex.value is not None and _DAY.match(timex.value) is not None


_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-\d\d")


def candidates(claim: Claim, passage: Passage) -> tuple[list[Candidate], list[tuple[Placed, Lost]]]:
    """The mentions of a sentence that can state a claim, and those of its kind that cannot; each left to right."""
    found: list[Candidate] = []
    lost: list[tuple[Placed, Lost]] = []
    for placed in passage.mentions:
        if placed.mention.kind is not claim.kind and not {placed.mention.kind, claim.kind} <= DATES:
            continue
        end = _unfit(placed, claim, passage) or _counted_end(placed, claim, passage)
        if isinstance(end, Lost):
            lost.append((placed, end))
        else:
            found.append(Candidate(placed, Span(placed.span.start, end)))
    return found, lost


def _unfit(placed: Placed, claim: Claim, passage: Passage) -> Lost | None:
    """What keeps a mention of the claim's kind from stating it, whatever it counts."""
    mention, value = placed.mention, placed.mention.value
    if mention.kind is Kind.CARDINAL and "/" in mention.text and "/" not in claim.expected[0].text:
        return Lost.UNIT  # a share of a whole: "72/193 nước"
    nothing = value.amount is None if isinstance(value, Quantity) else value.value is None
    if nothing and mention.invalid is None:
        return Lost.NO_VALUE
    if mention.kind in {Kind.MONEY, Kind.QUANTITY}:
        expected = claim.expected[0].value
        if not (isinstance(expected, Quantity) and isinstance(value, Quantity) and expected.unit == value.unit):
            return Lost.UNIT
    return Lost.CHANGE if _is_former_or_change(placed, claim, passage) else None


def _is_former_or_change(placed: Placed, claim: Claim, passage: Passage) -> bool:
    """ "từ 4,25% xuống 4%" states 4, "giảm 0,5%, còn 4%" too: unless the claim itself speaks of the change."""
    if placed.mention.kind in DATES:
        return False
    text, (start, end) = passage.text, placed.span
    if _FROM.search(text, max(0, start - REACH), start) and _TO.match(text, end):
        return True
    change = _CHANGE.search(text, max(0, start - REACH), start)
    return change is not None and not any(change["verb"] in fold_lower(phrase.lower()) for phrase in claim.words)


_FROM = re.compile(r"(?<!\w)từ\s+\Z")
_TO = re.compile(rf"(?:\s?/\w+)?(?:\s+\w+){{0,3}}\s+(?:{words('becomes')})(?!\w)")
_CHANGE = re.compile(rf"(?<!\w)(?P<verb>{words('change')})(?: (?:{words('change-by')}))?\s+\Z")


def _counted_end(placed: Placed, claim: Claim, passage: Passage) -> int | Lost:
    """The end of the counted noun, of the mention where the claim counts none; else why no noun fits."""
    if not claim.counts:
        return placed.span.end
    ends = [_end_of_noun(placed, noun, passage) for noun in claim.counts]
    return max(
        (end for end in ends if not isinstance(end, Lost)), default=Lost.PART if Lost.PART in ends else Lost.NOUN
    )


def _end_of_noun(placed: Placed, noun: str, passage: Passage) -> int | Lost:
    """
    The end of a noun where the number counts it and is the whole count.

    The noun follows as a word of its own, "nước" is not counted in "72 nước ngoài"; or it stands before:
    "số nước ký là 72". "7 nước nữa" is a part, the 193 of "72 trong số 193 nước" the whole.
    """
    start, end = placed.span
    match = _counted(noun).match(passage.text, end)
    if match is None:
        value = placed.mention.value
        is_bare = isinstance(value, Quantity) and value.unit is None
        said = is_bare and is_copula(passage, start) and _number_of(noun).search(passage.text, 0, start) is not None
        return end if said else Lost.NOUN
    looked_back = max(0, start - REACH)
    if _PART_BEFORE.search(passage.text, looked_back, start) or _WHOLE.search(passage.text, looked_back, start):
        return Lost.PART
    if _PART_BEHIND.match(passage.text, match.end()) or _PART_KIND.match(passage.text, match.end()):
        return Lost.PART
    if placed.mention.kind is Kind.CARDINAL and (_is_of_a_part(passage, start) or _is_named(passage, match.end())):
        return Lost.PART
    return match.end() if passage.ends_word(match.end(), noun) else Lost.NOUN


def _is_of_a_part(passage: Passage, start: int) -> bool:
    """True where what stands before a number in its clause says that it counts a part: "trong số đó có 20 nước"."""
    text, begin = passage.text, passage.clause(start).start
    if _GROUP.search(text, max(0, start - REACH), start) or _PART_CLAUSE.search(text, begin, start):
        return True
    read = {placed.span.start for placed in passage.mentions}
    return any(match.start("number") not in read for match in _REFERENCE.finditer(text, begin, start))


def _is_named(passage: Passage, end: int) -> bool:
    """True where a name behind the noun narrows it: "hai nước Việt Nam và Lào", "5 nước Bắc Âu"."""
    if passage.spelled.isupper() or _LAND.search(passage.text, max(0, end - REACH), end) is None:
        return False
    behind = passage.spelled[end : end + 3]
    return behind[:1] == " " and behind[1:2].isupper() and not behind[1:3].isupper()


def is_copula(passage: Passage, at: int) -> bool:
    """True where "là", "đạt", "lên tới" stands right before a place."""
    return _COPULA.search(passage.text, max(0, at - REACH), at) is not None


_COPULA = before("copula")
_PART_BEFORE = before("part-before")
_PART_BEHIND = re.compile(rf"\s+(?:{words('part-after')})(?!\w| nhau)")
_PART_KIND = re.compile(rf"\s+(?:{words('part-kind')})(?=\s*(?:(?:và|cùng|,|;|\.|\)|:)|\Z))")
_GROUP = re.compile(rf"(?<!\w)(?:{words('group')})(?: (?:của|từ|đến từ|cấp cao của))?(?: các)?\s+\Z")
_LAND = re.compile(rf"(?<!\w)(?:{words('land')})\Z")
_PART_CLAUSE = re.compile(rf"(?<!\w)(?:{words('part-clause')})(?!\w)")
# "Chương III của Công ước gồm 12 điều": a part of a document named by its number.
_REFERENCE = re.compile(rf"(?<!\w)(?:{words('document-part')}) (?P<number>[ivxlc]+|\d+)(?!\w)")
_WHOLE = re.compile(rf"(?:(?<!\w)(?<!một )(?:{words('whole')})\s+|\d\s?/\s?)\Z")


@lru_cache(maxsize=1024)
def _number_of(noun: str) -> re.Pattern[str]:
    """ "số nước", "số lượng các quốc gia"."""
    return re.compile(rf"(?<!\w)số (?:lượng )?(?:các )?{phrase_pattern(noun).pattern}")


@lru_cache(maxsize=1024)
def _counted(noun: str) -> re.Pattern[str]:
    """The noun behind a number, a classifier perhaps between, or behind the whole: "72 trong số 193 nước"."""
    whole = rf"(?:\s+(?:{words('whole')})|\s?/)\s?[\d.]+"
    return re.compile(rf"(?:{whole})?[\s*_\"“]*(?:(?:{_CLASSIFIERS})\s+)?{phrase_pattern(noun).pattern}")


_CLASSIFIERS = "|".join(
    sorted((fold_lower(row["surface"]) for row in table("nouns") if row["note"] == "classifier"), key=len, reverse=True)
)
