"""YAML front matter: the lines between "---" and "---" or "..." at the very start of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from factcheck.model import Problem

MAX_LENGTH = 64 * 1024


class Field(NamedTuple):
    """A top-level entry: its value as text, and where that starts in the article's text."""

    text: str
    start: int


class Flaw(NamedTuple):
    """What is wrong, and at which offset of the article's text."""

    problem: Problem
    start: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """
    The front matter of a text.

    end     where the text after it starts; 0 where there is none.
    fields  by key in lower case, the first of a kind; an entry without a value is left out.
    flaw    why the fields could not be read.
    """

    end: int = 0
    fields: Mapping[str, Field] = field(default_factory=dict)
    flaw: Flaw | None = None


def front_matter(text: str) -> FrontMatter:
    """
    The front matter of a text.

    There is none where the first "---" is never closed, or what it encloses is YAML but no mapping: the
    text then begins with a rule. Enclosed text that is no YAML, or longer than MAX_LENGTH code points, is
    front matter with a flaw.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return FrontMatter()
    start, end = opening.end(), closing.start()
    if end - start > MAX_LENGTH:
        limit = {"limit": f"{MAX_LENGTH // 1024} KiB"}
        problem = Problem("articles-front-matter-oversized", limit, hint="articles-front-matter-none-hint")
        return FrontMatter(closing.end(), flaw=Flaw(problem, 0))
    if text[start:end].isspace() or start == end:
        return FrontMatter(closing.end())
    fields = _fields(text[start:end], start)
    if isinstance(fields, Flaw):
        return FrontMatter(closing.end(), flaw=fields)
    return FrontMatter(closing.end(), fields) if fields is not None else FrontMatter()


_OPENING = re.compile(r"---[ \t]*(?=[\r\n])")
_CLOSING = re.compile(r"(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?![^\r\n])")


def _fields(block: str, start: int) -> dict[str, Field] | Flaw | None:
    """None where the block is no mapping; `start` is the block's offset in the article's text."""
    try:
        root = yaml.compose(block, Loader=yaml.BaseLoader)
    except RecursionError:
        return Flaw(Problem("articles-front-matter-deep"), 0)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return _flaw(error, start)
    if not isinstance(root, yaml.MappingNode):
        return None
    fields: dict[str, Field] = {}
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode) and not _is_null(value):
            fields.setdefault(key.value.casefold(), _field(value, block, start))
    return fields


def _field(node: yaml.Node, block: str, start: int) -> Field:
    """A list or mapping is taken as it is written, for a message to show it."""
    first, last = node.start_mark.index, node.end_mark.index
    written = node.value if isinstance(node, yaml.ScalarNode) else block[first:last]
    # An escape like "\ud800" makes a code point that cannot be printed.
    return Field(written.encode("utf-8", "replace").decode("utf-8"), start + first)


def _is_null(node: yaml.Node) -> bool:
    plain = isinstance(node, yaml.ScalarNode) and node.style is None
    return plain and node.value.lower() in ("", "~", "null")


def _flaw(error: Exception, start: int) -> Flaw:
    """For a number that is out of range PyYAML raises ValueError or OverflowError, which have no place."""
    place, detail = 0, str(error)
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        place, detail = start + mark.index if mark else 0, error.problem or error.context or ""
    elif isinstance(error, yaml.reader.ReaderError):
        place, detail = start + error.position, f"U+{error.character:04X}: {error.reason}"
    problem = Problem("articles-front-matter-broken", {"detail": detail}, hint="articles-front-matter-broken-hint")
    return Flaw(problem, place)
