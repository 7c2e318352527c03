"""Every row of the tables is needed by a row of the corpus: left out, some sentence would be read differently."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

import pytest

from factcheck.vietnamese.tables import table
from tests.corpus import (
    rows,
    test_cardinals,
    test_dates,
    test_durations,
    test_money,
    test_nothing,
    test_ordinals,
    test_percents,
    test_quantities,
    test_relative_times,
    test_sentences,
    test_times,
    test_times_in_sentences,
)
from tests.corpus.leaving_out import Text, unneeded

OF_MENTIONS = [
    "currencies", "dayparts", "durations", "followers", "hedges", "labels", "not_measures", "not_numbers", "nouns",
    "numerals", "relative", "timewords", "units", "usage", "weekdays",
]  # fmt: skip
MODULES = [
    test_cardinals,
    test_dates,
    test_durations,
    test_money,
    test_nothing,
    test_ordinals,
    test_percents,
    test_quantities,
    test_relative_times,
    test_sentences,
    test_times,
    test_times_in_sentences,
]


@pytest.mark.parametrize("name", rows.names())
def test_sentences_read_as_their_table_says(name):
    wrong = [(row, rows.reading(name, row[0])) for row in rows.rows(name) if rows.reading(name, row[0]) != row[1]]

    assert not wrong, wrong


def test_every_row_about_mentions_is_needed():
    others = [Text("", text.replace("[", "").replace("]", "")) for module in MODULES for text in _texts(module)]

    assert unneeded(_written_for(OF_MENTIONS), others) == {}


def test_every_other_row_is_needed():
    assert unneeded(_written_for(rows.WAYS), [], built=["factcheck.extraction", "underthesea"]) == {}


def test_no_word_has_two_rows_as_noun_unit_or_currency():
    surfaces = [row["surface"] for name in ("units", "nouns", "currencies") for row in table(name)]

    assert sorted(surface for surface in set(surfaces) if surfaces.count(surface) > 1) == []


def _written_for(tables: Iterable[str]) -> dict[str, list[Text]]:
    return {name: _own_texts(name) if name in rows.names() else [] for name in tables}


def _own_texts(name: str) -> list[Text]:
    return [Text(name if name in rows.WAYS else "", text) for text, _ in rows.rows(name)]


def _texts(module: ModuleType) -> list[str]:
    """The first column of a module's tables."""
    tables = [value for name, value in vars(module).items() if name.isupper() and isinstance(value, list)]
    return [row if isinstance(row, str) else row[0] for rows_of in tables for row in rows_of]
