"""Publication times: as written, value, start and width of the interval."""

import unicodedata
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles import publication
from factcheck.model import ProblemError, PublishedFrom

READ = [
    # written                            value
    ("2025-10-08", "2025-10-08"),
    ("2025-1-8", "2025-01-08"),
    (" 2024-02-29\n", "2024-02-29"),
    ("25/10/2025", "2025-10-25"),
    ("5/1/2025", "2025-01-05"),
    ("25-10-2025", "2025-10-25"),
    ("25.10.2025", "2025-10-25"),
    ("2025-10-25T16:00", "2025-10-25T16:00+07:00"),
    ("2025-10-25 16:00", "2025-10-25T16:00+07:00"),
    ("2025-10-25 9:05", "2025-10-25T09:05+07:00"),
    ("2025-10-25T16:00:00", "2025-10-25T16:00+07:00"),
    ("2025-10-25T16:00:30", "2025-10-25T16:00:30+07:00"),
    ("2025-10-25T16:00:30.125", "2025-10-25T16:00:30+07:00"),
    ("2025-10-25T16:00:00,5+07:00", "2025-10-25T16:00+07:00"),
    ("2025-10-25T16:00+07:00", "2025-10-25T16:00+07:00"),
    ("2025-10-25T16:00+0700", "2025-10-25T16:00+07:00"),
    ("2025-10-25T16:00+07", "2025-10-25T16:00+07:00"),
    ("2025-10-25 16:00:00 +0700", "2025-10-25T16:00+07:00"),
    ("2025-10-25T09:00Z", "2025-10-25T16:00+07:00"),
    ("2025-10-25T18:30:00Z", "2025-10-26T01:30+07:00"),  # the next day in Hanoi
    ("2025-10-25T05:00-04:00", "2025-10-25T16:00+07:00"),
    ("2025-10-25T14:30+05:30", "2025-10-25T16:00+07:00"),
    ("16:00 25/10/2025", "2025-10-25T16:00+07:00"),
    ("25/10/2025 16:00", "2025-10-25T16:00+07:00"),
    ("25/10/2025 16h30", "2025-10-25T16:30+07:00"),
    ("25/10/2025 16h", "2025-10-25T16:00+07:00"),
    ("16h30, 25-10-2025", "2025-10-25T16:30+07:00"),
    ("25/10/2025 - 16:00", "2025-10-25T16:00+07:00"),
    ("25/10/2025 | 16:00 GMT+7", "2025-10-25T16:00+07:00"),
    ("25/10/2025, 16:00 (GMT+7)", "2025-10-25T16:00+07:00"),
    ("16:00 ngày 25/10/2025", "2025-10-25T16:00+07:00"),
    (unicodedata.normalize("NFD", "16:00 ngày 25/10/2025"), "2025-10-25T16:00+07:00"),
    ("25/10/2025\u00a016:00", "2025-10-25T16:00+07:00"),
]
UNREADABLE = [
    "",
    "hôm qua",
    "2025",
    "2025-10",
    "20251025",
    "25/10",
    "25/10/25",
    "25/10-2025",
    "2025-10-25 rồi",
    "ngày 25/10/2025",
    "2025-10-25T",
    "2025-10-25T16",
    "2025-10-25+07:00",
    "2025-10-25T16:00+25:00",
    "2025-10-25\n16:00",
    "2025-10-25 16:00-17:30",
    "[2025-10-25]",
    "٢٠٢٥-١٠-٢٥",
    "2025-10-25 16:00:00." + "9" * 100_000,
]
IMPOSSIBLE = [
    "2025-13-01",
    "2025-02-29",
    "31/6/2018",
    "00/10/2025",
    "0000-01-01",
    "2025-10-25T24:00",
    "2025-10-25 16:60",
    "16h75 25/10/2025",
    "2025-10-25T23:59:60",
    "2025-10-25 16:00 GMT+99",
    "9999-12-31",  # its interval ends in the year 10000
    "0001-01-01T00:00+14:00",
]


@pytest.mark.parametrize(("written", "value"), READ)
def test_publication_is_read(written, value):
    read = publication(written, PublishedFrom.OPTION)

    assert (read.value, read.source) == (value, PublishedFrom.OPTION)


@pytest.mark.parametrize(
    ("written", "start", "width"),
    [
        ("2025-10-08", "2025-10-08T00:00+07:00", timedelta(days=1)),
        ("25/10/2025 16:00", "2025-10-25T16:00+07:00", timedelta(minutes=1)),
        ("2025-10-25T16:00:30", "2025-10-25T16:00+07:00", timedelta(minutes=1)),
        ("2025-10-25T18:30Z", "2025-10-26T01:30+07:00", timedelta(minutes=1)),
    ],
)
def test_interval_is_the_day_or_the_minute(written, start, width):
    interval = publication(written, PublishedFrom.HEADER).interval

    assert interval.start == datetime.fromisoformat(start)
    assert interval.start.utcoffset() == interval.end.utcoffset() == timedelta(hours=7)
    assert interval.end - interval.start == width


@pytest.mark.parametrize(
    ("written", "message"),
    [(written, "articles-date-unreadable") for written in UNREADABLE]
    + [(written, "articles-date-impossible") for written in IMPOSSIBLE],
)
def test_bad_publication_is_an_error(written, message):
    with pytest.raises(ProblemError) as raised:
        publication(written, PublishedFrom.OPTION)

    [problem] = raised.value.problems
    assert (problem.message, problem.path) == (message, None)
    assert len(problem.values["value"]) <= 64


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.times())
def test_every_form_of_one_minute_is_the_same_time(day, clock):
    moment = datetime.combine(day, clock)
    forms = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M+07:00", "%d/%m/%Y %H:%M", "%H:%M %d.%m.%Y", "%d-%m-%Y %Hh%M"]

    read = {publication(moment.strftime(form), PublishedFrom.OPTION) for form in forms}

    assert [stated.value for stated in read] == [moment.strftime("%Y-%m-%dT%H:%M+07:00")]


@given(st.text(st.sampled_from("0123456789-/.:,T Zh+GMT()|\n"), max_size=30))
def test_any_text_is_a_publication_or_a_problem(written):
    try:
        read = publication(written, PublishedFrom.OPTION)
    except ProblemError:
        return
    assert publication(read.value, PublishedFrom.OPTION) == read
