"""From bytes to text: UTF-8, or UTF-16 with a byte order mark; line ends stay as they are."""

from __future__ import annotations

import codecs
import re

from factcheck.model import Article, Position, Problem, ProblemError, Span

_HTML = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(data: bytes) -> str:
    """
    The text of a file, without its byte order mark.

    Raises  ProblemError for UTF-32, binary data, HTML, and bytes that are no text in their encoding, with
            the offset and position of the first.
    """
    # UTF-32's little-endian mark begins with that of UTF-16.
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ProblemError(Problem("articles-utf-32", hint="articles-encoding-hint"))
    mark, encoding = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), (b"", "utf-8"))
    if encoding == "utf-8" and b"\0" in data:
        raise ProblemError(Problem("articles-binary", hint="articles-binary-hint"))
    text = _text(data, len(mark), encoding)
    if _HTML.match(text):
        raise ProblemError(Problem("articles-html", hint="articles-html-hint"))
    return text


def _text(data: bytes, start: int, encoding: str) -> str:
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        wrong = start + error.start
        values = {"byte": f"0x{data[wrong]:02X}", "offset": str(wrong), "encoding": encoding[:6].upper()}
        position = _end(data[start:wrong].decode(encoding))
        problem = Problem("articles-undecodable", values, position=position, hint="articles-encoding-hint")
        raise ProblemError(problem) from error


def _end(text: str) -> Position:
    return Article("", text, Span(0, 0)).position(len(text))
