"""
Write an expected value as an article writes the wrong one: 2.500 or 2500, "hai nghìn", 5/9 or 05-09.

Only where nobody could choose otherwise: one number for one number, a day for a day, with the article's own hedge,
magnitude and marks. Where there is a doubt there are no words, and the choice is the editor's.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from factcheck.model import Claim, Expected, Finding, Kind, Mention, Quantity, Timex, Verdict
from factcheck.trials.days import Written, in_same_words, taken_apart
from factcheck.trials.figures import Figure, figure_of
from factcheck.trials.number_words import LARGEST
from factcheck.vietnamese.normal import folded


def rewritten(finding: Finding) -> str | None:
    """
    The words of a finding's mention with the expected value in them, as the article writes.

    Returns  None where the finding is no wrong figure, more than one value may be meant, or the two are not
             written alike: a hedge for none, a range for a day, a weekday beside the day.
    """
    mention, claim = finding.mention, finding.claim
    if mention is None or claim is None or not finding.counts or finding.repair is None:
        return None
    if finding.verdict not in _WRONG or not _is_sure(finding, claim) or len(mention.text.splitlines()) != 1:
        return None
    composed = replace(mention, text=unicodedata.normalize("NFC", mention.text))
    words = _with_value(composed, finding.expected)
    if words is None or words == composed.text:
        return None
    return words if composed.text == mention.text else unicodedata.normalize("NFD", words)


_WRONG = {Verdict.CONTRADICTED, Verdict.OUTDATED, Verdict.PREMATURE}


def _is_sure(finding: Finding, claim: Claim) -> bool:
    """True where just one value of the claim was in force at the mention's time."""
    if len(claim.expected) == 1:
        return True
    moment, index = finding.as_of.interval, claim.expected.index(finding.expected)
    if moment is None:
        return False
    own, following = finding.expected.since, [one.since for one in claim.expected[index + 1 :] if one.since]
    has_begun = index == 0 or own is None or own.end - _MINUTE <= moment.start
    return has_begun and all(moment.end <= other.start for other in following)


_MINUTE = timedelta(minutes=1)


def _with_value(mention: Mention, expected: Expected) -> str | None:
    stated, known = mention.value, expected.value
    if stated.kind is not known.kind or known.mod not in (None, stated.mod) or stated.to or known.to:
        return None
    if isinstance(stated, Timex) and stated.kind is not Kind.DURATION:
        return _with_days(mention, known) if isinstance(known, Timex) else None
    return _with_number(mention, known)


def _with_number(mention: Mention, known: Quantity | Timex) -> str | None:
    figure = figure_of(mention)
    if figure is None:
        return None
    number = _number(figure, known)
    if number is None:
        return None
    if figure.in_digits:
        return figure.before + _digits(number, figure.written) + figure.after
    if number != int(number) or number > LARGEST:
        return None
    words = _in_its_dialect(figure.words(number, in_digits=False), mention.text)
    return words[:1].upper() + words[1:] if mention.text[:1].isupper() else words


def _number(figure: Figure, known: Quantity | Timex) -> Decimal | None:
    """The expected number in the magnitude and the unit of the article; None where it does not go into them."""
    if isinstance(known, Timex):
        numbers = map(Decimal, re.findall(r"\d+", known.value or ""))
        return next((number for number in numbers if _as_duration(figure, number) == known.value), None)
    stated = figure.value
    if not isinstance(stated, Quantity) or known.amount is None or known.amount <= 0:
        return None
    if known.kind is not Kind.CARDINAL and stated.unit != known.unit:
        return None
    number = (known.amount / figure.scale).normalize()
    exponent = number.as_tuple().exponent
    is_short = isinstance(exponent, int) and exponent >= -_MOST_DECIMALS
    return number if is_short and number * figure.scale == known.amount else None


# "1,2345 triệu" is no way to write 1.234.500.
_MOST_DECIMALS = 2


def _as_duration(figure: Figure, number: Decimal) -> str | None:
    stated = figure.states(number)
    return stated.value if isinstance(stated, Timex) else None


def _digits(number: Decimal, written: str) -> str:
    """The number with the marks of one that is written: between thousands, and before decimals."""
    whole, _, decimals = f"{number:f}".partition(".")
    found = _MARKED.search(written)
    mark = found[1] if found else "" if _UNMARKED.match(written) else "."
    grouped = f"{int(whole):,}".replace(",", mark)
    return f"{grouped},{decimals}" if decimals else grouped


_MARKED = re.compile(r"\d([. \u00a0\u202f,])\d{3}(?!\d)")
_UNMARKED = re.compile(r"\d{4}")  # it has thousands, and no mark before them
_DIALECT = (("ngàn", "nghìn"), ("lẻ", "linh"), ("tỉ", "tỷ"))


def _in_its_dialect(words: str, as_in: str) -> str:
    said = as_in.lower().split()
    for own, usual in _DIALECT:
        if own in said:
            words = re.sub(rf"\b{usual}\b", own, words)
    return words


def _with_days(mention: Mention, known: Timex) -> str | None:
    stated = mention.value
    if not isinstance(stated, Timex) or stated.lunar or known.lunar or _shape(stated) != _shape(known):
        return None
    written = taken_apart(mention)
    if written is None or not _is_plain(written):
        return None
    first, _, last = (known.value or "").partition("/")
    return in_same_words(written, _day(first), _day(last or first))


def _day(value: str) -> date:
    """A month or a year is its first day."""
    return date.fromisoformat((value[:10] + "-01-01")[:10])


def _shape(timex: Timex) -> str:
    return re.sub(r"\d", "0", timex.value or "")


def _is_plain(written: Written) -> bool:
    """True without weekdays and words like "hôm nay", which another day would make wrong."""
    words = re.findall(r"[^\W\d]+", folded(" ".join(written.pieces)))
    return bool(written.slots) and set(words) <= _PLAIN


_PLAIN = frozenset("ngày tháng năm mùng mồng và đến tới hai các sáng trưa chiều tối đêm rạng buổi".split())
