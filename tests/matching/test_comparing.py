"""Stated against expected values: which go together, and how wide a hedge is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction import value
from factcheck.extraction.calendar import interval
from factcheck.matching.comparing import Fit, accepted, dates_fit, durations_fit, quantities_fit
from factcheck.model import Kind, Quantity, Timex, Tolerance

NUMBERS = [
    # stated            expected       fit
    ("72", "72", Fit.SAME),
    ("bảy mươi hai", "72", Fit.SAME),
    ("71", "72", Fit.OTHER),
    ("27", "72", Fit.OTHER),
    ("2,5 nghìn", "2.500", Fit.SAME),
    # a hedge before the expected value takes in what lies a little beyond it
    ("72", "hơn 70", Fit.SAME),
    ("69", "hơn 70", Fit.OTHER),
    ("700", "hơn 70", Fit.OTHER),
    ("68", "gần 70", Fit.SAME),
    ("72", "gần 70", Fit.OTHER),
    ("40", "gần 70", Fit.OTHER),
    ("110", "khoảng 110", Fit.SAME),
    ("115", "khoảng 110", Fit.SAME),
    ("135", "khoảng 110", Fit.OTHER),
    ("5.000", "ít nhất 70", Fit.SAME),
    ("69", "ít nhất 70", Fit.OTHER),
    ("3", "tối đa 70", Fit.SAME),
    ("71", "tối đa 70", Fit.OTHER),
    # a hedge in the article is vaguer than an exact value
    ("hơn 70", "72", Fit.VAGUER),
    ("hơn 100", "119", Fit.VAGUER),
    ("hơn 110", "119", Fit.VAGUER),
    ("gần 120", "119", Fit.VAGUER),
    ("khoảng 120", "119", Fit.VAGUER),
    ("hơn 119", "119", Fit.OTHER),
    ("hơn 200", "119", Fit.OTHER),
    ("hơn 70", "65", Fit.OTHER),
    ("gần 70", "72", Fit.OTHER),
    # both hedged: the same words, or vaguer ones
    ("hơn 2.500", "hơn 2.500", Fit.SAME),
    ("trên 2.500", "hơn 2.500", Fit.SAME),
    ("hơn 2.000", "hơn 2.500", Fit.VAGUER),
    ("2.500", "hơn 2.500", Fit.VAGUER),
    ("hơn 2.510", "hơn 2.500", Fit.OTHER),
    ("hơn 2.400", "hơn 2.500", Fit.OTHER),
    ("hơn 5.200", "hơn 2.500", Fit.OTHER),
    ("gần 2.500", "hơn 2.500", Fit.OTHER),
    ("2.550", "hơn 2.500", Fit.SAME),
    # two limits are two facts
    ("không quá 7", "không quá 3", Fit.OTHER),
    ("ít nhất 3", "ít nhất 5", Fit.OTHER),
    # what is known is itself a band
    ("gần 11.000", "khoảng 10.990", Fit.VAGUER),
    ("hơn 12.000", "khoảng 10.990", Fit.OTHER),
    # ranges
    ("6 đến 7", "5 đến 7", Fit.SAME),
    ("4 đến 6", "5 đến 7", Fit.OTHER),
    ("5 đến 7", "5 đến 7", Fit.SAME),
    ("6", "5 đến 7", Fit.SAME),
    ("8", "5 đến 7", Fit.OTHER),
    ("5 đến 7", "6", Fit.VAGUER),
]


def number(text: str) -> Quantity:
    found = value(text, Kind.CARDINAL)
    assert isinstance(found, Quantity)
    return found


@pytest.mark.parametrize(("stated", "expected", "fit"), NUMBERS)
def test_numbers_fit(stated, expected, fit):
    assert quantities_fit(number(stated), number(expected)) is fit


DURATIONS = [
    ("gần 5 năm", "gần 5 năm", Fit.SAME),
    ("gần năm năm", "gần 5 năm", Fit.SAME),
    ("gần 6 năm", "gần 5 năm", Fit.OTHER),
    ("gần 4 năm", "gần 5 năm", Fit.OTHER),
    ("hơn 5 năm", "gần 5 năm", Fit.OTHER),
    ("5 năm", "gần 5 năm", Fit.VAGUER),
    ("60 tháng", "5 năm", Fit.SAME),
    ("hai ngày", "2 ngày", Fit.SAME),
    ("48 giờ", "hai ngày", Fit.SAME),
    ("ba ngày", "hai ngày", Fit.OTHER),
    ("2 tháng", "2 tuần", Fit.OTHER),
]


@pytest.mark.parametrize(("stated", "expected", "fit"), DURATIONS)
def test_durations_fit(stated, expected, fit):
    said, known = value(stated), value(expected)
    assert isinstance(said, Timex)
    assert isinstance(known, Timex)

    assert durations_fit(said, known) is fit


DATES = [
    # stated                       expected                  is_range fit
    ("2025-10-25", "2025-10-25/2025-10-26", False, Fit.SAME),
    ("2025-10-25TAF", "2025-10-25/2025-10-26", False, Fit.SAME),
    ("2025-10-25/2025-10-26", "2025-10-25/2025-10-26", True, Fit.SAME),
    ("2025-10-27", "2025-10-25/2025-10-26", False, Fit.OTHER),
    ("2025-10", "2025-10-25/2025-10-26", False, Fit.VAGUER),
    ("2025", "2025-10-25/2025-10-26", False, Fit.VAGUER),
    ("2024", "2025-10-25/2025-10-26", False, Fit.OTHER),
    ("2025-10-24/2025-10-26", "2025-10-25/2025-10-26", True, Fit.OTHER),
    ("2025-10-25/2025-10-27", "2025-10-25/2025-10-26", True, Fit.OTHER),
]


@pytest.mark.parametrize(("stated", "expected", "is_range", "fit"), DATES)
def test_dates_fit(stated, expected, is_range, fit):
    assert dates_fit(interval(stated), interval(expected), (is_range, "/" in expected)) is fit


ACCEPTED = [
    ("gần 70", ("63", "69")),
    ("hơn 70", ("71", "79")),
    ("khoảng 110", ("100", "120")),
    ("hơn 2.500", ("2.501", "2.599")),
    ("hơn 119", ("120", "120")),
    ("ít nhất 70", ("70", "")),
    ("tối đa 70", ("", "70")),
]


@pytest.mark.parametrize(("expected", "ends"), ACCEPTED)
def test_the_accepted_interval_is_shown(expected, ends):
    found = accepted(number(expected))
    assert found is not None

    assert found.shown(whole=True) == ends


def test_an_exact_value_accepts_only_itself():
    assert accepted(number("72")) is None


TOLERANCES = [
    ("71", "72", Tolerance(Decimal(1)), Fit.SAME),
    ("70", "72", Tolerance(Decimal(1)), Fit.OTHER),
    ("75", "72", Tolerance(Decimal(5), percent=True), Fit.SAME),
    ("76", "72", Tolerance(Decimal(5), percent=True), Fit.OTHER),
]


@pytest.mark.parametrize(("stated", "expected", "tolerance", "fit"), TOLERANCES)
def test_a_tolerance_widens_what_is_accepted(stated, expected, tolerance, fit):
    assert quantities_fit(number(stated), number(expected), tolerance) is fit


@given(
    st.integers(min_value=1, max_value=10**9), st.sampled_from(["", "hơn ", "gần ", "khoảng ", "ít nhất ", "tối đa "])
)
def test_every_value_goes_with_itself(amount, hedge):
    stated = number(f"{hedge}{amount}")

    assert quantities_fit(stated, stated) is Fit.SAME


@given(st.integers(min_value=2, max_value=10**6), st.integers(min_value=1, max_value=10**6))
def test_an_exact_value_never_goes_with_another(amount, more):
    assert quantities_fit(number(str(amount + more)), number(str(amount))) is Fit.OTHER
