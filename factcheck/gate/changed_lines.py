"""Keep only the findings of changed lines: what a change is answerable for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from factcheck.gate.git import Changed, Lines
from factcheck.model import Article, Finding, Run


def in_changed_lines(run: Run, changed: Changed) -> tuple[Run, int]:
    """
    The run with the findings of changed lines, agreeing ones too, and how many others, not agreeing, it had.

    run     with its texts.
    Raises  ProblemError for an article outside of the working tree.

    What is missing from an article counts where anything of the article has changed.
    """
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in run.findings:
        found[finding.path].append(finding)
    kept: list[Finding] = []
    for article in run.texts or ():
        lines = changed.lines_of(article.path)
        if lines is not None:
            ends = _line_ends(article)
            kept += (one for one in found[article.path] if one.mention is None or _meets(lines, one, ends))
    kept.sort(key=lambda finding: finding.path)  # those of an article are in order
    left = sum(finding.counts for finding in run.findings) - sum(finding.counts for finding in kept)
    return replace(run, findings=tuple(kept)), left


def _line_ends(article: Article) -> list[int]:
    """Where git sees lines end: at "\\n" only."""
    return [offset for offset, char in enumerate(article.text) if char == "\n"]


def _meets(lines: Lines, finding: Finding, ends: list[int]) -> bool:
    first, last = finding.span.start, max(finding.span.start, finding.span.end - 1)
    return lines.meet(bisect_left(ends, first) + 1, bisect_left(ends, last) + 1)
