"""
Where mentions can begin, and which of the readings there holds.

One compiled pattern runs over the text and finds anchors: digits, number words and words that say a time by
themselves. Only around an anchor is anything else looked at, so the work grows with the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.extraction import context, lexicon
from factcheck.extraction.calendar import When
from factcheck.extraction.dates import moment
from factcheck.extraction.numbers import OPENERS
from factcheck.extraction.ordinals import ordinal
from factcheck.extraction.quantities import quantity
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Interval, Kind, Mod, Quantity
from factcheck.vietnamese.normal import NormalText
from factcheck.vietnamese.tables import spellings, table


def readings(normal: NormalText, start: int, end: int, dct: Interval | None) -> Iterator[tuple[Window, Reading]]:
    """Each reading with its window, left to right, none overlapping, between two code points of the normal text."""
    lower, floor = normal.lower, start
    for anchor in ANCHOR.finditer(lower, start, end):
        at = anchor.start()
        if at < floor or (at and (lower[at - 1].isalpha() or lower[at - 1] == "_")):
            continue
        skipped = context.name_end(normal, at)
        if skipped is not None:
            floor = max(floor, skipped)
            continue
        window = Window(lower, normal.text, _first_leader(lower, at, floor))
        reading = _reading(window, at, dct)
        if reading is not None and window[reading.end - 1].end <= end:
            floor = window[reading.end - 1].end
            yield window, reading


def _reading(window: Window, at: int, dct: Interval | None) -> Reading | None:
    """The reading that covers the anchor and begins furthest to the left."""
    index = 0
    while window[index].start <= at and window[index].surface:
        reading = _best(window, index, dct)
        if reading is not None and window[reading.end - 1].end > at:
            return reading
        index += 1
    return None


def _best(window: Window, index: int, dct: Interval | None) -> Reading | None:
    """Of the readings that begin at a token the longest that the context allows."""
    before = context.words_before(window, index)
    hedge = lexicon.HEDGES.at(window, index)
    if hedge is not None and context.is_no_hedge(window, index, before):
        return None
    dated = context.dated(before)
    timed = moment(window, hedge.end if hedge else index, dct, dated=dated or hedge is not None and dated)
    if timed is not None:
        timed = timed._replace(start=index, mod=timed.mod or (Mod(hedge.row["mod"]) if hedge else None))
        if not context.allows_moment(window, timed, before):
            timed = None
    counted = quantity(window, index)
    if counted is not None and not context.allows_quantity(window, counted, before):
        counted = None
    ranked = ordinal(window, index) if hedge is None else None
    if ranked is not None and not context.allows_ordinal(window, ranked):
        ranked = None
    best: Reading | None = None
    for reading in (timed, counted, ranked):
        if reading is not None and (best is None or reading.end > best.end or _counts_more(window, reading, best)):
            best = reading
    return best


def _counts_more(window: Window, reading: Reading, best: Reading) -> bool:
    """Of two readings as long as each other the one that counts a known noun: "từ 5-7 người" is no date."""
    if reading.end != best.end or not isinstance(best.value, When):
        return False
    value = reading.value
    is_range = isinstance(value, Quantity) and value.kind is Kind.CARDINAL and value.to is not None
    return is_range and lexicon.NOUNS.at(window, reading.end) is not None


def _first_leader(lower: str, at: int, floor: int) -> int:
    """The start of the words before an anchor that may belong to its mention: hedges, "ngày", "chiều", "lần thứ"."""
    start = at
    for _ in range(6):
        if start - 1 < floor:
            break
        if lower[start - 1] != " ":
            if lower[start - 1] in "$€£¥₫₩":
                return start - 1
            break
        word = start - 1
        while word > floor and word > start - 9 and lower[word - 1].isalpha():
            word -= 1
        if lower[word : start - 1] not in _LEADERS:
            break
        start = word
    return start


def _prefix_tree(words: Iterable[str]) -> str:
    """One pattern for all words that shares their beginnings; longest first."""
    tree: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            tree.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not tree:
        return ""
    branches = [re.escape(first) + _prefix_tree(sorted(rest)) for first, rest in sorted(tree.items())]
    joined = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    if not ends:
        return joined
    return f"(?:{joined})?"


def _anchor_words() -> set[str]:
    words = set(OPENERS) | {
        "đầu tiên",
        "lần đầu",
        "thứ nhất",
        "thứ nhì",
        "nửa",
        "rằm",
        "tháng giêng",
        "tháng chạp",
    }
    words |= {row["surface"] for row in table("relative") if not row["only"]}
    words |= {row["surface"] for row in table("weekdays")}
    for part in table("dayparts"):
        words |= {f"{part['surface']} {row['surface']}" for row in table("relative") if row["only"] == "day-part"}
    return {spelling for word in words for spelling in spellings(word)}


_ROMAN_LEADERS = ("thế kỷ", "thế kỉ", "khóa", "khoá", "quý", "lần thứ", "thứ")
ANCHOR = re.compile(
    rf"[0-9]+|(?:{_prefix_tree(sorted(_anchor_words()))})(?!\w)"
    rf"|(?:{_prefix_tree(sorted(_ROMAN_LEADERS))}) [ivx]+(?!\w)"
)
_LEADERS = frozenset(
    {
        *(word for row in table("hedges") if row["place"] == "before" for word in row["surface"].split()),
        *(word for row in table("dayparts") for word in row["surface"].split()),
        *(
            "ngày hôm tháng năm quý thế kỷ kỉ thập niên những mùa xuân hè hạ thu đông đầu giữa cuối mùng mồng rằm".split()
        ),
        *"lần thứ khóa khoá nhiệm hạng hai ba tư sáu bảy chủ nhật chúa usd us".split(),
    }
)
