"""What a format writes of articles given as texts."""

from io import StringIO

from factcheck.articles import publication
from factcheck.extraction import mentions
from factcheck.model import Article, PublishedFrom, Span
from factcheck.reports import View
from factcheck.reports.mentions import writer


def extracted(text: str, path: str = "a.txt", published: str | None = None):
    """An article of this text and its mentions."""
    when = publication(published, PublishedFrom.OPTION) if published else None
    article = Article(path, text, Span(0, len(text)), published=when)
    return article, mentions(text, when.interval if when else None)


def written(form: str, *articles, view: View | None = None) -> str:
    """The whole output; an article is its text or what `extracted` gives."""
    out = StringIO()
    each = (extracted(article) if isinstance(article, str) else article for article in articles)
    writer(form)(each, out, view or View())
    return out.getvalue()
