"""
Which files of a folder are read: what --include and --exclude say, what .factcheckignore and .gitignore say.

A name is asked in this order, and the first that speaks of it decides: exclude, .factcheckignore, .gitignore,
.git/info/exclude; of several such files the deepest, of several lines the last. Only what a folder gives is asked,
never what is named on the command line itself.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from factcheck.articles.files import Source, contents, shown_from_here, status
from factcheck.articles.globs import Glob, Globs, globs, nfc
from factcheck.model import ProblemError

MAX_BYTES = 1024 * 1024

_GIT, _OWN = ".gitignore", ".factcheckignore"


@dataclass(frozen=True, slots=True)
class Selection:
    """
    What the reader chose.

    include  only files that these name; None for all.
    """

    include: Globs | None = None
    exclude: Globs | None = None


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Ignored:
    """
    What ignore files say in one folder, the outermost first.

    git  None outside of a repository, where .gitignore files mean nothing.
    """

    own: tuple[Globs, ...] = ()
    git: tuple[Globs, ...] | None = None


NOTHING_IGNORED = Ignored()


def left_out(path: str, *, is_folder: bool, selection: Selection, ignored: Ignored = NOTHING_IGNORED) -> str | None:
    """
    Why a path is not read: "drafts/ (.gitignore:3)"; None where it is.

    path  absolute, from `absolute`.
    """
    for layer in (selection.exclude, *reversed(ignored.own), *reversed(ignored.git or ())):
        if layer and (glob := layer.deciding(path, is_folder=is_folder)):
            if glob.negated:
                break
            return _told(glob)
    if is_folder or selection.include is None:
        return None
    included = selection.include.deciding_above(path)
    if included is None:
        return _not_included(selection.include)
    return _told(included) if included.negated else None


def left_out_by_name(path: Path, selection: Selection) -> str | None:
    """The same for a file that no folder gave: its folders are asked first, as far as the patterns' own folder."""
    whole = absolute(path)
    if selection.exclude:
        top = Path(selection.exclude.folder)
        for folder in reversed([above for above in Path(whole).parents if top in above.parents]):
            if why := left_out(folder.as_posix(), is_folder=True, selection=selection):
                return why
    return left_out(whole, is_folder=False, selection=selection)


def absolute(path: Path) -> str:
    """The path from the root on, "/" between its parts, NFC; links are not followed."""
    return nfc(_absolute(path).as_posix())


def ignored_above(folder: Path) -> Ignored:
    """
    What the ignore files of the folders above say of one.

    They are read up to the top of its repository, or up to the working folder where that is above too.
    Raises  ProblemError for one that cannot be read.
    """
    above = list(_absolute(folder).parents)
    ends = [place for place in above if os.path.lexists(place / ".git")][:1]
    ends += [place for place in above if place == _absolute(Path())]
    found = NOTHING_IGNORED
    for place in reversed(above):
        if any(place == end or end in place.parents for end in ends):
            found = ignored_in(place, found, partial(_has, place))
    return found


def ignored_in(folder: Path, above: Ignored, has: Callable[[str], bool]) -> Ignored:
    """
    What ignore files say in a folder.

    above   what those above it say.
    has     whether the folder has a file of this name.
    Raises  ProblemError for one that cannot be read.
    """
    own, git = above.own, above.git
    if has(".git"):  # a repository of its own begins here
        git = _read(folder, folder / ".git" / "info" / "exclude")
    if git is not None and has(_GIT):
        git += _read(folder, folder / _GIT)
    if has(_OWN):
        own += _read(folder, folder / _OWN)
    return Ignored(own, git)


def _absolute(path: Path) -> Path:
    try:
        return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps ".."
    except OSError:  # the working folder is gone
        return path


def _has(folder: Path, name: str) -> bool:
    return os.path.lexists(folder / name)


def _read(folder: Path, file: Path) -> tuple[Globs, ...]:
    told = status(file)
    if told is None or not stat.S_ISREG(told.st_mode):
        return ()
    name = shown_from_here(file)
    try:
        text = contents(Source(name, file), MAX_BYTES).decode("utf-8-sig", "surrogateescape")
    except ProblemError as error:
        raise ProblemError(*(replace(problem, path=name) for problem in error.problems)) from error
    lines = ((line, f"{name}:{number}") for number, line in enumerate(text.split("\n"), 1))
    return (globs(absolute(folder), lines),)


def _not_included(include: Globs) -> str:
    """The patterns, as far as a line has room, and the place of the first."""
    names = ", ".join(glob.text for glob in include.globs)
    shown = names if len(names) <= 60 else f"{names[:59]}…"
    return f"include: {shown} ({include.globs[0].source})" if include.globs else "include"


def _told(glob: Glob) -> str:
    return f"{glob.text} ({glob.source})"
