"""
change-percent: a rise or fall in percent does not follow from the two figures beside it.

The two figures and the percentage are rounded, so each stands for an interval. Any of the three may be the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.changes import Change, changes
from factcheck.checks.outlines import Outline, read
from factcheck.checks.rounding import Band, shown, stands_for
from factcheck.checks.telling import contradiction, ends
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity

CHECK = Check("change-percent", Severity.ERROR)

EXAMPLES = (
    CheckExample("Doanh thu tăng 65%, từ 40 lên 72 tỷ đồng.", found=True),
    CheckExample("Doanh thu tăng 80%, từ 40 lên 72 tỷ đồng.", found=False),
    CheckExample("Sản lượng đạt 72 tấn, tăng 65% so với 40 tấn của năm trước.", found=True),
    CheckExample("Tỷ lệ này tăng 5%, từ 40% lên 45%.", found=False),
    CheckExample("Doanh thu tăng bình quân 10% mỗi năm, từ 100 lên 146 tỷ đồng.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each percentage that lies outside what its two figures allow."""
    for outline in read(article, mentions).outlines:
        for change in changes(outline):
            finding = _finding(article, outline, change)
            if finding is not None:
                yield finding


def _finding(article: Article, outline: Outline, change: Change) -> Finding | None:
    step, new = change.step.mention.value, change.new.mention.value
    if not isinstance(step, Quantity) or not isinstance(new, Quantity) or step.kind is not Kind.PERCENT:
        return None
    if change.over_years or new.kind is Kind.PERCENT or "điểm" in change.step.mention.text.lower():
        return None
    # Shares are cut off as often as they are rounded.
    said = stands_for(step, outline.words(change.step), measured=True)
    after = stands_for(new, outline.words(change.new), measured=True)
    if said is None or after is None:
        return None
    first: Band | None = None
    for old in change.olds:
        before = stands_for(old, outline.words(change.old), measured=True)
        share = _share(before, after, grows=change.grows) if before else None
        if share is None or share.meets(said):
            return None
        first = share if old is change.olds[-1] else first
    if first is None:
        return None
    operation = _operation(change)
    return contradiction(
        CHECK, article, outline, change.step.mention, (change.new.mention, operation), accepted=ends(first, "%")
    )


def _share(before: Band, after: Band, *, grows: bool) -> Band | None:
    """By how much in percent; None where the figures go the other way than the words, or the old one may be nothing."""
    ratio = after.over(before)
    if ratio is None:
        return None
    hundred = Decimal(100)
    change = Band((ratio.low - 1) * hundred, (ratio.high - 1) * hundred)
    if not grows:
        change = Band(-change.high, -change.low)
    return change if change.low > 0 else None


def _operation(change: Change) -> str:
    """ "(72 - 40) : 40 = 80%"."""
    old, new = change.olds[-1].amount, change.new.mention.value
    assert isinstance(new, Quantity)  # noqa: S101  a change has two figures with amounts
    assert old is not None  # noqa: S101
    assert new.amount is not None  # noqa: S101
    larger, smaller = max(old, new.amount), min(old, new.amount)
    return f"({shown(larger)} − {shown(smaller)}) : {shown(old)} = {shown((larger - smaller) / old * 100)}%"
