"""
difference: what two figures are said to differ by is not their difference.

Only sentences with these three figures and no other are read: "thu 40 tỷ đồng, chi 28 tỷ đồng, chênh lệch 15 tỷ đồng".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.outlines import NO_MARK, Outline, read, shape
from factcheck.checks.rounding import shown, stands_for
from factcheck.checks.telling import contradiction, ends
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity

CHECK = Check("difference", Severity.WARNING)

EXAMPLES = (
    CheckExample("Xã thu 40 tỷ đồng, chi 28 tỷ đồng, chênh lệch 15 tỷ đồng.", found=True),
    CheckExample("Xã thu 40 tỷ đồng, chi 28 tỷ đồng, chênh lệch 12 tỷ đồng.", found=False),
    CheckExample(
        "Giá mua 40 triệu đồng/lượng, giá bán 42 triệu đồng/lượng, chênh lệch với thế giới 9 triệu đồng.", found=False
    ),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at each difference that its two figures do not allow."""
    for outline in read(article, mentions).outlines:
        numbers = sum(placed.mention.kind in _NUMBERS for placed in outline.figures.values())
        if numbers == 3 and "chênh" in outline.text:
            found = _finding(article, outline)
            if found is not None:
                yield found


_NUMBERS = {Kind.CARDINAL, Kind.MONEY, Kind.QUANTITY, Kind.PERCENT}
_TOLD = shape(
    rf"(?P<one><x>){NO_MARK}{{0,60}}(?P<other><x>){NO_MARK}{{0,20}}(?:,| -| \(|, tức|, hai bên|, như vậy) ?"
    r"(?:mức )?(?:chênh lệch|chênh nhau|chênh)(?: nhau)?(?: là| tới| đến| khoảng| gần| hơn| chỉ){0,2} (?P<by><x>)"
)
_UNCLEAR = shape(
    r"(?<!\w)(?:thế giới|so với|mỗi|lần lượt|tăng|giảm|từ|quy đổi|trung bình|bình quân|cao nhất|thấp nhất|điểm"
    r"|lần|tỷ số|tỷ lệ|gấp"
    r"|mua vào|bán ra|hôm qua|phiên|trước đó|nửa)(?!\w)"
)


def _finding(article: Article, outline: Outline) -> Finding | None:
    match = _TOLD.search(outline.text)
    if match is None or _UNCLEAR.search(outline.text):
        return None
    placed = outline.found(match, "one", "other", "by")
    values = [one.mention.value for one in placed]
    first, second, by = values
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or not isinstance(by, Quantity):
        return None
    if by.unit is None or len({(value.unit, value.kind) for value in (first, second, by)}) > 1:
        return None
    if by.to is not None or first.to is not None or second.to is not None:
        return None
    bands = [stands_for(value, outline.words(one)) for value, one in zip((first, second, by), placed, strict=True)]
    if bands[0] is None or bands[1] is None or bands[2] is None or first.amount is None or second.amount is None:
        return None
    larger, smaller = sorted((bands[0], bands[1]), key=lambda band: band.low, reverse=True)
    difference = larger.minus(smaller)
    if difference.meets(bands[2]):
        return None
    most, least = max(first.amount, second.amount), min(first.amount, second.amount)
    operation = f"{shown(most)} − {shown(least)} = {shown(most - least)}"
    return contradiction(
        CHECK, article, outline, placed[2].mention, (placed[0].mention, operation), accepted=ends(difference)
    )
