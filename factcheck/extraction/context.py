"""The words before a number or time, and what they say of it: a date follows, or a share, or an ordinal."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extraction import lexicon
from factcheck.extraction.parts import words
from factcheck.extraction.window import Window


class Before(NamedTuple):
    """
    The three words before a token, lower case, nearest first; "" at the start of a sentence or line.

    capital  True where the nearest is written with a capital.
    mark     what stands between it and the token: ",", "(", "\n", "" for nothing.
    """

    last: str
    second: str
    third: str
    capital: bool
    mark: str


def words_before(window: Window, index: int) -> Before:
    """The words before a token; looks back 32 characters at most."""
    end = window[index].start
    chunk = window.lower[max(0, end - 32) : end]
    if chunk[-1:] == " " and chunk[-2:-1].isalnum() and "\n" not in chunk:  # as nearly everywhere
        words = chunk.split()
        if len(words) < 3 or not (words[-1].isalnum() and words[-2].isalnum() and words[-3].isalnum()):
            words = ["", "", *_WORD.findall(chunk)]
        third, second, last = words[-3:]
        return Before(last, second, third, window.cased[end - 1 - len(last)].isupper(), "")
    stop = len(chunk.rstrip(" *_"))
    mark = "" if stop == 0 or chunk[stop - 1].isalnum() else chunk[stop - 1]
    if mark in _STOPS:
        return Before("", "", "", False, mark)
    words = _WORD.findall(chunk, chunk.rfind("\n", 0, stop) + 1, stop)
    if not words:
        return Before("", "", "", False, mark)
    position = end - len(chunk) + chunk.rfind(words[-1], 0, stop)
    capital = window.cased[position : position + 1].isupper()
    return Before(words[-1], words[-2] if len(words) > 1 else "", words[-3] if len(words) > 2 else "", capital, mark)


_WORD = re.compile(r"\w+")
_STOPS = frozenset({".", "!", "?", "…", ":", ";"})

_DATED = frozenset(
    "ngày hôm sáng trưa chiều tối đêm khuya từ đến tới vào lúc hồi kể trước sau hết qua nay lễ khánh dịp".split()
)


def dated(before: Before) -> bool:
    """True where the words before say that a date or clock time follows."""
    return before.last in _DATED and before.mark in {"", "("} or before.mark == "("


# --- names ------------------------------------------------------------------------------------------

_CALLED, _NUMBERED = words("called"), words("numbered")


def is_called_after_day(before: Before) -> bool:
    """True before the name of "đường 30/4", "Bệnh viện 19-8"; but "yêu cầu 30/4" is a demand of that day."""
    return _is_one_of(_CALLED, before)


def is_numbered(before: Before) -> bool:
    """True before the number of "lớp 10 năm học này", "đợt 3 tháng 11"; but "trong vòng 3 tháng tới" lasts."""
    return _is_one_of(_NUMBERED, before)


def _is_one_of(heads: dict[str, str], before: Before) -> bool:
    if before.mark:
        return False
    two = f"{before.second} {before.last}"
    if two in heads or f"{before.third} {two}" in heads:
        return True
    return before.last in heads and before.second not in heads[before.last].split()


# --- shares -----------------------------------------------------------------------------------------

# What is shared behind "1/4": "dân số", "diện tích".
SHARED = lexicon.usage("shared")
_SHARE_BEFORE = lexicon.usage("share")
_DAYS = lexicon.usage("day")


def is_share(window: Window, at: int, before: Before) -> bool:
    """ "1/4 dân số", "chiếm 2/3": a share, not a day."""
    behind = window[at + 3]
    if _is_behind_day(window, at):
        return False
    if before.last in _DAYS and not before.mark and behind.surface != "tổng":
        return False
    low, high = window[at].surface, window[at + 2].surface
    if not (low.isdecimal() and high.isdecimal() and len(low) <= len(high) <= 3 and int(low) <= int(high)):
        return False
    if behind.surface in SHARED or before.last in _SHARE_BEFORE and not before.mark:
        return True
    return behind.surface != "năm" and any(words.at(window, at + 3) for words in (lexicon.NOUNS, lexicon.UNITS))


def _is_behind_day(window: Window, at: int) -> bool:
    """The second of "dịp 30/4 - 1/5", "lễ 30/4 và 1/5": the first is no share, by its figures or by the word before."""
    start = window[at].start
    first = _DAY_BEFORE.search(window.lower, max(0, start - _LONGEST_BEFORE_DAY), start)
    if first is None or first[4] == ", " and first[1] not in _HOLIDAYS:
        return False
    return int(first[2]) > int(first[3]) or first[1] in _DAYS or first[1] in {"ngày", "hôm"}


# "ngày 30/4 đến hết "
_LONGEST_BEFORE_DAY = 20
_HOLIDAYS = frozenset({"lễ", "dịp"})
_DAY_BEFORE = re.compile(r"(?:([^\W\d_]+) )?\b([0-9]{1,2})/([0-9]{1,2})( ?- ?|, | (?:và|đến|tới) (?:hết )?)\Z")


# --- ranks ------------------------------------------------------------------------------------------

_BEFORE_WEEKDAY = lexicon.usage("weekday")


def is_ordinal_context(before: Before) -> bool:
    """True where "thứ hai" counts: "kỳ họp thứ bảy", "đứng thứ ba", "quê hương thứ hai"; not "vào thứ hai"."""
    if before.mark or not before.last:
        return False
    two = f"{before.second} {before.last}"
    nouns = (before.last, two, f"{before.third} {two}")
    if any(noun in lexicon.NOUNS for noun in nouns):
        return True
    return before.last.isalpha() and before.last not in _BEFORE_WEEKDAY


def is_world_war(before: Before) -> bool:
    """True before the place of "Chiến tranh thế giới thứ Hai", "Thế chiến thứ Hai", whose capital makes no weekday."""
    two = f"{before.second} {before.last}"
    of_the_world = two == "thế giới" and before.third in {"chiến", "tranh"}
    return not before.mark and (of_the_world or two in {"thế chiến", "đại chiến"})
