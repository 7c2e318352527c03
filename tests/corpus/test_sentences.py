"""Whole sentences with all that they state, left to right: (kind, value, to, unit, words)."""

from __future__ import annotations

import pytest

from factcheck.extraction import mentions
from factcheck.model import Mention, Quantity

SENTENCES = [
    (
        "Thuốc được thử nghiệm trên 45 bệnh nhân ở giai đoạn 1 và 3 vòng của giai đoạn 2.",
        [("cardinal", "45", None, "bệnh nhân", "45"), ("cardinal", "3", None, "vòng", "3")],
    ),
    (
        "Hội trường quy tụ trên 45 bệnh nhân; khoản 2 và 3 Điều 5 không nói về việc này.",
        [("cardinal", "45", None, "bệnh nhân", "trên 45")],
    ),
    (
        "Hội nghị thu hút hơn 2.500 đại biểu của 119 quốc gia, trong đó 72 nước đã ký công ước.",
        [
            ("cardinal", "2500", None, "đại biểu", "hơn 2.500"),
            ("cardinal", "119", None, "quốc gia", "119"),
            ("cardinal", "72", None, "nước", "72"),
        ],
    ),
    (
        "Văn kiện gồm 9 chương và 71 điều; Điều 64 nói về hiệu lực.",
        [("cardinal", "9", None, "chương", "9"), ("cardinal", "71", None, "điều", "71")],
    ),
    (
        "Doanh thu tăng 27,2%, từ 1.200 tỷ đồng lên 1.526 tỷ đồng.",
        [
            ("percent", "27.2", None, "%", "27,2%"),
            ("money", "1200000000000", None, "VND", "1.200 tỷ đồng"),
            ("money", "1526000000000", None, "VND", "1.526 tỷ đồng"),
        ],
    ),
    (
        "Vốn điều lệ tăng từ 18.000 tỷ lên 23.000 tỷ sau đợt phát hành.",
        [
            ("money", "18000000000000", None, "VND", "18.000 tỷ"),
            ("money", "23000000000000", None, "VND", "23.000 tỷ"),
        ],
    ),
    (
        "Vụ cháy làm 3 người chết, 12 người bị thương, thiệt hại khoảng 2 tỷ đồng.",
        [
            ("cardinal", "3", None, "người", "3"),
            ("cardinal", "12", None, "người", "12"),
            ("money", "2000000000", None, "VND", "khoảng 2 tỷ đồng"),
        ],
    ),
    (
        "Bão số 9 làm 151 điểm trường tốc mái, hàng trăm hộ dân mất điện.",
        [("cardinal", "151", None, "điểm trường", "151"), ("cardinal", None, None, "hộ dân", "hàng trăm")],
    ),
    (
        "Anh là một trong hai cầu thủ ghi bàn, đội nhà thắng 3-1 ở vòng 7.",
        [("cardinal", "1", None, None, "một"), ("cardinal", "2", None, "cầu thủ", "hai")],
    ),
    (
        "Đây là lần thứ ba ông đứng thứ hai, kém người về nhất 5 điểm.",
        [
            ("ordinal", "3", None, None, "lần thứ ba"),
            ("ordinal", "2", None, None, "thứ hai"),
            ("cardinal", "5", None, "điểm", "5"),
        ],
    ),
    (
        "Cả hai nhà máy chỉ chạy hai phần ba công suất.",
        [("cardinal", "2", None, "nhà máy", "hai"), ("cardinal", "0.666666666667", None, None, "hai phần ba")],
    ),
    (
        "Khu vườn rộng 500 m2 có hai ao, mỗi ao 2 x 3 m.",
        [
            ("quantity", "500", None, "m²", "500 m2"),
            ("cardinal", "2", None, "ao", "hai"),
            ("quantity", "2", None, "m", "2"),
            ("quantity", "3", None, "m", "3 m"),
        ],
    ),
    (
        "Hồ xả 250 m3/giây, mực nước cao hơn báo động 3 là 0,5 m.",
        [("quantity", "250", None, "m³/s", "250 m3/giây"), ("quantity", "0.5", None, "m", "0,5 m")],
    ),
    (
        "Cô gái 19 tuổi, cao 1m68, nặng 52 kg, đang học lớp 12.",
        [
            ("cardinal", "19", None, "tuổi", "19"),
            ("quantity", "1.68", None, "m", "1m68"),
            ("quantity", "52", None, "kg", "52 kg"),
        ],
    ),
    (
        "Giá vé từ 200.000 đồng đến 500.000 đồng, trẻ em dưới 1m4 được giảm một nửa.",
        [
            ("money", "200000", "500000", "VND", "200.000 đồng đến 500.000 đồng"),
            ("quantity", "1.4", None, "m", "dưới 1m4"),
            ("cardinal", "0.5", None, None, "một nửa"),
        ],
    ),
    (
        "Mức phạt từ 2-3 triệu đồng, tái phạm bị phạt 5 triệu.",
        [("money", "2000000", "3000000", "VND", "2-3 triệu đồng"), ("money", "5000000", None, "VND", "5 triệu")],
    ),
    (
        "Cổ phần từ 10% trở lên phải công bố, tối đa 49%.",
        [("percent", "10", None, "%", "từ 10% trở lên"), ("percent", "49", None, "%", "tối đa 49%")],
    ),
    (
        "Trên 3 tuyến đường có tới 40 cửa hàng, trên 200 lao động.",
        [
            ("cardinal", "3", None, "tuyến đường", "3"),
            ("cardinal", "40", None, "cửa hàng", "40"),
            ("cardinal", "200", None, "lao động", "trên 200"),
        ],
    ),
    (
        "Pixel 5 có màn hình 6 inch, pin 4.080mAh, giá 699 USD.",
        [
            ("quantity", "6", None, "inch", "6 inch"),
            ("quantity", "4080", None, "mAh", "4.080mAh"),
            ("money", "699", None, "USD", "699 USD"),
        ],
    ),
    (
        "Tòa nhà 8 tầng 33 phòng ở ngõ 36 Giang Văn Minh.",
        [("cardinal", "8", None, "tầng", "8"), ("cardinal", "33", None, "phòng", "33")],
    ),
    (
        "Theo khoản 2 Điều 5 Nghị định 15/2020/NĐ-CP, tổ chức bị phạt gấp 2 lần cá nhân.",
        [("cardinal", "2", None, "lần", "2")],
    ),
    (
        "Học sinh các lớp 10, 11 và 12 được tặng 300 suất học bổng.",
        [("cardinal", "300", None, "suất học bổng", "300")],
    ),
    (
        "Nhiệt độ từ 5 đến 7 độ C, vùng núi âm 2 độ C.",
        [("quantity", "5", "7", "°C", "5 đến 7 độ C"), ("quantity", "-2", None, "°C", "âm 2 độ C")],
    ),
    (
        "Mỗi ngày ông uống hai ba ly trà, hơn cô em 19 tuổi mà vẫn khỏe.",
        [
            ("set", "P1D", None, None, "Mỗi ngày"),
            ("cardinal", "2", "3", "ly", "hai ba"),
            ("cardinal", "19", None, "tuổi", "19"),
        ],
    ),
    (
        "Dân số 97 triệu, trong đó 1/4 số dân sống ở đô thị.",
        [("cardinal", "97000000", None, None, "97 triệu"), ("cardinal", "0.25", None, "dân", "1/4")],
    ),
    (
        "Có 15/20 thành viên tán thành, chiếm 75%.",
        [("cardinal", "0.75", None, "thành viên", "15/20"), ("percent", "75", None, "%", "75%")],
    ),
    (
        "Năm người trong một gia đình được cứu; trong năm học sinh được nghỉ tám ngày.",
        [("cardinal", "5", None, "người", "Năm"), ("duration", "P8D", None, None, "tám ngày")],
    ),
    (
        "Gói thầu trị giá $5 triệu, cao hơn 20% so với giá của nhà thầu thứ hai.",
        [
            ("money", "5000000", None, "USD", "$5 triệu"),
            ("percent", "20", None, "%", "20%"),
            ("ordinal", "2", None, None, "thứ hai"),
        ],
    ),
    (
        "Xe chạy với tốc độ tối đa 151 km/h, tiêu thụ 6,5 lít/100 km.",
        [("quantity", "151", None, "km/h", "151 km/h"), ("quantity", "6.5", None, "l/100 km", "6,5 lít/100 km")],
    ),
    (
        "Gạo tăng lên 15.000 đồng/kg, mỗi người mua ít nhất 10 kg.",
        [("money", "15000", None, "VND", "15.000 đồng"), ("quantity", "10", None, "kg", "ít nhất 10 kg")],
    ),
    (
        "Quốc hội khóa XIV họp kỳ thứ bảy với hơn bốn trăm đại biểu.",
        [
            ("ordinal", "14", None, None, "khóa XIV"),
            ("ordinal", "7", None, None, "thứ bảy"),
            ("cardinal", "400", None, "đại biểu", "hơn bốn trăm"),
        ],
    ),
    (
        "Liên hệ 0912 345 678 hoặc toasoan24@bao.vn để ủng hộ 10 triệu đồng trở lên.",
        [("money", "10000000", None, "VND", "10 triệu đồng trở lên")],
    ),
    (
        "Vụ lật xe làm một người chết và hai người bị thương.",
        [("cardinal", "1", None, "người", "một"), ("cardinal", "2", None, "người", "hai")],
    ),
    (
        "Xe cứu được 12 thuyền viên và một hành khách trên một chiếc phao.",
        [("cardinal", "12", None, "thuyền viên", "12"), ("cardinal", "1", None, "hành khách", "một")],
    ),
    (
        "Biên bản lập thành ba (3) bản, mỗi bên giữ một bản.",
        [("cardinal", "3", None, "bản", "ba (3)")],
    ),
    (
        "Thứ nhất, cần 2.000 tỷ đồng; thứ hai, cần 50 kỹ sư.",
        [
            ("ordinal", "1", None, None, "Thứ nhất"),
            ("money", "2000000000000", None, "VND", "2.000 tỷ đồng"),
            ("ordinal", "2", None, None, "thứ hai"),
            ("cardinal", "50", None, "kỹ sư", "50"),
        ],
    ),
    (
        "Phí giảm còn 3 đến năm 2030, từ 4%/năm; lịch học từ năm 1 của khóa 2018.",
        [
            ("cardinal", "3", None, None, "3"),
            ("date", "2030", None, None, "năm 2030"),
            ("percent", "4", None, "%", "4%"),
            ("cardinal", "1", None, None, "1"),
            ("date", "2018", None, None, "2018"),
        ],
    ),
    (
        "Hai bị cáo lĩnh 5 và 7 năm tù, ba người khác 8, 9 và 10 năm tù.",
        [
            ("cardinal", "2", None, "bị cáo", "Hai"),
            ("duration", "P5Y", None, None, "5"),
            ("duration", "P7Y", None, None, "7 năm"),
            ("cardinal", "3", None, "người", "ba"),
            ("duration", "P8Y", None, None, "8"),
            ("duration", "P9Y", None, None, "9"),
            ("duration", "P10Y", None, None, "10 năm"),
        ],
    ),
    (
        "Giá tăng lần lượt 5 và 7%, các gói thầu trị giá 5, 7 và 9 tỷ đồng, mỗi bao nặng 5, 6 hoặc 7 kg.",
        [
            ("percent", "5", None, "%", "5"),
            ("percent", "7", None, "%", "7%"),
            ("money", "5000000000", None, "VND", "5"),
            ("money", "7000000000", None, "VND", "7"),
            ("money", "9000000000", None, "VND", "9 tỷ đồng"),
            ("quantity", "5", None, "kg", "5"),
            ("quantity", "6", None, "kg", "6"),
            ("quantity", "7", None, "kg", "7 kg"),
        ],
    ),
    (
        "Mỗi ổ có hai hoặc ba con, đẻ một hoặc hai lần, trong 2 và 3 tháng.",
        [
            ("cardinal", "2", None, "con", "hai"),
            ("cardinal", "3", None, "con", "ba"),
            ("cardinal", "1", None, "lần", "một"),
            ("cardinal", "2", None, "lần", "hai"),
            ("duration", "P2M", None, None, "2"),
            ("duration", "P3M", None, None, "3 tháng"),
        ],
    ),
    (
        "Học sinh lớp 10, 11 và 300 học sinh khác ở quận 1, 3 và 5 km quanh đó dùng Pixel 5 và 6 camera.",
        [
            ("cardinal", "300", None, "học sinh", "300"),
            ("quantity", "5", None, "km", "5 km"),
            ("cardinal", "6", None, "camera", "6"),
        ],
    ),
    (
        "Ông Smith, 45 và 2 con đi từ 7 đến gần 9 giờ.",
        [
            ("cardinal", "45", None, None, "45"),
            ("cardinal", "2", None, "con", "2"),
            ("cardinal", "7", None, None, "7"),
            ("time", "T09:00", None, None, "gần 9 giờ"),
        ],
    ),
    (
        "Số nước ký tăng từ 65 hôm 25/10 lên 72 hôm 26/10; đoàn 30 người đến 15 người về.",
        [
            ("cardinal", "65", None, None, "65"),
            ("date", "XXXX-10-25", None, None, "hôm 25/10"),
            ("cardinal", "72", None, None, "72"),
            ("date", "XXXX-10-26", None, None, "hôm 26/10"),
            ("cardinal", "30", None, "người", "30"),
            ("cardinal", "15", None, "người", "15"),
        ],
    ),
    (
        "Kế hoạch 5 năm 2021-2025 được bàn trong 2 ngày 25 và 26/10, với 72 đại biểu năm 2025.",
        [
            ("duration", "P5Y", None, None, "5 năm"),
            ("date", "2021/2025", None, None, "2021-2025"),
            ("duration", "P2D", None, None, "2 ngày"),
            ("date", "XXXX-10-25/XXXX-10-26", None, None, "25 và 26/10"),
            ("cardinal", "72", None, "đại biểu", "72"),
            ("date", "2025", None, None, "năm 2025"),
        ],
    ),
    (
        "Niên khóa 2020-2021, trường nhớ cuộc cách mạng (1789) và ngôi đình dựng vào 1886.",
        [
            ("date", "2020/2021", None, None, "2020-2021"),
            ("date", "1789", None, None, "1789"),
            ("date", "1886", None, None, "1886"),
        ],
    ),
    (
        "Mới 72 trên tổng số 193 nước ký.",
        [("cardinal", "72", None, None, "72"), ("cardinal", "193", None, "nước", "193")],
    ),
    # ranges whose zeros or unit are said once
    (
        "Giá 250-280.000 đồng, vé 25-30.000đ, phòng 900 - 1.200.000 đồng.",
        [
            ("money", "250000", "280000", "VND", "250-280.000 đồng"),
            ("money", "25000", "30000", "VND", "25-30.000đ"),
            ("money", "900000", "1200000", "VND", "900 - 1.200.000 đồng"),
        ],
    ),
    (
        "Giá từ 800 đến 900.000 đồng, gói 3 - 5.000.000 đồng.",
        [
            ("money", "800000", "900000", "VND", "800 đến 900.000 đồng"),
            ("money", "3000000", "5000000", "VND", "3 - 5.000.000 đồng"),
        ],
    ),
    (
        "Mỗi năm 500-700.000 lượt, 20-25.000 người, 3-4.000 công nhân.",
        [
            ("set", "P1Y", None, None, "Mỗi năm"),
            ("cardinal", "500000", "700000", "lượt", "500-700.000"),
            ("cardinal", "20000", "25000", "người", "20-25.000"),
            ("cardinal", "3000", "4000", "công nhân", "3-4.000"),
        ],
    ),
    (
        "Từ 5 đến 1.000 người, từ 300 đến 1.000 người, từ 1 đến 2.000 người.",
        [
            ("cardinal", "5", "1000", "người", "5 đến 1.000"),
            ("cardinal", "300", "1000", "người", "300 đến 1.000"),
            ("cardinal", "1", "2000", "người", "1 đến 2.000"),
        ],
    ),
    (
        "Các kỳ hạn 7, 14 và 28 ngày, kỳ hạn 1, 3, 6 tháng.",
        [
            ("duration", "P7D", None, None, "7"),
            ("duration", "P14D", None, None, "14"),
            ("duration", "P28D", None, None, "28 ngày"),
            ("duration", "P1M", None, None, "1"),
            ("duration", "P3M", None, None, "3"),
            ("duration", "P6M", None, None, "6 tháng"),
        ],
    ),
    (
        "Các lớp lần lượt 20, 30, 50 người.",
        [
            ("cardinal", "20", None, "người", "20"),
            ("cardinal", "30", None, "người", "30"),
            ("cardinal", "50", None, "người", "50"),
        ],
    ),
    (
        "Mức tăng 3%, 4 và 5%.",
        [("percent", "3", None, "%", "3%"), ("percent", "4", None, "%", "4"), ("percent", "5", None, "%", "5%")],
    ),
    ("Ông An, 45, 3 con.", [("cardinal", "45", None, None, "45"), ("cardinal", "3", None, "con", "3")]),
    # ranges behind what is measured, and scores
    ("Bàn ngồi từ 8-10, nhóm có từ 3-5.", [("cardinal", "8", "10", None, "8-10"), ("cardinal", "3", "5", None, "3-5")]),
    ("Xếp từ 5-7 đến cuối bảng.", [("cardinal", "5", "7", None, "5-7")]),
    (
        "Chỉ số UV ở mức 8-10, sĩ số 40-45, điểm trung bình 7,5-8.",
        [
            ("cardinal", "8", "10", None, "8-10"),
            ("cardinal", "40", "45", None, "40-45"),
            ("cardinal", "7.5", "8", None, "7,5-8"),
        ],
    ),
    ("Đội thắng 3-1, tỷ số 2-1.", []),
    # the hedge belongs to the second
    (
        "Giá 10 triệu hay hơn 15 triệu đồng.",
        [("money", "10000000", None, "VND", "10 triệu"), ("money", "15000000", None, "VND", "hơn 15 triệu đồng")],
    ),
    ("Có 20 hay hơn 30 người.", [("cardinal", "20", None, None, "20"), ("cardinal", "30", None, "người", "hơn 30")]),
    (
        "Mất 2 giờ hoặc hơn 3 giờ.",
        [("duration", "PT2H", None, None, "2 giờ"), ("duration", "PT3H", None, None, "hơn 3 giờ")],
    ),
    ("Phim hay hơn 2 phần trước.", [("cardinal", "2", None, "phần", "2")]),
    # one
    (
        "Chuyện chỉ xảy ra một lần, đội vô địch một lần.",
        [("cardinal", "1", None, "lần", "một"), ("cardinal", "1", None, "lần", "một")],
    ),
    ("Một lần, ông đến; có một lần, bà kể.", []),
    (
        "Hai bị cáo lĩnh án treo, một bị cáo lĩnh chung thân.",
        [("cardinal", "2", None, "bị cáo", "Hai"), ("cardinal", "1", None, "bị cáo", "một")],
    ),
    ("Hai người bị thương, một người đàn ông kể lại.", [("cardinal", "2", None, "người", "Hai")]),
    ("Ông nhận được một ngày lương.", []),
    # rates, ages, times as much
    (
        "Tỷ lệ tử vong 0,02/100.000, tỷ suất 12/1.000 trẻ.",
        [("cardinal", "0.0000002", None, None, "0,02/100.000"), ("cardinal", "0.012", None, "trẻ", "12/1.000")],
    ),
    ("Huyết áp 120/80 mmHg, bản đồ 1/10.000.", []),
    ("Khi bé lên ba, số xe tăng lên ba.", [("cardinal", "3", None, "tuổi", "ba")]),
    ("Doanh thu tăng gấp đôi, cặp đôi về nhà.", [("cardinal", "2", None, None, "đôi")]),
    # number words before a foreign word
    (
        "Bài hát có ba verse, anh làm ba playlist, cô đăng năm story.",
        [
            ("cardinal", "3", None, "verse", "ba"),
            ("cardinal", "3", None, "playlist", "ba"),
            ("cardinal", "5", None, None, "năm"),
        ],
    ),
    ("Ông sống sót qua năm covid.", []),
    # "lần hai" is a place in a row only where nothing counted follows
    ("Đây là lần hai nước gặp nhau.", [("cardinal", "2", None, "nước", "hai")]),
    (
        "Mỗi lần hai viên, hai lần ba viên.",
        [
            ("cardinal", "2", None, "viên", "hai"),
            ("cardinal", "2", None, "lần", "hai"),
            ("cardinal", "3", None, "viên", "ba"),
        ],
    ),
    ("Có 2 trong 5 người bỏ cuộc.", [("cardinal", "2", None, None, "2"), ("cardinal", "5", None, "người", "5")]),
    (
        "Ăn cà rốt nhiều hơn một lần mỗi tuần.",
        [
            ("cardinal", "1", None, "lần", "một"),
            ("set", "P1W", None, None, "mỗi tuần"),
        ],
    ),
    ("Sau bốn năm người dân vẫn chờ.", [("duration", "P4Y", None, None, "bốn năm")]),
    ("Họp về Covid-19 thứ hai tới.", [("date", None, None, None, "thứ hai tới")]),
    (
        "Cô đạt Elo 2.350, hạng 12 thế giới.",
        [("cardinal", "2350", None, None, "2.350"), ("ordinal", "12", None, None, "hạng 12")],
    ),
    # numbers of days and years that say no time
    ("Ông sinh năm 54.", []),
    ("Học các ngày 3, 5 và 7.", []),
    (
        "Kết quả đạt lên 72 tháng 10/2020.",
        [("cardinal", "72", None, None, "72"), ("date", "2020-10", None, None, "tháng 10/2020")],
    ),
    (
        "Đội thua hai trận và hòa một trận.",
        [("cardinal", "2", None, "trận", "hai"), ("cardinal", "1", None, "trận", "một")],
    ),
    ("Hai người đàn ông gặp một người bạn.", [("cardinal", "2", None, "người đàn ông", "Hai")]),
    (
        "Giá tăng từ 50 cent đến 2 USD.",
        [("money", "0.5", None, "USD", "50 cent"), ("money", "2", None, "USD", "2 USD")],
    ),
    (
        "Sau bốn năm cân nhắc, họ mua bốn năm kg.",
        [("duration", "P4Y", None, None, "bốn năm"), ("quantity", "4", "5", "kg", "bốn năm kg")],
    ),
    (
        "Việc này mất bốn năm tuần, vì sau bốn năm ngày càng nhiều người đến.",
        [
            ("duration", "P4W", "P5W", None, "bốn năm tuần"),
            ("duration", "P4Y", None, None, "bốn năm"),
        ],
    ),
    (
        "Bốn năm ngày 5/3 vẫn là ngày vui.",
        [("duration", "P4Y", None, None, "Bốn năm"), ("date", "XXXX-03-05", None, None, "ngày 5/3")],
    ),
    (
        "Khách ở lại 1/2 giờ, có khi một phần tư ngày hay 2 và 1/2 năm.",
        [
            ("duration", "PT30M", None, None, "1/2 giờ"),
            ("duration", "PT6H", None, None, "một phần tư ngày"),
            ("duration", "P2Y6M", None, None, "2 và 1/2 năm"),
        ],
    ),
    ("Từ 1/4 giờ học thay đổi.", [("date", "XXXX-04-01", None, None, "1/4")]),
    ("Trưa 1/4 giờ Hà Nội, tàu đến.", [("time", "XXXX-04-01TMI", None, None, "Trưa 1/4")]),
    ("Từ 1/2 năm nay, chợ mở cửa.", [("date", "XXXX-02-01", None, None, "1/2 năm nay")]),
    ("Nghỉ dịp 25/1 và 1/2.", [("date", "XXXX-01-25", None, None, "25/1"), ("date", "XXXX-02-01", None, None, "1/2")]),
    ("Đêm 1/2 giờ Hà Nội, tàu đến.", [("time", "XXXX-02-01TNI", None, None, "Đêm 1/2")]),
]


@pytest.mark.parametrize(("sentence", "stated"), SENTENCES)
def test_sentence_states(sentence, stated):
    assert [_row(mention) for mention in mentions(sentence)] == stated


def _row(mention: Mention) -> tuple[str, str | None, str | None, str | None, str]:
    value = mention.value
    if not isinstance(value, Quantity):
        return mention.kind.value, value.value, value.to, None, mention.text
    amount, to = (None if number is None else f"{number:f}" for number in (value.amount, value.to))
    return mention.kind.value, amount, to, value.unit, mention.text
