"""From a TIMEX3 value to an interval, and from a time as it is written to its value."""

from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.calendar import century_near, interval, with_year_near
from factcheck.extraction.placing import ImpossibleTime, timex_value
from factcheck.extraction.when import When
from factcheck.model import HANOI, Interval, UnresolvedTime

INTERVALS = [
    # value                                  start                end
    ("2025-10-25", "2025-10-25T00:00", "2025-10-26T00:00"),
    ("2025-12-31", "2025-12-31T00:00", "2026-01-01T00:00"),
    ("2025-10-25T14:30", "2025-10-25T14:30", "2025-10-25T14:31"),
    ("2025-10-25T24:00", "2025-10-26T00:00", "2025-10-26T00:01"),
    ("2025-10-25TMO", "2025-10-25T00:00", "2025-10-25T12:00"),
    ("2025-10-25TAF", "2025-10-25T12:00", "2025-10-25T18:00"),
    ("2025-10-25TEV", "2025-10-25T17:00", "2025-10-26T00:00"),
    ("2025-10-25TNI", "2025-10-25T21:00", "2025-10-26T06:00"),
    ("2025-10", "2025-10-01T00:00", "2025-11-01T00:00"),
    ("2025-12", "2025-12-01T00:00", "2026-01-01T00:00"),
    ("2025-Q3", "2025-07-01T00:00", "2025-10-01T00:00"),
    ("2025-Q4", "2025-10-01T00:00", "2026-01-01T00:00"),
    ("1999-H2", "1999-07-01T00:00", "2000-01-01T00:00"),
    ("2017-SU", "2017-05-01T00:00", "2017-08-01T00:00"),
    ("2017-WI", "2017-11-01T00:00", "2018-02-01T00:00"),
    ("2017-W05", "2017-01-30T00:00", "2017-02-06T00:00"),
    ("2020-W53", "2020-12-28T00:00", "2021-01-04T00:00"),
    ("2025", "2025-01-01T00:00", "2026-01-01T00:00"),
    ("199", "1990-01-01T00:00", "2000-01-01T00:00"),
    ("20", "2000-01-01T00:00", "2100-01-01T00:00"),
    ("2025-10-25/2025-10-26", "2025-10-25T00:00", "2025-10-27T00:00"),
    ("2022/2024", "2022-01-01T00:00", "2025-01-01T00:00"),
    ("2025-10-25T08:00/2025-10-25T10:30", "2025-10-25T08:00", "2025-10-25T10:31"),
]


@pytest.mark.parametrize(("value", "start", "end"), INTERVALS)
def test_value_is_placed_on_the_calendar(value, start, end):
    expected = [datetime.fromisoformat(one).replace(tzinfo=HANOI) for one in (start, end)]

    assert list(interval(value)) == expected


UNRESOLVED = [
    "",
    "XXXX-10-25",
    "XXXX-XX-25",
    "P2D",
    "PAST_REF",
    "T14:30",
    "BC0179",
    "2025-02-30",
    "2025-13",
    "2025-Q5",
    "2019-W53",
    "0000",
    "9999",
    "00",
    "99",
    "2025-10-25/",
    "/2025-10-25",
    "2025-10-25/XXXX-10-26",
]


@pytest.mark.parametrize("value", UNRESOLVED)
def test_value_that_names_no_calendar_time_is_unresolved(value):
    with pytest.raises(UnresolvedTime):
        interval(value)


YEARS_NEAR = [
    # value                       reference      expected
    ("XXXX-10-25", "2020-11-02", "2020-10-25"),
    ("XXXX-01-03", "2020-11-02", "2021-01-03"),
    ("XXXX-12-31", "2021-01-02", "2020-12-31"),
    ("XXXX-02-29", "2021-06-01", "2020-02-29"),
    ("XXXX-02-29", "2023-06-01", "2024-02-29"),
    ("XXXX-09", "2020-11-02", "2020-09"),
    ("XXXX-Q1", "2020-11-02", "2021-Q1"),
    ("XXXX-10-25TAF", "2020-11-02", "2020-10-25TAF"),
    ("XXXX-10-25/XXXX-10-26", "2020-11-02", "2020-10-25/2020-10-26"),
    ("2019-10-25", "2020-11-02", "2019-10-25"),
    ("P2D", "2020-11-02", "P2D"),
]


@pytest.mark.parametrize(("value", "reference", "expected"), YEARS_NEAR)
def test_missing_year_is_the_nearest(value, reference, expected):
    assert with_year_near(value, interval(reference)) == expected


SIDES = [
    # value         side   expected
    ("XXXX-09", -1, "2020-09"),
    ("XXXX-01", -1, "2020-01"),
    ("XXXX-12", -1, "2019-12"),
    ("XXXX-03", 1, "2021-03"),
    ("XXXX-09", 1, "2021-09"),
    ("XXXX-12", 1, "2020-12"),
]


@pytest.mark.parametrize(("value", "side", "expected"), SIDES)
def test_missing_year_is_the_nearest_on_its_side(value, side, expected):
    assert with_year_near(value, interval("2020-11-02"), side) == expected


CENTURIES = [(25, 2025), (99, 1999), (69, 2069), (70, 1970), (0, 2000)]


@pytest.mark.parametrize(("two_digits", "year"), CENTURIES)
def test_century_is_the_nearest(two_digits, year):
    assert century_near(two_digits, interval("2020-11-02")) == year


days = st.dates(date(1, 1, 1), date(9998, 12, 31))
near_days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days)
def test_day_is_placed_on_itself(day):
    found = interval(day.isoformat())

    assert (found.start.date(), found.end - found.start) == (day, timedelta(days=1))


@given(days, st.sampled_from(["MO", "MI", "AF", "EV", "NI"]))
def test_part_of_day_begins_on_its_day(day, part):
    whole, found = interval(day.isoformat()), interval(f"{day.isoformat()}T{part}")

    assert whole.start <= found.start < whole.end
    assert found.start < found.end <= whole.end + timedelta(hours=6)


@given(days)
def test_coarser_value_holds_the_day(day):
    placed = interval(day.isoformat())
    year, week, _ = day.isocalendar()
    coarser = [
        f"{day:%Y-%m}".zfill(7),
        f"{day.year:04}",
        f"{day.year:04}-Q{(day.month + 2) // 3}",
        f"{day.year:04}-H{(day.month + 5) // 6}",
        f"{year:04}-W{week:02}",
    ]
    if 10 <= day.year < 9990:
        coarser.append(f"{day.year:04}"[:3])

    assert [value for value in coarser if not interval(value).holds(placed)] == []


@given(days, days)
def test_range_holds_both_ends(one, other):
    first, last = sorted([one, other])
    found = interval(f"{first}/{last}")

    assert found.holds(interval(first.isoformat()))
    assert found.holds(interval(last.isoformat()))


@given(near_days, near_days)
def test_nearest_year_is_nearer_than_its_neighbours(day, reference):
    placed = interval(reference.isoformat())
    found = with_year_near(f"XXXX-{day:%m-%d}", placed)

    def distance(value: str) -> timedelta:
        return abs(interval(value).start - placed.start)

    for year in (int(found[:4]) - 1, int(found[:4]) + 1):
        if f"{day:%m-%d}" != "02-29":
            assert distance(found) <= distance(f"{year:04}{found[4:]}")


optional_small = st.none() | st.integers(0, 99)


@given(
    st.builds(
        When,
        year=st.none() | st.integers(0, 9999),
        month=optional_small,
        day=optional_small,
        short_year=st.booleans(),
        quarter=st.none() | st.integers(1, 4),
        decade=optional_small,
        century=st.none() | st.integers(1, 30),
        relative=st.none()
        | st.tuples(st.sampled_from(["MIN", "D", "W", "M", "Q", "Y", "10Y", "100Y"]), st.integers(-(10**6), 10**6)),
        weekday=st.none() | st.integers(1, 7),
        week=st.none() | st.integers(-2, 2),
        side=st.none() | st.integers(-1, 1),
        part=st.none() | st.sampled_from(["MO", "MI", "AF", "EV", "NI"]),
        hour=optional_small,
        minute=optional_small,
        lunar=st.booleans(),
        until=st.none()
        | st.builds(
            When, month=optional_small, day=optional_small, hour=optional_small, relative=st.none(), part=st.none()
        ),
    ),
    st.none() | days,
)
def test_nothing_but_the_declared_error_is_raised(when, published):
    dct: Interval | None = interval(published.isoformat()) if published else None
    with suppress(ImpossibleTime):
        assert timex_value(when, dct) != ""
