"""
reversed-range: a range whose end lies before its beginning.

"từ 30/12/2024 đến 3/1/2024" has the old year once too often; the year that would make it a range is told. Both
dates must have their year: "từ 28 đến 3/11" goes from one month into the next. What falls, is moved to an earlier
day or told backwards is no range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from factcheck.checks.surroundings import Surroundings, any_of, as_written, days_of, finding, has_year
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Severity, Timex
from factcheck.vietnamese.normal import folded

CHECK = Check("reversed-range", Severity.ERROR)

EXAMPLES = (
    CheckExample("Triển lãm mở cửa từ 30/12/2024 đến 3/1/2024.", found=True),
    CheckExample("Triển lãm mở cửa từ 30/12/2024 đến 3/1/2025.", found=False),
    CheckExample("Chương trình kéo dài từ tháng 10/2025 đến tháng 3/2025.", found=True),
    CheckExample("Đề án thực hiện trong giai đoạn 2025-2020.", found=True),
    CheckExample("Giá dao động từ 8% đến 5%.", found=True),
    CheckExample("Lãi suất giảm từ 8% đến 5%.", found=False),
    CheckExample("Triển lãm mở cửa từ ngày 28 đến ngày 3/11/2025.", found=False),
    CheckExample("Lễ cưới dời từ ngày 25/10/2025 đến ngày 20/10/2025.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each range of days, months, years or figures that runs backwards."""
    words = Surroundings(article)
    for mention in mentions:
        if mention.invalid is not None and _is_backwards(mention, words):
            yield _finding(article, mention)
    for first, last in pairwise(mentions):
        if first.kind is Kind.DATE is last.kind and last.span.start - first.span.end <= _NEAR:
            begins, ends = days_of(first), days_of(last)
            if begins and ends and ends[1] < begins[0] and _is_range(first, last, words):
                yield _finding_of_days(article, first, last, begins[0], ends[1])


# "đến hết ngày" and blanks.
_NEAR = 20


def _is_backwards(mention: Mention, words: Surroundings) -> bool:
    """True for one mention that says both ends itself, each with its year or its unit."""
    why = mention.invalid or ""
    if _MOVES.search(words.around(mention)):
        return False
    text, before = folded(mention.text), words.before(mention.span.start)
    if " before " in why:
        if len(_YEAR.findall(text)) != 2 or _NO_END.match(words.after(mention.span.end)):
            return False
        return _IN_MONTHS.search(text) is not None or _SPAN_OF_YEARS.search(before) is not None
    figures = _BELOW.fullmatch(why)
    if figures is None or not _WAVERS.search(before + re.split(r"\d", text, maxsplit=1)[0]):
        return False
    # "500 - 1 triệu" says the thousand by its round number.
    return Decimal(figures[2]) < 10 * Decimal(figures[1])


_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)", re.ASCII)
_NO_END = re.compile(r"\s*(?:tcn|trước công nguyên|[-,/]\s*\d)")
_IN_MONTHS = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{4}|tháng|quý", re.ASCII)
_BELOW = re.compile(r"(\S+) below (\S+)")
_MOVES = any_of(
    "giảm|hạ|xuống|rút|tụt|sụt|rớt|co lại|thu hẹp|từ cao|kém|lùi|dời|hoãn|đẩy|chuyển|sang|sớm|đổi|thay đổi|điều chỉnh",
    "ngược|lội|trở về|quay về|đếm|so với|so sánh|so|cùng kỳ|tỷ số|tỷ lệ|ghi nhầm|ghi sai|đính chính",
)
_SPAN_OF_YEARS = re.compile(
    r"(?<!\w)(?:giai đoạn|nhiệm kì|thời kì|niên khóa|khóa|năm học|niên học|từ|trong)\s*(?:các )?\(?\s*\Z"
)
_WAVERS = re.compile(r"(?<!\w)(?:dao động|khoảng|chừng|tầm|phổ biến|dao động từ|phổ biến từ|khoảng từ|mức từ)\s*\Z")


def _is_range(first: Mention, last: Mention, words: Surroundings) -> bool:
    """True for "từ 30/12/2024 đến (hết ngày) 3/1/2024" and "30/12/2024 - 3/1/2024"."""
    if not (has_year(first) and has_year(last)):
        return False
    link = _LINK.fullmatch(words.between(first, last))
    if link is None or _MOVES.search(words.around(first)):
        return False
    return link[1] == "-" or _FROM.search(words.before(first.span.start)) is not None


_LINK = re.compile(r"\s*(-|đến|tới|cho đến|cho tới)\s*(?:hết )?(?:ngày )?\s*")
_FROM = re.compile(r"(?<!\w)(?:từ|kể từ|trong|diễn ra|kéo dài)\s*(?:ngày\s*)?\Z|\(\s*\Z")


def _finding_of_days(article: Article, first: Mention, last: Mention, begins: date, ends: date) -> Finding:
    """The end of a year later, where that makes a range of less than half a year; else either half may be wrong."""
    later = _of_year(ends, ends.year + 1)
    slip = later is not None and begins <= later <= begins + _HALF_A_YEAR and str(ends.year) in last.text
    repair = None
    if slip and later is not None:
        start, _, end = last.text.rpartition(str(ends.year))
        repair = f"{start}{later.year}{end}"
    return finding(
        CHECK,
        article,
        last,
        first,
        repair or as_written(begins),
        repair=repair,
        says="check-reversed-range-message-days",
        first=Timex(begins.isoformat()),
        last=Timex(ends.isoformat()),
    )


_HALF_A_YEAR = timedelta(days=183)


def _of_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _finding(article: Article, mention: Mention) -> Finding:
    is_time = mention.kind in {Kind.DATE, Kind.TIME}
    first, last = _ends(mention)
    severity = CHECK.severity if is_time else Severity.INFO
    return finding(
        CHECK,
        article,
        mention,
        None,
        f"{last} – {first}",
        severity=severity,
        says="" if is_time else "check-reversed-range-message-figures",
    )


def _ends(mention: Mention) -> tuple[str, str]:
    """The words of both ends as they are written."""
    parts = re.split(r"\s*(?:[-‐‑‒–—−]|đến|tới|và)\s*", mention.text.strip(), maxsplit=1)
    return (parts[0], parts[-1])
