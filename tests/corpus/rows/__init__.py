"""
Corpus tables beside the tables of factcheck.vietnamese, one for each: a sentence or expression that needs the row, and
all that is read in it: "hơn 2.500 = cardinal 2500 đại biểu more_than", several with "; " between them, "" for nothing.
Where a table does not say what is read but what becomes of it, that stands there: see ways.py.
"""

from __future__ import annotations

from pathlib import Path

from factcheck.extraction import mentions
from factcheck.model import Mention, Quantity
from tests.corpus import ways
from tests.corpus.times import PUBLISHED, dct

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """The tables that there are."""
    return sorted(path.stem for path in FOLDER.glob("*.tsv"))


def rows(name: str) -> list[tuple[str, str]]:
    """The sentences of a table, each with its reading."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(sentence, reading) for sentence, _, reading in (line.partition("\t") for line in lines[1:])]


def reading(name: str, sentence: str) -> str:
    """What is read in a sentence, as the table of this name writes it."""
    return WAYS[name](sentence) if name in WAYS else _mentions(sentence)


# The tables whose sentences are not read for the mentions in them.
WAYS = {
    "abbreviations": ways.sentences_of,
    "clauses": ways.clauses_of,
    "cues": ways.verdicts_of,
    "figures": ways.figures_of,
    "rates": ways.conversions_of,
}


def _mentions(sentence: str) -> str:
    return "; ".join(f"{mention.text} = {_said(mention)}" for mention in mentions(sentence, dct(PUBLISHED)))


def _said(mention: Mention) -> str:
    value = mention.value
    if isinstance(value, Quantity):
        amount, to = (None if number is None else f"{number:f}" for number in (value.amount, value.to))
        words = [mention.kind.value, f"{amount or '?'}..{to}" if to else amount or "?", value.unit, value.mod]
    else:
        words = [mention.kind.value, f"{value.value}..{value.to}" if value.to else value.value or "?", value.mod]
    return " ".join(word for word in words if word)
