"""
future-past: a sentence tells as done what has a date after the publication.

"Ngày 28/10/2025, hội nghị đã bế mạc" in an article of 20/10/2025: the day, its year or the header is wrong. Only
where the sentence begins with a date that has its year, and "đã" follows with nothing of plans, terms or conditions. A
warning; where `header-date` says that the header is wrong, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.checks.surroundings import (
    Surroundings,
    any_of,
    as_written,
    day_of,
    finding,
    has_year,
    published_day,
)
from factcheck.model import Article, Check, CheckExample, Finding, Mention, Severity, Timex

CHECK = Check("future-past", Severity.WARNING)

EXAMPLES = (
    CheckExample("date 2025-10-20\nNgày 20/10, báo họp.\n\nNgày 28/10/2025, hội nghị đã bế mạc.", found=True),
    CheckExample("date 2025-10-30\nMở đầu.\n\nNgày 28/10/2025, hội nghị đã bế mạc.", found=False),
    CheckExample("date 2025-10-20\nMở đầu.\n\nNgày 28/10/2025, hội nghị sẽ bế mạc.", found=False),
    CheckExample("date 2025-10-20\nMở đầu.\n\nĐến ngày 28/10/2026, dự án phải đã hoàn thành.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each such date."""
    published = published_day(article)
    if published is None:
        return
    words = Surroundings(article)
    for mention in mentions:
        day = day_of(mention)
        if day is None or day <= published + _NEAR or not has_year(mention) or not _is_told_as_done(words, mention):
            continue
        yield finding(
            CHECK,
            article,
            mention,
            None,
            as_written(published),
            stated=Timex(day.isoformat()),
            published=Timex(published.isoformat()),
        )


# An article may tell of the next day where it was written for that day's paper.
_NEAR = timedelta(days=1)


def _is_told_as_done(words: Surroundings, mention: Mention) -> bool:
    """True for a sentence that begins with the date and goes on with "đã"."""
    if not _BEGINS.fullmatch(words.before(mention.span.start)):
        return False
    after = words.after(mention.span.end)
    done = _DONE.match(after)
    return done is not None and _UNSURE.search(after) is None


_BEGINS = re.compile(r"[\s\"“(*•-]*(?:vào |vào lúc |lúc |trong |hôm )?")
_DONE = re.compile(r"(?!\s*(?:-|tới|đến|và)(?!\w))[^;:]{0,100}?(?<!\w)(?:đã|vừa)(?!\w)")
_UNSURE = any_of(
    "sẽ|dự kiến|dự định|dự báo|kế hoạch|nếu|khi|phải|cần|nên|tới đây|sắp|chuẩn bị|mục tiêu|phấn đấu|ước|giả sử",
    "giả định",
    "hạn|thời hạn|hiệu lực|áp dụng|trở đi|trở về trước|đủ|người|trường hợp|ấn định|được chọn|được chốt|chốt",
    "lên lịch|lịch",
    "hoàn tất công tác|sẵn sàng|vé|đặt chỗ|đăng ký|phim|truyện|bối cảnh|tương lai",
)
