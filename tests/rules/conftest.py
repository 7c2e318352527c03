"""What the tests of rule files share: writing one, and telling what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model import Problem, ProblemError, Story
from factcheck.rules import read_rules


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], Story]:
    """Reads a rule file of this content."""

    def read(content: str | bytes) -> Story:
        path = tmp_path / "race.yaml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        [story] = read_rules([str(path)])
        return story

    return read


@pytest.fixture
def problems(read: Callable[[str | bytes], Story]) -> Callable[[str | bytes], list[Problem]]:
    """What is wrong with a rule file of this content."""

    def problems(content: str | bytes) -> list[Problem]:
        with pytest.raises(ProblemError) as raised:
            read(content)
        return list(raised.value.problems)

    return problems


def told(problem: Problem) -> str:
    """ "6:5 rules-empty", or the message alone where the file as a whole is meant."""
    if problem.position is None:
        return problem.message
    return f"{problem.position.line}:{problem.position.column} {problem.message}"
