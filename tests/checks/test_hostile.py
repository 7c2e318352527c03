"""A whole check of hostile text: its time grows with the text, and spelling changes nothing that it says."""

import unicodedata
from pathlib import Path
from time import perf_counter

import pytest

from factcheck.rules import read_rules
from tests.story_of import findings_in

ROOT = Path(__file__).parents[2]
STORIES = read_rules([str(ROOT / "rules")])

PIECES = ['"', ".", ". ", '! "', " ", "\n", "a  ", "72 nước ký ", "lễ ký 25/10/2025 ", "(72 nước ký) ", "1 và ", "ký, "]


def seconds(text: str) -> float:
    start = perf_counter()
    findings_in(text, STORIES)
    return perf_counter() - start


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text(piece):
    short, long = (f"Công ước Hà Nội. {piece * (size // len(piece))} a" for size in (3_000, 12_000))

    # Four times the text in at most nine times the time: quadratic work would take sixteen, at each attempt.
    assert any(seconds(long) < 9 * seconds(short) + 0.05 for _ in range(3))


SPELLINGS = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "another dash": lambda text: text.replace("–", "—").replace("-", "‑"),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_spelling_changes_no_finding(path, spelling):
    def said(text: str) -> list[tuple[object, ...]]:
        return [
            (found.rule, found.verdict, found.as_of, found.year_from, found.expected.text, found.repair)
            for found in findings_in(text, STORIES)
        ]

    text = path.read_text(encoding="utf-8")
    assert said(SPELLINGS[spelling](text)) == said(text) != []
