"""
What factcheck does, from paths to findings. Read this page first.

    articles    read each input: text, title, publication time
    extraction  find every number and time in it
    matching    link each mention to the claim of a story that it speaks of
    checks      compare the two, in time: a finding
    reports     tell people (called by cli)

One article is in memory at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.articles import Reading, read_articles
from factcheck.checks import claims
from factcheck.extraction import mentions
from factcheck.model import Article, ArticleRecord, Finding, Mention, Problem, Span, Stated, Story, Verdict


@dataclass(frozen=True, slots=True)
class Checked:
    """
    One article's record and its findings, those that agree too, in the order of its text.

    stated  every mention of it; empty where nobody asked for them.
    """

    record: ArticleRecord
    findings: tuple[Finding, ...]
    stated: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """One article and every mention in it."""

    article: Article
    mentions: tuple[Mention, ...]


def check(
    inputs: Sequence[str], stories: Sequence[Story], reading: Reading = Reading(), *, stated: bool = False
) -> Iterator[Checked | Problem]:
    """
    Check each article of the inputs against the stories; a Problem stands for one that was not read.

    stated  with every mention of each article, those that no claim speaks of too.
    """
    for extracted in extract(inputs, reading):
        if isinstance(extracted, Problem):
            yield extracted
        else:
            yield _checked(extracted, stories, stated=stated)


def extract(inputs: Sequence[str], reading: Reading = Reading()) -> Iterator[Extracted | Problem]:
    """Every mention of each article of the inputs; a Problem stands for one that was not read."""
    for article in read_articles(inputs, reading):
        if isinstance(article, Problem):
            yield article
        else:
            dct = article.published.interval if article.published else None
            yield Extracted(article, tuple(mentions(article.text, dct, within=article.body)))


def _checked(extracted: Extracted, stories: Sequence[Story], *, stated: bool) -> Checked:
    article, mentions = extracted.article, extracted.mentions
    about, findings = claims.findings(article, mentions, stories)
    agrees = _governed(findings)
    record = ArticleRecord(
        path=article.path,
        title=article.title,
        published=article.published,
        mentions=len(mentions),
        about=about,
        agrees=sum(agrees.values()),
        differs=len(agrees) - sum(agrees.values()),
        outlet=article.outlet,
    )
    placed = (Stated(mention, article.position(mention.span.start)) for mention in mentions) if stated else ()
    return Checked(record, findings, tuple(placed))


def _governed(findings: Sequence[Finding]) -> dict[Span, bool]:
    """Each mention that a claim speaks of, and whether it agrees with every one that does."""
    agrees: dict[Span, bool] = {}
    for finding in findings:
        if finding.mention is not None:
            agrees[finding.span] = agrees.get(finding.span, True) and finding.verdict is Verdict.AGREES
    return agrees
