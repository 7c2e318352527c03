"""
claims: what an article states of a story, against what the rule file expects, in time.

A value is in force from its own time until the next value's. Which verdict a mention gets depends on the value
that it states and on the moment at which it speaks; a moment too coarse to choose is said to be so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from factcheck.checks.fingerprints import fingerprint
from factcheck.extraction.calendar import interval
from factcheck.matching import Link, cues, is_about, links
from factcheck.matching.comparing import Fit, accepted, clocks_fit, dates_fit, durations_fit, quantities_fit
from factcheck.matching.fitting import DATES
from factcheck.matching.passages import Passage, passages
from factcheck.matching.times import UNKNOWN, Clock, as_of, dateline, speaks_of_another_time
from factcheck.model import (
    Article,
    AsOf,
    AsOfFrom,
    Claim,
    Expected,
    Finding,
    Interval,
    Kind,
    Mention,
    Mod,
    Quantity,
    Severity,
    Span,
    Story,
    Timex,
    UnresolvedTime,
    Verdict,
    YearFrom,
)
from factcheck.vietnamese.normal import folded, normal_and_folded


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that gets a verdict, with its article's publication time."""

    verdict: Verdict
    text: str
    published: str | None = None


# Of a rule that expects 65 signatories as of the afternoon of 25/10/2025 and 72 as of 26/10/2025.
EXAMPLES = (
    Example(Verdict.AGREES, "72 quốc gia chính thức ký kết Công ước."),
    Example(Verdict.IMPRECISE, "Hơn 70 nước đã ký Công ước.", "2025-10-27"),
    Example(Verdict.SUPERSEDED, "Đến thời điểm này đã có 65 quốc gia ký Công ước.", "2025-10-25T16:00+07:00"),
    Example(Verdict.OUTDATED, "Đã có 65 quốc gia ký Công ước.", "2025-10-28"),
    Example(Verdict.PREMATURE, "Đã có 72 quốc gia ký Công ước.", "2025-10-25T16:00+07:00"),
    Example(Verdict.CONTRADICTED, "Đã có 71 quốc gia ký Công ước."),
    Example(Verdict.UNDETERMINED, "Đã có 65 quốc gia ký Công ước."),
)

SEVERITIES = {
    Verdict.AGREES: None,
    Verdict.IMPRECISE: Severity.INFO,
    Verdict.SUPERSEDED: Severity.WARNING,
    Verdict.OUTDATED: Severity.ERROR,
    Verdict.PREMATURE: Severity.ERROR,
    Verdict.CONTRADICTED: Severity.ERROR,
    Verdict.UNDETERMINED: Severity.WARNING,
    Verdict.MISSING: Severity.WARNING,
}


def findings(
    article: Article, mentions: Sequence[Mention], stories: Sequence[Story]
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """
    The ids of the stories that the article is about, and its findings: every linked mention, those that agree
    too, in the order of the text, then of the rules; and the required claims that are missing.
    """
    about, read = read_for(article, mentions, stories)
    clocks = [Clock(article, mentions, story) for story in about]
    linked = _nearest(
        [
            [link for link in _linked(read, story) if _is_checked(link, article, clock)]
            for story, clock in zip(about, clocks, strict=True)
        ]
    )
    found = [
        finding
        for story, clock, links_of_it in zip(about, clocks, linked, strict=True)
        for finding in _of_story(article, read, story, clock, links_of_it)
    ]
    found.sort(key=lambda finding: (finding.span.start, finding.rule))
    found = _told_apart(found)
    return tuple(story.id for story in about), tuple(found)


def read_for(
    article: Article, mentions: Sequence[Mention], stories: Sequence[Story]
) -> tuple[list[Story], list[Passage]]:
    """The stories that the article is about, and its sentences with mentions where there is any."""
    normal, text = normal_and_folded(article.prose)
    about = [story for story in stories if is_about(text, story)]
    return about, list(passages(normal, text, article.body, mentions)) if about else []


def _linked(read: Sequence[Passage], story: Story) -> Iterator[Link]:
    before: list[Link] = []
    for passage in read:
        found = links(passage, story, before)
        yield from found
        before = found


def _nearest(linked: Sequence[Sequence[Link]]) -> list[list[Link]]:
    """The links of each story, without those to a mention whose words stand nearer to a claim of another story."""
    best: dict[Mention, Link] = {}
    for link in (link for found in linked for link in found):
        rival = best.get(link.mention)
        if rival is None or link.rank < rival.rank:
            best[link.mention] = link
    return [[link for link in found if best[link.mention] is link] for found in linked]


def _of_story(
    article: Article, read: Sequence[Passage], story: Story, clock: Clock, linked: Sequence[Link]
) -> Iterator[Finding]:
    # A date that is wrong itself is no witness to when the figures around it hold.
    wrong = {link.mention for link in linked if _is_wrong_date(link, clock)}
    lead = dateline(read[:_LEAD], clock, wrong)
    previous = dict(zip((passage.number for passage in read[1:]), read, strict=False))
    together: defaultdict[tuple[int, str], list[Span]] = defaultdict(list)
    for link in linked:
        together[link.passage.number, link.claim.rule].append(link.span)
    for link in linked:
        passage, figures = link.passage, together[link.passage.number, link.claim.rule]
        begins, before = link.claim.begins, previous.get(link.passage.number)
        spoken = as_of(passage, link.span, clock, lead, begins, wrong, figures, before)
        finding = _in_hindsight(article, link, clock, spoken)
        if not _is_untold(finding):
            yield finding
    stated = {link.claim.rule for link in linked}
    if not stated and not _is_its_subject(article, story):
        return  # it names the story in passing
    for claim in story.claims:
        if claim.required and claim.rule not in stated and not is_expired(claim, article):
            yield _missing(article, claim)


def _in_hindsight(article: Article, link: Link, clock: Clock, spoken: AsOf) -> Finding:
    """
    The finding; an article published a day or more after what it begins with may know what came since: then
    what would be premature by its dateline is read as of its publication.
    """
    finding = _finding(article, link, clock, spoken)
    published = clock.publication.interval
    if finding.verdict is not Verdict.PREMATURE or spoken.source is not AsOfFrom.DATELINE:
        return finding
    if published is None or spoken.interval is None or published.start < spoken.interval.end + timedelta(days=1):
        return finding
    return _finding(article, link, clock, clock.publication)


def _is_untold(finding: Finding) -> bool:
    """True for a figure that is said to be of a time before the first value: no rule knows what held then."""
    claim, spoken = finding.claim, finding.as_of
    if finding.verdict is not Verdict.CONTRADICTED or spoken.source is not AsOfFrom.CLAUSE or spoken.interval is None:
        return False
    if claim is None or claim.begins is None or len(claim.expected) == 1:
        return False
    return spoken.interval.end <= claim.begins.start


def _is_its_subject(article: Article, story: Story) -> bool:
    """True where the title or the lead names the story."""
    return is_about(folded(f"{article.title}\n{article.prose[article.body.start :][:_LEAD_LENGTH]}"), story)


# Code points of an article's beginning that hold its title and lead.
_LEAD_LENGTH = 800


def _is_checked(link: Link, article: Article, clock: Clock) -> bool:
    """False for a claim that is out of date, and for a figure of another time than the claim's."""
    if is_expired(link.claim, article):
        return False
    begins = link.claim.begins
    return begins is None or not speaks_of_another_time(link.passage, link.span, clock, begins)


def _is_wrong_date(link: Link, clock: Clock) -> bool:
    if link.mention.kind not in DATES:
        return False
    return all(_fit(link.mention, expected, link.claim, clock) is Fit.OTHER for expected in link.claim.expected)


# How many of the first sentences with a mention may hold the dateline: the headline, a caption, the lead.
_LEAD = 3


def is_expired(claim: Claim, article: Article) -> bool:
    """True where the article was published after the claim's last day."""
    published = article.published
    return claim.expires is not None and published is not None and published.interval.start >= claim.expires.end


def _finding(article: Article, link: Link, clock: Clock, spoken: AsOf) -> Finding:
    claim = link.claim
    mention, year_from = _in_its_year(link.mention, clock)
    meant = _with_bound(mention, link)
    fits = [_fit(meant, expected, claim, clock) for expected in claim.expected]
    verdict, shown = judge(claim.expected, fits, spoken.interval)
    expected = claim.expected[shown]
    # What is right but told before its time needs no other figure.
    is_repaired = verdict not in _NO_REPAIR and fits[shown] is not Fit.SAME
    severity = SEVERITIES[verdict]
    if severity is Severity.ERROR and claim.severity is not None:
        severity = claim.severity
    return Finding(
        claim=claim,
        verdict=verdict,
        severity=severity,
        path=article.path,
        title=article.title,
        mention=mention,
        span=mention.span,
        position=article.position(mention.span.start),
        sentence=link.passage.source.of(article.text),
        sentence_start=link.passage.source.start,
        as_of=spoken,
        expected=expected,
        accepted=_accepted(expected, claim),
        repair=expected.text if is_repaired else None,
        year_from=year_from,
        fingerprint=fingerprint(claim.rule, mention.text, link.passage.text),
    )


def _in_its_year(mention: Mention, clock: Clock) -> tuple[Mention, YearFrom | None]:
    """A date with the year that it is written without, and where that was taken from."""
    if not isinstance(mention.value, Timex):
        return mention, None
    moment = clock.moment(mention.value, mention.text)
    if moment is None:
        return mention, None
    return replace(mention, value=replace(mention.value, value=moment.value)), moment.year_from


_NO_REPAIR = {Verdict.AGREES, Verdict.UNDETERMINED}


def judge(series: Sequence[Expected], fits: Sequence[Fit], moment: Interval | None) -> tuple[Verdict, int]:
    """
    The verdict on a mention, and which expected value to show beside it.

    series  the claim's values in time order.
    fits    how the mention goes with each of them.
    moment  when the mention speaks, None where that is unknown.
    """
    latest = len(series) - 1
    in_force = _in_force(series, moment)
    last = in_force[-1] if in_force else -1
    matching = [index for index, fit in enumerate(fits) if fit is not Fit.OTHER]
    if not matching:
        return Verdict.CONTRADICTED, max(last, 0)
    # The same value may come back in a series: the one that was in force then is meant, else the last before.
    index = min(matching, key=lambda index: (index not in in_force, index > last, fits[index] is Fit.VAGUER, -index))
    compatible = Verdict.IMPRECISE if fits[index] is Fit.VAGUER else Verdict.AGREES
    if latest == 0:
        return compatible, latest
    if index > last:
        return Verdict.PREMATURE, max(last, 0)
    if index == latest or (index in in_force and fits[-1] is Fit.SAME):
        return compatible, latest
    if index < in_force[0]:
        return Verdict.OUTDATED, last
    if compatible is Verdict.IMPRECISE and fits[-1] is Fit.VAGUER:
        return Verdict.IMPRECISE, latest
    # What the rule file dates with the very same time is the value of that time, whatever it replaced within it.
    is_of_then = in_force == [index] or index == last and series[index].since == moment
    return (Verdict.SUPERSEDED if is_of_then else Verdict.UNDETERMINED), latest


def _in_force(series: Sequence[Expected], moment: Interval | None) -> list[int]:
    """The indexes of the values that may have been in force at some point of the moment; none before the first."""
    if moment is None:
        return list(range(len(series)))
    found = []
    for index, expected in enumerate(series):
        replaced = series[index + 1].since if index + 1 < len(series) else None
        begun = expected.since is None or expected.since.start < moment.end
        # Some time within `replaced` the next value took over; by its last minute it had.
        if begun and (replaced is None or moment.start < replaced.end - _MINUTE):
            found.append(index)
    return found


_MINUTE = timedelta(minutes=1)


def _with_bound(mention: Mention, link: Link) -> Mention:
    """The mention as more than its number where that was passed: "vượt mốc 70 nước"."""
    value = mention.value
    if not isinstance(value, Quantity) or value.mod is not None or value.to is not None:
        return mention
    start = link.span.start
    if _CROSSED.search(link.passage.text, max(0, start - cues.REACH), start) is None:
        return mention
    return replace(mention, value=replace(value, mod=Mod.MORE_THAN))


_CROSSED = cues.before("crossed")


def _fit(mention: Mention, expected: Expected, claim: Claim, clock: Clock) -> Fit:
    stated, known = mention.value, expected.value
    if isinstance(stated, Quantity) and isinstance(known, Quantity):
        return quantities_fit(stated, known, claim.tolerance)
    if not isinstance(stated, Timex) or not isinstance(known, Timex):
        return Fit.OTHER
    if stated.kind is Kind.DURATION:
        return durations_fit(stated, known, claim.tolerance)
    if stated.kind is Kind.SET:
        return Fit.SAME if stated.value == known.value else Fit.OTHER
    if stated.kind is Kind.TIME and (_is_clock(stated) or _is_clock(known)):
        return clocks_fit(stated.value, known.value)
    moment, expected_moment = clock.moment(stated, mention.text), _moment(known)
    if moment is None or expected_moment is None:
        return Fit.OTHER
    ranges = "/" in moment.value, "/" in (known.value or "")
    return dates_fit(moment.interval, expected_moment, ranges)


def _is_clock(timex: Timex) -> bool:
    """True for a time of day without a day: "T14:30"."""
    return timex.value is not None and timex.value.startswith("T")


def _moment(timex: Timex) -> Interval | None:
    try:
        return interval(timex.value or "")
    except UnresolvedTime:
        return None


def _accepted(expected: Expected, claim: Claim) -> tuple[str, str] | None:
    if not isinstance(expected.value, Quantity):
        return None
    found = accepted(expected.value, claim.tolerance)
    if found is None:
        return None
    return found.shown(whole=claim.kind is Kind.CARDINAL)


def _told_apart(found: Sequence[Finding]) -> list[Finding]:
    """The findings, the second and later ones in the same words with their number in the fingerprint."""
    seen: Counter[str] = Counter()
    apart = []
    for finding in found:
        seen[finding.fingerprint] += 1
        number = seen[finding.fingerprint]
        if number == 1:
            apart.append(finding)
        else:
            apart.append(replace(finding, fingerprint=fingerprint(finding.fingerprint, str(number), "")))
    return apart


def _missing(article: Article, claim: Claim) -> Finding:
    start = article.body.start
    return Finding(
        claim=claim,
        verdict=Verdict.MISSING,
        severity=SEVERITIES[Verdict.MISSING],
        path=article.path,
        title=article.title,
        mention=None,
        span=Span(start, start),
        position=article.position(start),
        sentence="",
        sentence_start=start,
        as_of=UNKNOWN,
        expected=claim.expected[-1],
        accepted=None,
        repair=None,
        year_from=None,
        fingerprint=fingerprint(claim.rule, "", folded(article.path.rpartition("/")[2])),
    )
