"""How long something takes, and how often something is."""

import pytest

from factcheck.model import Kind, Mod
from tests.corpus.times import refused, timex

READ = [
    # expression                 low        high     mod
    # one unit
    ("hai ngày", "P2D", None, None),
    ("2 ngày", "P2D", None, None),
    ("3 tuần", "P3W", None, None),
    ("hai tuần lễ", "P2W", None, None),
    ("6 tháng", "P6M", None, None),
    ("mười tháng", "P10M", None, None),
    ("5 năm", "P5Y", None, None),
    ("hai mươi năm", "P20Y", None, None),
    ("ba mươi lăm năm", "P35Y", None, None),
    ("1.000 năm", "P1000Y", None, None),
    ("hai thập kỷ", "P20Y", None, None),
    ("3 thập niên", "P30Y", None, None),
    ("hai thập kỉ", "P20Y", None, None),
    ("hai thế kỷ", "P200Y", None, None),
    ("2 thế kỉ", "P200Y", None, None),
    ("hai thiên niên kỷ", "P2000Y", None, None),
    ("3 quý", "P9M", None, None),
    ("3 đêm", "P3D", None, None),
    ("hai ngày đêm", "P2D", None, None),
    ("3 giờ", "PT3H", None, None),
    ("3 giờ đồng hồ", "PT3H", None, None),
    ("2 tiếng", "PT2H", None, None),
    ("hai tiếng", "PT2H", None, None),
    ("2 tiếng đồng hồ", "PT2H", None, None),
    ("48 giờ", "PT48H", None, None),
    ("72h", "PT72H", None, None),
    ("36 h", "PT36H", None, None),
    ("15 phút", "PT15M", None, None),
    ("mười lăm phút", "PT15M", None, None),
    ("30 giây", "PT30S", None, None),
    ("1,5 năm", "P1.5Y", None, None),
    ("2,5 giờ", "PT2.5H", None, None),
    # halves
    ("4 năm rưỡi", "P4Y6M", None, None),
    ("một năm rưỡi", "P1Y6M", None, None),
    ("2 tháng rưỡi", "P2M15D", None, None),
    ("hai ngày rưỡi", "P2DT12H", None, None),
    ("một giờ rưỡi", "PT1H30M", None, None),
    ("2 tiếng rưỡi", "PT2H30M", None, None),
    ("ba phút rưỡi", "PT3M30S", None, None),
    ("hai thập kỷ rưỡi", "P25Y", None, None),
    ("tháng rưỡi", "P1M15D", None, None),
    ("tiếng rưỡi", "PT1H30M", None, None),
    ("hơn năm rưỡi", "P1Y6M", None, Mod.MORE_THAN),
    ("gần giờ rưỡi đồng hồ", "PT1H30M", None, Mod.LESS_THAN),
    ("một thế kỷ rưỡi", "P150Y", None, None),
    ("nửa năm", "P6M", None, None),
    ("nửa tháng", "P15D", None, None),
    ("nửa ngày", "PT12H", None, None),
    ("nửa giờ", "PT30M", None, None),
    ("nửa tiếng", "PT30M", None, None),
    ("nửa tiếng đồng hồ", "PT30M", None, None),
    ("nửa phút", "PT30S", None, None),
    ("nửa thế kỷ", "P50Y", None, None),
    ("nửa thập kỷ", "P5Y", None, None),
    ("1/4 thế kỷ", "P25Y", None, None),
    ("một phần tư thế kỷ", "P25Y", None, None),
    ("một tiếng rưỡi đồng hồ", "PT1H30M", None, None),
    # two units
    ("1 giờ 30 phút", "PT1H30M", None, None),
    ("1 giờ và 30 phút", "PT1H30M", None, None),
    ("2 tiếng 15 phút", "PT2H15M", None, None),
    ("2 giờ 15 phút 30 giây", "PT2H15M30S", None, None),
    ("3 phút 20 giây", "PT3M20S", None, None),
    ("2 năm 3 tháng", "P2Y3M", None, None),
    ("hai năm ba tháng", "P2Y3M", None, None),
    ("1 năm 2 tháng 15 ngày", "P1Y2M15D", None, None),
    ("2 ngày 6 giờ", "P2DT6H", None, None),
    # ranges
    ("5-7 ngày", "P5D", "P7D", None),
    ("5 – 7 ngày", "P5D", "P7D", None),
    ("7 đến 30 ngày", "P7D", "P30D", None),
    ("3 tới 5 năm", "P3Y", "P5Y", None),
    ("hai đến ba tuần", "P2W", "P3W", None),
    ("3 ngày đến 5 ngày", "P3D", "P5D", None),
    ("3 tháng đến 1 năm", "P3M", "P1Y", None),
    ("15 phút đến 2 giờ", "PT15M", "PT2H", None),
    ("6 tháng - 1 năm", "P6M", "P1Y", None),
    ("10-15 phút", "PT10M", "PT15M", None),
    ("2-3 giờ", "PT2H", "PT3H", None),
    ("ba bốn ngày", "P3D", "P4D", None),
    ("ba, bốn ngày", "P3D", "P4D", None),
    ("hai hoặc ba ngày", "P2D", "P3D", None),
    ("2, 3 ngày", "P2D", "P3D", None),
    ("2 hay 3 tuần", "P2W", "P3W", None),
    ("10~15 phút", "PT10M", "PT15M", None),
    ("hai ba năm", "P2Y", "P3Y", None),
    ("hai, ba ngày", "P2D", "P3D", None),
    ("một, hai tuần", "P1W", "P2W", None),
    ("năm, sáu tiếng", "PT5H", "PT6H", None),
    ("năm bảy ngày", "P5D", "P7D", None),
    ("hai ba chục năm", "P20Y", "P30Y", None),
    ("1-2 năm", "P1Y", "P2Y", None),
    # hedged
    ("gần 5 năm", "P5Y", None, Mod.LESS_THAN),
    ("gần hai thập kỷ", "P20Y", None, Mod.LESS_THAN),
    ("hơn 10 ngày", "P10D", None, Mod.MORE_THAN),
    ("hơn một tháng", "P1M", None, Mod.MORE_THAN),
    ("hơn nửa năm", "P6M", None, Mod.MORE_THAN),
    ("gần nửa thế kỷ", "P50Y", None, Mod.LESS_THAN),
    ("khoảng 3 giờ", "PT3H", None, Mod.APPROX),
    ("khoảng 30 phút", "PT30M", None, Mod.APPROX),
    ("chừng 2 tiếng", "PT2H", None, Mod.APPROX),
    ("chưa đầy 24 giờ", "PT24H", None, Mod.LESS_THAN),
    ("không quá 90 ngày", "P90D", None, Mod.EQUAL_OR_LESS),
    ("ít nhất 14 ngày", "P14D", None, Mod.EQUAL_OR_MORE),
    ("tối thiểu 5 năm", "P5Y", None, Mod.EQUAL_OR_MORE),
    ("trên 30 năm", "P30Y", None, Mod.MORE_THAN),
    ("khoảng 5-7 ngày", "P5D", "P7D", Mod.APPROX),
    ("5 năm trở lên", "P5Y", None, Mod.EQUAL_OR_MORE),
    # a hedge on the longer end, and ends joined by more than one word
    ("6 đến dưới 12 tháng", "P6M", "P12M", None),
    ("1 tháng đến dưới 6 tháng", "P1M", "P6M", None),
    ("30 phút đến gần 2 giờ", "PT30M", "PT2H", None),
    ("5 năm cho đến 7 năm", "P5Y", "P7Y", None),
    ("một hai ngày", "P1D", "P2D", None),
    # parts of a second
    ("250 mili giây", "PT0.25S", None, None),
    ("100 mili-giây", "PT0.1S", None, None),
    ("5 miligiây", "PT0.005S", None, None),
    ("20 ms", "PT0.02S", None, None),
    ("15ms", "PT0.015S", None, None),
    ("5 micro giây", "PT0.000005S", None, None),
    ("5 micro-giây", "PT0.000005S", None, None),
    ("10 nano giây", "PT0.00000001S", None, None),
    ("10 nano-giây", "PT0.00000001S", None, None),
    ("1/100 giây", "PT0.01S", None, None),
    ("3 phần nghìn giây", "PT0.003S", None, None),
    ("hai phần trăm giây", "PT0.02S", None, None),
    ("9,58 giây", "PT9.58S", None, None),
    ("9 giây 58", "PT9.58S", None, None),
    ("1 phút 45 giây 32", "PT1M45.32S", None, None),
    # letters, glued to their number
    ("30s", "PT30S", None, None),
    ("9,58s", "PT9.58S", None, None),
    ("90p", "PT90M", None, None),
    ("2p30s", "PT2M30S", None, None),
    ("3 ngày 2 đêm", "P3D", None, None),
    # fractions with one sign
    ("½ giờ", "PT30M", None, None),
    ("¾ ngày", "PT18H", None, None),
    ("1½ giờ", "PT1H30M", None, None),
    ("2½ năm", "P2Y6M", None, None),
    ("nửa giây", "PT0.5S", None, None),
    ("nửa mili giây", "PT0.0005S", None, None),
]


@pytest.mark.parametrize(("expression", "low", "high", "mod"), READ)
def test_duration_is_read(expression, low, high, mod):
    read = timex(expression)

    assert (read.kind, read.value, read.to, read.mod) == (Kind.DURATION, low, high, mod)


SETS = [
    # expression            value
    ("mỗi năm", "P1Y"),
    ("mỗi tháng", "P1M"),
    ("mỗi tuần", "P1W"),
    ("mỗi ngày", "P1D"),
    ("mỗi giờ", "PT1H"),
    ("mỗi phút", "PT1M"),
    ("mỗi quý", "P3M"),
    ("mỗi thập kỷ", "P10Y"),
    ("hằng năm", "P1Y"),
    ("hàng năm", "P1Y"),
    ("hằng tuần", "P1W"),
    ("hàng tuần", "P1W"),
    ("hàng tháng", "P1M"),
    ("hằng ngày", "P1D"),
    ("hằng giờ", "PT1H"),
    ("hàng quý", "P3M"),
    ("hằng thế kỷ", "P100Y"),
    ("mỗi 2 tuần", "P2W"),
    ("mỗi 30 phút", "PT30M"),
    ("4 năm một lần", "P4Y"),
    ("hai năm một lần", "P2Y"),
    ("2 tuần 1 lần", "P2W"),
    ("4 năm/lần", "P4Y"),
    ("6 tháng/lần", "P6M"),
    ("mỗi thứ Hai", "XXXX-WXX-1"),
    ("mỗi chủ nhật", "XXXX-WXX-7"),
    ("mỗi tối thứ Bảy", "XXXX-WXX-6TEV"),
    ("mỗi sáng", "XXXX-XX-XXTMO"),
    ("mỗi buổi tối", "XXXX-XX-XXTEV"),
    ("thứ Hai hằng tuần", "XXXX-WXX-1"),
    ("chủ nhật hàng tuần", "XXXX-WXX-7"),
    ("sáng thứ Hai hằng tuần", "XXXX-WXX-1TMO"),
    ("ngày 15 hằng tháng", "XXXX-XX-15"),
    ("ngày 2/9 hằng năm", "XXXX-09-02"),
    ("ngày 2 tháng 9 hàng năm", "XXXX-09-02"),
    ("20/11 hằng năm", "XXXX-11-20"),
    ("tháng 3 hằng năm", "XXXX-03"),
    ("mỗi cuối tuần", "XXXX-WXX-WE"),
    ("mỗi mùa hè", "XXXX-SU"),
    ("thứ Hai đến thứ Sáu hằng tuần", "XXXX-WXX-1/XXXX-WXX-5"),
    ("8h sáng thứ Hai hằng tuần", "XXXX-WXX-1T08:00"),
    ("7 giờ 30 tối thứ Bảy hàng tuần", "XXXX-WXX-6T19:30"),
    ("20:30 thứ Sáu mỗi tuần", "XXXX-WXX-5T20:30"),
    ("8h - 10h Chủ nhật hằng tuần", "XXXX-WXX-7T08:00/T10:00"),
    ("25h thứ Hai hằng tuần", "XXXX-WXX-1"),
]


@pytest.mark.parametrize(("expression", "value"), SETS)
def test_set_is_read(expression, value):
    read = timex(expression)

    assert (read.kind, read.value) == (Kind.SET, value)


REVERSED = [
    # expression                  why
    ("7-5 ngày", "P5D below P7D"),
    ("30 đến 7 ngày", "P7D below P30D"),
    ("1 năm đến 3 tháng", "P3M below P1Y"),
]


@pytest.mark.parametrize(("expression", "why"), REVERSED)
def test_reversed_range_is_kept_with_the_reason(expression, why):
    assert refused(expression) == (Kind.DURATION, None, why)
