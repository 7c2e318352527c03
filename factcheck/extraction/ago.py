"""Read times that are counted back from the publication: "3 năm trước", "cách đây hơn 10 ngày", "2 giờ trước"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction import lexicon
from factcheck.extraction.durations import Amounts, Length, length, time_unit, units_in
from factcheck.extraction.lexicon import Phrases
from factcheck.extraction.numbers import LEADERS, OPENERS, magnitude, number, vague
from factcheck.extraction.reading import Reading
from factcheck.extraction.when import When
from factcheck.extraction.window import Window
from factcheck.extraction.years import era
from factcheck.model import Mod
from factcheck.vietnamese.tables import table


def ago(window: Window, index: int) -> Reading | None:
    """The time at a token that lies a length of time back; its mod is the hedge inside of it."""
    word = window[index].surface
    if not window[index].is_digits and word not in _FIRST_WORDS:
        return None
    fronted = word in {"cách", "trước"} and window[index + 1].surface in {"đây", "nay"}
    at = index + 2 if fronted else index
    mod = None
    if fronted:
        direct = _DIRECT.at(window, at)
        at = direct.end if direct else at
        hedge = lexicon.HEDGES.at(window, at)
        if hedge is not None:
            mod, at = Mod(hedge.row["mod"]), hedge.end
    listed = _listed(window, at)
    found = listed or length(window, at) or _of_a_magnitude(window, at)
    if found is not None and window[found.end].surface in _BEFORE_ERA:
        behind = era(window, found.end)
        if behind is not None:
            when = _of_an_era(found, behind.when)
            return Reading(index, behind.end, when, mod) if when is not None else None
    if found is None:
        return _long_ago(window, index, at, fronted=fronted)
    end = found.end if fronted or listed else _behind(window, found.end)
    if end is not None and not fronted and _is_before_expected(window, index, end):
        return None
    when = _back(found)
    return Reading(index, end, when, mod) if end is not None and when is not None else None


_BEFORE_ERA = frozenset({"tcn", "scn", "trước", "sau"})


def _of_an_era(found: Length, of_era: When) -> When | None:
    """The year in "3.000 năm trước Công nguyên", which counts from that era and not from today."""
    first, last = (_offset(amounts, found.factor) if amounts else None for amounts in (found.low, found.high))
    if first is None or first.relative is None or first.relative[0] != "Y":
        return None
    start = of_era._replace(year=-first.relative[1])
    if last is None or last.relative is None:
        return start
    return start._replace(until=of_era._replace(year=-last.relative[1]))


def _listed(window: Window, index: int) -> Length | None:
    """The first length of "2 và 3 năm trước": its unit stands behind the second."""
    first = number(window, index) if window[index + 1].surface == "và" else None
    second = length(window, index + 2) if first else None
    if first is None or second is None or second.high is not None or len(second.low) > 1 or second.factor != 1:
        return None
    if _behind(window, second.end) is None:
        return None
    return Length(dict.fromkeys(second.low, first.amount), None, 1, first.end)


def _of_a_magnitude(window: Window, index: int) -> Length | None:
    """The length in "cách đây hơn chục năm", "gần trăm năm trước"."""
    hedged = index and window[index - 1].surface in lexicon.HEDGES.first_words
    amount = magnitude(window, index) if hedged else None
    unit = time_unit(window, amount.end, amount) if amount else None
    if amount is None or unit is None:
        return None
    factor = units_in(unit)
    return Length({(unit.row["code"], unit.row["part"]): amount.amount * factor}, None, int(factor), unit.end)


def _long_ago(window: Window, index: int, at: int, *, fronted: bool) -> Reading | None:
    """ "hàng chục năm trước", "cách đây mấy trăm năm", "cách nay vài năm": a time that nobody tells."""
    amount = vague(window, at)
    unit = time_unit(window, amount.end, amount) if amount else None
    some = _SOME.at(window, at) if unit is None else None
    if some is not None:
        unit = lexicon.DURATIONS.at(window, some.end)
    if unit is None:
        return None
    end = unit.end if fronted else _behind(window, unit.end)
    return None if end is None else Reading(index, end, When(), Mod.APPROX)


SOME = ("vài", "mấy", "dăm", "vài ba", "dăm ba", "dăm bảy", "đôi ba")
_SOME = Phrases({"surface": surface} for surface in SOME)
# With these a time can begin that lies back and begins with no digit.
_FIRST_WORDS = OPENERS | LEADERS | _SOME.first_words | {"cách", "trước"}
_DIRECT, _ANCHOR = (Phrases(row for row in table("timewords") if row["role"] == role) for role in ("direct", "anchor"))


def _behind(window: Window, index: int) -> int | None:
    """The token behind "trước", "trước đây", "về trước", unless an event follows: "3 ngày trước trận đấu"."""
    at = index + (window[index].surface == "về")
    if window[at].surface != "trước":
        return None
    end = at + 1
    if window[end].surface == "đây":
        return end + 1
    if window[end].is_digits or any(words.at(window, end) for words in (_ANCHOR, lexicon.WEEKDAYS, lexicon.RELATIVE)):
        return None
    return end


def _is_before_expected(window: Window, index: int, end: int) -> bool:
    """ "thêm 700 triệu năm trước ước tính đó", "sớm hơn 2 năm trước dự kiến"; but "tăng thêm 2 năm trước."."""
    start = window[index].start
    if not window.lower.endswith(_EARLIER, max(0, start - _LONGEST_EARLIER), start):
        return False
    return window[end].is_word and window[end].surface not in lexicon.FOLLOWERS


_EARLIER = ("thêm ", "thêm hơn ", "sớm hơn ")
_LONGEST_EARLIER = max(map(len, _EARLIER))


def _back(found: Length) -> When | None:
    first = _offset(found.low, found.factor)
    if found.high is None:
        return first
    last = _offset(found.high, found.factor)
    if first is None or last is None:
        return None
    # "2 - 3 năm trước" begins three years back.
    return When(relative=last.relative, until=first)


def _offset(amounts: Amounts, factor: int) -> When | None:
    """The smallest unit that is named decides how exact the time is; None where it is not whole."""
    if {part for _, part in amounts} == {"time"}:
        minutes = sum((_MINUTES[code] * amount for (code, _), amount in amounts.items()), Decimal(0))
        return _relative("MIN", minutes)
    units = {code for code, part in amounts if part == "date"}
    if len(units) < len(amounts):
        return None
    years = amounts.get(("Y", "date"), Decimal(0))
    months = amounts.get(("M", "date"), Decimal(0))
    if units == {"Y"} and years == int(years):
        if factor in _EPOCHS:
            return _relative(_EPOCHS[factor], years / factor)
        return _relative("Y", years)
    if units == {"M"} and factor == _MONTHS_OF_A_QUARTER:
        return _relative("Q", months / factor)
    if units <= {"Y", "M"}:
        return _relative("M", years * 12 + months)
    if units == {"W"}:
        return _relative("W", amounts["W", "date"])
    if units <= {"W", "D"}:
        return _relative("D", amounts.get(("W", "date"), Decimal(0)) * 7 + amounts["D", "date"])
    return None


_MONTHS_OF_A_QUARTER = 3
# Decades and centuries are times of their own.
_EPOCHS = {10: "10Y", 100: "100Y"}
_MINUTES = {"H": Decimal(60), "M": Decimal(1), "S": Decimal(1) / 60}


def _relative(unit: str, amount: Decimal) -> When | None:
    if unit != "MIN" and amount != int(amount):
        return None
    return When(relative=(unit, -int(amount)))
