"""
Which rows of the tables of factcheck.vietnamese no text of the corpus needs: with the row left out, all read the same.

Rows are left out many at a time, never two that stand in one text, so that it is clear which one a change is due to.
Whatever is built on the tables is built anew: see reading_without.py. Of the cells that say how a row is to be used
each word is tried like a row: with another value in the cell, some text has to be read differently.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.vietnamese.normal import folded
from factcheck.vietnamese.tables import table

# Without these nothing can be built.
_NAMED_BY_THE_CODE = {("durations", "phút")}
# Cells that are not asked: "cỡ" is a hedge too, and what it hedges counts.
_NOT_ASKED = {("labels", "cỡ", "upto")}


class Text(NamedTuple):
    """A text of the corpus and the table whose way to read it is meant: see rows.reading; "" is the mentions in it."""

    way: str
    words: str


class Change(NamedTuple):
    """A row of a table left out, or `column` of it set to `value`; "" is no column."""

    table: str
    place: int
    column: str = ""
    value: str = ""


class _Tried(NamedTuple):
    """What has to stand in a text that needs what is changed, and how the change is told."""

    phrases: tuple[str, ...]
    told: str


def unneeded(
    written_for: Mapping[str, Sequence[Text]], others: Sequence[Text], built: Sequence[str] = ()
) -> dict[str, list[str]]:
    """
    For each table the surfaces of rows, and words of their cells, without which every text reads the same.

    written_for  by table the texts that were written for its rows; they are tried first.
    built        modules that are not built on these tables.
    """
    texts = list(dict.fromkeys([*(text for own in written_for.values() for text in own), *others]))
    own = {name: frozenset(texts) for name, texts in written_for.items()}
    changes = {change: tried for name in written_for for change, tried in _changes(name)}
    holding = _holding(changes, texts)
    changes_in: dict[int, set[Change]] = defaultdict(set)
    for change, places in holding.items():
        for place in places:
            changes_in[place].add(change)
    ways = {name: own[name] and {text.way for text in own[name]} or {""} for name in written_for}
    undecided = {
        change: sorted(
            (place for place in places if texts[place].way in ways[change.table]),
            key=lambda place: (texts[place] not in own[change.table], len(changes_in[place])),
        )[:_MOST]
        for change, places in holding.items()
    }
    needed: set[Change] = set()
    with subprocess.Popen([*_READER, *built], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        whole = _read(reader, texts, [])
        while undecided := {change: places for change, places in undecided.items() if places}:
            batch = _batch(undecided, changes_in)
            places = sorted(place for tried in batch.values() for place in tried)
            read = dict(zip(places, _read(reader, [texts[place] for place in places], list(batch)), strict=True))
            for change, tried in batch.items():
                if any(read[place] != whole[place] for place in tried):
                    needed.add(change)
                    del undecided[change]
                else:
                    undecided[change] = [place for place in undecided[change] if place not in set(tried)]
    unused = defaultdict(list)
    for change, about in changes.items():
        if change not in needed:
            unused[change.table].append(about.told)
    return dict(unused)


def _changes(name: str) -> Iterator[tuple[Change, _Tried]]:
    for place, row in enumerate(table(name)):
        said = (row["surface"],) if "surface" in row else (row["code"], row["year"])
        if (name, said[0]) not in _NAMED_BY_THE_CODE:
            yield Change(name, place), _Tried(said, " ".join(said))
        for column, values in _OF_CELLS.get(name, {}).items():
            asked = (name, said[0], column) not in _NOT_ASKED
            for word, value in values(row[column]) if asked else ():
                yield Change(name, place, column, value), _Tried((*said, *word), f"{said[0]}, {column}: not {value!r}")


def _other_bounds(cell: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """No bound at all, and none that is ever reached."""
    yield from (((), bound) for bound in ("0", "9999") if bound != cell)


def _without_each(separator: str, cell: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The cell without each of its words in turn."""
    words = cell.split(separator) if cell else []
    for word in words:
        yield () if word == "*" else (word,), separator.join(other for other in words if other != word)


# The columns whose words bear on how a row is used, by table.
_OF_CELLS = {
    "labels": {
        "upto": _other_bounds,
        "unless": lambda cell: _without_each(" ", cell),
        "counts": lambda cell: _without_each(", ", cell),
    },
}


def _batch(undecided: Mapping[Change, list[int]], changes_in: Mapping[int, set[Change]]) -> dict[Change, list[int]]:
    """Changes to make together, each with texts that hold it and none of the others."""
    batch: dict[Change, list[int]] = {}
    barred: set[Change] = set()  # they stand in a text that another one has taken
    changed: set[tuple[str, int]] = set()  # a row is changed in one way at a time
    at_once = _AT_ONCE if len(undecided) > _FEW else _MOST_AT_ONCE
    for change, places in sorted(undecided.items(), key=lambda item: len(item[1])):
        if change in barred or change[:2] in changed:
            continue
        free = [place for place in places if not any(other in batch for other in changes_in[place])][:at_once]
        if free:
            batch[change] = free
            changed.add(change[:2])
            barred.update(other for place in free for other in changes_in[place])
    return batch


# Of the texts that hold a row the simplest are tried, some at once: what they do not show, longer ones hardly do.
_MOST, _AT_ONCE, _MOST_AT_ONCE, _FEW = 60, 4, 60, 200


def _holding(changes: Mapping[Change, _Tried], texts: Sequence[Text]) -> dict[Change, list[int]]:
    """The places of the texts in which all that a change is about stands."""
    by_word: dict[str, set[int]] = defaultdict(set)
    plain = [f" {' '.join(_WORD.findall(folded(text.words)))} " for text in texts]
    for place, text in enumerate(plain):
        for word in text.split():
            by_word[word].add(place)
    found = {}
    for change, tried in changes.items():
        phrases = [_WORD.findall(folded(phrase)) for phrase in tried.phrases]
        places = set.intersection(*(by_word[word] for words in phrases for word in words))
        standing = [f" {' '.join(words)} " for words in phrases]
        found[change] = [place for place in sorted(places) if all(phrase in plain[place] for phrase in standing)]
    return found


_WORD = re.compile(r"[^\W\d_]+|[0-9]+|[^\w\s]")


_READER = [sys.executable, "-m", "tests.corpus.reading_without"]


def _read(reader: subprocess.Popen[str], texts: Sequence[Text], changes: Sequence[Change]) -> list[str]:
    assert reader.stdin is not None
    assert reader.stdout is not None
    reader.stdin.write(json.dumps({"texts": texts, "changes": changes}) + "\n")
    reader.stdin.flush()
    answers: list[str] = json.loads(reader.stdout.readline() or "[]")
    return answers
