"""`--ticks`: every mention is listed, the numbers add up, and what was not checked is said in every format."""

import json
import tempfile
from collections import Counter

import pytest

from factcheck.cli import checking

UNRELATED = "Sáng 3/5/2025, chợ nổi Tân Lập đón 240 thuyền và hơn 1.500 khách.\n"
MIXED = "Hội chợ sách Bến Ninh có 53 gian hàng tham gia, 61 gian hàng tham gia bán sách cũ, 20 xe buýt và 7 tác giả.\n"


@pytest.fixture
def articles(folder):
    (folder / "market.txt").write_text(UNRELATED, encoding="utf-8")
    (folder / "mixed.txt").write_text(MIXED, encoding="utf-8")
    return folder


def test_every_mention_is_listed_once_with_its_status(articles, factcheck):
    code, out, _ = factcheck("mixed.txt", "--ticks", "--format", "json")

    [article] = json.loads(out)["articles"]
    assert code == 1
    assert [(tick["text"], tick["unit"], tick["status"], tick["claims"]) for tick in article["ticks"]] == [
        ("53", "gian hàng", "agrees", [{"rule": "fair/publishers", "verdict": "agrees"}]),
        ("61", "gian hàng", "differs", [{"rule": "fair/publishers", "verdict": "contradicted"}]),
        ("20", "xe buýt", "unchecked", []),
        ("7", "tác giả", "unchecked", []),
    ]
    assert article["coverage"] == {"mentions": 4, "governed": 2, "agrees": 1, "differs": 1, "unchecked": 2}


def test_the_coverage_counts_the_ticks_and_is_there_without_them(articles, factcheck):
    inputs = ["good.txt", "bad.txt", "market.txt", "mixed.txt"]
    _, plain, _ = factcheck(*inputs, "--format", "json")
    _, with_ticks, _ = factcheck(*inputs, "--format", "json", "--ticks")

    without, report = json.loads(plain), json.loads(with_ticks)
    for article in report["articles"]:
        ticks = article.pop("ticks")
        statuses = Counter(tick["status"] for tick in ticks)
        assert article["coverage"] == {
            "mentions": len(ticks),
            "governed": statuses["agrees"] + statuses["differs"],
            **{status: statuses[status] for status in ("agrees", "differs", "unchecked")},
        }
        assert [tick["start"] for tick in ticks] == sorted(tick["start"] for tick in ticks)
    assert report == without


FORMS = ["plain", "terminal"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("lang", "said"), [("vi", "Không tệp luật nào nói về bài này"), ("en", "No rule file is about")]
)
def test_an_article_about_no_story_says_so(articles, factcheck, form, lang, said):
    code, out, _ = factcheck("market.txt", "--ticks", "--format", form, "--lang", lang)

    assert said in out
    assert "“hơn 1.500” khách" in out
    assert code == 0


@pytest.mark.parametrize("form", FORMS)
def test_an_article_without_findings_still_says_its_coverage(articles, factcheck, form):
    _, out, _ = factcheck("good.txt", "--ticks", "--format", form, "--quiet")

    assert "1 of 1 figures and times are governed by rules (agree: 1, differ: 0); not checked: 0" in out


@pytest.mark.parametrize("form", ["plain", "terminal", "json"])
def test_many_articles_go_through_a_file_and_come_out_the_same(articles, factcheck, form, monkeypatch):
    arguments = ["good.txt", "bad.txt", "market.txt", "--ticks", "--format", form]
    in_memory = factcheck(*arguments)

    monkeypatch.setattr(checking, "_MOST_IN_MEMORY", 1)

    assert factcheck(*arguments) == in_memory


def test_a_temporary_file_that_cannot_be_written_is_told(articles, factcheck, monkeypatch):
    with monkeypatch.context() as patched:  # pytest wants temporary files too
        patched.setattr(checking, "_MOST_IN_MEMORY", 1)
        patched.setattr(tempfile, "tempdir", str(articles / "nowhere"))
        code, out, err = factcheck("good.txt", "--ticks")

    assert (code, out) == (2, "")
    assert "error: the temporary file cannot be written" in err


def test_the_last_lines_of_a_report_say_what_was_not_checked(articles, factcheck):
    _, _, err = factcheck("mixed.txt", "--lang", "vi")

    assert "con số, thời điểm: 4 (đã đối chiếu 2, chưa 2)" in err
