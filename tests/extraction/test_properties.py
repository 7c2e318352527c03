"""What holds of every text: where mentions lie, that spelling does not matter, that what is written is read."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction import Unreadable, mentions, value
from factcheck.model import Kind, Mention, Mod, Quantity
from factcheck.trials.number_words import in_words

# Pieces of news that meet each other in any order.
PIECES = (
    "hơn 2.500 đại biểu|72 quốc gia|từ 10% trở lên|khoảng|gần|ít nhất|trở lên|1.000 tỷ đồng|$5 triệu|5-7%|3-4 ly|37 km"
    "|1m55|2 x 3 m|-5 độ C|âm|hai mươi lăm|một trăm linh năm|nghìn rưỡi|ba phần tư|1/4 số dân|một nửa|hàng chục nghìn"
    "|cả hai|thứ 16|lần thứ nhất|đầu tiên|khóa XIV|hai|ba|năm|mười|trăm|nghìn|triệu|tỷ|chục|rưỡi|một|từ|đến|và|%|người"
    "|25/10/2025|chiều 25/10|ngày|tháng|hôm qua|14h30|5 ngày|Covid-19|13/2023/NĐ-CP|Điều 64|3-1|0912 345 678|a@b.vn"
    "|(|)|,|.|-|–|/|x|:|\n|“|”|**|$|USD|đồng|m2|tuổi|12|3|2020|007|5G|Pixel|HAI|Hai"
).split("|")
news = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
glued_news = st.lists(st.sampled_from(PIECES), max_size=10).map("".join)
texts = news | glued_news | st.text(max_size=60)


@given(texts)
@settings(max_examples=400, deadline=None)
def test_mentions_lie_in_the_text_in_order(text: str):
    end = 0
    for mention in mentions(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.text == mention.span.of(text)
        end = mention.span.end


@given(texts)
@settings(max_examples=200, deadline=None)
def test_nothing_but_unreadable_is_raised(text: str):
    try:
        value(text)
    except Unreadable:
        assert True


@given(news)
@settings(max_examples=300, deadline=None)
def test_decomposed_text_reads_alike(text: str):
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)

    assert _normalised(mentions(decomposed)) == _normalised(mentions(composed))


@given(news, st.sampled_from(["\u00a0", "\u202f", "\u2009", "\t"]), st.sampled_from("‐‑‒–—−"))
@settings(max_examples=300, deadline=None)
def test_spaces_and_dashes_read_alike(text: str, space: str, dash: str):
    spelled = text.replace(" ", space).replace("-", dash)

    assert [mention.value for mention in mentions(spelled)] == [mention.value for mention in mentions(text)]


@given(news)
@settings(max_examples=200, deadline=None)
def test_invisible_characters_do_not_matter(text: str):
    spelled = "\u200b".join(text)

    assert [mention.value for mention in mentions(spelled)] == [mention.value for mention in mentions(text)]


def _normalised(found: list[Mention]) -> list[tuple[object, str]]:
    return [(mention.value, unicodedata.normalize("NFC", mention.text)) for mention in found]


@given(st.integers(1, 10**12 - 1))
@settings(max_examples=400, deadline=None)
def test_number_in_words_reads_back(number: int):
    words = in_words(number)

    assert value(f"{words} người", Kind.CARDINAL) == Quantity(Decimal(number), "người")


@given(st.integers(1, 10**15 - 1), st.sampled_from([".", " ", "\u00a0"]))
@settings(max_examples=200, deadline=None)
def test_number_in_groups_of_digits_reads_back(number: int, separator: str):
    digits = f"{number:,}".replace(",", separator)
    [mention] = mentions(f"có {digits} người")

    assert (mention.value, mention.text) == (Quantity(Decimal(number), "người"), digits)


@given(st.integers(1, 10**6), st.integers(1, 99))
@settings(max_examples=200, deadline=None)
def test_decimals_read_back(whole: int, hundredths: int):
    [mention] = mentions(f"tăng {whole},{hundredths:02}%")

    assert mention.value == Quantity(Decimal(whole * 100 + hundredths) / 100, "%", kind=Kind.PERCENT)


@pytest.mark.parametrize(
    ("hedge", "mod"),
    [
        ("hơn", Mod.MORE_THAN),
        ("gần", Mod.LESS_THAN),
        ("khoảng", Mod.APPROX),
        ("ít nhất", Mod.EQUAL_OR_MORE),
        ("tối đa", Mod.EQUAL_OR_LESS),
    ],
)
@given(number=st.integers(2, 10**9))
@settings(max_examples=40, deadline=None)
def test_hedge_belongs_to_its_number(hedge: str, mod: Mod, number: int):
    [mention] = mentions(f"có {hedge} {in_words(number)} người")

    assert mention.value == Quantity(Decimal(number), "người", mod)
