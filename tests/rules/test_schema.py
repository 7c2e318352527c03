"""The schema that editors use: it is the published one, it takes sound files and refuses broken ones."""

import json
from pathlib import Path

import pytest
import yaml

from factcheck.rules.schema import schema
from tests.rules.test_mistakes import CLAIM, IN_A_CLAIM, IN_A_STORY

jsonschema = pytest.importorskip("jsonschema", reason="part of the dev extra")

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "rules.schema.json"
SOUND = sorted([*(ROOT / "rules").glob("*.yaml"), *(ROOT / "factcheck" / "rules").glob("*.yaml")])

# What a schema can see; of the others it takes the text for a text.
SEEN = {
    "rules-claim-id",
    "rules-empty",
    "rules-empty-file",
    "rules-missing-key",
    "rules-not-a-story",
    "rules-not-keys",
    "rules-not-one-of",
    "rules-not-text",
    "rules-unknown-key",
    "rules-unknown-verdict",
}
BROKEN = [
    *((CLAIM.format(body=f"    {body}"), problems) for body, problems in IN_A_CLAIM),
    *IN_A_STORY,
]
# No mapping of a program can hold these.
BROKEN = [(content, problems) for content, problems in BROKEN if "rules-key-not-text" not in str(problems)]


def is_valid(document: object) -> bool:
    return bool(jsonschema.Draft202012Validator(schema()).is_valid(document))


def test_the_published_schema_is_this_one():
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == schema()


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.name)
# As text, as factcheck reads it; with numbers and truth values, as editors do.
@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
def test_a_sound_file_is_taken(path, loader):
    loaded = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506  both are safe

    assert is_valid(json.loads(json.dumps(loaded, default=str)))


@pytest.mark.parametrize(("content", "problems"), BROKEN)
def test_a_broken_file_is_refused_where_a_schema_can_see_it(content, problems):
    seen = {problem.split()[-1] for problem in problems} & SEEN

    assert is_valid(yaml.load(content, yaml.BaseLoader)) is not bool(seen)  # noqa: S506  all values are text


@pytest.mark.parametrize("path", sorted((ROOT / "rules").glob("*.yaml")), ids=lambda path: path.name)
def test_a_rule_file_names_the_schema_in_its_first_line(path):
    mark, _, named = path.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")

    assert mark == "# yaml-language-server: "
    assert (path.parent / named).resolve() == PUBLISHED
