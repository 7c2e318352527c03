"""What a folder does not give: what ignore files, --include and --exclude leave out; and that it is said."""

import io
import os
from pathlib import Path

import pytest

from factcheck.articles import Reading, read_articles
from factcheck.articles.globs import Globs, globs
from factcheck.articles.selecting import MAX_BYTES, Selection, absolute
from factcheck.model import Article, Problem


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working directory that is no repository."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(files: dict[str, str] | list[str]) -> None:
    for name in files:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(files[name] if isinstance(files, dict) else "Bài", encoding="utf-8")


def read(*inputs: str, include: str = "", exclude: str = "", stdin_name: str | None = None) -> list[str]:
    """The path of each article, "path: message" for each Problem."""
    selection = Selection(chosen("include", include), chosen("exclude", exclude))
    reading = Reading(stdin=io.BytesIO("Bài".encode()), selection=selection, stdin_name=stdin_name)
    return [
        one.path if isinstance(one, Article) else f"{one.path}: {one.message}" for one in read_articles(inputs, reading)
    ]


def chosen(name: str, patterns: str) -> Globs | None:
    return globs(absolute(Path()), [(one, f"--{name}") for one in patterns.split()]) if patterns else None


ARTICLES = ["a.txt", "n/b.txt", "n/m/c.txt"]
IGNORING = [
    # ignore files                                                       articles
    ({".git/HEAD": "", ".gitignore": "n/"}, ["a.txt"]),
    ({".gitignore": "n/"}, ARTICLES),  # no repository
    ({".factcheckignore": "n/"}, ["a.txt"]),
    ({".git/HEAD": "", "n/.gitignore": "/b.txt"}, ["a.txt", "n/m/c.txt"]),
    ({".git/HEAD": "", ".gitignore": "*.txt", "n/.gitignore": "!b.txt"}, ["n/b.txt"]),
    ({".git/HEAD": "", ".gitignore": "n/", "n/.gitignore": "!b.txt"}, ["a.txt"]),  # git does not look into n/ either
    ({".git/HEAD": "", ".gitignore": "n/", ".factcheckignore": "!n/"}, ARTICLES),
    ({".git/HEAD": "", "n/.gitignore": "!b.txt", ".factcheckignore": "b.txt"}, ["a.txt", "n/m/c.txt"]),
    ({".git/info/exclude": "m/"}, ["a.txt", "n/b.txt"]),
    ({".git/info/exclude": "m/", ".gitignore": "!m/"}, ARTICLES),
    ({".git/HEAD": "", ".gitignore": "*.txt", "n/.git": "gitdir: x"}, ["n/b.txt", "n/m/c.txt"]),  # another repository
    ({"n/.git/HEAD": "", ".gitignore": "a.txt", "n/.gitignore": "m/"}, ["a.txt", "n/b.txt"]),
    ({".git/HEAD": "", ".gitignore": "\ufeffn/\r\n"}, ["a.txt"]),
]


@pytest.mark.parametrize(("files", "articles"), IGNORING)
def test_what_ignore_files_name_is_passed_over(files, articles):
    write(ARTICLES)
    write(files)

    assert read(".") == articles


@pytest.mark.parametrize("name", [".gitignore", ".factcheckignore"])
def test_ignore_files_above_count_too(folder, monkeypatch, name):
    write(ARTICLES)
    write({".git/HEAD": "", name: "/n/m/"})

    assert read("n") == ["n/b.txt"]
    monkeypatch.chdir(folder / "n")
    assert read(".") == ["b.txt"]


def test_an_ignore_file_in_the_working_folder_counts_without_a_repository():
    write(ARTICLES)
    write({".factcheckignore": "c.txt"})

    assert read("n") == ["n/b.txt"]


def test_files_and_folders_that_are_named_are_read():
    write(ARTICLES)
    write({".factcheckignore": "n/\na.txt"})

    assert read("a.txt", "n", exclude="a.txt n/") == ARTICLES


CHOICES = [
    # include      exclude        articles
    ("", "m/", ["a.txt", "n/b.txt"]),
    ("", "/b.txt", ARTICLES),
    ("", "n/** !b.txt", ["a.txt", "n/b.txt"]),
    ("n/", "", ["n/b.txt", "n/m/c.txt"]),
    ("n/*.txt", "", ["n/b.txt"]),
    ("n/ !m/", "", ["n/b.txt"]),
    ("n/", "m/", ["n/b.txt"]),
    ("*.txt", "", ARTICLES),
]


@pytest.mark.parametrize(("include", "exclude", "articles"), CHOICES)
def test_include_and_exclude(include, exclude, articles):
    write(ARTICLES)

    assert read(".", include=include, exclude=exclude) == articles


def test_exclude_outranks_ignore_files():
    write(ARTICLES)
    write({".factcheckignore": "n/"})

    assert read(".", exclude="!n/") == ARTICLES


def test_decomposed_names_are_the_same_names():
    write(["ba\u0300i.txt"])

    assert read(".", exclude="bài.txt") == [".: articles-all-left-out"]


@pytest.mark.parametrize("choice", [{"exclude": "n/"}, {"exclude": "*.txt"}, {"include": "elsewhere/"}])
def test_a_folder_of_which_nothing_is_left_is_named(choice):
    write(["n/b.txt"])

    assert read(".", **choice) == [".: articles-all-left-out"]


def test_what_is_left_out_is_told_with_its_pattern():
    write(["n/b.txt"])
    write({".factcheckignore": "# ours\n\nn/"})

    [problem] = read_articles(["."], Reading())

    assert isinstance(problem, Problem)
    assert problem.values == {"example": "n", "why": "n/ (.factcheckignore:3)"}


def test_a_folder_without_articles_is_not_said_to_be_left_out():
    write(["n/b.html"])

    assert read(".", exclude="*.html") == [".: articles-none"]


@pytest.mark.parametrize(
    ("name", "choice", "outcome"),
    [
        ("n/x.md", {}, "n/x.md"),
        ("n/x.md", {"exclude": "n/"}, "n/x.md: articles-stdin-left-out"),
        ("n/x.md", {"include": "m/"}, "n/x.md: articles-stdin-left-out"),
        ("n/x.md", {"include": "n/"}, "n/x.md"),
        (None, {"exclude": "*"}, "-"),
    ],
)
def test_standard_input_is_chosen_by_its_name(name, choice, outcome):
    assert read("-", stdin_name=name, **choice) == [outcome]


def test_an_ignore_file_that_is_too_large_is_a_problem_and_stops_nothing():
    write(["n/b.txt"])
    write({"n/.factcheckignore": "#" * (MAX_BYTES + 1)})

    assert read("n") == ["n/.factcheckignore: articles-oversized", "n/b.txt"]


def test_ignore_files_that_are_no_files_say_nothing():
    write(["n/b.txt"])
    Path("n/.factcheckignore").mkdir()

    assert read("n") == ["n/b.txt"]


def test_ignore_files_above_a_decomposed_folder_count():
    write(["ba\u0300i/n/b.txt", "ba\u0300i/n/c.txt"])
    write({"ba\u0300i/.factcheckignore": "b.txt"})

    assert read("ba\u0300i/n") == ["ba\u0300i/n/c.txt"]


def test_a_pattern_that_is_no_text():
    name = os.fsdecode(b"b\xe0i.txt")
    write(["a.txt", name])
    Path(".factcheckignore").write_bytes(b"b\xe0i.txt\n")

    assert read(".") == ["a.txt"]
