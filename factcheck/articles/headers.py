"""The date header that a text may start with: "date 2025-10-08", "Cập nhật: 16:00 25/10/2025"."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from factcheck.articles.publications import leading_stamp


class Header(NamedTuple):
    """
    A date header.

    stamp  the publication time as written, perhaps one that cannot be read; "" where there is none.
    start  where the stamp starts in the article's text.
    end    where the text after the header starts.
    """

    stamp: str
    start: int
    end: int


def date_header(text: str, start: int) -> Header:
    """
    The date header of a text whose first word is at `start`.

    It ends after its date and time, and the text may go on in the same line. After a label that only a
    date can follow, with a colon, words that are no date are a stamp too, so that somebody is told; they
    stay in the text.
    """
    line = _line(text[start : start + _LONGEST])
    label = _LABEL.match(line)
    words = _normal(label["words"]) if label else ""
    if label is None or words not in _LABELS:
        return Header("", start, start)
    rest = line[label.end() :]
    if stamp := leading_stamp(rest):
        stamp_start = start + label.end()
        punctuation = _PUNCTUATION.match(text, stamp_start + len(stamp))
        return Header(stamp, stamp_start, punctuation.end() if punctuation else stamp_start + len(stamp))
    if label["colon"] and _LABELS[words]:
        return Header(rest.rstrip(), start + label.end(), start)
    return Header("", start, start)


# A label in NFC and lower case, and whether nothing but a date can follow its colon: "Cập nhật: 72 nước đã
# ký" is a headline.
_LABELS = {
    "date": True,
    "published": True,
    "published on": True,
    "publication date": True,
    "last updated": True,
    "updated": False,
    "ngày đăng": True,
    "đăng ngày": True,
    "đăng lúc": True,
    "ngày xuất bản": True,
    "xuất bản": False,
    "ngày cập nhật": True,
    "cập nhật": False,
    "cập nhật ngày": False,
    "cập nhật lúc": False,
}

_LONGEST = 128  # code points from the first word to the end of the time
_LABEL = re.compile(r"(?P<words>[^\d:]+)(?P<colon>:?)\s*")
_PUNCTUATION = re.compile(r"[.,;](?!\S)")


def _line(text: str) -> str:
    return re.split(r"[\r\n]", text, maxsplit=1)[0]


def _normal(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())
