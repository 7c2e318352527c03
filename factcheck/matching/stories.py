"""Is an article about a story at all?"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.model import Story
from factcheck.vietnamese.normal import folded


def is_about(folded_text: str, story: Story) -> bool:
    """True where the text, already folded, names the story in one of its phrases, as whole words."""
    return any(phrase_pattern(phrase).search(folded_text) for phrase in story.about)


@lru_cache(maxsize=4096)
def phrase_pattern(phrase: str) -> re.Pattern[str]:
    """The phrase in folded text: whole syllables, any white space or emphasis mark between them."""
    words = r"[\s*_]+".join(re.escape(word) for word in folded(phrase).split())
    return re.compile(rf"(?<!\w){words}(?!\w)")
