"""The title of an article whose front matter gives none."""

from __future__ import annotations

import re

from factcheck.model import Span

MAX_LENGTH = 200


def title(text: str, body: Span) -> str:
    """The first Markdown heading of the body ("# ..."), else its first line if that looks like a headline."""
    heading = _HEADING.search(text, *body)
    return one_line(_bare(heading["words"]) if heading else _headline(text, body))


def one_line(title: str) -> str:
    """A title with single spaces between its words, cut at MAX_LENGTH code points."""
    words = " ".join(title.split())
    return words if len(words) <= MAX_LENGTH else f"{words[: MAX_LENGTH - 1]}…"


_HEADING = re.compile(r"(?<![^\r\n])#[ \t]+(?P<words>[^\s#][^\r\n]*)")
_LINE = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_CLOSING_MARKS = " \t\"'”’»)]*_"


def _headline(text: str, body: Span) -> str:
    """
    The first line, or "".

    A headline ends without a full stop and stands over a blank line or over a longer line; words follow it.
    """
    first = _LINE.match(text, *body)
    line_end = _LINE_END.match(text, first.end(), body.end) if first else None
    second = _LINE.match(text, line_end.end(), body.end) if line_end else None
    if first is None or second is None or len(first[0]) > MAX_LENGTH:
        return ""
    words = first[0].lstrip("#").strip()
    ends_like_a_sentence = words.rstrip(_CLOSING_MARKS).endswith((".", ":", ";", ",", "…"))
    stands_over_text = not second[0].strip() or len(second[0]) > len(first[0])
    return words if stands_over_text and not ends_like_a_sentence and _has_letter(words) else ""


def _has_letter(words: str) -> bool:
    return any(character.isalpha() for character in words)


def _bare(heading: str) -> str:
    """Without closing marks: "Tin nóng ##" is "Tin nóng", "Học C#" stays."""
    bare = heading.rstrip().rstrip("#")
    return bare if bare.endswith((" ", "\t")) else heading
