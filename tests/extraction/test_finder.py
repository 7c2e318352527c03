"""Where mentions are looked for: parts of a text, line ends, lists of labels, what stands beside addresses."""

from __future__ import annotations

import pytest

from factcheck.extraction import mentions
from factcheck.model import Quantity, Span

FOUND = [
    # text, what is found
    ("Có 72 nước\nvà 119 tổ chức", ["72", "119"]),
    ("gồm hai\nmươi lăm người", ["hai\nmươi lăm"]),  # hard-wrapped text goes on in lower case
    ("gồm hai\r\nmươi lăm người", ["hai\r\nmươi lăm"]),
    ("Tập 5\nPixel 5", []),  # a headline ends with its line
    ("có 5\nKm đường", ["5"]),
    ("hơn **2.500** đại biểu", ["hơn **2.500"]),
    ("_72_ quốc gia", ["72"]),
    ("72 quốc gia,119 tổ chức", ["72", "119"]),
    ("“72 quốc gia”", ["72"]),
    ("(72 quốc gia)", ["72"]),
    ("các lớp 10, 11, 12 và 300 học sinh", ["300"]),
    ("Điều 5, 6 và 7 của 3 luật", ["3"]),
    ("khoản 2, 500 người", ["500"]),
    ("xem https://bao.vn/72-quoc-gia-ky và 72 quốc gia", ["72"]),
    ("hỏi 24h@bao.vn, 3 ngày", ["3 ngày"]),
    ("(xem www.bao.vn/2020)5 người", []),  # glued to the address
    ("- 5 người\n- 7 người", ["5", "7"]),
    ("1. Có 5 người\n2) Có 7 người", ["5", "7"]),
    ("(1) tăng 5%; (2) giảm 7%", ["5%", "7%"]),
    ("tăng 5%-7%,giảm 3%", ["5%-7%", "3%"]),
    ("ký 72/193 nước", ["72/193"]),
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_found(text, words):
    assert [mention.text for mention in mentions(text)] == words


def test_only_a_part_of_the_text_is_read():
    text = "72 quốc gia, 119 tổ chức, 2.500 đại biểu"

    assert [mention.text for mention in mentions(text, within=Span(12, 26))] == ["119"]


def test_mention_does_not_reach_beyond_the_part():
    text = "tăng 5% - 7%"

    assert [mention.text for mention in mentions(text, within=Span(0, 7))] == ["5%"]


@pytest.mark.parametrize("article", ["", "\n", " " * 100, "\u0301", "\ufeff", "\x00", "\r\r\n"])
def test_text_without_words_has_no_mentions(article):
    assert mentions(article) == []


def test_long_runs_of_number_words_are_cut():
    found = mentions("một trăm " * 200)

    assert all(isinstance(mention.value, Quantity) for mention in found)
    assert max(len(mention.text.split()) for mention in found) <= 32
