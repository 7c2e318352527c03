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
from itertools import pairwise

from factcheck.matching.claim_words import StoryWords
from factcheck.matching.cues import anywhere, syllables, words
from factcheck.matching.dating import can_date
from factcheck.matching.fitting import DATES, Candidate, candidates, is_copula
from factcheck.matching.passages import Passage, Placed
from factcheck.model import Claim, Mention, Span, Story


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
    best: dict[int, Link] = {}
    fitting = [(claim, found) for claim in story.claims if (found := candidates(claim, passage))]
    if not fitting:
        return
    words = StoryWords(passage, story)
    for claim, found in fitting:
        for link in _links_to(claim, found, passage, words):
            rival = best.get(link.span.start)
            if rival is None or _rank(link) < _rank(rival):
                best[link.span.start] = link
    for start in sorted(best):
        yield best[start]


def _rank(link: Link) -> tuple[int, int, str]:
    """The nearest word first; of two as near the longer one."""
    return link.cost, -len(link.words), link.claim.rule


# A claim without words of its own is linked where no claim with words stands near.
_COST_WITHOUT_WORDS = 12


def _links_to(claim: Claim, fitting: Sequence[Candidate], passage: Passage, words: StoryWords) -> Iterator[Link]:
    """Of the mentions that can state a claim those that have one of its words for themselves."""
    against = words.against(claim)
    nearest = _nearest_words(claim, passage, words, fitting)
    said: tuple[Candidate, str] | None = None
    for candidate, found in zip(fitting, nearest, strict=True):
        word = found[1] if found else ""
        if found is None and said is not None and _is_said_again(passage, *said, candidate):
            word = said[1]
        placed = candidate.placed
        if (word or not claim.with_) and not any(_in_clause(passage, placed, span) for span in against):
            said = (candidate, word)
            cost = found[0] if found else _COST_WITHOUT_WORDS
            yield Link(placed.mention, claim, passage, placed.span, word, cost)


def _nearest_words(
    claim: Claim, passage: Passage, words: StoryWords, fitting: Sequence[Candidate]
) -> list[tuple[int, str] | None]:
    """For each mention the claim's nearest word, with its distance, that no other mention is nearer to."""
    lists = _lists(passage, fitting)
    best: list[tuple[int, str] | None] = [None] * len(fitting)
    if len(fitting) > 1 and _RESPECTIVELY.search(passage.text):
        return best  # "lần lượt là 10% và 20%": which is whose is not told by nearness
    for span in words.for_(claim):
        reaches = [_reach(passage, candidate, span, claim) for candidate in fitting]
        reached = [(reach, group) for reach, group in zip(reaches, lists, strict=True) if reach is not None]
        if not reached:
            continue
        least = min(reached)[0]
        groups = {group for reach, group in reached if reach == least}
        for index, reach in enumerate(reaches):
            known = best[index]
            if reach is not None and lists[index] in groups and (known is None or reach < known[0]):
                best[index] = (reach, span.of(passage.text))
    return best


_RESPECTIVELY = anywhere("respectively")


def _reach(passage: Passage, candidate: Candidate, span: Span, claim: Claim) -> int | None:
    """The distance from a mention to a word of its clause; None where it cannot speak of it."""
    placed = candidate.placed
    if not _in_clause(passage, placed, span):
        return None
    bracket = passage.bracket(span.start)
    if bracket is not None and not bracket.holds(placed.span):
        return None
    if claim.kind in DATES and not can_date(passage, placed, span, claim):
        return None
    return passage.distance(candidate.extent, span)


def _in_clause(passage: Passage, placed: Placed, span: Span) -> bool:
    return passage.clause(placed.span.start).holds(span)


def _lists(passage: Passage, fitting: Sequence[Candidate]) -> list[int]:
    """The same number for mentions that are listed: "ngày 25/10 và 26/10"."""
    groups = [0]
    for left, right in pairwise(fitting):
        listed = _LIST.fullmatch(passage.text, left.placed.span.end, right.placed.span.start) is not None
        groups.append(groups[-1] + (not listed))
    return groups


_LIST = re.compile(rf"[\s,\-()]*(?:(?:{words('list')})[\s,\-()]*){{0,2}}")


def _is_said_again(passage: Passage, first: Candidate, word: str, second: Candidate) -> bool:
    """ "65 nước ký, đến khi bế mạc là 72 nước": nothing but a time between the comma and "là"."""
    if first.extent.end == first.placed.span.end or not is_copula(passage, second.placed.span.start):
        return False  # no counted noun says that both are of one kind
    between = passage.text[first.extent.end : second.placed.span.start].rpartition(",")[2].replace(word, " ")
    return all(syllable in _BRIDGE or not syllable.isalpha() for syllable in _SYLLABLE.findall(between))


_SYLLABLE = re.compile(r"\w+")
_BRIDGE = syllables("bridge", "copula", "as-of", "ended", "later")
