"""CSV after RFC 4180: a header, a row for each mention, CRLF at the end of each; no cell is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from factcheck.reports import View
from factcheck.reports.cells import cell
from factcheck.reports.mentions import Extracted
from factcheck.reports.mentions.fields import COLUMNS, fields


def write(articles: Iterable[Extracted], out: TextIO, view: View) -> None:  # noqa: ARG001 - the same in every view
    """Every column of COLUMNS in every row; an empty cell is what JSON has as null."""
    rows = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    rows.writeheader()
    for article, mentions in articles:
        for mention in mentions:
            rows.writerow({name: cell(value) for name, value in fields(article, mention).items()})
