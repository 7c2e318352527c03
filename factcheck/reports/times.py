"""TIMEX3 values as people say them: "2025-10-25TAF" is "chiều 25/10/2025", "the afternoon of 25 October"."""

from __future__ import annotations

import re

from factcheck.wording import Lang, text

_DATE = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d|XX)(?:-(?P<day>\d\d))?", re.ASCII)
_CLOCK = re.compile(
    r"(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?(?P<offset>Z|[+-]\d\d:\d\d)?",
    re.ASCII,
)
_DURATION = re.compile(r"P(?=.)((?:\d+(?:\.\d+)?(?:DE|CE|Y|M|W|D))*)(?:T((?:\d+(?:\.\d+)?[HMS])+))?", re.ASCII)
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)([A-Z]+)", re.ASCII)

_PARTS_OF_DAY = {
    "MO": "report-time-morning",
    "MI": "report-time-noon",
    "AF": "report-time-afternoon",
    "EV": "report-time-evening",
    "NI": "report-time-night",
}
_PARTS_OF_YEAR = {
    "Q1": "report-time-quarter-1",
    "Q2": "report-time-quarter-2",
    "Q3": "report-time-quarter-3",
    "Q4": "report-time-quarter-4",
    "H1": "report-time-half-1",
    "H2": "report-time-half-2",
    "SP": "report-time-spring",
    "SU": "report-time-summer",
    "FA": "report-time-autumn",
    "WI": "report-time-winter",
}
_UNITS = {
    "CE": "report-time-centuries",
    "DE": "report-time-decades",
    "Y": "report-time-years",
    "M": "report-time-months",
    "W": "report-time-weeks",
    "D": "report-time-days",
    "TH": "report-time-hours",
    "TM": "report-time-minutes",
    "TS": "report-time-seconds",
}


def spoken(value: str, lang: Lang) -> str:
    """A date, time, interval or duration in words; a value of an unknown shape stays as it is."""
    if value.count("/") == 1:
        return _interval(value, lang)
    for reading in (_date, _year, _part_of_year, _week, _long_span, _time, _duration):
        words = reading(value, lang)
        if words is not None:
            return words
    return value


def short(value: str, lang: Lang, year: str | None = None) -> str:
    """The same for a table cell, the day first ("25/10 chiều"); `year` goes without saying."""
    date, _, clock = value.partition("T")
    found = _DATE.fullmatch(date)
    if not found or not found["day"] or found["month"] == "XX" or found["year"] == "XXXX":
        return spoken(value, lang)
    name = "report-time-short-day" if found["year"] == year else "report-time-short-date"
    day = text(name, lang, _calendar(found, lang, "report-time-short-month-names"))
    if clock in _PARTS_OF_DAY:
        part = text(_PARTS_OF_DAY[clock] + "-short", lang)
        return text("report-time-short-part", lang, {"day": day, "part": part})
    said = _clock(clock, lang)
    return f"{day} {said}" if said else day


def year_of(value: str) -> str | None:
    """The year that a value names, None for one without ("T14:30", "XXXX-10-25", "P2D", an interval)."""
    return value[:4] if re.fullmatch(r"\d{4}(?:[-T][^/]*)?", value, re.ASCII) else None


def _interval(value: str, lang: Lang) -> str:
    start, _, end = value.partition("/")
    first, last = _DATE.fullmatch(start), _DATE.fullmatch(end)
    if first and last and first["day"] and last["day"] and start[:7] == end[:7]:
        return text("report-time-days-of-month", lang, {"first": _number(first["day"]), "last": spoken(end, lang)})
    if len(start) == len(end) == 4 and (start + end).isdigit():
        return f"{start}–{end}"
    return f"{spoken(start, lang)} – {spoken(end, lang)}".strip()


def _date(value: str, lang: Lang) -> str | None:
    found = _DATE.fullmatch(value)
    if not found:
        return None
    known = [part for part in ("day", "month", "year") if found[part] and not found[part].startswith("X")]
    names = {
        ("day", "month", "year"): "report-time-date",
        ("day", "month"): "report-time-day-month",
        ("day",): "report-time-day",
        ("month", "year"): "report-time-month",
        ("month",): "report-time-month-only",
    }
    name = names.get(tuple(known))
    return text(name, lang, _calendar(found, lang, "report-time-month-names")) if name else None


def _calendar(found: re.Match[str], lang: Lang, names: str) -> dict[str, str]:
    month = int(found["month"]) if found["month"].isdigit() else 0
    name = text(names, lang).split()[month - 1] if 1 <= month <= 12 else found["month"]
    return {"day": _number(found["day"] or ""), "month": name, "year": found["year"]}


def _year(value: str, lang: Lang) -> str | None:
    return text("report-time-year", lang, {"year": value}) if re.fullmatch(r"\d{4}", value, re.ASCII) else None


def _part_of_year(value: str, lang: Lang) -> str | None:
    year, _, part = value.partition("-")
    if part not in _PARTS_OF_YEAR or not re.fullmatch(r"\d{4}|XXXX", year, re.ASCII):
        return None
    said = text(_PARTS_OF_YEAR[part], lang)
    return said if year == "XXXX" else text("report-time-part-of-year", lang, {"part": said, "year": year})


def _week(value: str, lang: Lang) -> str | None:
    week = re.fullmatch(r"(\d{4})-W(\d\d)", value, re.ASCII)
    if week:
        return text("report-time-week", lang, {"week": _number(week[2]), "year": week[1]})
    weekday = re.fullmatch(r"XXXX-WXX-([1-7])", value, re.ASCII)
    return text("report-time-weekday-names", lang).split(",")[int(weekday[1]) - 1] if weekday else None


def _long_span(value: str, lang: Lang) -> str | None:
    if not re.fullmatch(r"\d{2,3}", value, re.ASCII):
        return None
    if len(value) == 3:
        return text("report-time-decade", lang, {"decade": f"{value}0"})
    century = int(value) + 1
    number = _roman(century) if lang is Lang.VI else _ordinal(century)
    return text("report-time-century", lang, {"number": number})


def _time(value: str, lang: Lang) -> str | None:
    date, mark, clock = value.partition("T")
    if not mark or value.startswith("P"):
        return None
    day = spoken(date, lang) if date else ""
    if clock in _PARTS_OF_DAY:
        part = _PARTS_OF_DAY[clock]
        return text(part, lang, {"day": day}) if day else text(part + "-short", lang)
    said = _clock(clock, lang)
    if said is None:
        return None
    return text("report-time-clock-on-day", lang, {"clock": said, "day": day}) if day else said


def _clock(clock: str, lang: Lang) -> str | None:
    found = _CLOCK.fullmatch(clock)
    if not found:
        return None
    minute, second = found["minute"] or "00", found["second"] or "00"
    name = "report-time-clock" if minute != "00" or second != "00" else "report-time-clock-hour"
    said = text(name, lang, {"hour": _number(found["hour"]), "minute": minute})
    if second != "00":
        said += f":{second}"
    # News of Viet Nam is told in its own time; any other offset has to be said.
    return said if found["offset"] in (None, "+07:00") else f"{said} (UTC{found['offset'].replace('Z', '+00:00')})"


def _duration(value: str, lang: Lang) -> str | None:
    found = _DURATION.fullmatch(value)
    if not found:
        return None
    days = [(amount, unit) for amount, unit in _AMOUNT.findall(found[1])]
    hours = [(amount, "T" + unit) for amount, unit in _AMOUNT.findall(found[2] or "")]
    return " ".join(_amount(amount, _UNITS[unit], lang) for amount, unit in days + hours)


def _amount(amount: str, name: str, lang: Lang) -> str:
    one, _, many = text(name, lang).partition("|")
    number = amount.replace(".", text("report-decimal-mark", lang))
    return f"{number} {one if number == '1' or not many else many}"


def _number(digits: str) -> str:
    return digits.lstrip("0") or digits[-1:]


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _roman(number: int) -> str:
    digits = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    said = ""
    for worth, letters in digits:
        count, number = divmod(number, worth)
        said += letters * count
    return said
