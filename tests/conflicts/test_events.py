"""Articles of one event against each other, without rules."""

from io import BytesIO

import pytest

from factcheck.articles import Reading
from factcheck.conflicts import Event, Told, events, told
from factcheck.pipeline import Extracted, extract

OPENING = "date 2025-10-25\nLễ ký Công ước Biển Xanh\n\nChiều 25/10, đã có 65 quốc gia ký Công ước Biển Xanh."
CLOSING = "date 2025-10-27\nCông ước Biển Xanh khép lại\n\nSáng 27/10, đại diện 72 nước đã ký kết văn kiện."
LATE = "date 2025-10-29\nNhìn lại Công ước Biển Xanh\n\nSáng 29/10, báo chí viết 65 nước ký Công ước Biển Xanh."
ELSEWHERE = (
    "date 2025-10-27\nHội chợ Sách Mùa Thu mở cửa\n\nSáng 27/10, 9 nước đã ký kết thỏa thuận ở Hội chợ Sách Mùa Thu."
)
LONG_AGO = "date 2020-10-27\nCông ước Biển Xanh khép lại\n\nSáng 27/10, đại diện 12 nước đã ký kết văn kiện."


def read(*texts: str) -> list[Told]:
    found = [
        next(extract(["-"], Reading(stdin=BytesIO(text.encode()), stdin_name=f"{at}.txt")))
        for at, text in enumerate(texts)
    ]
    return [told(one.article, one.mentions) for one in found if isinstance(one, Extracted)]


def standings(event: Event, noun: str = "quốc gia") -> list[tuple[str, str]]:
    [quantity] = [one for one in event.shared if one.noun == noun]
    return [(one.mention.text, one.standing.value) for one in quantity.statements]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([OPENING, CLOSING], [("65", "earlier"), ("72", "agrees")]),
        ([OPENING, CLOSING, LATE], [("65", "earlier"), ("72", "agrees"), ("65", "lags")]),
        ([CLOSING, CLOSING.replace("72", "71")], [("72", "contradicts"), ("71", "contradicts")]),
        ([CLOSING, CLOSING.replace("72", "hơn 70")], [("72", "agrees"), ("hơn 70", "hedged")]),
        ([CLOSING, CLOSING.replace("đã ký kết", "sẽ ký kết").replace("72", "100"), CLOSING], [("72", "agrees")] * 2),
    ],
)
def test_one_quantity_in_time(texts, expected):
    [event] = events(read(*texts))

    assert standings(event) == expected


def test_a_figure_without_a_known_time_stands_last():
    [event] = events(read(OPENING, CLOSING, "Công ước Biển Xanh\n\nCó 65 nước ký Công ước Biển Xanh."))

    assert standings(event)[-1] == ("65", "undated")


@pytest.mark.parametrize("other", [ELSEWHERE, LONG_AGO])
def test_other_events_are_not_compared(other):
    [event] = events(read(OPENING, CLOSING, other))

    assert [article.path for article in event.articles] == ["0.txt", "1.txt"]


def test_the_event_is_called_by_its_name():
    [event] = events(read(OPENING, CLOSING))

    assert event.names[0] in {"Công ước Biển Xanh", "Lễ ký Công ước Biển Xanh"}


def test_one_article_is_no_conflict():
    assert events(read(OPENING)) == []
