"""A folder with one article and one rule file, and the command run in it."""

import pytest

from factcheck.cli import main

RULES = """\
story: Hội chợ sách Bến Ninh
about: [hội chợ sách]
claims:
  publishers:
    title: Số gian hàng
    counts: [gian hàng]
    with: [tham gia]
    expect: 53
"""
AGREES = "Hội chợ sách Bến Ninh có 53 gian hàng tham gia.\n"
CONTRADICTS = "Hội chợ sách Bến Ninh có 61 gian hàng tham gia.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The working directory: rules/fair.yaml, good.txt that agrees and bad.txt that contradicts it."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "fair.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "good.txt").write_text(AGREES, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(CONTRADICTS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def factcheck(capfd):
    """Runs the command: arguments to exit code, standard output and standard error."""

    def run(*arguments):
        with pytest.raises(SystemExit) as exit_:
            main(arguments)
        out, err = capfd.readouterr()
        return int(exit_.value.code or 0), out, err

    return run
