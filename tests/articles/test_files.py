"""Which files are read, in which order, under which names; and what is said of those that cannot be."""

import io
import os
import subprocess
from pathlib import Path

import pytest

from factcheck.articles import Reading, read_articles
from factcheck.model import Article, Problem


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Bài", encoding="utf-8")


def outcomes(*inputs: str, stdin: bytes = b"") -> list[str]:
    """The path of each article, "path: message" for each Problem."""
    read = read_articles(inputs, Reading(stdin=io.BytesIO(stdin)))
    return [outcome.path if isinstance(outcome, Article) else said(outcome) for outcome in read]


def said(problem: Article | Problem) -> str:
    assert isinstance(problem, Problem)
    return f"{problem.path}: {problem.message}"


FOLDERS = [
    # files                                           inputs            articles
    (["n/b.txt", "n/a.md"], ["n"], ["n/a.md", "n/b.txt"]),
    (["n/a/z.txt", "n/a.txt", "n/a-b.txt"], ["n"], ["n/a/z.txt", "n/a-b.txt", "n/a.txt"]),
    (
        ["n/1.TXT", "n/2.Text", "n/3.MD", "n/4.markdown"],
        ["n"],
        ["n/1.TXT", "n/2.Text", "n/3.MD", "n/4.markdown"],
    ),
    (["n/a.txt", "n/a.html", "n/a.docx", "n/a", "n/txt"], ["n"], ["n/a.txt"]),
    (["n/a.txt", "n/.b.txt", "n/.git/c.txt", "n/.txt"], ["n"], ["n/a.txt"]),
    (["n/x.txt/a.txt"], ["n"], ["n/x.txt/a.txt"]),
    (["a.txt", "n/b.txt"], ["."], ["a.txt", "n/b.txt"]),
    (["n/a.txt"], ["./n/"], ["n/a.txt"]),
    (["n/a.txt", "m/b.txt"], ["m/../n", "m"], ["m/../n/a.txt", "m/b.txt"]),
    (["n/b.txt", "n/a.txt"], ["n/b.txt", "n"], ["n/b.txt", "n/a.txt"]),
    (["n/a.txt"], ["n", "n", "n/a.txt", "./n/../n/a.txt"], ["n/a.txt"]),
    ([".n/a.csv", "-"], [".n/a.csv", "./-"], [".n/a.csv", "-"]),  # named files are read whatever their name
]


@pytest.mark.parametrize(("files", "inputs", "articles"), FOLDERS)
def test_files_of_the_inputs(files, inputs, articles):
    write(*files)

    assert outcomes(*inputs) == articles


def test_an_absolute_path_is_shown_from_the_working_folder(folder, monkeypatch):
    write("n/a.txt")

    assert outcomes(str(folder / "n")) == ["n/a.txt"]
    (folder / "other").mkdir()
    monkeypatch.chdir(folder / "other")
    assert outcomes(str(folder / "n")) == [f"{folder.as_posix()}/n/a.txt"]


def test_standard_input_is_read_once():
    write("a.txt")

    assert outcomes("-", "a.txt", "-", stdin="Hà Nội".encode()) == ["-", "a.txt"]
    assert outcomes("-") == ["-: articles-empty"]


def test_a_problem_stops_no_other_input():
    write("a.txt", "z.txt")
    Path("empty/sub").mkdir(parents=True)

    assert outcomes("a.txt", "no.txt", "", "a.txt/b", "empty", "\0", "z.txt") == [
        "a.txt",
        "no.txt: articles-missing",
        "None: articles-unnamed",
        "a.txt/b: articles-missing",
        "empty: articles-none",
        "\0: articles-inaccessible",
        "z.txt",
    ]


def test_links_that_lead_back_do_no_harm():
    write("n/a.txt")
    Path("n/up").symlink_to("..", target_is_directory=True)
    Path("n/b.txt").symlink_to("a.txt")
    Path("n/c.txt").symlink_to("c.txt")
    Path("n/d.txt").symlink_to("nowhere")

    *articles, loop, missing = outcomes("n")

    assert articles == ["n/a.txt"]
    assert loop == "n/c.txt: articles-inaccessible"
    assert missing == "n/d.txt: articles-missing"


def test_each_folder_is_listed_once(monkeypatch):
    """Without that, two links that lead back would take forever."""
    write("n/a.txt", "n/m/b.txt")
    Path("n/up").symlink_to(".", target_is_directory=True)
    Path("n/m/up").symlink_to("..", target_is_directory=True)
    listed: list[str] = []
    iterdir = Path.iterdir

    def listing(path):
        listed.append(path.as_posix())
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", listing)

    assert outcomes("n") == ["n/a.txt", "n/m/b.txt"]
    assert listed == ["n", "n/m"]


def test_linked_folder_is_read():
    write("m/a.txt")
    Path("n").mkdir()
    Path("n/link").symlink_to("../m", target_is_directory=True)

    assert outcomes("n") == ["n/link/a.txt"]


def test_pipe_in_a_folder_is_left_alone():
    write("n/a.txt")
    os.mkfifo("n/b.txt")

    assert outcomes("n") == ["n/a.txt"]


def test_folders_may_be_nested_deeper_than_the_stack(folder):
    for _ in range(1500):
        Path("d").mkdir()
        os.chdir("d")
    write("a.txt")
    os.chdir(folder)

    read = outcomes("d")
    subprocess.run(["rm", "-r", "d"], check=True)  # too deep for pytest's own cleaning

    assert read == ["d/" * 1500 + "a.txt"]


def test_file_name_that_is_no_text():
    name = os.fsdecode(b"b\xe0i.txt")
    write(name)

    assert outcomes(".") == ["b\\udce0i.txt"]


def test_forbidden_file_and_folder(monkeypatch):
    """Simulated: permissions do not bind the administrator that tests may run as."""
    write("n/a.txt", "n/secret/b.txt", "n/secret.txt")
    path_open, iterdir = Path.open, Path.iterdir

    def refuse(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", lambda path, *how: (refuse if path.stem == "secret" else path_open)(path, *how))
    monkeypatch.setattr(Path, "iterdir", lambda path: (refuse if path.name == "secret" else iterdir)(path))

    assert outcomes("n") == ["n/a.txt", "n/secret: articles-forbidden", "n/secret.txt: articles-forbidden"]
    assert outcomes("n/secret") == ["n/secret: articles-forbidden"]


def test_articles_are_read_when_they_are_asked_for():
    write("a.txt", "b.txt")
    reading = read_articles(["a.txt", "b.txt"], Reading())

    first = next(reading)
    Path("b.txt").unlink()

    assert first.path == "a.txt"
    assert [said(problem) for problem in reading] == ["b.txt: articles-missing"]


def test_no_more_than_the_limit_is_read():
    stdin = io.BytesIO(b"a" * 1000)

    [problem] = read_articles(["-"], Reading(max_bytes=100, stdin=stdin))

    assert said(problem) == "-: articles-oversized"
    assert stdin.tell() == 101
