"""What came of trying rules out: a row for each claim, each failure at its place, what was not tried and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

import typer
from rich.cells import cell_len

from factcheck.model import Story, Verdict
from factcheck.reports.escapes import escaped, quoted
from factcheck.trials import Change, ClaimTrial, Outcome, Skip
from factcheck.wording import Lang, text

Trials = Sequence[tuple[Story, ClaimTrial]]

# An example to be ignored has no verdict; in rule files and JSON it goes by this name.
_IGNORED = "ignored"


def lines(trials: Trials, lang: Lang, width: int, color: bool) -> Iterator[str]:
    """The whole report, folded at `width`; the place of a failure stays on one line."""
    story = None
    for told, _ in trials:
        if told is not story:
            story = told
            own = [trial for other, trial in trials if other is story]
            yield _styled(f"{escaped(story.place.path)} · {quoted(story.title, 60)}", color, bold=True)
            yield from _table(own, lang, color)
            yield ""
    for _, trial in trials:
        for failure in trial.failures:
            yield from _failure(trial, failure, lang, width, color)
    for note in _not_tried([trial for _, trial in trials], lang):
        yield from wrap(note, width, subsequent_indent="  ")
    yield from _summary(trials, lang, width, color)


def fields(trials: Trials) -> dict[str, Any]:
    """The same for programs."""
    return {
        "schema": "factcheck-rules-test/1",
        "claims": [_claim_fields(trial) for _, trial in trials],
        "failures": [_failure_fields(trial, failure) for _, trial in trials for failure in trial.failures],
        "summary": _counts(trials),
    }


def _table(trials: Sequence[ClaimTrial], lang: Lang, color: bool) -> Iterator[str]:
    heads = [text(name, lang) for name in _HEADS]
    rows = [
        [
            quoted(_id(trial), 30),
            _of(trial.examples),
            _of(trial.changed) if trial.is_tried else "-",
            str(sum(trial.skipped.values())),
        ]
        for trial in trials
    ]
    widths = [max(map(cell_len, column)) for column in zip(heads, *rows, strict=True)]
    yield _styled(f"    {_row(heads, widths)}", color, dim=True)
    for trial, row in zip(trials, rows, strict=True):
        sign, hue = ("✗", "red") if trial.failures else ("✓", "green") if trial.is_tried else ("!", "yellow")
        yield f"  {_styled(sign, color, fg=hue)} {_row(row, widths)}"


_HEADS = ("cli-rules-claim", "cli-rules-examples", "cli-rules-changed", "cli-rules-skipped")


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The first cell to the left, the others to the right."""
    first, *others = [" " * (width - cell_len(cell)) for cell, width in zip(cells, widths, strict=True)]
    return cells[0] + first + "".join(f"   {room}{cell}" for cell, room in zip(cells[1:], others, strict=True))


def _failure(trial: ClaimTrial, failure: Outcome, lang: Lang, width: int, color: bool) -> Iterator[str]:
    place = failure.place
    where = f"{escaped(place.path)}:{place.position.line}:{place.position.column}"
    what = text(f"cli-rules-change-{failure.change}" if failure.change else "cli-rules-example", lang)
    yield f"{where}: {_styled(f'{_id(trial)}: {what}', color, bold=True)}"
    yield from _indented(f"“{quoted(failure.text, 300)}”{_published(failure, lang)}", width)
    expected = _expected(failure, lang)
    if failure.change:
        expected = text("cli-rules-at", lang, {"words": quoted(failure.words), "verdict": expected})
    came = [
        text("cli-rules-at", lang, {"words": quoted(words), "verdict": _said(verdict, lang)})
        for words, verdict in failure.found
    ]
    yield from _indented(text("cli-rules-expected", lang, {"expected": expected}), width)
    found = "; ".join(came) or text("cli-rules-nothing", lang)
    for line in _indented(text("cli-rules-came", lang, {"found": found}), width):
        yield _styled(line, color, fg="red")
    yield ""


def _indented(said: str, width: int) -> list[str]:
    return wrap(said, width, initial_indent="  ", subsequent_indent="    ")


def _published(failure: Outcome, lang: Lang) -> str:
    if failure.published is None:
        return ""
    return f" ({text('cli-rules-published', lang, {'published': quoted(failure.published)})})"


def _expected(failure: Outcome, lang: Lang) -> str:
    return _said(failure.expected, lang) if failure.expected else text("cli-rules-nothing", lang)


def _said(verdict: Verdict, lang: Lang) -> str:
    """With the name that rule files use: "không khớp (contradicted)"."""
    said = text(f"report-verdict-{verdict}", lang)
    return said if said == verdict else f"{said} ({verdict})"


def _not_tried(trials: Sequence[ClaimTrial], lang: Lang) -> Iterator[str]:
    for reason, count in _skipped(trials).items():
        yield text(f"cli-rules-skip-{reason}", lang, {"count": str(count)})
    generated = [_id(trial) for trial in trials if trial.generated and trial.is_tried]
    if generated:
        yield text("cli-rules-generated", lang, {"claims": ", ".join(generated)})
    for trial in trials:
        if not trial.is_tried:
            name = "cli-rules-no-example" if trial.generated else "cli-rules-no-agreeing"
            yield text(name, lang, {"claim": _id(trial), "sentence": quoted(trial.generated)})


def _summary(trials: Trials, lang: Lang, width: int, color: bool) -> Iterator[str]:
    counts = _counts(trials)
    failed = counts["examples_failed"] + counts["changed_missed"]
    said = text("cli-rules-tested", lang, {name: str(count) for name, count in counts.items()})
    for line in wrap(said, width):
        yield _styled(line, color, fg="red" if failed else "green", bold=True)


def _counts(trials: Trials) -> dict[str, int]:
    examples = [outcome.passed for _, trial in trials for outcome in trial.examples]
    changed = [outcome.passed for _, trial in trials for outcome in trial.changed]
    return {
        "claims": len(trials),
        "examples_passed": examples.count(True),
        "examples_failed": examples.count(False),
        "changed_found": changed.count(True),
        "changed_missed": changed.count(False),
        "skipped": sum(_skipped([trial for _, trial in trials]).values()),
    }


def _claim_fields(trial: ClaimTrial) -> dict[str, Any]:
    return {
        "rule": trial.claim.rule,
        "examples": _passed(trial.examples),
        "changed": _passed(trial.changed),
        "by_change": {
            change.value: _passed(own)
            for change in Change
            if (own := [outcome for outcome in trial.changed if outcome.change is change])
        },
        "skipped": {reason.value: trial.skipped[reason] for reason in Skip if trial.skipped.get(reason)},
        "generated": trial.generated or None,
        "tried": trial.is_tried,
    }


def _failure_fields(trial: ClaimTrial, failure: Outcome) -> dict[str, Any]:
    line, column = failure.place.position
    return {
        "rule": trial.claim.rule,
        "location": {"path": failure.place.path, "line": line, "column": column},
        "change": failure.change.value if failure.change else None,
        "text": failure.text,
        "published": failure.published,
        "words": failure.words or None,
        "expected": failure.expected.value if failure.expected else _IGNORED,
        "found": [{"text": words, "verdict": verdict.value} for words, verdict in failure.found],
    }


def _passed(outcomes: Sequence[Outcome]) -> dict[str, int]:
    passed = sum(outcome.passed for outcome in outcomes)
    return {"passed": passed, "failed": len(outcomes) - passed}


def _of(outcomes: Sequence[Outcome]) -> str:
    return f"{sum(outcome.passed for outcome in outcomes)}/{len(outcomes)}"


def _skipped(trials: Sequence[ClaimTrial]) -> dict[Skip, int]:
    total: Counter[Skip] = Counter()
    for trial in trials:
        total.update(trial.skipped)
    return {reason: total[reason] for reason in Skip if total[reason]}


def _id(trial: ClaimTrial) -> str:
    return trial.claim.rule.partition("/")[2]


def _styled(words: str, color: bool, **style: Any) -> str:
    return typer.style(words, **style) if color else words
