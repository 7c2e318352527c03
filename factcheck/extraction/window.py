"""Tokens of a text, read only as far as somebody asks: a reader looks a few words ahead, never further."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """One number as typed ("2.500", "25"), one word in lower case, one mark, or the end (surface "")."""

    surface: str
    start: int
    end: int

    @property
    def is_digits(self) -> bool:
        return self.surface[:1].isdecimal()

    @property
    def is_word(self) -> bool:
        return self.surface[:1].isalpha()


# Words are parted by spaces and Markdown's emphasis marks. A line end ends the window, unless
# the next line goes on in lower case: hard-wrapped text.
_TOKEN = re.compile(
    r"[ *_]*(?:\n(?=[a-zà-ỹđ]))?[ *_]*([0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|[^\s*_]|)"
)


class Window:
    """
    The tokens of `lower` from `start` on; `window[i]` lexes as far as the i-th.

    lower  normal text in lower case; `cased` the same with its capitals.
    """

    __slots__ = ("_next", "_tokens", "cased", "lower")

    def __init__(self, lower: str, cased: str, start: int) -> None:
        self.lower = lower
        self.cased = cased
        self._next = start
        self._tokens: list[Token] = []

    def __getitem__(self, index: int) -> Token:
        while index >= len(self._tokens):
            match = _TOKEN.match(self.lower, self._next)
            assert match is not None  # noqa: S101  the pattern matches the empty string
            token = Token(match[1], *match.span(1))
            self._tokens.append(token)
            if token.surface:
                self._next = token.end
        return self._tokens[index]

    def glued(self, index: int) -> bool:
        """True where nothing stands between this token and the one before."""
        return self[index - 1].end == self[index].start

    def capital(self, index: int) -> bool:
        """True where the token is written with a capital."""
        return self.cased[self[index].start : self[index].start + 1].isupper()

    def is_at(self, index: int, *surfaces: str) -> bool:
        """True where these surfaces stand at `index`, one after the other."""
        return all(self[index + step].surface == surface for step, surface in enumerate(surfaces))
