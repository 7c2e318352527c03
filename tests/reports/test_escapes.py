"""What an article can do to a terminal: nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.escapes import escaped, named, quoted

ESCAPED = [
    ("72 quốc gia", "72 quốc gia"),
    ("72\u00a0quốc gia", "72\u00a0quốc gia"),
    ("a\x1b[31mb", "a\\x1b[31mb"),
    ("a\nb\tc\r", "a\\nb\\tc\\r"),
    ("\u202eabc\u2066", "\\u202eabc\\u2066"),
    ("a\u2028b\u200b\ufeff", "a\\u2028b\\u200b\\ufeff"),
    ("\udc80", "\\udc80"),
    ("quô\u0301c", "quô\u0301c"),
]


@pytest.mark.parametrize(("text", "shown"), ESCAPED)
def test_what_does_not_show_is_shown_as_an_escape(text, shown):
    assert escaped(text) == shown


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [("hơn\r\n  2.500", 80, "hơn 2.500"), ("một hai ba", 5, "một …"), ("\x1b\n\x1b", 80, "\\x1b \\x1b")],
)
def test_quoted_words_are_one_short_line(text, most, shown):
    assert quoted(text, most) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("::error::a.txt", "./::error::a.txt"),
        ("a::b.txt", "a::b.txt"),
        (":a.txt", ":a.txt"),
        (":", "./:"),
        ("a\n::b", "a\\n::b"),
    ],
)
def test_a_path_begins_no_command(path, shown):
    assert named(path) == shown


@given(st.text())
def test_nothing_escaped_breaks_a_line_or_moves_the_cursor(text):
    assert not any(char in escaped(text) for char in "\n\r\x1b\x85\u2028\u202e\x00\x07")
    assert len(escaped(text).splitlines()) <= 1
