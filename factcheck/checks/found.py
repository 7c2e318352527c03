"""What a check without rules found, as a finding."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checks.fingerprints import fingerprint
from factcheck.matching.times import UNKNOWN
from factcheck.model import (
    Article,
    Check,
    Expected,
    Finding,
    Mention,
    Place,
    Severity,
    Span,
    Timex,
    Verdict,
)


def finding_of(
    check: Check,
    article: Article,
    mention: Mention | None,
    sentence: Span,
    expected: Expected,
    marked: tuple[str, str],
    *,
    at: Span | None = None,
    severity: Severity | None = None,
    accepted: tuple[str, str] | None = None,
    repair: str | None = None,
    says: str = "",
    operands: tuple[tuple[str, str | Decimal | Timex], ...] = (),
) -> Finding:
    """
    One contradiction.

    mention   the words that are told; None where only a place is, `at`.
    sentence  the code points around them.
    expected  see `against`.
    marked    words and sentence, folded, of the fingerprint.
    severity  where it is not the check's own.
    says      the text of the message, where it is not `check-ID-message`.
    """
    span = at or (mention.span if mention else sentence)
    return Finding(
        claim=None,
        verdict=Verdict.CONTRADICTED,
        severity=severity or check.severity,
        path=article.path,
        title=article.title,
        mention=mention,
        span=span,
        position=article.position(span.start),
        sentence=sentence.of(article.text),
        sentence_start=sentence.start,
        as_of=UNKNOWN,
        expected=expected,
        accepted=accepted,
        repair=repair,
        year_from=None,
        fingerprint=fingerprint(check.id, *marked),
        check=check.id,
        says=says,
        operands=operands,
    )


def against(article: Article, mention: Mention, words: str) -> Expected:
    """What would go with the words that are told, and the place in the article that speaks against them."""
    place = Place(article.path, article.position(mention.span.start))
    return Expected(mention.value, words, None, None, None, place)
