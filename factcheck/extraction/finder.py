"""
Where mentions can begin, and which of the readings there holds.

One compiled pattern runs over the text and finds anchors: digits, number words and words that say a time by
themselves. Only around an anchor is anything else looked at, so the work grows with the text and no faster.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from factcheck.extraction import context, counting, lexicon
from factcheck.extraction.anchors import ANCHOR, LEADERS
from factcheck.extraction.dates import FIRST_WORDS as TIME_FIRST_WORDS
from factcheck.extraction.dates import moment
from factcheck.extraction.measures import counted_noun_end
from factcheck.extraction.names import addresses, name_end
from factcheck.extraction.ones import is_article
from factcheck.extraction.ordinals import FIRST_WORDS as ORDINAL_FIRST_WORDS
from factcheck.extraction.ordinals import ordinal
from factcheck.extraction.quantities import FIRST_WORDS as QUANTITY_FIRST_WORDS
from factcheck.extraction.quantities import quantity
from factcheck.extraction.reading import Found, Reading
from factcheck.extraction.sets import frequency, hedged_frequency
from factcheck.extraction.time_context import allows_moment
from factcheck.extraction.when import When
from factcheck.extraction.window import Window
from factcheck.model import Kind, Mod, Quantity, Span
from factcheck.vietnamese.normal import NormalText
from factcheck.vietnamese.tables import table


def readings(normal: NormalText, start: int, end: int) -> Iterator[Found]:
    """What is found, left to right, none overlapping, between two code points of the normal text."""
    lower, floor, named = normal.lower, start, -1
    window = Window(lower, normal.text, start, end)
    nets = addresses(lower, start, end)
    net = next(nets, _NOWHERE)
    for anchor in ANCHOR.finditer(lower, start, end):
        at = anchor.start()
        while net.end <= at:
            net = next(nets, _NOWHERE)
        if at < floor or at >= net.start:
            continue
        if lower[at - 1 : at] != " " and not _begins_here(lower, at):
            if lower[at].isdecimal():
                floor = _LITERAL.match(lower, at).end()  # type: ignore[union-attr]  # it matches at every digit
            continue
        if "0" <= lower[at] <= "9" and (skipped := name_end(normal, at)) is not None:
            floor = skipped
            continue
        first = _first_leader(lower, at, floor)
        if first == at and anchor[0] == "một" and is_article(lower, at):
            continue
        index = window.index_at(first)
        if index is None or index > _LONGEST_WINDOW:
            window, index = Window(lower, normal.text, first, end), 0
        reading = _reading(window, index, at)
        listed = named >= 0 and _LISTED.fullmatch(lower, named, at) is not None
        if reading is not None and not (listed and _goes_on(window, reading)):
            floor = window[reading.end - 1].end
            yield Found(window[reading.start].start, floor, reading.value, reading.mod, reading.invalid)
        elif lower[at].isdecimal():
            floor = _JOINED.match(lower, at).end()  # type: ignore[union-attr]  # it matches at every digit
            named = floor


_NOWHERE = Span(sys.maxsize, sys.maxsize)
# Tokens that are kept for the anchors that follow; more would only cost memory.
_LONGEST_WINDOW = 256
# The digits of a name: "PM2.5".
_LITERAL = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# Numbers that are one with the first: "3-1", "1/500", "2 - 1".
_JOINED = re.compile(r"[0-9]+(?:[.,][0-9]+)*(?:(?: - |[-/:x])[0-9]+(?:[.,][0-9]+)*)*")
# What stands between the numbers of a list of names: "quận 1, 3 và 5", "iPhone 11, 11 Pro".
_LISTED = re.compile(r" ?(?:[,/&-]|và|hoặc|đến|hay)? ?")


def _goes_on(window: Window, reading: Reading) -> bool:
    """True for a number that in a list of names is a name too: the 65 of "Điều 64 và 65", "khoản 2 và 3 Điều 5"."""
    value = reading.value
    if reading.lent:
        return True
    if not isinstance(value, Quantity) or value.kind is not Kind.CARDINAL or value.mod is not None:
        return False
    if value.unit is None:
        return True
    behind = counted_noun_end(window, reading.end)
    return value.unit in lexicon.LABELS and (window[behind].is_digits or window.capital(behind - 1))


def _begins_here(lower: str, at: int) -> bool:
    """True where an anchor is no part of a longer word; "USD300" and the 3 of "2x3 m" are none."""
    before = lower[at - 1] if at else " "
    if not before.isalpha() and not (before == "_" and at > 1 and lower[at - 2].isalnum()):
        return True
    if not lower[at].isdecimal():
        return False
    if before == "x" and at > 1 and lower[at - 2].isdecimal():
        return True
    return any(lower[at - n : at] in _CODES and (at <= n or not lower[at - n - 1].isalnum()) for n in (2, 3))


_BESIDE_NUMBERS = [row for row in table("currencies") if row["side"] == "both"]
_CODES = frozenset(row["surface"].lower() for row in _BESIDE_NUMBERS if row["surface"].isalpha())


def _reading(window: Window, index: int, at: int) -> Reading | None:
    """The reading that covers the anchor and begins furthest to the left."""
    while window[index].start <= at and window[index].surface:
        reading = _best(window, index)
        if reading is not None and window[reading.end - 1].end > at:
            return reading
        index += 1
    return None


def _best(window: Window, index: int) -> Reading | None:
    """Of the readings that begin at a token the longest that the context allows."""
    token = window[index]
    word = token.surface
    hedge = lexicon.HEDGES.at(window, index) if word in lexicon.HEDGES.first_words else None
    if hedge is None and not token.is_digits and word not in _FIRST_WORDS:
        return None
    before = context.words_before(window, index)
    if hedge is not None and counting.is_no_hedge(window, index, before):
        return None
    timed = None
    if word not in counting.BOUNDS:
        timed = moment(window, hedge.end if hedge else index, dated=context.dated(before))
    if timed is not None:
        timed = timed._replace(start=index, mod=timed.mod or (Mod(hedge.row["mod"]) if hedge else None))
        if not allows_moment(window, timed, before):
            timed = None
    counted = None
    if hedge is not None or token.is_digits or word in QUANTITY_FIRST_WORDS:
        counted = quantity(window, index)
        if counted is not None and not counting.allows_quantity(window, counted, before):
            counted = None
    ranked = repeated = None
    if hedge is None:
        ranked = ordinal(window, index) if word in ORDINAL_FIRST_WORDS else None
        if ranked is not None and not counting.allows_ordinal(window, ranked, before):
            ranked = None
        repeated = frequency(window, index)
    else:
        repeated = hedged_frequency(window, index, hedge)
    best: Reading | None = None
    for reading in (timed, repeated, counted, ranked):
        if reading is not None and (best is None or reading.end > best.end or _counts_more(window, reading, best)):
            best = reading
    return best


# "mỗi" and "hằng", with which a set of times begins, are among those of the times.
_FIRST_WORDS = TIME_FIRST_WORDS | QUANTITY_FIRST_WORDS | ORDINAL_FIRST_WORDS


def _counts_more(window: Window, reading: Reading, best: Reading) -> bool:
    """Of two readings as long as each other the one that counts a known noun: "từ 5-7 người" is no date."""
    if reading.end != best.end or not isinstance(best.value, When):
        return False
    value = reading.value
    is_range = isinstance(value, Quantity) and value.kind is Kind.CARDINAL and value.to is not None
    return is_range and lexicon.NOUNS.at(window, reading.end) is not None


def _first_leader(lower: str, at: int, floor: int) -> int:
    """The start of the words before an anchor that may belong to its mention: hedges, "ngày", "lần thứ", "$"."""
    start = at if lower[at - 1 : at] == " " and lower[at - 2 : at - 1].isalnum() else _sign_before(lower, at, floor)
    for _ in range(6):
        gap = start
        while gap > floor and start - gap < 8 and lower[gap - 1] in " *_":
            gap -= 1
        if gap == start:
            break
        word = lower.rfind(" ", max(floor, gap - 8), gap) + 1
        if not word or not lower[word:gap].isalpha():
            word = gap
            while word > floor and gap - word < 8 and lower[word - 1].isalpha():
                word -= 1
        if lower[word:gap] not in LEADERS:
            break
        start = word
    return start


def _sign_before(lower: str, at: int, floor: int) -> int:
    """The start of the signs of a number: "$5", "US$ 5", "USD5", "-5", "-$5", "~ 5", "≥5"."""
    at = _currency_before(lower, at, floor)
    if at > floor and lower[at - 1] == "-":
        return at - 1 if at == 1 or not lower[at - 2].isalnum() and at - 1 == floor or lower[at - 2] in " (\n" else at
    sign = at - 1 - (lower[at - 1 : at] == " ")
    if sign >= floor and lower[sign] in _HEDGING_SIGNS and (sign == 0 or lower[sign - 1] in " (\n"):
        return sign
    return at


_HEDGING_SIGNS = frozenset("~≈<>≤≥")


def _currency_before(lower: str, at: int, floor: int) -> int:
    if at <= floor:
        return at
    before = lower[at - 1]
    if before == " " and at - 1 > floor and lower[at - 2] in _SIGNS:
        at -= 1
        before = lower[at - 1]
    start = at - (before in _SIGNS)
    while start > floor and at - start < 4 and lower[start - 1].isalpha() and lower[start - 1] != "x":
        start -= 1
    return start


_SIGNS = frozenset("$€£¥￥₫₩฿₭₱₹₽₪₦៛")
