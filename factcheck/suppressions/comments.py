"""
Suppressions in the text: "<!-- factcheck: ignore[signatories] Sở nói miệng, chờ văn bản until 2025-12-31 -->".

Behind words it holds for its own line, alone on its line for the paragraph that follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Article, Origin, Place, Problem, Span, Suppression
from factcheck.suppressions.days import day

MARKDOWN = (".md", ".markdown")


def in_comments(article: Article) -> Iterator[Suppression | Problem]:
    """Each comment to factcheck in the article, or what is wrong with it."""
    scopes = _Scopes(article)
    for span in article.hidden:
        yield _suppression(article, span, scopes)


_FORM = re.compile(r"<!--\s*factcheck\s*:\s*ignore\s*\[(?P<ids>[^\[\]]*)\](?P<rest>.*)-->", re.DOTALL | re.IGNORECASE)
_ID = re.compile(r"[^\s,](?:[^,]*[^\s,])?")
_UNTIL = re.compile(r"(?<!\S)until\s+(?=[0-9])", re.IGNORECASE)
_EDGES = " \t\r\n\u00a0,;:.-–—"


def _suppression(article: Article, span: Span, scopes: _Scopes) -> Suppression | Problem:
    comment = span.of(article.text)
    form = _FORM.fullmatch(comment)
    if form is None:
        name = "suppressions-broken" if comment.endswith("-->") else "suppressions-unclosed"
        return _problem(article, span.start, name, "suppressions-broken-hint")
    start, end = form.span("ids")
    rules = tuple(
        (found[0], article.position(span.start + found.start())) for found in _ID.finditer(comment, start, end)
    )
    if not rules:
        return _problem(article, span.start + start, "suppressions-no-rule", "suppressions-broken-hint")
    reason, until = form["rest"], None
    if stated := _UNTIL.search(reason):
        written = reason[stated.end() :].strip()
        until = day(written)
        if until is None:
            at = span.start + form.start("rest") + stated.end()
            shown = {"value": " ".join(written[:60].split())}
            return _problem(article, at, "suppressions-date", "suppressions-date-hint", **shown)
        reason = reason[: stated.start()]
    reason = " ".join(reason.strip(_EDGES).split())
    if not reason:
        return _problem(article, span.start, "suppressions-no-reason", "suppressions-no-reason-hint")
    place = Place(article.path, article.position(span.start))
    return Suppression(Origin.IN_SOURCE, rules, reason, until, place, scopes.of(span))


def _problem(article: Article, at: int, message: str, hint: str, **values: str) -> Problem:
    return Problem(message, values, article.path, article.position(at), hint, warning=True)


class _Scopes:
    """Where the comments of an article hold; asked from left to right, it looks at each place of the text once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._prose = article.prose if article.hidden else ""
        self._goes_on = _BLOCK if article.path.lower().endswith(MARKDOWN) else _HARD_WRAPPED
        self._line, self._has_words = Span(0, -1), False
        self._blank, self._paragraph = Span(0, -1), Span(0, 0)

    def of(self, comment: Span) -> Span:
        """The lines on which the comment stands; where no words stand there, the paragraph that follows."""
        if not self._line.holds(comment):
            start = comment.start - self._article.position(comment.start).column + 1
            self._line = Span(start, _end(_REST, self._prose, comment.end))
            self._has_words = bool(self._line.of(self._prose).strip())
        if self._has_words:
            return self._line
        if not self._blank.start <= comment.end <= self._blank.end:
            self._blank = Span(comment.end, _end(_SPACE, self._prose, comment.end))
            self._paragraph = Span(self._blank.end, _end(self._goes_on, self._prose, self._blank.end))
        return self._paragraph


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where what the pattern matches here ends; it matches at every place."""
    found = pattern.match(text, at)
    return found.end() if found else at


_SPACE = re.compile(r"\s*+")
_REST = re.compile(r"[^\r\n]*+")
# The lines up to a blank one.
_BLOCK = re.compile(r"[^\r\n]*+(?>(?:(?>\r\n|\r|\n)[^\S\r\n]*+[^\s][^\r\n]*+)*)")
# A line, and those that go on with it in lower case.
_HARD_WRAPPED = re.compile(r"[^\r\n]*+(?>(?:(?>\r\n|\r|\n)[^\S\r\n]*+[a-zà-ỹđ][^\r\n]*+)*)")
