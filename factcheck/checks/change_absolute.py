"""
change-absolute: a rise or fall is not the difference of the two figures beside it.

Things that are counted must differ by exactly the step; rounded figures may be off by their rounding. Any of the three
may be the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.changes import Change, changes
from factcheck.checks.outlines import Outline, read
from factcheck.checks.rounding import Band, scale, shown, stands_for
from factcheck.checks.telling import contradiction, ends, is_one_unit
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity

CHECK = Check("change-absolute", Severity.ERROR)

EXAMPLES = (
    CheckExample("Số ca mắc tăng 12 người, từ 40 lên 51 người.", found=True),
    CheckExample("Số ca mắc tăng 11 người, từ 40 lên 51 người.", found=False),
    CheckExample("Giá vé giảm 4 triệu đồng, từ 12,95 triệu đồng xuống còn 7,95 triệu đồng.", found=True),
    CheckExample("Giá vé giảm 4 triệu đồng, từ 12,95 triệu đồng xuống còn 8,95 triệu đồng.", found=False),
    CheckExample("Số trường giảm 3 huyện, từ 40 xuống 25 trường.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each step that the two figures do not allow."""
    for outline in read(article, mentions).outlines:
        for change in changes(outline):
            finding = _finding(article, outline, change)
            if finding is not None:
                yield finding


def _finding(article: Article, outline: Outline, change: Change) -> Finding | None:
    step, new = change.step.mention.value, change.new.mention.value
    if not isinstance(step, Quantity) or not isinstance(new, Quantity) or not _is_of_one_unit(step, new, change):
        return None
    said = stands_for(step, outline.words(change.step))
    after = stands_for(new, outline.words(change.new))
    if said is None or after is None:
        return None
    if step.kind is not Kind.PERCENT and scale(outline.words(change.step)) != scale(outline.words(change.new)):
        said = _widened(said)
    difference: Band | None = None
    for old in change.olds:
        before = stands_for(old, outline.words(change.old))
        if before is None:
            return None
        difference = after.minus(before) if change.grows else before.minus(after)
        if difference.low <= 0 or difference.meets(said):
            return None
        if step.kind is Kind.PERCENT and _is_share(said, difference, before):
            return None
    if difference is None:
        return None
    operation = _operation(change, new)
    return contradiction(
        CHECK, article, outline, change.step.mention, (change.new.mention, operation), accepted=ends(difference)
    )


def _is_of_one_unit(step: Quantity, new: Quantity, change: Change) -> bool:
    """True where the step counts what the new figure counts, or leaves its unit to it."""
    if step.amount is None or step.to is not None:
        return False
    return step.kind is new.kind and (is_one_unit(step, new) or is_one_unit(step, change.olds[0]))


def _widened(band: Band) -> Band:
    """A step in another size than the figures is rounded more coarsely: "tăng 1 tỷ, từ 900 triệu lên 1,92 tỷ"."""
    return Band(band.low * 9 / 10, band.high * 11 / 10)


def _is_share(said: Band, difference: Band, before: Band) -> bool:
    """True where "tăng 5%, từ 40% lên 42%" means 5% of the old share."""
    share = difference.over(before)
    return share is not None and Band(share.low * 100, share.high * 100).meets(said)


def _operation(change: Change, new: Quantity) -> str:
    """ "51 - 40 = 11"."""
    old = change.olds[-1].amount
    assert old is not None  # noqa: S101  a change has two figures with amounts
    assert new.amount is not None  # noqa: S101
    larger, smaller = max(old, new.amount), min(old, new.amount)
    return f"{shown(larger)} − {shown(smaller)} = {shown(larger - smaller)}"
