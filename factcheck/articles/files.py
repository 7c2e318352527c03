"""A file: its bytes, its name as people are shown it, what the system tells of it."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
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
        raise ProblemError(access_problem(error)) from error
    if len(data) > max_bytes:
        limit = {"limit": _size(max_bytes)}
        raise ProblemError(Problem("articles-oversized", limit, hint="articles-oversized-hint"))
    return data


def is_folder(path: Path) -> bool:
    """False where the system does not tell: reading it as a file will say why."""
    told = status(path)
    return told is not None and stat.S_ISDIR(told.st_mode)


def status(path: Path) -> os.stat_result | None:
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


def shown_from_here(path: Path) -> str:
    """The same, also for what lies above the working folder: "../factcheck.toml"."""
    with contextlib.suppress(OSError, ValueError):
        path = Path(os.path.relpath(path))
    return shown(path)


def _process_stdin() -> BinaryIO:
    """Nothing to read where the process was started without a standard input."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


def access_problem(error: OSError | ValueError, path: str | None = None) -> Problem:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Problem("articles-missing", path=path, hint="articles-missing-hint")
    if isinstance(error, PermissionError):
        return Problem("articles-forbidden", path=path, hint="articles-forbidden-hint")
    reason = error.strerror if isinstance(error, OSError) else None
    return Problem("articles-inaccessible", {"reason": reason or type(error).__name__}, path)


def _size(count: int) -> str:
    return f"{count / 2**20:g} MiB" if count >= 2**20 else f"{count} byte"
