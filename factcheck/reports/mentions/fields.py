"""One mention with its place, as the forms for programs and the table have it."""

from __future__ import annotations

from typing import Any

from factcheck.model import Article, Mention, Timex
from factcheck.reports.json import mention_fields

COLUMNS = ("path", "line", "column", "start", "end", "text", "kind", "value", "to", "mod", "unit", "invalid", "lunar")


def fields(article: Article, mention: Mention) -> dict[str, Any]:
    """The public fields in the order of COLUMNS; `invalid` and `lunar` only where the mention is."""
    line, column = article.position(mention.span.start)
    known = {
        "path": article.path,
        "line": line,
        "column": column,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        **mention_fields(mention),
    }
    if mention.invalid:
        known["invalid"] = mention.invalid
    if _is_lunar(mention):
        known["lunar"] = True
    return known


def remarks(mention: Mention) -> list[str]:
    """What a person should know beside the fields: why there is no value, that a date is lunar."""
    return [*([mention.invalid] if mention.invalid else []), *(["lunar"] if _is_lunar(mention) else [])]


def _is_lunar(mention: Mention) -> bool:
    return isinstance(mention.value, Timex) and mention.value.lunar
