"""Every number word and every hedge of the tables stands in a row of the corpus."""

from __future__ import annotations

import pytest

from factcheck.vietnamese.tables import table
from tests.corpus import test_cardinals, test_money, test_percents, test_quantities

ROWS = [
    row[0]
    for module in (test_cardinals, test_money, test_percents, test_quantities)
    for rows in (module.READ, module.RANGES, getattr(module, "VAGUE", []))
    for row in rows
]
CORPUS = " | ".join(row.replace("[", " ").replace("]", " ") for row in ROWS).lower()


@pytest.mark.parametrize("name", ["numerals", "hedges"])
def test_every_row_is_used(name):
    unused = [row["surface"] for row in table(name) if not _stands_in_corpus(row["surface"], row.get("role", ""))]

    assert unused == []


def _stands_in_corpus(surface: str, role: str) -> bool:
    if role == "glued scale":
        return any(digit + surface in CORPUS for digit in "0123456789")
    return f" {surface} " in f" {CORPUS} "
