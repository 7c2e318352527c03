"""Take nodes apart key by key; what is wrong is written down, and reading goes on to find the rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from factcheck.model import Place, Position, Problem
from factcheck.rules.nodes import Entries, Items, Node, Text


class Keys(NamedTuple):
    """The keys that a mapping may have, and the message for any other."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    unknown: str = "rules-unknown-key"


class Complaints:
    """What is wrong with one rule file, in the order in which it was come upon."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def add(self, position: Position, message: str, hint: str, **values: str) -> None:
        """A message is one line: long values are cut."""
        cut = {name: _cut(value) for name, value in values.items()}
        self.problems.append(Problem(message, cut, self.path, position, hint))

    def place(self, position: Position) -> Place:
        return Place(self.path, position)


class Fields:
    """
    The values of one mapping, by key.

    Each method gives None or nothing for a key that is absent, and, after a complaint, for a value that is
    empty or of another shape. Where a key stands twice its first value counts.
    """

    def __init__(
        self, pairs: Sequence[tuple[Text, Node]], keys: Keys, complaints: Complaints, position: Position
    ) -> None:
        """`pairs` come from `entries`; a missing key is told at `position`."""
        self.position = position
        self._complaints = complaints
        self._nodes: dict[str, Node] = {}
        known = keys.required + keys.optional
        for key, node in pairs:
            if key.text in known:
                self._nodes.setdefault(key.text, node)
            else:
                self._complain_of_unknown(key, node, keys.unknown, known)
        for missing in keys.required:
            if pairs and missing not in self._nodes:
                complaints.add(position, "rules-missing-key", "rules-hint-missing-key", key=missing)

    def has(self, key: str) -> bool:
        """True also for a value of which was complained."""
        return key in self._nodes

    def text(self, key: str) -> Text | None:
        """One text, as written."""
        return as_text(self._nodes[key], key, self._complaints) if key in self._nodes else None

    def words(self, key: str) -> str | None:
        """One text, cleaned."""
        text = self.text(key)
        return clean(text.text) if text else None

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The items of a list, or the one value that stands in its place; no empty texts."""
        node = self._nodes.get(key)
        if node is None:
            return ()
        items = node.items if isinstance(node, Items) else (node,)
        if not items:
            self._complaints.add(node.position, "rules-empty", "rules-hint-empty", key=key)
        return tuple(item for item in items if not isinstance(item, Text) or as_text(item, key, self._complaints))

    def texts(self, key: str) -> tuple[str, ...]:
        """One text or a list of texts, cleaned."""
        texts = [as_text(node, key, self._complaints) for node in self.nodes(key)]
        return tuple(clean(text.text) for text in texts if text)

    def alternatives(self, key: str) -> tuple[tuple[str, ...], ...]:
        """One text or a list; an item of the list that is a list itself is several texts that go together."""
        found = []
        for node in self.nodes(key):
            items = node.items if isinstance(node, Items) else (node,)
            if not items:
                self._complaints.add(node.position, "rules-empty", "rules-hint-empty", key=key)
            texts = [as_text(item, key, self._complaints) for item in items]
            found.append(tuple(clean(text.text) for text in texts if text))
        return tuple(texts for texts in found if texts)

    def entries(self, key: str) -> list[tuple[Text, Node]]:
        """The entries of a mapping."""
        return entries(self._nodes[key], key, self._complaints) if key in self._nodes else []

    def choice(self, key: str, names: Iterable[str]) -> str | None:
        """One of the names."""
        text = self.text(key)
        if text is None:
            return None
        word, allowed = clean(text.text), tuple(names)
        if word in allowed:
            return word
        hint, values = _nearest(word, allowed)
        self._complaints.add(text.position, "rules-not-one-of", hint, key=key, value=word, **values)
        return None

    def _complain_of_unknown(self, key: Text, node: Node, message: str, known: tuple[str, ...]) -> None:
        hint, values = _nearest(key.text, known)
        # A comma in a text between { } cuts it in two: what follows looks like a key without a value.
        if hint != "rules-hint-near" and isinstance(node, Text) and not node.text:
            hint = "rules-hint-comma"
        self._complaints.add(key.position, message, hint, key=key.text, **values)


def entries(node: Node, key: str, complaints: Complaints) -> list[tuple[Text, Node]]:
    """The entries of the mapping under a key, doubled ones too, without those whose key is no text."""
    if not isinstance(node, Entries) or not node.entries:
        empty = isinstance(node, Entries) or (isinstance(node, Text) and not node.text)
        message, hint = ("rules-empty", "rules-hint-empty") if empty else ("rules-not-keys", "rules-hint-keys")
        complaints.add(node.position, message, hint, key=key)
        return []
    pairs: list[tuple[Text, Node]] = []
    lines: dict[str, int] = {}
    for name, value in node.entries:
        text = Text(clean(name.text), name.position) if isinstance(name, Text) else None
        if text is None or not text.text:
            complaints.add(name.position, "rules-key-not-text", "rules-hint-key-not-text")
            continue
        if text.text in lines:
            line = str(lines[text.text])
            complaints.add(text.position, "rules-duplicate-key", "rules-hint-duplicate-key", key=text.text, line=line)
        lines.setdefault(text.text, text.position.line)
        pairs.append((text, value))
    return pairs


def as_text(node: Node, key: str, complaints: Complaints) -> Text | None:
    """The node, where it is a text; None, after a complaint, where it is empty or no text."""
    if not isinstance(node, Text):
        complaints.add(node.position, "rules-not-text", "rules-hint-text", key=key)
        return None
    if not clean(node.text):
        complaints.add(node.position, "rules-empty", "rules-hint-empty", key=key)
        return None
    return node


def clean(text: str) -> str:
    """NFC, each run of white space one space, none at the ends."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


_LONGEST_NAME = 40  # code points; comparing longer texts with names takes long and finds nothing
_LONGEST_SHOWN = 120


def _nearest(word: str, names: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """The hint for a word that is none of the names, with its values: the nearest name, or all of them."""
    near = get_close_matches(word.lower(), names, n=1) if len(word) <= _LONGEST_NAME else []
    if near:
        return "rules-hint-near", {"near": near[0]}
    return "rules-hint-names", {"names": ", ".join(names)}


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
