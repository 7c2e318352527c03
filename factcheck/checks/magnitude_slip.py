"""
magnitude-slip: an article gives the same figure twice, once a thousand times larger: "16.500 tỷ đồng", "16,5 tỷ đồng".

Both must have the same three or more digits, the same currency, and share a word before them, so that it is one thing
that they speak of. Either may be the wrong one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.checks.outlines import Outline, Placed, read
from factcheck.checks.telling import contradiction
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity
from factcheck.vietnamese.normal import fold_lower, folded

CHECK = Check("magnitude-slip", Severity.WARNING)

EXAMPLES = (
    CheckExample("Dự án có tổng vốn 16.500 tỷ đồng. Tổng vốn 16,5 tỷ đồng được chia làm hai đợt.", found=True),
    CheckExample("Dự án có tổng vốn 16.500 tỷ đồng. Tổng vốn 16,5 nghìn tỷ đồng được chia làm hai đợt.", found=False),
    CheckExample("Dự án có tổng vốn 16.500 tỷ đồng. Mỗi hộ được bồi thường 16,5 tỷ đồng.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at each figure that repeats an earlier one in another size."""
    seen: defaultdict[tuple[str, tuple[int, ...]], list[_Stated]] = defaultdict(list)
    for outline in read(article, mentions).outlines:
        for placed in outline.figures.values():
            value = placed.mention.value
            if not isinstance(value, Quantity) or value.kind is not Kind.MONEY or not value.amount or not value.unit:
                continue
            if value.to is not None or value.amount.adjusted() > _LARGEST:
                continue
            digits = value.amount.normalize().as_tuple().digits
            if len(digits) < _DIGITS or _RATE.match(outline.folded, placed.span.end):
                continue
            stated = _stated(outline, placed, value.amount)
            earlier = seen[value.unit, digits]
            slip = next((one for one in earlier if _is_slip(one, stated)), None)
            if slip is not None and all(one.amount != stated.amount for one in earlier):
                against = slip.mention, slip.mention.text
                yield contradiction(CHECK, article, outline, placed.mention, against)
            if len(earlier) < _KEPT:
                earlier.append(stated)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure and what it is told of: the words right before it, and the names among them."""

    mention: Mention
    amount: Decimal
    subject: frozenset[str]
    names: frozenset[str]


_DIGITS, _KEPT, _LARGEST = 3, 8, 30
_TIMES = frozenset({Decimal(1000), Decimal(1000000)})
# A price by the piece is no other size of a sum.
_RATE = re.compile(rf" ?(?:/|{fold_lower('mỗi|một|trên')} )")


def _is_slip(one: _Stated, other: _Stated) -> bool:
    ratio = max(one.amount, other.amount) / min(one.amount, other.amount)
    return ratio in _TIMES and one.names == other.names and len(one.subject & other.subject) >= _SHARED


_SHARED = 2
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 40
_COMMON = frozenset(
    fold_lower(
        "là có với của và cho được đạt khoảng hơn gần lên đến tới từ trong về mức số tiền tỷ đồng triệu nghìn giá trị"
        " này đã sẽ đó các những một vào bên kia còn trên dưới bằng theo mỗi"
    ).split()
)


def _stated(outline: Outline, placed: Placed, amount: Decimal) -> _Stated:
    start = max(0, placed.span.start - _REACH)
    parts = _PAUSE.split(outline.spelled[start : placed.span.start])
    words = _WORD.findall(parts[-1])[-7:]
    first = 1 if start == 0 and len(parts) == 1 else 0  # a sentence begins with a capital
    names = frozenset(word for word in words[first:] if word[0].isupper())
    return _Stated(placed.mention, amount, frozenset(map(folded, words)) - _COMMON, names)


_PAUSE = re.compile(r"[.;:()]|, ")
