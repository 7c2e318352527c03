"""
trade-balance: a surplus or deficit is not exports less imports.

All three must be told in one sentence, or the balance in the next one that sums it up, and no other money beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checks.outlines import NO_MARK, TIME, Outline, Placed, read, shape
from factcheck.checks.rounding import Band, shown, stands_for
from factcheck.checks.telling import contradiction, ends
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity

CHECK = Check("trade-balance", Severity.WARNING)

EXAMPLES = (
    CheckExample("Xuất khẩu đạt 25,5 tỷ USD, nhập khẩu 23 tỷ USD, xuất siêu 3,2 tỷ USD.", found=True),
    CheckExample("Xuất khẩu đạt 25,5 tỷ USD, nhập khẩu 23 tỷ USD, xuất siêu 2,5 tỷ USD.", found=False),
    CheckExample("Xuất khẩu đạt 25,5 tỷ USD, nhập khẩu 23 tỷ USD. Như vậy, cả nước xuất siêu 3,2 tỷ USD.", found=True),
    CheckExample("Xuất khẩu đạt 25,5 tỷ USD, nhập khẩu 23 tỷ USD; 10 tháng xuất siêu 18,7 tỷ USD.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at each balance that exports and imports do not allow."""
    outlines = read(article, mentions).outlines
    for outline in outlines:
        if _told(outline) and _money(outline) == _ALL_THREE:
            yield from _findings(article, outline, outline)
    for before, outline in pairwise(outlines):
        if not outline.follows or not _told(outline) or not _SUMS_UP.match(outline.text) or TIME in outline.text:
            continue
        if _money(before) == _TWO_OF_THEM and _money(outline) == 1:
            yield from _findings(article, before, outline)


_ALL_THREE, _TWO_OF_THEM = 3, 2


def _told(outline: Outline) -> bool:
    return any(word in outline.text for word in ("siêu", "thặng dư", "thâm hụt"))


_TO = rf"{NO_MARK}{{0,45}}"
_BOTH = (
    shape(
        rf"(?<!\w)xuất khẩu{_TO}(?P<one><m>){_TO}(?:\([^()]*\)|(?:tăng"
        rf"|giảm){_TO}<p>)?{_TO}(?<!\w)nhập khẩu{_TO}(?P<other><m>)"
    ),
    shape(
        rf"(?<!\w)nhập khẩu{_TO}(?P<one><m>){_TO}(?:\([^()]*\)|(?:tăng"
        rf"|giảm){_TO}<p>)?{_TO}(?<!\w)xuất khẩu{_TO}(?P<other><m>)"
    ),
)
_BALANCE = (
    shape(
        rf"(?<!\w)(?:xuất siêu|nhập siêu|thặng dư thương mại|thâm hụt thương mại|thặng dư"
        rf"|thâm hụt){_TO}(?P<one><m>)(?P<other>)"
    ),
)
_SUMS_UP = shape(r"(?:như vậy|qua đó|do đó|theo đó|nhờ vậy|nhờ đó|cán cân|với kết quả (?:này|trên)|tính chung)")
# What is not of the same time, place or trade as the rest.
_UNCLEAR = shape(
    r"(?<!\w)(?:khu vực|fdi|dịch vụ|riêng|trong đó|cùng kỳ|lũy kế|dầu thô|tăng thêm|sang|từ|trong khi"
    r"|tháng trước|năm trước"
    r"|bình quân|mỗi|ngân sách|vốn|nộp|quý trước|kể cả|không kể|loại trừ)(?!\w)|(?:tăng|giảm|hơn|kém) <m>"
)


def _terms(outline: Outline, forms: Sequence[re.Pattern[str]]) -> list[Placed]:
    """The figures of a form that the sentence has once; none where its scope is not clear."""
    if _UNCLEAR.search(outline.text):
        return []
    for form in forms:
        matches = list(form.finditer(outline.text))
        # A time told later is that of another balance: "10 tháng xuất siêu ...".
        if len(matches) == 1 and outline.text.find(TIME, matches[0].start()) < 0:
            return outline.found(matches[0], "one", "other")
    return []


def _money(outline: Outline) -> int:
    return sum(placed.mention.kind is Kind.MONEY for placed in outline.figures.values())


def _findings(article: Article, trade: Outline, outline: Outline) -> Iterator[Finding]:
    """The balance that `outline` tells, against the exports and imports that `trade` tells."""
    terms, balances = _terms(trade, _BOTH), _terms(outline, _BALANCE)
    if not terms or not balances:
        return
    first, second, stated = _band(trade, terms[0]), _band(trade, terms[1]), _band(outline, balances[0])
    if first is None or second is None or stated is None or len({first[0], second[0], stated[0]}) > 1:
        return
    larger, smaller = sorted((first[1], second[1]), key=lambda band: band.low, reverse=True)
    difference = larger.minus(smaller)
    if difference.meets(stated[1]):
        return
    middle = [(band.low + band.high) / 2 for band in (larger, smaller)]
    operation = f"{shown(middle[0])} − {shown(middle[1])} = {shown(middle[0] - middle[1])}"
    against = terms[0].mention, operation
    yield contradiction(CHECK, article, outline, balances[0].mention, against, accepted=ends(difference))


def _band(outline: Outline, placed: Placed) -> tuple[str | None, Band] | None:
    value = placed.mention.value
    if not isinstance(value, Quantity):
        return None
    band = stands_for(value, outline.words(placed))
    return (value.unit, band) if band is not None else None
