"""What comes of a claim's examples and of the changed ones, and what is said of each."""

import pytest

from factcheck.model import Verdict
from factcheck.trials import Change, Skip, tried
from tests.story_of import story_of

SIGNATORIES = """\
claims:
  signatories:
    counts: [nước]
    with: [ký]
    without: [phê chuẩn]
    expect: [{ value: 65, as_of: chiều 25/10/2025 }, { value: 72, as_of: 26/10/2025 }]
    examples:
"""

EXAMPLES = [
    # under, sentence, passed
    ("agrees", "72 nước đã ký.", True),
    ("agrees", "71 nước đã ký.", False),
    ("agrees", "Có nhiều nước đã ký.", False),
    ("contradicted", "71 nước đã ký.", True),
    ("contradicted", "72 nước đã ký.", False),
    ("undetermined", "65 nước đã ký.", True),
    ("ignored", "40 nước phê chuẩn.", True),
    ("ignored", "72 nước đã ký.", False),
    ("agrees", "72 nước đã ký. Vậy là 72 nước đã ký.", False),
]


@pytest.mark.parametrize(("under", "sentence", "passed"), EXAMPLES)
def test_an_example_passes_where_it_gets_just_its_verdict(under, sentence, passed):
    story = story_of(SIGNATORIES + f"      {under}: ['{sentence}']\n")
    [outcome] = tried(story.claims[0], story).examples

    assert outcome.passed is passed


def test_the_publication_time_of_an_example_counts():
    example = "{ text: 65 nước đã ký., published: 2025-10-25T16:00+07:00 }"
    story = story_of(SIGNATORIES + f"      superseded: [{example}]\n")

    assert tried(story.claims[0], story).failures == ()


CHANGED = [
    # sentence, publication time, its change, the changed figure, verdict
    ("72 nước đã ký.", "2025-10-28", Change.DIGIT, "73", "contradicted"),
    ("72 nước đã ký.", "2025-10-28", Change.TRANSPOSED, "27", "contradicted"),
    ("72 nước đã ký.", "2025-10-28", Change.WORDS, "Bảy mươi hai", "agrees"),
    ("72 nước đã ký.", "2025-10-28", Change.WORDS, "Bảy mươi ba", "contradicted"),
    ("72 nước đã ký.", "2025-10-28", Change.HEDGE, "Khoảng 72", "imprecise"),
    ("72 nước đã ký.", "2025-10-28", Change.HEDGE, "Gần 72", "contradicted"),
]


@pytest.mark.parametrize(("sentence", "published", "change", "words", "verdict"), CHANGED)
def test_a_changed_figure_gets_the_verdict_that_it_deserves(sentence, published, change, words, verdict):
    sentence_of_rule = f"{{ text: {sentence}, published: {published} }}"
    story = story_of(SIGNATORIES + f"      agrees: [{sentence_of_rule}]\n")
    changed = tried(story.claims[0], story).changed

    [outcome] = [one for one in changed if one.change is change and one.words.lower() == words.lower()]
    assert (outcome.expected, outcome.passed) == (verdict, True)
    assert outcome.found == ((outcome.words, Verdict(verdict)),)


BY_COMPARISON = [
    # claim, sentence, the changed figure, verdict
    ("expect: 70\n    tolerance: 2", "Có 70 tàu vào cảng.", "71", "agrees"),
    ("expect: 70\n    tolerance: 2", "Có 70 tàu vào cảng.", "80", "contradicted"),
    ("expect: 25–26/10/2025", "Tàu vào cảng ngày 25/10/2025.", "ngày 26/10/2025", "agrees"),
    ("expect: 25–26/10/2025", "Tàu vào cảng ngày 25/10/2025.", "ngày 24/10/2025", "contradicted"),
    ("expect: hơn 2.500", "Có hơn 2.500 tàu vào cảng.", "2.500", "imprecise"),
]


@pytest.mark.parametrize(("claim", "sentence", "words", "verdict"), BY_COMPARISON)
def test_a_change_that_still_goes_with_the_value_is_no_mistake(claim, sentence, words, verdict):
    rules = f"claims:\n  ships:\n    with: [vào cảng]\n    {claim}\n    examples: {{ agrees: ['{sentence}'] }}\n"
    story = story_of(rules)
    [outcome] = [one for one in tried(story.claims[0], story).changed if one.words == words]

    assert (outcome.expected, outcome.passed) == (verdict, True)


def test_a_rule_that_does_not_notice_a_wrong_figure_fails():
    # The words of the claim are those of one figure only: what is not "72 nước" is not linked.
    blind = "claims:\n  ships:\n    with: [72 tàu, cảng]\n    without: ['27', '73 tàu']\n    expect: 72\n"
    story = story_of(blind.replace("without: ['27', '73 tàu']", "without: [bảy mươi]") + _agrees("Cảng có 72 tàu."))
    trial = tried(story.claims[0], story)

    assert trial.failures == ()
    assert trial.skipped[Skip.EXCLUDED] == 2


def test_a_claim_that_takes_another_ones_figure_is_told_at_the_example():
    rules = """\
claims:
  signed:
    counts: [nước]
    with: [ký]
    expect: 72
    examples: { agrees: [72 nước đã ký.] }
  first-day:
    kind: cardinal
    counts: [nước đã]
    with: [đã ký]
    expect: 65
"""
    story = story_of(rules)
    [failure] = tried(story.claims[0], story).failures

    assert (failure.place.position.line, failure.change, failure.found) == (8, None, ())


def _agrees(sentence: str) -> str:
    return f"    examples: {{ agrees: ['{sentence}'] }}\n"


PLAIN = [
    # claim, the sentence that is made up, whether it serves
    ("counts: [tàu]\n    with: [cập cảng]\n    expect: 72", "72 tàu cập cảng.", True),
    ("with: [khởi hành]\n    expect: 25/10/2025", "khởi hành 25/10/2025.", True),
    ("counts: [tàu]\n    without: [tàu]\n    expect: 72", "72 tàu.", False),
]


@pytest.mark.parametrize(("claim", "sentence", "serves"), PLAIN)
def test_a_claim_without_examples_is_tried_with_a_plain_sentence(claim, sentence, serves):
    story = story_of(f"claims:\n  ships:\n    {claim}\n")
    trial = tried(story.claims[0], story)

    assert (trial.generated, trial.is_tried, bool(trial.changed)) == (sentence, serves, serves)
    assert trial.failures == ()
