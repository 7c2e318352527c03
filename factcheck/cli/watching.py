"""`check --watch`: check again whenever an article, a rule file or the configuration is saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from typing import Annotated

import typer

from factcheck.model import HANOI, SIDECAR, Problem, ProblemError
from factcheck.wording import Lang, text

Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever an article or a rule file is saved.")]


def watch(
    again: Callable[[], None],
    inputs: Sequence[str],
    outputs: Sequence[str],
    lang: Lang,
    now: Callable[[], datetime] = lambda: datetime.now(HANOI).astimezone(),
) -> None:
    """
    Check now and after each change, until Ctrl-C.

    again    one check; it ends with typer.Exit, whatever it finds.
    inputs   articles, rule files, folders of either, the configuration.
    outputs  files that a check writes: they start no other one.
    now      the clock, for the time that is told.
    Raises   ProblemError where the library is not installed or standard input is to be watched;
             KeyboardInterrupt at the end.
    """
    if "-" in inputs:
        raise ProblemError(Problem("cli-watch-stdin", path="--watch", hint="cli-watch-stdin-hint"))
    if not is_installed():
        raise ProblemError(Problem("cli-watch-no-library", path="--watch", hint="cli-watch-no-library-hint"))
    watched = _Watched(frozenset(map(_whole, inputs)), frozenset(map(_whole, outputs)))
    for _ in _changes(inputs, watched):
        _clear()
        try:
            again()
        except typer.Exit:
            sys.stdout.flush()
        sys.stderr.write(text("cli-watch-waiting", lang, {"time": f"{now():%H:%M:%S}"}) + "\n")
        sys.stderr.flush()


def is_installed() -> bool:
    """True where the library of the extra `watch` is there."""
    return find_spec("watchfiles") is not None


@dataclass(frozen=True, slots=True)
class _Watched:
    """Which files matter: named ones, and what folders are read for."""

    named: frozenset[str]
    outputs: frozenset[str]

    def __call__(self, _: object, path: str) -> bool:
        whole = _whole(path)
        if whole in self.outputs:
            return False
        name = os.path.basename(path)  # noqa: PTH119 - as the others below: quicker, and only text
        matters = whole in self.named or name in _SETTINGS or name.lower().endswith(_suffixes())
        return matters or os.path.isdir(whole)  # noqa: PTH112


_SETTINGS = frozenset({"factcheck.toml", "pyproject.toml", ".factcheckignore", ".gitignore"})


def _suffixes() -> tuple[str, ...]:
    from factcheck.articles.files import SUFFIXES as ARTICLES  # noqa: PLC0415 - help does not wait for it
    from factcheck.rules.reading import SUFFIXES as RULES  # noqa: PLC0415 - as above

    return (*ARTICLES, *RULES, SIDECAR)


def _changes(inputs: Sequence[str], watched: _Watched) -> Iterator[None]:
    """Once at the beginning, then after each change; what changes while a check runs is not missed."""
    from watchfiles import watch as changes  # noqa: PLC0415 - an extra

    begun = False
    while True:
        folders = _folders(inputs)
        # Not recursive: a file's folder may hold much that is nobody's article.
        for found in changes(
            *folders,
            watch_filter=watched,
            debounce=_DEBOUNCE,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        ):
            if not found and begun:
                continue
            begun = True
            yield
            if _folders(inputs) != folders:
                begun = False  # what a new folder holds may have been there before it was watched
                break


# Milliseconds: saves within the first are one change; the second is how long the first check waits.
_DEBOUNCE, _LOOK = 200, 100


def _folders(inputs: Iterable[str]) -> list[str]:
    """Each folder that an input is, or stands in, with the folders inside of those that it is; hidden ones apart."""
    found: set[str] = set()
    for name in inputs:
        whole = _whole(name)
        if os.path.isdir(whole):  # noqa: PTH112
            for folder, inner, _ in os.walk(whole):
                inner[:] = [one for one in inner if not one.startswith(".")]
                found.add(folder)
        elif os.path.isdir(parent := os.path.dirname(whole)):  # noqa: PTH112, PTH120
            found.add(parent)
    return sorted(found)


def _whole(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return path


def _clear() -> None:
    if sys.stdout.isatty():
        sys.stdout.write("\x1b[2J\x1b[3J\x1b[H")
        sys.stdout.flush()
