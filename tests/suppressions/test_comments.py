"""Suppressions in the text: what is read, where it holds, what is refused."""

from datetime import date

import pytest

from factcheck.articles.parts import article_of
from factcheck.model import Article, Position, Problem, Suppression
from factcheck.suppressions import in_comments


def read(text, path="a.txt"):
    [article] = article_of(path, text, None)
    assert isinstance(article, Article)
    return article, list(in_comments(article))


READ = [
    # comment                                                    ids                 reason        until
    ("<!-- factcheck: ignore[a] lý do -->", ["a"], "lý do", None),
    ("<!--FACTCHECK:IGNORE[a]lý do-->", ["a"], "lý do", None),
    ("<!-- factcheck: ignore [ a , ky/b ] lý do -->", ["a", "ky/b"], "lý do", None),
    ("<!-- factcheck: ignore[a] lý do until 2025-12-31 -->", ["a"], "lý do", date(2025, 12, 31)),
    ("<!-- factcheck: ignore[a] lý do, UNTIL 31/12/2025 -->", ["a"], "lý do", date(2025, 12, 31)),
    ("<!-- factcheck: ignore[a]: lý\n  do\n  until 31.12.2025\n-->", ["a"], "lý do", date(2025, 12, 31)),
    ("<!-- factcheck: ignore[a] until the ministry tells -->", ["a"], "until the ministry tells", None),
    ("<!-- factcheck: ignore[a] xem [1] và <b> -->", ["a"], "xem [1] và <b>", None),
]


@pytest.mark.parametrize(("comment", "ids", "reason", "until"), READ)
def test_a_comment_is_read(comment, ids, reason, until):
    _, [found] = read(f"Có 72 nước. {comment}")

    assert isinstance(found, Suppression)
    assert [id_ for id_, _ in found.rules] == ids
    assert (found.reason, found.until) == (reason, until)


def test_each_id_has_its_place():
    _, [found] = read("Có 72 nước.\n<!-- factcheck: ignore[a,  b] lý do -->\nHai.")

    assert isinstance(found, Suppression)
    assert found.place.position == Position(2, 1)
    assert found.rules == (("a", Position(2, 24)), ("b", Position(2, 28)))


REFUSED = [
    # comment                                                    message                    column
    ("<!-- factcheck: ignore -->", "suppressions-broken", 1),
    ("<!-- factcheck: ignore signatories lý do -->", "suppressions-broken", 1),
    ("<!-- factcheck: ignore[a lý do -->", "suppressions-broken", 1),
    ("<!-- factcheck ignore[a] lý do -->", "suppressions-broken", 1),
    ("<!-- factcheck: disable[a] lý do -->", "suppressions-broken", 1),
    ("<!-- factcheck: ignore[a] lý do", "suppressions-unclosed", 1),
    ("<!-- factcheck: ignore[ , ] lý do -->", "suppressions-no-rule", 24),
    ("<!-- factcheck: ignore[a] -->", "suppressions-no-reason", 1),
    ("<!-- factcheck: ignore[a] until 2025-12-31 -->", "suppressions-no-reason", 1),
    ("<!-- factcheck: ignore[a] lý do until 2025-13-40 -->", "suppressions-date", 39),
    ("<!-- factcheck: ignore[a] lý do until 2025 -->", "suppressions-date", 39),
    ("<!-- factcheck: ignore[a] until 2025-12-31 lý do -->", "suppressions-date", 33),
]


@pytest.mark.parametrize(("comment", "message", "column"), REFUSED)
def test_what_is_wrong_is_told_and_suppresses_nothing(comment, message, column):
    _, [problem] = read(f"{comment}\n\nCó 72 nước.")

    assert isinstance(problem, Problem)
    assert (problem.message, problem.position, problem.warning) == (message, Position(1, column), True)


NOTE = "<!-- factcheck: ignore[a] lý do -->"
HOLDS = [
    # path, text, where it holds
    ("a.txt", f"Một.\nHai. {NOTE} Ba.\nBốn.", f"Hai. {NOTE} Ba."),
    ("a.txt", f"{NOTE} Một.\nHai.", f"{NOTE} Một."),
    ("a.txt", f"Một.\n{NOTE}\nHai.\nBa.", "Hai."),
    ("a.txt", f"Một.\n  {NOTE}  \n\n  Hai,\nba và\nbốn.\nNăm.", "Hai,\nba và\nbốn."),
    ("a.txt", f"Một.\r\n{NOTE}\r\n\r\nHai.\r\nBa.", "Hai."),
    ("a.txt", f"Một.\r{NOTE}\rHai.\rBa.", "Hai."),
    ("a.txt", f"{NOTE}\n{NOTE}\nHai.\nBa.", "Hai."),
    ("a.txt", f"Một.\n{NOTE}\n", ""),
    ("a.md", f"{NOTE}\nHai\n65 nước\nBa.\n\nBốn.", "Hai\n65 nước\nBa."),
    ("a.md", f"{NOTE}\nHai.\n{NOTE}\nBa.", "Hai."),
    ("a.txt", "Một. <!-- factcheck: ignore[a]\nlý do --> Hai.\nBa.", "Một. <!-- factcheck: ignore[a]\nlý do --> Hai."),
]


@pytest.mark.parametrize(("path", "text", "holds"), HOLDS)
def test_where_a_comment_holds(path, text, holds):
    article, [found, *_] = read(text, path)

    assert isinstance(found, Suppression)
    assert found.scope is not None
    assert found.scope.of(article.text) == holds
