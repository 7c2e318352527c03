"""How a mention stands to a claim, and since when the expected value holds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.model.places import Position, Span
from factcheck.model.times import Interval

if TYPE_CHECKING:
    from factcheck.model.claims import Claim, Expected
    from factcheck.model.mentions import Mention, Timex
    from factcheck.model.suppressions import Suppression


class Severity(StrEnum):
    """From most to least severe."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for error, so that smaller is more severe."""
        return list(Severity).index(self)


class Verdict(StrEnum):
    """How a mention stands to a claim, in time."""

    AGREES = "agrees"
    IMPRECISE = "imprecise"
    SUPERSEDED = "superseded"
    OUTDATED = "outdated"
    PREMATURE = "premature"
    CONTRADICTED = "contradicted"
    UNDETERMINED = "undetermined"
    MISSING = "missing"


class AsOfFrom(StrEnum):
    """Where the time of a mention was taken from, nearest first."""

    CLAUSE = "clause"
    DATELINE = "dateline"
    PUBLISHED = "published"
    NONE = "none"


class YearFrom(StrEnum):
    """Where the year of a time written without one was taken from."""

    PUBLISHED = "published"
    ARTICLE = "article"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class AsOf:
    """
    The time at which a mention speaks.

    value      TIMEX3 value: "2025-10-25TAF"; None where the time is unknown.
    interval   the same on the calendar.
    year_from  set where the year was inferred.
    """

    value: str | None
    interval: Interval | None
    source: AsOfFrom
    year_from: YearFrom | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One mention that speaks of a claim, or a required claim that no mention speaks of; or what a check found that
    needs no rule file.

    claim        None for what such a check found; `check` then is its id ("header-date"), and the verdict contradicted.
    severity     None for a mention that agrees.
    path         the article's.
    title        the article's, "" where it has none.
    mention      None for the verdict missing; `span` is then empty, at the article's first line.
    position     line and column of `span`'s start.
    sentence     the sentence around the mention, as read; `sentence_start` is its offset in the article.
    expected     the value in force at the mention's time, or the one that replaced it (superseded); of a check what
                 in the article speaks against the words, and its place there.
    accepted     low and high end of what would have been accepted, as text, where that is an interval
                 ("63", "69"); None where only the expected value itself is.
    repair       the words that would agree; None where the choice is the editor's, or no words are wrong.
    year_from    set where the year of a stated date was inferred; `mention` then has it.
    fingerprint  the same for the same mention of the same claim in the same words, wherever it stands.
    suppressed   the editor's decision to leave it; None for none.
    in_baseline  whether it was known when the baseline was written; None where there is no baseline.
    says         of a check with several messages the name of the text; "" for `check-ID-message`.
    operands     what fills the further gaps of a check's message and advice, by name: words as they are written,
                 figures and times, which are told in the reader's language.

    It holds no article, so that memory does not grow with the articles of a run.
    """

    claim: Claim | None
    verdict: Verdict
    severity: Severity | None
    path: str
    title: str
    mention: Mention | None
    span: Span
    position: Position
    sentence: str
    sentence_start: int
    as_of: AsOf
    expected: Expected
    accepted: tuple[str, str] | None
    repair: str | None
    year_from: YearFrom | None
    fingerprint: str
    suppressed: Suppression | None = None
    in_baseline: bool | None = None
    check: str = ""
    says: str = ""
    operands: tuple[tuple[str, str | Decimal | Timex], ...] = ()

    @property
    def rule(self) -> str:
        """ "hanoi-convention/signatories", or the id of the check."""
        return self.claim.rule if self.claim else self.check

    @property
    def governs(self) -> bool:
        """True for a mention that a claim speaks of; False for what is missing and what a check found."""
        return self.claim is not None and self.mention is not None

    @property
    def counts(self) -> bool:
        """False for what agrees, is suppressed or stands in the baseline: it changes no exit code."""
        return self.severity is not None and self.suppressed is None and not self.in_baseline
