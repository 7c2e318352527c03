"""Check the figures and dates of news articles against what is known, and since when."""

__version__ = "0.1.0"
