"""Which claims count and how much: --select and --ignore, and the severities of a configuration."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.cli.settings import Settings
from factcheck.model import Problem, ProblemError, Run, Severity, Span, Story, Verdict


@dataclass(frozen=True, slots=True)
class Choice:
    """
    Which claims and checks have findings: of a claim and its story the nearer word counts, of both alike `ignore`.

    severities  of the findings of checks, by their ids; those of claims are in the stories already.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def holds(self, rule: str) -> bool:
        """True for the id of a claim or a check whose findings are kept."""
        selected = _nearness(rule, self.select) if self.select else 0
        return selected > _nearness(rule, self.ignore)

    def of(self, stories: Sequence[Story]) -> tuple[Story, ...]:
        """The stories with the claims that are kept, without those that have none."""
        kept = (
            replace(story, claims=tuple(claim for claim in story.claims if self.holds(claim.rule))) for story in stories
        )
        return tuple(story for story in kept if story.claims)


def chosen(used: Settings, stories: Sequence[Story]) -> tuple[tuple[Story, ...], Choice]:
    """
    The stories with the severities that the configuration gives them, and which of their claims are kept.

    Raises  ProblemError for every name in select, ignore and severity that no story, claim or check has.
    """
    from factcheck.checks import CHECKS  # noqa: PLC0415 - help and version do not wait for it

    checks = [module.CHECK.id for module in CHECKS]
    known = [name for story in stories for name in (story.id, *(claim.rule for claim in story.claims))] + checks
    keys = ("select", "ignore", "severity")
    problems = [problem for key in keys for problem in _unknown(used, key, known)] if stories else []
    if problems:
        raise ProblemError(*problems)
    select, ignore = (frozenset(_names(used.value(key) or ())) for key in ("select", "ignore"))
    severities = {_clean(name): Severity(value) for name, value in (used.value("severity") or {}).items()}
    of_checks = {name: severity for name, severity in severities.items() if name in checks}
    return tuple(_with_severities(story, severities) for story in stories), Choice(select, ignore, of_checks)


def narrowed(run: Run, choice: Choice) -> Run:
    """
    The run with the findings that are kept, those of checks with their severities.

    All claims take part in the check itself: a figure of one that is left out must not pass for another's.
    """
    if choice == Choice():
        return run
    findings = tuple(
        replace(finding, severity=choice.severities.get(finding.rule, finding.severity))
        for finding in run.findings
        if choice.holds(finding.rule)
    )
    stories = choice.of(run.stories)
    agrees: dict[str, dict[Span, bool]] = {article.path: {} for article in run.articles}
    for finding in findings:
        if finding.governs:
            spans = agrees[finding.path]
            spans[finding.span] = spans.get(finding.span, True) and finding.verdict is Verdict.AGREES
    ids = {story.id for story in stories}
    articles = tuple(
        replace(
            article,
            about=tuple(story for story in article.about if story in ids),
            agrees=sum(agrees[article.path].values()),
            differs=len(agrees[article.path]) - sum(agrees[article.path].values()),
        )
        for article in run.articles
    )
    return replace(run, articles=articles, findings=findings, stories=stories)


def _unknown(used: Settings, key: str, known: Sequence[str]) -> Iterator[Problem]:
    from factcheck.config import nearest_name  # noqa: PLC0415 - as above

    setting = None if key in used.given else used.config.settings.get(key)
    for number, written in enumerate(used.value(key) or ()):
        for name in _names([written]):
            if name not in known:
                hint, more = nearest_name(name, known)
                place = setting.places[number if isinstance(setting.value, tuple) else written] if setting else None
                path, position = place or (f"--{key}", None)
                yield Problem("config-no-rule", {"value": name[:80], **more}, path, position, hint)


def _with_severities(story: Story, severities: Mapping[str, Severity]) -> Story:
    of_story = severities.get(story.id)
    claims = (replace(claim, severity=severities.get(claim.rule, of_story) or claim.severity) for claim in story.claims)
    return replace(story, claims=tuple(claims)) if severities else story


def _nearness(rule: str, names: frozenset[str]) -> int:
    """2 where the names have the claim itself, 1 where they have its story, else -1."""
    return 2 if rule in names else 1 if rule.partition("/")[0] in names else -1


def _names(written: Sequence[str]) -> list[str]:
    """Several may stand in one, with commas."""
    return [_clean(name) for names in written for name in names.split(",")]


def _clean(name: str) -> str:
    return unicodedata.normalize("NFC", name.strip())
