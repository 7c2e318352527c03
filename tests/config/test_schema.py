"""The schema that editors use: it is the published one, it takes sound files and refuses broken ones."""

import json
import tomllib
from pathlib import Path

import pytest

from factcheck.config import KEYS
from factcheck.config.schema import schema
from tests.config.test_reading import SOUND

jsonschema = pytest.importorskip("jsonschema", reason="part of the dev extra")

DOCS = Path(__file__).parent.parent.parent / "docs"

BROKEN = [
    "fail_on = 'error'",
    "rules = 'rules'",
    "rules = [' ']",
    "max-warnings = -1",
    "fail-on = 'Error'",
    "format = ['pdf=a.pdf']",
    "format = ['json=']",
    "severity = 'info'",
    "severity.a = 'bad'",
]


def accepts(text):
    return bool(jsonschema.Draft202012Validator(schema()).is_valid(tomllib.loads(text)))


def test_the_published_schema_is_this_one():
    assert json.loads((DOCS / "factcheck.schema.json").read_text(encoding="utf-8")) == schema()


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("text", ["", SOUND, *(f"{key.name} = {key.example}" for key in KEYS)])
def test_a_sound_file_passes(text):
    assert accepts(text)


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_refused(text):
    assert not accepts(text)


def test_the_page_lists_the_keys():
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")
    rows = [
        f"| `{key.name}` | {key.about} | {f'`{key.default}`' if key.default else ''} | "
        f"{f'`{key.option}`' if key.option else ''} | `{key.example}` |"
        for key in KEYS
    ]

    assert [line for line in page.splitlines() if line.startswith("| `") and line.count("|") == 6] == rows
