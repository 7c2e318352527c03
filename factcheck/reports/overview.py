"""One story at a glance: what each article says on each claim, beside what is expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from factcheck.model import Claim, Finding, Run, Severity, Story
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.times import short, year_of
from factcheck.wording import Lang, text

_MOST_VALUES = 4


@dataclass(frozen=True, slots=True)
class Value:
    """
    One value that an article states.

    words     as the article writes them: "hơn 2.500".
    time      "25/10 chiều"; "" where the claim does not change in time or the time is unknown.
    severity  None where it agrees.
    finding   the first one that says so; None for "…", which stands for several.
    """

    words: str
    time: str
    severity: Severity | None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A claim that some article states: its expected values in time order, and the articles' by path."""

    rule: str
    title: str
    expected: str
    values: Mapping[str, Sequence[Value]]

    @property
    def severity(self) -> Severity | None:
        """The gravest of all its values, None where every article agrees."""
        found = [value.severity for values in self.values.values() for value in values if value.severity]
        return min(found, key=lambda severity: severity.rank, default=None)


@dataclass(frozen=True, slots=True)
class Overview:
    """
    A story's claims against the articles about it.

    names     a short name for each article about the story, by path, in the order of the run.
    rows      claims that an article states or lacks: those on which one disagrees, then the others.
    unstated  titles of the other claims.
    year      the year of days shown without one; None where every day shows its own.
    """

    title: str
    names: Mapping[str, str]
    rows: Sequence[Row]
    unstated: Sequence[str]
    year: str | None

    def disagreeing(self) -> list[str]:
        """Paths of the articles with an error or a warning."""
        return [path for path in self.names if any(_is_off(row.values.get(path, ())) for row in self.rows)]


def overviews(run: Run, lang: Lang) -> list[Overview]:
    """One for each story that an article is about."""
    by_claim: dict[str, list[Finding]] = {}
    for finding in run.findings:
        by_claim.setdefault(finding.rule, []).append(finding)
    found = []
    for story in run.stories:
        paths = [article.path for article in run.articles if story.id in article.about]
        if paths:
            found.append(_overview(story, paths, by_claim, lang))
    return found


def _overview(story: Story, paths: Sequence[str], by_claim: Mapping[str, Sequence[Finding]], lang: Lang) -> Overview:
    stated = [claim for claim in story.claims if claim.rule in by_claim]
    year = usual_year(by_claim[claim.rule] for claim in stated if _changes(claim))
    rows = [_row(claim, by_claim[claim.rule], year, lang) for claim in stated]
    return Overview(
        title=quoted(story.title),
        names=short_names(paths),
        rows=sorted(rows, key=lambda row: row.severity is None),
        unstated=[quoted(claim.title) for claim in story.claims if claim.rule not in by_claim],
        year=year,
    )


def _row(claim: Claim, findings: Sequence[Finding], year: str | None, lang: Lang) -> Row:
    expected = [
        quoted(value.text, 40) + (f" ({short(value.as_of, lang, year)})" if value.as_of else "")
        for value in claim.expected
    ]
    values: dict[str, dict[tuple[str, str, Severity | None, bool], Value]] = {}
    for finding in findings:
        value = _value(finding, year, lang)
        same = value.words.lower(), value.time, value.severity, finding.counts
        values.setdefault(finding.path, {}).setdefault(same, value)
    return Row(
        claim.rule,
        quoted(claim.title),
        " → ".join(expected),
        {path: _few(said.values()) for path, said in values.items()},
    )


def _few(values: Iterable[Value]) -> list[Value]:
    """The values, the most severe first; a cell holds no more than four."""
    ordered = sorted(values, key=lambda value: value.severity.rank if value.severity else len(Severity))
    return ordered if len(ordered) <= _MOST_VALUES else [*ordered[: _MOST_VALUES - 1], Value("…", "", None)]


def _value(finding: Finding, year: str | None, lang: Lang) -> Value:
    if finding.mention is None:
        return Value(text("report-table-missing", lang), "", finding.severity, finding)
    when = finding.as_of.value if finding.claim and _changes(finding.claim) else None
    return Value(quoted(finding.mention.text, 30), short(when, lang, year) if when else "", finding.severity, finding)


def _changes(claim: Claim) -> bool:
    return any(value.as_of for value in claim.expected)


def usual_year(findings: Iterable[Sequence[Finding]]) -> str | None:
    """The year that most times of the findings and of their claims' values name; None where none does."""
    times = [
        time
        for group in findings
        for finding in group
        if finding.claim
        for time in (finding.as_of.value, *(value.as_of for value in finding.claim.expected))
    ]
    years = Counter(year for time in times if time and (year := year_of(time)))
    return max(years, key=lambda year: (years[year], year), default=None)


def _is_off(values: Iterable[Value]) -> bool:
    return any(value.severity in (Severity.ERROR, Severity.WARNING) for value in values)


def short_names(paths: Sequence[str]) -> dict[str, str]:
    """File names without suffix; with their folders where two files have the same name."""
    stems = {path: PurePosixPath(path).stem for path in paths}
    uses = Counter(stems.values())
    return {path: escaped(stem if uses[stem] == 1 else path) for path, stem in stems.items()}
