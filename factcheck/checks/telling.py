"""What a check without rules found, as a finding: the words, what speaks against them, and where that stands."""

from __future__ import annotations

from factcheck.checks.found import against as speaks_against
from factcheck.checks.found import finding_of
from factcheck.checks.outlines import Outline
from factcheck.checks.rounding import Band, shown
from factcheck.model import Article, Check, Finding, Mention, Quantity


def contradiction(
    check: Check,
    article: Article,
    outline: Outline,
    mention: Mention,
    against: tuple[Mention, str],
    *,
    accepted: tuple[str, str] | None = None,
    repair: str | None = None,
) -> Finding:
    """
    One finding about a figure.

    against   the figure that contradicts it, and the operation that shows it: "20 + 5 = 25".
    accepted  what would have been accepted, as text.
    repair    the words that would be right; None where another figure may be the wrong one.
    """
    other, operation = against
    return finding_of(
        check,
        article,
        mention,
        outline.source,
        speaks_against(article, other, operation),
        (mention.text, outline.folded),
        accepted=accepted,
        repair=repair,
    )


def ends(band: Band, unit: str = "") -> tuple[str, str] | None:
    """Both ends of what is accepted, as text; None where that is one amount."""
    if band.low == band.high:
        return None
    return shown(band.low) + unit, shown(band.high) + unit


def is_one_unit(one: Quantity, other: Quantity) -> bool:
    """True where both name the same unit, or one names it more closely: "vụ", "vụ tai nạn"."""
    if not one.unit or not other.unit:
        return False
    return f"{one.unit} ".startswith(f"{other.unit} ") or f"{other.unit} ".startswith(f"{one.unit} ")
