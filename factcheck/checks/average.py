"""
average: a figure per head is not the total divided by the number of heads.

Only sentences with these three figures and no other are read: "chia 500 triệu đồng cho 100 hộ, bình quân mỗi hộ 5 triệu
đồng".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.outlines import NO_MARK, Outline, read, shape
from factcheck.checks.rounding import shown, stands_for
from factcheck.checks.telling import contradiction, ends
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity

CHECK = Check("average", Severity.WARNING)

EXAMPLES = (
    CheckExample("Quỹ trao 500 triệu đồng cho 100 hộ, bình quân mỗi hộ 50 triệu đồng.", found=True),
    CheckExample("Quỹ trao 500 triệu đồng cho 100 hộ, bình quân mỗi hộ 5 triệu đồng.", found=False),
    CheckExample("Quỹ trao 500 triệu đồng cho 100 hộ, bình quân mỗi người 50 triệu đồng.", found=False),
    CheckExample("Quỹ trao 500 triệu đồng cho 100 hộ, thu nhập bình quân mỗi hộ 50 triệu đồng.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at each average that its total and number do not allow."""
    for outline in read(article, mentions).outlines:
        if len(outline.figures) == 3 and (found := _finding(article, outline)) is not None:
            yield found


_EACH = shape(
    rf"(?P<one><m>|<n>|<q>)(?P<what>{NO_MARK}{{1,60}})(?P<other><m>|<n>|<q>)(?P<heads>{NO_MARK}{{0,60}}?)"
    r"(?:,| -| \(|, tức|, như vậy) ?(?:tính )?(?:trung bình|bình quân)(?: cứ)? (?:mỗi|một"
    r"|1) (?P<head>\w+(?: \w+)?)(?: là| được| nhận| được nhận"
    r"| hưởng| khoảng| gần| hơn| có| chừng){0,3} (?P<each><x>)"
)
_UNCLEAR = shape(
    r"(?<!\w)(?:năm|tháng|ngày|tuần|quý|giờ|lượt|tăng|giảm|từ|mỗi (?:\w+ )+mỗi|trong đó|đợt|lần|so với)(?!\w)|/"
)


def _finding(article: Article, outline: Outline) -> Finding | None:
    match = _EACH.search(outline.text)
    if match is None or " và " in match["what"] or _UNCLEAR.search(outline.text):
        return None
    total, heads, each = outline.found(match, "one", "other", "each")
    if not _is_counted(heads.mention, match["head"]):
        total, heads = heads, total
    if not _is_counted(heads.mention, match["head"]):
        return None
    whole, count, share = total.mention.value, heads.mention.value, each.mention.value
    if not isinstance(whole, Quantity) or not isinstance(count, Quantity) or not isinstance(share, Quantity):
        return None
    if whole.unit is None or (whole.unit, whole.kind) != (share.unit, share.kind) or whole.kind is Kind.PERCENT:
        return None
    bands = [
        stands_for(value, outline.words(placed), measured=True)
        for value, placed in ((whole, total), (count, heads), (share, each))
    ]
    if bands[0] is None or bands[1] is None or bands[2] is None:
        return None
    divided = bands[0].over(bands[1])
    if divided is None or divided.meets(bands[2]) or not whole.amount or not count.amount:
        return None
    operation = f"{shown(whole.amount)} : {shown(count.amount)} = {shown(whole.amount / count.amount)}"
    return contradiction(CHECK, article, outline, each.mention, (total.mention, operation), accepted=ends(divided))


def _is_counted(mention: Mention, head: str) -> bool:
    """True where a figure counts what the average is told of: "100 hộ", "mỗi hộ"."""
    value = mention.value
    if not isinstance(value, Quantity) or value.kind is not Kind.CARDINAL or not value.unit:
        return False
    unit = value.unit.lower()
    return f"{head} ".startswith(f"{unit} ") or f"{unit} ".startswith(f"{head} ")
