"""
Words in a cell of a table that a spreadsheet opens.

A spreadsheet takes a cell that begins with "=" for a formula, and an article may hold one on purpose. Such text gets
an apostrophe in front, and so does text that begins with one, so that taking one apostrophe away always gives it back.
"""

from __future__ import annotations

from typing import Any

# What spreadsheets take for the beginning of a formula, full-width forms too, or skip before one.
_GUARDED = tuple("=+-@\t\r\n＝＋－＠'")


def cell(value: Any) -> Any:
    """The value; a text that a spreadsheet would run is marked as text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_GUARDED) else value
