"""Workflow commands: what GitHub reads back is what was meant, whatever stands in a name or a title."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Severity, Verdict
from tests.reports.factory import claim, finding, run
from tests.reports.written import written

_COMMAND = re.compile(r"::(error|warning|notice) ([^\n\r]*?)::([^\n\r]*)\n")


def read(command):
    """A command as GitHub's runner takes it apart: its name, its properties, its message."""
    found = _COMMAND.fullmatch(command)
    assert found, command
    name, properties, message = found.groups()
    pairs = [pair.split("=", 1) for pair in properties.split(",")]
    return name, {key: _value(value) for key, value in pairs}, _words(message)


def _words(data):
    return data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def _value(data):
    return _words(data.replace("%3A", ":").replace("%2C", ","))


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_a_severity_has_its_command(severity, command):
    assert read(written("github", run(finding(severity=severity))))[0] == command


def test_a_finding_is_at_its_words():
    _, properties, message = read(written("github", run(finding(path="tin tức/a,b: 100%.txt"))))

    assert properties == {
        "file": "tin tức/a,b: 100%.txt",
        "line": "3",
        "endLine": "3",
        "col": "18",
        "endColumn": "20",
        "title": "Số quốc gia ký: superseded by a later figure",
    }
    assert message.startswith("Số quốc gia ký: “65” quốc gia was right as of")


@pytest.mark.parametrize(
    ("of", "lines"),
    [
        (finding(words="hơn\n65", sentence="hơn\n65"), ("3", "4")),
        (finding(Verdict.MISSING, Severity.WARNING), ("1", "1")),
    ],
)
def test_columns_are_left_out_where_github_refuses_them(of, lines):
    _, properties, _ = read(written("github", run(of)))

    assert (properties["line"], properties["endLine"]) == lines
    assert "col" not in properties


def test_what_agrees_is_no_annotation():
    assert written("github", run(finding(Verdict.AGREES, None)), verbose=True) == ""


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_title_and_path_make_one_command(title, path):
    _, properties, _ = read(written("github", run(finding(path=path, of=claim(title=title)))))

    assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"]


def test_a_percent_sign_and_a_command_in_the_words_stay_words():
    hostile = "100%0A::error::x"

    _, properties, message = read(written("github", run(finding(of=claim(title=hostile)))))

    assert properties["title"].startswith(f"{hostile}: ")
    assert message.startswith(f"{hostile}: ")
