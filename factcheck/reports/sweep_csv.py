"""What carries an old value, for a spreadsheet: CSV after RFC 4180, a row for each place."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any, TextIO

from factcheck.reports import View
from factcheck.reports.cells import cell
from factcheck.reports.sweep import Carried, Sweep, note
from factcheck.wording import Lang

COLUMNS = (
    "rule",
    "claim",
    "then",
    "path",
    "line",
    "column",
    "outlet",
    "title",
    "published",
    "text",
    "as_of",
    "as_of_from",
    "verdict",
    "expected",
    "newest",
    "note",
    "sentence",
    "fingerprint",
)


def write(sweeps: Sequence[Sweep], out: TextIO, view: View) -> None:
    """A header, then a row for each place, CRLF at the end of each; an empty cell is what JSON has as null."""
    rows = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    rows.writeheader()
    for sweep in sweeps:
        for one in sweep.carried:
            rows.writerow({name: cell(value) for name, value in _row(one, sweep, view.lang).items()})


def _row(one: Carried, sweep: Sweep, lang: Lang) -> dict[str, Any]:
    finding, article = one.entry.finding, one.entry.article
    return {
        "rule": finding.rule,
        "claim": sweep.claim.title,
        "then": one.then.value,
        "path": finding.path,
        "line": finding.position.line,
        "column": finding.position.column,
        "outlet": article.outlet,
        "title": finding.title,
        "published": article.published.value if article.published else "",
        "text": one.entry.mention.text,
        "as_of": finding.as_of.value,
        "as_of_from": finding.as_of.source.value,
        "verdict": finding.verdict.value,
        "expected": finding.expected.text,
        "newest": sweep.newest.text,
        "note": note(one, sweep, lang),
        "sentence": finding.sentence,
        "fingerprint": finding.fingerprint,
    }
