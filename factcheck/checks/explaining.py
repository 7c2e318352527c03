"""Why each mention of an article speaks of the claim that it speaks of, or of none: what `--explain` shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.checks.claims import is_expired, read_for
from factcheck.matching.linking import Link, considered, linked
from factcheck.model import Article, Considered, Explained, Finding, Lost, Mention, Span, Story


def explained(
    article: Article, mentions: Sequence[Mention], stories: Sequence[Story], found: Sequence[Finding]
) -> tuple[Explained, ...]:
    """
    Each mention of an article with the claims that were looked at for it; none where it is about no story.

    found  what `claims.findings` says of the same article.
    """
    about, read = read_for(article, mentions, stories)
    looked_at: defaultdict[Span, list[Considered]] = defaultdict(list)
    for story in about:
        before: Sequence[Link] = ()
        for passage in read:
            ones = considered(passage, story, before)
            before = linked(passage, ones)
            for one in ones:
                looked_at[one.mention.span].append(one)
    on: defaultdict[Span, list[Finding]] = defaultdict(list)
    for finding in found:
        if finding.governs:
            on[finding.span].append(finding)
    return tuple(
        Explained(
            placed.mention,
            passage.clause(placed.span.start).of(passage.spelled).strip(" ,;:"),
            tuple(_in_the_end(one, article, on) for one in looked_at[placed.mention.span]),
        )
        for passage in read
        for placed in passage.mentions
    )


def _in_the_end(one: Considered, article: Article, on: Mapping[Span, Sequence[Finding]]) -> Considered:
    """The same; a claim that fits and led to no finding lost to something outside the sentence."""
    findings = on.get(one.mention.span, ())
    if one.lost is not None or any(finding.claim is one.claim for finding in findings):
        return one
    if is_expired(one.claim, article):
        return replace(one, lost=Lost.EXPIRED)
    return replace(one, lost=Lost.OTHER_CLAIM if findings else Lost.OTHER_TIME)
