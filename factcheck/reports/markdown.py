"""
A comment on a pull request, or the summary page of a CI job: counts, then a table with the gravest findings first.

Words of articles and rule files are escaped: they make no markup, mention nobody and link to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from factcheck.model import Finding, Run, Severity
from factcheck.reports import View, messages
from factcheck.reports.escapes import quoted
from factcheck.wording import Lang, text

# GitHub refuses a comment of more than 65,536 characters.
_MOST_CHARACTERS = 60_000

_HEADS = (
    "report-markdown-verdict",
    "report-markdown-place",
    "report-markdown-claim",
    "report-markdown-found",
    "report-markdown-expected",
)
_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️", None: "✅"}
_WAIVED = "⏸️"
_MARKUP = re.compile(r"[\\`*_\[\]<>~|$&]")
# What is linked or drawn although it is no markup: @names, #numbers, addresses, :emoji:.
_LINKED = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=//|[a-z+_-])|(?<=www)(?=\.)", re.IGNORECASE)


def write(run: Run, out: TextIO, view: View) -> None:
    """Findings only when quiet, agreeing mentions too when verbose; cut where a comment would be refused."""
    findings = [finding for finding in run.findings if finding.severity or view.verbose]
    findings.sort(key=_rank)
    if not view.quiet:
        out.write(f"### factcheck\n\n**{_plain(messages.summary(run, view.lang))}**\n")
        out.writelines(f"\n{line}\n" for line in _about(run, view))
    if findings:
        _table(findings, out, view.lang)


def _rank(finding: Finding) -> int:
    """What counts before what does not, what agrees last; the gravest first."""
    rank = finding.severity.rank if finding.severity else 2 * len(Severity)
    return rank if finding.counts else len(Severity) + rank


def _about(run: Run, view: View) -> Iterator[str]:
    """What was checked against what, where nothing disagrees; and what the exit code means."""
    if not run.linked:
        yield _plain(text("report-markdown-unchecked", view.lang))
    elif not any(finding.counts for finding in run.findings):
        stories = "; ".join(quoted(story.title) for story in run.stories) or "–"
        yield _plain(text("report-markdown-nothing", view.lang, {"stories": stories}))
    if view.ending:
        yield _plain(view.ending)


def _table(findings: Sequence[Finding], out: TextIO, lang: Lang) -> None:
    heads = [text(name, lang) for name in _HEADS]
    out.write(f"\n{_row(heads)}\n{_row(['---'] * len(heads))}\n")
    room = _MOST_CHARACTERS
    for number, finding in enumerate(findings):
        row = _row(list(map(_plain, _cells(finding, lang))))
        room -= len(row)
        if room < 0:
            rest = {"count": str(len(findings) - number)}
            out.write(f"\n{_plain(text('report-markdown-rest', lang, rest))}\n")
            return
        out.write(f"{row}\n")


def _cells(finding: Finding, lang: Lang) -> list[str]:
    return [
        _verdict(finding, lang),
        messages.place(finding),
        messages.title(finding, lang),
        messages.found(finding, lang) or "–",
        messages.expected(finding, lang),
    ]


def _verdict(finding: Finding, lang: Lang) -> str:
    said = messages.verdict(finding, lang)
    if why := messages.waiver(finding, lang):
        return f"{_WAIVED} {said} ({why})"
    return f"{_SIGNS[finding.severity]} {said}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(words: str) -> str:
    """The words as Markdown that shows just them."""
    # A space of no width parts what would be linked.
    return _LINKED.sub("&#8203;", _MARKUP.sub(r"\\\g<0>", words))
