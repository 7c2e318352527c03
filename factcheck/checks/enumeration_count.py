"""
enumeration-count: a text announces so many things and lists more or fewer.

Two lists are counted: names behind a colon ("bốn tỉnh: A, B, C"), and sentences that begin with "Thứ nhất", "Thứ hai"
or "Một là", "Hai là". A list that says it is not complete, or ends in any other way than at a stop, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.checks.outlines import Outline, Placed, Read, read, shape
from factcheck.checks.telling import contradiction
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity
from factcheck.vietnamese.normal import fold_lower

CHECK = Check("enumeration-count", Severity.WARNING)

EXAMPLES = (
    CheckExample("Mưa lớn ở bốn tỉnh: Hà Nam, Ninh Bình, Nam Định.", found=True),
    CheckExample("Mưa lớn ở ba tỉnh: Hà Nam, Ninh Bình, Nam Định.", found=False),
    CheckExample("Hội nghị đạt ba kết quả. Thứ nhất, ký hiệp định. Thứ hai, lập ban thư ký.", found=True),
    CheckExample("Hội nghị đạt hai kết quả. Thứ nhất, ký hiệp định. Thứ hai, lập ban thư ký.", found=False),
    CheckExample("Mưa lớn ở bốn tỉnh, như: Hà Nam, Ninh Bình, Nam Định.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at each announced number that its list contradicts."""
    done = read(article, mentions)
    for outline in done.outlines:
        for placed in outline.figures.values():
            count = _count(placed)
            if count is None:
                continue
            finding = _of_names(article, outline, placed, count) or _of_ordinals(article, done, outline, placed, count)
            if finding is not None:
                yield finding


_LEAST, _MOST = 2, 12


def _count(placed: Placed) -> int | None:
    """The number of things announced; None for one that is hedged, a range or too large to be listed."""
    value = placed.mention.value
    if not isinstance(value, Quantity) or value.kind is not Kind.CARDINAL or value.amount is None:
        return None
    if value.mod is not None or value.to is not None or value.amount != value.amount.to_integral_value():
        return None
    return int(value.amount) if _LEAST <= value.amount <= _MOST else None


_PLACES = (
    "tỉnh thành|tỉnh, thành|tỉnh, thành phố|tỉnh|thành phố|quốc gia|nước|huyện|quận|xã|phường|thị xã|đảo|sân bay"
    "|đội bóng|đội|trường đại học"
)
_NAME = r"[A-ZÀ-ỸĐ][\w.]*(?:(?: | - |-)[A-ZÀ-ỸĐ0-9][\w.]*){0,6}"
_NAMES = re.compile(
    rf" (?:{_PLACES})(?: (?:là|gồm|bao gồm|sau|này|gồm có))?:? ?(?P<list>{_NAME}(?:(?:, và|,| và|"
    rf";) {_NAME})+)(?=[.;!?]*\Z|[.;)])"
)
_ANNOUNCED = re.compile(r" (?:là|gồm|bao gồm|gồm có)[: ]|: ")
_AND = re.compile(r", và | và ")
_SEVERAL_WORDS = re.compile(r"[,;]")
# Names that hold an "và" or a comma of their own would be counted twice: a list is wrong only if no count of it fits.
_NOT_ALL = shape(
    r"(?<!\w)(?:trong đó|như|chủ yếu|nhất là|đặc biệt|trong số|nhiều nhất|một trong|hơn|ngoài|còn lại|khác"
    r"|trở lên)(?!\w)"
)


def _of_names(article: Article, outline: Outline, placed: Placed, count: int) -> Finding | None:
    listed = _NAMES.match(outline.spelled, placed.span.end)
    if listed is None or not _ANNOUNCED.search(listed[0][: listed.start("list") - listed.start() + 1]):
        return None
    around = outline.folded[max(0, placed.span.start - 20) : listed.start("list")]
    if _NOT_ALL.search(around) or "..." in outline.folded or "…" in outline.folded:
        return None
    names = [
        name for part in _SEVERAL_WORDS.split(listed["list"]) for name in _AND.split(f" {part.strip()}") if name.strip()
    ]
    joined = len(_SEVERAL_WORDS.findall(listed["list"])) + 1
    if min(joined, len(names)) <= count <= len(names):
        return None
    operation = f"{'; '.join(name.strip(' .') for name in names)} = {len(names)}"
    return contradiction(CHECK, article, outline, placed.mention, (placed.mention, operation))


_THINGS = shape(
    r" (?:kết quả|nội dung|nhiệm vụ|giải pháp|nhóm giải pháp|nhóm nhiệm vụ|nhóm vấn đề|vấn đề|lý do|nguyên nhân"
    r"|mục tiêu|yếu tố|bài học|kiến nghị"
    r"|đề xuất|định hướng|trụ cột|yêu cầu|thông điệp|đột phá|khâu đột phá|trọng tâm|nguyên tắc|tiêu chí"
    r"|điểm mới|điểm nghẽn|ý nghĩa|lợi ích"
    r"|thách thức|việc|phương án|điều kiện|bước|giai đoạn|quan điểm)(?!\w)"
)
_ORDINAL_WORDS = (
    ("thứ nhất", "đầu tiên", "một là"),
    ("thứ hai", "tiếp theo", "tiếp đến", "hai là"),
    ("thứ ba", "ba là"),
    ("thứ tư", "bốn là"),
    ("thứ năm", "năm là"),
    ("thứ sáu", "sáu là"),
    ("thứ bảy", "bảy là"),
    ("thứ tám", "tám là"),
)
# At the beginning of a sentence or behind a colon or semicolon.
_ORDINALS = [
    re.compile(
        rf"(?:^|(?<=[.!?:;\n])) ?[ \-•*\"“]{{0,4}}(?:{'|'.join(map(fold_lower, words[:-1]))}|{words[-1]})"
        r"(?:(?<= là)(?=[ ,:])|(?=[,:]| là))",
        re.MULTILINE,
    )
    for words in _ORDINAL_WORDS
]
_LAST = re.compile(
    rf"(?<!\w)(?:{fold_lower('cuối cùng|sau cùng|nữa|khác|bên cạnh đó|ngoài ra|đồng thời|đặc biệt')})(?!\w)"
)
# How long one item may be, and how far behind the announcement the first may begin; code points.
_ITEM, _FIRST = 1500, 120


def _of_ordinals(article: Article, done: Read, outline: Outline, placed: Placed, count: int) -> Finding | None:
    if count > len(_ORDINALS) or not _THINGS.match(outline.folded, placed.span.end):
        return None
    if _NOT_ALL.search(outline.folded, max(0, placed.span.start - 20), placed.span.start):
        return None
    start = done.normal.normal(outline.source.start) + placed.span.end
    ends = start
    found = 0
    limit = _FIRST
    body_end = done.normal.normal(article.body.end)
    for ordinal in _ORDINALS:
        match = ordinal.search(done.text, ends, min(ends + limit, body_end))
        if match is None:
            break
        found, ends, limit = found + 1, match.end(), _ITEM
    if found < _LEAST or found >= count:
        return None
    # The next one may be told in other words.
    rest = done.text[ends : min(ends + 2 * _ITEM, body_end)]
    if _LAST.search(rest) or any(word in rest for word in map(fold_lower, _ORDINAL_WORDS[found])):
        return None
    words = " · ".join(words[0] for words in _ORDINAL_WORDS[:found])
    return contradiction(CHECK, article, outline, placed.mention, (placed.mention, f"{words} = {found}"))
