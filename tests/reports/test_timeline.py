"""A story in time: the order, what replaced a value, who lagged and by how long, who hedged."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles import publication
from factcheck.extraction.calendar import interval
from factcheck.model import (
    HANOI,
    ArticleRecord,
    AsOf,
    AsOfFrom,
    Expected,
    Interval,
    Mod,
    PublishedFrom,
    Quantity,
    Run,
    Severity,
    Verdict,
)
from factcheck.reports.timeline import Standing, timelines
from tests.reports.factory import claim, finding, place, record, run, story


def known(amount, as_of=None, mod=None):
    since = interval(as_of) if as_of else None
    return Expected(Quantity(Decimal(amount), mod=mod), amount, as_of, since, "Họp báo", place())


SERIES = known("65", "2025-10-25TAF"), known("72", "2025-10-26"), known("75", "2025-10-30T15:00")


def spoken(value):
    return AsOf(value, interval(value) if value else None, AsOfFrom.CLAUSE if value else AsOfFrom.NONE)


def entry(verdict, amount, as_of, published=None, *, shown=None, mod=None, series=SERIES):
    """The one entry of an article that states the amount, and its verdict; `shown` is the expected value's index."""
    stated = finding(verdict, Severity.ERROR, value=Quantity(Decimal(amount), mod=mod), as_of=spoken(as_of))
    of = claim("signatories", "Số quốc gia ký", *series)
    stated = replace(stated, claim=of, expected=series[-1 if shown is None else shown])
    when = publication(published, PublishedFrom.OPTION) if published else None
    article = ArticleRecord(stated.path, "", when, 1, ("signing",), 0, 1)
    [told] = timelines(Run((article,), (stated,), (story(of),)))
    [found] = told.claims[0].entries
    return found


LAGS = [
    # verdict, amount, it speaks of, published, index shown, what replaced it, lag
    (Verdict.OUTDATED, "65", "2025-10-28", None, 1, "72", "P2D"),
    (Verdict.OUTDATED, "65", "2025-10-28T08:00", "2025-10-28", 1, "72", "P2D"),
    (Verdict.OUTDATED, "65", "2025-10-31", None, 2, "72", "P5D"),  # two values later: since the first of them
    (Verdict.OUTDATED, "72", "2025-10-30T18:20", None, 2, "75", "PT3H20M"),
    (Verdict.OUTDATED, "72", "2025-10-30T15:00", None, 2, "75", "PT0M"),
    (Verdict.OUTDATED, "72", "2025-11-01T17:00", None, 2, "75", "P2DT2H"),
    (Verdict.OUTDATED, "72", "2025-10-30TEV", None, 2, "75", "P0D"),  # an evening is no exact time
    (Verdict.OUTDATED, "65", "2025-11", None, 2, "72", "P6D"),
    (Verdict.SUPERSEDED, "65", "2025-10-25TAF", None, 2, "72", None),  # when it was published is not known
    (Verdict.SUPERSEDED, "65", "2025-10-25TAF", "2025-10-25T17:00+07:00", 2, "72", None),
    (Verdict.SUPERSEDED, "65", "2025-10-25TAF", "2025-10-26T10:00+07:00", 2, "72", None),  # perhaps before it was known
    (Verdict.SUPERSEDED, "65", "2025-10-25TAF", "2025-10-27T10:00+07:00", 2, "72", "P1D"),
    (Verdict.UNDETERMINED, "65", None, "2025-11-02", 2, "72", None),
    (Verdict.AGREES, "75", "2025-10-31", "2025-11-02", 2, None, None),
    (Verdict.CONTRADICTED, "71", "2025-10-31", "2025-11-02", 2, None, None),
]


@pytest.mark.parametrize(("verdict", "amount", "as_of", "published", "shown", "newer", "lag"), LAGS)
def test_a_former_value_lags_behind_the_one_that_replaced_it(verdict, amount, as_of, published, shown, newer, lag):
    found = entry(verdict, amount, as_of, published, shown=shown)

    assert (found.newer.text if found.newer else None) == newer
    assert found.lag == lag


STANDINGS = [
    # verdict, amount, its hedge, it speaks of, published, index shown, standing, hedged
    (Verdict.AGREES, "72", None, "2025-10-27", None, 1, Standing.AGREES, False),
    (Verdict.CONTRADICTED, "71", Mod.APPROX, "2025-10-27", None, 1, Standing.CONTRADICTS, False),
    (Verdict.PREMATURE, "72", None, "2025-10-25TAF", None, 0, Standing.EARLY, False),
    (Verdict.OUTDATED, "65", None, "2025-10-28", None, 1, Standing.LAGGED, False),
    (Verdict.OUTDATED, "60", Mod.MORE_THAN, "2025-10-28", None, 1, Standing.LAGGED, True),
    (Verdict.SUPERSEDED, "65", None, "2025-10-25TAF", "2025-10-25", 2, Standing.OVERTAKEN, False),
    (Verdict.SUPERSEDED, "65", None, "2025-10-25TAF", "2025-10-28", 2, Standing.LAGGED, False),
    (Verdict.UNDETERMINED, "65", None, None, None, 2, Standing.UNDATED, False),
    (Verdict.IMPRECISE, "70", Mod.MORE_THAN, "2025-10-27", None, 1, Standing.HEDGED, True),
    (Verdict.IMPRECISE, "70", Mod.MORE_THAN, None, None, 1, Standing.HEDGED, True),
    (Verdict.IMPRECISE, "70", Mod.MORE_THAN, "2025-10-25TMO", None, 1, Standing.VAGUE, False),  # 72 was not known yet
]


@pytest.mark.parametrize(("verdict", "amount", "mod", "as_of", "published", "shown", "standing", "hedged"), STANDINGS)
def test_an_entry_stands_somewhere(verdict, amount, mod, as_of, published, shown, standing, hedged):
    found = entry(verdict, amount, as_of, published, shown=shown, mod=mod)

    assert (found.standing, found.hedged) == (standing, hedged)


def test_a_hedge_that_was_left_out_is_no_hedge():
    series = (known("2500", mod=Mod.MORE_THAN),)

    assert entry(Verdict.IMPRECISE, "2500", "2025-10-27", series=series).standing is Standing.VAGUE
    assert entry(Verdict.IMPRECISE, "2500", "2025-10-27", series=series, mod=Mod.APPROX).standing is Standing.HEDGED


def order(*as_ofs, series=SERIES):
    """The points of a timeline as texts: a value of the rule, or the article's time."""
    of = claim("signatories", "Số quốc gia ký", *series)
    stated = [
        replace(finding(Verdict.AGREES, None, path=f"{number}.txt", as_of=as_of), claim=of, expected=series[-1])
        for number, as_of in enumerate(as_ofs)
    ]
    articles = tuple(record(one.path) for one in stated)
    [told] = timelines(Run(articles, tuple(stated), (story(of),)))
    return [point.text if isinstance(point, Expected) else point.finding.as_of.value for point in told.claims[0].points]


ORDERS = [
    # what the articles speak of, in the order of their paths; the points
    ([], ["65", "72", "75"]),
    (["2025-10-28", "2025-10-25TMO"], ["2025-10-25TMO", "65", "72", "2025-10-28", "75"]),
    (["2025-10-26"], ["65", "72", "2025-10-26", "75"]),  # at one time the rule comes first
    ([None, "2025-11"], ["65", "72", "75", "2025-11", None]),
    (["2025", "2025-10", "2025-10-25"], ["2025", "2025-10", "2025-10-25", "65", "72", "75"]),
    (["2025-10-26TNI", "2025-10-26T08:00"], ["65", "72", "2025-10-26T08:00", "2025-10-26TNI", "75"]),
]


@pytest.mark.parametrize(("as_ofs", "points"), ORDERS)
def test_points_stand_in_the_order_of_time(as_ofs, points):
    assert order(*map(spoken, as_ofs)) == points


def test_what_always_holds_stands_first():
    assert order(spoken("2024-01-01"), spoken(None), series=(known("9"),)) == ["9", "2024-01-01", None]


HOURS = st.integers(0, 500)


@given(st.lists(st.none() | st.tuples(HOURS, st.integers(1, 100)), max_size=8))
def test_whatever_the_times_each_value_stands_once_and_in_order(times):
    start = datetime(2025, 10, 1, tzinfo=HANOI)

    def moment(time):
        hours = Interval(*(start + timedelta(hours=hour) for hour in (time[0], sum(time))))
        return AsOf(f"{time}", hours, AsOfFrom.CLAUSE)

    points = order(*(moment(time) if time else spoken(None) for time in times), series=(known("9"),))

    known_times = sorted((time[0], sum(time), time) for time in times if time)
    assert points == ["9", *(f"{time}" for *_, time in known_times), *[None] * times.count(None)]


def test_claims_and_stories_can_be_chosen():
    first, second = claim("a", "A"), claim("b", "B")
    of = run(finding(of=first), finding(of=second), stories=(story(first, second),))

    assert [told.claim.rule for told in timelines(of)[0].claims] == ["signing/a", "signing/b"]
    assert [told.claim.rule for told in timelines(of, ["signing/b"])[0].claims] == ["signing/b"]
    assert timelines(of, ["elsewhere/a"]) == []


def test_an_article_that_lacks_a_required_claim_is_named():
    [told] = timelines(run(finding(Verdict.MISSING, Severity.WARNING)))

    assert [article.path for article in told.claims[0].missing] == ["tin/hop-bao.txt"]
    assert told.claims[0].entries == []
