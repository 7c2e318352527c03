"""Which findings a suppression is about, until when, and what is told of the others."""

import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.model import Problem
from factcheck.rules import read_rules

TODAY = date(2025, 11, 1)
RULES = """\
story: Hội chợ sách Bến Ninh
about: [hội chợ sách]
claims:
  publishers: { title: Số gian hàng, counts: [gian hàng], with: [tham gia], expect: 53 }
  visitors: { title: Lượt khách, counts: [lượt khách], with: [đón], expect: 12.000, required: true }
"""
HEAD = "Hội chợ sách Bến Ninh đón 12.000 lượt khách.\n\n"


@pytest.fixture(scope="module")
def stories(tmp_path_factory):
    path = tmp_path_factory.mktemp("rules") / "fair.yaml"
    path.write_text(RULES, encoding="utf-8")
    return read_rules([str(path)])


@pytest.fixture
def checked(stories, tmp_path, monkeypatch):
    """Checks a text: the words that are suppressed, the words that are not, and the names of the problems."""
    monkeypatch.chdir(tmp_path)

    def run(text, sidecar="", today=TODAY, name="a.txt"):
        Path(name).write_bytes(text.encode())
        if sidecar:
            Path(f"{name}.factcheck.yaml").write_text(sidecar, encoding="utf-8")
        *before, article = pipeline.check([name], stories, today=today)
        assert isinstance(article, pipeline.Checked)
        problems = [problem for problem in before if isinstance(problem, Problem)]
        assert problems == before
        found = [finding for finding in article.findings if finding.severity]
        words = [finding.mention.text if finding.mention else finding.rule for finding in found]
        left = [said for said, finding in zip(words, found, strict=True) if finding.suppressed]
        told = [said for said, finding in zip(words, found, strict=True) if not finding.suppressed]
        return left, told, [problem.message.removeprefix("suppressions-") for problem in problems]

    return run


def note(ids="publishers", until=""):
    return f"<!-- factcheck: ignore[{ids}] chờ văn bản{until and f' until {until}'} -->"


IN_TEXT = [
    # text, suppressed, not suppressed, problems
    (f"Có 61 gian hàng tham gia. {note()}\nCó 62 gian hàng tham gia.", ["61"], ["62"], []),
    (f"{note('fair/publishers')}\nCó 61 gian hàng tham gia.\nCó 62 gian hàng tham gia.", ["61"], ["62"], []),
    (f"Có 61 gian hàng tham gia; có 62 gian hàng tham gia. {note()}", ["61", "62"], [], []),
    (f"Có 61 {note()} gian hàng tham gia.", ["61"], [], []),
    (f"Có 61 gian hàng tham gia. {note('visitors')}", [], ["61"], ["unused"]),
    (f"Có 61 gian hàng tham gia. {note('publishers, visitors')}", ["61"], [], ["unused"]),
    (f"Có 61 gian hàng tham gia. {note()} {note()}", ["61"], [], ["unused"]),
    (f"Có 53 gian hàng tham gia. {note()}", [], [], ["unused"]),
    (f"{note()}\n\nMột đoạn khác.\n\nCó 61 gian hàng tham gia.", [], ["61"], ["unused"]),
    (f"Có 61 gian hàng tham gia. {note('publisher')}", [], ["61"], ["unknown"]),
    (f"Có 61 gian hàng tham gia. {note('other/publishers')}", [], ["61"], ["unknown"]),
    (f"Có 61 gian hàng tham gia. {note(until='2025-11-01')}", ["61"], [], []),
    (f"Có 61 gian hàng tham gia. {note(until='2025-10-31')}", [], ["61"], ["expired"]),
    ("Có 61 gian hàng tham gia. <!-- factcheck: ignore[publishers] -->", [], ["61"], ["no-reason"]),
]


@pytest.mark.parametrize(("text", "left", "told", "problems"), IN_TEXT)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_comment_is_about_its_line_or_paragraph(checked, text, left, told, problems, form):
    assert checked(unicodedata.normalize(form, HEAD + text)) == (left, told, problems)


def test_what_is_missing_is_suppressed_from_anywhere(checked):
    text = "Hội chợ sách Bến Ninh đã khai mạc.\n\nTin thêm. " + note("visitors")

    assert checked("Hội chợ sách Bến Ninh đã khai mạc.") == ([], ["fair/visitors"], [])
    assert checked(text) == (["fair/visitors"], [], [])


ENTRIES = [
    # entry, suppressed, not suppressed, problems
    ("rule: publishers", ["61", "62"], [], []),
    ("rule: [publishers, visitors]", ["61", "62"], [], ["unused"]),
    ("rule: publishers, words: 61", ["61"], ["62"], []),
    ("rule: publishers, words: 61 GIAN   hàng tham gia", ["61"], ["62"], []),
    ("rule: publishers, words: Có 61 gian hàng tham gia.", ["61"], ["62"], []),
    ("rule: publishers, words: gian hàng", [], ["61", "62"], ["unused"]),
    ("rule: publishers, words: 6", [], ["61", "62"], ["unused"]),
    ("rule: publishers, until: 2025-10-31", [], ["61", "62"], ["expired"]),
    ("rule: publishres", [], ["61", "62"], ["unknown"]),
]


@pytest.mark.parametrize(("entry", "left", "told", "problems"), ENTRIES)
def test_an_entry_is_about_the_words_that_it_names(checked, entry, left, told, problems):
    text = f"{HEAD}Có 61 gian\nhàng tham gia.\n\nSau đó có 62 gian hàng tham gia.\n"
    sidecar = f"ignore:\n  - {{ {entry}, reason: chờ văn bản }}\n"

    assert checked(text, sidecar) == (left, told, problems)


def test_front_matter_holds_for_the_article(checked):
    head = "---\nfactcheck:\n  ignore:\n    - {rule: publishers, reason: chờ văn bản}\n---\n"

    assert checked(f"{head}{HEAD}Có 61 gian hàng tham gia.") == (["61"], [], [])


def test_a_near_name_is_offered(stories, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"{HEAD}Có 61 gian hàng tham gia. {note('publisher')}", encoding="utf-8")

    problem, _ = pipeline.check([str(path)], stories, today=TODAY)

    assert isinstance(problem, Problem)
    assert problem.values["near"] == "publishers"
    assert problem.position == (3, 50)


def test_without_a_day_nothing_is_suppressed(stories, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"{HEAD}Có 61 gian hàng tham gia. {note()}", encoding="utf-8")

    [article] = pipeline.check([str(path)], stories)

    assert not isinstance(article, Problem)
    assert [finding.suppressed for finding in article.findings if finding.severity] == [None]


LINE = "Có 61 gian hàng tham gia."
HOSTILE = [
    f"{LINE} {note()}\n" * 1000,
    f"{LINE} {note()} " * 1000,
    f"{note()}\n" * 4000 + LINE,
    "".join(f"{note(f'publ{number}')}\n" for number in range(4000)),
    f"{note('publ,' * 40_000)}\n{LINE}",
    "<!-- factcheck: ignore[publishers] a" + " " * 200_000 + "until " * 10_000 + "-->" + LINE,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_number_of_comments_takes_linear_time(checked, text):
    started = time.perf_counter()

    checked(HEAD + text)

    assert time.perf_counter() - started < 5
