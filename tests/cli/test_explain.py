"""`check --explain` and `factcheck explain`: why a figure got its verdict, and what a verdict says."""

import json

import pytest

from factcheck.checks import CHECKS, claims
from factcheck.model import Lost, Verdict
from factcheck.wording import Lang, text

MIXED = "Hội chợ sách Bến Ninh: 61 gian hàng tham gia, 20 xe buýt; ngày 3/5/2025 có thêm 7 gian hàng.\n"


@pytest.fixture
def articles(folder):
    (folder / "mixed.txt").write_text(MIXED, encoding="utf-8")
    (folder / "market.txt").write_text("Chợ nổi Tân Lập đón 240 thuyền.\n", encoding="utf-8")
    return folder


def test_json_says_how_each_mention_was_judged(articles, factcheck):
    code, out, _ = factcheck("mixed.txt", "--explain", "--format", "json")

    [article] = json.loads(out)["articles"]
    assert code == 1
    assert [(one["text"], one["candidates"]) for one in article["explained"]] == [
        ("61", [{"rule": "fair/publishers", "words": "tham gia", "cost": 0, "lost": None}]),
        ("20", [{"rule": "fair/publishers", "words": "", "cost": None, "lost": "noun"}]),
        ("ngày 3/5/2025", []),
        ("7", [{"rule": "fair/publishers", "words": "", "cost": None, "lost": "part"}]),
    ]
    assert article["explained"][0]["verdicts"] == [
        {
            "rule": "fair/publishers",
            "verdict": "contradicted",
            "as_of": None,
            "as_of_from": "none",
            "year_from": None,
            "accepted": None,
        }
    ]
    assert [tick["text"] for tick in article["ticks"]] == [one["text"] for one in article["explained"]]


def test_an_article_about_no_story_has_nothing_explained(articles, factcheck):
    _, out, _ = factcheck("market.txt", "--explain", "--format", "json", "--allow-empty")

    [article] = json.loads(out)["articles"]
    assert article["explained"] == []


def test_without_the_option_json_explains_nothing(articles, factcheck):
    _, out, _ = factcheck("mixed.txt", "--format", "json")

    assert "explained" not in json.loads(out)["articles"][0]


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_line_is_wider_than_the_terminal(articles, factcheck, monkeypatch, width, lang):
    monkeypatch.setenv("COLUMNS", str(width))

    _, out, _ = factcheck("mixed.txt", "market.txt", "--explain", "--format", "terminal", "--lang", lang)

    assert max(map(len, out.splitlines())) <= width


def test_colour_adds_no_words(articles, factcheck, monkeypatch):
    _, plain, _ = factcheck("mixed.txt", "--explain")
    monkeypatch.setenv("FORCE_COLOR", "1")
    _, coloured, _ = factcheck("mixed.txt", "--explain")

    assert coloured != plain
    for style in ("\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[0m"):
        coloured = coloured.replace(style, "")
    assert coloured == plain


def test_a_format_that_cannot_explain_is_refused(articles, factcheck):
    code, _, err = factcheck("mixed.txt", "--explain", "--format", "csv")

    assert code == 2
    assert "--explain" in err


def test_hostile_words_reach_no_terminal(articles, factcheck):
    (articles / "mixed.txt").write_text(MIXED.replace("xe buýt", "xe \x1b[31mbuýt\x07"), encoding="utf-8")

    _, out, _ = factcheck("mixed.txt", "--explain")

    assert "\x1b" not in out
    assert "\x07" not in out


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("lost", list(Lost))
def test_every_reason_is_said(lost, lang):
    assert text(f"explain-lost-{lost}", lang)


IDS = ["claims", *(module.CHECK.id for module in CHECKS), *Verdict]


def test_all_checks_and_verdicts_are_listed(folder, factcheck):
    code, out, _ = factcheck("explain")

    assert code == 0
    assert [line.split()[0] for line in out.splitlines() if line.startswith("  ")] == IDS


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", IDS)
def test_each_has_its_story(folder, factcheck, name, lang):
    code, out, err = factcheck("explain", name, "--lang", lang)

    assert (code, err) == (0, "")
    assert out.splitlines()[0].startswith(f"{name} · ")
    assert len(out.splitlines()) > 2


@pytest.mark.parametrize("example", claims.EXAMPLES, ids=lambda example: example.verdict.value)
def test_a_verdict_is_shown_with_its_example(folder, factcheck, monkeypatch, example):
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = factcheck("explain", example.verdict)

    assert example.text in out


def test_a_check_is_shown_with_its_examples(folder, factcheck, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = factcheck("explain", "header-date")

    for example in CHECKS[0].EXAMPLES:
        assert example.text.splitlines()[1] in out


def test_an_unknown_name_is_told_with_the_nearest(folder, factcheck):
    code, _, err = factcheck("explain", "supersede")

    assert code == 2
    assert "superseded" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["superseded", "--format", "markdown"], "the whole page, not for one check or verdict"),
        (["--format", "html"], "choose one of: text, markdown"),
    ],
)
def test_the_page_of_all_is_only_one_of_all(factcheck, arguments, said):
    code, out, err = factcheck("explain", *arguments, "--lang", "en")

    assert (code, out) == (2, "")
    assert said in err


def test_the_page_of_all_is_in_the_readers_language(factcheck):
    code, out, _ = factcheck("explain", "--format", "markdown", "--lang", "vi")

    assert code == 0
    assert out.startswith("# Các phép kiểm tra\n")
    assert all(f"\n## {module.CHECK.id}\n" in out for module in CHECKS)
