"""Patterns mean the same to every Python that the project runs on."""

import re
from pathlib import Path

import factcheck

SOURCES = sorted(Path(factcheck.__file__).parent.rglob("*.py"))
# Early releases of Python 3.11 do not go back inside of such a group (CPython issue 106052); "(?>(?:...)*)" is sound.
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[0-9]*,?[0-9]*\})\+")


def test_no_group_is_repeated_possessively():
    held = {path.name: POSSESSIVE_GROUP.findall(path.read_text(encoding="utf-8")) for path in SOURCES}
    assert {name: found for name, found in held.items() if found} == {}
