"""
An article's mentions in aligned columns: place, words, kind, value, modifier and unit.

Where there can be no value, the reason stands in place of value, modifier and unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO

from rich.cells import cell_len, set_cell_size

from factcheck.model import Article, Mention
from factcheck.reports import View
from factcheck.reports.escapes import quoted
from factcheck.reports.json import mention_fields
from factcheck.reports.mentions import Extracted
from factcheck.reports.mentions.fields import remarks
from factcheck.reports.mentions.styles import COLORS, WRONG, heading, styled

_GAP = "  "
_LEAST_WORDS, _LEAST_UNIT, _MOST_VALUE = 12, 8, 48


class _Row(NamedTuple):
    place: str
    words: str
    kind: str
    value: str = ""
    mod: str = ""
    unit: str = ""


def write(articles: Iterable[Extracted], out: TextIO, view: View) -> None:
    """For each article its path, a row for each mention, an empty line; words and units are cut to fit the width."""
    for article, mentions in articles:
        out.write(heading(article, view) + "\n")
        out.writelines(f"{line}\n" for line in _lines(article, mentions, view))
        out.write("\n")


def _lines(article: Article, mentions: Sequence[Mention], view: View) -> Iterator[str]:
    rows = [_row(article, mention) for mention in mentions]
    widths = _fitting([max(map(cell_len, column)) for column in zip(*rows, strict=True)], view.width)
    for row, mention in zip(rows, mentions, strict=True):
        cells = list(map(_sized, row, widths))
        if not row.value:
            cells[_Row._fields.index("value") :] = [f"- {quoted(' · '.join(remarks(mention)))}"]
        if view.color:
            cells = _colored(cells, mention)
        yield (_GAP + _GAP.join(cells)).rstrip()


def _row(article: Article, mention: Mention) -> _Row:
    line, column = article.position(mention.span.start)
    row = _Row(f"{line}:{column}", quoted(mention.text, 60), mention.kind.value)
    fields = mention_fields(mention)
    if fields["value"] is None and remarks(mention):
        return row
    value = "-" if fields["value"] is None else str(fields["value"])
    if fields["to"] is not None:
        value += f" … {fields['to']}"
    return row._replace(value=quoted(value, _MOST_VALUE), mod=fields["mod"] or "", unit=quoted(fields["unit"] or ""))


def _fitting(widths: Sequence[int], width: int) -> Sequence[int]:
    """The columns' widths, with less for words and units where a row would be wider than the page."""
    if not widths:
        return widths
    place, words, kind, value, mod, unit = widths
    room = width - len(_GAP) * len(widths) - (place + kind + value + mod)
    if words + unit > room:
        words = max(min(words, room - min(unit, room // 3)), min(words, _LEAST_WORDS))
        unit = max(room - words, min(unit, _LEAST_UNIT))
    return place, words, kind, value, mod, unit


def _sized(cell: str, width: int) -> str:
    cells = cell_len(cell)
    return cell + " " * (width - cells) if cells <= width else set_cell_size(cell, width - 1) + "…"


def _colored(cells: Sequence[str], mention: Mention) -> list[str]:
    place, words, kind, value, *rest = cells
    color = COLORS[mention.kind]
    if mention.invalid:
        value = _painted(value, WRONG)
    return [place, _painted(words, color), _painted(kind, color), value, *rest]


def _painted(cell: str, color: str) -> str:
    """Colour for the words only: the padding stays bare, so that the end of a line can be stripped."""
    words = cell.rstrip()
    return styled(words, color) + cell[len(words) :]
