"""
range-duration: a length of time and the dates beside it do not go together.

"ba ngày 25 - 26/10" are two days. Days count with the first and the last or without one of them, so do years; where
months or weeks are told and days are written, one more or less passes. Longer than the dates is an error, shorter a
warning. Only what stands right beside the dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.checks.surroundings import Surroundings, any_of, days_of, finding
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Severity, Timex
from factcheck.vietnamese.normal import folded

CHECK = Check("range-duration", Severity.ERROR)

EXAMPLES = (
    CheckExample("Lễ ký diễn ra trong ba ngày 25 - 26/10/2025.", found=True),
    CheckExample("Lễ ký diễn ra trong hai ngày 25 - 26/10/2025.", found=False),
    CheckExample("Hội chợ kéo dài 5 ngày, từ 1 đến 4/6/2025.", found=True),
    CheckExample("Kỳ nghỉ kéo dài 9 ngày, từ 25/1/2025 đến hết ngày 2/2/2025.", found=False),
    CheckExample("Trong 8 năm (2015-2020), sản lượng tăng đều.", found=True),
    CheckExample("Trong 5 năm (2015-2020), sản lượng tăng đều.", found=False),
    CheckExample("Khóa học gồm 3 ngày làm việc, từ 1 đến 10/6/2025.", found=False),
    CheckExample("Tour 3 ngày 2 đêm (25-27/10/2025) kín chỗ.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each length of time that its dates deny."""
    words = Surroundings(article)
    for index, (first, last) in enumerate(pairwise(mentions)):
        if first.kind is not Kind.DURATION or last.kind is not Kind.DATE:
            continue
        if last.span.start - first.span.end > _NEAR or not _is_plain(first, words):
            continue
        begins = _LINK.fullmatch(words.between(first, last))
        if begins is None:
            continue
        days, end = _range(mentions, index + 1, words)
        if days is None or _GOES_ON.match(words.after(end.span.end)):
            continue
        of_years = _YEARS.fullmatch(_value(last)) is not None
        found = _compared(first, days, of_years=of_years)
        if found is not None:
            counted, severity = found
            span = Timex(_value(last) if of_years else f"{days[0]}/{days[1]}")
            yield finding(CHECK, article, first, last, counted, severity=severity, range=span, counted=Timex(counted))


# "ba ngày, từ ngày 25", "ba ngày (từ ngày thứ Bảy 25".
_NEAR = 24
_LINK = re.compile(r"\s*(?:\(\s*)?(?:,\s*(?=từ|bắt đầu))?(?:(?:bắt đầu |tính |kể )?từ\s*)?(?:ngày\s*)?")


def _value(mention: Mention) -> str:
    return (mention.value.value if isinstance(mention.value, Timex) else None) or ""


_YEARS = re.compile(r"\d{4}/\d{4}", re.ASCII)


def _is_plain(duration: Mention, words: Surroundings) -> bool:
    """True for a length that is neither hedged nor one of several nor counted from somewhere."""
    timex = duration.value
    if not isinstance(timex, Timex) or timex.mod is not None or timex.to is not None:
        return False
    return _NOT_OF_RANGE.search(words.before(duration.span.start)) is None


_NOT_OF_RANGE = re.compile(
    any_of(
        "cứ|mỗi|mỗi (?:đợt|ca|khóa|chuyến)|từng|trước|sau|thêm|còn|chậm|muộn|sớm|lùi|tối đa|tối thiểu|ít nhất|hơn|gần",
        "quá|trong vòng",
        "tăng|giảm|hạn|thời hạn|kỳ hạn|thời hiệu|hiệu lực|cách ly|cách đây|cách nhau|nghỉ phép|cuối|đầu|vay",
        "trái phiếu|thế chấp",
        "hợp đồng|bảo hành|tuổi|phạt|án|tù|đình chỉ|giữ|tạm giữ|tạm giam|treo giò|cấm thi đấu",
    ).pattern
    + r"(?:\s+\w+)?\s*\Z"
)


def _range(mentions: Sequence[Mention], index: int, words: Surroundings) -> tuple[tuple[date, date] | None, Mention]:
    """The first and the last day of a range that is one mention, or two with "đến" between; and its last mention."""
    first = mentions[index]
    days = days_of(first)
    if "/" in _value(first) or days is None:
        return (days if "/" in _value(first) else None), first
    if index + 1 == len(mentions) or days[0] != days[1]:
        return None, first
    last = mentions[index + 1]
    ends = days_of(last)
    if last.kind is not Kind.DATE or "/" in _value(last) or ends is None or ends[0] != ends[1] or ends[0] < days[0]:
        return None, first
    return ((days[0], ends[0]) if _UNTIL.fullmatch(words.between(first, last)) else None), last


_UNTIL = re.compile(r"\s*(?:-|đến|tới|cho đến|đến hết|cho đến hết)\s*(?:hết )?(?:ngày )?\s*")
# More dates follow: "10 ngày, từ 1 đến 5/6 và từ 8 đến 12/6"; or some are left out.
_GOES_ON = re.compile(
    r"\s*\)?\s*(?:(?:,|;|và|cùng|rồi|hoặc|hay|\+|/)\s*(?:từ |ngày |các ngày |đợt |sau đó )*\d"
    r"|[,(]?\s*(?:trừ|không kể|không tính|ngoại trừ|chia|mỗi|thi đấu vào|vào các))"
)


def _compared(duration: Mention, days: tuple[date, date], *, of_years: bool) -> tuple[str, Severity] | None:
    """How long the dates last, in the unit of the words, and how bad that is; None where the words go with them."""
    length = _LENGTH.fullmatch(_value(duration))
    if length is None or _EXCLUDES.search(folded(duration.text)):
        return None
    stated, unit = Decimal(length[1]), length[2]
    if stated != stated.to_integral_value():
        return None
    inclusive = (days[1] - days[0]).days + 1
    if unit == "D" and not of_years:
        return None if stated in {inclusive, inclusive - 1} else (f"P{inclusive}D", _severity(stated > inclusive))
    if unit == "Y" and of_years:
        years = days[1].year - days[0].year
        return None if stated in {years, years + 1} else (f"P{years}Y", _severity(stated > years))
    if of_years:
        return None
    size = _DAYS[unit]
    if abs(inclusive - stated * size) <= size:
        return None
    return f"P{max(1, round(inclusive / size))}{unit}", Severity.WARNING


def _severity(longer: bool) -> Severity:
    """Nothing lasts longer than its dates; what is shorter may leave some of them out."""
    return Severity.ERROR if longer else Severity.WARNING


_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])", re.ASCII)
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_EXCLUDES = re.compile(r"làm việc")
