"""Patterns mean what they mean to git, in time that grows with pattern and path only."""

import shutil
import subprocess
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.articles.globs import globs

MATCHES = [
    # pattern         path              folder  speaks of it
    ("a.txt", "a.txt", False, True),
    ("a.txt", "n/a.txt", False, True),
    ("/a.txt", "n/a.txt", False, False),
    ("n/a.txt", "m/n/a.txt", False, False),
    ("**/n/a.txt", "m/n/a.txt", False, True),
    ("drafts/", "n/drafts", True, True),
    ("drafts/", "n/drafts", False, False),
    ("*.md", "n/.md", False, True),
    ("n/*.md", "n/m/a.md", False, False),
    ("n/**/a.md", "n/a.md", False, True),
    ("n/**/a.md", "n/x/y/a.md", False, True),
    ("n/**", "n", True, False),
    ("n/**", "n/a", False, True),
    ("**", "n/a", False, True),
    ("b?i.txt", "bài.txt", False, True),
    ("b?i.txt", "b/i.txt", False, False),
    ("ba\u0300i.txt", "bài.txt", False, True),  # NFD in the pattern
    ("[ab]*", "bài", False, True),
    ("[!ab]", "c", False, True),
    ("[^ab]", "a", False, False),
    ("[a-c]x", "bx", False, True),
    ("[c-a]x", "bx", False, False),
    ("[]]x", "]x", False, True),
    ("[ab", "[ab", False, True),
    (r"\*.txt", "a.txt", False, False),
    (r"\#a", "#a", False, True),
    (r"\!a", "!a", False, True),
    ("a ", "a", False, True),
    ("a\\ ", "a ", False, True),
    ("a\r", "a", False, True),
    ("a.txt", "/elsewhere/a.txt", False, True),
    ("/a.txt", "/elsewhere/a.txt", False, False),
]


@pytest.mark.parametrize(("pattern", "path", "is_folder", "speaks"), MATCHES)
def test_a_pattern_speaks_of_a_path(pattern, path, is_folder, speaks):
    whole = path if path.startswith("/") else f"/news/{path}"

    assert (globs("/news", [(pattern, "x:1")]).deciding(whole, is_folder=is_folder) is not None) == speaks


@pytest.mark.parametrize("line", ["", " ", "# drafts", "!", "/", "\t"])
def test_what_is_no_pattern_speaks_of_nothing(line):
    assert globs("/news", [(line, "x:1")]).globs == ()


def test_the_last_pattern_decides():
    lines = [("*.txt", "x:1"), ("!keep.txt", "x:2"), ("*.md", "x:3")]
    found = globs("/", lines)

    deciding = {name: found.deciding(f"/{name}", is_folder=False) for name in ("a.txt", "keep.txt", "a.html")}

    assert {name: glob and (glob.source, glob.negated) for name, glob in deciding.items()} == {
        "a.txt": ("x:1", False),
        "keep.txt": ("x:2", True),
        "a.html": None,
    }


PARTS = st.sampled_from(["a", "b", "*", "**", "?", "a*", "*b", "a*b*", "[ab]", "[!a]", "\\a", "ab"])
PATTERNS = st.builds(
    lambda mark, root, parts, end: mark + root + "/".join(parts) + end,
    st.sampled_from(["", "!"]),
    st.sampled_from(["", "/"]),
    st.lists(PARTS, min_size=1, max_size=4),
    st.sampled_from(["", "/"]),
)
PATHS = ["a", "b", "ab", "aab", "a/a", "a/b", "b/ab", "a/b/a", "b/a/b", "a/b/a/b", "ab/ab/b", "a/a/a/a/b"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git tells what its patterns mean")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(PATTERNS, min_size=1, max_size=3))
def test_patterns_mean_what_they_mean_to_git(tmp_path, lines):
    if not (tmp_path / ".git").exists():
        subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("\n".join(lines), encoding="utf-8")
    told = subprocess.run(
        ["git", "check-ignore", "--stdin", "--no-index"],
        cwd=tmp_path,
        input="\n".join(PATHS),
        capture_output=True,
        text=True,
        check=False,
    )
    found = globs("/", [(line, ".gitignore:1") for line in lines])

    def ignored(path):
        folders = ["/" + "/".join(path.split("/")[:count]) for count in range(1, path.count("/") + 1)]
        asked = [*((folder, True) for folder in folders), (f"/{path}", False)]
        glob = [found.deciding(one, is_folder=is_folder) for one, is_folder in asked]
        return any(one is not None and not one.negated for one in glob)

    assert [path for path in PATHS if ignored(path)] == told.stdout.split()


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 20 + "*b", "a" * 250 + "c"),
        ("**/a/" * 20 + "b", "a/" * 500 + "c"),
        ("**/*a*a*a*/" * 8 + "b", "aaaaaaaaaaaa/" * 100 + "c"),
        ("*" * 4000 + "b", "a" * 250),
        ("?" * 4000, "a" * 250),
        ("[" * 4000, "[" * 250),
        ("[" * 1_000_000, "[" * 250),
    ],
)
def test_no_pattern_takes_long(pattern, path):
    start = time.perf_counter()

    assert globs("/", [(pattern, "x:1")]).deciding(f"/{path}", is_folder=False) is None
    assert time.perf_counter() - start < 2
