"""Where the words of a finding end, whatever ends a line in them."""

import pytest

from factcheck.model import Position, Verdict
from factcheck.reports.places import end
from tests.reports.factory import finding

ENDS = [
    # words, beginning at 3:1, end before
    ("65", (3, 3)),
    ("ngày 25\ntháng 10", (4, 9)),
    ("ngày 25\r\ntháng 10", (4, 9)),
    ("ngày 25\rtháng\r10", (5, 3)),
    ("hơn\u00a065", (3, 7)),
    ("quô\u0301c", (3, 6)),
    ("😀65", (3, 4)),
]


@pytest.mark.parametrize(("words", "last"), ENDS)
def test_words_end_where_an_editor_says(words, last):
    assert end(finding(words=words, sentence=words)) == Position(*last)


def test_what_is_missing_ends_where_it_begins():
    assert end(finding(Verdict.MISSING)) == Position(1, 1)
