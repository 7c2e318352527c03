"""Files as bytes: what they read as, and what is said of those that are no text."""

import codecs

import pytest

from factcheck.articles import Reading
from factcheck.model import Position

WORDS = "Lễ mở ký\r\nCông ước\rHà Nội 😀\n"
READ = [
    WORDS.encode(),
    codecs.BOM_UTF8 + WORDS.encode(),
    codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
    codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
]
NOT_READ = [
    # bytes                                            message                  position
    (b"", "articles-empty", None),
    (codecs.BOM_UTF8, "articles-empty", None),
    (" \r\n\t\u00a0".encode(), "articles-empty", None),
    (codecs.BOM_UTF32_LE + "a".encode("utf-32-le"), "articles-utf-32", None),
    (codecs.BOM_UTF32_BE + "a".encode("utf-32-be"), "articles-utf-32", None),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "articles-binary", None),
    (codecs.BOM_UTF8 + b"a\0b", "articles-binary", None),
    ("Hà Nội".encode("utf-16-le"), "articles-binary", None),  # no byte order mark
    ("một\r\nHà ".encode() + b"N\xf5i", "articles-undecodable", Position(2, 5)),
    ("Hà Nội".encode()[:-1] + b"\xe1\xbb", "articles-undecodable", Position(1, 6)),
    ("học sinh Việt".encode("cp1258", "ignore") + b"\xd0", "articles-undecodable", None),
    (codecs.BOM_UTF16_LE + "a\n".encode("utf-16-le") + b"\0\xd8", "articles-undecodable", Position(2, 1)),
    (codecs.BOM_UTF16_BE + "ab".encode("utf-16-be") + b"\0", "articles-undecodable", Position(1, 3)),
    (b"  <!DOCTYPE html><html></html>", "articles-html", None),
    (b'<HTML lang="vi">', "articles-html", None),
]


@pytest.mark.parametrize("data", READ)
def test_text_is_read_as_it_is_without_its_mark(read, data):
    [article] = read(data)

    assert article.text == WORDS


@pytest.mark.parametrize(("data", "message", "position"), NOT_READ)
def test_what_is_no_text_is_a_problem(read, data, message, position):
    [problem] = read(data)

    assert (problem.message, problem.path) == (message, "a.txt")
    assert position is None or problem.position == position


@pytest.mark.parametrize(
    ("data", "byte", "offset", "encoding"),
    [
        (b"abc\xff", "0xFF", "3", "UTF-8"),
        (codecs.BOM_UTF8 + b"abc\xff", "0xFF", "6", "UTF-8"),
        (codecs.BOM_UTF16_LE + b"a\0\0\xdc", "0x00", "4", "UTF-16"),
    ],
)
def test_undecodable_byte_is_named(read, data, byte, offset, encoding):
    [problem] = read(data)

    assert problem.values == {"byte": byte, "offset": offset, "encoding": encoding}


@pytest.mark.parametrize(
    ("text", "message"),
    [("html là ngôn ngữ", None), ("<htmlx>", None), ("<b>Hà Nội</b>", None), ("một\0", "articles-binary")],
)
def test_only_a_page_is_html(read, text, message):
    [outcome] = read(text)

    assert getattr(outcome, "message", None) == message


@pytest.mark.parametrize(("size", "is_read"), [(99, True), (100, True), (101, False)])
def test_size_is_limited(read, size, is_read):
    [outcome] = read("a" * size, Reading(max_bytes=100))

    if is_read:
        assert outcome.text == "a" * size
    else:
        assert (outcome.message, outcome.values) == ("articles-oversized", {"limit": "100 byte"})


def test_limit_is_told_in_mebibytes(read):
    [problem] = read(b"a" * (32 * 1024 * 1024 + 1))

    assert problem.values == {"limit": "32 MiB"}
