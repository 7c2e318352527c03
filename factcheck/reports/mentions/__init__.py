"""
What `factcheck extract` can write: the mentions of articles, in the form that --format names.

A new format is one module with `write(articles, out, view)` and one line in FORMATS.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Protocol, TextIO, cast

from factcheck.model import Article, Mention
from factcheck.reports import View

# Modules, not functions: a form loads only what it needs, so those for programs do not wait for rich.
FORMATS: Mapping[str, str] = {
    "table": "factcheck.reports.mentions.table",
    "highlight": "factcheck.reports.mentions.highlight",
    "jsonl": "factcheck.reports.mentions.jsonl",
    "csv": "factcheck.reports.mentions.csv",
    "timeml": "factcheck.reports.mentions.timeml",
}

# An article and its mentions, in the order of its text, none overlapping.
Extracted = tuple[Article, Sequence[Mention]]


class Write(Protocol):
    """Writes articles to `out` one by one, as they come, so that memory does not grow with their number."""

    def __call__(self, articles: Iterable[Extracted], out: TextIO, view: View) -> None: ...


def writer(name: str) -> Write:
    """The write function of a format; KeyError for a name that FORMATS lacks."""
    return cast(Write, import_module(FORMATS[name]).write)
