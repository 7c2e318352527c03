"""
Read texts with rows of the tables left out or changed; a line of JSON in, a line of JSON out.

All that is built on the tables is built once a process, so that each line has one: a copy of this, which has imported
what no change touches, and the modules that are named behind the command.
"""

import json
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import factcheck.model  # noqa: F401
from factcheck.vietnamese import tables


def main() -> None:
    for path in Path(tables.__file__).parent.glob("*.tsv"):
        tables.table(path.stem)
    for module in sys.argv[1:]:
        import_module(module)
    for line in sys.stdin:
        copy = os.fork()
        if not copy:
            _answer(line)
            return
        if os.waitpid(copy, 0)[1]:
            sys.exit(1)


def _answer(line: str) -> None:
    asked = json.loads(line)
    _change({(name, place): (column, value) for name, place, column, value in asked["changes"]})
    json.dump([_reading(way, text) for way, text in asked["texts"]], sys.stdout)
    sys.stdout.write("\n")
    sys.stdout.flush()


def _change(changes: Mapping[tuple[str, int], tuple[str, str]]) -> None:
    """Before anything is built on the tables."""
    whole = tables.table

    def changed(name: str) -> tuple[tables.Row, ...]:
        rows = []
        for place, row in enumerate(whole(name)):
            column, value = changes.get((name, place), (None, ""))
            if column is None:
                rows.append(row)
            elif column:
                rows.append({**row, column: value})
            elif "surface" in row:
                rows.append({**row, "surface": _NOWHERE})
        return tuple(rows)

    tables.table = changed  # type: ignore[assignment]


# What a row says that is left out: no text has it. A row less could leave a role without any word, and a pattern of no
# words matches everything.
_NOWHERE = "ʬʬ"


def _reading(way: str, text: str) -> str:
    from factcheck.extraction import mentions
    from tests.corpus import rows
    from tests.corpus.times import PUBLISHED, dct

    # All that a mention says, and not only what the tables of the corpus show of it.
    return rows.reading(way, text) if way else repr(mentions(text, dct(PUBLISHED)))


if __name__ == "__main__":
    main()
