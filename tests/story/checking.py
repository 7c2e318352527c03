"""Check a text against rules as the command does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from factcheck import pipeline
from factcheck.articles import Reading
from factcheck.model import Finding, Problem, Story, Verdict
from factcheck.rules import read_rules

ROOT = Path(__file__).parents[2]

WRONG = {Verdict.CONTRADICTED, Verdict.OUTDATED, Verdict.PREMATURE}


def findings(text: str, stories: Sequence[Story] | None = None) -> tuple[Finding, ...]:
    """The findings of one article, those that agree too; against the project's own rules unless told otherwise."""
    against = _stories() if stories is None else stories
    [checked] = pipeline.check(["-"], against, Reading(stdin=BytesIO(text.encode())))
    assert not isinstance(checked, Problem)
    return checked.findings


def claim(finding: Finding) -> str:
    """ "signatories" for the rule "hanoi-convention/signatories"."""
    return finding.rule.rpartition("/")[2]


def words(finding: Finding) -> str:
    return finding.mention.text if finding.mention else ""


@cache
def _stories() -> tuple[Story, ...]:
    return read_rules([str(ROOT / "rules")])
