"""The table of mentions: aligned, cut to the width, the reason where there is no value."""

import re

import pytest
from rich.cells import cell_len

from factcheck.model import Kind
from factcheck.reports import View
from factcheck.reports.mentions.styles import COLORS
from tests.reports.mentions.written import written

WIDE = "Từ 15.000 đến 20.000 đồng, hơn 1.200 người dân tộc thiểu số, 13 - 20/4/2025, ngày 31/6/2024."
ROWS = [
    ("72 quốc gia", "1:1  72  cardinal  72  quốc gia"),
    ("hơn 2.500 đại biểu", "1:1  hơn 2.500  cardinal  2500  more_than  đại biểu"),
    ("7 đến 30 ngày", "1:1  7 đến 30 ngày  duration  P7D … P30D"),
    ("ngày 31/6/2018", "1:1  ngày 31/6/2018  date  - day 31 not in month 6"),
    ("rằm tháng Giêng", "1:1  rằm tháng Giêng  date  - lunar"),
    ("hàng chục người", "1:1  hàng chục  cardinal  -  approx  người"),
    ("1/4 số dân", "1:1  1/4  cardinal  0.25  dân"),
    ("\n\nxa  tháng\t10/2025", "3:5  tháng 10/2025  date  2025-10"),
]


@pytest.mark.parametrize(("text", "row"), ROWS)
def test_a_row(text, row):
    [heading, line, empty] = written("table", text).splitlines()

    assert (heading, empty) == ("a.txt", "")
    assert re.sub(r" {2,}", "  ", line.strip()) == row


@pytest.mark.parametrize("width", [80, 100, 140])
def test_rows_fit_the_width_and_columns_stand_in_line(width):
    lines = written("table", WIDE, view=View(width=width)).splitlines()[1:-1]

    assert len(lines) == 4
    assert max(map(cell_len, lines)) <= width
    assert len({line.index(kind) for line, kind in zip(lines, ["money", "cardinal", "date", "date"], strict=True)}) == 1


def test_a_page_too_narrow_keeps_places_kinds_and_values():
    lines = written("table", WIDE, view=View(width=10)).splitlines()[1:-1]

    assert [
        re.findall(r"1:\d+|money|cardinal|date|15000 … 20000|1200|2025-04-13/2025-04-20", line) for line in lines
    ] == [
        ["1:4", "money", "15000 … 20000"],
        ["1:28", "cardinal", "1200"],
        ["1:62", "date", "2025-04-13/2025-04-20"],
        ["1:78", "date"],
    ]


def test_colour_changes_nothing_but_colour():
    plain, coloured = written("table", WIDE), written("table", WIDE, view=View(color=True))

    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert f"\x1b[{COLORS[Kind.MONEY]}mmoney\x1b[0m" in coloured
    assert "\x1b[91m- day 31 not in month 6\x1b[0m" in coloured


def test_every_kind_has_a_colour_of_its_own():
    assert len({COLORS[kind] for kind in Kind}) == len(Kind)


def test_words_of_an_article_cannot_reach_the_terminal():
    article = "Ngày 25\x1b]0;x\x07/10/2025, khoảng\u202e 72 nước\x9b31m"

    assert set(written("table", article)) & {"\x1b", "\x07", "\u202e", "\x9b"} == set()
