"""The sentence about a finding, for each verdict and each thing it has to say."""

from decimal import Decimal

import pytest

from factcheck.model import AsOf, AsOfFrom, Kind, Quantity, Severity, Timex, Verdict, YearFrom
from factcheck.reports.messages import advice, found, message, number, summary
from factcheck.wording import Lang
from tests.reports.factory import finding, record, run

NOW = "“72” (từ 26/10/2025; nguồn: Phiên bế mạc)"
THEN = "tính đến chiều 25/10/2025 (theo mốc thời gian bài tường thuật)"
MESSAGES = [
    (Verdict.AGREES, f"Số quốc gia ký: “65” quốc gia, {THEN}, khớp với {NOW}"),
    (Verdict.IMPRECISE, f"Số quốc gia ký: “65” quốc gia, {THEN}, không sai nhưng kém chính xác hơn {NOW}"),
    (Verdict.SUPERSEDED, f"Số quốc gia ký: “65” quốc gia đúng {THEN}, nhưng nay đã là {NOW}"),
    (Verdict.OUTDATED, f"Số quốc gia ký: “65” quốc gia là số liệu cũ; {THEN} phải là {NOW}"),
    (Verdict.PREMATURE, f"Số quốc gia ký: “65” quốc gia chưa thể có {THEN}; khi đó mới là {NOW}"),
    (Verdict.CONTRADICTED, f"Số quốc gia ký: bài ghi “65” quốc gia, {THEN}, không khớp với {NOW}"),
    (
        Verdict.UNDETERMINED,
        f"Số quốc gia ký: “65” quốc gia là số liệu của một thời điểm trước, {THEN}; mới nhất là {NOW}",
    ),
    (Verdict.MISSING, f"Số quốc gia ký: bài không nêu, trong khi cần có {NOW}"),
]
TIMES = [
    (AsOf(None, None, AsOfFrom.NONE), "không rõ thời điểm", "time unknown"),
    (
        AsOf("2025-10-25T17:00", None, AsOfFrom.CLAUSE),
        "tính đến 17h 25/10/2025 (nêu ngay trong câu)",
        "as of 17:00 on 25 October 2025 (said in the sentence)",
    ),
    (
        AsOf("2025-10-25", None, AsOfFrom.PUBLISHED),
        "tính đến 25/10/2025 (theo thời điểm đăng bài)",
        "as of 25 October 2025 (from the publication time)",
    ),
    (
        AsOf("2025-10-25", None, AsOfFrom.DATELINE, YearFrom.PUBLISHED),
        "năm 2025 suy từ ngày đăng",
        "the year 2025 is inferred from the publication date",
    ),
    (
        AsOf("2025-10-25", None, AsOfFrom.DATELINE, YearFrom.ARTICLE),
        "năm 2025 suy từ các ngày đầy đủ trong bài",
        "the year 2025 is inferred from full dates in the article",
    ),
    (
        AsOf("2025-10-25", None, AsOfFrom.DATELINE, YearFrom.PERIOD),
        "năm 2025 suy từ khoảng thời gian (period) của tệp luật",
        "the year 2025 is inferred from the period of the rule file",
    ),
]
FOUND = [
    ("65", Quantity(Decimal(65), "quốc gia"), "“65” quốc gia"),
    ("tám", Quantity(Decimal(8), "kỳ họp"), "“tám” kỳ họp (8)"),
    ("8%", Quantity(Decimal(8), "%", kind=Kind.PERCENT), "“8%”"),
    ("ba triệu đồng", Quantity(Decimal(3000000), "VND", kind=Kind.MONEY), "“ba triệu đồng” (3.000.000)"),
    ("25 và 26-10", Timex("2025-10-25/2025-10-26"), "“25 và 26-10” (25–26/10/2025)"),
    ("24/12/2024", Timex("2024-12-24"), "“24/12/2024”"),
    ("ngày 24/12/2024", Timex("2024-12-24"), "“ngày 24/12/2024”"),
    ("31/6/2018", Timex(None), "“31/6/2018”"),
    ("bảy đến mười ngày", Timex("P7D", Kind.DURATION, to="P10D"), "“bảy đến mười ngày” (7 ngày–10 ngày)"),
]


@pytest.mark.parametrize(("verdict", "sentence"), MESSAGES)
def test_every_verdict_has_its_sentence(verdict, sentence):
    assert message(finding(verdict), Lang.VI) == sentence


@pytest.mark.parametrize(("as_of", "vi", "en"), TIMES)
def test_the_message_says_when_and_how_that_is_known(as_of, vi, en):
    assert vi in message(finding(as_of=as_of), Lang.VI)
    assert en in message(finding(as_of=as_of), Lang.EN)


@pytest.mark.parametrize(
    ("accepted", "said"),
    [
        (("63", "69"), "chấp nhận từ 63 đến 69"),
        (("63", ""), "chấp nhận từ 63;"),
        (("", "69"), "chấp nhận đến 69"),
    ],
)
def test_the_accepted_interval_is_said(accepted, said):
    assert said in message(finding(accepted=accepted), Lang.VI)


@pytest.mark.parametrize(("words", "value", "said"), FOUND)
def test_words_show_their_value_where_they_do_not_say_it(words, value, said):
    assert found(finding(words=words, sentence=words, value=value), Lang.VI) == said


def test_a_date_says_where_its_year_was_taken_from():
    dates = Timex("2025-10-25/2025-10-26")
    stated = finding(words="25 và 26-10", sentence="25 và 26-10", value=dates, year_from=YearFrom.PERIOD)

    assert found(stated, Lang.EN).endswith("; the year 2025 is inferred from the period of the rule file)")


@pytest.mark.parametrize(("repair", "said"), [("72", "sửa thành “72”"), (None, "sửa cho khớp với “72”")])
def test_the_advice_names_the_repair_or_what_to_fit(repair, said):
    assert said in advice(finding(Verdict.CONTRADICTED, repair=repair), Lang.VI)


@pytest.mark.parametrize(
    ("amount", "vi", "en"),
    [
        ("2500", "2.500", "2,500"),
        ("1234567.50", "1.234.567,5", "1,234,567.5"),
        ("0.25", "0,25", "0.25"),
        ("1E+3", "1.000", "1,000"),
        ("1E+1000000", "1.00e+1000000", "1.00e+1000000"),
    ],
)
def test_a_number_is_written_as_a_newspaper_does(amount, vi, en):
    assert (number(Decimal(amount), Lang.VI), number(Decimal(amount), Lang.EN)) == (vi, en)


def test_the_summary_counts_what_was_found():
    wrong = finding(Verdict.CONTRADICTED, Severity.ERROR, sentence="Có 65 nước")
    counted = run(finding(), wrong, finding(Verdict.AGREES, None, sentence="Nay đã có 65 nước"))

    assert summary(counted, Lang.EN) == (
        "Articles: 1 · figures and times: 7 (3 checked, 4 not) · errors: 1 · warnings: 1 · infos: 0"
    )


def test_the_summary_names_articles_that_no_rule_is_about():
    other = run()
    other = type(other)((record(about=()),), (), other.stories)

    assert summary(other, Lang.EN).endswith("· Articles that no rule file is about: 1")
