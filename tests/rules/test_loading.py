"""What is refused before a rule file is understood: no YAML, not plain YAML, too much of it."""

import time
import unicodedata

import pytest

from factcheck.wording import Lang, text
from tests.rules.conftest import told

BROKEN = [
    # content, problem, part of the hint in English
    ("\tstory: a", "1:1 rules-syntax", "spaces, not with tabs"),
    ("story:\n\t- a", "2:1 rules-syntax", "spaces, not with tabs"),
    ("story: Công ước: 72 nước ký", "1:16 rules-syntax", "a colon in quotes"),
    ('story: a\nabout: "chưa đóng\nclaims: b\n', "2:8 rules-syntax", "is not closed"),
    ("story: a\nabout: [b, c\nclaims: d\n", "2:8 rules-syntax", "is not closed"),
    ("story: a\nabout: { b: c\n", "2:8 rules-syntax", "is not closed"),
    ('story: "\\d"', "1:10 rules-syntax", "use '...' instead"),
    ('story: "a" b', "1:12 rules-syntax", "after the closing quotation mark"),
    ("story: a\nabout\nclaims: b\n", "2:1 rules-syntax", "lacks a colon"),
    ("about:\n  - a\n - b\n", "3:2 rules-syntax", "the same column"),
    ("  story: a\nabout: b\n", "2:1 rules-syntax", "the same column"),
    ("story: a\nabout:\u00a0b\nclaims: c\n", "2:7 rules-syntax", "a plain space in its place"),
    ("claims:\n  a:\n    b: c\n   \u00a0expect: 72\n", "4:4 rules-syntax", "a plain space in its place"),
    ("story: %a", "1:8 rules-syntax", "special character"),
    ("story: @a", "1:8 rules-syntax", "special character"),
    ("story: >a\n", "1:9 rules-syntax", "special character"),
    ('story: "\\UFFFFFFFF"', "1:11 rules-syntax", "special character"),
    ('story: "\\U00110000"', "1:11 rules-syntax", "special character"),
    ("%YAML 1." + "9" * 5000, "1:9 rules-syntax", "special character"),
    ("story: &a b", "1:8 rules-yaml-mark", "in quotes"),
    ("story: [&a b, *a]", "1:9 rules-yaml-mark", "in quotes"),
    ("story: *a", "1:8 rules-yaml-mark", "in quotes"),
    ("story: !a b", "1:8 rules-yaml-mark", "in quotes"),
    ("story: !!python/object/apply:os.system [ls]", "1:8 rules-yaml-mark", "in quotes"),
    ("story: a\n---\nstory: b\n", "2:1 rules-many-documents", "---"),
    ("story: a\x07b", "1:9 rules-control-character", "delete it"),
    ('story: "a\\0b"', "1:8 rules-control-character", "delete it"),
    ('story: "\\ud800"', "1:8 rules-control-character", "delete it"),
    (b"story: a\0b", "articles-binary", "UTF-8"),
    (b"story: a\nabout: \xff\n", "2:8 articles-undecodable", "UTF-8"),
    ("<html>", "articles-html", "UTF-8"),
    ("story: Giải chạy".encode("utf-32"), "articles-utf-32", "UTF-8"),
    ("story: café".encode("cp1258"), "1:11 articles-undecodable", "UTF-8"),
    (b"story: \xed\xa0\x80", "1:8 articles-undecodable", "UTF-8"),
]


@pytest.mark.parametrize(("content", "expected", "hint"), BROKEN)
def test_broken_file_is_refused(problems, content, expected, hint):
    [problem] = problems(content)

    assert told(problem) == expected
    assert hint in text(problem.hint, Lang.EN, problem.values)
    for lang in Lang:
        assert text(problem.message, lang, problem.values)


RULES = "story: Giải chạy\nabout: Giải chạy\nclaims:\n  runners: { with: dự giải, expect: 72, zzz: 1 }\n"


@pytest.mark.parametrize(
    "content",
    [
        RULES.encode("utf-8-sig"),
        RULES.encode("utf-16"),
        RULES.replace("\n", "\r\n").encode(),
        RULES.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", RULES).encode(),
    ],
    ids=["byte order mark", "UTF-16", "CRLF", "lone CR", "decomposed"],
)
def test_encoding_and_line_ends_move_no_place(problems, content):
    [problem] = problems(content)

    assert problem.message == "rules-unknown-key"
    assert problem.position.line == 4
    assert RULES.splitlines()[3][: problem.position.column - 1].endswith("72, ") or b"\xcc" in content


def test_patterns_are_only_words(read):
    story = read(RULES.replace("zzz: 1", "without: ['(a+)+$', '[', '.*']"))

    assert story.claims[0].without == ("(a+)+$", "[", ".*")


MIB = 1024 * 1024
HOSTILE = [
    # content, problem
    ("a" * 10 * MIB, "articles-oversized"),
    ("[" * MIB, "1:21 rules-too-deep"),
    ("{" * MIB, "1:21 rules-too-deep"),
    ("- " * (MIB // 2), "1:41 rules-too-deep"),
    ("[{a: " * 100_000, "1:48 rules-too-deep"),
    ("[" + "a," * 500_000 + "]", "1:40000 rules-too-many"),
    ("a: 1\n" * 200_000, "10000:4 rules-too-many"),
    ("&a " * 300_000, "1:1 rules-yaml-mark"),
    ("a: &a [x]\nb: [" + "*a, " * 200_000 + "]", "1:4 rules-yaml-mark"),
    ("---\n" * 200_000, "2:1 rules-many-documents"),
    ('"' + "\n" * (MIB - 2) + '"', "1:1 rules-not-a-story"),
    ("a " * (MIB // 2), "1:1 rules-not-a-story"),
    ("story: a\n? " + "a" * (MIB // 2), "2:3 rules-unknown-key"),
    ("#" * (MIB - 1), "rules-empty-file"),
    ("\n" * (MIB - 1), "rules-empty-file"),
    ("a: " * (MIB // 3), "1:5 rules-syntax"),
    ("? " * (MIB // 2), "1:41 rules-too-deep"),
    ("story: |\n" + " a\n" * 300_000, "1:1 rules-missing-key"),
    ("about: b\nstory: " + "9" * (MIB // 2), "1:1 rules-missing-key"),
]


@pytest.mark.parametrize(("content", "expected"), HOSTILE, ids=[content[:8] for content, _ in HOSTILE])
def test_hostile_file_is_refused_in_bounded_time(problems, content, expected):
    start = time.process_time()

    assert expected in map(told, problems(content))
    assert time.process_time() - start < 15


def test_many_mistakes_are_told_in_bounded_time(problems):
    keys = "".join(f"clams{number}: 1\n" for number in range(9_000))
    start = time.process_time()

    assert len(problems(keys)) == 9_000 + 3
    assert time.process_time() - start < 15
