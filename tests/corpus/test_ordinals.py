"""Places in a row: with "thứ", "lần", "khóa", "hạng", in digits, words and roman numerals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Kind, Quantity
from tests.corpus.marked import only_mention

READ = [
    # expression, place
    # thứ
    ("[thứ 16]", 16),
    ("xếp [thứ 46]", 46),
    ("đứng [thứ 3] toàn cầu", 3),
    ("[thứ nhất]", 1),
    ("phiên tòa [lần hai]", 2),
    ("xét xử [lần ba], tòa tuyên", 3),
    ("hoãn xử [lần hai] vì vắng mặt", 2),
    ("sau đợt dịch Covid-19 [thứ hai]", 2),
    ("[thứ nhì]", 2),
    ("đứng [thứ hai]", 2),
    ('đứng [thứ hai] sau "Titanic"', 2),
    ("xếp [thứ ba]", 3),
    ("về [thứ tư]", 4),
    ("vị trí [thứ năm]", 5),
    ("vị trí [thứ 15]", 15),
    ("một quê hương [thứ hai]", 2),  # behind a noun of no table, for no word before says "weekday"
    ("sân thượng [thứ hai] của tòa nhà", 2),
    ("ghi bàn ở phút [thứ 4]", 4),
    ("giờ [thứ năm] của cuộc cứu hộ", 5),
    ("người [thứ ba]", 3),
    ("đứa con [thứ ba]", 3),
    ("kỳ họp [thứ bảy]", 7),
    ("kỳ họp [thứ 8]", 8),
    ("phiên họp [thứ sáu]", 6),
    ("ngày [thứ hai]", 2),
    ("ngày [thứ 7]", 7),
    ("năm [thứ 5] liên tiếp", 5),
    ("tuần [thứ ba]", 3),
    ("ca bệnh [thứ 100]", 100),
    ("bàn thắng [thứ 1000]", 1000),
    ("[thứ tám]", 8),
    ("[thứ chín]", 9),
    ("[thứ mười]", 10),
    ("[thứ mười một]", 11),
    ("[thứ hai mươi]", 20),
    ("[thứ hai mươi mốt]", 21),
    ("[thứ hai mươi lăm]", 25),
    ("[thứ ba mươi sáu]", 36),
    ("[thứ một trăm]", 100),
    ("[thứ 1.016]", 1016),
    ("du khách [thứ 10 triệu]", 10_000_000),
    ("người [thứ một triệu]", 1_000_000),
    ("[thứ một nghìn không trăm mười sáu]", 1016),
    ("giác quan [thứ sáu]", 6),
    ("lớn [thứ hai] thế giới", 2),
    ("cao [thứ 3] trong lịch sử", 3),
    ("đông [thứ ba] thế giới", 3),
    ("giàu [thứ tư] thế giới", 4),
    ("huy chương vàng [thứ hai]", 2),
    ("Tòa nhà cao [thứ nhì] thành phố", 2),
    # enumerations
    ("[Thứ nhất], phải nâng cao nhận thức", 1),
    ("[Thứ hai], phải hoàn thiện thể chế", 2),
    ("[Thứ ba], phải hợp tác quốc tế", 3),
    ("[Thứ tư] là hợp tác quốc tế", 4),
    # lần
    ("[lần thứ nhất]", 1),
    ("[lần thứ hai]", 2),
    ("[lần thứ ba] liên tiếp", 3),
    ("[lần thứ tư]", 4),
    ("[lần thứ 10]", 10),
    ("[lần thứ 34]", 34),
    ("Đại hội [lần thứ XIII]", 13),
    ("[lần thứ XI] nhiệm kỳ mới", 11),
    ("[lần thứ hai mươi]", 20),
    ("[lần 2]", 2),
    ("kiểm tra [lần 3]", 3),
    # first
    ("[đầu tiên]", 1),
    ("bàn thắng [đầu tiên]", 1),
    ("[lần đầu]", 1),
    ("[lần đầu tiên]", 1),
    ("[Lần đầu tiên] trong lịch sử", 1),
    # roman numerals, by their context
    ("Đại biểu Quốc hội [khóa XIV]", 14),
    ("[khoá XV]", 15),
    ("[khóa 13]", 13),
    ("[khóa mười hai]", 12),
    ("[Đại hội 13] của Đảng", 13),
    ("[Đại hội XIII] của Đảng", 13),
    ("[thứ XX]", 20),
    # ranks
    ("[hạng 3]", 3),
    ("[hạng ba]", 3),
    ("Huân chương Lao động [hạng Ba]", 3),
    ("xếp [hạng 46]", 46),
    ("Salah ([thứ ba] từ phải sang)", 3),
    ("Ông Nam ([thứ hai] từ bên trái)", 2),
    ("([thứ 3] từ trái sang)", 3),
    ("ANH LÀ NGƯỜI [THỨ BẢY] VỀ ĐÍCH", 7),
    ("CUỘC CHIẾN THẾ GIỚI [THỨ HAI]", 2),
    ("Chiến tranh thế giới [thứ Hai] kết thúc", 2),  # in a name, no weekday in spite of its capital
    ("Cuộc Chiến Thế Giới [Thứ Hai]", 2),
    ("sau Thế chiến [thứ Hai]", 2),
    ("[hạng 3] thế giới", 3),
]


@pytest.mark.parametrize(("expression", "place"), READ)
def test_ordinal_is_read(expression, place):
    mention, words = only_mention(expression)

    assert (mention.value, mention.text) == (Quantity(Decimal(place), kind=Kind.ORDINAL), words)
