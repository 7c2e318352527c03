"""An article's mentions in aligned columns: place, words, kind, value, modifier and unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import typer
from rich.cells import cell_len

from factcheck.model import Article, Mention
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.json import mention_fields


def lines(article: Article, mentions: Sequence[Mention], color: bool) -> Iterator[str]:
    """The article's path, a row for each mention, an empty line; no row is folded or padded at its end."""
    title = f" · {quoted(article.title)}" if article.title else ""
    yield _styled(escaped(article.path) + title, color)
    rows = [_row(article, mention) for mention in mentions]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)]
        yield "  " + "  ".join(cells).rstrip()
    yield ""


def _row(article: Article, mention: Mention) -> tuple[str, ...]:
    line, column = article.position(mention.span.start)
    fields = mention_fields(mention)
    value = "-" if fields["value"] is None else str(fields["value"])
    if fields["to"] is not None:
        value += f" … {fields['to']}"
    if mention.invalid:
        value += f" ({mention.invalid})"
    mod, unit = fields["mod"] or "", quoted(fields["unit"] or "")
    return f"{line}:{column}", quoted(mention.text, 60), mention.kind.value, value, mod, unit


def _styled(heading: str, color: bool) -> str:
    return typer.style(heading, bold=True) if color else heading
