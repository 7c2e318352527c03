"""An expected value in the words of the article: same marks, same magnitude, same hedge, or nothing at all."""

import unicodedata

import pytest

from factcheck.gate.rewriting import rewritten
from tests.story_of import findings_of, story_of

STALLS = "claims: {{stalls: {{title: Gian hàng, counts: [gian hàng], with: [tham gia], expect: '{expect}'}}}}\n"
DAY = "claims: {{day: {{title: Ngày, kind: date, with: [khai mạc], expect: '{expect}'}}}}\n"

NUMBERS = [
    # words                      expect          instead
    ("2.400", "2.500", "2.500"),
    ("2400", "2.500", "2500"),
    ("2 400", "2.500", "2 500"),
    ("2\u00a0400", "2.500", "2\u00a0500"),
    ("2,400", "2.500", "2,500"),
    ("950", "1.204", "1.204"),
    ("12.400", "950", "950"),
    ("hai nghìn bốn trăm", "2.500", "hai nghìn năm trăm"),
    ("Hai ngàn bốn trăm lẻ ba", "2.505", "Hai ngàn năm trăm lẻ năm"),
    ("2,4 triệu", "2.500.000", "2,5 triệu"),
    ("hơn 2.400", "hơn 2.500", "hơn 2.500"),
    ("Khoảng 4.000", "2.500", "Khoảng 2.500"),
    # The choice is the editor's.
    ("2.400", "hơn 2.500", None),
    ("gần 2.300", "hơn 2.500", None),
    ("2.300 - 2.400", "2.500", None),
    ("2.400", "2.500 - 2.600", None),
    ("2,4 triệu", "2.512.345", None),
    ("2 triệu rưỡi", "2.600.000", None),
]


@pytest.mark.parametrize(("words", "expect", "instead"), NUMBERS)
def test_a_number_is_written_as_the_wrong_one(words, expect, instead):
    assert of(f"{words} gian hàng tham gia.", STALLS.format(expect=expect)) == instead


DAYS = [
    ("24/10/2025", "25/10/2025", "25/10/2025"),
    ("24-10-2025", "25/10/2025", "25-10-2025"),
    ("ngày 24 tháng 10 năm 2025", "25/10/2025", "ngày 25 tháng 10 năm 2025"),
    ("05/09/2025", "6/9/2025", "06/09/2025"),
    ("ngày 5/9/2025", "06/09/2025", "ngày 6/9/2025"),
    ("24 – 25/10/2025", "25–26/10/2025", "25 – 26/10/2025"),
    ("tháng 9/2025", "tháng 10/2025", "tháng 10/2025"),
    ("24/10", "25/10/2025", "25/10"),
    # Another day would make a weekday or a "hôm nay" wrong; a day is no range.
    ("thứ Sáu, 24/10/2025", "25/10/2025", None),
    ("hôm nay (24/10/2025)", "25/10/2025", None),
    ("chiều 24/10/2025", "25/10/2025", None),
    ("24/10/2025", "25–26/10/2025", None),
    ("30 – 31/10/2025", "31/10–1/11/2025", None),
    ("ngày hai mươi tư tháng mười năm 2025", "25/10/2025", None),
]


@pytest.mark.parametrize(("words", "expect", "instead"), DAYS)
def test_a_day_is_written_as_the_wrong_one(words, expect, instead):
    assert of(f"Lễ hội khai mạc {words}.", DAY.format(expect=expect), "2025-10-25") == instead


def test_decomposed_words_stay_so():
    words = unicodedata.normalize("NFD", "hai nghìn bốn trăm gian hàng tham gia.")
    instead = unicodedata.normalize("NFD", "hai nghìn năm trăm")

    assert of(words, STALLS.format(expect="2.500")) == instead


SERIES = """\
claims:
  stalls:
    title: Gian hàng
    counts: [gian hàng]
    with: [tham gia]
    expect: [{ value: 65, as_of: 25/10/2025 }, { value: 72, as_of: 26/10/2025 }]
"""
TIMES = [
    ("2025-10-25T16:00+07:00", "80", "65"),  # what was in force, and nothing else
    ("2025-10-28", "80", "72"),
    ("2025-10-28", "65", "72"),  # outdated
    ("2025-10-25T16:00+07:00", "72", "65"),  # premature
    (None, "80", None),  # either may be meant
    ("2025-10-26", "80", None),  # it changed on that day
]


@pytest.mark.parametrize(("published", "words", "instead"), TIMES)
def test_of_several_values_the_one_in_force_is_meant(published, words, instead):
    assert of(f"Đã có {words} gian hàng tham gia.", SERIES, published) == instead


def test_what_agrees_needs_nothing():
    assert of("2.500 gian hàng tham gia.", STALLS.format(expect="2.500")) is None


def of(text, rules, published=None):
    [finding] = findings_of(text, story_of(rules), published)
    return rewritten(finding)
