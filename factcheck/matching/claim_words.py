"""Where the words of claims stand in a sentence, and whether they say there what they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from factcheck.matching.cues import REACH, before, words
from factcheck.matching.passages import Passage
from factcheck.matching.stories import phrase_pattern
from factcheck.model import Claim, Kind, Span, Story
from factcheck.vietnamese.normal import fold_lower, folded


class StoryWords:
    """The words of a story's claims in one sentence, each looked for once."""

    def __init__(self, passage: Passage, story: Story) -> None:
        self._passage = passage
        self._spans_of: dict[str, list[Span]] = {}
        self._of_kind: dict[Kind, set[Span]] = {}
        self._hidden_of: dict[Kind, set[Span]] = {}
        for claim in story.claims:
            for phrase in (*claim.words, *claim.without):
                if phrase not in self._spans_of:
                    self._spans_of[phrase] = self._spans(phrase)
                self._of_kind.setdefault(claim.kind, set()).update(self._spans_of[phrase])

    def for_(self, claim: Claim) -> list[Span]:
        """
        Where a claim's words stand that must, as words of their own, and say that it is so. Words that must all stand
        in one clause count only where they do.

        A longer word of a claim of the same kind hides a shorter one: "đăng ký tham dự" is no "tham dự".
        """
        said = {span for span in self._standing(claim) if not _is_denied(self._passage, span, claim)}
        found: set[Span] = set()
        for together in claim.with_:
            found |= self._together(together, said)
        return sorted(found)

    def denied(self, claim: Claim) -> list[Span]:
        """Where they stand and say that it is not so, or not yet."""
        return sorted(span for span in self._standing(claim) if _is_denied(self._passage, span, claim))

    def against(self, claim: Claim) -> list[Span]:
        """Where a claim's words stand that must not."""
        return sorted(self._all(claim.without))

    def _together(self, words: Sequence[str], said: AbstractSet[Span]) -> set[Span]:
        """The places of several words in the clauses in which all of them stand."""
        places = [
            {(self._passage.clause(span.start), span) for span in self._spans_of[word] if span in said}
            for word in words
        ]
        whole = set.intersection(*({clause for clause, _ in of_word} for of_word in places))
        return {span for of_word in places for clause, span in of_word if clause in whole}

    def _standing(self, claim: Claim) -> set[Span]:
        return self._all(claim.words) - self._hidden(claim.kind)

    def _all(self, phrases: Sequence[str]) -> set[Span]:
        return {span for phrase in phrases for span in self._spans_of[phrase]}

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


_DENIED, _PLANNED = before("denied"), before("planned")
# What people do because they must, and so have done: where "phải" stands before it.
_SUFFERED = re.compile(rf"(?<={fold_lower('phải ')})(?:{words('suffered')})(?!\w)")


def _is_denied(passage: Passage, span: Span, claim: Claim) -> bool:
    """ "chưa ký"; and for things that are counted when they have happened, "sẽ ký", "kỳ vọng 100 nước ký"."""
    start = max(0, span.start - REACH)
    if _DENIED.search(passage.text, start, span.start):
        return True
    if claim.kind is not Kind.CARDINAL or not claim.counts:
        return False
    if _SUFFERED.match(passage.text, span.start):
        return _is_hoped(passage, span, claim)  # "phải sơ tán" has happened
    return _PLANNED.search(passage.text, start, span.start) is not None or _is_hoped(passage, span, claim)


def _is_hoped(passage: Passage, span: Span, claim: Claim) -> bool:
    """True where a word of hope, need or condition governs the clause up to the claim's word, and no "đã" ends it."""
    clause = passage.clause(span.start)
    # A figure that holds since a time is a result; of one that always holds a plan may be what the claim is about.
    hoped = (_HOPED if claim.begins is None else _HOPED_OR_TO_COME).search(passage.text, clause.start, span.start)
    if hoped is None or any(folded(phrase).startswith(hoped["hope"]) for phrase in claim.words):
        return False
    return _DONE.search(passage.text, hoped.end(), span.start) is None


_HOPED = re.compile(rf"(?<!\w)(?<!vượt )(?<!so với )(?P<hope>{words('hoped')})(?!\w)")
_HOPED_OR_TO_COME = re.compile(rf"(?<!\w)(?<!vượt )(?<!so với )(?P<hope>{words('hoped', 'to-come')})(?!\w)")
_DONE = re.compile(rf"(?<!\w)(?:{words('done')})(?!\w)")
