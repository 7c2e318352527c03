"""The report for programs, schema "factcheck-report/1": every linked mention, in a stable order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, TextIO

from factcheck.model import (
    ArticleRecord,
    Expected,
    Finding,
    Mention,
    PublishedFrom,
    Quantity,
    Run,
    Severity,
    Suppression,
    Timex,
)
from factcheck.reports import View, explain
from factcheck.reports.messages import message
from factcheck.reports.ticks import Tick, Ticked, ticked
from factcheck.wording import Lang

SCHEMA = "factcheck-report/1"

# Python refuses to write longer integers; no newspaper prints one.
_MOST_DIGITS = 4000


def write(run: Run, out: TextIO, view: View) -> None:
    """
    One JSON object, the same bytes for the same input and language.

    The mentions of one article are in memory at a time, where the run has them.
    """
    articles = map(_article, run.articles) if run.stated is None else _whole(run)
    out.write(f'{{\n  "schema": "{SCHEMA}",\n  "articles": ')
    _write_list(articles, out)
    out.write(',\n  "findings": ')
    _write_list((finding_fields(finding, view.lang) for finding in run.findings), out)
    out.write(f',\n  "summary": {_indented(summary_fields(run), 1)}\n}}\n')


def finding_fields(finding: Finding, lang: Lang) -> dict[str, Any]:
    """A finding, as `findings` of the JSON report has it."""
    mention = finding.mention
    return {
        "rule": finding.rule,
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
        "found": {**mention_fields(mention), **as_of_fields(finding)} if mention else None,
        "expected": expected_fields(finding.expected),
        "suggestion": finding.repair,
        "fingerprint": finding.fingerprint,
        "suppressed": _suppressed(finding.suppressed) if finding.suppressed else None,
        "baseline": baseline_state(finding),
    }


def baseline_state(finding: Finding) -> str | None:
    """ "unchanged" for what the baseline has, "new" for what it lacks; None where there is no baseline."""
    if finding.in_baseline is None:
        return None
    return "unchanged" if finding.in_baseline else "new"


def summary_fields(run: Run) -> dict[str, int]:
    """
    How much was checked, how many findings of each severity count, how many are suppressed and how many of the
    others stand in the baseline.
    """
    return {
        "articles": len(run.articles),
        "mentions": run.mentions,
        "linked": run.linked,
        **{severity.value: run.count(severity) for severity in Severity},
        "suppressed": run.suppressed,
        "baseline": run.in_baseline,
    }


def mention_fields(mention: Mention) -> dict[str, Any]:
    """`kind`, `value`, `to`, `mod` and `unit` of a mention, as every JSON form of factcheck has them."""
    unit = mention.value.unit if isinstance(mention.value, Quantity) else None
    return {"kind": mention.kind.value, **value_fields(mention.value), "unit": unit}


def value_fields(value: Quantity | Timex) -> dict[str, Any]:
    """`value`, `to` and `mod` of a mention or an expected value."""
    if isinstance(value, Timex):
        return {"value": value.value, "to": value.to, "mod": value.mod}
    return {"value": _number(value.amount), "to": _number(value.to), "mod": value.mod}


def as_of_fields(finding: Finding) -> dict[str, Any]:
    """When the mention of a finding speaks, and where its year was taken from."""
    when = finding.as_of
    # Of a date its own year, of everything else the year of the time at which it speaks.
    year_from = finding.year_from or when.year_from
    return {"as_of": when.value, "as_of_from": when.source.value, "year_from": year_from and year_from.value}


def expected_fields(expected: Expected) -> dict[str, Any]:
    """An expected value, since when it holds, and who says so."""
    return {**value_fields(expected.value), "as_of": expected.as_of, "source": expected.source}


def published_fields(article: ArticleRecord) -> dict[str, Any]:
    """When an article was published, and where that was taken from."""
    published = article.published
    source = published.source if published else PublishedFrom.NONE
    return {"published": published.value if published else None, "published_from": source.value}


def _suppressed(suppression: Suppression) -> dict[str, Any]:
    path, (line, column) = suppression.place
    return {
        "kind": suppression.origin.value,
        "justification": suppression.reason,
        "until": suppression.until.isoformat() if suppression.until else None,
        "location": {"path": path, "line": line, "column": column},
    }


def _article(article: ArticleRecord) -> dict[str, Any]:
    return {
        "path": article.path,
        "title": article.title,
        **published_fields(article),
        "mentions": article.mentions,
        "about": list(article.about),
        "coverage": {
            "mentions": article.mentions,
            "governed": article.governed,
            "agrees": article.agrees,
            "differs": article.differs,
            "unchecked": article.unchecked,
        },
    }


def _whole(run: Run) -> Iterator[dict[str, Any]]:
    """The articles with what they state and, where the run has it, how that was judged."""
    if run.explained is None:
        yield from map(_ticked, ticked(run))
    else:
        for of, explained in zip(ticked(run), run.explained, strict=True):
            yield {**_ticked(of), "explained": explain.fields(explained, of)}


def _ticked(of: Ticked) -> dict[str, Any]:
    return {**_article(of.article), "ticks": [_tick(tick) for tick in of.ticks]}


def _tick(tick: Tick) -> dict[str, Any]:
    mention, position = tick.mention, tick.stated.position
    return {
        "status": tick.status.value,
        "line": position.line,
        "column": position.column,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        **mention_fields(mention),
        "claims": [{"rule": finding.rule, "verdict": finding.verdict.value} for finding in tick.findings],
    }


def _write_list(items: Iterable[Any], out: TextIO) -> None:
    """A list one step inside the object, its items written as they come."""
    between = "[\n    "
    for item in items:
        out.write(between + _indented(item, 2))
        between = ",\n    "
    out.write("[]" if between.startswith("[") else "\n  ]")


def _indented(item: Any, steps: int) -> str:
    # In a JSON text a line feed is only ever between its parts.
    return json.dumps(item, ensure_ascii=False, indent=2).replace("\n", "\n" + "  " * steps)


def _number(amount: Decimal | None) -> int | float | None:
    """An integer where the amount is whole, else the shortest float; None where it is too long to write."""
    if amount is None or amount.adjusted() >= _MOST_DIGITS:
        return None
    if amount == amount.to_integral_value():
        return int(amount)
    exact = len(amount.as_tuple().digits) <= 15
    return float(amount if exact else f"{amount:.12g}")
