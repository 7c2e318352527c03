"""
A story in time: what each article states of each claim, in the order of the times it speaks of, with the rule's own
values between; and who came late, hedged or said otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from factcheck.extraction.calendar import interval
from factcheck.matching.comparing import Fit, dates_fit, quantities_fit
from factcheck.model import (
    HANOI,
    ArticleRecord,
    Claim,
    Expected,
    Finding,
    Interval,
    Kind,
    Mention,
    Quantity,
    Run,
    Story,
    Timex,
    Tolerance,
    UnresolvedTime,
    Verdict,
)


class Standing(StrEnum):
    """How a stated value stands to what was known, the gravest first."""

    CONTRADICTS = "contradicts"
    EARLY = "early"
    LAGGED = "lagged"
    UNDATED = "undated"
    OVERTAKEN = "overtaken"
    HEDGED = "hedged"
    VAGUE = "vague"
    AGREES = "agrees"


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One value that an article states.

    newer  the value that has replaced the stated one; None where that is still in force, or never was.
    lag    how long after `newer` was known the article still stated the old one: ISO 8601, "P2D" or, where both
           times are exact, "PT3H20M"; None where it did not lag or that cannot be told.
    """

    finding: Finding
    mention: Mention
    article: ArticleRecord
    newer: Expected | None
    lag: str | None

    @property
    def standing(self) -> Standing:
        """The verdict, but for a former value that was published on: right at its own time, it lagged too."""
        if self.finding.verdict is Verdict.SUPERSEDED and self.lag is not None:
            return Standing.LAGGED
        if self.finding.verdict is Verdict.IMPRECISE and not self.hedged:
            return Standing.VAGUE
        return _STANDINGS[self.finding.verdict]

    @property
    def hedged(self) -> bool:
        """True where the words say less than was known at their time; a hedge that was left out is none."""
        expected, moment = self.finding.expected, self.finding.as_of.interval
        stated, known = self.mention.value.mod, expected.value.mod
        if self.finding.verdict is Verdict.IMPRECISE:
            was_known = moment is None or expected.since is None or expected.since.start < moment.end
            return was_known and (stated is not None or known is None)
        return self.finding.verdict in _FORMER and stated is not None and known is None


@dataclass(frozen=True, slots=True)
class ClaimTimeline:
    """
    One claim in time.

    points   the rule's values and the articles', by the time of each: its start, its end; the rule's first, then by
             path and place. What holds always stands first, what speaks of no known time last.
    missing  the articles that lack it though the rule requires it.
    """

    claim: Claim
    points: Sequence[Expected | Entry]
    missing: Sequence[ArticleRecord]

    @property
    def entries(self) -> list[Entry]:
        """What the articles state."""
        return [point for point in self.points if isinstance(point, Entry)]


@dataclass(frozen=True, slots=True)
class Timeline:
    """One story in time: the articles about it, and its claims in the order of the rule file."""

    story: Story
    articles: Sequence[ArticleRecord]
    claims: Sequence[ClaimTimeline]


def timelines(run: Run, rules: Collection[str] | None = None) -> list[Timeline]:
    """One for each story of the run that has a claim among `rules` ("hanoi-convention/signatories"); None is all."""
    articles = {article.path: article for article in run.articles}
    by_claim: dict[str, list[Finding]] = {}
    for finding in run.findings:
        by_claim.setdefault(finding.rule, []).append(finding)
    found = []
    for story in run.stories:
        claims = [claim for claim in story.claims if rules is None or claim.rule in rules]
        if claims:
            about = [article for article in run.articles if story.id in article.about]
            of_claims = [_of_claim(claim, by_claim.get(claim.rule, ()), articles) for claim in claims]
            found.append(Timeline(story, about, of_claims))
    return found


def goes_with(stated: Quantity | Timex, known: Quantity | Timex, tolerance: Tolerance | None) -> bool:
    """True where a stated value goes with another one: within its hedge or tolerance, a date within its days."""
    if isinstance(stated, Quantity) and isinstance(known, Quantity):
        return quantities_fit(stated, known, tolerance) is not Fit.OTHER
    if stated.kind is Kind.DATE and known.kind is Kind.DATE and isinstance(stated, Timex) and isinstance(known, Timex):
        try:
            moments = interval(stated.value or ""), interval(known.value or "")
        except UnresolvedTime:
            return False
        ranges = "/" in (stated.value or ""), "/" in (known.value or "")
        return dates_fit(*moments, ranges) is not Fit.OTHER
    return stated == known


def _of_claim(claim: Claim, findings: Sequence[Finding], articles: dict[str, ArticleRecord]) -> ClaimTimeline:
    entries = list(_entries(findings, articles))
    points: list[Expected | Entry] = [*claim.expected, *entries]
    points.sort(key=_time)  # of one time the rule's stay first, and the articles' in their order
    missing = [articles[finding.path] for finding in findings if finding.verdict is Verdict.MISSING]
    return ClaimTimeline(claim, points, missing)


def _entries(findings: Sequence[Finding], articles: dict[str, ArticleRecord]) -> Iterator[Entry]:
    for finding in findings:
        if finding.mention is not None:
            article = articles[finding.path]
            newer = _newer(finding)
            lag = _lag(finding, article, newer) if newer else None
            yield Entry(finding, finding.mention, article, newer, lag)


_STANDINGS = {
    Verdict.CONTRADICTED: Standing.CONTRADICTS,
    Verdict.PREMATURE: Standing.EARLY,
    Verdict.OUTDATED: Standing.LAGGED,
    Verdict.UNDETERMINED: Standing.UNDATED,
    Verdict.SUPERSEDED: Standing.OVERTAKEN,
    Verdict.IMPRECISE: Standing.HEDGED,
    Verdict.AGREES: Standing.AGREES,
}
# The verdicts on a value that was right once.
_FORMER = (Verdict.OUTDATED, Verdict.SUPERSEDED, Verdict.UNDETERMINED)


def _time(point: Expected | Entry) -> tuple[int, datetime, datetime]:
    if isinstance(point, Expected):
        interval, unknown = point.since, -1
    else:
        interval, unknown = point.finding.as_of.interval, 1
    return (0, *interval) if interval else (unknown, _NEVER, _NEVER)


_NEVER = datetime.max.replace(tzinfo=HANOI)


def _newer(finding: Finding) -> Expected | None:
    """The value that replaced the stated one: the next in the series, where the stated one can be told."""
    if finding.verdict not in _FORMER or finding.mention is None or finding.claim is None:
        return None
    series = finding.claim.expected
    shown = series.index(finding.expected)
    stated = [
        index
        for index in range(shown)
        if goes_with(finding.mention.value, series[index].value, finding.claim.tolerance)
    ]
    return series[stated[-1] + 1] if stated else finding.expected


def _lag(finding: Finding, article: ArticleRecord, newer: Expected) -> str | None:
    moment = finding.as_of.interval
    if finding.verdict is Verdict.SUPERSEDED:
        moment = article.published.interval if article.published else None
    if finding.verdict is Verdict.UNDETERMINED or moment is None or newer.since is None:
        return None
    # By the last minute of its own time the newer value was known, as the verdicts have it.
    if moment.start < newer.since.end - timedelta(minutes=1):
        return None
    return _between(newer.since, moment)


def _between(earlier: Interval, later: Interval) -> str:
    """In hours and minutes where both are exact to the hour, else in days of the calendar."""
    if all(end - start <= timedelta(hours=1) for start, end in (earlier, later)):
        minutes = (later.start - earlier.start) // timedelta(minutes=1)
        days, hours = minutes // 1440, minutes // 60 % 24
        if days:
            return f"P{days}D" + (f"T{hours}H" if hours else "")
        return "PT" + (f"{hours}H" if hours else "") + (f"{minutes % 60}M" if minutes % 60 or not hours else "")
    return f"P{(_day(later) - _day(earlier)).days}D"


def _day(interval: Interval) -> datetime:
    return interval.start.astimezone(HANOI).replace(hour=0, minute=0, second=0, microsecond=0)
