"""What rule files expect, for reading: each claim with its values in time, their sources and its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Claim, Expected, Interval, Mention, Severity, Span, Story
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.json import mention_fields
from factcheck.reports.times import spoken
from factcheck.rules.stories import IGNORED, VERDICTS
from factcheck.wording import Lang, text


def write(stories: Sequence[Story], out: TextIO, lang: Lang, width: int, color: bool) -> None:
    """The stories folded at `width` columns; no line is padded at its end."""
    console = Console(
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as page:
        for story in stories:
            _story(console, story, lang)
    out.writelines(f"{line.rstrip()}\n" for line in page.get().split("\n")[:-1])


def fields(stories: Sequence[Story]) -> dict[str, Any]:
    """The same for programs."""
    return {"schema": "factcheck-rules-show/1", "stories": [_story_fields(story) for story in stories]}


def _story(console: Console, story: Story, lang: Lang) -> None:
    console.print(Text(_shown(story.title), style="bold underline"))
    rows = [
        ("cli-rules-show-file", Text(escaped(story.place.path))),
        ("cli-rules-show-about", Text("; ".join(map(_shown, story.about)))),
        ("cli-rules-show-period", Text(_days(story.period, lang) if story.period else "")),
    ]
    console.print(_grid(rows, lang))
    console.print()
    for claim in story.claims:
        _claim(console, claim, lang)


def _claim(console: Console, claim: Claim, lang: Lang) -> None:
    title = f"  {_shown(claim.title)}" if claim.title != _id(claim) else ""
    console.print(Text(_id(claim), style="bold").append(title, style="not bold"))
    rows = [
        ("cli-rules-show-expect", Text("\n").join(_expected(expected, lang) for expected in claim.expected)),
        ("cli-rules-show-kind", Text(claim.kind.value)),
        ("cli-rules-show-counts", _words(claim.counts)),
        ("cli-rules-show-with", _words([" + ".join(words) for words in claim.with_])),
        ("cli-rules-show-without", _words(claim.without)),
        ("cli-rules-show-tolerance", Text(_tolerance(claim))),
        ("cli-rules-show-severity", Text(claim.severity.value if claim.severity else "")),
        ("cli-rules-show-required", Text(text("cli-rules-yes", lang) if claim.required else "")),
        ("cli-rules-show-expires", Text(_days(claim.expires, lang) if claim.expires else "")),
        (
            "cli-rules-show-examples",
            Text(", ".join(f"{name} {count}" for name, count in _examples(claim).items()) or "0"),
        ),
    ]
    console.print(Padding(_grid(rows, lang), (0, 0, 1, 2)))


def _grid(rows: Sequence[tuple[str, Text]], lang: Lang) -> Table:
    """Names of labels and what stands beside them; what is empty is left out."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column()
    for label, said in rows:
        if said:
            grid.add_row(text(label, lang), said)
    return grid


def _expected(expected: Expected, lang: Lang) -> Text:
    said = Text(quoted(expected.text), style="bold")
    if expected.as_of:
        since = text("cli-rules-since", lang, {"time": spoken(expected.as_of, lang)})
        said.append(f"  {since}", style="not bold")
    if expected.source:
        said.append(f"  · {_shown(expected.source)}", style="not bold dim")
    return said


def _words(words: Sequence[str]) -> Text:
    return Text(", ".join(map(_shown, words)))


def _shown(words: str) -> str:
    return quoted(words, 300)


def _days(span: Interval, lang: Lang) -> str:
    first, last = span.start.date(), (span.end - timedelta(minutes=1)).date()
    return spoken(str(first) if first == last else f"{first}/{last}", lang)


def _tolerance(claim: Claim) -> str:
    if claim.tolerance is None:
        return ""
    amount = f"{claim.tolerance.amount:,f}".translate(str.maketrans(",.", ".,"))
    return f"±{amount}{'%' if claim.tolerance.percent else ''}"


def _examples(claim: Claim) -> dict[str, int]:
    """How many there are of each verdict, in the order of the verdicts."""
    found = Counter(example.verdict.value if example.verdict else IGNORED for example in claim.examples)
    return {name: found[name] for name in VERDICTS if found[name]}


def _id(claim: Claim) -> str:
    return claim.rule.partition("/")[2]


def _story_fields(story: Story) -> dict[str, Any]:
    return {
        "id": story.id,
        "path": story.place.path,
        "title": story.title,
        "about": list(story.about),
        "period": _bounds(story.period),
        "claims": [_claim_fields(claim) for claim in story.claims],
    }


def _claim_fields(claim: Claim) -> dict[str, Any]:
    return {
        "rule": claim.rule,
        "title": claim.title,
        "kind": claim.kind.value,
        "counts": list(claim.counts),
        "with": [words[0] if len(words) == 1 else list(words) for words in claim.with_],
        "without": list(claim.without),
        "expect": list(_series(claim)),
        "tolerance": _tolerance(claim).removeprefix("±") or None,
        "severity": (claim.severity or Severity.ERROR).value,
        "required": claim.required,
        "expires": _bounds(claim.expires),
        "examples": _examples(claim),
    }


def _series(claim: Claim) -> Iterator[dict[str, Any]]:
    for expected in claim.expected:
        line, column = expected.place.position
        value = mention_fields(Mention(Span(0, 0), expected.text, expected.value))
        yield {
            "text": expected.text,
            "value": value["value"],
            "to": value["to"],
            "mod": value["mod"],
            "as_of": expected.as_of,
            "source": expected.source,
            "line": line,
            "column": column,
        }


def _bounds(span: Interval | None) -> list[str] | None:
    """Its first and last day."""
    if span is None:
        return None
    return [span.start.date().isoformat(), (span.end - timedelta(minutes=1)).date().isoformat()]
