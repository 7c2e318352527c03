"""
A story in time as an editor reads it: each claim, what was known from when on, and between that what was printed.

Words of articles and rule files are only ever put into `Text`, so rich reads no markup in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.model import Expected, Severity
from factcheck.reports import View, messages
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.overview import short_names, usual_year
from factcheck.reports.terminal import SIGNS, STYLES, console_on, print_page
from factcheck.reports.timeline import ClaimTimeline, Entry, Standing, Timeline
from factcheck.reports.times import short, spoken
from factcheck.wording import Lang, text


def write(timelines: Sequence[Timeline], out: TextIO, view: View) -> None:
    """Each story that an article is about, folded at `view.width`; the others in one line."""
    page = StringIO()
    console = console_on(page, view)
    told = [timeline for timeline in timelines if timeline.articles]
    for timeline in told:
        _Page(console, timeline, view.lang).show()
        print_page(page, out)
    silent = [quoted(timeline.story.title) for timeline in timelines if not timeline.articles]
    if silent:
        console.print(Text(text("report-timeline-no-article", view.lang, {"stories": "; ".join(silent)}), style="dim"))
        print_page(page, out)


class _Page:
    """One story on a console: what all its rows have in common."""

    def __init__(self, console: Console, timeline: Timeline, lang: Lang) -> None:
        self._console = console
        self._timeline = timeline
        self._lang = lang
        self._names = _names(timeline)
        self._stated = [of for of in timeline.claims if of.entries or of.missing]
        self._year = usual_year([entry.finding for entry in of.entries] for of in self._stated)

    def show(self) -> None:
        console, lang = self._console, self._lang
        title = {"story": quoted(self._timeline.story.title), "count": str(len(self._timeline.articles))}
        console.print(Text(text("report-timeline-title", lang, title), style="bold"))
        console.print()
        points = [point for of in self._stated for point in of.points]
        times = max((cell_len(self._time(point)) for point in points), default=0)
        values = max((cell_len(self._value(point).plain) for point in points), default=0)
        widths = min(times, console.width // 4), min(values, console.width * 3 // 10)
        for of in sorted(self._stated, key=_interest):
            self._claim(of, widths)
        self._who()
        self._legend()
        unstated = [quoted(of.claim.title) for of in self._timeline.claims if not of.entries and not of.missing]
        if unstated:
            console.print(Text(text("report-table-unstated", lang, {"claims": "; ".join(unstated)}), style="dim"))
        console.print()

    def _claim(self, of: ClaimTimeline, widths: tuple[int, int]) -> None:
        heading = Text(quoted(of.claim.title), style="bold")
        self._console.print(heading.append(f"  {escaped(of.claim.rule)}", style="not bold dim"))
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(width=3, justify="right")
        for width in widths:
            table.add_column(width=width)
        table.add_column(width=max(self._console.width - sum(widths) - 9, 10))
        for point in of.points:
            table.add_row(self._sign(point), Text(self._time(point)), self._value(point), self._about(point))
        for article in of.missing:
            missing = Text(text("report-table-missing", self._lang), style=STYLES[Severity.WARNING])
            table.add_row(Text(SIGNS[Severity.WARNING]), Text(""), missing, Text(self._names[article.path]))
        self._console.print(table)
        self._console.print()

    def _sign(self, point: Expected | Entry) -> Text:
        if isinstance(point, Expected):
            return Text(_KNOWN, style="bold")
        return Text(SIGNS[point.finding.severity], style=STYLES[point.finding.severity])

    def _time(self, point: Expected | Entry) -> str:
        value = point.as_of if isinstance(point, Expected) else point.finding.as_of.value
        if value:
            return short(value, self._lang, self._year)
        return text("report-timeline-always" if isinstance(point, Expected) else "report-timeline-unknown", self._lang)

    def _value(self, point: Expected | Entry) -> Text:
        if isinstance(point, Expected):
            return Text(quoted(point.text), style="bold")
        return Text(messages.words(point.mention, self._lang))

    def _about(self, point: Expected | Entry) -> Text:
        """Who says so; of an article when, and how that stands to what was known."""
        if isinstance(point, Expected):
            source = quoted(point.source) if point.source else text("report-source-unnamed", self._lang)
            return Text(source, style="bold")
        said = Text(f"{self._names[point.article.path]}:{point.finding.position.line}")
        if point.article.published:
            when = short(point.article.published.value, self._lang, self._year)
            said.append(f" · {text('report-timeline-published', self._lang, {'time': when})}", style="dim")
        if point.standing is not Standing.AGREES:
            said.append(" · ").append(self._remark(point), style=STYLES[point.finding.severity])
        return said

    def _remark(self, entry: Entry) -> str:
        said = f"{messages.verdict(entry.finding, self._lang)} → “{quoted(entry.finding.expected.text)}”"
        return f"{said}, {self._lag(entry.lag)}" if entry.lag else said

    def _lag(self, lag: str) -> str:
        if lag == "P0D":
            return text("report-timeline-lag-same-day", self._lang)
        return text("report-timeline-lag", self._lang, {"time": spoken(lag, self._lang)})

    def _who(self) -> None:
        """A line for each way not to agree, with the articles that did."""
        entries = [entry for of in self._stated for entry in of.entries]
        lines = [(_WHO[standing], [e for e in entries if e.standing is standing]) for standing in _WHO]
        for name, found in lines:
            if found:
                self._console.print(Text(text(name, self._lang), style="bold").append(": ").append(self._named(found)))
        if not any(found for _, found in lines):
            self._console.print(Text(text("report-timeline-who-nobody", self._lang), style="bold"))

    def _named(self, entries: Sequence[Entry]) -> Text:
        return Text("; ").join(Text(said) for said in self._told(entries))

    def _told(self, entries: Sequence[Entry]) -> Iterator[str]:
        for entry in entries:
            notes = [quoted(messages.title(entry.finding, self._lang), 40)] + (
                [self._lag(entry.lag)] if entry.lag else []
            )
            yield f"{self._names[entry.article.path]} “{quoted(entry.mention.text, 30)}” ({', '.join(notes)})"

    def _legend(self) -> None:
        legend = text("report-timeline-legend", self._lang)
        if self._year:
            legend += " · " + text("report-table-legend-year", self._lang, {"year": self._year})
        self._console.print(Text(legend, style="dim"))


_KNOWN = "▸"
_WHO = {
    Standing.CONTRADICTS: "report-timeline-who-contradicts",
    Standing.EARLY: "report-timeline-who-early",
    Standing.LAGGED: "report-timeline-who-lagged",
    Standing.UNDATED: "report-timeline-who-undated",
    Standing.OVERTAKEN: "report-timeline-who-overtaken",
    Standing.HEDGED: "report-timeline-who-hedged",
}


def _names(timeline: Timeline) -> Mapping[str, str]:
    """The outlet where an article names it, and the file."""
    files = short_names([article.path for article in timeline.articles])
    outlets = {article.path: quoted(article.outlet, 30) for article in timeline.articles}
    return {path: f"{outlets[path]}, {file}" if outlets[path] else file for path, file in files.items()}


def _interest(of: ClaimTimeline) -> tuple[bool, bool]:
    """Claims on which articles differ first, then those that change in time, each in the order of the rule file."""
    agree = not of.missing and all(entry.standing is Standing.AGREES for entry in of.entries)
    return agree, len(of.claim.expected) == 1
