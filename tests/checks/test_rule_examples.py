"""The sentences in the project's own rule files get the verdicts under which they stand."""

from pathlib import Path

import pytest

from factcheck.model import Claim, Example, Story
from factcheck.rules import read_rules
from factcheck.trials import example_outcome

RULES = Path(__file__).parents[2] / "rules"
EXAMPLES = [
    pytest.param(story, claim, example, id=f"{claim.rule}:{example.place.position.line}")
    for story in read_rules([str(RULES)])
    for claim in story.claims
    for example in claim.examples
]


@pytest.mark.parametrize(("story", "claim", "example"), EXAMPLES)
def test_an_example_gets_its_verdict(story: Story, claim: Claim, example: Example):
    outcome = example_outcome(example, claim, story)

    assert outcome.passed, outcome
