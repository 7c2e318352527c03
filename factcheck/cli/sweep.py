"""`factcheck sweep PATH... --claim ID`: which articles carry an old value, and the note that would mend each."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from factcheck.cli import checking, completion, options
from factcheck.cli.exits import ExitCode, exits
from factcheck.cli.output import opened
from factcheck.cli.settings import DEFAULT_RULES, settings
from factcheck.model import Claim, Problem, ProblemError, Quantity, Story, Timex
from factcheck.reports import View, require_library
from factcheck.wording import lang_of_locale

# Modules with `write(sweeps, out, view)`: JSON does not wait for rich, only the page needs jinja2.
_FORMATS = {
    "text": "factcheck.cli.sweep_page",
    "json": "factcheck.reports.sweep_json",
    "csv": "factcheck.reports.sweep_csv",
    "html": "factcheck.reports.html.sweep",
}


def sweep(
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
    value: Annotated[
        str | None,
        typer.Option(
            metavar="V",
            help="Only this old value of --claim, as a newspaper writes it: 65.",
            show_default="every value but the last of its series, and what contradicts it",
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=f"[{'|'.join(_FORMATS)}]",
            help="How the places are written.",
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
    List every sentence that carries an old value of a claim: right then, or wrong already then; and the note to add.

    Exit codes: 0 done, whatever the articles carry; 2 an input, a rule file or an option is wrong; 3 internal
    error; 4 no article or no rule; 130 interrupted.
    """
    with exits(lang or lang_of_locale(), verbose):
        given = {"rules": rules, "include": include, "exclude": exclude, "max-size": max_size, "lang": lang}
        used = settings(given, config, isolated)
    lang = used.lang
    with exits(lang, verbose):
        options.one_of("--format", form, [*_FORMATS])
        require_library(form)
        options.usable_output(output, [*paths, *(used.rules or [DEFAULT_RULES])])
        name = options.used_stdin_name(stdin_filename, paths)
        reading = options.reading(published, used.max_size, used.selection, name)
        stories = checking.read_stories(used.rules, lang)
        chosen = [rule for one in claim for rule in checking.rules_named(one, stories)] if claim else None
        old = _old_value(value, chosen, stories)
        run, broken = checking.checked_run(paths, stories, reading, lang, quiet=False)
        from factcheck.reports.sweep import sweeps  # noqa: PLC0415 - help and version do not wait for it

        found = sweeps(run, chosen, old)
        view = View(lang, shutil.get_terminal_size((100, 24)).columns, options.wants_color(no_color, output))
        with opened(output) as out:
            import_module(_FORMATS[form]).write(found, out, view)
        raise typer.Exit(ExitCode.INPUT if broken else ExitCode.OK if run.articles and found else ExitCode.NOTHING)


def _old_value(words: str | None, chosen: Sequence[str] | None, stories: Sequence[Story]) -> Quantity | Timex | None:
    """
    What --value means for the chosen claims.

    Raises  ProblemError without a claim, for words that are no value of the claim's kind, and for the newest value.
    """
    if words is None:
        return None
    if chosen is None:
        raise ProblemError(Problem("cli-sweep-value-alone", path="--value", hint="cli-sweep-value-alone-hint"))
    claims = [one for story in stories for one in story.claims if one.rule in chosen]
    read = [_read(words, one) for one in claims]
    if len(set(read)) > 1:  # claims of different kinds, one in each story
        ids = {"claims": ", ".join(one.rule for one in claims)}
        raise ProblemError(Problem("cli-sweep-value-several", ids, "--value", hint="cli-sweep-value-several-hint"))
    return read[0]


def _read(words: str, claim: Claim) -> Quantity | Timex:
    from factcheck.extraction import Unreadable, value  # noqa: PLC0415 - help and version do not wait for it
    from factcheck.reports.sweep import is_newest  # noqa: PLC0415 - as above

    said = {"value": words[:80], "claim": claim.rule}
    try:
        read = value(words, claim.kind)
    except Unreadable:
        read = None
    # "hàng nghìn" states no amount.
    if read is None or (read.amount if isinstance(read, Quantity) else read.value) is None:
        raise ProblemError(Problem("cli-sweep-value-unread", said, "--value", hint="cli-sweep-value-unread-hint"))
    if is_newest(claim, read):
        raise ProblemError(Problem("cli-sweep-value-newest", said, "--value", hint="cli-sweep-value-newest-hint"))
    return read
