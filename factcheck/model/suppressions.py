"""What an editor has decided to leave as it is: which findings, why, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.model.claims import Place
from factcheck.model.places import Position, Span

SIDECAR = ".factcheck.yaml"  # behind the name of an article it names the file with its suppressions


class Origin(StrEnum):
    """Where a suppression is written; SARIF's names."""

    IN_SOURCE = "inSource"  # in the article: a comment, or its front matter
    EXTERNAL = "external"  # in a file beside the article


@dataclass(frozen=True, slots=True)
class Suppression:
    """
    One decision.

    rules   ids of claims as written, "signatories" or "hanoi-convention/signatories", each with its place.
    reason  never empty.
    until   its last day; None for good.
    place   where it is written.
    scope   the part of the article in which it holds, code points; None for all of it.
    words   words or a sentence that a finding's words must stand in, or hold; None for any.
    """

    origin: Origin
    rules: tuple[tuple[str, Position], ...]
    reason: str
    until: date | None
    place: Place
    scope: Span | None = None
    words: str | None = None
