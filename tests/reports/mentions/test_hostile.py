"""Every form of hostile text: written in time that grows with the text, and no faster."""

from time import process_time

import pytest

from factcheck.reports.mentions import FORMATS
from tests.reports.mentions.written import extracted, written

PIECES = [
    "a",
    " ",
    "a ",
    "\n",
    "\r",
    "7 nước ",
    "25%",
    "25/10/2025,",
    "\x1b",
    "\u0323",
    "ệ",
    "\u200d",
    "👩\u200d👩",
    "&",
    "'",
]


def seconds(form, article):
    start = process_time()
    written(form, article)
    return process_time() - start


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_time_grows_with_the_text(piece, form):
    short, long = (extracted(piece * (size // len(piece)) + " hết") for size in (4_000, 16_000))

    # Four times the text in at most nine times the time: quadratic work would take sixteen, at each attempt.
    assert any(seconds(form, long) < 9 * seconds(form, short) + 0.02 for _ in range(3))
