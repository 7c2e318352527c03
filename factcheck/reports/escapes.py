"""Words of an article or a path, made harmless for a terminal: no control, bidi or invisible characters."""

from __future__ import annotations

import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def escaped(text: str) -> str:
    """Every control, format and line-breaking character as a visible escape: "\\x1b", "\\n", "\\u202e"."""
    return text if text.isprintable() else "".join(map(visible, text))


def quoted(text: str, most: int = 80) -> str:
    """The same with white space runs as one space, cut to `most` characters; one physical line."""
    words = escaped(" ".join(text[: most * 4].split()))
    return words if len(words) <= most else words[: most - 1] + "…"


def named(path: str) -> str:
    """A path that a line can begin with: "::" would be a command to GitHub Actions there, "./::" is none."""
    return escaped(f"./{path}" if f"{path}:".startswith("::") else path)


def visible(char: str) -> str:
    """One character, or its escape where it would not show."""
    if unicodedata.category(char) in _INVISIBLE:
        return char.encode("unicode_escape").decode("ascii")
    return char
