"""TimeML: well-formed whatever the article, its text unchanged, every time an element that TIMEX3 knows."""

import re
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Span
from factcheck.reports import View
from factcheck.reports.mentions import writer
from tests.reports.mentions.written import extracted, written

TIMES = [
    ("ngày 25/10/2025", '<TIMEX3 tid="t1" type="DATE" value="2025-10-25">ngày 25/10/2025</TIMEX3>'),
    ("quý III/2025", '<TIMEX3 tid="t1" type="DATE" value="2025-Q3">quý III/2025</TIMEX3>'),
    ("ngày 25/10", '<TIMEX3 tid="t1" type="DATE" value="XXXX-10-25">ngày 25/10</TIMEX3>'),
    ("hôm qua", '<TIMEX3 tid="t1" type="DATE" value="XXXX-XX-XX">hôm qua</TIMEX3>'),
    ("cuối năm 2025", '<TIMEX3 tid="t1" type="DATE" value="2025" mod="END">cuối năm 2025</TIMEX3>'),
    ("chiều 25/10/2025", '<TIMEX3 tid="t1" type="TIME" value="2025-10-25TAF">chiều 25/10/2025</TIMEX3>'),
    ("lúc 14h30", 'lúc <TIMEX3 tid="t1" type="TIME" value="XXXX-XX-XXT14:30">14h30</TIMEX3>'),
    ("hai ngày qua", '<TIMEX3 tid="t1" type="DURATION" value="P2D">hai ngày</TIMEX3> qua'),
    ("gần 5 năm", '<TIMEX3 tid="t1" type="DURATION" value="P5Y" mod="LESS_THAN">gần 5 năm</TIMEX3>'),
    ("chưa đầy 10 phút", '<TIMEX3 tid="t1" type="DURATION" value="PT10M" mod="LESS_THAN">chưa đầy 10 phút</TIMEX3>'),
    ("7 đến 30 ngày", '<TIMEX3 tid="t1" type="DURATION" value="P7D" comment="to P30D">7 đến 30 ngày</TIMEX3>'),
    ("hàng chục nghìn năm", '<TIMEX3 tid="t1" type="DURATION" value="PXY" mod="APPROX">hàng chục nghìn năm</TIMEX3>'),
    ("mỗi tuần", '<TIMEX3 tid="t1" type="SET" value="P1W" quant="EVERY">mỗi tuần</TIMEX3>'),
    ("31/6/2018", '<TIMEX3 tid="t1" type="DATE" value="XXXX-XX-XX" comment="day 31 not in month 6">31/6/2018</TIMEX3>'),
    (
        "rằm tháng Giêng",
        '<TIMEX3 tid="t1" type="DATE" value="XXXX-XX-XX" comment="lunar calendar">rằm tháng Giêng</TIMEX3>',
    ),
    ("72 nước, 8%, 5 tỷ đồng, 37 km, thứ 16", "72 nước, 8%, 5 tỷ đồng, 37 km, thứ 16"),
]
RANGES = [
    ("25 – 26/10/2025", "PXD", "DATE", "2025-10-25", "2025-10-26"),
    ("từ ngày 25 đến 26/10", "PXD", "DATE", "XXXX-10-25", "XXXX-10-26"),
    ("2022 đến 2024", "PXY", "DATE", "2022", "2024"),
    ("từ tháng 3 đến tháng 5/2020", "PXM", "DATE", "2020-03", "2020-05"),
    ("4h30 - 22h", "PTXM", "TIME", "XXXX-XX-XXT04:30", "XXXX-XX-XXT22:00"),
]


def parsed(document: str) -> ET.Element:
    return ET.fromstring(document)  # noqa: S314 - it is our own


def content(document: str) -> list[str]:
    """The text of each TEXT element, its elements' text in place."""
    return ["".join(text.itertext()) for text in parsed(document).iter("TEXT")]


@pytest.mark.parametrize(("text", "marked"), TIMES)
def test_a_time(text, marked):
    document = written("timeml", text)

    assert re.findall("<TEXT>(.*)</TEXT>", document, re.DOTALL) == [marked]


@pytest.mark.parametrize(("text", "length", "type_", "begin", "end"), RANGES)
def test_a_range_lasts_from_one_time_that_no_words_stand_for_to_another(text, length, type_, begin, end):
    range_, *ends = parsed(written("timeml", text)).iter("TIMEX3")

    assert range_.attrib == {"tid": "t1", "type": "DURATION", "value": length, "beginPoint": "t2", "endPoint": "t3"}
    assert [point.attrib for point in ends] == [
        {"tid": "t2", "type": type_, "value": begin},
        {"tid": "t3", "type": type_, "value": end},
    ]
    assert [point.text for point in ends] == [None, None]


def test_one_article_is_a_document():
    assert written("timeml", extracted("Hôm qua & <nay>", "a&b.txt", "2025-10-25T16:00+07:00")) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<TimeML>\n"
        "<DOCID>a&amp;b.txt</DOCID>\n"
        '<DCT><TIMEX3 tid="t0" type="TIME" value="2025-10-25T16:00+07:00" functionInDocument="CREATION_TIME">'
        "2025-10-25T16:00+07:00</TIMEX3></DCT>\n"
        '<TEXT><TIMEX3 tid="t1" type="DATE" value="2025-10-24">Hôm qua</TIMEX3> &amp; &lt;nay&gt;</TEXT>\n'
        "</TimeML>\n"
    )


@pytest.mark.parametrize("count", [0, 2, 3])
def test_several_articles_are_documents_in_a_corpus(count):
    root = parsed(written("timeml", *(extracted("năm 2025", f"{n}.txt") for n in range(count))))

    assert root.tag == "corpus"
    assert [document.findtext("DOCID") for document in root.findall("TimeML")] == [f"{n}.txt" for n in range(count)]


def test_a_creation_time_is_told_where_it_is_known():
    assert "<DCT>" not in written("timeml", "năm 2025")
    assert 'type="DATE" value="2025-10-25" functionInDocument' in written("timeml", extracted("a", "a", "2025-10-25"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a\r\nb\rc\td\n", "a\r\nb\rc\td\n"),
        ("a\x00b\x1bc\ud800d\ufffee", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("\x85\x9b\u2028\U0001f600", "\x85\x9b\u2028\U0001f600"),
        ("]]> <!-- & \" '", "]]> <!-- & \" '"),
    ],
)
def test_text_is_kept_but_for_what_xml_forbids(text, read):
    document = written("timeml", text)

    assert content(document) == [read]
    assert not re.search("[\x00\x1b\x85\x9b\ud800]", document)


pieces = st.sampled_from(
    ["ngày 25/10/2025", "từ 25 đến 26/10", "hôm qua", "&lt;", "]]>", "72 nước", "mỗi năm", "\r\n", "<"]
)
texts = st.text(max_size=50) | st.lists(pieces | st.text(max_size=3), max_size=20).map(" ".join)


@given(texts)
def test_the_text_is_the_articles(text):
    [read] = content(written("timeml", text))

    assert len(read) == len(text)
    assert read == re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


@given(texts, st.text(max_size=20))
def test_every_element_has_what_timex3_demands(text, path):
    article, mentions = extracted(text, path)
    root = parsed(written("timeml", (article, mentions)))
    elements = list(root.iter("TIMEX3"))
    tids = [element.attrib["tid"] for element in elements]

    assert len(set(tids)) == len(tids)
    assert {element.attrib["type"] for element in elements} <= {"DATE", "TIME", "DURATION", "SET"}
    assert all(element.attrib["value"] for element in elements)
    assert {e.attrib[name] for e in elements for name in ("beginPoint", "endPoint") if name in e.attrib} <= set(tids)


def test_articles_are_written_as_they_come():
    out = StringIO()
    behind = []

    def articles():
        for number in range(20):
            behind.append(number - out.getvalue().count("</TimeML>"))
            yield Article(f"{number}.txt", "a", Span(0, 1)), []

    writer("timeml")(articles(), out, View())

    assert max(behind) < 3
    assert out.getvalue().count("</TimeML>") == 20
