"""Rows of the corpus mark the mention in what surrounds it: "giá [5 triệu]", "[hơn 2.500] đại biểu"."""

from __future__ import annotations

from factcheck.extraction import mentions
from factcheck.model import Mention


def only_mention(marked: str) -> tuple[Mention, str]:
    """The one mention that is read in a row, and the words that the row marks; all of them where it marks none."""
    before, bracket, rest = marked.partition("[")
    words, _, behind = rest.partition("]")
    if not bracket:
        before, words, behind = "", marked, ""
    found = mentions(before + words + behind)
    assert len(found) == 1, [mention.text for mention in found]
    return found[0], words
