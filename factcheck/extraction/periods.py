"""Read times longer than a day: week, month, quarter, half year, season; years.py has what is longer."""

from __future__ import annotations

import re

from factcheck.extraction import lexicon
from factcheck.extraction.numbers import number
from factcheck.extraction.parts import (
    LIST,
    RANGE,
    Part,
    another_month,
    continues,
    counts,
    four_digits,
    glued_between,
    lunar_year_end,
    shared,
    small,
    with_side,
    with_year,
    words,
)
from factcheck.extraction.romans import roman
from factcheck.extraction.when import When
from factcheck.extraction.window import Window
from factcheck.extraction.years import bare_years, century, decade, year, year_of_an_era


def period(window: Window, index: int) -> Part | None:
    """The week, month, quarter, half, season, year, decade or century, or the interval of them, at a token."""
    read = _READERS.get(window[index].surface)
    if read is not None:
        found = read(window, index)
        if found is not None:
            return found
    first_months = _first_months(window, index)
    if first_months is not None:
        return first_months
    if window[index].is_digits:
        return _month_and_year(window, index) or year_of_an_era(window, index) or bare_years(window, index)
    return _half(window, index)


# --- months ----------------------------------------------------------------------------------------


def month(window: Window, index: int, *, alone: bool = True) -> Part | None:
    """
    "tháng 10", "tháng mười một", "tháng 10/2025", "tháng 10 năm ngoái", "tháng 9 - 11/2020", "tháng Giêng".

    alone  False behind a day, which leaves no room for several months.
    """
    if window[index].surface != "tháng":
        return None
    first = _dotted(window, index + 1) or _listed_with_commas(window, index + 1) or _month_named(window, index + 1)
    if first is None:
        return None
    if first.when.until is not None:
        return first if alone else None
    dated = _month_dated(window, first)
    if not alone:
        return dated
    several = _months_of_one_year(window, index + 1)
    if dated.end > first.end:
        return _until_month(window, dated) or dated
    return several or _until_month(window, dated) or with_side(window, dated.when, dated.end) or dated


def _dotted(window: Window, index: int) -> Part | None:
    """ "10.2025" behind "tháng" or "quý"."""
    match = _DOTTED.fullmatch(window[index].surface)
    return Part(When(int(match[2]), int(match[1])), index + 1) if match else None


_DOTTED = re.compile(r"([0-9]{1,2})\.([12][0-9]{3})")


def _listed_with_commas(window: Window, index: int) -> Part | None:
    """ "3,4,5/2025" behind "tháng"."""
    if not _COMMAS.fullmatch(window[index].surface):
        return None
    months = [int(month_) for month_ in window[index].surface.split(",")]
    last = with_year(window, When(month=months[-1]), index + 1)
    if last is None or months != list(range(months[0], months[-1] + 1)):
        return None
    return Part(last.when._replace(month=months[0], until=last.when), last.end)


_COMMAS = re.compile(r"[0-9]{1,2}(?:,[0-9]{1,2})+")


def _month_named(window: Window, index: int) -> Part | None:
    """A month by its number or name, without its year."""
    surface = window[index].surface
    if surface in _MONTHS:
        value = int(_MONTHS[surface])
        # "tháng tư" is April of either calendar, "tháng Giêng" and "tháng Chạp" are the moon's.
        return Part(When(month=value, lunar=surface in _LUNAR), index + 1)
    read = number(window, index)
    if read is None or read.amount != int(read.amount) or read.amount > 99 or read.digits and not read.plain:
        return None
    in_words = 1 <= read.amount <= 12 and lexicon.NOT_NUMBERS.at(window, index) is None
    if not read.digits and (not in_words or _is_counted(window, read.end)):
        return None
    return Part(When(month=int(read.amount)), read.end)


_MONTHS = words("month")
_LUNAR = frozenset({"giêng", "chạp"})


def _is_counted(window: Window, index: int) -> bool:
    """True for what a number word counts behind "tháng": "mỗi tháng hai lần"."""
    return window[index].surface in {"lần", "bữa", "lượt"} or lexicon.NOUNS.at(window, index) is not None


def _month_dated(window: Window, first: Part) -> Part:
    if window[first.end].surface == "âm":
        # "tháng 9 âm" with nothing behind; "tháng 9 âm 2 độ" is cold, "tháng 9 âm tính" of a test.
        end = first.end + (2 if window[first.end + 1].surface == "lịch" else 1)
        if end == first.end + 2 or not window[end].is_word and not window[end].is_digits:
            return Part(first.when._replace(lunar=True), end)
    end_of_year = lunar_year_end(window, first.end)
    if end_of_year is not None:
        return Part(first.when._replace(lunar=True), end_of_year)
    return with_year(window, first.when, first.end) or first


def _months_of_one_year(window: Window, index: int) -> Part | None:
    """ "9 - 11/2020", "11 đến tháng 2/2021": the year is the last month's."""
    found = shared(window, index, "month", {"tháng"}, lambda at: _last_month(window, at))
    if found is None or found.when.until is None:
        return found
    start, last = found.when, found.when.until
    return Part(_year_before(start), found.end) if (start.month or 0) > (last.month or 0) else found


def _last_month(window: Window, index: int) -> Part | None:
    """The last of several months; a year behind it where it is one of a list."""
    value = small(window, index)
    if value is None or not 1 <= value <= 12:
        return None
    dated = with_year(window, When(month=value), index + 1)
    if dated is not None:
        return dated
    sign = window[index - 1].surface
    open_end = sign in RANGE or sign == "tháng" or sign == "và"
    if not open_end or continues(window, index + 1) or counts(window, index + 1):
        return None
    if sign not in RANGE and window[index + 1].surface in LIST and window[index + 2].surface == "tháng":
        return None  # "tháng 9, tháng 10 và tháng 11"
    return Part(When(month=value), index + 1)


def month_of_list(window: Window, index: int) -> Part | None:
    """The 6, 9 or 12 behind "tháng 3, " in "tháng 3, 6, 9 và 12/2025": the last names the year of all."""
    several = shared(window, index, "month", {"tháng"}, lambda at: _last_of_list(window, at))
    return several or (_last_of_list(window, index) if window[index - 1].surface == "và" else None)


def _last_of_list(window: Window, index: int) -> Part | None:
    behind = window[index + 1]
    ends = not behind.is_word or behind.surface in lexicon.FOLLOWERS and behind.surface != "trong"
    named = behind.surface in {"năm", "của"}
    return _last_month(window, index) if ends or named else None


def _until_month(window: Window, first: Part) -> Part | None:
    """ "tháng 11 đến tháng 1 năm sau"; two months with their years are two mentions."""
    if window[first.end].surface not in RANGE:
        return None
    at = first.end + 1
    last = month(window, at, alone=False) or _month_and_year(window, at)
    if last is None or last.when.until is not None:
        return None
    start = first.when
    if start.year is None and start.relative is None:
        start = start._replace(year=last.when.year, relative=last.when.relative)
        if (start.month or 0) > (last.when.month or 0):
            start = _year_before(start)
    elif last.when.year is not None or last.when.relative is not None:
        return None
    return Part(start._replace(until=last.when), last.end)


def _year_before(when: When) -> When:
    if when.year is not None:
        return when._replace(year=when.year - 1)
    return when._replace(relative=("Y", when.relative[1] - 1)) if when.relative else when


def _month_and_year(window: Window, index: int) -> Part | None:
    """ "10/2025", "10-2025", "9 - 11/2025"; "10/2025 - 3/2026" are two mentions."""
    first = _slashed(window, index)
    if first is not None:
        return first
    value = small(window, index)
    if value is None or not 1 <= value <= 12 or window[index + 1].surface not in RANGE:
        return None
    last = _slashed(window, index + 2)
    return Part(last.when._replace(month=value, until=last.when), last.end) if last else None


def _slashed(window: Window, index: int) -> Part | None:
    """ "10/2025", "10-2025"."""
    value, year = small(window, index), four_digits(window, index + 2)
    if value is None or year is None or not 1 <= value <= 12 or window[index + 1].surface not in {"/", "-"}:
        return None
    ends = not continues(window, index + 3) or another_month(window, index + 4)
    return Part(When(year, value), index + 3) if ends and glued_between(window, index, index + 2) else None


# --- quarters, halves, seasons, weeks --------------------------------------------------------------


def _quarter(window: Window, index: int) -> Part | None:
    """ "quý III/2025", "quý 3 năm 2025", "quý 3.2025", "quý I", "quý II và III/2020"."""
    dotted = _dotted(window, index + 1)
    if dotted is not None:
        return Part(When(dotted.when.year, quarter=dotted.when.month), dotted.end)
    first = _quarter_number(window, index + 1)
    if first is None:
        return _quarter_said(window, index + 1)
    when, end = When(quarter=first), index + 2
    dated = with_year(window, when, end)
    if first > _QUARTERS_OF_A_YEAR:
        return dated
    return dated or _until_quarter(window, first, end) or with_side(window, when, end) or Part(when, end)


def _quarter_said(window: Window, index: int) -> Part | None:
    """The rest of "quý đầu năm nay", "quý đầu tiên của năm 2025", "quý thứ ba năm 2025"."""
    for length in (3, 2, 1):
        surface = " ".join(window[index + step].surface for step in range(length))
        if surface in _FIRST:
            return with_year(window, When(quarter=1 if _FIRST[surface] == "1" else 4), index + length)
    ranked = _quarter_number(window, index + 1) if window[index].surface == "thứ" else None
    return with_year(window, When(quarter=ranked), index + 2) if ranked else None


def _short(window: Window, index: int) -> Part | None:
    """ "Q3/2025", "Q.3/2025", "H1 2025": with the year, for "Q7" is a car."""
    at = index + 1 + (window[index + 1].surface == ".")
    letter, number_ = window[index].surface, small(window, at)
    if number_ is None or not window.capital(index) or not glued_between(window, index, at):
        return None
    if letter == "q" and 1 <= number_ <= _QUARTERS_OF_A_YEAR:
        return with_year(window, When(quarter=number_), at + 1)
    return with_year(window, When(half=number_), at + 1) if letter == "h" and number_ in {1, 2} else None


def _until_quarter(window: Window, first: int, index: int) -> Part | None:
    """The rest of "quý I và II/2020", "quý I - quý III": the year is the last quarter's."""
    sign = window[index].surface
    at = index + 1 + (window[index + 1].surface in {"quý", "quí"})
    last = _quarter_number(window, at)
    if last == first + 1 and sign == ",":
        # "quý I, II và III/2020"
        return _with_first(_until_quarter(window, last, at + 1), first)
    if last is None or not (sign in RANGE or sign == "và" and last == first + 1) or last > _QUARTERS_OF_A_YEAR:
        return None
    until = with_year(window, When(quarter=last), at + 1) or Part(When(quarter=last), at + 1)
    return Part(until.when._replace(quarter=first, until=until.when), until.end)


def _with_first(several: Part | None, first: int) -> Part | None:
    return several and Part(several.when._replace(quarter=first), several.end)


def _quarter_number(window: Window, index: int) -> int | None:
    token = window[index]
    value = roman(window.cased[token.start : token.end]) or _QUARTERS.get(token.surface) or small(window, index)
    return value if value is not None and 1 <= value <= 9 else None


_QUARTERS_OF_A_YEAR = 4
_QUARTERS = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}


def _half(window: Window, index: int) -> Part | None:
    """ "nửa đầu năm 1999", "nửa cuối 2020", "nửa cuối năm nay"."""
    half = _HALVES.get(f"{window[index].surface} {window[index + 1].surface}")
    if half is None:
        return None
    found = with_year(window, When(), index + 2) or _this_year(window, index + 2)
    return found and Part(found.when._replace(half=int(half)), found.end)


_HALVES = words("half")


def _first_months(window: Window, index: int) -> Part | None:
    """ "6 tháng đầu năm 2025" is a half year, "9 tháng đầu năm nay" and "9 tháng năm 2025" January to September."""
    count = number(window, index)
    if count is None or window[count.end].surface != "tháng" or not 1 < count.amount < 12:
        return None
    for length in (3, 2, 1):
        surface = " ".join(window[count.end + 1 + step].surface for step in range(length))
        if surface in _FIRST:
            found = with_year(window, When(), count.end + 1 + length) or _this_year(window, count.end + 1 + length)
            return found and Part(_months_of(found.when, int(count.amount), _FIRST[surface]), found.end)
    year_ = four_digits(window, count.end + 2) if window[count.end + 1].surface == "năm" else None
    return Part(_months_of(When(year_), int(count.amount), "1"), count.end + 3) if year_ else None


def _this_year(window: Window, index: int) -> Part | None:
    """The bare "năm" of "6 tháng đầu năm": this year; not "3 tháng đầu năm học"."""
    if window[index].surface != "năm" or lexicon.NOUNS.at(window, index + 1) is not None:
        return None
    behind = window[index + 1]
    other = behind.is_digits or behind.surface in _OTHER_YEARS
    return None if other else Part(When(relative=("Y", 0)), index + 1)


_OTHER_YEARS = frozenset({"học", "thứ", "tài", "đầu", "cuối", "đó", "ấy", "ngân", "mới"})


_FIRST = words("first")


def _months_of(of_year: When, count: int, side: str) -> When:
    if count == 6:
        return of_year._replace(half=int(side))
    first, last = (1, count) if side == "1" else (13 - count, 12)
    return of_year._replace(month=first, until=of_year._replace(month=last))


def _season(window: Window, index: int) -> Part | None:
    """ "mùa hè 2017", "hè năm ngoái", "mùa thu này"; a season without a year is none."""
    named = window[index].surface == "mùa"
    season = _SEASONS.get(window[index + named].surface)
    if season is None:
        return None
    end = index + named + 1
    when = When(season=season)
    return with_year(window, when, end) or (with_side(window, when, end) if named or season == "SU" else None)


_SEASONS = words("season")


def _week(window: Window, index: int) -> Part | None:
    """ "tuần thứ 5 năm 2017", "tuần 5 năm 2017"; a week without a year counts something else."""
    at = index + 1 + (window[index + 1].surface == "thứ")
    read = number(window, at)
    if read is None or read.amount != int(read.amount) or not 1 <= read.amount <= 99:
        return None
    found = with_year(window, When(week_number=int(read.amount)), read.end)
    return found if found is not None and window[found.end - 2].surface in {"năm", "/"} else None


_READERS = {
    "tháng": month,
    "quý": _quarter,
    "quí": _quarter,
    "q": _short,
    "h": _short,
    "mùa": _season,
    "hè": _season,
    "tuần": _week,
    "năm": year,
    "thế": century,
    "thập": decade,
    "những": decade,
}
