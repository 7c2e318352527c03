"""JUnit's XML: the shape that Jenkins and GitLab accept, cases that add up, and no character that XML lacks."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Severity, Verdict
from tests.reports.factory import claim, finding, record, run, story
from tests.reports.written import written

SIGNATORIES, DELEGATES = claim(), claim("delegates", "Số đại biểu")
# Of Jenkins' schema: the children that each element may have, in this order, and its attributes.
CHILDREN = {
    "testsuites": ["testsuite"],
    "testsuite": ["properties", "testcase", "system-out", "system-err"],
    "testcase": ["skipped", "error", "failure", "system-out", "system-err"],
    "failure": [],
    "skipped": [],
    "system-out": [],
}
ATTRIBUTES = {
    "testsuites": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testcase": {"classname", "name", "time", "file", "line"},
    "failure": {"message", "type"},
    "skipped": {"message"},
    "system-out": set(),
}


def tree(*findings, claims=(SIGNATORIES, DELEGATES), **view):
    return parsed(run(*findings, stories=(story(*claims),)), **view)


def parsed(of, **view):
    return ET.fromstring(written("junit", of, **view).encode())  # noqa: S314 - our own


def cases(root):
    return {case.get("name"): case for case in root.iter("testcase")}


MIXED = [
    finding(path="a.txt"),
    finding(Verdict.CONTRADICTED, Severity.ERROR, path="a.txt", line=5),
    finding(Verdict.AGREES, None, path="a.txt", of=DELEGATES),
    finding(Verdict.MISSING, Severity.WARNING, path="b.txt", of=DELEGATES),
]


def test_a_case_is_a_claim_in_an_article():
    root = tree(*MIXED)

    assert [suite.get("name") for suite in root] == ["a.txt", "b.txt"]
    assert [(case.get("classname"), case.get("name")) for case in root.iter("testcase")] == [
        ("a.txt", "signing/signatories"),
        ("a.txt", "signing/delegates"),
        ("b.txt", "signing/signatories"),
        ("b.txt", "signing/delegates"),
    ]


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        (Severity.ERROR, ["a.txt signing/signatories"]),
        (Severity.WARNING, ["a.txt signing/signatories", "b.txt signing/delegates"]),
        (None, []),
    ],
)
def test_what_fails_follows_fail_on(fail_on, failing):
    root = tree(*MIXED, fail_on=fail_on)

    failed = [
        f"{case.get('classname')} {case.get('name')}"
        for case in root.iter("testcase")
        if case.find("failure") is not None
    ]
    assert failed == failing
    assert int(root.get("failures")) == len(failing)


def test_what_is_below_fail_on_and_what_agrees_is_output():
    found = cases(tree(*MIXED[:3]))

    signatories, delegates = found["signing/signatories"], found["signing/delegates"]
    assert signatories.find("failure").get("type") == "contradicted"
    assert "a.txt:5:18: error:" in signatories.findtext("failure")
    assert signatories.get("line") == "5"
    assert "a.txt:3:18: warning:" in signatories.findtext("system-out")
    assert "a.txt:3:18: agrees:" in delegates.findtext("system-out")


def test_a_claim_that_is_not_stated_is_skipped():
    case = cases(tree(MIXED[0]))["signing/delegates"]

    assert case.find("skipped").get("message") == "no sentence of the article was checked against this claim"
    assert case.get("line") is None


def test_an_article_that_no_rule_is_about_has_no_case_and_says_so():
    of = replace(run(stories=(story(),)), articles=(record("b.txt", about=()),))
    [suite] = parsed(of)

    assert suite.get("tests") == "0"
    assert "No rule file is about this article" in suite.findtext("system-out")


def test_the_counts_add_up_and_nothing_stands_where_jenkins_refuses_it():
    root = tree(*MIXED)

    for suites, found in [(root, root.iter("testcase")), *((suite, suite.iter("testcase")) for suite in root)]:
        own = list(found)
        assert int(suites.get("tests")) == len(own)
        assert int(suites.get("failures")) == sum(case.find("failure") is not None for case in own)
        assert int(suites.get("skipped")) == sum(case.find("skipped") is not None for case in own)
        assert suites.get("errors") == "0"
    for element in root.iter():
        order = [CHILDREN[element.tag].index(child.tag) for child in element]
        assert order == sorted(order)
        assert set(element.keys()) <= ATTRIBUTES[element.tag]


@given(st.text(min_size=1))
@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x0b", "\x85", "\ufffe", "\uffff", "\ud800", "]]>", "\u202e"])
def test_any_character_makes_sound_xml(char, words):
    hostile = words + char
    root = tree(
        finding(words=hostile, sentence=hostile, path=hostile, of=claim(title=hostile)), fail_on=Severity.WARNING
    )

    [suite] = root
    assert "\u202e" not in suite.get("name")
    assert cases(root)["signing/signatories"].find("failure") is not None
