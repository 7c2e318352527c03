"""CSV after RFC 4180, for a spreadsheet: a header, a row for each linked mention, CRLF at the end of each."""

from __future__ import annotations

import csv
from typing import Any, TextIO

from factcheck.model import Finding, Run
from factcheck.reports import View
from factcheck.reports.cells import cell
from factcheck.reports.json import baseline_state
from factcheck.reports.messages import message, title
from factcheck.wording import Lang

COLUMNS = (
    "path",
    "line",
    "column",
    "severity",
    "verdict",
    "rule",
    "claim",
    "text",
    "expected",
    "as_of",
    "source",
    "suggestion",
    "message",
    "sentence",
    "fingerprint",
    "suppressed",
    "baseline",
)


def write(run: Run, out: TextIO, view: View) -> None:
    """Those that agree too, with an empty severity; an empty cell is what JSON has as null."""
    rows = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    rows.writeheader()
    for finding in run.findings:
        rows.writerow({name: cell(value) for name, value in _row(finding, view.lang).items()})


def _row(finding: Finding, lang: Lang) -> dict[str, Any]:
    return {
        "path": finding.path,
        "line": finding.position.line,
        "column": finding.position.column,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "rule": finding.rule,
        "claim": finding.claim.title if finding.claim else title(finding, lang),
        "text": finding.mention.text if finding.mention else "",
        "expected": finding.expected.text,
        "as_of": finding.as_of.value,
        "source": finding.expected.source,
        "suggestion": finding.repair,
        "message": message(finding, lang),
        "sentence": finding.sentence,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed.reason if finding.suppressed else "",
        "baseline": baseline_state(finding),
    }
