"""Read texts with some rows left out of the tables; JSON in, JSON out. A process of its own: tables are read once."""

import json
import sys

from factcheck.vietnamese import tables


def main() -> None:
    asked = json.load(sys.stdin)
    _leave_out({(name, place) for name, place in asked["without"]})
    json.dump([_reading(text) for text in asked["texts"]], sys.stdout)


def _leave_out(rows: set[tuple[str, int]]) -> None:
    """Before anything is built on the tables."""
    whole = tables.table

    def without(name: str) -> tuple[tables.Row, ...]:
        return tuple(row for place, row in enumerate(whole(name)) if (name, place) not in rows)

    tables.table = without  # type: ignore[assignment]


def _reading(text: str) -> str:
    from factcheck.extraction import mentions
    from tests.corpus.times import PUBLISHED, dct

    return repr(mentions(text, dct(PUBLISHED)))


if __name__ == "__main__":
    main()
