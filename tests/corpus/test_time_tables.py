"""Every row of the tables of times is used by a row of the corpus."""

import re

import pytest

from factcheck.vietnamese.normal import folded
from factcheck.vietnamese.tables import table
from tests.corpus import test_dates, test_durations, test_relative_times, test_times, test_times_in_sentences

_EXPRESSIONS = [
    row if isinstance(row, str) else row[0]
    for rows in (
        test_dates.READ,
        test_dates.LUNAR,
        test_times.READ,
        test_durations.READ,
        test_durations.SETS,
        test_relative_times.READ,
        test_relative_times.TIMES_READ,
        test_times_in_sentences.READ,
        test_times_in_sentences.READ_AS_NOTHING,
    )
    for row in rows
]
_CORPUS = "\n".join(map(folded, _EXPRESSIONS))


@pytest.mark.parametrize("name", ["dayparts", "durations", "relative", "timewords", "weekdays"])
def test_every_row_is_used(name):
    unused = [
        row["surface"]
        for row in table(name)
        if row.get("role") != "sound"
        if not re.search(rf"(?<!\w){re.escape(folded(row['surface']))}(?!\w)", _CORPUS)
    ]

    assert not unused, unused
