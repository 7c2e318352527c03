"""What a YAML file holds once it is composed: texts, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from factcheck.model import Position


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written: "12.000", "15:00" and "yes" stay text. Empty where the file gives no value."""

    text: str
    position: Position


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping, in the order of the file; a key may stand more than once."""

    entries: tuple[tuple[Node, Node], ...]
    position: Position


Node: TypeAlias = Text | Items | Entries
