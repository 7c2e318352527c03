"""
The article's own text with every mention marked in place, for checking the reading by eye.

Each mark is the words and, behind them, what was read: ⟦hơn 2.500⟧{cardinal >2500 đại biểu}. In colour the colour is
the kind and the brackets go: hơn 2.500{>2500 đại biểu}.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TextIO

from rich.cells import cell_len, chop_cells

from factcheck.model import Article, Kind, Mention, Mod
from factcheck.reports import View
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.json import mention_fields
from factcheck.reports.mentions import Extracted
from factcheck.reports.mentions.fields import remarks
from factcheck.reports.mentions.styles import BOLD, COLORS, DIM, UNDERLINED, WRONG, heading, styled
from factcheck.reports.messages import published
from factcheck.wording import text

_SIGNS = {
    Mod.APPROX: "~",
    Mod.MORE_THAN: ">",
    Mod.LESS_THAN: "<",
    Mod.EQUAL_OR_MORE: "≥",
    Mod.EQUAL_OR_LESS: "≤",
    Mod.START: "start ",
    Mod.MID: "mid ",
    Mod.END: "end ",
}
_LEAST_WIDTH = 20
_MOST_VALUE = 48
_LINE_END = re.compile(r"\r\n|[\r\n]")
_TOKEN = re.compile(r" +|[^ ]+")


class _Run(NamedTuple):
    """Words in one style, made harmless."""

    words: str
    styles: Sequence[str] = ()


class _Piece(NamedTuple):
    """A word of the text, a run of spaces or a whole mark: what is kept together as long as a line has room for it."""

    runs: Sequence[_Run]
    cells: int


def write(articles: Iterable[Extracted], out: TextIO, view: View) -> None:
    """A legend, then for each article its heading, the kinds in it with their counts, and its numbered lines."""
    legend = _legend(view)
    for article, mentions in articles:
        for lines in (legend, _heading(article, mentions, view), _text(article, mentions, view), [""]):
            out.writelines(f"{line}\n" for line in lines)
        legend = []


def _legend(view: View) -> list[str]:
    words = text("report-mentions-legend-color" if view.color else "report-mentions-legend", view.lang)
    return [*_folded(_pieces(words), view.width), ""]


def _heading(article: Article, mentions: Sequence[Mention], view: View) -> Iterator[str]:
    yield heading(article, view)
    yield published(article.published, view.lang)
    counts = Counter(mention.kind for mention in mentions)
    pieces = []
    for kind in filter(counts.get, Kind):
        pieces += [_piece(_Run(kind.value, [COLORS[kind]] if view.color else [])), *_pieces(f" {counts[kind]}   ")]
    yield from _folded(pieces or _pieces(text("report-mentions-none", view.lang)), view.width)
    yield ""


def _text(article: Article, mentions: Sequence[Mention], view: View) -> Iterator[str]:
    """The lines of the article, folded, the number of each in front."""
    margin = len(str(article.position(len(article.text)).line))
    width = max(view.width - margin - 2, _LEAST_WIDTH)
    for number, pieces in _lines(article, mentions, view.color):
        shown = f"{number:>{margin}}"
        for line in _folded(pieces, width):
            yield f"{styled(shown, *([DIM] if view.color else []))}  {line}".rstrip()
            shown = " " * margin


def _lines(article: Article, mentions: Sequence[Mention], color: bool) -> Iterator[tuple[int, list[_Piece]]]:
    """Each line of the text with its number; no mention runs over the end of a line."""
    pieces: list[_Piece] = []
    number = 1
    done = 0
    for mention in [*mentions, None]:
        before, *lines = _LINE_END.split(article.text[done : mention.span.start if mention else None])
        pieces += _pieces(before)
        for line in lines:
            yield number, pieces
            number += 1
            pieces = _pieces(line)
        if mention:
            pieces.append(_mark(mention, color))
            done = mention.span.end
    if pieces:
        yield number, pieces


def _pieces(words: str) -> list[_Piece]:
    return [_piece(_Run(escaped(token))) for token in _TOKEN.findall(words)]


def _piece(*runs: _Run) -> _Piece:
    return _Piece(runs, sum([cell_len(run.words) for run in runs]))


def _mark(mention: Mention, color: bool) -> _Piece:
    words, reading = escaped(mention.text), _reading(mention)
    if not color:
        return _piece(_Run(f"⟦{words}⟧{{{mention.kind.value} {reading}}}"))
    hue = WRONG if mention.invalid else COLORS[mention.kind]
    return _piece(_Run(words, [BOLD, UNDERLINED, hue]), _Run(f"{{{reading}}}", [hue]))


def _reading(mention: Mention) -> str:
    """Modifier, value, unit and what is wrong, short: ">2500 đại biểu", "end 2025-10", "? day 31 not in month 6"."""
    fields = mention_fields(mention)
    value = "?" if fields["value"] is None else _short(fields["value"])
    if fields["to"] is not None:
        value += f"…{_short(fields['to'])}"
    unit = fields["unit"] or ""
    value = _SIGNS.get(fields["mod"], "") + value
    if unit == "%":
        value += unit
    notes = [unit if unit != "%" else "", *remarks(mention)]
    return " ".join([value, *(quoted(note) for note in notes if note)])


def _short(value: float | str) -> str:
    """A long whole number in groups of three digits, anything else as it is."""
    grouped = f"{value:,}".replace(",", " ") if isinstance(value, int) and abs(value) >= 10_000 else str(value)
    return quoted(grouped, _MOST_VALUE)


def _folded(pieces: Iterable[_Piece], width: int) -> Iterator[str]:
    """
    Lines no wider than `width` cells, broken at spaces.

    What has no space and does not fit is broken between marks and words, and inside one only where it alone is too
    wide.
    """
    line: list[_Piece] = []
    used = 0
    for spaces, group in groupby(pieces, _is_space):
        glued = list(group)
        if not spaces:
            glued = _broken(glued, width)
            if used and used + sum([piece.cells for piece in glued]) > width:
                yield _shown(line)
                line, used = [], 0
        for piece in glued:
            if not spaces and used and used + piece.cells > width:
                yield _shown(line)
                line, used = [], 0
            line.append(piece)
            used += piece.cells
    yield _shown(line)


def _broken(pieces: Iterable[_Piece], width: int) -> list[_Piece]:
    """The same in pieces none of which is too wide."""
    fitting: list[_Piece] = []
    for piece in pieces:
        if piece.cells <= width:
            fitting.append(piece)
        else:
            fitting += [_piece(_Run(part, run.styles)) for run in piece.runs for part in chop_cells(run.words, width)]
    return fitting


def _is_space(piece: _Piece) -> bool:
    return piece.runs[0].words[0] == " "


def _shown(line: Iterable[_Piece]) -> str:
    return "".join([styled(run.words, *run.styles) for piece in line for run in piece.runs]).rstrip(" ")
