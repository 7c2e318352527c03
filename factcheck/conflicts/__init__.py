"""What articles about one event say of one quantity, without any rule: who says what, when, and who differs."""

from factcheck.conflicts.aligning import Event, Quantities, Standing, Statement, events, every_event
from factcheck.conflicts.telling import Told, told

__all__ = ["Event", "Quantities", "Standing", "Statement", "Told", "events", "every_event", "told"]
