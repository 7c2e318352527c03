"""The sentences in the project's own rule files get the verdicts under which they stand."""

from pathlib import Path

import pytest

from factcheck.articles import publication
from factcheck.checks import claims
from factcheck.extraction import mentions
from factcheck.model import Article, Claim, Example, PublishedFrom, Span, Story
from factcheck.rules import read_rules

RULES = Path(__file__).parents[2] / "rules"
EXAMPLES = [
    pytest.param(story, claim, example, id=f"{claim.rule}:{example.place.position.line}")
    for story in read_rules([str(RULES)])
    for claim in story.claims
    for example in claim.examples
]


@pytest.mark.parametrize(("story", "claim", "example"), EXAMPLES)
def test_an_example_gets_its_verdict(story: Story, claim: Claim, example: Example):
    text = f"{example.text}\n\n{story.about[0]}"
    published = publication(example.published, PublishedFrom.OPTION) if example.published else None
    article = Article("example", text, Span(0, len(text)), published=published)
    found = mentions(text, published.interval if published else None)

    verdicts = [
        finding.verdict
        for finding in claims.findings(article, found, [story])[1]
        if finding.claim is claim and finding.mention is not None
    ]

    assert verdicts == ([] if example.verdict is None else [example.verdict])
