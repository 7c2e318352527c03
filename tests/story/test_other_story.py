"""A story of another kind, told by four articles while its figures move: nothing is made for one story only."""

from pathlib import Path

import pytest

from factcheck.model import Verdict
from factcheck.rules import read_rules
from factcheck.trials import tried
from tests.story.checking import claim, findings, words

GONI = Path(__file__).parent / "goni"
[STORY] = read_rules([str(GONI / "goni.yaml")])

TOLD = {
    # the article, and of each figure that a rule speaks of: claim, verdict, words
    "truoc-gio": [("evacuated", Verdict.AGREES, "Gần 1 triệu")],
    "ngay-dau": [
        ("landfall", Verdict.AGREES, "Sáng 1/11"),
        ("wind", Verdict.AGREES, "225 km/giờ"),
        ("deaths", Verdict.SUPERSEDED, "4"),
    ],
    "ngay-sau": [("deaths", Verdict.SUPERSEDED, "10"), ("deaths", Verdict.AGREES, "16")],
    "tre": [
        ("deaths", Verdict.OUTDATED, "10"),
        ("evacuated", Verdict.CONTRADICTED, "gần 10 triệu"),
        ("landfall", Verdict.CONTRADICTED, "ngày 2/11"),
        ("wind", Verdict.AGREES, "225 km/giờ"),
    ],
}


@pytest.mark.parametrize("name", TOLD)
def test_article(name):
    found = findings((GONI / f"{name}.md").read_text(encoding="utf-8"), [STORY])

    assert [(claim(finding), finding.verdict, words(finding)) for finding in found] == TOLD[name]


@pytest.mark.parametrize("of", STORY.claims, ids=lambda of: of.rule)
def test_every_changed_figure_is_found(of):
    trial = tried(of, STORY)

    assert [(one.change, one.text, one.expected, one.found) for one in trial.changed if not one.passed] == []
    assert len(trial.changed) >= 5
