"""Numbers for the claims of a run, so that a finding can be told elsewhere without telling the rule files."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Expected, Story


def numbered(stories: Sequence[Story]) -> list[Claim | Expected]:
    """Every claim, then every value of one; the place in the list is its number."""
    claims = [claim for story in stories for claim in story.claims]
    return [*claims, *(one for claim in claims for one in claim.expected)]
