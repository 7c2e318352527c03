"""`factcheck conflicts PATH...`: what articles about one event say of one quantity, with no rules."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import completion, options
from factcheck.cli.exits import ExitCode, exits, is_broken, say
from factcheck.cli.output import opened
from factcheck.cli.progress import Progress
from factcheck.cli.settings import settings
from factcheck.model import Problem
from factcheck.reports import View
from factcheck.wording import Lang, lang_of_locale

if TYPE_CHECKING:
    from factcheck.articles import Reading
    from factcheck.conflicts import Told

_FORMATS = ["text", "json"]


def conflicts(
    paths: options.Paths,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="[text|json]",
            help="How the table is written.",
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
    Compare articles about the same event with each other, without rules: who says what, when, and who differs.

    Exit codes: 0 done, whatever the articles say; 2 an input or an option is wrong; 3 internal error; 4 no article;
    130 interrupted.
    """
    with exits(lang or lang_of_locale(), verbose):
        used = settings({"include": include, "exclude": exclude, "max-size": max_size, "lang": lang}, config, isolated)
    lang = used.lang
    with exits(lang, verbose):
        options.one_of("--format", form, _FORMATS)
        options.usable_output(output, paths)
        name = options.used_stdin_name(stdin_filename, paths)
        reading = options.reading(published, used.max_size, used.selection, name)
        read, broken = told_by(paths, reading, lang)
        from factcheck.conflicts import events  # noqa: PLC0415 - help and version do not wait for the word tables

        found = events(read)
        view = View(lang, shutil.get_terminal_size((100, 24)).columns, options.wants_color(no_color, output))
        with opened(output) as out:
            if form == "json":
                from factcheck.conflicts import json  # noqa: PLC0415 - as above

                json.write(found, out)
            else:
                from factcheck.cli import conflicts_page  # noqa: PLC0415 - JSON does not wait for rich

                conflicts_page.write(found, out, view)
        raise typer.Exit(ExitCode.INPUT if broken else ExitCode.OK if read else ExitCode.NOTHING)


def told_by(paths: Sequence[str], reading: Reading, lang: Lang) -> tuple[list[Told], int]:
    """What each article tells, and the number of inputs with something wrong; each is told at once."""
    from factcheck import pipeline  # noqa: PLC0415 - help and version do not wait for the word tables
    from factcheck.conflicts import told  # noqa: PLC0415 - as above

    read, broken = [], 0
    with Progress(lang, shown=True) as progress:
        for extracted in pipeline.extract(paths, reading):
            if isinstance(extracted, Problem):
                progress.erase()
                say(extracted, lang)
                broken += is_broken(extracted)
            else:
                read.append(told(extracted.article, extracted.mentions))
                progress.step(extracted.article.path)
    return read, broken
