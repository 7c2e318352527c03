"""The names by which the page links its parts to each other."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Finding, Run, Span


class Anchors:
    """
    An id for each finding, for the words it is about, and for each article and claim of a run.

    Words that several stories speak of have one id, that of their first finding.
    """

    def __init__(self, run: Run) -> None:
        self._articles = {article.path: number for number, article in enumerate(run.articles, 1)}
        self._claims = {rule: number for number, rule in enumerate(_rules(run), 1)}
        self._findings: dict[tuple[str, Span, str], int] = {}
        self._words: dict[tuple[str, Span], int] = {}
        for number, finding in enumerate(run.findings, 1):
            self._findings[finding.path, finding.span, finding.rule] = number
            self._words.setdefault((finding.path, finding.span), number)

    def number(self, path: str) -> int:
        """The article's number on the page, from 1."""
        return self._articles[path]

    def article(self, path: str) -> str:
        return f"a{self._articles[path]}"

    def claim(self, rule: str) -> str:
        return f"r{self._claims[rule]}"

    def finding(self, finding: Finding) -> str:
        """The note beside the sentence."""
        return f"f{self._findings[finding.path, finding.span, finding.rule]}"

    def item(self, finding: Finding) -> str:
        """Its line in the list of what to look at."""
        return f"l{self._findings[finding.path, finding.span, finding.rule]}"

    def words(self, finding: Finding) -> str:
        """The words in the article; for what is missing, the article."""
        if finding.mention is None:
            return self.article(finding.path)
        return f"t{self._words[finding.path, finding.span]}"

    def all_words(self, findings: Iterable[Finding]) -> list[str]:
        """The ids of the words of several findings, each once."""
        return list(dict.fromkeys(map(self.words, findings)))


def _rules(run: Run) -> list[str]:
    return [claim.rule for story in run.stories for claim in story.claims]
