"""
JUnit's XML, as Jenkins, GitLab and most CI systems read it: an article is a suite, a claim a case.

A case fails where a finding is at or above --fail-on; what is below it stands in the case's output. A claim that the
article does not speak of is a skipped case, so that nothing looks checked that was not; so is one with findings of
which none counts, with the reason.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from factcheck.model import ArticleRecord, Finding, Run, Severity
from factcheck.reports import View
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.messages import advice, message, place, severity, told, waiver
from factcheck.wording import Lang, text

Found = Mapping[str, Sequence[Finding]]


def write(run: Run, out: TextIO, view: View) -> None:
    """One article's suite in memory at a time; no clock, so every duration is 0."""
    found: dict[str, dict[str, list[Finding]]] = {}
    for finding in run.findings:
        found.setdefault(finding.path, {}).setdefault(finding.rule, []).append(finding)
    tests = failures = skipped = 0
    for article in run.articles:
        own = found.get(article.path, {})
        rules = _rules(article, run, own)
        tests += len(rules)
        failures += sum(any(map(view.fails, own.get(rule, ()))) for rule in rules)
        skipped += sum(_is_skipped(own.get(rule, ())) for rule in rules)
    root = ET.Element("testsuites", {"name": "factcheck", **_counts(tests, failures, skipped)})
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, "unicode").removesuffix(" />")}>\n')
    for article in run.articles:
        suite = _suite(article, run, found.get(article.path, {}), view)
        ET.indent(suite, level=1)
        out.write(f"  {ET.tostring(suite, 'unicode')}\n")
    out.write("</testsuites>\n")


def _is_skipped(findings: Sequence[Finding]) -> bool:
    """True where the article does not speak of the claim, or nothing of what it says against it counts."""
    found = [finding for finding in findings if finding.severity]
    return not findings or bool(found) and not any(finding.counts for finding in found)


def _rules(article: ArticleRecord, run: Run, found: Found) -> list[str]:
    """The checks that found something and need no rule file, then every claim of the article's stories."""
    claims = [claim.rule for story in run.stories if story.id in article.about for claim in story.claims]
    return [*(rule for rule, findings in found.items() if findings[0].claim is None), *claims]


def _suite(article: ArticleRecord, run: Run, found: Found, view: View) -> ET.Element:
    cases = [_case(article, rule, found.get(rule, ()), view) for rule in _rules(article, run, found)]
    failures = sum(case.find("failure") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    suite = ET.Element("testsuite", {"name": _xml(article.path), **_counts(len(cases), failures, skipped)})
    suite.extend(cases)
    if not cases:
        ET.SubElement(suite, "system-out").text = text("report-junit-no-story", view.lang)
    return suite


def _counts(tests: int, failures: int, skipped: int) -> dict[str, str]:
    counts = {"tests": tests, "failures": failures, "errors": 0, "skipped": skipped, "time": 0}
    return {name: str(count) for name, count in counts.items()}


def _case(article: ArticleRecord, rule: str, findings: Sequence[Finding], view: View) -> ET.Element:
    path = _xml(article.path)
    case = ET.Element("testcase", classname=path, name=_xml(rule), time="0", file=path)
    if not findings:
        ET.SubElement(case, "skipped", message=_xml(text("report-junit-unstated", view.lang)))
        return case
    if _is_skipped(findings):
        why = next(reason for finding in findings if (reason := waiver(finding, view.lang)))
        ET.SubElement(case, "skipped", message=_xml(why))
    failing = [finding for finding in findings if view.fails(finding)]
    other = [finding for finding in findings if not view.fails(finding)]
    case.set("line", str((failing or other)[0].position.line))
    if failing:
        gravest = min(failing, key=_rank)
        said = {"message": _xml(message(gravest, view.lang)), "type": gravest.verdict.value}
        ET.SubElement(case, "failure", said).text = _told(failing, view.lang)
    if other:
        ET.SubElement(case, "system-out").text = _told(other, view.lang)
    return case


def _rank(finding: Finding) -> int:
    return finding.severity.rank if finding.severity else len(Severity)


def _told(findings: Iterable[Finding], lang: Lang) -> str:
    """Each finding with its sentence and what to do about it."""
    lines = []
    for finding in findings:
        lines.append(f"{place(finding)}: {severity(finding, lang)}: {told(finding, lang)}")
        if finding.sentence:
            lines.append(f"  {quoted(finding.sentence, 300)}")
        if finding.severity:
            lines.append(f"  {text('report-row-advice', lang)}: {advice(finding, lang)}")
    return "\n".join(["", *map(_xml, lines), ""])


def _xml(words: str) -> str:
    """Words that XML 1.0 can hold: it has no control characters, and lacks two other code points."""
    return escaped(words).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
