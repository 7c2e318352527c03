"""Read rule files: what their editors expect to be true, with the place of every value."""

from factcheck.rules.reading import read_each, read_rules

__all__ = ["read_each", "read_rules"]
