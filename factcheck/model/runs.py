"""What one run found: enough for every report, and the articles themselves for those that show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.model.articles import Article, Publication
from factcheck.model.claims import Story
from factcheck.model.explanations import Explained
from factcheck.model.findings import Finding, Severity
from factcheck.model.mentions import Mention
from factcheck.model.places import Position


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """
    An article that was checked.

    mentions  how many it has.
    about     ids of the stories that it is about.
    agrees    how many of its mentions are governed by a claim and agree with every claim that governs them.
    differs   how many are governed by a claim and do not.
    outlet    who published it, "" where it does not say.
    """

    path: str
    title: str
    published: Publication | None
    mentions: int
    about: tuple[str, ...]
    agrees: int
    differs: int
    outlet: str = ""

    @property
    def governed(self) -> int:
        """How many of its mentions a claim speaks of."""
        return self.agrees + self.differs

    @property
    def unchecked(self) -> int:
        """How many of its mentions no claim speaks of, so that nothing is known about them."""
        return self.mentions - self.governed


@dataclass(frozen=True, slots=True)
class Stated:
    """A mention, governed or not, and the line and column at which it begins."""

    mention: Mention
    position: Position


@dataclass(frozen=True, slots=True)
class Run:
    """
    One run.

    articles   in the order in which they were read.
    findings   every linked mention, agreeing ones too, in the order path, position, rule.
    stories    the rule files, in the order in which they were read.
    stated     every mention of each article, article by article as in `articles`; None where nobody asked for
               them. It may be read from a file while it is gone through, and can be gone through again.
    texts      the articles themselves, as in `articles`, for a report that shows them whole; None and read as `stated`.
    explained  how each mention of an article was judged, likewise; empty for an article about no story.
    """

    articles: tuple[ArticleRecord, ...]
    findings: tuple[Finding, ...]
    stories: tuple[Story, ...]
    stated: Iterable[Sequence[Stated]] | None = None
    texts: Iterable[Article] | None = None
    explained: Iterable[Sequence[Explained]] | None = None

    def count(self, severity: Severity) -> int:
        """How many findings have this severity, without those that are suppressed or in the baseline."""
        return sum(finding.severity is severity and finding.counts for finding in self.findings)

    @property
    def suppressed(self) -> int:
        """How many findings an editor has decided to leave."""
        return sum(finding.suppressed is not None for finding in self.findings)

    @property
    def in_baseline(self) -> int:
        """How many findings, not suppressed, stand in the baseline."""
        return sum(bool(finding.in_baseline) and finding.suppressed is None for finding in self.findings)

    @property
    def mentions(self) -> int:
        return sum(article.mentions for article in self.articles)

    @property
    def linked(self) -> int:
        """How many mentions speak of a claim, those whose findings are left out of a report too."""
        return sum(article.governed for article in self.articles)
