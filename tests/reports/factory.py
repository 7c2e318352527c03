"""Small complete runs for the tests of reports: one story on a signing, two claims, articles as needed."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from factcheck.model import (
    HANOI,
    ArticleRecord,
    AsOf,
    AsOfFrom,
    Claim,
    Expected,
    Finding,
    Interval,
    Kind,
    Mention,
    Place,
    Position,
    Publication,
    PublishedFrom,
    Quantity,
    Run,
    Severity,
    Span,
    Story,
    Timex,
    Verdict,
    YearFrom,
)

DAY = Interval(datetime(2025, 10, 25, tzinfo=HANOI), datetime(2025, 10, 26, tzinfo=HANOI))
SENTENCE = "Đến lúc đó đã có 65 quốc gia đặt bút ký văn kiện."


def place(line: int = 9) -> Place:
    return Place("rules/signing.yaml", Position(line, 11))


def expected(text: str, as_of: str | None = None, source: str | None = None) -> Expected:
    return Expected(Quantity(Decimal(text)), text, as_of, DAY if as_of else None, source, place())


def claim(name: str = "signatories", title: str = "Số quốc gia ký", *values: Expected) -> Claim:
    series = values or (
        expected("65", "2025-10-25TAF", "Họp báo"),
        expected("72", "2025-10-26", "Phiên bế mạc"),
    )
    return Claim(f"signing/{name}", title, Kind.CARDINAL, ("quốc gia",), (("ký",),), (), series, (), place())


def story(*claims: Claim) -> Story:
    return Story("signing", "Lễ ký", ("Lễ ký",), None, claims or (claim(),), place(1))


def finding(
    verdict: Verdict = Verdict.SUPERSEDED,
    severity: Severity | None = Severity.WARNING,
    words: str = "65",
    *,
    sentence: str = SENTENCE,
    path: str = "tin/hop-bao.txt",
    value: Quantity | Timex | None = None,
    as_of: AsOf | None = None,
    of: Claim | None = None,
    accepted: tuple[str, str] | None = None,
    repair: str | None = "72",
    line: int = 3,
    year_from: YearFrom | None = None,
) -> Finding:
    """A finding whose words stand in its sentence; `missing` has no mention."""
    of = of or claim()
    start = 100 + sentence.index(words)
    span = Span(start, start + len(words))
    value = value or Quantity(Decimal(65), "quốc gia")
    missing = verdict is Verdict.MISSING
    return Finding(
        claim=of,
        verdict=verdict,
        severity=severity,
        path=path,
        title="",
        mention=None if missing else Mention(span, words, value),
        span=Span(0, 0) if missing else span,
        position=Position(1, 1) if missing else Position(line, start - 99),
        sentence="" if missing else sentence,
        sentence_start=0 if missing else 100,
        as_of=as_of or AsOf("2025-10-25TAF", DAY, AsOfFrom.DATELINE),
        expected=of.expected[-1],
        accepted=accepted,
        repair=repair,
        year_from=year_from,
        fingerprint="0123456789abcdef",
    )


def record(path: str = "tin/hop-bao.txt", title: str = "", about: tuple[str, ...] = ("signing",)) -> ArticleRecord:
    return ArticleRecord(path, title, Publication("2025-10-25", DAY, PublishedFrom.HEADER), 7, about, 1, 1)


def run(*findings: Finding, stories: tuple[Story, ...] | None = None) -> Run:
    """A run over the articles that the findings name, each with what its findings say of it."""
    paths = dict.fromkeys(finding.path for finding in findings)
    return Run(tuple(_recorded(path, findings) for path in paths), findings, (story(),) if stories is None else stories)


def _recorded(path: str, findings: tuple[Finding, ...]) -> ArticleRecord:
    governed = [finding for finding in findings if finding.path == path and finding.governs]
    agrees = sum(finding.verdict is Verdict.AGREES for finding in governed)
    return replace(record(path), agrees=agrees, differs=len(governed) - agrees)
