"""Calendar time: half-open intervals, always aware."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import NamedTuple

# Viet Nam has had one offset and no summer time since 1975, so no time zone database is needed.
HANOI = timezone(timedelta(hours=7), "+07:00")


class UnresolvedTime(ValueError):
    """A TIMEX3 value that names no calendar time: "XXXX-10-25", "P2D", "PAST_REF"."""


class Interval(NamedTuple):
    """Half-open [start, end), both aware; "2025-10" is 31 days wide."""

    start: datetime
    end: datetime

    def holds(self, other: Interval) -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
