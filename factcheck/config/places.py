"""
Where the keys and values of a TOML text stand: tomllib reads their values and does not tell.

The text is gone through once. One that is no TOML gives the places up to its fault; what is deep is refused here,
before tomllib could spend long on it.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Position, Problem, ProblemError
from factcheck.model.articles import line_starts

# ("tool", "factcheck", "rules", 0): keys, and numbers of items from 0.
Path = tuple[str | int, ...]

MAX_DEPTH = 32


@dataclass(frozen=True, slots=True)
class Places:
    """Where each key and each value begins."""

    keys: Mapping[Path, Position]
    values: Mapping[Path, Position]

    def of_key(self, path: Path) -> Position:
        return self._nearest(self.keys, path)

    def of_value(self, path: Path) -> Position:
        return self._nearest(self.values, path)

    def _nearest(self, places: Mapping[Path, Position], path: Path) -> Position:
        """The place of the path, else of what holds it."""
        while path and path not in places:
            path = path[:-1]
        return places.get(path, Position(1, 1))


def places(text: str) -> Places:
    """
    The places of a text that tomllib reads; "\\n" or "\\r\\n" ends a line.

    Raises  ProblemError, its problem without a path, for more than MAX_DEPTH keys or brackets in one another.
    """
    scan = _Scan(text)
    scan.document()
    return Places(scan.keys, scan.values)


_TOKEN = re.compile(
    r"""
      (?P<blank>[ \t\r]++|\#[^\n]*+)
    | (?P<line>\n)
    | (?P<mark>[\[\]{}=,.])
    | (?P<text>\"{3}(?>(?:[^"\\]|\\.|"{1,2}(?!"))*)"{3,5}|'{3}(?>(?:[^']|'{1,2}(?!'))*)'{3,5}
        |"(?>(?:[^"\\\n]|\\.)*)"|'[^'\n]*+')
    | (?P<bare>[^\s"'\#\[\]{}=,.]++)
    """,
    re.VERBOSE | re.DOTALL,
)


class _NoToml(Exception):
    """What stands here is no TOML: tomllib will say it better."""


class _Scan:
    """Goes through the text from left to right."""

    def __init__(self, text: str) -> None:
        self.keys: dict[Path, Position] = {}
        self.values: dict[Path, Position] = {}
        self._text = text
        self._lines = line_starts(text)
        self._at = 0

    def document(self) -> None:
        table: Path = ()
        try:
            while self._skip("blank", "line"):
                if self._take("["):
                    table = self._header()
                else:
                    self._pair(table)
        except _NoToml:
            return

    def _header(self) -> Path:
        """Behind "[": the key of a table, or of one table of several."""
        doubled = self._take("[")
        place = self._place()
        table = self._key(())
        self.values.setdefault(table, place)
        if not self._take("]") or (doubled and not self._take("]")):
            raise _NoToml
        return table

    def _pair(self, table: Path) -> None:
        key = self._key(table)
        if not self._take("="):
            raise _NoToml
        self._value(key)

    def _key(self, table: Path) -> Path:
        """Dotted keys, each with the place where it is named first."""
        while True:
            self._skip("blank")
            place, token = self._place(), self._next()
            if token.lastgroup not in ("bare", "text"):
                raise _NoToml
            table = self._deeper(table, _unquoted(token[0]))
            self.keys.setdefault(table, place)
            if not self._take("."):
                return table

    def _value(self, path: Path) -> None:
        self._skip("blank")
        self.values.setdefault(path, self._place())
        if self._take("["):
            number = 0
            while not self._closes("]"):
                self._value(self._deeper(path, number))
                number += 1
        elif self._take("{"):
            while not self._closes("}"):
                self._pair(path)
        else:
            self._next()
            while (token := _TOKEN.match(self._text, self._at)) and token[0] not in (",", "]", "}", "\n"):
                self._at = token.end()

    def _closes(self, mark: str) -> bool:
        """True at the end of what brackets hold; a comma before the next is passed."""
        self._skip("blank", "line")
        if self._take(","):
            self._skip("blank", "line")
        return self._take(mark)

    def _deeper(self, path: Path, part: str | int) -> Path:
        if len(path) == MAX_DEPTH:
            raise ProblemError(Problem("config-too-deep", {"depth": str(MAX_DEPTH)}, position=self._place()))
        return (*path, part)

    def _take(self, mark: str) -> bool:
        """Goes past the mark, where it is the next one."""
        self._skip("blank")
        found = self._text.startswith(mark, self._at)
        self._at += found
        return found

    def _skip(self, *groups: str) -> bool:
        """False at the end of the text."""
        while (token := _TOKEN.match(self._text, self._at)) and token.lastgroup in groups:
            self._at = token.end()
        return self._at < len(self._text)

    def _next(self) -> re.Match[str]:
        token = _TOKEN.match(self._text, self._at)
        if token is None:
            raise _NoToml
        self._at = token.end()
        return token

    def _place(self) -> Position:
        line = bisect_right(self._lines, self._at)
        return Position(line, self._at - self._lines[line - 1] + 1)


def _unquoted(key: str) -> str:
    if key[0] not in "\"'":
        return key
    if "\\" not in key:
        return key[1:-1]
    try:
        return str(tomllib.loads(f"key = {key}")["key"])
    except tomllib.TOMLDecodeError as error:
        raise _NoToml from error
