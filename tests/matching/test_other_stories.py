"""Linking on figures of other stories: money, rates, changes, parts; the rules as an editor would write them."""

import pytest

from tests.story_of import linked, story_of

RATE = story_of("claims: { rate: { with: lãi suất, expect: 4% } }")
REVENUE = story_of("claims: { revenue: { with: doanh thu, expect: 369 tỷ đồng } }")
DEAD = story_of("claims: { dead: { counts: người, with: chết, expect: 5 } }")
PRICE = story_of("claims: { price: { with: [có giá, mức giá], expect: 400 USD } }")
GUESTS = story_of("claims: { guests: { counts: khách, with: đón, expect: 7 triệu } }")
TERM = story_of("claims: { start: { kind: date, with: thực hiện, expect: 1/7/2021 } }")
SOLD = story_of("claims: { sold: { kind: date, with: bán ra, expect: 15/10/2020 } }")

LINKED = [
    # of a change the result, not the former figure nor the step
    (RATE, "Lãi suất giảm từ 4,25% xuống 4%.", ["4%"]),
    (RATE, "Lãi suất giảm từ 4,25%/năm xuống 4%/năm.", ["4%"]),
    (RATE, "Lãi suất giảm 0,5%, còn 4%.", ["4%"]),
    (RATE, "Lãi suất tăng thêm 0,5%, lên 4%.", ["4%"]),
    (RATE, "Lãi suất ở mức 4%.", ["4%"]),
    (story_of("claims: { growth: { with: GDP tăng, expect: 8% } }"), "GDP tăng 8%.", ["8%"]),
    # a new subject behind the comma
    (REVENUE, "Doanh thu 369 tỷ đồng, lợi nhuận đạt 20 tỷ đồng.", ["369 tỷ đồng"]),
    (DEAD, "Số người chết là 5, mất tích là 14 người.", ["5"]),
    (DEAD, "Lũ làm 5 người chết và 20 người bị thương.", ["5"]),
    (DEAD, "5 người chết (Phước Lộc).", ["5"]),
    # "lần lượt" pairs what nearness cannot
    (RATE, "Lãi suất hai kỳ hạn lần lượt là 3% và 4%.", []),
    # a plan is a price all the same
    (PRICE, "Máy sẽ có giá 400 USD.", ["400 USD"]),
    (PRICE, "Máy có giá 400 euro.", []),
    # a classifier between the number and the noun
    (GUESTS, "Cả nước đón 7 triệu vị khách.", ["7 triệu"]),
    # labels and neighbours of dates
    (TERM, "Nhiệm kỳ 2016 - 2021 tiếp tục thực hiện quy định cũ.", []),
    (SOLD, "Máy đặt trước từ 10/10/2020 và bán ra từ 15/10/2020.", ["15/10/2020"]),
]


@pytest.mark.parametrize(("story", "text", "words"), LINKED)
def test_mentions_of_other_stories_are_linked(story, text, words):
    assert [found for _, found in linked(text, story)] == words
