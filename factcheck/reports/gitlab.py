"""GitLab's Code Quality report: each finding shows in the merge request, at its line."""

from __future__ import annotations

import hashlib
import json
from typing import Any, TextIO

from factcheck.model import Finding, Run, Severity
from factcheck.reports import View
from factcheck.reports.messages import told
from factcheck.wording import Lang

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
# Of what does not count.
_QUIET = "info"


def write(run: Run, out: TextIO, view: View) -> None:
    """One JSON list, empty where all agrees."""
    issues = [_issue(finding, finding.severity, view.lang) for finding in run.findings if finding.severity]
    json.dump(issues, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _issue(finding: Finding, severity: Severity, lang: Lang) -> dict[str, Any]:
    return {
        "description": told(finding, lang),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(finding),
        "severity": _SEVERITIES[severity] if finding.counts else _QUIET,
        "location": {"path": finding.path, "lines": {"begin": finding.position.line}},
    }


def _fingerprint(finding: Finding) -> str:
    # GitLab shows one issue for each: the same words in two articles need two.
    return hashlib.sha256(f"{finding.path}\n{finding.fingerprint}".encode(errors="backslashreplace")).hexdigest()
