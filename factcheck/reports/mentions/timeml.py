"""
The article with its times as TIMEX3 elements, for people who come from HeidelTime.

One article is a document with the root TimeML; several are TimeML elements below the root "corpus". TEXT holds the
whole article as it was read, so offsets into it are those of the other forms. Numbers, money and measures have no
element in TimeML and stay plain text.

TIMEX3 demands a value and has none for some of ours:
    a range of times   a DURATION of unknown length from beginPoint to endPoint, two empty elements behind it; so
                       TimeML 1.2.1 writes times that no words stand for
    a range of lengths its low end; the high end is in `comment`
    no value           X for what is not known: "XXXX-XX-XX", "PXY"
    what cannot be, and dates of the lunar calendar: the same, and `comment` says so
    a clock time without a day: "XXXX-XX-XXT14:30"
Source TimeML 1.2.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from typing import TextIO

from factcheck.model import Article, Kind, Mention, Publication, Timex
from factcheck.reports import View
from factcheck.reports.mentions import Extracted
from factcheck.vietnamese.normal import fold_lower
from factcheck.vietnamese.tables import table

_POINTS = ("beginPoint", "endPoint")
_UNKNOWN_DAY = "XXXX-XX-XX"
_TYPES = {Kind.DATE: "DATE", Kind.TIME: "TIME", Kind.DURATION: "DURATION", Kind.SET: "SET"}
# The length of a range in the unit of its ends, the first that fits: "T14:00", "2025-10-25", "2025-W43", "2025-Q3", ...
_LENGTHS = (
    (re.compile(r".*T..:.*"), "PTXM"),
    (re.compile(r".*-..-..(T..)?"), "PXD"),
    (re.compile(r".*-W.."), "PXW"),
    (re.compile(r".*-.."), "PXM"),
)
# XML 1.0 has no other characters than these.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_TEXT = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
    | {chr(code): f"&#{code};" for code in range(0x7F, 0xA0)}  # controls of a terminal, allowed in XML
)
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def write(articles: Iterable[Extracted], out: TextIO, view: View) -> None:  # noqa: ARG001 - the same in every view
    """One well-formed document, whatever the number of articles; the second decides on the root."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    coming = iter(articles)
    first, second = next(coming, None), next(coming, None)
    if first and not second:
        out.writelines(_document(*first))
        return
    out.write("<corpus>\n")
    for article, mentions in chain(filter(None, (first, second)), coming):
        out.writelines(_document(article, mentions))
    out.write("</corpus>\n")


def _document(article: Article, mentions: Sequence[Mention]) -> Iterator[str]:
    yield f"<TimeML>\n<DOCID>{_text(article.path)}</DOCID>\n"
    if article.published:
        yield f"<DCT>{_creation_time(article.published)}</DCT>\n"
    yield "<TEXT>"
    done = 0
    numbers = count(1)
    for mention in mentions:
        if isinstance(mention.value, Timex):
            yield _text(article.text[done : mention.span.start])
            yield from _timex(mention, mention.value, numbers)
            done = mention.span.end
    yield _text(article.text[done:])
    yield "</TEXT>\n</TimeML>\n"


def _creation_time(published: Publication) -> str:
    kind = "TIME" if "T" in published.value else "DATE"
    return _element(
        {"tid": "t0", "type": kind, "value": published.value, "functionInDocument": "CREATION_TIME"}, published.value
    )


def _timex(mention: Mention, timex: Timex, numbers: Iterator[int]) -> Iterator[str]:
    """The element of a mention and, for a range of times, those of its ends."""
    tid = f"t{next(numbers)}"
    mod = timex.mod.value.upper() if timex.mod else None
    if timex.value and timex.value.count("/") == 1:
        ends = [(point, f"t{next(numbers)}", end) for point, end in zip(_POINTS, timex.value.split("/"), strict=True)]
        points = {point: name for point, name, _ in ends}
        length = _length(ends[0][2])
        yield _element({"tid": tid, "type": "DURATION", "value": length, "mod": mod, **points}, mention.text)
        for _, name, end in ends:
            yield _element({"tid": name, "type": "TIME" if "T" in end else "DATE", "value": _with_day(end)}, "")
        return
    quant = "EVERY" if timex.kind is Kind.SET else None
    value = _with_day(timex.value) if timex.value else _unknown(mention)
    comment = mention.invalid or ("lunar calendar" if timex.lunar else f"to {timex.to}" if timex.to else None)
    attributes = {"type": _TYPES[timex.kind], "value": value, "mod": mod, "quant": quant, "comment": comment}
    yield _element({"tid": tid, **attributes}, mention.text)


def _with_day(value: str) -> str:
    return f"{_UNKNOWN_DAY}{value}" if value.startswith("T") else value


def _length(end: str) -> str:
    """ "PXD" for a range whose ends are days: its length is left to those who read the ends."""
    return next((length for pattern, length in _LENGTHS if pattern.fullmatch(end)), "PXY")


def _unknown(mention: Mention) -> str:
    """The value with X in it: of a date an unknown day, of a length the unit of its words, "PXY"."""
    if mention.kind is Kind.DATE:
        return _UNKNOWN_DAY
    if mention.kind is Kind.TIME:
        return f"{_UNKNOWN_DAY}TXX:XX"
    words = fold_lower(mention.text)
    for unit in sorted(table("durations"), key=lambda row: -len(row["surface"])):
        if words.endswith(unit["surface"]):
            return f"P{'T' if unit['part'] == 'time' else ''}X{unit['code']}"
    return "PX"


def _element(attributes: dict[str, str | None], words: str) -> str:
    told = "".join(
        f' {name}="{_allowed(value).translate(_IN_ATTRIBUTE)}"' for name, value in attributes.items() if value
    )
    return f"<TIMEX3{told}>{_text(words)}</TIMEX3>" if words else f"<TIMEX3{told}/>"


def _text(words: str) -> str:
    return _allowed(words).translate(_IN_TEXT)


def _allowed(words: str) -> str:
    """What XML 1.0 forbids as "\ufffd", one for one, so that offsets stay."""
    return _FORBIDDEN.sub("\ufffd", words)
