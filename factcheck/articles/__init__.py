"""Read articles: from paths and standard input to text, title, body and publication time."""

from factcheck.articles.publications import publication
from factcheck.articles.reading import Reading, read_articles

__all__ = ["Reading", "publication", "read_articles"]
