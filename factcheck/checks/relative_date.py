"""
relative-date: "hôm nay", "hôm qua" or "ngày mai" and the date beside it do not go with the day of publication.

"Hôm nay (26/10)" in an article of 25/10. What was written a day or two before it was published passes, and what is
published in the evening for the paper of the next day. A warning, for the header may be the wrong one; where
`header-date` says so, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from factcheck.checks.surroundings import (
    Surroundings,
    as_written,
    day_of,
    finding,
    is_quoted,
    published_day,
)
from factcheck.model import Article, Check, CheckExample, Finding, Mention, Severity, Timex
from factcheck.vietnamese.normal import fold_lower, folded
from factcheck.vietnamese.tables import table

CHECK = Check("relative-date", Severity.WARNING)

EXAMPLES = (
    CheckExample("date 2025-10-25\nHội nghị bế mạc hôm nay 26/10.", found=True),
    CheckExample("date 2025-10-26\nHội nghị bế mạc hôm nay 26/10.", found=False),
    CheckExample("date 2025-10-26\nMưa lớn từ tối qua (22/10) gây ngập nhiều nơi.", found=True),
    CheckExample("date 2025-10-26\nMưa lớn từ tối qua (25/10) gây ngập nhiều nơi.", found=False),
    CheckExample("date 2025-10-26\nNgày mai (30/10), vé được mở bán.", found=True),
    CheckExample("date 2025-10-26\nÔng viết: “Hôm nay (2/9), chúng ta mở một trang mới”.", found=False),
    CheckExample("Hội nghị bế mạc hôm nay 26/10.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each day that is called "hôm nay" or the like on the wrong day."""
    published = published_day(article)
    if published is None:
        return
    words = Surroundings(article)
    for mention in mentions:
        day = day_of(mention)
        offset = _offset(mention, words) if day is not None else None
        if day is None or offset is None:
            continue
        spoken = day - timedelta(days=offset)
        if _passes(article, published, spoken) or _is_told_by_others(words, mention):
            continue
        yield _finding(article, mention, published, day, offset)


def _offset(mention: Mention, words: Surroundings) -> int | None:
    """-1 for "hôm qua (25/10)" and "25/10 (hôm qua)"; None where no date or no such word is written."""
    text = folded(mention.text)
    if not any(char.isdigit() for char in text):
        return None
    found = _RELATIVE.match(text)
    if found is not None:
        return _OFFSETS[found[1]] if _DATE.search(text, found.end()) else None
    if not words.follows_comma_or_bracket(mention) or not _DATE.search(text):
        return None
    behind = _BEHIND.match(words.after(mention.span.end))
    return _OFFSETS[behind[1]] if behind else None


_ROWS = [row for row in table("relative") if row["unit"] == "D"]
_OFFSETS = {
    fold_lower(f"{part}{row['surface']}"): int(row["offset"])
    for row in _ROWS
    for part in ([f"{part['surface']} " for part in table("dayparts")] if row["only"] else [""])
}
_WORDS = "|".join(sorted(map(re.escape, _OFFSETS), key=len, reverse=True))
_PARTS = "|".join(sorted((fold_lower(row["surface"]) for row in table("dayparts")), key=len, reverse=True))
_RELATIVE = re.compile(
    rf"(?:(?:vào |khoảng |lúc )*\d{{1,2}}(?:h|g| giờ|:)(?:\d{{2}})? ?)?(?:(?:{_PARTS}) (?=ngày|hôm))?({_WORDS})(?!\w)"
)
_DATE = re.compile(r"\d\s?[/-]\s?\d|\d{1,2} tháng \w+", re.ASCII)
_BEHIND = re.compile(rf"\s*\(\s*(?:tức |là |tức là )?({_WORDS})\s*\)")


def _passes(article: Article, published: date, spoken: date) -> bool:
    """True where the words were right on the day of publication, or on the days in which an article waits for it."""
    if published - _WAITS <= spoken <= published:
        return True
    start = article.published.interval.start if article.published else None
    evening = start is not None and start.hour >= _EVENING
    return evening and spoken == published + timedelta(days=1)


_WAITS = timedelta(days=2)
_EVENING = 18


def _is_told_by_others(words: Surroundings, mention: Mention) -> bool:
    """True for a quotation, and where the sentence says that it was said on another day."""
    before = words.before(mention.span.start)
    return is_quoted(before) or _RETOLD.search(before) is not None


_RETOLD = re.compile(
    fold_lower(
        r"(?<!\w)(?:năm trước|năm ấy|năm đó|năm xưa|ngày ấy|ngày này|viết|ghi|nhật ký|bức thư|lá thư|trích)(?!\w)"
    )
)


def _finding(article: Article, mention: Mention, published: date, day: date, offset: int) -> Finding:
    right = published + timedelta(days=offset)
    return finding(
        CHECK,
        article,
        mention,
        None,
        as_written(right),
        published=Timex(published.isoformat()),
        right=Timex(right.isoformat()),
        stated=Timex(day.isoformat()),
    )
