"""Word segmentation: the one door to underthesea, opened only when a word has to be told from its syllables."""

from __future__ import annotations

from functools import lru_cache

# Longer text is no sentence; the words of its first part are enough and the work stays bounded.
_MAX_LENGTH = 4000


@lru_cache(maxsize=4096)
def word_edges(lower: str) -> frozenset[int] | None:
    """
    The code points of a normal lower-case sentence at which a word begins or ends.

    None for text too long to be a sentence: the caller then goes by white space.
    """
    if len(lower) > _MAX_LENGTH:
        return None
    edges: set[int] = set()
    end = 0
    for word in _tokenize(lower):
        starts = []
        for syllable in word.split():
            start = lower.find(syllable, end)
            if start < 0:
                return None  # the segmenter changed the text
            starts.append(start)
            end = start + len(syllable)
        edges.update((*starts[:1], end))
    return frozenset(edges)


def _tokenize(lower: str) -> list[str]:
    from underthesea import word_tokenize  # noqa: PLC0415  half a second, needed by few runs

    return list(word_tokenize(lower, use_token_normalize=False))
