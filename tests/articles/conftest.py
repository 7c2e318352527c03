"""What the tests of articles share: reading one file of given bytes."""

from collections.abc import Callable

import pytest

from factcheck.articles import Reading, read_articles
from factcheck.model import Article, Problem

_DEFAULT = Reading()
Read = Callable[..., list[Article | Problem]]


@pytest.fixture
def read(tmp_path, monkeypatch) -> Read:
    """Reads "a.txt" with the given content; what comes out is called by that relative path."""

    def read_file(content: str | bytes, reading: Reading = _DEFAULT) -> list[Article | Problem]:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / "a.txt").write_bytes(data)
        return list(read_articles(["a.txt"], reading))

    monkeypatch.chdir(tmp_path)
    return read_file
