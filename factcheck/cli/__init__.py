"""
The command `factcheck`.

A new command is one module and one line in COMMANDS. `factcheck seeds/` is `factcheck check seeds/`.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck import __version__
from factcheck.cli.check import check
from factcheck.cli.conflicts import conflicts
from factcheck.cli.exits import ExitCode
from factcheck.cli.explain import explain
from factcheck.cli.extract import extract
from factcheck.cli.rules import app as rules
from factcheck.cli.sweep import sweep
from factcheck.cli.timeline import timeline

COMMANDS: Mapping[str, Callable[..., None]] = {
    "check": check,
    "extract": extract,
    "explain": explain,
    "timeline": timeline,
    "conflicts": conflicts,
    "sweep": sweep,
}
DEFAULT = "check"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with these arguments, or the process's own. Raises SystemExit with the exit code."""
    if sys.stderr is None:  # closed by the caller: what is said there goes nowhere
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  it stays open to the end
    if sys.stdout is None:
        sys.exit(ExitCode.INPUT)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    app(args=list(sys.argv[1:] if arguments is None else arguments), prog_name="factcheck")


class _DefaultCommand(TyperGroup):
    """Puts the command's name first: `-q extract a.txt` is `extract -q a.txt`, `a.txt` is `check a.txt`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self._own_options():
            word = self._first_word(args)
            if word is not None and args[word] in self.commands:
                args = [args[word], *args[:word], *args[word + 1 :]]
            else:
                args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The commands and own options, and those of the command that is meant without one."""
        default = self.commands[DEFAULT]
        own = super().shell_complete(ctx, incomplete)
        known = {item.value for item in own}
        return own + [item for item in default.shell_complete(ctx, incomplete) if item.value not in known]

    def _own_options(self) -> set[str]:
        return {"-h", "--help", *(option for param in self.params for option in param.opts)}

    def _first_word(self, args: Sequence[str]) -> int | None:
        """Where the first argument stands that is neither an option nor an option's value."""
        valued = {
            option
            for command in self.commands.values()
            for param in command.params
            if not getattr(param, "is_flag", False)
            for option in param.opts
        }
        is_value = False
        for number, argument in enumerate(args):
            if argument == "--":
                return None
            if not is_value and (not argument.startswith("-") or argument == "-"):
                return number
            is_value = not is_value and argument in valued
        return None


# Plain help and messages: rich would double the time that a short command takes.
app = typer.Typer(
    cls=_DefaultCommand,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback(epilog="Without a command, check is meant: `factcheck seeds/` is `factcheck check seeds/`.")
def _factcheck(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Check the figures and dates of news articles against what is known, and since when."""


for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
app.add_typer(rules, name="rules")
