"""One line a finding, for editors, CI logs and grep: `path:line:col: severity rule message`."""

from __future__ import annotations

from typing import TextIO

from factcheck.model import Run, Verdict
from factcheck.reports import View
from factcheck.reports.escapes import escaped
from factcheck.reports.messages import message, place


def write(run: Run, out: TextIO, view: View) -> None:
    """
    Each finding on one physical line.

    The severity is the English word of --fail-on; agreeing mentions ("agrees") show when verbose.
    """
    for finding in run.findings:
        if finding.verdict is Verdict.AGREES and not view.verbose:
            continue
        label = finding.severity or Verdict.AGREES
        out.write(f"{place(finding)}: {label} {escaped(finding.claim.rule)} {message(finding, view.lang)}\n")
