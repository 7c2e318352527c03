"""Every wrong figure in the examples of the project's own rule files is found, and nothing beside it."""

from pathlib import Path

import pytest

from factcheck.model import Claim, Story
from factcheck.rules import read_rules
from factcheck.trials import Change, tried

RULES = Path(__file__).parents[2] / "rules"
CLAIMS = [pytest.param(story, claim, id=claim.rule) for story in read_rules([str(RULES)]) for claim in story.claims]


@pytest.mark.parametrize(("story", "claim"), CLAIMS)
def test_every_changed_figure_is_found(story: Story, claim: Claim):
    trial = tried(claim, story)

    assert [(one.change, one.text, one.expected, one.found) for one in trial.changed if not one.passed] == []
    assert len(trial.changed) >= 5


def test_every_change_is_tried():
    [story] = read_rules([str(RULES / "hanoi-convention.yaml")])

    assert {one.change for claim in story.claims for one in tried(claim, story).changed} == set(Change)
