"""Options of the whole test suite; the same width and a cache of its own for every test."""

import itertools
import os
import tempfile
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what came out to tests/golden/")


_CACHES = tempfile.TemporaryDirectory()
_COUNT = itertools.count()
# In place of the user's, for commands that tests run as processes of their own.
os.environ["XDG_CACHE_HOME"] = str(Path(_CACHES.name) / "caches")
# Whatever terminal the tests run in, and in the processes of pytest-xdist, which have none.
os.environ["COLUMNS"] = "100"


@pytest.fixture(autouse=True)
def cache_folder(monkeypatch):
    """The user's cache folder, not there yet: another test may have changed what the program does."""
    folder = Path(_CACHES.name) / str(next(_COUNT))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder / "factcheck"
