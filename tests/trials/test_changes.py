"""How a figure is changed: what becomes of it, and that the changed words state the changed value."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction import mentions, value
from factcheck.model import Quantity
from factcheck.trials.changes import Change, Changed, Skip
from factcheck.trials.days import changed_days
from factcheck.trials.figures import changed_figures

FIGURES = [
    # figure, its change, what it becomes
    ("72 nước", Change.DIGIT, ["73", "71", "82", "62"]),
    ("72 nước", Change.TRANSPOSED, ["27"]),
    ("72 nước", Change.SCALE, ["720"]),
    ("72 nước", Change.WORDS, ["bảy mươi hai", "bảy mươi ba"]),
    ("72 nước", Change.HEDGE, ["hơn 72", "gần 72", "khoảng 72"]),
    ("bảy mươi hai nước", Change.DIGIT, ["bảy mươi ba", "bảy mươi mốt", "tám mươi hai", "sáu mươi hai"]),
    ("bảy mươi hai nước", Change.WORDS, ["72", "73"]),
    ("9 chương", Change.DIGIT, ["10", "8"]),
    ("1 nước", Change.DIGIT, ["2"]),
    ("hơn 2.500 đại biểu", Change.DIGIT, ["hơn 2.501", "hơn 2.499", "hơn 3.500", "hơn 1.500"]),
    ("hơn 2.500 đại biểu", Change.TRANSPOSED, ["hơn 5.200", "hơn 2.050"]),
    ("hơn 2.500 đại biểu", Change.HEDGE, ["2.500", "gần 2.500", "khoảng 2.500"]),
    ("2,5 tỷ đồng", Change.DIGIT, ["2,6 tỷ đồng", "2,4 tỷ đồng", "3,5 tỷ đồng", "1,5 tỷ đồng"]),
    ("2,5 tỷ đồng", Change.SCALE, ["2,5 triệu đồng"]),
    ("300 triệu đồng", Change.SCALE, ["300 tỷ đồng"]),
    ("40 nghìn người", Change.SCALE, ["40 triệu"]),
    ("8%", Change.SCALE, ["80%"]),
    ("hai tỷ đồng", Change.WORDS, ["2.000.000.000 đồng", "2.000.000.001 đồng"]),
    ("hai ngày", Change.DIGIT, ["ba ngày"]),
    ("hai ngày", Change.SCALE, ["hai tuần"]),
    ("gần 5 năm", Change.SCALE, ["gần 5 tháng"]),
    ("gần năm năm", Change.DIGIT, ["gần sáu năm", "gần bốn năm"]),
    ("thứ 16", Change.DIGIT, ["thứ 17", "thứ 15", "thứ 26", "thứ 6"]),
    ("lần thứ ba", Change.DIGIT, ["lần thứ tư", "lần thứ hai"]),
    ("lần đầu tiên", Change.DIGIT, ["lần thứ hai"]),
]
DAYS = [
    # date, its change, what it becomes
    ("25/10/2025", Change.DAY, ["26/10/2025", "24/10/2025"]),
    ("25/10/2025", Change.MONTH, ["25/11/2025", "25/9/2025"]),
    ("25/10/2025", Change.YEAR, ["25/10/2026", "25/10/2024"]),
    ("8-10-2025", Change.TRANSPOSED, ["10-8-2025"]),
    ("31/12/2025", Change.DAY, ["1/1/2026", "30/12/2025"]),
    ("31/10/2025", Change.MONTH, []),
    ("29/2/2024", Change.YEAR, []),
    ("chiều 25/10/2025", Change.DAY, ["chiều 26/10/2025", "chiều 24/10/2025"]),
    ("ngày 25 tháng 10 năm 2025", Change.MONTH, ["ngày 25 tháng 11 năm 2025", "ngày 25 tháng 9 năm 2025"]),
    ("25/10/2025", Change.WORDS, ["ngày hai mươi lăm tháng mười năm 2025", "ngày hai mươi sáu tháng mười năm 2025"]),
    ("ngày hai mươi lăm tháng tư năm 2025", Change.WORDS, ["ngày 25/4/2025", "ngày 26/4/2025"]),
    (
        "25–26/10/2025",
        Change.DAY,
        ["26–27/10/2025", "24–26/10/2025", "25–27/10/2025", "24–25/10/2025"],
    ),
    ("25–26/10/2025", Change.YEAR, ["25–26/10/2026", "25–26/10/2024"]),
    ("tháng 10/2025", Change.MONTH, ["tháng 11/2025", "tháng 9/2025"]),
    ("năm 2019", Change.YEAR, ["năm 2020", "năm 2018"]),
    ("năm 2022 đến 2024", Change.YEAR, ["năm 2023 đến 2025", "năm 2021 đến 2023"]),
]


@pytest.mark.parametrize(("figure", "change", "expected"), FIGURES)
def test_figure_is_changed(figure, change, expected):
    [mention] = mentions(figure)
    changed = [one for one in changed_figures(mention) if isinstance(one, Changed)]

    assert [one.words for one in changed if one.change is change] == expected


@pytest.mark.parametrize(("words", "change", "expected"), DAYS)
def test_date_is_changed(words, change, expected):
    [mention] = mentions(words)
    changed = [one for one in changed_days(mention) if isinstance(one, Changed)]

    assert sorted(one.words for one in changed if one.change is change) == sorted(expected)


SKIPPED = [
    # figure, why nothing of it is changed
    ("300 - 500 mm", Skip.FORM),
    ("1m55", Skip.FORM),
    ("một nghìn tỷ đồng", Skip.FORM),
    ("4 năm rưỡi", Skip.FORM),
    ("quý IV/2025", Skip.FORM),
    ("16h ngày 2/9/2025", Skip.FORM),
]


@pytest.mark.parametrize(("figure", "reason"), SKIPPED)
def test_figure_that_is_not_taken_apart_is_left(figure, reason):
    [mention] = mentions(figure)
    change = changed_figures if isinstance(mention.value, Quantity) or mention.kind == "duration" else changed_days

    assert list(change(mention)) == [reason]


@given(st.integers(1, 999_000), st.sampled_from(["", "hơn ", "gần ", "khoảng "]))
@settings(max_examples=60, deadline=None)
def test_changed_words_state_the_changed_number(number, hedge):
    [mention] = mentions(f"{hedge}{number:,}".replace(",", "."))

    for one in changed_figures(mention):
        if isinstance(one, Changed):
            assert value(one.words, mention.kind) == one.value, one


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(["", "ngày ", "chiều "]))
@settings(max_examples=60, deadline=None)
def test_changed_words_state_the_changed_day(day, before):
    [mention] = mentions(f"{before}{day.day}/{day.month}/{day.year}")

    for one in changed_days(mention):
        if isinstance(one, Changed):
            assert value(one.words, mention.kind) == one.value, one
