"""Correct an article where that can be done without asking: each correction has been checked again."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from factcheck.articles import Reading
from factcheck.articles.selecting import EVERYTHING
from factcheck.gate.rewriting import rewritten
from factcheck.model import Article, Finding, Span, Story, Verdict
from factcheck.pipeline import Checked, check


class Correction(NamedTuple):
    """Words to be put in the place of others, for the claim that asks for them."""

    span: Span
    words: str
    rule: str


def corrections(
    article: Article, findings: Sequence[Finding], stories: Sequence[Story], reading: Reading
) -> tuple[Correction, ...]:
    """
    The corrections of an article, in its order.

    findings  those of this article that are to be corrected where they can be.
    reading   as the article was read.

    With all of them made, each figure is right for its own time, at worst vaguer than what is known, and nothing is
    wrong that was not so before.
    """
    found = _apart([Correction(one.span, words, one.rule) for one in findings if (words := rewritten(one))])
    if not found:
        return ()
    before = _checked_again(article, (), stories, reading)
    wrong = {(one.rule, one.span.start) for one in before if one.verdict in _WRONG}
    for _ in range(_MOST_TRIES):
        again = _checked_again(article, found, stories, reading)
        back = _way_back(found)
        right = {(one.rule, back(one.span.start)) for one in again if one.verdict in _RIGHT}
        held = tuple(one for one in found if (one.rule, one.span.start) in right)
        if held == found:
            worse = {(one.rule, back(one.span.start)) for one in again if one.verdict in _WRONG} - wrong
            return () if worse else found
        if not held:
            break
        found = held
    return ()


def is_wrong(finding: Finding) -> bool:
    """True for a figure that something should be done about."""
    return finding.counts and finding.mention is not None and finding.verdict in _WRONG


_WRONG = frozenset({Verdict.CONTRADICTED, Verdict.OUTDATED, Verdict.PREMATURE})
_RIGHT = frozenset({Verdict.AGREES, Verdict.IMPRECISE, Verdict.SUPERSEDED})
# Each try leaves out what the one before has shown not to hold; what holds settles at once or not at all.
_MOST_TRIES = 4


def corrected(text: str, found: Sequence[Correction]) -> str:
    """The text with every correction made."""
    parts, done = [], 0
    for correction in found:
        parts += [text[done : correction.span.start], correction.words]
        done = correction.span.end
    return "".join([*parts, text[done:]])


def _apart(found: Sequence[Correction]) -> tuple[Correction, ...]:
    """Without those for the same words: two claims that differ on them are the editor's to settle."""
    found = sorted(found)
    meeting = {one for pair in pairwise(found) if pair[0].span.end > pair[1].span.start for one in pair}
    return tuple(one for one in found if one not in meeting)


def _checked_again(
    article: Article, found: Sequence[Correction], stories: Sequence[Story], reading: Reading
) -> Sequence[Finding]:
    data = corrected(article.text, found).encode("utf-8")
    again = replace(reading, stdin=io.BytesIO(data), stdin_name=article.path, selection=EVERYTHING, max_bytes=len(data))
    for checked in check(["-"], stories, again):
        if isinstance(checked, Checked):
            return checked.findings
    return ()


def _way_back(found: Sequence[Correction]) -> Callable[[int], int]:
    """From an offset of the corrected text, not inside a correction, to that of the article."""
    lengths = [0, *accumulate(len(one.words) - (one.span.end - one.span.start) for one in found)]
    starts = [one.span.start + longer for one, longer in zip(found, lengths, strict=False)]
    return lambda offset: offset - lengths[bisect_left(starts, offset)]
