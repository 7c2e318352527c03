"""The CSV report behind a byte order mark, by which Excel knows that it is UTF-8."""

from __future__ import annotations

from typing import TextIO

from factcheck.model import Run
from factcheck.reports import View, csv


def write(run: Run, out: TextIO, view: View) -> None:
    out.write("\ufeff")
    csv.write(run, out, view)
