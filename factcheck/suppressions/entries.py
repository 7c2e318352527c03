"""
Suppressions outside the text, one entry each: under `factcheck:` in an article's front matter, or in the file
"article.txt.factcheck.yaml" beside it.

    ignore:
      - rule: signatories
        words: 71 quốc gia đã ký
        reason: Sở nói miệng, chờ văn bản
        until: 2025-12-31
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from factcheck.articles.files import STDIN
from factcheck.articles.front_matter import front_matter
from factcheck.model import SIDECAR, Article, Origin, Problem, ProblemError, Suppression
from factcheck.rules.fields import Complaints, Fields, Keys, clean, entries
from factcheck.rules.loading import load, parsed
from factcheck.rules.nodes import Node, Text
from factcheck.suppressions.days import day


def in_front_matter(article: Article) -> Iterator[Suppression | Problem]:
    """Each entry of the article's front matter, or what is wrong with it."""
    field = front_matter(article.text).fields.get("factcheck") if article.text.startswith("---") else None
    if field is None:
        return
    line, column = article.position(field.start)
    # As far down and in as it stands in the article, so that every place is right.
    block = "\n" * (line - 1) + " " * (column - 1) + field.text
    try:
        root = parsed(article.path, block)
    except ProblemError as error:
        yield from error.problems
    else:
        yield from _read(root, article.path, Origin.IN_SOURCE)


def beside(article: Article) -> Iterator[Suppression | Problem]:
    """Each entry of the file beside the article, or what is wrong with it; nothing where there is no such file."""
    if article.path == STDIN:
        return
    path = Path(article.path + SIDECAR)
    try:
        if not path.is_file():
            return
        root = load(path)
    except (OSError, ValueError):  # a name that the system does not take is no file
        return
    except ProblemError as error:
        yield from (replace(problem, hint=_HINTS.get(problem.hint or "", problem.hint)) for problem in error.problems)
    else:
        yield from _read(root, path.as_posix(), Origin.EXTERNAL)


# What is told of rule files is not always what to do here.
_HINTS = {
    "rules-hint-empty-file": "suppressions-file-hint",
    "rules-hint-split": "suppressions-file-hint",
    "rules-hint-utf8": "suppressions-file-hint",
}

_ROOT = Keys(required=("ignore",))
_ENTRY = Keys(required=("rule", "reason"), optional=("words", "until"))


def _read(root: Node, path: str, origin: Origin) -> Iterator[Suppression | Problem]:
    complaints = Complaints(path)
    found: list[Suppression] = []
    for node in Fields(entries(root, "factcheck", complaints), _ROOT, complaints, root.position).nodes("ignore"):
        entry = _entry(node, complaints, origin)
        if entry is not None:
            found.append(entry)
    yield from complaints.problems
    yield from found


def _entry(node: Node, complaints: Complaints, origin: Origin) -> Suppression | None:
    """None, after a complaint, for an entry that would not do what it says."""
    before = len(complaints.problems)
    fields = Fields(entries(node, "ignore", complaints), _ENTRY, complaints, node.position)
    rules = tuple((clean(rule.text), rule.position) for rule in fields.nodes("rule") if isinstance(rule, Text))
    reason, words, until = fields.words("reason"), fields.words("words"), fields.text("until")
    last = day(until.text) if until else None
    if until and last is None:
        complaints.add(until.position, "suppressions-date", "suppressions-date-hint", value=until.text)
    if len(complaints.problems) > before or not rules or reason is None:
        return None
    return Suppression(origin, rules, reason, last, complaints.place(node.position), words=words)
