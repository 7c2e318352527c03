"""Short articles full of other figures: which of them speak of the story, and how they stand to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.story.checking import claim, findings, words

ARTICLES = Path(__file__).with_name("traps")

# By an editor's judgement, every figure and date of the article that states a claim, left to right.
EXPECTED = {
    "giai-thich-dieu-khoan": [("chapters", "agrees", "9"), ("articles", "agrees", "71")],
    "bai-sai-nhieu-cho": [
        ("event-length", "agrees", "hai ngày"),
        ("event-dates", "contradicted", "26 và 27/10/2025"),
        ("delegates", "contradicted", "hơn 3.500"),
        ("participants", "contradicted", "191"),
        ("organisations", "contradicted", "hơn 200"),
        ("signatories", "contradicted", "71"),
        ("chapters", "contradicted", "8"),
        ("articles", "contradicted", "bảy mươi hai"),
        ("adoption-date", "contradicted", "ngày 25/12/2024"),
        ("negotiation-rounds", "contradicted", "mười"),
        ("cyber-rank-world", "contradicted", "thứ 61"),
        ("first-hosting", "contradicted", "lần thứ hai"),
    ],
    "cac-nhom-nuoc": [],
    "cau-bi-dong": [
        ("signatories", "agrees", "72"),
        ("delegates", "agrees", "hơn 2.500"),
        ("participants", "agrees", "119"),
        ("organisations", "agrees", "hơn 100"),
        ("adoption-date", "agrees", "ngày 24/12/2024"),
        ("chapters", "agrees", "9"),
        ("articles", "agrees", "71"),
        ("negotiation-rounds", "agrees", "tám"),
    ],
    "du-lich-thu-do": [],
    "gioi-thieu-sach": [
        ("chapters", "agrees", "9"),
        ("articles", "agrees", "71"),
    ],
    "hai-moc-so-lieu": [
        ("signatories", "superseded", "65"),
        ("signatories", "agrees", "72"),
        ("organisations", "agrees", "hơn 100"),
    ],
    "hoi-thao-ben-le": [
        ("delegates", "agrees", "hơn 2.500"),
        ("participants", "agrees", "119"),
    ],
    "ky-vong-trong-ngoac-kep": [],
    "lich-tiep-khach": [],
    "mot-nam-hoi-nghi": [
        ("event-dates", "agrees", "ngày 25 và 26/10/2025"),
        ("signatories", "agrees", "72"),
        ("gdp-growth-2025", "imprecise", "8%"),
    ],
    "nuoc-ky-thu-66": [],
    "tin-cu-dang-lai": [
        ("signatories", "outdated", "65"),
        ("delegates", "agrees", "Hơn 2.500"),
    ],
    "tit-chu-hoa": [
        ("signatories", "agrees", "72"),
        ("event-length", "agrees", "HAI NGÀY"),
        ("delegates", "agrees", "HƠN 2.500"),
    ],
    "truoc-gio-khai-mac": [
        ("registered-countries", "agrees", "khoảng 100"),
        ("event-length", "agrees", "hai ngày"),
        ("event-dates", "agrees", "25 và 26/10"),
    ],
    "bao-dam-an-ninh": [
        ("delegates", "agrees", "hơn 2.500"),
        ("signatories", "agrees", "72"),
    ],
    "chan-dung-nguoi-chu-toa": [("negotiation-rounds", "agrees", "tám")],
    "dieu-kien-hieu-luc": [("signatories", "agrees", "72")],
    "duong-toi-dai-hoi-dong": [
        ("adoption-date", "agrees", "ngày 24/12/2024"),
        ("event-dates", "imprecise", "năm 2025"),
    ],
    "goc-nhin-hang-tin-nuoc-ngoai": [("signatories", "superseded", "65")],
    "hoi-dap-nhanh": [
        ("signatories", "agrees", "72"),
        ("chapters", "agrees", "9"),
        ("articles", "agrees", "71"),
        ("event-dates", "agrees", "ngày 25 - 26/10/2025"),
        ("delegates", "agrees", "Hơn 2.500"),
    ],
    "khong-ghi-ngay": [("signatories", "undetermined", "65")],
    "luat-an-ninh-mang": [
        ("signatories", "agrees", "72"),
        ("chapters", "agrees", "9"),
        ("articles", "agrees", "71"),
    ],
    "nguoc-chieu-thoi-gian": [
        ("signatories", "agrees", "72"),
        ("signatories", "superseded", "65"),
        ("signatories", "agrees", "72"),
    ],
    "nha-tai-tro": [
        ("event-length", "agrees", "hai ngày"),
        ("event-dates", "agrees", "25 và 26/10/2025"),
    ],
    "nho-lai-ban-dam-phan": [
        ("negotiation-rounds", "agrees", "tám"),
        ("negotiation-length", "agrees", "gần 5 năm"),
    ],
    "noi-truoc-ket-qua": [
        ("signatories", "premature", "72"),
        ("event-dates", "agrees", "sáng 25/10"),
    ],
    "noi-vong": [
        ("signatories", "imprecise", "hơn 70"),
        ("participants", "imprecise", "Gần 120"),
        ("delegates", "imprecise", "khoảng 2.500"),
    ],
    "tinh-den-17-gio": [
        ("signatories", "superseded", "65"),
        ("event-length", "agrees", "hai ngày"),
    ],
    "tit-sai-bai-dung": [
        ("event-dates", "contradicted", "ngày 25 và 26-11"),
        ("announcement-date", "agrees", "Chiều 8-10"),
        ("event-dates", "agrees", "ngày 25 và 26-10"),
        ("registered-countries", "agrees", "khoảng 100"),
        ("registered-organisations", "agrees", "100"),
        ("cybercrime-cases", "agrees", "hơn 100.000"),
    ],
    "triet-pha-duong-day": [],
    "viet-nam-va-nga": [("signatories", "agrees", "72")],
    "hai-ngay-hai-con-so": [
        ("signatories", "superseded", "65"),
        ("signatories", "agrees", "72"),
    ],
    "so-nuoc-ky-tang": [
        ("signatories", "superseded", "65"),
        ("signatories", "agrees", "72"),
    ],
    "con-so-nay": [
        ("signatories", "superseded", "65"),
        ("signatories", "agrees", "72"),
    ],
    "con-so-nay-sai": [
        ("signatories", "superseded", "65"),
        ("signatories", "contradicted", "73"),
    ],
    "con-so-cua-noi-khac": [
        ("signatories", "agrees", "72"),
    ],
    "sau-hai-ngay": [
        ("signatories", "outdated", "65"),
    ],
    "khi-be-mac-khong-ngay": [
        ("signatories", "agrees", "72"),
        ("signatories", "undetermined", "65"),
    ],
    "khi-be-mac-so-cu": [
        ("signatories", "outdated", "65"),
    ],
    "trong-thang-muoi": [
        ("signatories", "undetermined", "65"),
    ],
    "mang-sang-cau-sau": [
        ("signatories", "superseded", "65"),
    ],
    "viet-sau-vai-ngay": [
        ("event-dates", "agrees", "Chiều 25/10"),
        ("signatories", "agrees", "72"),
    ],
    "den-nay-va-hom-do": [
        ("signatories", "superseded", "65"),
        ("signatories", "agrees", "72"),
    ],
    "truoc-ngay-dau": [],
    "ky-vong": [
        ("signatories", "agrees", "72"),
    ],
    "ke-hoach": [],
    "tin-don": [
        ("signatories", "agrees", "72"),
    ],
    "chua-ky": [],
    "dieu-kien": [],
    "nuoc-nao-ky": [],
    "khu-vuc": [],
    "chu-ky": [
        ("signatories", "agrees", "72"),
    ],
    "chu-ky-sai": [
        ("signatories", "contradicted", "71"),
    ],
    "ca-vung-lanh-tho": [
        ("signatories", "contradicted", "71"),
    ],
    "nguoc-trat-tu": [
        ("signatories", "agrees", "72"),
        ("signatories", "contradicted", "bảy mươi mốt"),
    ],
    "trich-dan": [
        ("signatories", "contradicted", "71"),
    ],
    "tit-khong-dong-tu": [
        ("signatories", "contradicted", "71"),
    ],
    "dai-bieu-tung-doan": [],
    "dai-bieu-co-cap": [],
    "dai-bieu-lech": [
        ("delegates", "contradicted", "Hơn 5.200"),
    ],
    "dai-bieu-nghin": [
        ("delegates", "agrees", "Hơn 2,5 nghìn"),
        ("delegates", "imprecise", "hơn 2.000"),
    ],
    "them-bot-uoc-luong": [
        ("delegates", "imprecise", "2.500"),
        ("signatories", "imprecise", "Khoảng 72"),
    ],
    "nguoi-tu-cac-nuoc": [],
    "budapest-truoc": [
        ("chapters", "agrees", "9"),
        ("articles", "agrees", "71"),
    ],
    "palermo-cung-cau": [
        ("articles", "agrees", "71"),
    ],
    "noi-tiep": [
        ("chapters", "agrees", "9"),
        ("articles", "contradicted", "17"),
    ],
    "paris": [],
    "phan-cua-van-kien": [],
    "du-thao": [
        ("chapters", "agrees", "9"),
        ("articles", "agrees", "71"),
    ],
    "ba-dieu": [],
    "vien-dan": [],
    "so-sanh": [
        ("signatories", "agrees", "72"),
    ],
    "le-ky-khac": [],
    "hai-su-viec-mot-con-so": [
        ("participants", "agrees", "119"),
        ("signatories", "agrees", "72"),
    ],
    "ngay-thong-qua": [
        ("adoption-date", "agrees", "Ngày 24/12/2024"),
        ("negotiation-rounds", "agrees", "8"),
    ],
}

# One sentence, published then: the signatories that it states.
SENTENCES = [
    ("2025-10-24", "Tổng cộng 65 nước đã ký Công ước Hà Nội.", [("65", "premature")]),
    ("2025-10-25T16:00+07:00", "Đến lúc này, 65 nước đã ký Công ước Hà Nội.", [("65", "superseded")]),
    ("2025-10-25T17:00+07:00", "Tính đến lúc này, có 72 nước ký Công ước Hà Nội.", [("72", "premature")]),
    ("2025-10-26", "Đã có 65 quốc gia ký Công ước Hà Nội.", [("65", "undetermined")]),
    ("2025-10-26", "Đã có 72 quốc gia ký Công ước Hà Nội.", [("72", "agrees")]),
    ("2025-10-26", "Tối 25/10, đã có 65 quốc gia ký Công ước Hà Nội.", [("65", "superseded")]),
    ("2025-10-26T07:00+07:00", "Hôm qua, 65 quốc gia ký Công ước Hà Nội.", [("65", "superseded")]),
    ("2025-10-26T07:00+07:00", "Ngày hôm qua 72 quốc gia ký Công ước Hà Nội.", [("72", "premature")]),
    ("2025-10-27", "Hôm qua 72 quốc gia ký Công ước Hà Nội.", [("72", "agrees")]),
    ("2025-10-27", "Hôm kia, 65 quốc gia đã ký Công ước Hà Nội.", [("65", "superseded")]),
    ("2025-10-27", "Tính đến 15h ngày 25/10, có 65 nước ký Công ước Hà Nội.", [("65", "superseded")]),
    ("2025-10-27", "Tính đến hết ngày 26/10, có 65 nước ký Công ước Hà Nội.", [("65", "outdated")]),
    ("2025-10-27", "Sau phiên bế mạc, có 65 nước ký Công ước Hà Nội.", [("65", "outdated")]),
    ("2025-10-27", "65 nước ký Công ước Hà Nội ngay ngày 25/10.", [("65", "superseded")]),
    ("2025-10-27", "Công ước Hà Nội: 71 nước ký", [("71", "contradicted")]),
    ("2025-10-27", "Danh sách ký Công ước Hà Nội có 71 nước.", [("71", "contradicted")]),
    ("2025-10-27", "71 nước ký Công ước Hà Nội; 40 nước phê chuẩn thì có hiệu lực.", [("71", "contradicted")]),
    ("2025-10-27", "72 quốc gia ký Công ước Hà Nội, trong đó có 40 quốc gia đang phát triển.", [("72", "agrees")]),
    ("2025-10-31", "Ngày 25/10 có 65 nước ký. Ngày 26/10 có 72 nước ký.", [("65", "superseded"), ("72", "agrees")]),
    ("2025-10-31", "Có 72 nước ký Công ước Hà Nội trong hai ngày 25 và 26/10.", [("72", "agrees")]),
    ("2025-10-31", "Công ước Hà Nội còn để ngỏ cho 121 nước chưa ký.", []),
    ("2025-10-31", "Công ước Hà Nội cần 40 nước phê chuẩn.", []),
    ("2025-10-31", "Thêm 7 nước ký Công ước Hà Nội ở New York.", []),
    ("2025-10-31", "Tổng Thư ký điện đàm với 9 nước về Công ước Hà Nội.", []),
]


@pytest.mark.parametrize("name", EXPECTED)
def test_article(name):
    found = findings((ARTICLES / f"{name}.txt").read_text(encoding="utf-8"))

    assert [(claim(finding), finding.verdict, words(finding)) for finding in found] == EXPECTED[name]


@pytest.mark.parametrize(("published", "sentence", "expected"), SENTENCES)
def test_sentence(published, sentence, expected):
    found = findings(f"---\npublished: {published}\n---\n{sentence}\n\nCông ước Hà Nội")

    signatories = [(words(finding), finding.verdict) for finding in found if claim(finding) == "signatories"]
    assert signatories == expected


def test_every_article_is_expected():
    assert {path.stem for path in ARTICLES.glob("*.txt")} == set(EXPECTED)
