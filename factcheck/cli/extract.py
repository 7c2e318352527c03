"""`factcheck extract PATH...`: every number and time in the articles, with its value."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli import options
from factcheck.cli.exits import ExitCode, exits, is_broken, say
from factcheck.cli.output import opened
from factcheck.cli.progress import Progress
from factcheck.model import Article, Mention, Problem
from factcheck.reports.json import mention_fields
from factcheck.wording import lang_of_locale

if TYPE_CHECKING:
    from factcheck.pipeline import Extracted


def extract(
    paths: options.Paths,
    form: Annotated[
        str, typer.Option("--format", metavar="[table|jsonl]", help="How the mentions are written.")
    ] = "table",
    output: options.Output = None,
    published: options.Published = None,
    max_size: options.MaxSize = "32MiB",
    lang: options.Language = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show the traceback of an internal error.")] = False,
    no_color: options.NoColor = False,
) -> None:
    """
    List every number and time in articles.

    Exit codes: 0 done; 2 an input or an option is wrong; 3 internal error; 4 no article; 130 interrupted.
    """
    lang = lang or lang_of_locale()
    with exits(lang, verbose):
        options.one_of("--format", form, ["table", "jsonl"])
        options.usable_output(output, paths)
        reading = options.reading(published, max_size)
        color = options.wants_color(no_color, output)
        count = broken = 0
        from factcheck import pipeline  # noqa: PLC0415 - help and version do not wait for the word tables

        shown = output is not None or not sys.stdout.isatty()
        with Progress(lang, shown=shown) as progress, opened(output) as out:
            for extracted in pipeline.extract(paths, reading):
                if isinstance(extracted, Problem):
                    progress.erase()
                    say(extracted, lang)
                    broken += is_broken(extracted)
                else:
                    count += 1  # first, for writing ends the block where the reader goes away
                    lines = _jsonl(extracted) if form == "jsonl" else _table(extracted, color)
                    out.writelines(f"{line}\n" for line in lines)
                    progress.step(extracted.article.path)
        raise typer.Exit(ExitCode.INPUT if broken else ExitCode.OK if count else ExitCode.NOTHING)


def _jsonl(extracted: Extracted) -> Iterator[str]:
    for mention in extracted.mentions:
        fields = _fields(extracted.article, mention)
        yield json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def _fields(article: Article, mention: Mention) -> dict[str, Any]:
    line, column = article.position(mention.span.start)
    fields = {
        "path": article.path,
        "line": line,
        "column": column,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        **mention_fields(mention),
    }
    return fields | ({"invalid": mention.invalid} if mention.invalid else {})


def _table(extracted: Extracted, color: bool) -> Iterator[str]:
    from factcheck.cli.mention_table import lines  # noqa: PLC0415 - jsonl does not wait for rich

    return lines(extracted.article, extracted.mentions, color)
