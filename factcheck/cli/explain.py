"""`factcheck explain [ID]`: what a check or a verdict says, and sentences that get it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from difflib import get_close_matches
from textwrap import wrap
from typing import Annotated

import typer

from factcheck.cli import completion, options
from factcheck.cli.exits import exits
from factcheck.cli.output import opened
from factcheck.model import Problem, ProblemError, Verdict
from factcheck.wording import Lang, lang_of_locale, text

_FORMATS = ["text", "markdown"]


def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="A check or a verdict: header-date, superseded.",
            show_default="all of them",
            autocompletion=completion.checks_and_verdicts,
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="[text|markdown]",
            help="How it is written; markdown is one page of all of them, as docs/checks.md.",
            autocompletion=completion.one_of(_FORMATS),
        ),
    ] = "text",
    lang: options.Language = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show the traceback of an internal error.")] = False,
    no_color: options.NoColor = False,
) -> None:
    """
    Explain a check or a verdict, with examples; list them all.

    Why a figure of an article got its verdict: factcheck check ARTICLE --explain

    Exit codes: 0 done; 2 there is no such check or verdict; 3 internal error.
    """
    lang = lang or lang_of_locale()
    with exits(lang, verbose):
        options.one_of("--format", form, _FORMATS)
        if form == "markdown":
            if name is not None:
                raise ProblemError(
                    Problem("cli-explain-page-of-one", path="--format", hint="cli-explain-page-of-one-hint")
                )
            from factcheck.cli import checks_page  # noqa: PLC0415 - help does not wait for the word tables

            with opened(None) as out:
                out.write(checks_page.page(lang))
            return
        page = _Page(lang, shutil.get_terminal_size((100, 24)).columns, options.wants_color(no_color, None))
        lines = page.all() if name is None else page.one(name)
        with opened(None) as out:
            out.writelines(f"{line}\n" for line in lines)


class _Page:
    """What is told of checks and verdicts, in lines folded at a width."""

    def __init__(self, lang: Lang, width: int, color: bool) -> None:
        from factcheck.checks import CHECKS, claims  # noqa: PLC0415 - help does not wait for the word tables

        self._lang, self._width, self._color = lang, width, color
        self._examples, self._severities = claims.EXAMPLES, claims.SEVERITIES
        self._checks = {module.CHECK.id: module for module in CHECKS}
        self._ids = [_CLAIMS, *self._checks, *Verdict]

    def all(self) -> list[str]:
        """A line for each check and each verdict."""
        checks = [_CLAIMS, *self._checks]
        return [
            self._bold(text("cli-explain-checks", self._lang)),
            *(line for name in checks for line in self._listed(name, text(f"check-{name}-title", self._lang))),
            "",
            self._bold(text("cli-explain-verdicts", self._lang)),
            *(line for verdict in Verdict for line in self._listed(verdict, self._verdict(verdict))),
            "",
            *wrap(text("cli-explain-more", self._lang), self._width),
        ]

    def one(self, name: str) -> list[str]:
        """The story of one and its examples. Raises ProblemError for a name that is none."""
        if name not in self._ids:
            near = get_close_matches(name.lower(), self._ids, n=1)
            hint, values = ("rules-hint-near", near) if near else ("rules-hint-names", [", ".join(self._ids)])
            said = {"name": name, "near": values[0], "names": values[0]}
            raise ProblemError(Problem("cli-explain-unknown", said, hint=hint))
        if name in self._checks:
            return [*self._story(name, f"check-{name}"), *self._examples_of_check(name)]
        if name == _CLAIMS:
            return [*self._story(name, f"check-{name}"), *self._examples_of_verdicts(list(Verdict))]
        return [*self._story(name, f"verdict-{name}"), *self._examples_of_verdicts([Verdict(name)])]

    def _listed(self, name: str, title: str) -> list[str]:
        indent = " " * (max(map(len, self._ids)) + 4)
        return wrap(title, self._width, initial_indent=f"  {name.ljust(len(indent) - 2)}", subsequent_indent=indent)

    def _story(self, name: str, of: str) -> list[str]:
        is_verdict = of.startswith("verdict-")
        title = self._verdict(Verdict(name)) if is_verdict else text(f"{of}-title", self._lang)
        return [f"{self._bold(name)} · {title}", "", *wrap(text(f"{of}-story", self._lang), self._width), ""]

    def _verdict(self, verdict: Verdict) -> str:
        """ "đã có số liệu mới hơn · cảnh báo"."""
        title, severity = text(f"report-verdict-{verdict}", self._lang), self._severities[verdict]
        return f"{title} · {text(f'report-severity-{severity}', self._lang)}" if severity else title

    def _examples_of_verdicts(self, verdicts: list[Verdict]) -> Iterator[str]:
        examples = [example for example in self._examples if example.verdict in verdicts]
        if examples:
            yield from wrap(text("cli-explain-rule", self._lang), self._width)
        for example in examples:
            published = {"published": example.published or ""}
            when = f" ({text('cli-rules-published', self._lang, published)})" if example.published else ""
            yield from self._example(f"“{example.text}”{when}: {example.verdict}")

    def _examples_of_check(self, name: str) -> Iterator[str]:
        yield self._bold(text("cli-explain-examples", self._lang))
        for example in self._checks[name].EXAMPLES:
            sign = "✗" if example.found else "✓"
            said = text("cli-explain-found" if example.found else "cli-explain-sound", self._lang)
            yield from self._example(f"{sign} “{' ⏎ '.join(example.text.splitlines())}”: {said}")

    def _example(self, said: str) -> list[str]:
        return wrap(said, self._width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)

    def _bold(self, words: str) -> str:
        return typer.style(words, bold=True) if self._color else words


# The check that compares articles with rule files.
_CLAIMS = "claims"
