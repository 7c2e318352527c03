"""The report for programs, schema "factcheck-report/1": every linked mention, in a stable order."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, TextIO

from factcheck.model import (
    ArticleRecord,
    Expected,
    Finding,
    Mention,
    Mod,
    PublishedFrom,
    Quantity,
    Run,
    Severity,
    Timex,
)
from factcheck.reports import View
from factcheck.reports.messages import message
from factcheck.wording import Lang

SCHEMA = "factcheck-report/1"

# Python refuses to write longer integers; no newspaper prints one.
_MOST_DIGITS = 4000


def write(run: Run, out: TextIO, view: View) -> None:
    """One JSON object, the same bytes for the same input and language."""
    report = {
        "schema": SCHEMA,
        "articles": [_article(article) for article in run.articles],
        "findings": [_finding(finding, view.lang) for finding in run.findings],
        "summary": {
            "articles": len(run.articles),
            "mentions": run.mentions,
            "linked": run.linked,
            **{severity.value: run.count(severity) for severity in Severity},
        },
    }
    json.dump(report, out, ensure_ascii=False, indent=2)
    out.write("\n")


def mention_fields(mention: Mention) -> dict[str, Any]:
    """`kind`, `value`, `to`, `mod` and `unit` of a mention, as every JSON form of factcheck has them."""
    unit = mention.value.unit if isinstance(mention.value, Quantity) else None
    value, to, mod = _value(mention.value)
    return {"kind": mention.kind.value, "value": value, "to": to, "mod": mod, "unit": unit}


def _article(article: ArticleRecord) -> dict[str, Any]:
    published = article.published
    return {
        "path": article.path,
        "title": article.title,
        "published": published.value if published else None,
        "published_from": (published.source if published else PublishedFrom.NONE).value,
        "mentions": article.mentions,
    }


def _finding(finding: Finding, lang: Lang) -> dict[str, Any]:
    mention = finding.mention
    return {
        "rule": finding.claim.rule,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value if finding.severity else None,
        "message": message(finding, lang),
        "location": {
            "path": finding.path,
            "line": finding.position.line,
            "column": finding.position.column,
            "start": finding.span.start,
            "end": finding.span.end,
        },
        "text": mention.text if mention else "",
        "sentence": finding.sentence,
        "found": {**mention_fields(mention), **_as_of(finding)} if mention else None,
        "expected": _expected(finding.expected),
        "suggestion": finding.repair,
        "fingerprint": finding.fingerprint,
    }


def _as_of(finding: Finding) -> dict[str, Any]:
    when = finding.as_of
    # Of a date its own year, of everything else the year of the time at which it speaks.
    year_from = finding.year_from or when.year_from
    return {"as_of": when.value, "as_of_from": when.source.value, "year_from": year_from and year_from.value}


def _expected(expected: Expected) -> dict[str, Any]:
    value, to, mod = _value(expected.value)
    return {"value": value, "to": to, "mod": mod, "as_of": expected.as_of, "source": expected.source}


def _value(value: Quantity | Timex) -> tuple[int | float | str | None, int | float | str | None, Mod | None]:
    if isinstance(value, Timex):
        return value.value, value.to, value.mod
    return _number(value.amount), _number(value.to), value.mod


def _number(amount: Decimal | None) -> int | float | None:
    """An integer where the amount is whole, else the shortest float; None where it is too long to write."""
    if amount is None or amount.adjusted() >= _MOST_DIGITS:
        return None
    if amount == amount.to_integral_value():
        return int(amount)
    exact = len(amount.as_tuple().digits) <= 15
    return float(amount if exact else f"{amount:.12g}")
