"""`factcheck extract`: its formats, its kinds, its exit codes."""

import json
import os
import re

import pytest

from factcheck import pipeline
from factcheck.reports.mentions import FORMATS


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


def test_a_day_of_the_moon_says_so(folder, factcheck):
    (folder / "a.txt").write_text("Ngày mùng 3 tháng Giêng họp chợ.", encoding="utf-8")

    [line] = factcheck("extract", "a.txt", "--format", "jsonl")[1].splitlines()

    assert json.loads(line)["value"] is None
    assert json.loads(line)["lunar"] is True


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
        ("good.txt --format xml", 2),
        ("good.txt --kind dates", 2),
        ("good.txt --kind date", 0),
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


ALL = "Sáng 13/4/2025 có 72 nước, 8% vắng."


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        ("", ["time", "cardinal", "percent"]),
        ("--kind cardinal", ["cardinal"]),
        ("--kind percent --kind time", ["time", "percent"]),
        ("--kind percent,time", ["time", "percent"]),
        ("--kind Percent, --kind money", None),
        ("--kind PERCENT", ["percent"]),
        ("--kind money", []),
    ],
)
def test_kinds_are_chosen(folder, factcheck, options, kinds):
    (folder / "a.txt").write_text(ALL, encoding="utf-8")

    code, out, _ = factcheck("extract", "a.txt", "--format", "jsonl", *options.split())

    assert code == (2 if kinds is None else 0)
    assert [json.loads(line)["kind"] for line in out.splitlines()] == (kinds or [])


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_the_chosen_kinds_only(folder, factcheck, form):
    (folder / "a.txt").write_text(ALL, encoding="utf-8")

    code, out, err = factcheck("extract", "a.txt", "--format", form, "--kind", "time")

    assert (code, err) == (0, "")
    assert "2025-04-13TMO" in out
    assert not re.search(r"cardinal|percent 8|,percent,", out)


KINDS = "cardinal, ordinal, percent, money, quantity, duration, date, time, set"


@pytest.mark.parametrize(
    ("kind", "lang", "said", "hint"),
    [
        ("dat", "en", "there is no kind “dat”", f"did you mean “date”? The kinds are: {KINDS}"),
        ("date,monney", "vi", "không có loại “monney”", f"có phải ý bạn là “money”? Các loại: {KINDS}"),
        ("tiền", "vi", "không có loại “tiền”", f"các loại: {KINDS}; cách nhau bằng dấu phẩy"),
        ("time,", "en", "there is no kind “”", f"the kinds are: {KINDS}; put commas between several"),
    ],
)
def test_a_kind_that_is_none_is_told_with_those_that_are(folder, factcheck, kind, lang, said, hint):
    told = factcheck("extract", "good.txt", "--kind", kind, "--lang", lang)

    assert told == (2, "", f"--kind: error: {said}\n  hint: {hint}\n")


@pytest.mark.parametrize("form", FORMATS)
def test_an_output_file_holds_what_standard_output_would(folder, factcheck, form):
    out = factcheck("extract", "good.txt", "bad.txt", "--format", form)[1]

    assert factcheck("extract", "good.txt", "bad.txt", "--format", form, "--output", "out") == (0, "", "")
    assert (folder / "out").read_bytes().decode() == out


@pytest.mark.parametrize("form", FORMATS)
def test_an_input_that_is_wrong_spoils_no_other(folder, factcheck, form):
    alone = factcheck("extract", "good.txt", "--format", form)[1]

    code, out, err = factcheck("extract", "absent.txt", "good.txt", "--format", form)

    assert (code, out) == (2, alone)
    assert err.startswith("absent.txt: error:")


@pytest.mark.parametrize(("stdout", "stderr", "width"), [(60, 80, 60), (None, 70, 70), (None, None, 100)])
def test_lines_fold_at_the_width_of_the_terminal(folder, factcheck, monkeypatch, stdout, stderr, width):
    def size(number):
        columns = stdout if number == 1 else stderr
        if columns is None:
            raise OSError
        return os.terminal_size((columns, 24))

    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(os, "get_terminal_size", size)
    (folder / "a.txt").write_text("ab " * 100, encoding="utf-8")

    lines = factcheck("extract", "a.txt", "--format", "highlight")[1].splitlines()

    assert width - 3 < max(map(len, lines[-5:])) <= width
