"""Change a number or a duration where it stands: by a digit, in words, by its hedge, by its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extraction import Unreadable, value
from factcheck.model import Kind, Mention, Mod, Quantity, Timex
from factcheck.trials.changes import Change, Changed, Changes, Skip
from factcheck.trials.number_words import LARGEST, in_words
from factcheck.vietnamese.tables import table


def changed_figures(mention: Mention) -> Changes:
    """Every change of a number or a duration; one Skip for a figure that is not taken apart."""
    figure = figure_of(mention)
    if figure is None:
        yield Skip.FORM
        return
    for change, number in _other_numbers(figure.number):
        yield _changed(figure, change, number)
    yield _at_other_scale(figure)
    yield from _in_other_notation(figure)
    if mention.kind is not Kind.ORDINAL:
        yield from _hedged_otherwise(figure)


def figure_of(mention: Mention) -> Figure | None:
    """A number or a duration taken apart; None for one that is not."""
    return _ordinal(mention) if mention.kind is Kind.ORDINAL else _figure(mention)


@dataclass(frozen=True, slots=True)
class Figure:
    """
    A mention taken apart: "Hơn 2,5 triệu đồng" is "Hơn ", 2.5 in digits, " triệu đồng".

    scale  what the words behind the number multiply it by: 1000000.
    value  what the mention states.
    written  the number as it stands: "2,5".
    """

    before: str
    number: Decimal
    after: str
    in_digits: bool
    scale: int
    value: Quantity | Timex
    written: str = ""

    def words(self, number: Decimal, *, in_digits: bool) -> str:
        """The mention with another number."""
        return self.before + (_digits(number) if in_digits else self._spelled(int(number))) + self.after

    def states(self, number: Decimal) -> Quantity | Timex:
        """The value with another number."""
        if isinstance(self.value, Quantity):
            return replace(self.value, amount=number * self.scale)
        return replace(self.value, value=_DURATION.sub(rf"\g<1>{number:f}\g<3>", self.value.value or ""))

    def _spelled(self, number: int) -> str:
        if self.value.kind is Kind.ORDINAL:
            return {1: "nhất", 2: "hai", 4: "tư"}.get(number, in_words(number))
        return in_words(number)


_DURATION = re.compile(r"(PT?)(\d+)([A-Z]+)")
_DIGITS = re.compile(r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_SCALES = {
    "nghìn": 10**3,
    "ngàn": 10**3,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
    "nghìn tỷ": 10**12,
    "nghìn tỉ": 10**12,
}
_SCALE = re.compile(rf"\s({'|'.join(sorted(_SCALES, key=len, reverse=True))})(?!\w)")


def _digits(number: Decimal) -> str:
    """2500 is "2.500", 2.5 is "2,5"."""
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))


def _figure(mention: Mention) -> Figure | None:
    """None for ranges, shares, "1m55", "4 năm rưỡi" and the like."""
    text, stated = mention.text, mention.value
    amount = _amount(stated)
    if amount is None or amount <= 0 or stated.to is not None:
        return None
    found = _DIGITS.findall(text)
    if len(found) == 1 and (match := _DIGITS.search(text)):
        after = text[match.end() :]
        scaled = _SCALE.match(after)
        scale = _SCALES[scaled[1]] if scaled else 1
        number = _read(match[0])
        if number is not None and number * scale == amount:
            before = text[: match.start()]
            return Figure(before, number, after, in_digits=True, scale=scale, value=stated, written=match[0])
    elif not found and amount == int(amount) and amount <= LARGEST:
        for start, end in _runs_of_number_words(text):
            if _read(text[start:end]) == amount:
                return Figure(text[:start], amount, text[end:], in_digits=False, scale=1, value=stated)
    return None


def _ordinal(mention: Mention) -> Figure | None:
    """ "thứ 16", "lần thứ ba"; "lần đầu tiên" as the "lần thứ nhất" that it means."""
    match = _ORDINAL.fullmatch(mention.text)
    amount = _amount(mention.value)
    if match is None or amount is None:
        return None
    before = f"{match['counted']}thứ " if match["first"] else mention.text[: match.start("number")]
    written = match["number"] or ""
    return Figure(before, amount, "", written.isdigit(), 1, mention.value, written)


_ORDINAL = re.compile(r"(?i)(?P<counted>\w+ )?(?:(?P<first>đầu(?: tiên)?)|thứ (?P<number>[\w ]+))")


def _amount(stated: Quantity | Timex) -> Decimal | None:
    if isinstance(stated, Quantity):
        return stated.amount
    match = _DURATION.fullmatch(stated.value or "")
    return Decimal(match[2]) if match else None


def _read(words: str) -> Decimal | None:
    try:
        # Counting something: "hai tỷ" alone is money.
        read = value(f"{words.lower()} người", Kind.CARDINAL)
    except Unreadable:
        return None
    return read.amount if isinstance(read, Quantity) and read.mod is None else None


def _runs_of_number_words(text: str) -> Iterator[tuple[int, int]]:
    """From each word that can begin a number: the longest run of number words first, then the shorter ones."""
    words = [(match.group().lower(), *match.span()) for match in re.finditer(r"\w+", text)]
    for first, (_, start, _) in enumerate(words):
        ends = []
        for word, _, end in words[first:]:
            if word not in _NUMBER_WORDS:
                break
            ends.append(end)
        yield from ((start, end) for end in reversed(ends))


_NUMBER_WORDS = frozenset(row["surface"] for row in table("numerals") if row["value"])


def _other_numbers(number: Decimal) -> Iterator[tuple[Change, Decimal]]:
    """The last and the first digit one higher and lower; neighbouring digits in each other's place."""
    _, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)  # noqa: S101  a finite number
    for place in sorted({exponent, exponent + len(digits) - 1}):
        yield Change.DIGIT, number + Decimal(1).scaleb(place)
        yield Change.DIGIT, number - Decimal(1).scaleb(place)
    for index in range(len(digits) - 1):
        swapped = list(digits)
        swapped[index : index + 2] = swapped[index + 1], swapped[index]
        yield Change.TRANSPOSED, Decimal((0, tuple(swapped), exponent))


def _changed(figure: Figure, change: Change, number: Decimal, *, in_digits: bool | None = None) -> Changed | Skip:
    in_digits = figure.in_digits if in_digits is None else in_digits
    if number <= 0:
        return Skip.IMPOSSIBLE
    if number == figure.number and in_digits == figure.in_digits:
        return Skip.SAME
    if not in_digits and (number != int(number) or not 1 < number <= LARGEST):
        return Skip.FORM  # "một quốc gia" is mostly no count
    return Changed(change, figure.words(number, in_digits=in_digits), figure.states(number))


_OTHER_SCALE = {"nghìn": "triệu", "ngàn": "triệu", "triệu": "tỷ", "tỷ": "triệu", "tỉ": "triệu"}
_OTHER_UNIT = {
    "năm": ("tháng", "M"), "tháng": ("năm", "Y"), "tuần": ("ngày", "D"), "ngày": ("tuần", "W"),
    "giờ": ("phút", "M"), "phút": ("giờ", "H"),
}  # fmt: skip


def _at_other_scale(figure: Figure) -> Changed | Skip:
    """Triệu for tỷ, tháng for năm; where nothing says the scale, a zero too many."""
    scaled = _SCALE.match(figure.after)
    if scaled and scaled[1] in _OTHER_SCALE and isinstance(figure.value, Quantity):
        other = _OTHER_SCALE[scaled[1]]
        words = figure.words(figure.number, in_digits=True).replace(scaled[1], other)
        return Changed(Change.SCALE, words, replace(figure.value, amount=figure.number * _SCALES[other]))
    unit = figure.after.strip()
    if isinstance(figure.value, Timex) and unit in _OTHER_UNIT:
        other, letter = _OTHER_UNIT[unit]
        after = figure.after.replace(unit, other)
        stated = _DURATION.sub(rf"\g<1>\g<2>{letter}", figure.value.value or "")
        number = figure.words(figure.number, in_digits=figure.in_digits)
        return Changed(Change.SCALE, number.removesuffix(figure.after) + after, replace(figure.value, value=stated))
    return _changed(figure, Change.SCALE, figure.number * 10)


def _in_other_notation(figure: Figure) -> Changes:
    """The same number in words for digits, or digits for words; and another one so."""
    for number in (figure.number, figure.number + 1):
        yield _changed(figure, Change.WORDS, number, in_digits=not figure.in_digits)


_HEDGES = {Mod.MORE_THAN: "hơn", Mod.LESS_THAN: "gần", Mod.APPROX: "khoảng"}


def _hedged_otherwise(figure: Figure) -> Changes:
    """Without its hedge, and with each other one."""
    mod = figure.value.mod
    if mod is None and figure.before or mod is not None and not figure.before:
        yield Skip.FORM  # "một 72", "72 trở lên": what stands there is no plain hedge
        return
    number = figure.words(figure.number, in_digits=figure.in_digits).removeprefix(figure.before)
    if mod is not None:
        yield Changed(Change.HEDGE, _lower(number), replace(figure.value, mod=None))
    for other, hedge in _HEDGES.items():
        if other is not mod:
            yield Changed(Change.HEDGE, f"{hedge} {_lower(number)}", replace(figure.value, mod=other))


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
