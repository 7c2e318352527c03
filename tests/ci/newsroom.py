"""A small newsroom for the pipelines of docs/ci.md: its files, its commands, and the examples of the page."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")

RULES = """
story: Hội sách Bến Ninh
about: [hội sách Bến Ninh]
claims:
  stalls:
    title: Số gian hàng
    counts: [gian hàng]
    expect: { value: 118, source: Ban tổ chức }
    examples:
      agrees: [Có 118 gian hàng.]
      contradicted: [Có 181 gian hàng.]
"""
RIGHT = "Hội sách Bến Ninh\n\nCả hội có 118 gian hàng.\n"
WRONG = RIGHT.replace("118", "181")


def newsroom(folder: Path, article: str) -> Path:
    """The folder, with an article and a rule file."""
    for name, content in {"articles/fair.md": article, "rules/book-fair.yaml": RULES}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def example(first_line: str) -> str:
    """The example of the page that has this line."""
    blocks: list[str] = re.findall(r"^```\w+\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    [found] = [block for block in blocks if first_line in block]
    return found


def environment(programs: Path, **more: str) -> dict[str, str]:
    """Variables under which `factcheck` is the code of this tree, from a new folder `programs`."""
    programs.mkdir(exist_ok=True)
    command = programs / "factcheck"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    return {**_plain(), "PATH": path, "PYTHONPATH": str(ROOT), **more}


def offline(**more: str) -> dict[str, str]:
    """Variables under which pip installs a folder from what this Python has, asking no registry."""
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    pip = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PYTHONPATH": packages}
    return {**_plain(), **pip, **more}


def run(*command: str, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What a command printed, and how it ended."""
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False, timeout=300)


def _plain() -> dict[str, str]:
    """The variables of this process, but for those of a service, of git or of a test that would be heard."""
    left_out = ("GITHUB_", "GIT_", "PYTEST_", "PRE_COMMIT", "RUNNER_", "FORCE_COLOR", "COLUMNS")
    return {name: value for name, value in os.environ.items() if not name.startswith(left_out)} | {"LC_ALL": "C.UTF-8"}
