"""Words that must stand in the clause: one of several, or several together."""

import pytest

from factcheck.rules.schema import schema
from tests.rules.conftest import told
from tests.story_of import linked, story_of

RULES = """
claims:
  signatories:
    counts: [nước]
    with: {words}
    expect: 65
"""


READ = [
    ("ký", (("ký",),)),
    ("[ký, ký kết]", (("ký",), ("ký kết",))),
    ("[[lễ, ký], công bố]", (("lễ", "ký"), ("công bố",))),
    ("[[ký]]", (("ký",),)),
    ("[[ một  hai , 3 ]]", (("một hai", "3"),)),
]


@pytest.mark.parametrize(("words", "alternatives"), READ)
def test_alternatives_are_read(words, alternatives):
    [claim] = story_of(RULES.format(words=words)).claims

    assert claim.with_ == alternatives


LINKED = [
    ("Trong lễ sáng nay, 65 nước ký.", True),
    ("65 nước ký.", False),
    ("65 nước dự lễ.", False),
    ("65 nước công bố.", True),
    # each in its own clause: not together
    ("65 nước ký, trong khi lễ chưa bắt đầu.", False),
    # one of them is denied
    ("Trong lễ sáng nay, 65 nước chưa ký.", False),
]


@pytest.mark.parametrize(("text", "is_linked"), LINKED)
def test_words_that_go_together_all_stand_in_the_clause(text, is_linked):
    story = story_of(RULES.format(words="[[lễ, ký], công bố]"))

    assert linked(text, story) == ([("signatories", "65")] if is_linked else [])


MISTAKES = [
    ("[[]]", ["6:12 rules-empty"]),
    ("[[ký, '']]", ["6:17 rules-empty"]),
    ("[[[ký]]]", ["6:13 rules-not-text"]),
    ("[{{ký: lễ}}]", ["6:12 rules-not-text"]),
]


@pytest.mark.parametrize(("words", "expected"), MISTAKES)
def test_mistakes_are_told(words, expected, problems):
    rules = "story: Lễ\nabout: Lễ" + RULES.format(words=words.format())

    assert [told(problem) for problem in problems(rules)] == expected


def test_the_schema_takes_lists_of_lists():
    jsonschema = pytest.importorskip("jsonschema", reason="part of the dev extra")
    validator = jsonschema.Draft202012Validator(schema())

    def is_valid(words: object) -> bool:
        claim = {"expect": "65", "counts": ["nước"], "with": words}
        document = {"story": "Lễ", "about": "Lễ", "claims": {"signatories": claim}}
        return bool(validator.is_valid(document))

    assert is_valid([["lễ", "ký"], "công bố"])
    assert not is_valid([[["lễ"]]])
