"""
lunar-date: a day of the lunar calendar and the solar date beside it are not the same day, or a year has another name.

"rằm tháng Giêng (14/2/2025)", "Tết Giáp Thìn 2025". Days are compared from 1976 on, since when the whole country has
had one calendar, and where the solar date has its year. The days need the library lunar-vn, the extra `lunar`; without
it only the names of years are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.util import find_spec
from itertools import pairwise
from typing import NamedTuple

from factcheck.checks.surroundings import Surroundings, day_of, finding, has_year
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Severity, Timex
from factcheck.vietnamese.normal import fold_lower, folded

CHECK = Check("lunar-date", Severity.ERROR)

EXAMPLES = (
    CheckExample("Lễ hội khai mạc rằm tháng Giêng (14/2/2025).", found=True),
    CheckExample("Lễ hội khai mạc rằm tháng Giêng (12/2/2025).", found=False),
    CheckExample("Giỗ Tổ vào ngày 10/3 âm lịch, tức ngày 7/4/2025.", found=False),
    CheckExample("Phố hoa đón Tết Giáp Thìn 2025 đã mở cửa.", found=True),
    CheckExample("Phố hoa đón Tết Ất Tỵ 2025 đã mở cửa.", found=False),
    CheckExample("Ông sinh cuối năm Ất Dậu (1946).", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each lunar day or year that its solar date denies."""
    words = Surroundings(article)
    for first, last in pairwise(mentions):
        moon, sun = (first, last) if _is_lunar(first) else (last, first)
        if _is_lunar(moon) and not _is_lunar(sun) and last.span.start - first.span.end <= _NEAR:
            found = _of_day(moon, sun, words.between(first, last))
            if found is not None:
                lunar, day = found
                yield finding(
                    CHECK,
                    article,
                    sun,
                    moon,
                    f"{lunar.day}/{lunar.month} âm lịch",
                    solar=Timex(day.isoformat()),
                    lunar=f"{lunar.day}/{lunar.month}",
                    name=_name(lunar.year),
                    moon=moon.text,
                )
    for mention in mentions:
        year = _plain_year(mention)
        if year is not None:
            stated = _stated_name(words, mention, year)
            if stated is not None:
                yield finding(
                    CHECK,
                    article,
                    mention,
                    None,
                    _name(year),
                    says="check-lunar-date-message-year",
                    stated=stated,
                    year=str(year),
                    name=_name(year),
                )


# "(tức ngày", "nhằm ngày thứ Bảy,".
_NEAR = 40


class _Lunar(NamedTuple):
    day: int
    month: int
    year: int


def _is_lunar(mention: Mention) -> bool:
    return isinstance(mention.value, Timex) and mention.value.lunar


# --- days ------------------------------------------------------------------------------------------


def _of_day(moon: Mention, sun: Mention, between: str) -> tuple[_Lunar, date] | None:
    """The lunar day that a solar date is, and the date, where the words give another lunar day."""
    day, stated = day_of(sun), _written(moon)
    if day is None or stated is None or not _SINCE <= day.year <= _UNTIL or not has_year(sun):
        return None
    if not _SAME.fullmatch(between) or (lunar := _lunar(day)) is None:
        return None
    return (lunar, day) if stated != (lunar.day, lunar.month) else None


# South and North had two calendars before; the library ends in 2100.
_SINCE, _UNTIL = 1976, 2099
_WEEKDAYS = r"(?:thứ \w+|chủ nhật)"
_IS = r"(?:tức|nhằm|rơi vào|trùng|ứng với)"
_SAME = re.compile(
    rf"\s*(?:(?:năm )?(?:nay|\w+ \w+)\s*)?(?:\(\s*(?:{_IS}|là|dương lịch)?|,?\s*{_IS})"
    rf"\s*(?:là |vào |với )?(?:ngày )?(?:{_WEEKDAYS},? )?(?:ngày )?(?:dương lịch )?\s*"
)


def _written(moon: Mention) -> tuple[int, int] | None:
    """The day and month of a lunar date as it is written; None for several days, a leap month, a day without month."""
    text = folded(moon.text)
    found = _LUNAR_DAY.search(text)
    if found is None or "nhuận" in text:
        return None
    day = _number(found["day"])
    if day is None:
        return None
    if found["tet"]:
        return (day, 1) if day <= _NEW_YEAR_DAYS else None
    month = _number(found["month"])
    return (day, month) if month is not None else None


# "mùng 5 Tết"; "30 Tết" belongs to the year before, and some years have no thirtieth.
_NEW_YEAR_DAYS = 10
_DIGITS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBERS = {
    **{word: number for number, word in enumerate(_DIGITS, 1)},
    "bốn": 4,
    "bẩy": 7,
    "rằm": 15,
    "giêng": 1,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
_NUMBER = rf"\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_LUNAR_DAY = re.compile(
    rf"\A(?:ngày |hôm )?(?:mùng |mồng )?(?P<day>{_NUMBER})\s*(?:(?P<tet>tết)|(?:/\s*|tháng )(?P<month>{_NUMBER}))(?!\w)"
    r"(?!\s*(?:và|đến|-))"
)


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def _lunar(day: date) -> _Lunar | None:
    """The lunar date of a day; None where the library is not installed, and in a leap month."""
    if find_spec("lunar_vn") is None:
        return None
    from lunar_vn import solar_to_lunar  # noqa: PLC0415 - an extra

    found = solar_to_lunar(day)
    return None if found.leap else _Lunar(found.day, found.month, found.year)


# --- years -----------------------------------------------------------------------------------------

_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")


def _name(year: int) -> str:
    """2025 is "Ất Tỵ"."""
    return f"{_STEMS[(year - 4) % 10]} {_BRANCHES[(year - 4) % 12]}"


_NAMES = {fold_lower(_name(year).lower()): _name(year) for year in range(60)}
_NAMES |= {name.replace("mão", "mẹo"): said for name, said in _NAMES.items() if "mão" in name}
_YEAR_NAME = "|".join(sorted(_NAMES, key=len, reverse=True))


def _plain_year(mention: Mention) -> int | None:
    """2025 for "2025", "năm 2025"; None for any other mention."""
    value = mention.value
    if (
        mention.kind is not Kind.DATE
        or not isinstance(value, Timex)
        or value.mod is not None
        or len(value.value or "") != 4
    ):
        return None
    return int(value.value) if value.value and value.value.isdecimal() and value.value in mention.text else None


def _stated_name(words: Surroundings, mention: Mention, year: int) -> str | None:
    """The name that is written beside a year, where it is another's; a year ends in the next January or February."""
    before, after = words.before(mention.span.start), words.after(mention.span.end)
    found = _NAME_BEFORE.search(before) or (
        _NAME_BEHIND.match(after) if folded(mention.text).startswith("năm") else None
    )
    if found is None:
        return None
    stated = _NAMES[found["name"]]
    whole = found["tet"] is not None
    right = {_name(year)} if whole else {_name(year), _name(year - 1)}
    return None if stated in right else stated


_NAME_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<tet>tết|xuân|tết nguyên đán|năm mới)|năm)\s+(?P<name>{_YEAR_NAME})\s*(?:-|\(|năm)?\s*\Z"
)
_NAME_BEHIND = re.compile(rf"\s*[(-]\s*(?:(?P<tet>xuân|tết)|năm|tức năm)?\s*(?P<name>{_YEAR_NAME})(?!\w)")
