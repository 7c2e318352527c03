"""Find the files that a command names, and read their bytes."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from factcheck.model import Problem, ProblemError

STDIN = "-"
SUFFIXES = (".txt", ".text", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Source:
    """
    One input to read.

    shown  its path as people are shown it: "/" between parts, any surrogate written as an escape.
    file   None for standard input.
    """

    shown: str
    file: Path | None


def sources(inputs: Sequence[str]) -> Iterator[Source | Problem]:
    """Each file that the inputs name, once; a Problem for a folder without articles or without access."""
    seen: set[str] = set()
    for name in inputs:
        for source in _named(name):
            if isinstance(source, Problem):
                yield source
            elif (name := STDIN if source.file is None else identity(source.file)) not in seen:
                seen.add(name)
                yield source


def contents(source: Source, max_bytes: int, stdin: BinaryIO | None = None) -> bytes:
    """
    The bytes of a source.

    Raises  ProblemError where it cannot be opened or read, or has more than `max_bytes`; no more than
            that is read.
    """
    try:
        if source.file is None:
            data = (stdin or _process_stdin()).read(max_bytes + 1)
        else:
            with source.file.open("rb") as stream:
                data = stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise ProblemError(_access_problem(error)) from error
    if len(data) > max_bytes:
        limit = {"limit": _size(max_bytes)}
        raise ProblemError(Problem("articles-oversized", limit, hint="articles-oversized-hint"))
    return data


def _named(name: str) -> Iterator[Source | Problem]:
    if name == STDIN:
        yield Source(STDIN, None)
    elif not name:
        yield Problem("articles-unnamed", hint="articles-missing-hint")
    elif is_folder(Path(name)):
        yield from _in_folder(Path(name))
    else:
        yield Source(shown(Path(name)), Path(name))


def _in_folder(folder: Path) -> Iterator[Source | Problem]:
    nothing = True
    for found in files_in(folder, SUFFIXES):
        nothing = False
        yield found if isinstance(found, Problem) else Source(shown(found), found)
    if nothing:
        suffixes = {"suffixes": ", ".join(SUFFIXES)}
        yield Problem("articles-none", suffixes, shown(folder), hint="articles-none-hint")


def files_in(folder: Path, suffixes: Collection[str]) -> Iterator[Path | Problem]:
    """
    The files with these suffixes in a folder and its folders, hidden ones apart, in the order of their path's
    parts; a Problem for a folder that cannot be read.
    """
    # A stack, not recursion: folders may be nested deeper than Python's stack; links may lead back up.
    visited: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        status = _status(path)
        if status and stat.S_ISDIR(status.st_mode):
            if (status.st_dev, status.st_ino) in visited:
                continue
            visited.add((status.st_dev, status.st_ino))
            try:
                names = sorted(child.name for child in path.iterdir())
            except OSError as error:
                yield _access_problem(error, shown(path))
            else:
                waiting += [path / name for name in reversed(names) if not name.startswith(".")]
        elif path.suffix.lower() in suffixes and (status is None or stat.S_ISREG(status.st_mode)):
            yield path


def is_folder(path: Path) -> bool:
    """False where the system does not tell: reading it as a file will say why."""
    status = _status(path)
    return status is not None and stat.S_ISDIR(status.st_mode)


def _status(path: Path) -> os.stat_result | None:
    """What the system tells of a file; None where it does not: opening the file will say why."""
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def identity(path: Path) -> str:
    """The same for all paths that lead to one file."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def shown(path: Path) -> str:
    """A path as people are shown it: "/" between parts, surrogates as escapes, relative where it can be."""
    if path.is_absolute():
        with contextlib.suppress(OSError, ValueError):
            path = path.relative_to(Path.cwd())
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def _process_stdin() -> BinaryIO:
    """Nothing to read where the process was started without a standard input."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


def _access_problem(error: OSError | ValueError, path: str | None = None) -> Problem:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Problem("articles-missing", path=path, hint="articles-missing-hint")
    if isinstance(error, PermissionError):
        return Problem("articles-forbidden", path=path, hint="articles-forbidden-hint")
    reason = error.strerror if isinstance(error, OSError) else None
    return Problem("articles-inaccessible", {"reason": reason or type(error).__name__}, path)


def _size(count: int) -> str:
    return f"{count / 2**20:g} MiB" if count >= 2**20 else f"{count} byte"
