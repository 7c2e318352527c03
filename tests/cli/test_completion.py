"""What shells complete, asked as the shells ask, and in the shells that are installed."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from factcheck.cli import COMMANDS, main
from factcheck.reports import FORMATS

ROOT = Path(__file__).parents[2]
SHELLS = [
    pytest.param(
        shell, marks=pytest.mark.skipif(os.name == "nt" or which(shell) is None, reason=f"{shell} is not installed")
    )
    for shell in ("bash", "zsh", "fish")
]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with rules/, rules elsewhere, and a broken rule file."""
    monkeypatch.chdir(tmp_path)
    for name in ("rules/fair", "elsewhere/race"):
        file = Path(f"{name}.yaml")
        file.parent.mkdir()
        claims = "".join(f"  {claim}: {{ counts: [gian], expect: 1 }}\n" for claim in ("stalls", "sales", "books"))
        file.write_text(f"story: S\nabout: [hội sách]\nclaims:\n{claims}", encoding="utf-8")
    Path("rules/broken.yaml").write_text("story: [", encoding="utf-8")
    return tmp_path


@pytest.fixture
def completed(monkeypatch, capfd):
    """What Bash is offered for the last word of a command line."""

    def completed(line):
        words = line.split(" ")
        monkeypatch.setenv("_FACTCHECK_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        with pytest.raises(SystemExit) as ended:
            main([])
        out, err = capfd.readouterr()
        assert (ended.value.code, err) == (0, "")
        return out.split()

    return completed


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("factcheck ", [*COMMANDS, "rules"]),
        ("factcheck ext", ["extract"]),
        ("factcheck rules sc", ["schema"]),
        ("factcheck check --format ", ["text", *FORMATS]),
        ("factcheck check --format s", ["sarif"]),
        ("factcheck check --fail-on ", ["error", "warning", "info", "never"]),
        ("factcheck check --lang ", ["vi", "en"]),
        ("factcheck extract --format h", ["highlight"]),
        ("factcheck extract --kind d", ["duration", "date"]),
        ("factcheck extract --kind date,t", ["date,time"]),
        ("factcheck timeline --format ", ["text", "json"]),
        ("factcheck sweep --format ", ["text", "json", "csv", "html"]),
        ("factcheck rules test --format j", ["json"]),
        ("factcheck explain su", ["superseded"]),
        # without a command, check is meant
        ("factcheck articles/ --format s", ["sarif"]),
        ("factcheck articles/ --fail-on w", ["warning"]),
        ("factcheck --format s", ["sarif"]),
        ("factcheck --max", ["--max-warnings", "--max-size"]),
        ("factcheck articles/ --quiet --max", ["--max-warnings", "--max-size"]),
        # nothing to offer: the shell completes names of files
        ("factcheck articles/", []),
        ("factcheck articles/ ", []),
        ("factcheck check art", []),
        ("factcheck --rules r", []),
        ("factcheck extract --output ", []),
    ],
)
def test_a_word_is_completed(line, offered, completed, desk):
    assert completed(line) == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("factcheck timeline --claim ", ["fair/stalls", "fair/sales", "fair/books"]),
        ("factcheck timeline --claim s", ["sales", "stalls"]),
        ("factcheck sweep --claim fair/b", ["fair/books"]),
        ("factcheck timeline --claim fair/b", ["fair/books"]),
        ("factcheck timeline --rules elsewhere --claim race/s", ["race/stalls", "race/sales"]),
        ("factcheck timeline --rules nowhere --claim ", []),
        ("factcheck rules test --claim fair/s", ["fair/stalls", "fair/sales"]),
        ("factcheck rules test elsewhere --claim race/b", ["race/books"]),
        ("factcheck articles/ --select fa", ["fair", "fair/stalls", "fair/sales", "fair/books"]),
        ("factcheck articles/ --ignore header", ["header-date"]),
        ("factcheck articles/ --ignore fair/stalls,fair/b", ["fair/stalls,fair/books"]),
        ("factcheck articles/ --config nowhere.toml --select fa", []),
    ],
)
def test_the_ids_of_claims_are_read_from_sound_rule_files(line, offered, completed, desk):
    assert completed(line) == offered


def test_the_rules_of_a_configuration_are_the_ones_completed(completed, desk):
    Path("factcheck.toml").write_text('rules = ["elsewhere"]', encoding="utf-8")

    assert completed("factcheck articles/ --select rac") == ["race", "race/stalls", "race/sales", "race/books"]
    assert completed("factcheck articles/ --isolated --select fair/b") == ["fair/books"]


# Each writes what it offers for the last word of the line; zsh offers only to someone who types.
ASKED = {
    "bash": 'eval "$SCRIPT"; COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); '
    '_factcheck_completion factcheck; printf "%s\\n" "${{COMPREPLY[@]}}"',
    "fish": 'echo "$SCRIPT" | source; complete -C "{line}"',
    "zsh": 'compdef() {{ asked=$1; }}; eval "$SCRIPT"; words=({line}); CURRENT=${{#words}}; '
    '_files() {{ echo _files; }}; _arguments() {{ print -r -- "$@"; }}; $asked',
}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "offered"), [("factcheck articles/ --format sar", "sarif"), ("factcheck check --fail-on w", "warning")]
)
def test_a_shell_completes(shell, line, offered, tmp_path):
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "factcheck").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n')
    (programs / "factcheck").chmod(0o755)
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}

    def said(script):
        # More than one command, or the shell makes way for the program and is no longer there to be recognised.
        command = [shell, "-c", f"{script}\ntrue"]
        return subprocess.run(command, env=env, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout

    env["SCRIPT"] = said("factcheck --show-completion")

    assert offered in said(ASKED[shell].format(line=line))
