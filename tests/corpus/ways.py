"""
How the texts of corpus tables are read whose rows do not say what a mention is, but what becomes of it: each by the
code that uses the table, and told in one line. " ¶ " in a text begins a paragraph, " ‖ " another article.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.articles import publication
from factcheck.extraction import mentions
from factcheck.model import Article, Mention, PublishedFrom, Span, Story
from factcheck.vietnamese.normal import normal_text

if TYPE_CHECKING:
    from factcheck.conflicts.aligning import Event

RULES = Path(__file__).parent / "rows" / "cues.yaml"
# Two days behind the event of the rule file.
PUBLISHED = "2025-10-28T09:00+07:00"


def sentences_of(text: str) -> str:
    """The sentences, with " | " between them."""
    from factcheck.vietnamese.sentences import sentences

    return " | ".join(span.of(text) for span in sentences(text, 0, len(text)))


def clauses_of(text: str) -> str:
    """The clauses of a sentence, with "|" between them."""
    from factcheck.vietnamese.sentences import clauses

    lower = normal_text(text).lower
    return "|".join(span.of(text) for span in clauses(lower, Span(0, len(lower))))


def verdicts_of(text: str) -> str:
    """The mentions that are linked to claims of the rule file: "signatories 72 agrees, published 2025-10-28T09:00"."""
    from factcheck.checks import claims

    article, found = _article(f"{text} ¶ Công ước Hà Nội", PUBLISHED)
    told = []
    for finding in claims.findings(article, found, [_story()])[1]:
        if finding.mention is not None:
            when = finding.as_of.interval
            as_of = f"{finding.as_of.source.value} {when.start:%Y-%m-%dT%H:%M}" if when else "no time"
            told.append(f"{finding.rule.partition('/')[2]} {finding.mention.text} {finding.verdict.value}, {as_of}")
    return "; ".join(told)


def figures_of(text: str) -> str:
    """The figures of an article that contradict each other, "3 người … chết ≠ 4 người … tử vong"; of several articles
    what they state, event by event: "3 người, 4 người; 5 quốc gia"."""
    from factcheck.checks import same_figure
    from factcheck.conflicts.aligning import every_event
    from factcheck.conflicts.telling import told

    articles = [_article(part, None) for part in text.split(" ‖ ")]
    if len(articles) > 1:
        return "; ".join(map(_stated, every_event([told(*one) for one in articles])))
    found = [dict(finding.operands) for finding in same_figure.check(*articles[0])]
    return "; ".join(f"{operands['first']} ≠ {operands['other']}" for operands in found)


def _stated(event: Event) -> str:
    found = [f"{said.value.amount} {one.noun}" for one in event.quantities for said in one.statements]
    return ", ".join(found) or "nothing"


def conversions_of(text: str) -> str:
    """What a conversion might say that contradicts the rates of its year: "100.000 VND: 1500000–1700000 VND"."""
    from factcheck.checks import currency_pair

    found = currency_pair.check(*_article(text, None))
    return "; ".join(f"{one.mention.text}: {'–'.join(one.accepted or ())}" for one in found if one.mention)


def _article(text: str, published: str | None) -> tuple[Article, list[Mention]]:
    prose = text.replace(" ¶ ", "\n\n")
    when = publication(published, PublishedFrom.OPTION) if published else None
    article = Article("a.txt", prose, Span(0, len(prose)), published=when)
    return article, mentions(prose, when.interval if when else None)


@cache
def _story() -> Story:
    from factcheck.rules import read_rules

    [story] = read_rules([str(RULES)])
    return story
