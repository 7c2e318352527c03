"""Several reports at once: which goes where, what is refused, and that all of them count the same."""

import csv
import json
import re
import sys

import pytest

from factcheck.cli.targets import NAMES, Target, targets
from factcheck.model import ProblemError


@pytest.mark.parametrize(
    ("asked", "output", "expected"),
    [
        ([], None, [("plain", None)]),
        (["text"], "a.txt", [("plain", "a.txt")]),
        (["json"], "a.json", [("json", "a.json")]),
        (["sarif=a.sarif"], None, [("sarif", "a.sarif")]),
        (["sarif=a=b.sarif"], None, [("sarif", "a=b.sarif")]),
        (
            ["sarif=a.sarif", "text", "junit=b.xml"],
            None,
            [("sarif", "a.sarif"), ("plain", None), ("junit", "b.xml")],
        ),
        (["sarif=a.sarif", "json"], "b.json", [("sarif", "a.sarif"), ("json", "b.json")]),
        (["json=a.json", "json=b.json"], None, [("json", "a.json"), ("json", "b.json")]),
    ],
)
def test_each_report_has_its_place(asked, output, expected):
    assert targets(asked, output) == [Target(name, file) for name, file in expected]


@pytest.mark.parametrize(
    ("asked", "output", "named"), [([], None, "terminal"), (["text"], None, "terminal"), (["text=a"], None, "plain")]
)
def test_text_is_the_full_report_only_in_a_terminal(asked, output, named, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    assert [target.format for target in targets(asked, output)] == [named]


@pytest.mark.parametrize(
    ("asked", "output", "ticks", "message"),
    [
        (["pdf"], None, False, "cli-choice"),
        (["=a.txt"], None, False, "cli-choice"),
        (["json="], None, False, "cli-format-no-file"),
        (["json", "sarif"], None, False, "cli-format-one-stdout"),
        (["json", "sarif"], "a", False, "cli-format-one-stdout"),
        (["json=a"], "b", False, "cli-format-output-unused"),
        (["json=a", "sarif=./a"], None, False, "cli-format-same-file"),
        (["json=a", "sarif"], "a", False, "cli-format-same-file"),
        (["sarif=a", "csv"], None, True, "cli-ticks-format"),
    ],
)
def test_what_cannot_be_meant_is_a_problem_of_the_option(asked, output, ticks, message):
    with pytest.raises(ProblemError) as caught:
        targets(asked, output, ticks=ticks)

    [problem] = caught.value.problems
    assert problem.message == message
    assert problem.hint


@pytest.mark.parametrize("name", NAMES)
def test_a_report_in_a_file_is_the_one_on_standard_output(folder, factcheck, name):
    code, out, _ = factcheck("bad.txt", "good.txt", "--format", name)
    assert factcheck("bad.txt", "good.txt", "--format", f"{name}=report")[:2] == (code, "")

    assert (folder / "report").read_bytes().decode("utf-8") == out


ERRORS = {
    # How many errors a report has.
    "plain": lambda report: report.count(": error "),
    "terminal": lambda report: report.count("✗ error:"),
    "concise": lambda report: report.count(": error "),
    "json": lambda report: sum(found["severity"] == "error" for found in json.loads(report)["findings"]),
    "jsonl": lambda report: sum(json.loads(line)["severity"] == "error" for line in report.splitlines()),
    "sarif": lambda report: sum(found["level"] == "error" for found in json.loads(report)["runs"][0]["results"]),
    "junit": lambda report: len(re.findall("<failure ", report)),
    "github": lambda report: report.count("::error "),
    "gitlab": lambda report: sum(issue["severity"] == "major" for issue in json.loads(report)),
    "markdown": lambda report: report.count("| ❌"),
    "csv": lambda report: sum(row["severity"] == "error" for row in csv.DictReader(report.splitlines())),
    "csv-bom": lambda report: sum(row["severity"] == "error" for row in csv.DictReader(report.splitlines())),
}


def test_every_format_counts_the_same(folder, factcheck):
    (folder / "worse.txt").write_text("Hội chợ sách Bến Ninh có 62 gian hàng tham gia.\n", encoding="utf-8")
    files = [f"--format={name}={folder / name}" for name in ERRORS]
    code, out, err = factcheck("bad.txt", "worse.txt", "good.txt", *files)

    assert (code, out) == (1, "")
    assert "errors: 2" in err
    for name, errors in ERRORS.items():
        assert errors((folder / name).read_bytes().decode("utf-8-sig")) == 2, name


def test_a_report_that_cannot_be_written_stops_no_other(folder, factcheck, monkeypatch):
    (folder / "full").mkdir()
    code, out, err = factcheck("bad.txt", "--format", "json=full", "--format", "concise")
    assert (code, out) == (2, "")
    assert err.startswith("full: error: this is a folder")
    assert "hint: choose another file" in err

    if not (folder / "/dev/full").exists():
        pytest.skip("needs /dev/full")
    code, out, err = factcheck("bad.txt", "--format", "json=/dev/full", "--format", "concise", "--format", "csv=a.csv")
    assert code == 2
    assert out.startswith("bad.txt:1:")
    assert (folder / "a.csv").stat().st_size > 0
    assert "/dev/full: error: cannot be written (No space left on device)" in err
    assert "hint: choose another file" in err


def test_a_report_may_not_replace_an_article(folder, factcheck):
    code, out, err = factcheck("bad.txt", "--format", "json=bad.txt")

    assert (code, out) == (2, "")
    assert err.startswith("bad.txt: error: this file is one of the articles")


@pytest.mark.parametrize(("name", "said"), [("concise", 2), ("github", 2), ("plain", 2), ("sarif", 0), ("markdown", 0)])
def test_the_summary_is_said_where_the_report_has_none(folder, factcheck, name, said):
    assert factcheck("bad.txt", "--format", name)[2].count("\n") == said
    assert factcheck("bad.txt", "--format", name, "-q")[2] == ""
