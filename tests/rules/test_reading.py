"""Which files are read, in which order, and what is told of files that cannot be."""

from pathlib import Path

import pytest

from factcheck.model import ProblemError
from factcheck.rules import read_rules

RULES = "story: Giải chạy\nabout: Giải chạy\nclaims:\n  runners: { with: dự giải, expect: 72 }\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working directory with rule files, and what only looks like them."""
    for name in ("rules/b.yaml", "rules/a.YML", "rules/a/z.yaml", "more/c.yaml", "more/d.txt"):
        _write(tmp_path / name, RULES)
    for name in ("rules/.hidden.yaml", "rules/.git/e.yaml", "rules/readme.md", "rules/b.yaml~"):
        _write(tmp_path / name, "not a rule file")
    (tmp_path / "empty").mkdir()
    (tmp_path / "rules/empty.yaml").mkdir()
    (tmp_path / "rules/up").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


READ = [
    # inputs, paths of the stories
    ([], []),
    (["rules"], ["rules/a/z.yaml", "rules/a.YML", "rules/b.yaml", "rules/up/more/c.yaml"]),
    (["./rules/"], ["rules/a/z.yaml", "rules/a.YML", "rules/b.yaml", "rules/up/more/c.yaml"]),
    (["rules/b.yaml", "more"], ["rules/b.yaml", "more/c.yaml"]),
    (["rules/b.yaml", "rules"], ["rules/b.yaml", "rules/a/z.yaml", "rules/a.YML", "rules/up/more/c.yaml"]),
    (["more/d.txt"], ["more/d.txt"]),
    (["rules/b.yaml", "rules/../rules/b.yaml"], ["rules/b.yaml"]),
]


@pytest.mark.parametrize(("inputs", "paths"), READ)
def test_files_are_read_in_order(folder, inputs, paths):
    assert [story.place.path for story in read_rules(inputs)] == paths


NOT_READ = [
    # inputs, path and message of each problem
    ([""], [(None, "articles-unnamed")]),
    (["none.yaml"], [("none.yaml", "articles-missing")]),
    (["rules/b.yaml/c"], [("rules/b.yaml/c", "articles-missing")]),
    (["empty"], [("empty", "rules-none")]),
    (["\0"], [("\0", "articles-inaccessible")]),
    (["a" * 5000], [("a" * 5000, "articles-inaccessible")]),
    (["z", "more", "empty"], [("empty", "rules-none"), ("z", "articles-missing")]),
]


@pytest.mark.parametrize(("inputs", "expected"), NOT_READ)
def test_unreadable_inputs_are_told_in_order(folder, inputs, expected):
    with pytest.raises(ProblemError) as raised:
        read_rules(inputs)

    assert [(problem.path, problem.message) for problem in raised.value.problems] == expected


def test_problems_of_all_files_are_told_by_path_and_place(folder):
    _write(folder / "more/b.yaml", RULES.replace("72", "nhiều") + "source:\n")
    _write(folder / "more/a.yaml", RULES + "sources: b\n")

    with pytest.raises(ProblemError) as raised:
        read_rules(["none", "more"])

    assert [(problem.path, problem.position, problem.message) for problem in raised.value.problems] == [
        ("more/a.yaml", (5, 1), "rules-unknown-key"),
        ("more/b.yaml", (4, 37), "rules-no-value"),
        ("more/b.yaml", (5, 8), "rules-empty"),
        ("none", None, "articles-missing"),
    ]


@pytest.mark.parametrize("other", ["other/c.yaml", "more/c.yml", "other/sub/c.txt"])
def test_two_files_of_one_name_are_refused(folder, other):
    _write(folder / other, RULES)

    with pytest.raises(ProblemError) as raised:
        read_rules(["more/c.yaml", other])

    [problem] = raised.value.problems
    assert (problem.path, problem.message) == (other, "rules-same-name")
    assert problem.values == {"name": "c", "other": "more/c.yaml"}


def test_file_without_read_permission_is_told(folder):
    path = folder / "more/c.yaml"
    path.chmod(0)
    if path.stat().st_uid == 0:
        pytest.skip("root reads every file")

    with pytest.raises(ProblemError) as raised:
        read_rules(["more"])

    assert [problem.message for problem in raised.value.problems] == ["articles-forbidden"]
