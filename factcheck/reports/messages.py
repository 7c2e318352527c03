"""What the reports say about a finding and about a run, in the reader's language."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.comparing import accepted as range_of
from factcheck.model import (
    AsOf,
    AsOfFrom,
    Finding,
    Kind,
    Mention,
    Publication,
    Quantity,
    Run,
    Severity,
    Timex,
    Verdict,
    YearFrom,
)
from factcheck.reports.escapes import named, quoted
from factcheck.reports.times import spoken
from factcheck.wording import Lang, text

_ORIGINS = {
    AsOfFrom.CLAUSE: "report-as-of-clause",
    AsOfFrom.DATELINE: "report-as-of-dateline",
    AsOfFrom.PUBLISHED: "report-as-of-published",
}
_YEARS = {
    YearFrom.PUBLISHED: "report-year-published",
    YearFrom.ARTICLE: "report-year-article",
    YearFrom.PERIOD: "report-year-period",
}
_PUBLISHED = {
    "option": "report-published-option",
    "front-matter": "report-published-front-matter",
    "metadata": "report-published-metadata",
    "header": "report-published-header",
}


def message(finding: Finding, lang: Lang) -> str:
    """One sentence: what was found and what was expected, as of when, who says so. No line break in it."""
    values = {
        "claim": title(finding, lang),
        "found": found(finding, lang) + understood(finding, lang),
        "as_of": as_of(finding, lang),
        "expected": expected(finding, lang),
    }
    if finding.claim is None:
        return text(finding.says or f"check-{finding.check}-message", lang, values | operands(finding, lang))
    if finding.verdict is Verdict.PREMATURE and finding.repair is None:
        return text("report-message-premature-first", lang, values)
    if finding.verdict is Verdict.IMPRECISE and (hedge := _hedge(finding)):
        return text(hedge, lang, values)
    return text(f"report-message-{finding.verdict}", lang, values)


def told(finding: Finding, lang: Lang) -> str:
    """The same, and behind it why it does not count where it does not: " [bỏ qua: ...]"."""
    why = waiver(finding, lang)
    return f"{message(finding, lang)} [{why}]" if why else message(finding, lang)


def operands(finding: Finding, lang: Lang) -> dict[str, str]:
    """What a check computed with, by the names of the gaps of its texts."""
    return {name: _operand(value, lang) for name, value in finding.operands}


def waiver(finding: Finding, lang: Lang) -> str:
    """Why a finding does not count: the editor's reason, else that the baseline has it; "" for one that counts."""
    left = finding.suppressed
    if left is None:
        return text("report-in-baseline", lang) if finding.in_baseline else ""
    reason = quoted(left.reason, 200)
    if left.until is None:
        return text("report-suppressed", lang, {"reason": reason})
    until = spoken(left.until.isoformat(), lang)
    return text("report-suppressed-until", lang, {"reason": reason, "until": until})


def label(finding: Finding) -> str:
    """The word by which a line of a log is found: "error", "warning", "info", "agrees", "suppressed", "baseline"."""
    if finding.suppressed:
        return "suppressed"
    return "baseline" if finding.in_baseline else finding.severity or Verdict.AGREES


def title(finding: Finding, lang: Lang) -> str:
    """The name of the claim, or of the check that needs no rule file."""
    return quoted(finding.claim.title) if finding.claim else text(f"check-{finding.check}-title", lang)


def found(finding: Finding, lang: Lang) -> str:
    """The words of the mention as `words` says them; "" where nothing was found."""
    return words(finding.mention, lang, finding.year_from) if finding.mention else ""


def words(mention: Mention, lang: Lang, year_from: YearFrom | None = None) -> str:
    """
    The words of a mention with what they count, their value where the words do not show it, and where the
    year of a date was taken from.
    """
    value = mention.value
    said = f"“{quoted(mention.text)}”"
    if isinstance(value, Quantity):
        if value.unit and value.kind is Kind.CARDINAL:
            said += f" {quoted(value.unit)}"
        if value.amount is not None and not any(char.isdigit() for char in mention.text):
            said += f" ({number(value.amount, lang)})"
    elif value.value and not _shows(mention.text, _times(value, lang)):
        notes = [_times(value, lang)]
        if year_from:
            notes.append(text(_YEARS[year_from], lang, {"year": value.value[:4]}))
        said += f" ({'; '.join(notes)})"
    return said


def understood(finding: Finding, lang: Lang) -> str:
    """ " (được hiểu là 63–69)" for a hedged figure that does not simply agree; else ""."""
    value = finding.mention.value if finding.mention else None
    said = meant(value, lang) if value and finding.verdict is not Verdict.AGREES else ""
    return f" ({said})" if said else ""


def meant(value: Quantity | Timex, lang: Lang) -> str:
    """ "được hiểu là 63–69" for a hedged figure; "" for any other value."""
    meant = range_of(value) if isinstance(value, Quantity) and value.mod else None
    if meant is None:
        return ""
    low, high = meant.shown(whole=value.kind is Kind.CARDINAL)
    name = "report-understood" if low and high else "report-understood-from" if low else "report-understood-to"
    return text(name, lang, {"low": low, "high": high})


def _hedge(finding: Finding) -> str | None:
    """The text for an article that dropped the hedge of the same number, or added one; None for neither."""
    stated, known = finding.mention.value if finding.mention else None, finding.expected.value
    if not isinstance(stated, Quantity) or not isinstance(known, Quantity) or stated.amount != known.amount:
        return None
    if stated.mod is None and stated.to is None and known.mod is not None:
        return "report-message-imprecise-dropped"
    if stated.mod is not None and known.mod is None and known.to is None:
        return "report-message-imprecise-added"
    return None


def expected(finding: Finding, lang: Lang) -> str:
    """The expected value as the rule file writes it, since when, what else is accepted, and its source."""
    value = finding.expected
    notes = [since(finding, lang), accepted(finding, lang)]
    if value.source:
        notes.append(text("report-source", lang, {"source": quoted(value.source)}))
    said = "; ".join(note for note in notes if note)
    return f"“{quoted(value.text)}”" + (f" ({said})" if said else "")


def since(finding: Finding, lang: Lang) -> str:
    """ "từ 26/10/2025"; "" for a value that always holds."""
    value = finding.expected.as_of
    return text("report-since", lang, {"time": spoken(value, lang)}) if value else ""


def accepted(finding: Finding, lang: Lang) -> str:
    """The interval that would have been accepted; "" where only the expected value itself is."""
    if finding.accepted is None:
        return ""
    low, high = map(quoted, finding.accepted)
    if low and high:
        return text("report-accepted", lang, {"low": low, "high": high})
    if low:
        return text("report-accepted-from", lang, {"low": low})
    return text("report-accepted-to", lang, {"high": high}) if high else ""


def as_of(finding: Finding, lang: Lang) -> str:
    """ "tính đến chiều 25/10/2025 (theo ...)"."""
    time = when(finding.as_of, lang)
    return text("report-as-of", lang, {"time": time}) if time else text("report-as-of-unknown", lang)


def when(as_of: AsOf, lang: Lang) -> str:
    """A mention's time, where that was taken from, and what its year was inferred from; "" where unknown."""
    if as_of.value is None:
        return ""
    said = spoken(as_of.value, lang)
    notes = [text(_ORIGINS[as_of.source], lang)] if as_of.source in _ORIGINS else []
    if as_of.year_from:
        notes.append(text(_YEARS[as_of.year_from], lang, {"year": as_of.value[:4]}))
    return f"{said} ({'; '.join(notes)})" if notes else said


def advice(finding: Finding, lang: Lang) -> str:
    """What an editor can do about a finding."""
    if finding.claim is None:
        name = f"check-{finding.check}-advice" + ("" if finding.repair else "-open")
        values = {"repair": quoted(finding.repair or ""), "expected": quoted(finding.expected.text)}
        return text(name, lang, values | operands(finding, lang))
    if finding.repair:
        fix = text("report-fix", lang, {"repair": quoted(finding.repair)})
    else:
        fix = text("report-fix-open", lang, {"expected": quoted(finding.expected.text)})
    time = spoken(finding.as_of.value, lang) if finding.as_of.value else "…"
    return text(f"report-advice-{finding.verdict}", lang, {"fix": fix, "time": time})


def verdict(finding: Finding, lang: Lang) -> str:
    return text(f"report-verdict-{finding.verdict}", lang)


def severity(finding: Finding, lang: Lang) -> str:
    return text(f"report-severity-{finding.severity or 'none'}", lang)


def published(publication: Publication | None, lang: Lang) -> str:
    """When an article was published and where that was taken from."""
    if publication is None:
        return text("report-published-unknown", lang)
    origin = text(_PUBLISHED[publication.source], lang)
    return text("report-published", lang, {"time": spoken(publication.value, lang), "origin": origin})


def summary(run: Run, lang: Lang) -> str:
    """One line of counts, with the articles that were not checked because no rule file is about them."""
    counts = {
        "articles": str(len(run.articles)),
        "mentions": str(run.mentions),
        "linked": str(run.linked),
        "unchecked": str(run.mentions - run.linked),
        "errors": str(run.count(Severity.ERROR)),
        "warnings": str(run.count(Severity.WARNING)),
        "infos": str(run.count(Severity.INFO)),
    }
    line = text("report-summary", lang, counts)
    if run.suppressed:
        line += " · " + text("report-summary-suppressed", lang, {"count": str(run.suppressed)})
    if run.in_baseline:
        line += " · " + text("report-summary-baseline", lang, {"count": str(run.in_baseline)})
    unrelated = sum(not article.about for article in run.articles)
    if unrelated and run.stories:
        line += " · " + text("report-summary-unrelated", lang, {"count": str(unrelated)})
    return line


def place(finding: Finding) -> str:
    """ "seeds/a.txt:12:80"."""
    line, column = finding.position
    return f"{named(finding.path)}:{line}:{column}"


def number(amount: Decimal, lang: Lang) -> str:
    """A number as a newspaper of the language writes it: "2.500,5" or "2,500.5"."""
    if abs(amount.adjusted()) > 30:
        return f"{amount:.2e}"
    whole, _, decimals = f"{amount:,f}".partition(".")
    whole = whole.replace(",", text("report-group-mark", lang))
    decimals = decimals.rstrip("0")
    return whole + (text("report-decimal-mark", lang) + decimals if decimals else "")


def _shows(words: str, reading: str) -> bool:
    """True where the words hold the reading, however either is spaced."""
    return "".join(reading.split()) in "".join(words.split())


def _operand(value: str | Decimal | Timex, lang: Lang) -> str:
    if isinstance(value, Timex):
        return _times(value, lang)
    return number(value, lang) if isinstance(value, Decimal) else quoted(value)


def _times(value: Timex, lang: Lang) -> str:
    ends = [spoken(end, lang) for end in (value.value, value.to) if end]
    return "–".join(ends)
