"""What is wrong with an input, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.model.places import Position


@dataclass(frozen=True, slots=True)
class Problem:
    """
    One thing wrong with an input: an article, a rule file, an option.

    message   name of a text in factcheck/wording/texts.toml, with `values` for its gaps.
    hint      the same, for what to do about it; None where the message says it all.
    path      the file, or None where it is no file's fault.
    position  None where the file as a whole is meant.
    warning   nothing is lost by it: it is told, and changes no exit code.
    """

    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    path: str | None = None
    position: Position | None = None
    hint: str | None = None
    warning: bool = False


class ProblemError(Exception):
    """Raised where work cannot go on; holds every problem found, in order of position."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems)
        self.problems = problems
