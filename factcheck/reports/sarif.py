"""
SARIF 2.1.0, which GitHub code scanning and the viewers of editors read.

A SARIF rule is a claim ("hanoi-convention/signatories"), as in every other report: its help can then name the known
values and their sources, and alerts are filtered by what they are about. The verdict is a property of the result.
What agrees is no result: not every reader minds `kind`, and would show it as an alert. Source: OASIS SARIF 2.1.0.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TextIO
from urllib.parse import quote

from factcheck import __version__
from factcheck.model import ArticleRecord, Claim, Expected, Finding, Run, Severity, Story, Suppression
from factcheck.reports import View
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.json import baseline_state, summary_fields
from factcheck.reports.messages import message
from factcheck.reports.places import end
from factcheck.reports.times import spoken
from factcheck.wording import Lang, text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"


def write(run: Run, out: TextIO, view: View) -> None:
    """One SARIF log with one run; paths are relative to the folder in which factcheck was run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run, view.lang)]}
    json.dump(log, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _run(run: Run, lang: Lang) -> dict[str, Any]:
    claims = [(story, claim) for story in run.stories for claim in story.claims]
    # Of the checks that need no rule file only those that found something.
    checks = sorted({finding.check for finding in run.findings if finding.claim is None})
    rules = {rule: number for number, rule in enumerate([*(claim.rule for _, claim in claims), *checks])}
    articles = {article.path: number for number, article in enumerate(run.articles)}
    return {
        "tool": {
            "driver": {
                "name": "factcheck",
                "version": __version__,
                "language": lang.value,
                "rules": [
                    *(_rule(story, claim, lang) for story, claim in claims),
                    *(_check(check, lang) for check in checks),
                ],
            }
        },
        "language": lang.value,
        "originalUriBaseIds": {_ROOT: {"description": {"text": text("report-sarif-root", lang)}}},
        "artifacts": [_artifact(article) for article in run.articles],
        "results": [
            _result(finding, finding.severity, rules, articles, lang) for finding in run.findings if finding.severity
        ],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "properties": summary_fields(run),
    }


def _rule(story: Story, claim: Claim, lang: Lang) -> dict[str, Any]:
    names = {"claim": quoted(claim.title), "story": quoted(story.title)}
    known = text("report-sarif-known", lang, names)
    advice = text("report-sarif-advice", lang, {"path": escaped(claim.place.path)})
    values = [_known(expected, lang) for expected in claim.expected]
    plain = "\n".join([known, *(f"- {value}" for value in values), advice])
    markdown = "\n".join([_markdown(known), "", *(f"- {_markdown(value)}" for value in values), "", _markdown(advice)])
    return {
        "id": claim.rule,
        "shortDescription": {"text": _message(names["claim"])},
        "fullDescription": {"text": _message(f"{names['story']}: {names['claim']}")},
        "help": {"text": _message(plain), "markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[claim.severity or Severity.ERROR]},
        "properties": {"tags": [story.id]},
    }


def _check(check: str, lang: Lang) -> dict[str, Any]:
    """A rule that needs no rule file."""
    title, story = text(f"check-{check}-title", lang), text(f"check-{check}-story", lang)
    return {
        "id": check,
        "shortDescription": {"text": _message(title)},
        "fullDescription": {"text": _message(title)},
        "help": {"text": _message(story), "markdown": _markdown(story)},
    }


def _known(expected: Expected, lang: Lang) -> str:
    """ "“72” (từ 26/10/2025; nguồn: Phiên bế mạc), rules/hanoi-convention.yaml:98:18"."""
    notes = []
    if expected.as_of:
        notes.append(text("report-since", lang, {"time": spoken(expected.as_of, lang)}))
    if expected.source:
        notes.append(text("report-source", lang, {"source": quoted(expected.source)}))
    line, column = expected.place.position
    said = f"“{quoted(expected.text)}”" + (f" ({'; '.join(notes)})" if notes else "")
    return f"{said}, {escaped(expected.place.path)}:{line}:{column}"


def _artifact(article: ArticleRecord) -> dict[str, Any]:
    title = {"description": {"text": _message(quoted(article.title, 200))}} if article.title else {}
    return {"location": _location(article.path), "roles": ["analysisTarget"], **title}


def _result(
    finding: Finding, severity: Severity, rules: Mapping[str, int], articles: Mapping[str, int], lang: Lang
) -> dict[str, Any]:
    article = {**_location(finding.path), "index": articles[finding.path]}
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": _LEVELS[severity],
        "message": {"text": _message(message(finding, lang))},
        "locations": [{"physicalLocation": {"artifactLocation": article, "region": _region(finding)}}],
        "relatedLocations": [_expectation(finding, lang)],
        "partialFingerprints": {"factcheckFingerprint/v1": finding.fingerprint},
        "suppressions": [_suppression(finding.suppressed)] if finding.suppressed else [],
        **({"baselineState": baseline_state(finding)} if finding.in_baseline is not None else {}),
        "properties": {"verdict": finding.verdict.value, "suggestion": finding.repair},
    }


def _suppression(suppression: Suppression) -> dict[str, Any]:
    """Without a status, which means accepted: the specification calls it `status`, its schema `state`."""
    path, (line, column) = suppression.place
    place = {"artifactLocation": _location(path), "region": {"startLine": line, "startColumn": column}}
    until = {"properties": {"until": suppression.until.isoformat()}} if suppression.until else {}
    return {
        "kind": suppression.origin.value,
        "justification": suppression.reason,
        "location": {"physicalLocation": place},
        **until,
    }


def _region(finding: Finding) -> dict[str, Any]:
    """The words; for a claim that is missing the line at which the article begins."""
    (line, column), last = finding.position, end(finding)
    if finding.mention is None:
        return {"startLine": line}
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": finding.span.start,
        "charLength": finding.span.end - finding.span.start,
        "snippet": {"text": finding.mention.text},
    }


def _expectation(finding: Finding, lang: Lang) -> dict[str, Any]:
    """What speaks against the words: a line of a rule file, of a check without rules other words of the article."""
    place = finding.expected.place
    line, column = place.position
    return {
        "id": 0,
        "physicalLocation": {
            "artifactLocation": _location(place.path),
            "region": {"startLine": line, "startColumn": column},
        },
        "message": {"text": text("report-sarif-expected" if finding.claim else "report-sarif-against", lang)},
    }


def _location(path: str) -> dict[str, Any]:
    """A relative URI; a file elsewhere, which was named with its whole path, keeps that."""
    uri = quote(path, errors="backslashreplace")
    if path.startswith("//"):
        return {"uri": f"file:{uri}"}
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    if re.match("[A-Za-z]:/", path):
        return {"uri": f"file:///{path[:2]}{uri[4:]}"}
    return {"uri": uri, "uriBaseId": _ROOT}


def _message(words: str) -> str:
    """A message in which braces are no placeholders and brackets no link (SARIF 3.11.5, 3.11.6)."""
    words = words.replace("{", "{{").replace("}", "}}")
    return re.sub(r"[\[\]]", r"\\\g<0>", words) if "](" in words else words


def _markdown(words: str) -> str:
    return re.sub(r"[\\`*_\[\]<>|~&{}]", lambda found: f"&#{ord(found[0])};", words)
