"""What the readers of times share: one part of a moment, and the digits and words that parts are made of."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.numbers import number
from factcheck.extraction.when import When
from factcheck.extraction.window import Window
from factcheck.vietnamese.tables import table


class Part(NamedTuple):
    """What one part says of the time, and the token behind it."""

    when: When
    end: int


# Between the two ends of a range, and between the members of a list.
RANGE = frozenset({"-", "~", "→", "đến", "tới"})
LIST = frozenset({",", "và", "&"})
_SEPARATORS = RANGE | LIST
# More members than any list of days in a newspaper; it bounds the look ahead.
_MAX_MEMBERS = 8


def words(role: str) -> dict[str, str]:
    """The surfaces of timewords.tsv that have a role, with their values."""
    return {row["surface"]: row["value"] for row in table("timewords") if row["role"] == role}


def small(window: Window, index: int) -> int | None:
    """The number of one or two digits at a token."""
    surface = window[index].surface
    return int(surface) if surface.isdecimal() and len(surface) <= 2 else None


def four_digits(window: Window, index: int) -> int | None:
    """The year of four digits at a token."""
    surface = window[index].surface
    return int(surface) if surface.isdecimal() and len(surface) == 4 and surface[0] != "0" else None


def year_in_words(window: Window, index: int) -> tuple[int, int] | None:
    """The year at a token, "hai nghìn không trăm mười" or figure by figure "một chín bảy lăm", and the token behind."""
    figures = [_FIGURES.get(window[index + step].surface, "") for step in range(4)]
    if all(figures) and 1900 <= (value := int("".join(figures))) < 2100:
        return value, index + 4
    if "".join(figures[:2]) in {"19", "20"}:
        rest = number(window, index + 2)
        if rest is not None and not rest.digits and rest.amount in range(10, 100):
            return int("".join(figures[:2])) * 100 + int(rest.amount), rest.end  # "hai không mười ba"
    read = number(window, index)
    if read is None or read.digits or not 1000 <= read.amount <= 2100 or read.amount != int(read.amount):
        return None
    return int(read.amount), read.end


_FIGURE_ROLES = {"zero", "digit", "unit-after-tens"}
_FIGURES = {row["surface"]: row["value"] for row in table("numerals") if row["role"] in _FIGURE_ROLES}


def glued_between(window: Window, first: int, last: int) -> bool:
    """True where the tokens from `first` to `last` stand without spaces."""
    return all(window.glued(index) for index in range(first + 1, last + 1))


def continues(window: Window, index: int) -> bool:
    """True where a sign and a digit follow without a space: what stands before is the beginning of more."""
    sign = window[index].surface
    if sign not in {"/", "-", ".", ":", "%"} or not window.glued(index):
        return False
    if sign in {".", ":"} and not window.glued(index + 1):
        return False  # "2024: 5,2%"
    return sign == "%" or window[index + 1].is_digits


def another_month(window: Window, index: int) -> bool:
    """True where "5/2020" stands at a token: what the dash of "3/2020-5/2020" leads to."""
    return (
        small(window, index) is not None and window[index + 1].surface == "/" and bool(four_digits(window, index + 2))
    )


def counts(window: Window, index: int) -> bool:
    """True where what stands at a token is counted or measured by the number before: "2020 người", "5-7%"."""
    if window[index].surface in _MULTIPLIERS:
        return True
    noun = lexicon.NOUNS.at(window, index)
    if noun is not None:
        return noun.row["whole"] == "yes"
    if lexicon.UNITS.at(window, index) is not None or lexicon.CURRENCIES.at(window, index) is not None:
        return True
    return lexicon.DURATIONS.at(window, index) is not None


_MULTIPLIERS = frozenset({"%", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "vạn"})


def relative_year(window: Window, index: int) -> Part | None:
    """ "năm nay", "năm ngoái", "năm tới"."""
    entry = lexicon.RELATIVE.at(window, index)
    if entry is None or entry.row["unit"] != "Y":
        return None
    return Part(When(relative=("Y", int(entry.row["offset"]))), entry.end)


def with_year(window: Window, when: When, index: int) -> Part | None:
    """What a month, quarter or season says with the year behind it: "/2025", " năm 2025", " năm ngoái"."""
    sign = window[index].surface
    at = index + (sign in {",", "của", "/", "-"} or sign == "." and glued_between(window, index, index + 1))
    relative = relative_year(window, at)
    if relative is not None:
        return Part(when._replace(relative=relative.when.relative), relative.end)
    named = window[at].surface == "năm"
    year = four_digits(window, at + named)
    if year is None:
        said = year_in_words(window, at + 1) if named else None
        return Part(when._replace(year=said[0]), said[1]) if said and not counts(window, said[1]) else None
    end = at + named + 1
    if not named and (sign == "của" or sign == "," and not stands_alone(window, at)):
        return None
    slashed = at > index and glued_between(window, index, at)
    ends = not continues(window, end) or another_month(window, end + 1)
    if not named and (not ends or counts(window, end) and not slashed):
        return None
    return Part(when._replace(year=year), end)


def lunar_year_end(window: Window, index: int) -> int | None:
    """The token behind "năm Ất Tỵ", "Giáp Thìn": only the moon's calendar has years of such names."""
    at = index + (window[index].surface == "năm")
    if window[at].surface not in _STEMS or window[at + 1].surface not in BRANCHES:
        return None
    return at + 2


_STEMS = frozenset("giáp ất bính đinh mậu kỷ kỉ canh tân nhâm quý".split())
BRANCHES = frozenset("tý tí sửu dần mão mẹo thìn tỵ tị ngọ mùi thân dậu tuất hợi".split())


def stands_alone(window: Window, index: int) -> bool:
    """True where the four digits at a token are a year of this time that counts nothing: "25 tháng 10, 2025"."""
    behind = index + 1
    if not 1900 <= (four_digits(window, index) or 0) < 2100 or continues(window, behind):
        return False
    return not counts(window, behind) and lexicon.NOUNS.at(window, behind) is None


_SIDES = words("side")
_FIRST_OF_SIDES = frozenset(side.split()[0] for side in _SIDES)


def with_side(window: Window, when: When, index: int) -> Part | None:
    """The same with "vừa qua", "tới", "này" behind it, which say the nearest of which side is meant."""
    first = window[index].surface
    if first not in _FIRST_OF_SIDES:
        return None
    for end, surface in ((index + 2, f"{first} {window[index + 1].surface}"), (index + 1, first)):
        if surface in _SIDES:
            # "tháng 9 tới tháng 10", "ngày 25 tới Hà Nội": a range, a verb.
            if surface == "tới" and (window[end].is_digits or window.capital(end) or window[end].surface in _PLACED):
                return None
            return Part(when._replace(side=int(_SIDES[surface])), end)
    return None


_PLACED = frozenset({"tháng", "ngày", "quý", "năm", "hết", "nay"})


def shared(
    window: Window, index: int, field: str, skipped: AbstractSet[str], last: Callable[[int], Part | None]
) -> Part | None:
    """
    Numbers of which the last one says what they share: "25 - 26/10/2025", "25, 26 và 27/10", "tháng 9 và 10/2020".

    index    the token of the first number.
    field    of When, that the numbers stand for: "day", "month", "quarter".
    skipped  words that may stand before a number: "ngày".
    last     reads the last one at a token.
    Returns  the interval of a range and of numbers in a row, else the first number alone, with what it shares.
    """
    first = in_row(window, index)
    if first is None:
        return None
    numbers, separators, at = [first[0]], set[str](), first[1]
    while len(numbers) < _MAX_MEMBERS and window[at].surface in _SEPARATORS:
        separators.add(window[at].surface)
        at += 1
        for _ in range(2):
            at += window[at].surface in skipped
        found = last(at)
        if found is not None:
            return _among([*numbers, getattr(found.when, field)], separators, first[1], field, found)
        more = in_row(window, at)
        if more is None:
            return None
        numbers.append(more[0])
        at = more[1]
    return None


def in_row(window: Window, index: int) -> tuple[int, int] | None:
    """The number of a day, month or quarter, in digits or in words, and the token behind it."""
    digits = small(window, index)
    if digits is not None:
        return digits, index + 1
    read = None if window[index].is_digits else number(window, index)
    if read is None or read.scale or read.amount > _LAST_OF_A_MONTH or read.amount != int(read.amount):
        return None
    return int(read.amount), read.end


_LAST_OF_A_MONTH = 31


def _among(numbers: list[int], separators: AbstractSet[str], end: int, field: str, last: Part) -> Part | None:
    first = last.when._replace(until=None, part=None).with_fields(**{field: numbers[0]})
    in_a_row = all(high == low + 1 for low, high in pairwise(numbers))
    if separators <= LIST and not in_a_row:
        return Part(first, end)
    if len(numbers) > 2 and not separators <= LIST:
        return None
    return Part(first._replace(until=last.when), last.end)
