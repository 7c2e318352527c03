"""What carries an old value, for programs, schema "factcheck-sweep/1"."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from factcheck.reports import View
from factcheck.reports.json import published_fields
from factcheck.reports.sweep import Carried, Sweep, Then, note
from factcheck.reports.timeline_json import entry_fields, known_fields
from factcheck.wording import Lang

SCHEMA = "factcheck-sweep/1"


def write(sweeps: Sequence[Sweep], out: TextIO, view: View) -> None:
    """One JSON object, the same bytes for the same input; claims in the order of the rule files."""
    claims = [_claim(sweep, view.lang) for sweep in sweeps]
    json.dump({"schema": SCHEMA, "claims": claims}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _claim(sweep: Sweep, lang: Lang) -> dict[str, Any]:
    return {
        "rule": sweep.claim.rule,
        "title": sweep.claim.title,
        "newest": known_fields(sweep.newest),
        "articles": sweep.articles,
        "counts": {then.value: len(sweep.of(then)) for then in Then},
        "carried": [_carried(one, sweep, lang) for one in sweep.carried],
    }


def _carried(one: Carried, sweep: Sweep, lang: Lang) -> dict[str, Any]:
    finding = one.entry.finding
    return {
        "then": one.then.value,
        **entry_fields(one.entry),
        **published_fields(one.entry.article),
        "title": finding.title,
        "sentence": finding.sentence,
        "expected": known_fields(finding.expected),
        "note": note(one, sweep, lang),
    }
