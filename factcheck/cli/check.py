"""`factcheck check PATH...`: which figures and dates disagree with the rules, and since when."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from factcheck.cli import accepted, checking, completion, gating, options, watching
from factcheck.cli.choosing import chosen, narrowed
from factcheck.cli.exits import ExitCode, FailOn, exit_code, exits, meaning, say
from factcheck.cli.output import opened
from factcheck.cli.settings import DEFAULT_RULES, settings
from factcheck.cli.targets import NAMES, targets, write
from factcheck.model import Problem, Severity
from factcheck.reports import View, messages
from factcheck.wording import lang_of_locale, text


def check(
    context: typer.Context,
    paths: options.PathsIfAny = None,
    rules: checking.Rules = None,
    report: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME[=FILE]",
            help=f"How the findings are written, and to which file; repeatable. NAME is one of: {', '.join(NAMES)}.",
            show_default="text: terminal in a terminal, else plain",
            autocompletion=completion.one_of(NAMES),
        ),
    ] = None,
    output: options.Output = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="End with exit code 1 from this severity on.", show_default="error")
    ] = None,
    max_warnings: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="End with exit code 1 where there are more warnings.")
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Findings are no failure: exit 0 instead of 1.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="Only findings of this story or story/claim; repeatable, or with commas.",
            autocompletion=completion.stories_claims_checks,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="No findings of this story or story/claim; repeatable, or with commas.",
            autocompletion=completion.stories_claims_checks,
        ),
    ] = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    stdin_filename: options.StdinName = None,
    published: options.Published = None,
    max_size: options.MaxSize = None,
    today: accepted.Today = None,
    baseline: accepted.BaselineFile = None,
    write_baseline: accepted.WriteBaseline = False,
    prune_baseline: accepted.PruneBaseline = False,
    diff_base: gating.DiffBase = None,
    diff: gating.Diff = False,
    jobs: gating.Jobs = None,
    no_cache: gating.NoCache = False,
    cache_dir: gating.CacheDir = None,
    watch: watching.Watch = False,
    lang: options.Language = None,
    ticks: Annotated[
        bool,
        typer.Option("--ticks", help="List every figure and time: agrees, differs, or not governed by any rule."),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Say of each figure and time how it was read and judged, and by what words.",
        ),
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
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Print each setting and where it comes from, and check nothing.")
    ] = False,
) -> None:
    """
    Check articles against rule files (the default command).

    Findings go to standard output, everything else to standard error.

    Exit codes: 0 nothing at or above --fail-on; 1 findings at or above it; 2 an input, a rule file or an
    option is wrong; 3 internal error; 4 nothing was checked; 130 interrupted.
    """
    arguments = locals()
    with exits(lang or lang_of_locale(), verbose):
        given = {
            "rules": rules,
            "include": include,
            "exclude": exclude,
            "select": select,
            "ignore": ignore,
            "fail-on": fail_on,
            "max-warnings": max_warnings,
            "format": report,
            "baseline": baseline,
            "max-size": max_size,
            "jobs": jobs,
            "cache-dir": cache_dir,
            "lang": lang,
        }
        used = settings(given, config, isolated)
    lang = used.lang
    if show_settings:
        with exits(lang, verbose), opened(None) as out:
            out.writelines(f"{line}\n" for line in used.lines())
        return
    if not paths:
        context.fail("Missing argument 'PATH...'.")
    inputs = [*paths, *(used.rules or [DEFAULT_RULES])]
    if watch:
        with exits(lang, verbose):
            files = [*inputs, *([str(used.config.file)] if used.config.file else [])]
            written = [one.partition("=")[2] for one in used.formats] + [output or ""]
            watching.watch(lambda: check(**{**arguments, "watch": False}), files, written, lang)
    with exits(lang, verbose):
        if diff:
            reports = gating.beside_patch(report, used.formats, ticks=ticks, explain=explain)
        else:
            reports = targets(used.formats, output, ticks=ticks, explain=explain)
        for file in (output, *(target.file for target in reports)):
            options.usable_output(file, inputs)
        since = gating.changed(diff_base, paths)
        known = accepted.baseline(used.baseline, inputs, write=write_baseline, prune=prune_baseline)
        on = accepted.day(today)
        name = options.used_stdin_name(stdin_filename, paths)
        reading = options.reading(published, used.max_size, used.selection, name)
        fails, most = FailOn(used.fail_on), used.value("max-warnings")
        stories, choice = chosen(used, checking.read_stories(used.rules, lang, allow_empty=allow_empty, needed=False))
        if stories and not choice.of(stories):
            say(Problem("config-none-chosen", hint="config-none-chosen-hint"), lang)
        whole = any(target.whole for target in reports)
        listing = ticks or explain or whole
        memory = None if no_cache or listing else gating.cache(used.cache_dir, stories, lang, verbose=verbose)
        run, broken = checking.checked_run(
            paths,
            stories,
            reading,
            lang,
            quiet=quiet,
            stated=listing,
            texts=whole or diff or since is not None,
            explained=explain,
            today=on,
            jobs=used.jobs,
            memory=memory,
        )
        if known is not None:
            left = narrowed(run, choice)
            run = accepted.compared(run, left, known, lang, write=write_baseline, prune=prune_baseline)
        run, unchanged = gating.in_changed_lines(narrowed(run, choice), since)
        code = exit_code(run, broken, fails, allow_empty, most)
        ending = meaning(code, run, broken, fails, lang, most)
        if exit_zero and code is ExitCode.FINDINGS:
            code, ending = ExitCode.OK, text("cli-exit-zero", lang)
        width = shutil.get_terminal_size((100, 24)).columns
        least = None if fails is FailOn.NEVER else Severity(fails.value)
        view = View(lang, width, quiet=quiet, verbose=verbose, ending=ending, fail_on=least)
        write(run, reports, view, no_color=no_color, ticks=ticks, explain=explain)
        if diff:
            gating.write_patch(run, stories, reading, output, lang)
        shown = next((target.format for target in reports if target.file is None), None)
        if not quiet and (shown is None or shown in _LINES or (explain and shown == "terminal")):
            sys.stderr.write(f"{messages.summary(run, lang)}\n{ending}\n")
        if not quiet:
            gating.say_left_out(unchanged, diff_base, lang)
        raise typer.Exit(code)


# Reports of one line a finding, with no summary of their own.
_LINES = ("plain", "concise", "github")
