"""
Digits that are a part of a name, a reference or an address on the net, and count nothing:
"Covid-19", "13/2023/NĐ-CP", "29A-123.45", "0912 345 678", "16:9", "2) Nguyễn Văn A".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Span
from factcheck.vietnamese.normal import NormalText


def name_end(normal: NormalText, at: int) -> int | None:
    """Where the name or reference ends that the digits at `at` are part of, None where they are none."""
    text = normal.text
    before = text[at - 1] if at else "\n"
    if before == "+" and (telephone := _ABROAD.match(text, at)) is not None:
        return telephone.end()
    if before == "." and (text[at - 2 : at - 1] in _BEFORE_POINT or text[at - 2].isupper()):
        return _run_end(text, at)  # ".5", which is no five; "BA.5"
    if before == " " and text[at - 2 : at - 1] == "." and _ABBREVIATED.search(text, max(0, at - 8), at):
        return _run_end(text, at) if _ENDS_MEMBER.match(text, _run_end(text, at)) else None
    if before == "/" and text[at - 2 : at - 1] in {"f", "F"} and not text[at - 3 : at - 2].isalnum():
        return _run_end(text, at)  # an aperture: f/1.8
    if before in "#@&\\" or before == "+" and at > 1 and text[at - 2].isalnum():
        return _run_end(text, at)
    if before == "-" and _MODEL.search(text, max(0, at - 8), at) is not None:
        return _run_end(text, at)  # A350-900
    if before == "-" and at > 1 and text[at - 2].isalpha() and not _TIME_LIKE.match(text, at):
        return _run_end(text, at)  # Covid-19, Su-27
    match = _NAME.match(text, at)
    if match is not None:
        return match.end()
    if before in " \n*(" and _LIST_NUMBER.match(text, at) and _begins_item(text, at):
        return _run_end(text, at)
    return None


def addresses(lower: str, start: int, end: int) -> Iterator[Span]:
    """URLs and e-mail addresses with all that is glued to them, left to right; one pass over the text."""
    floor = start
    for sign in _ADDRESS_SIGN.finditer(lower, start, end):
        if sign.start() < floor:
            continue
        first, last = sign.start(), sign.end()
        while first > floor and not lower[first - 1].isspace():
            first -= 1
        while last < end and not lower[last].isspace():
            last += 1
        floor = last
        yield Span(first, last)


def is_foreign(word: str) -> bool:
    """True for a word that no Vietnamese syllable looks like: "Pixel", "iPhone", "Windows"."""
    return _FOREIGN.search(word.lower()) is not None


_ADDRESS_SIGN = re.compile(
    r"://|www\.|@[a-z0-9]|\.(?<=[a-z0-9-]\.)(?:com|vn|net|org|gov|edu|info|io|html?|asp|php|jpg|png|pdf)(?![a-z0-9])"
)
_BEFORE_POINT = frozenset({"", " ", "(", "\n", "-"})
# The district, ward or hamlet of an address: "P. 12, Q. 3".
_ABBREVIATED = re.compile(r"(?<!\w)(?:[PQF]|KP|TDP)\. \Z")
_ENDS_MEMBER = re.compile(r"[,;.)\n]|\Z")
_MODEL = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,3}[0-9]{1,4}-\Z")
_RUN = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_TIME_LIKE = re.compile(r"[0-9]{1,2}[/:h-][0-9]")
# A telephone abroad, behind its plus sign.
_ABROAD = re.compile(r"[1-9][0-9]{0,2}(?:[ .-]?[0-9]{2,4}| ?\([0-9]{1,4}\)){2,5}(?![0-9/])")
_LIST_NUMBER = re.compile(r"[0-9]{1,2}(?:[.)/]|-\))(?= |\Z)")
_NAME = re.compile(
    "|".join(
        (
            r"24/(?:7|24)(?![0-9/])",
            r"[0-9]{1,3}°[0-9]{1,2}(?:[.,][0-9]+)?['’′](?: ?[0-9]{1,2}(?:[.,][0-9]+)?[\"”″])?(?: ?[NSEWBĐT]\b)?",
            r"[0-9]{1,5}/(?:[0-9]{4}/)?[A-ZĐ][A-ZĐ0-9&]*(?:[-/.][A-ZĐ0-9&]+)*",  # 13/2023/NĐ-CP
            r"[0-9]{1,5}-[A-ZĐ]{2,}(?:[-/][A-ZĐ0-9]+)*(?![a-z])",  # 57-NQ/TW
            r"[0-9]{2}[A-ZĐ][A-Z0-9]?(?:-[0-9]{3}\.?[0-9]{1,2}| ?[0-9]{3}\.[0-9]{2})(?![0-9])",  # 29A-123.45
            r"(?:\+84|0)[0-9]{2,4}\)?(?:[ .-]?[0-9]{2,4}){2,4}(?![0-9/])",  # 0912 345 678
            r"1[89]00(?:[ .-]?[0-9]{4,6}|(?:[ .][0-9]{2,3}){2,3})(?![0-9])",
            r"[0-9]{1,2}:[0-9](?![0-9])",  # 16:9
            r"[0-9]{3,4}[x×][0-9]{3,4}(?![0-9.,]| ?(?:[cm]?m|pixel|px)\b)",  # 1920x1080
            r"[0-9]-[0-9]-[0-9](?![0-9/])(?:-[0-9])?|[0-9]{1,2}(?:-[0-9]{1,2}){3,}",  # a formation: 4-2-3-1
            r"[0-9]{2}(?: - [0-9]{2}){3,}(?![0-9.,/]*[0-9])",  # a ticket: 05 - 12 - 23 - 31
            r"[0-9]-[0-9](?:, ?[0-9]{1,2}-[0-9]{1,2})+(?![0-9/-])",  # sets of tennis: 7-6, 3-6
            r"[0-9]{3}/[0-9]{2}(?: ?R[0-9]{2})?(?![0-9/])",  # 205/55 R16
            r"[0-9]{9,}(?![0-9.,]*[0-9])(?! ?(?:đồng|VND|VNĐ|USD|đ\b))",
            r"[0-9]+[A-FI-JLN-ZĐ][0-9]+",  # 12A1, 2C1; but 14H30
        )
    )
)
# Two vowels parted by a consonant; letters, pairs of vowels and last consonants that Vietnamese lacks.
_FOREIGN = re.compile(
    r"[aeiouyăâêôơưà-ỹ][bcdfghjklmnpqrstvwxz]+[aeiouyăâêôơưà-ỹ]|[fjwz]|e[aei]|ou|ae|[aeiouyăâêôơưà-ỹ][bdklqrsvx]\Z|[^n]g\Z"
)


def _begins_item(text: str, at: int) -> bool:
    """True behind a bracket and at the start of a line, where an item of a list has its number."""
    if text[at - 1 : at] == "(":
        return True
    before = text[max(0, at - 8) : at]
    return (at <= 8 or "\n" in before) and not before.rpartition("\n")[2].strip(" *")


def _run_end(text: str, at: int) -> int:
    match = _RUN.match(text, at)
    return match.end() if match else at
