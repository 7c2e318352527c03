"""
A sentence with a mark for each of its figures, so that a check can say what it looks for as one pattern.

"tăng 65%, từ 40 lên 72 tỷ đồng" reads "tăng <p>, từ <n> lên <m>". `shape` writes patterns in this way:
<n> a count, <p> a percentage, <m> money, <q> a measure, <x> any of them, <t> a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Kind, Mention, Span
from factcheck.vietnamese.normal import NormalText, fold_lower, normal_and_folded
from factcheck.vietnamese.sentences import sentences

PERCENT, MONEY, TIME = "\ue001", "\ue002", "\ue004"
NO_MARK = "[^\ue000-\ue005.;]"  # what may stand between two figures of one clause
_MARKS = {
    Kind.CARDINAL: "\ue000",
    Kind.PERCENT: PERCENT,
    Kind.MONEY: MONEY,
    Kind.QUANTITY: "\ue003",
    Kind.ORDINAL: "\ue005",
}
_NAMES = {"<n>": "\ue000", "<p>": PERCENT, "<m>": MONEY, "<q>": "\ue003", "<x>": "[\ue000-\ue003]", "<t>": TIME}


def shape(pattern: str) -> re.Pattern[str]:
    """A pattern for the text of outlines; its words are written in lower case."""
    for name, mark in _NAMES.items():
        pattern = pattern.replace(name, mark)
    return re.compile(fold_lower(pattern))


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and where it stands in its sentence."""

    mention: Mention
    span: Span


@dataclass(frozen=True, slots=True)
class Outline:
    """
    One sentence.

    source   its span in the article as read.
    spelled  the sentence in one spelling, capitals and all; `folded` is as long.
    text     folded, each mention replaced by one mark.
    figures  the mentions by the place of their mark, left to right.
    follows  True where the sentence before it in its paragraph is the outline before it.
    """

    source: Span
    spelled: str
    folded: str
    text: str
    figures: dict[int, Placed]
    follows: bool

    def words(self, placed: Placed) -> str:
        """A figure as it is written, folded."""
        return placed.span.of(self.folded)

    def found(self, match: re.Match[str], *groups: str) -> list[Placed]:
        """The figures that the groups of a match caught."""
        return [self.figures[match.start(group)] for group in groups if match.start(group) in self.figures]


@dataclass(frozen=True, slots=True)
class Read:
    """An article read for all checks: its normal text, the same folded, and its sentences with figures."""

    normal: NormalText
    text: str
    outlines: tuple[Outline, ...]


def read(article: Article, mentions: Sequence[Mention]) -> Read:
    """The article's outlines. The last one is kept, because one check after the other asks for it."""
    last = _last.get("read")
    if last is not None and last[0] is article and last[1] is mentions:
        return last[2]
    normal, text = normal_and_folded(article.prose)
    done = Read(normal, text, tuple(_outlines(normal, text, article.body, mentions)))
    _last["read"] = (article, mentions, done)
    return done


_last: dict[str, tuple[Article, Sequence[Mention], Read]] = {}


def _outlines(normal: NormalText, folded: str, body: Span, mentions: Sequence[Mention]) -> Iterator[Outline]:
    """Each sentence that holds a mention."""
    index, last, was_outline = 0, body.start, False
    for sentence in sentences(normal.text, normal.normal(body.start), normal.normal(body.end)):
        inside: list[Placed] = []
        while index < len(mentions) and (start := normal.normal(mentions[index].span.start)) < sentence.end:
            if start >= sentence.start:
                end = normal.normal(mentions[index].span.end)
                inside.append(Placed(mentions[index], Span(start - sentence.start, end - sentence.start)))
            index += 1
        if inside:
            words = sentence.of(folded)
            follows = was_outline and "\n" not in normal.text[last : sentence.start]
            text, figures = _marked(words, inside)
            yield Outline(normal.source(sentence), sentence.of(normal.text), words, text, figures, follows)
        last, was_outline = sentence.end, bool(inside)


_OURS = re.compile("[\ue000-\ue005]")


def _marked(words: str, inside: Sequence[Placed]) -> tuple[str, dict[int, Placed]]:
    parts: list[str] = []
    figures: dict[int, Placed] = {}
    done = length = 0
    for placed in inside:
        part = _OURS.sub(" ", words[done : placed.span.start])
        figures[length + len(part)] = placed
        parts += [part, _MARKS.get(placed.mention.kind, TIME)]
        length += len(part) + 1
        done = placed.span.end
    parts.append(_OURS.sub(" ", words[done:]))
    return "".join(parts), figures
