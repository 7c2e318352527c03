"""The outputs on docs/formats.md are what comes out, and no format is left out."""

import re
from pathlib import Path

import pytest

from factcheck.cli.targets import NAMES

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGE, RULES = ((DOCS / name).read_text(encoding="utf-8") for name in ("formats.md", "rules.md"))
OUTPUTS = re.findall(r"^```console\n\$ factcheck (.*?)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("command", "shown"), OUTPUTS)
def test_an_output_is_what_comes_out(folder, factcheck, command, shown):
    [rules], [article] = (
        re.findall(rf"^```{language}\n(.*?)^```", RULES, re.DOTALL | re.MULTILINE) for language in ("yaml", "markdown")
    )
    (folder / "rules" / "night-run.yaml").write_text(rules, encoding="utf-8")
    (folder / "article.md").write_text(article, encoding="utf-8")

    code, out, _ = factcheck(*command.split())

    assert out == shown
    assert code == 1


def test_every_format_has_its_row_and_its_section():
    assert re.findall(r"^\| `(\w[\w-]*)` \|", PAGE, re.MULTILINE) == list(NAMES)
    assert set(re.findall(r"^## ([\w-]+)$", PAGE, re.MULTILINE)) == set(NAMES) - {"text", "json"}
    assert len(OUTPUTS) == 4
