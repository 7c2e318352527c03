"""Is a figure stated at all, or only asked or told from hearsay?"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.matching.cues import anywhere, words
from factcheck.matching.passages import Passage


def is_doubted(passage: Passage, at: int) -> bool:
    """
    True for what stands at a place of a question that does not take it for true ("Chỉ 65 nước ký?"), or behind a
    word of hearsay ("có nguồn tin nói 80 nước đã ký, nhưng thực tế là 72": the 80).
    """
    if _is_open_question(passage.text):
        return True
    told = list(_HEARSAY.finditer(passage.text, max(0, at - _FAR), at))
    return bool(told) and _CONTRAST.search(passage.text, told[-1].end(), at) is None


# How many code points before a figure a word of hearsay may stand.
_FAR = 200


@lru_cache(maxsize=64)
def _is_open_question(sentence: str) -> bool:
    return sentence.rstrip(" \t\r\n\"”’')").endswith("?") and _PRESUMED.search(sentence) is None


_PRESUMED, _CONTRAST = anywhere("presumed"), anywhere("contrast")
_HEARSAY = re.compile(rf"(?<!\w)(?:{words('hearsay')})(?!\w)")
