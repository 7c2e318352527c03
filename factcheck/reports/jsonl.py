"""
JSON Lines: an object a line, each the member of `findings` of the JSON report.

Every line has the same shape and there is no line of counts, so that `jq`, a database or a data frame takes it as is.
"""

from __future__ import annotations

import json
from typing import TextIO

from factcheck.model import Finding, Run
from factcheck.reports import View
from factcheck.reports.json import finding_fields
from factcheck.wording import Lang


def write(run: Run, out: TextIO, view: View) -> None:
    """Every linked mention, those that agree too; nothing at all where none is linked."""
    out.writelines(_line(finding, view.lang) for finding in run.findings)


def _line(finding: Finding, lang: Lang) -> str:
    return json.dumps(finding_fields(finding, lang), ensure_ascii=False, separators=(",", ":")) + "\n"
