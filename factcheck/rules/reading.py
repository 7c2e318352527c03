"""Rule files and folders of them, read as stories; every problem of every file is told at once."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.model import Position, Problem, ProblemError, Story
from factcheck.rules.loading import load, shown
from factcheck.rules.stories import story

SUFFIXES = (".yaml", ".yml")


def read_rules(inputs: Sequence[str]) -> tuple[Story, ...]:
    """
    The stories of rule files.

    inputs   files, and folders that are searched for *.yaml and *.yml, however deep; hidden names and
             linked folders are passed over.
    Returns  one story a file, in the order of `inputs`, those of a folder sorted by path; a file named twice
             is read once.
    Raises   ProblemError with all problems of all files, in the order path, position.
    """
    problems: list[Problem] = []
    stories: list[Story] = []
    for path, story_id in _with_ids(_files(inputs, problems), problems):
        try:
            stories.append(story(load(path), shown(path), story_id))
        except ProblemError as error:
            problems.extend(error.problems)
    if problems:
        raise ProblemError(*sorted(problems, key=_path_and_position))
    return tuple(stories)


def _files(inputs: Sequence[str], problems: list[Problem]) -> list[Path]:
    """Each file once, under the path by which it was come upon first."""
    files: dict[str, Path] = {}
    for name in inputs:
        if not name:
            problems.append(Problem("articles-unnamed", hint="articles-missing-hint"))
            continue
        path = Path(name)
        for file in _in_folder(path, problems) if _is_folder(path) else [path]:
            files.setdefault(_identity(file), file)
    return list(files.values())


def _in_folder(folder: Path, problems: list[Problem]) -> list[Path]:
    """A stack, not recursion: folders may be nested deeper than Python's stack."""
    problems_before = len(problems)
    found = []
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            children = [child for child in path.iterdir() if not child.name.startswith(".")]
        except OSError as error:
            problems.append(Problem("articles-inaccessible", {"reason": error.strerror or ""}, shown(path)))
            continue
        for child in children:
            if _is_folder(child):
                waiting += [] if child.is_symlink() else [child]
            elif child.suffix.lower() in SUFFIXES:
                found.append(child)
    if not found and len(problems) == problems_before:
        problems.append(Problem("rules-none", path=shown(folder), hint="rules-hint-none"))
    return sorted(found)


def _is_folder(path: Path) -> bool:
    """False where the system does not tell: reading it as a file will say why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _identity(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def _with_ids(files: Sequence[Path], problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """Each file with its story's id, the file's stem; two stories of one id would have the same rules."""
    first: dict[str, Path] = {}
    for path in files:
        story_id = unicodedata.normalize("NFC", path.stem)
        if story_id in first:
            values = {"name": story_id, "other": shown(first[story_id])}
            problems.append(Problem("rules-same-name", values, shown(path), hint="rules-hint-same-name"))
        first.setdefault(story_id, path)
        yield path, story_id


def _path_and_position(problem: Problem) -> tuple[str, Position]:
    return problem.path or "", problem.position or Position(0, 0)
