"""
The checks: each is one file with its story, its examples and its code.

`claims` compares an article with the claims of rule files. The others need no rule file; a new one is its module, a
line in CHECKS, and its texts (see `model.Check`).
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from factcheck.checks import header_date
from factcheck.model import Article, Check, CheckExample, Finding, Mention


class CheckModule(Protocol):
    """What the module of a check without rules has."""

    @property
    def CHECK(self) -> Check: ...  # noqa: N802

    @property
    def EXAMPLES(self) -> Sequence[CheckExample]: ...  # noqa: N802

    def check(self, article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
        """What contradicts itself in an article, in the order of its text."""


CHECKS: tuple[CheckModule, ...] = (header_date,)
