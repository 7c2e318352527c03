"""Read the articles that a command names, one at a time; an input that cannot be read stops no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from factcheck.articles.decoding import decoded
from factcheck.articles.files import Source, contents
from factcheck.articles.parts import article_of
from factcheck.articles.selecting import EVERYTHING, Selection
from factcheck.articles.walking import sources
from factcheck.model import Article, Problem, ProblemError, Publication


@dataclass(frozen=True, slots=True)
class Reading:
    """
    How articles are read.

    published   given for all of them, and wins over what they say themselves.
    max_bytes   a larger file is a Problem.
    stdin       what the input "-" reads; None is the standard input of the process.
    stdin_name  the path of that input, as if it had been read from there; None for "-".
    selection   which files of folders are read.
    """

    published: Publication | None = None
    max_bytes: int = 32 * 1024 * 1024
    stdin: BinaryIO | None = None
    stdin_name: str | None = None
    selection: Selection = EVERYTHING


def read_articles(inputs: Sequence[str], reading: Reading) -> Iterator[Article | Problem]:
    """
    Every article of the inputs, in their order.

    inputs   files whatever their suffix, folders, "-" for standard input. A folder gives its .txt, .text,
             .md and .markdown files, in the order of their path's parts, without hidden ones and what
             the selection, .factcheckignore and .gitignore leave out. A file that is named twice is read
             once.
    Returns  lazily; a Problem stands for an input that cannot be read. A publication time or front
             matter that cannot be read is a Problem too, followed by the article without it.
    """
    for source in sources(inputs, reading.selection, reading.stdin_name):
        if isinstance(source, Problem):
            yield source
        else:
            yield from _articles_of(source, reading)


def _articles_of(source: Source, reading: Reading) -> Iterator[Article | Problem]:
    try:
        text = decoded(contents(source, reading.max_bytes, reading.stdin))
    except ProblemError as error:
        yield from (replace(problem, path=source.shown) for problem in error.problems)
    else:
        yield from article_of(source.shown, text, reading.published)
