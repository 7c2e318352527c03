"""
anniversary: a number of years and the two years beside it do not go together.

"Kỷ niệm 80 năm … (1945-2024)", "lần thứ 80 … (2/9/1945 - 2/9/2024)". An error where the years end with the publication;
a warning where that is unknown, or the difference comes of counting both years. "năm 2010 …, 5 năm sau, năm 2016" is a
warning too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.surroundings import Surroundings, any_of, finding
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity, Timex
from factcheck.vietnamese.normal import fold_lower

CHECK = Check("anniversary", Severity.ERROR)

EXAMPLES = (
    CheckExample("date 2024-10-25\nLễ kỷ niệm 80 năm ngày thành lập trường (1945-2024) diễn ra trọng thể.", found=True),
    CheckExample(
        "date 2025-10-25\nLễ kỷ niệm 80 năm ngày thành lập trường (1945-2025) diễn ra trọng thể.", found=False
    ),
    CheckExample("Mít tinh kỷ niệm 70 năm ngày giải phóng (10/10/1954 - 10/10/2023).", found=True),
    CheckExample("date 2025-10-25\nTriển lãm kỷ niệm 10 năm phát sóng bộ phim (2005-2010).", found=False),
    CheckExample("Kỷ niệm 80 năm Quốc khánh và chào mừng đại hội nhiệm kỳ 2025-2030.", found=False),
    CheckExample("Nhà máy khởi công năm 2010, 5 năm sau, năm 2018, thì chạy thử.", found=True),
    CheckExample("Nhà máy khởi công năm 2010, 5 năm sau, năm 2015, thì chạy thử.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each anniversary, and each "N năm sau", that its years deny."""
    words = Surroundings(article)
    now = article.published.interval.start.year if article.published else None
    for index, mention in enumerate(mentions):
        stated = _years_of(mention)
        if stated is None:
            continue
        found = _of_anniversary(mentions, index, stated, words, now) or _of_years_later(mentions, index, stated, words)
        if found is not None:
            against, first, last, severity = found
            yield finding(
                CHECK,
                article,
                mention,
                against,
                str(last - first),
                severity=severity,
                first=str(first),
                last=str(last),
                years=Decimal(last - first),
            )


# What contradicts a mention: the words, both years, how bad it is.
_Found = tuple[Mention, int, int, Severity]


def _years_of(mention: Mention) -> int | None:
    """80 for "80 năm" and for "lần thứ 80"; None for anything else."""
    value = mention.value
    if isinstance(value, Timex):
        length = _YEARS.fullmatch(value.value or "")
        return int(length[1]) if length and value.mod is None and value.to is None else None
    if (
        isinstance(value, Quantity)
        and value.kind is Kind.ORDINAL
        and value.amount is not None
        and value.amount >= _ROUND
    ):
        return int(value.amount)
    return None


_YEARS = re.compile(r"P(\d{1,4})Y", re.ASCII)
# The tenth conference is not of the tenth year, but nobody writes both years behind it.
_ROUND = 5


def _of_anniversary(
    mentions: Sequence[Mention], index: int, stated: int, words: Surroundings, now: int | None
) -> _Found | None:
    """The years in brackets behind a celebrated number; `now`: the year of publication, in which they end."""
    mention = mentions[index]
    if not _CELEBRATED.search(words.before(mention.span.start)):
        return None
    # "dòng điện đầu tiên" may stand between.
    after = range(index + 1, min(index + 3, len(mentions)))
    at = next((place for place in after if mentions[place].kind is not Kind.ORDINAL), None)
    if at is None:
        return None
    first = mentions[at]
    between = words.between(mention, first)
    if not _TITLE.fullmatch(between) or _OTHER_SPAN.search(between):
        return None
    years = _span(mentions, at, words)
    if years is None or now is not None and abs(years[1] - now) > 1:
        return None
    difference = years[1] - years[0]
    if difference == stated or abs(difference - stated) > _SLIP:
        return None
    by_the_year = len(_value(first)) != len("2025-10-25")
    if by_the_year and _LIFE.search(between):
        return None
    doubtful = now is None or by_the_year and difference == stated - 1
    return first, *years, Severity.WARNING if doubtful else CHECK.severity


# "60 năm ngày sinh ca sĩ Lan (1960-2015)": the years of a life.
_LIFE = any_of("sinh|mất|ông|bà|cụ|tuổi|đời|cưới")


# Right before the number; or some words before "lần thứ 80".
_CELEBRATED = re.compile(
    fold_lower(
        r"(?<!\w)(?:kỷ niệm|mừng|nhân|nhân dịp|dịp|lễ|sinh nhật)(?:\s+(?:lần thứ|tròn|trọng thể|dịp|lễ|ngày))*\s*\Z"
    )
)
# From the number to the bracket with both years: one name, without a stop.
_TITLE = re.compile(r"[^()\[\].;:!?\n]{0,110}\(\s*(?:ngày )?")
_OTHER_SPAN = any_of(
    "nhiệm kỳ|giai đoạn|khóa|niên khóa|thời kỳ|mùa|chương trình|kế hoạch|đề án|dự án|chiến lược|đại hội|chào mừng",
    "phong trào|hướng tới|tiến tới|và|cùng|danh nhân|nhà thơ|nhà văn|nhạc sĩ|họa sĩ|năm mất",
    "ngày mất|kháng chiến|cuộc chiến|chiến tranh",
)
# A slip of the pen is small; two years that are far off belong to something else.
_SLIP = 10


def _span(mentions: Sequence[Mention], index: int, words: Surroundings) -> tuple[int, int] | None:
    """Both years of "(1945-2025)", "(2/9/1945 - 2/9/2025)"; of two days, the same day of the year."""
    first = mentions[index]
    whole = _BOTH.fullmatch(_value(first))
    if whole is not None:
        return (int(whole[1]), int(whole[3])) if words.after(first.span.end).lstrip().startswith(")") else None
    if index + 1 == len(mentions) or not _DASH.fullmatch(words.between(first, mentions[index + 1])):
        return None
    begins, ends = (_DAY.fullmatch(_value(mention)) for mention in (first, mentions[index + 1]))
    if begins is None or ends is None or begins[2] != ends[2] or begins[1] not in first.text:
        return None
    return int(begins[1]), int(ends[1])


_BOTH = re.compile(r"(\d{4})((?:-\d\d)?)/(\d{4})\2", re.ASCII)
_DAY = re.compile(r"(\d{4})(-\d\d(?:-\d\d)?)?", re.ASCII)
_DASH = re.compile(r"\s*(?:-|đến)\s*(?:ngày )?")


def _value(mention: Mention) -> str:
    return (mention.value.value if isinstance(mention.value, Timex) else None) or ""


def _of_years_later(mentions: Sequence[Mention], index: int, stated: int, words: Surroundings) -> _Found | None:
    """ "năm 2010 …, 5 năm sau, năm 2016": the year before and the year behind."""
    if not 0 < index < len(mentions) - 1:
        return None
    before, mention, behind = mentions[index - 1 : index + 2]
    first, last = (_DAY.fullmatch(_value(one)) for one in (before, behind))
    if first is None or last is None or first[1] not in before.text or last[1] not in behind.text:
        return None
    if not _LATER.fullmatch(words.between(mention, behind)) or not _SIMPLE.fullmatch(words.between(before, mention)):
        return None
    difference = int(last[1]) - int(first[1])
    # Where months are told, or at the turn of a year, one more or less is as right.
    return (behind, int(first[1]), int(last[1]), Severity.WARNING) if abs(difference - stated) > 1 else None


_LATER = re.compile(r"\s*sau(?: đó)?\s*(?:,|\(|-)\s*(?:tức |là |tức là |vào |đến )*")
_SIMPLE = re.compile(r"[^.;:!?()\n]{0,80}[,;.]\s+(?:và |rồi |thì |đúng |tròn )?")
