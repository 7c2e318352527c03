"""An article as it was read, with the time at which it was published."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.model.places import Position, Span
from factcheck.model.times import Interval


class PublishedFrom(StrEnum):
    """Where a publication time was taken from, first match wins."""

    OPTION = "option"
    FRONT_MATTER = "front-matter"
    METADATA = "metadata"
    HEADER = "header"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Publication:
    """
    When an article was published (TIMEX3: document creation time, DCT).

    value     as precise as it was stated: "2025-10-08" or "2025-10-25T16:00+07:00".
    interval  the same on the calendar: a whole day for a date, a minute for a time.
    """

    value: str
    interval: Interval
    source: PublishedFrom


@dataclass(frozen=True, slots=True)
class Article:
    """
    One article.

    path       as the reader is shown it: relative where the command named it so, "/" between parts.
    text       all of the file as it was decoded, without a byte order mark; spans point into it.
    body       where the article proper stands: without front matter and date header.
    title      front matter title, first Markdown heading or a headline line; "" where there is none.
    published  None where the article does not say and nobody told.
    outlet     who published it, as its front matter says; "" where it does not.
    hidden     comments to factcheck in the text, left to right; they are no part of what it says.
    """

    path: str
    text: str
    body: Span
    title: str = ""
    published: Publication | None = None
    outlet: str = ""
    hidden: tuple[Span, ...] = ()
    _line_starts: list[int] = field(default_factory=list, repr=False, compare=False)

    @property
    def prose(self) -> str:
        """The text with blanks for what is hidden: as long as the text, with the same offsets."""
        parts, done = [], 0
        for start, end in self.hidden:
            parts += [self.text[done:start], " " * (end - start)]
            done = end
        return "".join([*parts, self.text[done:]]) if parts else self.text

    def position(self, offset: int) -> Position:
        """Line and column of a code point; a line ends at "\\n", "\\r\\n" or a lone "\\r"."""
        if not self._line_starts:
            self._line_starts.extend(line_starts(self.text))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)


def line_starts(text: str) -> list[int]:
    """Offsets at which lines begin, the first always 0."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    starts = [0]
    found = text.find("\n")
    while found >= 0:
        starts.append(found + 1)
        found = text.find("\n", found + 1)
    return starts
