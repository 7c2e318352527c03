"""Stories and findings from texts, for the tables of tests/matching and tests/checks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.articles import publication
from factcheck.checks import claims
from factcheck.extraction import mentions
from factcheck.model import Article, Finding, PublishedFrom, Span, Story
from factcheck.rules import read_rules

ABOUT = "Công ước Hà Nội"


def story_of(rules: str) -> Story:
    """The story of a rule file with these claims; it is about the "Công ước Hà Nội"."""
    head = f"story: Lễ mở ký\nabout: {ABOUT}\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "story.yaml"
        path.write_text(head + rules, encoding="utf-8")
        [story] = read_rules([str(path)])
    return story


def findings_of(text: str, story: Story, published: str | None = None) -> list[Finding]:
    """Every finding, agreeing ones too, of an article with this text; it is made to name the story at its end."""
    return findings_in(f"{text}\n\n{story.about[0]}", [story], published)


def findings_in(text: str, stories: Sequence[Story], published: str | None = None) -> list[Finding]:
    """Every finding, agreeing ones too, of an article with just this text."""
    when = publication(published, PublishedFrom.OPTION) if published else None
    article = Article("a.txt", text, Span(0, len(text)), published=when)
    found = mentions(text, when.interval if when else None)
    return list(claims.findings(article, found, stories)[1])


def linked(text: str, story: Story, published: str | None = None) -> list[tuple[str, str]]:
    """The ids of the claims and the words that are linked to them."""
    found = findings_of(text, story, published)
    return [(finding.rule.partition("/")[2], finding.mention.text) for finding in found if finding.mention]
