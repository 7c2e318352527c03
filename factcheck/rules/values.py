"""
What the texts of a rule file mean: values, times and tolerances, written as a newspaper writes them.

Each function complains of a text that it cannot take, and then returns None.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.articles import publication
from factcheck.extraction import Unreadable, mentions, value
from factcheck.extraction.calendar import interval
from factcheck.model import (
    Interval,
    Kind,
    ProblemError,
    PublishedFrom,
    Quantity,
    Timex,
    Tolerance,
    UnresolvedTime,
)
from factcheck.rules.fields import Complaints, clean
from factcheck.rules.nodes import Text


class TimeKey(NamedTuple):
    """A key whose value is a time: the kinds that it may have, and the hint that shows how to write one."""

    name: str
    kinds: tuple[Kind, ...]
    hint: str


AS_OF = TimeKey("as_of", (Kind.DATE, Kind.TIME), "rules-hint-as-of")
PERIOD = TimeKey("period", (Kind.DATE,), "rules-hint-period")
EXPIRES = TimeKey("expires", (Kind.DATE,), "rules-hint-expires")


class Time(NamedTuple):
    """A TIMEX3 value, and the same on the calendar."""

    value: str
    interval: Interval


def natural_kind(text: Text | None, counts: tuple[str, ...]) -> Kind | None:
    """The kind of a value by itself; what nouns are counted by is a number: "2.000" is no year then."""
    if text is None:
        return None
    counted = _readable(clean(text.text), Kind.CARDINAL) if counts else None
    read = counted or _readable(clean(text.text))
    return read.kind if read else None


def is_measure(noun: str) -> bool:
    """True for a unit, a currency, "phần trăm": they belong to a number and are counted by none."""
    read = _readable(f"5 {noun}")
    return read is not None and read.kind in {Kind.QUANTITY, Kind.MONEY, Kind.PERCENT, Kind.DURATION}


def expected_value(text: Text, kind: Kind | None, complaints: Complaints) -> Quantity | Timex | None:
    """The value that a text states, of the kind of its claim; any kind where that is not known."""
    words = clean(text.text)
    read = _readable(words, kind)
    other = _readable(words)
    if read is None and other is not None and kind is not None:
        values = {"value": words, "kind": kind.value, "found": other.kind.value}
        complaints.add(text.position, "rules-other-kind", "rules-hint-other-kind", **values)
    elif read is None and _is_no_day(words):
        complaints.add(text.position, "rules-no-such-day", "rules-hint-no-such-day", value=words)
    elif read is None:
        complaints.add(text.position, "rules-no-value", "rules-hint-no-value", value=words)
    elif isinstance(read, Timex) and _lacks_year(read):
        complaints.add(text.position, "rules-no-year", "rules-hint-no-year", value=words)
    else:
        return read
    return None


def time(text: Text, key: TimeKey, complaints: Complaints) -> Time | None:
    """The exact date or time that a text states: complete, and not hedged."""
    words = clean(text.text)
    read = _readable(words)
    if isinstance(read, Timex) and read.value and read.kind in key.kinds and read.mod is None:
        if _lacks_year(read):
            complaints.add(text.position, "rules-no-year", "rules-hint-no-year", value=words)
            return None
        try:
            return Time(read.value, interval(read.value))
        except UnresolvedTime:
            pass
    if read is None and _is_no_day(words):
        complaints.add(text.position, "rules-no-such-day", "rules-hint-no-such-day", value=words)
    else:
        complaints.add(text.position, "rules-no-time", key.hint, key=key.name, value=words)
    return None


def tolerance(text: Text, kind: Kind | None, complaints: Complaints) -> Tolerance | None:
    """A bare number or a percentage, for the number that a claim expects."""
    if kind in {Kind.DURATION, Kind.DATE, Kind.TIME, Kind.SET}:
        complaints.add(text.position, "rules-tolerance-of-time", "rules-hint-tolerance-of-time", kind=kind)
        return None
    words = clean(text.text)
    for asked, unit in ((Kind.CARDINAL, None), (Kind.PERCENT, "%")):
        read = _readable(words, asked)
        amount = read.amount if isinstance(read, Quantity) else None
        if amount is not None and amount > 0 and read == Quantity(amount, unit, kind=asked):
            return Tolerance(amount, percent=asked is Kind.PERCENT)
    complaints.add(text.position, "rules-no-tolerance", "rules-hint-no-tolerance", value=words)
    return None


def published(text: Text, complaints: Complaints) -> str | None:
    """A publication time, as written."""
    try:
        publication(text.text, PublishedFrom.OPTION)
    except ProblemError as error:
        for problem in error.problems:
            complaints.add(text.position, problem.message, problem.hint or "", **problem.values)
        return None
    return text.text


def _readable(words: str, kind: Kind | None = None) -> Quantity | Timex | None:
    """What the words state; None for no value, or one that is not known ("hôm nay", "hàng chục")."""
    try:
        read = value(words, kind)
    except Unreadable:
        return None
    known: Decimal | str | None = read.amount if isinstance(read, Quantity) else read.value
    return read if known is not None else None


def _is_no_day(words: str) -> bool:
    """True for a date that is on no calendar: "31/6/2018", "2025-13-40"."""
    return _DATE_SHAPE.fullmatch(words) is not None or any(mention.invalid for mention in mentions(words))


_DATE_SHAPE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}")


def _lacks_year(time: Timex) -> bool:
    return time.value is not None and "XXXX" in time.value
