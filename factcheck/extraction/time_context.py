"""What the words around a time say of it: a day or a share, a clock time or how long, a weekday or a name."""

from __future__ import annotations

import re

from factcheck.extraction import lexicon
from factcheck.extraction.context import (
    Before,
    is_called_after_day,
    is_numbered,
    is_ordinal_context,
    is_share,
    is_world_war,
)
from factcheck.extraction.numbers import HALF
from factcheck.extraction.parts import small, words
from factcheck.extraction.reading import Reading
from factcheck.extraction.when import When
from factcheck.extraction.window import Window


def allows_moment(window: Window, reading: Reading, before: Before) -> bool:
    """
    True unless what looks like a date or time is a share, a figure, a length of time, an ordinal or a name.

    before  the words before the reading, its hedge included.
    """
    when = reading.value
    assert isinstance(when, When)  # noqa: S101
    hedged = window[reading.start].surface in lexicon.HEDGES.first_words
    hedge = lexicon.HEDGES.at(window, reading.start) if hedged else None
    start = hedge.end if hedge else reading.start
    if window[start].is_digits:
        return _digits_say_when(window, start, reading, before, when)
    if when.weekday is not None:
        return not _is_no_weekday(window, start, reading, before, when)
    if window[start].surface in {"q", "h"} and before.capital and not before.mark:
        return False  # "Audi Q3 2018"
    if window[start].surface in {"quý", "quí"} and when.quarter is None:
        if when.relative == ("Q", -1) and _ends_clause(window, reading.end):
            return True  # "khách quý tới" visits, but nothing is "quý trước"
        return before.last in _BEFORE_QUARTER
    return not _is_one_of_many(window, start, before, when)


def one_lasts(window: Window, reading: Reading, before: Before) -> bool:
    """True where "một" counts the time unit behind it: "sau một năm", "một năm sau", "một năm rưỡi"."""
    if window[reading.end].surface == "lương":
        return False  # "được một ngày lương"
    if window[reading.end - 1].surface in HALF or window[reading.end].surface in _BEHIND_ONE:
        return True
    if before.last == "hoặc" and _ends_clause(window, reading.end):
        return True  # "một học kỳ hoặc một năm", but not "hoặc một ngày nào đó"
    return not before.mark and (before.last in _BEFORE_ONE or f"{before.second} {before.last}" in _BEFORE_ONE)


_BEFORE_ONE = frozenset({*words("lasting"), *words("one-behind"), *lexicon.usage("lasting")})
_BEHIND_ONE = frozenset(words("one-before"))
_WHOLES = frozenset({"tổng", "số", "dân", "diện"})
_NUMBERED = frozenset({"số", "mã"})
_PLURAL = frozenset(words("plural"))
_LASTING = frozenset(words("lasting"))
# "khách quý tới thăm" names no quarter.
_BEFORE_QUARTER = frozenset(
    ("", *"trong vào của đến từ hết cuối đầu với bằng ra hơn tăng giảm trưởng nhuận thu số".split())
)


def _ends_clause(window: Window, index: int) -> bool:
    return not window[index].is_word or window[index].surface in lexicon.FOLLOWERS


def _digits_say_when(window: Window, start: int, reading: Reading, before: Before, when: When) -> bool:
    if when.is_time and not when.has_date:
        return not _lasts(window, reading, before, when) and not _weighs(window, reading, before)
    if when.year is not None and when.grain == "year" and reading.end == start + 1:
        return start == reading.start and (before.last not in _NUMBERED or bool(before.mark))
    if when.is_day and window[start + 1].surface == "tháng" and _is_of_a_label(window, start, before):
        return False
    if when.short_year and not before.mark and not _NAMED.isdisjoint({before.last, f"{before.second} {before.last}"}):
        return False  # "phiên bản 1.2.13"
    if when.is_day and when.year is None:
        return not _is_name_or_score(window, start, reading, before) and not _is_share(
            window, start, reading, before, when
        )
    return True


def _lasts(window: Window, reading: Reading, before: Before, when: When) -> bool:
    """ "trong 8h", "kéo dài 2h30", "24h qua", "thành tích 1h04'12"", "tỷ lệ 16:10"."""
    if window[reading.end].surface in {"qua", "vừa", "nữa", "liền", "đồng"} and when.part is None:
        return True
    if window[reading.end].surface in {"tới", "sắp"} and (when.hour or 0) >= 24:
        return True  # "48 giờ tới"
    if window[reading.end - 1].surface in _SECOND_SIGNS and when.part is None:
        return before.last not in _BEFORE_CLOCK or bool(before.mark)
    if before.mark or when.part is not None:
        return False
    if before.last == "sau":
        # "sau 22h", "sau 9h30" are later than that; "sau 2h", "sau 3 giờ 11 phút" so long after.
        in_letters = window[reading.end - 1].is_digits and (when.hour or 0) >= 5
        return not (13 <= (when.hour or 0) < 24 or when.minute and in_letters)
    return before.last in _LASTING or before.last in {"lệ", "số"}


# "1h04'12"" is the time of a race, unless "lúc" stands before.
_SECOND_SIGNS = frozenset({'"', "”", "″"})


def _weighs(window: Window, reading: Reading, before: Before) -> bool:
    """ "(10g)": so many grams, where nothing says that "7g" is an hour."""
    return (
        window[reading.end - 1].surface == "g"
        and not _has_minutes(reading.value)
        and (before.last not in _BEFORE_CLOCK or bool(before.mark))
    )


def _has_minutes(when: object) -> bool:
    """ "9g30 - 11g" are clock times whatever stands before."""
    return isinstance(when, When) and bool(when.minute)


_BEFORE_CLOCK = frozenset({"lúc", "vào", "hồi", "từ", "đến", "tới", "khoảng", "trước", "sau"})


def _is_name_or_score(window: Window, start: int, reading: Reading, before: Before) -> bool:
    """ "lớp 10/2", "vòng 1/8", "số 2/9 Nguyễn Trãi", "vùi dập tới 6-1", "dẫn trước 2-1", "từ 2-3 khúc"."""
    if window[start + 1].surface == "/" and _is_set(window, start):
        return True
    if before.mark:
        return False
    if is_called_after_day(before) and reading.end == start + _LENGTH_OF_A_NAME:
        return True
    if window[start + 1].surface != "-":
        return before.last in _NAMED
    return before.last in _BEFORE_SCORE or before.last == "từ" and _is_range(window, start, reading, before)


# "30/4", "3 tháng 2"; "30/4 năm ngoái" is no name.
_LENGTH_OF_A_NAME = 3


def _is_of_a_label(window: Window, start: int, before: Before) -> bool:
    """ "đợt 3 tháng 11", "giai đoạn 2 tháng 10", "bệnh nhân 91 tháng 3": the number is no day of that month."""
    if before.mark:
        return False
    if is_numbered(before):
        return True
    row = lexicon.LABELS.get(f"{before.second} {before.last}") or lexicon.LABELS.get(before.last)
    number = small(window, start)
    if row is None or number is None or before.second in row["unless"].split():
        return False
    return number > _LAST_OF_A_MONTH or number <= int(row["upto"]) < _ALWAYS


_LAST_OF_A_MONTH, _ALWAYS = 31, 9999


def _is_set(window: Window, start: int) -> bool:
    """ "(25/21, 19/25, 15/12)", "7-6 (7/5)", "tie-break 7/5, 10/8": what points were won in a set."""
    at = window[start].start
    chunk = window.lower[max(0, at - _LONGEST_SETS) : at]
    before = _SETS_BEFORE.search(chunk)
    head = chunk[: before.start()] if before else chunk
    behind = _SETS.match(window.lower, at, at + _LONGEST_SETS)
    sets = _SET.findall((before[0] if before else "") + (behind[0] if behind else ""))
    if _SCORED.search(head) is not None:
        return True
    match = _MATCH_BEFORE.search(head)
    if match is not None:
        return len(sets) > 1 or match[1] in {"7-6", "6-7"}
    impossible = any(int(won) > _LAST_OF_A_MONTH or int(lost) > _MONTHS for won, lost in sets)
    return len(sets) > 1 and impossible and not head.endswith("ngày ")


# Five sets and the words before them.
_LONGEST_SETS, _MONTHS = 48, 12
_SET = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_SETS = re.compile(r"[0-9]{1,2}/[0-9]{1,2}(?:(?:[,;] | và )[0-9]{1,2}/[0-9]{1,2}){0,4}(?![0-9/])")
_SETS_BEFORE = re.compile(r"(?<![0-9/])(?:[0-9]{1,2}/[0-9]{1,2}(?:[,;] | và )){1,4}\Z")
_SCORED = re.compile(rf"\b(?:{'|'.join(words('scored'))}) \Z")
_MATCH_BEFORE = re.compile(r"\b([0-9]-[0-9]) ?\(\Z")


def _is_range(window: Window, start: int, reading: Reading, before: Before) -> bool:
    """
    "từ 2-3 khúc", "có từ 3-5"; but "Từ 1-7, giá tăng", "áp dụng từ 1-7", "từ 1-7 đến 15-7", "từ 25-10", "từ 1-7 tới".
    """
    low, high, behind = small(window, start), small(window, start + 2), window[start + 3]
    if low is None or high is None or low >= high or reading.end > start + 3:
        return False
    if high == low + 1 and behind.is_word and behind.surface not in _BEHIND_DAY:
        return True
    if behind.surface in {"đến", "tới", "và"} and _ends_in_time(window, start + 4):
        return False
    return bool(before.second) and not {before.second, f"{before.third} {before.second}"} & _BEGINNING


def _ends_in_time(window: Window, index: int) -> bool:
    """What stands behind the "đến" of "từ 1-7 đến hết ngày 15-7"; but "từ 5-7 đến cuối bảng"."""
    at = index + (window[index].surface in {"đầu", "giữa", "cuối"})
    return window[at].surface in _ENDS or at == index and window[at].is_digits


_NAMED = frozenset(words("named"))
_BEHIND_DAY = frozenset({"đến", "tới", "và", "tại", "ở", "trở"})
_ENDS = frozenset({"ngày", "hết", "nay", "tháng", "năm"})
_BEGINNING = lexicon.usage("beginning")
_BEFORE_SCORE = frozenset({"tới", "trước", "sau", "qua", "hết"})


def _is_share(window: Window, start: int, reading: Reading, before: Before, when: When) -> bool:
    """ "1/4 dân số", "chiếm 2/3": a share of something, not a day."""
    if window[start + 1].surface != "/" or reading.end != start + 3 or when.day is None or when.month is None:
        return False
    if when.day < when.month and (start > reading.start or window[reading.end].surface in _WHOLES):
        return True  # "gần 1/3", "từ 2/3 tổng số"
    return is_share(window, start, before)


def _is_no_weekday(window: Window, start: int, reading: Reading, before: Before, when: When) -> bool:
    """ "lần thứ hai", and "Tuổi Trẻ Chủ Nhật": what stands before makes it an ordinal or the name of a newspaper."""
    if when.has_clock or when.day is not None:
        return False
    if when.until is not None and when.week is None:
        if before.last == "từ":
            return before.second in _RANKED
        ends_on_sunday = when.until.weekday == _SUNDAY
        return is_ordinal_context(before) and not window.capital(start + 1) and not ends_on_sunday
    if when.side is not None or when.week is not None:
        return False
    if f"{before.second} {before.last}" in BEFORE_WEEKDAY:
        return False
    numbered = is_ordinal_context(before) and not window.capital(reading.end - 1) or is_world_war(before)
    if window[start].surface == "thứ" and numbered:
        return True
    return before.capital and not before.mark and bool(before.second) and window.capital(start)


# "xếp từ thứ hai đến thứ năm"
_SUNDAY = 7
# What happens, happens on a weekday.
BEFORE_WEEKDAY = frozenset({"diễn ra", "khai mạc", "bắt đầu", "kết thúc"})
_RANKED = frozenset("xếp đứng hạng trí tầng tập vòng bài phần lớp".split())


def _is_one_of_many(window: Window, start: int, before: Before, when: When) -> bool:
    """ "những năm tới", "mấy hôm nay", "mỗi tháng hai lần", "mỗi ngày 25"."""
    counted = before.last in _PLURAL or f"{before.second} {before.last}" in _PLURAL
    counted = counted or before.last.isdecimal() and not is_numbered(_before_number(before))
    if _is_called_after_month(window, start, before, when):
        return True
    if before.mark or not counted or when.has_clock:
        return False
    if when.relative is not None and when.day is None and when.month is None:
        return True
    if window[start].surface == "tháng" and when.year is None:
        return not window[start + 1].is_digits
    return window[start].surface == "ngày" and when.day is not None and when.month is None


def _is_called_after_month(window: Window, start: int, before: Before, when: When) -> bool:
    """ "đường 3 tháng 2", "đường Ba Tháng Hai", "Cách mạng Tháng Tám"; but "Cách mạng Tháng Tám năm 1945" is dated."""
    if before.mark or window[start].surface != "tháng" or when.year is not None:
        return False
    if (before.second, before.last) == ("cách", "mạng"):
        return True
    counted = before.last.isdecimal() or before.capital and window.capital(start)
    return counted and is_called_after_day(_before_number(before))


def _before_number(before: Before) -> Before:
    """The words before a number that is itself the word before."""
    return Before(before.second, before.third, "", False, "")
