"""Numbers that count: in digits, in words, in both; shares; ranges; hedges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Kind, Mod, Quantity
from tests.corpus.marked import only_mention

APPROX, MORE, LESS = Mod.APPROX, Mod.MORE_THAN, Mod.LESS_THAN
AT_LEAST, AT_MOST = Mod.EQUAL_OR_MORE, Mod.EQUAL_OR_LESS

READ = [
    # expression, amount, unit, mod
    # digits
    ("[72] quốc gia", "72", "quốc gia", None),
    ("[8] vòng đàm phán", "8", "vòng đàm phán", None),
    ("[05] đối tượng", "5", "đối tượng", None),
    ("[1] cô gái", "1", "cô gái", None),
    ("[2.500] đại biểu", "2500", "đại biểu", None),
    ("[1.234.567] người", "1234567", "người", None),
    ("[12.345.678.901] lượt xem", "12345678901", "lượt xem", None),
    ("[2,500] đại biểu", "2500", "đại biểu", None),  # a comma groups what is counted whole
    ("[1,200,000] người", "1200000", "người", None),
    ("[2 500] người", "2500", "người", None),
    ("[1 250 000] người", "1250000", "người", None),
    ("[2\u00a0500] người", "2500", "người", None),
    ("[2\u202f500] người", "2500", "người", None),
    ("[1.200,5] điểm", "1200.5", "điểm", None),
    ("[912,19] điểm", "912.19", "điểm", None),
    ("[3,5] điểm", "3.5", "điểm", None),
    ("[1,5] lần", "1.5", "lần", None),
    ("[0,8] con", "0.8", "con", None),
    ("[72] nước thành viên", "72", "nước", None),
    ("[3] chiếc xe máy", "3", "xe máy", None),  # a classifier steps back behind its noun
    ("[250] chiếc xe đạp", "250", "xe đạp", None),
    ("[7] con bò", "7", "bò", None),
    ("[12] cuốn", "12", "cuốn", None),
    ("[4] “điểm nóng” mới", "4", "điểm nóng", None),
    ("có [119] quốc gia và vùng lãnh thổ", "119", "quốc gia", None),
    ("[100] tổ chức quốc tế", "100", "tổ chức", None),
    ("[71] điều", "71", "điều", None),  # "Điều 71" is a name
    ("[9] chương", "9", "chương", None),
    ("[5] phòng học", "5", "phòng học", None),
    ("[3] ca mắc", "3", "ca mắc", None),
    ("[3] HLV", "3", "hlv", None),
    ("[1.000] F0", "1000", "f0", None),
    ("[44] NGƯỜI", "44", "người", None),
    ("con số [72]", "72", None, None),
    ("tổng số [72]", "72", None, None),
    ("trong số [15] ca bệnh", "15", "ca bệnh", None),
    ("thay vì [3]", "3", None, None),
    ("bảng xếp hạng [50] thương hiệu", "50", "thương hiệu", None),
    ("[8] tầng", "8", "tầng", None),
    ("lớp [40] học sinh", "40", "học sinh", None),
    ("nhà [5] tầng", "5", "tầng", None),
    ("trong vòng [3] trận", "3", "trận", None),
    # digits with scale words
    ("[2,5 triệu] người", "2500000", "người", None),
    ("[97 triệu] dân", "97000000", "dân", None),
    ("[1,4 tỷ] dân", "1400000000", "dân", None),
    ("[8 tỷ] người", "8000000000", "người", None),
    ("[390 nghìn] đơn vị", "390000", "đơn vị", None),
    ("[390 ngàn] đơn vị", "390000", "đơn vị", None),
    ("[3 vạn] quân", "30000", "quân", None),
    ("[1 triệu 200 nghìn] người", "1200000", "người", None),
    ("[1 tỷ 50 triệu] lượt xem", "1050000000", "lượt xem", None),
    ("[1.5 triệu] người", "1500000", "người", None),
    ("[2 triệu rưỡi] lượt xem", "2500000", "lượt xem", None),
    ("[5 chục] quả trứng", "50", "trứng", None),
    ("[3 tá] trứng", "36", "trứng", None),
    ("dân số [1,4 tỷ]", "1400000000", None, None),  # people, not money
    # number words: units and tens
    ("[hai] nước", "2", "nước", None),
    ("[ba] người", "3", "người", None),
    ("[bốn] học sinh", "4", "học sinh", None),
    ("[năm] người", "5", "người", None),
    ("[năm] học sinh bị thương", "5", "học sinh", None),
    ("[sáu] ca bệnh", "6", "ca bệnh", None),
    ("[bảy] hành khách", "7", "hành khách", None),
    ("[bẩy] hành khách", "7", "hành khách", None),
    ("[tám] kỳ họp", "8", "kỳ họp", None),
    ("[chín] chương", "9", "chương", None),
    ("[mười] người", "10", "người", None),
    ("[mười một] người", "11", "người", None),
    ("[mười hai] người", "12", "người", None),
    ("[mười lăm] người", "15", "người", None),
    ("[mười nhăm] người", "15", "người", None),
    ("[hai mươi] người", "20", "người", None),
    ("[hai mươi mốt] người", "21", "người", None),
    ("[hai mươi tư] người", "24", "người", None),
    ("[hai mươi bốn] người", "24", "người", None),
    ("[hai mươi lăm] người", "25", "người", None),
    ("[hai lăm] người", "25", "người", None),
    ("[ba mốt] người", "31", "người", None),
    ("[ba mươi sáu] phố phường", "36", "phố", None),
    ("[bốn mươi tám] giáo viên", "48", "giáo viên", None),
    ("[chín mươi chín] bậc thang", "99", "bậc thang", None),
    ("[hai] phum", "2", None, None),  # a rare noun behind a word that is nothing but a number
    ("[bốn] phương châm", "4", "phương châm", None),
    ("[bốn] “đường bay” chính", "4", "đường bay", None),
    # hundreds and more
    ("[một trăm] người", "100", "người", None),
    ("[một trăm linh năm] người", "105", "người", None),
    ("[một trăm lẻ năm] người", "105", "người", None),
    ("[một trăm linh tư] người", "104", "người", None),
    ("[hai trăm mười] người", "210", "người", None),
    ("[hai trăm hai mươi lăm] người", "225", "người", None),
    ("[năm trăm] người", "500", "người", None),
    ("[ba trăm rưỡi]", "350", None, None),
    ("[trăm rưỡi]", "150", None, None),
    ("[một nghìn] người", "1000", "người", None),
    ("[một ngàn] người", "1000", "người", None),
    ("[một nghìn không trăm linh năm] người", "1005", "người", None),
    ("[một nghìn lẻ một] trang", "1001", "trang", None),
    ("[hai nghìn không trăm hai mươi lăm] người", "2025", "người", None),
    ("[hai nghìn năm trăm] đại biểu", "2500", "đại biểu", None),
    ("[mười hai nghìn ba trăm bốn mươi lăm] người", "12345", "người", None),
    ("[nghìn rưỡi]", "1500", None, None),
    ("[hai triệu rưởi]", "2500000", None, None),
    ("[triệu rưỡi] lượt xem", "1500000", "lượt xem", None),
    ("[một vạn] người", "10000", "người", None),
    ("[một triệu] người", "1000000", "người", None),
    ("[một triệu hai trăm nghìn] người", "1200000", "người", None),
    ("[hai triệu rưỡi]", "2500000", None, None),  # half of the last scale
    ("[một triệu hai]", "1200000", None, None),  # colloquial: a tenth of the scale
    ("[một tỷ hai trăm triệu] lượt xem", "1200000000", "lượt xem", None),
    ("[một tỉ hai trăm triệu] lượt xem", "1200000000", "lượt xem", None),
    ("[chín trăm chín mươi chín triệu] cổ phiếu", "999000000", "cổ phiếu", None),
    ("[hai chục] người", "20", "người", None),
    ("[ba chục nghìn] người", "30000", "người", None),
    ("[một tá] trứng", "12", "trứng", None),
    ("[nửa tá] trứng", "6", "trứng", None),
    ("[nửa triệu] người", "500000", "người", None),
    # capitals, tones, spaces
    ("[Tám] kỳ họp", "8", "kỳ họp", None),
    ("[HAI] NGƯỜI CHẾT", "2", "người", None),
    ("[Hai] Bộ trưởng", "2", "bộ trưởng", None),
    ("[hai  mươi lăm] người", "25", "người", None),
    ("[âm 5]", "-5", None, None),
    # said twice
    ("[ba (3)] người", "3", "người", None),
    ("[03 (ba)] đối tượng", "3", "đối tượng", None),
    ("[mười lăm (15)] thành viên", "15", "thành viên", None),
    # "một" that counts
    ("chỉ [một] camera", "1", "camera", None),
    ("chỉ có [một] bàn thắng", "1", "bàn thắng", None),
    ("chỉ còn [một] ứng viên", "1", "ứng viên", None),
    ("duy nhất [một] người", "1", "người", None),
    ("đúng [một] người", "1", "người", None),
    ("[một] tuổi", "1", "tuổi", None),
    ("[ít nhất một] người", "1", "người", AT_LEAST),
    ("[hơn một] người", "1", "người", MORE),
    # counted by what stands before
    ("cả [hai]", "2", None, None),
    ("cả [ba]", "3", None, None),
    ("cả [8]", "8", None, None),
    ("cả [8] người", "8", "người", None),
    ("cả [năm] người", "5", "người", None),
    ("gấp [ba]", "3", None, None),
    ("gấp [3] lần", "3", "lần", None),
    ("gấp [ba] lần", "3", "lần", None),
    ("[hai] trong số đó", "2", None, None),
    # ages
    ("[19] tuổi", "19", "tuổi", None),
    ("[24] tuổi", "24", "tuổi", None),
    ("[mười tám] tuổi", "18", "tuổi", None),
    ("ở tuổi [12]", "12", "tuổi", None),
    ("tuổi [30]", "30", "tuổi", None),
    ("[ngoài 30] tuổi", "30", "tuổi", MORE),
    ("[gần 70] tuổi", "70", "tuổi", LESS),
    ("hơn cô [19] tuổi", "19", "tuổi", None),  # a comparison
    ("kém chồng [12] tuổi", "12", "tuổi", None),
    ("bệnh nhân [67] tuổi", "67", "tuổi", None),
    # shares
    ("[1/4] số dân", "0.25", "dân", None),
    ("[1/4] dân số", "0.25", "dân", None),
    ("chiếm [2/3]", "0.666666666667", None, None),
    ("[2/3] số phiếu", "0.666666666667", "phiếu", None),
    ("[hơn 2/3] số phiếu", "0.666666666667", "phiếu", MORE),
    ("[gần 1/3] diện tích", "0.333333333333", None, LESS),
    ("đạt [3/4] chặng đường", "0.75", "chặng", None),
    ("[15/20] thành viên", "0.75", "thành viên", None),
    ("[83/83] xã", "1", "xã", None),
    ("[ba phần tư]", "0.75", None, None),
    ("[hai phần ba]", "0.666666666667", None, None),
    ("[một phần ba]", "0.333333333333", None, None),
    ("[hơn một phần ba]", "0.333333333333", None, MORE),
    ("[một phần tư]", "0.25", None, None),
    ("[ba phần năm]", "0.6", None, None),
    ("[chín phần mười]", "0.9", None, None),
    ("[một nửa]", "0.5", None, None),
    ("[một nửa] số đại biểu", "0.5", "đại biểu", None),
    ("[hơn một nửa]", "0.5", None, MORE),
    ("[gần một nửa] dân số", "0.5", "dân", LESS),
    ("[quá nửa]", "0.5", None, MORE),
    ("[hơn nửa] số phiếu", "0.5", "phiếu", MORE),
    ("[nửa] dân số", "0.5", "dân", None),
    # hedges before
    ("[hơn 2.500] đại biểu", "2500", "đại biểu", MORE),
    ("[trên 2.500] đại biểu", "2500", "đại biểu", MORE),
    ("[trên 300] tuyến đường", "300", "tuyến đường", MORE),
    ("[quá 3] lần", "3", "lần", MORE),
    ("[gần 70] nước", "70", "nước", LESS),
    ("[dưới 18] tuổi", "18", "tuổi", LESS),
    ("[chưa đến 100] người", "100", "người", LESS),
    ("[chưa tới 100] người", "100", "người", LESS),
    ("[chưa đầy 30] người", "30", "người", LESS),
    ("[ngót 200] người", "200", "người", LESS),
    ("[khoảng 100] quốc gia", "100", "quốc gia", APPROX),
    ("[Khoảng 100] quốc gia", "100", "quốc gia", APPROX),
    ("[chừng 20] người", "20", "người", APPROX),
    ("[cỡ 20] người", "20", "người", APPROX),
    ("[tầm 20] người", "20", "người", APPROX),
    ("[xấp xỉ 110] nước", "110", "nước", APPROX),
    ("[trên dưới 50] người", "50", "người", APPROX),
    ("[vào khoảng 50] người", "50", "người", APPROX),
    ("[khoảng hơn 3.000] doanh nghiệp", "3000", "doanh nghiệp", MORE),
    ("[ít nhất 12] người", "12", "người", AT_LEAST),
    ("[tối thiểu 5] thành viên", "5", "thành viên", AT_LEAST),
    ("[không dưới 40] nước", "40", "nước", AT_LEAST),
    ("[tối đa 2] người", "2", "người", AT_MOST),
    ("[nhiều nhất 5] người", "5", "người", AT_MOST),
    ("[không quá 30] người", "30", "người", AT_MOST),
    ("[hơn hai trăm] người", "200", "người", MORE),
    ("[gần trăm] người", "100", "người", LESS),
    ("[hơn chục] người", "10", "người", MORE),
    ("[hơn vạn] người", "10000", "người", MORE),
    ("[gần triệu] người", "1000000", "người", LESS),
    ("[hơn **2.500]** đại biểu", "2500", "đại biểu", MORE),
    ("[khoảng trên 50] người", "50", "người", MORE),
    ("[khoảng gần 50] người", "50", "người", LESS),
    ("[khoảng dưới 50] người", "50", "người", LESS),
    ("[khoảng trên dưới 50] người", "50", "người", APPROX),
    ("[chưa được 50] người", "50", "người", LESS),
    ("[chẳng đến 50] người", "50", "người", LESS),
    ("[không đến 50] người", "50", "người", LESS),
    ("[không đầy 50] người", "50", "người", LESS),
    ("[ngót nghét 50] người", "50", "người", LESS),
    ("[suýt soát 50] người", "50", "người", LESS),
    ("[khoảng chừng 50] người", "50", "người", APPROX),
    ("[chừng khoảng 50] người", "50", "người", APPROX),
    ("[cỡ chừng 50] người", "50", "người", APPROX),
    ("[áng chừng 50] người", "50", "người", APPROX),
    ("[ước chừng 50] người", "50", "người", APPROX),
    ("[không ít hơn 50] người", "50", "người", AT_LEAST),
    ("[không kém 50] người", "50", "người", AT_LEAST),
    ("[chí ít 50] người", "50", "người", AT_LEAST),
    ("[không vượt quá 50] người", "50", "người", AT_MOST),
    ("[không hơn 50] người", "50", "người", AT_MOST),
    ("[50 người hoặc ít hơn]", "50", "người", AT_MOST),
    # hedges behind; the counted noun may lie between
    ("[10 người trở lên]", "10", "người", AT_LEAST),
    ("[từ 10 người trở lên]", "10", "người", AT_LEAST),
    ("[từ 18 tuổi trở lên]", "18", "tuổi", AT_LEAST),
    ("[5 người trở xuống]", "5", "người", AT_MOST),
    ("[10 người hoặc hơn]", "10", "người", AT_LEAST),
    # words before that are no hedge
    ("trên [3] tuyến đường", "3", "tuyến đường", None),
    ("trên cả [3] mặt trận", "3", "mặt trận", None),
    ("ít hơn [1] trận", "1", "trận", None),
    ("nhiều hơn [2] điểm", "2", "điểm", None),
    ("ngoài [2] cầu thủ này", "2", "cầu thủ", None),
]

RANGES = [
    # expression, amount, to, unit, mod
    ("[3-4] ly", "3", "4", "ly", None),
    ("[3 - 4] ly", "3", "4", "ly", None),
    ("[3–4] ly", "3", "4", "ly", None),
    ("[3—4] ly", "3", "4", "ly", None),
    ("[4 - 5] tấm biển", "4", "5", "biển", None),
    ("từ [5-7] người", "5", "7", "người", None),
    ("từ [5 đến 7] người", "5", "7", "người", None),
    ("[5 tới 7] người", "5", "7", "người", None),
    ("[khoảng 50-60] người", "50", "60", "người", APPROX),
    ("[2-3 triệu] người", "2000000", "3000000", "người", None),  # the scale belongs to both
    ("[hai đến ba] người", "2", "3", "người", None),
    ("[hai đến ba triệu] người", "2000000", "3000000", "người", None),
    ("[hai ba] người", "2", "3", "người", None),
    ("[hai, ba] người", "2", "3", "người", None),
    ("[năm sáu] người", "5", "6", "người", None),
    ("[bảy tám] học sinh", "7", "8", "học sinh", None),
    ("[hai ba chục] người", "20", "30", "người", None),
    ("[hai ba trăm] người", "200", "300", "người", None),
    ("[2.500 đến 3.000] đại biểu", "2500", "3000", "đại biểu", None),
    ("[1,5-2] lần", "1.5", "2", "lần", None),
    ("độ tuổi từ [18-25]", "18", "25", "tuổi", None),
    ("độ tuổi [18-25]", "18", "25", "tuổi", None),
    ("[18 đến 25] tuổi", "18", "25", "tuổi", None),
]

VAGUE = [
    # expression, unit: amounts that nobody gives
    ("[hàng chục] người", "người"),
    ("[hàng trăm] phần quà", "phần quà"),
    ("[hàng nghìn] người", "người"),
    ("[hàng ngàn] người", "người"),
    ("[hàng vạn] người", "người"),
    ("[hàng triệu] lượt xem", "lượt xem"),
    ("[hàng tỷ] người", "người"),
    ("[hàng chục nghìn] người", "người"),
    ("[hàng trăm ngàn] lượt bình luận", "lượt bình luận"),
    ("[hàng trăm triệu] người dùng", "người dùng"),
    ("[Hàng chục] cửa hàng", "cửa hàng"),
    ("[vài chục] người", "người"),
    ("[vài trăm] người", "người"),
    ("[vài nghìn] người", "người"),
    ("[mấy chục] người", "người"),
    ("[mấy nghìn] người", "người"),
    ("[dăm chục] người", "người"),
    ("[cả trăm] người", "người"),
    ("[cả nghìn] người", "người"),
]


@pytest.mark.parametrize(("expression", "amount", "unit", "mod"), READ)
def test_count_is_read(expression, amount, unit, mod):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), unit, mod), words)


@pytest.mark.parametrize(("expression", "amount", "to", "unit", "mod"), RANGES)
def test_range_is_read(expression, amount, to, unit, mod):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(amount), unit, mod, Decimal(to)), words)


@pytest.mark.parametrize(("expression", "unit"), VAGUE)
def test_vague_amount_has_no_value(expression, unit):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(None, unit, APPROX, kind=Kind.CARDINAL), words)


def test_reversed_range_is_kept_without_a_value():
    mention, words = only_mention("từ [7 đến 5] người")

    assert (mention.value, mention.text, mention.invalid) == (Quantity(None, "người"), words, "5 below 7")
