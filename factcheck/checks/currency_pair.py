"""
currency-pair: an amount of money and its conversion in brackets lie outside any rate of their time.

The rates are shipped with the program, as wide bands by year: nothing is looked up. The year is the publication's or
one that the sentence names; without either, any year will do. Slips in the size (tỷ for nghìn tỷ) are what this finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache

from factcheck.checks.outlines import Outline, read, shape
from factcheck.checks.rounding import Band, shown, stands_for
from factcheck.checks.telling import contradiction
from factcheck.model import Article, Check, CheckExample, Finding, Mention, Quantity, Severity, Timex
from factcheck.vietnamese.tables import table

CHECK = Check("currency-pair", Severity.WARNING)

EXAMPLES = (
    CheckExample("Dự án có vốn 1,65 tỷ USD (4.000 tỷ đồng).", found=True),
    CheckExample("Dự án có vốn 1,65 tỷ USD (40.000 tỷ đồng).", found=False),
    CheckExample("Năm 2012, mỗi vé có giá 100 USD (2,6 triệu đồng).", found=True),
    CheckExample("Tổ chức này tặng 100 triệu yên, tương đương 16 tỷ đồng.", found=False),
    CheckExample("Gói hỗ trợ gồm 5 triệu USD (vốn đối ứng 20 tỷ đồng).", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each conversion that no rate of its time allows."""
    for outline in read(article, mentions).outlines:
        for match in _PAIR.finditer(outline.text):
            finding = _finding(article, outline, match)
            if finding is not None:
                yield finding


_SAME = r"(?:tương đương|tương ứng|tức là|tức|hay|khoảng|bằng|gần|hơn|ước tính|quy đổi|~|≈|=)"
_PAIR = shape(
    rf"(?P<one><m>)(?:/\w+)? ?(?:\((?:{_SAME} ?){{0,3}}(?P<other><m>)(?:/\w+)?(?: theo tỷ giá[^()]*)?\)"
    r"|,? tương đương(?: với)?(?: khoảng)? (?P<told><m>))"
)
# What a rate may be off its band: buying and selling, the black market, a day's jump.
_SLACK = (Decimal("0.96"), Decimal("1.04"))


def _finding(article: Article, outline: Outline, match: re.Match[str]) -> Finding | None:
    one, other = outline.found(match, "one", "other" if match["other"] else "told")
    first, second = one.mention.value, other.mention.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return None
    if not first.unit or not second.unit or first.unit == second.unit:
        return None
    amounts = (
        stands_for(first, outline.words(one), measured=True),
        stands_for(second, outline.words(other), measured=True),
    )
    rate = _rate(first.unit, second.unit, _years(article, outline))
    if amounts[0] is None or amounts[1] is None or rate is None:
        return None
    turned = amounts[0].times(rate)
    if turned.meets(amounts[1]):
        return None
    operation = f"{one.mention.text} × {_shown(rate)} {second.unit}/{first.unit}"
    accepted = shown(turned.low), f"{shown(turned.high)} {second.unit}"
    return contradiction(CHECK, article, outline, other.mention, (one.mention, operation), accepted=accepted)


def _shown(rate: Band) -> str:
    return f"{shown(rate.low)}–{shown(rate.high)}"


def _years(article: Article, outline: Outline) -> AbstractSet[int]:
    """
    The publication's year and the one before, and those that the sentence names; none where neither is known. Of what
    is younger than the table the last year stands for it.
    """
    years = set()
    if article.published is not None:
        year = article.published.interval.start.year
        years |= {year - 1, year}
    for placed in outline.figures.values():
        value = placed.mention.value
        if isinstance(value, Timex) and value.value and re.match(r"[12][0-9]{3}", value.value):
            years.add(int(value.value[:4]))
    latest = max(year for _, year in _rates())
    return {min(year, latest) for year in years}


def _rate(unit: str, into: str, years: AbstractSet[int]) -> Band | None:
    """How many `into` one `unit` was worth in the years, or in any; None where a year or a currency is not known."""
    if "VND" not in (unit, into):
        return None
    rates = _rates()
    known = {year for code, year in rates if code == unit}
    if not years <= known:
        return None
    bands = [
        band
        for year in (years or known)
        if (into, year) in rates
        for band in [rates[into, year].over(rates[unit, year])]
        if band is not None
    ]
    if not bands:
        return None
    return Band(min(band.low for band in bands) * _SLACK[0], max(band.high for band in bands) * _SLACK[1])


@cache
def _rates() -> dict[tuple[str, int], Band]:
    """How much of a currency one US dollar was worth, lowest and highest of each year."""
    return {(row["code"], int(row["year"])): Band(Decimal(row["low"]), Decimal(row["high"])) for row in table("rates")}
