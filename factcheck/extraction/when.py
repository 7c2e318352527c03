"""A time as it is written: the noun that the readers of times fill, before the calendar is asked."""

from __future__ import annotations

from typing import NamedTuple


class When(NamedTuple):
    """
    A time as it is written.

    year         as written; `short_year` for the two digits of "25/10/25", `before_christ` for those before it.
    decade       1990, or 90 where the century is not said; `century` counts from 1 (XXI: 21).
    relative     (unit, offset) from the publication time: ("D", -1) is yesterday. Units: MIN, D, W, M, Q, Y,
                 10Y for decades, 100Y for centuries.
    weekday      1 for Monday; `week` shifts it by weeks where the words do ("thứ Hai tuần sau").
    side         which of the nearest weekday, day, month or season is meant: -1 past, 1 coming, 0 this.
    today        a past weekday may be today: "hôm thứ Hai", but not "thứ Hai vừa qua".
    part         TIMEX3's MO MI AF EV NI; "" for a day that is meant whole beside one that is not ("đêm 5 và ngày 6/7").
    until        the end of an interval; what it does not say it shares with the start.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    short_year: bool = False
    before_christ: bool = False
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    week_number: int | None = None
    decade: int | None = None
    century: int | None = None
    relative: tuple[str, int] | None = None
    weekday: int | None = None
    week: int | None = None
    side: int | None = None
    today: bool = False
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    lunar: bool = False
    until: When | None = None

    def with_fields(self, **fields: object) -> When:
        """The same with other values, of which None and False say nothing."""
        said = {name: value for name, value in fields.items() if value is not None and value is not False}
        return self._replace(**said)  # type: ignore[arg-type]

    def laid_over(self, other: When) -> When:
        """The fields of both; what this one says wins."""
        if other is NOTHING:
            return self
        both = zip(self, other, strict=True)
        return When._make([theirs if ours is None or ours is False else ours for ours, theirs in both])

    def fields(self, *names: str) -> dict[str, object]:
        """What is said, by name."""
        return {name: getattr(self, name) for name in names}

    @property
    def has_clock(self) -> bool:
        """True for a clock time or a part of the day."""
        return self.hour is not None or bool(self.part)

    @property
    def is_time(self) -> bool:
        """True for what is finer than a day; "sáng Chủ nhật" names a day, as the scheme has it."""
        if self.weekday is not None and self.day is None and self.hour is None and self.until is None:
            return False
        minutes = self.relative is not None and self.relative[0] == "MIN"
        return self.has_clock or minutes or (self.until is not None and self.until.is_time)

    @property
    def has_date(self) -> bool:
        return self.grain is not None

    @property
    def is_day(self) -> bool:
        return self.grain == "day"

    @property
    def grain(self) -> str | None:
        """How fine the date is: "day", "week", "month", ... "century"; None where there is no date."""
        if self.day is not None or self.weekday is not None:
            return "day"
        if self.month is not None:
            return "month"
        for grain in ("quarter", "half", "season", "decade", "century"):
            if getattr(self, grain) is not None:
                return grain
        if self.week_number is not None:
            return "week"
        if self.year is not None:
            return "year"
        return _GRAINS[self.relative[0]] if self.relative is not None else None


# What says nothing yet.
NOTHING = When()
_GRAINS = {
    "MIN": "minute",
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "10Y": "decade",
    "100Y": "century",
}
