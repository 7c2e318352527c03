"""A sentence with mentions in it, ready for looking up words: spelling folded, clauses and brackets known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from factcheck.model import Mention, Span
from factcheck.vietnamese.normal import NormalText
from factcheck.vietnamese.segmentation import word_edges
from factcheck.vietnamese.sentences import clauses, sentences


@dataclass(frozen=True)
class Placed:
    """A mention and where it stands in the passage's text."""

    mention: Mention
    span: Span


@dataclass(frozen=True)
class Passage:
    """
    One sentence.

    source    its span in the article as read.
    text      the sentence, normal and folded; spans inside a passage count from its start.
    lower     the same in lower case only, as the word segmentation knows words.
    spelled   the same as it is written, capitals and all.
    clauses   its parts that have a predicate of their own, left to right.
    mentions  those in it, left to right.
    number    which sentence of the article it is.
    before    what stands before it in its paragraph, as it is written; the end of that where it is long.
    """

    source: Span
    text: str
    lower: str
    clauses: tuple[Span, ...]
    mentions: tuple[Placed, ...]
    spelled: str
    number: int
    before: str

    def follows(self, other: Passage | None) -> bool:
        """True where the other is the sentence right before this one, in the same paragraph."""
        return other is not None and bool(self.before) and other.number + 1 == self.number

    def clause(self, at: int) -> Span:
        """The clause around a place."""
        return self.clauses[max(0, bisect_right(self.clauses, at, key=lambda clause: clause.start) - 1)]

    @cached_property
    def brackets(self) -> tuple[Span, ...]:
        """What stands in round brackets, the brackets included."""
        return tuple(Span(*match.span()) for match in _BRACKETS.finditer(self.text))

    def bracket(self, at: int) -> Span | None:
        """The bracketed part around a place."""
        index = bisect_right(self.brackets, at, key=lambda span: span.start) - 1
        return self.brackets[index] if index >= 0 and at < self.brackets[index].end else None

    def is_word(self, span: Span, phrase: str) -> bool:
        """True where the phrase stands at the span as a word of its own: "ký", not the "ký" of "đăng ký"."""
        edges = self._edges(phrase)
        return edges is None or (span.start in edges and span.end in edges)

    def ends_word(self, at: int, phrase: str) -> bool:
        """True where the phrase that ends here is no part of a longer word: "nước", not that of "nước ngoài"."""
        edges = self._edges(phrase)
        return edges is None or at in edges

    def _edges(self, phrase: str) -> AbstractSet[int] | None:
        """Where words begin and end; None for phrases of several syllables, which no longer word hides."""
        return None if " " in phrase else word_edges(self.lower)

    def distance(self, first: Span, second: Span) -> int:
        """
        How far apart two parts of the sentence stand: words between them, a comma counts as six, "và" as three. What
        stands in brackets counts only for what stands there itself.
        """
        left, right = (first, second) if first.start <= second.start else (second, first)
        inside = self.bracket(left.start) or self.bracket(right.start)
        costs = self._costs if inside else self._costs_outside
        return max(0, costs[right.start] - costs[min(left.end, right.start)])

    @cached_property
    def _costs(self) -> list[int]:
        """What lies before each place: words and pauses."""
        return _running_costs(self.text)

    @cached_property
    def _costs_outside(self) -> list[int]:
        """The same without what stands in brackets."""
        return _running_costs(_BRACKETS.sub(lambda match: " " * len(match[0]), self.text))


def _running_costs(text: str) -> list[int]:
    added = [0] * (len(text) + 1)
    for match in _COST.finditer(text):
        # A word counts from its first letter, so that a distance begins behind the word it begins at.
        added[match.start() + 1] += _PAUSE if match["pause"] else _JOINT if match["joint"] else 1
    return list(accumulate(added))


_BRACKETS = re.compile(r"\([^()]*\)")
_COST = re.compile(r"(?P<joint>(?:và|còn|nhưng|cùng)(?!\w))|\w+|(?P<pause>, | - |: )")
_PAUSE, _JOINT = 6, 3


def passages(normal: NormalText, folded: str, body: Span, mentions: Sequence[Mention]) -> Iterator[Passage]:
    """Each sentence of the body that holds a mention, in order; `folded` is the whole normal text, folded."""
    spans = [Span(normal.normal(mention.span.start), normal.normal(mention.span.end)) for mention in mentions]
    index = begin = last = 0
    for number, sentence in enumerate(sentences(normal.text, normal.normal(body.start), normal.normal(body.end))):
        if not number or "\n" in normal.text[last : sentence.start]:
            begin = sentence.start
        last = sentence.end
        inside: list[Placed] = []
        while index < len(spans) and spans[index].start < sentence.end:
            span = spans[index]
            if span.start >= sentence.start:
                inside.append(Placed(mentions[index], Span(span.start - sentence.start, span.end - sentence.start)))
            index += 1
        if inside:
            lower = normal.lower[sentence.start : sentence.end]
            yield Passage(
                source=normal.source(sentence),
                text=sentence.of(folded),
                lower=lower,
                clauses=tuple(clauses(lower, Span(0, len(lower)))),
                mentions=tuple(inside),
                spelled=sentence.of(normal.text),
                number=number,
                before=normal.text[max(begin, sentence.start - _BEFORE) : sentence.start],
            )


# How far back a sentence's paragraph is known: two or three sentences.
_BEFORE = 600
