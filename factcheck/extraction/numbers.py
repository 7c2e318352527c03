"""Read one number, in digits, in words or in both: "2.500", "2,5 triệu", "hai mươi lăm", "nghìn rưỡi"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.extraction.window import Window
from factcheck.vietnamese.tables import spellings, table

# More digits than any figure that a newspaper prints; longer runs are account numbers and noise.
MAX_DIGITS = 24
# A chain of number words longer than this is no number; it also bounds the work on "một một một ...".
MAX_WORDS = 32


class Number(NamedTuple):
    """
    amount   exact.
    end      index of the token behind the number.
    digits   True where it begins with digits.
    scale    the last scale word's value ("2,5 triệu": 1000000), 0 where there is none.
    grouped  what a lone comma before three digits would mean as a thousands sign ("2,500"), else None.
    plain    True for digits without any sign or scale: "72", "2025", "05".
    """

    amount: Decimal
    end: int
    digits: bool = False
    scale: int = 0
    grouped: Decimal | None = None
    plain: bool = False


def number(window: Window, index: int) -> Number | None:
    """
    The number that begins at a token, as long as it goes.

    Groups follow each other with falling scales: "một tỷ hai trăm triệu", "1 triệu 200 nghìn", "10 nghìn tỷ".
    """
    first = in_digits(window, index)
    total, limit, at = Decimal(0), Decimal("Infinity"), index
    while at - index < MAX_WORDS:
        group = in_digits(window, at) or _below_thousand(window, at)
        if group is None:
            # "nghìn rưỡi", "triệu rưỡi" at the very start: one of it.
            if at == index and window[at].surface in SCALES and window[at + 1].surface in HALF:
                group = Number(Decimal(1), at)
            else:
                break
        scale, end = _scale(window, group.end)
        if scale == 1:
            if at == index:
                return _with_pack(window, group)
            return _colloquial(window, group, total, limit, at, first) if limit > 1 else None
        if scale >= limit or (at > index and group.digits and not _plain_below_thousand(group)):
            break
        total += group.amount * scale
        limit, at = Decimal(scale), end
        if window[at].surface in HALF:
            return Number(total + limit / 2, at + 1, first is not None, scale)
        if scale == 1:
            break
    if at == index:
        return None
    return Number(total, at, first is not None, int(limit))


def in_digits(window: Window, index: int) -> Number | None:
    """The number in digits at a token, without scale words."""
    token = window[index]
    if not token.is_digits:
        return None
    read = _literal(token.surface)
    if read is None:
        return None
    amount, grouped = read
    end = index + 1
    plain = token.surface.isdecimal()
    if plain and len(token.surface) <= 3 and token.surface[0] != "0":
        groups = _groups_behind_spaces(window, end)
        if groups:
            end += len(groups)
            return Number(Decimal(token.surface + "".join(groups)), end, digits=True)
    return Number(amount, end, digits=True, grouped=grouped, plain=plain)


_DOTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMAS = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")


@lru_cache(maxsize=65536)
def _literal(surface: str) -> tuple[Decimal, Decimal | None] | None:
    """The amount, and the other amount where a comma stands before exactly three digits."""
    if len(surface) > MAX_DIGITS:
        return None
    if surface.isdecimal():
        return Decimal(surface), None
    if _DOTS.fullmatch(surface):
        return Decimal(surface.replace(".", "").replace(",", ".")), None
    if _COMMAS.fullmatch(surface):
        return Decimal(surface.replace(",", "")), None
    if _DECIMAL.fullmatch(surface):
        amount = Decimal(surface.replace(",", "."))
        whole, _, rest = surface.partition(",")
        if len(rest) == 3 and len(whole) <= 3 and whole[0] != "0":
            return amount, Decimal(whole + rest)
        return amount, None
    return None


def _groups_behind_spaces(window: Window, index: int) -> list[str]:
    groups: list[str] = []
    while len(groups) < 4:
        token = window[index + len(groups)]
        before = window[index + len(groups) - 1]
        if not (len(token.surface) == 3 and token.surface.isdecimal() and token.start == before.end + 1):
            break
        groups.append(token.surface)
    return groups


_ROLES = {spelling: (row["role"], row["value"]) for row in table("numerals") for spelling in spellings(row["surface"])}
SCALES = {surface: int(value) for surface, (role, value) in _ROLES.items() if role == "scale"}
_DIGITS = {surface: int(value) for surface, (role, value) in _ROLES.items() if role == "digit"}
_BEHIND_TENS = {surface: int(value) for surface, (role, value) in _ROLES.items() if role == "unit-after-tens"}
_PACKS = {surface: int(value) for surface, (role, value) in _ROLES.items() if role == "pack"}
_ZERO, _TEN, _TENS, _HUNDRED, _LINK, HALF = (
    frozenset(surface for surface, (role, _) in _ROLES.items() if role == wanted)
    for wanted in ("zero", "ten", "tens", "hundred", "link", "half")
)
# Words with which a number can begin.
OPENERS = frozenset({*_DIGITS, *_TEN, *_HUNDRED, *SCALES, *_PACKS})


def _plain_below_thousand(group: Number) -> bool:
    return group.plain and group.amount < 1000


def _scale(window: Window, index: int) -> tuple[int, int]:
    """The product of the scale words at a token ("nghìn tỷ" is 10^12) and the token behind them."""
    product, end = 1, index
    while window[end].surface in SCALES and end - index < 2:
        factor = SCALES[window[end].surface]
        if product > 1 and factor <= product:
            break
        product *= factor
        end += 1
    return product, end


def _colloquial(window: Window, group: Number, total: Decimal, limit: Decimal, at: int, first: Number | None) -> Number:
    """What follows a scale without one of its own: "một triệu hai" is 1.200.000, "một nghìn không trăm năm" 1.005."""
    begins_with_digits = first is not None
    if group.digits:
        return Number(total, at, begins_with_digits, int(limit))
    if group.end == at + 1 and group.amount < 10:
        if limit < 1000 or not _closed(window, group.end):
            return Number(total, at, begins_with_digits, int(limit))
        return Number(total + group.amount * limit / 10, group.end, begins_with_digits, 0)
    return Number(total + group.amount, group.end, begins_with_digits, 0)


def _closed(window: Window, index: int) -> bool:
    """True where a colloquial "một triệu hai" may end: no noun or unit follows that the last digit counts."""
    token = window[index]
    return not token.is_word or token.surface in {
        "đồng",
        "đô",
        "usd",
        "tiền",
        "một",
        "và",
        "thì",
        "là",
        "mỗi",
    }


def _with_pack(window: Window, group: Number) -> Number:
    """ "hai chục", "3 tá", "hai trăm rưỡi"."""
    pack = _PACKS.get(window[group.end].surface)
    if pack is not None:
        scale, end = _scale(window, group.end + 1)
        return Number(group.amount * pack * scale, end, group.digits, scale if scale > 1 else 0)
    return group


def _below_thousand(window: Window, index: int) -> Number | None:
    word = window[index].surface
    if word in _DIGITS and window[index + 1].surface in _HUNDRED:
        return _hundreds(window, index)
    if word in _ZERO and window[index + 1].surface in _HUNDRED:
        return _hundreds(window, index)
    return _below_hundred(window, index)


def _hundreds(window: Window, index: int) -> Number:
    hundreds = 100 * _DIGITS.get(window[index].surface, 0)
    at = index + 2
    word, behind = window[at].surface, window[at + 1].surface
    if word in HALF and hundreds:
        return Number(Decimal(hundreds + 50), at + 1)
    if word in _LINK and behind in _DIGITS:
        return Number(Decimal(hundreds + _DIGITS[behind]), at + 2)
    if word in _ZERO and behind in _TENS and window[at + 2].surface in _DIGITS:
        return Number(Decimal(hundreds + _DIGITS[window[at + 2].surface]), at + 3)
    tens = _below_hundred(window, at)
    if tens is None:
        return Number(Decimal(hundreds), at)
    if tens.amount < 10:
        # "một trăm hai" is 120 where nothing is counted by the "hai".
        if not _closed(window, tens.end):
            return Number(Decimal(hundreds), at)
        return Number(hundreds + tens.amount * 10, tens.end)
    return Number(hundreds + tens.amount, tens.end)


def _below_hundred(window: Window, index: int) -> Number | None:
    word, behind = window[index].surface, window[index + 1].surface
    if word in _TEN:
        return _with_unit(window, 10, index + 1)
    if word not in _DIGITS:
        return None
    digit = _DIGITS[word]
    if behind in _TENS:
        return _with_unit(window, 10 * digit, index + 2)
    if digit > 1 and behind in _BEHIND_TENS:  # "hai lăm" is 25, "ba mốt" 31
        return Number(Decimal(10 * digit + _BEHIND_TENS[behind]), index + 2)
    return Number(Decimal(digit), index + 1)


def _with_unit(window: Window, tens: int, index: int) -> Number:
    word = window[index].surface
    unit = _DIGITS.get(word, _BEHIND_TENS.get(word))
    # "năm" behind tens is a year: "ba mươi năm" is thirty years; 35 is "ba mươi lăm".
    if unit is None or word == "năm" or window.is_at(index, "tư", "nhân"):
        return Number(Decimal(tens), index)
    return Number(Decimal(tens + unit), index + 1)
