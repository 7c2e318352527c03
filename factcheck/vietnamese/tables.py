"""Read the tables of this folder: tab-separated, "#" begins a comment line, the first row names the columns."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from factcheck.vietnamese.normal import fold_lower

Row = Mapping[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of `name`.tsv in order; every row has every column, "" where it says nothing."""
    text = (files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    return tuple(dict(row) for row in reader)


def spellings(surface: str) -> set[str]:
    """The surface with the tone in either place: khóa XIV, khoá XIV."""
    return {surface, _tones_moved(surface)}


def _tones_moved(surface: str) -> str:
    new = surface
    for old, moved in _MOVED.items():
        new = " ".join(
            word[: -len(old)] + moved if word.endswith(old) and not word.endswith("q" + old) else word
            for word in new.split(" ")
        )
    return new


_MOVED = {
    fold_lower(pair): pair
    for pair in ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
}
