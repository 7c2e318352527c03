"""
The amounts that a written figure may stand for: "1,65 tỷ" is anything from 1,645 to 1,655 tỷ.

A hedge is read as `matching.comparing` reads it. A figure without one is rounded in its last written place, when it
is written with decimals or a word for its size ("2,5 triệu", "40 tỷ"). A plain whole number is exact where things are
counted, unless it ends in two noughts; where something is measured or worked out it never is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from factcheck.matching.comparing import Range, accepted
from factcheck.model import Kind, Quantity


@dataclass(frozen=True, slots=True)
class Band:
    """Amounts from low to high, both among them."""

    low: Decimal
    high: Decimal

    def plus(self, other: Band) -> Band:
        return Band(self.low + other.low, self.high + other.high)

    def minus(self, other: Band) -> Band:
        return Band(self.low - other.high, self.high - other.low)

    def times(self, other: Band) -> Band:
        """Of amounts that are not negative."""
        return Band(self.low * other.low, self.high * other.high)

    def over(self, other: Band) -> Band | None:
        """Of amounts that are not negative; None where the divisor may be nothing."""
        return Band(self.low / other.high, self.high / other.low) if other.low > 0 else None

    def meets(self, other: Band) -> bool:
        """True where some amount is one of both."""
        return self.low <= other.high and other.low <= self.high


def stands_for(quantity: Quantity, words: str, *, measured: bool = False) -> Band | None:
    """
    The amounts that a figure may stand for; None where it has no value, no end on one side, or is absurdly large.

    words     the figure as it is written, in normal folded text.
    measured  it was measured or worked out rather than counted: a plain whole number is rounded too, and a share
              may have been cut off instead of rounded.
    """
    if quantity.amount is None or quantity.amount < 0 or quantity.amount.adjusted() > _LARGEST:
        return None
    if quantity.mod is not None:
        known = accepted(quantity)
        if known is None or known.low is None or known.high is None:
            return None
        return Band(max(known.low, Decimal(0)), known.high)
    near = _near(quantity, words, measured)
    return Band(max(quantity.amount - near, Decimal(0)), (quantity.to or quantity.amount) + near)


def shown(amount: Decimal) -> str:
    """An amount worked out, as a newspaper writes it: 79,9987 is "80", 40 000 000 000 000 is "40.000 tỷ"."""
    for size, word in _SIZES:
        if amount >= size:
            return f"{shown(amount / size)} {word}"
    # Whole below a million, and never fewer than four digits that count.
    places = min(max(0, 3 - amount.adjusted()), _LARGEST) if amount else 0
    rounded = amount.quantize(Decimal(1).scaleb(-places))
    return Range(rounded, rounded).shown(whole=False)[0]


_LARGEST = 24
_SIZES = ((Decimal(10) ** 9, "tỷ"), (Decimal(10) ** 6, "triệu"))
_HALF = Decimal("0.5")
# How much of a round number may be its rounding: 10 dặm for 9,6 is usual, 100 for 60 is not.
_SHARE = Decimal("0.05")
# With how many noughts a number looks like a round one.
_ROUND = 2


def _near(quantity: Quantity, words: str, measured: bool) -> Decimal:
    """How far the true amount may lie from the written one, to either side."""
    amount = quantity.to or quantity.amount or Decimal(0)
    step = last_place(amount, words)
    if quantity.kind is Kind.PERCENT:
        return step if measured else step / 2
    if step != 1 or scale(words) != 1:
        return min(step / 2, amount / 10) if measured else step / 2
    noughts = _noughts(amount)
    if not measured and noughts < _ROUND:
        return Decimal(0)
    near = min(Decimal(10) ** noughts / 2, amount * _SHARE)
    return max(near, _HALF) if measured else near


def last_place(amount: Decimal, words: str) -> Decimal:
    """What one more in the last written digit would add: 0.1 of "2,5", 10 000 000 of "1,65 tỷ"."""
    digits = "".join(_DIGITS.findall(words))
    if digits and int(digits[:_LONGEST]) and len(digits) <= _LONGEST:
        step = amount / int(digits)
        if step and step.normalize().as_tuple().digits == (1,):
            return step
    return Decimal(10) ** _noughts(amount) if amount == amount.to_integral_value() else Decimal("0.1")


def scale(words: str) -> Decimal:
    """The size that the words of a figure name: 1 000 000 000 for "1,65 tỷ đồng", 1 for "72"."""
    size = Decimal(1)
    for word in _SCALE.findall(words)[:4]:
        size *= _SCALES[word]
    return size


_DIGITS = re.compile(r"[0-9]+")
_LONGEST = 30
_SCALES = {
    word: Decimal(10) ** power
    for words, power in (("trăm", 2), ("nghìn ngàn", 3), ("vạn", 4), ("triệu", 6), ("tỷ tỉ tỏi", 9))
    for word in words.split()
}
_SCALE = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_SCALES)})(?!\w)")


def _noughts(amount: Decimal) -> int:
    """With how many noughts a whole number ends."""
    exponent = amount.normalize().as_tuple().exponent
    return max(0, exponent) if isinstance(exponent, int) and amount else 0
