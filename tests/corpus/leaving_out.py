"""
Which rows of the tables of factcheck.vietnamese no text of the corpus needs: with the row left out, all read the same.

Rows are left out many at a time, never two that stand in one text, so that it is clear which one a change is due to.
Whatever is built on the tables is built anew, in a process of its own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.vietnamese.normal import folded
from factcheck.vietnamese.tables import table

# Without these nothing can be built.
_NAMED_BY_THE_CODE = {("durations", "phút")}

RowAt = tuple[str, int]  # the name of a table and the place of a row in it


def unneeded(written_for: Mapping[str, Sequence[str]], others: Sequence[str]) -> dict[str, list[str]]:
    """
    For each table the surfaces of rows without which every text reads the same.

    written_for  by table the texts that were written for its rows; they are tried first.
    """
    texts = list(dict.fromkeys([*(text for own in written_for.values() for text in own), *others]))
    own = {name: frozenset(texts) for name, texts in written_for.items()}
    names = list(written_for)
    rows = [(name, place) for name in names for place in range(len(table(name)))]
    holding = _holding(rows, texts)
    rows_in: dict[int, set[RowAt]] = defaultdict(set)
    for row, places in holding.items():
        for place in places:
            rows_in[place].add(row)
    whole = _read(texts, [])
    undecided = {
        row: sorted(places, key=lambda place: (texts[place] not in own[row[0]], len(rows_in[place])))[:_MOST]
        for row, places in holding.items()
    }
    needed = {row for row in rows if (row[0], table(row[0])[row[1]]["surface"]) in _NAMED_BY_THE_CODE}
    undecided = {row: places for row, places in undecided.items() if row not in needed}
    while undecided:
        batch = _batch(undecided, rows_in)
        places = sorted(place for tried in batch.values() for place in tried)
        read = dict(zip(places, _read([texts[place] for place in places], list(batch)), strict=True))
        for row, tried in batch.items():
            if any(read[place] != whole[place] for place in tried):
                needed.add(row)
                del undecided[row]
            else:
                undecided[row] = [place for place in undecided[row] if place not in set(tried)]
        undecided = {row: places for row, places in undecided.items() if places}
    unused = defaultdict(list)
    for name, place in rows:
        if (name, place) not in needed:
            unused[name].append(table(name)[place]["surface"])
    return dict(unused)


def _batch(undecided: Mapping[RowAt, list[int]], rows_in: Mapping[int, set[RowAt]]) -> dict[RowAt, list[int]]:
    """Rows to leave out together, each with texts that hold it and none of the others."""
    batch: dict[RowAt, list[int]] = {}
    barred: set[RowAt] = set()  # they stand in a text that another row has taken
    for row, places in sorted(undecided.items(), key=lambda item: len(item[1])):
        if row in barred:
            continue
        free = [place for place in places if not any(other in batch for other in rows_in[place])][:_AT_ONCE]
        if free:
            batch[row] = free
            barred.update(other for place in free for other in rows_in[place])
    return batch


# Of the texts that hold a row the simplest are tried, some at once: what they do not show, longer ones hardly do.
_MOST, _AT_ONCE = 60, 8


def _holding(rows: Iterable[RowAt], texts: Sequence[str]) -> dict[RowAt, list[int]]:
    """The places of the texts in which the surface of a row stands."""
    by_word: dict[str, set[int]] = defaultdict(set)
    plain = [f" {' '.join(_WORD.findall(folded(text)))} " for text in texts]
    for place, text in enumerate(plain):
        for word in text.split():
            by_word[word].add(place)
    holding = {}
    for row in rows:
        words = _WORD.findall(folded(table(row[0])[row[1]]["surface"]))
        places = set.intersection(*(by_word[word] for word in words))
        phrase = f" {' '.join(words)} "
        holding[row] = [place for place in sorted(places) if phrase in plain[place]]
    return holding


_WORD = re.compile(r"[^\W\d_]+|[0-9]+|[^\w\s]")


def _read(texts: Sequence[str], without: Sequence[RowAt]) -> list[str]:
    asked = json.dumps({"texts": texts, "without": without})
    command = [sys.executable, "-m", "tests.corpus.reading_without"]
    done = subprocess.run(command, input=asked, capture_output=True, text=True)  # noqa: PLW1510
    assert not done.returncode, done.stderr
    answers: list[str] = json.loads(done.stdout)
    return answers
