"""What a shell completes after an option: the names of formats and kinds, the ids of claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from factcheck.cli.settings import DEFAULT_RULES, settings
from factcheck.model import ProblemError, Verdict


def one_of(values: Iterable[str]) -> Callable[[str], list[str]]:
    """Completes to one of these."""

    def completed(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    return completed


def several_of(values: Iterable[str]) -> Callable[[str], list[str]]:
    """Completes the last of several with commas between: "date,t" to "date,time"."""

    def completed(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        return [before + comma + value for value in values if value.startswith(last)]

    return completed


def claims(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes to a claim of the rules that the command goes by: "hanoi-convention/signatories", or "signatories"."""
    ids = _claims(_rules(ctx))
    whole = [one for one in ids if one.startswith(incomplete)]
    return whole or sorted({short for one in ids if (short := one.partition("/")[2]).startswith(incomplete)})


def stories_claims_checks(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes the last of several with commas between, each the id of a story, a claim or a check."""
    ids = _claims(_rules(ctx))
    stories = dict.fromkeys(one.partition("/")[0] for one in ids)
    return several_of([*stories, *ids, *_checks()])(incomplete)


def checks_and_verdicts(incomplete: str) -> list[str]:
    """Completes to what `explain` can explain."""
    return one_of(["claims", *_checks(), *Verdict])(incomplete)


def _rules(ctx: typer.Context) -> list[str]:
    """Rule files and folders: those of the command line, else of the configuration, else rules/."""
    given = ctx.params
    if "rules" not in given:  # a command of `factcheck rules`, which reads no configuration
        # Behind an option that still lacks its value, arguments are not yet given to their parameter.
        return list(given.get("paths") or ctx.args or [DEFAULT_RULES])
    try:
        return settings({"rules": list(given["rules"] or ())}, given.get("config"), bool(given.get("isolated"))).rules
    except ProblemError:
        return []


def _claims(rules: list[str]) -> list[str]:
    """The ids of the claims in sound rule files: what is wrong with others is no word for a command line."""
    from factcheck.rules import read_each  # noqa: PLC0415 - only this completion waits for the word tables

    found, _ = read_each([path for path in rules if Path(path).exists()])
    return [claim.rule for story in found for claim in story.claims]


def _checks() -> list[str]:
    from factcheck.checks import CHECKS  # noqa: PLC0415 - as above

    return [module.CHECK.id for module in CHECKS]
