"""`factcheck timeline PATH...`: what the articles state of each claim, in the order of time."""

from __future__ import annotations

import shutil
from typing import Annotated

import typer

from factcheck.cli import checking, completion, options
from factcheck.cli.exits import ExitCode, exits
from factcheck.cli.output import opened
from factcheck.cli.settings import DEFAULT_RULES, settings
from factcheck.reports import View
from factcheck.wording import lang_of_locale

_FORMATS = ["text", "json"]


def timeline(
    paths: options.Paths,
    rules: checking.Rules = None,
    claim: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="Only this claim: signatories, or hanoi-convention/signatories; repeatable.",
            autocompletion=completion.claims,
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="[text|json]",
            help="How the timeline is written.",
            autocompletion=completion.one_of(_FORMATS),
        ),
    ] = "text",
    output: options.Output = None,
    published: options.Published = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    stdin_filename: options.StdinName = None,
    max_size: options.MaxSize = None,
    lang: options.Language = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show the traceback of an internal error.")] = False,
    no_color: options.NoColor = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """
    Show what articles state of each claim of a story, in time, beside what was known: who lagged, who hedged.

    Exit codes: 0 done, whatever the articles state; 2 an input, a rule file or an option is wrong; 3 internal
    error; 4 no article or no rule; 130 interrupted.
    """
    with exits(lang or lang_of_locale(), verbose):
        given = {"rules": rules, "include": include, "exclude": exclude, "max-size": max_size, "lang": lang}
        used = settings(given, config, isolated)
    lang = used.lang
    with exits(lang, verbose):
        options.one_of("--format", form, _FORMATS)
        options.usable_output(output, [*paths, *(used.rules or [DEFAULT_RULES])])
        name = options.used_stdin_name(stdin_filename, paths)
        reading = options.reading(published, used.max_size, used.selection, name)
        stories = checking.read_stories(used.rules, lang)
        chosen = [rule for one in claim for rule in checking.rules_named(one, stories)] if claim else None
        run, broken = checking.checked_run(paths, stories, reading, lang, quiet=False)
        from factcheck.reports import timeline as story_in_time  # noqa: PLC0415 - help and version do not wait

        found = story_in_time.timelines(run, chosen)
        view = View(lang, shutil.get_terminal_size((100, 24)).columns, options.wants_color(no_color, output))
        with opened(output) as out:
            if form == "json":
                from factcheck.reports import timeline_json  # noqa: PLC0415 - as above

                timeline_json.write(found, out)
            else:
                from factcheck.cli import timeline_page  # noqa: PLC0415 - JSON does not wait for rich

                timeline_page.write(found, out, view)
        raise typer.Exit(ExitCode.INPUT if broken else ExitCode.OK if run.articles and found else ExitCode.NOTHING)
