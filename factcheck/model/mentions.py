"""What an article states: a quantity or a time, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.model.places import Span


class Kind(StrEnum):
    """The kinds of mentions, in the order in which the documentation lists them."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    QUANTITY = "quantity"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    SET = "set"


class Mod(StrEnum):
    """How a value is hedged or which part of a time is meant: TIMEX3's names, lower case."""

    APPROX = "approx"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    EQUAL_OR_MORE = "equal_or_more"
    EQUAL_OR_LESS = "equal_or_less"
    START = "start"
    MID = "mid"
    END = "end"


@dataclass(frozen=True, slots=True)
class Quantity:
    """
    A number with what it counts or measures.

    amount  exact; None where the words give no value.
    unit    counted noun, "%", ISO 4217 code or unit symbol; None for bare numbers and ordinals.
    to      the high end of a range whose low end is `amount`.
    kind    cardinal, ordinal, percent, money or quantity.
    """

    amount: Decimal | None
    unit: str | None = None
    mod: Mod | None = None
    to: Decimal | None = None
    kind: Kind = Kind.CARDINAL


@dataclass(frozen=True, slots=True)
class Timex:
    """
    A time expression in TIMEX3's terms.

    value  "2025-10-25", "2025-10-25/2025-10-26", "2025-10-25TAF", "P2D", partial "XXXX-10-25";
           None where the words name no calendar time.
    to     the high end of a range of durations.
    kind   duration, date, time or set.
    lunar  True for a date of the lunar calendar.
    Source TimeML 1.2.1.
    """

    value: str | None
    kind: Kind = Kind.DATE
    mod: Mod | None = None
    to: str | None = None
    lunar: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """
    A span of an article that states a quantity or a time.

    span     code points of the article's text as it was read.
    text     exactly the words at `span`.
    invalid  why there is no value ("day 31 not in month 6"), None for sound mentions.
    """

    span: Span
    text: str
    value: Quantity | Timex
    invalid: str | None = None

    @property
    def kind(self) -> Kind:
        return self.value.kind
