"""
What a figure speaks of where no rule file says it: "72 quốc gia đã ký Công ước Hà Nội" counts countries, that sign,
and the name Công ước Hà Nội stands beside it.

Two figures speak of one quantity where they count the same things that do the same; the words of figures.tsv say what
is the same, and which words give a figure another scope.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.matching.comparing import Fit, quantities_fit
from factcheck.matching.passages import Passage, Placed
from factcheck.model import Kind, Mention, Quantity, Span
from factcheck.vietnamese.normal import fold_lower, folded
from factcheck.vietnamese.tables import table


@dataclass(frozen=True)
class Figure:
    """
    A number of an article with what it speaks of.

    extent   its place in the sentence, with the noun.
    noun   what is counted, one word for all that mean the same ("quốc gia" for "nước"); a currency or measure.
    verbs  what they do, likewise: {"chết", "mất tích"} for "26 người chết và mất tích"; empty where no word is known.
    words  the word that decided, as it stands in the sentence; "" for none.
    names  the names of its clause, folded.
    own      False where its clause says that it is a part or an addition, a plan, or another event's.
    unclear  True where its clause has a word by which it may be another time's, a sum or a change.
    """

    placed: Placed
    extent: Span
    passage: Passage
    value: Quantity
    noun: str
    verbs: frozenset[str]
    words: str
    names: frozenset[str]
    own: bool
    unclear: bool

    @property
    def amount(self) -> Decimal:
        assert self.value.amount is not None  # noqa: S101  figures() gives no other
        return self.value.amount

    @property
    def clause(self) -> Span:
        return self.passage.clause(self.placed.span.start)


def figures(passage: Passage, wanted: Collection[tuple[Kind, str]] | None = None) -> Iterator[Figure]:
    """
    The numbers of a sentence that count or measure something, left to right.

    wanted  only those of these kinds and nouns; None is all.
    """
    counts = [placed for placed in passage.mentions if isinstance(placed.mention.value, Quantity)]
    extents = [with_noun(passage, placed) for placed in counts]
    clauses: dict[Span, _Clause] = {}
    before: Figure | None = None
    for index, placed in enumerate(counts):
        value = placed.mention.value
        if not isinstance(value, Quantity) or not is_figure(placed.mention) or value.unit is None:
            continue
        if wanted is not None and (value.kind, noun_of(value.unit)) not in wanted:
            continue
        span = passage.clause(placed.span.start)
        clause = clauses.get(span) or clauses.setdefault(span, _clause(passage, span))
        begin = max(span.start, extents[index - 1].end if index else 0)
        end = min(span.end, counts[index + 1].span.start if index + 1 < len(counts) else span.end)
        verbs, words = _verbs(passage, extents[index], Span(begin, end))
        if not verbs and before is not None and _LISTED.fullmatch(passage.text, before.extent.end, placed.span.start):
            verbs, words = before.verbs, before.words
        before = Figure(placed, extents[index], passage, value, noun_of(value.unit), verbs, words, *clause)
        yield before


def is_figure(mention: Mention) -> bool:
    """True for a number with what it counts, and for money; not for a share such as "72/193"."""
    value = mention.value
    counted = isinstance(value, Quantity) and value.kind in _KINDS and value.unit is not None
    return counted and isinstance(value, Quantity) and value.amount is not None and "/" not in mention.text


class _Clause(NamedTuple):
    """What the clause of a figure says of it: see Figure."""

    names: frozenset[str]
    own: bool
    unclear: bool


def _clause(passage: Passage, span: Span) -> _Clause:
    return _Clause(
        frozenset(names(passage.spelled[span.start : span.end])),
        own=_NOT_OWN.search(passage.text, *span) is None,
        unclear=any(match[0] in _MAKE_UNCLEAR for match in _UNCLEAR.finditer(passage.text, *span)),
    )


_KINDS = frozenset({Kind.CARDINAL, Kind.MONEY})


@lru_cache(maxsize=4096)
def noun_of(unit: str) -> str:
    """One word for all nouns that count the same: "nước" is "quốc gia"."""
    return _NOUNS.get(folded(unit), folded(unit))


def go_together(first: Quantity, second: Quantity) -> bool:
    """True where two figures can be of one quantity at one time: the same, one hedged, or one the other rounded."""
    fits = (quantities_fit(first, second), quantities_fit(second, first))
    return any(fit is not Fit.OTHER for fit in fits) or _rounds(first, second) or _rounds(second, first)


def names(spelled: str) -> Iterator[str]:
    """The names of a text, folded: "công ước hà nội", "bộ công", "bão số 5"."""
    return map(folded, spelled_names(spelled))


def spelled_names(spelled: str) -> Iterator[str]:
    """The same as they are written; a single syllable only where no sentence begins with it."""
    if spelled.isupper():
        return
    for match in _NAME.finditer(spelled):
        if " " in match["name"] or match["begin"] is None:
            yield match["name"]
    for match in _NUMBERED.finditer(spelled):
        yield match[0]


UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
# "Công ước Hà Nội", "Bộ Ngoại giao": one syllable without a capital may stand between two that have one.
_BETWEEN = rf"(?!(?:và|của|tại|ở|với|là|cho|trong|đã|có|từ|đến|về|cùng) )[^\W\d_{UPPER}]+ "
_NAME = re.compile(rf"(?P<begin>\A\s*|[.!?:\n\"“•-]\s*)?(?<!\w)(?P<name>[{UPPER}]\w*(?: (?:{_BETWEEN})?[{UPPER}]\w*)*)")
_NUMBERED = re.compile(r"\w+ số \d+")


def _words(*roles: str) -> re.Pattern[str]:
    surfaces = sorted((fold_lower(row["surface"]) for row in table("figures") if row["role"] in roles), key=len)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(surfaces)))})(?!\w)")


def _keys(role: str) -> dict[str, str]:
    return {fold_lower(row["surface"]): row["key"] for row in table("figures") if row["role"] == role}


_NOUNS, _VERBS = _keys("noun"), _keys("verb")
_VERB = _words("verb", "hidden")
_NOT_OWN = _words("part", "other")
_UNCLEAR = _words("unclear", "hidden", "verb")
_MAKE_UNCLEAR = frozenset(_keys("unclear"))


def _verbs(passage: Passage, extent: Span, within: Span) -> tuple[frozenset[str], str]:
    """The nearest verb between the figures beside this one, with those that are joined to it, and its words."""
    near = Span(max(within.start, extent.start - _REACH), min(within.end, extent.end + _REACH))
    found = [Span(*match.span()) for match in _VERB.finditer(passage.text, *near)]
    found = [span for span in found if span.of(passage.text) in _VERBS]
    found = [span for span in found if span.start >= extent.end or span.end <= extent.start]
    if not found:
        return frozenset(), ""
    # Of two as near, the one behind: "khiến 3 người chết".
    nearest = min(found, key=lambda span: (passage.distance(extent, span), span.start < extent.start))
    if passage.distance(extent, nearest) > _FAR:
        return frozenset(), ""
    last, verbs = nearest, {_VERBS[nearest.of(passage.text)]}
    for span in found:
        if span.start >= last.end and _JOINED.fullmatch(passage.text, last.end, span.start):
            verbs.add(_VERBS[span.of(passage.text)])
            last = span
    return frozenset(verbs), nearest.of(passage.spelled)


# Words between a figure and its verb, a comma counts as six; and code points in which they stand.
_FAR, _REACH = 5, 80
# "9 chương và 71 điều", "119 nước và vùng lãnh thổ cùng 100 tổ chức"
_LISTED = re.compile(r"(?: \w+){0,4}(?:,| và| cùng| cùng với|, cùng|, với) ")
_JOINED = re.compile(r"(?:,| và| hoặc| hay|, | -|/)\s*")


def with_noun(passage: Passage, placed: Placed) -> Span:
    """The place of a number with the noun that it counts."""
    value, (start, end) = placed.mention.value, placed.span
    unit = folded(value.unit) if isinstance(value, Quantity) and value.unit else ""
    behind = end + (passage.text[end : end + 1] == " ")
    return Span(start, behind + len(unit) if unit and passage.text.startswith(unit, behind) else end)


# Fewer things are counted one by one and not rounded.
_COUNTED_ONE_BY_ONE = 100


def _rounds(rough: Quantity, exact: Quantity) -> bool:
    """True where the one is what the other is rounded to: "5 tỷ" for 4,97; not "5 người" for 4."""
    if rough.amount is None or exact.amount is None or not rough.amount:
        return False
    exponent = rough.amount.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or exponent == 0:
        return False
    if rough.kind is Kind.CARDINAL and rough.amount < _COUNTED_ONE_BY_ONE:
        return False
    step = Decimal(1).scaleb(exponent)
    return abs(rough.amount - exact.amount) * 2 <= step
