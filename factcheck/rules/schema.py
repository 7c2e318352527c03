"""
The JSON Schema of rule files, for completion and first faults in editors; `factcheck rules check` says the rest.

The keys and names are those of `stories`; a schema cannot say what a value means, so "25/10" passes here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model import Kind, Severity
from factcheck.rules.fields import Keys
from factcheck.rules.stories import CLAIM, EXAMPLE, EXAMPLES, EXPECTED, IGNORED, STORY

# A YAML loader takes 72 and true for more than text; an empty value is null, which is none of these.
_TEXT: Mapping[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_TEXTS: Mapping[str, Any] = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}

_ALTERNATIVES: Mapping[str, Any] = {
    "oneOf": [_TEXT, {"type": "array", "items": {"oneOf": [_TEXT, _TEXTS["oneOf"][1]]}, "minItems": 1}]
}


def schema() -> dict[str, Any]:
    """Draft 2020-12; the same bytes each time once it is written as JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck rule file",
        "description": "One story: what articles about it must state, and since when.",
        **_mapping(STORY, _OF_STORY),
        "$defs": {
            "claim": {
                "description": "One figure or date of the story.",
                **_mapping(CLAIM, _OF_CLAIM),
            },
            "value": {"description": "One value, as a newspaper writes it.", **_one_or(EXPECTED, _OF_EXPECTED)},
            "example": {"description": "A sentence.", **_one_or(EXAMPLE, _OF_EXAMPLE)},
        },
    }


def _mapping(keys: Keys, described: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A mapping with these keys and no others."""
    found: dict[str, Any] = {
        "type": "object",
        "properties": {key: dict(described[key]) for key in keys.required + keys.optional},
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {**found, "required": list(keys.required)} if keys.required else found


def _one_or(keys: Keys, described: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A text alone, or the mapping that it is short for."""
    return {"oneOf": [_TEXT, _mapping(keys, described)]}


def _text(description: str, *examples: str) -> dict[str, Any]:
    found = {"description": description, **_TEXT}
    return {**found, "examples": list(examples)} if examples else found


def _texts(description: str) -> dict[str, Any]:
    return {"description": description, **_TEXTS}


def _choice(description: str, *names: str) -> dict[str, Any]:
    return {"description": description, "enum": list(names)}


def _listed(description: str, name: str) -> dict[str, Any]:
    """One of a definition, or a list of them."""
    one = {"$ref": f"#/$defs/{name}"}
    return {"description": description, "anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


_SOURCE = "Who says so"
_OF_STORY = {
    "story": _text("The name of the story, as reports show it."),
    "about": _texts("Phrases; an article that contains none of them is not about the story."),
    "period": _text("When the story happens: the last resort for dates without a year.", "12/2024 - 12/2025", "2025"),
    "source": _text(f"{_SOURCE}, for claims that do not name another source."),
    "claims": {
        "description": "The claims, each under an id of a-z, 0-9 and -.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": "^[a-z0-9-]+$"},
        "additionalProperties": {"$ref": "#/$defs/claim"},
    },
}
_OF_CLAIM = {
    "expect": _listed("The value, or several in time order, each with the time from which it holds.", "value"),
    "title": _text("The name of the claim in reports; without one its id."),
    "kind": _choice("The kind of value; without one as the value reads.", *Kind),
    "counts": _texts("Nouns; one of them has to follow the number."),
    "with": {
        "description": "Words; one of them has to stand in the clause of the number, as a word of its own. "
        "Of an item that is a list itself all have to.",
        **_ALTERNATIVES,
        "examples": [["ký", "ký kết"], [["lễ", "ký"], "công bố"]],
    },
    "without": _texts("Words; where one of them stands in the clause, the number is not of this claim."),
    "tolerance": _text("How far a number may lie off and still agree: an amount or a percentage.", "10", "5%"),
    "severity": _choice("In place of error, for outdated, premature and contradicted.", *Severity),
    "required": {
        "description": "An article about the story has to state the claim.",
        "enum": [True, False, "true", "false"],
    },
    "expires": _text("Articles published later are not compared with the claim.", "31/12/2026"),
    "source": _text(f"{_SOURCE}, for values that do not name another source."),
    "examples": {
        "description": "Sentences under the verdict that they must get; factcheck rules test runs them.",
        **_mapping(
            EXAMPLES,
            {
                name: _listed(
                    "Sentences that are not linked to the claim."
                    if name == IGNORED
                    else f"Sentences with the verdict {name}.",
                    "example",
                )
                for name in EXAMPLES.optional
            },
        ),
    },
}
_OF_EXPECTED = {
    "value": _text("The value, as a newspaper writes it.", "72", "hơn 2.500", "8%", "25–26/10/2025", "gần 5 năm"),
    "as_of": _text("Since when it holds.", "25/10/2025", "chiều 25/10/2025", "16h ngày 25/10/2025"),
    "source": _text(f"{_SOURCE}."),
}
_OF_EXAMPLE = {
    "text": _text("The sentence."),
    "published": _text("The publication time of its article.", "2025-10-25", "2025-10-25T16:00+07:00"),
}
