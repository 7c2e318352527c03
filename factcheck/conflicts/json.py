"""What articles say of one quantity, for programs: schema "factcheck-conflicts/1"."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from factcheck.conflicts.aligning import Event, Quantities, Statement
from factcheck.model import Article
from factcheck.reports.json import mention_fields

SCHEMA = "factcheck-conflicts/1"


def write(events: Sequence[Event], out: TextIO) -> None:
    """One JSON object, the same bytes for the same input; statements in the order of time."""
    json.dump({"schema": SCHEMA, "events": [_event(event) for event in events]}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _event(event: Event) -> dict[str, Any]:
    return {
        "names": list(event.names),
        "articles": [_article(article) for article in event.articles],
        "quantities": [_quantity(quantity) for quantity in event.shared],
    }


def _article(article: Article) -> dict[str, Any]:
    published = article.published.value if article.published else None
    return {"path": article.path, "title": article.title, "outlet": article.outlet or None, "published": published}


def _quantity(quantity: Quantities) -> dict[str, Any]:
    return {
        "noun": quantity.noun,
        "verbs": list(quantity.verbs),
        "differs": quantity.differs,
        "stated": [_statement(one) for one in quantity.statements],
    }


def _statement(one: Statement) -> dict[str, Any]:
    return {
        **_place(one),
        "text": one.mention.text,
        "verb": one.verb or None,
        "sentence": one.sentence,
        **mention_fields(one.mention),
        "as_of": one.as_of.value,
        "as_of_from": one.as_of.source.value,
        "standing": one.standing.value,
        "against": {**_place(one.against), "text": one.against.mention.text} if one.against else None,
    }


def _place(one: Statement) -> dict[str, Any]:
    line, column = one.position
    start, end = one.mention.span
    return {"path": one.article.path, "line": line, "column": column, "start": start, "end": end}
