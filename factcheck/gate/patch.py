"""Corrections as a unified diff, byte for byte as `git apply` and `patch -p1` want it."""

from __future__ import annotations

import codecs
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath

from factcheck.articles.decoding import decoded
from factcheck.gate.corrections import Correction, corrected
from factcheck.model import ProblemError, Span

CONTEXT = 3


def patch(path: str, data: bytes, text: str, found: Sequence[Correction]) -> str | None:
    """
    The patch of one file, "" where there is nothing to correct.

    path     as it is shown; the patch is applied in the folder from which it counts.
    data     the file's bytes as they are now.
    text     the article's text, without byte order mark; no correction holds or makes a line end.
    Returns  None where no patch can say it: a path that leads upwards or starts at the root, a file in UTF-16,
             one that is not what was checked.
    """
    place = PurePosixPath(path)
    if place.is_absolute() or ".." in place.parts or ":" in path[:2] or not _holds(data, text):
        return None
    if not found:
        return ""
    mark = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
    old, new = _lines(mark + text), _lines(mark + corrected(text, found))
    changed = _changed(mark + text, [one.span.start + len(mark) for one in found])
    head = f"--- {_name('a/' + path)}\n+++ {_name('b/' + path)}\n"
    within = frozenset(changed)
    return head + "".join(_hunk(old, new, within, span) for span in _hunks(changed, len(old)))


def _holds(data: bytes, text: str) -> bool:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    try:
        return decoded(data) == text
    except ProblemError:
        return False


def _lines(text: str) -> list[str]:
    """The lines as git sees them, each with its "\\n"; a "\\r" before it belongs to the line."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _changed(text: str, offsets: Sequence[int]) -> list[int]:
    """The numbers of the lines with these offsets, from 0 on, in order."""
    ends = [offset for offset, char in enumerate(text) if char == "\n"]
    return sorted({bisect_right(ends, offset) for offset in offsets})


def _hunks(changed: Sequence[int], count: int) -> Iterator[Span]:
    """The lines of each hunk: changed ones with those around them; hunks that would touch are one."""
    start = end = -1
    for line in changed:
        if start >= 0 and line - CONTEXT > end:
            yield Span(start, end)
            start = -1
        if start < 0:
            start = max(0, line - CONTEXT)
        end = min(count, line + CONTEXT + 1)
    yield Span(start, end)


def _hunk(old: Sequence[str], new: Sequence[str], changed: AbstractSet[int], span: Span) -> str:
    lines = [f"@@ -{span.start + 1},{span.end - span.start} +{span.start + 1},{span.end - span.start} @@\n"]
    removed: list[str] = []
    added: list[str] = []
    for number in range(*span):
        if number in changed:
            removed.append(_said("-", old[number]))
            added.append(_said("+", new[number]))
        else:
            lines += [*removed, *added, _said(" ", old[number])]
            removed, added = [], []
    return "".join([*lines, *removed, *added])


def _said(mark: str, line: str) -> str:
    return mark + line if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n"


def _name(name: str) -> str:
    """In quotes where a character would end it; with a tab behind where it has a blank."""
    if any(char in '"\\' or char < " " or char == "\x7f" for char in name):
        return '"' + "".join(map(_escaped, name)) + '"'
    return name + "\t" if " " in name else name


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    return f"\\{ord(char):03o}" if char < " " or char == "\x7f" else char
