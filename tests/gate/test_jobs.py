"""--jobs: the same bytes for any number of processes, however they are started."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest

from factcheck.articles import Reading
from factcheck.gate.jobs import Work, check, processors
from factcheck.model import Problem
from factcheck.rules import read_rules
from tests.gate.conftest import COMMAND, ENVIRONMENT, write

TEXTS = [
    "Hội chợ sách Bến Ninh, 60 khách mời đến dự. Có 2.400 gian hàng tham gia.\n",
    "Hội chợ sách khai mạc ngày 24/10/2025. <!-- factcheck: ignore[day] đã hỏi lại -->\n",
    "date 2025-10-25\nHội chợ sách khai mạc hôm qua, 61 khách mời dự.\n",
    "Một bài khác, 12 người.\n",
    "---\npublished: hôm nào\n---\nHội chợ sách có 2.500 gian hàng tham gia.\n",
]


@pytest.fixture
def articles(repository):
    """The working directory with 25 articles in tin/, one broken, and one in another folder."""
    for number in range(25):
        write(repository / "tin" / f"{number:02}.txt", TEXTS[number % len(TEXTS)])
    (repository / "tin" / "12.txt").write_bytes(b"\xff\0")
    write(repository / "x" / "a.txt", TEXTS[0])
    return repository


REPORTS = [
    (),
    ("--ticks",),
    ("--explain",),
    ("--diff",),
    ("--format", "json", "--ticks"),
    ("--format", "sarif"),
    ("--format", "html"),
    ("--lang", "vi", "-v"),
]


@pytest.mark.parametrize("options", REPORTS)
def test_the_same_bytes_for_any_number_of_processes(articles, factcheck, options):
    arguments = ("tin", "x/a.txt", "none.txt", "tin/03.txt", *options)
    one = factcheck(*arguments)

    assert one[0] == 2
    assert factcheck(*arguments, "--jobs", "2") == one
    assert factcheck(*arguments, "--jobs", "7") == one


def test_standard_input_is_read_in_its_turn(articles):
    command = [*COMMAND, "tin/00.txt", "-", "tin/05.txt", "--format", "concise", "--jobs"]
    one, two = (
        subprocess.run([*command, jobs], input=TEXTS[0].encode(), capture_output=True, check=False, env=ENVIRONMENT)
        for jobs in ("1", "2")
    )

    assert {line.split(b":")[0] for line in one.stdout.splitlines()} == {b"tin/00.txt", b"-", b"tin/05.txt"}
    assert (two.stdout, two.stderr, two.returncode) == (one.stdout, one.stderr, one.returncode)


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_however_processes_are_started(articles, method):
    work = Work(read_rules(["rules"]), Reading(), stated=True)

    found = list(check(["tin"], work, 2, multiprocessing.get_context(method)))

    assert found == list(check(["tin"], work, 1))
    assert sum(isinstance(one, Problem) for one in found) > 1


def test_claims_that_come_back_are_those_of_the_stories(articles):
    stories = read_rules(["rules"])
    claims = {id(claim) for story in stories for claim in story.claims}

    found = [one for one in check(["tin"], Work(stories, Reading()), 2) if not isinstance(one, Problem)]

    assert {id(finding.claim) for one in found for finding in one.findings} <= claims
    assert any(one.findings for one in found)


def test_zero_is_one_a_processor():
    assert 1 <= processors() <= (os.cpu_count() or 1)


class Broken(Reading):
    """A way of reading that breaks in the process that reads."""

    def __getattribute__(self, name):
        if name == "max_bytes" and multiprocessing.parent_process() is not None:
            raise RuntimeError("broken")
        return super().__getattribute__(name)


def test_an_error_of_a_process_is_the_same_error(articles):
    work = Work(read_rules(["rules"]), Broken())

    with pytest.raises(RuntimeError, match=r"^broken$"):
        list(check(["tin"], work, 2))

    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="a console sends Ctrl-C there, and no test has one")
def test_ctrl_c_ends_all_at_once(articles):
    write(articles / "tin" / "30.txt", TEXTS[0] * 100_000)
    command = [*COMMAND, "tin", "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True, env=ENVIRONMENT) as run:
        time.sleep(3)
        os.killpg(run.pid, signal.SIGINT)
        begun = time.monotonic()
        _, err = run.communicate(timeout=30)

    assert run.returncode == 130
    assert time.monotonic() - begun < 5
    assert b"Traceback" not in err
