"""Workflow commands of GitHub Actions: each finding becomes an annotation at its line of a pull request."""

from __future__ import annotations

from typing import TextIO

from factcheck.model import Finding, Run, Severity
from factcheck.reports import View
from factcheck.reports.escapes import escaped
from factcheck.reports.messages import title, told, verdict
from factcheck.reports.places import end
from factcheck.wording import Lang

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# Of what does not count.
_QUIET = "notice"


def write(run: Run, out: TextIO, view: View) -> None:
    """One line a finding; nothing where all agrees."""
    for finding in run.findings:
        if finding.severity:
            properties = ",".join(
                f"{name}={_property(value)}" for name, value in _properties(finding, view.lang).items()
            )
            command = _COMMANDS[finding.severity] if finding.counts else _QUIET
            out.write(f"::{command} {properties}::{_data(told(finding, view.lang))}\n")


def _properties(finding: Finding, lang: Lang) -> dict[str, str]:
    first, last = finding.position, end(finding)
    columns = {}
    # GitHub takes columns only where the words stand on one line.
    if finding.mention and last.line == first.line:
        columns = {"col": str(first.column), "endColumn": str(last.column)}
    return {
        "file": escaped(finding.path),
        "line": str(first.line),
        "endLine": str(last.line),
        **columns,
        "title": f"{title(finding, lang)}: {verdict(finding, lang)}",
    }


def _data(words: str) -> str:
    """The words after the second "::"; a percent sign begins an escape there."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """The same for a value, which a colon or a comma would end."""
    return _data(words).replace(":", "%3A").replace(",", "%2C")
