"""Read years, decades and centuries: "năm 2025", "2018-2020", "những năm 90", "thế kỷ XXI"."""

from __future__ import annotations

from factcheck.extraction import lexicon
from factcheck.extraction.numbers import in_digits, number
from factcheck.extraction.parts import (
    LIST,
    RANGE,
    Part,
    continues,
    counts,
    four_digits,
    glued_between,
    small,
    year_in_words,
)
from factcheck.extraction.romans import roman
from factcheck.extraction.when import When
from factcheck.extraction.window import Window


def year(window: Window, index: int) -> Part | None:
    """ "năm 2025", "năm 2022 đến năm 2024", "năm 938", "năm 179 trước Công nguyên", "năm hai nghìn không trăm mười"."""
    dated = year_of_an_era(window, index + 1)
    if dated is not None:
        return dated
    value = four_digits(window, index + 1)
    if value is not None:
        return _until_year(window, Part(When(value), index + 2), index)
    token = window[index + 1]
    if token.surface.isdecimal() and len(token.surface) <= 4:
        return _old_year(window, index + 1)
    said = year_in_words(window, index + 1)
    return Part(When(said[0]), said[1]) if said else None


def _old_year(window: Window, index: int) -> Part | None:
    value = int(window[index].surface)
    if _is_of_one_century(value) and not window[index + 1].is_word and not continues(window, index + 1):
        return Part(When(value, short_year=True), index + 1)  # "hồi năm 86"
    if value < 100 or continues(window, index + 1) or counts(window, index + 1):
        return None
    return _until_year(window, Part(When(value), index + 1), index - 1)


def _is_of_one_century(value: int) -> bool:
    """ "năm 86", but not "năm 54", which may be past or to come."""
    return 10 < value < 30 or 75 <= value < 100


def era(window: Window, index: int) -> Part | None:
    """ "trước Công nguyên", "TCN", "sau Công nguyên"."""
    for surface in ("tcn", "scn"):
        if window[index].surface == surface:
            return Part(When(before_christ=surface == "tcn"), index + 1)
    if window[index].surface in {"trước", "sau"} and window.is_at(index + 1, "công", "nguyên"):
        return Part(When(before_christ=window[index].surface == "trước"), index + 3)
    return None


def year_of_an_era(window: Window, index: int) -> Part | None:
    """ "208 TCN", "40 sau Công nguyên", "500 đến năm 300 TCN": the era says that the number is a year."""
    first = _figures(window, index)
    if first is None:
        return None
    behind = era(window, index + 1)
    if behind is not None:
        return Part(When(first, before_christ=behind.when.before_christ), behind.end)
    if window[index + 1].surface not in RANGE:
        return None
    at = index + 2 + (window[index + 2].surface == "năm")
    last, behind = _figures(window, at), era(window, at + 1)
    if last is None or behind is None or not behind.when.before_christ or last >= first:
        return None
    start = When(first, before_christ=True)
    return Part(start._replace(until=start._replace(year=last)), behind.end)


def _figures(window: Window, index: int) -> int | None:
    surface = window[index].surface
    return int(surface) if surface.isdecimal() and len(surface) <= 4 else None


def bare_years(window: Window, index: int) -> Part | None:
    """ "2025" beside nothing that it counts; "2018-2020", "1890 - 1969", "2019-20"."""
    value = four_digits(window, index)
    if value is None or value > 2099:
        return None
    found = _until_year(window, Part(When(value), index + 1), index)
    if counts(window, found.end) or found.when.until is None and continues(window, found.end):
        return None
    early = found.when.until is None and value < 1900
    return None if early and not _is_early_year(window, index) else found


def _is_early_year(window: Window, index: int) -> bool:
    """ "(1789)" and "vào 1886"; elsewhere a number below 1900 is an amount."""
    start = window[index].start
    before, behind = window.lower[max(0, start - 4) : start], window[index + 1]
    if before.endswith("(") and behind.surface == ")":
        return True
    return before == "vào " and (not behind.is_word or behind.surface in lexicon.FOLLOWERS)


def _until_year(window: Window, first: Part, index: int) -> Part:
    """The years from the first, which begins at a token, to the one behind it: "2018-2020", "giữa 2018 và 2020"."""
    sign = window[first.end].surface
    at = first.end + 1
    if sign in RANGE or sign == "và" and index > 0 and window[index - 1].surface == "giữa":
        at += window[at].surface == "hết"
        at += window[at].surface == "năm"
        last = four_digits(window, at) or _three_digits(window, at)
        if last is not None and last <= 2199 and not continues(window, at + 1):
            return Part(first.when._replace(until=When(last)), at + 1)
    return _season_years(window, first) or first


def _three_digits(window: Window, index: int) -> int | None:
    surface = window[index].surface
    named = len(surface) == 3 and surface.isdecimal() and window[index - 1].surface == "năm"
    return int(surface) if named else None


def _season_years(window: Window, first: Part) -> Part | None:
    """ "2019-20", "2019/20", "2019/2020": a season that lasts into the next year."""
    at = first.end + 1
    if window[first.end].surface not in {"-", "/"} or not glued_between(window, first.end - 1, at):
        return None
    assert first.when.year is not None  # noqa: S101
    following = first.when.year + 1
    if window[at].surface not in {str(following), f"{following % 100:02}"} or continues(window, at + 1):
        return None
    return Part(first.when._replace(until=When(following)), at + 1)


def decade(window: Window, index: int) -> Part | None:
    """ "thập niên 1990", "những năm 90", "những năm 60 của thế kỷ XX"; "những năm 2018-2020" are years."""
    if window[index + 1].surface not in _DECADE_WORDS[window[index].surface]:
        return None
    at = index + 2 + (window[index + 2].surface == "năm")
    value = four_digits(window, at)
    if value is None and len(window[at].surface) == 2:
        value = small(window, at)
    if value is None:
        return _decade_in_words(window, at)
    years = _until_year(window, Part(When(value), at + 1), index) if value > 99 else None
    if years is not None and years.when.until is not None:
        return years
    last = _last_decade(window, at, value)
    if value % 10 or last is None and continues(window, at + 1):
        return None
    end = at + 1 if last is None else at + 3
    until = When(decade=last) if last is not None else None
    behind = _century_behind(window, end + (window[end].surface == "của")) if value < 100 else None
    if behind is not None:
        return Part(behind.when._replace(decade=value, until=until), behind.end)
    return None if counts(window, end) else Part(When(decade=value, until=until), end)


def _decade_in_words(window: Window, index: int) -> Part | None:
    """The rest of "những năm chín mươi", "thập niên sáu mươi của thế kỷ trước"."""
    read = number(window, index)
    if read is None or read.digits or read.amount not in range(20, 100, 10):
        return None
    value, end = int(read.amount), read.end
    behind = _century_behind(window, end + (window[end].surface == "của"))
    if behind is not None:
        return Part(behind.when._replace(decade=value), behind.end)
    counted = counts(window, end) or lexicon.NOUNS.at(window, end) is not None
    return None if counted else Part(When(decade=value), end)


def _last_decade(window: Window, index: int, first: int) -> int | None:
    """ "thập niên 60 - 70", "những năm 60, 70": the decade that follows the first."""
    alike = len(window[index + 2].surface) == len(window[index].surface)
    last = (small(window, index + 2) or four_digits(window, index + 2)) if alike else None
    joined = window[index + 1].surface in RANGE or window[index + 1].surface in LIST
    return last if joined and last == first + 10 else None


def _century_behind(window: Window, index: int) -> Part | None:
    """ "thế kỷ XX", "thế kỷ trước" behind a decade."""
    relative = lexicon.RELATIVE.at(window, index)
    if relative is not None and relative.row["unit"] == "100Y":
        return Part(When(relative=("100Y", int(relative.row["offset"]))), relative.end)
    found = century(window, index)
    return found if found is not None and found.when.until is None else None


_DECADE_WORDS = {"thập": {"niên", "kỷ", "kỉ"}, "những": {"năm"}}


def century(window: Window, index: int) -> Part | None:
    """ "thế kỷ XXI", "thế kỷ 20", "thế kỷ thứ X", "thế kỷ 19 - 20", "thế kỷ III trước Công nguyên"."""
    if not (window[index].surface == "thế" and window[index + 1].surface in {"kỷ", "kỉ"}):
        return None
    at = index + 2 + (window[index + 2].surface == "thứ")
    first = _century_number(window, at)
    if first is None:
        return None
    behind = era(window, first.end)
    if behind is not None:
        return Part(first.when._replace(before_christ=behind.when.before_christ), behind.end)
    return _until_century(window, index, first) or first


def _until_century(window: Window, index: int, first: Part) -> Part | None:
    """ "thế kỷ XI - XIII", "thế kỷ V và IV trước Công nguyên": an era behind the last one is that of both."""
    sign = window[first.end].surface
    if sign not in RANGE and sign != "và":
        return None
    at = first.end + 1
    at += 2 if window[at].surface == "thế" else 0
    at += window[at].surface == "thứ"
    last = _century_number(window, at)
    if last is None:
        return None
    of_both = era(window, last.end)
    early, late = first.when.century or 0, last.when.century or 0
    if of_both is None:
        joined = late == early + 1 or sign != "và" and early < late
        return Part(first.when._replace(until=last.when), last.end) if joined else None
    start, end = (one.when._replace(before_christ=of_both.when.before_christ) for one in (first, last))
    between = sign != "và" or abs(late - early) == 1 or index > 0 and window[index - 1].surface == "giữa"
    if between and (late < early if of_both.when.before_christ else early < late):
        return Part(start._replace(until=end), of_both.end)
    return Part(start, first.end)


def _century_number(window: Window, index: int) -> Part | None:
    token = window[index]
    value = roman(window.cased[token.start : token.end])
    end = index + 1
    if value is None:
        read = number(window, index)
        if read is None or read.amount != int(read.amount) or read.digits and in_digits(window, index) != read:
            return None
        value, end = int(read.amount), read.end
    return Part(When(century=value), end) if 1 <= value <= 30 else None
