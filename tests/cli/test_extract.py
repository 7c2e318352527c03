"""`factcheck extract`: the public JSON lines, and a table for people."""

import json

import pytest

from factcheck import pipeline


def test_json_lines_have_the_public_keys_in_order(folder, factcheck):
    code, out, err = factcheck("extract", "good.txt", "--format", "jsonl")

    assert (code, err) == (0, "")
    assert out == (
        '{"path":"good.txt","line":1,"column":26,"start":25,"end":27,"text":"53","kind":"cardinal",'
        '"value":53,"to":null,"mod":null,"unit":"gian hàng"}\n'
    )


def test_a_date_that_cannot_be_says_why(folder, factcheck):
    (folder / "a.txt").write_text("Ngày 31/6/2018 không có.", encoding="utf-8")

    [line] = factcheck("extract", "a.txt", "--format", "jsonl")[1].splitlines()

    assert json.loads(line)["value"] is None
    assert json.loads(line)["invalid"] == "day 31 not in month 6"


def test_the_table_is_aligned(folder, factcheck):
    (folder / "a.txt").write_text("Có hơn 2.500 đại biểu dự trong hai ngày.", encoding="utf-8")

    assert factcheck("extract", "a.txt")[1] == (
        "a.txt\n  1:4   hơn 2.500  cardinal  2500  more_than  đại biểu\n  1:32  hai ngày   duration  P2D\n\n"
    )


def test_an_article_without_mentions_has_an_empty_table(folder, factcheck):
    (folder / "a.txt").write_text("Không có gì.", encoding="utf-8")

    assert factcheck("extract", "a.txt") == (0, "a.txt\n\n", "")


def test_published_places_days_without_a_year(folder, factcheck):
    (folder / "a.txt").write_text("Sự kiện diễn ra ngày 25/10.", encoding="utf-8")

    without = factcheck("extract", "a.txt", "--format", "jsonl")[1]
    with_it = factcheck("extract", "a.txt", "--format", "jsonl", "--published", "2025-10-08")[1]

    assert json.loads(without)["value"] == "XXXX-10-25"
    assert json.loads(with_it)["value"] == "2025-10-25"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("good.txt", 0),
        ("good.txt absent.txt", 2),
        ("empty", 4),
        ("good.txt --format csv", 2),
        ("good.txt --published never", 2),
        ("", 2),
    ],
)
def test_exit_code(folder, factcheck, arguments, code):
    (folder / "empty").mkdir()

    assert factcheck("extract", *arguments.split())[0] == code


def test_articles_are_written_one_by_one(folder, factcheck, monkeypatch):
    def one_then_broken(*arguments):
        yield from pipeline_extract(*arguments)
        raise ValueError("broken")

    pipeline_extract = pipeline.extract
    monkeypatch.setattr(pipeline, "extract", one_then_broken)

    code, out, _ = factcheck("extract", "good.txt", "--format", "jsonl")

    assert code == 3
    assert out.startswith('{"path":"good.txt"')


def test_the_command_may_stand_after_options(folder, factcheck):
    assert factcheck("--format", "jsonl", "extract", "good.txt")[1].startswith('{"path"')
