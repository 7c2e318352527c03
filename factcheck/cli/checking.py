"""Read the rule files and check the articles of a command line: what `check`, `timeline` and `sweep` have in common."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Generic, TypeVar

import typer

from factcheck.cli.exits import is_broken, say
from factcheck.cli.progress import Progress
from factcheck.cli.settings import DEFAULT_RULES
from factcheck.model import Article, ArticleRecord, Explained, Finding, Problem, ProblemError, Run, Stated, Story
from factcheck.wording import Lang

if TYPE_CHECKING:
    from factcheck.articles import Reading
    from factcheck.pipeline import Memory

Rules = Annotated[
    list[str] | None,
    typer.Option(metavar="PATH", help="A rule file or a folder of them; repeatable.", show_default="rules/"),
]


def read_stories(
    rules: list[str] | None, lang: Lang, *, allow_empty: bool = False, needed: bool = True
) -> Sequence[Story]:
    """
    The rule files' stories.

    allow_empty  that there are none is said and is no error.
    needed       False where much can be done without: then it is only said that nobody asked for any and none is here.
    Raises       ProblemError with everything that is wrong in them.
    """
    from factcheck.rules import read_rules  # noqa: PLC0415 - help and version do not wait for the word tables

    try:
        if not rules and not Path(DEFAULT_RULES).is_dir():
            missing = Problem("cli-no-rules", hint="cli-no-rules-hint")
            if needed:
                raise ProblemError(missing)
            say(missing, lang)
            return ()
        return read_rules(rules or [DEFAULT_RULES])
    except ProblemError as error:
        if not allow_empty or any(map(is_broken, error.problems)):
            raise
        for problem in error.problems:
            say(problem, lang)
        return ()


def rules_named(claim: str, stories: Sequence[Story]) -> list[str]:
    """The rules that an id names, in every story that has it. Raises ProblemError where none has."""
    known = [one.rule for story in stories for one in story.claims]
    found = [rule for rule in known if claim in (rule, rule.partition("/")[2])]
    if not found:
        ids = list(dict.fromkeys(rule.partition("/")[2] for rule in known))
        near = get_close_matches(claim, [*ids, *known], n=5, cutoff=0.5) or ids[:10]
        problem = Problem(
            "cli-no-claim", {"claim": claim, "near": ", ".join(near)}, "--claim", hint="cli-no-claim-hint"
        )
        raise ProblemError(problem)
    return found


def checked_run(
    paths: Sequence[str],
    stories: Sequence[Story],
    reading: Reading,
    lang: Lang,
    *,
    quiet: bool,
    stated: bool = False,
    texts: bool = False,
    explained: bool = False,
    today: date | None = None,
    jobs: int = 1,
    memory: Memory | None = None,
) -> tuple[Run, int]:
    """
    Everything found, and the number of inputs with something wrong; each is told at once.

    stated     keep every mention of each article, in a file where they are many.
    texts      keep the articles themselves, likewise.
    explained  keep how each mention was judged, likewise.
    today      the day as of which suppressions hold; None leaves them unread.
    jobs       how many processes; 0 for one a processor.
    memory     what was found before.
    """
    from factcheck.gate.jobs import Work, check  # noqa: PLC0415 - as above

    articles: list[ArticleRecord] = []
    findings: list[Finding] = []
    kept: _Kept[Sequence[Stated]] | None = _Kept() if stated else None
    kept_texts: _Kept[Article] | None = _Kept() if texts else None
    kept_explained: _Kept[Sequence[Explained]] | None = _Kept() if explained else None
    broken: set[str | None] = set()
    with Progress(lang, shown=not quiet) as progress:
        for checked in check(paths, Work(stories, reading, stated, explained, today, memory), jobs):
            if isinstance(checked, Problem):
                progress.erase()
                say(checked, lang)
                if is_broken(checked):
                    broken.add(checked.path)
            else:
                articles.append(checked.record)
                findings.extend(checked.findings)
                if kept is not None:
                    kept.add(checked.stated)
                if kept_explained is not None:
                    kept_explained.add(checked.explained)
                if kept_texts is not None:
                    kept_texts.add(checked.article)
                progress.step(checked.record.path)
    findings.sort(key=lambda finding: finding.path)  # those of an article are in order
    return Run(tuple(articles), tuple(findings), tuple(stories), kept, kept_texts, kept_explained), len(broken)


_T = TypeVar("_T")


class _Kept(Generic[_T]):
    """Something of each article, in order: in memory while that is little, else in a nameless temporary file."""

    def __init__(self) -> None:
        # It lives as long as the run that holds it, and is gone with it.
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(_MOST_IN_MEMORY)  # noqa: SIM115
        self._count = 0

    def add(self, one: _T) -> None:
        """That of one more article. Raises ProblemError where the temporary file cannot be written."""
        try:
            pickle.dump(one, self._file)
        except OSError as error:
            reason = {"reason": error.strerror or str(error)}
            raise ProblemError(Problem("cli-temporary-failed", reason, hint="cli-temporary-failed-hint")) from error
        self._count += 1

    def __del__(self) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[_T]:
        self._file.seek(0)
        for _ in range(self._count):
            yield pickle.load(self._file)  # noqa: S301 - written above, in a file that nobody else can name


_MOST_IN_MEMORY = 16 * 1024 * 1024
