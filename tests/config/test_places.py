"""Where keys and values stand in TOML; tomllib and the scan agree on what there is."""

import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config.places import MAX_DEPTH, places
from factcheck.model import Position, ProblemError

TEXT = '''\
# rules = "no"
rules = ["a", 'b', # c
  """d
]""", "e"]
fail-on="error"
severity = { "x/y" = "info", z.w = 1 }
[tool . factcheck]\t# behind
"lang" = "vi"
'max-size' = '32MiB'
when = 1979-05-27 07:32:00
[[tool.many]]
"\\u0061b".c = [[1, [2]], {d = 3}]
'''
PLACES = [
    # path                                   key      value
    (("rules",), (2, 1), (2, 9)),
    (("rules", 0), None, (2, 10)),
    (("rules", 1), None, (2, 15)),
    (("rules", 2), None, (3, 3)),
    (("rules", 3), None, (4, 7)),
    (("fail-on",), (5, 1), (5, 9)),
    (("severity", "x/y"), (6, 14), (6, 22)),
    (("severity", "z", "w"), (6, 32), (6, 36)),
    (("tool", "factcheck"), (7, 9), (7, 2)),
    (("tool", "factcheck", "lang"), (8, 1), (8, 10)),
    (("tool", "factcheck", "max-size"), (9, 1), (9, 14)),
    (("tool", "factcheck", "when"), (10, 1), (10, 8)),
    (("tool", "many", "ab", "c", 0, 1, 0), None, (12, 21)),
    (("tool", "many", "ab", "c", 1, "d"), (12, 27), (12, 31)),
]


@pytest.mark.parametrize(("path", "key", "value"), PLACES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_places(path, key, value, end):
    found = places(TEXT.replace("\n", end))

    assert found.of_value(path) == Position(*value)
    assert found.keys.get(path) == (Position(*key) if key else None)


def test_what_has_no_place_has_that_of_what_holds_it():
    found = places("[a]\nb = 1\n")

    assert found.of_key(("a", "nothing")) == Position(1, 2)
    assert found.of_key(("nothing",)) == Position(1, 1)


VALUES = st.recursive(
    st.sampled_from(['"a"', "'b'", '"""c"""', "1.5", "true", "07:32:00", "1979-05-27T07:32:00Z", '"\\""', "''"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"k{number} = {item}" for number, item in enumerate(items)) + "}"
        )
    ),
    max_leaves=6,
)


@given(st.lists(VALUES, max_size=5))
def test_every_value_has_its_place(values):
    text = "\n".join(f"v{number} = {value}" for number, value in enumerate(values))
    found = places(text)

    def paths(value, path):
        yield path
        inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
        for part, one in inner:
            yield from paths(one, (*path, part))

    read = {path for name, value in tomllib.loads(text).items() for path in paths(value, (name,))}
    assert set(found.values) == read


@given(st.text(alphabet="[]{}=,.\"'#\\\n\r ab1", max_size=60))
def test_no_text_is_too_broken(text):
    places(text)


@pytest.mark.parametrize(
    "text",
    [
        ".".join(["a"] * 100_000) + " = 1",
        "a = " + "[" * 100_000,
        "a = " + "{a = " * 100_000,
        "[a" + ".a" * 100_000 + "]",
    ],
)
def test_what_is_deep_is_refused(text):
    with pytest.raises(ProblemError) as caught:
        places(text)

    [problem] = caught.value.problems
    assert (problem.message, problem.values) == ("config-too-deep", {"depth": str(MAX_DEPTH)})
    assert problem.position is not None


@pytest.mark.parametrize(
    "text",
    ['"' * 200_000, "'" * 200_000, "a=1\n" * 50_000, "a = [" + "1," * 100_000, "#" * 200_000, "\\" * 200_000],
)
def test_the_time_grows_with_the_text(text):
    start = time.perf_counter()
    places(text)

    assert time.perf_counter() - start < 5
