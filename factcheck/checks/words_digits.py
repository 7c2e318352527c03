"""
words-digits: a number in words and in digits beside it differ: "ba (4) người", "2.000.000 đồng (ba triệu đồng)".

This is how contracts, verdicts and decisions write numbers. Either may be the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checks.outlines import Outline, read, shape
from factcheck.checks.surroundings import finding
from factcheck.extraction import Unreadable, value
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity, Span
from factcheck.vietnamese.normal import fold_lower
from factcheck.vietnamese.tables import table

CHECK = Check("words-digits", Severity.ERROR)

EXAMPLES = (
    CheckExample("Ban tổ chức gồm ba (4) người.", found=True),
    CheckExample("Ban tổ chức gồm ba (3) người.", found=False),
    CheckExample("Bị cáo phải nộp 2.000.000 đồng (ba triệu đồng).", found=True),
    CheckExample("Bị cáo phải nộp 2.000.000 đồng (hai triệu đồng).", found=False),
    CheckExample("Các bên nêu hai (1) phương án và ba (2) đề nghị.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at each number in brackets that is not the one before it."""
    done = read(article, mentions)
    if "(" not in done.text:
        return
    counted = _counted()
    start, end = done.normal.normal(article.body.start), done.normal.normal(article.body.end)
    for match in counted.finditer(done.text, start, end):
        if done.normal.text[match.start()].isupper():
            continue  # "chị Hai (45) kể": a name and an age
        words, digits = _number(match["words"]), _number(match["digits"])
        if words is None or digits is None or words.amount == digits.amount or _is_note(done.text, match):
            continue
        first, second = done.normal.source(Span(*match.span("words"))), done.normal.source(Span(*match.span("digits")))
        yield finding(
            CHECK,
            article,
            Mention(first, first.of(article.text), words),
            Mention(second, second.of(article.text), digits),
            second.of(article.text),
        )
    for outline in done.outlines:
        for match in _PAIR.finditer(outline.text):
            found = _of_pair(article, outline, match)
            if found is not None:
                yield found


@cache
def _counted() -> re.Pattern[str]:
    """ "ba (4) người", "15 (mười sáu) ngày": a number in words, one in digits, and what they count."""
    roles = {"digit", "unit-after-tens", "ten", "tens", "hundred", "link", "scale", "zero"}
    surfaces = [fold_lower(row["surface"]) for row in table("numerals") if row["role"] in roles]
    word = "|".join(sorted(map(re.escape, surfaces), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/])(?P<words>(?:{word})(?: (?:{word})){{0,15}}) "
        r"\((?P<digits>[0-9]{1,3}(?:\.[0-9]{3})*)\)(?= [^\W\d])"
    )


# What makes of a number a name, and of a number in brackets a note: "thứ ba (4)", "tháng ba (4)", "điều năm (2)".
_NAMED = re.compile(
    rf"(?<!\w)(?:{fold_lower('thứ|tháng|ngày|mùng|mồng|hạng|lớp|khóa|tập|phần|chương|mục|điều|khoản|số|quý|quận')}"
    rf"|{fold_lower('tổ|bài|hình|bảng|vòng|một trong')}) \Z"
)
_DATE = re.compile(r" (?:năm|tháng|ngày|giờ|tuổi) \Z")


def _number(words: str) -> Quantity | None:
    try:
        read_as = value(words, Kind.CARDINAL)
    except Unreadable:
        return None
    return read_as if isinstance(read_as, Quantity) and read_as.amount is not None and read_as.unit is None else None


def _is_note(text: str, match: re.Match[str]) -> bool:
    """True for a note or an item of a list: "hai (1) phương án", where a (2) follows or came before."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if (
        _NAMED.search(before)
        or not _counts(text, match.end())
        or match["words"].endswith((" năm", "không"))
        or match["words"] in _ALSO_OTHERS
    ):
        return True
    number = int(match["digits"].replace(".", ""))
    around = text[max(0, match.start() - _FAR) : match.start()] + text[match.end() : match.end() + _FAR]
    return any(f"({other})" in around for other in (number - 1, number + 1))


def _counts(text: str, at: int) -> bool:
    """True where a counted noun or a unit stands behind: "ba (4) người", not "nghiên cứu hai (3) cho thấy"."""
    words = text[at + 1 : at + _FAR].split(None, _LONGEST)[:_LONGEST]
    plain = [word.strip('.,;:!?()"”') for word in words]
    return any(" ".join(plain[:length]) in _nouns() for length in range(1, len(plain) + 1))


@cache
def _nouns() -> frozenset[str]:
    surfaces = (row["surface"] for name in ("nouns", "units", "durations", "currencies") for row in table(name))
    return frozenset(fold_lower(surface) for surface in surfaces) | {"triệu", "tỉ", "nghìn"}


_LONGEST = 3
_NEAR, _FAR = 12, 600
# "năm (5) ngày" is five days, "trong năm (2) hội nghị" a year with a note; "tư", "không" are mostly other words.
_ALSO_OTHERS = {
    "không",
    "tư",
    "năm",
    "mốt",
    "lăm",
    "nhăm",
    "linh",
    "lẻ",
    "trăm",
    "nghìn",
    "ngàn",
    "vạn",
    "triệu",
    "tỉ",
    "tỷ",
    "mươi",
}
_PAIR = shape(
    r"(?P<one><m>|<q>)(?: mặt)? ?\((?:bằng chữ:? |viết bằng chữ:? |ghi bằng chữ:? )?(?P<other><m>|<q>)(?: chẵn"
    r"| chẵn\.)?[./]?\)"
)


def _of_pair(article: Article, outline: Outline, match: re.Match[str]) -> Finding | None:
    """ "2.000.000 đồng (ba triệu đồng)": the same unit, one of the two without a digit."""
    one, other = outline.found(match, "one", "other")
    first, second = one.mention.value, other.mention.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.unit != second.unit:
        return None
    digits = [any(char.isdigit() for char in outline.words(placed)) for placed in (one, other)]
    if digits.count(True) != 1 or None in (first.amount, second.amount) or first.amount == second.amount:
        return None
    if first.mod is not second.mod or first.to is not None or second.to is not None:
        return None
    return finding(CHECK, article, one.mention, other.mention, other.mention.text)
