"""Reading takes time in proportion to the text, whatever the text is."""

from __future__ import annotations

from time import process_time

import pytest

from factcheck.extraction import mentions

HOSTILE = [
    "7",
    "7.",
    "7,",
    "7-",
    "7/",
    "7:",
    "7 ",
    "777 ",
    "1/1/",
    "1:1:",
    "1 x ",
    "(7",
    "7(",
    "một ",
    "một một một ",
    "hai ba ",
    "trăm ",
    "triệu ",
    "mươi ",
    "và ",
    "thứ ",
    "lần thứ ",
    "hơn ",
    "từ ",
    "khoảng hơn ",
    "hàng trăm ",
    "ngày ",
    "ngày 1 ",
    "tháng ",
    "chiều ",
    "phần ",
    "1 phần ",
    "nửa ",
    "âm ",
    "5 triệu ",
    "5% - ",
    "Điều 1, ",
    "-",
    "–",
    "$",
    "$5",
    "(",
    ")",
    "“",
    " ",
    "1 " + " " * 40,
    "\n",
    "1\n",
    "hai\n",
    "\u0301",
    "a\u0301",
    "1\u0301",
    "\u200b",
    "a@",
    "a@1",
    "1@",
    "www.",
    "http://1/",
    ".vn",
    "_1",
    "*1",
    "Ab1",
    "X1 ",
    "xvi ",
    "khóa x ",
]
SIZE = 12_000
# Four times the text may take this many times as long; quadratic work would take sixteen times.
MOST = 8.0
# Below this many seconds the clock says nothing.
TOO_SHORT = 0.004


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_time_grows_with_the_text(piece: str):
    # A busy machine may disturb one measurement, quadratic work fails them all.
    assert any(_seconds(piece, 4 * SIZE) <= MOST * max(_seconds(piece, SIZE), TOO_SHORT) for _ in range(3))


def _seconds(piece: str, size: int) -> float:
    """The least time of three that reading a text of so many characters takes."""
    text = piece * (size // len(piece))
    best = float("inf")
    for _ in range(3):
        start = process_time()
        mentions(text)
        best = min(best, process_time() - start)
        if best > 0.1:  # long enough to be measured once
            break
    return best
