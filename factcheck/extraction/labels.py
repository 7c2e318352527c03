"""Labels, whose number is a name and counts nothing: "quận 3", "lớp 12", "Điều 64", "bão số 9"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extraction import lexicon
from factcheck.extraction.context import Before
from factcheck.extraction.measures import counted_noun_end
from factcheck.extraction.reading import Reading
from factcheck.extraction.romans import roman
from factcheck.extraction.window import Window
from factcheck.model import Quantity, Timex
from factcheck.vietnamese.tables import Row


def label(before: Before) -> Row | None:
    """The noun that makes the number behind it a name: "quận 3", "quốc lộ 2", "bão số 9"; None where there is none."""
    if before.mark:
        return None
    two = f"{before.second} {before.last}"
    row = lexicon.LABELS.get(f"{before.third} {two}") or lexicon.LABELS.get(two) or lexicon.LABELS.get(before.last)
    if row is None or row["unless"] and before.second in row["unless"].split():
        return None
    return row


def is_label_for(window: Window, at: int, value: Quantity, named: Row, before: Before) -> bool:
    """
    "lớp 12 trường X", "cơ sở 2 Bệnh viện Bạch Mai"; but "lớp 40 học sinh", "mỗi lớp 9 em", "8 tầng 33 phòng",
    "vòng 16 đội", "bệnh nhân 67 tuổi" count.
    """
    if value.unit is None:
        return True
    counted = before.second.isdecimal() or before.second == "một"
    if value.unit == "tuổi" or counted and named["upto"] != ALWAYS:
        return False
    if (before.third if " " in named["surface"] else before.second) in EACH:
        return False
    if named["counts"] == "*":
        return not _is_verb(window, at, value.unit, named["surface"])
    if value.unit in named["counts"].split(", "):
        return False
    if (value.amount or 0) <= Decimal(named["upto"]) or _is_of_a_term(window, at, value):
        return True
    return (value.amount or 0) <= _MOST_PARTS and _is_named_after(window, at + 1)


EACH = frozenset({"mỗi", "từng"})


def _is_named_after(window: Window, index: int) -> bool:
    """True for a noun with capitals, as counted nouns have none: "Bệnh viện Bạch Mai", but for a headline's."""
    token = window[index]
    if not window.capital(index) or window.cased[token.start : token.end].isupper():
        return False
    return window.capital(counted_noun_end(window, index))


# No plan, work or road has more parts that are called by their number.
_MOST_PARTS = 12


def _is_of_a_term(window: Window, at: int, value: Quantity) -> bool:
    """ "Trung ương 11 khóa XIII"."""
    token = window[at + 2]
    return value.unit == "khóa" and roman(window.cased[token.start : token.end]) is not None


def is_label_for_range(value: Quantity, named: Row) -> bool:
    """ "khối 6 đến 9", "lớp 6 đến 9 trường X"; but "bảng 2 đến 3 đội" counts."""
    if named["upto"] == "0" or named["counts"] == "*" or value.to is None:
        return False
    return value.unit is None or named["upto"] != ALWAYS and value.to <= Decimal(named["upto"])


def is_label_in_list(window: Window, at: int, value: Quantity, before: Before) -> bool:
    """
    "lớp 6, 7 và 8 trường X", "các quận 1, 3 người dân", "Điều 47, 48 Bộ luật"; but "tại quận 1, 3 người" counts.
    """
    linked = before.last in _LINKED
    if not (before.second if linked else before.last).isdecimal() or value.unit == "tuổi":
        return False
    start = window[at].start
    match = _LABELS_LISTED.search(window.lower, max(0, start - _LONGEST_LIST), start)
    if match is None:
        return False
    words: list[str] = match[1].split()
    numbers: list[str] = _INTEGER.findall(match[2])
    length, row = next(((n, row) for n in (3, 2, 1) if (row := lexicon.LABELS.get(" ".join(words[-n:])))), (0, None))
    if row is None or value.unit in row["counts"].split(", ") or int(numbers[-1]) >= (value.amount or 0):
        return False
    if value.unit in _DOCUMENTS:
        return True
    if row["upto"] == "0":
        return numbers[0].startswith("0")  # "tuyến 01, 03, 14 hoạt động"; but "xe 4, 7, 16 chỗ"
    if (value.amount or 0) > Decimal(row["upto"]):
        return False
    if before.last == "đến":
        return True
    if before.last == "và" and row["upto"] == ALWAYS:
        return False  # "quận 1, 3 và 5 người bị thương"
    return len(numbers) > 1 or not _SEVERAL.isdisjoint(words[-length - 1 : -length])


_LABELS_LISTED = re.compile(r"((?:[^\W\d_]+ ){1,4})((?:[0-9]{1,4}(?:,| và| đến) ){1,8})\Z")
_INTEGER = re.compile(r"[0-9]+")
_LINKED, _SEVERAL = frozenset({"và", "đến"}), frozenset({"các", "những"})


def _is_verb(window: Window, at: int, unit: str, word: str) -> bool:
    """ "điều 12 chiến sĩ", "quyết định 4 vấn đề"; but "Điều 64 Luật ...", "theo điều 12 người dân ..."."""
    start = window[at].start - len(word) - 1
    if window.cased[start : start + 1].isupper() or window.capital(at + 1) or unit in _DOCUMENTS:
        return False
    before = window.lower[max(0, start - 12) : start].split()
    return bool(before) and before[-1].isalpha() and before[-1] not in _CITING


def is_label_with_date(window: Window, reading: Reading, named: Row) -> bool:
    """ "Nghị định 15 năm 2020", "vòng 3 ngày 5/10", "lớp 10 năm học tới": the time word belongs to what follows."""
    last, behind = window[reading.end - 1].surface, window[reading.end]
    if last == "năm" and behind.surface == "học":
        which = window[reading.end + 1]
        return which.is_digits or which.surface in _WHICH_YEAR or named["upto"] != "0" and not which.is_word
    if named["upto"] == "0":
        return False
    return last == "năm" and behind.surface in _THIS_YEAR or behind.is_digits and last in {"ngày", "tháng", "năm"}


_WHICH_YEAR = frozenset({"mới", "này", "tới", "sau", "trước"})
_THIS_YEAR = frozenset({"nay", "ngoái"})


def is_term(value: Quantity | Timex, named: Row) -> bool:
    """ "kỳ hạn 3, 6 và 12 tháng"."""
    return isinstance(value, Timex) and named["upto"] == "0"


# The bound of a label that counts nothing at all.
ALWAYS = "9999"
_DOCUMENTS, _CITING = lexicon.usage("document"), lexicon.usage("citing")
# "lớp 6, 7, 8, 9, 10, 11 và 12 trường"
_LONGEST_LIST = 48
