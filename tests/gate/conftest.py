"""A repository with articles and one rule file, in which the command runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck as package
from tests.cli.conftest import factcheck

__all__ = ["factcheck"]

# The command as a process of its own.
COMMAND = [sys.executable, "-m", "factcheck"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1]), "LC_ALL": "en_US.UTF-8"}

RULES = """\
story: Hội chợ sách Bến Ninh
about: [hội chợ sách]
claims:
  stalls:
    title: Số gian hàng
    counts: [gian hàng]
    with: [tham gia]
    expect: 2.500
  day:
    title: Ngày khai mạc
    kind: date
    with: [khai mạc]
    expect: 25/10/2025
  guests:
    title: Số khách mời
    counts: [khách mời]
    with: [dự]
    expect: 60
    required: true
"""


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Runs git in the folder; its answer as text. No setting of the user counts."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, str(tmp_path.parent / "no-config"))

    def run(*arguments):
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        done = subprocess.run(["git", *identity, *arguments], cwd=tmp_path, capture_output=True, check=True)
        return done.stdout.decode()

    return run


@pytest.fixture
def repository(tmp_path, monkeypatch, git):
    """The working directory: an empty repository with rules/fair.yaml."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "fair.yaml").write_text(RULES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    git("init", "-q")
    return tmp_path


def write(path, text):
    """Exactly these characters."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
