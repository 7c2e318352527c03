"""The nouns of factcheck: frozen, without I/O, and known to every other package."""

from factcheck.model.articles import Article, Publication, PublishedFrom
from factcheck.model.checks import Check, CheckExample
from factcheck.model.claims import Claim, Example, Expected, Place, Story, Tolerance
from factcheck.model.explanations import Considered, Explained, Lost
from factcheck.model.findings import AsOf, AsOfFrom, Finding, Severity, Verdict, YearFrom
from factcheck.model.mentions import Kind, Mention, Mod, Quantity, Timex
from factcheck.model.places import Position, Span
from factcheck.model.problems import Problem, ProblemError
from factcheck.model.runs import ArticleRecord, Run, Stated
from factcheck.model.suppressions import SIDECAR, Origin, Suppression
from factcheck.model.times import HANOI, Interval, UnresolvedTime

__all__ = [
    "HANOI",
    "SIDECAR",
    "Article",
    "ArticleRecord",
    "AsOf",
    "AsOfFrom",
    "Check",
    "CheckExample",
    "Claim",
    "Considered",
    "Example",
    "Expected",
    "Explained",
    "Finding",
    "Interval",
    "Kind",
    "Lost",
    "Mention",
    "Mod",
    "Origin",
    "Place",
    "Position",
    "Problem",
    "ProblemError",
    "Publication",
    "PublishedFrom",
    "Quantity",
    "Run",
    "Severity",
    "Span",
    "Stated",
    "Story",
    "Suppression",
    "Timex",
    "Tolerance",
    "UnresolvedTime",
    "Verdict",
    "YearFrom",
]
