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
from itertools import pairwise

from factcheck.matching.cues import REACH, anywhere, before, words
from factcheck.matching.passages import Passage, Placed
from factcheck.matching.stories import phrase_pattern
from factcheck.model import Claim, Kind, Mention, Quantity, Span, Story, Timex
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


def links(passage: Passage, story: Story) -> Iterator[Link]:
    """The links of one sentence to the claims of one story, left to right; at most one a mention."""
    best: dict[int, Link] = {}
    words = _StoryWords(passage, story)
    for claim in story.claims:
        for link in _links_to(claim, passage, words):
            rival = best.get(link.span.start)
            if rival is None or (link.cost, claim.rule) < (rival.cost, rival.claim.rule):
                best[link.span.start] = link
    for start in sorted(best):
        yield best[start]


# A claim without words of its own is linked where no claim with words stands near.
_COST_WITHOUT_WORDS = 12
_KINDS = {Kind.DATE: {Kind.DATE, Kind.TIME}, Kind.TIME: {Kind.DATE, Kind.TIME}}


def _fits(placed: Placed, claim: Claim, passage: Passage) -> bool:
    """True where the mention is of the claim's kind, in its unit, and counts one of its nouns."""
    mention = placed.mention
    if mention.kind not in _KINDS.get(claim.kind, {claim.kind}):
        return False
    if mention.kind is Kind.CARDINAL and "/" in mention.text and "/" not in claim.expected[0].text:
        return False  # a share of a whole: "72/193 nước"
    value = mention.value
    nothing = value.amount is None if isinstance(value, Quantity) else value.value is None
    if nothing and mention.invalid is None:
        return False
    if mention.kind in {Kind.MONEY, Kind.QUANTITY}:
        expected = claim.expected[0].value
        return isinstance(expected, Quantity) and isinstance(value, Quantity) and expected.unit == value.unit
    return not claim.counts or any(_counts(passage, placed, noun) for noun in claim.counts)


def _counts(passage: Passage, placed: Placed, noun: str) -> bool:
    """
    True where the number counts the noun and is the whole count.

    The noun follows as a word of its own, "nước" is not counted in "72 nước ngoài"; or it stands before:
    "số nước ký là 72". "7 nước nữa" is a part, the 193 of "72 trong số 193 nước" the whole.
    """
    start, end = placed.span
    match = _counted(noun).match(passage.text, end)
    if match is None:
        value = placed.mention.value
        is_bare = isinstance(value, Quantity) and value.unit is None
        return is_bare and _is_copula(passage, start) and _number_of(noun).search(passage.text, 0, start) is not None
    looked_back = max(0, start - REACH)
    if _PART_BEFORE.search(passage.text, looked_back, start) or _WHOLE.search(passage.text, looked_back, start):
        return False
    return passage.ends_word(match.end(), noun) and not _PART_BEHIND.match(passage.text, match.end())


_PART_BEFORE = before("part-before")
_PART_BEHIND = re.compile(rf"\s+(?:{words('part-after')})(?!\w| nhau)")
_WHOLE = re.compile(rf"(?:(?<!\w)(?<!một )(?:{words('whole')})\s+|\d\s?/\s?)\Z")
_COPULA = before("copula")


def _is_copula(passage: Passage, at: int) -> bool:
    return _COPULA.search(passage.text, max(0, at - REACH), at) is not None


@lru_cache(maxsize=1024)
def _number_of(noun: str) -> re.Pattern[str]:
    """ "số nước", "số lượng các quốc gia"."""
    return re.compile(rf"(?<!\w)số (?:lượng )?(?:các )?{phrase_pattern(noun).pattern}")


@lru_cache(maxsize=1024)
def _counted(noun: str) -> re.Pattern[str]:
    """The noun behind a number, or behind the whole that the number is a part of: "72 trong số 193 nước"."""
    whole = rf"(?:\s+(?:{words('whole')})|\s?/)\s?[\d.]+"
    return re.compile(rf"(?:{whole})?[\s*_\"“]*{phrase_pattern(noun).pattern}")


def _links_to(claim: Claim, passage: Passage, words: _StoryWords) -> Iterator[Link]:
    """The mentions of a sentence that can state a claim and have one of its words for themselves."""
    fitting = [placed for placed in passage.mentions if _fits(placed, claim, passage)]
    if not fitting:
        return
    nearest = _nearest_words(claim, passage, words, fitting)
    against = words.of(claim.without, claim.kind)
    said = ""
    for placed, found in zip(fitting, nearest, strict=True):
        # "65 nước ký, đến khi bế mạc là 72 nước": the word before serves once more.
        again = found is None and said != "" and _is_copula(passage, placed.span.start)
        cost, word = found or (_COST_WITHOUT_WORDS, said if again else "")
        if (found or again or not claim.with_) and not any(
            _reach(passage, placed, span) is not None for span in against
        ):
            said = word
            yield Link(placed.mention, claim, passage, placed.span, word, cost)


def _nearest_words(
    claim: Claim, passage: Passage, words: _StoryWords, fitting: Sequence[Placed]
) -> list[tuple[int, str] | None]:
    """For each mention the claim's nearest word, with its distance, that no other mention is nearer to."""
    lists = _lists(passage, fitting)
    best: list[tuple[int, str] | None] = [None] * len(fitting)
    for span in words.of(claim.with_, claim.kind):
        if _is_denied(passage, span, claim.kind):
            continue
        reaches = [
            _reach(passage, placed, span) if _can_date(passage, placed, span, claim) else None for placed in fitting
        ]
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


def _reach(passage: Passage, placed: Placed, span: Span) -> int | None:
    """The distance from a mention to a word of its clause; None where a clause or a bracket keeps them apart."""
    if not passage.clause(placed.span.start).holds(span):
        return None
    bracket = passage.bracket(span.start)
    if bracket is not None and not bracket.holds(placed.span):
        return None
    return passage.distance(placed.span, span)


def _lists(passage: Passage, fitting: Sequence[Placed]) -> list[int]:
    """The same number for mentions that are listed: "ngày 25/10 và 26/10"."""
    groups = [0]
    for left, right in pairwise(fitting):
        listed = _LIST.fullmatch(passage.text, left.span.end, right.span.start) is not None
        groups.append(groups[-1] + (not listed))
    return groups


def _can_date(passage: Passage, placed: Placed, span: Span, claim: Claim) -> bool:
    """
    False where a word names an event that a date is not the date of.

    That is so where the event is only what another one is about ("họp báo về lễ ký"), unless the date stands
    right behind it; where the sentence begins with the date and something else happens then ("Hôm nay, báo chí
    đánh giá cao lễ ký"); and where the date is a bare year far off, for an event that is known to the day.
    """
    if claim.kind not in _KINDS:
        return True
    start, end = placed.span
    if start <= REACH and end <= span.start and _DATELINE.match(passage.text, end):
        return False
    distance = passage.distance(placed.span, span)
    if start >= span.end and distance == 0:
        return True
    if _TOPIC.search(passage.text, max(0, span.start - REACH), span.start):
        return False
    if end <= span.start and _is_fronted_apart(passage, placed, span):
        return False
    stated, expected = placed.mention.value, claim.expected[0].value
    is_coarser = isinstance(stated, Timex) and isinstance(expected, Timex) and _is_year(stated) > _is_year(expected)
    return not is_coarser or distance <= _NEAR_YEAR


_TOPIC = before("topic")
_EVENT = re.compile(rf"(?:{words('event')})(?!\w)")
_OCCURRENCE = anywhere("occurrence")
# "HÀ NỘI, 27/10 - ...": the time of the report, of nothing in it.
_DATELINE = re.compile(r"[)\s]*-\s(?!\d)")


def _is_fronted_apart(passage: Passage, placed: Placed, span: Span) -> bool:
    """True where a comma behind the date parts it from an event of which nothing says that it takes place."""
    between = passage.text[placed.span.end : span.start].strip()
    if not between.startswith(",") or between == "," or _EVENT.match(passage.text, span.start) is None:
        return False
    clause = passage.clause(span.start)
    return _OCCURRENCE.search(passage.text, clause.start, clause.end) is None


def _is_year(timex: Timex) -> bool:
    return timex.value is not None and len(timex.value) == len("2025")


# How many words may stand between an event that is known to the day and a bare year that is its date.
_NEAR_YEAR = 10


_LIST = re.compile(r"[\s,\-()]*(?:(?:và|đến|tới|hay|hoặc|ngày|từ|lên|xuống|còn)[\s,\-()]*){0,2}")


_DENIED, _PLANNED = before("denied"), before("planned")


def _is_denied(passage: Passage, span: Span, kind: Kind) -> bool:
    """ "chưa ký"; and for figures, which count what has happened, "sẽ ký"."""
    start = max(0, span.start - REACH)
    if _DENIED.search(passage.text, start, span.start):
        return True
    return kind not in _KINDS and _PLANNED.search(passage.text, start, span.start) is not None


class _StoryWords:
    """The words of a story's claims in one sentence, each looked for once."""

    def __init__(self, passage: Passage, story: Story) -> None:
        self._passage = passage
        self._spans_of: dict[str, list[Span]] = {}
        self._of_kind: dict[Kind, set[Span]] = {}
        self._hidden_of: dict[Kind, set[Span]] = {}
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
        return sorted(found - self._hidden(kind))

    def _hidden(self, kind: Kind) -> set[Span]:
        """The words of claims of a kind that stand inside a longer one."""
        if kind not in self._hidden_of:
            hidden: set[Span] = set()
            longest = Span(0, 0)
            for span in sorted(self._of_kind.get(kind, ()), key=lambda span: (span.start, -span.end)):
                if longest.holds(span):
                    hidden.add(span)
                else:
                    longest = span
            self._hidden_of[kind] = hidden
        return self._hidden_of[kind]

    def _spans(self, phrase: str) -> list[Span]:
        passage = self._passage
        if _first_word(phrase) not in passage.text:
            return []
        found = (Span(*match.span()) for match in phrase_pattern(phrase).finditer(passage.text))
        return [span for span in found if not _is_event_name(passage.text, span) and passage.is_word(span, phrase)]


@lru_cache(maxsize=4096)
def _first_word(phrase: str) -> str:
    return folded(phrase).split()[0]


_EVENT_NAME = before("event-name")


def _is_event_name(text: str, span: Span) -> bool:
    """ "lễ ký", "lễ mở ký": the verb is part of an event's name."""
    return _EVENT_NAME.search(text, max(0, span.start - REACH), span.start) is not None
