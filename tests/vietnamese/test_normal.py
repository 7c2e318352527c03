"""One spelling for all text, and the way back to the text as it was read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.vietnamese.normal import folded, normal_text

NORMAL = [
    ("2.500\u00a0đại biểu", "2.500 đại biểu"),
    ("25\u2009–\u200926/10", "25 - 26/10"),
    ("5\u22127\u201010", "5-7-10"),
    ("a\r\nb\u2028c", "a \nb\nc"),
    ("７２ quốc gia", "72 quốc gia"),
    ("7\u200b2 quốc\u00ad gia", "72 quốc gia"),
    (unicodedata.normalize("NFD", "Uỷ ban ký"), "Uỷ ban ký"),
    ("İstanbul", "Istanbul"),
]


@pytest.mark.parametrize(("text", "normal"), NORMAL)
def test_text_is_normal(text, normal):
    assert normal_text(text).text == normal


FOLDED = [
    ("Uỷ ban", "Ủy ban"),
    ("hoà bình", "hòa bình"),
    ("khoẻ", "khỏe"),
    ("thuỷ", "thủy"),
    ("ký kết", "kí kết"),
    ("kỹ thuật", "kĩ thuật"),
    ("KHOÁ XIV", "khóa xiv"),
]


@pytest.mark.parametrize(("one", "other"), FOLDED)
def test_spellings_of_one_word_are_folded(one, other):
    assert folded(one) == folded(other)


OTHER_WORDS = [("quý", "quí ta"), ("tay", "tai"), ("lý", "lỳ"), ("hoàn", "hòan"), ("đi", "di")]


@pytest.mark.parametrize(("one", "other"), OTHER_WORDS)
def test_other_words_stay_apart(one, other):
    assert folded(one) != folded(other)


@given(st.text())
def test_spans_lead_back_into_the_text(text):
    normal = normal_text(text)

    assert len(normal.lower) == len(normal.text)
    last = 0
    for start in range(len(normal.text)):
        span = normal.source(Span(start, start + 1))
        assert last <= span.start < span.end <= len(text)
        last = span.start


@given(st.text(alphabet="ảốệkýaàơ 25/.-\u200b\n", max_size=40))
def test_composed_and_decomposed_text_are_one(text):
    composed = normal_text(unicodedata.normalize("NFC", text))
    decomposed = normal_text(unicodedata.normalize("NFD", text))

    assert composed.text == decomposed.text


@given(st.text(), st.integers(min_value=0, max_value=50))
def test_an_offset_is_found_again(text, offset):
    normal = normal_text(text)
    offset = min(offset, len(text))
    found = normal.normal(offset)

    assert 0 <= found <= len(normal.text) or offset == len(text)
    if found < len(normal.text):
        assert normal.source(Span(found, found + 1)).start >= offset
