"""The HTML report: what it shows, how its parts are linked, and that no word of an article becomes markup."""

import hashlib
import re
import time
from base64 import b64encode
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.cli import main
from factcheck.extraction import mentions
from factcheck.model import Article, Position, ProblemError, Span, Stated
from factcheck.reports import writer
from factcheck.reports.html.articles import lines
from factcheck.reports.ticks import Tick
from tests.reports.factory import finding, run
from tests.reports.page_of import ARTICLES, RULES, Page, page_file, page_of
from tests.reports.written import written


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> Page:
    return page_of(tmp_path_factory.mktemp("page"))


# What it shows


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("1.180", "differs error"),
        ("3 tỷ đồng", "differs error"),
        ("1.204", "agrees"),
        ("40", "unchecked"),
        ("2%", "unchecked"),
    ],
)
def test_every_mention_is_marked_in_its_place(page, words, status):
    marks = [mark for mark in page.of_class("mark", *status.split()) if mark.text.startswith(words)]

    assert [mark for mark in marks if "article" in mark.inside]


def test_the_articles_are_there_whole(page):
    shown = [line for line in page.all("p") if "data-line" in line.attributes and "article" in line.inside]

    assert [line.attributes["data-line"] for line in shown] == ["5", "7", "1", "4", "6"]
    assert "dành cho 40" in shown[1].text


def test_the_verdict_and_the_coverage_come_first(page):
    [verdict] = page.of_class("verdict")

    assert verdict.text == "Có lỗi cần sửa: 2"
    assert "3/5 con số, thời điểm có luật đối chiếu (khớp: 1, lệch: 2); chưa kiểm tra: 2." in page.by_id("summary").text


def test_nothing_checked_is_not_called_all_right(tmp_path):
    [verdict] = page_of(tmp_path, {"khac.txt": ARTICLES["khac.txt"]}).of_class("verdict")

    assert verdict.text.startswith("Chưa đối chiếu được gì")


def test_what_was_left_is_listed_and_not_called_agreeing():
    page = Page(written("html", run(replace(finding(), in_baseline=True))))

    assert page.of_class("verdict")[0].text == "Nothing new to look at; known and left as it is: 1"
    assert ["Stands in the baseline." in item.text for item in page.all("li") if "id" in item.attributes] == [True]


def test_what_is_missing_leads_to_the_article(page):
    [missing] = [note for note in page.of_class("note") if "bài không nêu" in note.text]

    assert "Kinh phí" in missing.text


def test_the_chart_has_the_data_of_its_table(page):
    [chart] = page.of_class("chart")
    signs = [link.attributes["aria-label"] for link in page.all("a") if "svg" in link.inside]
    rows = [row.text.split() for row in page.all("tr") if "timelines" in row.within and "thead" not in row.inside]

    assert chart.attributes["role"] == "img"
    assert signs == ["bài 3: 1.204, khớp", "bài 1: 1.180, số liệu cũ"]
    assert [row[:2] for row in rows] == [["12/4", "20h"], ["13/4", "1.204"], ["14/4", "1.204"], ["15/4", "1.180"]]


def test_english_is_asked_for_by_lang(tmp_path):
    page = page_of(tmp_path, lang="en")

    assert page.all("html")[0].attributes["lang"] == "en"
    assert page.of_class("verdict")[0].text == "Errors to correct: 2"


def test_a_run_without_texts_shows_the_sentences():
    page = Page(written("html", run(finding())))

    assert page.all("blockquote")[0].text == finding().sentence


# How its parts are linked


def test_every_link_leads_somewhere_on_the_page(page):
    ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    links = [link.attributes["href"] for link in page.all("a")]
    named = [id_ for element in page.elements for id_ in element.attributes.get("aria-labelledby", "").split()]

    assert len(ids) == len(set(ids))
    assert {*links} <= {f"#{id_}" for id_ in ids}
    assert {*named} <= {*ids}


def test_a_finding_and_its_sentence_lead_to_each_other(page):
    marks = {mark.attributes["id"]: mark for mark in page.of_class("mark") if "id" in mark.attributes}
    notes = [note.attributes["id"] for note in page.of_class("note") if "không nêu" not in note.text]

    assert len(notes) == len(marks) == 3
    for note in notes:
        [back] = [link for link in page.of_class("back") if note in link.within]
        assert marks[back.attributes["href"][1:]].attributes["href"] == f"#{note}"


def test_a_note_stands_in_the_line_of_its_words(page):
    lines = [line for line in page.all("p") if "data-line" in line.attributes]

    assert ["sửa thành “1.204”" in line.text for line in lines] == [False, True, False, False, False]


def test_the_list_and_the_matrix_lead_to_the_findings(page):
    notes = {f"#{note.attributes['id']}" for note in page.of_class("note")}
    listed = {link.attributes["href"] for link in page.all("a") if "li" in link.inside and "summary" in link.within}
    cells = {link.attributes["href"] for link in page.of_class("value")}

    assert len(listed) == 3
    assert listed < notes
    assert cells == notes


# What browsers, screen readers and printers need


def test_the_page_asks_for_nothing(page):
    assert page.all("script", "link", "img", "iframe", "object", "base", "form") == []
    assert [one for one in page.elements if {"src", "style", "srcset"} & one.attributes.keys()] == []
    assert [one for one in page.elements if any(name.startswith("on") for name in one.attributes)] == []
    assert not re.search(r"url\(|@import", page.all("style")[0].text)


def test_the_policy_knows_the_style_sheet_by_its_hash(page):
    policy = next(one.attributes["content"] for one in page.all("meta") if "http-equiv" in one.attributes)
    digest = b64encode(hashlib.sha256(page.all("style")[0].text.encode()).digest()).decode()

    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy


def test_headings_go_down_one_step_at_a_time(page):
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_say_what_they_are(page):
    tables = page.all("table")

    assert len(page.all("caption")) == len(tables) == 4
    assert [head for head in page.all("th") if "scope" not in head.attributes] == []


def test_there_is_one_main_a_header_a_footer_and_named_sections(page):
    assert len(page.all("main")) == 1
    assert len([one for one in page.all("header", "footer") if one.inside == ["html", "body"]]) == 2
    assert all(one.attributes.get("aria-labelledby") for one in page.all("section", "article"))
    assert page.all("a")[0].attributes["href"] == "#main"


STYLE = (Path(__file__).parents[2] / "factcheck/reports/html/templates/page.css").read_text(encoding="utf-8")
COLOURS = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part)) for part in STYLE.split("@media screen and", 1)]


@pytest.mark.parametrize("colours", COLOURS, ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((ink, ground) for ink in ("ink", "muted", "link") for ground in ("ground", "panel")),
        *((name, "ground") for name in ("error", "warning", "info", "none")),
        *((name, f"{name}-ground") for name in ("error", "warning", "info", "none")),
        *((ink, f"{name}-ground") for ink in ("ink", "link", "muted") for name in ("error", "warning", "info", "none")),
    ],
)
def test_words_stand_out_from_their_ground(colours, ink, ground):
    lighter, darker = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)

    assert (lighter + 0.05) / (darker + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# Hostile words

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><b>x</b>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "<!-- x --> ]]> &lt;b&gt; &#x3c;",
    "{{ 7 * 7 }} {% raw %}",
    "\x07\x1b[31m\x9b",
    "\u202eđảo\u202c \u2066a\u2069 \u200f",
    "</p></article></main>",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_articles_and_rules_are_never_markup(tmp_path, words):
    allowed = [char for char in words if char >= " " and not "\x7f" <= char < "\xa0"]  # YAML has no control characters
    yaml = '"' + "".join(char if char.isalnum() else f"\\U{ord(char):08x}" for char in allowed) + '"'
    hostile = {
        name: text.replace("tham gia.", f"tham gia. {words} xin nhắc: {words}.") for name, text in ARTICLES.items()
    }
    rules = RULES.replace("Họp báo trước giờ chạy", yaml).replace("title: Kinh phí", f"title: {yaml}")
    (tmp_path / "plain").mkdir()
    (tmp_path / "hostile").mkdir()

    plain, page = page_of(tmp_path / "plain"), page_of(tmp_path / "hostile", hostile, rules)

    def shape(of: Page):
        # Figures in the hostile words are marked too: marks are left out.
        return [one.tag for one in of.elements if one.tag != "span"]

    assert shape(page) == shape(plain)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", page.source)
    assert "49" not in re.findall(r"\d+", page.by_id("articles").text)


def test_a_megabyte_on_one_line_is_shown_in_time():
    text = "có 1.180 vận động viên. " * 45_000
    starts = range(3, len(text), 24)
    article = Article("a.txt", text, Span(0, len(text)))
    [mention] = mentions("có 1.180", None, within=Span(0, 8))
    ticks = [Tick(Stated(_moved(mention, start), Position(1, start + 1)), ()) for start in starts]

    began = time.perf_counter()
    [line] = lines(article, ticks)
    words = "".join(piece.words for piece in line.pieces)

    assert words == text
    assert time.perf_counter() - began < 5


def _moved(mention, start):
    return type(mention)(Span(start, start + 5), mention.text, mention.value)


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("25/10 \n\r\t\u00a0ngày hơn tỷ.,-và"), max_size=120))
def test_no_word_is_lost_or_told_twice(text):
    article = Article("a.txt", text, Span(0, len(text)))
    ticks = [Tick(Stated(mention, article.position(mention.span.start)), ()) for mention in mentions(text, None)]

    shown = [(line.number, "".join(piece.words for piece in line.pieces)) for line in lines(article, ticks)]

    assert "".join("".join(words for _, words in shown).split()) == "".join(text.split())
    assert all(before < after for (before, _), (after, _) in pairwise(shown))


# The command


def test_other_reports_are_as_without_it(tmp_path, capsys):
    page_file(tmp_path)
    command = [str(tmp_path / "bai"), "--rules", str(tmp_path / "night-run.yaml"), "--lang", "en"]
    shown = []
    for more in ([], [f"--format=html={tmp_path / 'page.html'}"]):
        with pytest.raises(SystemExit):
            main([*command, "--format=plain", *more])
        shown.append(capsys.readouterr().out)

    assert shown[0] == shown[1] != ""


def test_the_same_input_gives_the_same_bytes(tmp_path):
    pages = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        pages.append(page_file(tmp_path / name).read_text(encoding="utf-8").replace(str(tmp_path / name), ""))

    assert pages[0] == pages[1]


def test_a_missing_library_is_told_before_anything_is_checked(monkeypatch):
    monkeypatch.setattr("factcheck.reports.find_spec", lambda _: None)

    with pytest.raises(ProblemError) as told:
        writer("html")

    assert told.value.problems[0].message == "report-no-library"
    assert writer("json")
