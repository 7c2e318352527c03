"""Code Quality issues: the members that GitLab reads, a fingerprint of its own for each."""

import json

import pytest

from factcheck.model import Severity, Verdict
from tests.reports.factory import finding, run
from tests.reports.written import written


def issues(*findings):
    return json.loads(written("gitlab", run(*findings)))


def test_an_issue_has_what_gitlab_reads():
    [issue] = issues(finding(path="tin tức/hop-bao.txt"))

    assert issue["description"].startswith("Số quốc gia ký: “65” quốc gia was right")
    assert issue["check_name"] == "signing/signatories"
    assert issue["location"] == {"path": "tin tức/hop-bao.txt", "lines": {"begin": 3}}
    assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}


@pytest.mark.parametrize(
    ("severity", "shown"), [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.INFO, "info")]
)
def test_a_severity_has_its_name(severity, shown):
    assert [issue["severity"] for issue in issues(finding(severity=severity))] == [shown]


def test_the_same_words_in_two_articles_are_two_issues():
    first, second = issues(finding(path="a.txt"), finding(path="b.txt"))

    assert first["fingerprint"] != second["fingerprint"]


def test_a_line_further_down_is_the_same_issue():
    [here], [there] = issues(finding(line=3)), issues(finding(line=30))

    assert here["fingerprint"] == there["fingerprint"]


def test_what_agrees_is_no_issue():
    assert written("gitlab", run(finding(Verdict.AGREES, None))) == "[]\n"
