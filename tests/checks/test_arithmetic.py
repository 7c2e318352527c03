"""
The checks of arithmetic, over a corpus of each: tests/checks/corpora/ID.txt.

A line that begins with "+" must be found by the check, one with "-" must not; " ⏎ " is a line end.
"""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.articles import Reading
from factcheck.checks.rounding import Band, shown, stands_for
from factcheck.extraction import value
from factcheck.model import Problem, Quantity
from factcheck.reports.messages import advice, message
from factcheck.vietnamese.normal import folded
from factcheck.wording import Lang

CORPORA = Path(__file__).parent / "corpora"
LEAST_FOUND, LEAST_SILENT = 30, 60
NAMES = (
    "total-parts share-sum change-percent change-absolute difference average trade-balance unit-pair currency-pair"
    " enumeration-count magnitude-slip words-digits"
).split()


def lines(name):
    return [line for line in (CORPORA / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line]


def found_in(text, name):
    [checked] = pipeline.check(["-"], [], Reading(stdin=BytesIO(text.encode())))
    assert not isinstance(checked, Problem)
    return [finding for finding in checked.findings if finding.check == name]


@pytest.mark.parametrize(("name", "line"), [(name, line) for name in NAMES for line in lines(name)])
def test_corpus(name, line):
    found = found_in(line[2:].replace(" ⏎ ", "\n"), name)

    assert bool(found) is (line[0] == "+")


@pytest.mark.parametrize("name", NAMES)
def test_a_corpus_is_large_enough_and_says_nothing_twice(name):
    found = [line for line in lines(name) if line[0] == "+"]

    assert len(found) >= LEAST_FOUND
    assert len(lines(name)) - len(found) >= LEAST_SILENT
    assert len({line[2:] for line in lines(name)}) == len(lines(name))


TOLD = [
    # check, text, words, what speaks against them, accepted
    ("total-parts", "Đoàn có 26 người, trong đó có 14 nam và 11 nữ.", "26", "14 + 11 = 25", None),
    ("total-parts", "Đoàn có 26 người, trong đó có 30 người là bác sĩ.", "26", "30 > 26", None),
    ("change-percent", "Doanh thu tăng 65%, từ 40 lên 72 tỷ đồng.", "65%", "(72 tỷ − 40 tỷ) : 40 tỷ = 80%",
     ("76,54%", "83,54%")),
    ("change-absolute", "Số ca mắc tăng 12 người, từ 40 lên 51 người.", "12", "51 − 40 = 11", None),
    ("difference", "Xã thu 40 tỷ đồng, chi 28 tỷ đồng, chênh lệch 15 tỷ đồng.", "15 tỷ đồng", "40 tỷ − 28 tỷ = 12 tỷ",
     ("11 tỷ", "13 tỷ")),
    ("average", "Quỹ trao 500 triệu đồng cho 100 hộ, bình quân mỗi hộ 50 triệu đồng.", "50 triệu đồng",
     "500 triệu : 100 = 5 triệu", ("4,757 triệu", "5,268 triệu")),
    ("share-sum", "Nam chiếm 55%, nữ chiếm 35%.", "35%", "55 + 35 = 90%", ("44", "46%")),
    ("unit-pair", "Khu rừng rộng 500 ha (50 km2).", "50 km2", "500 ha = 5 km²", ("4,75", "5,25 km²")),
    ("enumeration-count", "Mưa lớn ở bốn tỉnh: Hà Nam, Ninh Bình, Nam Định.", "bốn", "Hà Nam; Ninh Bình; Nam Định = 3",
     None),
    ("words-digits", "Ban tổ chức gồm ba (4) người.", "ba", "4", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "words", "against", "accepted"), TOLD)
def test_a_finding_tells_its_operands(name, text, words, against, accepted):
    [finding] = found_in(text, name)

    assert (finding.mention.text, finding.expected.text, finding.accepted) == (words, against, accepted)
    assert finding.span.of(text) == words
    for lang in Lang:
        assert against in message(finding, lang)
        assert advice(finding, lang)


@pytest.mark.parametrize("name", NAMES)
def test_spelling_changes_nothing(name):
    text = next(line for line in lines(name) if line[0] == "+")[2:]
    spaced = text.replace(" ", "\u00a0").replace(" ⏎ ", "\r\n")

    assert len(found_in(spaced, name)) == len(found_in(text, name)) > 0


BANDS = [
    # words             counted                measured
    ("72", ("72", "72"), ("71.5", "72.5")),
    ("300", ("285", "315"), ("285", "315")),
    ("2.510", ("2510", "2510"), ("2505", "2515")),
    ("1,65 tỷ", ("1645000000", "1655000000"), ("1645000000", "1655000000")),
    ("1,50 tỷ", ("1495000000", "1505000000"), ("1495000000", "1505000000")),
    ("4 triệu đồng", ("3500000", "4500000"), ("3600000", "4400000")),
    ("65%", ("64.5", "65.5"), ("64", "66")),
    ("gần 70 người", ("63", "70"), ("63", "70")),
    ("khoảng 110 người", ("100", "120"), ("100", "120")),
]


@pytest.mark.parametrize(("words", "counted", "measured"), BANDS)
def test_the_amounts_that_a_figure_may_stand_for(words, counted, measured):
    quantity = value(words)
    assert isinstance(quantity, Quantity)

    for expected, is_measured in ((counted, False), (measured, True)):
        band = stands_for(quantity, folded(words), measured=is_measured)
        assert band == Band(*map(Decimal, expected))


SHOWN = [("79.9987", "80"), ("0", "0"), ("12345", "12.345"), ("40000000000000", "40.000 tỷ"), ("2.5", "2,5")]


@pytest.mark.parametrize(("amount", "words"), SHOWN)
def test_an_amount_is_shown_as_in_a_newspaper(amount, words):
    assert shown(Decimal(amount)) == words


AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_bands_hold_what_their_amounts_make(one, other, spread, more):
    first, second = Band(one, one + spread), Band(other, other + more)

    for made, exact in (
        (first.plus(second), one + other),
        (first.minus(second), one - other),
        (first.times(second), one * other),
    ):
        assert made.low <= exact <= made.high
        assert made.meets(Band(exact, exact))
