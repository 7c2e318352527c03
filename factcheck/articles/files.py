"""Find the files that a command names, and read their bytes."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator, Sequence
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
            elif (identity := _identity(source)) not in seen:
                seen.add(identity)
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
    elif (status := _status(Path(name))) and stat.S_ISDIR(status.st_mode):
        yield from _in_folder(Path(name))
    else:
        yield Source(_shown(Path(name)), Path(name))


def _in_folder(folder: Path) -> Iterator[Source | Problem]:
    """A stack, not recursion: folders may be nested deeper than Python's stack; links may lead back up."""
    nothing = True
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
                nothing = False
                yield _access_problem(error, _shown(path))
            else:
                waiting += [path / name for name in reversed(names) if not name.startswith(".")]
        elif path.suffix.lower() in SUFFIXES and (status is None or stat.S_ISREG(status.st_mode)):
            nothing = False
            yield Source(_shown(path), path)
    if nothing:
        suffixes = {"suffixes": ", ".join(SUFFIXES)}
        yield Problem("articles-none", suffixes, _shown(folder), hint="articles-none-hint")


def _status(path: Path) -> os.stat_result | None:
    """What the system tells of a file; None where it does not: opening the file will say why."""
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def _identity(source: Source) -> str:
    try:
        return STDIN if source.file is None else os.path.realpath(source.file)
    except (OSError, ValueError):
        return source.shown


def _shown(path: Path) -> str:
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
