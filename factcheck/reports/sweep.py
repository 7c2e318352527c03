"""
Which articles still carry an old value of a claim: right when they said it, wrong already then, or of no known time;
and the editor's note that would mend each.

It is read from the timeline of the claim: an article carries an old value where it states a former value of the series,
or one that never was in it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Claim, Expected, Quantity, Run, Severity, Timex, Verdict
from factcheck.reports.escapes import quoted
from factcheck.reports.timeline import ClaimTimeline, Entry, goes_with, timelines
from factcheck.reports.times import spoken
from factcheck.wording import Lang, text


class Then(StrEnum):
    """How an old value stood at the time of which its sentence speaks."""

    WRONG = "wrong-then"
    RIGHT = "right-then"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Carried:
    """One place at which an article carries an old value."""

    entry: Entry
    then: Then


@dataclass(frozen=True, slots=True)
class Sweep:
    """
    What articles carry of one claim.

    carried  in the order of path and place.
    """

    claim: Claim
    carried: Sequence[Carried]

    @property
    def newest(self) -> Expected:
        """The value in force now."""
        return self.claim.expected[-1]

    def of(self, then: Then) -> list[Carried]:
        return [one for one in self.carried if one.then is then]

    @property
    def articles(self) -> int:
        """How many articles carry an old value."""
        return len({one.entry.finding.path for one in self.carried})


def sweeps(run: Run, rules: Collection[str] | None = None, value: Quantity | Timex | None = None) -> list[Sweep]:
    """
    One for each claim among `rules` ("hanoi-convention/signatories"); None is all.

    value  only where an article states what goes with this; None for every old value.
    """
    return [Sweep(of.claim, _carried(of, value)) for timeline in timelines(run, rules) for of in timeline.claims]


def is_newest(claim: Claim, value: Quantity | Timex) -> bool:
    """True for the value in force now."""
    return goes_with(value, claim.expected[-1].value, None)


def known(expected: Expected, lang: Lang) -> str:
    """A value with who says so and since when: "72 (Phiên bế mạc, 26/10/2025)"."""
    notes = [quoted(expected.source, 200)] if expected.source else []
    if expected.as_of:
        notes.append(spoken(expected.as_of, lang))
    return f"{quoted(expected.text)} ({', '.join(notes)})" if notes else quoted(expected.text)


def note(carried: Carried, sweep: Sweep, lang: Lang) -> str:
    """The editor's note: a correction of what was wrong already then, and the newest value where that is another."""
    finding = carried.entry.finding
    claim = quoted(sweep.claim.title, 200)
    notes = []
    # What was told before its time and is the first value of all has nothing to be corrected to.
    corrected = carried.then is Then.WRONG and finding.repair is not None
    if corrected:
        values = {"claim": claim, "known": known(finding.expected, lang), "found": quoted(carried.entry.mention.text)}
        notes.append(text("report-sweep-note-correction", lang, values))
    if not corrected or finding.expected.text != sweep.newest.text:
        notes.append(text("report-sweep-note-update", lang, {"claim": claim, "known": known(sweep.newest, lang)}))
    return " ".join(notes)


def counts(sweep: Sweep, lang: Lang) -> str:
    """One line: how many articles carry an old value, and how many places of each kind there are."""
    places = {then.name.lower(): str(len(sweep.of(then))) for then in Then}
    return text("report-sweep-counts", lang, {"articles": str(sweep.articles), **places})


def silent(sweeps: Sequence[Sweep], lang: Lang) -> str:
    """One line on the claims that no article carries an old value of, the first of them by name; "" for none."""
    titles = [quoted(sweep.claim.title) for sweep in sweeps if not sweep.carried]
    if not titles:
        return ""
    claims = "; ".join([*titles[:_MOST_NAMED], *(["…"] if len(titles) > _MOST_NAMED else [])])
    return text("report-sweep-none", lang, {"count": str(len(titles)), "claims": claims})


_MOST_NAMED = 5
HEADINGS = {
    Then.WRONG: "report-sweep-wrong-then",
    Then.RIGHT: "report-sweep-right-then",
    Then.UNDATED: "report-sweep-undated",
}
SEVERITIES = {Then.WRONG: Severity.ERROR, Then.RIGHT: Severity.INFO, Then.UNDATED: Severity.WARNING}


def _carried(of: ClaimTimeline, value: Quantity | Timex | None) -> list[Carried]:
    found = [
        Carried(entry, _THEN[entry.finding.verdict])
        for entry in of.entries
        if _is_old(entry, of.claim) and (value is None or goes_with(entry.mention.value, value, of.claim.tolerance))
    ]
    found.sort(key=lambda one: (one.entry.finding.path, one.entry.finding.span))
    return found


_THEN = {
    Verdict.CONTRADICTED: Then.WRONG,
    Verdict.OUTDATED: Then.WRONG,
    Verdict.PREMATURE: Then.WRONG,
    Verdict.SUPERSEDED: Then.RIGHT,
    Verdict.UNDETERMINED: Then.UNDATED,
}


def _is_old(entry: Entry, claim: Claim) -> bool:
    """True for a verdict on an old value; one told before its time is old where a newer one has replaced it since."""
    if entry.finding.verdict is Verdict.PREMATURE:
        return not goes_with(entry.mention.value, claim.expected[-1].value, claim.tolerance)
    return entry.finding.verdict in _THEN
