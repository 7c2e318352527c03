"""What holds for any text and any date: places, spellings, hostile input, growth."""

import time
import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.extraction import mentions
from factcheck.extraction.calendar import interval
from factcheck.model import Kind, Quantity, Timex


def _read(text: str) -> list[tuple[str, Quantity | Timex]]:
    return [(mention.text, mention.value) for mention in mentions(text, interval("2020-11-02"))]


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
FULL = [
    "{d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "{d}-{m}-{y}",
    "{d}.{m}.{y}",
    "{y}-{m:02}-{d:02}",
    "ngày {d}/{m}/{y}",
    "ngày {d} tháng {m} năm {y}",
    "{d} tháng {m} năm {y}",
    "ngày {d}-{m}-{y}",
    "hôm nay ({d}/{m}/{y})",
    "thứ Hai, {d}/{m}/{y}",
]


@given(days, st.sampled_from(FULL))
def test_full_date_has_one_value_in_every_writing(day, writing):
    text = writing.format(d=day.day, m=day.month, y=day.year)

    assert _read(text) == [(text, Timex(day.isoformat(), Kind.DATE))]


@given(
    days,
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["{h}h{n:02} ngày {d}/{m}/{y}", "{d}/{m}/{y} {h:02}:{n:02}", "{h} giờ {n} phút ngày {d}/{m}/{y}"]),
)
def test_clock_time_on_a_day_has_one_value_in_every_writing(day, hour, minute, writing):
    text = writing.format(d=day.day, m=day.month, y=day.year, h=hour, n=minute)

    assert _read(text) == [(text, Timex(f"{day.isoformat()}T{hour:02}:{minute:02}", Kind.TIME))]


@given(days, st.integers(1, 27))
def test_days_of_one_month_are_one_interval(day, length):
    last = day + timedelta(days=length)
    text = f"{day.day} - {last.day}/{last.month}/{last.year}"
    assume(day.month == last.month)

    assert _read(text) == [(text, Timex(f"{day.isoformat()}/{last.isoformat()}", Kind.DATE))]


WORDS = (
    "ngày tháng năm quý tuần sáng nay chiều tối đêm qua thứ Hai Chủ nhật tới trước cách đây 25 10 2025 25/10 "
    "26/10/2025 8h 14h30 8 giờ rưỡi kém đến từ và , - ( ) mùng ba rằm Giêng thế kỷ XX những đầu cuối mỗi hàng "
    "nửa 3 hai một Tết hôm âm lịch Công nguyên lúc khoảng hơn gần"
).split()
runs = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(runs)
def test_mentions_lie_in_the_text_in_order(text):
    end = 0
    for mention in mentions(text, interval("2020-11-02")):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.text == text[mention.span.start : mention.span.end]
        end = mention.span.end


@given(runs)
def test_decomposed_text_reads_alike(text):
    composed = [(unicodedata.normalize("NFC", mention.text), mention.value) for mention in mentions(text)]
    found = mentions(unicodedata.normalize("NFD", text))

    assert [(unicodedata.normalize("NFC", mention.text), mention.value) for mention in found] == composed


@given(runs)
def test_spaces_and_dashes_read_alike(text):
    other = text.replace(" ", "\u00a0").replace("-", "–")

    assert [mention.value for mention in mentions(other)] == [mention.value for mention in mentions(text)]


@given(runs, days)
def test_value_of_a_sound_date_is_a_place_on_the_calendar(text, published):
    for mention in mentions(text, interval(published.isoformat())):
        value = mention.value
        if isinstance(value, Timex) and value.kind is Kind.DATE and value.value and not value.value.startswith("BC"):
            placed = interval(value.value)
            assert placed.start < placed.end


HUGE = [
    "ngày " + "9" * 5000,
    "tháng " + "9" * 5000,
    "từ 2.11-" + "9" * 5000 + " khúc",
    "9" * 24 + " năm trước",
    "cách đây " + "9" * 20 + " ngày",
    "999.999 phút trước",
    "22h đến 5h ngày 31/12/9999",
    "ngày 31/12/9999 đến ngày 1/1",
    "1/1/1 - 2/1/0001",
]


@pytest.mark.parametrize("text", HUGE)
@pytest.mark.parametrize("published", ["2020-11-02", "2020-11-02T16:00", "0001-01-01", "9998-12-31"])
def test_huge_number_is_read_or_left(text, published):
    assert all(mention.text in text for mention in mentions(text, interval(published)))


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    mentions(text, interval("2020-11-02"))


PUMPED = [
    "25/10 ",
    "25-",
    "25, ",
    "8h-",
    "ngày ",
    "tháng 10 năm ",
    "thứ hai ",
    "đêm 30 rạng sáng ",
    "3 năm ",
    "cách đây hơn ",
    "(25/10",
    "thế kỷ XX - ",
    "nửa đầu ",
    "1 giờ ",
    "mỗi ",
    "những năm 90 của ",
]


@pytest.mark.parametrize("unit", PUMPED)
def test_time_grows_with_the_text(unit):
    def seconds(times: int) -> float:
        begin = time.perf_counter()
        mentions(unit * times)
        return time.perf_counter() - begin

    seconds(10)

    # Four times the text; squared growth would take sixteen times as long, each time that it is measured.
    assert any(seconds(1000) < 9 * min(seconds(250) for _ in range(3)) + 0.05 for _ in range(3))
