"""An article as the page shows it: line by line, every mention marked, findings behind the sentence they are about."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Article, ArticleRecord, Finding, Run, Span, Stated
from factcheck.reports.escapes import escaped
from factcheck.reports.ticks import Tick, ticked


@dataclass(frozen=True, slots=True)
class Piece:
    """
    Words of one line that are shown alike.

    tick   set where they are a mention.
    notes  the findings to be told behind them: their sentence ends here.
    """

    words: str
    tick: Tick | None = None
    notes: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article that is not blank; `number` is that of the file."""

    number: int
    pieces: Iterator[Piece]


@dataclass(frozen=True, slots=True)
class Page:
    """
    An article with its findings.

    missing   those on what it lacks.
    findings  those on its words, where the run has not kept the text; else they stand in its lines.
    lines     None where the run has not kept the text.
    """

    article: ArticleRecord
    missing: Sequence[Finding]
    findings: Sequence[Finding] = ()
    lines: Iterator[Line] | None = None


def pages(run: Run) -> Iterator[Page]:
    """The articles in their order, each read when it is its turn."""
    if run.stated is not None and run.texts is not None:
        for of, article in zip(ticked(run), run.texts, strict=True):
            marks = _marks(of.ticks, [finding for finding in of.missing if finding.mention is not None])
            missing = [finding for finding in of.missing if finding.mention is None]
            yield Page(of.article, missing, lines=lines(article, marks))
        return
    by_path: dict[str, list[Finding]] = {}
    for finding in run.findings:
        by_path.setdefault(finding.path, []).append(finding)
    for record in run.articles:
        found = by_path.get(record.path, [])
        missing = [finding for finding in found if finding.mention is None]
        yield Page(record, missing, [finding for finding in found if finding.mention is not None])


def _marks(ticks: Sequence[Tick], loose: Sequence[Finding]) -> list[Tick]:
    """The ticks, and what checks found without a rule: with the mention that it touches, else as a tick of its own."""
    own = [Tick(Stated(found.mention, found.position), [found]) for found in loose if found.mention]
    marks: list[Tick] = []
    for tick in sorted([*ticks, *own], key=lambda tick: tick.stated.mention.span):
        if marks and tick.stated.mention.span.start < marks[-1].stated.mention.span.end:
            marks[-1] = Tick(marks[-1].stated, [*marks[-1].findings, *tick.findings])
        else:
            marks.append(tick)
    return marks


def lines(article: Article, ticks: Sequence[Tick]) -> Iterator[Line]:
    """The lines of the article's body; a mention that goes on in the next line keeps the two together."""
    waiting = deque(ticks)
    start, last = article.body
    while start < last:
        end = _line_end(article.text, start, last)
        of_line = []
        while waiting and (span := waiting[0].stated.mention.span).start < end:
            of_line.append(waiting.popleft())
            if span.end > end:
                end = _line_end(article.text, span.end, last)
        if article.text[start:end].strip():
            yield Line(article.position(start).line, _pieces(article.text, Span(start, end), of_line))
        start = end + (2 if article.text.startswith("\r\n", end) else 1)


_LINE_END = re.compile(r"[\r\n]")


def _line_end(text: str, start: int, last: int) -> int:
    found = _LINE_END.search(text, start, last)
    return found.start() if found else last


def _pieces(text: str, line: Span, ticks: Sequence[Tick]) -> Iterator[Piece]:
    at = sentence_end = line.start
    untold: list[Finding] = []
    for tick in ticks:
        span = tick.stated.mention.span
        if untold and sentence_end <= span.start:
            yield Piece(_shown(text[at:sentence_end]), notes=untold)
            at, untold = sentence_end, []
        if at < span.start:
            yield Piece(_shown(text[at : span.start]))
        yield Piece(_shown(text[span.start : span.end]), tick)
        at = span.end
        for finding in tick.findings:
            untold.append(finding)
            sentence_end = min(max(at, finding.sentence_start + len(finding.sentence)), line.end)
    if untold:
        yield Piece(_shown(text[at:sentence_end]), notes=untold)
        at = sentence_end
    if at < line.end:
        yield Piece(_shown(text[at : line.end]))


_SPACES = str.maketrans("\t\r\n", "   ")


def _shown(words: str) -> str:
    return escaped(words.translate(_SPACES))
