"""Which findings a suppression is about, and which suppressions are about nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches

from factcheck.model import Finding, Position, Problem, Span, Suppression
from factcheck.vietnamese.normal import folded, normal_text


@dataclass(eq=False, slots=True)
class _Use:
    """One id of a suppression, and whether a finding needed it."""

    suppression: Suppression
    id: str
    position: Position
    used: bool = False


@dataclass(slots=True)
class _OfRule:
    """What is said of one rule: of parts of the article, of all of it, and of words that a pattern finds."""

    scoped: dict[Span, _Use] = field(default_factory=dict)
    whole: list[_Use] = field(default_factory=list)
    worded: list[tuple[re.Pattern[str], _Use]] = field(default_factory=list)


def applied(
    findings: Sequence[Finding],
    suppressions: Iterable[Suppression],
    rules: Iterable[str],
    today: date,
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """
    The findings of an article, marked where a suppression is about them, and what is wrong with suppressions.

    findings  in the order of the text; those that agree need no suppression.
    rules     every rule that there is: "hanoi-convention/signatories", "header-date".
    today     a suppression holds up to and with its last day.
    Returns   a Problem, a warning, for each suppression that has run out, and for each id of the others that is
              no rule or is about no finding.
    """
    known: defaultdict[str, list[str]] = defaultdict(list)
    for rule in rules:
        for name in dict.fromkeys((rule, rule.rpartition("/")[2])):
            known[name].append(rule)
    uses: list[_Use] = []
    by_rule: defaultdict[str, _OfRule] = defaultdict(_OfRule)
    problems: list[Problem] = []
    for suppression in suppressions:
        if suppression.until is not None and suppression.until < today:
            problems.append(_expired(suppression))
            continue
        for id_, position in suppression.rules:
            if id_ not in known:
                guesses = known if len(problems) < _MOST_GUESSES else ()
                problems.append(_unknown(suppression, id_, position, guesses))
                continue
            use = _Use(suppression, id_, position)
            uses.append(use)
            for rule in known[id_]:
                _add(by_rule[rule], use)
    marked = tuple(_marked(findings, by_rule)) if uses else tuple(findings)
    problems += [_unused(use) for use in uses if not use.used]
    return marked, tuple(problems)


def _add(of: _OfRule, use: _Use) -> None:
    """The first of several that say the same holds, the others are of no use."""
    suppression = use.suppression
    if suppression.scope is not None:
        of.scoped.setdefault(suppression.scope, use)
    elif suppression.words is None:
        of.whole.append(use)
    else:
        words = r"\s+".join(map(re.escape, folded(suppression.words).split()))
        of.worded.append((re.compile(rf"(?<!\w){words}(?!\w)"), use))


def _marked(findings: Sequence[Finding], by_rule: dict[str, _OfRule]) -> Iterator[Finding]:
    scopes = {rule: _Scopes(of.scoped) for rule, of in by_rule.items()}
    for finding in findings:
        rule = finding.rule
        if finding.severity is None or rule not in by_rule:
            yield finding
            continue
        of = by_rule[rule]
        use = scopes[rule].around(finding) or _by_words(finding, of) or next(iter(of.whole), None)
        if use is None:
            yield finding
        else:
            use.used = True
            yield replace(finding, suppressed=use.suppression)


class _Scopes:
    """The parts of an article in which a rule is suppressed; asked from left to right."""

    def __init__(self, scoped: dict[Span, _Use]) -> None:
        self._ahead = sorted(scoped.items(), key=lambda item: item[0], reverse=True)
        self._any = next(iter(scoped.values()), None)
        # Lines do not overlap, nor do paragraphs: there are never more than two.
        self._around: list[tuple[Span, _Use]] = []

    def around(self, finding: Finding) -> _Use | None:
        """What holds where the finding begins; what is missing stands nowhere, so that any place will do."""
        if finding.mention is None:
            return self._any
        at = finding.span.start
        while self._ahead and self._ahead[-1][0].start <= at:
            self._around.append(self._ahead.pop())
        self._around = [(scope, use) for scope, use in self._around if at < scope.end]
        return self._around[0][1] if self._around else None


def _by_words(finding: Finding, of: _OfRule) -> _Use | None:
    """What names words of the sentence that hold the finding's own, or are a part of them."""
    if not of.worded or finding.mention is None:
        return None
    normal, sentence = normal_text(finding.sentence), folded(finding.sentence)
    start = finding.span.start - finding.sentence_start
    end = finding.span.end - finding.sentence_start
    for pattern, use in of.worded:
        for found in pattern.finditer(sentence):
            words = normal.source(Span(*found.span()))
            if words.start < end and start < words.end:
                return use
    return None


def _expired(suppression: Suppression) -> Problem:
    until = suppression.until.isoformat() if suppression.until else ""
    ids = ", ".join(id_ for id_, _ in suppression.rules)
    return _warning(suppression, suppression.place.position, "suppressions-expired", rules=ids[:120], until=until)


def _unused(use: _Use) -> Problem:
    return _warning(use.suppression, use.position, "suppressions-unused", rule=use.id[:120])


def _unknown(suppression: Suppression, id_: str, position: Position, names: Iterable[str]) -> Problem:
    near = get_close_matches(id_.lower(), list(names), n=1) if len(id_) <= _LONGEST_NAME else []
    hint = "suppressions-unknown-near-hint" if near else "suppressions-unknown-hint"
    values = {"rule": id_[:120], "near": near[0] if near else ""}
    return Problem("suppressions-unknown", values, suppression.place.path, position, hint, warning=True)


# Code points; comparing longer words with ids takes long and finds nothing.
_LONGEST_NAME = 60
_MOST_GUESSES = 20


def _warning(suppression: Suppression, position: Position, message: str, **values: str) -> Problem:
    return Problem(message, values, suppression.place.path, position, f"{message}-hint", warning=True)
