"""The keys that a configuration may have, in the order in which they are shown: all else goes by this table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Severity
from factcheck.reports import FORMATS
from factcheck.wording import Lang


class Shape(StrEnum):
    """What a value looks like in TOML."""

    TEXT = "a string"
    TEXTS = "an array of strings"
    COUNT = "a whole number from 0 on"
    TABLE = "a table of strings"


@dataclass(frozen=True, slots=True)
class Key:
    """
    One key.

    option   the option that outranks it, "" for none.
    default  as TOML, "" where there is none.
    choices  the values that it may have, or that its table's values may have; for a format the names before "=".
    """

    name: str
    shape: Shape
    about: str
    example: str
    option: str = ""
    default: str = ""
    choices: tuple[str, ...] = ()


KEYS = (
    Key(
        "rules",
        Shape.TEXTS,
        "Rule files and folders of them.",
        '["rules/", "../newsroom-rules/"]',
        "--rules",
        '["rules"]',
    ),
    Key(
        "include",
        Shape.TEXTS,
        "Of what folders give, only files that one of these patterns names.",
        '["news/", "*.draft.md"]',
        "--include",
    ),
    Key(
        "exclude",
        Shape.TEXTS,
        "Files and folders that are passed over when a folder is read.",
        '["archive/", "*.notes.txt"]',
        "--exclude",
    ),
    Key(
        "select",
        Shape.TEXTS,
        "Only findings of these claims: a story, or a claim of a story.",
        '["hanoi-convention"]',
        "--select",
    ),
    Key(
        "ignore",
        Shape.TEXTS,
        "No findings of these claims.",
        '["hanoi-convention/delegates"]',
        "--ignore",
    ),
    Key(
        "severity",
        Shape.TABLE,
        "Severity of outdated, premature and contradicted, by story or claim; it outranks that of the rule file.",
        '{ "hanoi-convention/chapters" = "warning" }',
        choices=tuple(Severity),
    ),
    Key(
        "fail-on",
        Shape.TEXT,
        "End with exit code 1 from this severity on.",
        '"warning"',
        "--fail-on",
        '"error"',
        (*Severity, "never"),
    ),
    Key(
        "max-warnings",
        Shape.COUNT,
        "End with exit code 1 where there are more warnings.",
        "10",
        "--max-warnings",
    ),
    Key(
        "format",
        Shape.TEXTS,
        "The reports, each NAME or NAME=FILE.",
        '["text", "sarif=out/factcheck.sarif"]',
        "--format",
        '["text"]',
        ("text", *FORMATS),
    ),
    Key(
        "baseline",
        Shape.TEXT,
        "Findings that stand in this file do not count.",
        '"factcheck-baseline.json"',
        "--baseline",
    ),
    Key("jobs", Shape.COUNT, "Check with so many processes; 0 for one a processor.", "4", "--jobs", "1"),
    Key(
        "cache-dir",
        Shape.TEXT,
        "Where it is kept what was found, for the next run.",
        '".factcheck_cache"',
        "--cache-dir",
    ),
    Key("max-size", Shape.TEXT, "Refuse larger articles.", '"500KB"', "--max-size", '"32MiB"'),
    Key("lang", Shape.TEXT, "Language of messages.", '"vi"', "--lang", choices=tuple(Lang)),
)
