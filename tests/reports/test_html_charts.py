"""The chart of a claim in time: which level, which column, which sign."""

from decimal import Decimal

import pytest

from factcheck.model import AsOf, AsOfFrom, Mod, Quantity, Severity, Verdict
from factcheck.reports.html.charts import chart
from factcheck.reports.timeline import timelines
from factcheck.wording import Lang
from tests.reports.factory import DAY, finding, run

EVENING = AsOf("2025-10-26TEV", DAY, AsOfFrom.CLAUSE)
UNKNOWN = AsOf(None, None, AsOfFrom.NONE)


def drawn(*findings):
    [timeline] = timelines(run(*findings))
    found = chart(timeline.claims[0], "2025", Lang.VI)
    assert found is not None
    return found


def stated(amount, words, *, mod=None, **more):
    return finding(
        value=Quantity(Decimal(amount), "quốc gia", mod), words=words, sentence=f"có {words} quốc gia", **more
    )


@pytest.mark.parametrize(
    ("findings", "levels"),
    [
        ([], ["72", "65"]),
        ([stated(72, "bảy mươi hai")], ["72", "65"]),
        ([stated(71, "71")], ["72", "71", "65"]),
        ([stated(72000, "72.000")], ["72.000", "72", "65"]),
        ([stated(70, "hơn 70", mod=Mod.MORE_THAN)], ["72", "hơn 70", "65"]),
        ([stated(72, "gần 72", mod=Mod.LESS_THAN), stated(72, "hơn 72", mod=Mod.MORE_THAN, line=4)],
         ["hơn 72", "72", "gần 72", "65"]),
    ],
)  # fmt: skip
def test_levels_go_down_from_the_greatest_value(findings, levels):
    found = drawn(finding(), *findings)

    assert [level.label for level in found.levels] == levels
    assert [level.y for level in found.levels] == sorted(level.y for level in found.levels)


def test_a_sign_stands_at_its_value_and_its_time():
    found = drawn(finding(), finding(Verdict.UNDETERMINED, as_of=UNKNOWN, path="khac.txt"))
    levels = {level.label: level.y for level in found.levels}
    columns = {column.label: column.x for column in found.columns}

    assert list(columns) == ["25/10 chiều", "26/10", "không rõ"]
    assert [(sign.x, sign.y) for sign in found.signs] == [
        (columns["25/10 chiều"], levels["65"]),
        (columns["không rõ"], levels["65"]),
    ]


def test_the_line_of_steps_changes_where_the_next_value_is_known():
    found = drawn(finding())
    top, bottom = (level.y for level in found.levels)
    half = (found.columns[1].x - found.columns[0].x) // 2

    assert found.steps == (f"M{found.columns[0].x - half} {bottom}H{found.columns[1].x - half}V{top}H{found.width}")


def test_signs_of_one_value_and_time_do_not_cover_each_other():
    found = drawn(*(finding(path=f"{name}.txt") for name in "abcdefg"))
    places = [(sign.x, sign.y) for sign in found.signs]

    assert len({*places}) == 7
    assert all(abs(x - a) >= 28 or abs(y - b) >= 28 for x, y in places for a, b in places if (a, b) != (x, y))
    assert all(0 < y < found.height - 30 for _, y in places)
    assert all(found.left < x < found.width for x, _ in places)


def test_what_would_be_too_large_is_no_chart():
    many = [stated(100 + at, str(100 + at), severity=Severity.ERROR, line=at + 1) for at in range(30)]
    [timeline] = timelines(run(*many))

    assert chart(timeline.claims[0], None, Lang.VI) is None
