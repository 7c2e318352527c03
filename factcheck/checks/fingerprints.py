"""The mark by which a finding is known again, however the article around it changes."""

from __future__ import annotations

import hashlib

from factcheck.vietnamese.normal import folded


def fingerprint(rule: str, words: str, sentence: str) -> str:
    """The same wherever the sentence stands; 16 hexadecimal digits."""
    text = "\n".join((rule, *(" ".join(part.split()) for part in (folded(words), sentence))))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
