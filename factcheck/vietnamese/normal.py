"""
One spelling for all the ways in which text arrives, with the way back to the text as it was read.

NFD becomes NFC; every space becomes " ", every line end "\\n", every dash "-"; digits become ASCII;
invisible characters go. Length changes only where text is decomposed or holds invisible characters;
there, and only there, offsets are mapped.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.model import Span

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_USUAL = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_DASHES, "-"),
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    "\u2044": "/",
    "\uff05": "%",
    "\u00d0": "Đ",  # Latin eth and African d look like đ and are typed for it
    "\u0189": "Đ",
    "\u0130": "I",  # its lower case is two code points long
}
_UNUSUAL = re.compile("[" + re.escape("".join(_USUAL)) + "]")
# Zero-width characters, soft hyphen, direction marks: typed by nobody, pasted by editors' systems.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_HAS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
# What may change its length: an invisible run, or a character with what combines with it.
_CHANGING = re.compile(rf"[{_INVISIBLE}]+|[^{_INVISIBLE}][\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class NormalText:
    """
    text    in the one spelling, case kept.
    lower   the same in lower case, code point for code point.
    """

    text: str
    lower: str
    _starts: array[int] | None = None
    _ends: array[int] | None = None

    def source(self, span: Span) -> Span:
        """The span of the text as it was read that became `span`."""
        if self._starts is None or self._ends is None:
            return span
        if span.start == span.end:
            at = self._starts[span.start] if span.start < len(self._starts) else self._ends[-1]
            return Span(at, at)
        return Span(self._starts[span.start], self._ends[span.end - 1])

    def normal(self, offset: int) -> int:
        """The first place here that stands at or after a code point of the text as it was read."""
        if self._starts is None:
            return offset
        low, high = 0, len(self._starts)
        while low < high:
            middle = (low + high) // 2
            if self._starts[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low


def normal_text(text: str) -> NormalText:
    """The text in one spelling; linear in its length."""
    if unicodedata.is_normalized("NFC", text) and not _HAS_INVISIBLE.search(text):
        return _with_lower(text)
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    for start, end, piece in _pieces(text):
        if piece is None:
            pieces.append(text[start:end])
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            pieces.append(piece)
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
    normal = _with_lower("".join(pieces))
    return NormalText(normal.text, normal.lower, starts, ends)


def _pieces(text: str) -> Iterator[tuple[int, int, str | None]]:
    """The parts of a text, each with its normal form; None for a part that stays as it is."""
    done = 0
    for match in _CHANGING.finditer(text):
        start, end = match.span()
        yield from _without_marks(text, done, start)
        done = end
        if text[start] not in _INVISIBLE:
            yield start, end, unicodedata.normalize("NFC", match[0])
    yield from _without_marks(text, done, len(text))


def _without_marks(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """A part in which nothing combines; a few characters still have another normal form: the sign of the ohm."""
    part = text[start:end]
    if unicodedata.is_normalized("NFC", part):
        yield start, end, None
    else:
        for at, char in enumerate(part, start):
            yield at, at + 1, unicodedata.normalize("NFC", char)


def folded(text: str) -> str:
    """
    The spelling under which words are compared: `normal_text` in lower case, with one tone placement
    (hoà = hòa) and one letter for final y/i (ký = kí). As long as `normal_text(text).text`.
    """
    return fold_lower(normal_text(text).lower)


def fold_lower(lower: str) -> str:
    """`folded` of what is already normal and in lower case; keeps the length."""
    return _FINAL_Y.sub(_as_i, _NEW_TONE.sub(_as_old_tone, lower))


@lru_cache(maxsize=1)
def normal_and_folded(text: str) -> tuple[NormalText, str]:
    """Both spellings of an article; kept until another one is asked for, because several checks read the same."""
    normal = normal_text(text)
    return normal, fold_lower(normal.lower)


def _with_lower(text: str) -> NormalText:
    # One line end, not two: a blank line would end a sentence.
    text = _UNUSUAL.sub(_as_usual, text.replace("\r\n", " \n"))
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return NormalText(text, lower)


def _as_usual(match: re.Match[str]) -> str:
    return _USUAL[match[0]]


# "hoà", "khoẻ", "uỷ": the tone on the second vowel of a final oa, oe, uy; "quý" has no such choice.
_NEW_TONE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\w)")
_OLD_TONE = {
    new: old
    for pair in "oà=òa oá=óa oả=ỏa oã=õa oạ=ọa oè=òe oé=óe oẻ=ỏe oẽ=õe oẹ=ọe uỳ=ùy uý=úy uỷ=ủy uỹ=ũy uỵ=ụy".split()
    for new, old in [pair.split("=")]
}
# "ký" and "kí", "Mỹ" and "Mĩ" are one word each; after other letters y and i part words (tay, tai).
_FINAL_Y = re.compile(r"(?<![^\W\d_])[hklmst][yỳýỷỹỵ](?!\w)")
_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))


def _as_old_tone(match: re.Match[str]) -> str:
    return _OLD_TONE[match[0]]


def _as_i(match: re.Match[str]) -> str:
    return match[0][0] + _I[match[0][1]]
