"""What the tables of times share: how an expression is read, and when the articles of the tables were published."""

from factcheck.articles import publication
from factcheck.extraction import mentions
from factcheck.model import Interval, Kind, Mention, PublishedFrom, Timex

# A Monday of ISO week 45, a day and month on which no row's expression depends by accident.
PUBLISHED = "2020-11-02"


def dct(published: str | None) -> Interval | None:
    return publication(published, PublishedFrom.OPTION).interval if published else None


def only(expression: str, published: str | None = None) -> Mention:
    """The one mention of an expression, which is the whole of it."""
    found = mentions(expression, dct(published))
    assert [mention.text for mention in found] == [expression]
    return found[0]


def timex(expression: str, published: str | None = None) -> Timex:
    value = only(expression, published).value
    assert isinstance(value, Timex)
    return value


def refused(expression: str, published: str | None = None) -> tuple[Kind, str | None, str | None]:
    """Kind, value and the reason why there is none."""
    mention = only(expression, published)
    return mention.kind, timex(expression, published).value, mention.invalid


def times(text: str, published: str | None = PUBLISHED) -> list[tuple[Kind, str | None, str]]:
    """Every time of a text: kind, value (a range of durations with both ends) and words."""
    found = []
    for mention in mentions(text, dct(published)):
        if isinstance(mention.value, Timex):
            value = mention.value.value
            found.append((mention.kind, f"{value}..{mention.value.to}" if mention.value.to else value, mention.text))
    return found
