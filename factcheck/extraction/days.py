"""Read days: "25/10/2025", "25 tháng 10", "25 - 26/10", "ngày 25", "mùng 3 Tết", "2025-10-25"."""

from __future__ import annotations

import re

from factcheck.extraction import lexicon
from factcheck.extraction.numbers import Number, number
from factcheck.extraction.parts import (
    LIST,
    RANGE,
    Part,
    continues,
    counts,
    four_digits,
    glued_between,
    in_row,
    lunar_year_end,
    relative_year,
    shared,
    small,
    with_side,
)
from factcheck.extraction.periods import month
from factcheck.extraction.when import When
from factcheck.extraction.window import Window


def day(window: Window, index: int, *, sure: bool) -> Part | None:
    """
    The day, or the interval of days, that begins at a token.

    sure  what stands before says that a date follows, so that "25-10" is no range and "1/4" no fraction.
    """
    word = window[index].surface
    if word in _NEW_MOON:
        return _lunar_day(window, index + 1)
    if word == "rằm":
        return _full_moon(window, index)
    if word in {"ngày", "hôm"}:
        at = index + 1
        if window[at].surface in _NEW_MOON or window[at].surface == "rằm":
            return day(window, at, sure=True)
        return (
            _days(window, at, sure=True) or _tet(window, at) or _of_relative_month(window, at) or _day_alone(window, at)
        )
    if window[index].is_digits:
        return _days(window, index, sure=sure) or _tet(window, index)
    return _days_in_words(window, index) or _tet(window, index)


def _days_in_words(window: Window, index: int) -> Part | None:
    """
    "hai mươi lăm và hai mươi sáu tháng mười năm 2025": with the year, for "hai tháng mười ngày" lasts.

    "mười ba tháng Giêng", "ba mươi tháng tư" need none.
    """
    first = in_row(window, index)
    if first is None or window[first[1]].surface not in {"tháng", "và", ",", *RANGE}:
        return None
    found = _in_words(window, index, sure=False) or _days_of_one_month(window, index, sure=False)
    if found is None:
        return None
    ends = not window[found.end].is_word or window[found.end].surface in lexicon.FOLLOWERS
    sure = first[0] >= _FIRST_BEHIND_NEW_MOON and (found.when.lunar or ends and window[first[1]].surface == "tháng")
    return found if sure or found.when.year is not None else None


# The days before are called "mùng" one to "mùng" ten.
_FIRST_BEHIND_NEW_MOON = 11


def _days(window: Window, index: int, *, sure: bool) -> Part | None:
    found = _iso(window, index)
    if found is None and "," in window[index].surface:
        found = _listed_with_commas(window, index, sure=sure)
    if found is not None:
        return found
    single = _day_and_month(window, index, sure=sure)
    if single is not None:
        return _until(window, single) or single
    return _days_of_one_month(window, index, sure=sure)


def _iso(window: Window, index: int) -> Part | None:
    """ "2025-10-25", "2025/3/5", "2025.10.25", "2025-10-25T14:30:00+07:00"."""
    dotted = _YEAR_FIRST.fullmatch(window[index].surface)
    if dotted is not None:
        return Part(When(int(dotted[1]), int(dotted[2]), int(dotted[3])), index + 1)
    if len(window[index].surface) != 4 or window[index + 1].surface not in {"-", "/"}:
        return None
    year, sign, month_, again, day_ = (window[index + step].surface for step in range(5))
    if sign != again or not glued_between(window, index, index + 4) or not (year + month_ + day_).isdecimal():
        return None
    exact = len(month_) == 2 and len(day_) == 2
    if not exact and (len(month_) > 2 or len(day_) > 2 or not _is_day_of_year(int(day_), int(month_))):
        return None
    found = Part(When(int(year), int(month_), int(day_)), index + 5)
    return _iso_clock(window, found) or found


_YEAR_FIRST = re.compile(r"([12][0-9]{3})\.([0-9]{2})\.([0-9]{2})")


def _iso_clock(window: Window, found: Part) -> Part | None:
    """The clock time behind the T, with what follows it: seconds and the offset of its zone."""
    at = found.end
    if window[at].surface != "t" or window[at + 2].surface != ":" or not glued_between(window, at - 1, at + 3):
        return None
    hour, minute = small(window, at + 1), small(window, at + 3)
    if hour is None or minute is None:
        return None
    end = at + 4
    for _ in range(_ZONE_TOKENS):
        sign = window[end].surface in {":", "+", "-"} and window.glued(end + 1) and window[end + 1].is_digits
        end += window.glued(end) and (sign or window[end].surface == "z" or window[end].is_digits)
    return Part(found.when._replace(hour=hour, minute=minute), end)


# As many as "30:05" has behind its minutes: seconds, sign, hours, minutes of the zone.
_ZONE_TOKENS = 6


# --- one day and its month -------------------------------------------------------------------------


def _day_and_month(window: Window, index: int, *, sure: bool) -> Part | None:
    found = _dotted(window, index, sure=sure) or _in_digits(window, index, sure=sure)
    found = found or _in_words(window, index, sure=sure)
    return found and _as_lunar(window, found)


_DOTS = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{4}|[0-9]{2}))?")


def _dotted(window: Window, index: int, *, sure: bool) -> Part | None:
    """ "25.10.2025"; "25.10" where a date is sure."""
    match = _DOTS.fullmatch(window[index].surface)
    if match is None or continues(window, index + 1):
        return None
    day_, month_, year = match.groups()
    if year is not None:
        return Part(_dated(int(day_), int(month_), year), index + 1)
    last = _DOTS.fullmatch(window[index + 2].surface) if window[index + 1].surface in RANGE else None
    sure = sure or last is not None and last[3] is not None
    if not sure or not _is_day_of_year(int(day_), int(month_)) or counts(window, index + 1):
        return None
    return _year_behind(window, When(month=int(month_), day=int(day_)), index + 1)


def _in_digits(window: Window, index: int, *, sure: bool) -> Part | None:
    """ "25/10/2025", "25-10-25", "25/10", "25-10" where a date is sure."""
    day_, month_ = small(window, index), small(window, index + 2)
    sign = window[index + 1].surface
    if day_ is None or month_ is None or sign not in {"/", "-", "."}:
        return None
    spaced = not glued_between(window, index, index + 2)
    year = _slash_year(window, index + 3, sign, spaced=spaced)
    short = year is not None and len(year) == 2
    unsure = sign == "-" and not sure and not window.is_line(window[index].start, index + 5)
    if short and (unsure or not _is_day_of_year(day_, month_) or sign == "-" and counts(window, index + 5)):
        year = None  # "phân NPK 20-10-10", "thưởng 5-7-10 triệu đồng"
    if year is not None:
        return Part(_dated(day_, month_, year), index + 5)
    end = index + 3
    if spaced and sign != "/" or sign == "." or continues(window, end) and window[end].surface != "-":
        return None
    found = _year_behind(window, When(month=month_, day=day_), end)
    if found.when.year is not None:
        return found
    if sign == "-" and (not sure or counts(window, end)) and not window.is_at(end, "âm", "lịch"):
        return None
    if (not sure or sign == "-") and not _is_day_of_year(day_, month_):
        return None
    return found


def _slash_year(window: Window, index: int, sign: str, *, spaced: bool) -> str | None:
    """The year behind the month's sign: four digits, or two where nothing is spaced."""
    surface = window[index + 1].surface
    if window[index].surface != sign or continues(window, index + 2) and not _another_day(window, index + 2, sign):
        return None
    if four_digits(window, index + 1) is not None:
        return surface
    two = len(surface) == 2 and surface.isdecimal() and not spaced and glued_between(window, index - 1, index + 1)
    return surface if two else None


def _another_day(window: Window, index: int, sign: str) -> bool:
    """True for the dash of "30/12/2024-3/1/2025"."""
    apart = sign != "-" and window[index].surface == "-"
    return apart and small(window, index + 1) is not None and window[index + 2].surface == sign


def _dated(day_: int, month_: int, year: str) -> When:
    return When(int(year), month_, day_, short_year=len(year) == 2)


def _is_day_of_year(day_: int, month_: int) -> bool:
    return 1 <= day_ <= 31 and 1 <= month_ <= 12


def _year_behind(window: Window, when: When, index: int) -> Part:
    """ "25/10 năm 2025", "25/10 năm ngoái", "25/10, năm 2025", "25/10 tới"."""
    at = index + (window[index].surface == ",")
    year = four_digits(window, at + 1)
    if window[at].surface == "năm" and year is not None:
        return Part(when._replace(year=year), at + 2)
    relative = relative_year(window, index)
    if relative is not None:
        return Part(when._replace(relative=relative.when.relative), relative.end)
    return with_side(window, when, index) or Part(when, index)


def _in_words(window: Window, index: int, *, sure: bool) -> Part | None:
    """
    "25 tháng 10 năm 2025", "25 của tháng 10", "hai mươi lăm tháng mười".

    "9 tháng năm 2025" are nine months unless a day is sure.
    """
    read = (_two_figures(window, index) if sure else None) or number(window, index)
    if read is None or read.scale or read.amount != int(read.amount) or read.amount > 99:
        return None
    parted = sure and window[read.end].surface in {"của", ","}
    at = read.end + parted
    if window[at].surface != "tháng" or read.digits and not read.plain:
        return None
    of_year = window[at + 1].surface == "năm" and four_digits(window, at + 2) is not None
    if of_year and not sure and not window.capital(at + 1):
        return None
    found = month(window, at, alone=False)
    if found is None or read.amount > _LAST_OF_A_MONTH and not sure and window[at + 2].surface == "/":
        return None  # "lên 72 tháng 10/2025"
    if parted and window[read.end].surface == "," and found.when.year is None:
        return None  # "ngày 25, tháng 10"
    when = found.when._replace(day=int(read.amount))
    if when.year is None and when.relative is None and _ends_in_short_year(window, found.end):
        return Part(when._replace(year=small(window, found.end + 1), short_year=True), found.end + 2)
    sided = with_side(window, when, found.end) if when.year is None and when.relative is None else None
    return sided or Part(when, found.end)


def _ends_in_short_year(window: Window, index: int) -> bool:
    """ "ngày 15 tháng 2 năm 13"."""
    behind = window[index + 2]
    if window[index].surface != "năm" or len(window[index + 1].surface) != 2 or small(window, index + 1) is None:
        return False
    return not continues(window, index + 2) and (not behind.is_word or behind.surface in lexicon.FOLLOWERS)


def _two_figures(window: Window, index: int) -> Number | None:
    """ "hai chín" in "ngày hai chín tháng hai"."""
    if window[index].is_digits or window[index + 2].surface != "tháng":
        return None
    tens, ones = number(window, index), number(window, index + 1)
    if tens is None or ones is None or tens.amount not in {2, 3} or ones.amount not in range(1, 10):
        return None
    return Number(tens.amount * 10 + ones.amount, index + 2, digits=False)


_LAST_OF_A_MONTH, _MONTHS = 31, 12

# --- several days ----------------------------------------------------------------------------------


def _until(window: Window, first: Part) -> Part | None:
    """ "30/9 - 2/10/2020": the year is shared. Two dates that share nothing are two mentions."""
    if first.when.year is not None or first.when.relative is not None or window[first.end].surface not in RANGE:
        return None
    last = _last_day(window, first.end + 1 + _skipped(window, first.end + 1))
    if last is None or last.when.year is None:
        return None
    start = first.when._replace(year=last.when.year, short_year=last.when.short_year)
    if (start.month or 0) > (last.when.month or 0):
        start = start._replace(year=last.when.year - 1)
    return Part(start._replace(until=last.when), last.end)


def _days_of_one_month(window: Window, index: int, *, sure: bool) -> Part | None:
    """ "25 - 26/10/2025", "25, 26 và 27/10", "25 đến sáng 26 tháng 10"."""
    first = in_row(window, index)
    if first is None or not 1 <= first[0] <= 31:
        return None
    if sure and window[first[1]].surface in {"hoặc", "hay"}:
        at = first[1] + 1
        last = _day_and_month(window, at + _skipped(window, at), sure=True)
        return Part(last.when._replace(day=first[0]), first[1]) if last else None
    found = shared(window, index, "day", _SKIPPED, lambda at: _last_day(window, at))
    if found is None or not sure and _is_mixture(window, index):
        return None
    until = found.when.until
    if until is not None and until.day == first[0]:
        return None
    three = until is not None and (until.day or 0) - first[0] > 1
    no_share = until is not None and (until.day or 0) > _MONTHS  # "2 và 3/4" may be a share
    named = sure or three or no_share or found.when.year is not None or window[first[1]].surface in RANGE
    return found if named else None


def _is_mixture(window: Window, index: int) -> bool:
    """ "16-16-8", parts of a whole; but "25 - 26-10" and "25-26-10" are days."""
    dashes = window[index + 1].surface == window[index + 3].surface == "-"
    if not dashes or not glued_between(window, index, index + 4):
        return False
    first, second = small(window, index), small(window, index + 2)
    return first is None or second != first + 1 or second <= _MONTHS


def _listed_with_commas(window: Window, index: int, *, sure: bool) -> Part | None:
    """ "25,26/10/2025", "25,26,27/10": days that follow each other, with no space behind their commas."""
    if not _COMMAS.fullmatch(window[index].surface):
        return None
    days = [int(day_) for day_ in window[index].surface.split(",")]
    month_, sign = small(window, index + 2), window[index + 1].surface
    if month_ is None or sign not in {"/", "-"} or not glued_between(window, index, index + 2):
        return None
    if days != list(range(days[0], days[-1] + 1)) or not _is_day_of_year(days[-1], month_):
        return None
    year = _slash_year(window, index + 3, sign, spaced=False)
    if year is None and (not sure or continues(window, index + 3)):
        return None
    last = _dated(days[-1], month_, year) if year else When(month=month_, day=days[-1])
    return Part(last._replace(day=days[0], until=last), index + (5 if year else 3))


_COMMAS = re.compile(r"[0-9]{1,2}(?:,[0-9]{1,2})+")
_SKIPPED = frozenset({"ngày", "hết", "hôm", "mùng", "mồng"})


def _skipped(window: Window, index: int) -> int:
    return sum(window[index + step].surface in _SKIPPED for step in range(3))


def _last_day(window: Window, index: int) -> Part | None:
    """The last of several days, with the part of it that is meant; "ngày" says that it is all of the day."""
    part = lexicon.DAYPARTS.at(window, index)
    at = part.end + _skipped(window, part.end) if part else index
    found = _day_and_month(window, at, sure=True)
    if found is None or part is None and window[at - 1].surface != "ngày":
        return found
    return Part(found.when._replace(part=part.row["code"] if part else ""), found.end)


# --- a day without its month -----------------------------------------------------------------------


def _of_relative_month(window: Window, index: int) -> Part | None:
    """ "ngày 15 tháng trước", "ngày 15 của tháng sau": behind "ngày" only, for "9 tháng qua" last."""
    day_ = small(window, index)
    relative = lexicon.RELATIVE.at(window, index + 1 + (window[index + 1].surface == "của"))
    if day_ is None or relative is None or relative.row["unit"] != "M":
        return None
    return Part(When(day=day_, relative=("M", int(relative.row["offset"]))), relative.end)


def _day_alone(window: Window, index: int) -> Part | None:
    """ "ngày 25", "ngày 25 vừa qua": not "ngày 3 lần"."""
    day_, end = small(window, index), index + 1
    if day_ is None:
        return _day_alone_in_words(window, index)
    if not 1 <= day_ <= 31 or continues(window, end) or window[end].surface in _TIMES:
        return None
    if lexicon.NOUNS.at(window, end) is not None or counts(window, end) or window.glued(end) and window[end].is_word:
        return None
    if window[end].surface == "-" and window[end + 1].is_digits:
        return None
    when = When(day=day_)
    return with_side(window, when, end) or Part(when, end)


def _day_alone_in_words(window: Window, index: int) -> Part | None:
    """ "ngày hai mươi tư", at the end of a clause; "ngày hai" may count, "ngày mười hai, mười ba lần" does."""
    said = in_row(window, index)
    if said is None or said[0] < _FIRST_BEHIND_NEW_MOON:
        return None
    behind = window[said[1]]
    ends = behind.surface not in LIST and (not behind.is_word or behind.surface in lexicon.FOLLOWERS)
    return Part(When(day=said[0]), said[1]) if ends else None


_TIMES = frozenset({"lần", "bữa", "lượt", "viên", "suất", "ca", "cữ"})


# --- the moon's calendar ---------------------------------------------------------------------------

_NEW_MOON = frozenset({"mùng", "mồng"})


def _as_lunar(window: Window, found: Part) -> Part:
    """ "15/8 âm lịch", "15/8 (âm lịch)", "15/8 năm Ất Tỵ"."""
    end_of_year = lunar_year_end(window, found.end)
    if end_of_year is not None:
        return Part(found.when._replace(lunar=True), end_of_year)
    bracket = window[found.end].surface == "("
    end = found.end + bracket
    if window[end].surface == "âl":
        end += 1
    elif window.is_at(end, "âm", "lịch"):
        end += 2
    else:
        return found
    if bracket and window[end].surface != ")":
        return found
    return Part(found.when._replace(lunar=True), end + bracket)


def _lunar_day(window: Window, index: int) -> Part | None:
    """ "mùng 3", "mồng 5 tháng Giêng", "mùng 1 Tết"; "mùng 2/9" is a day of the sun's calendar."""
    tet = _tet(window, index)
    if tet is not None:
        return tet
    found = _day_and_month(window, index, sure=True)
    if found is not None:
        return _of_the_moon(found, slashed=window[index + 1].surface in {"/", "-"})
    several = shared(window, index, "day", _SKIPPED, lambda at: _last_day(window, at) or _tet(window, at))
    if several is not None:
        return _of_the_moon(several, slashed=window[several.end - 2].surface in {"/", "-"})
    read = number(window, index)
    if read is None or not 1 <= read.amount <= 10 or read.amount != int(read.amount):
        return None
    return _as_lunar(window, Part(When(day=int(read.amount), lunar=True), read.end))


def _of_the_moon(found: Part, *, slashed: bool) -> Part:
    """Marked as lunar, unless slashes or a year make it a day of the sun's calendar."""
    return Part(found.when._replace(lunar=found.when.lunar or not slashed and found.when.year is None), found.end)


def _tet(window: Window, index: int) -> Part | None:
    """ "30 Tết", "mùng một Tết": the last days of the lunar year and its first."""
    read = number(window, index)
    if read is None or not 1 <= read.amount <= 30 or window[read.end].surface != "tết":
        return None
    if read.amount != int(read.amount) or not window.capital(read.end):
        return None
    return Part(When(day=int(read.amount), lunar=True), read.end + 1)


def _full_moon(window: Window, index: int) -> Part | None:
    """ "rằm tháng Giêng", "rằm tháng 7"."""
    if window[index + 1].surface != "tháng":
        return None
    found = month(window, index + 1, alone=False)
    if found is None:
        return None
    return _as_lunar(window, Part(found.when._replace(day=15, lunar=True), found.end))
