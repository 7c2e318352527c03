"""
The report that an editor reads: each finding under its sentence, then claims × articles, then a summary.

Words of articles and rule files are only ever put into `Text`, so rich reads no markup in them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.model import ArticleRecord, Finding, Run, Severity, Verdict
from factcheck.reports import View, messages
from factcheck.reports.escapes import escaped, quoted, visible
from factcheck.reports.overview import Overview, Row, Value, overviews
from factcheck.reports.ticks import Status, Tick, Ticked, coverage, ticked
from factcheck.wording import Lang, text

SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "~", None: "✓"}
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan", None: "green"}
_MOST_COLUMNS = 6


def write(run: Run, out: TextIO, view: View) -> None:
    """
    The whole report, folded at `view.width`.

    Quiet leaves only the findings that count; verbose adds the articles without any, every agreeing mention, and
    what does not count, with the reason. Where the run has what the articles state, each article shows, with all its
    mentions and how many of them were checked.
    """
    page = StringIO()
    console = console_on(page, view)
    if run.stated is None:
        _findings(console, run, view)
    else:
        for of in ticked(run):
            _ticked(console, of, view.lang)
            # Page by page, so that only one article's mentions are in memory.
            print_page(page, out)
    if not view.quiet:
        for overview in overviews(run, view.lang):
            _overview(console, overview, view.lang)
        console.print(Text(messages.summary(run, view.lang), style="bold"))
        if view.ending:
            console.print(Text(view.ending))
    print_page(page, out)


def console_on(page: StringIO, view: View) -> Console:
    """A console that prints on the page as the reader wants it, and reads no markup in what it prints."""
    return Console(
        file=page,
        width=view.width,
        color_system="standard" if view.color else None,
        force_terminal=view.color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def print_page(page: StringIO, out: TextIO) -> None:
    """What the console has printed, without blanks at the ends of lines; the page is empty then."""
    out.writelines(f"{line.rstrip()}\n" for line in page.getvalue().split("\n")[:-1])
    page.seek(0)
    page.truncate()


def excerpt(sentence: str, start: int, end: int, width: int) -> tuple[str, str, str]:
    """
    The words at [start, end) of a sentence with what stands before and after, within `width` cells.

    What does not fit is cut away at a word and marked "…"; white space runs become one space,
    characters that do not show become escapes, combining marks stay with their letter.
    """
    reach = 4 * width
    before = _pieces(sentence[max(0, start - reach) : start])
    words = _pieces(sentence[start : min(end, start + reach)])
    after = _pieces(sentence[end : end + reach])
    if _cells(words) > width:
        return "", "".join(_taken(words, width - 1)) + "…", ""
    room = width - _cells(words)
    left = min(_cells(before), max(room // 2, room - _cells(after)))
    right = room - left
    if _cells(before) > left or start > reach:
        before = [*_taken(before[::-1], left - 2), " ", "…"][::-1] if left > 2 else []
    if _cells(after) > right or len(sentence) > end + reach:
        after = [*_taken(after, right - 2), " ", "…"] if right > 2 else []
    return "".join(before).lstrip(), "".join(words), "".join(after).rstrip()


def _findings(console: Console, run: Run, view: View) -> None:
    by_path: dict[str, list[Finding]] = {}
    for finding in run.findings:
        if view.verbose or finding.counts:
            by_path.setdefault(finding.path, []).append(finding)
    for article in run.articles:
        found = by_path.get(article.path, [])
        if found or view.verbose:
            _article(console, article, found, view.lang)


def _article(console: Console, article: ArticleRecord, findings: Sequence[Finding], lang: Lang) -> None:
    _heading(console, article, lang)
    for finding in findings:
        if _is_grave(finding):
            _finding(console, finding, lang)
    slight = [finding for finding in findings if finding.counts and not _is_grave(finding)]
    waived = [finding for finding in findings if finding.severity and not finding.counts]
    agreeing = [finding for finding in findings if finding.severity is None]
    for finding in slight + waived + agreeing:
        _one_line(console, finding, lang)
    if slight or waived or agreeing:
        console.print()


def _is_grave(finding: Finding) -> bool:
    """True for an error or a warning that counts: they are told in full."""
    return finding.counts and finding.severity in (Severity.ERROR, Severity.WARNING)


def _ticked(console: Console, of: Ticked, lang: Lang) -> None:
    """The article's errors and warnings in full, then a line for each of its mentions, then the coverage."""
    _heading(console, of.article, lang)
    for finding in (*of.missing, *(finding for tick in of.ticks for finding in tick.findings)):
        if _is_grave(finding):
            _finding(console, finding, lang)
    if of.ticks:
        console.print(Text(f"  {text('report-tick-heading', lang)}", style="bold"))
    said = [messages.words(tick.mention, lang) for tick in of.ticks]
    places = [f"{tick.stated.position.line}:{tick.stated.position.column}" for tick in of.ticks]
    place_width = max(map(len, places), default=0)
    # The few that are longer have their claim on the next line.
    words_width = max((width for width in map(cell_len, said) if width <= console.width * 2 // 5), default=0)
    for tick, place, words in zip(of.ticks, places, said, strict=True):
        _tick(console, tick, (place.rjust(place_width), words), words_width, lang)
    print_folded(console, "  ", Text(coverage(of.article, lang), style="bold" if of.article.about else "bold yellow"))
    console.print()


def _tick(console: Console, tick: Tick, cells: tuple[str, str], words_width: int, lang: Lang) -> None:
    place, words = cells
    unchecked = tick.status is Status.UNCHECKED
    sign = _UNCHECKED if unchecked else SIGNS[tick.severity]
    start = Text("  ").append(sign, style="dim" if unchecked else STYLES[tick.severity]).append(f" {place}  ")
    claims = [_governing(finding, lang) for finding in tick.findings]
    said = Text("; ").join(claims) if claims else Text(text("report-tick-unchecked", lang), style="dim")
    indent = cell_len(start.plain) + words_width + 2
    if cell_len(words) <= words_width:
        _lines(console, start.append(words + " " * (words_width - cell_len(words) + 2)), said, indent)
    else:
        _lines(console, start, Text(words), cell_len(start.plain) + 2)
        _lines(console, Text(" " * indent), said, indent)


_UNCHECKED = "·"
_WAIVED = "⊘"


def _governing(finding: Finding, lang: Lang) -> Text:
    said = Text(messages.title(finding, lang))
    if finding.verdict is not Verdict.AGREES:
        said.append(f": {messages.verdict(finding, lang)} → “{quoted(finding.expected.text)}”")
    if why := messages.waiver(finding, lang):
        said.append(f" [{why}]", style="dim")
    return said


def _heading(console: Console, article: ArticleRecord, lang: Lang) -> None:
    heading = Text(escaped(article.path), style="bold underline")
    if article.title:
        heading.append(f" · {quoted(article.title, 200)}", style="not underline")
    heading.truncate(console.width, overflow="ellipsis")
    console.print(heading)
    console.print(Text(messages.published(article.published, lang), style="dim"))
    console.print()


def _finding(console: Console, finding: Finding, lang: Lang) -> None:
    style = STYLES[finding.severity]
    head = Text().append(f"{SIGNS[finding.severity]} {messages.severity(finding, lang)}: ", style=style)
    head.append(messages.verdict(finding, lang), style="bold")
    head.append(f"  {escaped(finding.rule)}", style="dim")
    print_folded(console, "  ", head, hanging=2)
    console.print(Text(f"    {messages.place(finding)}"), no_wrap=True, crop=False, overflow="ignore")
    if finding.mention:
        print_sentence(console, finding, style)
    rows = [
        ("report-row-found", messages.found(finding, lang)),
        ("report-row-expected", _expected(finding, lang)),
        ("report-row-as-of", _as_of(finding, lang) if finding.governs else ""),
        ("report-row-source", _source(finding, lang)),
        ("report-row-advice", messages.advice(finding, lang)),
    ]
    labels = {name: text(name, lang) for name, _ in rows}
    indent = 4 + max(map(cell_len, labels.values())) + 2
    for name, said in rows:
        if said:
            label = labels[name] + " " * (indent - 4 - cell_len(labels[name]))
            print_folded(console, f"    {label}", Text(said))
    console.print()


def print_sentence(console: Console, finding: Finding, style: str) -> None:
    """The words of a finding among those around them, in one line, marked in the next."""
    start = finding.span.start - finding.sentence_start
    end = finding.span.end - finding.sentence_start
    before, words, after = excerpt(finding.sentence, start, end, console.width - 4)
    quote = Text("    ").append(before).append(words, style=style).append(after)
    console.print(quote, no_wrap=True, crop=False, overflow="ignore")
    caret = Text(" " * (4 + cell_len(before))).append("^" * max(1, cell_len(words)), style=style)
    console.print(caret, no_wrap=True, crop=False, overflow="ignore")


def _expected(finding: Finding, lang: Lang) -> str:
    notes = [note for note in (messages.since(finding, lang), messages.accepted(finding, lang)) if note]
    said = f"“{quoted(finding.expected.text)}”"
    return f"{said} ({'; '.join(notes)})" if notes else said


def _as_of(finding: Finding, lang: Lang) -> str:
    return messages.when(finding.as_of, lang) or text("report-as-of-unknown", lang)


def _source(finding: Finding, lang: Lang) -> str:
    place = finding.expected.place
    source = finding.expected.source
    if finding.claim is None:
        return f"{escaped(place.path)}:{place.position.line}:{place.position.column}"
    said = quoted(source) if source else text("report-source-unnamed", lang)
    return f"{said} · {escaped(place.path)}:{place.position.line}:{place.position.column}"


def _one_line(console: Console, finding: Finding, lang: Lang) -> None:
    line, column = finding.position
    why = messages.waiver(finding, lang)
    sign, style = (_WAIVED, "dim") if why else (SIGNS[finding.severity], STYLES[finding.severity])
    said = Text(style="dim" if why else "").append(sign, style=style)
    said.append(f" {line}:{column} ")
    if finding.severity:
        said.append(f"{messages.verdict(finding, lang)}: ")
    if finding.mention:
        said.append(messages.found(finding, lang))
    if finding.severity:
        said.append(f" → “{quoted(finding.expected.text)}”")
    if why:
        said.append(f" [{why}]")
    said.append(f"  {escaped(finding.rule)}", style="dim")
    print_folded(console, "  ", said, hanging=2)


def print_folded(console: Console, label: str, said: Text, hanging: int = 0) -> None:
    """A label and folded text; later lines begin under the first, `hanging` cells further in."""
    _lines(console, Text(label, style="dim"), said, cell_len(label) + hanging)


def _lines(console: Console, start: Text, said: Text, indent: int) -> None:
    """Folded text after what its first line starts with; later lines begin `indent` cells in."""
    for number, line in enumerate(said.wrap(console, max(console.width - indent, 10))):
        whole = Text().append_text(start if number == 0 else Text(" " * indent)).append_text(line)
        console.print(whole, no_wrap=True, crop=False, overflow="ignore")


def _overview(console: Console, overview: Overview, lang: Lang) -> None:
    console.print(Text(text("report-table-title", lang, {"story": overview.title}), style="bold"))
    if overview.rows:
        paths = list(overview.names)
        columns = paths if len(paths) <= _MOST_COLUMNS else overview.disagreeing()
        table = 0 < len(columns) <= _MOST_COLUMNS and _table(console, overview, columns, lang)
        if not table:
            _list(console, overview, lang)
        elif len(columns) < len(paths):
            rest = str(len(paths) - len(columns))
            console.print(Text(text("report-table-not-shown", lang, {"count": rest}), style="dim"))
        legend = text("report-table-legend", lang)
        if any(_is_waived(value) for row in overview.rows for values in row.values.values() for value in values):
            legend += f" · {_WAIVED} {text('report-table-legend-waived', lang)}"
        if overview.year:
            legend += " · " + text("report-table-legend-year", lang, {"year": overview.year})
        console.print(Text(legend, style="dim"))
    if overview.unstated:
        claims = text("report-table-unstated", lang, {"claims": "; ".join(overview.unstated)})
        console.print(Text(claims, style="dim"))
    console.print()


def _table(console: Console, overview: Overview, columns: Sequence[str], lang: Lang) -> bool:
    """Prints the table in the roomiest columns that fit; False where none do."""
    rows = [row for row in overview.rows if any(path in row.values for path in columns)]
    for most in (24, 20, 16, 12):
        widths = [
            _column_width(overview.names[path], [row.values.get(path, ()) for row in rows], most) for path in columns
        ]
        first = min(console.width - sum(widths) - 2 * len(columns), _MOST_FOR_CLAIM)
        if first >= _LEAST_FOR_CLAIM:
            break
    else:
        return False
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column(text("report-table-claim", lang), width=first)
    for path, width in zip(columns, widths, strict=True):
        table.add_column(Text(_head(overview.names[path], width)), width=width)
    for row in rows:
        cells = [_cell(row.values.get(path, ()), width) for path, width in zip(columns, widths, strict=True)]
        table.add_row(Text("\n  ").join(_claim(row).wrap(console, first - 2)), *cells)
    console.print(table)
    return True


_LEAST_FOR_CLAIM, _MOST_FOR_CLAIM = 26, 44


def _column_width(name: str, cells: Iterable[Sequence[Value]], most: int) -> int:
    """As wide as the longest value with its time, up to `most`, but never so narrow that a word or a time breaks."""
    values = [value for cell in cells for value in cell]
    whole = [part for value in values for part in (*value.words.split(), f"({value.time})")]
    longest = max(map(cell_len, whole), default=0)
    said = [cell_len(_said(value, " ").plain) for value in values]
    return max(longest, min(most, max([cell_len(name), *said])))


def _claim(row: Row) -> Text:
    return Text().append(row.title, style="bold" if row.severity else "").append(f": {row.expected}", style="dim")


def _cell(values: Iterable[Value], width: int) -> Text:
    """Each value on a line, its time below it where the two do not fit beside each other."""
    beside = [_said(value, " ") for value in values]
    below = [_said(value, "\n") for value in values]
    pairs = zip(beside, below, strict=True)
    return Text("\n").join(one if cell_len(one.plain) <= width else two for one, two in pairs)


def _said(value: Value, between: str) -> Text:
    sign = _WAIVED if _is_waived(value) else SIGNS[value.severity]
    style = "dim" if _is_waived(value) else STYLES[value.severity]
    said = Text().append(f"{sign} {value.words}", style=style) if value.severity else Text(value.words)
    return said.append(f"{between}({value.time})") if value.time else said


def _is_waived(value: Value) -> bool:
    """True for what does not agree and does not count."""
    return value.severity is not None and value.finding is not None and not value.finding.counts


def _head(name: str, width: int) -> str:
    """A file's name on one line, or on two that part at a dash; what does not fit then is cut."""
    if cell_len(name) <= width:
        return name
    cut = max(name.rfind(mark, 0, width) for mark in "-_ ") + 1 or width
    return f"{name[:cut]}\n{_shortened(name[cut:], width)}"


def _shortened(name: str, width: int) -> str:
    return name if cell_len(name) <= width else "".join(_taken(_pieces(name), width - 1)) + "…"


def _list(console: Console, overview: Overview, lang: Lang) -> None:
    """For narrow screens and many articles: a claim a paragraph, each article on a line where one disagrees."""
    few = len(overview.names) <= _MOST_COLUMNS
    for row in overview.rows:
        told = [path for path in row.values if row.severity and (few or any(v.severity for v in row.values[path]))]
        agreeing = len(row.values) - len(told)
        claim = _claim(row)
        if agreeing:
            claim.append(f" · {text('report-table-agrees', lang, {'count': str(agreeing)})}")
        print_folded(console, "", claim, hanging=2)
        for path in told:
            said = Text(", ").join(_said(value, " ") for value in row.values[path])
            print_folded(console, f"  {overview.names[path]}: ", said)


def _pieces(words: str) -> list[str]:
    """Letters with their combining marks, escapes and single spaces: what can be cut between."""
    pieces: list[str] = []
    for char in words:
        if unicodedata.combining(char) and pieces:
            pieces[-1] += char
        elif not char.isspace():
            pieces.append(visible(char))
        elif not pieces or pieces[-1] != " ":
            pieces.append(" ")
    return pieces


def _taken(pieces: Sequence[str], width: int) -> list[str]:
    """As many of the first pieces as fit, up to the end of a word where one ends among them."""
    taken: list[str] = []
    room = width
    for piece in pieces:
        room -= cell_len(piece)
        if room < 0:
            break
        taken.append(piece)
    else:
        return taken
    spaces = [number for number, piece in enumerate(taken) if piece == " "]
    return taken[: spaces[-1]] if spaces and spaces[-1] else taken


def _cells(pieces: Iterable[str]) -> int:
    return sum(map(cell_len, pieces))
