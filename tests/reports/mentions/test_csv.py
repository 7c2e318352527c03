"""CSV: what is read back is what JSON Lines say, and no cell is a formula."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Kind, Mention, Quantity, Span
from factcheck.reports.mentions.fields import COLUMNS
from tests.reports.mentions.written import extracted, written


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def as_read_back(line: str) -> dict[str, str]:
    """What a JSON line says, as cells of text."""
    known = dict.fromkeys(COLUMNS) | json.loads(line)
    return {name: "" if value is None else str(value) for name, value in known.items()}


def test_a_row_has_every_column_and_ends_as_the_standard_says():
    assert written("csv", "Có hơn 2.500 đại biểu, từ 5 đến 7%, ngày 31/6/2018.") == (
        "path,line,column,start,end,text,kind,value,to,mod,unit,invalid,lunar\r\n"
        "a.txt,1,4,3,12,hơn 2.500,cardinal,2500,,more_than,đại biểu,,\r\n"
        "a.txt,1,27,26,34,5 đến 7%,percent,5,7,,%,,\r\n"
        "a.txt,1,37,36,50,ngày 31/6/2018,date,,,,,day 31 not in month 6,\r\n"
    )


def test_without_articles_there_is_the_header():
    assert written("csv") == "path,line,column,start,end,text,kind,value,to,mod,unit,invalid,lunar\r\n"


@pytest.mark.parametrize(
    ("path", "cell"),
    [
        ("a.txt", "a.txt"),
        ('tin "nóng", 1.txt', '"tin ""nóng"", 1.txt"'),
        ("a\nb.txt", '"a\nb.txt"'),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+84.txt", "'+84.txt"),
        ("-1.txt", "'-1.txt"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", '"\'\r=1"'),
        ("\n=1", '"\'\n=1"'),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
    ],
)
def test_text_is_quoted_and_made_harmless(path, cell):
    assert (
        written("csv", extracted("72 nước", path)).split("\r\n", 1)[1] == f"{cell},1,1,0,2,72,cardinal,72,,,nước,,\r\n"
    )


def test_a_number_below_zero_stays_a_number():
    [row] = rows(written("csv", "âm 5 độ C"))

    assert (row["text"], row["value"]) == ("âm 5 độ C", "-5")
    assert rows(written("csv", "-5 độ C"))[0]["text"] == "'-5 độ C"


pieces = st.sampled_from(
    ["72 nước", "-5%", "+3 người", "hôm qua", "31/6/2018", '"', ",", "'", "\r\n", "5-7 tỷ đồng", "\t", "\x00"]
)


@given(st.lists(pieces, max_size=20).map(" ".join), st.text(st.characters(codec="utf-8"), min_size=1, max_size=10))
def test_read_back_it_is_what_json_lines_say(text, path):
    article = extracted(text, path)

    back = [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows(written("csv", article))]

    assert back == [as_read_back(line) for line in written("jsonl", article).split("\n")[:-1]]


@given(st.text(max_size=20))
def test_no_cell_begins_like_a_formula(words):
    value = Quantity(None, words, kind=Kind.CARDINAL)
    article = Article(words, words, Span(0, len(words)))
    cells = list(csv.reader(StringIO(written("csv", (article, [Mention(Span(0, 0), words, value)])), newline="")))[1]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
