"""
What factcheck does, from paths to findings. Read this page first.

    articles      read each input: text, title, publication time
    extraction    find every number and time in it
    matching      link each mention to the claim of a story that it speaks of
    checks        compare the two, in time: a finding
    suppressions  mark what an editor has decided to leave
    reports       tell people (called by cli)

One article is in memory at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from factcheck.articles import Reading, read_articles
from factcheck.checks import CHECKS, claims, explaining, header_date, same_figure
from factcheck.extraction import mentions
from factcheck.model import (
    Article,
    ArticleRecord,
    Explained,
    Finding,
    Mention,
    Problem,
    Span,
    Stated,
    Story,
    Suppression,
    Verdict,
)
from factcheck.suppressions import applied, beside, in_comments, in_front_matter


@dataclass(frozen=True, slots=True)
class Checked:
    """
    One article's record and its findings, those that agree too, in the order of its text.

    article    itself, as it was read.
    stated     every mention of it; empty where nobody asked for them.
    explained  how each was judged; likewise, and empty where no story is the article's.
    """

    article: Article
    record: ArticleRecord
    findings: tuple[Finding, ...]
    stated: tuple[Stated, ...] = ()
    explained: tuple[Explained, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """One article and every mention in it."""

    article: Article
    mentions: tuple[Mention, ...]


class Memory(Protocol):
    """What was found in articles before."""

    def recall(self, article: Article) -> Checked | None:
        """The same as checking the article finds, before suppressions; None where that is not known."""

    def keep(self, checked: Checked) -> None:
        """Remember it, if possible."""


def check(
    inputs: Sequence[str],
    stories: Sequence[Story],
    reading: Reading = Reading(),
    *,
    stated: bool = False,
    explained: bool = False,
    today: date | None = None,
    memory: Memory | None = None,
) -> Iterator[Checked | Problem]:
    """
    Check each article of the inputs against the stories; a Problem stands for one that was not read.

    stated     with every mention of each article, those that no claim speaks of too.
    explained  with how each mention was judged.
    today      the day as of which suppressions hold; what is wrong with them is a Problem too, before the article.
               None leaves them unread.
    memory     of checks against the same stories; it knows findings only, and is not asked for more.
    """
    if stated or explained:
        memory = None
    for article in read_articles(inputs, reading):
        if isinstance(article, Problem):
            yield article
            continue
        checked = memory.recall(article) if memory else None
        if checked is None:
            checked = _checked(Extracted(article, _mentions(article)), stories, stated=stated, explained=explained)
            if memory:
                memory.keep(checked)
        if today is not None:
            findings, problems = _suppressed(checked, stories, today)
            yield from problems
            checked = replace(checked, findings=findings)
        yield checked


def extract(inputs: Sequence[str], reading: Reading = Reading()) -> Iterator[Extracted | Problem]:
    """Every mention of each article of the inputs; a Problem stands for one that was not read."""
    for article in read_articles(inputs, reading):
        if isinstance(article, Problem):
            yield article
        else:
            yield Extracted(article, _mentions(article))


def _mentions(article: Article) -> tuple[Mention, ...]:
    dct = article.published.interval if article.published else None
    return tuple(mentions(article.prose, dct, within=article.body))


def _checked(extracted: Extracted, stories: Sequence[Story], *, stated: bool, explained: bool) -> Checked:
    article, mentions = extracted.article, extracted.mentions
    dated, found = article, list(header_date.check(article, mentions))
    if found:
        # A header that its own text contradicts dates nothing.
        dated = replace(article, published=None)
        mentions = _mentions(dated)
    found += [one for module in CHECKS if module is not header_date for one in module.check(dated, mentions)]
    about, of_claims = claims.findings(dated, mentions, stories)
    agrees = _governed(of_claims)
    # Of two values of one figure a rule file knows better which was right when.
    found = [one for one in found if one.check != same_figure.CHECK.id or one.span not in agrees]
    findings = tuple(sorted([*found, *of_claims], key=lambda finding: (finding.span.start, finding.rule)))
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
    told = explaining.explained(dated, mentions, stories, of_claims) if explained else ()
    return Checked(article, record, findings, tuple(placed), told)


def _suppressed(
    checked: Checked, stories: Sequence[Story], today: date
) -> tuple[tuple[Finding, ...], Sequence[Problem]]:
    """The findings, marked where an editor has decided to leave them, and what is wrong with the decisions."""
    article = checked.article
    read = [*in_comments(article), *in_front_matter(article), *beside(article)]
    if not read:
        return checked.findings, ()
    suppressions = [one for one in read if isinstance(one, Suppression)]
    rules = [*(claim.rule for story in stories for claim in story.claims), *(module.CHECK.id for module in CHECKS)]
    findings, unfit = applied(checked.findings, suppressions, rules, today)
    problems = [*(one for one in read if isinstance(one, Problem)), *unfit]
    return findings, sorted(problems, key=lambda problem: (problem.path or "", problem.position or (0, 0)))


def _governed(findings: Sequence[Finding]) -> dict[Span, bool]:
    """Each mention that a claim speaks of, and whether it agrees with every one that does."""
    agrees: dict[Span, bool] = {}
    for finding in findings:
        if finding.governs:
            agrees[finding.span] = agrees.get(finding.span, True) and finding.verdict is Verdict.AGREES
    return agrees
