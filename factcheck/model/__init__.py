"""The nouns of factcheck: frozen, without I/O, and known to every other package."""

from factcheck.model.articles import Article, Publication, PublishedFrom
from factcheck.model.claims import Claim, Example, Expected, Place, Story, Tolerance
from factcheck.model.findings import AsOf, AsOfFrom, Finding, Severity, Verdict, YearFrom
from factcheck.model.mentions import Kind, Mention, Mod, Quantity, Timex
from factcheck.model.places import Position, Span
from factcheck.model.problems import Problem, ProblemError
from factcheck.model.runs import ArticleRecord, Run, Stated
from factcheck.model.times import HANOI, Interval, UnresolvedTime

__all__ = [
    "HANOI",
    "Article",
    "ArticleRecord",
    "AsOf",
    "AsOfFrom",
    "Claim",
    "Example",
    "Expected",
    "Finding",
    "Interval",
    "Kind",
    "Mention",
    "Mod",
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
    "Timex",
    "Tolerance",
    "UnresolvedTime",
    "Verdict",
    "YearFrom",
]
