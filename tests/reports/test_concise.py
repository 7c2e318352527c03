"""The shortest line a finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Severity, Verdict
from tests.reports.factory import finding, run
from tests.reports.written import written

LINES = [
    (
        finding(),
        "tin/hop-bao.txt:3:18: warning signing/signatories: “65” quốc gia → “72” (superseded by a later figure)",
    ),
    (
        finding(Verdict.CONTRADICTED, Severity.ERROR, path="a: b.txt"),
        "a: b.txt:3:18: error signing/signatories: “65” quốc gia → “72” (contradicted)",
    ),
    (
        finding(Verdict.MISSING, Severity.WARNING),
        "tin/hop-bao.txt:1:1: warning signing/signatories: – → “72” (not stated)",
    ),
    (
        finding(path="::error::x.txt"),
        "./::error::x.txt:3:18: warning signing/signatories: “65” quốc gia → “72” (superseded by a later figure)",
    ),
]


@pytest.mark.parametrize(("of", "line"), LINES)
def test_a_line_compares(of, line):
    assert written("concise", run(of)) == line + "\n"


def test_agreeing_mentions_show_when_verbose():
    agreeing = run(finding(Verdict.AGREES, None))

    assert written("concise", agreeing) == ""
    assert written("concise", agreeing, verbose=True).endswith(": agrees signing/signatories: “65” quốc gia (agrees)\n")


@given(words=st.text(min_size=1), path=st.text(min_size=1))
def test_any_words_and_any_path_stay_on_one_line(words, path):
    [line] = written("concise", run(finding(words=words, sentence=words, path=path))).splitlines()

    assert not line.startswith("::")
    assert "\x1b" not in line
