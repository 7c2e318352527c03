"""What every check and verdict says, as one page of Markdown: docs/checks.md is this page in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill

from factcheck.checks import CHECKS, CheckModule, claims
from factcheck.model import Severity, Verdict
from factcheck.wording import Lang, text


def page(lang: Lang) -> str:
    """A table of all checks, the verdicts of `claims`, then a section for each check that needs no rules."""
    blocks = [
        f"# {text('cli-explain-page-title', lang)}",
        _paragraph(text("cli-explain-page-about", lang)),
        _table(
            _header(lang, "cli-explain-page-check", "cli-explain-page-severity", "cli-explain-page-what"),
            [
                ("[claims](#claims)", text("cli-explain-page-by-verdict", lang), text("check-claims-title", lang)),
                *(_row(module, lang) for module in CHECKS),
            ],
        ),
        _paragraph(text("cli-explain-page-severities", lang)),
        *_claims(lang),
        *(block for module in CHECKS for block in _check(module, lang)),
    ]
    return "\n\n".join(blocks) + "\n"


def _row(module: CheckModule, lang: Lang) -> tuple[str, str, str]:
    name = module.CHECK.id
    return f"[{name}](#{name})", _severity(module.CHECK.severity, lang), text(f"check-{name}-title", lang)


def _claims(lang: Lang) -> Iterator[str]:
    yield "## claims"
    yield _paragraph(text("check-claims-story", lang))
    yield _table(
        _header(lang, "cli-explain-page-verdict", "cli-explain-page-severity", "cli-explain-page-when"),
        [
            (verdict, _severity(claims.SEVERITIES[verdict], lang), text(f"verdict-{verdict}-story", lang))
            for verdict in Verdict
        ],
    )
    yield _paragraph(text("cli-explain-rule", lang))
    yield _table(
        _header(lang, "cli-explain-page-example", "cli-explain-page-published", "cli-explain-page-verdict"),
        [(example.text, example.published or "", example.verdict) for example in claims.EXAMPLES],
    )


def _check(module: CheckModule, lang: Lang) -> Iterator[str]:
    name = module.CHECK.id
    yield f"## {name}"
    title, severity = text(f"check-{name}-title", lang), _severity(module.CHECK.severity, lang)
    yield _paragraph(f"**{title}** · {severity}. {text(f'check-{name}-story', lang)}")
    yield _table(
        _header(lang, "cli-explain-page-example", "cli-explain-page-comes"),
        [
            (example.text, text("cli-explain-found" if example.found else "cli-explain-sound", lang))
            for example in module.EXAMPLES
        ],
    )


def _header(lang: Lang, *names: str) -> list[str]:
    return [text(name, lang) for name in names]


def _severity(severity: Severity | None, lang: Lang) -> str:
    return text(f"report-severity-{severity}", lang) if severity else "-"


def _paragraph(words: str) -> str:
    return fill(words, 120, break_long_words=False, break_on_hyphens=False)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *([_cell(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(words: str) -> str:
    """Words in one line of a table; a line of an article ends at "⏎"."""
    return " ⏎ ".join(line for line in words.splitlines() if line).replace("|", "\\|")
