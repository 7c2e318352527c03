"""
What carries an old value, as an editor reads it: each place with its sentence, its time and the note to add.

Words of articles and rule files are only ever put into `Text`, so rich reads no markup in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.reports import View, messages
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.sweep import HEADINGS, SEVERITIES, Carried, Sweep, Then, counts, known, note, silent
from factcheck.reports.terminal import SIGNS, STYLES, console_on, print_folded, print_page, print_sentence
from factcheck.wording import Lang, text


def write(sweeps: Sequence[Sweep], out: TextIO, view: View) -> None:
    """Each claim that an article carries an old value of, folded at `view.width`; the others in one line."""
    page = StringIO()
    console = console_on(page, view)
    for sweep in sweeps:
        if sweep.carried:
            _claim(console, sweep, view.lang)
            print_page(page, out)
    if said := silent(sweeps, view.lang):
        console.print(Text(said, style="dim"))
        print_page(page, out)


def _claim(console: Console, sweep: Sweep, lang: Lang) -> None:
    heading = Text(quoted(sweep.claim.title), style="bold")
    console.print(heading.append(f"  {escaped(sweep.claim.rule)}", style="not bold dim"))
    console.print(Text(text("report-sweep-newest", lang, {"known": known(sweep.newest, lang)})))
    console.print(Text(counts(sweep, lang), style="dim"))
    console.print()
    for then in Then:
        if found := sweep.of(then):
            style = STYLES[SEVERITIES[then]]
            console.print(Text(f"{SIGNS[SEVERITIES[then]]} {text(HEADINGS[then], lang)}: {len(found)}", style=style))
            console.print()
        for one in found:
            _place(console, one, sweep, lang)


def _place(console: Console, one: Carried, sweep: Sweep, lang: Lang) -> None:
    finding, article = one.entry.finding, one.entry.article
    console.print(Text(f"  {messages.place(finding)}", style="bold"), no_wrap=True, crop=False, overflow="ignore")
    said = [quoted(article.outlet), quoted(finding.title, 200), messages.published(article.published, lang)]
    print_folded(console, "    ", Text(" · ".join(filter(None, said)), style="dim"))
    print_sentence(console, finding, STYLES[SEVERITIES[one.then]])
    rows = {
        text("report-row-as-of", lang): messages.when(finding.as_of, lang) or text("report-as-of-unknown", lang),
        text("report-sweep-note", lang): note(one, sweep, lang),
    }
    width = max(map(cell_len, rows))
    for label, words in rows.items():
        print_folded(console, f"    {label}{' ' * (width - cell_len(label) + 2)}", Text(words))
    console.print()
