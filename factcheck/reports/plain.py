"""One line a finding, for editors, CI logs and grep: `path:line:col: severity rule message`."""

from __future__ import annotations

from typing import TextIO

from factcheck.model import ArticleRecord, Finding, Run, Stated
from factcheck.reports import View
from factcheck.reports.escapes import escaped, named
from factcheck.reports.messages import label, place, told, words
from factcheck.reports.ticks import Status, coverage, ticked
from factcheck.wording import Lang, text


def write(run: Run, out: TextIO, view: View) -> None:
    """
    Each finding on one physical line.

    The severity is the English word of --fail-on; what agrees ("agrees") or does not count ("suppressed",
    "baseline") shows when verbose. Where the run has what the articles state, every mention of each article shows,
    "unchecked -" without a rule, and then its coverage.
    """
    if run.stated is None:
        for finding in run.findings:
            if view.verbose or finding.counts:
                out.write(_finding(finding, view.lang))
        return
    for of in ticked(run):
        out.writelines(_finding(finding, view.lang) for finding in of.missing)
        for tick in of.ticks:
            out.writelines(_finding(finding, view.lang) for finding in tick.findings)
            if tick.status is Status.UNCHECKED:
                out.write(_unchecked(of.article, tick.stated, view.lang))
        out.write(f"{named(of.article.path)}: coverage: {coverage(of.article, view.lang)}\n")


def _finding(finding: Finding, lang: Lang) -> str:
    return f"{place(finding)}: {label(finding)} {escaped(finding.rule)} {told(finding, lang)}\n"


def _unchecked(article: ArticleRecord, stated: Stated, lang: Lang) -> str:
    line, column = stated.position
    said = f"{words(stated.mention, lang)}: {text('report-tick-unchecked', lang)}"
    return f"{named(article.path)}:{line}:{column}: {Status.UNCHECKED} - {said}\n"
