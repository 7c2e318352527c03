"""Times that count from the publication: relative words, weekdays, "3 năm trước", days without their year."""

import pytest

from factcheck.model import Kind, Mod
from tests.corpus.times import PUBLISHED, refused, timex

# Published on Monday, 2 November 2020.
READ = [
    # expression                        value               mod
    # days
    ("hôm nay", "2020-11-02", None),
    ("ngày hôm nay", "2020-11-02", None),
    ("bữa nay", "2020-11-02", None),
    ("hôm qua", "2020-11-01", None),
    ("ngày hôm qua", "2020-11-01", None),
    ("hôm kia", "2020-10-31", None),
    ("bữa qua", "2020-11-01", None),
    ("ngày mai", "2020-11-03", None),
    ("ngày kia", "2020-11-04", None),
    ("ngày mốt", "2020-11-04", None),
    ("hôm nay (2/11)", "2020-11-02", None),
    ("hôm nay 2/11", "2020-11-02", None),
    ("hôm nay, 2/11", "2020-11-02", None),
    ("hôm nay, ngày 2/11", "2020-11-02", None),
    ("hôm qua (1/11)", "2020-11-01", None),
    ("hôm qua 31/10", "2020-10-31", None),  # the date wins
    ("ngày mai (3/11)", "2020-11-03", None),
    ("ngày hôm kia", "2020-10-31", None),
    ("hôm mốt", "2020-11-04", None),
    ("ngày kìa", "2020-11-05", None),
    ("hôm nay, thứ Hai", "2020-11-02", None),
    ("hôm nay, thứ Hai 2/11", "2020-11-02", None),
    ("ngày 15/12 tới", "2020-12-15", None),
    ("ngày 15/10 vừa qua", "2020-10-15", None),
    ("ngày 15 tháng 3 tới đây", "2021-03-15", None),
    ("tuần kế tiếp", "2020-W46", None),
    ("tuần tiếp theo", "2020-W46", None),
    ("tuần sắp tới", "2020-W46", None),
    ("tuần tới đây", "2020-W46", None),
    ("tuần trước nữa", "2020-W43", None),
    ("tháng kế tiếp", "2020-12", None),
    ("tháng tiếp theo", "2020-12", None),
    ("tháng sắp tới", "2020-12", None),
    ("tháng tới đây", "2020-12", None),
    ("tháng trước nữa", "2020-09", None),
    ("quý kế tiếp", "2021-Q1", None),
    ("quý tiếp theo", "2021-Q1", None),
    ("quý sắp tới", "2021-Q1", None),
    ("quý tới đây", "2021-Q1", None),
    ("năm kế tiếp", "2021", None),
    ("năm tiếp theo", "2021", None),
    ("năm sắp tới", "2021", None),
    ("năm tới đây", "2021", None),
    ("năm trước nữa", "2018", None),
    ("tuần sau nữa", "2020-W47", None),
    ("tháng sau nữa", "2021-01", None),
    ("năm sau nữa", "2022", None),
    ("thế kỷ tới", "21", None),
    ("ngày 15 của tháng sau", "2020-12-15", None),
    ("thứ Ba của tuần trước", "2020-10-27", None),
    ("chủ nhật của tuần trước", "2020-11-01", None),
    ("quý vừa rồi", "2020-Q3", None),
    ("tuần lễ này", "2020-W45", None),
    ("tuần lễ trước", "2020-W44", None),
    ("tuần lễ qua", "2020-W44", None),
    ("tuần lễ vừa qua", "2020-W44", None),
    ("tuần lễ tới", "2020-W46", None),
    ("tuần lễ sau", "2020-W46", None),
    ("6 tháng đầu năm", "2020-H1", None),
    ("9 tháng đầu năm", "2020-01/2020-09", None),
    ("nửa cuối năm", "2020-H2", None),
    ("Q3 năm nay", "2020-Q3", None),
    ("hai, ba năm trước", "2017/2018", None),
    ("hàng chục năm trước", None, Mod.APPROX),
    ("cách đây mấy trăm năm", None, Mod.APPROX),
    ("hàng nghìn năm về trước", None, Mod.APPROX),
    # weeks
    ("tuần này", "2020-W45", None),
    ("tuần trước", "2020-W44", None),
    ("tuần qua", "2020-W44", None),
    ("tuần vừa qua", "2020-W44", None),
    ("tuần rồi", "2020-W44", None),
    ("tuần tới", "2020-W46", None),
    ("tuần sau", "2020-W46", None),
    ("đầu tuần này", "2020-W45", Mod.START),
    ("giữa tuần sau", "2020-W46", Mod.MID),
    ("cuối tuần trước", "2020-W44", Mod.END),
    ("cuối tuần này", "2020-W45", Mod.END),
    ("cuối tuần qua", "2020-W44", Mod.END),
    # months
    ("tháng này", "2020-11", None),
    ("tháng trước", "2020-10", None),
    ("tháng vừa qua", "2020-10", None),
    ("tháng rồi", "2020-10", None),
    ("tháng tới", "2020-12", None),
    ("tháng sau", "2020-12", None),
    ("đầu tháng này", "2020-11", Mod.START),
    ("giữa tháng trước", "2020-10", Mod.MID),
    ("cuối tháng tới", "2020-12", Mod.END),
    ("tháng này (tháng 11)", "2020-11", None),
    ("ngày 15 tháng trước", "2020-10-15", None),
    ("ngày 5 tháng này", "2020-11-05", None),
    # quarters
    ("quý này", "2020-Q4", None),
    ("quý trước", "2020-Q3", None),
    ("quý vừa qua", "2020-Q3", None),
    ("quý sau", "2021-Q1", None),
    ("quý tới", "2021-Q1", None),
    # years
    ("năm nay", "2020", None),
    ("năm ngoái", "2019", None),
    ("năm trước", "2019", None),
    ("năm qua", "2019", None),
    ("năm vừa qua", "2019", None),
    ("năm kia", "2018", None),
    ("năm rồi", "2019", None),
    ("năm vừa rồi", "2019", None),
    ("tháng vừa rồi", "2020-10", None),
    ("tuần vừa rồi", "2020-W44", None),
    ("thập niên này", "202", None),
    ("thập niên trước", "201", None),
    ("năm sau", "2021", None),
    ("năm tới", "2021", None),
    ("sang năm", "2021", None),
    ("đầu năm nay", "2020", Mod.START),
    ("giữa năm tới", "2021", Mod.MID),
    ("cuối năm ngoái", "2019", Mod.END),
    ("năm nay (2020)", "2020", None),
    ("năm ngoái (2019)", "2019", None),
    ("thế kỷ này", "20", None),
    ("thế kỷ trước", "19", None),
    ("thập kỷ này", "202", None),
    ("thập kỷ trước", "201", None),
    # parts of a relative year
    ("tháng 10 năm ngoái", "2019-10", None),
    ("tháng 3 năm nay", "2020-03", None),
    ("tháng 3 năm sau", "2021-03", None),
    ("tháng 11 đến tháng 1 năm sau", "2020-11/2021-01", None),
    ("quý I năm nay", "2020-Q1", None),
    ("quý IV năm ngoái", "2019-Q4", None),
    ("mùa hè năm ngoái", "2019-SU", None),
    ("hè năm ngoái", "2019-SU", None),
    ("nửa đầu năm nay", "2020-H1", None),
    ("nửa cuối năm ngoái", "2019-H2", None),
    ("6 tháng đầu năm nay", "2020-H1", None),
    ("9 tháng đầu năm nay", "2020-01/2020-09", None),
    ("25/10 năm ngoái", "2019-10-25", None),
    ("ngày 25/10 năm ngoái", "2019-10-25", None),
    ("ngày 25 tháng 10 năm ngoái", "2019-10-25", None),
    # the nearest on one side
    ("tháng 12 tới", "2020-12", None),
    ("tháng 3 tới", "2021-03", None),
    ("tháng 3 tới đây", "2021-03", None),
    ("tháng 12 sắp tới", "2020-12", None),
    ("tháng 9 vừa qua", "2020-09", None),
    ("tháng 1 vừa qua", "2020-01", None),
    ("tháng 6 vừa rồi", "2020-06", None),
    ("tháng 12 này", "2020-12", None),
    ("đầu tháng 12 tới", "2020-12", Mod.START),
    ("ngày 15 tới", "2020-11-15", None),
    ("ngày 1 tới", "2020-12-01", None),
    ("ngày 30 vừa qua", "2020-10-30", None),
    ("ngày 15 vừa qua", "2020-10-15", None),
    ("mùa hè tới", "2021-SU", None),
    ("mùa hè vừa qua", "2020-SU", None),
    ("hè này", "2020-SU", None),
    # the nearest where nobody tells
    ("25/10", "2020-10-25", None),
    ("ngày 31/12", "2020-12-31", None),
    ("3/1", "2021-01-03", None),
    ("ngày 25", "2020-10-25", None),
    ("ngày 3", "2020-11-03", None),
    ("ngày 31", "2020-10-31", None),  # November has none
    ("tháng 9", "2020-09", None),
    ("tháng 2", "2021-02", None),
    ("quý III", "2020-Q3", None),
    ("29/2", "2020-02-29", None),
    ("30/9 - 2/10/20", "2020-09-30/2020-10-02", None),
    ("những năm 90", "199", None),
    ("thập niên 20", "192", None),
    ("những năm 60 của thế kỷ trước", "196", None),
    ("thập niên 60, 70 của thế kỷ trước", "196/197", None),
    ("thập niên 10", "201", None),
    ("25/10/20", "2020-10-25", None),
    ("1/5/75", "1975-05-01", None),
    # so long ago
    ("3 năm trước", "2017", None),
    ("một năm trước", "2019", None),
    ("2.000 năm trước", "0020", None),
    ("3.000 năm trước", "BC0981", None),
    ("65 triệu năm trước", None, None),
    ("khoảng 5 - 6 triệu năm trước", None, Mod.APPROX),
    ("Một năm trước", "2019", None),
    ("hai năm trước", "2018", None),
    ("10 năm về trước", "2010", None),
    ("5 năm trước đây", "2015", None),
    ("3 tuần trước", "2020-W42", None),
    ("một tuần trước", "2020-W44", None),
    ("hai tháng trước", "2020-09", None),
    ("11 tháng trước", "2019-12", None),
    ("5 ngày trước", "2020-10-28", None),
    ("hai hôm trước", "2020-10-31", None),
    ("4 năm rưỡi trước", "2016-05", None),
    ("nửa năm trước", "2020-05", None),
    ("nửa thế kỷ trước", "1970", None),
    ("hai thập kỷ trước", "200", None),
    ("một thế kỷ trước", "19", None),
    ("cách đây 3 năm", "2017", None),
    ("cách đây một năm", "2019", None),
    ("cách đây hai tuần", "2020-W43", None),
    ("cách đây 10 ngày", "2020-10-23", None),
    ("cách đây đúng 10 năm", "2010", None),
    ("cách đây tròn 50 năm", "1970", None),
    ("cách đây chính xác 10 ngày", "2020-10-23", None),
    ("cách nay 3 tháng", "2020-08", None),
    ("cách đây nửa thế kỷ", "1970", None),
    ("cách đây hơn 10 năm", "2010", Mod.MORE_THAN),
    ("cách đây gần 5 năm", "2015", Mod.LESS_THAN),
    ("cách đây khoảng 3 năm", "2017", Mod.APPROX),
    ("hơn 10 năm trước", "2010", Mod.MORE_THAN),
    ("khoảng 3 tháng trước", "2020-08", Mod.APPROX),
    ("gần một năm trước", "2019", Mod.LESS_THAN),
    ("2-3 năm trước", "2017/2018", None),
    ("cách đây 5-7 ngày", "2020-10-26/2020-10-28", None),
    ("cách đây 2 năm 3 tháng", "2018-08", None),
    # weekdays
    ("thứ Hai tới", "2020-11-09", None),
    ("thứ Ba tới", "2020-11-03", None),
    ("thứ Sáu này", "2020-11-06", None),
    ("thứ Sáu tuần này", "2020-11-06", None),
    ("thứ 7 tuần này", "2020-11-07", None),
    ("thứ Hai tuần sau", "2020-11-09", None),
    ("thứ hai tuần tới", "2020-11-09", None),
    ("thứ sáu tuần trước", "2020-10-30", None),
    ("Chủ nhật tuần trước", "2020-11-01", None),
    ("thứ Sáu vừa qua", "2020-10-30", None),
    ("chủ nhật vừa rồi", "2020-11-01", None),
    ("chủ nhật", "2020-11-01", None),
    ("thứ hai", "2020-11-02", None),  # all of its line
    ("hôm thứ Tư", "2020-10-28", None),
    ("hôm thứ bảy", "2020-10-31", None),
    ("hôm Chủ nhật", "2020-11-01", None),
    ("thứ Tư", "2020-11-04", None),
    ("thứ Bảy", "2020-10-31", None),
    ("Chủ nhật", "2020-11-01", None),
    ("thứ năm tuần này", "2020-11-05", None),
    ("Thứ bẩy tuần trước", "2020-10-31", None),
    ("thứ 2 tuần tới", "2020-11-09", None),
    ("thứ 3 tới", "2020-11-03", None),
    ("thứ 4 này", "2020-11-04", None),
    ("thứ 6 (6/11)", "2020-11-06", None),
    ("thứ 5, 5/11", "2020-11-05", None),
    ("Chúa nhật", "2020-11-01", None),
    ("thứ Hai, 2/11", "2020-11-02", None),
    ("thứ hai, ngày 2/11", "2020-11-02", None),
    ("thứ hai ngày 2/11", "2020-11-02", None),
    ("thứ Hai (2/11)", "2020-11-02", None),
    ("thứ Bảy, ngày 31 tháng 10", "2020-10-31", None),
    ("Chủ nhật 1/11", "2020-11-01", None),
    # with a part of the day
    ("thứ Hai vừa qua", "2020-10-26", None),  # published on a Monday, which is not past
    ("hôm thứ Hai", "2020-11-02", None),
    ("ngày chủ nhật", "2020-11-01", None),
    ("thứ hai đến thứ sáu", "2020-11-02/2020-11-06", None),
    ("thứ Hai - thứ Tư tuần sau", "2020-11-09/2020-11-11", None),
    ("thứ Sáu đến thứ Ba", "2020-10-30/2020-11-03", None),
    ("thứ Bảy - thứ Ba", "2020-10-31/2020-11-03", None),
    ("thứ Năm đến thứ Tư", "2020-11-05/2020-11-11", None),
    ("chủ nhật đến thứ ba tuần sau", "2020-11-08/2020-11-10", None),
    ("hôm kìa", "2020-10-30", None),
    ("ngày 28 này", "2020-11-28", None),
    ("ngày 31 này", "2020-10-31", None),  # November has no such day
    ("nửa đầu năm nay", "2020-H1", None),
    ("nửa đầu tháng này", "2020-11", Mod.START),
    ("2 quý trước", "2020-Q2", None),
    ("hôm nay, thứ hai", "2020-11-02", None),
    # a time that nobody tells
    ("vài năm trước", None, Mod.APPROX),
    ("mấy ngày trước", None, Mod.APPROX),
    ("vài ba tháng trước", None, Mod.APPROX),
    ("dăm bảy năm trước", None, Mod.APPROX),
    ("sáng chủ nhật", "2020-11-01TMO", None),
    ("sáng thứ hai", "2020-11-02TMO", None),
    ("tối thứ Bảy", "2020-10-31TEV", None),
    ("đêm thứ Bảy tuần trước", "2020-10-31TNI", None),
    ("tối thứ Ba tới", "2020-11-03TEV", None),
]


@pytest.mark.parametrize(("expression", "value", "mod"), READ)
def test_date_counts_from_publication(expression, value, mod):
    read = timex(expression, PUBLISHED)

    assert (read.kind, read.value, read.mod) == (Kind.DATE, value, mod)


TIMES_READ = [
    # expression                      value
    ("sáng nay", "2020-11-02TMO"),
    ("rạng sáng nay", "2020-11-02TMO"),
    ("sáng sớm nay", "2020-11-02TMO"),
    ("trưa nay", "2020-11-02TMI"),
    ("chiều nay", "2020-11-02TAF"),
    ("tối nay", "2020-11-02TEV"),
    ("đêm nay", "2020-11-02TNI"),
    ("khuya nay", "2020-11-02TNI"),
    ("sáng qua", "2020-11-01TMO"),
    ("chiều qua", "2020-11-01TAF"),
    ("tối qua", "2020-11-01TEV"),
    ("đêm qua", "2020-11-01TNI"),
    ("sáng mai", "2020-11-03TMO"),
    ("tối mai", "2020-11-03TEV"),
    ("sáng hôm nay", "2020-11-02TMO"),
    ("sáng ngày hôm nay", "2020-11-02TMO"),
    ("tối hôm qua", "2020-11-01TEV"),
    ("đêm hôm qua", "2020-11-01TNI"),
    ("chiều ngày mai", "2020-11-03TAF"),
    ("chiều tối hôm qua", "2020-11-01TEV"),
    # an explicit date wins
    ("sáng nay 2/11", "2020-11-02TMO"),
    ("sáng nay (2/11)", "2020-11-02TMO"),
    ("sáng nay, 2/11", "2020-11-02TMO"),
    ("sáng nay, ngày 2/11", "2020-11-02TMO"),
    ("chiều nay 30/9", "2020-09-30TAF"),
    ("chiều nay ngày 30/9", "2020-09-30TAF"),
    ("tối qua (31/10)", "2020-10-31TEV"),
    ("tối qua, 31-10", "2020-10-31TEV"),
    # clock times
    ("1h sáng nay", "2020-11-02T01:00"),
    ("8h sáng mai", "2020-11-03T08:00"),
    ("sáng mốt", "2020-11-04TMO"),
    ("8h-10h sáng nay", "2020-11-02T08:00/2020-11-02T10:00"),
    ("8h đến 10h sáng nay", "2020-11-02T08:00/2020-11-02T10:00"),
    ("8 giờ tối nay", "2020-11-02T20:00"),
    ("9h tối qua", "2020-11-01T21:00"),
    ("20h hôm nay", "2020-11-02T20:00"),
    ("20 giờ hôm qua", "2020-11-01T20:00"),
    ("7 giờ tối hôm qua", "2020-11-01T19:00"),
    ("hôm nay lúc 14h", "2020-11-02T14:00"),
    ("sáng nay lúc 9h30", "2020-11-02T09:30"),
    ("14h ngày 2/11", "2020-11-02T14:00"),
    ("14h chiều 2/11", "2020-11-02T14:00"),
    ("14h thứ Bảy tuần này", "2020-11-07T14:00"),
    ("19h thứ Bảy (7/11)", "2020-11-07T19:00"),
    ("8h sáng Chủ nhật", "2020-11-01T08:00"),
    # weekdays
    ("tối thứ Bảy 31/10", "2020-10-31TEV"),
    ("chiều thứ Sáu, 30/10", "2020-10-30TAF"),
    ("sáng 2/11", "2020-11-02TMO"),
    ("đêm 9 và ngày 10/11", "2020-11-09TNI/2020-11-10"),
    ("đêm 9 đến ngày 11/11", "2020-11-09TNI/2020-11-11"),
    # several parts of a day
    ("chiều và tối nay", "2020-11-02TAF/2020-11-02TEV"),
    ("sáng, chiều 9/11", "2020-11-09TMO/2020-11-09TAF"),
    ("chiều và đêm 9/11", "2020-11-09TAF/2020-11-09TNI"),
    ("buổi sáng và chiều thứ Ba 3/11", "2020-11-03TMO/2020-11-03TAF"),
    ("sáng đến chiều 9/11", "2020-11-09TMO/2020-11-09TAF"),
    ("21h ngày chủ nhật", "2020-11-01T21:00"),
    ("đêm 30 rạng sáng 31/10", "2020-10-30TNI/2020-10-31TMO"),
]


@pytest.mark.parametrize(("expression", "value"), TIMES_READ)
def test_time_counts_from_publication(expression, value):
    read = timex(expression, PUBLISHED)

    assert (read.kind, read.value) == (Kind.TIME, value)


# Published at 16:00, not only on a day.
MINUTES = [
    # expression             published             value
    ("2 giờ trước", "2020-11-02T16:00+07:00", "2020-11-02T14:00"),
    ("30 phút trước", "2020-11-02T16:00+07:00", "2020-11-02T15:30"),
    ("cách đây 20 giờ", "2020-11-02T16:00+07:00", "2020-11-01T20:00"),
    ("cách đây 2 giờ", "2020-11-02", None),
    ("cách đây 2 giờ", None, None),
]


@pytest.mark.parametrize(("expression", "published", "value"), MINUTES)
def test_minutes_count_from_a_clock_time_only(expression, published, value):
    read = timex(expression, published)

    assert (read.kind, read.value) == (Kind.TIME, value)


UNPUBLISHED = [
    # expression              value
    ("hôm nay", None),
    ("tuần trước", None),
    ("năm ngoái", None),
    ("tháng 10 năm ngoái", "XXXX-10"),
    ("thứ Hai tới", None),
    ("cách đây 3 năm", None),
    ("sáng nay", None),
    ("sáng nay 2/11", "XXXX-11-02TMO"),
    ("1h sáng nay", "T01:00"),
    ("8 giờ tối hôm qua", "T20:00"),
    ("sáng thứ hai", None),
    ("thứ Hai, 2/11/2020", "2020-11-02"),
    ("hôm nay (2/11/2020)", "2020-11-02"),
    ("thứ Hai đến thứ Sáu", None),
    ("ngày 25", "XXXX-XX-25"),
]


@pytest.mark.parametrize(("expression", "value"), UNPUBLISHED)
def test_nothing_is_guessed_without_publication(expression, value):
    assert timex(expression).value == value


IMPOSSIBLE = [
    # expression                 why
    ("29/2 năm ngoái", "day 29 not in February 2019"),
    ("ngày 31 tháng 9 năm nay", "day 31 not in month 9"),
    ("ngày 31 tháng này", "day 31 not in month 11"),
]


@pytest.mark.parametrize(("expression", "why"), IMPOSSIBLE)
def test_impossible_relative_date_is_kept_with_the_reason(expression, why):
    assert refused(expression, PUBLISHED) == (Kind.DATE, None, why)
