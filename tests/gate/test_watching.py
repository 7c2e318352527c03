"""--watch: a real process, real saves."""

import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest
import typer

from factcheck.cli import watching
from factcheck.model import HANOI, ProblemError
from factcheck.wording import Lang
from tests.gate.conftest import COMMAND, ENVIRONMENT, write

RIGHT = "Hội chợ sách Bến Ninh, 60 khách mời đến dự.\n"
WRONG = RIGHT + "Có 2.400 gian hàng tham gia.\n"
PATIENCE = 30.0

needs_library = pytest.mark.skipif(
    not watching.is_installed(), reason="watchfiles, of the extra `watch`, is not installed"
)


@pytest.fixture
def watched(repository):
    """Starts `check --watch` on these paths; each call of what it returns waits for the next run's report."""
    started = []

    def start(*arguments):
        out = (repository / "out.log").open("wb")
        command = [*COMMAND, *arguments, "--watch", "--format", "concise"]
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=ENVIRONMENT)
        started.append((process, out))
        seen = [0]

        def next_run():
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until and process.poll() is None:
                said = (repository / "out.log").read_text(encoding="utf-8")[seen[0] :]
                if "waiting for a file" in said and said.endswith("\n"):
                    seen[0] += len(said)
                    return said
                time.sleep(0.05)
            raise AssertionError(f"no run: {process.poll()} {(repository / 'out.log').read_text(encoding='utf-8')}")

        return process, next_run

    yield start
    for process, out in started:
        process.kill()
        process.wait()
        out.close()


@needs_library
def test_it_checks_again_when_something_is_saved(repository, watched):
    write(repository / "tin" / "a.txt", RIGHT)
    process, next_run = watched("tin")
    assert "fair/" not in next_run()

    write(repository / "tin" / "a.txt", WRONG)  # an article
    assert "tin/a.txt:2:4: error fair/stalls" in next_run()

    new = repository / "tin" / "a.new"  # replaced, as editors do
    write(new, RIGHT)
    new.replace(repository / "tin" / "a.txt")
    assert "fair/" not in next_run()

    rules = (repository / "rules" / "fair.yaml").read_text(encoding="utf-8")
    write(repository / "rules" / "fair.yaml", rules.replace("expect: 60", "expect: 61"))  # a rule
    assert "error fair/guests" in next_run()

    write(repository / "rules" / "fair.yaml", rules + "  unknown\n")  # a broken rule file ends nothing
    assert "rules/fair.yaml:" in next_run()
    write(repository / "rules" / "fair.yaml", rules)
    assert "fair/" not in next_run()

    write(repository / "tin" / "sâu" / "b.txt", WRONG)  # a folder that was not there
    said = next_run()
    assert "b.txt:2" in (said if "b.txt" in said else next_run())

    write(repository / "factcheck.toml", "exclude = ['sâu/']\n")  # a configuration that was not there
    write(repository / "tin" / "c.txt", RIGHT)
    assert "Articles: 2 " in next_run()

    if sys.platform != "win32":
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130


@needs_library
def test_its_own_output_starts_no_run(repository, watched):
    write(repository / "a.txt", WRONG)
    _, next_run = watched("a.txt", "--format", "markdown=report.md")
    next_run()
    time.sleep(1)

    assert (repository / "report.md").is_file()
    assert (repository / "out.log").read_text(encoding="utf-8").count("waiting for a file") == 1


def test_the_time_is_that_of_the_clock(repository, monkeypatch, capsys):
    runs = []
    monkeypatch.setattr(watching, "_changes", lambda *_: iter([None, None]))

    def again():
        runs.append(1)
        raise typer.Exit(2)

    watching.watch(again, ["a.txt"], [], Lang.VI, now=lambda: datetime(2025, 10, 25, 16, 5, tzinfo=HANOI))

    assert len(runs) == 2
    assert capsys.readouterr().err == "16:05:00 · đang chờ tệp được lưu; Ctrl-C để thoát\n" * 2


def test_standard_input_is_not_watched(repository, factcheck):
    code, _, err = factcheck("-", "--watch")

    assert code == 2
    assert "--watch: error: standard input cannot be watched" in err


def test_a_library_that_is_missing_is_named(repository, monkeypatch):
    monkeypatch.setattr(watching, "is_installed", lambda: False)

    with pytest.raises(ProblemError) as caught:
        watching.watch(lambda: None, ["a.txt"], [], Lang.EN)

    assert caught.value.problems[0].message == "cli-watch-no-library"


FOLDERS = [
    (["a.txt"], ["."]),
    (["tin"], ["tin", "tin/sâu"]),
    (["tin/sâu/b.txt", "rules"], ["rules", "tin/sâu"]),
    (["nowhere/a.txt"], []),
]


@pytest.mark.parametrize(("inputs", "folders"), FOLDERS)
def test_folders_are_watched_as_far_as_they_are_read(repository, inputs, folders):
    (repository / "tin" / "sâu").mkdir(parents=True)
    (repository / "tin" / ".git").mkdir()

    assert watching._folders(inputs) == sorted(str(Path(folder).resolve()) for folder in folders)
