"""
impossible-date: a date or an hour that no calendar and no clock has.

31/6, 29/2 of a common year, month 13, 25h. An error where the words can only be a date; a warning for 24h30, which
people write for half past midnight, and where day and month may stand in the American order.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checks.surroundings import Surroundings, any_of, finding, has_year
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Severity
from factcheck.vietnamese.normal import folded

CHECK = Check("impossible-date", Severity.ERROR)

EXAMPLES = (
    CheckExample("Dự án được khởi công ngày 31/6/2018.", found=True),
    CheckExample("Dự án được khởi công ngày 30/6/2018.", found=False),
    CheckExample("Hội nghị diễn ra ngày 29/2/2025.", found=True),
    CheckExample("Hội nghị diễn ra ngày 29/2/2024.", found=False),
    CheckExample("Xe gặp nạn lúc 26h30 ngày 5/10.", found=True),
    CheckExample("Trận đấu bắt đầu lúc 24h ngày 5/10.", found=False),
    CheckExample("Không có ngày 30/2 nào trên lịch.", found=False),
    CheckExample("Công nhân nhận lương tháng 13 năm 2025.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each time that cannot be."""
    words = Surroundings(article)
    for mention in mentions:
        if mention.invalid is None or mention.kind not in {Kind.DATE, Kind.TIME}:
            continue
        fault = _fault(mention, words)
        if fault is not None and not _EXCUSED.search(words.around(mention)):
            yield finding(
                CHECK,
                article,
                mention,
                None,
                fault.expected,
                severity=fault.severity,
                repair=fault.repair,
                says=fault.says,
                number=Decimal(fault.number),
                limit=Decimal(fault.limit),
                unit=Decimal(fault.unit),
            )


# The text itself says that there is no such day, or that somebody wrote it by mistake.
_EXCUSED = any_of(
    "không có|không tồn tại|không hợp lệ|không thể có|chẳng có|làm gì có|ngày ma|kỳ lạ|phi lý|vô lý|hư cấu",
    "tưởng tượng|đùa|bịa",
    "(?:ghi|viết|in|nhập|đánh|điền) sai|nhầm|sai sót|giả mạo|lỗi",
)


class _Fault(NamedTuple):
    """
    What is wrong with a time.

    says      the text that tells it; "" for a day that its month has not.
    number    the part that is too high, and `limit` the highest that there is.
    unit      the month or year in which it is.
    expected  what there is: "30/6".
    """

    says: str
    number: int
    limit: int
    unit: int
    expected: str
    severity: Severity = Severity.ERROR
    repair: str | None = None


def _fault(mention: Mention, words: Surroundings) -> _Fault | None:
    text, why = folded(mention.text), mention.invalid or ""
    numbers = [int(digits) for digits in re.findall(r"\d+", why)]
    before, after = words.before(mention.span.start), words.after(mention.span.end)
    if after.startswith("/") or _DOCUMENT.search(before):
        return None
    if why.startswith(("hour", "minute", "second")):
        return _clock_fault(why.split()[0], numbers[0], text, before)
    named = has_year(mention) or _NAMED.search(before + text) is not None
    if why.startswith("day") and (named or _PART_OF_DAY.search(text) and _STOP.match(after)):
        fault = _day_fault(numbers, why, text, after)
        return fault if named or fault is None else fault._replace(severity=Severity.WARNING)
    if why.startswith("month") and has_year(mention) and not _PAY.search(before):
        return _month_fault(numbers[0], mention.text)
    if why.startswith("quarter") and has_year(mention):
        return _Fault("check-impossible-date-message-quarter", numbers[0], 4, 0, "1–4")
    return None


_DOCUMENT = re.compile(r"(?<!\w)số\s*:?\s*\Z")
_NAMED = re.compile(r"(?<!\w)(?:ngày|hôm|mùng|mồng|\d tháng)(?!\w)", re.ASCII)
# "Sáng 31/4, ..." is a date most likely, "sáng 31/4 số phiếu ..." is none.
_PART_OF_DAY = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm)(?!\w)")
_STOP = re.compile(r"\s*(?:[,;:)]|\Z)")
# "lương tháng 13" is a bonus.
_PAY = re.compile(r"(?<!\w)(?:lương|thưởng|phụ cấp|bậc)(?: \w+){0,2}\s*\Z")


def _day_fault(numbers: Sequence[int], why: str, text: str, after: str) -> _Fault | None:
    day = numbers[0]
    if day <= _LUNAR_DAYS and (_LUNAR.search(after) or _LUNAR.search(text)):
        return None
    if "February" in why:
        return _Fault("check-impossible-date-message-leap", day, 28, numbers[1], f"28/2/{numbers[1]}")
    if len(numbers) == 1:
        return _Fault("check-impossible-date-message-day", day, 31, 0, "1–31")
    month = numbers[1]
    last = 29 if month == 2 else monthrange(2001, month)[1]
    return _Fault("", day, last, month, f"{last}/{month}")


# The months of the moon have as many days at most, its second month too.
_LUNAR_DAYS = 30
_LUNAR = any_of("âm|âm lịch|âl|lịch (?:âm|chăm|khmer|phật)", "năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)")


def _month_fault(month: int, text: str) -> _Fault:
    """Month and day may have been swapped, as Americans write them: "10/25/2025"."""
    swapped = re.fullmatch(r"(\D*)(\d{1,2})([/.-])(\d{1,2})(\3\d{2,4})", text, re.ASCII)
    if swapped and int(swapped[2]) <= 12 and month <= 31:
        repair = f"{swapped[1]}{swapped[4]}{swapped[3]}{swapped[2]}{swapped[5]}"
        return _Fault("check-impossible-date-message-month", month, 12, 0, repair, Severity.WARNING, repair)
    return _Fault("check-impossible-date-message-month", month, 12, 0, "1–12")


def _clock_fault(part: str, number: int, text: str, before: str) -> _Fault | None:
    """An hour that is surely one: with its date, or behind "lúc"."""
    if not (re.search(r"\d\s*/\s*\d|ngày|sáng|trưa|chiều|tối|đêm", text) or _AT.search(before)):
        return None
    if part != "hour":
        return _Fault("check-impossible-date-message-minute", number, 59, 0, "0–59")
    if number == 24:
        return _Fault("check-impossible-date-message-midnight", number, 24, 0, "0h", Severity.WARNING)
    return _Fault("check-impossible-date-message-hour", number, 24, 0, "0–24")


_AT = re.compile(r"(?<!\w)(?:lúc|vào lúc|hồi|vào khoảng|lúc khoảng)\s*\Z")
