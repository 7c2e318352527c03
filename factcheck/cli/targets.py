"""Where the reports of a check go: what --format and --output ask for, and the writing of it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.cli import options
from factcheck.cli.output import opened
from factcheck.model import Problem, ProblemError, Run
from factcheck.reports import FORMATS, WHOLE, View, writer
from factcheck.reports.explain import write as explanation

# The report for people: terminal on a screen, plain where no screen is.
TEXT = "text"
NAMES = (TEXT, *FORMATS)

# Those that list every mention of an article.
_TICKING = ("terminal", "plain", "json", *WHOLE)
# Those that can say how each was judged; the first two then say nothing else.
_EXPLAINED = ("terminal", "plain")
_EXPLAINING = (*_EXPLAINED, "json")


@dataclass(frozen=True, slots=True)
class Target:
    """
    One report.

    format  a key of FORMATS.
    file    None for standard output.
    """

    format: str
    file: str | None

    @property
    def whole(self) -> bool:
        """True for a report that shows the articles themselves, with every mention."""
        return self.format in WHOLE


def targets(asked: Sequence[str], output: str | None, *, ticks: bool = False, explain: bool = False) -> list[Target]:
    """
    The reports that are asked for.

    asked    each --format, "NAME" or "NAME=FILE"; none is "text".
    output   the file of the format that names none.
    ticks    whether every mention is to be listed.
    explain  whether it is to be said how each was judged.
    Raises   ProblemError for a name that is no format, a format whose library is not installed, a file that is
             missing or asked for twice, more than one report for standard output, and formats of which none can
             list mentions, or explain them.
    """
    named = [_named(value) for value in asked or [TEXT]]
    without_file = [name for name, file in named if file is None]
    if len(without_file) > 1:
        values = {"names": ", ".join(without_file), "name": without_file[-1]}
        raise _problem("cli-format-one-stdout", **values)
    if output is not None and not without_file:
        raise _problem("cli-format-output-unused")
    found = [_target(name, output if file is None else file) for name, file in named]
    _each_its_own(found)
    for target in found:
        writer(target.format)  # what it lacks is told now, not when all is checked
    if ticks and not any(target.format in _TICKING for target in found):
        names = ", ".join(target.format for target in found)
        raise _problem("cli-ticks-format", path="--ticks", names=names, values=", ".join((TEXT, *_TICKING)))
    if explain and not any(target.format in _EXPLAINING for target in found):
        names = ", ".join(target.format for target in found)
        raise _problem("cli-explain-format", path="--explain", names=names, values=", ".join((TEXT, *_EXPLAINING)))
    return found


def write(
    run: Run, to: Sequence[Target], view: View, *, no_color: bool, ticks: bool = False, explain: bool = False
) -> None:
    """
    Every report, also where one cannot be written.

    ticks    whether every mention is to be listed where a format does not always do so.
    explain  whether it is to be said how each was judged.
    Raises   ProblemError with each that could not be written.
    """
    without_ticks = replace(run, stated=None, texts=None, explained=None)
    problems: list[Problem] = []
    for target in to:
        color = options.wants_color(no_color, target.file)
        try:
            with opened(target.file) as out:
                explaining = explain and target.format in _EXPLAINING
                shown = run if ticks or explaining or target.whole else without_ticks
                written = explanation if explaining and target.format in _EXPLAINED else writer(target.format)
                written(shown, out, replace(view, color=color))
        except ProblemError as error:
            problems += error.problems
    if problems:
        raise ProblemError(*problems)


def _named(value: str) -> tuple[str, str | None]:
    name, mark, file = value.partition("=")
    options.one_of("--format", name, list(NAMES))
    if mark and not file:
        raise _problem("cli-format-no-file", name=name)
    return name, file if mark else None


def _target(name: str, file: str | None) -> Target:
    if name == TEXT:
        name = "terminal" if file is None and sys.stdout.isatty() else "plain"
    return Target(name, file)


def _each_its_own(found: Sequence[Target]) -> None:
    files = [(_whole(target.file), target) for target in found if target.file is not None]
    counts = Counter(file for file, _ in files)
    for file, target in files:
        if counts[file] > 1:
            names = ", ".join(other.format for same, other in files if same == file)
            raise _problem("cli-format-same-file", path=target.file, names=names)


def _whole(file: str) -> str:
    try:
        return str(Path(file).resolve())
    except (OSError, ValueError):
        return file  # what is wrong with it is said when it is looked at


def _problem(message: str, path: str | None = "--format", **values: str) -> ProblemError:
    return ProblemError(Problem(message, values, path=path, hint=message + "-hint"))
