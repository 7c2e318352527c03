"""
Which claim does a mention speak of?

A mention can state a claim where its kind and its counted noun fit. It does so where one of the claim's
words stands in its clause, none that must not, and no other mention stands nearer to that word. Of several
claims the one whose word stands nearest gets it. `considered` tells of each mention which claims were looked
at and why they lost; `links` is what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from factcheck.matching.claim_words import StoryWords
from factcheck.matching.cues import anywhere, syllables, words
from factcheck.matching.dating import can_date
from factcheck.matching.documents import speaks_of_another_document
from factcheck.matching.doubts import is_doubted
from factcheck.matching.fitting import DATES, Candidate, candidates, is_copula
from factcheck.matching.passages import Passage, Placed
from factcheck.matching.stories import phrase_pattern
from factcheck.model import Claim, Considered, Kind, Lost, Mention, Quantity, Span, Story
from factcheck.vietnamese.normal import folded


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

    @property
    def rank(self) -> tuple[int, int, str]:
        """The least gets the mention: the nearest word first; of two as near the longer one."""
        return self.cost, -len(self.words), self.claim.rule


def links(passage: Passage, story: Story, before: Sequence[Link] = ()) -> list[Link]:
    """
    The links of one sentence to the claims of one story, left to right; at most one a mention.

    before  the links of the sentence with mentions before it, to which "con số này là 72" points back.
    """
    return linked(passage, considered(passage, story, before))


def linked(passage: Passage, looked_at: Sequence[Considered]) -> list[Link]:
    """The links among the claims that were looked at for the mentions of a sentence."""
    return [
        Link(found.mention, found.claim, passage, found.span, found.words, found.cost)
        for found in looked_at
        if found.lost is None and found.cost is not None
    ]


def considered(passage: Passage, story: Story, before: Sequence[Link] = ()) -> list[Considered]:
    """Every claim of a story that was looked at for a mention of the sentence; by mention, the best first."""
    looked_at: list[Considered] = []
    fitting: list[tuple[Claim, list[Candidate]]] = []
    for claim in story.claims:
        found, unfit = candidates(claim, passage)
        looked_at += [Considered(placed.mention, claim, placed.span, "", None, lost) for placed, lost in unfit]
        if found:
            fitting.append((claim, found))
    if fitting:
        words = StoryWords(passage, story)
        for claim, found in fitting:
            for one in _for_claim(claim, found, passage, words):
                looked_at.append(_of_its_document(one, passage, story))
    again = _points_back(passage, before)
    if again is not None:
        mention, span, claim = again
        looked_at = [one for one in looked_at if (one.span, one.claim) != (span, claim)]
        looked_at.append(Considered(mention, claim, span, "", _COST_WITHOUT_WORDS, None))
    return _competed(looked_at)


def _of_its_document(one: Considered, passage: Passage, story: Story) -> Considered:
    """The same, unless it would be linked and counts something of another document."""
    if one.lost is not None or one.claim.kind is not Kind.CARDINAL:
        return one
    is_other = speaks_of_another_document(passage, Placed(one.mention, one.span), story)
    return replace(one, lost=Lost.OTHER_DOCUMENT) if is_other else one


def _competed(looked_at: Sequence[Considered]) -> list[Considered]:
    """The same by mention, the best first; a mention speaks of no more than that."""
    ranked = sorted(looked_at, key=lambda one: (one.span.start, *_rank(one)))
    previous, competed = -1, []
    for one in ranked:
        is_beaten = one.span.start == previous and one.lost is None
        competed.append(replace(one, lost=Lost.OTHER_CLAIM) if is_beaten else one)
        previous = one.span.start
    return competed


def _rank(one: Considered) -> tuple[bool, int, int, str]:
    """Those that fit first, of them the nearest word, of two as near the longer one."""
    cost = _COST_WITHOUT_WORDS if one.cost is None else one.cost
    return one.lost is not None, cost, -len(one.words), one.claim.rule


# A claim without words of its own is linked where no claim with words stands near.
_COST_WITHOUT_WORDS = 12


def _for_claim(claim: Claim, fitting: Sequence[Candidate], passage: Passage, words: StoryWords) -> Iterator[Considered]:
    """How the mentions that can state a claim fare: one needs one of its words for itself."""
    against = words.against(claim)
    nearest = _nearest_words(claim, passage, words, fitting)
    said: tuple[Candidate, Span] | None = None
    for candidate, found in zip(fitting, nearest, strict=True):
        word = found[1] if found else None
        if found is None and said is not None and _is_said_again(passage, *said, candidate):
            word = said[1]
        cost = found[0] if found else _COST_WITHOUT_WORDS
        if claim.with_ and not word:
            yield _considered(candidate, claim, _why_no_word(claim, candidate, passage, words), passage)
        elif _is_refuted(passage, candidate.placed):
            yield _considered(candidate, claim, Lost.DENIED, passage, word, cost)
        elif is_doubted(passage, candidate.placed.span.start):
            yield _considered(candidate, claim, Lost.DOUBTED, passage, word, cost)
        elif _is_added(passage, candidate, word, claim):
            yield _considered(candidate, claim, Lost.PART, passage, word, cost)
        elif any(_in_clause(passage, candidate.placed, span) for span in against):
            yield _considered(candidate, claim, Lost.AGAINST, passage, word, cost)
        else:
            said = (candidate, word) if word else None
            yield _considered(candidate, claim, None, passage, word, cost)


def _considered(
    candidate: Candidate,
    claim: Claim,
    lost: Lost | None,
    passage: Passage,
    word: Span | None = None,
    cost: int | None = None,
) -> Considered:
    words = word.of(passage.spelled) if word else ""
    return Considered(candidate.placed.mention, claim, candidate.placed.span, words, cost, lost)


def _is_refuted(passage: Passage, placed: Placed) -> bool:
    """True where the clause says that the figure is wrong: "Tin đồn 80 nước ký là sai", "không phải 65 mà 72"."""
    clause, start = passage.clause(placed.span.start), placed.span.start
    if _REFUTED.search(passage.text, *clause):
        return True
    no = passage.text.rfind("không phải ", clause.start, start)
    return no >= 0 and passage.text.find(" mà ", no, start) < 0


_REFUTED = anywhere("refuted")


def _is_added(passage: Passage, candidate: Candidate, word: Span | None, claim: Claim) -> bool:
    """True for a step of a count: "7 nước ký thêm", "7 nước ký, nâng tổng số nước ký lên 72"."""
    if claim.kind is not Kind.CARDINAL or not claim.counts:
        return False
    if word is not None and _ADDED.match(passage.text, word.end):
        return True
    end = candidate.extent.end
    return _raised(claim.counts, claim.words).search(passage.text, end, end + _FAR) is not None


# How many code points behind a step the whole may be told.
_FAR = 100

_ADDED = re.compile(rf"\s+(?:{words('added')})(?!\w)")


@lru_cache(maxsize=1024)
def _raised(counts: tuple[str, ...], said: tuple[str, ...]) -> re.Pattern[str]:
    """ "nâng tổng số nước ký lên": what stood before it in the sentence was a step."""
    own = "|".join(phrase_pattern(phrase).pattern for phrase in (*counts, *said))
    return re.compile(rf"(?<!\w)(?:nâng|đưa) (?:tổng số|con số|số|số lượng)(?: (?:các|đã|{own})){{0,4}} lên(?!\w)")


def _why_no_word(claim: Claim, candidate: Candidate, passage: Passage, words: StoryWords) -> Lost:
    near = [span for span in words.for_(claim) if _in_clause(passage, candidate.placed, span)]
    if near:
        is_date = claim.kind in DATES and not any(can_date(passage, candidate.placed, span, claim) for span in near)
        return Lost.OTHER_EVENT if is_date else Lost.FARTHER
    is_denied = any(_in_clause(passage, candidate.placed, span) for span in words.denied(claim))
    return Lost.DENIED if is_denied else Lost.NO_WORD


def _nearest_words(
    claim: Claim, passage: Passage, words: StoryWords, fitting: Sequence[Candidate]
) -> list[tuple[int, Span] | None]:
    """For each mention the claim's nearest word, with its distance, that no other mention is nearer to."""
    lists = _lists(passage, fitting)
    best: list[tuple[int, Span] | None] = [None] * len(fitting)
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
                best[index] = (reach, span)
    return best


_RESPECTIVELY = anywhere("respectively")


def _reach(passage: Passage, candidate: Candidate, span: Span, claim: Claim) -> int | None:
    """The distance from a mention to a word of its clause; None where it cannot speak of it."""
    placed = candidate.placed
    if not _in_clause(passage, placed, span):
        return None
    if span.of(passage.text) in _counted_nouns(claim.counts) and not candidate.extent.holds(span):
        return None  # a noun that is counted, "72 chữ ký", says nothing where it is not: "chữ ký của 72 nước"
    bracket = passage.bracket(span.start)
    if bracket is not None and not bracket.holds(placed.span):
        return None
    if claim.kind in DATES and not can_date(passage, placed, span, claim):
        return None
    return passage.distance(candidate.extent, span)


@lru_cache(maxsize=1024)
def _counted_nouns(nouns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded(noun) for noun in nouns)


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


def _is_said_again(passage: Passage, first: Candidate, word: Span, second: Candidate) -> bool:
    """ "65 nước ký, đến khi bế mạc là 72 nước": nothing but a time between the comma and "là"."""
    if not is_copula(passage, second.placed.span.start):
        return False
    counted = [one.extent.end > one.placed.span.end for one in (first, second)]
    if counted == [False, True]:
        return False  # no counted noun says that both are of one kind
    between = (
        passage.text[first.extent.end : second.placed.span.start].rpartition(",")[2].replace(word.of(passage.text), " ")
    )
    return _is_bridge(between)


def _is_bridge(text: str) -> bool:
    """True for words that do no more than lead from one figure of a series to the next."""
    return all(syllable in _BRIDGE or not syllable.isalpha() for syllable in _SYLLABLE.findall(text))


_SYLLABLE = re.compile(r"\w+")
_BRIDGE = syllables("bridge", "copula", "as-of", "ended", "later", "closing", "opened")


def _points_back(passage: Passage, before: Sequence[Link]) -> tuple[Mention, Span, Claim] | None:
    """
    The bare number of "con số này là 72", and the claim of the figure that "này" means: the only one, or the
    only claim, of the sentence right before.
    """
    counted = {link.claim.rule: link for link in before if link.claim.kind is Kind.CARDINAL and link.claim.counts}
    if len(counted) != 1 or not passage.follows(before[-1].passage):
        return None
    [link] = counted.values()
    if any(placed.span.start > before[-1].span.start and _is_count(placed) for placed in before[-1].passage.mentions):
        return None
    for placed in passage.mentions:
        value = placed.mention.value
        is_bare = isinstance(value, Quantity) and value.kind is Kind.CARDINAL and value.unit is None
        this = _THIS_FIGURE.fullmatch(passage.text, 0, placed.span.start) if is_bare else None
        if this is not None and _is_bridge(this["time"] or ""):
            return placed.mention, placed.span, link.claim
    return None


def _is_count(placed: Placed) -> bool:
    return placed.mention.kind is Kind.CARDINAL


# "Con số này là", "Đến khi bế mạc, con số ấy đã tăng lên": what may stand before the number, and nothing else.
_THIS_FIGURE = re.compile(
    rf"(?:(?P<time>[^,]{{1,60}}), )?(?:con số|số lượng)(?: (?:{words('this')}))?"
    rf"(?: (?:{words('figure-filler')})){{0,3}} (?:{words('copula')})\s+"
)
