"""Read how long something takes: "hai ngày", "4 năm rưỡi", "1 giờ 30 phút", "nửa thế kỷ", "7 đến 30 ngày"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.context import is_called_after_day, is_numbered, words_before
from factcheck.extraction.lexicon import Entry
from factcheck.extraction.numbers import FRACTIONS, HALF, OPENERS, Number, ends_number, fraction, number, pair
from factcheck.extraction.parts import BRANCHES, LIST, RANGE, words
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Kind, Timex
from factcheck.vietnamese.tables import table

# Amounts by (letter of ISO 8601, "date" or "time"): {("Y", "date"): 4, ("M", "date"): 6} is "P4Y6M".
Amounts = dict[tuple[str, str], Decimal]


class Length(NamedTuple):
    """
    A length of time as it is written.

    low     of one length, or of the shorter end of a range; `high` the longer end.
    factor  how many of its letter's unit the last unit word means: 10 for "thập kỷ".
    end     the token behind it.
    """

    low: Amounts
    high: Amounts | None
    factor: int
    end: int


def duration(window: Window, index: int) -> Reading | None:
    """The duration that begins at a token; None where no time unit follows the number."""
    found = length(window, index)
    if found is None:
        return None
    low = iso_duration(found.low)
    if found.high is None:
        return Reading(index, found.end, Timex(low, Kind.DURATION))
    high = iso_duration(found.high)
    if _seconds(found.low) > _seconds(found.high):
        return Reading(index, found.end, Timex(None, Kind.DURATION), invalid=f"{high} below {low}")
    return Reading(index, found.end, Timex(low, Kind.DURATION, to=high))


def length(window: Window, index: int) -> Length | None:
    """The length of time at a token: "3 năm", "2 năm 3 tháng", "nửa năm", "5-7 ngày", "3 tháng đến 1 năm"."""
    if index not in window.lengths:
        window.lengths[index] = _length(window, index)
    return window.lengths[index]


def _length(window: Window, index: int) -> Length | None:
    first = number(window, index)
    if first is None:
        share = _share(window, index) if window[index].surface in FRACTIONS else None
        half = _half(window, index)
        return (half and _from_half(window, half)) or half or and_a_half(window, index) or share
    if window[first.end].surface not in BEHIND_NUMBER:
        return None  # as behind most numbers: the work is spared
    if first.plain and window[first.end].surface in _DATING and _is_numbered(window, index, first.end):
        return None
    raced = _raced(window, index) if window[first.end].surface in _BEHIND_RACED else None
    return raced or _counted(window, index) or and_a_half(window, index) or _share(window, index)


# Units that begin a time of their own: "năm học này", "tháng 11", "năm ngoái".
_DATING = frozenset({"năm", "tháng", "tuần"})


def _is_numbered(window: Window, index: int, unit: int) -> bool:
    """ "lớp 10 năm học này", "đợt 3 tháng 11", "tầng 3 tháng trước", "đường 3 tháng 2": the number is a name's."""
    behind = window[unit + 1]
    month = window[unit].surface == "tháng" and behind.is_digits
    named = behind.surface == "học" or window.is_at(unit + 1, "tài", "chính")
    if not month and not named and lexicon.RELATIVE.at(window, unit) is None:
        return False
    before = words_before(window, index)
    return is_numbered(before) or month and is_called_after_day(before)


def iso_duration(parts: Amounts) -> str:
    """ISO 8601 from amounts: "P4Y6M", "PT1H30M"."""
    days = "".join([f"{_plain(parts[key])}{key[0]}" for key in _ORDER[:4] if key in parts])
    clock = "".join([f"{_plain(parts[key])}{key[0]}" for key in _ORDER[4:] if key in parts])
    return "P" + days + ("T" + clock if clock else "")


def time_unit(window: Window, index: int, counted: Number) -> Entry | None:
    """The unit of time at a token, behind a number: "tiếng" but not that of "hai tiếng Anh"."""
    entry = lexicon.DURATIONS.at(window, index)
    if entry is None or entry.row["note"] == "after digits only" and not counted.digits:
        return None
    if window[index].surface == "tiếng" and entry.end == index + 1:
        noun = lexicon.NOUNS.at(window, index)
        if window.capital(entry.end) or noun is not None and noun.end > entry.end:
            return None
        if _SOUNDS.at(window, entry.end) is not None:
            return None
    if window[index].surface == "hôm" and counted.amount == 1 and not counted.digits:
        return None  # "một hôm" is some day
    if window[index].surface == "năm" and window[entry.end].surface in _FIVE_BEFORE:
        return None
    if window[index].surface == "quý" and window[entry.end].surface in BRANCHES:
        return None  # "năm Quý Tỵ"
    if window[index].surface in GLUED and not window.glued(index):
        return None
    return None if window[entry.end].is_digits and _begins_date(window, index, entry.end) else entry


# Letters that are units of time only where they are glued to the number: "30s", "90p".
GLUED = frozenset({"s", "p"})


def _begins_date(window: Window, index: int, at: int) -> bool:
    """ "65 hôm 25/10", "72 năm 2025"; but "2 ngày 25 và 26/10" and "5 năm 2021-2025" say which days and years."""
    word = window[index].surface
    if word == "hôm":
        return True
    if word == "ngày" and window[at + 1].surface == "/" and window[at + 2].is_digits:
        end = at + (5 if window[at + 3].surface == "/" else 3)
    elif word == "tháng":
        end = at + (3 if window[at + 1].surface == "/" and len(window[at + 2].surface) == 4 else 0)
        return end > at
    elif word == "năm" and len(window[at].surface) == 4 and window[at].surface.isdecimal():
        end = at + 1
    else:
        return False
    goes_on = window[end].surface in RANGE or window[end].surface in LIST
    return not goes_on or not (window[end + 1].is_digits or window[end + 1].surface == word)


def units_in(unit: Entry) -> Decimal:
    """How many of its letter's unit a unit of time means: 10 for "thập kỷ", 0.001 for "mili giây"."""
    return Decimal(unit.row["factor"])


# "hai tiếng nổ" are heard.
_SOUNDS = lexicon.Phrases(row for row in table("timewords") if row["role"] == "sound")
# "mười năm nghìn" is no time.
_FIVE_BEFORE = frozenset({"trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "mươi"})
_OR = frozenset({",", "hoặc", "hay"})
# What may stand behind the number of a length, or behind the first of its numbers.
BEHIND_NUMBER = lexicon.DURATIONS.first_words | RANGE | _OR | OPENERS | {*FRACTIONS, "cho", "/", "phần", "'", "’", "′"}
_SECONDS = {
    ("Y", "date"): 31_557_600,
    ("M", "date"): 2_629_800,
    ("W", "date"): 604_800,
    ("D", "date"): 86_400,
    ("H", "time"): 3_600,
    ("M", "time"): 60,
    ("S", "time"): 1,
}
_ORDER = tuple(_SECONDS)
# Half of a unit, in the unit below it: "4 năm rưỡi" is four years and six months.
_HALVES = {
    ("Y", "date"): (("M", "date"), Decimal(6)),
    ("M", "date"): (("D", "date"), Decimal(15)),
    ("D", "date"): (("H", "time"), Decimal(12)),
    ("H", "time"): (("M", "time"), Decimal(30)),
    ("M", "time"): (("S", "time"), Decimal(30)),
}


def _counted(window: Window, index: int) -> Length | None:
    first = number(window, index)
    if first is None:
        return None
    last = _range_end(window, first.end, None)
    if last is not None:
        return _shared_unit(window, first, last[0])
    if window[first.end].surface in _OR:
        return _two_digits_in_words(window, first) or _either(window, first)
    unit = time_unit(window, first.end, first)
    if unit is None or _is_four_or_five(window, index):
        return _two_digits_in_words(window, first) or _in_minutes(window, index, first)
    low = _single(window, first, unit)
    last = _range_end(window, low.end, unit)
    if last is None or last[1].row["part"] != unit.row["part"]:
        return low
    high = _single(window, *last)
    return Length(low.low, high.low, high.factor, high.end)


def _in_minutes(window: Window, index: int, first: Number) -> Length | None:
    """ "đun 15'", "trong 20'"; but "Messi 23'" is when he scored, and 6' may be feet."""
    if window[first.end].surface not in _MINUTE_SIGNS or not window.glued(first.end) or not first.plain:
        return None
    before = words_before(window, index)
    if before.mark or before.last not in _BEFORE_MINUTES or window[first.end + 1].is_digits:
        return None
    return Length({("M", "time"): first.amount}, None, 1, first.end + 1)


def _is_four_or_five(window: Window, index: int) -> bool:
    """ "mất bốn năm ngày"; but "sau bốn năm ngày càng nhiều", "qua bốn năm giờ đã khác" are years."""
    unit, behind = window[index + 2].surface, window[index + 3]
    if not window.is_at(index, "bốn", "năm") or unit not in lexicon.DURATIONS.first_words or behind.is_digits:
        return False
    return not behind.is_word or behind.surface in lexicon.FOLLOWERS and unit != "giờ"


_MINUTE_SIGNS = frozenset({"'", "’", "′"})
_BEFORE_MINUTES = frozenset({*words("lasting"), *words("timed")})


def _raced(window: Window, index: int) -> Length | None:
    """ "2h05'38", "3'18"45", "1h04'12''": a race, to its seconds and hundredths; 5'11" are feet and inches."""
    match = _RACED.match(window.lower, window[index].start)
    if match is None:
        return None
    hours, minutes, seconds, sign, hundredths = match.groups()
    if not hours and (not sign or not hundredths and seconds in {"10", "11"}):
        return None
    parts: Amounts = {("H", "time"): Decimal(hours)} if hours else {}
    parts["M", "time"] = Decimal(minutes)
    parts["S", "time"] = Decimal(f"{seconds}.{hundredths or 0}")
    end = index + 1
    while window[end].surface and window[end].start < match.end():
        end += 1
    return Length(parts, None, 1, end)


# Behind "21°" minutes and seconds are those of an angle.
_RACED = re.compile(
    r"""(?<![°\w])(?:([0-9]{1,2})h)?([0-9]{1,2})['’′]([0-5][0-9])(?:(["”″]|['’′]{2})([0-9]{1,2})?)?(?!\w)"""
)
_BEHIND_RACED = frozenset({"h", *_MINUTE_SIGNS})


def _range_end(window: Window, index: int, first_unit: Entry | None) -> tuple[Number, Entry] | None:
    """
    The later number and its unit behind the "đến" or "cho tới" at a token; a hedge before it says no more.

    "7 đến gần 9 giờ" and "3 đến khoảng 10 tháng 5" are no lengths.
    """
    index += window[index].surface == "cho"
    if window[index].surface not in RANGE:
        return None
    hedge = lexicon.HEDGES.at(window, index + 1)
    last = number(window, hedge.end if hedge else index + 1)
    unit = time_unit(window, last.end, last) if last else None
    if last is None or unit is None:
        return None
    if hedge is not None and ((first_unit or unit).row["code"] == "H" or window[unit.end].is_digits):
        return None
    return last, unit


def _single(window: Window, first: Number, unit: Entry) -> Length:
    """One length: units that become smaller, each once, or a half of the only one."""
    parts: Amounts = {}
    _add(parts, unit, first.amount)
    end = unit.end
    if window[end].surface in HALF:
        _add_half(parts, unit)
        return Length(parts, None, 1, end + (3 if window.is_at(end + 1, "đồng", "hồ") else 1))
    largest = unit
    while True:
        more = _smaller(window, end, unit)
        if more is None:
            if unit.row["surface"] == "ngày":
                end = _behind_nights(window, end)
            if _has_hundredths(window, end):
                digits = window[end].surface
                _add(parts, unit, Decimal(int(digits)).scaleb(-len(digits)))
                end += 1
            factor = int(units_in(largest)) if unit is largest else 1
            return Length(parts, None, factor, end)
        amount, unit = more
        _add(parts, unit, amount)
        end = unit.end


def _behind_nights(window: Window, index: int) -> int:
    """The token behind the nights of a journey, "3 ngày 2 đêm", which last no longer than its days."""
    nights = number(window, index)
    return nights.end + 1 if nights is not None and window[nights.end].surface == "đêm" else index


def _has_hundredths(window: Window, index: int) -> bool:
    """ "9 giây 58": a race is measured in hundredths of a second."""
    digits = window[index].surface
    return (
        window[index - 1].surface == "giây"
        and digits.isdecimal()
        and len(digits) <= 2
        and ends_number(window, index + 1)
    )


def _smaller(window: Window, index: int, unit: Entry) -> tuple[Decimal, Entry] | None:
    """The next smaller unit of "1 giờ 30 phút", "2 năm và 3 tháng", "1 ngày 6 giờ", "2h30"."""
    at = index + 1 if window[index].surface == "và" else index
    amount = number(window, at)
    if amount is not None and window[index - 1].surface == "h" and window.glued(index) and amount.amount in range(60):
        signed = window[amount.end].surface in {"m", *_MINUTE_SIGNS} and window.glued(amount.end)
        minutes = _MINUTES.at(window, amount.end)
        return amount.amount, minutes or Entry(amount.end + signed, _MINUTE)
    below = time_unit(window, amount.end, amount) if amount else None
    if amount is None or below is None or _rank(below) <= _rank(unit) or below.row["factor"] != "1":
        return None
    if unit.row["part"] != below.row["part"] and unit.row["code"] != "D":
        return None
    return amount.amount, below


_MINUTES = lexicon.Phrases(row for row in table("durations") if (row["code"], row["part"]) == ("M", "time"))
_MINUTE = next(row for row in table("durations") if row["surface"] == "phút")


def _half(window: Window, index: int) -> Length | None:
    """ "nửa năm", "nửa thế kỷ", "nửa tiếng đồng hồ"."""
    if window[index].surface != "nửa":
        return None
    unit = lexicon.DURATIONS.at(window, index + 1)
    if unit is None or unit.row["note"] == "after digits only":
        return None
    key, factor = (unit.row["code"], unit.row["part"]), units_in(unit)
    if window[index + 1].surface == "đêm":
        return None
    if factor % 2 == 0 or key not in _HALVES:
        return Length({key: factor / 2}, None, 1, unit.end)
    below, amount = _HALVES[key]
    return Length({below: amount * factor}, None, 1, unit.end)


def _from_half(window: Window, half: Length) -> Length | None:
    """ "nửa giờ đến một giờ"; but "nửa giờ đến 9 giờ sáng" ends in a clock time."""
    last = _range_end(window, half.end, None)
    high = _single(window, *last) if last else None
    if high is None or _seconds(high.low) <= _seconds(half.low) or lexicon.DAYPARTS.at(window, high.end) is not None:
        return None
    return Length(half.low, high.low, high.factor, high.end)


def and_a_half(window: Window, index: int) -> Length | None:
    """ "tháng rưỡi", "tiếng rưỡi": one of the unit and its half, with no number before it."""
    if window[index + 1].surface not in HALF:
        return None
    unit = lexicon.DURATIONS.at(window, index)
    if unit is None or unit.end != index + 1 or unit.row["note"] == "after digits only":
        return None
    return _single(window, Number(Decimal(1), index), unit)


def _share(window: Window, index: int) -> Length | None:
    """ "1/4 thế kỷ", "ba phần tư thập kỷ" in whole years; "½ giờ", "1/100 giây", "3 phần nghìn giây"."""
    sign = window[index].surface in FRACTIONS or window[index + 1].surface in FRACTIONS
    if not sign and window[index + 1].surface not in {"/", "phần"}:
        return None
    share = fraction(window, index) or _of_a_second(window, index)
    unit = time_unit(window, share.end, share) if share else None
    if share is None or unit is None:
        return None
    key, amount = (unit.row["code"], unit.row["part"]), share.amount * units_in(unit)
    if amount == int(amount) or key == ("S", "time"):
        return Length({key: amount}, None, 1, unit.end)
    if not sign or key not in _HALVES:
        return None
    below, half = _HALVES[key]
    rest = amount % 1 * 2 * half
    if rest != int(rest):
        return None
    return Length({key: amount // 1, below: rest} if amount > 1 else {below: rest}, None, 1, unit.end)


def _of_a_second(window: Window, index: int) -> Number | None:
    """ "3 phần nghìn (giây)", which of anything else would be three per mille."""
    parts = number(window, index)
    if parts is None or window[parts.end].surface != "phần" or window[parts.end + 2].surface != "giây":
        return None
    whole = _PARTS_OF_A_SECOND.get(window[parts.end + 1].surface)
    return Number(parts.amount / whole, parts.end + 2, parts.digits) if whole else None


_PARTS_OF_A_SECOND = {"trăm": 100, "nghìn": 1000, "ngàn": 1000}


def _shared_unit(window: Window, first: Number, last: Number) -> Length | None:
    """ "5-7 ngày", "7 đến 30 ngày"."""
    unit = time_unit(window, last.end, last)
    if unit is None:
        return None
    low: Amounts = {}
    high: Amounts = {}
    # "20 đến 70 tỷ năm": the scale belongs to both.
    shared_scale = last.scale if last.scale and not first.scale and first.digits and first.amount < 1000 else 1
    _add(low, unit, first.amount * shared_scale)
    _add(high, unit, last.amount)
    return Length(low, high, int(units_in(unit)), unit.end)


def _two_digits_in_words(window: Window, first: Number) -> Length | None:
    """ "ba bốn ngày", "hai, ba tháng": three to four, two to three."""
    both = pair(window, first)
    return _shared_unit(window, *both) if both else None


def _either(window: Window, first: Number) -> Length | None:
    """ "hai hoặc ba ngày", "2, 3 ngày": one number and the next."""
    last = number(window, first.end + 1)
    if first.amount not in range(1, 10) or last is None or last.amount != first.amount + 1:
        return None
    return _shared_unit(window, first, last)


def _add(parts: Amounts, unit: Entry, amount: Decimal) -> None:
    key = (unit.row["code"], unit.row["part"])
    parts[key] = parts.get(key, Decimal(0)) + amount * units_in(unit)


def _add_half(parts: Amounts, unit: Entry) -> None:
    factor = units_in(unit)
    key = (unit.row["code"], unit.row["part"])
    if factor != 1:
        parts[key] += factor / 2
    elif key in _HALVES:
        below, amount = _HALVES[key]
        parts[below] = amount
    else:
        parts[key] += Decimal("0.5")


def _seconds(parts: Amounts) -> Decimal:
    return sum((amount * _SECONDS[key] for key, amount in parts.items()), Decimal(0))


def _rank(unit: Entry) -> int:
    return _ORDER.index((unit.row["code"], unit.row["part"]))


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
