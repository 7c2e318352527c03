"""What one run found: enough for every report, without the articles' texts."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.articles import Publication
from factcheck.model.claims import Story
from factcheck.model.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article that was checked: how many mentions it has, and which stories it is about."""

    path: str
    title: str
    published: Publication | None
    mentions: int
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """
    One run.

    articles  in the order in which they were read.
    findings  every linked mention, agreeing ones too, in the order path, position, rule.
    stories   the rule files, in the order in which they were read.
    """

    articles: tuple[ArticleRecord, ...]
    findings: tuple[Finding, ...]
    stories: tuple[Story, ...]

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def mentions(self) -> int:
        return sum(article.mentions for article in self.articles)

    @property
    def linked(self) -> int:
        """How many mentions speak of a claim."""
        return len({(finding.path, finding.span) for finding in self.findings if finding.mention is not None})
