"""
Which claim does a mention speak of?

A mention can state a claim where its kind and its counted noun fit. It does so where one of the claim's
words stands in its clause, none that must not, and no other mention stands nearer to that word. Of several
claims the one whose word stands nearest gets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.matching.passages import Passage, Placed
from factcheck.matching.stories import phrase_pattern
from factcheck.model import Claim, Kind, Mention, Quantity, Span, Story
from factcheck.vietnamese.normal import fold_lower
from factcheck.vietnamese.tables import table


@dataclass(frozen=True, slots=True)
class Link:
    """
    A mention and the claim that it speaks of.

    passage  the sentence; `span` is the mention's place in it.
    words    the claim's word that decided, as it stands in the sentence; "" for a claim without any.
    cost     how far off it stands: 0 is beside the mention.
    """

    mention: Mention
    claim: Claim
    passage: Passage
    span: Span
    words: str
    cost: int


def links(passage: Passage, story: Story) -> Iterator[Link]:
    """The links of one sentence to the claims of one story, left to right; at most one a mention."""
    candidates: dict[int, list[Link]] = {}
    words = _StoryWords(passage, story)
    for claim in story.claims:
        fitting = [placed for placed in passage.mentions if _fits(placed, claim, passage)]
        for placed in fitting:
            link = _link(placed, claim, passage, words, fitting)
            if link is not None:
                candidates.setdefault(placed.span.start, []).append(link)
    for start in sorted(candidates):
        yield min(candidates[start], key=lambda link: (link.cost, link.claim.rule))


# A claim without words of its own is linked where no claim with words stands near.
_COST_WITHOUT_WORDS = 12
_KINDS = {Kind.DATE: {Kind.DATE, Kind.TIME}, Kind.TIME: {Kind.DATE, Kind.TIME}}


def _fits(placed: Placed, claim: Claim, passage: Passage) -> bool:
    """True where the mention is of the claim's kind, in its unit, and counts one of its nouns."""
    mention = placed.mention
    if mention.kind not in _KINDS.get(claim.kind, {claim.kind}):
        return False
    value = mention.value
    nothing = value.amount is None if isinstance(value, Quantity) else value.value is None
    if nothing and mention.invalid is None:
        return False
    if mention.kind in {Kind.MONEY, Kind.QUANTITY}:
        expected = claim.expected[0].value
        return isinstance(expected, Quantity) and isinstance(value, Quantity) and expected.unit == value.unit
    return not claim.counts or any(_counts(passage, placed.span.end, noun) for noun in claim.counts)


def _counts(passage: Passage, at: int, noun: str) -> bool:
    """True where the counted noun follows the number, as a word: "nước" is not counted in "72 nước ngoài"."""
    match = _counted(noun).match(passage.text, at)
    return match is not None and passage.ends_word(match.end())


@lru_cache(maxsize=1024)
def _counted(noun: str) -> re.Pattern[str]:
    return re.compile(rf"[\s*_\"“]*{phrase_pattern(noun).pattern}")


def _link(placed: Placed, claim: Claim, passage: Passage, words: _StoryWords, fitting: Sequence[Placed]) -> Link | None:
    clause = passage.clause(placed.span.start)
    against = [_reach(passage, placed, span) for span in words.of(claim.without, claim.kind) if clause.holds(span)]
    blocked = min((reach for reach in against if reach is not None), default=None)
    if not claim.with_:
        if blocked is not None:
            return None
        return Link(placed.mention, claim, passage, placed.span, "", _COST_WITHOUT_WORDS)
    best: tuple[int, Span] | None = None
    for span in words.of(claim.with_, claim.kind):
        if not clause.holds(span) or _is_denied(passage, span, claim.kind):
            continue
        cost = _reach(passage, placed, span)
        if cost is None or any(_is_nearer(passage, other, placed, span, cost) for other in fitting):
            continue
        if best is None or cost < best[0]:
            best = (cost, span)
    if best is None or blocked is not None and (blocked <= best[0] or blocked < _NEAR):
        return None
    return Link(placed.mention, claim, passage, placed.span, best[1].of(passage.text), best[0])


# Words of `without` nearer than this to the mention always block: no comma lies between.
_NEAR = 6


def _reach(passage: Passage, placed: Placed, span: Span) -> int | None:
    """The distance from a mention to a word; None where brackets keep them apart."""
    bracket = passage.bracket(span.start)
    if bracket is not None and not bracket.holds(placed.span):
        return None
    return passage.distance(placed.span, span)


def _is_nearer(passage: Passage, other: Placed, placed: Placed, span: Span, cost: int) -> bool:
    """True where another fitting mention stands nearer to the word and the two are not in one list."""
    if other is placed or passage.clause(other.span.start) != passage.clause(span.start):
        return False
    reach = _reach(passage, other, span)
    return reach is not None and reach < cost and not _in_one_list(passage, other.span, placed.span)


_LIST = re.compile(r"[\s,\-()]*(?:(?:và|đến|tới|hay|hoặc|ngày|từ|lên|xuống|còn)[\s,\-()]*){0,2}")


def _in_one_list(passage: Passage, first: Span, second: Span) -> bool:
    """ "ngày 25/10 và 26/10": nothing but a conjunction stands between."""
    left, right = sorted((first, second))
    return _LIST.fullmatch(passage.text, left.end, right.start) is not None


_DENIED = re.compile(r"(?<!\w)(?:chưa|không|chẳng|chưa thể|không thể|chưa từng)\s+\Z")
_PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|dự định|chuẩn bị|có thể)\s+\Z")


def _is_denied(passage: Passage, span: Span, kind: Kind) -> bool:
    """ "chưa ký"; and for figures, which count what has happened, "sẽ ký"."""
    start = max(0, span.start - 16)
    if _DENIED.search(passage.text, start, span.start):
        return True
    return kind not in _KINDS and _PLANNED.search(passage.text, start, span.start) is not None


class _StoryWords:
    """The words of a story's claims in one sentence, each looked for once."""

    def __init__(self, passage: Passage, story: Story) -> None:
        self._passage = passage
        self._spans_of: dict[str, list[Span]] = {}
        self._of_kind: dict[Kind, set[Span]] = {}
        for claim in story.claims:
            for phrase in (*claim.with_, *claim.without):
                if phrase not in self._spans_of:
                    self._spans_of[phrase] = self._spans(phrase)
                self._of_kind.setdefault(claim.kind, set()).update(self._spans_of[phrase])

    def of(self, phrases: Sequence[str], kind: Kind) -> list[Span]:
        """
        Where these words of a claim stand, as words of their own.

        A longer word of a claim of the same kind hides a shorter one: "đăng ký tham dự" is no "tham dự".
        """
        found = {span for phrase in phrases for span in self._spans_of[phrase]}
        rivals = self._of_kind.get(kind, ())
        return sorted(span for span in found if not any(rival != span and rival.holds(span) for rival in rivals))

    def _spans(self, phrase: str) -> list[Span]:
        passage = self._passage
        found = (Span(*match.span()) for match in _phrase(phrase).finditer(passage.text))
        return [span for span in found if not _is_event_name(passage.text, span) and passage.is_word(span)]


_phrase = lru_cache(maxsize=4096)(phrase_pattern)
_NOMINALS = "|".join(sorted((fold_lower(row["surface"]) for row in table("nominals")), key=len, reverse=True))
_EVENT_NAME = re.compile(rf"(?<!\w)(?:{_NOMINALS})\s+\Z")


def _is_event_name(text: str, span: Span) -> bool:
    """ "lễ ký", "lễ mở ký": the verb is part of an event's name."""
    return _EVENT_NAME.search(text, max(0, span.start - 16), span.start) is not None
