"""What a sound rule file says."""

from datetime import datetime
from decimal import Decimal

import pytest

from factcheck.model import (
    HANOI,
    Example,
    Expected,
    Interval,
    Kind,
    Mod,
    Place,
    Position,
    Quantity,
    Severity,
    Timex,
    Tolerance,
    Verdict,
)

WHOLE = """\
# Một giải chạy, nhiều con số
story: Giải chạy   Sông Hương
about: [Giải chạy Sông Hương, giải chạy Huế]
period: 12/2024 - 12/2025
source: Ban tổ chức

claims:
  runners:
    title: Số người dự giải
    counts: [vận động viên, người]
    with: [dự giải, chạy]
    without: đăng ký
    expect:
      - { value: hơn 2.500, as_of: chiều 25/10/2025, source: Họp báo }
      - { value: 2.650, as_of: 26/10/2025 }
    tolerance: 5%
    severity: warning
    required: true
    expires: 31/12/2026
    examples:
      agrees: [2.650 người đã chạy]
      superseded:
        - { text: "Đến nay, hơn 2.500 người dự giải", published: 2025-10-25T16:00+07:00 }
      ignored: 300 người đăng ký chạy
  start:
    kind: time
    with: xuất phát
    expect: 15:00
"""


def _day(year: int, month: int, day: int, hour: int = 0) -> datetime:
    return datetime(year, month, day, hour, tzinfo=HANOI)


def _place(line: int, column: int, path: str) -> Place:
    return Place(path, Position(line, column))


def test_story_is_read_whole(read):
    story = read(WHOLE)
    runners, start = story.claims
    path = story.place.path

    assert path.endswith("/race.yaml")
    assert (story.id, story.title) == ("race", "Giải chạy Sông Hương")
    assert story.about == ("Giải chạy Sông Hương", "giải chạy Huế")
    assert story.period == Interval(_day(2024, 12, 1), _day(2026, 1, 1))
    assert story.place == _place(2, 1, path)

    assert (runners.rule, runners.title, runners.kind) == (
        "race/runners",
        "Số người dự giải",
        Kind.CARDINAL,
    )
    assert runners.counts == ("vận động viên", "người")
    assert runners.with_ == (("dự giải",), ("chạy",))
    assert runners.without == ("đăng ký",)
    assert runners.tolerance == Tolerance(Decimal(5), percent=True)
    assert runners.severity is Severity.WARNING
    assert runners.required is True
    assert runners.expires == Interval(_day(2026, 12, 31), _day(2027, 1, 1))
    assert runners.place == _place(8, 3, path)
    assert runners.expected == (
        Expected(
            Quantity(Decimal(2500), None, Mod.MORE_THAN),
            "hơn 2.500",
            "2025-10-25TAF",
            Interval(_day(2025, 10, 25, 12), _day(2025, 10, 25, 18)),
            "Họp báo",
            _place(14, 18, path),
        ),
        Expected(
            Quantity(Decimal(2650)),
            "2.650",
            "2025-10-26",
            Interval(_day(2025, 10, 26), _day(2025, 10, 27)),
            "Ban tổ chức",
            _place(15, 18, path),
        ),
    )
    assert runners.examples == (
        Example("2.650 người đã chạy", Verdict.AGREES, None, _place(21, 16, path)),
        Example(
            "Đến nay, hơn 2.500 người dự giải",
            Verdict.SUPERSEDED,
            "2025-10-25T16:00+07:00",
            _place(23, 19, path),
        ),
        Example("300 người đăng ký chạy", None, None, _place(24, 16, path)),
    )

    assert (start.rule, start.title, start.kind) == ("race/start", "start", Kind.TIME)
    assert (start.counts, start.with_, start.without) == ((), (("xuất phát",),), ())
    [expected] = start.expected
    assert (expected.value, expected.as_of, expected.since, expected.source) == (
        Timex("T15:00", Kind.TIME),
        None,
        None,
        "Ban tổ chức",
    )
    assert (start.tolerance, start.severity, start.required, start.expires) == (None, None, False, None)
    assert start.examples == ()


CLAIM = "story: Giải chạy\nabout: Giải chạy\nclaims:\n  runners: {{ with: dự giải, {body} }}\n"

VALUES = [
    # body, value
    ("expect: 72", Quantity(Decimal(72))),
    ("expect: tám", Quantity(Decimal(8))),
    ("expect: 12.000", Quantity(Decimal(12000))),
    ('expect: "2,5 triệu"', Quantity(Decimal(2500000))),
    ("expect: 8%", Quantity(Decimal(8), "%", kind=Kind.PERCENT)),
    ("expect: 2019", Timex("2019")),
    ("expect: 2019, kind: cardinal", Quantity(Decimal(2019))),
    ("expect: 2019, counts: [vận động viên]", Quantity(Decimal(2019))),
    ("expect: 8%, counts: [vận động viên]", Quantity(Decimal(8), "%", kind=Kind.PERCENT)),
    ("expect: 3, kind: ordinal", Quantity(Decimal(3), kind=Kind.ORDINAL)),
    ("expect: 25/10/2025", Timex("2025-10-25")),
    ("expect: 2025-10-25", Timex("2025-10-25")),
    ("expect: 25 – 26/10/2025", Timex("2025-10-25/2025-10-26")),
    ("expect: gần 5 năm", Timex("P5Y", Kind.DURATION, Mod.LESS_THAN)),
    ("expect: '  72\t'", Quantity(Decimal(72))),
    ("expect: { value: 72 }", Quantity(Decimal(72))),
    ("expect: [72]", Quantity(Decimal(72))),
]


@pytest.mark.parametrize(("body", "value"), VALUES)
def test_value_is_read_as_in_articles(read, body, value):
    [claim] = read(CLAIM.format(body=body)).claims
    [expected] = claim.expected

    assert expected.value == value
    assert claim.kind is value.kind


TOLERANCES = [
    # written, tolerance
    ("10", Tolerance(Decimal(10))),
    ("5%", Tolerance(Decimal(5), percent=True)),
    ('"0,5%"', Tolerance(Decimal("0.5"), percent=True)),
    ("1.000", Tolerance(Decimal(1000))),
    ("2019", Tolerance(Decimal(2019))),
]


@pytest.mark.parametrize(("written", "tolerance"), TOLERANCES)
def test_tolerance_is_a_number_or_a_percentage(read, written, tolerance):
    [claim] = read(CLAIM.format(body=f"expect: 72, tolerance: {written}")).claims

    assert claim.tolerance == tolerance


SOURCES = [
    # source of the value, of the claim, of the story; the one that counts
    ("source: A", "source: B", "source: C", "A"),
    ("", "source: B", "source: C", "B"),
    ("", "", "source: C", "C"),
    ("", "", "", None),
]


@pytest.mark.parametrize(("of_value", "of_claim", "of_story", "source"), SOURCES)
def test_nearest_source_counts(read, of_value, of_claim, of_story, source):
    body = f"expect: {{ value: 72, {of_value} }}, {of_claim}"
    [claim] = read(CLAIM.format(body=body) + of_story).claims

    assert claim.expected[0].source == source


SPELLINGS = [
    # words as the file has them, as they are kept
    ("vận động viên", "vận động viên"),
    ("va\u0302\u0323n đo\u0323\u0302ng vie\u0302n", "vận động viên"),
    ("'  vận\u00a0động \t viên '", "vận động viên"),
    ("Uỷ ban", "Uỷ ban"),
    ("yes", "yes"),
    ("null", "null"),
    ("2025-10-25", "2025-10-25"),
]


@pytest.mark.parametrize(("written", "kept"), SPELLINGS)
def test_words_are_kept_in_nfc_with_single_spaces(read, written, kept):
    [claim] = read(CLAIM.format(body=f"expect: 72, counts: [{written}], without: {written}")).claims

    assert claim.counts == (kept,)
    assert claim.without == (kept,)


MANY_LINES = """\
story: Giải chạy
about: Giải chạy
claims:
  runners:
    with: dự giải
    expect: 72
    examples:
      agrees: |
        (25/10/2025)

        72 người dự giải
"""


def test_example_keeps_its_lines(read):
    [claim] = read(MANY_LINES).claims

    assert claim.examples[0].text == "(25/10/2025)\n\n72 người dự giải\n"


ENCODED = [
    WHOLE.encode(),
    WHOLE.encode("utf-8-sig"),
    WHOLE.encode("utf-16"),
    b"\xfe\xff" + WHOLE.encode("utf-16-be"),
    WHOLE.replace("\n", "\r\n").encode(),
    WHOLE.replace("\n", "\r").encode(),
]


@pytest.mark.parametrize("content", ENCODED, ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "crlf", "cr"])
def test_encoding_and_line_ends_change_nothing(read, content):
    assert read(content) == read(WHOLE)
