"""
The reports that `factcheck check` can write, by the name that --format gives them.

A new format is one module with `write(run, out, view)` and one line in FORMATS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, TextIO, cast

from factcheck.model import Finding, Problem, ProblemError, Run, Severity
from factcheck.wording import Lang

# Modules, not functions: a report loads only what it needs, so plain and JSON do not wait for rich.
FORMATS: Mapping[str, str] = {
    "plain": "factcheck.reports.plain",
    "terminal": "factcheck.reports.terminal",
    "concise": "factcheck.reports.concise",
    "json": "factcheck.reports.json",
    "jsonl": "factcheck.reports.jsonl",
    "sarif": "factcheck.reports.sarif",
    "junit": "factcheck.reports.junit",
    "github": "factcheck.reports.github",
    "gitlab": "factcheck.reports.gitlab",
    "markdown": "factcheck.reports.markdown",
    "csv": "factcheck.reports.csv",
    "csv-bom": "factcheck.reports.csv_bom",
    "html": "factcheck.reports.html",
}

# Formats that show the articles whole, with every mention: they need `Run.stated` and `Run.texts`.
WHOLE = frozenset({"html"})
# Formats that stand on a library which only their users install: its name, and the extra that brings it.
LIBRARIES: Mapping[str, tuple[str, str]] = {"html": ("jinja2", "html")}


@dataclass(frozen=True, slots=True)
class View:
    """
    How the reader wants a report.

    width    columns of the terminal; other formats do not fold lines.
    quiet    findings only.
    verbose  agreeing mentions too.
    ending   one sentence on what the exit code means; "" for none.
    fail_on  from this severity on a finding makes the run fail; None for never.
    """

    lang: Lang = Lang.EN
    width: int = 100
    color: bool = False
    quiet: bool = False
    verbose: bool = False
    ending: str = ""
    fail_on: Severity | None = Severity.ERROR

    def fails(self, finding: Finding) -> bool:
        """True for a finding that makes the run fail."""
        severity = finding.severity if finding.counts else None
        return bool(self.fail_on and severity and severity.rank <= self.fail_on.rank)


class Write(Protocol):
    """Writes the whole report of a run to `out`."""

    def __call__(self, run: Run, out: TextIO, view: View) -> None: ...


def writer(name: str) -> Write:
    """
    The write function of a format; KeyError for a name that FORMATS lacks.

    Raises  ProblemError where the library that the format stands on is not installed.
    """
    require_library(name)
    return cast(Write, import_module(FORMATS[name]).write)


def require_library(name: str) -> None:
    """Raises ProblemError where the library that a format stands on is not installed."""
    library, extra = LIBRARIES.get(name, ("", ""))
    if library and find_spec(library) is None:
        raise ProblemError(
            Problem("report-no-library", {"format": name, "extra": extra}, hint="report-no-library-hint")
        )
