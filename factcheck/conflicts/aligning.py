"""
Articles about one event, and what each says of the same quantity, in the order of the times they speak of.

Two articles are about one event where one of them is about something (its headline, its lead, a name said twice) that
the other names too, and no year lies between them. Two figures are of one quantity where they count the same things
that do the same. A later value replaces an earlier one; two values of one time contradict each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import combinations

from factcheck.conflicts.telling import Told, are_of_one_time
from factcheck.matching.figures import Figure, go_together
from factcheck.matching.passages import Passage
from factcheck.matching.times import Clock, as_of, dateline
from factcheck.model import (
    HANOI,
    Article,
    AsOf,
    Interval,
    Kind,
    Mention,
    Place,
    Position,
    Quantity,
    Story,
)


class Standing(StrEnum):
    """How a stated value stands to what the other articles say, the gravest first."""

    CONTRADICTS = "contradicts"
    LAGS = "lags"
    UNDATED = "undated"
    EARLIER = "earlier"
    HEDGED = "hedged"
    AGREES = "agrees"


@dataclass(frozen=True, slots=True)
class Statement:
    """
    One value that an article states.

    verb     the word by which it is known what is counted; "" for none.
    against  the statement that it contradicts, lags behind or was replaced by, or that is more exact; None for none.
    """

    article: Article
    mention: Mention
    position: Position
    sentence: str
    verb: str
    as_of: AsOf
    standing: Standing = Standing.AGREES
    against: Statement | None = None

    @property
    def value(self) -> Quantity:
        assert isinstance(self.mention.value, Quantity)  # noqa: S101  only figures are aligned
        return self.mention.value


@dataclass(frozen=True, slots=True)
class Quantities:
    """What the articles say of one quantity: "quốc gia" that "ký", in the order of time, what has none last."""

    noun: str
    verbs: tuple[str, ...]
    statements: Sequence[Statement]

    @property
    def differs(self) -> bool:
        return any(one.standing not in (Standing.AGREES, Standing.HEDGED) for one in self.statements)

    @property
    def articles(self) -> int:
        return len({one.article.path for one in self.statements})


@dataclass(frozen=True, slots=True)
class Event:
    """Articles about one event: the names that most of them share, and the quantities, those that differ first."""

    names: Sequence[str]
    articles: Sequence[Article]
    quantities: Sequence[Quantities]

    @property
    def shared(self) -> list[Quantities]:
        """Those of which several articles speak."""
        return [one for one in self.quantities if one.articles > 1]


def events(read: Sequence[Told]) -> list[Event]:
    """The events of which several articles tell the same quantity, in the order of their first article."""
    return [event for event in every_event(read) if event.shared]


def every_event(read: Sequence[Told]) -> list[Event]:
    """Every event, of which one article or more tell, in the order of their first article."""
    return [_event(group) for group in _groups(read)]


def _groups(read: Sequence[Told]) -> list[list[Told]]:
    """The articles by event: each goes to the event with half of whose articles it shares what one of both is about."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    groups: list[list[Told]] = []
    group_of: list[int] = []
    most = max(_FEW, len(read) // 10)
    for index, one in enumerate(read):
        shared: Counter[int] = Counter()
        for piece in one.names:
            for other in holders[piece][-most:]:
                shared[other] += piece in one.leading or piece in read[other].leading
        linked = [other for other, pieces in shared.items() if pieces >= _SHARED and are_of_one_time(one, read[other])]
        joined = Counter(group_of[other] for other in linked)
        best = max(joined, key=lambda group: joined[group] / len(groups[group]), default=None)
        if best is None or joined[best] * 2 < min(len(groups[best]), most):
            best = len(groups)
            groups.append([])
        groups[best].append(one)
        group_of.append(best)
        for piece in one.names:
            holders[piece].append(index)
    return groups


# How many articles that have a name are looked at: the last of them, or a tenth of all.
_FEW = 20
# How many pieces of names two articles about one event share: a name of four syllables, or two of three.
_SHARED = 2


def _event(group: Sequence[Told]) -> Event:
    clock_of = _clocks(group)
    by_thing: _By = defaultdict(list)
    for one in group:
        lead = dateline(one.passages[:_LEAD], clock_of[one.article.path], frozenset())
        own: _By = defaultdict(list)
        for figure, previous in one.figures:
            key = (figure.value.kind, figure.noun, figure.verbs)
            if len(own[key]) < _MOST_OF_ONE:
                own[key].append(_statement(one, figure, previous, clock_of[one.article.path], lead))
        for key, said in own.items():
            by_thing[key] += [] if _are_several(said) else said
    found = [
        Quantities(noun, tuple(sorted(verbs)), _placed(said)) for (_, noun, verbs), said in _with_bare(by_thing).items()
    ]
    found.sort(key=lambda one: (not one.differs, -one.articles))
    return Event(_names(group), [one.article for one in group], found)


_LEAD = 3


def _names(group: Sequence[Told]) -> list[str]:
    """Names that most articles share, as one of them writes each."""
    counts = Counter(piece for one in group for piece in one.names)
    shown: dict[str, None] = {}
    for piece, count in counts.most_common():
        if count > 1 and len(shown) < _SHOWN:
            written = Counter(one.spelled[piece] for one in group if piece in one.spelled)
            shown.setdefault(written.most_common(1)[0][0])
    return list(shown)


_SHOWN = 3
_By = dict[tuple[Kind, str, frozenset[str]], list[Statement]]


def _with_bare(by_thing: _By) -> _By:
    """The same; figures of which no verb is known join the others of their noun, where those are of one kind."""
    joined = dict(by_thing)
    for key in [key for key in by_thing if not key[2]]:
        others = [other for other in by_thing if other[:2] == key[:2] and other[2]]
        same = [other for other in others if _all_go_together([*by_thing[other], *by_thing[key]])]
        if len(same) == 1:
            joined[same[0]] = [*joined[same[0]], *joined.pop(key)]
        elif others or not _all_go_together(by_thing[key]):
            del joined[key]
    return joined


def _are_several(said: Sequence[Statement]) -> bool:
    """True where one article tells several values of one time: of several things, then."""
    return any(
        first.as_of.interval == other.as_of.interval and not go_together(first.value, other.value)
        for first, other in combinations(said, 2)
    )


# No article states one quantity more often; what goes on so is a list, of which the beginning is enough.
_MOST_OF_ONE = 12


def _all_go_together(said: Sequence[Statement]) -> bool:
    return all(go_together(said[0].value, one.value) for one in said[1:])


def _clocks(group: Sequence[Told]) -> dict[str, Clock]:
    """A clock for each article, by its path; a year that it does not tell comes from the others."""
    days = [one.days for one in group if one.days]
    period = Interval(min(day.start for day in days), max(day.end for day in days)) if days else None
    story = Story("", "", (), period, (), Place("", Position(1, 1)))
    return {one.article.path: Clock(one.article, one.mentions, story) for one in group}


def _statement(one: Told, figure: Figure, previous: Passage | None, clock: Clock, lead: AsOf | None) -> Statement:
    mention, passage = figure.placed.mention, figure.passage
    when = as_of(passage, figure.placed.span, clock, lead, None, frozenset(), (), previous)
    return Statement(
        one.article,
        mention,
        one.article.position(mention.span.start),
        passage.source.of(one.article.text),
        figure.words,
        when,
    )


def _placed(said: Iterable[Statement]) -> list[Statement]:
    """In the order of time, each with its standing."""
    ordered = sorted(said, key=_time)
    series: list[Statement] = []  # what was known from when on: each the first that says a value
    for one in ordered:
        if one.as_of.interval is None:
            continue
        if not series or (not go_together(series[-1].value, one.value) and _is_later(one, series[-1])):
            if not any(go_together(former.value, one.value) for former in series):
                series.append(one)
        elif one.value.mod is None and series[-1].value.mod is not None and go_together(series[-1].value, one.value):
            series[-1] = replace(one, as_of=series[-1].as_of)
    distinct = {(one.value.amount, one.value.to, one.value.mod, one.as_of.value): one for one in reversed(ordered)}
    return [_judged(one, series, list(distinct.values())[::-1]) for one in ordered]


def _judged(one: Statement, series: Sequence[Statement], ordered: Sequence[Statement]) -> Statement:
    known = [index for index, value in enumerate(series) if go_together(value.value, one.value)]
    if not known:
        other = next((value for value in reversed(series or ordered) if not go_together(value.value, one.value)), None)
        return replace(one, standing=Standing.CONTRADICTS, against=other) if other else one
    last, newest = known[-1], series[-1]
    if last == len(series) - 1:
        exact = newest.value.mod is None and one.value.mod is not None
        against = _contradictor(one, ordered)
        if against is not None:
            return replace(one, standing=Standing.CONTRADICTS, against=against)
        return replace(one, standing=Standing.HEDGED, against=newest) if exact else one
    after = series[last + 1]
    if one.as_of.interval is None:
        return replace(one, standing=Standing.UNDATED, against=after)
    late = _is_later(one, after) or (one.article.published is not None and _was_published_after(one, after))
    return replace(one, standing=Standing.LAGS if late else Standing.EARLIER, against=after)


def _contradictor(one: Statement, ordered: Sequence[Statement]) -> Statement | None:
    """Another statement of the same time that cannot be true together with this one."""
    for other in ordered:
        if one.as_of.interval is None or other.as_of.interval is None or go_together(one.value, other.value):
            continue
        if not _is_later(one, other) and not _is_later(other, one):
            return other
    return None


def _is_later(one: Statement, other: Statement) -> bool:
    """True where one speaks of a time after the other's: by its last minute, or on a later day."""
    first, second = one.as_of.interval, other.as_of.interval
    assert first is not None  # noqa: S101  only statements with a time are compared
    assert second is not None  # noqa: S101
    return first.start >= second.end - _MINUTE or first.end - _MINUTE >= second.end


def _was_published_after(one: Statement, other: Statement) -> bool:
    published, known = one.article.published, other.as_of.interval
    return published is not None and known is not None and published.interval.start >= known.end


_MINUTE = timedelta(minutes=1)


def _time(one: Statement) -> tuple[bool, datetime, datetime, str, int]:
    start, end = one.as_of.interval or (_NEVER, _NEVER)
    return one.as_of.interval is None, start, end, one.article.path, one.mention.span.start


_NEVER = datetime.max.replace(tzinfo=HANOI)
