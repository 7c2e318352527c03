"""What can go wrong with a figure between notebook and page, and what came of changing one so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from factcheck.model import Quantity, Timex


class Change(StrEnum):
    """In the order in which they are tried."""

    DIGIT = "digit"
    TRANSPOSED = "transposed"
    SCALE = "scale"
    WORDS = "words"
    HEDGE = "hedge"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Skip(StrEnum):
    """
    Why a change was not tried.

    same        it leaves the value as it is, or gives a figure that another change gives.
    impossible  it gives no number of things and no day of the calendar: 0, 31/6.
    form        the figure is written in a way that is not taken apart: "quý IV/2025", "300 - 500 mm".
    excluded    it gives one of the words that the claim's own `without` leaves out: "tháng đàm phán".
    """

    SAME = "same"
    IMPOSSIBLE = "impossible"
    FORM = "form"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Changed:
    """Words that can stand in a mention's place, and what they state."""

    change: Change
    words: str
    value: Quantity | Timex


Changes: TypeAlias = Iterator[Changed | Skip]
