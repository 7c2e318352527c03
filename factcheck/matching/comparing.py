"""
Does a stated value go together with an expected one? Hedges are intervals.

The width of a hedge depends on how round its number is. With s the place value of the last digit that is not
zero (70: 10, 2.500: 100, 119: 1):

    hơn N     from N, not N itself, to N + s: "hơn 70" accepts 71 to 79, "hơn 2.500" up to 2.599
    gần N     from N less a tenth, but no more than s, to N, not N itself: "gần 70" accepts 63 to 69
    khoảng N  a tenth, but no more than s, to either side: "khoảng 110" accepts 100 to 120
    ít nhất N, tối đa N   from N up, up to N

A hedged number is never narrower than one whole thing where things are counted.
"""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import Enum
from typing import NamedTuple

from factcheck.model import Interval, Mod, Quantity, Timex, Tolerance


class Fit(Enum):
    """How a stated value goes with an expected one."""

    SAME = "same"
    VAGUER = "vaguer"
    OTHER = "other"


class Range(NamedTuple):
    """Amounts from low to high; None is no end. `open_low`, `open_high`: the end itself is not in it."""

    low: Decimal | None
    high: Decimal | None
    open_low: bool = False
    open_high: bool = False

    def holds(self, other: Range) -> bool:
        """True where every amount of `other` is one of this."""
        return self._starts_before(other) and self._ends_after(other)

    def meets(self, other: Range) -> bool:
        """True where some amount is one of both."""
        return self._begins_within(other) or other._begins_within(self)

    def _begins_within(self, other: Range) -> bool:
        if self.low is None:
            return other.low is None
        return other.holds(Range(self.low, self.low)) and not (self.open_low and self.low == other.high)

    def shown(self, *, whole: bool) -> tuple[str, str]:
        """Both ends as a newspaper writes them, "" for no end; for things counted whole the first and last of them."""
        low, high = self.low, self.high
        if whole:
            low = None if low is None else low.to_integral_value(ROUND_FLOOR if self.open_low else ROUND_CEILING)
            high = None if high is None else high.to_integral_value(ROUND_CEILING if self.open_high else ROUND_FLOOR)
            low = low + 1 if low is not None and self.open_low else low
            high = high - 1 if high is not None and self.open_high else high
        return _shown(low), _shown(high)

    def _starts_before(self, other: Range) -> bool:
        if self.low is None:
            return True
        if other.low is None or other.low < self.low:
            return False
        return other.low > self.low or not self.open_low or other.open_low

    def _ends_after(self, other: Range) -> bool:
        if self.high is None:
            return True
        if other.high is None or other.high > self.high:
            return False
        return other.high < self.high or not self.open_high or other.open_high


def _shown(amount: Decimal | None) -> str:
    """2500 is "2.500", 2.5 is "2,5"."""
    return "" if amount is None else f"{amount.normalize():,f}".translate(str.maketrans(",.", ".,"))


def quantities_fit(stated: Quantity, expected: Quantity, tolerance: Tolerance | None = None) -> Fit:
    """How a stated number goes with an expected one of the same kind and unit."""
    if stated.amount is None or expected.amount is None:
        return Fit.OTHER
    return _fit((stated.amount, stated.to, stated.mod), (expected.amount, expected.to, expected.mod), tolerance)


def durations_fit(stated: Timex, expected: Timex, tolerance: Tolerance | None = None) -> Fit:
    """How a stated duration goes with an expected one, both counted in the smaller of their units."""
    ends = [stated.value, stated.to or stated.value, expected.value, expected.to or expected.value]
    if any(end is None for end in ends):
        return Fit.OTHER
    amounts = _in_one_unit([end for end in ends if end is not None])
    if amounts is None:
        return Fit.OTHER
    low, high, expected_low, expected_high = amounts
    return _fit(
        (low, high if stated.to else None, stated.mod),
        (expected_low, expected_high if expected.to else None, expected.mod),
        tolerance,
    )


def dates_fit(stated: Interval, expected: Interval, ranges: tuple[bool, bool]) -> Fit:
    """
    A date inside the expected one agrees; a coarser one that holds it is vaguer.

    ranges  which of the two is written with a beginning and an end: "24 - 26/10" is no coarser "25 - 26/10",
            and of two ranges neither is inside the other, they are the same or not.
    """
    if ranges == (True, True):
        return Fit.SAME if stated == expected else Fit.OTHER
    if expected.holds(stated):
        return Fit.SAME
    return Fit.VAGUER if stated.holds(expected) and not ranges[0] else Fit.OTHER


def clocks_fit(stated: str | None, expected: str | None) -> Fit:
    """The same time of day, where one of the two names no day: "T14:30" and "2020-10-31T14:30"."""
    if stated is None or expected is None:
        return Fit.OTHER
    return Fit.SAME if stated.partition("T")[2][:5] == expected.partition("T")[2][:5] else Fit.OTHER


def accepted(expected: Quantity, tolerance: Tolerance | None = None) -> Range | None:
    """The exact amounts that agree with an expected value; None where only the value itself does."""
    if expected.amount is None:
        return None
    found = _tolerated(_range(expected.amount, expected.to, expected.mod), expected.amount, tolerance)
    return None if found.low == found.high else found


_Stated = tuple[Decimal, Decimal | None, Mod | None]


def _fit(stated: _Stated, expected: _Stated, tolerance: Tolerance | None) -> Fit:
    if stated == expected:
        return Fit.SAME
    said, known = _range(*stated), _range(*expected)
    if tolerance is not None and _tolerated(known, expected[0], tolerance).holds(said):
        return Fit.SAME
    if stated[2] is expected[2] and stated[2] in _LIMITS:
        return Fit.OTHER  # "không quá 3" and "không quá 7" are two limits, however they hold each other
    if stated[2] is None and stated[1] is not None and known.holds(said):
        return Fit.SAME
    is_exact, is_known_exactly = said.low == said.high, known.low == known.high
    if is_exact and not is_known_exactly:
        if known.holds(said):
            return Fit.SAME
        # The hedge was dropped: "2.500" for "hơn 2.500".
        return Fit.VAGUER if stated[0] == expected[0] else Fit.OTHER
    # A hedged figure is vaguer where it takes in all that is known. One that is narrower than what is known,
    # "hơn 2.510" for "hơn 2.500", nobody has said.
    if expected[2] is Mod.APPROX and not is_exact and said.meets(known):
        return Fit.VAGUER  # what is known is itself a band: "gần 11.000" for "khoảng 10.990"
    return Fit.VAGUER if not is_exact and said.holds(known) else Fit.OTHER


_LIMITS = frozenset({Mod.EQUAL_OR_MORE, Mod.EQUAL_OR_LESS})


def _range(amount: Decimal, to: Decimal | None, mod: Mod | None) -> Range:
    step, near = _widths(amount)
    if mod is Mod.MORE_THAN:
        return Range(amount, (to or amount) + step, open_low=True, open_high=step > 1)
    if mod is Mod.LESS_THAN:
        return Range(amount - near, to or amount, open_high=True)
    if mod is Mod.APPROX:
        return Range(amount - near, (to or amount) + near)
    if mod is Mod.EQUAL_OR_MORE:
        return Range(amount, None)
    if mod is Mod.EQUAL_OR_LESS:
        return Range(None, to or amount)
    return Range(amount, amount if to is None else to)


def _widths(amount: Decimal) -> tuple[Decimal, Decimal]:
    """The place value of the last digit that is not zero, and the smaller of it and a tenth of the amount."""
    if not amount:
        return Decimal(1), Decimal(1)
    exponent = amount.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101  a finite number
    step = Decimal(1).scaleb(exponent)
    tenth = abs(amount) / 10
    near = min(step, tenth)
    return step, max(near, Decimal(1)) if amount == amount.to_integral_value() else near


def _tolerated(known: Range, amount: Decimal, tolerance: Tolerance | None) -> Range:
    if tolerance is None:
        return known
    width = abs(amount) * tolerance.amount / 100 if tolerance.percent else tolerance.amount
    return Range(
        None if known.low is None else known.low - width,
        None if known.high is None else known.high + width,
        known.open_low and not width,
        known.open_high and not width,
    )


_DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_MONTHS: tuple[Decimal, ...] = (Decimal(12), Decimal(1))
_SECONDS: tuple[Decimal, ...] = (Decimal(604800), Decimal(86400), Decimal(3600), Decimal(60), Decimal(1))


def _in_one_unit(values: list[str]) -> list[Decimal] | None:
    """Durations as numbers of the largest unit that they all are written in; None for months against days."""
    amounts = []
    for value in values:
        match = _DURATION.fullmatch(value)
        if match is None:
            return None
        parts = [Decimal(part or 0) for part in match.groups()]
        months = sum((count * size for count, size in zip(parts[:2], _MONTHS, strict=True)), Decimal(0))
        seconds = sum((count * size for count, size in zip(parts[2:], _SECONDS, strict=True)), Decimal(0))
        amounts.append((months, seconds))
    if all(not seconds for _, seconds in amounts):
        sizes, column = _MONTHS, 0
    elif all(not months for months, _ in amounts):
        sizes, column = _SECONDS, 1
    else:
        return None
    plain = [pair[column] for pair in amounts]
    size = next(size for size in sizes if all(amount % size == 0 for amount in plain) or size == 1)
    return [amount / size for amount in plain]
