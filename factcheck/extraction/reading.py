"""What a reader made of some tokens, before the calendar and the publication time are asked."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.when import When
from factcheck.model import Mod, Quantity, Timex


class Reading(NamedTuple):
    """
    start, end  tokens, half-open.
    value       a When is placed on the calendar later.
    mod         for a When; the other values carry their own.
    invalid     why there is no value.
    lent        True where a later number lends the unit: the 5 of "5 và 7 kg".
    """

    start: int
    end: int
    value: Quantity | Timex | When
    mod: Mod | None = None
    invalid: str | None = None
    lent: bool = False


class Found(NamedTuple):
    """A reading as it stands in the text: `start` and `end` are code points."""

    start: int
    end: int
    value: Quantity | Timex | When
    mod: Mod | None = None
    invalid: str | None = None
