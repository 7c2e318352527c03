"""`factcheck check PATH...`: which figures and dates disagree with the rules, and since when."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from factcheck.cli import checking, options
from factcheck.cli.exits import FailOn, exit_code, exits, meaning
from factcheck.cli.targets import NAMES, targets, write
from factcheck.model import Severity
from factcheck.reports import View, messages
from factcheck.wording import lang_of_locale


def check(
    paths: options.Paths,
    rules: checking.Rules = None,
    report: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME[=FILE]",
            help=f"How the findings are written, and to which file; repeatable. NAME is one of: {', '.join(NAMES)}.",
            show_default="text: terminal in a terminal, else plain",
        ),
    ] = None,
    output: options.Output = None,
    fail_on: Annotated[FailOn, typer.Option(help="End with exit code 1 from this severity on.")] = FailOn.ERROR,
    published: options.Published = None,
    max_size: options.MaxSize = "32MiB",
    lang: options.Language = None,
    ticks: Annotated[
        bool,
        typer.Option("--ticks", help="List every figure and time: agrees, differs, or not governed by any rule."),
    ] = False,
    allow_empty: Annotated[
        bool, typer.Option("--allow-empty", help="Nothing to check is no failure: exit 0 instead of 4.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Findings only: no table, no summary, no progress.")
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Mentions that agree too; the traceback of an internal error."),
    ] = False,
    no_color: options.NoColor = False,
) -> None:
    """
    Check articles against rule files (the default command).

    Findings go to standard output, everything else to standard error.

    Exit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 an input, a rule file or an
    option is wrong; 3 internal error; 4 nothing was checked; 130 interrupted.
    """
    lang = lang or lang_of_locale()
    with exits(lang, verbose):
        reports = targets(report or [], output, ticks=ticks)
        for target in reports:
            options.usable_output(target.file, [*paths, *(rules or [checking.DEFAULT_RULES])])
        reading = options.reading(published, max_size)
        stories = checking.read_stories(rules, lang, allow_empty=allow_empty)
        run, broken = checking.checked_run(paths, stories, reading, lang, quiet=quiet, stated=ticks)
        code = exit_code(run, broken, fail_on, allow_empty)
        ending = meaning(code, run, broken, fail_on, lang)
        width = shutil.get_terminal_size((100, 24)).columns
        least = None if fail_on is FailOn.NEVER else Severity(fail_on.value)
        view = View(lang, width, quiet=quiet, verbose=verbose, ending=ending, fail_on=least)
        write(run, reports, view, no_color=no_color)
        shown = next((target.format for target in reports if target.file is None), None)
        if not quiet and (shown is None or shown in _LINES):
            sys.stderr.write(f"{messages.summary(run, lang)}\n{ending}\n")
        raise typer.Exit(code)


# Reports of one line a finding, with no summary of their own.
_LINES = ("plain", "concise", "github")
