"""
The checks: each is one file with its story, its examples and its code.

`claims` compares an article with the claims of rule files. The others need no rule file; a new one is its module, a
line in CHECKS, and its texts (see `model.Check`).
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from factcheck.checks import (
    age_birth_year,
    anniversary,
    average,
    change_absolute,
    change_percent,
    currency_pair,
    difference,
    enumeration_count,
    future_past,
    header_date,
    impossible_date,
    lunar_date,
    magnitude_slip,
    range_duration,
    relative_date,
    reversed_range,
    same_figure,
    share_sum,
    total_parts,
    trade_balance,
    unit_pair,
    weekday_mismatch,
    words_digits,
)
from factcheck.model import Article, Check, CheckExample, Finding, Mention


class CheckModule(Protocol):
    """What the module of a check without rules has."""

    @property
    def CHECK(self) -> Check: ...  # noqa: N802

    @property
    def EXAMPLES(self) -> Sequence[CheckExample]: ...  # noqa: N802

    def check(self, article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
        """What contradicts itself in an article, in the order of its text."""


CHECKS: tuple[CheckModule, ...] = (
    header_date,
    weekday_mismatch,
    impossible_date,
    reversed_range,
    range_duration,
    age_birth_year,
    anniversary,
    relative_date,
    future_past,
    lunar_date,
    same_figure,
    total_parts,
    share_sum,
    change_percent,
    change_absolute,
    difference,
    average,
    trade_balance,
    unit_pair,
    currency_pair,
    enumeration_count,
    magnitude_slip,
    words_digits,
)
