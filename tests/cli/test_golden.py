"""
What the command prints, whole: each folder of tests/golden is one run.

`command` is run in the folder, a leading COLUMNS=60 sets the width. Then the same with --format json.
`pytest --update-golden` writes stdout.txt, stderr.txt, findings.json and exit-code anew.
"""

import re
import shlex
from pathlib import Path

import pytest

from factcheck.cli import main

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_golden(case, monkeypatch, capfd, request):
    folder = GOLDEN / case
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    words = shlex.split(Path("command").read_text(encoding="utf-8"))
    while re.fullmatch(r"[A-Z]+=.*", words[0]):
        monkeypatch.setenv(*words.pop(0).split("="))
    arguments = words[1:]

    code, out, err = _run(arguments, capfd)
    json_code, json_out, _ = _run([*arguments, "--format", "json"], capfd)
    came_out = {"stdout.txt": out, "stderr.txt": err, "findings.json": json_out, "exit-code": f"{code}\n"}

    assert json_code == code
    for name, text in came_out.items():
        if request.config.getoption("--update-golden"):
            _write(folder / name, text)
        assert _read(folder / name) == text, name


def _run(arguments, capfd):
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    out, err = capfd.readouterr()
    return int(exit_.value.code or 0), out, err


def _read(path):
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _write(path, text):
    if text:
        path.write_text(text, encoding="utf-8", newline="\n")
    else:
        path.unlink(missing_ok=True)
