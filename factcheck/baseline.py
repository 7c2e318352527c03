"""
A baseline: what was found on one day, in a file, so that from then on only what is new counts.

An entry is known by its article's path, its fingerprint and its verdict; neither by a line nor by a column.
"""

from __future__ import annotations

import contextlib
import json
import os
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO

from factcheck.articles.decoding import decoded
from factcheck.articles.files import STDIN, Source, contents, shown
from factcheck.model import Finding, Position, Problem, ProblemError, Run

SCHEMA = "factcheck-baseline/1"
MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """
    One known finding.

    path      the article's, from the folder of the baseline file on; "/" between parts.
    text      its words, and `sentence` the one that they stand in: for those who review the file.
    reason    why it is left, for people to fill in; it stays when the file is written anew.
    """

    path: str
    rule: str
    text: str
    fingerprint: str
    verdict: str
    sentence: str
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from every other entry."""
        return self.path, self.fingerprint, self.verdict


@dataclass(frozen=True, slots=True)
class Baseline:
    """
    A baseline file.

    path     as people are shown it.
    folder   from where its articles' paths count.
    file     the path to open.
    """

    path: str
    folder: Path
    file: str
    entries: tuple[Entry, ...] = ()

    def marked(self, run: Run) -> Run:
        """The run with each finding marked as known or new; those that agree are neither."""
        known = {entry.key for entry in self.entries}
        findings = [
            replace(finding, in_baseline=_entry(finding, self.folder).key in known) if finding.severity else finding
            for finding in run.findings
        ]
        return replace(run, findings=tuple(findings))

    def stale(self, run: Run) -> tuple[Entry, ...]:
        """
        The entries that stand for nothing any more: their article was checked against their rule and has no such
        finding, or is gone. What the run did not look at stays.
        """
        found = {_entry(finding, self.folder).key for finding in run.findings if finding.severity}
        checked = {_from(self.folder, article.path) for article in run.articles}
        rules = {claim.rule for story in run.stories for claim in story.claims}
        return tuple(
            entry
            for entry in self.entries
            if entry.key not in found
            and (_is_checked(entry.rule, rules) if entry.path in checked else not _is_there(self.folder / entry.path))
        )

    def pruned(self, run: Run) -> Baseline:
        """Without stale entries."""
        stale = set(self.stale(run))
        return replace(self, entries=tuple(entry for entry in self.entries if entry not in stale))

    def renewed(self, run: Run, chosen: Run) -> Baseline:
        """Pruned, and with every finding of `chosen`, a part of the run, that is not suppressed; reasons are kept."""
        entries = {entry.key: entry for entry in self.pruned(run).entries}
        for finding in chosen.findings:
            if finding.severity and finding.suppressed is None:
                entry = _entry(finding, self.folder)
                if entry.path != STDIN:
                    known = entries.get(entry.key)
                    entries[entry.key] = replace(entry, reason=known.reason) if known else entry
        return replace(self, entries=tuple(sorted(entries.values())))

    def write(self, out: TextIO) -> None:
        """The file's JSON, sorted, with no line numbers in it: a small change of an article is none of the file."""
        json.dump(
            {"schema": SCHEMA, "findings": [{name: getattr(entry, name) for name in _TEXTS} for entry in self.entries]},
            out,
            **_LAYOUT,
        )
        out.write("\n")


_LAYOUT: dict[str, Any] = {"ensure_ascii": False, "indent": 2}


def empty(file: str) -> Baseline:
    """The baseline of a file that is still to be written."""
    return Baseline(shown(Path(file)), Path(file).parent, file)


def read_baseline(file: str) -> Baseline:
    """
    The baseline that a file holds.

    Raises  ProblemError where it cannot be read, is no JSON, or no baseline that this version knows.
    """
    baseline = empty(file)
    try:
        text = decoded(contents(Source(baseline.path, Path(file)), MAX_BYTES))
        found = json.loads(text)
    except ProblemError as error:
        raise ProblemError(*(_of_file(problem, baseline.path) for problem in error.problems)) from error
    except json.JSONDecodeError as error:
        # It begins a new line at "\n" only.
        position = Position(error.lineno, error.colno)
        raise _broken("baseline-syntax", baseline.path, position, detail=error.msg) from error
    except (ValueError, RecursionError) as error:
        raise _broken("baseline-shape", baseline.path, where="/") from error
    if not isinstance(found, dict) or not isinstance(schema := found.get("schema"), str):
        raise _broken("baseline-no-schema", baseline.path, schema=SCHEMA)
    if schema != SCHEMA:
        raise _broken("baseline-schema", baseline.path, schema=schema[:80], known=SCHEMA)
    rows = found.get("findings")
    if not isinstance(rows, list):
        raise _broken("baseline-shape", baseline.path, where="/findings")
    entries = tuple(_read(row, f"/findings/{number}", baseline.path) for number, row in enumerate(rows))
    return replace(baseline, entries=entries)


_TEXTS = ("path", "rule", "verdict", "text", "sentence", "fingerprint", "reason")


def _read(row: Any, where: str, path: str) -> Entry:
    if not isinstance(row, dict):
        raise _broken("baseline-shape", path, where=where)
    row = {"reason": "", **row}
    for name in _TEXTS:
        if not isinstance(row.get(name), str):
            raise _broken("baseline-shape", path, where=f"{where}/{name}")
    entry = Entry(**{name: row[name] for name in _TEXTS})
    return replace(entry, path=unicodedata.normalize("NFC", entry.path))


def _of_file(problem: Problem, path: str) -> Problem:
    hint = "baseline-missing-hint" if problem.message == "articles-missing" else "baseline-hint"
    return replace(problem, path=path, hint=hint)


def _broken(message: str, path: str, position: Position | None = None, **values: str) -> ProblemError:
    return ProblemError(Problem(message, values, path, position, "baseline-hint"))


def stale_problems(stale: Sequence[Entry], path: str) -> Iterable[Problem]:
    """A warning for each of the first stale entries, and one for how many more there are."""
    for entry in stale[:_MOST_TOLD]:
        values = {"path": entry.path, "rule": entry.rule, "text": " ".join(entry.text.split())}
        yield Problem("baseline-stale", values, path, hint="baseline-stale-hint", warning=True)
    if len(stale) > _MOST_TOLD:
        values = {"count": str(len(stale) - _MOST_TOLD)}
        yield Problem("baseline-stale-more", values, path, hint="baseline-stale-hint", warning=True)


_MOST_TOLD = 20


def _entry(finding: Finding, folder: Path) -> Entry:
    return Entry(
        path=_from(folder, finding.path),
        rule=finding.rule,
        text=finding.mention.text if finding.mention else "",
        fingerprint=finding.fingerprint,
        verdict=finding.verdict.value,
        sentence=" ".join(finding.sentence.split()),
    )


def _from(folder: Path, path: str) -> str:
    """An article's path from the folder on, in NFC; as it is where no way leads there."""
    if path != STDIN:
        # It stays as it is on another drive, or with a character that no file name has.
        with contextlib.suppress(OSError, ValueError):
            path = Path(os.path.relpath(path, folder)).as_posix()
    return unicodedata.normalize("NFC", path)


def _is_checked(rule: str, rules: Collection[str]) -> bool:
    """True for a claim of the run, and for a check that needs no rule file."""
    return rule in rules or "/" not in rule


def _is_there(path: Path) -> bool:
    """True also where the system does not tell."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return True
