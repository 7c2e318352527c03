"""Options that several commands have, and what their words mean."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.model import Problem, ProblemError, PublishedFrom
from factcheck.wording import Lang

if TYPE_CHECKING:
    from factcheck.articles import Reading
    from factcheck.articles.selecting import Selection

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles: files, folders, or - for standard input; ./extract for a file called like a command.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="WHEN",
        help="Publication time of all articles, whatever they say: 2025-10-25T16:00+07:00 or 25/10/2025.",
    ),
]
MaxSize = Annotated[
    str | None,
    typer.Option(
        metavar="SIZE",
        help="Refuse larger articles: 500KB, 32MiB or a number of bytes.",
        show_default="32MiB",
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, once all is done, instead of standard output."),
]
Language = Annotated[Lang | None, typer.Option(help="Language of messages.", show_default="that of the locale")]
NoColor = Annotated[
    bool, typer.Option("--no-color", help="No colour; so does NO_COLOR. FORCE_COLOR asks for it in a pipe.")
]
PathsIfAny = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Articles: files, folders, or - for standard input; ./extract for a file called like a command.",
        show_default=False,
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option(metavar="GLOB", help="Of what folders give, only files with such a path; repeatable."),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(metavar="GLOB", help="Pass over such files and folders, as .gitignore writes them; repeatable."),
]
StdinName = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="PATH", help="What standard input (-) is called, as if read from there."),
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration; else the nearest factcheck.toml or [tool.factcheck] of pyproject.toml, upwards.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="No configuration but these options.")]

_SIZE = re.compile(r"(\d{1,15})\s*([kmg]?)(i?)b?", re.ASCII | re.IGNORECASE)


def reading(
    published: str | None,
    max_size: str,
    selection: Selection | None = None,
    stdin_name: str | None = None,
) -> Reading:
    """How articles are read. Raises ProblemError for a time or a size that means nothing."""
    from factcheck.articles import Reading, publication  # noqa: PLC0415 - help and version do not wait for it

    found = Reading(max_bytes=_bytes(max_size), stdin_name=stdin_name)
    if selection is not None:
        found = replace(found, selection=selection)
    if published is None:
        return found
    try:
        return replace(found, published=publication(published, PublishedFrom.OPTION))
    except ProblemError as error:
        raise ProblemError(*(replace(problem, path="--published") for problem in error.problems)) from error


def used_stdin_name(name: str | None, paths: Sequence[str]) -> str | None:
    """The name. Raises ProblemError where there is no standard input to be called so."""
    if name is not None and "-" not in paths:
        raise ProblemError(
            Problem("config-stdin-name-unused", path="--stdin-filename", hint="config-stdin-name-unused-hint")
        )
    return name


def one_of(option: str, value: str, values: list[str]) -> str:
    """The value, where it is one of these. Raises ProblemError that names them."""
    if value not in values:
        named = {"value": value, "values": ", ".join(values)}
        raise ProblemError(Problem("cli-choice", named, path=option, hint="cli-choice-hint"))
    return value


def wants_color(no_color: bool, output: str | None) -> bool:
    """Colour in a terminal, or where FORCE_COLOR asks for it; never in a file nor against NO_COLOR."""
    if no_color or output is not None or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def usable_output(output: str | None, inputs: Sequence[str]) -> None:
    """Raises ProblemError where the output cannot be written, or would replace an article or a rule file."""
    if output is None:
        return
    from factcheck.articles.files import SUFFIXES as ARTICLES  # noqa: PLC0415 - only where there is an output
    from factcheck.rules.reading import SUFFIXES as RULES  # noqa: PLC0415 - as above

    path = Path(output)
    try:
        if path.is_dir():
            raise ProblemError(Problem("cli-output-folder", path=output, hint="cli-output-hint"))
        if not path.parent.is_dir():
            raise ProblemError(Problem("cli-output-no-folder", path=output, hint="cli-output-hint"))
        if path.is_file() and any(_reads(Path(name).resolve(), path.resolve(), (*ARTICLES, *RULES)) for name in inputs):
            raise ProblemError(Problem("cli-output-is-input", path=output, hint="cli-output-hint"))
    except (OSError, ValueError) as error:
        raise ProblemError(
            Problem("cli-output-failed", {"reason": str(error)}, path=output, hint="cli-output-hint")
        ) from error


def _reads(named: Path, file: Path, suffixes: Collection[str]) -> bool:
    """True where an input is the file, or a folder that files with these suffixes are read from."""
    return named == file or (named.is_dir() and file.is_relative_to(named) and file.suffix.lower() in suffixes)


def _bytes(size: str) -> int:
    found = _SIZE.fullmatch(size.strip())
    if not found or int(found[1]) == 0:
        raise ProblemError(Problem("cli-size", {"value": size}, path="--max-size", hint="cli-size-hint"))
    # "32M" is 32 MiB, as everywhere on a command line; "32MB" says 1000.
    step = 1000 if size.strip().lower().endswith("b") and not found[3] else 1024
    power = " kmg".index(found[2].lower() or " ")
    return int(int(found[1]) * step**power)
