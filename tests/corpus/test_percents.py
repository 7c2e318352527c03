"""Percent and percentage points."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Kind, Mod, Quantity
from tests.corpus.marked import only_mention

READ = [
    # expression, percent, mod
    ("8%", "8", None),
    ("8 %", "8", None),
    ("8％", "8", None),
    ("100%", "100", None),
    ("53,17%", "53.17", None),
    ("53.17%", "53.17", None),
    ("0,5%", "0.5", None),
    ("0,125%", "0.125", None),  # no thousands: percents are not counted whole
    ("1.200%", "1200", None),
    ("8 phần trăm", "8", None),
    ("tám phần trăm", "8", None),
    ("hai mươi lăm phần trăm", "25", None),
    ("một phần trăm", "1", None),
    ("một trăm phần trăm", "100", None),
    ("2 điểm phần trăm", "2", None),
    ("0,5 điểm phần trăm", "0.5", None),
    ("0,5 điểm %", "0.5", None),
    ("-2,5%", "-2.5", None),
    ("−2,5%", "-2.5", None),
    ("âm 2,5%", "-2.5", None),
    ("hai phẩy năm phần trăm", "2.5", None),
    ("2 phần trăm rưỡi", "2.5", None),
    ("½%", "0.5", None),
    ("tăng trưởng [âm 3%]", "-3", None),
    ("giảm [2,4%]", "2.4", None),
    ("tăng [27,2%] so với cùng kỳ", "27.2", None),
    ("[40%] nhân sự", "40", None),
    ("[4,25%]/năm", "4.25", None),
    ("hơn 46,6%", "46.6", Mod.MORE_THAN),
    ("trên 98%", "98", Mod.MORE_THAN),
    ("quá 50%", "50", Mod.MORE_THAN),
    ("tăng [hơn 5%]", "5", Mod.MORE_THAN),
    ("gần 21%", "21", Mod.LESS_THAN),
    ("dưới 3%", "3", Mod.LESS_THAN),
    ("chưa đến 1%", "1", Mod.LESS_THAN),
    ("chưa đầy 1%", "1", Mod.LESS_THAN),
    ("khoảng 20%", "20", Mod.APPROX),
    ("xấp xỉ 7%", "7", Mod.APPROX),
    ("ước khoảng 7%", "7", Mod.APPROX),
    ("tối thiểu 10%", "10", Mod.EQUAL_OR_MORE),
    ("ít nhất 51%", "51", Mod.EQUAL_OR_MORE),
    ("không dưới 30%", "30", Mod.EQUAL_OR_MORE),
    ("tối đa 49%", "49", Mod.EQUAL_OR_LESS),
    ("không quá 5%", "5", Mod.EQUAL_OR_LESS),
    ("10% trở lên", "10", Mod.EQUAL_OR_MORE),
    ("từ 10% trở lên", "10", Mod.EQUAL_OR_MORE),
    ("10% trở xuống", "10", Mod.EQUAL_OR_LESS),
    ("từ 10% trở xuống", "10", Mod.EQUAL_OR_LESS),
    ("10% hoặc hơn", "10", Mod.EQUAL_OR_MORE),
    (">5%", "5", Mod.MORE_THAN),
    ("≥ 5%", "5", Mod.EQUAL_OR_MORE),
    ("≤ 5%", "5", Mod.EQUAL_OR_LESS),
    ("([<5%])", "5", Mod.LESS_THAN),
    ("trăm phần trăm", "100", None),
]

RANGES = [
    # expression, low, high, mod
    ("5-7%", "5", "7", None),
    ("5–7%", "5", "7", None),
    ("5 - 7%", "5", "7", None),
    ("5% - 7%", "5", "7", None),
    ("5%-7%", "5", "7", None),
    ("5% đến 7%", "5", "7", None),
    ("5 đến 7 phần trăm", "5", "7", None),
    ("từ [3,7 đến 4,1%]", "3.7", "4.1", None),
    ("từ [3,7% đến 4,1%]", "3.7", "4.1", None),
    ("từ [3,7% tới 4,1%]", "3.7", "4.1", None),
    ("3,7-4,1%", "3.7", "4.1", None),
    ("giữa [5% và 7%]", "5", "7", None),
    ("khoảng 6-6,5%", "6", "6.5", Mod.APPROX),
    ("năm đến bảy phần trăm", "5", "7", None),
    ("từ [-2% đến 3%]", "-2", "3", None),
    ("5 đến dưới 7%", "5", "7", None),
    ("5% đến gần 7%", "5", "7", None),
    ("2% cho tới 5%", "2", "5", None),
    ("từ [4%/năm đến 5%]/năm", "4", "5", None),
    ("[4%/năm tới 5%]/năm", "4", "5", None),
    ("lãi suất [6,2%/năm - 6,5%]/năm", "6.2", "6.5", None),
]


@pytest.mark.parametrize(("expression", "amount", "mod"), READ)
def test_percent_is_read(expression, amount, mod):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), "%", mod, kind=Kind.PERCENT), words)


@pytest.mark.parametrize(("expression", "amount", "to", "mod"), RANGES)
def test_range_of_percents_is_read(expression, amount, to, mod):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), "%", mod, Decimal(to), Kind.PERCENT), words)
