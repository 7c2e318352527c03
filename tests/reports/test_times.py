"""TIMEX3 values in words: value, Vietnamese, English, short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.times import short, spoken, year_of
from factcheck.wording import Lang

SPOKEN = [
    ("2025-10-25TAF", "chiều 25/10/2025", "the afternoon of 25 October 2025"),
    ("2025-10-25TMO", "sáng 25/10/2025", "the morning of 25 October 2025"),
    ("XXXX-10-25TNI", "đêm 25/10", "the night of 25 October"),
    ("TEV", "tối", "evening"),
    ("2025-10-08", "8/10/2025", "8 October 2025"),
    ("XXXX-10-25", "25/10", "25 October"),
    ("XXXX-XX-25", "ngày 25", "day 25"),
    ("2025-10", "tháng 10/2025", "October 2025"),
    ("XXXX-10", "tháng 10", "October"),
    ("2025", "năm 2025", "2025"),
    ("2025-Q3", "quý III năm 2025", "the third quarter of 2025"),
    ("1999-H2", "nửa cuối năm 1999", "the second half of 1999"),
    ("2017-SU", "mùa hè năm 2017", "the summer of 2017"),
    ("2017-W05", "tuần 5 năm 2017", "week 5 of 2017"),
    ("XXXX-WXX-7", "Chủ nhật", "Sunday"),
    ("199", "thập niên 1990", "the 1990s"),
    ("20", "thế kỷ XXI", "the 21st century"),
    ("18", "thế kỷ XIX", "the 19th century"),
    ("2025-10-25/2025-10-26", "25–26/10/2025", "25–26 October 2025"),
    ("2025-09-30/2025-10-02", "30/9/2025 – 2/10/2025", "30 September 2025 – 2 October 2025"),
    ("2022/2024", "2022–2024", "2022–2024"),
    ("2024-12/2025-12", "tháng 12/2024 – tháng 12/2025", "December 2024 – December 2025"),
    ("2025-10-25T14:30", "14h30 25/10/2025", "14:30 on 25 October 2025"),
    ("2025-10-25T16:00+07:00", "16h 25/10/2025", "16:00 on 25 October 2025"),
    ("2025-10-25T09:05:07Z", "9h05:07 (UTC+00:00) 25/10/2025", "9:05:07 (UTC+00:00) on 25 October 2025"),
    ("T14:30", "14h30", "14:30"),
    ("P1D", "1 ngày", "1 day"),
    ("P4Y6M", "4 năm 6 tháng", "4 years 6 months"),
    ("PT3H30M", "3 giờ 30 phút", "3 hours 30 minutes"),
    ("P0.5Y", "0,5 năm", "0.5 years"),
]
STAY_AS_THEY_ARE = ["PXD", "PAST_REF", "XXXX-XX-XX", "P", "PT", "T", "2025-10-25Tlater", "a/b/c", "", "٢٠٢٥"]
SHORT = [
    ("2025-10-25TAF", "2025", "25/10 chiều", "25 Oct pm"),
    ("2025-10-25TAF", "2024", "25/10/2025 chiều", "25 Oct 2025 pm"),
    ("2025-10-26", "2025", "26/10", "26 Oct"),
    ("2025-10-26", None, "26/10/2025", "26 Oct 2025"),
    ("2025-10-25T17:00", "2025", "25/10 17h", "25 Oct 17:00"),
    ("2025-10", "2025", "tháng 10/2025", "October 2025"),
]


@pytest.mark.parametrize(("value", "vi", "en"), SPOKEN)
def test_a_value_is_said_in_both_languages(value, vi, en):
    assert (spoken(value, Lang.VI), spoken(value, Lang.EN)) == (vi, en)


@pytest.mark.parametrize("value", STAY_AS_THEY_ARE)
def test_an_unknown_shape_stays_as_it_is(value):
    assert spoken(value, Lang.VI) == value


@pytest.mark.parametrize(("value", "year", "vi", "en"), SHORT)
def test_a_table_cell_leaves_out_the_year_that_goes_without_saying(value, year, vi, en):
    assert (short(value, Lang.VI, year), short(value, Lang.EN, year)) == (vi, en)


@pytest.mark.parametrize(
    ("value", "year"),
    [
        ("2025-10-25", "2025"),
        ("2025", "2025"),
        ("XXXX-10-25", None),
        ("2022/2024", None),
        ("P2D", None),
        ("20", None),
    ],
)
def test_year_of(value, year):
    assert year_of(value) == year


@given(st.text("0123456789XTPQHWYMD-:/+.Z"))
def test_any_value_can_be_said(value):
    for lang in Lang:
        assert isinstance(spoken(value, lang) + short(value, lang, "2025"), str)
