"""The commands of docs/gate.md do what the page says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gate.conftest import ENVIRONMENT, write

PAGE = Path(__file__).parents[2] / "docs" / "gate.md"
COMMANDS = [
    line.partition("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for line in block.splitlines()
    if "--watch" not in line  # it does not end, and has tests of its own
]
WRONG = "Hội chợ sách Bến Ninh, 60 khách mời đến dự. Có 2.400 gian hàng tham gia.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the page's commands are for a POSIX shell")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_runs(repository, git, command):
    for folder in ("articles", "archive"):
        write(repository / folder / "a.txt", WRONG)
    git("add", "."), git("commit", "-qm", "1"), git("update-ref", "refs/remotes/origin/main", "HEAD")
    script = f'factcheck() {{ "{sys.executable}" -m factcheck "$@"; }}\n{command}\n'

    done = subprocess.run(["sh", "-c", script], env=ENVIRONMENT, capture_output=True, text=True, check=False)

    unchanged = "--diff-base" in command or "git apply" in command
    assert done.returncode == (0 if unchanged else 1), done.stderr
    assert "error:" not in done.stderr


def test_commands_of_every_option_are_run():
    assert {option for command in COMMANDS for option in re.findall(r"--[a-z-]+", command)} >= {
        "--diff-base",
        "--diff",
        "--jobs",
    }
