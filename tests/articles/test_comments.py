"""Comments to factcheck: where they stand, and that they are no part of what an article says."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles.comments import comments
from factcheck.articles.parts import article_of
from factcheck.extraction import mentions
from factcheck.model import Article

IGNORE = "<!-- factcheck: ignore[a] lý do -->"

FOUND = [
    (f"Một {IGNORE} hai", [IGNORE]),
    (f"{IGNORE}{IGNORE}", [IGNORE, IGNORE]),
    ("<!--factcheck:ignore[a] b-->", ["<!--factcheck:ignore[a] b-->"]),
    ("<!--\n  FactCheck: ignore[a]\n  b -->", ["<!--\n  FactCheck: ignore[a]\n  b -->"]),
    ("<!-- factcheck ignore[a] b --> c", ["<!-- factcheck ignore[a] b -->"]),  # its colon is missing: it is meant
    ("<!-- factcheck: ignore[a] b\n\nhai -->", ["<!-- factcheck: ignore[a] b"]),  # no paragraph is hidden
    ("<!-- factcheck: ignore[a] b\r\n\r\nhai -->", ["<!-- factcheck: ignore[a] b"]),
    ("<!-- factcheck: ignore[a] b\r\nhai --> ba", ["<!-- factcheck: ignore[a] b\r\nhai -->"]),
    (f"<!-- factcheck: một {IGNORE}", ["<!-- factcheck: một ", IGNORE]),
    ("<!-- factcheck: ignore[a] b", ["<!-- factcheck: ignore[a] b"]),
    ("<!-- 65 hay 72? -->", []),
    ("<!-- factchecker: ignore[a] b -->", []),
    ("<!-- factcheck xong hôm qua -->", []),
    ("factcheck: ignore[a] b", []),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_comments_are_found(text, found):
    assert [span.of(text) for span in comments(text)] == found


@pytest.mark.parametrize(
    "unit", ["<!-- factcheck: ", "<!--", "<!-- factcheck: ignore[", "\n ", "\r", "<!-- factcheck:-->"]
)
def test_any_text_takes_linear_time(unit):
    text = "<!-- factcheck: " + unit * (400_000 // len(unit))
    started = time.perf_counter()

    comments(text)

    assert time.perf_counter() - started < 3


@given(st.text(alphabet="<!-factcheck: ignore[]\r\n\u00a0", max_size=200))
def test_comments_do_not_overlap(text):
    found = comments(text)

    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(span.of(text).startswith("<!--") for span in found)


def article(text):
    [read] = article_of("a.txt", text, None)
    assert isinstance(read, Article)
    return read


def test_a_comment_states_nothing_and_moves_nothing():
    text = f"Có 72 nước.\n\n<!-- factcheck: ignore[a] 65 nước until 2025-12-31 -->\nHơn 2.500 đại biểu {IGNORE} dự."

    found = mentions(article(text).prose)

    assert [(text[mention.span.start : mention.span.end], mention.text) for mention in found] == [
        ("72", "72"),
        ("Hơn 2.500", "Hơn 2.500"),
    ]


@pytest.mark.parametrize("head", ["", "date 2025-10-08\n", "---\npublished: 2025-10-08\n---\n"])
def test_a_comment_at_the_top_is_neither_title_nor_body(head):
    read = article(f"{head}{IGNORE}\nBế mạc lễ ký\n\nSau hai ngày, lễ ký đã bế mạc.\n")

    assert read.title == "Bế mạc lễ ký"
    assert read.text[read.body.start :].startswith("Bế mạc")


def test_a_date_header_is_read_behind_a_comment():
    read = article(f"{IGNORE}\ndate 2025-10-08\nBế mạc lễ ký.\n")

    assert read.published is not None
    assert read.published.value == "2025-10-08"
