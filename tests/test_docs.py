"""What the documents show is what the program does: their examples are run, their tables and links held true."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import typer.main

from factcheck.articles import publication
from factcheck.checks import CHECKS, claims
from factcheck.cli import app, main
from factcheck.cli.exits import ExitCode
from factcheck.extraction import mentions, value
from factcheck.matching.comparing import accepted, quantities_fit
from factcheck.model import Article, Finding, Interval, Lost, PublishedFrom, Quantity, Span, Story, Verdict
from factcheck.reports.json import mention_fields
from factcheck.rules import read_rules

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
README, RULES, MENTIONS = (
    (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/rules.md", "docs/mentions.md")
)
# Where an output is cut short.
CUT = "[…]\n"


class Table(NamedTuple):
    header: tuple[str, ...]
    rows: list[tuple[str, ...]]


def tables(page: str) -> Iterator[Table]:
    for block in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        header, _, *rows = [tuple(cell.strip() for cell in line[1:-2].split("|")) for line in block.splitlines(True)]
        yield Table(header, rows)


def rows(page: str, *header: str) -> list[tuple[str, ...]]:
    """The rows of the tables with this header."""
    return [row for table in tables(page) if table.header == header for row in table.rows]


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)


@pytest.fixture
def run(monkeypatch, capfd):
    """Runs a line of a document: its output and exit code."""
    monkeypatch.setenv("COLUMNS", "88")
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def run(command, *more):
        name, *arguments = command.split()
        assert name == "factcheck"
        with pytest.raises(SystemExit) as ended:
            main([*arguments, *more])
        return capfd.readouterr().out, ended.value.code

    return run


# The extractor's page

FIELDS = ("kind", "value", "to", "mod", "unit")
READ = [
    (words, dict(zip(FIELDS, cells, strict=True)), table.header[0].partition(", published ")[2])
    for table in tables(MENTIONS)
    if table.header[1:] == FIELDS
    for words, *cells in table.rows
]


@pytest.mark.parametrize(("words", "expected", "published"), READ)
def test_a_mention_is_read_as_its_page_says(words, expected, published):
    found = mentions(words.replace("**", ""), _interval(published))

    assert [mention.text for mention in found] == re.findall(r"\*\*(.+?)\*\*", words)
    assert {name: _cell(cell) for name, cell in mention_fields(found[0]).items()} == expected


@pytest.mark.parametrize(("words", "kind", "invalid"), rows(MENTIONS, "words", "kind", "invalid"))
def test_what_cannot_be_is_told_as_its_page_says(words, kind, invalid):
    [mention] = mentions(words.strip("*"))

    assert (mention.kind, mention_fields(mention)["value"], mention.invalid) == (kind, None, invalid)


@pytest.mark.parametrize("words", [words for words, _ in rows(MENTIONS, "words", "why")])
def test_what_is_no_mention_is_read_as_nothing(words):
    assert [mention.text for mention in mentions(words)] == []


def test_every_table_of_the_extractors_page_is_run():
    assert {table.header[0].partition(",")[0] for table in tables(MENTIONS)} == {"words"}
    assert len(READ) > 60


def _cell(cell: object) -> str:
    return "" if cell is None else str(cell)


def _interval(published: str) -> Interval | None:
    return publication(published, PublishedFrom.OPTION).interval if published else None


# Rule files


def story(page: str, folder: Path) -> Story:
    """The story of the page's only rule file."""
    [rules] = blocks(page, "yaml")
    path = folder / "night-run.yaml"
    path.write_text(rules, encoding="utf-8")
    [read] = read_rules([str(path)])
    return read


def findings(text: str, told: Story, published: str | None) -> tuple[Finding, ...]:
    """What is found in an article with this text below a headline that names the story."""
    whole = f"{told.about[0]}\n\n{text}"
    when = publication(published, PublishedFrom.OPTION) if published else None
    article = Article("a.txt", whole, Span(0, len(whole)), published=when)
    return claims.findings(article, mentions(whole, when.interval if when else None), [told])[1]


@pytest.mark.parametrize("page", [README, RULES], ids=["README.md", "docs/rules.md"])
def test_the_examples_of_a_pages_rule_file_get_their_verdicts(page, tmp_path):
    told = story(page, tmp_path)
    examples = [(claim, example) for claim in told.claims for example in claim.examples]

    got = [
        [finding.verdict for finding in findings(example.text, told, example.published) if finding.claim is claim]
        for claim, example in examples
    ]

    assert examples
    # A required claim is missing from a sentence that is not about it.
    assert [[one for one in verdicts if one is not Verdict.MISSING] for verdicts in got] == [
        [example.verdict] if example.verdict else [] for _, example in examples
    ]


VERDICTS = rows(RULES, "verdict", "default severity", "when", "example", "published")


@pytest.mark.parametrize(("verdict", "severity", "when", "example", "published"), VERDICTS)
def test_a_verdicts_example_gets_it(verdict, severity, when, example, published, tmp_path):
    [finding] = findings(example, story(RULES, tmp_path), published)

    assert finding.verdict == verdict
    assert finding.severity == (None if severity == "-" else severity)


def test_every_verdict_is_in_both_tables_with_its_severity():
    known = [(verdict, severity or "-") for verdict, severity in claims.SEVERITIES.items()]

    assert [(verdict, severity) for verdict, severity, *_ in VERDICTS] == known
    assert [(row[0], row[2]) for row in rows(README, "verdict", "when", "severity")] == known


@pytest.mark.parametrize(
    ("expect", "low", "high", "goes", "does_not"),
    rows(RULES, "`expect`", "accepts from", "to", "goes with it", "does not"),
)
def test_a_hedge_accepts_what_its_page_says(expect, low, high, goes, does_not):
    known = _quantity(expect)
    interval = accepted(known)

    assert interval is not None
    assert interval.shown(whole=True) == (low, high)
    assert {quantities_fit(_quantity(number), known).value for number in goes.split(" · ")} == {"same"}
    assert {quantities_fit(_quantity(number), known).value for number in does_not.split(" · ")} == {"other"}


@pytest.mark.parametrize(("article", "expect", "fit"), rows(RULES, "article", "`expect`", "how it goes"))
def test_a_hedge_in_an_article_goes_as_its_page_says(article, expect, fit):
    assert quantities_fit(_quantity(article), _quantity(expect)).value == fit


def _quantity(text: str) -> Quantity:
    read = value(text)
    assert isinstance(read, Quantity)
    return read


def test_the_json_report_is_the_one_on_its_page(run, tmp_path, monkeypatch):
    (tmp_path / "rules").mkdir()
    story(RULES, tmp_path / "rules")
    [article], [report] = blocks(RULES, "markdown"), blocks(RULES, "json")
    (tmp_path / "article.md").write_text(article, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    out, code = run("factcheck article.md --format json --lang en")

    assert json.loads(out) == json.loads(report)
    assert code == 1


# The page on why a figure got its verdict

EXPLAIN = (ROOT / "docs/explain.md").read_text(encoding="utf-8")


def test_an_explanation_is_what_comes_out(run, monkeypatch):
    monkeypatch.chdir(ROOT / "tests/golden/explain-narrow")
    [block] = blocks(EXPLAIN, "console")
    command, _, shown = block.partition("\n")
    monkeypatch.setenv("COLUMNS", "80")

    printed, _ = run(command.removeprefix("$ "))

    for part in shown.split(CUT):
        assert part in printed


def test_every_reason_is_on_its_page():
    assert [row[0] for row in rows(EXPLAIN, "`lost`", "why")] == [*Lost]


# The page of the checks

CHECKS_PAGE = ROOT / "docs/checks.md"


def test_the_page_of_the_checks_is_the_one_that_the_program_writes(run, request):
    printed, code = run("factcheck explain --format markdown --lang en")
    if request.config.getoption("--update-golden"):
        CHECKS_PAGE.write_text(printed, encoding="utf-8", newline="\n")

    assert printed == CHECKS_PAGE.read_text(encoding="utf-8")
    assert code == 0


def test_every_check_is_on_its_page_with_its_severity_and_examples():
    page = CHECKS_PAGE.read_text(encoding="utf-8")
    listed = [(row[0], row[1]) for row in rows(page, "check", "severity", "what is compared")]
    sections = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE))

    assert listed[1:] == [(f"[{module.CHECK.id}](#{module.CHECK.id})", module.CHECK.severity) for module in CHECKS]
    for module in CHECKS:
        outcomes = [row[1] == "reported" for row in rows(sections[module.CHECK.id], "example", "comes out")]
        assert outcomes == [example.found for example in module.EXAMPLES]
    told = [row[2] for row in rows(sections["claims"], "example", "published", "verdict")]
    assert told == [example.verdict for example in claims.EXAMPLES]


# The page of the sweep


def test_a_sweep_is_what_comes_out():
    [block] = blocks((ROOT / "docs/sweep.md").read_text(encoding="utf-8"), "console")
    command, _, shown = block.partition("\n")
    golden = ROOT / "tests/golden/sweep-narrow"

    printed = (golden / "stdout.txt").read_text(encoding="utf-8")
    places = [printed.find(piece) for piece in shown.split(CUT) if piece]

    assert (golden / "command").read_text(encoding="utf-8").split()[1:] == command.removeprefix("$ ").split()
    assert places
    assert -1 not in places
    assert places == sorted(places)


# README


@pytest.mark.parametrize("block", blocks(README, "console"))
def test_an_output_in_the_readme_is_what_comes_out(block, run, monkeypatch):
    monkeypatch.chdir(ROOT)
    command, shown = block.removeprefix("$ ").split("\n", 1)

    out, code = run(command, *([] if " extract " in command else ["--format", "terminal"]))

    places = [_unnumbered(out).find(_unnumbered(piece)) for piece in shown.split(CUT) if piece]
    assert -1 not in places
    assert places == sorted(places)
    assert code == 0


def _unnumbered(output: str) -> str:
    """The line of a value moves with every rule that is added above it."""
    return re.sub(r"\.yaml:[0-9]+:", ".yaml:N:", output)


def test_the_exit_codes_of_the_readme_are_those_of_the_program():
    # 130 is what a shell says of a process that was interrupted.
    assert [int(code) for code, _ in rows(README, "exit code", "meaning")] == [*ExitCode, 130]


def test_the_options_of_the_readme_are_those_of_the_program():
    commands = typer.main.get_group(app).commands
    own = {"--help", "--version"}
    known = {
        name: {option for param in command.params for option in param.opts if option.startswith("--")}
        for name, command in commands.items()
    }

    told: dict[str, set[str]] = {name: set() for name in known}
    for option, of, _ in rows(README, "option", "of", "what it does"):
        for name in filter(None, of.split(", ")):
            told[name] |= set(re.findall(r"--[a-z-]+", option)) - own

    assert told == known


def test_ci_runs_the_two_lines_of_the_readme():
    [lines] = blocks(README, "sh")[:1]
    script = ROOT / ".ci" / "run"

    assert [line for line in README.splitlines() if line.startswith("python3 ")] == lines.splitlines()
    assert len(lines.splitlines()) == 2
    assert "grep '^python3 ' README.md" in script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK) or os.name == "nt"


LINKS = [
    (page, link)
    for page in PAGES
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    if not link.startswith("https:")
]


@pytest.mark.parametrize(("page", "link"), LINKS, ids=lambda part: part.name if isinstance(part, Path) else part)
def test_a_link_leads_somewhere(page, link):
    file, _, heading = link.partition("#")
    target = page.parent / file if file else page

    assert target.exists()
    assert not heading or heading in _anchors(target.read_text(encoding="utf-8"))


def _anchors(page: str) -> set[str]:
    """What the headings are called in links."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}
