"""The sentences in the project's own rule files get the verdicts under which they stand."""

from pathlib import Path

import pytest

from factcheck.model import Claim, Example, Story
from factcheck.rules import read_rules
from tests.story_of import findings_of

RULES = Path(__file__).parents[2] / "rules"
EXAMPLES = [
    pytest.param(story, claim, example, id=f"{claim.rule}:{example.place.position.line}")
    for story in read_rules([str(RULES)])
    for claim in story.claims
    for example in claim.examples
]


@pytest.mark.parametrize(("story", "claim", "example"), EXAMPLES)
def test_an_example_gets_its_verdict(story: Story, claim: Claim, example: Example):
    found = findings_of(example.text, story, example.published)
    verdicts = [finding.verdict for finding in found if finding.claim is claim and finding.mention is not None]

    assert verdicts == ([] if example.verdict is None else [example.verdict])
