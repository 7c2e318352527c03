"""Where sentences and clauses end."""

import pytest

from factcheck.model import Span
from factcheck.vietnamese.normal import normal_text
from factcheck.vietnamese.segmentation import word_edges
from factcheck.vietnamese.sentences import clauses, sentences

SENTENCES = [
    ("Một câu. Hai câu.", ["Một câu.", "Hai câu."]),
    ("Có 2.500 đại biểu. Hết.", ["Có 2.500 đại biểu.", "Hết."]),
    ("Ở TP. Hồ Chí Minh, TS. Nam nói. Xong!", ["Ở TP. Hồ Chí Minh, TS. Nam nói.", "Xong!"]),
    ("Ông V. Đ. Nam nói.", ["Ông V. Đ. Nam nói."]),
    ("Lúc 15 h. Ông nói.", ["Lúc 15 h.", "Ông nói."]),
    ("Ở h. Mường Tè có lũ.", ["Ở h. Mường Tè có lũ."]),
    ("Giá 5.000 đ. Rẻ.", ["Giá 5.000 đ.", "Rẻ."]),
    ("Ai cũng ăn no. Xong.", ["Ai cũng ăn no.", "Xong."]),
    ("Xem no. 5 nhé.", ["Xem no. 5 nhé."]),
    ("Tiêu đề không chấm\n\nThân bài.", ["Tiêu đề không chấm", "Thân bài."]),
    ("dòng bị\nngắt giữa câu. Hết", ["dòng bị\nngắt giữa câu.", "Hết"]),
    ("“Xong rồi.” Ông nói.", ["“Xong rồi.”", "Ông nói."]),
    ("Thật? Thật! Ừ… Rồi", ["Thật?", "Thật!", "Ừ…", "Rồi"]),
    ("  \n ", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    assert [span.of(text) for span in sentences(text, 0, len(text))] == expected


CLAUSES = [
    ("bà cho biết, ngày 25/10 có lễ ký", ["bà cho biết,", " ngày 25/10 có lễ ký"]),
    ("ông nhấn mạnh rằng 72 nước ký", ["ông nhấn mạnh rằng", " 72 nước ký"]),
    ("65 nước ký; 7 nước ký sau", ["65 nước ký", "; 7 nước ký sau"]),
    ("72 nước ký, trong đó 5 nước châu á", ["72 nước ký, ", "trong đó 5 nước châu á"]),
    ("hơn 100 nước dự và đến nay 65 nước ký", ["hơn 100 nước dự ", "và đến nay 65 nước ký"]),
    ("72 nước ký công ước", ["72 nước ký công ước"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text, expected):
    assert [span.of(text) for span in clauses(text, Span(0, len(text)))] == expected


WORDS = [
    ("tổng thư ký ký công ước", "ký", [False, True]),
    ("72 quốc gia đăng ký tham dự", "ký", [False]),
    ("đã có 65 quốc gia ký công ước", "ký", [True]),
    ("có chữ ký của 72 nước", "ký", [False]),
]


@pytest.mark.parametrize(("text", "word", "expected"), WORDS)
def test_words_are_told_from_syllables(text, word, expected):
    edges = word_edges(normal_text(text).lower)
    assert edges is not None
    starts = [at for at in range(len(text)) if text.startswith(word, at)]

    assert [at in edges and at + len(word) in edges for at in starts] == expected


def test_what_is_no_sentence_is_not_segmented():
    assert word_edges("một " * 2000) is None
