"""Whose figures are these, where a text names several laws or treaties?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.matching.cues import REACH, before, words
from factcheck.matching.passages import Passage, Placed
from factcheck.matching.stories import phrase_pattern
from factcheck.model import Story
from factcheck.vietnamese.normal import folded


def speaks_of_another_document(passage: Passage, placed: Placed, story: Story) -> bool:
    """
    True for a story about a document, where a mention stands in the clause of another one ("30 nước ký Công ước
    Budapest"), or where the last sentence before it in the paragraph that names any names only others
    ("Công ước Budapest ra đời năm 2001. Văn kiện có 48 điều.").
    """
    if passage.spelled.isupper() or not any(_HEAD.match(folded(phrase)) for phrase in story.about):
        return False
    clause = passage.clause(placed.span.start)
    in_clause = list(_are_own(passage.spelled[clause.start : clause.end], story))
    if in_clause:
        return not any(in_clause)
    text = passage.before + passage.spelled[: clause.start]
    for sentence in reversed(_STOP.split(text)):
        own = list(_are_own(sentence, story))
        if own:
            return not any(own)
    return False


def _are_own(text: str, story: Story) -> Iterator[bool]:
    """For each document that the text names, whether it is the story's; not for one by which it only measures."""
    for match in _NAMED.finditer(text):
        if match["name"] is not None and not match["name"][0].isupper():
            continue
        before = folded(text[max(0, match.start() - REACH) : match.start()])
        name = folded(text[match.start() : match.start() + _LONGEST]).partition(",")[0]
        is_own = any(_is_name_of(name, phrase) for phrase in story.about)
        if is_own or _COMPARED.search(before) is None:
            yield is_own


def _is_name_of(name: str, phrase: str) -> bool:
    """ "Công ước LHQ về chống tội phạm mạng" too is what is called "Công ước Liên hợp quốc về chống tội phạm mạng"."""
    end = " ".join(phrase.split()[-3:])
    return phrase_pattern(end).search(name) is not None


# No name of a document is longer.
_LONGEST = 120
_STOP = re.compile(r"[.!?…;\n]\s")
_HEAD = re.compile(rf"(?:{words('document')})(?!\w)")
_NAMED = re.compile(rf"(?<!\w)(?i:{words('document')})\s+(?:(?:của|về)\s+)?(?:(?:phòng,?\s+)?chống\s+\w|(?P<name>\w+))")
_COMPARED = before("compared")
