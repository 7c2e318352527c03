"""
What the words around a number say of it: a name, a reference, a score, an article ("một"), or a figure.

Every decision here is one of Vietnamese usage; the words themselves are in tables.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.calendar import When
from factcheck.extraction.numbers import in_digits
from factcheck.extraction.reading import Reading
from factcheck.extraction.window import Window
from factcheck.model import Kind, Quantity, Timex
from factcheck.vietnamese.normal import NormalText
from factcheck.vietnamese.tables import table


class Before(NamedTuple):
    """The two words before a token, lower case, nearest first; "" at the start of a sentence. `mark` stands between."""

    last: str
    second: str
    capital: bool
    mark: str


# --- names, numbers of documents, addresses on the net ----------------------------------------------


def name_end(normal: NormalText, at: int) -> int | None:
    """Where the name or reference ends that the digits at `at` are part of, None where they are none."""
    lower = normal.lower
    if not lower[at].isdecimal():
        return None
    before = lower[at - 1] if at else ""
    if before and (before in "/.=_@?&#:-\\" or lower[at : at + 24].isascii()):
        address = _address_end(lower, at)
        if address is not None:
            return address
    if before == "-" and at > 1 and lower[at - 2].isalpha() and not _TIME_LIKE.match(lower, at):
        return _name_run_end(lower, at)  # Covid-19, Su-27
    for pattern in _NAMES:
        match = pattern.match(normal.text, at)
        if match is not None:
            return match.end()
    return None


def _name_run_end(lower: str, at: int) -> int:
    while at < len(lower) and lower[at].isalnum():
        at += 1
    return at


_TIME_LIKE = re.compile(r"[0-9]{1,2}[/:h-][0-9]")
_NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"24/(?:7|24)(?![0-9/])",
        r"[0-9]{1,5}/(?:[0-9]{4}/)?[A-ZĐ][A-ZĐ0-9&]*(?:[-/.][A-ZĐ0-9&]+)*",  # 13/2023/NĐ-CP
        r"[0-9]{1,5}-[A-ZĐ]{2,}(?:[-/][A-ZĐ0-9]+)*",  # 57-NQ/TW
        r"[0-9]{2}[A-ZĐ][A-Z0-9]?-? ?[0-9]{3}\.?[0-9]{2}",  # 29A-123.45
        r"(?:\+84|0)[0-9]{2,3}[ .-]?[0-9]{3}[ .-]?[0-9]{3,4}(?![0-9])",
        r"1[89]00[ .-]?[0-9]{4,6}(?![0-9])",
        r"[0-9]{1,2}:[0-9](?![0-9])",  # 16:9
        r"[0-9]{3}/[0-9]{2}(?: ?R[0-9]{2})?(?![0-9/])",  # 205/55 R16
        r"[0-9]{9,}(?![0-9.,]*[0-9])(?! ?(?:đồng|VND|USD|đ\b))",
    )
)
_ADDRESS = re.compile(r"://|www\.|@[\w-]+\.|\.(?:com|vn|net|org|gov|edu|info|html?)\b")


def _address_end(lower: str, at: int) -> int | None:
    """The end of the URL or e-mail address around a place; looks at no more than 256 characters on each side."""
    start = max(lower.rfind(" ", max(0, at - 256), at), lower.rfind("\n", max(0, at - 256), at)) + 1
    end = at
    while end < len(lower) and end < at + 256 and not lower[end].isspace():
        end += 1
    return end if _ADDRESS.search(lower, max(start, at - 256), end) else None


# --- what stands before -----------------------------------------------------------------------------

_BEFORE = re.compile(r"(\w+)?([^\w\n]*)\Z")


def words_before(window: Window, index: int) -> Before:
    """The words before a token; looks back 32 characters at most."""
    end = window[index].start
    chunk = window.lower[max(0, end - 32) : end]
    last = len(chunk.rstrip(" *_"))
    mark = "" if last == 0 or chunk[last - 1].isalnum() else chunk[last - 1]
    words = _WORD.findall(chunk[:last].rpartition("\n")[2])
    if mark in _STOPS:
        return Before("", "", False, mark)
    if not words:
        return Before("", "", False, mark)
    position = end - len(chunk) + chunk.rfind(words[-1], 0, last)
    capital = window.cased[position : position + 1].isupper()
    return Before(words[-1], words[-2] if len(words) > 1 else "", capital, mark)


_WORD = re.compile(r"\w+")
_STOPS = frozenset({".", "!", "?", "…", ":", ";"})

_DATED = frozenset("ngày hôm sáng trưa chiều tối đêm khuya từ đến tới vào lúc hồi kể trước sau hết qua nay".split())


def dated(before: Before) -> bool:
    """True where the words before say that a date or clock time follows."""
    return before.last in _DATED and before.mark in {"", "("} or before.mark == "("


# --- which readings hold ----------------------------------------------------------------------------

# Behind these "hơn" compares. Behind dài, rộng, sâu, nặng it may hedge: "kéo dài hơn 5 năm", "sâu hơn 1 m".
_ADJECTIVES = frozenset(
    "ít nhiều cao thấp lớn nhỏ sớm muộn hay tốt hơn kém ngắn nhẹ già trẻ hẹp gần nhanh chậm mạnh yếu đắt rẻ to bé "
    "mỏng giỏi đẹp xấu cũ mới".split()
)
_MEASURED = frozenset("độ suất mức hạn lực chứa tải cự trần khung giá phí tuổi".split())


def is_no_hedge(window: Window, index: int, before: Before) -> bool:
    """ "nhiều hơn 2 điểm", "tốc độ tối đa 151 km/h", "hơn cô 19 tuổi"."""
    word = window[index].surface
    if word == "hơn" and before.last in _ADJECTIVES and not before.mark:
        return True
    if word in {"tối", "nhiều", "ít"} and window[index + 1].surface in {"đa", "thiểu"}:
        return before.last in _MEASURED and not before.mark
    return False


def allows_moment(window: Window, reading: Reading, before: Before) -> bool:
    """A date, unless what looks like one is a score, a fraction or a figure."""
    when = reading.value
    assert isinstance(when, When)  # noqa: S101
    first = window[reading.start]
    if first.is_digits and when.hour is None and when.year is None and when.until is None and when.month is not None:
        return not _is_fraction(window, reading, before)
    if first.is_digits and when.year is not None and when.month is None:
        return before.last not in {"số", "mã"} or bool(before.mark)
    if when.relative is not None and not when.has_clock and (before.last in _PLURAL or first.surface == "quý"):
        # "những năm tới" names no year; "khách quý tới" no quarter.
        return before.last not in _PLURAL and before.last in {
            "",
            "trong",
            "vào",
            "của",
            "đến",
            "từ",
            "hết",
            "cuối",
            "đầu",
        }
    if first.surface == "thứ" and when.weekday is not None and when.day is None and not when.has_clock:
        return not is_ordinal_context(before)
    return True


_PLURAL = frozenset("những các nhiều vài mấy mỗi".split())
_SHARE_WORDS = frozenset("chiếm bằng còn đạt giảm tăng gấp hết mất được quá hơn gần khoảng có với là".split())
_SHARED = frozenset("số tổng dân diện của trong thành lượng chiều quãng thời sản thể cổ vốn doanh".split())


def _is_fraction(window: Window, reading: Reading, before: Before) -> bool:
    """ "1/4 dân số", "chiếm 2/3": a share, not a day."""
    if window[reading.start + 1].surface != "/" or reading.end != reading.start + 3:
        return False
    if before.last in _DATED and before.last not in {"hết", "qua"}:
        return False
    low, high = int(window[reading.start].surface), int(window[reading.start + 2].surface)
    if low > high:
        return False
    behind = window[reading.end].surface
    return behind in _SHARED or before.last in _SHARE_WORDS or lexicon.NOUNS.at(window, reading.end) is not None


def allows_quantity(window: Window, reading: Reading, before: Before) -> bool:
    """A figure, unless the number names something or is no number at all."""
    value = reading.value
    hedged = value.mod is not None if isinstance(value, Quantity | Timex) else False
    at = reading.start
    entry = lexicon.HEDGES.at(window, at)
    if entry is not None:
        at = entry.end
    if window[at].is_digits:
        return _digits_count(window, reading, at, before, hedged)
    return _words_count(window, reading, at, before, hedged)


def _digits_count(window: Window, reading: Reading, at: int, before: Before, hedged: bool) -> bool:
    value = reading.value
    end = reading.end
    if isinstance(value, Timex):
        return not _is_label(before) or before.last not in {"điều", "khoản", "quận", "lớp"}
    assert isinstance(value, Quantity)  # noqa: S101
    if value.kind is not Kind.CARDINAL:
        return True
    token, behind = window[at], window[end]
    known = lexicon.NOUNS.at(window, end) is not None
    if value.to is not None and window[at + 1].surface == "-" and window.glued(at + 1) and not hedged:
        return known or value.to > 10 * (value.amount or 0)  # "3-1" is a score
    if window[end].surface in {"/", "-", ":", "x"} and window.glued(end) and window[end + 1].is_digits:
        return False
    if behind.is_word and window.glued(end):
        return False  # 5G, 4K, 12A
    if hedged or known:
        return True
    if _is_label(before):
        return False
    if before.capital and before.second and not before.mark:
        return value.unit is not None and behind.is_word and not window.capital(end) and token.surface != "0"
    read = in_digits(window, at)
    return read is not None and not (token.surface[0] == "0" and len(token.surface) > 3)


def _is_label(before: Before) -> bool:
    if before.mark or before.last not in lexicon.LABELS:
        return False
    return not (before.last == "số" and before.second in {"con", "tổng", "đa", "một"})


_COUNTED_BEFORE = frozenset("cả gồm đủ".split())
_YEAR_BEFORE = frozenset(
    "mỗi từng hàng hằng các những nhiều đầu giữa cuối một hai ba bốn sáu bảy tám chín mười mươi trăm vài mấy "
    "trong suốt qua quanh theo tất".split()
)
NOT_NUMBERS = lexicon.Phrases(table("not_numbers"))


def _words_count(window: Window, reading: Reading, at: int, before: Before, hedged: bool) -> bool:
    if NOT_NUMBERS.at(window, at) is not None:
        return False
    value, word = reading.value, window[at].surface
    single = reading.end == at + 1
    timed = isinstance(value, Timex)
    if word == "năm" and before.last in _YEAR_BEFORE and not timed and window[at + 1].surface not in {"mươi", "trăm"}:
        return False
    if word == "một" and (single or timed and reading.end <= at + 3):
        return hedged or timed and before.last in _LASTING and not before.mark or before.last == "cả"
    if not single and not timed:
        return True
    if timed:
        return not (word == "năm" and window[at + 1].surface in {"tháng", "ngày"} and before.last in _YEAR_BEFORE)
    assert isinstance(value, Quantity)  # noqa: S101
    if value.kind is not Kind.CARDINAL or hedged:
        return True
    if before.last in {"thứ", "ngã", "lớp", "quận", "tháng", "tổ"} and not before.mark:
        return False
    return lexicon.NOUNS.at(window, reading.end) is not None or before.last in _COUNTED_BEFORE


_LASTING = frozenset("sau trước trong suốt mất dài cách hơn gần khoảng được chừng mỗi".split())


def is_ordinal_context(before: Before) -> bool:
    """True where "thứ hai" counts: "lần thứ hai", "kỳ họp thứ bảy", "ngày thứ hai"."""
    return not before.mark and (before.last in lexicon.NOUNS or before.last in {"ngày", "lần", "năm", "tháng", "tuần"})


def allows_ordinal(window: Window, reading: Reading) -> bool:
    """An ordinal, unless "thứ hai" is a weekday."""
    word = window[reading.start].surface
    if word == "thứ" and window[reading.start + 1].surface in _WEEKDAY_WORDS and reading.end == reading.start + 2:
        return not window.capital(reading.start + 1)
    return True


_WEEKDAY_WORDS = frozenset("hai ba tư năm sáu bảy bẩy".split())
