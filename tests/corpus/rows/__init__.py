"""
Corpus tables beside the tables of factcheck.vietnamese, one for each: a sentence or expression that needs the row, and
all that is read in it: "hơn 2.500 = cardinal 2500 đại biểu more_than", several with "; " between them, "" for nothing.
"""

from __future__ import annotations

from pathlib import Path

from factcheck.extraction import mentions
from factcheck.model import Mention, Quantity
from tests.corpus.times import PUBLISHED, dct

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """The tables that there are."""
    return sorted(path.stem for path in FOLDER.glob("*.tsv"))


def rows(name: str) -> list[tuple[str, str]]:
    """The sentences of a table, each with its reading."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(sentence, reading) for sentence, _, reading in (line.partition("\t") for line in lines[1:])]


def reading(sentence: str) -> str:
    """What is read in a sentence, as the tables write it."""
    return "; ".join(f"{mention.text} = {_said(mention)}" for mention in mentions(sentence, dct(PUBLISHED)))


def _said(mention: Mention) -> str:
    value = mention.value
    if isinstance(value, Quantity):
        amount, to = (None if number is None else f"{number:f}" for number in (value.amount, value.to))
        words = [mention.kind.value, f"{amount or '?'}..{to}" if to else amount or "?", value.unit, value.mod]
    else:
        words = [mention.kind.value, f"{value.value}..{value.to}" if value.to else value.value or "?", value.mod]
    return " ".join(word for word in words if word)
