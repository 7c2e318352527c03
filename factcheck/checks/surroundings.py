"""What the checks of the calendar share: the words beside a mention, the days that it names, the finding they make."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from factcheck.checks.found import against as speaks_against
from factcheck.checks.found import finding_of
from factcheck.extraction.calendar import interval
from factcheck.model import (
    Article,
    Check,
    Finding,
    Mention,
    Severity,
    Span,
    Timex,
    UnresolvedTime,
)
from factcheck.vietnamese.normal import fold_lower, folded, normal_and_folded
from factcheck.vietnamese.sentences import sentences


class Surroundings:
    """
    The words around places of an article, in the spelling of `folded`.

    No look goes farther than REACH code points or beyond the sentence, so that the work grows with the mentions.
    """

    def __init__(self, article: Article) -> None:
        self._text = article.prose

    def before(self, at: int) -> str:
        """The words before a place."""
        words = folded(self._text[max(0, at - _READ) : at])[-REACH:]
        ends = [match.end() for match in _SENTENCE_END.finditer(words)]
        return words[ends[-1] :] if ends else words

    def after(self, at: int) -> str:
        """The words behind a place."""
        words = folded(self._text[at : at + _READ])[:REACH]
        end = _SENTENCE_END.search(words)
        return words[: end.start()] if end else words

    def between(self, first: Mention, last: Mention) -> str:
        """The words between two mentions; "." where they are too far apart to be looked at."""
        start, end = first.span.end, last.span.start
        return folded(self._text[start:end]) if end - start <= REACH else "."

    def around(self, mention: Mention) -> str:
        """The words before a mention and behind it."""
        return f"{self.before(mention.span.start)} … {self.after(mention.span.end)}"

    def follows_comma_or_bracket(self, mention: Mention) -> bool:
        """True where "," or "(" stands behind a mention: cheap to ask before `after`."""
        behind = self._text[mention.span.end : mention.span.end + 3].lstrip()
        return behind[:1] in {",", "("}

    @cached_property
    def enumerates(self) -> bool:
        """True where the article says "thứ nhất" somewhere, so that "Thứ hai, ..." may be its second point."""
        return "thứ nhất" in normal_and_folded(self._text)[1]


# Far enough for what belongs to a mention; as many code points as that may take where marks are decomposed.
REACH = 120
_READ = 3 * REACH
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s|\n")


def any_of(*words: str) -> re.Pattern[str]:
    """Any of these words; each argument is some of them with "|" between."""
    return re.compile(rf"(?<!\w)(?:{fold_lower('|'.join(words))})(?!\w)")


def day_of(mention: Mention) -> date | None:
    """The one day on which a mention places something; None for intervals, months, times without a day."""
    value = mention.value.value if isinstance(mention.value, Timex) else None
    found = _ONE_DAY.fullmatch(value) if value else None
    if found is None or int(found[1]) > _LAST_YEAR:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


# Later ones are no dates of news, and a week behind them there may be no calendar.
_LAST_YEAR = 9000
_ONE_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[^/]*)?", re.ASCII)


def days_of(mention: Mention) -> tuple[date, date] | None:
    """The first and the last day of a mention that is placed on the calendar."""
    value = mention.value.value if isinstance(mention.value, Timex) else None
    try:
        placed = interval(value) if value else None
    except UnresolvedTime:
        return None
    if placed is None or placed.end.year > _LAST_YEAR:
        return None
    return placed.start.date(), (placed.end - timedelta(minutes=1)).date()


def has_year(mention: Mention) -> bool:
    """True where the year of a date is written with it."""
    return _YEAR.search(folded(mention.text)) is not None


_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)|\d[/.-]\d{1,2}[/.-]\d\d(?!\d)", re.ASCII)


def published_day(article: Article) -> date | None:
    """The day on which an article was published; None where nobody knows, or only its month."""
    published = article.published
    if published is None or published.interval.end - published.interval.start > timedelta(days=1):
        return None
    return published.interval.start.date()


def is_quoted(before: str) -> bool:
    """True where the words before a place have opened a quotation and not closed it."""
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def as_written(day: date) -> str:
    """ "26/10/2025"."""
    return f"{day.day}/{day.month}/{day.year}"


def finding(
    check: Check,
    article: Article,
    mention: Mention,
    against: Mention | None,
    expected: str,
    *,
    severity: Severity | None = None,
    repair: str | None = None,
    says: str = "",
    **operands: str | Decimal | Timex,
) -> Finding:
    """
    What a check says of a mention.

    against   the words of the article that speak against it; None for the calendar itself.
    expected  what would go with them.
    says      the text of the message, where it is not `check-ID-message`.
    severity  where it is not the check's own.
    """
    sentence = _sentence(article, mention)
    return finding_of(
        check,
        article,
        mention,
        sentence,
        speaks_against(article, against or mention, expected),
        (f"{mention.text} {against.text if against else ''}", folded(" ".join(sentence.of(article.text).split()))),
        severity=severity,
        repair=repair,
        says=says,
        operands=tuple(operands.items()),
    )


def _sentence(article: Article, mention: Mention) -> Span:
    """The sentence around a mention, within its line."""
    text, (start, end) = article.text, mention.span
    first = max(article.body.start, start - _LONGEST)
    first = max(first, *(text.rfind(mark, first, start) + 1 for mark in "\r\n"))
    ends = [text.find(mark, end, end + _LONGEST) for mark in "\r\n"]
    last = min([at for at in ends if at >= 0] or [min(article.body.end, end + _LONGEST)])
    for span in sentences(text, first, last):
        if span.start <= start < span.end:
            return Span(span.start, max(span.end, end))
    return mention.span


_LONGEST = 400
