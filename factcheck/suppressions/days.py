"""The last day of a suppression, as people write it."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")


def day(text: str) -> date | None:
    """The day that a text names, 2025-12-31 or 31/12/2025; None for any other text or no day of the calendar."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    parts = [int(part) for part in found.groups() if part]
    try:
        return date(*parts) if found[1] else date(*reversed(parts))
    except ValueError:
        return None
