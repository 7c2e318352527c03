"""`factcheck rules`: check, test, show and begin rule files, and the schema that editors complete them by."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli import completion, options
from factcheck.cli.drafting import draft
from factcheck.cli.exits import ExitCode, exits, is_broken, say
from factcheck.cli.output import opened
from factcheck.cli.progress import Progress
from factcheck.cli.settings import settings
from factcheck.model import Claim, Problem, ProblemError, Story
from factcheck.reports.escapes import escaped
from factcheck.wording import Lang, lang_of_locale, text

if TYPE_CHECKING:
    from factcheck.trials import ClaimTrial

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Check, test, show and begin rule files.")

_DEFAULT = "rules"
_FORMATS = ["text", "json"]

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH", help="Rule files or folders of them.", show_default="rules/")
]
Form = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="[text|json]",
        help="How the result is written.",
        autocompletion=completion.one_of(_FORMATS),
    ),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show the traceback of an internal error.")]


@app.command()
def check(paths: Paths = None, form: Form = "text", lang: options.Language = None, verbose: Verbose = False) -> None:
    """
    Tell every mistake of rule files.

    Each with its path, line and column and with what to do about it, on standard error.

    Exit codes: 0 all are sound; 2 a file or an option is wrong; 3 internal error; 4 there is no rule file.
    """
    lang = lang or lang_of_locale()
    with exits(lang, verbose):
        options.one_of("--format", form, _FORMATS)
        from factcheck.rules import read_each  # noqa: PLC0415 - help does not wait for the word tables

        stories, problems = read_each(_inputs(paths))
        if form == "json":
            _write_json(_checked(stories, problems, lang))
        else:
            for problem in problems:
                say(problem, lang)
            counts = _counts(stories, problems)
            _write(text("cli-rules-checked", lang, {name: str(count) for name, count in counts.items()}))
        broken = any(map(is_broken, problems))
        raise typer.Exit(ExitCode.INPUT if broken else ExitCode.OK if stories else ExitCode.NOTHING)


@app.command("test")
def try_out(
    paths: Paths = None,
    claim: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="Only this claim: signatories or hanoi-convention/signatories; repeatable.",
            autocompletion=completion.claims,
        ),
    ] = None,
    form: Form = "text",
    lang: options.Language = None,
    verbose: Verbose = False,
    no_color: options.NoColor = False,
) -> None:
    """
    Run the examples, and the same with wrong figures.

    The figure of every example that agrees is changed by a digit, transposed, written in words, hedged otherwise,
    put at another scale; a date is moved by a day, a month, a year. Each must give just the one finding.

    Exit codes: 0 all passed; 1 some did not; 2 a file or an option is wrong; 3 internal error; 4 no rule file.
    """
    lang = lang or lang_of_locale()
    with exits(lang, verbose):
        options.one_of("--format", form, _FORMATS)
        color = options.wants_color(no_color, None)
        chosen = _chosen(_read(paths), claim or [])
        from factcheck.cli import trial_report  # noqa: PLC0415 - as above

        trials = _trials(chosen, lang)
        if form == "json":
            _write_json(trial_report.fields(trials))
        else:
            width = shutil.get_terminal_size((100, 24)).columns
            _write(*trial_report.lines(trials, lang, width, color))
        failed = any(trial.failures for _, trial in trials)
        raise typer.Exit(ExitCode.FINDINGS if failed else ExitCode.OK)


@app.command()
def show(
    paths: Paths = None,
    form: Form = "text",
    lang: options.Language = None,
    verbose: Verbose = False,
    no_color: options.NoColor = False,
) -> None:
    """
    Show what rule files expect.

    For each claim its values in time with their sources, its words, and how many examples it has.

    Exit codes: 0 done; 2 a file or an option is wrong; 3 internal error; 4 no rule file.
    """
    lang = lang or lang_of_locale()
    with exits(lang, verbose):
        options.one_of("--format", form, _FORMATS)
        color = options.wants_color(no_color, None)
        stories = _read(paths)
        from factcheck.cli import story_page  # noqa: PLC0415 - as above

        if form == "json":
            _write_json(story_page.fields(stories))
        else:
            width = shutil.get_terminal_size((100, 24)).columns
            with opened(None) as out:
                story_page.write(stories, out, lang, width, color)


@app.command()
def schema() -> None:
    """
    Print the JSON Schema of rule files.

    Editors complete and check rule files by it, where the first line of a file names it:
    # yaml-language-server: $schema=PATH
    """
    lang = lang_of_locale()
    with exits(lang, verbose=False):
        from factcheck.rules.schema import schema as rule_schema  # noqa: PLC0415 - as above

        _write_json(rule_schema())


@app.command()
def new(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE", help="The file to begin; one that is there is never overwritten.", show_default=False
        ),
    ] = None,
    lang: Annotated[
        Lang | None, typer.Option(help="Language of comments and messages.", show_default="that of the locale")
    ] = None,
    verbose: Verbose = False,
) -> None:
    """
    Begin a rule file.

    It holds a made-up story with every key explained. Without FILE it goes to standard output.

    Exit codes: 0 done; 2 the file is there already or cannot be written; 3 internal error.
    """
    lang = lang or lang_of_locale()
    with exits(lang, verbose):
        skeleton = (files("factcheck.rules") / f"skeleton.{lang}.yaml").read_text(encoding="utf-8")
        if file is None:
            _write(skeleton.removesuffix("\n"))
            return
        _create(file, skeleton)
        _write(text("cli-rules-new", lang, {"path": escaped(file)}))


app.command()(draft)


def _inputs(paths: list[str] | None) -> list[str]:
    """The paths, else those of the configuration, else rules/. Raises ProblemError where there are none."""
    found = paths or settings({}, None, isolated=False).rules
    if not found:
        raise ProblemError(Problem("cli-rules-none", hint="cli-rules-none-hint"))
    return found


def _read(paths: list[str] | None) -> Sequence[Story]:
    from factcheck.rules import read_rules  # noqa: PLC0415 - as above

    return read_rules(_inputs(paths))


def _counts(stories: Sequence[Story], problems: Sequence[Problem]) -> dict[str, int]:
    return {
        "stories": len(stories),
        "claims": sum(len(story.claims) for story in stories),
        "broken": len({problem.path for problem in problems if is_broken(problem)}),
        "problems": sum(map(is_broken, problems)),
    }


def _checked(stories: Sequence[Story], problems: Sequence[Problem], lang: Lang) -> dict[str, Any]:
    return {
        "schema": "factcheck-rules-check/1",
        "stories": [
            {"id": story.id, "path": story.place.path, "title": story.title, "claims": len(story.claims)}
            for story in stories
        ],
        "problems": [
            {
                "path": problem.path,
                "line": problem.position.line if problem.position else None,
                "column": problem.position.column if problem.position else None,
                "name": problem.message,
                "message": text(problem.message, lang, problem.values),
                "hint": text(problem.hint, lang, problem.values) if problem.hint else None,
            }
            for problem in problems
        ],
        "summary": _counts(stories, problems),
    }


def _chosen(stories: Sequence[Story], names: Sequence[str]) -> list[tuple[Story, Claim]]:
    """The claims with these names, all without any. Raises ProblemError for a name that no claim has."""
    claims = [(story, claim) for story in stories for claim in story.claims]
    known = {name: claim for _, claim in claims for name in (claim.rule, claim.rule.partition("/")[2])}
    for name in names:
        if name not in known:
            near = get_close_matches(name[:100], known, n=1)
            hint = "rules-hint-near" if near else "cli-choice-hint"
            values = {"value": name, "near": "".join(near), "values": ", ".join(claim.rule for _, claim in claims)}
            raise ProblemError(Problem("cli-rules-no-claim", values, "--claim", hint=hint))
    return [
        (story, claim) for story, claim in claims if not names or {claim.rule, claim.rule.partition("/")[2]} & {*names}
    ]


def _trials(chosen: Sequence[tuple[Story, Claim]], lang: Lang) -> list[tuple[Story, ClaimTrial]]:
    from factcheck.trials import tried  # noqa: PLC0415 - as above

    done = []
    with Progress(lang, message="cli-rules-progress") as progress:
        for story, claim in chosen:
            done.append((story, tried(claim, story)))
            progress.step(claim.rule)
    return done


def _create(file: str, content: str) -> None:
    try:
        with Path(file).open("x", encoding="utf-8", newline="\n") as out:
            out.write(content)
    except FileExistsError as error:
        raise ProblemError(Problem("cli-rules-exists", path=file, hint="cli-rules-exists-hint")) from error
    except (OSError, ValueError) as error:
        reason = {"reason": getattr(error, "strerror", None) or str(error)}
        raise ProblemError(Problem("cli-output-failed", reason, path=file)) from error


def _write(*lines: str) -> None:
    with opened(None) as out:
        out.writelines(f"{line}\n" for line in lines)


def _write_json(content: object) -> None:
    _write(json.dumps(content, ensure_ascii=False, indent=2))
