"""
The HTML report: one page that a chief editor reads, prints and signs.

    summary     what was found, and how much of the articles was checked at all
    matrix      claims against articles
    timelines   each claim whose value changes, as a chart and a table
    articles    each in full, every figure and time ticked in its place, findings beside their sentence
    rules       what was expected, with sources

The page asks for nothing: no script, no request, one style sheet that its Content-Security-Policy knows by hash. Every
word is escaped by the templates (autoescape), and characters that do not show are made visible before.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from functools import partial
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined

from factcheck import __version__
from factcheck.model import Expected, Finding, Run, Severity, Verdict
from factcheck.reports import View, messages
from factcheck.reports.escapes import escaped, quoted
from factcheck.reports.html.anchors import Anchors
from factcheck.reports.html.articles import pages
from factcheck.reports.html.charts import SHAPES, chart
from factcheck.reports.overview import overviews, short_names, usual_year
from factcheck.reports.ticks import Status, coverage
from factcheck.reports.timeline import ClaimTimeline, Timeline, timelines
from factcheck.reports.times import short, spoken
from factcheck.wording import Lang, text

SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "~", None: "✓"}


def write(run: Run, out: TextIO, view: View) -> None:
    """
    The whole page, article by article: one is in memory at a time.

    It is the same for quiet and verbose: agreeing and unchecked mentions are part of what is signed. A run without
    its articles' texts gets the page without them, each finding with its sentence.
    """
    loaded = templates(view.lang)
    anchors = Anchors(run)
    stories = [timeline for timeline in timelines(run) if timeline.articles]
    page = loaded.get_template("page.html").generate(
        run=run,
        view=view,
        **head(loaded),
        to=anchors,
        names=short_names([article.path for article in run.articles]),
        verdict=_verdict(run),
        verdicts=Counter(finding.verdict for finding in run.findings),
        agrees=sum(article.agrees for article in run.articles),
        differs=sum(article.differs for article in run.articles),
        # The gravest first, else in the order of the run.
        concerns=sorted((finding for finding in run.findings if finding.counts), key=_rank),
        left=[finding for finding in run.findings if finding.severity and not finding.counts],
        overviews=overviews(run, view.lang),
        charted=[(timeline, _series(timeline)) for timeline in stories],
        pages=pages(run),
    )
    out.writelines(page)


def templates(lang: Lang) -> Environment:
    """The templates of all pages, with what they call."""
    loaded = Environment(
        loader=PackageLoader("factcheck.reports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    loaded.filters |= {"shown": escaped, "quoted": quoted}
    loaded.globals |= {
        "t": partial(_text, lang),
        "lang": lang,
        "messages": messages,
        "coverage": coverage,
        "spoken": spoken,
        "short": short,
        "chart": chart,
        "is_known": lambda point: isinstance(point, Expected),
        "is_same": _is_same,
        "unstated": _unstated,
        "usual_year": usual_year,
        "SIGNS": SIGNS,
        "SHAPES": SHAPES,
        "Status": Status,
        "Verdict": Verdict,
        "Severity": Severity,
    }
    return loaded


def head(loaded: Environment) -> dict[str, str]:
    """What head.html needs: the style sheet, its hash and our version."""
    style = loaded.get_template("page.css").render()
    return {"style": style, "style_hash": _hash(style), "version": __version__}


def _text(lang: Lang, name: str, **values: object) -> str:
    return text(name, lang, {gap: str(value) for gap, value in values.items()})


def _hash(style: str) -> str:
    """As a Content-Security-Policy names it (CSP level 3, hash-source)."""
    return "sha256-" + b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _verdict(run: Run) -> str:
    """The name of the sentence that says how it all ended."""
    if not run.linked and not run.findings:
        return "report-html-verdict-nothing-checked"
    for severity in Severity:
        if run.count(severity):
            return _VERDICTS[severity]
    if any(finding.severity for finding in run.findings):
        return "report-html-verdict-left"
    return "report-html-verdict-agrees"


_VERDICTS = {
    Severity.ERROR: "report-html-verdict-errors",
    Severity.WARNING: "report-html-verdict-warnings",
    Severity.INFO: "report-html-verdict-infos",
}


def _rank(finding: Finding) -> int:
    return finding.severity.rank if finding.severity else len(Severity)


def _series(timeline: Timeline) -> list[ClaimTimeline]:
    """The claims whose value changes in time and that some article states or lacks."""
    return [of for of in timeline.claims if len(of.claim.expected) > 1 and (of.entries or of.missing)]


def _is_same(finding: Finding) -> bool:
    """True where the article writes the value as the rule does."""
    return finding.mention is not None and finding.mention.text.casefold() == finding.expected.text.casefold()


def _unstated(run: Run) -> set[str]:
    """Rules of the claims that no article states."""
    stated = {finding.rule for finding in run.findings if finding.mention is not None}
    return {claim.rule for story in run.stories for claim in story.claims} - stated
