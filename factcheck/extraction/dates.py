"""
Read when something is: "chiều 25/10/2025", "25 – 26/10", "ngày 24 tháng 12 năm 2024", "quý III/2025", "14h30".

A moment is a run of parts in any order, each at most once: clock, part of the day, weekday, relative day,
date. An explicit date beside a relative word wins.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.calendar import When, century_near
from factcheck.extraction.numbers import number
from factcheck.extraction.reading import Reading
from factcheck.extraction.romans import roman
from factcheck.extraction.window import Window
from factcheck.model import Interval, Mod


def moment(window: Window, index: int, dct: Interval | None, *, dated: bool = False) -> Reading | None:
    """
    The date or time that begins at a token.

    dated  True where the words before say that a date follows, so that "25-10" is no range and "1/4" no fraction.
    """
    mod, at = _phase(window, index)
    found = When()
    end: int | None = None
    sure = dated or mod is not None
    bracket = False
    while True:
        part = _part(window, at, found, dct, sure)
        if part is None and end is not None:
            skipped = _connector(window, at)
            if skipped is not None:
                part = _part(window, skipped, found, dct, True)
                if part is not None and window[at].surface == "(":
                    if window[part.end].surface != ")":
                        part = None
                    else:
                        part = part._replace(end=part.end + 1)
                        bracket = True
        if part is None:
            break
        found, at, sure = part.when, part.end, True
        end = at
        if bracket:
            break
    if end is None:
        return None
    return Reading(index, end, found, mod)


class Part(NamedTuple):
    """What is known of the time with this part, and the token behind it."""

    when: When
    end: int


def _part(window: Window, index: int, known: When, dct: Interval | None, sure: bool) -> Part | None:
    """The next part of a moment: of a kind that is not known yet."""
    if known.hour is None:
        found = _clock(window, index, sure or known.part is not None)
        if found is not None:
            return _merged(known, found)
    if known.part is None:
        found = _daypart(window, index, known, dct)
        if found is not None:
            return _merged(known, found)
    if known.weekday is None and known.day is None:
        found = _weekday(window, index, known)
        if found is not None:
            return _merged(known, found)
    if known.relative is None and known.day is None and known.year is None:
        found = _relative(window, index)
        if found is not None:
            return _merged(known, found)
    if known.day is None and known.month is None and known.year is None:
        found = _date(window, index, dct, sure)
        if found is not None:
            when = found.when
            if known.relative is not None and when.day is None and when.month is None:
                return None
            return _merged(replace(known, relative=None, weekday=None), found)
    return None


def _merged(known: When, part: Part) -> Part:
    """The parts' fields laid over what is known; the later one wins."""
    fields = {name: value for name in When.__slots__ if (value := getattr(part.when, name)) not in (None, False)}
    return Part(replace(known, **fields), part.end)


_PHASES = {"đầu": Mod.START, "giữa": Mod.MID, "cuối": Mod.END}


def _phase(window: Window, index: int) -> tuple[Mod | None, int]:
    """ "đầu năm 2025", "cuối tháng 10": the part that is meant, where a time word follows."""
    mod = _PHASES.get(window[index].surface)
    if mod is None:
        return None, index
    behind = window[index + 1].surface
    if behind in {"năm", "tháng", "quý", "thế", "thập", "mùa", "tuần", "những", "nhiệm"} or window[index + 1].is_digits:
        return mod, index + 1
    return None, index


def _connector(window: Window, index: int) -> int | None:
    """The token behind what may stand between two parts of a moment, None where nothing may."""
    token = window[index].surface
    if token in {",", "(", "ngày", "của", "vào", "lúc", "|"}:
        behind = index + 1
        return behind + 1 if window[behind].surface in {"ngày", "lúc"} and token != "ngày" else behind
    return None


# --- clock and day ---------------------------------------------------------------------------------


def _clock(window: Window, index: int, sure: bool) -> Part | None:
    token = window[index]
    if not (token.surface.isdecimal() and len(token.surface) <= 2):
        return _clock_in_words(window, index, sure)
    hour = int(token.surface)
    sign = window[index + 1].surface
    minute = window[index + 2]
    two = minute.surface.isdecimal() and len(minute.surface) == 2
    if sign == ":" and window.glued(index + 1) and two and window.glued(index + 2):
        if window[index + 3].surface == ":" and window.glued(index + 3) and len(window[index + 4].surface) == 2:
            return Part(When(hour=hour, minute=int(minute.surface), second=int(window[index + 4].surface)), index + 5)
        return Part(When(hour=hour, minute=int(minute.surface)), index + 3)
    if sign in {"h", "g"} and window.glued(index + 1):
        if minute.surface.isdecimal() and window.glued(index + 2) and len(minute.surface) <= 2:
            end = index + 3
            if window[end].surface in {"p", "ph", "'"} and window.glued(end):
                end += 1
            return Part(When(hour=hour, minute=int(minute.surface)), end)
        if sign == "g" and not sure and not _day_behind(window, index + 2):
            return None
        return Part(When(hour=hour, minute=0), index + 2)
    if sign in {"giờ", "h"}:
        return _hours_and_minutes(window, hour, index + 2, sure)
    return None


def _clock_in_words(window: Window, index: int, sure: bool) -> Part | None:
    hour = number(window, index)
    if hour is None or window[hour.end].surface != "giờ" or hour.amount != int(hour.amount) or hour.amount > 99:
        return None
    return _hours_and_minutes(window, int(hour.amount), hour.end + 1, sure)


def _hours_and_minutes(window: Window, hour: int, at: int, sure: bool) -> Part | None:
    """ "8 giờ" is a clock time behind lúc, vào, từ, đến and before a part of the day or a date; else it lasts."""
    minute, end = 0, at
    if window[at].surface == "rưỡi":
        minute, end = 30, at + 1
    elif window[at].surface == "kém":
        before = number(window, at + 1)
        if before is not None and 0 < before.amount < 60:
            end = before.end + (window[before.end].surface == "phút")
            hour, minute = hour - 1, 60 - int(before.amount)
    else:
        after = number(window, at)
        if after is not None and after.amount == int(after.amount) and after.amount < 60:
            if window[after.end].surface == "phút":
                minute, end = int(after.amount), after.end + 1
            elif after.digits and after.plain and window[after.end].surface not in {"/", "-", "."}:
                minute, end = int(after.amount), after.end
    if not sure and not _day_behind(window, end):
        return None
    return Part(When(hour=hour, minute=minute), end)


def _day_behind(window: Window, index: int) -> bool:
    if window[index].surface in {",", "("}:
        index += 1
    if window[index].surface in {"ngày", "hôm", "thứ"} or lexicon.DAYPARTS.at(window, index):
        return True
    return window[index].is_digits and window[index + 1].surface in {"/", "-"}


_DAY_WORDS = {"nay", "qua", "mai", "ngày", "hôm", "thứ", "chủ", "mùng", "mồng", "rằm", "kia"}


def _daypart(window: Window, index: int, known: When, dct: Interval | None) -> Part | None:
    """A part of the day, where a day, a clock time or "nay", "qua", "mai" stands beside it."""
    entry = lexicon.DAYPARTS.at(window, index)
    if entry is None:
        return None
    when = When(part=entry.row["code"])
    relative = lexicon.RELATIVE_TO_DAYPART.at(window, entry.end)
    if relative is not None:
        day = (relative.row["unit"], int(relative.row["offset"]))
        return Part(replace(when, relative=day), relative.end)
    if known.hour is not None or known.has_date:
        return Part(when, entry.end)
    behind = entry.end + 1 if window[entry.end].surface in {",", "("} else entry.end
    if window[behind].surface in _DAY_WORDS and (
        _weekday(window, behind, When(part="MO"))
        or lexicon.RELATIVE.at(window, behind)
        or _date(window, behind, dct, True)
    ):
        return Part(when, entry.end)
    if window[entry.end].is_digits and (_date(window, entry.end, dct, True) or _clock(window, entry.end, True)):
        return Part(when, entry.end)
    return None


def _weekday(window: Window, index: int, known: When) -> Part | None:
    """A weekday that cannot be an ordinal: with a capital, a part of the day, a date, or "tới", "này" beside it."""
    entry = lexicon.WEEKDAYS.at(window, index)
    if entry is None:
        return None
    when = When(weekday=int(entry.row["day"]))
    end = entry.end
    week = _WEEKS.get(window[end].surface)
    if week is None and window.is_at(end, "tuần") and (entry_week := lexicon.RELATIVE.at(window, end)):
        return Part(replace(when, week=int(entry_week.row["offset"])), entry_week.end)
    if week is not None:
        return Part(replace(when, week=week), end + 1)
    capital = window.capital(entry.end - 1) and window[entry.end - 1].is_word
    dated = _date(window, end + 1 if window[end].surface in {",", "("} else end, None, True)
    if capital or known.part is not None or known.hour is not None or dated is not None and dated.when.day is not None:
        return Part(when, end)
    return None


_WEEKS = {"tới": 1, "sau": 1, "này": 0, "trước": -1, "rồi": -1, "qua": -1}


def _relative(window: Window, index: int) -> Part | None:
    entry = lexicon.RELATIVE.at(window, index)
    if entry is None:
        return None
    return Part(When(relative=(entry.row["unit"], int(entry.row["offset"]))), entry.end)


# --- dates -----------------------------------------------------------------------------------------


def _date(window: Window, index: int, dct: Interval | None, sure: bool) -> Part | None:
    """A date, or an interval of dates with shared parts."""
    word = window[index].surface
    if word in {"ngày", "hôm", "mùng", "mồng"}:
        lunar = word in {"mùng", "mồng"}
        found = _from_day(window, index + 1, dct, True, in_words=True)
        return Part(replace(found.when, lunar=lunar and found.when.month == 1), found.end) if found else None
    if word == "tháng":
        return _from_month(window, index)
    if word == "năm":
        return _from_year(window, index)
    if word == "quý":
        return _quarter(window, index)
    if word == "mùa":
        return _season(window, index)
    if word in {"thế", "thập", "những"}:
        return _century_or_decade(window, index)
    if window[index].is_digits:
        return _from_day(window, index, dct, sure, in_words=False)
    return None


_RANGE = {"-", "đến", "tới", "và", ","}
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{4}|[0-9]{2}))?")


def _from_day(window: Window, index: int, dct: Interval | None, sure: bool, *, in_words: bool) -> Part | None:
    """ "25/10/2025", "25 tháng 10 năm 2025", "25 - 26/10", "25" (behind "ngày"), "2025-10-25", "10/2025", "2025"."""
    iso = _iso(window, index)
    if iso is not None:
        return iso
    single = _day_month(window, index, dct, sure)
    if single is not None:
        return _until_date(window, single, dct) or single
    shared = _shared_month(window, index, dct, sure)
    if shared is not None:
        return shared
    month_year = _month_slash_year(window, index)
    if month_year is not None:
        return month_year
    year = _bare_year(window, index)
    if year is not None and not in_words:
        return year
    if in_words:
        return _day_in_words(window, index)
    return None


def _iso(window: Window, index: int) -> Part | None:
    tokens = [window[index + step].surface for step in range(5)]
    if tokens[1] != "-" or tokens[3] != "-" or not all(window.glued(index + step) for step in range(1, 5)):
        return None
    year, month, day = tokens[0], tokens[2], tokens[4]
    if len(year) == 4 and len(month) == 2 and len(day) == 2 and (year + month + day).isdecimal():
        return Part(When(int(year), int(month), int(day)), index + 5)
    return None


def _day_month(window: Window, index: int, dct: Interval | None, sure: bool) -> Part | None:
    """Day and month with one separator, the year perhaps; "25 tháng 10 [năm 2025]"."""
    token = window[index]
    dotted = _DOTTED.fullmatch(token.surface)
    if dotted is not None and (dotted[3] or sure):
        year = _year(dotted[3], dct) if dotted[3] else None
        found = When(year, int(dotted[2]), int(dotted[1]))
        return Part(found, index + 1) if year or 1 <= int(dotted[2]) <= 12 else None
    day = _small(window, index)
    if day is None:
        return None
    separator = window[index + 1].surface
    if separator == "tháng":
        return _day_then_month(window, index, day)
    if (
        separator not in {"/", "-", "."}
        or not window[index + 2].surface.isdecimal()
        or len(window[index + 2].surface) > 2
    ):
        return None
    month = int(window[index + 2].surface)
    spaced = not (window.glued(index + 1) and window.glued(index + 2))
    if window[index + 3].surface == separator and _year_digits(window, index + 4, spaced):
        return Part(When(_year(window[index + 4].surface, dct), month, day), index + 5)
    if spaced and separator != "/":
        return None
    if (
        window[index + 3].surface in {"/", "-"}
        and window.glued(index + 3)
        and window[index + 4].is_digits
        and separator == "/"
    ):
        return None  # "2 - 3/4/..." is read from its own start
    if window.is_at(index + 3, "năm") and _four_digits(window, index + 4):
        return Part(When(int(window[index + 4].surface), month, day), index + 5)
    if separator == "-" and not sure:
        return None
    if not sure and (not 1 <= month <= 12 or not 1 <= day <= 31):
        return None
    return Part(When(None, month, day), index + 3)


def _day_then_month(window: Window, index: int, day: int) -> Part | None:
    month = _from_month(window, index + 1)
    if month is None or month.when.month is None or month.when.until is not None:
        return None
    return Part(replace(month.when, day=day), month.end)


def _until_date(window: Window, first: Part, dct: Interval | None) -> Part | None:
    """ "30/9 - 2/10/2020": the year is shared. Two dates that share nothing are two mentions."""
    if first.when.year is not None or window[first.end].surface not in {"-", "đến", "tới"}:
        return None
    at = first.end + 1
    at += window[at].surface == "ngày"
    last = _day_month(window, at, dct, True)
    if last is None or last.when.year is None:
        return None
    start = replace(first.when, year=last.when.year)
    if start.month == 12 and last.when.month == 1:
        start = replace(start, year=last.when.year - 1)
    return Part(replace(start, until=last.when), last.end)


def _shared_month(window: Window, index: int, dct: Interval | None, sure: bool) -> Part | None:
    """ "25 - 26/10/2025", "25 và 26-10", "25 đến ngày 26 tháng 10": the month and year are the last day's."""
    first = _small(window, index)
    if first is None or window[index + 1].surface not in _RANGE:
        return None
    at = index + 2
    at += window[at].surface in {"ngày", "sáng", "chiều"}
    last = _day_month(window, at, dct, True)
    if last is None or not 1 <= first <= 31:
        return None
    separator = window[index + 1].surface
    if last.when.year is None and not sure and separator not in {"-", "đến", "tới"}:
        return None
    if separator in {"và", ","} and last.when.day != first + 1:
        return None
    start = replace(last.when, day=first)
    return Part(replace(start, until=last.when), last.end)


def _month_slash_year(window: Window, index: int) -> Part | None:
    """ "10/2025", "10-2025"."""
    month = _small(window, index)
    if month is None or not 1 <= month <= 12 or window[index + 1].surface not in {"/", "-"}:
        return None
    if not (window.glued(index + 1) and window.glued(index + 2) and _four_digits(window, index + 2)):
        return None
    if window[index + 3].surface in {"/", "-"} and window.glued(index + 3):
        return None  # "13/2023/NĐ-CP"
    first = When(int(window[index + 2].surface), month)
    return _until_month(window, Part(first, index + 3))


def _until_month(window: Window, first: Part) -> Part:
    if window[first.end].surface in {"-", "đến"} and _small(window, first.end + 1):
        last = window[first.end + 2].surface == "/" and _four_digits(window, first.end + 3)
        if last:
            until = When(int(window[first.end + 3].surface), _small(window, first.end + 1))
            return Part(replace(first.when, until=until), first.end + 4)
    return first


def _from_month(window: Window, index: int) -> Part | None:
    """ "tháng 10", "tháng mười một", "tháng 10/2025", "tháng 10 năm 2025", "tháng 10 năm ngoái", "tháng Giêng"."""
    special = {"giêng": 1, "chạp": 12}.get(window[index + 1].surface)
    if special is not None:
        return Part(When(month=special, lunar=True), index + 2)
    slash = _month_slash_year(window, index + 1)
    if slash is not None:
        return slash
    digits = window[index + 1].surface
    if digits.isdecimal() and len(digits) <= 2:
        month, end = int(digits), index + 2
    elif digits == "tư":
        month, end = 4, index + 2
    else:
        read = number(window, index + 1)
        if read is None or read.digits or not 1 <= read.amount <= 12 or read.amount != int(read.amount):
            return None
        month, end = int(read.amount), read.end
    if window.is_at(end, "âm", "lịch"):
        return Part(When(month=month, lunar=True), end + 2)
    when = When(month=month)
    at = end + (window[end].surface in {",", "-", "/"})
    if window.is_at(at, "năm") and _four_digits(window, at + 1):
        return Part(replace(when, year=int(window[at + 1].surface)), at + 2)
    if window[end].surface in {"-", "/", "."} and _four_digits(window, end + 1):
        return Part(replace(when, year=int(window[end + 1].surface)), end + 2)
    relative = lexicon.RELATIVE.at(window, end)
    if relative is not None and relative.row["unit"] == "Y":
        return Part(replace(when, relative=("Y", int(relative.row["offset"]))), relative.end)
    last = _months_until(window, end, when)
    return last or Part(when, end)


def _months_until(window: Window, index: int, first: When) -> Part | None:
    """ "tháng 9 - 10/2020", "tháng 7 đến tháng 9 năm 2020"."""
    if window[index].surface not in {"-", "đến"}:
        return None
    at = index + 1 + (window[index + 1].surface == "tháng")
    month = _small(window, at)
    if month is None or not 1 <= month <= 12:
        return None
    slash = window[at + 1].surface in {"/", "-"} and _four_digits(window, at + 2)
    named = window.is_at(at + 1, "năm") and _four_digits(window, at + 2)
    if not slash and not named:
        return None
    year = int(window[at + 2].surface)
    return Part(replace(first, year=year, until=When(year, month)), at + 3)


def _day_in_words(window: Window, index: int) -> Part | None:
    """ "ngày 25", "ngày hai mươi lăm tháng mười": behind "ngày"."""
    read = number(window, index)
    if read is None or read.scale or not 1 <= read.amount <= 31 or read.amount != int(read.amount):
        return None
    if window[read.end].surface == "tháng":
        found = _from_month(window, read.end)
        if found is not None and found.when.until is None:
            return Part(replace(found.when, day=int(read.amount)), found.end)
    if not read.digits:
        return None
    behind = window[read.end]
    if behind.surface in {"/", "-", ".", "%"} and window.glued(read.end):
        return None
    return Part(When(day=int(read.amount)), read.end)


def _from_year(window: Window, index: int) -> Part | None:
    """ "năm 2025", "năm 2022 đến năm 2024", "năm hai nghìn không trăm hai mươi lăm"."""
    if _four_digits(window, index + 1):
        return _until_year(window, Part(When(int(window[index + 1].surface)), index + 2))
    read = number(window, index + 1)
    if read is not None and not read.digits and 1000 <= read.amount <= 2100 and read.amount == int(read.amount):
        return Part(When(int(read.amount)), read.end)
    digits = window[index + 1].surface
    if digits.isdecimal() and len(digits) <= 4 and window.is_at(index + 2, "trước", "công", "nguyên"):
        return None
    return None


def _bare_year(window: Window, index: int) -> Part | None:
    """ "2025" beside nothing that it counts; "2018-2020"."""
    if not _four_digits(window, index) or not 1900 <= int(window[index].surface) <= 2099:
        return None
    first = Part(When(int(window[index].surface)), index + 1)
    until = _until_year(window, first)
    if until.when.until is None and _counts(window, index + 1):
        return None
    return until


def _counts(window: Window, index: int) -> bool:
    """True where the number before is one of something: "2020 người", "2000 tỷ", "1990 m"."""
    if window[index].surface in {"%", "tỷ", "tỉ", "triệu", "nghìn", "ngàn"}:
        return True
    noun = lexicon.NOUNS.at(window, index)
    if noun is not None:
        return noun.row["whole"] == "yes"
    return lexicon.UNITS.at(window, index) is not None or lexicon.CURRENCIES.at(window, index) is not None


def _until_year(window: Window, first: Part) -> Part:
    if window[first.end].surface not in {"-", "đến", "tới"}:
        return first
    at = first.end + 1
    at += window[at].surface == "năm"
    if not _four_digits(window, at) or not 1000 <= int(window[at].surface) <= 2100:
        return first
    if window[at + 1].surface in {"-", "/"} and window.glued(at + 1):
        return first
    return Part(replace(first.when, until=When(int(window[at].surface))), at + 1)


def _quarter(window: Window, index: int) -> Part | None:
    """ "quý III/2025", "quý 3 năm 2025", "quý I"."""
    token = window[index + 1]
    ordinals = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
    quarter = roman(window.cased[token.start : token.end]) or ordinals.get(token.surface)
    if quarter is None and token.surface.isdecimal():
        quarter = int(token.surface)
    if quarter is None or not 1 <= quarter <= 4:
        return None
    return _with_year_behind(window, When(quarter=quarter), index + 2)


def _season(window: Window, index: int) -> Part | None:
    season = {"xuân": "SP", "hè": "SU", "hạ": "SU", "thu": "FA", "đông": "WI"}.get(window[index + 1].surface)
    if season is None:
        return None
    found = _with_year_behind(window, When(season=season), index + 2)
    return found if found.when.year or found.when.relative else None


def _with_year_behind(window: Window, when: When, index: int) -> Part:
    at = index + (window[index].surface in {"/", "-", ",", "năm"})
    at += window[at].surface == "năm" and at == index + 1 and window[index].surface != "năm"
    if _four_digits(window, at):
        return Part(replace(when, year=int(window[at].surface)), at + 1)
    relative = lexicon.RELATIVE.at(window, index)
    if relative is not None and relative.row["unit"] == "Y":
        return Part(replace(when, relative=("Y", int(relative.row["offset"]))), relative.end)
    return Part(when, index)


def _century_or_decade(window: Window, index: int) -> Part | None:
    """ "thế kỷ XXI", "thế kỷ 20", "thập niên 1990", "thập niên 90", "những năm 1990"."""
    if window[index].surface == "thế" and window[index + 1].surface in {"kỷ", "kỉ"}:
        token = window[index + 2]
        century = roman(window.cased[token.start : token.end])
        if century is None and token.surface.isdecimal() and len(token.surface) <= 2:
            century = int(token.surface)
        return Part(When(century=century), index + 3) if century and century <= 30 else None
    if (
        window.is_at(index, "thập")
        and window[index + 1].surface in {"niên", "kỷ", "kỉ"}
        or window.is_at(index, "những", "năm")
    ):
        digits = window[index + 2].surface
        if _four_digits(window, index + 2) and digits.endswith("0"):
            return Part(When(decade=digits[:3]), index + 3)
        if digits.isdecimal() and len(digits) == 2 and digits.endswith("0"):
            return Part(When(decade=f"{century_near(int(digits), None) // 10}"), index + 3)
    return None


def _small(window: Window, index: int) -> int | None:
    surface = window[index].surface
    return int(surface) if surface.isdecimal() and len(surface) <= 2 else None


def _four_digits(window: Window, index: int) -> bool:
    surface = window[index].surface
    return surface.isdecimal() and len(surface) == 4 and surface[0] != "0"


def _year_digits(window: Window, index: int, spaced: bool) -> bool:
    if _four_digits(window, index):
        return True
    surface = window[index].surface
    return not spaced and surface.isdecimal() and len(surface) == 2 and window.glued(index)


def _year(digits: str, dct: Interval | None) -> int:
    return int(digits) if len(digits) == 4 else century_near(int(digits), dct)
