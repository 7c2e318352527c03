"""What a gate asks of `check`: only changed lines, corrections as a patch, several processes, a cache."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.exits import is_broken, say
from factcheck.cli.output import opened
from factcheck.cli.targets import Target, targets
from factcheck.model import Finding, Problem, ProblemError, Run, Story
from factcheck.reports.escapes import quoted
from factcheck.wording import Lang, text

if TYPE_CHECKING:
    from factcheck.articles import Reading
    from factcheck.gate.cache import Cache
    from factcheck.gate.git import Changed

DiffBase = Annotated[
    str | None,
    typer.Option("--diff-base", metavar="REV", help="Only findings in lines that differ from this revision of git."),
]
Diff = Annotated[
    bool,
    typer.Option(
        "--diff",
        help="Instead of the report, corrections as a patch for `git apply`: those that leave no choice.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(min=0, metavar="N", help="Check with N processes; 0 for one a processor.", show_default="1"),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Look at every article anew, also where nothing has changed since.")
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        "--cache-dir",
        metavar="DIR",
        help="Where it is kept what was found, for the next run.",
        show_default="the user's cache folder",
    ),
]


def changed(revision: str | None, paths: Sequence[str]) -> Changed | None:
    """
    What has changed since a revision; None where none is given.

    Raises  ProblemError where git cannot tell, and for standard input, which has no older version.
    """
    if revision is None:
        return None
    if "-" in paths:
        raise ProblemError(Problem("gate-diff-base-stdin", path="--diff-base", hint="gate-diff-base-stdin-hint"))
    from factcheck.gate.git import changed_since  # noqa: PLC0415 - only where it is asked for

    return changed_since(revision)


def cache(folder: str | None, stories: Sequence[Story], lang: Lang, *, verbose: bool) -> Cache | None:
    """
    What was found in earlier runs; None, with a word where it is verbose, where it cannot be kept.

    Raises  ProblemError for a folder that holds something else.
    """
    from factcheck.gate.cache import opened as cache_in  # noqa: PLC0415 - as above

    try:
        return cache_in(folder, stories)
    except ProblemError as error:
        if any(map(is_broken, error.problems)):
            raise
        if verbose:
            for problem in error.problems:
                say(problem, lang)
        return None


def beside_patch(
    asked: Sequence[str] | None, formats: Sequence[str], *, ticks: bool, explain: bool
) -> Sequence[Target]:
    """
    The reports to files that are written with a patch, which takes the place of the one that names no file.

    asked    each --format of the command line.
    formats  the same, or those of the configuration.
    Raises   ProblemError for a report of the command line that names no file.
    """
    for one in asked or ():
        if "=" not in one:
            raise ProblemError(Problem("gate-diff-format", {"name": one}, "--diff", hint="gate-diff-format-hint"))
    in_files = [one for one in formats if "=" in one]
    return targets(in_files, None, ticks=ticks, explain=explain) if in_files else ()


def in_changed_lines(run: Run, since: Changed | None) -> tuple[Run, int]:
    """The run with the findings of changed lines, and how many it had besides."""
    if since is None:
        return run, 0
    from factcheck.gate.changed_lines import in_changed_lines as within  # noqa: PLC0415 - as above

    return within(run, since)


def say_left_out(left: int, revision: str | None, lang: Lang) -> None:
    """How many findings were left out, where there are any."""
    if left and revision is not None:
        values = {"count": str(left), "revision": quoted(revision)}
        sys.stderr.write(text("gate-left-out", lang, values) + "\n")


def write_patch(run: Run, stories: Sequence[Story], reading: Reading, output: str | None, lang: Lang) -> None:
    """
    The corrections of a run that has its texts, and on stderr how many there are and for how many findings none.

    Raises  ProblemError where it cannot be written.
    """
    from factcheck.gate.corrections import corrections, is_wrong  # noqa: PLC0415 - as above
    from factcheck.gate.patch import patch  # noqa: PLC0415 - as above

    wrong: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in run.findings:
        if is_wrong(finding):
            wrong[finding.path].append(finding)
    made = files = 0
    with opened(output) as out:
        for article in run.texts or ():
            found = corrections(article, wrong[article.path], stories, reading) if article.path in wrong else ()
            said = patch(article.path, _bytes(article.path), article.text, found) if found else None
            if said:
                out.write(said)
                made, files = made + len(found), files + 1
    values = {"made": str(made), "files": str(files), "open": str(sum(map(len, wrong.values())) - made)}
    sys.stderr.write(text("gate-corrections", lang, values) + "\n")


def _bytes(path: str) -> bytes:
    """None of a file that is gone, or is no file: it is no more what was checked."""
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError):
        return b""
