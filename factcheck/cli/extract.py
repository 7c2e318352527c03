"""`factcheck extract PATH...`: every number and time in the articles, with its value."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import completion, options
from factcheck.cli.exits import ExitCode, exits, is_broken, say
from factcheck.cli.output import opened
from factcheck.cli.progress import Progress
from factcheck.cli.settings import settings
from factcheck.model import Kind, Problem, ProblemError
from factcheck.reports import View
from factcheck.reports.mentions import FORMATS, Extracted, writer
from factcheck.wording import Lang, lang_of_locale

if TYPE_CHECKING:
    from factcheck.articles import Reading

# In a pipe these go to a pager, and progress would write over it.
_FOR_PEOPLE = ("table", "highlight")


def extract(
    paths: options.Paths,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar=f"[{'|'.join(FORMATS)}]",
            help="How the mentions are written: a table; the article's text with its mentions marked; a JSON object a "
            "line; CSV; TimeML with TIMEX3 elements.",
            autocompletion=completion.one_of(FORMATS),
        ),
    ] = "table",
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help=f"Only mentions of this kind; repeatable, or several with commas: {', '.join(Kind)}.",
            show_default="all kinds",
            autocompletion=completion.several_of(Kind),
        ),
    ] = None,
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
    List every number and time in articles, each with its place and value.

    To check the reading by eye: factcheck extract ARTICLE --format highlight

    Exit codes: 0 done; 2 an input or an option is wrong; 3 internal error; 4 no article; 130 interrupted.
    """
    with exits(lang or lang_of_locale(), verbose):
        used = settings({"include": include, "exclude": exclude, "max-size": max_size, "lang": lang}, config, isolated)
    lang = used.lang
    with exits(lang, verbose):
        options.one_of("--format", form, list(FORMATS))
        kinds = _kinds(kind or [])
        options.usable_output(output, paths)
        name = options.used_stdin_name(stdin_filename, paths)
        reading = options.reading(published, used.max_size, used.selection, name)
        color = options.wants_color(no_color, output)
        view = View(lang, _width(), color)
        tally = _Tally()
        shown = output is not None or not (sys.stdout.isatty() or form in _FOR_PEOPLE)
        with Progress(lang, shown=shown) as progress, opened(output) as out:
            writer(form)(_extracted(paths, reading, kinds, tally, progress, lang), out, view)
        raise typer.Exit(tally.exit_code())


@dataclass
class _Tally:
    """How many articles were read, and how many inputs had something wrong."""

    articles: int = 0
    broken: int = 0

    def exit_code(self) -> ExitCode:
        if self.broken:
            return ExitCode.INPUT
        return ExitCode.OK if self.articles else ExitCode.NOTHING


def _width() -> int:
    """Columns of the terminal: standard output's, else standard error's (`| less`), else 100."""
    columns = 0
    with suppress(OSError, ValueError):
        columns = os.get_terminal_size(sys.stderr.fileno()).columns
    return shutil.get_terminal_size((columns or 100, 24)).columns


def _kinds(named: Sequence[str]) -> Collection[Kind]:
    """The kinds that --kind names, all where it names none. Raises ProblemError for a name that is none."""
    kinds = set()
    for name in (name.strip() for names in named for name in names.split(",")):
        if name.lower() not in list(Kind):
            values = {"value": name, "values": ", ".join(Kind)}
            near = get_close_matches(name[:20].lower(), list(Kind), n=1)
            hint = "cli-kind-near-hint" if near else "cli-kind-hint"
            raise ProblemError(Problem("cli-kind", values | {"near": "".join(near)}, path="--kind", hint=hint))
        kinds.add(Kind(name.lower()))
    return kinds or set(Kind)


def _extracted(
    paths: Sequence[str], reading: Reading, kinds: Collection[Kind], tally: _Tally, progress: Progress, lang: Lang
) -> Iterator[Extracted]:
    """Each article with its mentions of these kinds; what is wrong with an input is told at once, and counted."""
    from factcheck import pipeline  # noqa: PLC0415 - help and version do not wait for the word tables

    for extracted in pipeline.extract(paths, reading):
        if isinstance(extracted, Problem):
            progress.erase()
            say(extracted, lang)
            tally.broken += is_broken(extracted)
        else:
            tally.articles += 1  # first, for writing ends the block where the reader goes away
            yield extracted.article, [mention for mention in extracted.mentions if mention.kind in kinds]
            progress.step(extracted.article.path)
