"""Change a date where it stands: by a day, a month, a year, by its digits, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.model import Mention, Timex
from factcheck.trials.changes import Change, Changed, Changes, Skip
from factcheck.trials.number_words import in_words


def changed_days(mention: Mention) -> Changes:
    """Every change of a date, a range of days, a month or a year; one Skip for a date that is not taken apart."""
    written = taken_apart(mention)
    if written is None:
        yield Skip.FORM
        return
    for change, shifted in _shifts(written):
        yield _changed(written, change, shifted)
    yield from _in_other_notation(written)


@dataclass(frozen=True, slots=True)
class Written:
    """
    A date and how it is written.

    first, last  its days; the same for one day. A month or a year is its first day.
    pieces       the text between its numbers; "" stands for numbers in words.
    slots        what each number is, in the order of the text: d1, d2, m, y, y1, y2; empty for one in words.
    padded       whether days and months have two digits: "05/09".
    """

    timex: Timex
    first: date
    last: date
    pieces: tuple[str, ...]
    slots: tuple[str, ...]
    padded: bool = False

    @property
    def is_range(self) -> bool:
        return "/" in (self.timex.value or "")

    @property
    def has_day(self) -> bool:
        return self.timex.value is not None and re.match(r"\d{4}-\d\d-\d\d", self.timex.value) is not None


# What the numbers of a date can be, the fullest reading first.
_FORMS: Mapping[str, tuple[str, ...]] = {
    r"(\d{4}-\d\d-\d\d)(?:T[A-Z]{2})?": ("d1 m y", "d1 m"),
    r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)": ("d1 m y d2 m y", "d1 m d2 m y", "d1 d2 m y", "d1 m d2 m", "d1 d2 m"),
    r"(\d{4}-\d\d)": ("m y", "m"),
    r"(\d{4})": ("y",),
    r"(\d{4})/(\d{4})": ("y1 y2",),
}


def taken_apart(mention: Mention) -> Written | None:
    """A date taken apart; None for clock times, quarters, weeks, days that a word names ("hôm qua") and the like."""
    timex = mention.value
    if not isinstance(timex, Timex) or timex.value is None or timex.mod is not None or timex.lunar:
        return None
    numbers = tuple(int(number) for number in re.findall(r"\d+", mention.text))
    for shape, forms in _FORMS.items():
        if match := re.fullmatch(shape, timex.value):
            first = _day(match[1])
            last = _day(match[2]) if match.lastindex == 2 else first
            is_one_day = len(match[1]) == 10 and match.lastindex == 1
            if numbers in ((), (first.year,)) and is_one_day and _IN_WORDS.search(mention.text):
                return Written(timex, first, last, (mention.text,), ())
            for form in forms:
                slots = tuple(form.split())
                if numbers == tuple(_numbers(first, last, slots)) and _same_month(first, last, slots):
                    pieces = tuple(re.split(r"\d+", mention.text))
                    return Written(timex, first, last, pieces, slots, padded=_PADDED.search(mention.text) is not None)
    return None


_PADDED = re.compile(r"(?<!\d)0\d(?!\d)")
_IN_WORDS = re.compile(r"(?i)\btháng\b")


def _day(value: str) -> date:
    return date.fromisoformat((value + "-01-01")[:10])


def _numbers(first: date, last: date, slots: tuple[str, ...]) -> Iterator[int]:
    day = first
    for slot in slots:
        day = last if slot == "d2" else day
        of_slot = {"d1": first.day, "d2": last.day, "m": day.month, "y": last.year, "y1": first.year, "y2": last.year}
        yield of_slot[slot]


def _same_month(first: date, last: date, slots: tuple[str, ...]) -> bool:
    return "y1" in slots or slots.count("m") == 2 or (first.year, first.month) == (last.year, last.month)


def _shifts(written: Written) -> Iterator[tuple[Change, tuple[date, date] | None]]:
    """The days moved; None where there is no such day."""
    first, last = written.first, written.last
    if written.has_day:
        for days in (1, -1):
            yield Change.DAY, (first + timedelta(days), last + timedelta(days))
        if written.is_range and "và" not in written.pieces[1]:  # "24 và 26/10" are two days, no range
            yield Change.DAY, (first - timedelta(1), last)
            yield Change.DAY, (first, last + timedelta(1))
    if written.has_day or "m" in written.slots:
        for months in (1, -1):
            yield Change.MONTH, _both(first, last, months=months)
    for years in (1, -1):
        yield Change.YEAR, _both(first, last, months=12 * years)
    if written.has_day and not written.is_range:
        yield Change.TRANSPOSED, _turned(first)


def _both(first: date, last: date, months: int) -> tuple[date, date] | None:
    try:
        return _moved(first, months), _moved(last, months)
    except ValueError:
        return None


def _moved(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return day.replace(year=number // 12, month=number % 12 + 1)


def _turned(day: date) -> tuple[date, date] | None:
    """8/10 for 10/8."""
    try:
        turned = day.replace(day=day.month, month=day.day)
    except ValueError:
        return None
    return turned, turned


def _changed(written: Written, change: Change, days: tuple[date, date] | None) -> Changed | Skip:
    if days is None:
        return Skip.IMPOSSIBLE
    first, last = days
    if days == (written.first, written.last):
        return Skip.SAME
    words = in_same_words(written, first, last)
    return Skip.FORM if words is None else Changed(change, words, _stated(written, first, last))


def in_same_words(written: Written, first: date, last: date) -> str | None:
    """
    Other days in the words between its numbers; a year that is not written is added where it is another one.

    Returns  None where they cannot be written so: "31/10 – 1/11" as "25 – 26/10".
    """
    if not _same_month(first, last, written.slots):
        return None
    if not written.slots:
        return _spelled(written, first)
    width = 2 if written.padded else 1
    numbers = [f"{number:0{width}}" for number in _numbers(first, last, written.slots)]
    *between, end = written.pieces
    words = "".join(piece + number for piece, number in zip(between, numbers, strict=True))
    if not {"y", "y2"} & set(written.slots) and last.year != written.last.year:
        mark = between[-1][-1:]
        words += f"{mark}{last.year}" if mark in set("/-.") else f" năm {last.year}"
    return words + end


def _stated(written: Written, first: date, last: date) -> Timex:
    old = written.timex.value or ""
    length = len(re.split("[T/]", old)[0])
    rest = f"/{last.isoformat()[:length]}" if written.is_range else old[length:]
    return replace(written.timex, value=first.isoformat()[:length] + rest)


def _in_other_notation(written: Written) -> Changes:
    """The same day in words for digits, or digits for words; and the day after so."""
    if not written.has_day or written.is_range:
        yield Skip.FORM
        return
    for day in (written.first, written.first + timedelta(1)):
        words = _spelled(written, day) if written.slots else _in_digits(written, day)
        yield Changed(Change.WORDS, words, _stated(written, day, day))


_PART_OF_DAY = re.compile(r"(?i)(rạng sáng|sáng|trưa|chiều|tối|đêm)\b")


def _begun(written: Written) -> str:
    """What stands before the day: "chiều ngày ", "Ngày ", "hôm "."""
    part = _PART_OF_DAY.match(written.pieces[0])
    if part:
        return f"{part[0]} ngày "
    return "Ngày " if written.pieces[0][:1].isupper() else "ngày "


def _spelled(written: Written, day: date) -> str:
    month = "tư" if day.month == 4 else in_words(day.month)
    return f"{_begun(written)}{in_words(day.day)} tháng {month} năm {day.year}"


def _in_digits(written: Written, day: date) -> str:
    return f"{_begun(written)}{day.day}/{day.month}/{day.year}"
