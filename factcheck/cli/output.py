"""Where a command writes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from factcheck.model import Problem, ProblemError


@contextmanager
def opened(output: str | None) -> Iterator[TextIO]:
    """
    A text stream, UTF-8 with "\\n".

    output  a path, or None for standard output; a reader that goes away (`| head`) ends the block quietly.
    Raises  ProblemError where writing fails.
    """
    try:
        if output is None:
            yield sys.stdout
            sys.stdout.flush()
        else:
            with _file(Path(output)) as file:
                yield file
    except BrokenPipeError:
        _abandon(sys.stdout)
    except OSError as error:
        if output is None:
            _abandon(sys.stdout)
        reason = {"reason": error.strerror or str(error)}
        hint = "cli-output-hint" if output else None
        raise ProblemError(Problem("cli-output-failed", reason, path=output or "stdout", hint=hint)) from error


@contextmanager
def _file(path: Path) -> Iterator[TextIO]:
    if path.exists() and not path.is_file():  # a device or a pipe, /dev/stdout too, cannot be replaced
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
        return
    path = path.resolve()
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _abandon(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, or Python complains about it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
