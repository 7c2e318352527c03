"""
From the bytes of a rule file to nodes: the one door to PyYAML.

Rule files are small and plain. What is large, deep or clever is refused before it can cost anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, NoReturn

import yaml

from factcheck.articles.decoding import decoded
from factcheck.articles.files import Source, contents, shown
from factcheck.model import Position, Problem, ProblemError
from factcheck.model.articles import line_starts
from factcheck.rules.nodes import Entries, Items, Node, Text

MAX_BYTES = 1024 * 1024
MAX_NODES = 20_000
MAX_DEPTH = 20


# What is said of articles and rule files alike, and what to do about it in a rule file.
_HINTS = {
    "articles-oversized": "rules-hint-split",
    "articles-binary": "rules-hint-utf8",
    "articles-html": "rules-hint-utf8",
}


def load(path: Path) -> Node:
    """
    The root of a rule file in UTF-8, or in UTF-16 with a byte order mark.

    Positions count lines and code points from 1, without a byte order mark.
    Raises  ProblemError with one problem: YAML that is broken at one place cannot be read beyond it.
    """
    name = shown(path)
    try:
        text = decoded(contents(Source(name, path), MAX_BYTES))
    except ProblemError as error:
        problems = (
            replace(problem, path=name, hint=_HINTS.get(problem.message, problem.hint)) for problem in error.problems
        )
        raise ProblemError(*problems) from error
    return parsed(name, text)


def parsed(name: str, text: str) -> Node:
    """The root of YAML text; problems name it as the file `name`. Raises ProblemError as `load` does."""
    return _Composer(name, text).root()


# What YAML does not allow in a file, though escapes in double quotes may still write it.
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


# A space that YAML takes for a letter, where only a plain one can stand: behind a colon or a dash, or before a key.
_OTHER_SPACE = re.compile("(?m)(?:^ *(?:- *)?|:)[\u00a0\u2000-\u200a\u202f\u3000]")


class _Advice(NamedTuple):
    """What to do about an error of PyYAML's; some are told best at the place where the broken part begins."""

    hint: str
    at_beginning: bool = False


# The first row whose words stand in PyYAML's description, "context: problem", gives the advice.
_ADVICE: Mapping[str, _Advice] = {
    "a quoted scalar: found unexpected end": _Advice("rules-hint-close-quote", at_beginning=True),
    "scanning a double-quoted scalar": _Advice("rules-hint-escape"),
    "character '\\t' that cannot start": _Advice("rules-hint-tab"),
    "scanning a simple key": _Advice("rules-hint-colon-missing", at_beginning=True),
    "mapping values are not allowed": _Advice("rules-hint-quote-colon"),
    "'<scalar>'": _Advice("rules-hint-after-quote"),
    "parsing a flow ": _Advice("rules-hint-bracket", at_beginning=True),
    "expected <block end>": _Advice("rules-hint-indent"),
    "expected '<document start>'": _Advice("rules-hint-indent"),
    "": _Advice("rules-hint-quote"),
}


class _Composer:
    """Builds nodes out of PyYAML's events, and stops at the first event that goes beyond a limit."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._line_starts = line_starts(text)
        self._nodes = 0
        if control := _CONTROL.search(text):
            self._refuse_control(control, control.start())
        self._parser = yaml.BaseLoader(text)

    def root(self) -> Node:
        """The root of the only document."""
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            self._refuse_syntax(error)
        except (ValueError, OverflowError):  # PyYAML's own, for an escape or a version that is too large
            self._refuse("rules-syntax", self._parser.index, "rules-hint-quote")

    def _document(self) -> Node:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            raise ProblemError(Problem("rules-empty-file", path=self._path, hint="rules-hint-empty-file"))
        root = self._node(self._next(), depth=1)
        self._next()
        after = self._next()
        if isinstance(after, yaml.DocumentStartEvent):
            self._refuse("rules-many-documents", _start(after), "rules-hint-many-documents")
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        """The node that begins with `event`; the rest of it is taken from the parser."""
        self._refuse_beyond_limits(event, depth)
        start = _start(event)
        position = self._position(start)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := self._next(), yaml.SequenceEndEvent):
                items.append(self._node(item, depth + 1))
            return Items(tuple(items), position)
        if isinstance(event, yaml.MappingStartEvent):
            entries = []
            while not isinstance(key := self._next(), yaml.MappingEndEvent):
                key_node = self._node(key, depth + 1)
                entries.append((key_node, self._node(self._next(), depth + 1)))
            return Entries(tuple(entries), position)
        text = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if control := _CONTROL.search(text):
            self._refuse_control(control, start)
        return Text(text, position)

    def _next(self) -> yaml.Event:
        event: yaml.Event = self._parser.get_event()  # type: ignore[no-untyped-call]
        return event

    def _refuse_beyond_limits(self, event: yaml.Event, depth: int) -> None:
        start = _start(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._refuse("rules-too-many", start, "rules-hint-split", limit=str(MAX_NODES))
        if depth > MAX_DEPTH:
            self._refuse("rules-too-deep", start, "rules-hint-too-deep", limit=str(MAX_DEPTH))
        if isinstance(event, yaml.AliasEvent):
            self._refuse("rules-yaml-mark", start, "rules-hint-yaml-mark", mark="*")
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            if event.anchor is not None:
                self._refuse("rules-yaml-mark", start, "rules-hint-yaml-mark", mark="&")
            if event.tag is not None:
                self._refuse("rules-yaml-mark", start, "rules-hint-yaml-mark", mark="!")

    def _refuse_control(self, control: re.Match[str], start: int) -> NoReturn:
        code = f"U+{ord(control[0]):04X}"
        self._refuse("rules-control-character", start, "rules-hint-control-character", code=code)

    def _refuse_syntax(self, error: yaml.MarkedYAMLError) -> NoReturn:
        end = error.problem_mark.index if error.problem_mark else self._parser.index
        if space := _OTHER_SPACE.search(self._text, 0, end + 1):
            self._refuse("rules-syntax", space.end() - 1, "rules-hint-other-space")
        description = f"{error.context}: {error.problem}"
        advice = next(advice for words, advice in _ADVICE.items() if words in description)
        mark = error.context_mark if advice.at_beginning else error.problem_mark
        self._refuse("rules-syntax", mark.index if mark else self._parser.index, advice.hint)

    def _refuse(self, message: str, start: int, hint: str, **values: str) -> NoReturn:
        raise ProblemError(Problem(message, values, self._path, self._position(start), hint))

    def _position(self, start: int) -> Position:
        line = bisect_right(self._line_starts, start)
        return Position(line, start - self._line_starts[line - 1] + 1)


def _start(event: yaml.Event) -> int:
    """Code points before the event; every event of a text has a mark."""
    return event.start_mark.index if event.start_mark else 0
