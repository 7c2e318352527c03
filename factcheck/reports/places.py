"""Where a finding ends, and its file as a CI system looks for it."""

from __future__ import annotations

from factcheck.model import Finding, Position
from factcheck.model.articles import line_starts


def end(finding: Finding) -> Position:
    """Line and column behind the last character of the words; where they begin, if there are none."""
    words = finding.mention.text if finding.mention else ""
    line, column = finding.position
    starts = line_starts(words)
    if len(starts) == 1:
        return Position(line, column + len(words))
    return Position(line + len(starts) - 1, len(words) - starts[-1] + 1)
