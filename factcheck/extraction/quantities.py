"""
Read what is counted or measured: "hơn 2.500 đại biểu", "5-7%", "1.000 tỷ đồng", "37 km", "gần 5 năm".

A quantity is [hedge] number [range end] [measure] [hedge behind]. The measure decides the kind.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction import lexicon
from factcheck.extraction.durations import BEHIND_NUMBER, duration, iso_duration, time_unit, units_in
from factcheck.extraction.measures import (
    IN_ANY_LETTERS,
    SPLIT_UNITS,
    Measure,
    counted_noun,
    counted_noun_end,
    currency_before,
    is_another_word,
    measure,
    rate_end,
)
from factcheck.extraction.names import is_foreign
from factcheck.extraction.numbers import (
    FRACTIONS,
    HALF,
    HUNDRED,
    LEADERS,
    MINUS,
    OPENERS,
    SCALES,
    ZERO,
    Number,
    begins_with_zero,
    ends_number,
    fraction,
    half,
    magnitude,
    number,
    pair,
    short_scale,
    vague,
    whole,
)
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Kind, Mod, Quantity, Timex


def quantity(window: Window, index: int) -> Reading | None:
    """The quantity or duration that begins at a token, its hedge included; None where there is none."""
    if window[index].surface == "từ":  # a part of the mention in "từ 10% trở lên" only
        opened = _hedged_figure(window, index + 1)
        return opened._replace(start=index) if opened and window[opened.end - 1].surface in _OPEN else None
    return _hedged_figure(window, index)


def _hedged_figure(window: Window, index: int) -> Reading | None:
    hedge = lexicon.HEDGES.at(window, index) if window[index].surface in lexicon.HEDGES.first_words else None
    if hedge is None:
        reading = _figure(window, index, hedged=False)
        return _hedged(window, reading, None) if reading else None
    reading = _figure(window, hedge.end, hedged=True)
    return _hedged(window, reading._replace(start=index), Mod(hedge.row["mod"])) if reading else None


_OPEN = frozenset({"lên", "xuống"})
_NUMBER_WORDS = frozenset({*OPENERS, *LEADERS, *ZERO, "-", "đôi"})
# With these a quantity can begin that begins with no hedge and no digit.
_HALVED_TIMES = frozenset({"tháng", "tuần", "ngày", "giờ", "tiếng"})  # "tháng rưỡi"; "năm" is a number word
FIRST_WORDS = _NUMBER_WORDS | _HALVED_TIMES | lexicon.CURRENCIES.first_words | {"từ"}


def _figure(window: Window, index: int, *, hedged: bool) -> Reading | None:
    """A figure without its hedge, in one of its forms."""
    token = window[index]
    if token.is_digits:
        return _in_digits(window, index)
    if token.surface not in _NUMBER_WORDS:
        return duration(window, index) if token.surface in _HALVED_TIMES else _currency_first(window, index)
    if token.surface in ZERO and not begins_with_zero(window, index):
        return None
    if token.surface == "-" and window.glued(index + 1) and not window[index + 1].is_digits:
        return _below_zero(window, index)
    if token.surface in _TIMES_AS_MUCH:
        return _times_as_much(window, index) or (_vague(window, index) if token.surface in LEADERS else None)
    timed = duration(window, index) if not _is_four_or_five(window, index) else None
    if timed is not None and not _is_light_year(window, timed):
        return timed
    below = token.surface == "âm"
    share = _fraction(window, index + below)
    if share is not None and below:
        return _share(window, index, share._replace(amount=-share.amount))
    if share is not None:
        return _lasting(window, index, share) or _share(window, index, share)
    if token.surface in LEADERS and token.surface not in MINUS:
        return _vague(window, index)
    low = _signed(window, index)
    if low is not None:
        return _measured(window, index, low)
    low = magnitude(window, index) if hedged else None
    return (_lasting(window, index, low) or _measured(window, index, low)) if low else None


def _in_digits(window: Window, index: int) -> Reading | None:
    """ "5 năm", "1/4 dân số", "37 km": what stands behind the digits says which it can be."""
    low = number(window, index)
    if low is None:
        return None
    behind = window[low.end]
    if behind.surface in BEHIND_NUMBER:
        timed = duration(window, index)
        if timed is not None and not _is_light_year(window, timed):
            return timed
    if behind.surface in _BEHIND_NUMERATOR or behind.is_digits and low.plain:
        share = fraction(window, index)
        if share is not None and _is_level(window, index, share):
            return None
        if share is not None:
            lasts = share.amount > 1 or _is_part_of_time(window, index, share)
            return (_lasting(window, index, share) if lasts else None) or _share(window, index, share)
    return _measured(window, index, low)


def _fraction(window: Window, index: int) -> Number | None:
    if window[index].is_digits:
        return fraction(window, index)
    return fraction(window, index) or half(window, index)


def _is_level(window: Window, index: int, share: Number) -> bool:
    """ "115/117 m": so much of so much, and no share of a metre as "2/3 m" is."""
    over, under = window[index].surface, window[index + 2].surface
    if window[index + 1].surface != "/" or over == "1" or not under.isdecimal():
        return False
    if int(under) <= _LARGEST_DENOMINATOR or int(under) in _POWERS_OF_TEN:
        return False
    return measure(window, share.end, share, window[index].start).kind is Kind.QUANTITY


_LARGEST_DENOMINATOR, _POWERS_OF_TEN = 10, frozenset({100, 1000})
_BEHIND_NUMERATOR = frozenset({*FRACTIONS, "/", "phần", "và"})


def _times_as_much(window: Window, index: int) -> Reading | None:
    """ "gấp rưỡi", "gấp đôi"."""
    start = window[index].start
    if window.lower[max(0, start - 4) : start] != "gấp ":
        return None
    return Reading(index, index + 1, Quantity(_TIMES_AS_MUCH[window[index].surface]))


_TIMES_AS_MUCH = {**dict.fromkeys(HALF, Decimal("1.5")), "đôi": Decimal(2)}


def _is_four_or_five(window: Window, index: int) -> bool:
    """ "bốn năm kg", "có bốn năm người": four or five; but "sau bốn năm người dân vẫn chờ" are years."""
    if not window.is_at(index, "bốn", "năm"):
        return False
    if window[index + 2].surface not in _COUNTED_SINGLY:
        unit = lexicon.UNITS.at(window, index + 2)
        another = lexicon.NOT_MEASURES.at(window, index + 2) is not None
        return unit is not None and not unit.row["note"] and not another
    start = window[index].start
    return _BEFORE_SOME.search(window.lower, max(0, start - 8), start) is not None


_COUNTED_SINGLY = frozenset({"người", "đứa", "cái", "con", "chiếc", "lần"})
_BEFORE_SOME = re.compile(r"\b(?:có|chỉ|còn|khoảng|chừng|tầm|thêm) \Z")


def _is_light_year(window: Window, timed: Reading) -> bool:
    """ "4 năm ánh sáng": a unit of length that begins like a unit of time."""
    unit = lexicon.UNITS.at(window, timed.end - 1)
    return unit is not None and unit.end > timed.end


def _signed(window: Window, index: int) -> Number | None:
    """A number with its sign: "-5", "âm 5", "trừ 5"."""
    word = window[index].surface
    if word not in MINUS and word != "-":
        return number(window, index)
    read = number(window, index + 1)
    if read is None or word == "-" and not (read.digits and window.glued(index + 1)):
        return None
    return read._replace(amount=-read.amount, grouped=None, plain=False)


def _measured(window: Window, index: int, low: Number) -> Reading | None:
    start = window[index].start
    low, high = _ends(window, low, start)
    last = high or low
    found = measure(window, last.end, last, start)
    if high is None and _ends_there(window, found) and window[index].is_digits:
        return Reading(index, found.end, Quantity(_amount(window, low, found), found.unit, kind=found.kind))
    short = short_scale(window, last)
    if short is not None:
        low, high = _short_ends(window, low, short, ranged=high is not None, start=start)
        end = (high or low).end
        found = measure(window, end, short, start)
        counts = found.unit is not None and short.amount >= _LEAST_SHORT
        if not counts and found.kind is not Kind.MONEY and not window.is_line(start, end):
            return None
    if high is None and found.unit is None:
        lent = _lent(window, index, low)
        if lent is not None:
            return lent
    elif high is None:
        # The measure said twice: "5 km đến 7 km", "5% - 7%".
        second = _said_twice(window, low, found, start)
        if second is not None:
            high, found = second
    if not _may_be_negative(window, index, found):
        return None
    first, to = _amounts(window, low, high, found)
    if high is None:
        leg = _relay(window, index, low, found)
        if leg is not None:
            return leg
        first, found = _split(window, first, found, start)
        found = _dimension(window, found)
    if to is not None and first > to:
        return Reading(index, found.end, Quantity(None, found.unit, kind=found.kind), invalid=f"{to} below {first}")
    unit = found.unit or ("tuổi" if found.kind is Kind.CARDINAL and _is_age(window, start) else None)
    return Reading(index, found.end, Quantity(first, unit, None, to, found.kind))


# "5k người"; less is the width of a picture: "4k".
_LEAST_SHORT = 5_000


def _ends_there(window: Window, found: Measure) -> bool:
    """True where a measure ends the figure, as nearly everywhere: no range, no smaller unit, no half follows."""
    behind = window[found.behind]
    if found.unit is None or behind.is_digits or behind.surface in _GOING_ON:
        return False
    return found.unit != "m²"  # "cao 1m2"


def _short_ends(
    window: Window, low: Number, short: Number, *, ranged: bool, start: int
) -> tuple[Number, Number | None]:
    """The ends of "30-40k", "30k đến 40k", "1tr2"; `short` is the first that has a scale."""
    if ranged:
        return _scaled(window, low, short), short
    behind = _behind_join(window, short.end, start)
    high = _high(window, behind, start) if behind is not None else None
    return short, short_scale(window, high) if high is not None else None


def _may_be_negative(window: Window, index: int, found: Measure) -> bool:
    """A dash before a mere count is a minus sign in "kết thúc với điểm -12." only; "trừ" is one of temperatures."""
    sign = window[index].surface
    if sign == "-":
        if found.kind is not Kind.CARDINAL:
            return True
        start = window[index].start
        return found.unit is None and (window.is_line(start, found.end) or _is_said(window, start, found.end))
    return sign != "trừ" or (found.unit or "").startswith("°")


def _is_said(window: Window, start: int, end: int) -> bool:
    """True behind a plain word and before a mark: "điểm -12,"; but "Covid -19"."""
    if window[end].is_word or window[end].is_digits or window[end].surface in {"-", "/", "%"}:
        return False
    word = window.cased[max(0, start - 12) : start].rpartition(" ")[0].rpartition(" ")[2]
    return word.isalpha() and word.islower() and not is_foreign(word)


def _is_part_of_time(window: Window, index: int, share: Number) -> bool:
    """ "1/2 giờ", "1/3 thế kỷ"; but "1/2 năm nay", "1/2 giờ Hà Nội", "từ 1/4 giờ học" are days."""
    unit, behind, start = window[share.end].surface, window[share.end + 1], window[index].start
    if unit in {"ngày", "tuần", "tháng", "năm"}:
        return False
    if unit != "giờ" or not behind.is_word:
        return True
    begins = window.lower[max(0, start - 3) : start] == "từ " and behind.surface not in lexicon.FOLLOWERS
    return not (begins or window.capital(share.end + 1) or behind.surface == "địa")


def _lasting(window: Window, index: int, low: Number) -> Reading | None:
    """ "hơn chục năm", "ba phần tư giờ", "2 và 1/2 năm": a magnitude alone or a fraction of a unit of time."""
    unit = time_unit(window, low.end, low)
    if unit is None or window[low.end - 1].surface == "nửa":
        return None  # "nửa đêm" is a time of day
    key = (unit.row["code"], unit.row["part"])
    units, rest = divmod(low.amount * units_in(unit), 1)
    parts = {key: units} if units else {}
    if rest:
        smaller, size = _SMALLER.get(key, (key, 1))
        parts[smaller] = round(rest * size, 6)  # a third has twelve digits only
        if parts[smaller] % 1:
            return None
    return Reading(index, unit.end, Timex(iso_duration(parts), Kind.DURATION))


# How many of the smaller unit make the larger.
_SMALLER = {
    ("Y", "date"): (("M", "date"), 12),
    ("M", "date"): (("D", "date"), 30),
    ("D", "date"): (("H", "time"), 24),
    ("H", "time"): (("M", "time"), 60),
    ("M", "time"): (("S", "time"), 60),
}


def _share(window: Window, index: int, share: Number) -> Reading:
    """ "1/4 số dân", "nửa cân", "nửa triệu đồng"."""
    found = measure(window, share.end, share, window[index].start)
    if found.unit is None:
        whole = share.end + (window[share.end].surface == "tổng")
        if window[whole].surface == "số":
            found = found._replace(unit=counted_noun(window, whole + 1))
    return Reading(index, found.end, Quantity(_amount(window, share, found), found.unit, kind=found.kind))


def _vague(window: Window, index: int) -> Reading | None:
    """ "hàng trăm người", "vài chục triệu đồng", "hàng chục năm": no value, and so about."""
    size = vague(window, index)
    if size is None:
        return None
    unit = time_unit(window, size.end, size)
    if unit is not None:
        return Reading(index, unit.end, Timex(None, Kind.DURATION, Mod.APPROX))
    found = measure(window, size.end, size, window[index].start)
    if found.unit is None and window[size.end].surface == "các":
        found = found._replace(unit=counted_noun(window, size.end + 1))
    return Reading(index, found.end, Quantity(None, found.unit, Mod.APPROX, kind=found.kind))


def _currency_first(window: Window, index: int) -> Reading | None:
    """ "$5 triệu", "USD 300", "US$2-3 triệu"."""
    currency = currency_before(window, index)
    if currency is None:
        return None
    low = number(window, currency.end)
    if low is None or not low.digits or _is_year_of_a_name(currency.row["surface"], low):
        return None
    low = _short_price(window, low) or low
    low, high = _ends(window, low, window[index].start)
    end = (high or low).end
    if high is None and window[end].surface in _RANGE_WORDS:  # "$10 - $20"
        again = currency_before(window, end + 1)
        second = number(window, again.end) if again is not None and again.row["code"] == currency.row["code"] else None
        if second is not None and second.digits:
            high = _short_price(window, second) or second
            end = high.end
    first, to = _amounts(window, low, high, Measure(Kind.MONEY, None, end, end))
    return Reading(index, end, Quantity(first, currency.row["code"], None, to, Kind.MONEY))


def _is_year_of_a_name(code: str, low: Number) -> bool:
    """ "phần mềm CAD 2024": behind most codes a year is part of a name."""
    return code.isalpha() and code not in IN_ANY_LETTERS and low.plain and low.amount in _YEARS


_YEARS = range(1900, 2100)


def _below_zero(window: Window, index: int) -> Reading | None:
    """ "-$5"."""
    reading = _currency_first(window, index + 1)
    value = reading.value if reading else None
    if reading is None or not isinstance(value, Quantity) or value.amount is None or value.to is not None:
        return None
    return Reading(index, reading.end, Quantity(-value.amount, value.unit, kind=value.kind))


_LETTERS = {"k": 1_000, "m": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000}


def _short_price(window: Window, price: Number) -> Number | None:
    """ "$10K", "$1.5M", "$2bn"."""
    scale = _LETTERS.get(window[price.end].surface)
    if scale is None or price.scale or not window.glued(price.end):
        return None
    return Number(whole(price.amount * scale), price.end + 1, digits=True, scale=scale)


# --- ranges -----------------------------------------------------------------------------------------

_RANGE_WORDS = frozenset({"đến", "tới", "-", "~"})
# Behind these a figure goes on: "5 km đến 7 km", "2 tấn rưỡi", "1 mét bảy", "10 euro và 43 cent".
_GOING_ON = frozenset({*_RANGE_WORDS, *OPENERS, *HALF, "cho", "và", "/", "x", "×"})


def _ends(window: Window, low: Number, start: int) -> tuple[Number, Number | None]:
    """The low and the high end of "5-7", "120.000 đến 150.000", "hai ba (người)", "2-3 triệu"; None for one number."""
    high: Number | None = None
    behind = _behind_join(window, low.end, start)
    if behind is not None:
        high = _high(window, behind, start)
    elif (both := pair(window, low)) is not None:
        if measure(window, both[1].end, both[1], start)[:2] == (Kind.CARDINAL, None):
            return low, None
        return both
    if high is None:
        return low, None
    return _with_zeros(window, _scaled(window, low, high), high), high


def _scaled(window: Window, low: Number, last: Number) -> Number:
    """A number with the scale of a later one, which belongs to both: "2-3 triệu", "ba đến năm trăm", "2-3 chục"."""
    tens = _TENS_AND_HUNDREDS.get(window[last.end - 1].surface, 0)
    if tens and not last.scale and not low.scale and 1 <= low.amount < last.amount / tens < 10:
        return low._replace(amount=low.amount * tens)
    if not last.scale or low.scale or low.amount >= 1000:
        return low
    return low._replace(amount=whole(low.amount * last.scale), grouped=None)


_TENS_AND_HUNDREDS = {"chục": 10, **dict.fromkeys(HUNDRED, 100)}


def _with_zeros(window: Window, low: Number, high: Number) -> Number:
    """
    The low end of "250-280.000 đồng" with the zeros of the high one, which are said once; as it is in "5-1.000".

    They are shared where that makes the ends of like size, the high one more than the low and at most five times it.
    """
    written = window[high.end - 1].surface
    if not low.plain or not 1 <= low.amount < 1000 or high.scale or not _GROUPED.fullmatch(written):
        return low
    spoken = low.amount == 1 and window[low.end].surface != "-"
    for zeros in (1_000, 1_000_000):
        shared = low.amount * zeros
        if shared < high.amount <= _LIKE * shared and not spoken:
            return low._replace(amount=shared, plain=False)
    return low


_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_LIKE = 5


def _behind_join(window: Window, index: int, start: int) -> int | None:
    """The token behind the "đến", "cho tới" or "-" at a token, or the "và" of "giữa 5 và 7 triệu"; None for others."""
    word = window[index].surface
    if word == "cho":
        return index + 2 if window[index + 1].surface in {"đến", "tới"} else None
    joins = word in _RANGE_WORDS or word == "và" and window.lower[max(0, start - 5) : start] == "giữa "
    return index + 1 if joins else None


def _high(window: Window, index: int, start: int) -> Number | None:
    """The high end of a range; of "10 đến dưới 50 triệu đồng" without its hedge, which needs a measure."""
    hedge = lexicon.HEDGES.at(window, index)
    at = hedge.end if hedge else index
    high = _signed(window, at)
    if high is None or not high.digits and is_another_word(window, at):
        return None
    if window[high.end].surface in {"/", "-"} and window[high.end + 1].is_digits:
        return None
    if hedge is not None and measure(window, high.end, high, start).unit is None:
        return None
    return high


def _said_twice(window: Window, low: Number, first: Measure, start: int) -> tuple[Number, Measure] | None:
    """
    The high end of "5 km đến 7 km", "50.000 đồng/kg - 70.000 đồng/kg", "18 tuổi đến 35 tuổi".

    "30 người đến 15 người" is no range: with a noun between, "đến" may say that they come.
    """
    noun_end = first.behind
    end = rate_end(window, noun_end)
    behind = _behind_join(window, end, start)
    if behind is None or end == noun_end > first.end and window[end].surface in {"-", "~"}:
        return None
    high = _high(window, behind, start)
    if high is None or first.kind is Kind.CARDINAL and high.amount <= low.amount:
        return None
    second = measure(window, high.end, high, start)
    alike = (second.kind, second.unit, second.parts) == (first.kind, first.unit, first.parts)
    return (high, second) if alike else None


def _amounts(window: Window, low: Number, high: Number | None, found: Measure) -> tuple[Decimal, Decimal | None]:
    return _amount(window, low, found), _amount(window, high, found) if high else None


def _amount(window: Window, read: Number, found: Measure) -> Decimal:
    """The amount, with a comma before three digits read as the measure wants it: 2,500 đại biểu, but 2,500 km."""
    if read.grouped is None:
        return read.amount / found.parts
    noun = lexicon.NOUNS.at(window, found.end) if found.kind is Kind.CARDINAL else None
    whole = found.kind is Kind.MONEY or noun is not None and noun.row["whole"] == "yes"
    return (read.grouped if whole else read.amount) / found.parts


# --- lists ------------------------------------------------------------------------------------------

_LINKS = frozenset({"và", "hoặc", "hay"})
# More members than a list of figures with one unit has; it bounds the look ahead.
_MAX_MEMBERS = 8


def _lent(window: Window, index: int, low: Number) -> Reading | None:
    """A number with the unit behind the last of its list: the 5 of "5, 6 và 7 kg", "5 hoặc 7 năm", "từ 5 lên 7%"."""
    last = _last_of_list(window, low) or _changed(window, index, low)
    if last is None or _is_in_apposition(window, index):
        return None
    bare, low = low, _scaled(window, low, last)
    unit = time_unit(window, last.end, last)
    if unit is not None:
        if unit.row["code"] == "H" or _says_when(window, last.end, unit.end):
            return None
        key = (unit.row["code"], unit.row["part"])
        value = Timex(iso_duration({key: low.amount * units_in(unit)}), Kind.DURATION)
        return Reading(index, low.end, value, lent=True)
    found = measure(window, last.end, last, window[index].start)
    if found.unit is None and low is bare:
        return None
    return Reading(index, low.end, Quantity(_amount(window, low, found), found.unit, kind=found.kind), lent=True)


def _last_of_list(window: Window, first: Number) -> Number | None:
    """The last number of "5, 7 và 9", all in digits or all in words, or of "5, 7, 9" in digits; None for no list."""
    at, last, members = first.end, first, 1
    for _ in range(_MAX_MEMBERS):
        linked = window[at].surface in _LINKS
        member = number(window, at + 1) if linked or window[at].surface == "," else None
        if member is None or member.digits is not first.digits:
            break
        if linked:
            return None if not member.digits and is_another_word(window, at + 1) else member
        at, last, members = member.end, member, members + 1
    listed = members > 2 or members > 1 and _is_listed(window, first)
    return last if listed and first.digits else None


def _changed(window: Window, index: int, low: Number) -> Number | None:
    """The second number of "từ 5 lên 7%", "từ 10 xuống còn 8 người"; the 850 of "từ 850 lên 1,2 tỷ" may be millions."""
    start, at = window[index].start, low.end
    if window[at].surface not in _CHANGES or window.lower[max(0, start - 3) : start] != "từ ":
        return None
    at += 1 + (window[at + 1].surface in _AS_FAR_AS)
    high = number(window, at)
    return high if high is not None and high.digits is low.digits and not (low.scale or high.scale) else None


_CHANGES, _AS_FAR_AS = frozenset({"lên", "xuống"}), frozenset({"đến", "tới", "còn"})


def _is_listed(window: Window, number_: Number) -> bool:
    """True for a number behind the comma of another: the 14 of "7, 14, 28 ngày"."""
    start = window[number_.end - 1].start
    return _NUMBER_AND_COMMA.search(window.lower, max(0, start - 8), start) is not None


_NUMBER_AND_COMMA = re.compile(r"[0-9]%?, \Z")


def _is_in_apposition(window: Window, index: int) -> bool:
    """ "ông Smith, 45 và 2 con": behind a comma, but for that of the number before."""
    start = window[index].start
    before = window.lower[max(0, start - 8) : start].rstrip()
    return before.endswith(",") and not before[:-1].endswith(_ENDS_OF_MEMBERS)


_ENDS_OF_MEMBERS = (*"0123456789%", *(f" {scale}" for scale in SCALES))


def _says_when(window: Window, index: int, end: int) -> bool:
    """ "2 và 3 tháng 10", "quý 2 và 3 năm nay", "2 và 3 năm trước"."""
    behind = window[end]
    return behind.is_digits or behind.surface == "trước" or lexicon.RELATIVE.at(window, index) is not None


# --- amounts that go on behind their unit -----------------------------------------------------------


def _split(window: Window, amount: Decimal, found: Measure, start: int) -> tuple[Decimal, Measure]:
    """ "1m55" is 1.55 m, "2 tấn rưỡi" 2.5, "3 đô 50" 3.5; "cao 1m2" is a height and no area."""
    if found.kind is Kind.CARDINAL:
        if amount != int(amount) or window[found.behind].surface not in HALF:
            return amount, found
        if found.unit is None and not window.is_line(start, found.behind + 1):
            return amount, found  # "lúc ba rưỡi"
        return amount + Decimal("0.5"), found._replace(end=found.behind + 1)  # "2 hiệp rưỡi"
    if amount != int(amount):
        return amount, found
    if found.unit == "m²" and amount < 3 and window.lower[max(0, start - 4) : start] == "cao ":
        return amount + Decimal("0.2"), found._replace(unit="m")
    if window[found.end].surface in HALF:
        return amount + Decimal("0.5"), found._replace(end=found.end + 1)
    if found.kind is Kind.MONEY:
        cents = _cents(window, found)
        return (amount + cents[0], found._replace(end=cents[1])) if cents else (amount, found)
    if found.unit in _PARTS_OF:
        part = _in_smaller_unit(window, found)
        if part is not None:
            return amount + part[0], found._replace(end=part[1])
    if found.unit not in SPLIT_UNITS and found.unit != "°":
        return amount, found
    behind = number(window, found.end)
    if behind is None or not _goes_on(window, found, amount, behind):
        return amount, found
    digits = window[found.end].surface if behind.digits else str(int(behind.amount))
    return amount + Decimal(int(digits)).scaleb(-len(digits)), found._replace(end=behind.end)


def _goes_on(window: Window, found: Measure, amount: Decimal, behind: Number) -> bool:
    """True for the decimals of "1m55", "2km350", "1 mét 55", "3 ký 2", "1 m 70", "một mét bảy mươi lăm"."""
    if behind.amount not in range(1000) or not ends_number(window, behind.end):
        return False
    if not behind.digits:
        return window[found.end - 1].surface == "mét" and amount < 3 and window[found.end].surface != "năm"
    written = window[found.end].surface
    if not behind.plain or len(written) > 2:
        return behind.plain and len(written) == 3 and window.glued(found.end)
    if found.unit == "°":
        return window[found.end - 1].surface == "độ" and behind.amount < 10  # "38 độ 5"
    tall = found.unit == "m" and amount < 3 and behind.amount >= 10
    return window.glued(found.end) or window[found.end - 1].surface in _SPOKEN or tall


# Units behind which tenths are said without more: "3 ký 2".
_SPOKEN = frozenset({"mét", "ký", "kí", "cân"})
# The smaller unit in which a newspaper goes on, and how many of it make the larger.
_PARTS_OF = {"kg": ("g", 1000), "km": ("m", 1000), "m": ("cm", 100), "tấn": ("kg", 1000), "l": ("ml", 1000)}


def _in_smaller_unit(window: Window, found: Measure) -> tuple[Decimal, int] | None:
    """The rest of "1 kg 200 g", "1 m 65 cm" in the larger unit, with the token behind it."""
    unit, parts = _PARTS_OF[found.unit or ""]
    rest = number(window, found.end)
    if rest is None or not 0 < rest.amount < parts or rest.amount != int(rest.amount):
        return None
    smaller = measure(window, rest.end, rest, window[found.end].start)
    return (rest.amount / parts, smaller.end) if smaller.unit == unit else None


_CENTS = frozenset({"xu", "cent", "cents"})


def _cents(window: Window, found: Measure) -> tuple[Decimal, int] | None:
    """The cents of "2 đô la 50 xu", "10 USD và 43 cent", "3 đô 50", with the token behind them."""
    linked = window[found.end].surface == "và"
    read = number(window, found.end + linked)
    if found.unit == "VND" or read is None or read.scale or read.amount not in range(1, 100):
        return None
    if window[read.end].surface in _CENTS:
        return read.amount / 100, read.end + 1
    spoken = window[found.end - 1].surface == "đô" and read.plain and read.amount >= 10 and not linked
    return (read.amount / 100, read.end) if spoken and ends_number(window, read.end) else None


def _relay(window: Window, index: int, runners: Number, found: Measure) -> Reading | None:
    """The leg of a relay, which is no dimension: "4x100 m"."""
    if window[found.end].surface not in {"x", "×"} or not (runners.plain and runners.amount < 10):
        return None
    leg = number(window, found.end + 1)
    if leg is None or not leg.plain or leg.amount not in _LEGS:
        return None
    run = measure(window, leg.end, leg, window[found.end].start)
    return Reading(index, run.end, Quantity(leg.amount, "m", kind=Kind.QUANTITY)) if run.unit == "m" else None


_LEGS = frozenset({50, 100, 200, 400, 800, 1500})


def _dimension(window: Window, found: Measure) -> Measure:
    """The first of "2 x 3 m", "2 x 3 x 4 m" is measured as the last is."""
    last = found
    for _ in range(2):
        if last.kind is not Kind.CARDINAL or window[last.end].surface not in {"x", "×"}:
            break
        behind = number(window, last.end + 1)
        if behind is None or not behind.digits:
            break
        last = measure(window, behind.end, behind, window[last.end].start)
    return found._replace(kind=last.kind, unit=last.unit) if last.kind is Kind.QUANTITY else found


def _is_age(window: Window, start: int) -> bool:
    """ "ở tuổi 12", "độ tuổi từ 18-25", "khi bé lên ba"."""
    return _AGED.search(window.lower, max(0, start - 16), start) is not None


_AGED = re.compile(r"\btuổi (?:từ )?\Z|\b(?:bé|em|cháu|khi|lúc) lên \Z")


# --- hedges -----------------------------------------------------------------------------------------


def _hedged(window: Window, reading: Reading, mod: Mod | None) -> Reading:
    """With the hedge before it, or the one behind it: "10% trở lên", "20 người trở lên"."""
    value, end = reading.value, reading.end
    if mod is None and window[end].surface == "+" and window.glued(end):
        return _with_plus(window, reading)
    if mod is None:
        start = window[end].start
        if _HEDGE_BEHIND.search(window.lower, start, start + _NOUN_LENGTH) is None:
            return reading
        behind = lexicon.HEDGES_BEHIND.at(window, end)
        if behind is None and isinstance(value, Quantity) and value.unit and value.kind is Kind.CARDINAL:
            behind = lexicon.HEDGES_BEHIND.at(window, counted_noun_end(window, end))
        if behind is None or window[behind.end - 1].surface == "hơn" and number(window, behind.end) is not None:
            return reading  # "2 giờ hoặc hơn 3 giờ"
        mod, end = Mod(behind.row["mod"]), behind.end
    if isinstance(value, Quantity):
        return reading._replace(value=Quantity(value.amount, value.unit, mod, value.to, value.kind), end=end)
    if isinstance(value, Timex):
        return reading._replace(value=Timex(value.value, value.kind, mod, value.to), end=end)
    return reading._replace(mod=mod, end=end)


# A hedge behind stands there or behind the noun, which is no longer than this.
_NOUN_LENGTH = 64
_HEDGE_BEHIND = re.compile("|".join(re.escape(word) + r"\b" for word in sorted(lexicon.HEDGES_BEHIND.first_words)))


def _with_plus(window: Window, reading: Reading) -> Reading:
    """ "50+ người", but "phim 18+"."""
    value, noun = reading.value, counted_noun(window, reading.end + 1)
    if noun is None or not isinstance(value, Quantity) or value.unit is not None or value.to is not None:
        return reading
    return reading._replace(value=Quantity(value.amount, noun, Mod.EQUAL_OR_MORE), end=reading.end + 1)
