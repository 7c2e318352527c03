"""The line on stderr: only in a terminal, only when work takes long, and gone at the end."""

import sys
from io import StringIO

import pytest

from factcheck.cli.progress import Progress
from factcheck.wording import Lang


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is set."""
    now = [0.0]
    monkeypatch.setattr("factcheck.cli.progress.time.monotonic", lambda: now[0])
    return now


def written(monkeypatch, clock, stream, seconds, *, shown=True):
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(Lang.EN, shown=shown) as line:
        clock[0] = seconds
        line.step("tin/\x1ba.txt")
    return stream.getvalue()


def test_long_work_shows_a_line_and_erases_it(monkeypatch, clock):
    assert written(monkeypatch, clock, Terminal(), 2.0) == ("\r\x1b[2Karticles done: 1 · tin/\\x1ba.txt\r\x1b[2K")


def test_short_work_shows_nothing(monkeypatch, clock):
    assert written(monkeypatch, clock, Terminal(), 0.5) == ""


def test_a_file_or_pipe_gets_nothing(monkeypatch, clock):
    assert written(monkeypatch, clock, StringIO(), 2.0) == ""


def test_nothing_is_shown_where_it_is_not_wanted(monkeypatch, clock):
    assert written(monkeypatch, clock, Terminal(), 2.0, shown=False) == ""
