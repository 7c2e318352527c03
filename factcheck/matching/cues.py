"""The words of cues.tsv as patterns over folded text."""

from __future__ import annotations

import re

from factcheck.vietnamese.normal import fold_lower
from factcheck.vietnamese.tables import table


def before(role: str) -> re.Pattern[str]:
    """A word of this role as the last one before a place; to be searched in the few characters before it."""
    return re.compile(rf"(?<!\w)(?:{words(role)})\s+\Z")


def anywhere(role: str) -> re.Pattern[str]:
    """A word of this role."""
    return re.compile(rf"(?<!\w)(?:{words(role)})(?!\w)")


def words(*roles: str) -> str:
    """The words of these roles, the longest first, as one alternation."""
    surfaces = [fold_lower(row["surface"]) for row in table("cues") if row["role"] in roles]
    return "|".join(sorted(map(re.escape, surfaces), key=len, reverse=True))


def syllables(*roles: str) -> frozenset[str]:
    """All syllables of the words of these roles."""
    rows = (row for row in table("cues") if row["role"] in roles)
    return frozenset(syllable for row in rows for syllable in fold_lower(row["surface"]).split())


# No cue is longer than this; how far a search for one before a place looks back.
REACH = 24
