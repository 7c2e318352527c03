"""Write a whole number in Vietnamese words, as a speaker reads it out: 1205 is "một nghìn hai trăm linh năm"."""

from __future__ import annotations

_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
_SCALES = ((1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn"))


# The largest number that is spelled.
LARGEST = 10**12 - 1


def in_words(number: int) -> str:
    """The words of a number from 1 to 999 tỷ 999 triệu 999 nghìn 999."""
    words: list[str] = []
    for scale, name in _SCALES:
        group, number = divmod(number, scale)
        if group:
            words += [_group(group, whole=bool(words)), name]
    if number:
        words.append(_group(number, whole=bool(words)))
    return " ".join(words)


def _group(number: int, *, whole: bool) -> str:
    """Up to three digits; behind a scale the hundreds are always said: "một nghìn không trăm linh năm"."""
    hundreds, rest = divmod(number, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or whole else []
    tens, unit = divmod(rest, 10)
    if tens == 0:
        return " ".join([*words, *(["linh"] if words and unit else []), *([_DIGITS[unit]] if unit else [])])
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if unit == 1 and tens > 1:
        words.append("mốt")
    elif unit == 5:
        words.append("lăm")
    elif unit:
        words.append(_DIGITS[unit])
    return " ".join(words)
