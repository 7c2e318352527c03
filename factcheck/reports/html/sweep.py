"""What carries an old value, as one page to read and print, in the style of the HTML report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from factcheck.reports import View
from factcheck.reports.escapes import escaped
from factcheck.reports.html import head, templates
from factcheck.reports.sweep import HEADINGS, SEVERITIES, Carried, Sweep, Then, counts, known, note, silent


def write(sweeps: Sequence[Sweep], out: TextIO, view: View) -> None:
    """The whole page: a section for each claim that some article carries an old value of."""
    loaded = templates(view.lang)
    page = loaded.get_template("sweep.html").generate(
        **head(loaded),
        sweeps=[sweep for sweep in sweeps if sweep.carried],
        silent=silent(sweeps, view.lang),
        counts=counts,
        headings=[(then, HEADINGS[then], SEVERITIES[then]) for then in Then],
        known=known,
        note=note,
        pieces=_pieces,
    )
    out.writelines(page)


def _pieces(one: Carried) -> tuple[str, str, str]:
    """The sentence: before the words, the words, behind them."""
    finding = one.entry.finding
    start, end = (offset - finding.sentence_start for offset in finding.span)
    sentence = finding.sentence
    before, words, after = (
        escaped(part.translate(_SPACES)) for part in (sentence[:start], sentence[start:end], sentence[end:])
    )
    return before, words, after


_SPACES = str.maketrans("\t\r\n", "   ")
