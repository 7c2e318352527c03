"""Which claim a mention speaks of."""

import pytest

from factcheck.extraction import mentions
from factcheck.matching.linking import considered
from factcheck.matching.passages import passages
from factcheck.model import Lost, Span
from factcheck.vietnamese.normal import fold_lower, normal_text
from tests.story_of import ABOUT, findings_in, findings_of, linked, story_of

STORY = story_of(
    """
claims:
  signatories:
    counts: [quốc gia, nước]
    with: [ký, ký kết, đặt bút ký, tham gia ngay tại lễ ký]
    without: [phê chuẩn]
    expect: 72
  participants:
    counts: [quốc gia và vùng lãnh thổ, quốc gia, nước]
    with: [tham dự, đại diện, đến từ]
    without: [đăng ký]
    expect: 119
  organisations:
    counts: tổ chức
    with: [tham dự, đến từ]
    expect: hơn 100
  delegates:
    counts: đại biểu
    expect: hơn 2.500
  event-dates:
    kind: date
    with: [lễ mở ký, lễ ký, mở ký]
    without: [họp báo]
    expect: 25 – 26/10/2025
  adoption-date:
    kind: date
    with: thông qua
    expect: 24/12/2024
  chapters: { counts: chương, with: [công ước, văn kiện], without: luật, expect: 9 }
  articles: { counts: điều, with: [công ước, văn kiện], without: luật, expect: 71 }
  negotiation-length: { kind: duration, with: đàm phán, expect: gần 5 năm }
"""
)

LINKED = [
    # plain, passive and fronted orders
    ("72 quốc gia đã ký Công ước.", [("signatories", "72")]),
    ("Công ước đã được 72 nước ký.", [("signatories", "72")]),
    ("Ký Công ước trong ngày đầu là 65 nước.", [("signatories", "65")]),
    ("Đặt bút ký vào văn kiện có 72 quốc gia.", [("signatories", "72")]),
    ("BẢY MƯƠI HAI QUỐC GIA KÝ CÔNG ƯỚC", [("signatories", "BẢY MƯƠI HAI")]),
    ("72 quốc gia tham gia ngay tại Lễ ký Công ước", [("signatories", "72")]),
    ("72 quốc gia chính thức kí kết Công ước.", [("signatories", "72")]),
    # other words with the same syllables
    ("72 quốc gia đã đăng ký.", []),
    ("Tổng Thư ký cảm ơn 72 quốc gia.", []),
    ("Tập hồ sơ có chữ ký của 72 quốc gia.", []),
    ("72 nước ngoài khối đã ký.", []),
    # the event's name is no predicate
    ("72 quốc gia có mặt ở lễ ký.", []),
    ("Lễ mở ký thu hút 72 quốc gia.", []),
    # what has not happened
    ("72 quốc gia chưa ký Công ước.", []),
    ("72 quốc gia sẽ ký Công ước.", []),
    ("Dự kiến 40 quốc gia phê chuẩn Công ước.", []),
    ("Cần 40 nước ký thì văn kiện có hiệu lực.", []),
    ("193 nước phải ký.", []),
    # a part and the whole are not the count
    ("72/193 nước đã ký.", []),
    ("72 trong số 193 nước đã ký.", [("signatories", "72")]),
    ("Việt Nam là một trong số 72 nước đã ký.", [("signatories", "72")]),
    ("Mười nước đầu tiên ký ngay buổi sáng.", []),
    ("Thêm 7 nước ký vào ngày cuối.", []),
    ("Còn 121 nước chưa ký.", []),
    ("Ba nước khác đặt bút ký sau đó.", []),
    # the noun before the number, the word said once for two numbers
    ("Số nước ký Công ước là 71.", [("signatories", "71")]),
    ("Chiều 25/10 có 65 nước ký, đến khi bế mạc là 72 nước.", [("signatories", "65"), ("signatories", "72")]),
    # the nearest word, and the nearest mention
    ("Sự kiện có đại diện hơn 100 quốc gia và đến nay đã có 65 quốc gia ký Công ước.",
     [("participants", "hơn 100"), ("signatories", "65")]),
    ("119 quốc gia và vùng lãnh thổ tham dự, 72 quốc gia ký Công ước.",
     [("participants", "119"), ("signatories", "72")]),
    ("72 quốc gia ký Công ước, 5 quốc gia khác im lặng.", [("signatories", "72")]),
    ("Hơn 2.500 đại biểu đến từ 119 quốc gia, hơn 100 tổ chức quốc tế.",
     [("delegates", "Hơn 2.500"), ("participants", "119"), ("organisations", "hơn 100")]),
    # dates
    ("Lễ ký diễn ra ngày 25 và 26/10/2025.", [("event-dates", "ngày 25 và 26/10/2025")]),
    ("Chiều 8/10/2025, bộ tổ chức họp báo về lễ mở ký.", []),
    ("Tại họp báo, bà cho biết, ngày 25/10/2025 sẽ diễn ra lễ mở ký.", [("event-dates", "ngày 25/10/2025")]),
    ("Được thông qua ngày 24/12/2024 và mở ký ngày 25/10/2025.",
     [("adoption-date", "ngày 24/12/2024"), ("event-dates", "ngày 25/10/2025")]),
    ("Lễ ký Công ước (được thông qua ngày 24/12/2024) diễn ra ngày 25/10/2025.",
     [("adoption-date", "ngày 24/12/2024"), ("event-dates", "ngày 25/10/2025")]),
    # lists, references, other documents
    ("Công ước gồm 9 chương và 71 điều.", [("chapters", "9"), ("articles", "71")]),
    ("Công ước có chín chương, bảy mươi mốt điều.", [("chapters", "chín"), ("articles", "bảy mươi mốt")]),
    ("Điều 64 của Công ước nói về hiệu lực.", []),
    ("Luật An ninh mạng gồm 7 chương, 43 điều.", []),
    ("Sau gần 5 năm đàm phán, Công ước ra đời.", [("negotiation-length", "gần 5 năm")]),
    ("Toàn văn Công ước gồm 9 chương.", [("chapters", "9")]),
    # a mention without a value is judged by nobody; an impossible date is
    ("Hàng chục quốc gia ký Công ước.", []),
    ("Lễ ký diễn ra ngày 31/9/2025.", [("event-dates", "ngày 31/9/2025")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_mentions_are_linked(text, expected):
    assert linked(text, STORY) == expected


def test_an_article_about_something_else_is_linked_to_nothing():
    assert findings_of("72 quốc gia đã ký.", story_of("claims: {a: {counts: quốc gia, expect: 1}}")) != []
    other = story_of("claims: {a: {counts: quốc gia, expect: 1}}")
    elsewhere = type(other)(other.id, other.title, ("Hiệp định Paris",), None, other.claims, other.place)

    assert findings_in(f"72 quốc gia đã ký.\n\n{ABOUT}", [elsewhere]) == []


EVENT = story_of("claims: { event-dates: { kind: date, with: [lễ mở ký, lễ ký, được mở ký], expect: 25–26/10/2025 } }")

DATED = [
    ("Lễ ký diễn ra ngày 25/10/2025.", ["ngày 25/10/2025"]),
    ("Ngày 25/10/2025 sẽ diễn ra sự kiện đặc biệt: lễ mở ký.", ["Ngày 25/10/2025"]),
    ("Hà Nội đăng cai lễ ký công ước này trong năm 2025.", ["năm 2025"]),
    # the event is what another one is about
    ("Chiều 8/10/2025, bộ tổ chức họp báo về lễ mở ký.", []),
    ("Họp báo lễ mở ký Công ước tại Hà Nội ngày 8/10/2025.", []),
    ("Ngày 24/10/2025, tổng thư ký tới dự lễ mở ký.", []),
    ("Trước lễ ký, ngày 20/10/2025 các đoàn đã có mặt.", []),
    ("Họp báo về lễ ký ngày 25/10/2025 đã kết thúc.", ["ngày 25/10/2025"]),
    # the sentence begins with the time of something else
    ("Hôm 27/10/2025, báo chí quốc tế đánh giá cao lễ mở ký.", []),
    ("HÀ NỘI, 27/10/2025 - LỄ MỞ KÝ ĐÃ KHÉP LẠI", []),
    ("Ngày 25/10/2025, lễ mở ký bắt đầu.", ["Ngày 25/10/2025"]),
    ("Ngày 25/10/2025, tại Hà Nội diễn ra lễ mở ký.", ["Ngày 25/10/2025"]),
    # how long something stays open
    ("Công ước được mở ký từ 25/10/2025 đến 31/12/2026.", ["25/10/2025"]),
    ("Lễ mở ký diễn ra từ 25/10/2025 đến 27/10/2025.", ["25/10/2025", "27/10/2025"]),
    ("Lễ mở ký diễn ra ngày 25/10/2025, văn kiện mở từ ngày 25/10/2025 đến hết ngày 31/12/2026.", ["ngày 25/10/2025"]),
    # a bare year far off is the year of something else
    ("Lễ ký khép lại một con đường đàm phán dài, nhiều trắc trở của các nước vốn mở ra từ năm 2019.", []),
]


@pytest.mark.parametrize(("text", "words"), DATED)
def test_an_event_has_its_own_dates(text, words):
    assert [found for _, found in linked(text, EVENT)] == words


REASONS = [
    # text                                       claim            why it does not get the sentence's first mention
    ("72 quốc gia đã ký.", "signatories", None),
    ("72 quốc gia đã ký.", "delegates", Lost.NOUN),
    ("72 quốc gia đã ký.", "participants", Lost.NO_WORD),
    ("72/193 nước đã ký.", "signatories", Lost.UNIT),
    ("Hàng chục quốc gia đã ký.", "signatories", Lost.NO_VALUE),
    ("Thêm 7 nước đã ký.", "signatories", Lost.PART),
    ("5 nước Bắc Âu đã ký.", "signatories", Lost.PART),
    ("Số nước ký tăng thêm 7, lên 72.", "signatories", Lost.CHANGE),
    ("72 quốc gia chưa ký.", "signatories", Lost.DENIED),
    ("Kỳ vọng 100 nước ký.", "signatories", Lost.DENIED),
    ("Tin đồn 80 nước ký là sai.", "signatories", Lost.DENIED),
    ("30 quốc gia im lặng, 72 quốc gia ký.", "signatories", Lost.FARTHER),
    ("72 quốc gia ký và phê chuẩn.", "signatories", Lost.AGAINST),
    ("30 nước ký Công ước Budapest.", "signatories", Lost.OTHER_DOCUMENT),
    ("119 quốc gia tham dự và cùng ký.", "signatories", Lost.OTHER_CLAIM),
    # asked, or told from hearsay
    ("Chỉ 65 nước ký?", "signatories", Lost.DOUBTED),
    ("Có phải 80 nước đã ký? ", "signatories", Lost.DOUBTED),
    ("Vì sao 72 nước cùng ký?", "signatories", None),
    ("72 nước ký nói lên điều gì?", "signatories", None),
    ("Có nguồn tin nói 80 nước đã ký.", "signatories", Lost.DOUBTED),
    ("80 nước đã ký, có nguồn tin nói.", "signatories", None),
    # a step, not the whole
    ("7 nước ký thêm.", "signatories", Lost.PART),
    ("Có thêm 7 nước ký.", "signatories", Lost.PART),
    ("7 nước ký, nâng tổng số nước đã ký lên 72.", "signatories", Lost.PART),
    ("72 nước ký, nâng số bản dịch lên 6.", "signatories", None),
    ("72 trên tổng số 193 nước ký.", "signatories", None),
    ("7 nước chính thức và một nước bổ sung ký.", "signatories", Lost.PART),
    ("72 nước chính thức ký kết.", "signatories", None),
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Có nguồn tin nói 80 nước đã ký, nhưng 72 nước ký.", ["72"]),
        ("Nghe nói 80 nước ký; thực tế 72 nước ký.", ["72"]),
    ],
)
def test_hearsay_ends_where_it_is_set_against_what_is_so(text, words):
    assert [found for _, found in linked(text, STORY)] == words


@pytest.mark.parametrize(("text", "claim", "lost"), REASONS)
def test_it_is_known_why_a_claim_loses(text, claim, lost):
    normal = normal_text(text)
    [passage] = passages(normal, fold_lower(normal.lower), Span(0, len(text)), mentions(text, None))
    first = passage.mentions[0].span

    found = {one.claim.rule: one for one in considered(passage, STORY) if one.span == first}
    assert found[f"story/{claim}"].lost is lost


def test_of_two_stories_the_nearer_claim_gets_the_mention():
    near = story_of("claims: { near: { counts: nước, with: ký, expect: 72 } }")
    far = story_of("claims: { far: { counts: nước, with: hội nghị, expect: 90 } }")

    found = findings_in(f"72 nước ký văn kiện ở hội nghị. {ABOUT}", [far, near])
    assert [finding.rule for finding in found] == ["story/near"]
