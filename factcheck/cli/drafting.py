"""`factcheck rules draft PATH...`: a rule file from what articles about one event say."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.conflicts import told_by
from factcheck.cli.exits import ExitCode, exits, say
from factcheck.cli.output import opened
from factcheck.cli.settings import settings
from factcheck.model import Problem
from factcheck.wording import lang_of_locale


def draft(
    paths: options.Paths,
    output: options.Output = None,
    published: options.Published = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    max_size: options.MaxSize = None,
    lang: options.Language = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show the traceback of an internal error.")] = False,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
) -> None:
    """
    Draft a rule file from articles about one event: claims, values in time, and the sentences they stand in.

    Doubtful claims are commented out. Of several events the one with the most articles is drafted.

    Exit codes: 0 done; 2 an input or an option is wrong; 3 internal error; 4 no article, or no figure in them.
    """
    with exits(lang or lang_of_locale(), verbose):
        used = settings({"include": include, "exclude": exclude, "max-size": max_size, "lang": lang}, config, isolated)
    lang = used.lang
    with exits(lang, verbose):
        options.usable_output(output, paths)
        read, broken = told_by(paths, options.reading(published, used.max_size, used.selection, None), lang)
        from factcheck.conflicts import drafting, every_event  # noqa: PLC0415 - help does not wait for word tables

        found = max(every_event(read), key=lambda event: len(event.articles), default=None)
        drafted = None
        if found is not None and found.quantities:
            own = {article.path for article in found.articles}
            drafted = drafting.draft(found, [one for one in read if one.article.path in own], lang)
            if len(own) < len(read):
                values = {"left": str(len(read) - len(own)), "count": str(len(own))}
                say(Problem("draft-others", values, hint="draft-others-hint", warning=True), lang)
            with opened(output) as out:
                out.write(drafted.content)
        raise typer.Exit(ExitCode.INPUT if broken else ExitCode.OK if drafted else ExitCode.NOTHING)
