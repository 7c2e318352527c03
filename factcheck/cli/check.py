"""`factcheck check PATH...`: which figures and dates disagree with the rules, and since when."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.exits import FailOn, exit_code, exits, is_broken, meaning, say
from factcheck.cli.output import opened
from factcheck.cli.progress import Progress
from factcheck.model import ArticleRecord, Finding, Problem, ProblemError, Run, Story
from factcheck.reports import FORMATS, View, messages, writer
from factcheck.wording import Lang, lang_of_locale

if TYPE_CHECKING:
    from factcheck.articles import Reading

_DEFAULT_RULES = "rules"


def check(
    paths: options.Paths,
    rules: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH", help="A rule file or a folder of them; repeatable.", show_default="rules/"),
    ] = None,
    report: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar=f"[{'|'.join(FORMATS)}]",
            help="How the findings are written.",
            show_default="terminal in a terminal, else plain",
        ),
    ] = None,
    output: options.Output = None,
    fail_on: Annotated[FailOn, typer.Option(help="End with exit code 1 from this severity on.")] = FailOn.ERROR,
    published: options.Published = None,
    max_size: options.MaxSize = "32MiB",
    lang: options.Language = None,
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
        in_terminal = output is None and sys.stdout.isatty()
        name = options.one_of("--format", report or ("terminal" if in_terminal else "plain"), list(FORMATS))
        options.usable_output(output, [*paths, *(rules or [_DEFAULT_RULES])])
        reading = options.reading(published, max_size)
        stories = _stories(rules, allow_empty, lang)
        run, broken = _run(paths, stories, reading, lang, quiet)
        code = exit_code(run, broken, fail_on, allow_empty)
        ending = meaning(code, run, broken, fail_on, lang)
        color = options.wants_color(no_color, output)
        width = shutil.get_terminal_size((100, 24)).columns
        with opened(output) as out:
            writer(name)(run, out, View(lang, width, color, quiet, verbose, ending))
        if not quiet and (name == "plain" or output is not None):
            sys.stderr.write(f"{messages.summary(run, lang)}\n{ending}\n")
        raise typer.Exit(code)


def _stories(rules: list[str] | None, allow_empty: bool, lang: Lang) -> Sequence[Story]:
    """The rule files' stories. Raises ProblemError with everything that is wrong in them."""
    from factcheck.rules import read_rules  # noqa: PLC0415 - help and version do not wait for the word tables

    try:
        if not rules and not Path(_DEFAULT_RULES).is_dir():
            raise ProblemError(Problem("cli-no-rules", hint="cli-no-rules-hint"))
        return read_rules(rules or [_DEFAULT_RULES])
    except ProblemError as error:
        if not allow_empty or any(map(is_broken, error.problems)):
            raise
        for problem in error.problems:
            say(problem, lang)
        return ()


def _run(paths: Sequence[str], stories: Sequence[Story], reading: Reading, lang: Lang, quiet: bool) -> tuple[Run, int]:
    """Everything found, and the number of inputs with something wrong; each is told at once."""
    from factcheck import pipeline  # noqa: PLC0415 - as above

    articles: list[ArticleRecord] = []
    findings: list[Finding] = []
    broken: set[str | None] = set()
    with Progress(lang, shown=not quiet) as progress:
        for checked in pipeline.check(paths, stories, reading):
            if isinstance(checked, Problem):
                progress.erase()
                say(checked, lang)
                if is_broken(checked):
                    broken.add(checked.path)
            else:
                articles.append(checked.record)
                findings.extend(checked.findings)
                progress.step(checked.record.path)
    findings.sort(key=lambda finding: finding.path)  # those of an article are in order
    return Run(tuple(articles), tuple(findings), tuple(stories)), len(broken)
