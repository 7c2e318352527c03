"""
Read when something is: "chiều 25/10/2025", "25 – 26/10", "quý III/2025", "14h30 thứ Hai tới", "3 năm trước".

A moment is a run of parts, each at most once: clock time, part of the day, weekday, relative word, date.
An explicit date beside a relative word or weekday wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from factcheck.extraction import lexicon
from factcheck.extraction.ago import SOME, ago
from factcheck.extraction.clocks import clock, clock_end
from factcheck.extraction.days import day
from factcheck.extraction.numbers import HALF, number
from factcheck.extraction.numbers import OPENERS as NUMBERS
from factcheck.extraction.parts import LIST, RANGE, Part, with_side, words
from factcheck.extraction.periods import month_of_list, period
from factcheck.extraction.reading import Reading
from factcheck.extraction.sets import EVERY, PARTS_OF_EVERY_DAY
from factcheck.extraction.time_context import BEFORE_WEEKDAY
from factcheck.extraction.when import NOTHING, When
from factcheck.extraction.window import Window
from factcheck.model import Mod
from factcheck.vietnamese.tables import table


def moment(window: Window, index: int, *, dated: bool = False) -> Reading | None:
    """
    The date or time that begins at a token.

    dated  the words before say that a date follows, so that "25-10" is no range and "1/4" no fraction.
    """
    token = window[index]
    if not token.is_digits and token.surface not in FIRST_WORDS:
        return None
    if (token.is_digits or token.surface in _ONLY_NUMBERS) and not _may_say_when(window, index, _BEHIND_FIRST):
        return None
    dated = dated or _in_list_of_days(window, index) or window.is_at(index + 1, "giờ", "cùng", "ngày")
    back = ago(window, index)
    if back is not None:
        return back
    mod, at = _phase(window, index)
    first = _part(window, at, NOTHING, sure=dated or mod is not None)
    if first is None:
        first = _in_list_of_months(window, at)
    if first is None:
        return None
    known, end = first
    while True:
        more = _part(window, end, known, sure=True) or _joined(window, end, known)
        if more is None:
            if known.has_clock and not known.has_date and window.is_at(end, "cùng", "ngày"):
                end += 2  # which day that is was said before
            return Reading(index, end, known, mod)
        known, end = more


def stretch(window: Window, index: int) -> Reading | None:
    """Two complete dates as the interval between them, "30/12/2024 - 3/1/2025"; in an article they are two mentions."""
    first = moment(window, index, dated=True)
    if first is None or window[first.end].surface not in RANGE:
        return None
    last = moment(window, first.end + 1 + (window[first.end + 1].surface == "hết"), dated=True)
    if last is None or not isinstance(first.value, When) or not isinstance(last.value, When):
        return None
    if first.value.until is not None or last.value.until is not None:
        return None
    return Reading(index, last.end, first.value._replace(until=last.value), first.mod)


def _in_list_of_days(window: Window, index: int) -> bool:
    """True for the second of "ngày 25-10 và 26-10", "ngày 3, 5 và 7/11": the first says that a date is meant."""
    behind = window[index + 1].surface
    if behind != "-" and behind not in LIST:
        return False
    first, start = _DAY_WITH_DASH if behind == "-" else _BARE_DAYS, window[index].start
    return first.search(window.lower, max(0, start - _LONGEST_LIST), start) is not None


def _in_list_of_months(window: Window, index: int) -> Part | None:
    """A later one of "tháng 3, 6, 9 và 12"."""
    if not window[index].is_digits:
        return None
    start = window[index].start
    listed = _FIRST_MONTH.search(window.lower, max(0, start - _LONGEST_LIST), start)
    return month_of_list(window, index) if listed else None


_FIRST_MONTH = re.compile(r"\btháng [0-9]{1,2}(?:, [0-9]{1,2}){0,5}(?:,| và| &) \Z")
# "ngày 3, 5, 7, 9, 11, 13 và "
_LONGEST_LIST = 32
_DAY_WITH_DASH = re.compile(r"\b(?:ngày|hôm|lễ|khánh|dịp) [0-9]{1,2}-[0-9]{1,2}(?:,| và| &) \Z")
_BARE_DAYS = re.compile(r"\b(?:ngày|hôm) [0-9]{1,2}(?:, [0-9]{1,2}){0,5}(?:,| và| &) \Z")


def _phase(window: Window, index: int) -> tuple[Mod | None, int]:
    """ "đầu năm 2025", "trung tuần tháng 10": which part of the time behind it is meant."""
    entry = _PHASES.at(window, index) if window[index].surface in _PHASES.first_words else None
    if entry is None:
        return _week_of_month(window, index)
    dated = _date(window, entry.end, sure=True) or _relative_part(window, entry.end, NOTHING)
    if dated is None or _is_between(window, entry, dated) or _is_half_year(entry, dated):
        return None, index
    return Mod(entry.row["value"]), entry.end


def _week_of_month(window: Window, index: int) -> tuple[Mod | None, int]:
    """ "tuần thứ 3 của tháng 10", "tuần 1 tháng 10": about which part of the month that is."""
    if window[index].surface != "tuần":
        return None, index
    at = index + 1 + (window[index + 1].surface == "thứ")
    week = number(window, at)
    if week is None or week.amount not in range(1, 6):
        return None, index
    end = week.end + (window[week.end].surface == "của")
    if window[end].surface != "tháng" or _date(window, end, sure=True) is None:
        return None, index
    return (Mod.START if week.amount == 1 else Mod.END if week.amount > 3 else Mod.MID), end


def _is_half_year(phase: lexicon.Entry, dated: Part) -> bool:
    """ "nửa đầu năm 2025" has a value of its own, "nửa đầu tháng 3" has none."""
    return phase.row["surface"] in _HALVES and dated.when.grain == "year"


def _is_between(window: Window, phase: lexicon.Entry, dated: Part) -> bool:
    """ "giữa năm 2010 và 2013", "giữa tháng 3 và tháng 5": two ends, and no middle."""
    if phase.row["surface"] != "giữa":
        return False
    if dated.when.until is not None and "và" in window.lower[window[phase.end].start : window[dated.end - 1].start]:
        return True
    if window[dated.end].surface != "và":
        return False
    last = _date(window, dated.end + 1, sure=True)
    return last is not None and last.when.grain == dated.when.grain


_HALVES = words("half")
_PHASES = lexicon.Phrases(row for row in table("timewords") if row["role"] == "phase")


# --- how parts come together -----------------------------------------------------------------------


def _part(window: Window, index: int, known: When, *, sure: bool) -> Part | None:
    """The next part, laid over what is known: of a kind that is not known yet and that goes with it."""
    word = window[index].surface
    is_number = window[index].is_digits or word in _ONLY_NUMBERS
    if is_number and not _may_say_when(window, index, _BEHIND_NUMBERS):
        return None
    if not is_number and word not in FIRST_WORDS and word not in RANGE:
        return None
    found = _clock_part(window, index, known, sure=sure) if is_number or word in _BEFORE_CLOCK else None
    if found is None and word in _BEFORE_DAY:
        found = _daypart(window, index, known) or _weekday(window, index, known) or _relative_part(window, index, known)
    if found is not None:
        return Part(found.when.laid_over(known), found.end)
    if known is NOTHING:
        return _date(window, index, sure=sure)
    if known.has_date and known.relative is None and known.weekday is None:
        return None
    dated = _date(window, index, sure=sure)
    if dated is None or not _goes_with(known, dated.when):
        return None
    explicit = known._replace(relative=None, weekday=None, week=None, side=None)
    return Part(dated.when.laid_over(explicit), dated.end)


_BEFORE_CLOCK = NUMBERS | RANGE
_BEFORE_DAY = (
    lexicon.DAYPARTS.first_words | lexicon.WEEKDAYS.first_words | lexicon.RELATIVE.first_words | {"hôm", "ngày"}
)


def _may_say_when(window: Window, index: int, behind: AbstractSet[str]) -> bool:
    """True unless what stands behind a number says that it is no time: the work is then spared."""
    read = number(window, index)
    surface = window[index].surface
    if window[read.end if read else index + 1].surface in behind:
        return True
    return "." in surface or len(surface) == 4 and surface.isdecimal()


# Behind the number of a clock time, day, month or year, or of the first of several.
_BEHIND_NUMBERS = RANGE | LIST | HALF | {":", "/", ".", "h", "g", "giờ", "tháng", "tết"}
_BEHIND_NUMBERS |= {"tcn", "scn", "trước", "sau", "pm", "am", "hoặc", "hay"}
# The same for a number that may also count the units of a time back: "3 năm trước", "ba bốn năm trước".
_BEHIND_FIRST = _BEHIND_NUMBERS | lexicon.DURATIONS.first_words | NUMBERS


def _goes_with(known: When, dated: When) -> bool:
    """True where a date is as fine as what it explains: "hôm nay (16/6)", "năm nay (2020)", "8 giờ ngày 25"."""
    if known.has_clock or known.weekday is not None:
        return dated.is_day
    if known.relative is None:
        return True
    return dated.grain == {"D": "day", "W": "day", "M": "month", "Q": "quarter", "Y": "year"}.get(known.relative[0])


def _joined(window: Window, index: int, known: When) -> Part | None:
    """The next part behind "," or "lúc", or in brackets."""
    zone = _behind_zone(window, index) if known.hour is not None and not known.has_date else index
    if zone > index:
        return _part(window, zone, known, sure=True)
    mark = window[index].surface
    at = index + (mark in _MARKS)
    at += mark != "(" and window[at].surface in {"vào", "của", "trong"}
    at += window[at].surface == "lúc"
    if at == index:
        return None
    part = _part(window, at, known, sure=True)
    if part is None:
        return None
    if mark == "(":
        return Part(part.when, part.end + 1) if window[part.end].surface == ")" else None
    if mark == "," and part.when.year is None and lexicon.NOUNS.at(window, part.end) is not None:
        return None  # "hôm nay, 2/3 cử tri"
    if mark in _MARKS and not _may_follow_mark(mark, known, part.when, said=window[at - 1].surface == "lúc"):
        return None
    return part


def _behind_zone(window: Window, index: int) -> int:
    """The token behind "(giờ Hà Nội)" or "giờ địa phương", which may part a clock time from its day."""
    bracket = window[index].surface == "("
    at = index + bracket
    at += window[at].surface == "theo"
    if window[at].surface != "giờ":
        return index
    end = at + 1
    while end - at < _LONGEST_ZONE and (window.capital(end) or window[end].surface in {"địa", "phương"}):
        end += 1
    if end == at + 1 or bracket and window[end].surface != ")":
        return index
    return end + bracket


# "giờ Bờ Tây nước Mỹ" has more words; no day follows it.
_LONGEST_ZONE = 5
_MARKS = frozenset({",", "-", "|", "("})


def _may_follow_mark(mark: str, known: When, joined: When, *, said: bool) -> bool:
    """ "25/10/2025 - 14:30", "sáng nay, 2/11": a clock time behind a mark needs a date with its year or a "lúc"."""
    if known.hour is None and joined.hour is not None:
        return said or known.year is not None or known.weekday is not None
    if known.part is None and joined.part is not None:
        return False
    return mark == "," or joined.year is not None


# --- clock, part of the day ------------------------------------------------------------------------


def _clock_part(window: Window, index: int, known: When, *, sure: bool) -> Part | None:
    if known.hour is not None:
        # "8h sáng đến 5h chiều"
        return _clock_until(window, index, known)
    if known.has_date and not known.is_day:
        return None
    return clock(window, index, sure=sure)


def _clock_until(window: Window, index: int, known: When) -> Part | None:
    if known.until is not None or known.part is None or known.has_date:
        return None
    last = clock_end(window, index)
    if last is None:
        return None
    return Part(When(relative=last.when.relative, until=last.when._replace(relative=None)), last.end)


def _daypart(window: Window, index: int, known: When) -> Part | None:
    """A part of the day, where a day, a clock time or "nay", "qua", "mai" stands beside it."""
    entry = lexicon.DAYPARTS.at(window, index)
    if entry is None or known.part is not None or known.has_date and not known.is_day:
        return None
    when = When(part=entry.row["code"])
    relative = lexicon.RELATIVE_TO_DAYPART.at(window, entry.end)
    if relative is not None and not known.has_date:
        return Part(when._replace(relative=(relative.row["unit"], int(relative.row["offset"]))), relative.end)
    if known.hour is not None or known.is_day:
        return Part(when, entry.end)
    if _has_day_behind(window, entry.end) or window.is_at(entry.end, "cùng", "ngày"):
        return Part(when, entry.end)
    several = _until_daypart(window, entry)
    if several is not None:
        return several
    nights = _night_until_morning(window, entry.end)
    return Part(nights.when._replace(part=when.part), nights.end) if nights else None


def _until_daypart(window: Window, first: lexicon.Entry) -> Part | None:
    """ "chiều và đêm 9/11", "sáng, chiều nay": parts that follow each other, of a day that is said once."""
    if window[first.end].surface not in _BETWEEN_PARTS:
        return None
    last = lexicon.DAYPARTS.at(window, first.end + 1)
    if last is None or last.row["code"] not in _NEXT_PARTS[first.row["code"]]:
        return None
    when = When(part=first.row["code"], until=When(part=last.row["code"]))
    relative = lexicon.RELATIVE_TO_DAYPART.at(window, last.end)
    if relative is not None:
        return Part(when._replace(relative=(relative.row["unit"], int(relative.row["offset"]))), relative.end)
    behind = _has_day_behind(window, last.end) and clock(window, last.end, sure=True) is None
    return Part(when, last.end) if behind else None


_BETWEEN_PARTS = RANGE | LIST
_NEXT_PARTS = {"MO": {"MI", "AF"}, "MI": {"AF"}, "AF": {"EV", "NI"}, "EV": {"NI"}, "NI": set[str]()}


def _has_day_behind(window: Window, index: int) -> bool:
    at = index + (window[index].surface in {",", "(", "của"})
    at += window[at].surface == "lúc"
    if _weekday(window, at, When(part="MO")) is not None:
        return True
    relative = _relative(window, at)
    if relative is not None and relative.is_day:
        return True
    dated = _date(window, at, sure=True)
    if dated is not None and dated.when.is_day:
        return True
    return clock(window, at, sure=window[index].surface != ",") is not None


def _night_until_morning(window: Window, index: int) -> Part | None:
    """ "đêm 30 rạng sáng 31/10": the month is said once."""
    at = index + (window[index].surface == "ngày")
    first = window[at].surface
    part = lexicon.DAYPARTS.at(window, at + 1 + (window[at + 1].surface in {",", "và", "đến", "-"}))
    if not (first.isdecimal() and len(first) <= 2) or part is None:
        return None
    last = day(window, part.end, sure=True)
    if last is None or last.when.month is None or last.when.until is not None:
        return None
    start = last.when._replace(day=int(first))
    return Part(start._replace(until=last.when._replace(part=part.row["code"])), last.end)


# --- weekday, relative word, date ------------------------------------------------------------------


def _weekday(window: Window, index: int, known: When) -> Part | None:
    """A weekday, or one "đến" another."""
    return _until_weekday(window, index, known) or _one_weekday(window, index, known)


def _until_weekday(window: Window, index: int, known: When) -> Part | None:
    """ "thứ hai đến thứ sáu", "thứ Hai - thứ Tư tuần sau": the week is said once."""
    first = lexicon.WEEKDAYS.at(window, index)
    if first is None or known != NOTHING or window[first.end].surface not in RANGE:
        return None
    last = lexicon.WEEKDAYS.at(window, first.end + 1)
    if last is None:
        return None
    start_day, end_day = int(first.row["day"]), int(last.row["day"])
    start, end = When(weekday=start_day), When(weekday=end_day)
    week = lexicon.RELATIVE.at(window, last.end)
    if week is None or week.row["unit"] != "W":
        dated = day(window, last.end + (window[last.end].surface in {",", "("}), sure=True)
        return None if dated is not None else Part(start._replace(until=end), last.end)
    shift = int(week.row["offset"])
    return Part(start._replace(week=shift - (start_day > end_day), until=end._replace(week=shift)), week.end)


def _one_weekday(window: Window, index: int, known: When) -> Part | None:
    """A weekday that cannot be an ordinal: "chủ nhật", or with a capital, "vào", a part of the day or a date."""
    past = window[index].surface == "hôm"
    entry = lexicon.WEEKDAYS.at(window, index + (past or window[index].surface == "ngày"))
    if entry is not None and window[index].surface == "ngày" and entry.row["sure"] != "yes":
        return None  # "ngày thứ hai" comes behind the first
    if entry is not None and known == When(relative=known.relative) and known.is_day and not past:
        return _weekday_of_known_day(window, entry)
    if entry is None or known.has_date:
        return None
    when = When(weekday=int(entry.row["day"]), side=-1 if past else None, today=past)
    named = entry.end - 1 if entry.row["sure"] != "yes" else index
    capital = window.capital(named) and window[named].is_word
    sure = capital or past or known.has_clock or entry.row["sure"] == "yes" or _is_when(window, index, entry.end)
    week = lexicon.RELATIVE.at(window, entry.end + (sure and window[entry.end].surface == "của"))
    if week is not None and week.row["unit"] == "W":
        return Part(when._replace(week=int(week.row["offset"])), week.end)
    sided = with_side(window, when, entry.end) or _short_side(window, when, entry.end)
    if sided is not None:
        return sided
    start = window[index].start
    if window.lower[max(0, start - _LONGEST_BEFORE_WEEKDAY) : start].endswith(_FROM_NOW_TO):
        return Part(when._replace(side=1), entry.end)
    listed = _week_of_list(window, entry.end)
    if listed is not None:
        return Part(when._replace(week=listed.week), entry.end)
    if sure:
        return Part(when, entry.end)
    dated = day(window, entry.end + (window[entry.end].surface in {",", "(", "-"}), sure=True)
    return Part(when, entry.end) if dated is not None and dated.when.is_day else None


def _week_of_list(window: Window, index: int) -> When | None:
    """What the later weekday says in "thứ bảy, chủ nhật tuần này"; None where it may be an ordinal."""
    if window[index].surface not in LIST:
        return None
    later = lexicon.WEEKDAYS.at(window, index + 1)
    end = index + 2 if later is None else later.end
    week = lexicon.RELATIVE.at(window, end)
    if week is not None and week.row["unit"] != "W":
        week = None
    if later is None and not _is_short_sunday(window, index + 1, week):
        return None
    if week is not None:
        return When(week=int(week.row["offset"]))
    return When() if later is None or later.row["sure"] == "yes" else None


def _is_short_sunday(window: Window, index: int, week: lexicon.Entry | None) -> bool:
    """ "thứ bảy, CN", "thứ bảy, CN tuần này"; but "CN Hà Nội" is a branch."""
    token, behind = window[index], window[index + 1]
    if window.cased[token.start : token.end] != "CN":
        return False
    return week is not None or not (behind.is_word or behind.is_digits) or behind.surface in lexicon.FOLLOWERS


def _is_when(window: Window, index: int, end: int) -> bool:
    """True behind "vào", "diễn ra", for "trước thứ hai" with no noun behind it, and for what is all of its line."""
    start = window[index].start
    before = window.lower[max(0, start - _LONGEST_BEFORE_WEEKDAY) : start]
    if before.endswith(_BEFORE_WEEKDAY):
        return True
    ends = not window[end].is_word or window[end].surface in lexicon.FOLLOWERS
    return ends and before.endswith(_ORDER_BEFORE_WEEKDAY) or window.is_line(start, end)


_BEFORE_WEEKDAY = ("vào ", *(f"{happens} " for happens in sorted(BEFORE_WEEKDAY)))
_ORDER_BEFORE_WEEKDAY = ("trước ", "sau ", "kể từ ")
_FROM_NOW_TO = (" nay đến ", " nay tới ", " mai đến ")
_LONGEST_BEFORE_WEEKDAY = max(map(len, _BEFORE_WEEKDAY + _ORDER_BEFORE_WEEKDAY))


def _weekday_of_known_day(window: Window, entry: lexicon.Entry) -> Part | None:
    """ "hôm nay, thứ Ba": the relative word has said which day it is."""
    week = lexicon.RELATIVE.at(window, entry.end)
    named = window[entry.end - 1].is_word and window.capital(entry.end - 1)
    dated = day(window, entry.end + (window[entry.end].surface in {",", "("}), sure=True)
    ends = not window[entry.end].is_word
    if week is not None and week.row["unit"] == "W" or not named and not ends and dated is None:
        return None
    return Part(NOTHING, entry.end)


def _short_side(window: Window, when: When, index: int) -> Part | None:
    """ "thứ Hai rồi", "thứ Bảy sau"; but not "thứ Hai sau lễ hội", "ván thứ tư sau 3 giờ"."""
    side = {"rồi": -1, "qua": -1, "trước": -1, "sau": 1}.get(window[index].surface)
    behind = window[index + 1]
    goes_on = behind.is_word or behind.is_digits or behind.surface in _OPENING
    if side is None or window[index].surface != "rồi" and goes_on:
        return None
    return Part(when._replace(side=side), index + 1)


# "đứng thứ hai sau "Titanic""
_OPENING = frozenset({'"', "“", "‘", "'", "("})


def _relative_part(window: Window, index: int, known: When) -> Part | None:
    entry = lexicon.RELATIVE.at(window, index)
    if entry is None or known.has_date or window[entry.end].surface in _ANAPHORIC:
        return None
    if window[entry.end - 1].surface == "năm" and window[entry.end].is_digits:
        return None  # "sang năm 2021"
    when = When(relative=(entry.row["unit"], int(entry.row["offset"])))
    return None if known.has_clock and not when.is_day else Part(when, entry.end)


# "tuần trước đó" counts from another time.
_ANAPHORIC = frozenset({"đó", "ấy", "này"})


def _relative(window: Window, index: int) -> When | None:
    found = _relative_part(window, index, NOTHING)
    return found.when if found else None


def _date(window: Window, index: int, *, sure: bool) -> Part | None:
    return day(window, index, sure=sure) or period(window, index)


# --- where times begin -----------------------------------------------------------------------------


def _openers() -> Iterator[str]:
    by_themselves = {row["surface"] for row in table("relative") if not row["only"]}
    behind_parts = {row["surface"] for row in table("relative") if row["only"] == "day-part"}
    yield from by_themselves
    yield from (row["surface"] for row in table("weekdays"))
    yield from (f"{part['surface']} {day}" for part in table("dayparts") for day in behind_parts)
    yield from (f"{part['surface']} cùng ngày" for part in table("dayparts"))
    short = [row for row in table("dayparts") if " " not in row["surface"]]
    yield from (
        f"{first['surface']}{sign}{last['surface']}"
        for first in short
        for last in short
        for sign in (", ", " và ", " đến ")
        if last["code"] in _NEXT_PARTS[first["code"]]
    )
    yield from (f"tháng {name}" for name in words("month"))
    yield from (f"mùa {name}" for name in words("season"))
    yield from (
        f"{every} {unit['surface']}"
        for every in EVERY
        for unit in table("durations")
        if not unit["note"].startswith("after digits")
    )
    yield from (f"{back} {vague}" for back in ("cách đây", "cách nay") for vague in SOME)
    yield from (f"{vague} {unit['surface']} trước" for vague in SOME for unit in table("durations"))
    yield from ("nửa", "rằm tháng", "hè này", "hè tới", "hè vừa qua", "ngày rằm tháng")
    yield from (f"mỗi {part}" for part in (*PARTS_OF_EVERY_DAY, "cuối tuần"))
    yield from ("q1", "q2", "q3", "q4", "q.1", "q.2", "q.3", "q.4", "h1", "h2")


# Words with which a time can begin that holds no number.
OPENERS = frozenset(_openers())
# Words that can stand before the number of a time.
LEADERS = frozenset(
    {
        *(word for row in table("dayparts") for word in row["surface"].split()),
        *(
            word
            for role in ("phase", "half", "season", "direct")
            for surface in words(role)
            for word in surface.split()
        ),
        *"ngày hôm tháng năm quý quí thế kỷ kỉ thập niên những mùa mùng mồng rằm cách đây nay trước tuần thứ".split(),
        *EVERY,
    }
)
# With these a time can begin that begins with no digit.
FIRST_WORDS = LEADERS | NUMBERS | {opener.split()[0] for opener in OPENERS} | {"q", "h"}
# "năm 2025" and "nửa đêm" are no numbers, so more than what stands behind decides on them.
_ONLY_NUMBERS = NUMBERS - {"năm", "nửa"}
