"""The configuration that is found, what it says, and everything that is wrong in it at once."""

import pytest

from factcheck.config import KEYS, nearest, read
from factcheck.config.reading import MAX_BYTES
from factcheck.model import Position, ProblemError


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def problems(folder, content, name="factcheck.toml"):
    """ "line:column message" of each."""
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ProblemError) as caught:
        read(folder / name)
    assert {problem.path for problem in caught.value.problems} == {name}
    return [
        f"{place.line}:{place.column} {problem.message}"
        for problem in caught.value.problems
        if (place := problem.position)
    ]


SOUND = """\
rules = ["rules/"]
include = []
fail-on = "warning"
max-warnings = 0
format = ["text", "sarif=a=b.sarif"]
severity."a/b" = "info"
lang = "vi"
"""


def test_values_and_their_places(folder):
    (folder / "factcheck.toml").write_text(SOUND, encoding="utf-8")

    found = read(folder / "factcheck.toml")

    assert {key: setting.value for key, setting in found.settings.items()} == {
        "rules": ("rules/",),
        "include": (),
        "fail-on": "warning",
        "max-warnings": 0,
        "format": ("text", "sarif=a=b.sarif"),
        "severity": {"a/b": "info"},
        "lang": "vi",
    }
    assert found.settings["format"].place == ("factcheck.toml", Position(5, 10))
    assert found.settings["format"].places[1] == ("factcheck.toml", Position(5, 19))
    assert found.settings["severity"].places["a/b"] == ("factcheck.toml", Position(6, 18))


WRONG = [
    # content                                        problems
    ("fail_on = 'error'", ["1:1 config-unknown-key"]),
    ("[rules]", ["1:2 config-wrong-texts"]),
    ("rules = 'rules'", ["1:9 config-wrong-texts"]),
    ("rules = ['a', 1, ['b'], ' ']", ["1:15 config-wrong-text", "1:18 config-wrong-text", "1:25 config-empty"]),
    ('rules = ["a\\u0000"]', ["1:10 config-empty"]),
    ("max-warnings = -1", ["1:16 config-wrong-count"]),
    ("max-warnings = true", ["1:16 config-wrong-count"]),
    ("max-warnings = 1.0", ["1:16 config-wrong-count"]),
    ("fail-on = 'Error'", ["1:11 config-choice"]),
    ("format = ['text', 'pdf=a.pdf']", ["1:19 config-choice"]),
    ("severity = 'info'", ["1:12 config-wrong-table"]),
    ("[severity]\n'a/b' = 'bad'\n'c/d' = 1", ["2:9 config-choice", "3:9 config-wrong-text"]),
    (
        "lang = 'fr'\nlnag = 'vi'\nmax-size = 1",
        ["1:8 config-choice", "2:1 config-unknown-key", "3:12 config-wrong-text"],
    ),
    ("lang = 'vi'\nlang = 'en'", ["2:12 config-no-toml"]),
    ("lang = \n", ["1:8 config-no-toml"]),
    ("rules = [1,\n", ["2:1 config-no-toml"]),
    ("max-warnings = " + "9" * 10_000, ["1:10016 config-no-toml"]),
    ("rules = " + "[" * 50, ["1:41 config-too-deep"]),
    (b"# b\xc3\xa0i\nlang = '\xe0'", ["2:9 config-not-utf8"]),
    ("lang = 'vi'\r", ["1:12 config-no-toml"]),
]


@pytest.mark.parametrize(("content", "expected"), WRONG)
def test_everything_wrong_is_told_with_its_place(folder, content, expected):
    assert problems(folder, content) == expected


def test_places_in_a_pyproject(folder):
    content = "[project]\nname = 'x'\n[tool.factcheck]\nlang = 'fr'\n[tool.factcheck.severity]\nx = 'y'\n"

    assert problems(folder, content, "pyproject.toml") == ["4:8 config-choice", "6:5 config-choice"]


@pytest.mark.parametrize("content", ["", "[tool.x]\nfactcheck = 1\n", "[project]\nname = 'factcheck'\n", "tool = 1"])
def test_a_pyproject_that_is_named_must_have_the_table(folder, content):
    assert problems(folder, content, "pyproject.toml") == []  # no place: the file as a whole


def test_a_near_key_is_offered(folder):
    (folder / "factcheck.toml").write_text("fail_on = 'error'\nzzz = 1", encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        read(folder / "factcheck.toml")

    near, far = caught.value.problems
    assert (near.hint, near.values["near"]) == ("rules-hint-near", "fail-on")
    assert (far.hint, far.values["names"]) == ("rules-hint-names", ", ".join(key.name for key in KEYS))


@pytest.mark.parametrize(
    ("content", "message"), [(b" " * (MAX_BYTES + 1), "articles-oversized"), (None, "articles-missing")]
)
def test_a_file_that_cannot_be_read(folder, content, message):
    if content:
        (folder / "factcheck.toml").write_bytes(content)
    with pytest.raises(ProblemError) as caught:
        read(folder / "factcheck.toml")

    assert [problem.message for problem in caught.value.problems] == [message]


NEAREST = [
    # files                                                                 found
    ({"factcheck.toml": ""}, "factcheck.toml"),
    ({"a/b/pyproject.toml": "[tool.factcheck]", "factcheck.toml": ""}, "a/b/pyproject.toml"),
    ({"a/b/pyproject.toml": "[tool.other]", "factcheck.toml": ""}, "factcheck.toml"),
    ({"a/pyproject.toml": "[tool.factcheck]", "a/factcheck.toml": ""}, "a/factcheck.toml"),
    ({"a/b/pyproject.toml": "[broken", "a/factcheck.toml": ""}, "a/factcheck.toml"),  # it does not name factcheck
    ({"a/b/c/factcheck.toml": "", "a/factcheck.toml": ""}, "a/factcheck.toml"),
]


@pytest.mark.parametrize(("files", "found"), NEAREST)
def test_the_nearest_upwards_counts(folder, files, found):
    (folder / "a" / "b" / "c").mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")

    assert nearest(folder / "a" / "b").file == folder / found


def test_without_a_file_nothing_is_set(folder):
    found = nearest(folder)

    assert (found.file, found.settings) == (None, {})
