"""
The shortest line a finding: `path:line:col: severity rule: “65” quốc gia → “72” (superseded)`.

For a quick look in a terminal and for the problem matchers of editors; `plain` says the whole sentence.
"""

from __future__ import annotations

from typing import TextIO

from factcheck.model import Finding, Run, Verdict
from factcheck.reports import View
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.messages import found, label, place, verdict, waiver
from factcheck.wording import Lang


def write(run: Run, out: TextIO, view: View) -> None:
    """Each finding on one physical line; what agrees or does not count when verbose."""
    for finding in run.findings:
        if view.verbose or finding.counts:
            out.write(f"{place(finding)}: {label(finding)} {escaped(finding.rule)}: {_compared(finding, view.lang)}\n")


def _compared(finding: Finding, lang: Lang) -> str:
    stated = found(finding, lang) or "–"
    if finding.verdict is Verdict.AGREES:
        return f"{stated} ({verdict(finding, lang)})"
    why = waiver(finding, lang)
    said = f"{stated} → “{quoted(finding.expected.text)}” ({verdict(finding, lang)})"
    return f"{said} [{why}]" if why else said
