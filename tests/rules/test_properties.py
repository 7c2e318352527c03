"""Whatever a file holds, it gives stories or problems, and nothing else."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Problem, ProblemError, Story
from factcheck.rules import read_rules
from factcheck.wording import Lang, text

WORDS = [
    "story", "about", "claims", "period", "runners", "expect", "value", "as_of", "kind", "counts", "with",
    "examples", "agrees", "text", "published", "tolerance", "date", "72", "8%", "25/10/2025", "25/10", "tám",
    "hơn 2.500", "chiều 25/10/2025", ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", ",", "'",
    '"', "\\", "#", " #", "&a ", "*a", "!t ", "|", ">", "%", "@", "`", "?", "? ", "---\n", "...\n", "<<", "\t",
    "\r", "\u0085", "\u2028", "\ufeff", "\x00", "\\U", "\\x", "%YAML 1.",
]  # fmt: skip
SCALARS = st.sampled_from(["", "72", "8%", "25/10/2025", "đông", "cardinal", "true", "5%"]) | st.text(max_size=20)
KEYS = st.sampled_from([word for word in WORDS if word.isidentifier()] + ["source", "required", "expires"])
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


def _check(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.yaml")
        path.write_bytes(content)
        stories, problems = _outcome(path)

    assert bool(stories) != bool(problems)
    for story in stories:
        assert story.claims
        assert all(claim.expected for claim in story.claims)
    for problem in problems:
        assert problem.path == path.as_posix()
        for lang in Lang:
            assert text(problem.message, lang, problem.values)
            assert problem.hint is None or text(problem.hint, lang, problem.values)


def _outcome(path: Path) -> tuple[tuple[Story, ...], tuple[Problem, ...]]:
    try:
        return read_rules([str(path)]), ()
    except ProblemError as error:
        return (), error.problems


@given(st.binary(max_size=200))
@settings(deadline=None, max_examples=100)
def test_any_bytes(content):
    _check(content)


@given(st.lists(st.sampled_from(WORDS) | st.characters(), max_size=60))
@settings(deadline=None, max_examples=300)
def test_any_pieces_of_rule_files(pieces):
    _check("".join(pieces).encode("utf-8", "surrogatepass"))


@given(st.fixed_dictionaries({"story": TREES, "about": TREES, "claims": st.dictionaries(KEYS, TREES, max_size=3)}))
@settings(deadline=None, max_examples=300)
def test_any_tree_of_known_keys(tree):
    # JSON is YAML, but for characters that YAML wants escaped: json.dumps escapes all.
    _check(json.dumps(tree).encode())
