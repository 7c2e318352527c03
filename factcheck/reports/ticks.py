"""
Ticks: every mention of an article as governed by a claim or not, as an editor ticks off figures on a proof.

What no rule speaks of was not checked, and is listed as such: "no finding" must not be read as "all is right".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import ArticleRecord, Finding, Mention, Run, Severity, Span, Stated, Verdict
from factcheck.wording import Lang, text


class Status(StrEnum):
    """Whether a mention was checked, and how that ended."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Tick:
    """A mention of an article and the findings on it: none, one, or one for each story that speaks of it."""

    stated: Stated
    findings: Sequence[Finding]

    @property
    def mention(self) -> Mention:
        """The mention; a date that was checked with the year that it is written without."""
        return next((finding.mention for finding in self.findings if finding.mention), self.stated.mention)

    @property
    def status(self) -> Status:
        if not self.findings:
            return Status.UNCHECKED
        agrees = all(finding.verdict is Verdict.AGREES for finding in self.findings)
        return Status.AGREES if agrees else Status.DIFFERS

    @property
    def severity(self) -> Severity | None:
        """The gravest of its findings; None where it agrees or was not checked."""
        severities = [finding.severity for finding in self.findings if finding.severity]
        return min(severities, key=lambda severity: severity.rank, default=None)


@dataclass(frozen=True, slots=True)
class Ticked:
    """
    An article with a tick for each of its mentions, in the order of its text, and the findings on no mention of it:
    on what it lacks, and what checks found that need no rule file.
    """

    article: ArticleRecord
    ticks: Sequence[Tick]
    missing: Sequence[Finding]


def ticked(run: Run) -> Iterator[Ticked]:
    """The articles in their order, one at a time; nothing where the run did not keep what they state."""
    on: dict[str, dict[Span, list[Finding]]] = {}
    missing: dict[str, list[Finding]] = {}
    for finding in run.findings:
        if not finding.governs:
            missing.setdefault(finding.path, []).append(finding)
        else:
            on.setdefault(finding.path, {}).setdefault(finding.span, []).append(finding)
    for article, all_stated in zip(run.articles, run.stated or (), strict=run.stated is not None):
        found = on.get(article.path, {})
        ticks = [Tick(stated, found.get(stated.mention.span, ())) for stated in all_stated]
        yield Ticked(article, ticks, missing.get(article.path, ()))


def coverage(article: ArticleRecord, lang: Lang) -> str:
    """One sentence: how much of the article was checked, how that ended, and how much was not."""
    counts = {
        "mentions": str(article.mentions),
        "governed": str(article.governed),
        "agrees": str(article.agrees),
        "differs": str(article.differs),
        "unchecked": str(article.unchecked),
    }
    if not article.about:
        return text("report-coverage-unrelated", lang, counts)
    return text("report-coverage", lang, counts)
