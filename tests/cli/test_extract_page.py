"""The outputs on docs/extract.md are what comes out."""

import re
from pathlib import Path

import pytest

from factcheck.reports.mentions import FORMATS

PAGE = (Path(__file__).parent.parent.parent / "docs" / "extract.md").read_text(encoding="utf-8")
[ARTICLE] = re.findall(r"^```markdown\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
OUTPUTS = re.findall(r"^```console\n\$ factcheck (.*?)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("command", "shown"), OUTPUTS)
def test_an_output_is_what_comes_out(folder, factcheck, monkeypatch, command, shown):
    monkeypatch.setenv("COLUMNS", "88")
    (folder / "ferry.md").write_text(ARTICLE, encoding="utf-8")

    code, out, _ = factcheck(*command.split())

    assert out.replace("\r\n", "\n") == shown
    assert code == 0


def test_every_format_has_its_row_and_its_section():
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == list(FORMATS)
    assert set(re.findall(r"^## (\w+)$", PAGE, re.MULTILINE)) == set(FORMATS) - {"jsonl"}
