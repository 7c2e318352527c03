"""
What articles about one event say of one quantity, as an editor reads it: a table for each, in the order of time.

Words of articles are only ever put into `Text`, so rich reads no markup in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from io import StringIO
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.conflicts import Event, Quantities, Standing, Statement
from factcheck.model import Severity
from factcheck.reports import View, messages
from factcheck.reports.escapes import quoted
from factcheck.reports.overview import short_names
from factcheck.reports.terminal import SIGNS, STYLES, console_on, print_page
from factcheck.reports.times import short, year_of
from factcheck.wording import Lang, text


def write(events: Sequence[Event], out: TextIO, view: View) -> None:
    """Each event, folded at `view.width`; of quantities that differ every statement, of others in one line."""
    page = StringIO()
    console = console_on(page, view)
    for event in events:
        _Page(console, event, view.lang).show()
        print_page(page, out)
    if not events:
        console.print(Text(text("conflicts-none", view.lang), style="dim"))
        print_page(page, out)


_SEVERITIES = {
    Standing.CONTRADICTS: Severity.ERROR,
    Standing.LAGS: Severity.WARNING,
    Standing.UNDATED: Severity.WARNING,
    Standing.EARLIER: Severity.WARNING,
    Standing.HEDGED: Severity.INFO,
    Standing.AGREES: None,
}
_REMARKS = {
    Standing.CONTRADICTS: "conflicts-contradicts",
    Standing.LAGS: "conflicts-lags",
    Standing.UNDATED: "conflicts-undated",
    Standing.EARLIER: "conflicts-earlier",
    Standing.HEDGED: "conflicts-hedged",
}


class _Page:
    """One event on a console: what all its rows have in common."""

    def __init__(self, console: Console, event: Event, lang: Lang) -> None:
        self._console = console
        self._event = event
        self._lang = lang
        self._names = short_names([article.path for article in event.articles])
        stated = [one.as_of.value for quantity in event.shared for one in quantity.statements]
        years = Counter(year for time in stated if time and (year := year_of(time)))
        self._year = max(years, key=lambda year: (years[year], year), default=None)

    def show(self) -> None:
        console, lang = self._console, self._lang
        names = quoted(" · ".join(self._event.names), 120)
        title = {"names": names, "count": str(len(self._event.articles))}
        console.print(Text(text("conflicts-title", lang, title), style="bold"))
        console.print()
        statements = [one for quantity in self._event.shared for one in quantity.statements]
        times = max(cell_len(self._time(one)) for one in statements)
        values = max(cell_len(messages.words(one.mention, lang)) for one in statements)
        for quantity in self._event.shared:
            self._quantity(quantity, (min(times, console.width // 4), min(values, console.width * 3 // 10)))
        legend = text("conflicts-legend", lang)
        if self._year:
            legend += " · " + text("report-table-legend-year", lang, {"year": self._year})
        console.print(Text(legend, style="dim"))
        console.print()

    def _quantity(self, quantity: Quantities, widths: tuple[int, int]) -> None:
        heading = Text(quoted(quantity.noun), style="bold")
        if quantity.verbs:
            heading.append(f" … {quoted(', '.join(quantity.verbs))}")
        self._console.print(heading)
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(width=3, justify="right")
        for width in widths:
            table.add_column(width=width)
        table.add_column(width=max(self._console.width - sum(widths) - 9, 10))
        for one in quantity.statements:
            severity = _SEVERITIES[one.standing]
            sign = Text(SIGNS[severity], style=STYLES[severity])
            table.add_row(sign, Text(self._time(one)), Text(messages.words(one.mention, self._lang)), self._about(one))
        self._console.print(table)
        self._console.print()

    def _time(self, one: Statement) -> str:
        value = one.as_of.value
        return short(value, self._lang, self._year) if value else text("report-timeline-unknown", self._lang)

    def _about(self, one: Statement) -> Text:
        """Who says so, by which word, and how that stands to the others."""
        said = Text(f"{self._names[one.article.path]}:{one.position.line}")
        if one.verb:
            said.append(f" · “{quoted(one.verb)}”", style="dim")
        if one.against is not None:
            values = {"value": quoted(one.against.mention.text), "place": self._place(one.against)}
            remark = text(_REMARKS[one.standing], self._lang, values)
            said.append(" · ").append(remark, style=STYLES[_SEVERITIES[one.standing]])
        return said

    def _place(self, one: Statement) -> str:
        return f"{self._names[one.article.path]}:{one.position.line}"
