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
    token = window[index]
    if not token.is_digits and token.surface not in _STARTS:
        return None
    behind = window[index + 1]
    alone = token.is_digits and behind.is_word and behind.surface not in _GOING_ON
    if alone and token.surface != "10":  # as nearly everywhere; but "10⁶" goes on
        found = window.numbers[index] = _digits_alone(token.surface, index + 1)
        return found
    found = None if _is_year(window, index) else _groups(window, index)
    if found is not None:
        found = _said_again(window, found)
    window.numbers[index] = found
    return found


def _digits_alone(surface: str, end: int) -> Number | None:
    """The number in digits with nothing behind it that is a part of it."""
    read = _literal(surface) if len(surface) <= MAX_DIGITS else None
    if read is None:
        return None
    return Number(read[0], end, digits=True, grouped=read[1], plain=surface.isdecimal())


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
        groups = _groups_behind(window, index + 1)
        if groups:
            written = "".join([token.surface, *groups]).translate(_GROUP_MARKS)
            return Number(Decimal(written), index + 1 + len(groups), digits=True)
    power = _power_of_ten(window, index)
    if power is None and window[index + 1].surface in {"x", "×"} and window[index + 2].surface == "10":
        power = _power_of_ten(window, index + 2)  # "1,5 x 10^6"
        if power is not None:
            return power._replace(amount=whole(power.amount * amount))
    if power is not None:
        return power
    return Number(amount, index + 1, digits=True, grouped=grouped, plain=plain)


def magnitude(window: Window, index: int) -> Number | None:
    """A magnitude without a number before it, as it follows a hedge: "hơn chục", "gần trăm", "ngót nghìn tỷ"."""
    word = window[index].surface
    first = _PACKS.get(word) or (100 if word in HUNDRED else SCALES.get(word))
    if first is None or _is_another_word(window, index):
        return None
    scale, end = _scale(window, index + 1)
    last = scale if scale > 1 else first if word in SCALES else 0
    return Number(Decimal(first * scale), end, scale=last)


def vague(window: Window, index: int) -> Number | None:
    """
    An amount that nobody gives, with its magnitude for its amount: "hàng trăm", "vài chục triệu", "vài ba nghìn".
    """
    word = window[index].surface
    if word not in _VAGUE and word not in _FEW:
        return None
    return magnitude(window, index + 1 + (word in _FEW and window[index + 1].surface in _DIGITS))


def begins_with_zero(window: Window, index: int) -> bool:
    """True for the "không" of "không phẩy năm", "không trăm linh năm", which elsewhere says "not"."""
    behind = window[index + 1].surface
    if behind in HUNDRED:
        return window[index + 2].surface in _LINK or window[index + 3].surface in _TENS
    return behind in POINT


def fraction(window: Window, index: int) -> Number | None:
    """ "1/4", "ba phần tư", "½"; never more than a whole, but for "2½", "2 1/2", "hai và ba phần tư"."""
    first = number(window, index)
    if first is None or window[first.end].surface != "và":
        return _share(window, index)
    share = _share(window, first.end + 1)
    if share is None or share.amount >= 1 or first.digits is not share.digits or first.scale or first.amount % 1:
        return None
    written = "".join(window[step].surface for step in range(first.end + 1, share.end))
    if share.digits and (written not in _MIXED or first.amount >= _LATE_IN_A_MONTH):
        return None  # "2 và 1/5", "31 và 1/2" are days
    return Number(_TWELVE.add(first.amount, share.amount), share.end, first.digits)


def _share(window: Window, index: int) -> Number | None:
    """ "1/4", "ba phần tư", "½", "2½", "2 1/2"."""
    sign = FRACTIONS.get(window[index].surface)
    if sign is not None:
        return Number(sign, index + 1, digits=True)
    low = number(window, index)
    if low is not None and low.plain and window[low.end].surface in FRACTIONS:
        return Number(low.amount + FRACTIONS[window[low.end].surface], low.end + 1, digits=True)
    if low is not None and low.plain and window[low.end].is_digits:
        return _mixed(window, low)
    if low is None or window[low.end].surface not in {"/", "phần"} or low.scale:
        return None
    if low.amount != int(low.amount) and window[low.end].surface != "/":
        return None
    if window[low.end].surface == "/":
        if not (low.digits and window.glued(low.end) and window.glued(low.end + 1)):
            return None
        high = in_digits(window, low.end + 1)
        if high is None or window[high.end].surface == "/":
            return None
        if not (low.plain and high.plain or high.amount in _POPULATIONS):
            return None
    else:
        high = _denominator(window, low.end + 1)
    if high is None or low.amount <= 0:
        return None
    spoken = window[low.end].surface == "phần" and not low.digits and ends_number(window, high.end)
    if low.amount > high.amount and not spoken:
        return None  # "năm phần ba" is one, "3/2" a day
    scale, end = _scale(window, high.end)  # "một phần tư triệu"
    share = _TWELVE.divide(low.amount * scale, high.amount)
    return Number(whole(share) if scale > 1 else share, end, low.digits, scale if scale > 1 else 0)


def _mixed(window: Window, whole: Number) -> Number | None:
    """ "2 1/2"; "2 3/10" is no such number."""
    at = whole.end
    written = "".join(window[step].surface for step in range(at, at + 3))
    glued = window.glued(at + 1) and window.glued(at + 2)
    if written not in _MIXED or not glued or window[at + 3].surface in {"/", "-", "."} and window.glued(at + 3):
        return None
    over, _, under = written.partition("/")
    return Number(whole.amount + _TWELVE.divide(Decimal(over), Decimal(under)), at + 3, digits=True)


def half(window: Window, index: int) -> Number | None:
    """ "nửa", "một nửa", "nửa triệu", "nửa tá"."""
    at = index + (window[index].surface == "một")
    if window[at].surface not in _HALF_OF:
        return None
    pack = _PACKS.get(window[at + 1].surface)
    if pack is not None:
        return Number(Decimal(pack // 2), at + 2)
    scale, end = _scale(window, at + 1)
    return Number(whole(Decimal("0.5") * scale), end, digits=True, scale=scale if scale > 1 else 0)


def pair(window: Window, low: Number) -> tuple[Number, Number] | None:
    """
    Two digits that follow each other, with what both count in: "hai ba (người)", "bốn, năm trăm", "năm bảy".

    `low` is the first as it stands; the first of "hai ba chục" becomes 20.
    """
    if low.digits or low.scale or not 1 <= low.amount <= 9:
        return None
    at = low.end + (window[low.end].surface == ",")
    word = window[at].surface
    digit = 10 if word in _TEN else _DIGITS.get(word, 0)
    if digit != low.amount + 1 and not (low.amount == 5 and digit == 7):
        return None
    high = number(window, at)
    if high is None or high.digits or high.amount % digit:
        return None
    return low._replace(amount=low.amount * high.amount / digit), high


def short_scale(window: Window, low: Number) -> Number | None:
    """ "500k", "50K", "5tr", "1,5 tr", "1tr2": a number of thousands or millions, as people write prices."""
    scale = _SHORT_SCALES.get(window[low.end].surface)
    if scale is None or not low.digits or low.scale:
        return None
    if window.capital(low.end) and low.amount < 10:
        return None  # 4K
    amount, end = low.amount * scale, low.end + 1
    if window[end].surface in HALF:
        return Number(whole(amount + Decimal(scale) / 2), end + 1, digits=True, scale=scale)
    tail = window[end].surface
    if low.plain and window.glued(end) and tail.isdecimal() and len(tail) <= 3:
        amount, end = amount + Decimal(int(tail) * scale).scaleb(-len(tail)), end + 1
    return Number(whole(amount), end, digits=True, scale=scale)


_DOTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMAS = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+)")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")
_GROUP_MARKS = str.maketrans({"'": None, "’": None, ",": "."})
_LAST_GROUP = re.compile(r"[0-9]{3},[0-9]{1,9}")
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


def _groups_behind(window: Window, index: int) -> list[str]:
    """The groups of "2 500", "1 234 567,89", "1'234'567"."""
    groups: list[str] = []
    if window[index].surface in {"'", "’"}:
        for at in range(index + 1, index + 9, 2):
            mark, token = window[at - 1], window[at]
            whole = len(token.surface) == 3 and token.surface.isdecimal()
            if mark.surface != window[index].surface or not (whole and window.glued(at - 1) and window.glued(at)):
                break
            groups += [mark.surface, token.surface]
        return groups
    for at in range(index, index + 4):
        token = window[at]
        if token.start != window[at - 1].end + 1:
            break
        if len(token.surface) != 3 or not token.surface.isdecimal():
            if _LAST_GROUP.fullmatch(token.surface):
                groups.append(token.surface)  # "1 234,56"
            break
        groups.append(token.surface)
    return groups


def _power_of_ten(window: Window, index: int) -> Number | None:
    """ "10^6", "10⁶"."""
    if window[index].surface != "10" or not window.glued(index + 1):
        return None
    sign, end = window[index + 1].surface, index + 2
    if sign == "^" and window.glued(end) and window[end].surface.isdecimal():
        exponent, end = window[end].surface, end + 1
    elif sign and all(char in _SUPERSCRIPTS for char in sign):
        exponent = sign.translate(_SUPERSCRIPTS_AS_DIGITS)
    else:
        return None
    if len(exponent) > 2 or int(exponent) > MAX_DIGITS:
        return None
    return Number(Decimal(10 ** int(exponent)), end, digits=True)


_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS_AS_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")


_ROLES = {spelling: (row["role"], row["value"]) for row in table("numerals") for spelling in spellings(row["surface"])}


def _values(wanted: str) -> dict[str, int]:
    return {surface: int(value) for surface, (role, value) in _ROLES.items() if role == wanted}


def _surfaces(wanted: str) -> frozenset[str]:
    return frozenset(surface for surface, (role, _) in _ROLES.items() if role == wanted)


SCALES = _values("scale")
_DIGITS = _values("digit")
_BEHIND_TENS = _values("unit-after-tens")
_PACKS = _values("pack")
_SHORT_SCALES = _values("short scale")
FRACTIONS = {
    sign: _TWELVE.divide(*map(Decimal, value.split("/")))
    for sign, (role, value) in _ROLES.items()
    if role == "fraction"
}
ZERO, _TEN, _TWENTY, _TENS, HUNDRED, _LINK = map(_surfaces, ("zero", "ten", "twenty", "tens", "hundred", "link"))
POINT = _surfaces("decimal point")
HALF, _HALF_OF, _VAGUE, _FEW, MINUS = map(_surfaces, ("half", "half of", "vague", "few", "minus"))
# Words with which a number can begin, and words that may stand before it as a part of it.
OPENERS = frozenset({*_DIGITS, *_TEN, *_TWENTY, *HUNDRED, *SCALES, *_PACKS, *_HALF_OF, *FRACTIONS, *HALF})
# Words with which a number in digits goes on: "2,5 triệu", "5 trăm", "3 phẩy 2", "2 chục", "1,5 x 10^6".
_GOING_ON = frozenset({*HUNDRED, *POINT, *SCALES, *_PACKS, "x"})
# Words that make more than a digit of the digit before them.
LARGE = frozenset({*_TENS, *HUNDRED, *SCALES})
LEADERS = frozenset({*_VAGUE, *_FEW, *MINUS, *POINT})
_STARTS = frozenset({*_DIGITS, *_TEN, *_TWENTY, *ZERO, *HUNDRED, *SCALES, *_PACKS})
_THOUSAND = 1000
_LATE_IN_A_MONTH = 28
# Fractions that stand behind a whole number.
_MIXED = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/8"})
# "0,02/100.000 dân": of so many one tells a rate.
_POPULATIONS = frozenset({1_000, 10_000, 100_000, 1_000_000})


def _is_year(window: Window, index: int) -> bool:
    """ "năm 2025", "4%/năm": no five."""
    token = window[index]
    return token.surface == "năm" and (
        window.lower[token.start - 1 : token.start] == "/" or window[index + 1].is_digits
    )


def _groups(window: Window, index: int) -> Number | None:
    """Groups of up to three digits, each with its scale."""
    first = window[index]
    if not first.is_digits and first.surface not in _STARTS:
        return None
    total, limit, at = Decimal(0), Decimal("Infinity"), index
    while at - index < MAX_WORDS:
        group = _digit_hundreds(window, at) or in_digits(window, at) or _below_thousand(window, at, linked=at > index)
        if group is None and at == index:
            group = _one_before_scale(window, at)
        if group is None:
            break
        if at == index and window[group.end].surface in POINT:
            group = _with_decimals(window, group)
        scale, end = _scale(window, group.end)
        if scale == 1:
            if at == index:
                return _with_pack(window, group._replace(digits=first.is_digits))
            return _last_group(window, group, Number(total, at, first.is_digits, int(limit)))
        if at > index and group.digits and not (group.plain and group.amount < 1000):
            break
        if scale >= limit:
            linked = window[at].surface in ZERO or window[at].surface in _LINK
            if limit != _THOUSAND or scale == limit or not (linked or group.amount >= 100):
                break
            total *= scale  # "ba nghìn hai trăm tỷ"
        total += group.amount * scale
        limit, at = Decimal(scale), end
        if window[at].surface in HALF:
            return Number(whole(total + limit / 2), at + 1, first.is_digits, scale)
        if not first.is_digits and _goes_on_behind_comma(window, at, scale):
            at += 1
    if at == index:
        return None
    return _with_tenths(window, Number(whole(total), at, first.is_digits, int(limit)))


def _goes_on_behind_comma(window: Window, index: int, scale: int) -> bool:
    """ "một triệu, hai trăm nghìn đồng": the next lower group, in full; "một triệu, hai trăm nghìn và" is a list."""
    if window[index].surface != "," or window[index + 2].surface not in HUNDRED:
        return False
    group = _below_thousand(window, index + 1, linked=False)
    if group is None:
        return False
    lower, end = _scale(window, group.end)
    if lower * _THOUSAND != scale:
        return False
    return window[end].surface not in _LISTING or _goes_on_behind_comma(window, end, lower)


_LISTING = frozenset({",", "và", "hay", "hoặc"})


def _digit_hundreds(window: Window, index: int) -> Number | None:
    """ "5 trăm (nghìn)"."""
    digit = window[index].surface
    if len(digit) != 1 or not digit.isdecimal() or digit == "0" or window[index + 1].surface not in HUNDRED:
        return None
    return _behind_hundreds(window, 100 * int(digit), index + 2)


def _one_before_scale(window: Window, index: int) -> Number | None:
    """The "một" that is not said: "nghìn rưỡi", "triệu hai", "trăm mốt", "trăm hai mươi", "trăm phần trăm"."""
    word, behind = window[index].surface, window[index + 1].surface
    if index and window[index - 1].surface in _DIGITS:
        return None  # the rest of "năm nghìn hai"
    if word in HUNDRED and window.is_at(index + 1, "phần", "trăm"):
        return Number(Decimal(100), index + 1)
    if word in HUNDRED:
        found = _behind_hundreds(window, 100, index + 1)
        return found if found.end > index + 1 else None
    if word in _PACKS and behind in HALF or word in SCALES and (behind in HALF or _tenths(window, index + 1)):
        return Number(Decimal(1), index)
    return None


def _with_decimals(window: Window, whole: Number) -> Number:
    """ "hai phẩy năm", "ba phẩy mười bốn", "không phẩy không năm", "2 phẩy 5"."""
    if whole.digits and not whole.plain:
        return whole
    at, decimals = whole.end + 1, ""
    if whole.digits and window[at].surface.isdecimal():
        at, decimals = at + 1, window[at].surface
    while len(decimals) < MAX_DIGITS:
        word, behind = window[at].surface, window[at + 1].surface
        if word == "năm" and decimals.strip("0") and not (behind in _DIGITS or behind in SCALES):
            break  # "hai phẩy hai năm" are years
        if word in ZERO or word in _DIGITS and behind not in _TENS:
            at, decimals = at + 1, decimals + str(_DIGITS.get(word, 0))
            continue
        if word in _BEHIND_TENS and not _is_another_word(window, at):  # "ba phẩy bảy mốt"
            at, decimals = at + 1, decimals + str(_BEHIND_TENS[word])
            continue
        tens = _below_hundred(window, at)
        if tens is not None:
            at, decimals = tens.end, decimals + str(tens.amount)
        break
    if not decimals or len(decimals) > MAX_DIGITS or window[whole.end].surface == "chấm" and not decimals.strip("0"):
        return whole  # "công nghiệp bốn chấm không"
    return Number(whole.amount + Decimal(int(decimals)).scaleb(-len(decimals)), at, whole.digits)


def whole(amount: Decimal) -> Decimal:
    """ "1,3 triệu" is 1300000, not 1300000.0."""
    return Decimal(int(amount)) if amount == int(amount) else amount


def _said_again(window: Window, found: Number) -> Number:
    """ "ba (3)", "05 (năm)", "10 (mười) triệu": one number, in words and in digits."""
    if window[found.end].surface != "(":
        return found
    again = _groups(window, found.end + 1)
    if again is None or again.amount != found.amount or again.digits == found.digits:
        return found
    if window[again.end].surface != ")":
        return found
    scale, end = _scale(window, again.end + 1)
    if scale == 1 or found.scale:
        return found._replace(end=again.end + 1)
    return Number(whole(found.amount * scale), end, found.digits, scale)


def _denominator(window: Window, index: int) -> Number | None:
    """ "ba phần tư", "một phần mười hai", "một phần nghìn"; "phần trăm" and the "phần nghìn" of others are units."""
    word = window[index].surface
    if word in _BEHIND_TENS:
        return Number(Decimal(_BEHIND_TENS[word]), index + 1)
    size = magnitude(window, index)
    if size is not None:
        least = _THOUSAND if window[index - 2].surface == "một" else _THOUSAND + 1
        return size if size.amount >= least else None
    if word == "một" and window[index + 1].surface in LARGE:
        return number(window, index)  # "một phần một trăm"
    read = _below_hundred(window, index) or in_digits(window, index)
    return read if read is not None and (read.plain or not read.digits) else None


def _scale(window: Window, index: int) -> tuple[int, int]:
    """The product of the scale words at a token ("nghìn tỷ" is 10^12) and the token behind them."""
    product, end = 1, index
    while end - index < 2:
        factor = SCALES.get(window[end].surface)
        if factor is None or factor < product:
            break
        if _is_another_word(window, end):
            break
        product *= factor
        end += 1
    return product, end


def _is_another_word(window: Window, index: int) -> bool:
    """ "hai tỷ phú", "5 triệu chứng"."""
    return lexicon.NOT_NUMBERS.at(window, index) is not None


def _last_group(window: Window, group: Number, before: Number) -> Number:
    """What follows a scale without one of its own: "một triệu hai" is 1.200.000, "một nghìn không trăm năm" 1.005."""
    if group.digits:  # "1 tỷ 2", "2 triệu 350", "2 triệu 350.000", "12 nghìn 345 người"
        written = window[group.end - 1].surface
        if _DOTS.fullmatch(written) and group.end == before.end + 1 and group.amount < before.scale:
            return before._replace(amount=before.amount + group.amount, end=group.end)
        rest = before.scale == _THOUSAND and len(written) == 3
        if not group.plain or group.amount >= 1000 or not (rest or ends_number(window, group.end)):
            return before
        tenths = Decimal(before.scale).scaleb(-len(written))
        return before._replace(amount=whole(before.amount + group.amount * tenths), end=group.end)
    if group.end == before.end + 1 and group.amount < 10:
        return _with_tenths(window, before)
    if before.scale < _THOUSAND and window[before.end].surface not in _LINK:
        return before
    return Number(before.amount + group.amount, group.end, before.digits)


def _with_tenths(window: Window, before: Number) -> Number:
    """ "một triệu hai", "hai nghìn tư"."""
    digit = _tenths(window, before.end)
    if digit is None or before.scale < _THOUSAND:
        return before
    return before._replace(amount=whole(before.amount + digit * Decimal(before.scale) / 10), end=before.end + 1)


def _tenths(window: Window, index: int) -> int | None:
    """The last digit of a colloquial "một trăm hai", "một triệu mốt người"; None where it counts what follows."""
    word = window[index].surface
    counts = word in _BEHIND_TENS and lexicon.NOUNS.at(window, index + 1) is not None
    digit = _BEHIND_TENS.get(word) or _DIGITS.get(word)
    # "500 triệu năm" are years, "triệu tư nhân" no number.
    if digit is None or word in {"năm", "một"} or not (counts or ends_number(window, index + 1)):
        return None
    return digit if lexicon.NOT_NUMBERS.at(window, index) is None else None


def ends_number(window: Window, index: int) -> bool:
    """True where a colloquial "một triệu hai" may end: no noun or unit follows that the last digit counts."""
    token = window[index]
    if token.is_word:
        return token.surface in lexicon.FOLLOWERS or lexicon.CURRENCIES.at(window, index) is not None
    return token.surface not in {"%", "/", "-", ":", "°", "º", "("} and not token.is_digits


def _with_pack(window: Window, group: Number) -> Number:
    """ "hai chục", "3 tá", "ba chục rưỡi"."""
    pack = _PACKS.get(window[group.end].surface)
    if pack is None:
        return group
    if window[group.end + 1].surface in HALF:
        return Number(group.amount * pack + pack // 2, group.end + 2, group.digits)
    scale, end = _scale(window, group.end + 1)
    return Number(group.amount * pack * scale, end, group.digits, scale if scale > 1 else 0)


def _below_thousand(window: Window, index: int, *, linked: bool) -> Number | None:
    word = window[index].surface
    if linked and word in _LINK:  # "một nghìn lẻ năm"
        return _below_thousand(window, index + 1, linked=False)
    if word in ZERO and (window[index + 1].surface in SCALES if linked else window[index + 1].surface in POINT):
        return Number(Decimal(0), index + 1)
    if (word in _DIGITS or word in ZERO) and window[index + 1].surface in HUNDRED:
        return _hundreds(window, index)
    return _below_hundred(window, index)


def _hundreds(window: Window, index: int) -> Number:
    return _behind_hundreds(window, 100 * _DIGITS.get(window[index].surface, 0), index + 2)


def _behind_hundreds(window: Window, hundreds: int, at: int) -> Number:
    """What follows "trăm": "hai trăm linh hai", "hai trăm rưỡi", "hai trăm hai" (220), "bảy trăm tám chín" (789)."""
    word, behind = window[at].surface, window[at + 1].surface
    if word in HALF and hundreds:
        return Number(Decimal(hundreds + 50), at + 1)
    if word in _LINK and (behind in _DIGITS or behind in _BEHIND_TENS):
        return Number(Decimal(hundreds + (_DIGITS.get(behind) or _BEHIND_TENS[behind])), at + 2)
    if word in ZERO and behind in _TENS and window[at + 2].surface in _DIGITS:
        return Number(Decimal(hundreds + _DIGITS[window[at + 2].surface]), at + 3)
    tens = _below_hundred(window, at)
    if word in _DIGITS and word != "năm" and behind in _DIGITS and behind != "năm" and _ends_hundreds(window, at + 2):
        return Number(Decimal(hundreds + 10 * _DIGITS[word] + _DIGITS[behind]), at + 2)
    if tens is not None and tens.end == at + 1 and behind == "chục":
        return Number(hundreds + 10 * tens.amount, at + 2)
    if tens is not None and tens.amount >= 10:
        return Number(hundreds + tens.amount, tens.end)
    if tens is not None and (behind in SCALES or word != "năm" and not hundreds):
        return Number(hundreds + tens.amount, tens.end)  # "ba trăm bốn nghìn" is 304.000
    if word == "một" and ends_number(window, at + 1):
        return Number(Decimal(hundreds + 1), at + 1)  # 110 would be "một trăm mốt"
    digit = _tenths(window, at)
    return Number(Decimal(hundreds), at) if digit is None else Number(Decimal(hundreds + 10 * digit), at + 1)


def _ends_hundreds(window: Window, index: int) -> bool:
    """True behind the two last digits of "bảy trăm tám chín", where no other number goes on."""
    word = window[index].surface
    return not (word in _TENS or word in HUNDRED or word in _DIGITS or word in _BEHIND_TENS)


def _below_hundred(window: Window, index: int) -> Number | None:
    word, behind = window[index].surface, window[index + 1].surface
    if word in _TEN:
        return _with_unit(window, 10, index + 1)
    if word in _TWENTY:
        twenty = _with_unit(window, 20, index + 1)
        return twenty if twenty.end > index + 1 else None
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
