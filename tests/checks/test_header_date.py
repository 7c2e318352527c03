"""A header that its own article contradicts: the header is reported, and no figure is blamed for it."""

from io import BytesIO

import pytest

from factcheck import pipeline
from factcheck.articles import Reading, publication
from factcheck.checks import CHECKS, header_date
from factcheck.model import Problem, PublishedFrom, Severity, Verdict
from tests.story_of import story_of

SIGNATORIES = story_of(
    """
period: 10/2025 - 12/2025
claims:
  signatories:
    counts: [nước]
    with: [ký]
    expect:
      - { value: 65, as_of: 25/10/2025 }
      - { value: 72, as_of: 27/10/2025 }
"""
)


def checked(text, published=None):
    when = publication(published, PublishedFrom.OPTION) if published else None
    reading = Reading(published=when, stdin=BytesIO(text.encode()))
    [found] = pipeline.check(["-"], [SIGNATORIES], reading)
    assert not isinstance(found, Problem)
    return found


def on_header(text, published=None):
    return [finding for finding in checked(text, published).findings if finding.check == "header-date"]


@pytest.mark.parametrize(
    ("module", "example"),
    [(module, example) for module in CHECKS for example in module.EXAMPLES],
    ids=lambda value: getattr(value, "text", None),
)
def test_the_examples_of_checks_without_rules(module, example):
    found = [finding for finding in checked(example.text).findings if finding.check == module.CHECK.id]

    assert bool(found) is example.found


FOUND = [
    # article                                                              words         against            repair
    ("date 2025-08-10\nChiều 8-10, tại Hà Nội, họp báo diễn ra.", "2025-08-10", "Chiều 8-10", "2025-10-08"),
    ("Cập nhật: 10/08/2025 16:00\nNgày 8/10/2025, họp báo.", "10/08/2025", "Ngày 8/10/2025", "08/10/2025"),
    ("---\npublished: 2025-08-10T16:00+07:00\n---\n# Tít\n\nSáng 8/10, họp báo.", "2025-08-10", "Sáng 8/10",
     "2025-10-08"),
    # the year nearest to a wrong header is a wrong year
    ("date 2025-01-12\nSáng 1/12, họp báo diễn ra.", "2025-01-12", "Sáng 1/12", "2025-12-01"),
    # the lead may stand behind a headline with a figure of its own
    ("date 2025-08-10\n65 nước ký\n\n(Hà Nội, 8/10) - Họp báo diễn ra.", "2025-08-10", "8/10", "2025-10-08"),
    # an old article under a new date
    ("date 2026-03-02\nHôm nay (25/10), lễ ký khai mạc.", "2026-03-02", "Hôm nay (25/10)", None),
    ("date 2026-03-02\nLễ ký khai mạc sáng nay, 25/10/2025, ở Hà Nội.", "2026-03-02", "sáng nay, 25/10/2025", None),
    # what is told as done had not come yet
    ("date 2025-09-15\nNgày 25/10/2025, lễ ký đã bế mạc.", "2025-09-15", "Ngày 25/10/2025", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "against", "repair"), FOUND)
def test_a_header_that_the_text_contradicts(text, words, against, repair):
    [finding] = on_header(text)

    assert (finding.mention.text, finding.expected.text, finding.repair) == (words, against, repair)
    assert finding.span.of(text) == words
    assert (finding.rule, finding.verdict, finding.severity) == ("header-date", Verdict.CONTRADICTED, Severity.WARNING)
    line, column = finding.expected.place.position
    assert text.splitlines()[line - 1][column - 1 :].startswith(against)


SILENT = [
    "date 2025-10-08\nChiều 8-10, tại Hà Nội, họp báo diễn ra.",
    "date 2025-10-10\nNgày 10/10, họp báo diễn ra.",
    "Chiều 8-10, tại Hà Nội, họp báo diễn ra.",
    # written later about an earlier day, or in advance about a later one
    "date 2026-03-02\nNgày 25/10/2025, lễ ký đã khai mạc.",
    "date 2025-09-15\nNgày 25/10 tới, lễ ký được tổ chức, công tác chuẩn bị đã xong.",
    "date 2025-09-15\nTrong hai ngày 25 và 26/10/2025, lễ ký sẽ diễn ra ở Hà Nội.",
    "date 2025-09-15\nNgày 25/10/2025, thành phố đã sẵn sàng đón khách dự lễ ký.",
    # another year than the swapped date's
    "date 2025-08-10\nNgày 8/10/2024, họp báo diễn ra.",
    # the header's own day leads too
    "date 2025-08-10\nNgày 10/8, họp báo diễn ra.\nNgày 8/10, lễ ký diễn ra.",
    # a day later in print; a quotation
    "date 2025-10-27\nHôm nay (25/10), lễ ký khai mạc.",
    "date 2026-03-02\nÔng nhắc lại: “Hôm nay (25/10), chúng ta mở một trang mới”.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_header_that_may_be_right(text):
    assert on_header(text) == []


def test_a_time_that_was_given_is_not_questioned():
    assert on_header("Chiều 8-10, tại Hà Nội, họp báo diễn ra.", "2025-08-10") == []


def test_no_figure_is_blamed_for_a_header():
    text = "date 2026-03-02\nHôm nay (25/10), lễ ký khai mạc. Đã có 65 nước ký.\n\nCông ước Hà Nội"

    header, figure = checked(text).findings

    assert header.check == "header-date"
    assert (figure.verdict, figure.as_of.value) == (Verdict.SUPERSEDED, "2025-10-25")


def test_the_record_keeps_the_header_and_counts_no_mention_for_it():
    record = checked("date 2026-03-02\nHôm nay (25/10), lễ ký khai mạc.\n\nCông ước Hà Nội").record

    assert record.published.value == "2026-03-02"
    assert (record.mentions, record.governed) == (1, 0)


def test_the_check_has_an_example_of_either_kind():
    assert {example.found for example in header_date.EXAMPLES} == {True, False}
