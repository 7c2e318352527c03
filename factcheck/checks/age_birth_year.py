"""
age-birth-year: an age and a year of birth beside it do not go together on the day of publication.

"(sinh năm 1990, 40 tuổi)" in 2025. One year either way passes, for birthdays and for ages counted in the old way. Only
where both stand side by side and nothing tells of another time. A warning, for the publication time may be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.checks.surroundings import Surroundings, any_of, finding, published_day
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity, Timex

CHECK = Check("age-birth-year", Severity.WARNING)

EXAMPLES = (
    CheckExample("date 2025-10-25\nÔng Trần Văn Nam (sinh năm 1990, 40 tuổi) trình báo công an.", found=True),
    CheckExample("date 2025-10-25\nÔng Trần Văn Nam (sinh năm 1990, 35 tuổi) trình báo công an.", found=False),
    CheckExample("date 2025-10-25\nÔng Trần Văn Nam (36 tuổi, sinh năm 1990) trình báo công an.", found=False),
    CheckExample("date 2025-10-25\nChị Hoa (SN 1985, 30 tuổi) là chủ cửa hàng.", found=True),
    CheckExample("date 2025-10-25\nÔng Nam (sinh năm 1950, 25 tuổi khi nhập ngũ) kể lại.", found=False),
    CheckExample("Ông Trần Văn Nam (sinh năm 1990, 40 tuổi) trình báo công an.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each age that differs by more than a year from what the year of birth tells."""
    published = published_day(article)
    if published is None:
        return
    words = Surroundings(article)
    told_years = _told_years(mentions)
    for first, last in pairwise(mentions):
        pair = _pair(first, last)
        if pair is None or last.span.start - first.span.end > _NEAR:
            continue
        age, born, stated = pair
        told = published.year - born
        if (
            abs(told - stated) <= 1
            or not 0 <= told <= _OLDEST
            or not _stand_together(first, last, words, published.year)
        ):
            continue
        if born + stated in told_years:
            continue
        year = first if age is last else last
        yield finding(
            CHECK,
            article,
            age,
            year,
            str(told),
            stated=Decimal(stated),
            born=str(born),
            year=str(published.year),
            low=Decimal(told - 1),
            high=Decimal(told),
        )


def _told_years(mentions: Sequence[Mention]) -> set[int]:
    """The years of which an article tells, and the next: in one of them somebody may have had the age."""
    values = [mention.value.value or "" for mention in mentions if isinstance(mention.value, Timex)]
    years = {int(value[:4]) for value in values if _TOLD.match(value)}
    return years | {year + 1 for year in years} | {year - 1 for year in years}


_TOLD = re.compile(r"[12]\d{3}(?!\d)", re.ASCII)
_NEAR = 20
_OLDEST = 120


def _pair(first: Mention, last: Mention) -> tuple[Mention, int, int] | None:
    """The mention of the age, the year of birth and the age; None for two mentions that are no such pair."""
    for age, year in ((first, last), (last, first)):
        number, timex = age.value, year.value
        if (
            not isinstance(number, Quantity)
            or number.unit != "tuổi"
            or number.mod
            or number.to
            or number.amount is None
        ):
            continue
        if not isinstance(timex, Timex) or timex.kind is not Kind.DATE or timex.mod is not None:
            continue
        born = _BORN.fullmatch(timex.value or "")
        if born is not None and str(int(born[1])) in year.text and number.amount == int(number.amount):
            return age, int(born[1]), int(number.amount)
    return None


_BORN = re.compile(r"(\d{4})(?:-\d\d-\d\d)?", re.ASCII)


def _stand_together(first: Mention, last: Mention, words: Surroundings, year: int) -> bool:
    """True for "(sinh năm 1990, 40 tuổi", "40 tuổi (SN 1990": of one person, today."""
    before, between, after = words.before(first.span.start), words.between(first, last), words.after(last.span.end)
    if isinstance(first.value, Timex):
        together = _BIRTH.search(before) and _PAUSE.fullmatch(between) and _AGE_ENDS.match(after)
    else:
        together = _AGE_THEN_BIRTH.fullmatch(between)
    if not together or _OTHER_TIME.search(f"{before} … {after}"):
        return False
    years = {int(one) for one in _YEARS.findall(f"{before} {after}")}
    return not years - {year}


_BIRTH = re.compile(r"(?<!\w)(?:sinh|sinh năm|sinh ngày|sn|s\.n\.?|sn\.)\s*:?\s*\Z")
_PAUSE = re.compile(r"\s*[,;(/-]\s*")
_AGE_ENDS = re.compile(r"\s*tuổi\s*(?:[),;]|\Z)")
_AGE_THEN_BIRTH = re.compile(r"\s*tuổi\s*[,;(/-]\s*(?:sinh|sinh năm|sinh ngày|sn|s\.n\.?|sn\.)\s*:?\s*")
_OTHER_TIME = any_of(
    "khi|lúc|hồi|thời điểm|bấy giờ|ngày ấy|năm ấy|năm đó|năm xưa|ngày xưa|thuở|trước đây|trước đó|cách đây|năm trước",
    "năm ngoái|từng|sắp|sẽ|mới|đến nay|tới nay|hưởng|thọ|qua đời|mất|hy sinh|đã chết|từ trần|tạ thế|cố|cựu",
    "nhân vật|phim|vai",
    "tư liệu|hồ sơ|kỷ lục|vòng",
)
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
