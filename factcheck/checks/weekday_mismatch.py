"""
weekday-mismatch: a weekday and the date beside it do not go together.

Either half may be the wrong one, so both repairs are told and none is chosen. An error where the year is written;
a warning where it was inferred. "lần thứ hai ngày …", "kỳ họp thứ bảy" and the names of newspapers are no weekdays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.checks.surroundings import (
    Surroundings,
    as_written,
    day_of,
    finding,
    has_year,
    published_day,
)
from factcheck.model import Article, Check, CheckExample, Finding, Mention, Severity, Timex
from factcheck.vietnamese.normal import fold_lower, folded, normal_text
from factcheck.vietnamese.tables import table

CHECK = Check("weekday-mismatch", Severity.ERROR)

EXAMPLES = (
    CheckExample("Lễ ký diễn ra thứ Hai, 25/10/2025 tại Hà Nội.", found=True),
    CheckExample("Lễ ký diễn ra thứ Bảy, 25/10/2025 tại Hà Nội.", found=False),
    CheckExample("Lễ ký diễn ra ngày 25/10/2025 (chủ nhật).", found=True),
    CheckExample("date 2025-10-20\nSáng thứ Sáu 25/10, lễ ký khai mạc.", found=True),
    CheckExample("Ủy ban họp lần thứ hai ngày 25/10/2025.", found=False),
    CheckExample("Kỳ họp thứ bảy, ngày 20/10/2025, đã bế mạc.", found=False),
    CheckExample("Bài đăng trên báo Tuổi Trẻ Chủ Nhật 25/10/2025.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each day that is called by another weekday than its own."""
    words = Surroundings(article)
    for mention in mentions:
        day = day_of(mention)
        if day is None or day.year < _GREGORIAN:
            continue
        stated = _within(words, mention) or _behind(words, mention)
        if stated is None or stated == day.isoweekday() or _is_past_midnight(mention, day, stated):
            continue
        severity = Severity.ERROR
        if not has_year(mention):
            if not _is_of_these_days(article, words, mention, day):
                continue
            severity = Severity.WARNING
        yield _finding(article, mention, day, stated, severity)


# Since when every country of which our news tells counts its days alike.
_GREGORIAN = 1930


class _Name(NamedTuple):
    """A weekday as it is written somewhere: 1 for Monday."""

    day: int
    sure: bool


_NAMES = {fold_lower(row["surface"]): _Name(int(row["day"]), row["sure"] == "yes") for row in table("weekdays")}
_NAME = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))


def _within(words: Surroundings, mention: Mention) -> int | None:
    """The weekday of "sáng thứ Bảy (25/10)"; None where the words may be an ordinal or a newspaper's name."""
    text = folded(mention.text)
    names = list(_WEEKDAY.finditer(text))
    if len(names) != 1 or _DATE.search(text) is None:
        return None
    [found] = names
    name = _NAMES[found[1]]
    before = words.before(mention.span.start) + text[: found.start()]
    if _SEVERAL.search(before):
        return None
    capital = name.sure or _has_capital(mention.text, found)
    if _OF_DAY.search(before):
        return name.day if capital else None
    if not _INTRODUCED.search(before):
        return None
    enumerates = not capital and text[found.end() :].lstrip().startswith(",") and words.enumerates
    return None if enumerates else name.day


_WEEKDAY = re.compile(rf"(?<!\w)({_NAME})(?!\w)")
_DATE = re.compile(r"\d\s?[/.-]\s?\d|\d{1,2} tháng|tháng \w+", re.ASCII)
# "thứ hai và thứ ba 21/10", "lần thứ nhất, thứ hai ngày ...": a list of weekdays or of ordinals.
_SEVERAL = re.compile(r"thứ \w+\s*(?:,|và|hay|hoặc|-)\s*\Z")
_OF_DAY = re.compile(r"(?<!\w)ngày\s+\Z")
# What may stand before a weekday; any other word makes it an ordinal or a name.
_INTRODUCED = re.compile(
    r"(?:\A|[,(\[“\"‘:;/*•-]|\d(?:h|g)?|(?<!\w)(?:vào|hôm|sáng|trưa|chiều|tối|đêm|khuya|sớm|từ|đến|tới|và|hết|lúc|giờ|h|phút"
    r"|nay|qua|mai|diễn ra|khai mạc|bế mạc|tổ chức|trước|là))\s*\Z"
)


def _is_past_midnight(mention: Mention, day: date, stated: int) -> bool:
    """True for "0h đêm thứ Bảy 26/10": the night of Saturday, on Sunday by the clock."""
    night = _NIGHT.search(folded(mention.text)) is not None
    return night and (day - timedelta(days=1)).isoweekday() == stated


_NIGHT = re.compile(r"(?<!\w)(?:đêm|khuya)(?!\w)")


def _has_capital(text: str, found: re.Match[str]) -> bool:
    """True for "thứ Hai" and "thứ 2", False for "thứ hai" and "Thứ hai"."""
    last = normal_text(text).text[found.start() : found.end()].split()[-1]
    return last[0].isupper() or last.isdigit()


def _behind(words: Surroundings, mention: Mention) -> int | None:
    """The weekday of "25/10/2025 (thứ Bảy)", "25/10/2025, thứ Bảy,"."""
    if not words.follows_comma_or_bracket(mention) or _DATE.search(folded(mention.text)) is None:
        return None
    found = _IN_APPOSITION.match(words.after(mention.span.end))
    if found is None:
        return None
    if found["bracketed"]:
        return _NAMES[found["bracketed"]].day
    name = _NAMES[found["name"]]
    return name.day if name.sure or found["name"][-1].isdigit() else None


_IN_APPOSITION = re.compile(
    rf"\s*(?:\(\s*(?:nhằm |tức |đúng |là )?(?:ngày )?(?P<bracketed>{_NAME})\s*\)"
    rf"|,\s*(?:nhằm |tức |đúng |là )?(?:ngày )?(?P<name>{_NAME})\s*(?:[,;)](?!\s*(?:ngày |mùng )?\d)|\Z))"
)


def _is_of_these_days(article: Article, words: Surroundings, mention: Mention, day: date) -> bool:
    """True for a day without its year that can only be the one nearest to the publication."""
    published = published_day(article)
    if published is None or abs(day - published) > _NEAR:
        return False
    return _OTHER_YEAR.search(words.around(mention)) is None


_NEAR = timedelta(days=45)
_OTHER_YEAR = re.compile(r"(?<![\d.,])[12]\d{3}(?![\d.,]\d|\d)|năm (?:ngoái|trước|đó|ấy)|hồi", re.ASCII)


def _finding(article: Article, mention: Mention, day: date, stated: int, severity: Severity) -> Finding:
    earlier = day - timedelta(days=(day.isoweekday() - stated) % 7)
    return finding(
        CHECK,
        article,
        mention,
        None,
        f"{_spelled(day.isoweekday())}, {as_written(day)}",
        severity=severity,
        day=Timex(day.isoformat()),
        weekday=Timex(f"XXXX-WXX-{day.isoweekday()}"),
        stated=Timex(f"XXXX-WXX-{stated}"),
        earlier=Timex(earlier.isoformat()),
        later=Timex((earlier + timedelta(days=7)).isoformat()),
    )


def _spelled(weekday: int) -> str:
    """ "thứ Bảy", "Chủ nhật"."""
    surface = next(row["surface"] for row in table("weekdays") if row["day"] == str(weekday))
    head, _, last = surface.partition(" ")
    return f"Chủ {last}" if weekday == 7 else f"{head} {last.capitalize()}"
