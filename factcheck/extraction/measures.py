"""What stands behind a number and decides its kind: percent, unit of measure, currency or counted noun."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.lexicon import Entry
from factcheck.extraction.numbers import HALF, OPENERS, Number
from factcheck.extraction.window import Token, Window
from factcheck.model import Kind


class Measure(NamedTuple):
    """
    kind, unit  as in model.Quantity.
    parts       how many make one of the unit: 100 for "cent".
    end         the token behind the measure; behind the number for a counted noun, which is no part of a mention.
    behind      the token behind both.
    """

    kind: Kind
    unit: str | None
    end: int
    behind: int
    parts: int = 1


def measure(window: Window, index: int, counted: Number, start: int) -> Measure:
    """The measure at a token, of a number whose words begin at the code point `start`."""
    word = window[index].surface
    unit = _unit(window, index, counted) if word in _UNIT_WORDS else None
    currency = _currency(window, index, counted, start) if word in lexicon.CURRENCIES.first_words else None
    if unit is not None and (currency is None or unit.end > currency.end):
        kind = Kind.PERCENT if unit.row["symbol"] == "%" else Kind.QUANTITY
        return Measure(kind, unit.row["symbol"], unit.end, unit.end)
    if currency is not None:
        parts = 100 if currency.row["note"] == _HUNDREDTH else 1
        return Measure(Kind.MONEY, currency.row["code"], currency.end, currency.end, parts)
    noun = _noun(window, index)
    if noun is not None:
        return Measure(Kind.CARDINAL, noun.row["surface"], index, noun.end)
    if abs(counted.amount) >= 1000 and _is_elliptic_money(window, index, counted, start):
        return Measure(Kind.MONEY, "VND", index, index)
    return Measure(Kind.CARDINAL, None, index, index)


def counted_noun(window: Window, index: int) -> str | None:
    """The head of the counted noun phrase at a token, behind a classifier where there is one; None for a rare noun."""
    entry = _noun(window, index)
    return entry.row["surface"] if entry else None


def counted_noun_end(window: Window, index: int) -> int:
    """The token behind the counted noun at a token; the token itself where there is none."""
    entry = _noun(window, index)
    return entry.end if entry else index


def rate_end(window: Window, index: int) -> int:
    """The token behind the "/kg", "/tháng", "/người" at a token; the token itself where there is none."""
    if window[index].surface != "/":
        return index
    for words in (lexicon.DURATIONS, lexicon.UNITS, lexicon.NOUNS):
        entry = words.at(window, index + 1)
        if entry is not None:
            return entry.end
    return index


def is_another_word(window: Window, at: int) -> bool:
    """ "năm học"; but "năm học sinh" and "bốn phương châm" count."""
    other = lexicon.NOT_NUMBERS.at(window, at)
    noun = lexicon.NOUNS.at(window, at + 1) if other is not None else None
    return other is not None and (noun is None or noun.end <= other.end)


def currency_before(window: Window, index: int) -> Entry | None:
    """A currency that stands before its number: "$5 triệu", "USD 300"."""
    entry = lexicon.CURRENCIES.at(window, index)
    return entry if entry is not None and entry.row["side"] != "after" and _is_code(window, index, entry) else None


def _is_code(window: Window, index: int, entry: Entry) -> bool:
    """False for a code that in other letters is a word: "World Cup 2022", "2 cup"."""
    token, code = window[index], entry.row["surface"]
    if not code.isalpha() or not code.isupper() or code in IN_ANY_LETTERS:
        return True
    return window.cased[token.start : token.end].isupper()


# Codes that are read in small letters too.
IN_ANY_LETTERS = frozenset({"VND", "VNĐ", "USD", "EUR"})
_UNIT_WORDS = lexicon.UNITS.first_words | {"-"}
_QUOTES = frozenset("\"'“”‘’«")


def _noun(window: Window, index: int) -> Entry | None:
    index += window[index].surface in _QUOTES
    entry = lexicon.NOUNS.at(window, index)
    if entry is None:
        return None
    other = lexicon.NOT_MEASURES.at(window, index)
    if other is not None and other.end > entry.end:
        return None  # "lần lượt"
    if entry.row["note"] == "classifier":
        behind = lexicon.NOUNS.at(window, entry.end)
        if behind is not None and behind.row["note"] != "classifier":
            return behind
    return entry


def _unit(window: Window, index: int, counted: Number) -> Entry | None:
    hyphen = window[index].surface == "-" and window.glued(index) and window.glued(index + 1)
    index += hyphen  # "6,2-inch"
    entry = lexicon.UNITS.at(window, index)
    if entry is None or lexicon.NOT_MEASURES.at(window, index) is not None:
        return None
    note = entry.row["note"]
    if note.startswith("after digits only"):
        said = not counted.digits and len(window[index].surface) > 1 and _is_said(counted, entry, window[entry.end])
        if hyphen or not (counted.digits or said) or counted.scale and len(window[index].surface) == 1:
            return None
        if "not glued" in note and window.glued(index) or _is_hyphenated(window, entry.end):
            return None  # "12A", "vòng 2 V-League"
    # "5 m" but not the "m" of a longer word; "2 công ty", "3 độ tuổi" are nouns.
    noun = lexicon.NOUNS.at(window, index)
    if noun is not None and noun.end > entry.end:
        return None
    behind = window[entry.end]
    if window.glued(entry.end) and (behind.is_word or behind.is_digits and entry.row["symbol"] not in SPLIT_UNITS):
        return None
    return entry


def _is_said(counted: Number, unit: Entry, behind: Token) -> bool:
    """ "ba mươi bảy độ", "hai cân", "ba cân rưỡi", "nặng ba cân."; "ba cân", "năm ký" may say other things."""
    if abs(counted.amount) >= 10 or behind.surface in HALF:
        return True
    if unit.row["symbol"] == "°":
        return not behind.is_word
    return unit.row["symbol"] == "kg" and (counted.amount in _CLEAR or counted.amount != 5 and not behind.is_word)


_CLEAR = frozenset({2, 4, 6, 7, 8})


def _is_hyphenated(window: Window, end: int) -> bool:
    return window[end].surface == "-" and window.glued(end) and window[end + 1].is_word


# Units that a newspaper splits: "1m55", "2kg5".
SPLIT_UNITS = frozenset({"m", "kg", "km", "l"})


def _currency(window: Window, index: int, counted: Number, start: int) -> Entry | None:
    entry = lexicon.CURRENCIES.at(window, index)
    if entry is None or entry.row["side"] == "before" or not _is_code(window, index, entry):
        return None
    if lexicon.NOT_MEASURES.at(window, index) is not None:
        return None
    if entry.row["note"] == "after digits only" and not (counted.digits or counted.scale or counted.amount >= 10):
        return None
    if entry.row["note"] == _HUNDREDTH and window.capital(index):
        return None  # "50 Cent" is a rapper
    if not counted.scale and _is_of_a_contest(window, entry, start):
        return None
    noun = lexicon.NOUNS.at(window, index)  # "3 đồng tiền"; but "5 triệu đồng tiền mặt"
    return entry if noun is None or noun.end <= entry.end or counted.scale else None


_HUNDREDTH = "a hundredth"


def _is_of_a_contest(window: Window, entry: Entry, start: int) -> bool:
    """ "chia làm 3 bảng", "2 bảng A và B": groups; "2 vàng, 3 bạc, 5 đồng": medals."""
    name = entry.row["surface"]
    if name == "đồng":
        return _SILVER.search(window.lower, max(0, start - 16), start) is not None
    if name != "bảng":
        return False
    letter = window[entry.end]
    lettered = letter.is_word and letter.end == letter.start + 1 and window.capital(entry.end)
    return lettered or _DIVIDED.search(window.lower, max(0, start - 24), start) is not None


_SILVER = re.compile(rf"(?:[0-9]|\b(?:{'|'.join(sorted(OPENERS))})) bạc(?:,| và)? \Z")
_DIVIDED = re.compile(r"\bchia\b[^.,;:!?\n]* (?:thành|làm|ra) \Z")


# --- money without its currency ---------------------------------------------------------------------

_BILLION = 1_000_000_000
_CLAUSE_LENGTH = 48


def _is_elliptic_money(window: Window, index: int, counted: Number, start: int) -> bool:
    """ "tăng lên 23.000 tỷ"; "5 triệu" only beside words of money: "giá 5 triệu", "5 triệu/tháng", "giá 35.000/kg"."""
    token = window[index]
    if window.is_line(start, index):
        return False  # "3 tỷ", alone
    if token.is_word and token.surface not in lexicon.FOLLOWERS and not window.capital(index):
        return False  # a rare noun
    clause = _CLAUSE_BREAK.split(window.lower[max(0, start - _CLAUSE_LENGTH) : start])[-1]
    people = _OF_PEOPLE.search(clause)
    if people is not None and _OF_VALUE.search(clause, people.end()) is None:
        return False
    rate, of_money = _is_rate(window, index), _OF_MONEY.search(clause) is not None
    if counted.scale < 1000:
        return rate and of_money
    return counted.scale >= _BILLION or rate or of_money


def _is_rate(window: Window, index: int) -> bool:
    """ "/tháng", "mỗi tháng", "một người"."""
    if window[index].surface not in {"/", "mỗi", "một"}:
        return False
    return any(words.at(window, index + 1) for words in (lexicon.DURATIONS, lexicon.NOUNS, lexicon.UNITS))


def _words(role: str) -> re.Pattern[str]:
    surfaces = sorted(lexicon.usage(role), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, surfaces))})\b")


_CLAUSE_BREAK = re.compile(r"[.;!?\n](?: |\Z)")
_OF_MONEY = _words("price")
_OF_PEOPLE = _words("people")
# "1,1 tỷ cổ phiếu, giá trị 24.300 tỷ"
_OF_VALUE = re.compile(r"\b(?:giá trị|trị giá)\b")
