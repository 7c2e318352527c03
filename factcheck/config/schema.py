"""The JSON Schema of factcheck.toml, for completion and first faults in editors."""

from __future__ import annotations

from typing import Any

from factcheck.config.keys import KEYS, Key, Shape


def schema() -> dict[str, Any]:
    """Draft 2020-12; the same bytes each time once it is written as JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck configuration",
        "description": "factcheck.toml, or [tool.factcheck] in pyproject.toml. Paths count from the file's folder.",
        "type": "object",
        "properties": {key.name: _value(key) for key in KEYS},
        "additionalProperties": False,
    }


def _value(key: Key) -> dict[str, Any]:
    text: dict[str, Any] = {"type": "string", "pattern": r"\S"}
    if key.name == "format":
        text["pattern"] = f"^({'|'.join(key.choices)})(=.+)?$"
    elif key.choices:
        text = {"enum": list(key.choices)}
    described = {"description": key.about}
    match key.shape:
        case Shape.TEXT:
            return described | text
        case Shape.TEXTS:
            return described | {"type": "array", "items": text}
        case Shape.COUNT:
            return described | {"type": "integer", "minimum": 0}
        case Shape.TABLE:
            return described | {"type": "object", "additionalProperties": text}
