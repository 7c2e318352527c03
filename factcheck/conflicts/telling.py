"""One article's figures, and by what it is known which event it tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from factcheck.extraction.calendar import interval
from factcheck.matching.figures import Figure, figures, spelled_names
from factcheck.matching.passages import Passage, passages
from factcheck.model import Article, Interval, Mention, Timex
from factcheck.vietnamese.normal import fold_lower, folded, normal_text
from factcheck.vietnamese.tables import table


@dataclass(frozen=True)
class Told:
    """
    One article.

    passages  its sentences that hold mentions.
    figures   those that are no parts and no plans, each with the sentence with mentions before its own.
    names     names of three syllables and more, in pieces of three: how often each stands in it.
    spelled  how a name that holds such a piece is written.
    leading   those of its headline and lead, and those that it says twice.
    days      from the first to the last day that it names with a year, or of its publication; None for none.
    """

    article: Article
    mentions: Sequence[Mention]
    passages: Sequence[Passage]
    figures: Sequence[tuple[Figure, Passage | None]]
    names: Counter[str]
    spelled: Mapping[str, str]
    leading: frozenset[str]
    days: Interval | None


def told(article: Article, mentions: Sequence[Mention]) -> Told:
    """What an article tells."""
    normal = normal_text(article.prose)
    start, end = normal.normal(article.body.start), normal.normal(article.body.end)
    read = list(passages(normal, fold_lower(normal.lower), article.body, mentions))
    pieces, spelled = Counter[str](), dict[str, str]()
    for piece, name in _pieces(normal.text[start:end]):
        pieces[piece] += 1
        spelled.setdefault(piece, name)
    lead = {piece for piece, _ in _pieces(f"{article.title}\n{normal.text[start : min(end, start + _LEAD)]}")}
    return Told(
        article,
        mentions,
        read,
        [
            (figure, read[at - 1] if at else None)
            for at, one in enumerate(read)
            for figure in figures(one)
            if figure.own
        ],
        pieces,
        spelled,
        frozenset(lead | {piece for piece, count in pieces.items() if count > 1}),
        _days(article, mentions),
    )


# Code points in which headline and lead stand.
_LEAD = 600
_PIECE = 3


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Every three syllables of a name, "công ước hà", "ước hà nội", with the name; none that many events share."""
    for name in spelled_names(text):
        for piece in _in_threes(folded(name)):
            if piece not in _COMMON:
                yield piece, name


def _in_threes(name: str) -> list[str]:
    syllables = re.findall(r"\w+", name)
    return [" ".join(syllables[at : at + _PIECE]) for at in range(len(syllables) - _PIECE + 1)]


_COMMON = frozenset(
    piece for row in table("figures") if row["role"] == "common" for piece in _in_threes(folded(row["surface"]))
)


def _days(article: Article, mentions: Sequence[Mention]) -> Interval | None:
    found = [article.published.interval] if article.published else []
    for mention in mentions:
        value = mention.value.value if isinstance(mention.value, Timex) else None
        if not found and value is not None and re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?(/.*)?", value):
            found.append(interval(value))
    return Interval(min(one.start for one in found), max(one.end for one in found)) if found else None


def are_of_one_time(first: Told, other: Told) -> bool:
    """False where it is known that one is told long after the other."""
    if first.days is None or other.days is None:
        return True
    return first.days.start - _LONG <= other.days.end and other.days.start - _LONG <= first.days.end


_LONG = timedelta(days=400)
