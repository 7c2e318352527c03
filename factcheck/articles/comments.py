"""Comments to factcheck in an article's text: "<!-- factcheck: ... -->", which no reader sees."""

from __future__ import annotations

import re

from factcheck.model import Span


def comments(text: str) -> tuple[Span, ...]:
    """
    Where comments to factcheck stand, left to right.

    One that is not closed before the next comment or a blank line ends with its first line, so that a
    forgotten "-->" hides no paragraph; it does not end with "-->" then.
    """
    found = []
    for opening in _OPENING.finditer(text):
        start = opening.start()
        closing = _CLOSING.search(text, opening.end())
        if closing is not None and closing[0] == "-->":
            found.append(Span(start, closing.end()))
        else:
            found.append(Span(start, _REST.match(text, opening.end()).end()))  # type: ignore[union-attr]
    return tuple(found)


_OPENING = re.compile(r"<!--\s*+factcheck(?:\s*+:|\s++ignore\b)", re.IGNORECASE)
_CLOSING = re.compile(r"-->|<!--|(?>\r\n|\r|\n)[^\S\r\n]*+[\r\n]")
# It matches the empty string too.
_REST = re.compile(r"(?>(?:(?!<!--)[^\r\n])*)")
