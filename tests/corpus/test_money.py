"""Amounts of money: signs, codes and names of currencies, and money whose currency goes without saying."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Kind, Mod, Quantity
from tests.corpus.marked import only_mention

READ = [
    # expression, amount, currency, mod
    # đồng
    ("7.000 đồng", "7000", "VND", None),
    ("50,000 đồng", "50000", "VND", None),
    ("50 000 đồng", "50000", "VND", None),
    ("500.000đ", "500000", "VND", None),
    ("500.000 đ", "500000", "VND", None),
    ("500.000 VND", "500000", "VND", None),
    ("500.000 VNĐ", "500000", "VND", None),
    ("500.000 vnđ", "500000", "VND", None),
    ("500.000₫", "500000", "VND", None),
    ("20 nghìn đồng", "20000", "VND", None),
    ("20 ngàn đồng", "20000", "VND", None),
    ("1,3 triệu đồng", "1300000", "VND", None),
    ("1.000 tỷ đồng", "1000000000000", "VND", None),
    ("1.000 tỉ đồng", "1000000000000", "VND", None),
    ("1,2 tỷ đồng", "1200000000", "VND", None),
    ("28.085 tỷ đồng", "28085000000000", "VND", None),
    ("10 nghìn tỷ đồng", "10000000000000", "VND", None),
    ("1,5 triệu tỷ đồng", "1500000000000000", "VND", None),
    ("1 triệu 200 nghìn đồng", "1200000", "VND", None),
    ("2 tỷ 350 triệu đồng", "2350000000", "VND", None),
    ("hai triệu rưỡi đồng", "2500000", "VND", None),
    ("2 triệu rưỡi đồng", "2500000", "VND", None),
    ("một triệu hai đồng", "1200000", "VND", None),
    ("năm trăm nghìn đồng", "500000", "VND", None),
    ("hai mươi lăm triệu đồng", "25000000", "VND", None),
    ("một trăm linh năm tỷ đồng", "105000000000", "VND", None),
    ("nửa triệu đồng", "500000", "VND", None),
    ("nửa tỷ đồng", "500000000", "VND", None),
    ("triệu rưỡi đồng", "1500000", "VND", None),
    ("ba chục nghìn đồng", "30000", "VND", None),
    ("một đồng", "1", "VND", None),
    ("[5 triệu đồng] tiền mặt", "5000000", "VND", None),
    ("[-5 tỷ đồng]", "-5000000000", "VND", None),
    # a price per unit keeps value and currency
    ("[30.000 đồng]/kg", "30000", "VND", None),
    ("[2,5 triệu đồng]/quả", "2500000", "VND", None),
    ("[1.800 USD]/ounce", "1800", "USD", None),
    ("[50 triệu đồng]/m2", "50000000", "VND", None),
    ("giá [35.000]/kg", "35000", "VND", None),
    ("[85 triệu]/lượng", "85000000", "VND", None),
    ("[5 triệu]/tháng", "5000000", "VND", None),
    # dollars
    ("5 triệu USD", "5000000", "USD", None),
    ("699 USD", "699", "USD", None),
    ("100USD", "100", "USD", None),
    ("13.858 USD", "13858", "USD", None),
    ("13,858 USD", "13858", "USD", None),
    ("1,234,567 USD", "1234567", "USD", None),
    ("41,9 tỷ USD", "41900000000", "USD", None),
    ("2,75 usd", "2.75", "USD", None),
    ("640 triệu đô la", "640000000", "USD", None),
    ("640 triệu đô la Mỹ", "640000000", "USD", None),
    ("640 triệu đô-la Mỹ", "640000000", "USD", None),
    ("640 triệu đôla", "640000000", "USD", None),
    ("5 triệu đô", "5000000", "USD", None),
    ("hai triệu đô la", "2000000", "USD", None),
    ("$5 triệu", "5000000", "USD", None),
    ("$ 5 triệu", "5000000", "USD", None),
    ("$300", "300", "USD", None),
    ("$1,200", "1200", "USD", None),
    ("US$300", "300", "USD", None),
    ("US$ 2,5 tỷ", "2500000000", "USD", None),
    ("USD 300", "300", "USD", None),
    ("USD300", "300", "USD", None),
    ("300$", "300", "USD", None),
    # other currencies
    ("120 triệu bảng", "120000000", "GBP", None),
    ("120 triệu bảng Anh", "120000000", "GBP", None),
    ("£120 triệu", "120000000", "GBP", None),
    ("50 triệu euro", "50000000", "EUR", None),
    ("50 triệu Euro", "50000000", "EUR", None),
    ("€50 triệu", "50000000", "EUR", None),
    ("2.000 yên", "2000", "JPY", None),
    ("2.000 yên Nhật", "2000", "JPY", None),
    ("¥2.000", "2000", "JPY", None),
    ("300 triệu nhân dân tệ", "300000000", "CNY", None),
    ("300 triệu NDT", "300000000", "CNY", None),
    ("1 tỷ won", "1000000000", "KRW", None),
    ("1 tỷ won Hàn Quốc", "1000000000", "KRW", None),
    ("500 baht", "500", "THB", None),
    ("100 triệu rúp", "100000000", "RUB", None),
    ("200 đô la Úc", "200", "AUD", None),
    ("200 đô la Singapore", "200", "SGD", None),
    ("S$200", "200", "SGD", None),
    ("200 SGD", "200", "SGD", None),
    ("3 triệu rupee", "3000000", "INR", None),
    ("10.000 ringgit", "10000", "MYR", None),
    ("5 triệu franc Thụy Sĩ", "5000000", "CHF", None),
    # the currency goes without saying
    ("tăng lên [23.000 tỷ]", "23000000000000", "VND", None),
    ("vốn [3.000 tỷ]", "3000000000000", "VND", None),
    ("lên tới [5.000 tỉ]", "5000000000000", "VND", None),
    ("giá [5 triệu]", "5000000", "VND", None),
    ("giá bán [1,5 triệu] một bộ", "1500000", "VND", None),
    ("phạt [3 triệu]", "3000000", "VND", None),
    ("chi [200 triệu] để sửa nhà", "200000000", "VND", None),
    ("thu nhập [20 triệu]", "20000000", "VND", None),
    ("giá [500k]", "500000", "VND", None),
    ("giá [5tr]", "5000000", "VND", None),
    ("giá [50K]", "50000", "VND", None),
    ("giá [1tr2]", "1200000", "VND", None),
    ("giá [2tr350]", "2350000", "VND", None),
    ("giá [1tr rưỡi]", "1500000", "VND", None),
    ("giá [1,5 tr]", "1500000", "VND", None),
    ("giá [2 triệu 350]", "2350000", "VND", None),
    ("giá [một triệu hai]", "1200000", "VND", None),
    ("một phần tư tỷ USD", "250000000", "USD", None),
    ("[5 trăm nghìn đồng]", "500000", "VND", None),
    ("[1 nghìn 200 tỷ đồng]", "1200000000000", "VND", None),
    ("lãi [hai tỷ mốt]", "2100000000", "VND", None),
    ("1 234,56 €", "1234.56", "EUR", None),
    ("$10K", "10000", "USD", None),
    ("$1.5M", "1500000", "USD", None),
    ("500 RM", "500", "MYR", None),
    ("RM 500", "500", "MYR", None),
    ("500 riyal", "500", "SAR", None),
    ("500 dinar", "500", "KWD", None),
    # cents and halves behind the currency
    ("3 đô 50", "3.5", "USD", None),
    ("2 đô la 50 xu", "2.5", "USD", None),
    ("10 euro và 43 cent", "10.43", "EUR", None),
    ("mười đồng rưỡi", "10.5", "VND", None),
    # hedges
    ("hơn 1.000 tỷ đồng", "1000000000000", "VND", Mod.MORE_THAN),
    ("trên 200.000 tỷ đồng", "200000000000000", "VND", Mod.MORE_THAN),
    ("hơn 700 triệu đô la", "700000000", "USD", Mod.MORE_THAN),
    ("gần 180 triệu USD", "180000000", "USD", Mod.LESS_THAN),
    ("dưới 120 triệu bảng", "120000000", "GBP", Mod.LESS_THAN),
    ("khoảng 85 triệu đồng", "85000000", "VND", Mod.APPROX),
    ("khoảng $5 triệu", "5000000", "USD", Mod.APPROX),
    ("ít nhất 250 triệu bảng", "250000000", "GBP", Mod.EQUAL_OR_MORE),
    ("tối đa 20 triệu đồng", "20000000", "VND", Mod.EQUAL_OR_LESS),
    ("không quá 50 triệu đồng", "50000000", "VND", Mod.EQUAL_OR_LESS),
    ("5 triệu đồng trở lên", "5000000", "VND", Mod.EQUAL_OR_MORE),
    ("từ 5 triệu đồng trở lên", "5000000", "VND", Mod.EQUAL_OR_MORE),
    ("hơn trăm tỷ đồng", "100000000000", "VND", Mod.MORE_THAN),
    ("gần nghìn tỷ đồng", "1000000000000", "VND", Mod.LESS_THAN),
    ("đắt hơn [150 USD]", "150", "USD", None),  # a comparison
    ("mức giá tối đa [5 triệu đồng]", "5000000", "VND", None),
    ("-$5", "-5", "USD", None),
    ("giảm [-$5 triệu]", "-5000000", "USD", None),
    ("RM500", "500", "MYR", None),
    ("~50 USD", "50", "USD", Mod.APPROX),
    ("một triệu, hai trăm nghìn đồng", "1200000", "VND", None),
    ("1 triệu 200.000 đồng", "1200000", "VND", None),
    ("trả [50k] tiền xe", "50000", "VND", None),
    ("mười (10) triệu đồng", "10000000", "VND", None),
    ("05 (năm) triệu đồng", "5000000", "VND", None),
    ("giảm [5 cent]", "0.05", "USD", None),
    ("[1,2 xu Mỹ]/pound", "0.012", "USD", None),
    ("[nửa xu Mỹ]", "0.005", "USD", None),
    ("mất giá ([-312 tỷ])", "-312000000000", "VND", None),
    ("cổ phiếu ([-187 tỷ đồng])", "-187000000000", "VND", None),
    ("[ba đô rưỡi]", "3.5", "USD", None),
    ("giá [ba đô]", "3", "USD", None),
    ("giá [2k]", "2000", "VND", None),
]

RANGES = [
    # expression, amount, to, currency
    ("2-3 triệu đồng", "2000000", "3000000", "VND"),
    ("2 - 3 triệu đồng", "2000000", "3000000", "VND"),
    ("2 đến 3 triệu đồng", "2000000", "3000000", "VND"),
    ("hai đến ba triệu đồng", "2000000", "3000000", "VND"),
    ("hai ba triệu đồng", "2000000", "3000000", "VND"),
    ("120.000 đến 150.000 USD", "120000", "150000", "USD"),
    ("120.000-150.000 USD", "120000", "150000", "USD"),
    ("20.000 đồng - 100.000 đồng", "20000", "100000", "VND"),
    ("từ [1,3 triệu đồng đến 5 triệu đồng]", "1300000", "5000000", "VND"),
    ("từ [1,2 đến 5 triệu đồng]", "1200000", "5000000", "VND"),
    ("từ [500 đến 1.000 tỷ đồng]", "500000000000", "1000000000000", "VND"),
    ("từ [800 nghìn đến 1 triệu đồng]", "800000", "1000000", "VND"),
    ("từ [800 triệu đến 1,2 tỷ đồng]", "800000000", "1200000000", "VND"),
    ("từ [50.000 đến 1 triệu đồng]", "50000", "1000000", "VND"),
    ("[30.000-40.000 đồng]/kg", "30000", "40000", "VND"),
    ("giá [2-3 triệu]", "2000000", "3000000", "VND"),
    ("$2-3 triệu", "2000000", "3000000", "USD"),
    ("từ [10 đến dưới 50 triệu đồng]", "10000000", "50000000", "VND"),
    ("từ [10 triệu đồng đến dưới 50 triệu đồng]", "10000000", "50000000", "VND"),
    ("15 đến hơn 20 triệu đồng", "15000000", "20000000", "VND"),
    ("5 tới không quá 10 triệu đồng", "5000000", "10000000", "VND"),
    ("2 triệu cho đến 5 triệu đồng", "2000000", "5000000", "VND"),
    ("[2 triệu/năm đến 3 triệu]/năm", "2000000", "3000000", "VND"),
    ("[100 USD/năm - 120 USD]/năm", "100", "120", "USD"),
    ("[50.000 đồng/kg đến 70.000 đồng]/kg", "50000", "70000", "VND"),
    ("lương [20 triệu/tháng đến 30 triệu]/tháng", "20000000", "30000000", "VND"),
    ("từ [1,3 triệu đồng/ngày đến 5 triệu đồng]/ngày", "1300000", "5000000", "VND"),
    ("giá [30-40k]/kg", "30000", "40000", "VND"),
    ("giá từ [30k đến 40k]", "30000", "40000", "VND"),
    ("giá [1-2tr]", "1000000", "2000000", "VND"),
    ("giá [1,5tr - 2tr]", "1500000", "2000000", "VND"),
    ("từ [5-7 cent]", "0.05", "0.07", "USD"),
]

VAGUE = [
    # expression, currency
    ("hàng trăm triệu USD", "USD"),
    ("hàng tỷ đồng", "VND"),
    ("hàng chục tỷ đồng", "VND"),
    ("hàng nghìn tỷ đồng", "VND"),
    ("vài chục triệu đồng", "VND"),
    ("vài triệu đồng", "VND"),
    ("mấy trăm nghìn đồng", "VND"),
    ("cả trăm triệu đồng", "VND"),
    ("dăm bảy triệu đồng", "VND"),
]


@pytest.mark.parametrize(("expression", "amount", "currency", "mod"), READ)
def test_money_is_read(expression, amount, currency, mod):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), currency, mod, kind=Kind.MONEY), words)


@pytest.mark.parametrize(("expression", "amount", "to", "currency"), RANGES)
def test_range_of_money_is_read(expression, amount, to, currency):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), currency, None, Decimal(to), Kind.MONEY), words)


@pytest.mark.parametrize(("expression", "currency"), VAGUE)
def test_vague_money_has_no_value(expression, currency):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(None, currency, Mod.APPROX, kind=Kind.MONEY), words)
