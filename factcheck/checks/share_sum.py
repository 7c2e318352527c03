"""
share-sum: shares that must make 100 per cent do not.

They must where the sentence tells a share of what remains ("còn lại chiếm 10%"), or of men and of women. Answers of
which several may be chosen, contributions to growth, and shares inside shares are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.outlines import PERCENT, TIME, Outline, Placed, read, shape
from factcheck.checks.rounding import shown, stands_for
from factcheck.checks.telling import contradiction
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity

CHECK = Check("share-sum", Severity.WARNING)

EXAMPLES = (
    CheckExample(
        "Vốn nhà nước chiếm 51%, nhà đầu tư nước ngoài chiếm 30%, còn lại 9% là của cán bộ công ty.", found=True
    ),
    CheckExample(
        "Vốn nhà nước chiếm 51%, nhà đầu tư nước ngoài chiếm 30%, còn lại 19% là của cán bộ công ty.", found=False
    ),
    CheckExample("Trong số thí sinh, nam chiếm 55%, nữ chiếm 35%.", found=True),
    CheckExample("Tỷ lệ hút thuốc ở nam là 45%, ở nữ là 1%.", found=False),
    CheckExample("Xuất khẩu chiếm 60%, trong đó dệt may chiếm 20%, còn lại 40% là tiêu dùng trong nước.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at the last of shares that leave something over, or make more than the whole."""
    for outline in read(article, mentions).outlines:
        if (
            outline.text.count(PERCENT) > 1
            and outline.text.count(TIME) < 2
            and _CLOSED.search(outline.text)
            and not _UNCLEAR.search(outline.text)
        ):
            finding = _finding(article, outline)
            if finding is not None:
                yield finding


_CLOSED = shape(
    r"chiếm[^.;]*?(?<!\w)còn lại(?:,| \w+){0,6} <p>[^\ue000-\ue005]*$"
    r"|(?<!\w)(?:nam|nam giới|nữ|nữ giới|phụ nữ) chiếm(?: khoảng| tới| hơn| gần)? <p>(?:,| và|;|, còn) (?:nam"
    r"|nam giới|nữ|nữ giới|phụ nữ)"
    r"(?: chỉ)?(?: chiếm)? <p>[^\ue000-\ue005]*$"
)
_UNCLEAR = shape(
    r"(?<!\w)(?:tăng|giảm|trong đó|riêng|so với|lãi suất|thuế|(?<!chi )phí|giảm giá|chiết khấu|ưu đãi|hoa hồng"
    r"|vượt|nay|đều|mỗi|nhiều lựa chọn|nhiều đáp án"
    r"|cùng kỳ|điểm|đóng góp|lần lượt|hoặc|một số|cũng|đồng thời|ít nhất|từ|năm ngoái|năm trước|chủ yếu|như"
    r"|số còn lại của|trong số này"
    r"|trong số đó|tiếp theo|đứng đầu|lớn nhất|tương ứng|hoàn thành|đạt)(?!\w)|<p>/|;"
)
_WHOLE = Decimal(100)


def _finding(article: Article, outline: Outline) -> Finding | None:
    shares = [placed for placed in outline.figures.values() if placed.mention.kind is Kind.PERCENT]
    amounts = [amount for placed in shares if (amount := _amount(placed)) is not None]
    bands = [
        stands_for(placed.mention.value, outline.words(placed))
        for placed in shares
        if isinstance(placed.mention.value, Quantity)
    ]
    low = sum((band.low for band in bands if band is not None), Decimal(0))
    high = sum((band.high for band in bands if band is not None), Decimal(0))
    if None in bands or len(amounts) < len(shares) or low <= _WHOLE <= high:
        return None
    operation = f"{' + '.join(map(shown, amounts))} = {shown(sum(amounts, Decimal(0)))}%"
    rest = _WHOLE - sum(amounts[:-1], Decimal(0))
    spread = (high - low) / 2
    accepted = (shown(rest - spread), f"{shown(rest + spread)}%") if rest > spread else None
    return contradiction(CHECK, article, outline, shares[-1].mention, (shares[0].mention, operation), accepted=accepted)


def _amount(placed: Placed) -> Decimal | None:
    value = placed.mention.value
    return value.amount if isinstance(value, Quantity) else None
