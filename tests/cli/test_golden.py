"""
What the command prints, whole: each folder of tests/golden is one run.

`command` is run in the folder, a leading COLUMNS=60 sets the width. Then, for checks, the same with --format json; and
where the folder has a folder `reports`, the same with every format to a file.
`pytest --update-golden` writes stdout.txt, stderr.txt, findings.json, exit-code and the files of `reports` anew.
"""

import re
import shlex
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reports import FORMATS

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_golden(case, monkeypatch, capfd, request):
    folder = GOLDEN / case
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    words = shlex.split(Path("command").read_text(encoding="utf-8"))
    while re.fullmatch(r"[A-Z_]+=.*", words[0]):
        monkeypatch.setenv(*words.pop(0).split("="))
    arguments = words[1:]

    code, out, err = _run(arguments, capfd)
    came_out = {"stdout.txt": out, "stderr.txt": err, "exit-code": f"{code}\n"}
    if arguments[0] != "extract":
        json_code, came_out["findings.json"], _ = _run([*_without_format(arguments), "--format", "json"], capfd)
        assert json_code == code
    for name, text in came_out.items():
        if request.config.getoption("--update-golden"):
            _write(folder / name, text)
        assert _read(folder / name) == text, name


# Every format but JSON, which has its golden file in every folder.
REPORTS = {
    "text": "text.txt",
    "terminal": "terminal.txt",
    "plain": "plain.txt",
    "concise": "concise.txt",
    "jsonl": "findings.jsonl",
    "sarif": "findings.sarif",
    "junit": "junit.xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "markdown": "report.md",
    "csv": "findings.csv",
    "csv-bom": "findings-bom.csv",
    "html": "report.html",
}


def test_every_format_has_a_golden_file():
    assert set(REPORTS) >= {*FORMATS} - {"json"}


@pytest.mark.parametrize("case", [case for case in CASES if (GOLDEN / case / "reports").is_dir()])
def test_golden_reports(case, monkeypatch, capfd, request, tmp_path):
    monkeypatch.chdir(GOLDEN / case)
    monkeypatch.setenv("COLUMNS", "100")
    # A new version is no new report.
    monkeypatch.setattr("factcheck.reports.sarif.__version__", "0.0.0")
    monkeypatch.setattr("factcheck.reports.html.__version__", "0.0.0")
    arguments = _without_format(shlex.split(Path("command").read_text(encoding="utf-8"))[1:])

    code, out, _ = _run([*arguments, *(f"--format={name}={tmp_path / file}" for name, file in REPORTS.items())], capfd)

    assert f"{code}\n" == _read(GOLDEN / case / "exit-code")
    assert out == ""
    for file in REPORTS.values():
        came_out = (tmp_path / file).read_bytes()
        if request.config.getoption("--update-golden"):
            Path("reports", file).write_bytes(came_out)
        assert Path("reports", file).read_bytes() == came_out, file


def _without_format(arguments):
    """The arguments without their --format: each other format is asked for in its place."""
    where = arguments.index("--format") if "--format" in arguments else len(arguments)
    return arguments[:where] + arguments[where + 2 :]


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
