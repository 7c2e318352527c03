"""What does not count any more: the day as of which suppressions hold, and the baseline of a check."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.exits import say
from factcheck.cli.output import opened
from factcheck.model import HANOI, Problem, ProblemError, Run
from factcheck.reports.escapes import escaped
from factcheck.wording import Lang, text

if TYPE_CHECKING:
    from factcheck.baseline import Baseline

Today = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="The day as of which suppressions hold: 2025-12-31.", show_default="today"),
]
BaselineFile = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Findings that stand in FILE are shown and do not count."),
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Write what is found now to the file of --baseline.")
]
PruneBaseline = Annotated[
    bool, typer.Option("--prune-baseline", help="Take from the file of --baseline what is not found any more.")
]


def day(today: str | None) -> date:
    """The day that is asked for, else that of the clock in Hà Nội. Raises ProblemError for what is no day."""
    from factcheck.suppressions.days import day as named  # noqa: PLC0415 - help and version do not wait for it

    if today is None:
        return datetime.now(HANOI).date()
    found = named(today)
    if found is None:
        raise ProblemError(Problem("cli-today", {"value": today}, path="--today", hint="cli-today-hint"))
    return found


def baseline(file: str | None, inputs: Sequence[str], *, write: bool, prune: bool) -> Baseline | None:
    """
    The baseline of the file; an empty one where the file is still to be written.

    inputs  must not be replaced by it.
    Raises  ProblemError for a file that cannot be read or written, and for changes to a file that is not named.
    """
    if file is None:
        if write or prune:
            option = "--write-baseline" if write else "--prune-baseline"
            raise ProblemError(Problem("cli-baseline-unnamed", path=option, hint="cli-baseline-unnamed-hint"))
        return None
    from factcheck.baseline import empty, read_baseline  # noqa: PLC0415 - as above

    if write or prune:
        options.usable_output(file, inputs)
        if write and not Path(file).exists():
            return empty(file)
    return read_baseline(file)


def compared(run: Run, chosen: Run, known: Baseline, lang: Lang, *, write: bool, prune: bool) -> Run:
    """
    The run with what the baseline knows marked. The file is written first where that is asked for, otherwise
    each of its stale entries is told.

    chosen  the run without what is left out: only what stands there comes new into the file.
    Raises  ProblemError where the file cannot be written.
    """
    from factcheck.baseline import stale_problems  # noqa: PLC0415 - as above

    if not write and not prune:
        for problem in stale_problems(known.stale(run), known.path):
            say(problem, lang)
        return known.marked(run)
    changed = known.renewed(run, chosen) if write else known.pruned(run)
    with opened(known.file) as out:
        changed.write(out)
    old, new = ({entry.key for entry in of.entries} for of in (known, changed))
    counts = {"count": str(len(new)), "added": str(len(new - old)), "removed": str(len(old - new))}
    sys.stderr.write(f"{escaped(known.path)}: {text('cli-baseline-written', lang, counts)}\n")
    return changed.marked(run)
