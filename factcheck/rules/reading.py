"""Rule files and folders of them, read as stories; every problem of every file is told at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.articles.files import identity, is_folder, shown
from factcheck.articles.walking import files_in
from factcheck.model import SIDECAR, Position, Problem, ProblemError, Story
from factcheck.rules.loading import load
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
    stories, problems = read_each(inputs)
    if problems:
        raise ProblemError(*problems)
    return stories


def read_each(inputs: Sequence[str]) -> tuple[tuple[Story, ...], tuple[Problem, ...]]:
    """The same, but for broken files: the stories of the sound ones, and all problems of the others."""
    problems: list[Problem] = []
    stories: list[Story] = []
    for path, story_id in _with_ids(_files(inputs, problems), problems):
        try:
            stories.append(story(load(path), shown(path), story_id))
        except ProblemError as error:
            problems.extend(error.problems)
    return tuple(stories), tuple(sorted(problems, key=_path_and_position))


def _files(inputs: Sequence[str], problems: list[Problem]) -> list[Path]:
    """Each file once, under the path by which it was come upon first."""
    files: dict[str, Path] = {}
    for name in inputs:
        if not name:
            problems.append(Problem("articles-unnamed", hint="articles-missing-hint"))
            continue
        path = Path(name)
        for file in _in_folder(path, problems) if is_folder(path) else [path]:
            files.setdefault(identity(file), file)
    return list(files.values())


def _in_folder(folder: Path, problems: list[Problem]) -> list[Path]:
    found = [one for one in files_in(folder, SUFFIXES) if isinstance(one, Problem) or not one.name.endswith(SIDECAR)]
    if not found:
        problems.append(Problem("rules-none", path=shown(folder), hint="rules-hint-none"))
    problems.extend(one for one in found if isinstance(one, Problem))
    return [one for one in found if isinstance(one, Path)]


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
