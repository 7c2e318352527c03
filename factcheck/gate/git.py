"""Ask git which lines of which files have changed since a revision."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from factcheck.model import Problem, ProblemError

OPTION = "--diff-base"


@dataclass(frozen=True, slots=True)
class Lines:
    """
    Some lines of a file, counted from 1 as git counts them: a line ends at "\\n".

    first_and_last  of each run of lines, in order; None for all lines.
    """

    first_and_last: tuple[tuple[int, int], ...] | None

    def meet(self, first: int, last: int) -> bool:
        """True where one of these lines is from `first` to `last`."""
        if self.first_and_last is None:
            return True
        before = bisect_left(self.first_and_last, (last + 1, 0))
        return before > 0 and self.first_and_last[before - 1][1] >= first


ALL = Lines(None)


@dataclass(frozen=True, slots=True)
class Changed:
    """
    What differs between a revision and the files as they are now.

    top    the folder of the working tree, resolved.
    files  the lines of each changed file; a file without any has only lost some, or its mode.
    known  every file that git tracks; any other is new.
    """

    top: Path
    files: Mapping[str, Lines]
    known: frozenset[str]

    def lines_of(self, path: str) -> Lines | None:
        """
        The changed lines of a file, None for a file that is as it was.

        Raises  ProblemError for a file outside of the working tree.
        """
        try:
            name = _key(Path(path).resolve().relative_to(self.top).as_posix())
        except (OSError, ValueError) as error:
            raise _problem("gate-git-outside", path=path, top=str(self.top)) from error
        return self.files.get(name) if name in self.known else ALL


def changed_since(revision: str) -> Changed:
    """
    The changes of the working tree that the current folder is in.

    Raises  ProblemError without git, outside of a repository, and for what is no commit.
    """
    top = Path(os.fsdecode(_told("rev-parse", "--show-toplevel", message="gate-git-no-repository").removesuffix(b"\n")))
    commit = _told(
        "rev-parse",
        "--verify",
        "--end-of-options",
        f"{revision}^{{commit}}",
        message="gate-git-no-revision",
        revision=revision,
    )
    tracked = _told("-C", str(top), "ls-files", "-z", message="gate-git-failed")
    known = frozenset(_key(os.fsdecode(name)) for name in tracked.split(b"\0"))
    return Changed(top.resolve(), _changes(top, commit.decode().strip()), known)


def _changes(top: Path, commit: str) -> dict[str, Lines]:
    files: dict[str, list[tuple[int, int]] | None] = {}
    # Names of files in which no line shows: those of binary files, UTF-16 among them, and of files that only moved.
    raw = _told("-C", str(top), *_DIFF, "--raw", "-z", commit, message="gate-git-failed")
    for status, name in _raw(raw):
        files[_key(name)] = [] if status == "R100" else None
    lines: list[tuple[int, int]] = []
    for line in _spoken("-C", str(top), *_DIFF, "--unified=0", "--inter-hunk-context=0", commit):
        if line.startswith(b"diff --git "):
            lines = []
        elif line.startswith(b"+++ "):
            files[_key(_named(line[4:].rstrip(b"\n")).removeprefix("b/"))] = lines
        elif hunk := _HUNK.match(line):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                lines.append((first, first + count - 1))
    return {name: Lines(None if lines is None else tuple(lines)) for name, lines in files.items()}


# Whatever the user's configuration says: no colours, no programs of others, names from the top with a/ and b/.
_DIFF = (
    "diff",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--find-renames",
    "--submodule=short",
    "--src-prefix=a/",
    "--dst-prefix=b/",
)
_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")


def _raw(told: bytes) -> Iterator[tuple[str, str]]:
    """Status and new name of each record of `git diff --raw -z`."""
    fields = iter(told.split(b"\0"))
    for field in fields:
        if not field:
            return
        status = field.rpartition(b" ")[2].decode()
        name = next(fields)
        if status[0] in "RC":
            name = next(fields)
        yield status, os.fsdecode(name)


def _named(written: bytes) -> str:
    """A name as a patch writes it: in quotes where it has odd characters, with a tab behind where it has blanks."""
    if not written.startswith(b'"'):
        return os.fsdecode(written.removesuffix(b"\t"))
    return os.fsdecode(_ESCAPE.sub(_unescaped, written[1 : written.rindex(b'"')]))


_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_LETTERS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


def _unescaped(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 8)]) if len(match[1]) == 3 else _LETTERS.get(match[1], match[1])


def _key(name: str) -> str:
    """One key for both ways in which a system writes a name with marks on its letters."""
    return unicodedata.normalize("NFC", name)


def _told(*arguments: str, message: str, **values: str) -> bytes:
    """What git says, whole."""
    with _started(arguments) as git:
        out, err = git.communicate()
    if git.returncode:
        raise _failed(message, err, **values)
    return out


def _spoken(*arguments: str) -> Iterator[bytes]:
    """What git says, line by line."""
    with tempfile.TemporaryFile() as said, _started(arguments, said) as git:
        assert git.stdout is not None  # noqa: S101  it is a pipe
        yield from git.stdout
        git.wait()
        said.seek(0)
        if git.returncode:
            raise _failed("gate-git-failed", said.read())


def _started(arguments: tuple[str, ...], said: IO[bytes] | int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603  its arguments are told apart from what users write
            ["git", "--no-pager", "--literal-pathspecs", *arguments],  # noqa: S607  the user's own git
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise _problem("gate-git-no-git") from error
    except (OSError, ValueError) as error:  # a revision with a NUL in it
        raise _problem("gate-git-failed", reason=str(error)) from error


def _failed(message: str, said: bytes, **values: str) -> ProblemError:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return _problem(message, reason=lines[0] if lines else "", **values)


def _problem(message: str, path: str = OPTION, **values: str) -> ProblemError:
    return ProblemError(Problem(message, values, path=path, hint=message + "-hint"))
