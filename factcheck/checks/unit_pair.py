"""
unit-pair: a measure and its conversion in brackets do not go together: "10 dặm (25 km)".

The factors are exact; both figures are rounded, and a hedge is an interval. A unit with two meanings (the gallon, the
ounce, the short and the long ton) may have either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.outlines import Outline, read, shape
from factcheck.checks.rounding import Band, shown, stands_for
from factcheck.checks.telling import contradiction
from factcheck.model import Article, Check, CheckExample, Finding, Mention, Quantity, Severity

CHECK = Check("unit-pair", Severity.ERROR)

EXAMPLES = (
    CheckExample("Tuyến đường dài 10 dặm (25 km).", found=True),
    CheckExample("Tuyến đường dài 10 dặm (16 km).", found=False),
    CheckExample("Khu rừng rộng 500 ha (50 km2).", found=True),
    CheckExample("Nhiệt độ lên tới 38 độ C (110 độ F).", found=True),
    CheckExample("Nhiệt độ tăng 2 độ C (3,6 độ F).", found=False),
    CheckExample("Sân dài 100 m (rộng 60 feet).", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding for each conversion that no meaning of its units allows."""
    for outline in read(article, mentions).outlines:
        for match in _PAIR.finditer(outline.text):
            finding = _finding(article, outline, match)
            if finding is not None:
                yield finding


_SAME = r"(?:tương đương|tức là|tức|hay|khoảng|bằng|gần|hơn|~|≈|=)"
_PAIR = shape(
    rf"(?P<one><q>) ?(?:\((?:{_SAME} ?){{0,3}}(?P<other><q>)\)|,? (?:tương đương|tức là|tức)(?: với)? (?P<told><q>))"
)

# Each unit in the common one of its row: metre, square metre, litre, gram, metre a second, kilojoule, watt, pascal.
# Several factors are several meanings; the same name may stand in two rows (ounce).
_ROWS = (
    "km 1000; m 1; dm 0.1; cm 0.01; mm 0.001; hải lý 1852; dặm 1609.344 1852; feet 0.3048; inch 0.0254; yard 0.9144",
    "km² 1000000; ha 10000; m² 1; dặm² 2589988.110336; acre 4046.8564224; feet² 0.09290304",
    "m³ 1000; km³ 1000000000000; l 1; ml 0.001; feet³ 28.316846592; gallon 3.785411784 4.54609; ounce 0.02957 0.02841",
    "tấn 1000000 907184.74 1016046.9088; tạ 100000; yến 10000; kg 1000; g 1; mg 0.001; pound 453.59237",
    "g 1; kg 1000; ounce 28.3495 31.1035; carat 0.2; lượng 37.5; chỉ 3.75",
    "km/h 0.2777777777777777777777777778; m/s 1; km/s 1000; dặm/giờ 0.44704; hải lý/giờ 0.5144444444444444444444444444",
    "kcal 4.184; kJ 1; MJ 1000",
    "W 1; kW 1000; MW 1000000; GW 1000000000; hp 745.699872 735.49875",
    "psi 6894.757; bar 100000; kPa 1000; MPa 1000000; atm 101325; mmHg 133.322; hPa 100",
)
# Between these nobody converts: "cao 1 m (20 cm)" tells two things.
_METRIC = frozenset("km m dm cm mm tấn tạ yến kg g mg".split())
_FACTORS = [
    {
        name.strip(): [Decimal(factor) for factor in factors.split()]
        for name, factors in re.findall(r"([^;\d]+?) ([\d. ]+)", row)
    }
    for row in _ROWS
]


def _finding(article: Article, outline: Outline, match: re.Match[str]) -> Finding | None:
    one, other = outline.found(match, "one", "other" if match["other"] else "told")
    first, second = one.mention.value, other.mention.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.unit == second.unit:
        return None
    if first.unit in _METRIC and second.unit in _METRIC:
        return None
    bands = (
        stands_for(first, outline.words(one), measured=True),
        stands_for(second, outline.words(other), measured=True),
    )
    if bands[0] is None or bands[1] is None or not first.unit or not second.unit:
        return None
    turned = _conversions(bands[0], first.unit, second.unit)
    if not turned or any(band.meets(bands[1]) for band in turned):
        return None
    amount = first.amount or Decimal(0)
    [exact, *_] = _conversions(Band(amount, amount), first.unit, second.unit)
    operation = f"{one.mention.text} = {shown(exact.low)} {second.unit}"
    accepted = shown(turned[0].low), f"{shown(turned[0].high)} {second.unit}"
    return contradiction(CHECK, article, outline, other.mention, (one.mention, operation), accepted=accepted)


def _conversions(band: Band, unit: str, into: str) -> list[Band]:
    """A band in another unit, once for each meaning; none for units that measure different things."""
    if {unit, into} == {"°C", "°F"}:
        return _temperatures(band, into)
    for row in _FACTORS:
        if unit in row and into in row:
            return [Band(band.low * a / b, band.high * a / b) for a in row[unit] for b in row[into]]
    return []


def _temperatures(band: Band, into: str) -> list[Band]:
    """As a temperature and as a difference of two."""
    ratio, offset = Decimal("1.8"), Decimal(32)
    if into == "°F":
        as_temperature = Band(band.low * ratio + offset, band.high * ratio + offset)
        return [as_temperature, Band(band.low * ratio, band.high * ratio)]
    as_temperature = Band((band.low - offset) / ratio, (band.high - offset) / ratio)
    return [as_temperature, Band(band.low / ratio, band.high / ratio)]
