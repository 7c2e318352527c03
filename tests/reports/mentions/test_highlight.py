"""The article's text with its mentions marked: nothing lost, nothing broken, nothing that a terminal obeys."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.model import Kind
from factcheck.reports import View
from factcheck.reports.mentions.styles import COLORS
from factcheck.wording import Lang
from tests.reports.mentions.written import extracted, written

MARKS = [
    ("có hơn 2.500 đại biểu", "có ⟦hơn 2.500⟧{cardinal >2500 đại biểu} đại biểu"),
    ("gần 70 nước", "⟦gần 70⟧{cardinal <70 nước} nước"),
    ("khoảng 5-7%", "⟦khoảng 5-7%⟧{percent ~5…7%}"),
    ("ít nhất 3 người", "⟦ít nhất 3⟧{cardinal ≥3 người} người"),
    ("tối đa 5 triệu đồng", "⟦tối đa 5 triệu đồng⟧{money ≤5 000 000 VND}"),
    ("hàng chục người", "⟦hàng chục⟧{cardinal ~? người} người"),
    ("lần thứ nhất", "⟦lần thứ nhất⟧{ordinal 1}"),
    ("cao 1m55", "cao ⟦1m55⟧{quantity 1.55 m}"),
    ("7 đến 30 ngày", "⟦7 đến 30 ngày⟧{duration P7D…P30D}"),
    ("cuối tháng 10/2025", "⟦cuối tháng 10/2025⟧{date end 2025-10}"),
    ("lúc 14h30", "lúc ⟦14h30⟧{time T14:30}"),
    ("mỗi năm", "⟦mỗi năm⟧{set P1Y}"),
    ("(31/6/2018)", "(⟦31/6/2018⟧{date ? day 31 not in month 6})"),
    ("rằm tháng Giêng", "⟦rằm tháng Giêng⟧{date ? lunar}"),
    ("25–26/10/2025", "⟦25–26/10/2025⟧{date 2025-10-25/2025-10-26}"),
    ("không có gì", "không có gì"),
]


def body(*articles, view=None):
    """The numbered lines of the first article, without the heading above them."""
    return written("highlight", *articles, view=view).split("\n\n")[2].split("\n")


@pytest.mark.parametrize(("text", "marked"), MARKS)
def test_a_mark(text, marked):
    assert body(text) == [f"1  {marked}"]


def test_the_heading_counts_the_kinds():
    text = written("highlight", extracted("72 nước, 3 nước, 8%", "b.txt", "2025-10-25"), view=View(Lang.EN))

    assert text.split("\n\n")[1] == "b.txt\nPublished 25 October 2025 (from --published)\ncardinal 2   percent 1"


def test_an_article_without_mentions_says_so_and_the_legend_stands_once():
    text = written("highlight", "không có gì", "không có gì", view=View(Lang.VI, width=300))

    assert text.count("không có con số hay thời điểm nào") == 2
    assert text.count("⟦chữ trong bài⟧") == 1


def test_lines_end_where_the_article_says_and_are_numbered():
    assert (
        body("a\r\nb\rc\nd 7\nngười\ne\n")
        == ["1  a", "2  b", "3  c", "4  d ⟦7⟧{cardinal 7 người}", "5  người", "6  e", ""][:6]
    )


@pytest.mark.parametrize("width", [50, 80, 120])
def test_long_lines_fold_between_words_and_never_in_a_mark(width):
    text = "Sáng 13/4/2025 có hơn 1.200 hành khách, 25% đi vé 15.000 đồng, ba chuyến một giờ. " * 6
    lines = body(text, view=View(width=width))
    marked = " ".join(line[3:] for line in lines)

    assert max(map(cell_len, lines)) <= width
    assert marked == " ".join(line[3:] for line in body(text, view=View(width=10_000)))
    assert all(line.count("⟦") == line.count("⟧{") == line.count("}") for line in lines)


def test_what_is_wider_than_the_page_is_broken_all_the_same():
    assert body("x" * 50, view=View(width=43)) == ["1  " + "x" * 40, "   " + "x" * 10]
    assert max(map(cell_len, body("25%" * 40, view=View(width=40)))) <= 40


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[Kb", r"a\x1b[Kb"),
        ("a\tb\x0bc\x85d\u2028e", r"a\tb\x0bc\x85d\u2028e"),
        ("\u202eca\u200b", r"\u202eca\u200b"),
        ("72\u200b nước", r"⟦72⟧{cardinal 72 nước}\u200b nước"),
        ("tháng \u200b10/2025", r"⟦tháng \u200b10/2025⟧{date 2025-10}"),
        ("72\u00a0nước", "⟦72⟧{cardinal 72 nước}\u00a0nước"),
    ],
)
def test_control_and_invisible_characters_are_seen(text, shown):
    assert body(text) == [f"1  {shown}"]


def test_in_colour_the_colour_is_the_kind():
    [line] = body("có hơn 2.500 đại biểu, ngày 31/6/2018", view=View(color=True))
    hue = COLORS[Kind.CARDINAL]

    assert f"có \x1b[1;4;{hue}mhơn 2.500\x1b[0m\x1b[{hue}m{{>2500 đại biểu}}\x1b[0m đại biểu" in line
    assert "\x1b[91m{? day 31 not in month 6}\x1b[0m" in line
    assert "⟦" not in line


words = st.lists(
    st.sampled_from(["72 nước", "hôm qua", "8%", "và", "xa", "(25/10/2025)", "5 tỷ đồng", "  ", "\n"]), max_size=30
)


@given(words)
def test_without_its_marks_it_is_the_article(pieces):
    text = " ".join([*pieces, "hết"])
    lines = body(text, view=View(width=100_000))
    plain = [re.sub(r"⟦(.*?)⟧\{.*?\}", r"\1", line)[len(str(len(lines))) + 2 :] for line in lines]

    assert plain == [line.rstrip(" ") for line in text.split("\n")]


@given(st.text(max_size=200), st.booleans(), st.integers(1, 60))
def test_any_text_is_written_and_obeyed_by_no_terminal(text, color, width):
    out = written("highlight", text, view=View(width=width, color=color))

    said = re.sub(r"\x1b\[[0-9;]+m|\n", "", out)
    assert {unicodedata.category(char) for char in said} & {"Cc", "Cf", "Cs", "Zl", "Zp"} == set()
