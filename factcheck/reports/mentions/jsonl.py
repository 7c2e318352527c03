"""JSON Lines: one mention an object, one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from factcheck.reports import View
from factcheck.reports.mentions import Extracted
from factcheck.reports.mentions.fields import fields


def write(articles: Iterable[Extracted], out: TextIO, view: View) -> None:  # noqa: ARG001 - the same in every view
    """Each mention on a line, all its keys always there but `invalid`."""
    for article, mentions in articles:
        out.writelines(_line(fields(article, mention)) for mention in mentions)


def _line(known: dict[str, Any]) -> str:
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")) + "\n"
