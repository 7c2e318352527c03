"""One physical line a finding, whatever stands in the article."""

import re
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Severity, Verdict
from factcheck.reports import View, writer
from tests.reports.factory import finding, run


def lines(*findings, verbose=False):
    out = StringIO()
    writer("plain")(run(*findings), out, View(verbose=verbose))
    return out.getvalue().split("\n")[:-1]


def test_a_line_has_place_severity_rule_and_message():
    [line] = lines(finding(Verdict.CONTRADICTED, Severity.ERROR))

    assert line.startswith("tin/hop-bao.txt:3:18: error signing/signatories Số quốc gia ký: the article says")


def test_agreeing_mentions_show_when_verbose():
    agreeing = finding(Verdict.AGREES, None)

    assert lines(agreeing) == []
    [line] = lines(agreeing, verbose=True)
    assert line.startswith("tin/hop-bao.txt:3:18: agrees signing/signatories ")


@given(words=st.text(min_size=1), path=st.text(min_size=1))
def test_any_words_and_any_path_stay_on_one_line(words, path):
    [line] = lines(finding(words=words, sentence=words, path=path))

    assert len(line.splitlines()) == 1
    assert re.search(r":3:1: warning signing/signatories ", line)
    assert "\x1b" not in line
