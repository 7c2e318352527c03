"""What a rule file expects to be true."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.findings import Severity, Verdict
from factcheck.model.mentions import Kind, Quantity, Timex
from factcheck.model.places import Position
from factcheck.model.times import Interval


class Place(NamedTuple):
    """A place in a rule file."""

    path: str
    position: Position


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far a figure may lie from the expected one: an absolute amount or a percentage of it."""

    amount: Decimal
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """
    One value of a claim.

    value   as the rule file's text reads.
    text    as the rule file writes it: "hơn 2.500".
    as_of   TIMEX3 value since when it holds, and the same on the calendar; None for always.
    source  who says so; None where the rule file does not tell.
    """

    value: Quantity | Timex
    text: str
    as_of: str | None
    since: Interval | None
    source: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of the rule file and the verdict that it must get; None: no mention is linked."""

    text: str
    verdict: Verdict | None
    published: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Claim:
    """
    One figure or date of a story.

    rule      "hanoi-convention/signatories": the rule file's stem and the claim's id.
    kind      the kind of mention that can state it.
    counts    counted nouns; one must follow the number. Empty: any.
    with_     alternatives, each the words that must all stand in the same clause. Empty: none needed.
    without   words that must not stand in the clause.
    expected  in time order; more than one is a series.
    severity  replaces the severity of contradicted, outdated and premature where the rule sets it.
    required  an article about the story must state the claim.
    expires   from when on the claim is not checked any more.
    """

    rule: str
    title: str
    kind: Kind
    counts: tuple[str, ...]
    with_: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]
    expected: tuple[Expected, ...]
    examples: tuple[Example, ...]
    place: Place
    tolerance: Tolerance | None = None
    severity: Severity | None = None
    required: bool = False
    expires: Interval | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """All words of its alternatives."""
        return tuple(word for words in self.with_ for word in words)

    @property
    def begins(self) -> Interval | None:
        """Since when the first value holds; None for always."""
        return self.expected[0].since


@dataclass(frozen=True, slots=True)
class Story:
    """
    One rule file.

    id      the file's stem: "hanoi-convention".
    about   phrases, one of which an article about the story contains.
    period  helps to place dates that lack a year; None where the rule file gives none.
    """

    id: str
    title: str
    about: tuple[str, ...]
    period: Interval | None
    claims: tuple[Claim, ...]
    place: Place
