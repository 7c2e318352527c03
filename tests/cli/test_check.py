"""`factcheck check`: exit codes, where things are written, and the default command."""

import json
import os
import subprocess
import sys

import pytest

from factcheck import pipeline

EXITS = [
    # arguments, exit code
    ("good.txt", 0),
    ("bad.txt", 1),
    ("good.txt bad.txt", 1),
    (".", 1),
    ("bad.txt --fail-on warning", 1),
    ("bad.txt --fail-on never", 0),
    ("absent.txt", 2),
    ("bad.txt absent.txt", 2),
    ("good.txt absent.txt --fail-on never", 2),
    ("good.txt --rules absent.yaml", 2),
    ("good.txt --rules broken.yaml", 2),
    ("good.txt --published someday", 2),
    ("good.txt --max-size big", 2),
    ("good.txt --max-size 10", 2),
    ("good.txt --format docx", 2),
    ("good.txt --fail-on severe", 2),
    ("good.txt --unknown", 2),
    ("good.txt --output none/report.txt", 2),
    ("good.txt --output rules", 2),
    ("good.txt --output good.txt", 2),
    (". --output bad.txt", 2),
    ("good.txt --output rules/fair.yaml", 2),
    ("good.txt --rules rules --output rules/fair.yaml", 2),
    ("extract . --output bad.txt", 2),
    ("good.txt --output rules/report.json", 0),
    ("", 2),
    ("check", 2),
    ("empty", 4),
    ("empty --allow-empty", 0),
    ("good.txt --rules empty", 4),
    ("good.txt --rules empty --allow-empty", 0),
    ("empty absent.txt --allow-empty", 2),
]
SAME_AS_CHECK = [
    "check bad.txt --format json",
    "bad.txt --format json",
    "--format json bad.txt",
    "--format=json bad.txt",
    "--format json check bad.txt",
    "--format json -- bad.txt",
]


@pytest.mark.parametrize(("arguments", "code"), EXITS)
def test_exit_code(folder, factcheck, arguments, code):
    (folder / "empty").mkdir()
    (folder / "broken.yaml").write_text("story: [", encoding="utf-8")

    assert factcheck(*arguments.split())[0] == code


@pytest.mark.parametrize("arguments", SAME_AS_CHECK)
def test_check_is_the_default_command(folder, factcheck, arguments):
    code, out, _ = factcheck(*arguments.split())

    assert code == 1
    assert [found["text"] for found in json.loads(out)["findings"]] == ["61"]


def test_an_article_may_be_called_like_a_command(folder, factcheck):
    (folder / "extract").write_text((folder / "bad.txt").read_text(encoding="utf-8"), encoding="utf-8")

    code, out, _ = factcheck("./extract")

    assert code == 1
    assert "extract:1:" in out


def test_a_value_of_an_option_may_be_called_like_a_command(folder, factcheck):
    assert factcheck("--output", "extract", "bad.txt")[0] == 1
    assert "bad.txt:1:" in (folder / "extract").read_text(encoding="utf-8")


def test_plain_lines_go_to_stdout_and_the_summary_to_stderr(folder, factcheck):
    _, out, err = factcheck("bad.txt", "good.txt")

    assert out.startswith("bad.txt:1:26: error fair/publishers Số gian hàng: ")
    assert out.count("\n") == 1
    assert err.startswith("Articles: 2 · figures and times: 2 (2 checked, 0 not) · errors: 1")
    assert "Exit 1" in err


def test_quiet_says_findings_only(folder, factcheck):
    _, out, err = factcheck("-q", "bad.txt", "good.txt")

    assert out.count("\n") == 1
    assert err == ""


def test_readable_inputs_are_checked_beside_unreadable_ones(folder, factcheck):
    (folder / "legacy.txt").write_bytes(b"H\xf4i ch\xee")

    code, out, err = factcheck("legacy.txt", "bad.txt", "absent.txt")

    assert code == 2
    assert out.startswith("bad.txt:1:26: error")
    assert err.startswith("legacy.txt:1:2: error: ")
    assert "\n  hint: " in err
    assert "absent.txt: error: there is no such file or folder\n" in err


def test_all_mistakes_of_the_rules_are_named(folder, factcheck):
    (folder / "rules" / "fair.yaml").write_text(
        "story: x\nabout: x\nclaims:\n  a: {counts: x, expcet: 3}\n  b: {counts: x, expect: xyz}\n"
    )

    code, out, err = factcheck("good.txt")

    assert (code, out) == (2, "")
    assert "rules/fair.yaml:4:" in err
    assert "rules/fair.yaml:5:" in err


def test_without_rules_the_message_says_what_to_do(folder, factcheck):
    (folder / "rules").rename(folder / "other")

    code, _, err = factcheck("good.txt", "--lang", "vi")

    assert code == 4
    assert "factcheck: warning: không có thư mục rules/" in err
    assert factcheck("good.txt", "--allow-empty")[0] == 0
    assert factcheck("good.txt", "--rules", "other")[0] == 0


def test_the_language_is_that_of_the_locale_or_of_the_option(folder, factcheck, monkeypatch):
    assert "the article says" in factcheck("bad.txt")[1]
    assert "bài ghi" in factcheck("bad.txt", "--lang", "vi")[1]
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert "bài ghi" in factcheck("bad.txt")[1]


def test_published_is_told_to_the_report(folder, factcheck):
    report = json.loads(factcheck("good.txt", "--format", "json", "--published", "25/10/2025 16h30")[1])

    [article] = report["articles"]
    assert (article["published"], article["published_from"]) == ("2025-10-25T16:30+07:00", "option")


def test_output_is_written_whole_and_stdout_stays_empty(folder, factcheck):
    report = folder / "report.json"
    report.write_text("old")

    code, out, err = factcheck("bad.txt", "--format", "json", "--output", "report.json")

    assert (code, out) == (1, "")
    assert "Exit 1" in err
    assert json.loads(report.read_text(encoding="utf-8"))["summary"]["error"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["bad.txt", "good.txt", "report.json", "rules"]


def test_output_is_not_touched_when_the_run_fails(folder, factcheck, monkeypatch):
    (folder / "report.txt").write_text("old")
    monkeypatch.setattr(pipeline, "check", _broken)

    assert factcheck("bad.txt", "--output", "report.txt")[0] == 3
    assert (folder / "report.txt").read_text() == "old"


def test_the_same_input_gives_the_same_bytes(folder, factcheck):
    first = factcheck("bad.txt", "good.txt", "--format", "json")[1]

    assert factcheck("bad.txt", "good.txt", "--format", "json")[1] == first
    assert str(folder) not in first


def test_findings_stand_in_the_order_of_path_and_position(folder, factcheck):
    (folder / "bad.txt").write_text(
        "Hội chợ sách có 61 gian hàng tham gia. Có 62 gian hàng tham gia.", encoding="utf-8"
    )
    findings = json.loads(factcheck("good.txt", "bad.txt", "--format", "json")[1])["findings"]

    assert [found["text"] for found in findings] == ["61", "62", "53"]


def test_an_internal_error_is_one_line_and_a_traceback_when_verbose(folder, factcheck, monkeypatch):
    monkeypatch.setattr(pipeline, "check", _broken)

    code, out, err = factcheck("bad.txt")
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert "ValueError: it \\x1b broke" in err
    assert "Traceback" in factcheck("bad.txt", "-v")[2]


def test_an_interrupt_ends_with_130(folder, factcheck, monkeypatch):
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check", interrupted)

    code, out, _ = factcheck("bad.txt")
    assert (code, out) == (130, "")


@pytest.mark.parametrize(
    ("environment", "options", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
        ({"FORCE_COLOR": "1"}, ["--output", "report.txt"], False),
    ],
)
def test_colour_is_asked_for_and_refused(folder, factcheck, monkeypatch, environment, options, colored):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    _, out, _ = factcheck("bad.txt", "--format", "terminal", *options)

    assert ("\x1b[" in out) == colored


def test_standard_input_is_an_article(folder):
    done = _process("-", stdin="Hội chợ sách có 61 gian hàng tham gia.")

    assert done.returncode == 1
    assert b":1:17: error fair/publishers" in done.stdout


def test_output_is_utf_8_whatever_the_locale(folder):
    done = _process("bad.txt", "--lang", "vi", LC_ALL="C", PYTHONIOENCODING="", PYTHONUTF8="0")

    assert "gian hàng" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_ends_it_quietly(folder):
    (folder / "bad.txt").write_text("Hội chợ sách có 61 gian hàng tham gia. " * 2000, encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "-q", "bad.txt"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment()) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_an_error_with_a_reason(folder):
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = _process("bad.txt", stdout=full)

    assert done.returncode == 2
    assert b"stdout: error: cannot be written (No space left on device)" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "unloaded"),
    [
        ("--version", {"underthesea", "rich", "yaml"}),
        ("--help", {"underthesea", "rich", "yaml"}),
        ("check --help", {"underthesea", "rich", "yaml"}),
        ("bad.txt --format plain", {"rich"}),
        ("bad.txt --format json", {"rich"}),
        ("extract bad.txt --format jsonl", {"rich"}),
    ],
)
def test_only_what_is_needed_is_loaded(folder, arguments, unloaded):
    program = (
        "import sys\nfrom factcheck.cli import main\ntry:\n    main()\nfinally:\n"
        "    print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments.split()],
        capture_output=True,
        env=_environment(),
        check=False,
    )

    assert not unloaded & set(done.stderr.decode().split())
    assert done.stdout


def test_the_version(factcheck):
    assert factcheck("--version") == (0, "factcheck 0.1.0\n", "")


def test_help_names_the_commands_and_the_default(factcheck):
    code, out, _ = factcheck("--help")

    assert code == 0
    assert "check " in out
    assert "extract " in out
    assert "Without a command, check is meant" in out


def _broken(*_: object, **__: object) -> None:
    raise ValueError("it \x1b broke")


def _environment(**changes: str) -> dict[str, str]:
    path = os.pathsep.join(sys.path)
    return {**os.environ, "PYTHONPATH": path, **changes}


def _process(*arguments, stdin="", stdout=subprocess.PIPE, **environment):
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        input=stdin.encode(),
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=_environment(**environment),
        check=False,
    )


CLOSED = [
    # what the shell closes or cuts off, exit code
    ("good.txt 2>&-", 0),
    ("bad.txt 2>&-", 1),
    ("good.txt >&-", 2),
    ("extract good.txt | true", 0),
    ("good.txt -v | true", 0),
    ("bad.txt --format json --output /dev/stdout | cat", 1),
]


@pytest.mark.parametrize(("line", "code"), CLOSED)
def test_closed_streams_change_no_exit_code(folder, line, code):
    script = f"set -o pipefail; {sys.executable} -m factcheck {line}"

    done = subprocess.run(["bash", "-c", script], cwd=folder, env=_environment(), capture_output=True, check=False)

    assert done.returncode == code
