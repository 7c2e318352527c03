"""A line is a member of the JSON report's findings."""

import json

from factcheck.model import Severity, Verdict
from tests.reports.factory import finding, run
from tests.reports.written import written


def test_the_lines_are_the_findings_of_the_json_report():
    of = run(
        finding(),
        finding(Verdict.AGREES, None, sentence="Có 65\u2028quốc gia\nký."),
        finding(Verdict.MISSING, Severity.WARNING),
    )

    lines = written("jsonl", of).split("\n")

    assert [json.loads(line) for line in lines[:-1]] == json.loads(written("json", of))["findings"]
    assert lines[-1] == ""


def test_nothing_linked_is_nothing_written():
    assert written("jsonl", run()) == ""
