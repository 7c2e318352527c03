"""A kind of contradiction that needs no rule file, and sentences that show it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.findings import Severity


@dataclass(frozen=True, slots=True)
class Check:
    """
    One kind of contradiction.

    id  "header-date": the rule of its findings. Its words to people are the texts `check-header-date-title`,
        `-message`, `-advice`, `-advice-open` (where a finding offers no repair) and `-story`.
    """

    id: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class CheckExample:
    """An article in a line or two, and whether the check finds something in it."""

    text: str
    found: bool
