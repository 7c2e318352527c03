"""The colour of each kind of mention and the heading of an article, for the forms that people read."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import Article, Kind
from factcheck.reports import View
from factcheck.reports.escapes import escaped, quoted

# ANSI's sixteen colours, so that the reader's own theme decides: counts are cyan, shares and money green,
# measures yellow, times blue and magenta.
COLORS: Mapping[Kind, str] = {
    Kind.CARDINAL: "36",
    Kind.ORDINAL: "96",
    Kind.PERCENT: "92",
    Kind.MONEY: "32",
    Kind.QUANTITY: "33",
    Kind.DURATION: "35",
    Kind.DATE: "94",
    Kind.TIME: "95",
    Kind.SET: "34",
}
BOLD, DIM, UNDERLINED, WRONG = "1", "2", "4", "91"
_LEAST_TITLE = 20


def styled(words: str, *codes: str) -> str:
    """The words between the codes and the code that ends them; bare words where there is no code."""
    return f"\x1b[{';'.join(codes)}m{words}\x1b[0m" if codes and words else words


def heading(article: Article, view: View) -> str:
    """The article's path and title, the title cut so that both stand on one line."""
    path = escaped(article.path)
    title = f" · {quoted(article.title, max(view.width - len(path) - 3, _LEAST_TITLE))}" if article.title else ""
    return styled(path + title, *([BOLD] if view.color else []))
