"""Tell the parts of an article apart: front matter, date header, title, body; and its publication time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.articles.comments import comments
from factcheck.articles.front_matter import Flaw, FrontMatter, front_matter
from factcheck.articles.headers import Header, date_header
from factcheck.articles.publications import publication
from factcheck.articles.titles import one_line, title
from factcheck.model import Article, Problem, ProblemError, Publication, PublishedFrom, Span


def article_of(path: str, text: str, published: Publication | None) -> Iterator[Article | Problem]:
    """
    The article that a text holds, after a Problem for each part that could not be read.

    published  wins over what the article says; its own dates are then not read at all.
    Yields     only Problems where nothing but front matter and header is there.
    """
    matter = front_matter(text)
    whole = Article(path, text, Span(matter.end, len(text)), hidden=comments(text))
    prose = whole.prose
    header = date_header(prose, _first_word(prose, matter.end))
    flaws = [matter.flaw] if matter.flaw else []
    if published is None:
        published, unread = _published(_stated(matter, header))
        flaws += unread
    body = _trimmed(prose, header.end)
    stated_title = matter.fields.get("title")
    shown_title = one_line(stated_title.text) if stated_title else title(prose, body)
    article = replace(whole, body=body, title=shown_title, published=published, outlet=_outlet(matter))
    for problem, start in flaws:
        yield replace(problem, path=path, position=article.position(start))
    if body.start < body.end:
        yield article
    else:
        yield Problem("articles-empty", path=path)


# First match wins.
_FRONT_MATTER_KEYS = ("published", "date", "pubdate", "datepublished")


def _stated(matter: FrontMatter, header: Header) -> Iterator[tuple[str, int, PublishedFrom]]:
    """Each publication time that the article states: as written, where it starts, and in which part."""
    for key in _FRONT_MATTER_KEYS:
        if key in matter.fields:
            yield *matter.fields[key], PublishedFrom.FRONT_MATTER
    if header.stamp:
        yield header.stamp, header.start, PublishedFrom.HEADER


_OUTLET_KEYS = ("outlet", "source")


def _outlet(matter: FrontMatter) -> str:
    return next((one_line(matter.fields[key].text) for key in _OUTLET_KEYS if key in matter.fields), "")


def _published(stated: Iterable[tuple[str, int, PublishedFrom]]) -> tuple[Publication | None, list[Flaw]]:
    """The first time that can be read, and what is wrong with those before it."""
    unread: list[Flaw] = []
    for written, start, source in stated:
        try:
            return publication(written, source), unread
        except ProblemError as error:
            unread += [Flaw(problem, start) for problem in error.problems]
    return None, unread


def _first_word(text: str, start: int) -> int:
    """The offset of the first code point from `start` on that is no white space."""
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip())


def _trimmed(text: str, start: int) -> Span:
    start = _first_word(text, start)
    return Span(start, max(start, len(text.rstrip())))
