"""Suppressions in front matter and in the file beside an article."""

from datetime import date

import pytest

from factcheck.articles.parts import article_of
from factcheck.model import Article, Origin, Position, Problem, Suppression
from factcheck.suppressions import beside, in_front_matter

ENTRIES = """\
ignore:
  - rule: signatories
    words: 65 quốc gia
    reason: "Số: chờ văn bản"
    until: 31/12/2025
  - { rule: [ky/a, b], reason: Ban biên tập đã duyệt }
"""


def article(text="Có 72 nước.\n", path="a.txt"):
    return next(read for read in article_of(path, text, None) if isinstance(read, Article))


def sound(found):
    """The suppressions, of which nothing is wrong."""
    assert all(isinstance(one, Suppression) for one in found)
    return found


def wrong(found):
    return [one for one in found if isinstance(one, Problem)]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_file_beside_an_article_is_read(folder):
    (folder / "a.txt.factcheck.yaml").write_text(ENTRIES, encoding="utf-8")

    first, second = sound(list(beside(article())))

    assert [id_ for id_, _ in first.rules] == ["signatories"]
    assert (first.words, first.reason, first.until) == ("65 quốc gia", "Số: chờ văn bản", date(2025, 12, 31))
    assert (first.origin, first.place) == (Origin.EXTERNAL, ("a.txt.factcheck.yaml", Position(2, 5)))
    assert second.rules == (("ky/a", Position(6, 14)), ("b", Position(6, 20)))
    assert (second.words, second.until) == (None, None)


@pytest.mark.parametrize("path", ["a.txt", "-", "a\0b", "x" * 5000])
def test_no_file_is_no_suppression(folder, path):
    assert list(beside(article(path=path))) == []


FRONT = [
    "---\ntitle: Tin\nfactcheck:\n  ignore:\n    - rule: a\n      reason: lý do\n      until: 2025-12-31\n---\nCó.\n",
    "---\r\nfactcheck: {ignore: [\r\n    {rule: a, reason: lý do, until: 2025-12-31}]}\r\n---\r\nCó 72 nước.\r\n",
]


@pytest.mark.parametrize("text", FRONT)
def test_front_matter_is_read(text):
    [found] = sound(list(in_front_matter(article(text))))

    assert (found.reason, found.until, found.origin) == ("lý do", date(2025, 12, 31), Origin.IN_SOURCE)
    [(id_, position)] = found.rules
    assert (id_, text.splitlines()[position.line - 1][position.column - 1 :][:1]) == ("a", "a")


@pytest.mark.parametrize("text", ["Có 72 nước.", "---\ntitle: Tin\n---\nCó 72 nước.", "---\nfactcheck:\n---\nCó."])
def test_nothing_in_front_matter_is_no_suppression(text):
    assert list(in_front_matter(article(text))) == []


WRONG = [
    # file                                                  message                line, column
    ("ignore:\n  - rule: a\n", "rules-missing-key", (2, 5)),
    ("ignore:\n  - reason: lý do\n", "rules-missing-key", (2, 5)),
    ("ignore:\n  - rule: a\n    reason:\n", "rules-empty", (3, 12)),
    ("ignore:\n  - { rule: a, reason: b, until: 2025 }\n", "suppressions-date", (2, 34)),
    ("ignore:\n  - { rule: a, reason: b, because: c }\n", "rules-unknown-key", (2, 27)),
    ("ignore:\n  - a\n", "rules-not-keys", (2, 5)),
    ("ignored: []\n", "rules-unknown-key", (1, 1)),
    ("- a\n", "rules-not-keys", (1, 1)),
    ("ignore: [\n", "rules-syntax", (2, 1)),
]


@pytest.mark.parametrize(("text", "message", "place"), WRONG)
def test_what_is_wrong_with_a_file_is_an_error_with_its_place(folder, text, message, place):
    (folder / "a.txt.factcheck.yaml").write_text(text, encoding="utf-8")

    problem, *_ = wrong(beside(article()))

    assert (problem.message, problem.position, problem.warning) == (message, place, False)
    assert problem.path == "a.txt.factcheck.yaml"


def test_a_broken_entry_leaves_the_others_standing(folder):
    text = "ignore:\n  - { rule: a }\n  - { rule: b, reason: lý do }\n"
    (folder / "a.txt.factcheck.yaml").write_text(text, encoding="utf-8")

    problem, entry = beside(article())

    assert isinstance(problem, Problem)
    assert problem.message == "rules-missing-key"
    assert isinstance(entry, Suppression)
    assert [id_ for id_, _ in entry.rules] == ["b"]


def test_an_empty_file_says_what_belongs_there(folder):
    (folder / "a.txt.factcheck.yaml").write_text("", encoding="utf-8")

    [problem] = wrong(beside(article()))

    assert (problem.message, problem.hint) == ("rules-empty-file", "suppressions-file-hint")
