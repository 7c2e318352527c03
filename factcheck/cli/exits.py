"""How a command ends: its exit code, what that means, and what is said on stderr when something is wrong."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum, StrEnum

import typer

from factcheck.model import Problem, ProblemError, Run, Severity
from factcheck.reports.escapes import escaped, named
from factcheck.wording import Lang, text

# A folder without articles or rule files is no broken input: nothing was checked (exit 4).
_NOTHING_THERE = frozenset(
    {
        "articles-none",
        "articles-all-left-out",
        "articles-stdin-left-out",
        "rules-none",
        "cli-no-rules",
        "cli-rules-none",
        "config-none-chosen",
    }
)


class ExitCode(IntEnum):
    OK = 0
    FINDINGS = 1
    INPUT = 2
    INTERNAL = 3
    NOTHING = 4


class FailOn(StrEnum):
    """The least severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def exit_code(run: Run, broken: int, fail_on: FailOn, allow_empty: bool, max_warnings: int | None = None) -> ExitCode:
    """How `check` ends; `broken` is the number of inputs with something wrong."""
    if broken:
        return ExitCode.INPUT
    if fail_on is not FailOn.NEVER:
        least = Severity(fail_on.value)
        if any(run.count(severity) for severity in Severity if severity.rank <= least.rank):
            return ExitCode.FINDINGS
    if _too_many(run, max_warnings):
        return ExitCode.FINDINGS
    return ExitCode.OK if _was_checked(run) or allow_empty else ExitCode.NOTHING


def meaning(code: ExitCode, run: Run, broken: int, fail_on: FailOn, lang: Lang, max_warnings: int | None = None) -> str:
    """One sentence on why the exit code is what it is."""
    if code is ExitCode.INPUT:
        return text("cli-exit-input", lang, {"count": str(broken)})
    if code is ExitCode.NOTHING:
        return text("cli-exit-no-rules" if run.articles else "cli-exit-nothing", lang)
    if code is ExitCode.FINDINGS:
        if exit_code(run, broken, fail_on, allow_empty=True) is ExitCode.OK:
            values = {"count": str(run.count(Severity.WARNING)), "most": str(max_warnings)}
            return text("cli-exit-warnings", lang, values)
        return text("cli-exit-findings", lang, {"level": fail_on.value})
    if not _was_checked(run):
        return text("cli-exit-allowed-empty", lang)
    if fail_on is FailOn.NEVER:
        return text("cli-exit-never", lang)
    return text("cli-exit-ok", lang, {"level": fail_on.value})


def is_broken(problem: Problem) -> bool:
    """True for an input with something wrong, False for a warning and where there is nothing to check."""
    return not problem.warning and problem.message not in _NOTHING_THERE


def say(problem: Problem, lang: Lang) -> None:
    """The problem on stderr: "a.txt:1:2: error: ..." and, on a second line, what to do."""
    where = named(problem.path) if problem.path is not None else "factcheck"
    if problem.position:
        where += f":{problem.position.line}:{problem.position.column}"
    level = "error" if is_broken(problem) else "warning"
    lines = [f"{where}: {level}: {escaped(text(problem.message, lang, problem.values))}"]
    if problem.hint:
        lines.append(f"  hint: {escaped(text(problem.hint, lang, problem.values))}")
    sys.stderr.write("\n".join(lines) + "\n")


@contextmanager
def exits(lang: Lang, verbose: bool) -> Iterator[None]:
    """Turns what goes wrong in a command into words on stderr and an exit code."""
    try:
        yield
    except typer.Exit:
        raise
    except ProblemError as error:
        for problem in error.problems:
            say(problem, lang)
        nothing = not any(map(is_broken, error.problems))
        raise typer.Exit(ExitCode.NOTHING if nothing else ExitCode.INPUT) from error
    except Exception as error:
        if verbose:
            traceback.print_exc()
        reason = f"{type(error).__name__}: {error}"[:200]
        sys.stderr.write(f"factcheck: {text('cli-internal', lang, {'error': escaped(reason)})}\n")
        raise typer.Exit(ExitCode.INTERNAL) from error


def _too_many(run: Run, max_warnings: int | None) -> bool:
    return max_warnings is not None and run.count(Severity.WARNING) > max_warnings


def _was_checked(run: Run) -> bool:
    return bool(run.articles) and any(story.claims for story in run.stories)
