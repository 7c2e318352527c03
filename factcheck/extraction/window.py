"""Tokens of a text, read only as far as somebody asks: a reader looks a few words ahead, never further."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.extraction.durations import Length
    from factcheck.extraction.numbers import Number


class Token(NamedTuple):
    """One number as typed ("2.500", "25"), one word in lower case, one mark, or the end (surface "")."""

    surface: str
    start: int
    end: int
    is_digits: bool
    is_word: bool


# A tuple without the detour of a call with names, which takes as long again: tokens are what is made most.
_made = tuple.__new__
# Words are parted by spaces and Markdown's emphasis marks.
_TOKEN = re.compile(r"[ *_]*(?:([0-9]+(?:[.,][0-9]+)*)|([^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*)|([^\s*_])|)")
_DIGITS, _WORD = 1, 2  # its groups; the third is a mark
_LINE_END = re.compile(r"\n{1,2} *")  # two where the file ends its lines with CR and LF


class Window(dict[int, Token]):
    """
    The tokens of `lower` from `start` to `end`, by their index; `window[i]` lexes as far as the i-th, once.

    A line end ends the window, unless the next line goes on in lower case: hard-wrapped text.

    lower    normal text in lower case; `cased` the same with its capitals.
    numbers  what `numbers.number` has read, by token; `lengths` the same of `durations.length`.
    """

    __slots__ = ("_end", "_next", "cased", "lengths", "lower", "numbers")

    def __init__(self, lower: str, cased: str, start: int, end: int | None = None) -> None:
        super().__init__()
        self.lower = lower
        self.cased = cased
        self.numbers: dict[int, Number | None] = {}
        self.lengths: dict[int, Length | None] = {}
        self._next = start
        self._end = len(lower) if end is None else end

    def __missing__(self, index: int) -> Token:
        if index < 0:
            raise IndexError(index)
        length = len(self)
        while True:
            match = _TOKEN.match(self.lower, self._next, self._end)
            assert match is not None  # noqa: S101  the pattern matches the empty string
            group, end = match.lastindex, match.end()
            if group is not None:
                self._next = end
                surface = match[group]
                token = _made(Token, (surface, end - len(surface), end, group == _DIGITS, group == _WORD))
            elif (line := self._next_line(end)) is not None:
                self._next = line
                continue
            else:
                token = Token("", end, end, False, False)
            self[length] = token
            if length == index:
                return token
            length += 1

    def _next_line(self, end: int) -> int | None:
        """The start of the next line where it goes on in lower case; None where the window ends at `end`."""
        match = _LINE_END.match(self.cased, end, self._end)
        if match is None or not self.cased[match.end() : match.end() + 1].islower():
            return None
        return match.end()

    def index_at(self, offset: int) -> int | None:
        """The index of the token that starts at an offset, None where it has not been lexed yet or none starts."""
        if offset >= self._next:
            return None
        index = bisect_left(range(len(self)), offset, key=lambda at: self[at].start)
        return index if index in self and self[index].start == offset and self[index].surface else None

    def glued(self, index: int) -> bool:
        """True where nothing stands between this token and the one before."""
        return index > 0 and self[index - 1].end == self[index].start

    def is_line(self, start: int, end: int) -> bool:
        """True where what stands from a code point to a token is all of its line."""
        return not self[end].surface and (start == 0 or self.lower[start - 1] == "\n")

    def capital(self, index: int) -> bool:
        """True where the token is written with a capital."""
        start = self[index].start
        return self.cased[start : start + 1].isupper()

    def is_at(self, index: int, *surfaces: str) -> bool:
        """True where these surfaces stand at `index`, one after the other."""
        for step, surface in enumerate(surfaces, index):  # noqa: SIM110  `all` would cost twice as much
            if self[step].surface != surface:
                return False
        return True
