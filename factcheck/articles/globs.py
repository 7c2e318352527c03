"""
Patterns of files as .gitignore writes them: "drafts/", "*.bak.txt", "/2024/**/notes.md", "!keep.txt".

Each becomes one regular expression whose time grows no faster than the pattern times the square of the path: every
star takes the first place that fits and never tries another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glob:
    """
    One pattern.

    source  where it is written, as people are shown it: "news/.gitignore:3", "--exclude".
    """

    text: str
    source: str
    negated: bool
    folders_only: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Globs:
    """
    Patterns that stand together.

    folder  the one that they are written for: an absolute path with "/" between its parts, NFC.
    """

    folder: str
    globs: tuple[Glob, ...]

    def deciding(self, path: str, *, is_folder: bool) -> Glob | None:
        """The last pattern that speaks of this very path, absolute and NFC; None where none does."""
        below = self._below(path)
        for glob in reversed(self.globs):
            if (is_folder or not glob.folders_only) and glob.pattern.fullmatch(below):
                return glob
        return None

    def deciding_above(self, path: str) -> Glob | None:
        """The pattern that speaks of a file, else of the nearest of its folders."""
        is_folder = False
        while len(path) > len(self.folder):
            if found := self.deciding(path, is_folder=is_folder):
                return found
            path, is_folder = path.rpartition("/")[0], True
        return None

    def _below(self, path: str) -> str:
        """The path from the folder on; of a path elsewhere no pattern that begins at the folder speaks."""
        start = self.folder.rstrip("/") + "/"
        return path[len(start) :] if path.startswith(start) else f"../{path.lstrip('/')}"


def globs(folder: str, lines: Iterable[tuple[str, str]]) -> Globs:
    """Patterns and where each is written; blank lines and comments are none."""
    return Globs(nfc(folder), tuple(found for text, source in lines if (found := _glob(text, source))))


def nfc(path: str) -> str:
    """One spelling for names that a file system keeps decomposed."""
    return unicodedata.normalize("NFC", path)


def _glob(text: str, source: str) -> Glob | None:
    written = _trimmed(nfc(text))
    if not written or written.startswith("#") or len(written) > _LONGEST:
        return None
    negated = written.startswith("!")
    rest = written[negated:]
    folders_only = rest.endswith("/")
    rest = rest.removesuffix("/")
    if not rest:
        return None
    parts = rest.removeprefix("/").split("/")
    if "/" not in rest:
        parts = ["**", *parts]
    return Glob(text.strip(), source, negated, folders_only, re.compile(_path_pattern(parts), re.DOTALL))


_LONGEST = 4096  # characters; no path is longer


def _trimmed(line: str) -> str:
    """Without blanks at the end, but for one behind a backslash."""
    line = line.rstrip("\r\n")
    short = line.rstrip(" \t")
    escaped = (len(short) - len(short.rstrip("\\"))) % 2 == 1
    return line[: len(short) + 1] if escaped else short


def _path_pattern(parts: Sequence[str]) -> str:
    """Groups of names between "**"; each but the last takes the first place that fits."""
    groups: list[list[str]] = [[]]
    for part in parts:
        if part != "**":
            groups[-1].append(part)
        elif groups[-1] or len(groups) == 1:
            groups.append([])
    first, *others = ["/".join(map(_name_pattern, group)) for group in groups]
    if not others:
        return first
    found = f"{first}/" if first else ""
    for group in others[:-1]:
        found += rf"(?>(?:[^/]+/)*?{group}/)"
    return found + (rf"(?:[^/]+/)*{others[-1]}" if others[-1] else ".+")


def _name_pattern(name: str) -> str:
    """One part of a path: a star is any run of characters, the last one reaches as far as what follows it allows."""
    first, *others = _between_stars(name)
    if not others:
        return first
    return first + "".join(f"(?>[^/]*?{piece})" for piece in others[:-1]) + f"[^/]*{others[-1]}"


def _between_stars(name: str) -> list[str]:
    """What stands between the stars, as regular expressions of fixed length."""
    pieces = [""]
    for token in _TOKEN.findall(name):
        if token.startswith("*"):
            pieces.append("")
        elif token == "?":
            pieces[-1] += "[^/]"
        elif token.startswith("[") and len(token) > 1:
            pieces[-1] += _class_pattern(token[1:-1])
        else:
            pieces[-1] += re.escape(token[-1])
    return pieces


_TOKEN = re.compile(r"\*+|\\.|\[[!^]?\]?(?>(?:\\.|[^\]\\]){0,100})\]|.", re.DOTALL)
_MEMBER = re.compile(r"(\\.|.)(?:-(\\.|.))?", re.DOTALL)


def _class_pattern(members: str) -> str:
    """What stands between brackets; a range that runs backwards holds nothing."""
    negated = members[:1] in ("!", "^")
    allowed = ""
    for low, high in _MEMBER.findall(members[negated:]):
        first, last = low[-1], (high or low)[-1]
        if first <= last:
            allowed += f"{re.escape(first)}-{re.escape(last)}"
    if not allowed:
        return "[^/]" if negated else "(?!)"
    return f"[^/{allowed}]" if negated else f"(?!/)[{allowed}]"
