"""
Where a sentence tells a change with both its ends: "tăng 65%, từ 40 lên 72", "đạt 72 tấn, tăng 65% so với 40 tấn".

Only forms in which the step, the old and the new figure stand close together are read, so that nothing else is
taken for one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.checks.outlines import TIME, Outline, Placed, shape
from factcheck.checks.rounding import scale
from factcheck.checks.telling import is_one_unit
from factcheck.model import Kind, Quantity


@dataclass(frozen=True, slots=True)
class Change:
    """
    Three figures of one sentence; amounts of the old and the new one are in the same unit.

    grows  what the words say: "tăng", or "giảm".
    over_years  a time stands beside the old figure, so that a percentage may be one of each year.
    olds   the old figure as it may be meant: "từ 850 lên 1,2 tỷ" may be 850 or 850 tỷ.
    """

    step: Placed
    old: Placed
    new: Placed
    grows: bool
    olds: tuple[Quantity, ...]
    over_years: bool


def changes(outline: Outline) -> Iterator[Change]:
    """Every change of a sentence whose three figures are of one unit, but for a step in percent."""
    if not any(word in outline.text for word in ("tăng", "giảm", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn")):
        return
    if any(placed.mention.kind is Kind.SET for placed in outline.figures.values()):
        return  # so much a year adds up to another change
    for form in _FORMS:
        for match in form.finditer(outline.text):
            around = outline.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
            if _UNCLEAR.search(match[0]) or _SEVERAL.search(around):
                continue
            step, old, new = outline.found(match, "step", "old", "new")
            olds = _in_one_unit(outline, old, new)
            if olds:
                yield Change(
                    step, old, new, match["way"] in _GROWS, olds, TIME in match[0] or bool(_OVER.search(around))
                )


_GROWS = {"tăng", "tăng thêm", "cao hơn", "nhiều hơn"}
_NEAR = 25
_UP = r"(?P<way>tăng|giảm)(?: thêm| tới| đến| mạnh| nhẹ| đi| được)?"
_OLD_NEW = (
    r"từ (?:mức |con số )?(?P<old><x>)(?:/\w+)?(?: \w+){0,3}(?: \(?(?:năm|tháng|hồi|vào|quý)? ?<t>\)?)?,?"
    r" (?:lên|xuống|còn|thành)(?: tới| đến| còn| mức| thành| hơn| chỉ| khoảng){0,3} (?P<new><x>)"
)
_FORMS = (
    # tăng 65%, từ 40 lên 72; tăng 12 người (từ 40 lên 51 người)
    shape(rf"{_UP} (?P<step><x>)(?: \w+){{0,4}}(?:,| -| \()? ?{_OLD_NEW}"),
    # từ 40 lên 72, tăng 65%; từ 40 lên 72 tỷ đồng (tăng 65%)
    shape(rf"{_OLD_NEW}(?:/\w+)?(?: \w+){{0,3}}(?:,| -| \(|, tức|, tương đương)? ?{_UP} (?P<step><x>)"),
    # đạt 72 tấn, tăng 65% so với 40 tấn
    shape(
        r"(?P<new><x>)(?: \w+){0,3}(?:,| -| \() ?"
        r"(?P<way>tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: thêm| tới)? (?P<step><x>)(?: \w+){0,2}"
        r" so với (?:mức |con số )?(?P<old><x>)"
    ),
)
_OVER = shape(r"(?<!\w)(?:trong|sau|qua|suốt) <t>")
# Words that make another thing of one of the three.
_UNCLEAR = shape(
    r"(?<!\w)(?:bình quân|trung bình|mỗi|lần lượt|gấp|dự kiến|về|trong đó|riêng|tương ứng|kỷ lục|thêm"
    r"|lượng|giá trị|kim ngạch|thứ|hoặc|dao động|lũy kế|tổng cộng|nữa|trong khi|mục tiêu)(?!\w)"
    r"|%/|<p>/|\?"
)
_SEVERAL = shape(
    r"(?<!\w)(?:lần lượt|tương ứng|bình quân|trung bình|gấp|mục tiêu|kế hoạch|phấn đấu|dự kiến)(?!\w)|<p>/"
)


def _in_one_unit(outline: Outline, old: Placed, new: Placed) -> tuple[Quantity, ...]:
    """The old figure in the unit of the new one, as it may be meant; () where they are of two."""
    before, after = old.mention.value, new.mention.value
    if not isinstance(before, Quantity) or not isinstance(after, Quantity):
        return ()
    if before.amount is None or after.amount is None or before.to is not None or after.to is not None:
        return ()
    if before.kind is after.kind and is_one_unit(before, after):
        return (before, *_in_its_size(outline, before, old, new))
    if before.kind is Kind.CARDINAL and before.unit is None:
        return (before, *_in_its_size(outline, before, old, new))
    return (before,) if after.kind is Kind.CARDINAL and after.unit is None and before.kind is Kind.CARDINAL else ()


def _in_its_size(outline: Outline, before: Quantity, old: Placed, new: Placed) -> tuple[Quantity, ...]:
    """The old figure with the size of the new one: the 40 of "từ 40 lên 72 tỷ đồng", not "từ 5.000.000 lên 7 triệu"."""
    size = scale(outline.words(new))
    if size == 1 or scale(outline.words(old)) != 1 or before.amount is None or before.amount >= size:
        return ()
    return (replace(before, amount=before.amount * size),)
