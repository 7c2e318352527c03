"""
Run the examples of a rule file's claims, and then the changed ones.

Each sentence stands in an article of its own that is about the story. An example passes where the mentions linked
to its claim are those that its verdict tells of: just one with that verdict, or none for a sentence to be ignored.

A changed sentence passes where just one mention is linked to the claim, the changed one, and its verdict is that of
the comparison of the two values: mostly contradicted, but a figure that falls on another value of the series, inside
a tolerance or into the range of a hedge gets what it deserves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.articles import publication
from factcheck.checks import claims
from factcheck.extraction import mentions
from factcheck.extraction.calendar import interval
from factcheck.matching.comparing import Fit, dates_fit, durations_fit, quantities_fit
from factcheck.matching.stories import phrase_pattern
from factcheck.model import (
    Article,
    Claim,
    Example,
    Expected,
    Finding,
    Kind,
    Mention,
    Place,
    PublishedFrom,
    Quantity,
    Span,
    Story,
    Timex,
    UnresolvedTime,
    Verdict,
)
from factcheck.trials.changes import Change, Changed, Skip
from factcheck.trials.days import changed_days
from factcheck.trials.figures import changed_figures
from factcheck.vietnamese.normal import folded


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    What came of one sentence.

    change    None for an example as the rule file gives it.
    words     the changed figure; "" for an example.
    expected  None: no mention is linked to the claim.
    found     the mentions linked to the claim, left to right: words and verdict.
    passed    they are what was expected, and where.
    """

    text: str
    place: Place
    published: str | None
    change: Change | None
    words: str
    expected: Verdict | None
    found: tuple[tuple[str, Verdict], ...]
    passed: bool


@dataclass(frozen=True, slots=True)
class ClaimTrial:
    """
    All that was tried of one claim.

    generated  the plain sentence that stood in for an example that agrees; "" where the claim has one.
    is_tried   False where not even that sentence agrees: nothing could be changed.
    skipped    changes that were not tried, by reason.
    """

    claim: Claim
    examples: tuple[Outcome, ...]
    changed: tuple[Outcome, ...]
    skipped: Mapping[Skip, int]
    generated: str
    is_tried: bool

    @property
    def failures(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in (*self.examples, *self.changed) if not outcome.passed)


def tried(claim: Claim, story: Story) -> ClaimTrial:
    """The examples of a claim and the changes of those that agree; no example leaves the plain sentence to change."""
    examples = tuple(example_outcome(example, claim, story) for example in claim.examples)
    models = [example for example in claim.examples if example.verdict is Verdict.AGREES]
    generated = "" if models else _plain_sentence(claim)
    if generated:
        models = [Example(generated, Verdict.AGREES, _latest(claim), claim.place)]
    skipped: Counter[Skip] = Counter()
    changed: list[Outcome] = []
    is_tried = False
    for model in models:
        found = _linked(model.text, claim, story, model.published)
        if [finding.verdict for finding in found] == [Verdict.AGREES]:
            is_tried = True
            changed.extend(_changes(model, found[0], claim, story, skipped))
    return ClaimTrial(claim, examples, tuple(changed), skipped, generated, is_tried)


def example_outcome(example: Example, claim: Claim, story: Story) -> Outcome:
    """What comes of a sentence as the rule file gives it."""
    found = _linked(example.text, claim, story, example.published)
    expected = [] if example.verdict is None else [example.verdict]
    passed = [finding.verdict for finding in found] == expected
    return Outcome(example.text, example.place, example.published, None, "", example.verdict, _told(found), passed)


def _linked(text: str, claim: Claim, story: Story, published: str | None) -> list[Finding]:
    """The findings of a claim in an article that holds a sentence and, behind it, the story's name."""
    whole = f"{text}\n\n{story.about[0]}"
    when = publication(published, PublishedFrom.OPTION) if published else None
    article = Article("-", whole, Span(0, len(whole)), published=when)
    stated = mentions(whole, when.interval if when else None)
    found = claims.findings(article, stated, [story])[1]
    return [finding for finding in found if finding.claim is claim and finding.mention is not None]


def _told(found: list[Finding]) -> tuple[tuple[str, Verdict], ...]:
    return tuple((finding.mention.text, finding.verdict) for finding in found if finding.mention)


def _changes(
    model: Example, agreeing: Finding, claim: Claim, story: Story, skipped: Counter[Skip]
) -> Iterator[Outcome]:
    """What comes of every change of the figure of a sentence that agrees; what is left out is counted."""
    assert agreeing.mention is not None  # noqa: S101  the finding of a mention
    start, end = agreeing.span
    known = {model.text}
    for change in _changes_of(agreeing.mention):
        if isinstance(change, Skip):
            skipped[change] += 1
            continue
        words = _as_before(change.words, agreeing.mention.text)
        text = model.text[:start] + words + model.text[end:]
        expected = _deserved(change, agreeing, claim)
        reason = _why_not(text, model.text, known, expected, claim)
        if reason is not None:
            skipped[reason] += 1
            continue
        known.add(text)
        found = _linked(text, claim, story, model.published)
        there = [(expected, Span(start, start + len(words)))]
        passed = [(finding.verdict, finding.span) for finding in found] == there
        yield Outcome(text, model.place, model.published, change.change, words, expected, _told(found), passed)


def _why_not(text: str, before: str, known: set[str], expected: Verdict | None, claim: Claim) -> Skip | None:
    if text in known:
        return Skip.SAME
    if expected is None:
        return Skip.FORM
    new, old = folded(text), folded(before)
    for phrase in claim.without:
        pattern = phrase_pattern(phrase)
        if pattern.search(new) and not pattern.search(old):
            return Skip.EXCLUDED
    return None


def _changes_of(mention: Mention) -> Iterator[Changed | Skip]:
    if isinstance(mention.value, Quantity) or mention.kind is Kind.DURATION:
        return changed_figures(mention)
    return changed_days(mention)


def _as_before(words: str, before: str) -> str:
    """With a capital where the figure had one, or stood in digits where a sentence may begin."""
    return words[:1].upper() + words[1:] if before[:1].isupper() else words


def _deserved(change: Changed, agreeing: Finding, claim: Claim) -> Verdict | None:
    """The verdict on the changed value at the time of the sentence; None where the two cannot be compared."""
    try:
        fits = [_fit(change.value, expected, claim) for expected in claim.expected]
    except UnresolvedTime:
        return None
    return claims.judge(claim.expected, fits, agreeing.as_of.interval)[0]


def _fit(stated: Quantity | Timex, expected: Expected, claim: Claim) -> Fit:
    known = expected.value
    if isinstance(stated, Quantity) and isinstance(known, Quantity):
        return quantities_fit(stated, known, claim.tolerance)
    if isinstance(stated, Timex) and isinstance(known, Timex):
        if stated.kind is Kind.DURATION:
            return durations_fit(stated, known, claim.tolerance)
        one, other = stated.value or "", known.value or ""
        return dates_fit(interval(one), interval(other), ("/" in one, "/" in other))
    return Fit.OTHER


def _plain_sentence(claim: Claim) -> str:
    """ "72 quốc gia ký.", "lễ mở ký 25/10/2025.": the latest value with the claim's first noun and word."""
    expected = claim.expected[-1].text
    noun = claim.counts[0] if claim.counts else ""
    word = " ".join(claim.with_[0]) if claim.with_ else ""
    parts = (expected, noun, word) if noun else (word, expected)
    return " ".join(part for part in parts if part) + "."


def _latest(claim: Claim) -> str | None:
    """A publication at which the latest value is in force."""
    since = claim.expected[-1].since
    return since.end.date().isoformat() if since else None
