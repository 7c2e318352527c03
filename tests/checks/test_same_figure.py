"""One figure with two values inside an article."""

from io import BytesIO

import pytest

from factcheck.articles import Reading
from factcheck.checks import same_figure
from factcheck.model import Finding, Severity
from factcheck.pipeline import Extracted, extract
from factcheck.reports import messages
from factcheck.wording import Lang
from tests.checks.corpora.same_figure import FOUND, NOT_FOUND


def found(text: str) -> list[Finding]:
    [read] = extract(["-"], Reading(stdin=BytesIO(text.encode())))
    assert isinstance(read, Extracted)
    return list(same_figure.check(read.article, read.mentions))


@pytest.mark.parametrize("text", FOUND)
def test_two_values_are_found(text):
    [finding] = found(text)

    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize("text", NOT_FOUND)
def test_near_misses_are_not(text):
    assert found(text) == []


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_both_places_are_told_whatever_ends_a_line(end):
    [finding] = found(f"Cháy nhà trọ, 3 người chết{end}{end}Vụ cháy khiến 4 người tử vong.")

    assert finding.mention is not None
    assert (finding.mention.text, finding.expected.text) == ("4", "3")
    assert (finding.position.line, finding.expected.place.position.line) == (3, 1)
    assert finding.sentence == "Vụ cháy khiến 4 người tử vong."


def test_the_message_prints_both_figures():
    [finding] = found("Cháy nhà trọ, 3 người chết\n\nVụ cháy khiến 4 người tử vong.")

    message = messages.message(finding, Lang.VI)
    assert "4 người … tử vong" in message
    assert "dòng 1 viết “3 người … chết”" in message


def test_a_title_in_front_matter_is_a_headline():
    [finding] = found("---\ntitle: Cháy nhà trọ, 3 người chết\n---\nVụ cháy khiến 4 người tử vong.")

    assert finding.expected.place.position == (2, 22)


@pytest.mark.parametrize("text", ["3 người chết " * 20000, "3 người chết. 4 người chết. " * 8000, "(" * 100000])
def test_long_lines_take_no_long_time(text):
    assert len(found(text)) <= 1
