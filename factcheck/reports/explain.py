"""
How each figure and time of an article was judged: what it was read as, the words by which a claim got it, which
claims were looked at besides and why not, the time it speaks of, what would have been accepted, the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any, TextIO

from factcheck.model import Considered, Explained, Finding, Lost, Mention, Quantity, Run, Severity
from factcheck.reports import View, messages
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.ticks import Tick, Ticked, coverage, ticked
from factcheck.wording import Lang, text

Row = tuple[str, str]


def write(run: Run, out: TextIO, view: View) -> None:
    """
    A paragraph for each mention, folded at `view.width`; of an article about no story only that it is about none.

    The run has what the articles state and how it was judged; one article's is in memory at a time.
    """
    for of, explained in zip(ticked(run), run.explained or (), strict=True):
        _heading(of, out, view)
        by_span = {one.mention.span: one for one in explained}
        for tick in of.ticks if of.article.about else ():
            _paragraph(tick, by_span.get(tick.stated.mention.span), out, view)
        out.writelines(f"{line}\n" for line in _folded(coverage(of.article, view.lang), view.width, "  "))
        out.write("\n")


def fields(explained: Sequence[Explained], of: Ticked) -> list[dict[str, Any]]:
    """The same for programs: `explained` of an article in the JSON report."""
    findings = {tick.stated.mention.span: tick.findings for tick in of.ticks}
    return [
        {
            "start": one.mention.span.start,
            "end": one.mention.span.end,
            "text": one.mention.text,
            "clause": one.clause,
            "candidates": [_candidate(candidate) for candidate in one.considered],
            "verdicts": [_verdict(finding) for finding in findings.get(one.mention.span, ())],
        }
        for one in explained
    ]


def _candidate(one: Considered) -> dict[str, Any]:
    lost = one.lost.value if one.lost else None
    return {"rule": one.claim.rule, "words": one.words, "cost": one.cost, "lost": lost}


def _verdict(finding: Finding) -> dict[str, Any]:
    when = finding.as_of
    year_from = finding.year_from or when.year_from
    return {
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "as_of": when.value,
        "as_of_from": when.source.value,
        "year_from": year_from.value if year_from else None,
        "accepted": list(finding.accepted) if finding.accepted else None,
    }


def _heading(of: Ticked, out: TextIO, view: View) -> None:
    title = f" · {quoted(of.article.title, 200)}" if of.article.title else ""
    out.write(_styled(quoted(f"{of.article.path}{title}", view.width), _BOLD, view) + "\n")
    out.write(_styled(messages.published(of.article.published, view.lang), _DIM, view) + "\n")
    for finding in of.missing:
        said = f"{_SIGNS[finding.severity]} {messages.told(finding, view.lang)}"
        lines = _folded(said, view.width, "  ")
        out.writelines(f"{_styled(line, _STYLES[finding.severity], view)}\n" for line in lines)
    out.write("\n")


def _paragraph(tick: Tick, explained: Explained | None, out: TextIO, view: View) -> None:
    line, column = tick.stated.position
    head = f"{line}:{column} {messages.words(tick.mention, view.lang)}"
    out.write(_styled(f"  {head}", _BOLD, view) + "\n")
    rows = [("explain-row-read", _read_as(tick.mention, view.lang))]
    if explained:
        rows.append(("explain-row-clause", f"“{quoted(explained.clause, 400)}”"))
        rows += [("explain-row-claim", said) for said in _winners(explained.considered, view.lang)]
        rows += [("explain-row-lost", said) for said in _losers(explained.considered, view.lang)]
    for finding in tick.findings:
        rows += _judged(finding, view.lang)
    if not tick.findings:
        nothing = explained is None or not explained.considered
        rows.append(("explain-row-verdict", text("explain-no-claim" if nothing else "explain-no-link", view.lang)))
    _table(rows, out, view, _STYLES[tick.severity] if tick.findings else _DIM)
    out.write("\n")


def _table(rows: Sequence[Row], out: TextIO, view: View, style: str) -> None:
    """Each row with its label, the same label once; the verdicts in their style."""
    labels = {name: text(name, view.lang) for name in _ROWS}
    width = max(map(len, labels.values()))
    previous = ""
    for name, said in rows:
        label = labels[name] if name != previous else ""
        previous = name
        first = f"    {label.ljust(width)}  "
        for number, line in enumerate(_folded(said, view.width, " " * len(first))):
            words = line.strip() if name != "explain-row-verdict" else _styled(line.strip(), style, view)
            out.write((_styled(first, _DIM, view) if number == 0 else " " * len(first)) + words + "\n")


_ROWS = (
    "explain-row-read",
    "explain-row-clause",
    "explain-row-claim",
    "explain-row-lost",
    "explain-row-as-of",
    "explain-row-expected",
    "explain-row-verdict",
)


def _read_as(mention: Mention, lang: Lang) -> str:
    """ "số đếm · 2.500 · đại biểu · được hiểu là 2.501–2.599"."""
    value = mention.value
    if isinstance(value, Quantity):
        ends = [messages.number(amount, lang) for amount in (value.amount, value.to) if amount is not None]
        unit = quoted(value.unit or "")
    else:
        ends, unit = [quoted(end) for end in (value.value, value.to) if end], ""
    stated = text("explain-invalid" if mention.invalid else "explain-no-value", lang)
    hedge = messages.meant(value, lang) or (text(f"explain-mod-{value.mod}", lang) if value.mod else "")
    said = [text(f"explain-kind-{mention.kind}", lang), "–".join(ends) or stated, unit, hedge]
    return " · ".join(part for part in said if part)


def _winners(considered: Sequence[Considered], lang: Lang) -> Iterator[str]:
    """The claims that got the mention, one of a story, each with the word that decided."""
    for one in considered:
        if one.lost is None:
            name = "explain-by-word" if one.words else "explain-without-word"
            yield text(name, lang, _values(one, one.claim.rule))


def _losers(considered: Sequence[Considered], lang: Lang) -> Iterator[str]:
    """The others: those whose word stands in the clause one by one, those without one together, by the reason."""
    names = _names(considered)
    alike: dict[Lost, list[str]] = {}
    for one in considered:
        if one.lost is None:
            continue
        if one.words:
            why = text(f"explain-lost-{one.lost}", lang)
            yield f"{text('explain-by-word', lang, _values(one, names[one.claim.rule]))}: {why}"
        else:
            alike.setdefault(one.lost, []).append(names[one.claim.rule])
    for lost, rules in alike.items():
        yield f"{', '.join(rules)}: {text(f'explain-lost-{lost}', lang)}"


def _names(considered: Sequence[Considered]) -> dict[str, str]:
    """The claims' ids; with their story's where there are several."""
    rules = [one.claim.rule for one in considered]
    short = len({rule.partition("/")[0] for rule in rules}) == 1
    return {rule: escaped(rule.partition("/")[2] if short else rule) for rule in rules}


def _values(one: Considered, rule: str) -> dict[str, str]:
    return {"rule": escaped(rule), "words": quoted(one.words), "cost": str(one.cost or 0)}


def _judged(finding: Finding, lang: Lang) -> Iterator[Row]:
    """The time that a mention speaks of and where that is from, what it was compared with, and the verdict."""
    yield "explain-row-as-of", messages.when(finding.as_of, lang) or text("report-as-of-unknown", lang)
    yield "explain-row-expected", messages.expected(finding, lang)
    said = messages.verdict(finding, lang)
    verdict = said if said == finding.verdict else f"{said} ({finding.verdict})"
    notes = [f"{_SIGNS[finding.severity]} {verdict}", messages.waiver(finding, lang)]
    yield "explain-row-verdict", " · ".join(note for note in notes if note)


def _folded(said: str, width: int, indent: str) -> list[str]:
    """Lines of at most `width` characters, each behind the indent; none for nothing."""
    most = max(width, len(indent) + 20)
    return wrap(said, most, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "~", None: "✓"}
# ANSI's numbers for how words look.
_BOLD, _DIM = "1", "2"
_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.INFO: "36", None: "32"}


def _styled(words: str, style: str, view: View) -> str:
    return f"\x1b[{style}m{words}\x1b[0m" if view.color and words else words
