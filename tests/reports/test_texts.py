"""Every sentence is said in each language, with the same gaps, and is used."""

import re
import string
import tomllib
from pathlib import Path

import pytest

import factcheck
from factcheck.checks import CHECKS
from factcheck.config.keys import Shape
from factcheck.model import Kind, Lost, Mod, Severity, Verdict
from factcheck.trials import Change, Skip

PACKAGE = Path(factcheck.__file__).parent
TEXTS = tomllib.loads((PACKAGE / "wording" / "texts.toml").read_text(encoding="utf-8"))
# A quoted name, whole or as the stem that a suffix is added to ("report-time-morning" + "-short").
NAMES = {
    name
    for path in PACKAGE.rglob("*")
    if path.suffix in (".py", ".html")
    for name in re.findall(r"""["']([a-z0-9]*-[a-z0-9-]+)["']""", path.read_text(encoding="utf-8"))
}


# Texts that are named after the member of an enumeration: "report-verdict-" + "agrees".
MEMBERS = {
    *(f"report-{stem}-{verdict}" for stem in ("verdict", "message", "advice") for verdict in Verdict),
    *(f"report-severity-{severity}" for severity in (*Severity, "none")),
    *(f"cli-rules-change-{change}" for change in Change),
    *(f"cli-rules-skip-{reason}" for reason in Skip),
    *(f"explain-lost-{reason}" for reason in Lost),
    *(f"explain-kind-{kind}" for kind in Kind),
    *(f"explain-mod-{mod}" for mod in Mod),
    *(f"verdict-{verdict}-story" for verdict in Verdict),
    *(f"config-wrong-{shape.name.lower()}" for shape in Shape),
    *(f"check-claims-{of}" for of in ("title", "story")),
    *(f"check-{module.CHECK.id}-{of}" for module in CHECKS for of in ("title", "message", "advice-open", "story")),
}


@pytest.mark.parametrize("name", sorted(MEMBERS))
def test_every_member_has_its_text(name):
    assert name in TEXTS


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_text_is_whole(name):
    texts = TEXTS[name]

    assert set(texts) == {"vi", "en"}
    assert _gaps(texts["vi"]) == _gaps(texts["en"])


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_text_is_used(name):
    suffixes = [suffix for suffix in NAMES if suffix.startswith("-") and name.endswith(suffix)]

    # What to do about what a check found: where it offers a repair, and where it leaves that open.
    assert (
        name in NAMES | MEMBERS
        or f"{name}-open" in MEMBERS
        or any(name.removesuffix(suffix) in NAMES for suffix in suffixes)
    )


def _gaps(text):
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
