"""
Read what is counted or measured: "hơn 2.500 đại biểu", "5-7%", "1.000 tỷ đồng", "37 km", "gần 5 năm".

A quantity is [hedge] number [range end] [measure] [hedge behind]. The measure decides the kind.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.durations import duration
from factcheck.extraction.lexicon import Entry
from factcheck.extraction.numbers import Number, number
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Kind, Mod, Quantity, Timex


def quantity(window: Window, index: int) -> Reading | None:
    """The quantity or duration that begins at a token, its hedge included; None where there is none."""
    hedge = lexicon.HEDGES.at(window, index)
    at = hedge.end if hedge else index
    mod = Mod(hedge.row["mod"]) if hedge else None
    reading = _currency_first(window, at) or _measured(window, at)
    if reading is None:
        return None
    return _hedged(window, reading._replace(start=index), mod)


class Measure(NamedTuple):
    """What stands behind a number: `end` is the token behind it, or behind the number for a counted noun."""

    kind: Kind
    unit: str | None
    end: int
    factor: Decimal = Decimal(1)


def measure(window: Window, index: int, counted: Number) -> Measure:
    """Percent, currency, unit or counted noun behind a number."""
    percent = _percent(window, index)
    if percent is not None:
        return Measure(Kind.PERCENT, "%", percent)
    unit = _unit(window, index, counted)
    currency = _currency(window, index)
    if unit is not None and (currency is None or unit.end > currency.end):
        return Measure(Kind.QUANTITY, unit.row["symbol"], unit.end)
    if currency is not None:
        return Measure(Kind.MONEY, currency.row["code"], currency.end)
    noun = counted_noun(window, index)
    if noun is None and counted.scale >= 1_000_000_000:
        return Measure(Kind.MONEY, "VND", index)  # elliptic: "tăng lên 23.000 tỷ"
    return Measure(Kind.CARDINAL, noun, index)


def counted_noun(window: Window, index: int) -> str | None:
    """The head of the counted noun phrase at a token, behind a classifier where there is one."""
    start, end = _noun(window, index)
    return _words(window, start, end) if end > start else None


def counted_noun_end(window: Window, index: int) -> int:
    """The token behind the counted noun at a token; the token itself where there is none."""
    return _noun(window, index)[1]


def _noun(window: Window, index: int) -> tuple[int, int]:
    entry = lexicon.NOUNS.at(window, index)
    if entry is None:
        token = window[index]
        no_noun = token.surface in _NO_NOUN or not token.is_word or window.capital(index) or len(token.surface) < 2
        return index, index if no_noun else index + 1
    if entry.row["note"] == "classifier":
        behind = lexicon.NOUNS.at(window, entry.end)
        if behind is not None and behind.row["note"] != "classifier":
            return entry.end, behind.end
    return index, entry.end


# What may follow a number without being counted by it.
_NO_NOUN = frozenset(
    "của và là thì mà với trong trên dưới từ đến tới tại ở về cho do bởi vì nên để khi sau trước nếu hay hoặc cũng đã "
    "đang sẽ vẫn còn lại nữa này kia đó ấy nào không chưa có được bị phải cần theo như so cùng giữa qua vào ra lên "
    "xuống thuộc gồm nhưng rồi mới chỉ đều hơn kém nhất rất quá tăng giảm một hai ba bốn năm sáu bảy tám chín mười "
    "trăm nghìn ngàn triệu tỷ tỉ thứ tháng ngày tuần giờ phút giây quý đầu cuối gần khoảng mỗi các những".split()
)


def _measured(window: Window, index: int) -> Reading | None:
    low = number(window, index)
    if low is None:
        return None
    timed = duration(window, index)
    if timed is not None:
        return timed
    high, end = _range_end(window, low)
    behind = high or low
    found = measure(window, end, behind)
    if high is None and found.end > end:
        # The measure said twice: "5 km đến 7 km", "5% - 7%".
        second = _said_twice(window, found)
        if second is not None:
            high, found = second
    amount, to = _amounts(low, high, found, window, end)
    value = Quantity(amount, found.unit, None, to, found.kind)
    invalid = None
    if to is not None and amount > to:
        value = Quantity(None, found.unit, None, None, found.kind)
        invalid = f"{to} below {amount}"
    return Reading(index, found.end, value, invalid=invalid)


def _amounts(
    low: Number, high: Number | None, found: Measure, window: Window, index: int
) -> tuple[Decimal, Decimal | None]:
    whole = found.kind is Kind.CARDINAL and _counted_whole(window, index)
    first = low.grouped if whole and low.grouped is not None else low.amount
    if high is None:
        return first, None
    last = high.grouped if whole and high.grouped is not None else high.amount
    # "2-3 triệu": the scale belongs to both.
    if high.scale and not low.scale and low.digits and low.amount < 1000:
        first *= high.scale
    return first, last


def _counted_whole(window: Window, index: int) -> bool:
    entry = lexicon.NOUNS.at(window, index)
    return entry is not None and entry.row["whole"] == "yes"


_RANGE_WORDS = ("đến", "tới", "-")


def _range_end(window: Window, low: Number) -> tuple[Number | None, int]:
    """The high end of "5-7", "120.000 đến 150.000", "từ 4 đến 5"; the token behind the numbers."""
    if window[low.end].surface in _RANGE_WORDS:
        high = number(window, low.end + 1)
        if high is not None and window[high.end].surface not in {"/", "-"}:
            return high, high.end
    return None, low.end


def _said_twice(window: Window, first: Measure) -> tuple[Number, Measure] | None:
    if window[first.end].surface not in _RANGE_WORDS:
        return None
    high = number(window, first.end + 1)
    if high is None:
        return None
    second = measure(window, high.end, high)
    if (second.kind, second.unit) != (first.kind, first.unit):
        return None
    return high, second


def _percent(window: Window, index: int) -> int | None:
    if window[index].surface == "%":
        return index + 1
    if window.is_at(index, "phần", "trăm"):
        return index + 2
    if window.is_at(index, "điểm", "phần", "trăm"):
        return index + 3
    if window.is_at(index, "điểm", "%"):
        return index + 2
    return None


def _unit(window: Window, index: int, counted: Number) -> Entry | None:
    entry = lexicon.UNITS.at(window, index)
    if entry is None:
        return None
    if "after digits only" in entry.row["note"] and not (counted.digits and not counted.scale):
        return None
    behind = window[entry.end]
    # "5 m" but not the "m" of a longer word; "2 công ty", "3 độ tuổi" are nouns.
    noun = lexicon.NOUNS.at(window, index)
    if noun is not None and noun.end > entry.end:
        return None
    if behind.is_digits and window.glued(entry.end) and entry.row["symbol"] != "m":
        return None
    return entry


def _currency(window: Window, index: int) -> Entry | None:
    entry = lexicon.CURRENCIES.at(window, index)
    return entry if entry is not None and entry.row["side"] != "before" else None


def _currency_first(window: Window, index: int) -> Reading | None:
    """ "$5 triệu", "USD 300"."""
    entry = lexicon.CURRENCIES.at(window, index)
    if entry is None or entry.row["side"] == "after":
        return None
    amount = number(window, entry.end)
    if amount is None or not amount.digits:
        return None
    return Reading(index, amount.end, Quantity(amount.amount, entry.row["code"], kind=Kind.MONEY))


def _hedged(window: Window, reading: Reading, mod: Mod | None) -> Reading:
    """With the hedge before it, or the one behind it ("10% trở lên", "5 năm trở lên")."""
    behind = lexicon.HEDGES_BEHIND.at(window, reading.end)
    end = reading.end
    if (
        behind is None
        and isinstance(reading.value, Quantity)
        and reading.value.unit
        and reading.value.kind is Kind.CARDINAL
    ):
        # "20 người trở lên": the counted noun lies between.
        noun = lexicon.NOUNS.at(window, reading.end)
        behind = lexicon.HEDGES_BEHIND.at(window, noun.end) if noun else None
    if behind is not None and mod is None:
        mod, end = Mod(behind.row["mod"]), behind.end
    value = reading.value
    if mod is None:
        return reading
    if isinstance(value, Quantity):
        return reading._replace(value=Quantity(value.amount, value.unit, mod, value.to, value.kind), end=end)
    if isinstance(value, Timex):
        return reading._replace(value=Timex(value.value, value.kind, mod, value.to), end=end)
    return reading._replace(mod=mod, end=end)


def _words(window: Window, start: int, end: int) -> str:
    return " ".join(window[index].surface for index in range(start, end))
