"""Read one number, in digits, in words or in both: "2.500", "2,5 triệu", "hai mươi lăm", "nghìn rưỡi", "ba phần tư"."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.window import Window
from factcheck.vietnamese.tables import spellings, table

# More characters than any figure in digits that a newspaper prints; longer runs are account numbers and noise.
MAX_DIGITS = 24
# A chain of number words longer than this is no number; it also bounds the work on "một một một ...".
MAX_WORDS = 32


class Number(NamedTuple):
    """
    amount   exact; a fraction has 12 significant digits.
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
    A number said twice is one: "ba (3)", "05 (năm)".
    """
    if index in window.numbers:
        return window.numbers[index]
    found = _groups(window, index)
    if found is not None:
        found = _said_again(window, found)
    window.numbers[index] = found
    return found


def in_digits(window: Window, index: int) -> Number | None:
    """The number in digits at a token, without scale words."""
    token = window[index]
    if not token.is_digits or len(token.surface) > MAX_DIGITS:
        return None
    read = _literal(token.surface)
    if read is None:
        return None
    amount, grouped = read
    plain = token.surface.isdecimal()
    if plain and len(token.surface) <= 3 and token.surface[0] != "0":
        groups = _groups_behind_spaces(window, index + 1)
        if groups:
            return Number(Decimal(token.surface + "".join(groups)), index + 1 + len(groups), digits=True)
    return Number(amount, index + 1, digits=True, grouped=grouped, plain=plain)


def magnitude(window: Window, index: int) -> Number | None:
    """A magnitude without a number before it, as it follows a hedge: "hơn chục", "gần trăm", "ngót nghìn tỷ"."""
    word = window[index].surface
    first = _PACKS.get(word) or (100 if word in _HUNDRED else SCALES.get(word))
    if first is None or _is_another_word(window, index):
        return None
    scale, end = _scale(window, index + 1)
    last = scale if scale > 1 else first if word in SCALES else 0
    return Number(Decimal(first * scale), end, scale=last)


def vague(window: Window, index: int) -> Number | None:
    """An amount that nobody gives, with its magnitude for its amount: "hàng trăm", "vài chục triệu", "mấy nghìn"."""
    return magnitude(window, index + 1) if window[index].surface in _VAGUE else None


def fraction(window: Window, index: int) -> Number | None:
    """ "1/4", "ba phần tư", "hai phần ba"; never more than a whole."""
    low = number(window, index)
    if low is None or window[low.end].surface not in {"/", "phần"} or low.scale or low.amount != int(low.amount):
        return None
    if window[low.end].surface == "/":
        if not (low.plain and window.glued(low.end) and window.glued(low.end + 1)):
            return None
        high = in_digits(window, low.end + 1)
        if high is None or not high.plain or window[high.end].surface == "/":
            return None
    else:
        high = _denominator(window, low.end + 1)
    if high is None or not 0 < low.amount <= high.amount:
        return None
    return Number(_TWELVE.divide(low.amount, high.amount), high.end, low.digits)


def half(window: Window, index: int) -> Number | None:
    """ "nửa", "một nửa", "nửa triệu", "nửa tá"."""
    at = index + (window[index].surface == "một")
    if window[at].surface not in _HALF_OF:
        return None
    pack = _PACKS.get(window[at + 1].surface)
    if pack is not None:
        return Number(Decimal(pack // 2), at + 2)
    scale, end = _scale(window, at + 1)
    return Number(_whole(Decimal("0.5") * scale), end, digits=True, scale=scale if scale > 1 else 0)


def pair(window: Window, low: Number) -> Number | None:
    """The second of two digits that follow each other, "hai ba", "bốn, năm": "from two to three"."""
    if low.digits or low.scale or not 1 < low.amount < 9:
        return None
    at = low.end + (window[low.end].surface == ",")
    high = number(window, at)
    if high is None or high.digits or _DIGITS.get(window[at].surface) != low.amount + 1:
        return None
    return high


def short_scale(window: Window, low: Number) -> Number | None:
    """ "500k", "5tr": a number of thousands or millions, as people write prices."""
    token = window[low.end]
    scale = _GLUED_SCALES.get(token.surface)
    if scale is None or not low.plain or not window.glued(low.end) or window.capital(low.end):
        return None
    return Number(low.amount * scale, low.end + 1, digits=True, scale=scale)


_DOTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMAS = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")
_TWELVE = Context(prec=12)


@lru_cache(maxsize=65536)
def _literal(surface: str) -> tuple[Decimal, Decimal | None] | None:
    """The amount, and the other amount where a comma stands before exactly three digits."""
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
    for at in range(index, index + 4):
        token = window[at]
        if len(token.surface) != 3 or not token.surface.isdecimal() or token.start != window[at - 1].end + 1:
            break
        groups.append(token.surface)
    return groups


_ROLES = {spelling: (row["role"], row["value"]) for row in table("numerals") for spelling in spellings(row["surface"])}


def _values(wanted: str) -> dict[str, int]:
    return {surface: int(value) for surface, (role, value) in _ROLES.items() if role == wanted}


def _surfaces(wanted: str) -> frozenset[str]:
    return frozenset(surface for surface, (role, _) in _ROLES.items() if role == wanted)


SCALES = _values("scale")
_DIGITS = _values("digit")
_BEHIND_TENS = _values("unit-after-tens")
_PACKS = _values("pack")
_GLUED_SCALES = _values("glued scale")
_ZERO, _TEN, _TENS, _HUNDRED, _LINK = map(_surfaces, ("zero", "ten", "tens", "hundred", "link"))
HALF, _HALF_OF, _VAGUE, MINUS = map(_surfaces, ("half", "half of", "vague", "minus"))
# Words with which a number can begin, and words that may stand before it as a part of it.
OPENERS = frozenset({*_DIGITS, *_TEN, *_HUNDRED, *SCALES, *_PACKS, *_HALF_OF})
LEADERS = frozenset({*_VAGUE, *MINUS})
_STARTS = frozenset({*_DIGITS, *_TEN, *_ZERO, *_HUNDRED, *SCALES})


def _groups(window: Window, index: int) -> Number | None:
    """Groups of up to three digits, each with its scale."""
    first = window[index]
    if not first.is_digits and first.surface not in _STARTS:
        return None
    total, limit, at = Decimal(0), Decimal("Infinity"), index
    while at - index < MAX_WORDS:
        group = in_digits(window, at) or _below_thousand(window, at, linked=at > index)
        if group is None and at == index and window[at + 1].surface in HALF:
            group = _one_before_scale(window, at)  # "nghìn rưỡi", "trăm rưỡi"
        if group is None:
            break
        scale, end = _scale(window, group.end)
        if scale == 1:
            if at == index:
                return _with_pack(window, group)
            return _last_group(window, group, Number(total, at, first.is_digits, int(limit)))
        if scale >= limit or (at > index and group.digits and not (group.plain and group.amount < 1000)):
            break
        total += group.amount * scale
        limit, at = Decimal(scale), end
        if window[at].surface in HALF:
            return Number(_whole(total + limit / 2), at + 1, first.is_digits, scale)
    if at == index:
        return None
    return Number(_whole(total), at, first.is_digits, int(limit))


def _one_before_scale(window: Window, index: int) -> Number | None:
    if window[index].surface in _HUNDRED:
        return Number(Decimal(150), index + 2)
    return Number(Decimal(1), index) if window[index].surface in SCALES else None


def _whole(amount: Decimal) -> Decimal:
    """ "1,3 triệu" is 1300000, not 1300000.0."""
    return Decimal(int(amount)) if amount == int(amount) else amount


def _said_again(window: Window, found: Number) -> Number:
    """ "ba (3)", "05 (năm)": one number, in words and in digits."""
    if window[found.end].surface != "(":
        return found
    again = _groups(window, found.end + 1)
    if again is None or again.amount != found.amount or again.digits == found.digits:
        return found
    return found._replace(end=again.end + 1) if window[again.end].surface == ")" else found


def _denominator(window: Window, index: int) -> Number | None:
    word = window[index].surface
    if word in _DIGITS or word in _BEHIND_TENS or word in _TEN:
        return Number(Decimal(_DIGITS.get(word) or _BEHIND_TENS.get(word) or 10), index + 1)
    read = in_digits(window, index)
    return read if read is not None and read.plain else None


def _scale(window: Window, index: int) -> tuple[int, int]:
    """The product of the scale words at a token ("nghìn tỷ" is 10^12) and the token behind them."""
    product, end = 1, index
    while end - index < 2:
        factor = SCALES.get(window[end].surface)
        if factor is None or product > 1 and factor <= product:
            break
        if _is_another_word(window, end):
            break
        product *= factor
        end += 1
    return product, end


def _is_another_word(window: Window, index: int) -> bool:
    """ "hai tỷ phú", "5 triệu chứng"."""
    other = lexicon.NOT_NUMBERS.at(window, index)
    return other is not None and other.row["counts"] != "behind"


def _last_group(window: Window, group: Number, before: Number) -> Number:
    """What follows a scale without one of its own: "một triệu hai" is 1.200.000, "một nghìn không trăm năm" 1.005."""
    tenths = Decimal(before.scale).scaleb(-len(str(int(group.amount))))
    if group.digits:  # "1 tỷ 2", "2 triệu 350"
        if not group.plain or group.amount >= 1000 or not ends_number(window, group.end):
            return before
        return Number(_whole(before.amount + group.amount * tenths), group.end, before.digits)
    linked = window[before.end].surface in _LINK
    if group.end == before.end + 1 and group.amount < 10:
        # "500 triệu năm" are years.
        if before.scale < 1000 or window[before.end].surface == "năm" or not ends_number(window, group.end):
            return before
        return Number(_whole(before.amount + group.amount * tenths), group.end, before.digits)
    if before.scale < 1000 and not linked:
        return before
    return Number(before.amount + group.amount, group.end, before.digits)


def ends_number(window: Window, index: int) -> bool:
    """True where a colloquial "một triệu hai" may end: no noun or unit follows that the last digit counts."""
    token = window[index]
    if token.is_word:
        return token.surface in lexicon.FOLLOWERS or lexicon.CURRENCIES.at(window, index) is not None
    return token.surface not in {"%", "/", "-", ":", "°", "º", "("} and not token.is_digits


def _with_pack(window: Window, group: Number) -> Number:
    """ "hai chục", "3 tá"."""
    pack = _PACKS.get(window[group.end].surface)
    if pack is not None:
        scale, end = _scale(window, group.end + 1)
        return Number(group.amount * pack * scale, end, group.digits, scale if scale > 1 else 0)
    return group


def _below_thousand(window: Window, index: int, *, linked: bool) -> Number | None:
    word = window[index].surface
    if linked and word in _LINK:  # "một nghìn lẻ năm"
        return _below_hundred(window, index + 1)
    if (word in _DIGITS or word in _ZERO) and window[index + 1].surface in _HUNDRED:
        return _hundreds(window, index)
    return _below_hundred(window, index)


def _hundreds(window: Window, index: int) -> Number:
    hundreds = 100 * _DIGITS.get(window[index].surface, 0)
    at = index + 2
    word, behind = window[at].surface, window[at + 1].surface
    if word in HALF and hundreds:
        return Number(Decimal(hundreds + 50), at + 1)
    if word in _LINK and (behind in _DIGITS or behind in _BEHIND_TENS):
        return Number(Decimal(hundreds + (_DIGITS.get(behind) or _BEHIND_TENS[behind])), at + 2)
    if word in _ZERO and behind in _TENS and window[at + 2].surface in _DIGITS:
        return Number(Decimal(hundreds + _DIGITS[window[at + 2].surface]), at + 3)
    tens = _below_hundred(window, at)
    if tens is None:
        return Number(Decimal(hundreds), at)
    if tens.amount < 10:
        # "một trăm hai" is 120 where nothing is counted by the "hai".
        if not ends_number(window, tens.end) or window[at].surface == "năm":
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
    if digit > 1 and behind in _BEHIND_TENS and not lexicon.NOT_NUMBERS.at(window, index + 1):  # "hai lăm", "ba mốt"
        return Number(Decimal(10 * digit + _BEHIND_TENS[behind]), index + 2)
    return Number(Decimal(digit), index + 1)


def _with_unit(window: Window, tens: int, index: int) -> Number:
    word = window[index].surface
    unit = _DIGITS.get(word, _BEHIND_TENS.get(word))
    # "năm" behind tens is a year: "ba mươi năm" is thirty years; 35 is "ba mươi lăm".
    if unit is None or word == "năm" or word in _BEHIND_TENS and lexicon.NOT_NUMBERS.at(window, index):
        return Number(Decimal(tens), index)
    return Number(Decimal(tens + unit), index + 1)
