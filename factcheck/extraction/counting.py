"""
Does a number count or measure something, or is it a name, a label, a score, an article ("một") or another word?

Every decision here is one of Vietnamese usage; the words themselves are in tables.
"""

from __future__ import annotations

import re

from factcheck.extraction import lexicon
from factcheck.extraction.context import SHARED, Before, is_ordinal_context, is_share, is_world_war
from factcheck.extraction.durations import GLUED
from factcheck.extraction.labels import (
    ALWAYS,
    EACH,
    is_label_for,
    is_label_for_range,
    is_label_in_list,
    is_label_with_date,
    is_term,
    label,
)
from factcheck.extraction.measures import counted_noun, is_another_word
from factcheck.extraction.names import is_foreign
from factcheck.extraction.numbers import HALF, LARGE, LEADERS, MINUS, OPENERS, SCALES
from factcheck.extraction.ones import CLEAR, NUMERALS, one_counts
from factcheck.extraction.reading import Reading
from factcheck.extraction.time_context import one_lasts
from factcheck.extraction.window import Window
from factcheck.model import Kind, Quantity, Timex


def allows_quantity(window: Window, reading: Reading, before: Before) -> bool:
    """A figure, unless the number names something or is no number at all."""
    value = reading.value
    assert isinstance(value, Quantity | Timex)  # noqa: S101
    at = reading.start + (window[reading.start].surface == "từ")
    hedge = lexicon.HEDGES.at(window, at) if window[at].surface in lexicon.HEDGES.first_words else None
    if hedge is not None:
        if not _hedges(window, at, reading.end, value, before):
            return False
        at = hedge.end
    hedged = value.mod is not None
    if window[at].is_digits:
        return _digits_count(window, reading, at, before, hedged)
    if not window[at].is_word:
        return True  # "$5", "-5%"
    return _words_count(window, reading, at, before, hedged)


def allows_ordinal(window: Window, reading: Reading, before: Before) -> bool:
    """An ordinal, unless "thứ hai" is a weekday or "2 lần 3" a repetition."""
    first, number = window[reading.start].surface, window[reading.end - 1]
    if first == "thứ" and reading.end == reading.start + 2 and number.surface in _WEEKDAYS:
        if window[reading.end].surface == "từ" and _is_side(window, reading.end + 1):
            return True
        if window.capital(reading.end - 1) and number.is_word and not _in_capitals(window, reading.end - 1):
            return is_world_war(before)
        return (
            is_ordinal_context(before) or _is_wave(window, reading, before) or _is_enumerated(window, reading, before)
        )
    if first == "lần" and reading.end == reading.start + 2 and number.is_word and number.surface in NUMERALS:
        return before.last not in _REPEATING and not before.last.isdecimal()
    if first in {"lần", "hạng"} and number.is_digits:
        behind = window[reading.end]
        if first == "hạng" and before.last == "xếp" and before.second == "bảng":
            return False  # "bảng xếp hạng 50 thương hiệu"
        if before.last == "mỗi" and first == "lần":
            return False  # "mỗi lần 2 viên"
        return (bool(before.mark) or not before.last.isdecimal()) and behind.surface not in {"/", "%", "-"}
    return True


def is_no_hedge(window: Window, index: int, before: Before) -> bool:
    """ "nhiều hơn 2 điểm", "tốc độ tối đa 151 km/h", "4 trên 5 người": comparisons, names of measures, parts."""
    if before.mark:
        return False
    word = window[index].surface
    if word == "hơn":
        return before.last in _COMPARATIVE and not _is_alternative(before)
    if word == "trên":
        return _is_part(before)
    return word in {"tối", "nhiều", "ít"} and before.last in _MEASURED


def _is_part(before: Before) -> bool:
    """ "4 trên 5 người": "trên" behind a small number is "of"; but "ngày 30/6 trên 5 triệu người" says "more than"."""
    small = before.last.isdecimal() and len(before.last) < 3 or before.last in _IN_FIGURES - SCALES.keys()
    return small and not {before.second, before.third} & _TIMES_BEFORE


_TIMES_BEFORE = frozenset({"ngày", "tháng", "năm", "quý", "lúc", "hôm", "sáng", "chiều", "tối", "đêm"})


def _is_alternative(before: Before) -> bool:
    """ "2 năm hay hơn 5 năm": "hay" between two figures is "or", elsewhere "good"."""
    return before.last == "hay" and any(
        word.isdecimal() or word in _IN_FIGURES for word in (before.second, before.third)
    )


_IN_FIGURES = frozenset({*OPENERS, *SCALES}) - {"tư"}
_COMPARATIVE = lexicon.usage("comparative")
_MEASURED = lexicon.usage("measured")
_PLACES = lexicon.usage("place")
_TESTED = lexicon.usage("tested")
_YEARS = lexicon.usage("year")
_COUNTED = lexicon.usage("counted")
_SCORES = lexicon.usage("score")
# Behind these "lần hai" is a time and what is counted in it: "mỗi lần hai viên".
_REPEATING = frozenset({*_IN_FIGURES, "mỗi", "từng", "nhiều", "mấy", "vài", "bao", "những", "các", "gấp"})
_WEEKDAYS = frozenset("hai ba tư năm sáu bảy bẩy 2 3 4 5 6 7".split())


def _is_wave(window: Window, reading: Reading, before: Before) -> bool:
    """ "đợt dịch Covid-19 thứ hai"; but "họp về Covid-19 thứ hai tới"."""
    start = window[reading.start].start
    return before.third in _WAVES and _NAME_WITH_NUMBER.search(window.lower, max(0, start - 24), start) is not None


_WAVES = frozenset({"dịch", "sóng", "đợt"})
_NAME_WITH_NUMBER = re.compile(r"[^\W\d_]-[0-9]{1,3} \Z")


def _is_side(window: Window, index: int) -> bool:
    """ "thứ hai từ trái sang", "thứ ba từ bên phải"."""
    index += window[index].surface == "bên"
    behind = window[index + 1]  # "từ trái phiếu" is no side
    return window[index].surface in {"trái", "phải"} and (not behind.is_word or behind.surface in {"sang", "qua"})


def _is_enumerated(window: Window, reading: Reading, before: Before) -> bool:
    """ "Thứ hai, ..." or "thứ hai là" at the start of a sentence or clause, where no date follows."""
    behind = window[reading.end]
    return (not before.last or before.mark in {",", ";", ":"}) and (
        behind.surface == "là" or behind.surface == "," and window[reading.end + 1].surface != "ngày"
    )


# --- hedges -----------------------------------------------------------------------------------------


# Signs that hedge only what has a unit: "≥ 5%", "< 50 nm".
BOUNDS = frozenset("<>≤≥")


def _hedges(window: Window, index: int, end: int, value: Quantity | Timex, before: Before) -> bool:
    """False for "trên 3 tuyến đường", "tiêm trên 45 người" (on), "ngoài 2 cầu thủ" (besides), "cỡ 42" (a size)."""
    word = window[index].surface
    if word in BOUNDS:
        begins_line = not before.last and before.mark in {"", "\n"}
        if word == ">" and begins_line and window[end].surface:
            return False  # quoted in Markdown
        return not isinstance(value, Quantity) or value.unit is not None
    if word not in {"trên", "ngoài", "cỡ"} or not isinstance(value, Quantity) or value.kind is not Kind.CARDINAL:
        return True
    if word == "trên":
        if not before.mark and (before.last in _TESTED or f"{before.second} {before.last}" in _TESTED):
            return False
        if value.unit in _TRIED and before.last not in _REACHING and _is_tested(window, index):
            return False
        return value.unit not in _PLACES or value.amount is not None and value.amount >= 100
    if word == "ngoài":
        if before.last in _STANDING and not before.mark:
            return False  # "đứng ngoài 100 nước dẫn đầu"
        return value.unit == "tuổi" or value.amount is not None and value.amount >= 20 and value.amount % 10 == 0
    return value.unit is not None


_STANDING = frozenset({"đứng", "nằm", "ở", "rơi", "lọt", "xếp", "bật"})
_TRIED = lexicon.usage("tried")
# Behind these "trên 100 bệnh nhân" are more than that many.
_REACHING = frozenset({"có", "cho", "với", "của", "gồm", "là"})
_TRIAL = re.compile(rf"\b(?:{'|'.join(sorted(_TESTED))})\b[^.,;:!?\n]*\Z")


def _is_tested(window: Window, index: int) -> bool:
    """ "thử nghiệm thuốc mới trên 45 bệnh nhân"."""
    start = window[index].start
    return _TRIAL.search(window.lower, max(0, start - _CLAUSE), start) is not None


_CLAUSE = 48


# --- digits -----------------------------------------------------------------------------------------

# "công nghệ 4.0", "phiên bản 2.1".
_VERSION, _SECTION = re.compile(r"[1-9]\.0"), re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")


def _digits_count(window: Window, reading: Reading, at: int, before: Before, hedged: bool) -> bool:
    value, end = reading.value, reading.end
    assert isinstance(value, Quantity | Timex)  # noqa: S101
    named = label(before)
    if reading.lent and (_is_in_a_name(window, at, end, before) or named and not is_term(value, named)):
        return False
    if window[at].surface in _PURITY and before.last in _GOLD and not before.mark:
        return False
    if isinstance(value, Timex):
        if window[end - 1].surface in GLUED:
            return named is None and _is_clocked(window, at, end, before)
        return named is None or not is_label_with_date(window, reading, named)
    if value.kind is not Kind.CARDINAL:
        return named is None or window[end - 1].surface != "chỉ" or not _says_only(window, end)
    if window[at + 1].surface == "/" and window.glued(at + 1) and window[at + 2].is_digits:
        if named is not None and named["upto"] == ALWAYS and not hedged:
            return False  # "vòng 1/8 đội tuyển nữ"
        if "." in window[at + 2].surface and reading.end == at + 3:
            return value.unit is not None or window[at].surface != "1"  # "0,02/100.000"; but "bản đồ 1/10.000"
        return is_share(window, at, before) or hedged or value.unit is not None
    if window.glued(end) and (window[end].is_word or window[end].surface in _JOINTS and window[end + 1].is_digits):
        return False  # 5G, 4K; 1/500
    if window.glued(end) and window[end].surface == "+":
        return False  # "phim 18+"
    if _is_minute(window, at, end):
        return False
    if value.to is not None or reading.invalid is not None:
        if named is not None and not hedged and is_label_for_range(value, named):
            return False
        return _is_range(window, reading, value, at, before, hedged)
    if hedged:
        return window[end].surface != "tết"
    surface = window[at].surface
    plain = end == at + 1 and surface.isdecimal()
    numbered = plain or _SECTION.fullmatch(surface) is not None
    if _VERSION.fullmatch(surface):
        return False
    if numbered and named is not None and is_label_for(window, at, value, named, before):
        return False
    if plain and named is None and is_label_in_list(window, at, value, before):
        return False
    if value.unit is not None:
        return True
    if not plain:
        return not numbered or bool(before.mark) or not is_foreign(before.last)  # "Python 3.11"
    if _is_combined(window, end, before) or _is_behind_dash(window, at):
        return False
    return not _is_time(window, at, value, before) and not _is_in_a_name(window, at, end, before)


def _says_only(window: Window, end: int) -> bool:
    """ "loại 2 chỉ 50.000 đồng", "lớp 3 chỉ học buổi sáng": behind a label "chỉ" is "only"; but "loại 2 chỉ rưỡi"."""
    behind = window[end]
    return behind.is_digits or behind.is_word and behind.surface not in HALF


_PRIMES = frozenset("'’′″")
_OPENED = re.compile(r"(?:\A|[ (\n])['‘]")


def _is_minute(window: Window, at: int, end: int) -> bool:
    """ "Messi 23'", "2h15'30"; but in "phim 'Biệt đội 12'" the sign ends a quotation."""
    start = window[at].start
    if window.lower[start - 1 : start] in _PRIMES and window.lower[start - 2 : start - 1].isdecimal():
        return True
    if not window.glued(end) or window[end].surface not in _PRIMES:
        return False
    return _OPENED.search(window.lower, max(0, start - _CLAUSE), start) is None


def _is_combined(window: Window, end: int, before: Before) -> bool:
    """ "cà phê 3 trong 1": both are part of a name; but "2 trong 5 người" are counts."""
    if before.last in _IN and before.second.isdecimal() and not before.mark:
        return window[end - 1].surface == "1"
    one = window[end + 1]
    if window[end].surface not in _IN or one.surface != "1":
        return False
    return counted_noun(window, end + 2) is None and window[end + 2].surface not in lexicon.DURATIONS.first_words


_IN = frozenset({"trong", "in"})


def _is_behind_dash(window: Window, at: int) -> bool:
    """ "dịch Covid -19", "một điểm -12 và": a minus sign or a hyphen, but no "12"."""
    start = window[at].start
    return window.lower[start - 2 : start] == " -" and window.lower[start - 3 : start - 2].isalpha()


def _is_time(window: Window, at: int, value: Quantity, before: Before) -> bool:
    """
    "sinh năm 54", "đường 3 tháng 2", the last of "ngày 25 và 26", all of "các ngày 3, 5 và 7": no time that is read,
    but no amount.
    """
    amount, start = value.amount or 0, window[at].start
    if before.last == "năm":
        return amount >= _TWO_FIGURES
    if before.last == "tháng" and not before.mark:
        return amount <= _LAST_MONTH
    listed = amount <= _LAST_OF_A_MONTH and window[at + 1].surface != "trong"
    return listed and _LISTED_TIME.search(window.lower, max(0, start - _LONGEST_LIST), start) is not None


_TWO_FIGURES, _LAST_MONTH, _LAST_OF_A_MONTH, _LONGEST_LIST = 10, 12, 31, 32
_LISTED_TIME = re.compile(r"\b(?:ngày|tháng) [0-9]{1,2}(?:, [0-9]{1,2}){0,5}(?:,| và) \Z|\bcác ngày \Z")


def _is_clocked(window: Window, at: int, end: int, before: Before) -> bool:
    """ "30s", "90p"; but no "iPhone 5s", "thập niên 80s" or "720p"."""
    if before.last in {"năm", "niên"} or _is_in_a_name(window, at, end, before):
        return False
    digits = window[at].surface
    return window[end - 1].surface != "p" or digits.isdecimal() and int(digits) <= _LONGEST_IN_MINUTES


# A larger number before "p" says how many lines a picture has: "144p".
_LONGEST_IN_MINUTES = 120
_THOUSAND = 1000
_RANGED = lexicon.usage("ranged")
_JOINTS = frozenset("/-:x")
_TOP = frozenset({"top", "tốp"})


def _is_range(window: Window, reading: Reading, value: Quantity, at: int, before: Before, hedged: bool) -> bool:
    """ "3-4 ly"; but "thắng 3-1" is a score, and so is a bare "2-0"."""
    dash = window[at + 1].surface == "-"
    if not before.mark and {f"{before.second} {before.last}", f"{before.third} {before.second}"} & _RANGED:
        return True  # "ở mức 8-10", "chỉ số AQI 150-180"
    if dash and (value.amount is None or before.last in _SCORES or window[at].surface == "0"):
        return False
    if hedged or value.unit is not None or not dash or before.last == "từ":
        return True
    # No score is "500-700.000", "20-25 triệu".
    return (value.to or 0) >= _THOUSAND and ("." in window[at + 2].surface or window[reading.end - 1].is_word)


def _is_in_a_name(window: Window, at: int, end: int, before: Before) -> bool:
    """ "Pixel 5", "Apollo 11", "RTX 3080", "12 Lý Thường Kiệt", "007"."""
    surface, start = window[at].surface, window[at].start
    if surface[0] == "0" and len(surface) > 2:
        return True
    if before.last in _TOP:
        return False  # "lọt Top 10"
    if not before.mark and (before.capital and before.second or is_foreign(before.last)):
        return True
    if before.mark == "," and before.capital and window[end].surface == ")":
        return True  # "(Jota, 71)", the minute of a substitute
    if not before.mark and not before.second and _ACRONYM.search(window.cased, max(0, start - 8), start):
        return True
    return window.capital(end) and window.capital(end + 1)


# "vàng 9999", "nhẫn tròn trơn 999".
_PURITY, _GOLD = frozenset({"999", "9999"}), frozenset({"vàng", "nhẫn", "trơn", "sjc"})
_ACRONYM = re.compile(r"\b[A-Z]{2,} \Z")


# --- words ------------------------------------------------------------------------------------------

# Behind these a number word is a part of something else: "lớp ba", "vài ba người".
_SOME = frozenset({"vài", "dăm", "mấy", "đôi"})
_CAUGHT = _SOME | frozenset("thứ ngã lớp quận tháng tổ mùng mồng số phường".split())


def _words_count(window: Window, reading: Reading, at: int, before: Before, hedged: bool) -> bool:
    value, word = reading.value, window[at].surface
    behind = window[at + 1].surface
    if behind == "phần" and reading.end >= at + 3 or word in MINUS or not word.isalpha():
        return True  # "một phần ba", "âm 5 độ", "½"
    if isinstance(value, Quantity) and value.kind is Kind.MONEY and lexicon.CURRENCIES.at(window, at) is not None:
        return True  # "C$ 20"
    if not window[reading.end].surface and (window[at].start == 0 or before.mark == "\n") and not before.last:
        return True  # "mười", alone on its line
    ranges = isinstance(value, Quantity) and value.to is not None
    if is_another_word(window, at) and not (word == "một" and ranges) or _is_named(window, at, reading.end, before):
        return False
    if word in LEADERS:
        return f"{before.last} {word}" not in lexicon.NOUNS  # "nhà hàng trăm tuổi"
    if "nửa" in {word, behind}:
        return word == "một" or hedged or _is_half_of(window, reading, before)
    single = reading.end == at + 1
    if reading.lent:
        return before.last not in _CAUGHT or bool(before.mark)
    if isinstance(value, Timex):
        return _time_counts(window, reading, at, before, hedged)
    assert isinstance(value, Quantity)  # noqa: S101
    if word == "năm" and before.last in _YEARS and behind not in {"mươi", "trăm"}:
        return False
    if word == "một" and single:
        # "gần một ngôi đền", "trên một mạng lưới" say where.
        said = hedged and window[at - 1].surface not in {"gần", "trên", "dưới", "ngoài"}
        return said or one_counts(window, at, value, before)
    if window[reading.end].surface == "mấy":
        return False  # "hai mươi mấy"
    if not single or value.kind is not Kind.CARDINAL or hedged:
        return True
    if before.last in _CAUGHT and not before.mark or _is_part_of_a_whole(value, before):
        return False
    if value.unit is not None:
        return True
    if word != "năm" and before.last in _COUNTED and not before.mark:
        return True
    token = window[at + 1]
    if word in CLEAR and not token.is_word and not before.mark and before.last in _EQUALS:
        return True
    if before.last and not before.mark and token.is_word and _is_borrowed(window, at, before):
        return True
    if token.surface == "trong":
        whole = window[at + 2]  # "hai trong số các vị thần", "hai trong ba người"
        if whole.surface == "số":
            return True
        return word != "năm" and (whole.is_digits or whole.surface in CLEAR | {"ba", "chín"})
    if not token.is_word or window.capital(at + 1) and not _in_capitals(window, at):
        return False
    return word in CLEAR and token.surface not in lexicon.FOLLOWERS


def _is_part_of_a_whole(value: Quantity, before: Before) -> bool:
    """ "vòng hai giải đấu", "tập hai bộ phim"; but "giai đoạn hai nước hợp tác", "mỗi mùa hai giải đấu" count."""
    named = label(before) if value.unit is not None else None
    if named is None or named["surface"] not in _PARTS:
        return False
    first = before.third if " " in named["surface"] else before.second
    if first in EACH or first in _IN_FIGURES or first.isdecimal() or first == "thời":
        return False
    unit = value.unit or ""
    return unit in _WHOLES or unit.split()[0] in _WHOLES


_PARTS, _WHOLES = lexicon.usage("part"), lexicon.usage("whole")


def _is_borrowed(window: Window, at: int, before: Before) -> bool:
    """ "có ba verse", "đăng năm story": a number word before a foreign noun; but not "trong năm covid"."""
    if window.capital(at + 1) or not is_foreign(window[at + 1].surface):
        return False
    return window[at].surface in {"ba", "chín"} or before.last in _HAVING


# "kết quả là bảy"; but "là ba", "là chín" may say other things.
_EQUALS = frozenset({"là", "bằng", "cộng"})
_HAVING = lexicon.usage("having")


def _is_named(window: Window, at: int, end: int, before: Before) -> bool:
    """ "anh Hai", "Hai Bà Trưng", "Ba Đình"; but "HAI NGƯỜI" in a headline counts, and so does "Hai Bộ trưởng"."""
    if not window.capital(at):
        return False
    if _in_capitals(window, at):
        return False
    if end > at + 1 and not window.capital(at + 1) and window[at + 1].surface in LARGE:
        return False  # "bằng chữ là Hai mươi lăm triệu đồng"
    if before.last and not before.mark:
        return True
    if not window.capital(end):
        return False
    noun = lexicon.NOUNS.at(window, end)
    return noun is None or noun.end == end + 1 or window.capital(end + 1)


def _in_capitals(window: Window, index: int) -> bool:
    """True for a word of a headline in capitals, where they tell no name."""
    word = window.cased[window[index].start : window[index].end]
    return len(word) > 1 and word.isupper()


def _is_half_of(window: Window, reading: Reading, before: Before) -> bool:
    """ "nửa dân số", "nửa cân", "nửa triệu đồng", "giảm nửa"."""
    value = reading.value
    if not isinstance(value, Quantity) or value.kind is not Kind.CARDINAL or reading.end > reading.start + 1:
        return True
    behind = window[reading.end].surface
    return behind in SHARED or behind in _HALVED or before.last in {"giảm", "còn", "bằng"}


_HALVED = lexicon.usage("halved")


def _time_counts(window: Window, reading: Reading, at: int, before: Before, hedged: bool) -> bool:
    word = window[at].surface
    if before.last in _SOME and not before.mark:
        return False
    if word == "một" and reading.end <= at + 3:
        return hedged or before.last == "cả" or one_lasts(window, reading, before)
    return not (word == "năm" and window[at + 1].surface in {"tháng", "ngày"} and before.last in _YEARS)
