"""A story in time for programs, schema "factcheck-timeline/1"."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from factcheck.model import ArticleRecord, Expected
from factcheck.reports.json import as_of_fields, expected_fields, mention_fields, published_fields
from factcheck.reports.timeline import ClaimTimeline, Entry, Timeline

SCHEMA = "factcheck-timeline/1"


def write(timelines: Sequence[Timeline], out: TextIO) -> None:
    """One JSON object, the same bytes for the same input; values in the order of time."""
    json.dump({"schema": SCHEMA, "stories": [_story(of) for of in timelines]}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _story(of: Timeline) -> dict[str, Any]:
    return {
        "id": of.story.id,
        "title": of.story.title,
        "articles": [_article(article) for article in of.articles],
        "claims": [_claim(claim) for claim in of.claims],
    }


def _article(article: ArticleRecord) -> dict[str, Any]:
    return {
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet or None,
        **published_fields(article),
    }


def _claim(of: ClaimTimeline) -> dict[str, Any]:
    return {
        "rule": of.claim.rule,
        "title": of.claim.title,
        "series": [known_fields(expected) for expected in of.claim.expected],
        "stated": [entry_fields(entry) for entry in of.entries],
        "missing": [article.path for article in of.missing],
    }


def known_fields(expected: Expected) -> dict[str, Any]:
    """A value of a rule file."""
    return {"text": expected.text, **expected_fields(expected)}


def entry_fields(entry: Entry) -> dict[str, Any]:
    """What an article states: its place, words, reading, time, and how it stands to what was known."""
    finding = entry.finding
    return {
        "path": finding.path,
        "outlet": entry.article.outlet or None,
        "published": entry.article.published.value if entry.article.published else None,
        "line": finding.position.line,
        "column": finding.position.column,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": entry.mention.text,
        **mention_fields(entry.mention),
        **as_of_fields(finding),
        "verdict": finding.verdict.value,
        "severity": finding.severity.value if finding.severity else None,
        "standing": entry.standing.value,
        "hedged": entry.hedged,
        "newer": known_fields(entry.newer) if entry.newer else None,
        "lag": entry.lag,
        "fingerprint": finding.fingerprint,
    }
