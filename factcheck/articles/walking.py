"""Find the files that a command names: itself, or by a folder that holds them."""

from __future__ import annotations

import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from factcheck.articles.files import STDIN, SUFFIXES, Source, access_problem, identity, is_folder, shown, status
from factcheck.articles.globs import nfc
from factcheck.articles.selecting import (
    EVERYTHING,
    NOTHING_IGNORED,
    Ignored,
    Selection,
    absolute,
    ignored_above,
    ignored_in,
    left_out,
    left_out_by_name,
)
from factcheck.model import Problem, ProblemError


def sources(
    inputs: Sequence[str], selection: Selection = EVERYTHING, stdin_name: str | None = None
) -> Iterator[Source | Problem]:
    """
    Each file that the inputs name, once; a Problem for a folder without articles or without access.

    selection   what folders give; ignore files are heeded too.
    stdin_name  the name of standard input, which is then selected by it.
    """
    seen: set[str] = set()
    for name in inputs:
        for source in _named(name, selection, stdin_name):
            if isinstance(source, Problem):
                yield source
            elif (key := STDIN if source.file is None else identity(source.file)) not in seen:
                seen.add(key)
                yield source


def files_in(folder: Path, suffixes: Collection[str]) -> Iterator[Path | Problem]:
    """
    The files with these suffixes in a folder and its folders, hidden ones apart, in the order of their path's
    parts; a Problem for a folder that cannot be read.
    """
    return (found for found in _walk(folder, suffixes, None) if not isinstance(found, _LeftOut))


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """A file or folder that is passed over, and why."""

    path: Path
    why: str


def _named(name: str, selection: Selection, stdin_name: str | None) -> Iterator[Source | Problem]:
    if name == STDIN:
        yield _stdin(selection, stdin_name)
    elif not name:
        yield Problem("articles-unnamed", hint="articles-missing-hint")
    elif is_folder(Path(name)):
        yield from _in_folder(Path(name), selection)
    else:
        yield Source(shown(Path(name)), Path(name))


def _stdin(selection: Selection, name: str | None) -> Source | Problem:
    if name is None:
        return Source(STDIN, None)
    why = left_out_by_name(Path(name), selection)
    if why is None:
        return Source(shown(Path(name)), None)
    return Problem("articles-stdin-left-out", {"why": why}, shown(Path(name)), hint="articles-stdin-left-out-hint")


def _in_folder(folder: Path, selection: Selection) -> Iterator[Source | Problem]:
    nothing, left = True, None
    for found in _walk(folder, SUFFIXES, selection):
        if isinstance(found, _LeftOut):
            left = left or found
            continue
        nothing = False
        yield found if isinstance(found, Problem) else Source(shown(found), found)
    if nothing and left:
        values = {"example": shown(left.path), "why": left.why}
        yield Problem("articles-all-left-out", values, shown(folder), hint="articles-all-left-out-hint")
    elif nothing:
        suffixes = {"suffixes": ", ".join(SUFFIXES)}
        yield Problem("articles-none", suffixes, shown(folder), hint="articles-none-hint")


def _walk(folder: Path, suffixes: Collection[str], selection: Selection | None) -> Iterator[Path | Problem | _LeftOut]:
    """As `files_in`; with a selection, ignore files are heeded too."""
    ignored = NOTHING_IGNORED
    if selection is not None:
        try:
            ignored = ignored_above(folder)
        except ProblemError as error:
            yield from error.problems
    # A stack, not recursion: folders may be nested deeper than Python's stack; links may lead back up.
    visited: set[tuple[int, int]] = set()
    waiting = [_Place(folder, absolute(folder), ignored)]
    while waiting:
        place = waiting.pop()
        told = status(place.path)
        inside = told is not None and stat.S_ISDIR(told.st_mode)
        if not inside and not (place.path.suffix.lower() in suffixes and (told is None or stat.S_ISREG(told.st_mode))):
            continue
        why = None
        if selection is not None and place.path is not folder:
            why = left_out(place.whole, is_folder=inside, selection=selection, ignored=place.ignored)
        if why is not None:
            yield _LeftOut(place.path, why)
        elif not inside:
            yield place.path
        elif told and (told.st_dev, told.st_ino) not in visited:
            visited.add((told.st_dev, told.st_ino))
            yield from _enter(place, waiting, heeding=selection is not None)


class _Place(NamedTuple):
    """A file or folder to look at, its absolute path, and what ignore files say around it."""

    path: Path
    whole: str
    ignored: Ignored


def _enter(folder: _Place, waiting: list[_Place], *, heeding: bool) -> Iterator[Problem]:
    """Puts what is in a folder on the stack, the first on top."""
    path, whole, ignored = folder
    try:
        names = sorted(child.name for child in path.iterdir())
    except OSError as error:
        yield access_problem(error, shown(path))
        return
    if heeding:
        try:
            ignored = ignored_in(path, ignored, set(names).__contains__)
        except ProblemError as error:
            yield from error.problems
    stem = "" if whole == "/" else whole
    waiting += [
        _Place(path / name, f"{stem}/{nfc(name)}", ignored) for name in reversed(names) if not name.startswith(".")
    ]
