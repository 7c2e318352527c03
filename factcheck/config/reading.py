"""
Find and read the configuration: factcheck.toml, or [tool.factcheck] in pyproject.toml.

The nearest above the working folder counts, not above each input: a run has one set of rules, one report and one exit
code, and the same command gives the same in whatever folder an article lies.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from factcheck.articles.files import Source, contents, shown_from_here, status
from factcheck.config.keys import KEYS, Key, Shape
from factcheck.config.places import Places, places
from factcheck.model import Place, Position, Problem, ProblemError

FILE, PYPROJECT = "factcheck.toml", "pyproject.toml"
MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Setting:
    """
    One key of a configuration.

    value  str, int, a tuple of str, or a mapping of str to str, as the key's shape says.
    place  where the value begins; `places` has that of each item or entry.
    """

    value: Any
    place: Place
    places: Mapping[int | str, Place]


@dataclass(frozen=True, slots=True)
class Config:
    """
    A configuration; one without a file says nothing.

    folder    the file's: its paths and patterns count from there.
    settings  by key.
    """

    folder: Path
    file: Path | None = None
    settings: Mapping[str, Setting] = field(default_factory=dict)


def nearest(folder: Path) -> Config:
    """
    The configuration of a folder: its own, else that of the nearest folder above.

    A pyproject.toml without [tool.factcheck] is passed over, and factcheck.toml comes first beside one.
    Raises  ProblemError with everything that is wrong in it.
    """
    for place in (folder, *folder.parents):
        for name in (FILE, PYPROJECT):
            told = status(place / name)
            if told and stat.S_ISREG(told.st_mode) and (found := _read(place / name)):
                return found
    return Config(folder)


def read(file: Path) -> Config:
    """
    The configuration in a file, in [tool.factcheck] where it is called pyproject.toml.

    Raises  ProblemError with everything that is wrong in it.
    """
    found = _read(file)
    if found is None:
        raise ProblemError(Problem("config-no-table", path=shown_from_here(file), hint="config-no-table-hint"))
    return found


def _read(file: Path) -> Config | None:
    """None for a pyproject.toml without [tool.factcheck]."""
    name = shown_from_here(file)
    shared = file.name == PYPROJECT
    try:
        text = _text(file)
        if shared and "factcheck" not in text:  # somebody else's mistakes are none of ours
            return None
        where = places(text)
        table = _table(text)
    except ProblemError as error:
        raise ProblemError(*(replace(problem, path=name) for problem in error.problems)) from error
    path: tuple[str, ...] = ()
    if shared:
        tool = table.get("tool")
        if not isinstance(tool, dict) or "factcheck" not in tool:
            return None
        table, path = tool["factcheck"], ("tool", "factcheck")
    reader = _Reader(name, where, path)
    settings = reader.settings(table)
    if reader.problems:
        raise ProblemError(*sorted(reader.problems, key=lambda problem: problem.position or Position(1, 1)))
    return Config(file.parent, file, settings)


def _text(file: Path) -> str:
    """Raises ProblemError, its problems without a path."""
    try:
        data = contents(Source("", file), MAX_BYTES)
    except ProblemError as error:
        raise ProblemError(*(replace(problem, hint="config-unread-hint") for problem in error.problems)) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").split("\n")
        position = Position(len(before), len(before[-1]) + 1)
        raise ProblemError(Problem("config-not-utf8", position=position, hint="config-not-utf8-hint")) from error


_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _table(text: str) -> dict[str, Any]:
    """Raises ProblemError, its problem without a path, for a text that is no TOML."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        reason = str(error)
        at = _AT.search(reason)
        lines = text.split("\n")
        end = Position(len(lines), len(lines[-1]) + 1)
        position = Position(int(at[1]), int(at[2])) if at and at[1] else end
        values = {"reason": _AT.sub("", reason)[:200]}
        raise ProblemError(Problem("config-no-toml", values, position=position, hint="config-no-toml-hint")) from error


_WRONG = {
    Shape.TEXT: "config-wrong-text",
    Shape.TEXTS: "config-wrong-texts",
    Shape.COUNT: "config-wrong-count",
    Shape.TABLE: "config-wrong-table",
}


class _Reader:
    """Takes a table apart key by key; what is wrong is written down, and reading goes on to find the rest."""

    def __init__(self, path: str, where: Places, table: tuple[str, ...]) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._where = where
        self._table = table

    def settings(self, table: object) -> dict[str, Setting]:
        if not isinstance(table, dict):
            position = self._where.of_value(self._table)
            values = {"key": "tool.factcheck", "example": "[tool.factcheck]"}
            self._complain(position, "config-wrong-table", "config-example", **values)
            return {}
        known = {key.name: key for key in KEYS}
        found = {}
        for name, value in table.items():
            key = known.get(name)
            if key is None:
                self._complain_of_name(name, list(known))
            elif (right := self._value(key, value)) is not None:
                found[name] = Setting(right, self._place(name), dict(self._places(name, value)))
        return found

    def _value(self, key: Key, value: object) -> object:
        """The value, frozen; None after a complaint."""
        before = len(self.problems)
        shape = key.shape
        if shape is Shape.COUNT:
            if isinstance(value, bool) or not isinstance(value, int) or value < 0:
                self._wrong(key, (key.name,), shape)
            return value if len(self.problems) == before else None
        if shape is Shape.TEXT:
            self._text_of(key, (key.name,), value)
        elif shape is Shape.TEXTS and isinstance(value, list):
            for number, item in enumerate(value):
                self._text_of(key, (key.name, number), item)
            value = tuple(value)
        elif shape is Shape.TABLE and isinstance(value, dict):
            for name, item in value.items():
                self._text_of(key, (key.name, name), item)
        else:
            self._wrong(key, (key.name,), shape)
        return value if len(self.problems) == before else None

    def _text_of(self, key: Key, path: tuple[str | int, ...], value: object) -> None:
        if not isinstance(value, str):
            self._wrong(key, path, Shape.TEXT)
        elif not value.strip() or "\0" in value:
            self._complain(
                self._where.of_value((*self._table, *path)), "config-empty", "config-empty-hint", key=key.name
            )
        elif key.choices and _chosen(key, value) not in key.choices:
            position = self._where.of_value((*self._table, *path))
            hint, more = nearest_name(_chosen(key, value), key.choices)
            self._complain(position, "config-choice", hint, key=key.name, value=value[:80], **more)

    def _wrong(self, key: Key, path: tuple[str | int, ...], shape: Shape) -> None:
        position = self._where.of_value((*self._table, *path))
        self._complain(position, _WRONG[shape], "config-example", key=key.name, example=key.example)

    def _complain_of_name(self, name: str, known: Sequence[str]) -> None:
        hint, more = nearest_name(name, known)
        position = self._where.of_key((*self._table, name))
        self._complain(position, "config-unknown-key", hint, key=name[:80], **more)

    def _complain(self, position: Position, message: str, hint: str | None = None, **values: str) -> None:
        self.problems.append(Problem(message, values, self._path, position, hint))

    def _place(self, *path: str | int) -> Place:
        return Place(self._path, self._where.of_value((*self._table, *path)))

    def _places(self, name: str, value: object) -> Iterator[tuple[int | str, Place]]:
        parts = range(len(value)) if isinstance(value, list) else value if isinstance(value, dict) else ()
        for part in parts:
            yield part, self._place(name, part)


def _chosen(key: Key, value: str) -> str:
    return value.partition("=")[0] if key.name == "format" else value


def nearest_name(name: str, known: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The hint for a name that is none of those known, with its values: the nearest of them, or all."""
    near = get_close_matches(name.lower(), known, n=1) if len(name) <= 100 else []
    if not near and name:
        near = [one for one in known if one.endswith(f"/{name}")][:1]
    return ("rules-hint-near", {"near": near[0]}) if near else ("rules-hint-names", {"names": ", ".join(known[:20])})
