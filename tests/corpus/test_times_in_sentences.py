"""Whole sentences with every time in them, and what looks like a time and is none."""

import pytest

from factcheck.model import Kind
from factcheck.vietnamese.tables import table
from tests.corpus.times import times

DATE, TIME, DURATION, SET = Kind.DATE, Kind.TIME, Kind.DURATION, Kind.SET

# Published on Monday, 2 November 2020.
READ = [
    # several times
    (
        "Từ hôm nay (16/6) đến 19/6, trường nghỉ học.",
        [(DATE, "2020-06-16", "hôm nay (16/6)"), (DATE, "2020-06-19", "19/6")],
    ),
    (
        "Triển lãm mở từ 20/10/2020 đến 15/11/2020.",
        [(DATE, "2020-10-20", "20/10/2020"), (DATE, "2020-11-15", "15/11/2020")],
    ),
    ("Hội thi diễn ra ngày 25-10 và 28-10.", [(DATE, "2020-10-25", "ngày 25-10"), (DATE, "2020-10-28", "28-10")]),
    ("Hội chợ 30/12/2019-3/1/2020 đông.", [(DATE, "2019-12-30", "30/12/2019"), (DATE, "2020-01-03", "3/1/2020")]),
    ("Dịp lễ 30-4 và 1-5, bãi biển đông.", [(DATE, "2021-04-30", "30-4"), (DATE, "2021-05-01", "1-5")]),
    ("Tòa họp vào thứ tư và nghỉ chủ nhật.", [(DATE, "2020-11-04", "thứ tư"), (DATE, "2020-11-01", "chủ nhật")]),
    ("Cháy xảy ra vào khoảng 20 giờ.", [(TIME, "T20:00", "khoảng 20 giờ")]),
    ("Chị tập ba lần một tuần.", [(SET, "P1W", "một tuần")]),
    ("Anh đi vắng 3 tháng đầu năm học.", [(DURATION, "P3M", "3 tháng")]),
    ("Trời mưa vào 48 giờ tới.", [(DURATION, "PT48H", "48 giờ")]),
    ("Cập nhật 2020-10-25T14:30: cầu đã mở.", [(TIME, "2020-10-25T14:30", "2020-10-25T14:30")]),
    ("Bay hết 14 giờ 30 phút.", [(DURATION, "PT14H30M", "14 giờ 30 phút")]),
    ("Sau 1 giờ 75 phút, máy dừng.", [(DURATION, "PT1H75M", "1 giờ 75 phút")]),
    ("Xe Audi Q3 2018 được bán lại.", [(DATE, "2018", "2018")]),
    ("Kỳ thi từ 25 đến 26-10.", [(DATE, "2020-10-25/2020-10-26", "25 đến 26-10")]),
    ("Tuần từ 14-18/9, chỉ số giảm.", [(DATE, "2020-09-14/2020-09-18", "14-18/9")]),
    ("FLC bán cổ phiếu trong thời gian từ 20-26/10.", [(DATE, "2020-10-20/2020-10-26", "20-26/10")]),
    (
        "Hội nghị họp ngày 25 và 28/10.",
        [(DATE, "2020-10-25", "ngày 25"), (DATE, "2020-10-28", "28/10")],
    ),
    (
        "Trong hai ngày 25 và 26/10, mưa rất to.",
        [(DURATION, "P2D", "hai ngày"), (DATE, "2020-10-25/2020-10-26", "25 và 26/10")],
    ),
    (
        "Giải đấu diễn ra từ tháng 9/2019 đến hết tháng 3 năm nay.",
        [(DATE, "2019-09", "tháng 9/2019"), (DATE, "2020-03", "tháng 3 năm nay")],
    ),
    ("Giai đoạn 2021-2025, tỉnh xây hai cây cầu.", [(DATE, "2021/2025", "2021-2025")]),
    ("Từ năm 2022 đến 2024, lượng khách tăng đều.", [(DATE, "2022/2024", "năm 2022 đến 2024")]),
    (
        "Đêm qua, rạng sáng nay, mưa lớn trút xuống thành phố.",
        [(TIME, "2020-11-01TNI", "Đêm qua"), (TIME, "2020-11-02TMO", "rạng sáng nay")],
    ),
    (
        "Ông sinh năm 1950, mất ngày 12/3/2019.",
        [(DATE, "1950", "năm 1950"), (DATE, "2019-03-12", "ngày 12/3/2019")],
    ),
    (
        "Năm 2019, ngày 25/10 rơi vào thứ Sáu.",
        [(DATE, "2019", "Năm 2019"), (DATE, "2020-10-25", "ngày 25/10"), (DATE, "2020-10-30", "thứ Sáu")],
    ),
    # clock times and how long
    ("Tàu chạy lúc 8 giờ.", [(TIME, "T08:00", "8 giờ")]),
    ("Tàu đến vào 8 giờ rưỡi.", [(TIME, "T08:30", "8 giờ rưỡi")]),
    ("Cửa hàng đóng cửa từ 8 giờ.", [(TIME, "T08:00", "8 giờ")]),
    ("Tính đến 17 giờ, chưa ai liên lạc.", [(TIME, "T17:00", "17 giờ")]),
    ("Cuộc họp bắt đầu lúc 9h.", [(TIME, "T09:00", "9h")]),
    ("Vụ cháy xảy ra lúc 5 giờ kém 10.", [(TIME, "T04:50", "5 giờ kém 10")]),
    ("Ca mổ diễn ra trong 8 giờ.", [(DURATION, "PT8H", "8 giờ")]),
    ("Ca mổ kéo dài 8 giờ.", [(DURATION, "PT8H", "8 giờ")]),
    ("Ca mổ kéo dài 2h30.", [(DURATION, "PT2H30M", "2h30")]),
    ("Bác sĩ phẫu thuật suốt 6h.", [(DURATION, "PT6H", "6h")]),
    ("Trong 24h qua, không có ca mắc mới.", [(DURATION, "PT24H", "24h")]),
    ("Chuyến đi tốn 5h.", [(DURATION, "PT5H", "5h")]),
    ("Họ chờ đợi 3h ngoài cổng.", [(DURATION, "PT3H", "3h")]),
    ("Máy bay bay 2h30.", [(DURATION, "PT2H30M", "2h30")]),
    ("Anh chạy xe liền 8h.", [(DURATION, "PT8H", "8h")]),
    ("Ngủ đủ 8h giúp da đẹp.", [(DURATION, "PT8H", "8h")]),
    ("Trong vòng 24h, tàu phải rời cảng.", [(DURATION, "PT24H", "24h")]),
    ("Sau 2h tìm kiếm, đội cứu hộ đã thấy nạn nhân.", [(DURATION, "PT2H", "2h")]),
    ("Sau 22h, quán phải đóng cửa.", [(TIME, "T22:00", "22h")]),
    ("Quán mở cửa từ 8h đến 22h.", [(TIME, "T08:00/T22:00", "8h đến 22h")]),
    (
        "Từ 8h đến 10h30 ngày 25/10, cầu bị cấm.",
        [(TIME, "2020-10-25T08:00/2020-10-25T10:30", "8h đến 10h30 ngày 25/10")],
    ),
    ("Bệnh nhân ngủ 8 giờ mỗi ngày.", [(DURATION, "PT8H", "8 giờ"), (SET, "P1D", "mỗi ngày")]),
    (
        "14h, đoàn đến nơi; hai giờ sau, họ rời đi.",
        [(TIME, "T14:00", "14h"), (DURATION, "PT2H", "hai giờ")],
    ),
    (
        "Tính đến 18h ngày 1/11, bão cách bờ 3 giờ di chuyển.",
        [(TIME, "2020-11-01T18:00", "18h ngày 1/11"), (DURATION, "PT3H", "3 giờ")],
    ),
    # relative words and lengths of time
    ("Trong 5 năm qua, giá tăng gấp đôi.", [(DURATION, "P5Y", "5 năm")]),
    ("3 ngày tới, trời rét.", [(DURATION, "P3D", "3 ngày")]),
    ("Suốt gần 9 tháng qua, cô ở nhà.", [(DURATION, "P9M", "gần 9 tháng")]),
    ("Trong 3 tháng tới, giá có thể giảm.", [(DURATION, "P3M", "3 tháng")]),
    ("Mấy chục năm qua, làng vẫn nghèo.", [(DURATION, None, "Mấy chục năm")]),
    ("Cả ngàn năm qua, biển lùi xa.", [(DURATION, None, "Cả ngàn năm")]),
    ("Hàng vạn năm qua, nơi đây là biển.", [(DURATION, None, "Hàng vạn năm")]),
    ("Hai năm nay, ông không về quê.", [(DURATION, "P2Y", "Hai năm")]),
    ("Sau một năm, dự án vẫn dang dở.", [(DURATION, "P1Y", "một năm")]),
    ("Một năm sau, họ cưới nhau.", [(DURATION, "P1Y", "Một năm")]),
    ("Họ kỷ niệm một năm ngày cưới.", [(DURATION, "P1Y", "một năm")]),
    ("Bà từng một năm sống ở Huế.", [(DURATION, "P1Y", "một năm")]),
    ("Hợp đồng có thời hạn một năm.", [(DURATION, "P1Y", "một năm")]),
    ("Một tháng nữa, cầu sẽ thông xe.", [(DURATION, "P1M", "Một tháng")]),
    ("Mưa một tuần liền.", [(DURATION, "P1W", "một tuần")]),
    ("Anh đi bộ một tháng ròng.", [(DURATION, "P1M", "một tháng")]),
    ("Một năm kể từ ngày đó, làng đã khác.", [(DURATION, "P1Y", "Một năm")]),
    ("Anh bị phạt một năm tù.", [(DURATION, "P1Y", "một năm")]),
    ("3 ngày trước đó, anh còn khỏe mạnh.", [(DURATION, "P3D", "3 ngày")]),
    ("Hai ngày trước trận đấu, đội tập kín.", [(DURATION, "P2D", "Hai ngày")]),
    ("Hai năm trước khi qua đời, bà viết di chúc.", [(DURATION, "P2Y", "Hai năm")]),
    ("Hai tháng trước thời điểm đó, ông từ chức.", [(DURATION, "P2M", "Hai tháng")]),
    ("3 ngày trước thềm lễ hội, phố đã đông.", [(DURATION, "P3D", "3 ngày")]),
    ("Một tuần trước vòng chung kết, anh bị đau.", [(DURATION, "P1W", "Một tuần")]),
    ("10 ngày trước đám cưới, cô đổi ý.", [(DURATION, "P10D", "10 ngày")]),
    ("Hai ngày trước sinh nhật, bà nhập viện.", [(DURATION, "P2D", "Hai ngày")]),
    ("6 tuần trước bầu cử, ông dẫn điểm.", [(DURATION, "P6W", "6 tuần")]),
    ("Ba tháng trước đại hội, ban tổ chức đã họp.", [(DURATION, "P3M", "Ba tháng")]),
    ("Hai giờ trước sự kiện, cửa còn đóng.", [(DURATION, "PT2H", "Hai giờ")]),
    ("3 năm trước, anh rời quê.", [(DATE, "2017", "3 năm trước")]),
    ("Anh ấy 3 năm trước còn là thợ hồ.", [(DATE, "2017", "3 năm trước")]),
    ("So với năm ngoái, sản lượng tăng.", [(DATE, "2019", "năm ngoái")]),
    ("Giá vàng tuần qua đi ngang.", [(DATE, "2020-W44", "tuần qua")]),
    ("Lũy kế 9 tháng, lãi giảm.", [(DURATION, "P9M", "9 tháng")]),
    ("Lũy kế 9 tháng đầu năm 2020, lãi giảm.", [(DATE, "2020-01/2020-09", "9 tháng đầu năm 2020")]),
    ("Dịp rằm tháng 9, chùa mở hội.", [(DATE, None, "rằm tháng 9")]),
    ("Đêm 30 Tết, phố vắng.", [(TIME, None, "Đêm 30 Tết")]),
    ("Cứ 4 năm một lần, giải được tổ chức.", [(SET, "P4Y", "4 năm một lần")]),
    ("Giá xăng được xem xét mỗi tuần một lần.", [(SET, "P1W", "mỗi tuần")]),
    ("Đến tháng 8/2020 đơn vị cho thuê đã rút máy.", [(DATE, "2020-08", "tháng 8/2020")]),
    ("Sang năm 2021, phí sẽ tăng.", [(DATE, "2021", "năm 2021")]),
    ("Nếu dồn sang năm sau, phim sẽ lỗ.", [(DATE, "2021", "sang năm sau")]),
    ("Trận đấu kết thúc sau 3 giờ 11 phút.", [(DURATION, "PT3H11M", "3 giờ 11 phút")]),
    ("Sau 9h30, cổng đóng.", [(TIME, "T09:30", "9h30")]),
    ("Những ngôi sao này sống từ 20 đến 70 tỷ năm.", [(DURATION, "P20000000000Y..P70000000000Y", "20 đến 70 tỷ năm")]),
    ("Hôm qua là sinh nhật ông (1-11).", [(DATE, "2020-11-01", "Hôm qua"), (DATE, "2020-11-01", "1-11")]),
    # how news begins and is signed
    ("Sáng nay (2/11), Quốc hội họp.", [(TIME, "2020-11-02TMO", "Sáng nay (2/11)")]),
    ("(TBTCO) - Chiều 30/10, tại Hà Nội, hội nghị bế mạc.", [(TIME, "2020-10-30TAF", "Chiều 30/10")]),
    ("Thứ Hai, 2/11/2020 - 06:30", [(TIME, "2020-11-02T06:30", "Thứ Hai, 2/11/2020 - 06:30")]),
    ("Cập nhật lúc 14:30 ngày 2/11/2020", [(TIME, "2020-11-02T14:30", "14:30 ngày 2/11/2020")]),
    ("Kết quả có vào ngày thứ sáu vừa qua.", [(DATE, "2020-10-30", "thứ sáu vừa qua")]),
    ("Họ gặp nhau vào ngày thứ Bảy.", [(DATE, "2020-10-31", "thứ Bảy")]),
    ("Phải 5-10 năm sau mới có kết quả.", [(DURATION, "P5Y..P10Y", "5-10 năm")]),
    ("Chợ mở từ 2-3 đến 8-3.", [(DATE, "2021-03-02", "2-3"), (DATE, "2021-03-08", "8-3")]),
    ("Tàu chạy lúc 7g.", [(TIME, "T07:00", "7g")]),
    ("Quán bán từ 7g đến 17g.", [(TIME, "T07:00/T17:00", "7g đến 17g")]),
    ("Phiên giao dịch 29/10 khép lại.", [(DATE, "2020-10-29", "29/10")]),
    ("EURO 2016 diễn ra ở Pháp.", [(DATE, "2016", "2016")]),
    ("Mùa giải 2019-20 kết thúc muộn.", [(DATE, "2019/2020", "2019-20")]),
    ("Năm học 2020-2021 bắt đầu từ tháng 9.", [(DATE, "2020/2021", "2020-2021"), (DATE, "2020-09", "tháng 9")]),
    ("Trận đấu chiều tối Chủ nhật bị hoãn.", [(DATE, "2020-11-01TEV", "chiều tối Chủ nhật")]),
    ("Ngày 5/9, ban trị sự đã họp.", [(DATE, "2020-09-05", "Ngày 5/9")]),
    ("Xe chạy từ 1-7 tại Hà Nội theo kế hoạch.", []),
    ("Nhà hát mở cửa từ 5-10 tới.", [(DATE, "2021-10-05", "5-10 tới")]),
    ("Từ 1-7, lương tăng; luật có hiệu lực từ 1-7.", [(DATE, "2020-07-01", "1-7"), (DATE, "2020-07-01", "1-7")]),
    ("Lễ diễn ra 24 và 25/10.", [(DATE, "2020-10-24/2020-10-25", "24 và 25/10")]),
    ("Có 2 và 3/4 số hộ.", []),
    (
        "Họp vào tháng 3, 6, 9 và 12/2020.",
        [(DATE, "2020-03", "tháng 3"), (DATE, "2020-06", "6"), (DATE, "2020-09", "9"), (DATE, "2020-12", "12/2020")],
    ),
    (
        "Họp ngày 3, 5 và 7/11.",
        [(DATE, "2020-11-03", "ngày 3"), (DATE, "2020-11-05", "5"), (DATE, "2020-11-07", "7/11")],
    ),
    ("Trong tháng 3, 5 và 7 dự án khởi công.", [(DATE, "2021-03", "tháng 3")]),
    ("Ông nghỉ 2 và 3 năm trước.", [(DATE, "2018", "2"), (DATE, "2017", "3 năm trước")]),
    ("Cách nay hơn chục năm, ông đến đây.", [(DATE, "2010", "Cách nay hơn chục năm")]),
    ("Gần trăm năm trước, làng còn thưa.", [(DATE, "1920", "Gần trăm năm trước")]),
    ("Cách đây chừng chục ngày, trời mưa.", [(DATE, "2020-10-23", "Cách đây chừng chục ngày")]),
    ("Cách nay vài năm, ông đến đây.", [(DATE, None, "Cách nay vài năm")]),
    ("Việc xảy ra lúc 22h05 cùng ngày.", [(TIME, "T22:05", "22h05 cùng ngày")]),
    ("14 giờ cùng ngày, tàu rời ga.", [(TIME, "T14:00", "14 giờ cùng ngày")]),
    ("Mất sáu tháng hay hơn một năm.", [(DURATION, "P6M", "sáu tháng"), (DURATION, "P1Y", "hơn một năm")]),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_sentence_has_these_times(text, expected):
    assert times(text) == expected


READ_AS_NOTHING = [
    # vague
    "Hiện nay, giá vàng ổn định.",
    "Gần đây, ông ít xuất hiện.",
    "Trước đó, tàu đã rời bến.",
    "Thời gian qua, mưa nhiều.",
    "Thời gian tới, công ty sẽ tuyển thêm người.",
    "Những năm tới, ngành này sẽ phát triển.",
    "Những năm qua, tỉnh đầu tư mạnh.",
    "Nhiều năm qua, bà sống một mình.",
    "Mấy năm nay, anh đi làm xa.",
    "Mấy hôm nay, trời rét đậm.",
    "Vài ngày trước, anh gặp lại bạn cũ.",
    "Nhiều tháng trước, họ đã chia tay.",
    "Bao năm qua, bà vẫn chờ con.",
    "Từng năm qua đi lặng lẽ.",
    "Dăm năm trước, nơi này là bãi hoang.",
    "Các tháng tới, giá có thể giảm.",
    "Dịp cuối năm, nhu cầu mua sắm tăng.",
    "Đầu năm, làng mở hội.",
    "Cuối tuần, phố đi bộ đông người.",
    "Hôm sau, họ lên đường.",
    "Ngày hôm sau, họ lên đường.",
    "Buổi sáng, trời nhiều mây.",
    "Mùa hè, khách đổ về biển.",
    "Cách đây không lâu, cầu bị sập.",
    "Ngày nào anh cũng chạy bộ.",
    "Ngày đầu tiên đi học luôn đáng nhớ.",
    # an ordinal, a name, a share, a score
    "Báo Tuổi Trẻ Chủ Nhật đăng bài này.",
    "Lần thứ hai liên tiếp đội thua.",
    "Kỳ họp thứ bảy diễn ra suôn sẻ.",
    "Ngày thứ hai của chuyến đi trời mưa.",
    "Khoảng 1/4 dân số sống ở đô thị.",
    "Rừng chiếm 2/3 diện tích.",
    "Đội thắng 3-1 trên sân khách.",
    "Tỷ lệ khung hình là 16:9.",
    "Trung tâm mở cửa 24/7.",
    "Gần 1/3 là trẻ nhỏ.",
    "Trường hợp có từ 2/3 tổng số đại biểu tán thành.",
    "Cô thắng ngược với tỷ số 2-1 (7-6, 3-6, 9-7).",
    "Giá tăng so với tuần trước đó.",
    "Giá tăng so với năm trước đó.",
    "Em học lớp 10/2 ở trường huyện.",
    "Đội vào vòng 1/8 của giải.",
    "Quán ở số 2/9 Nguyễn Trãi.",
    "Họ thuê phòng 12/3 của ký túc xá.",
    "Nhà ở hẻm 5/7 đường Lê Lợi.",
    "Xe vào ngõ 3/12 thì hỏng.",
    "Xe vào ngách 3/12 thì hỏng.",
    "Bà bán bún ở kiệt 4/6.",
    "Chị ở nhà 5/11 cuối xóm.",
    "Anh thuộc tổ 3/4.",
    "Căn hộ ở lô 7/8.",
    "Căn hộ ở block 7/8.",
    "Đội bị vùi dập tới 6-1.",
    "Đội chủ nhà dẫn trước 2-1.",
    "Thêm một thìa (10g) hạt lanh.",
    "Mỗi quả nặng từ 20 - 30g.",
    "Mỗi túi đóng từ 2-3 khúc.",
    # numbers beside words of time
    "Họ chờ hàng giờ ngoài cổng.",
    "Nước được lọc hàng thế kỷ dưới lòng đất.",
    "Máy phân biệt ba tiếng ho khác nhau.",
    "Dân làng nghe hai tiếng nổ lớn.",
    "Em nói được hai tiếng Anh và Pháp.",
    "Nghị định 13/2023/NĐ-CP có hiệu lực.",
    "Công ty bán 2020 sản phẩm.",
    "Tháng tám chuyện là chuyện vui.",
    "Bạn đọc báo Ngày Nay phản hồi.",
    "Khách quý tới thăm nhà.",
    "Mỗi chiều có hai làn xe.",
    "Làng có 3 am thờ.",
    "Năm Quý Tỵ, lũ lớn.",
]


@pytest.mark.parametrize("text", READ_AS_NOTHING)
def test_nothing_is_a_time(text):
    assert times(text) == []


SOUNDS = [row["surface"] for row in table("timewords") if row["role"] == "sound"]


@pytest.mark.parametrize("sound", SOUNDS)
def test_what_is_heard_is_no_hour(sound):
    assert times(f"Anh nhận ra ba tiếng {sound} ấy.") == []
