"""One figure of one of our articles is changed: that one is reported, at its place, and nothing else is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Finding, Severity, Verdict
from tests.story.checking import ROOT, WRONG, claim, findings, words

CLOSING = "be-mac-le-mo-ky"
ANALYSIS = "cong-cu-phap-ly-moi"
MINISTRY = "hop-bao-bo-ngoai-giao"
AFTERNOON = "hop-bao-chieu-25-10"
INTERVIEW = "thanh-cong-toan-dien"
SEEDS = {
    name: (ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    for name in (CLOSING, ANALYSIS, MINISTRY, AFTERNOON, INTERVIEW)
}

CHANGED = [
    # article   the place, its figure in []          changed to                   claim                    verdict
    (CLOSING, "Sau [hai ngày] thảo luận", "ba ngày", "event-length", "contradicted"),
    (CLOSING, "Sau [hai ngày] thảo luận", "12 ngày", "event-length", "contradicted"),
    (CLOSING, "([25 – 26/10/2025])", "26 – 27/10/2025", "event-dates", "contradicted"),
    (CLOSING, "([25 – 26/10/2025])", "24 – 26/10/2025", "event-dates", "contradicted"),
    (CLOSING, "([25 – 26/10/2025])", "25 – 26/11/2025", "event-dates", "contradicted"),
    (CLOSING, "([25 – 26/10/2025])", "25 – 26/10/2024", "event-dates", "contradicted"),
    (CLOSING, "([25 – 26/10/2025])", "25 – 27/10/2025", "event-dates", "contradicted"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 5.200", "delegates", "contradicted"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 25.000", "delegates", "contradicted"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 250", "delegates", "contradicted"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2,600", "delegates", "contradicted"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2 400", "delegates", "contradicted"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn hai nghìn sáu trăm", "delegates", "contradicted"),
    (CLOSING, "với [hơn 2.500] đại biểu", "gần 2.500", "delegates", "contradicted"),
    (CLOSING, "đến từ [119] quốc gia", "120", "participants", "contradicted"),
    (CLOSING, "đến từ [119] quốc gia", "191", "participants", "contradicted"),
    (CLOSING, "đến từ [119] quốc gia", "1.190", "participants", "contradicted"),
    (CLOSING, "đến từ [119] quốc gia", "một trăm mười tám", "participants", "contradicted"),
    (CLOSING, "đến từ [119] quốc gia", "hơn 120", "participants", "contradicted"),
    (CLOSING, "cùng [hơn 100] tổ chức", "hơn 200", "organisations", "contradicted"),
    (CLOSING, "cùng [hơn 100] tổ chức", "hơn mười", "organisations", "contradicted"),
    (CLOSING, "cùng [hơn 100] tổ chức", "dưới 100", "organisations", "contradicted"),
    (CLOSING, "mới: [72] quốc gia tham gia", "73", "signatories", "contradicted"),
    (CLOSING, "mới: [72] quốc gia tham gia", "65", "signatories", "outdated"),
    (CLOSING, "tên [72] quốc gia ký kết", "27", "signatories", "contradicted"),
    (CLOSING, "tên [72] quốc gia ký kết", "bảy mươi mốt", "signatories", "contradicted"),
    (CLOSING, "tên [72] quốc gia ký kết", "sáu mươi lăm", "signatories", "outdated"),
    (CLOSING, "tên [72] quốc gia ký kết", "hơn 72", "signatories", "contradicted"),
    (CLOSING, "Đại diện [72] quốc gia", "722", "signatories", "contradicted"),
    (CLOSING, "Đại diện [72] quốc gia", "bảy mươi ba", "signatories", "contradicted"),
    (CLOSING, "khởi đầu từ [năm 2019] với", "năm 2018", "negotiation-start", "contradicted"),
    (ANALYSIS, "của [gần 5 năm] đàm phán", "gần 6 năm", "negotiation-length", "contradicted"),
    (ANALYSIS, "của [gần 5 năm] đàm phán", "gần mười lăm năm", "negotiation-length", "contradicted"),
    (ANALYSIS, "của [gần 5 năm] đàm phán", "hơn 5 năm", "negotiation-length", "contradicted"),
    (ANALYSIS, "gồm [9] chương", "8", "chapters", "contradicted"),
    (ANALYSIS, "gồm [9] chương", "mười", "chapters", "contradicted"),
    (ANALYSIS, "gồm [9] chương", "19", "chapters", "contradicted"),
    (ANALYSIS, "và [71] điều", "72", "articles", "contradicted"),
    (ANALYSIS, "và [71] điều", "17", "articles", "contradicted"),
    (ANALYSIS, "và [71] điều", "bảy mươi", "articles", "contradicted"),
    (ANALYSIS, "Qua [tám] kỳ họp", "chín", "negotiation-rounds", "contradicted"),
    (ANALYSIS, "Qua [tám] kỳ họp", "7", "negotiation-rounds", "contradicted"),
    (ANALYSIS, "trong [năm 2025], và", "năm 2026", "event-dates", "contradicted"),
    (ANALYSIS, "[Lần đầu] Việt Nam", "Lần thứ hai", "first-hosting", "contradicted"),
    (MINISTRY, "[Chiều 8-10], tại Hà Nội", "Chiều 9-10", "announcement-date", "contradicted"),
    (MINISTRY, "[Chiều 8-10], tại Hà Nội", "Chiều 8-11", "announcement-date", "contradicted"),
    (MINISTRY, "[Chiều 8-10], tại Hà Nội", "Chiều 18/10/2025", "announcement-date", "contradicted"),
    (MINISTRY, "trong [ngày 25 và 26-10] ở", "ngày 26 và 27-10", "event-dates", "contradicted"),
    (MINISTRY, "trong [ngày 25 và 26-10] ở", "ngày 25 và 26-11", "event-dates", "contradicted"),
    (MINISTRY, "trong [ngày 25 và 26-10] ở", "ngày 24 và 25 tháng 10 năm 2025", "event-dates", "contradicted"),
    (MINISTRY, "trong [ngày 25 và 26-10] ở", "ngày hai mươi bảy tháng mười", "event-dates", "contradicted"),
    (MINISTRY, "ở cả [8] vòng", "6", "negotiation-rounds", "contradicted"),
    (MINISTRY, "ở cả [8] vòng", "bảy", "negotiation-rounds", "contradicted"),
    (MINISTRY, "ở cả [8] vòng", "18", "negotiation-rounds", "contradicted"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Ngày 25-12-2024", "adoption-date", "contradicted"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Ngày 24/11/2024", "adoption-date", "contradicted"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Ngày 24.12.2023", "adoption-date", "contradicted"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Ngày 14 tháng 12 năm 2024", "adoption-date", "contradicted"),
    (
        MINISTRY,
        "[Ngày 24-12-2024], Công ước",
        "Ngày hai mươi lăm tháng mười hai năm 2024",
        "adoption-date",
        "contradicted",
    ),
    (AFTERNOON, "[Chiều 25/10], tại", "Chiều 24/10", "press-conference-date", "contradicted"),
    (AFTERNOON, "[Chiều 25/10], tại", "Chiều 26-10-2025", "press-conference-date", "contradicted"),
    (AFTERNOON, "[Chiều 25/10], tại", "Chiều ngày 25 tháng 11 năm 2025", "press-conference-date", "contradicted"),
    (AFTERNOON, "thu hút [hơn 100] quốc gia", "hơn 120", "participants", "contradicted"),
    (AFTERNOON, "thu hút [hơn 100] quốc gia", "gần 100", "participants", "contradicted"),
    (AFTERNOON, "thu hút [hơn 100] quốc gia", "hơn một nghìn", "participants", "contradicted"),
    (AFTERNOON, "có [65] quốc gia đã ký", "64", "signatories", "contradicted"),
    (AFTERNOON, "có [65] quốc gia đã ký", "56", "signatories", "contradicted"),
    (AFTERNOON, "có [65] quốc gia đã ký", "72", "signatories", "premature"),
    (AFTERNOON, "có [65] quốc gia đã ký", "bảy mươi hai", "signatories", "premature"),
    (AFTERNOON, "có [65] quốc gia đã ký", "sáu mươi sáu", "signatories", "contradicted"),
    (AFTERNOON, "kỷ niệm [80 năm] lập nước", "70 năm", "founding-anniversary", "contradicted"),
    (AFTERNOON, "có [40 năm] chiến tranh", "bốn mươi lăm năm", "war-years", "contradicted"),
    (AFTERNOON, "tranh, [30 năm] bị", "13 năm", "embargo-years", "contradicted"),
    (AFTERNOON, "nhóm [46] nước", "64", "cyber-leading-group", "contradicted"),
    (AFTERNOON, "xếp [thứ 16] thế giới", "thứ 61", "cyber-rank-world", "contradicted"),
    (AFTERNOON, "xếp [thứ 3] ASEAN", "thứ tư", "cyber-rank-asean", "contradicted"),
    (AFTERNOON, "xếp [thứ 4] châu Á", "thứ 5", "cyber-rank-asia-pacific", "contradicted"),
    (INTERVIEW, "mở ký, [72] quốc gia", "70", "signatories", "contradicted"),
    (INTERVIEW, "mở ký, [72] quốc gia", "bảy mươi lăm", "signatories", "contradicted"),
    (INTERVIEW, "đón [hơn 2.500]\u00a0đại biểu", "hơn 3.500", "delegates", "contradicted"),
]

# The rule file calls these claims warnings or remarks: forecasts, figures that still grow, a speaker's summary.
CHANGED_GENTLY = [
    (CLOSING, "[Ba] kết quả đồng thuận", "Bốn", "results", Severity.WARNING),
    (CLOSING, "nêu [ba] kết quả", "hai", "results", Severity.WARNING),
    (ANALYSIS, "sau [gần 20 năm], tính", "gần 30 năm", "treaty-gap", Severity.INFO),
    (MINISTRY, "nhận [hơn 100.000] vụ", "hơn 10.000", "cybercrime-cases", Severity.WARNING),
    (MINISTRY, "nhận [hơn 100.000] vụ", "hơn một triệu", "cybercrime-cases", Severity.WARNING),
    (MINISTRY, "có [khoảng 100] quốc gia", "khoảng 200", "registered-countries", Severity.WARNING),
    (MINISTRY, "và [100] tổ chức", "1.000", "registered-organisations", Severity.WARNING),
    (MINISTRY, "Từ [năm 2022 đến năm 2024], các", "năm 2021 đến năm 2024", "negotiation-period", Severity.WARNING),
    (AFTERNOON, "đạt [trên 8%]", "trên 6%", "gdp-growth-2025", Severity.WARNING),
]

REWRITTEN = [
    # article  the place, its figure in []     the same in other words
    (CLOSING, "Sau [hai ngày] thảo luận", "2 ngày"),
    (CLOSING, "([25 – 26/10/2025])", "25 và 26/10/2025"),
    (CLOSING, "([25 – 26/10/2025])", "25 - 26-10-2025"),
    (CLOSING, "([25 – 26/10/2025])", "25 và 26 tháng 10 năm 2025"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2500"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2,500"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2 500"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2\u202f500"),
    (CLOSING, "với [hơn 2.500] đại biểu", "trên 2.500"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn hai nghìn năm trăm"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2,5 nghìn"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn hai nghìn rưỡi"),
    (CLOSING, "đến từ [119] quốc gia", "một trăm mười chín"),
    (CLOSING, "cùng [hơn 100] tổ chức", "hơn một trăm"),
    (CLOSING, "tên [72] quốc gia ký kết", "bảy mươi hai"),
    (CLOSING, "tên [72] quốc gia ký kết", "bẩy mươi hai"),
    (CLOSING, "nêu [ba] kết quả", "3"),
    (ANALYSIS, "của [gần 5 năm] đàm phán", "gần năm năm"),
    (ANALYSIS, "gồm [9] chương", "chín"),
    (ANALYSIS, "và [71] điều", "bảy mươi mốt"),
    (ANALYSIS, "Qua [tám] kỳ họp", "8"),
    (ANALYSIS, "[Lần đầu] Việt Nam", "Lần đầu tiên"),
    (MINISTRY, "[Chiều 8-10], tại Hà Nội", "Chiều 08/10/2025"),
    (MINISTRY, "trong [ngày 25 và 26-10] ở", "ngày 25 và 26/10/2025"),
    (MINISTRY, "trong [ngày 25 và 26-10] ở", "ngày 25 - 26 tháng 10"),
    (MINISTRY, "ở cả [8] vòng", "tám"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Ngày 24/12/2024"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Ngày 24 tháng 12 năm 2024"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Ngày hai mươi bốn tháng mười hai năm 2024"),
    (MINISTRY, "nhận [hơn 100.000] vụ", "hơn 100 nghìn"),
    (AFTERNOON, "[Chiều 25/10], tại", "Chiều 25-10-2025"),
    (AFTERNOON, "[Chiều 25/10], tại", "Chiều ngày 25 tháng 10 năm 2025"),
    (AFTERNOON, "[Chiều 25/10], tại", "Chiều ngày hai mươi lăm tháng mười"),
    (AFTERNOON, "có [65] quốc gia đã ký", "sáu mươi lăm"),
    (AFTERNOON, "có [65] quốc gia đã ký", "sáu mươi nhăm"),
    (AFTERNOON, "đạt [trên 8%]", "hơn 8 phần trăm"),
    (AFTERNOON, "xếp [thứ 3] ASEAN", "thứ ba"),
]

HEDGED = [
    # article  the place, its figure in []       vaguer, not wrong
    (CLOSING, "với [hơn 2.500] đại biểu", "2.500"),
    (CLOSING, "với [hơn 2.500] đại biểu", "khoảng 2.500"),
    (CLOSING, "với [hơn 2.500] đại biểu", "hơn 2.000"),
    (CLOSING, "đến từ [119] quốc gia", "gần 120"),
    (CLOSING, "đến từ [119] quốc gia", "hơn 110"),
    (CLOSING, "tên [72] quốc gia ký kết", "hơn 70"),
    (CLOSING, "tên [72] quốc gia ký kết", "ít nhất 70"),
    (ANALYSIS, "của [gần 5 năm] đàm phán", "5 năm"),
    (MINISTRY, "[Ngày 24-12-2024], Công ước", "Tháng 12/2024"),
]

SPELLINGS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "carriage returns and line feeds": lambda text: text.replace("\n", "\r\n"),
    "lone carriage returns": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "capitals": str.upper,
    "old tone marks": lambda text: text.replace("òa", "oà").replace("Ủy", "Uỷ").replace("ủy", "uỷ"),
    "hyphens for dashes": lambda text: text.replace("–", "-"),
    "ký with i": lambda text: text.replace("ký", "kí"),
}


@pytest.mark.parametrize(("seed", "place", "figure", "rule", "verdict"), CHANGED)
def test_changed_figure_is_the_only_error(seed, place, figure, rule, verdict):
    wrong, others, untouched = _with(seed, place, figure)

    assert (claim(wrong), wrong.verdict, wrong.severity) == (rule, verdict, Severity.ERROR)
    assert others == untouched


@pytest.mark.parametrize(("seed", "place", "figure", "rule", "severity"), CHANGED_GENTLY)
def test_changed_figure_has_the_severity_of_its_claim(seed, place, figure, rule, severity):
    wrong, others, untouched = _with(seed, place, figure)

    assert (claim(wrong), wrong.verdict, wrong.severity) == (rule, Verdict.CONTRADICTED, severity)
    assert others == untouched


@pytest.mark.parametrize(("seed", "place", "figure"), REWRITTEN)
def test_same_value_in_other_words_has_the_same_verdicts(seed, place, figure):
    text, _ = _changed(seed, place, figure)

    assert _verdicts(findings(text)) == _verdicts(findings(SEEDS[seed]))


@pytest.mark.parametrize(("seed", "place", "figure"), HEDGED)
def test_vaguer_figure_is_imprecise(seed, place, figure):
    text, start = _changed(seed, place, figure)

    [hedged] = [found for found in findings(text) if found.span.start == start]
    assert (words(hedged), hedged.verdict) == (figure, Verdict.IMPRECISE)


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("seed", SEEDS)
def test_spelling_of_the_article_changes_no_verdict(seed, spelling):
    text = SPELLINGS[spelling](SEEDS[seed])
    found = findings(text)

    assert _verdicts(found) == _verdicts(findings(SEEDS[seed]))
    assert all(words(finding) == finding.span.of(text.removeprefix("\ufeff")) for finding in found)


@given(st.integers(2, 1_000_000).filter(lambda count: count not in {65, 72}))
@settings(max_examples=40, deadline=None)
def test_any_other_number_of_signatories_is_contradicted(count):
    wrong, _, _ = _with(CLOSING, "tên [72] quốc gia ký kết", f"{count:,}".replace(",", "."))

    assert (claim(wrong), wrong.verdict) == ("signatories", Verdict.CONTRADICTED)


@given(st.dates(date(2020, 1, 1), date(2025, 12, 31)).filter(lambda day: day != date(2024, 12, 24)))
@settings(max_examples=40, deadline=None)
def test_any_other_day_of_adoption_is_contradicted(day):
    wrong, _, _ = _with(MINISTRY, "[Ngày 24-12-2024], Công ước", f"Ngày {day.day}/{day.month}/{day.year}")

    assert (claim(wrong), wrong.verdict) == ("adoption-date", Verdict.CONTRADICTED)


@given(st.integers(-400, 400).filter(lambda days: days not in {-1, 0}))
@settings(max_examples=40, deadline=None)
def test_any_other_range_of_event_days_is_contradicted(days):
    first, last = (date(2025, 10, day) + timedelta(days) for day in (25, 26))
    figure = f"{first.day}/{first.month}/{first.year}"
    if first.month == last.month:
        figure = f"{first.day} – {last.day}/{last.month}/{last.year}"

    wrong, _, _ = _with(CLOSING, "([25 – 26/10/2025])", figure)
    assert (claim(wrong), wrong.verdict) == ("event-dates", Verdict.CONTRADICTED)


def _with(seed: str, place: str, figure: str) -> tuple[Finding, list[tuple[str, str]], list[tuple[str, str]]]:
    """The one wrong finding, which stands at the place; the others and those of the unchanged article."""
    text, start = _changed(seed, place, figure)
    after = findings(text)
    [wrong] = [finding for finding in after if finding.verdict in WRONG]
    assert (wrong.span.start, words(wrong)) == (start, figure)
    untouched = [finding for finding in findings(SEEDS[seed]) if finding.span.start != start]
    return wrong, _linked([finding for finding in after if finding is not wrong]), _linked(untouched)


def _changed(seed: str, place: str, figure: str) -> tuple[str, int]:
    """The article with another figure at the place, and the offset at which that stands."""
    before, _, rest = place.partition("[")
    original, _, after = rest.partition("]")
    assert SEEDS[seed].count(before + original + after) == 1
    start = SEEDS[seed].index(before + original + after) + len(before)
    return SEEDS[seed][:start] + figure + SEEDS[seed][start + len(original) :], start


def _linked(found: list[Finding]) -> list[tuple[str, str]]:
    return [(claim(finding), words(finding)) for finding in found]


def _verdicts(found: tuple[Finding, ...]) -> list[tuple[str, Verdict]]:
    return [(claim(finding), finding.verdict) for finding in found]
