"""The checks of the calendar: each over its corpus of sentences, and what their findings say."""

import unicodedata
from datetime import date
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pytest

from factcheck import pipeline
from factcheck.articles import Reading, read_articles
from factcheck.checks import (
    age_birth_year,
    anniversary,
    future_past,
    impossible_date,
    lunar_date,
    range_duration,
    relative_date,
    reversed_range,
    weekday_mismatch,
)
from factcheck.extraction import mentions
from factcheck.model import Article, Problem, Severity
from factcheck.reports import messages
from factcheck.wording import Lang

MODULES = {
    module.CHECK.id: module
    for module in (
        weekday_mismatch,
        impossible_date,
        reversed_range,
        range_duration,
        age_birth_year,
        anniversary,
        relative_date,
        future_past,
        lunar_date,
    )
}
CORPORA = Path(__file__).parent / "corpora"


def sentences():
    """Each line of the corpora: "+ [2025-10-25] words / words" is to be found in an article of that day."""
    for name in MODULES:
        for line in (CORPORA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                words = line[2:].replace(" / ", "\n")
                if words.startswith("["):
                    day, words = words[1:].split("] ", 1)
                    words = f"date {day}\n{words}"
                yield pytest.param(name, words, line.startswith("+"), id=f"{name}: {line}")


def findings(name, text):
    """What a check finds in a run, where the article of a doubted header counts as undated."""
    [checked] = pipeline.check(["-"], (), Reading(stdin=BytesIO(text.encode())))
    assert not isinstance(checked, Problem)
    return [finding for finding in checked.findings if finding.check == name]


@pytest.mark.parametrize(("name", "text", "found"), list(sentences()))
def test_the_corpus(name, text, found):
    assert bool(findings(name, text)) is found


@pytest.mark.parametrize("name", MODULES)
def test_the_corpus_is_large_enough(name):
    found = [line.values[2] for line in sentences() if line.values[0] == name]

    assert (found.count(True) >= 30, found.count(False) >= 60) == (True, True)


SPELLINGS = [
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace("-", "–"),
    lambda text: text.replace("\n", "\r\n"),
]


@pytest.mark.parametrize("name", MODULES)
def test_spelling_changes_nothing(name):
    for line in sentences():
        of, text, found = line.values
        if of == name:
            head, mark, body = text.rpartition("\n") if text.startswith("date ") else ("", "", text)
            assert [bool(findings(name, head + mark + spell(body))) for spell in SPELLINGS] == [found] * len(
                SPELLINGS
            ), text


SAID = [
    # check, text, the words, message, advice
    ("weekday-mismatch", "Lễ ký diễn ra thứ Hai, 25/10/2025.", "thứ Hai, 25/10/2025",
     "Thứ và ngày: bài gọi 25/10/2025 là thứ Hai, nhưng hôm đó là thứ Bảy; thứ Hai gần đó là 20/10/2025 và 27/10/2025",
     "Một trong hai vế sai: sửa thứ thành thứ Bảy, hoặc sửa ngày thành 20/10/2025 hay 27/10/2025."),
    ("impossible-date", "Khởi công ngày 31/6/2018.", "ngày 31/6/2018",
     "Ngày giờ không có thật: “ngày 31/6/2018”, nhưng tháng 6 chỉ có 30 ngày",
     "Kiểm tra lại với nguồn tin rồi ghi ngày giờ đúng."),
    ("impossible-date", "Hàng về ngày 10/25/2025.", "ngày 10/25/2025",
     "Ngày giờ không có thật: “ngày 10/25/2025”, nhưng một năm chỉ có 12 tháng",
     "Có thể ngày và tháng bị đảo theo lối viết của Mỹ: kiểm tra rồi sửa thành “ngày 25/10/2025”."),
    ("reversed-range", "Mở cửa từ 30/12/2024 đến 3/1/2024.", "3/1/2024",
     "Khoảng bị ngược: khoảng bắt đầu ngày 30/12/2024 nhưng kết thúc ngày 3/1/2024, trước khi bắt đầu",
     "Nhiều khả năng quên đổi năm: kiểm tra rồi sửa ngày cuối thành “3/1/2025”."),
    ("range-duration", "Hội chợ kéo dài 5 ngày, từ 1 đến 4/6/2025.", "5 ngày",
     "Số ngày và khoảng thời gian: bài ghi “5 ngày”, nhưng 1–4/6/2025 dài 4 ngày",
     "Sửa số đếm thành 4 ngày, hoặc sửa một đầu của khoảng 1–4/6/2025."),
    ("age-birth-year", "date 2025-10-25\nÔng Nam (sinh năm 1990, 40 tuổi) khai báo.", "40",
     "Tuổi và năm sinh: bài đăng năm 2025 ghi 40 tuổi, nhưng người sinh năm 1990 khi đó 34–35 tuổi",
     "Kiểm tra cả tuổi lẫn năm sinh; nếu là tuổi vào một thời điểm khác, nên ghi rõ thời điểm đó."),
    ("anniversary", "Kỷ niệm 70 năm ngày giải phóng (10/10/1954 - 10/10/2023).", "70 năm",
     "Số năm kỷ niệm: bài ghi “70 năm”, nhưng từ 1954 đến 2023 là 69 năm",
     "Sửa số năm thành 69, hoặc sửa một trong hai năm 1954, 2023."),
    ("relative-date", "date 2025-10-25\nHội nghị bế mạc hôm nay 26/10.", "hôm nay 26/10",
     "“Hôm nay” và ngày đăng: bài đăng ngày 25/10/2025 ghi “hôm nay 26/10” (26/10/2025), nhưng tính từ ngày đăng thì đó là 25/10/2025",  # noqa: E501
     "Kiểm tra ba điều: ngày trong câu, chữ “hôm nay”, “hôm qua”, và ngày đăng ở đầu bài."),
    ("lunar-date", "Lễ hội mở rằm tháng Giêng (14/2/2025).", "14/2/2025",
     "Âm lịch và dương lịch: bài ghi “14/2/2025” là “rằm tháng Giêng”, nhưng 14/2/2025 là 17/1 âm lịch năm Ất Tỵ",
     "Tra lịch vạn niên, rồi sửa vế sai: bên kia phải là “17/1 âm lịch”."),
    ("lunar-date", "Phố hoa đón Tết Giáp Thìn 2025.", "2025",
     "Âm lịch và dương lịch: bài gọi năm 2025 là Giáp Thìn, nhưng 2025 là năm Ất Tỵ",
     "Tra lịch vạn niên, rồi sửa vế sai: bên kia phải là “Ất Tỵ”."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "words", "message", "advice"), SAID)
def test_what_is_said(name, text, words, message, advice):
    [finding] = findings(name, text)

    assert (finding.mention.text, finding.span.of(text)) == (words, words)
    assert messages.message(finding, Lang.VI) == message
    assert messages.advice(finding, Lang.VI) == advice
    assert messages.message(finding, Lang.EN) != message


@pytest.mark.parametrize("name", MODULES)
def test_every_message_can_be_said_in_both_languages(name):
    for line in sentences():
        of, text, _ = line.values
        for finding in findings(name, text) if of == name else ():
            for lang in Lang:
                assert messages.message(finding, lang)
                assert messages.advice(finding, lang)


SEVERITIES = [
    # what is inferred from the publication or may be meant otherwise is no error
    ("weekday-mismatch", "Lễ ký diễn ra thứ Hai, 25/10/2025.", Severity.ERROR),
    ("weekday-mismatch", "date 2025-10-20\nLễ ký diễn ra thứ Hai, 25/10.", Severity.WARNING),
    ("impossible-date", "Khởi công ngày 31/6/2018.", Severity.ERROR),
    ("impossible-date", "Hàng về ngày 10/25/2025.", Severity.WARNING),
    ("impossible-date", "Cháy lúc 24h30 ngày 1/1/2025.", Severity.WARNING),
    ("reversed-range", "Mở cửa từ 30/12/2024 đến 3/1/2024.", Severity.ERROR),
    ("reversed-range", "Giá dao động từ 8% đến 5%.", Severity.INFO),
    ("range-duration", "Họp trong ba ngày 25 - 26/10/2025.", Severity.ERROR),
    ("range-duration", "Mở 3 tháng (từ 1/10/2025 đến 31/3/2026).", Severity.WARNING),
    ("range-duration", "Họp trong hai ngày 25 - 28/10/2025.", Severity.WARNING),
    ("range-duration", "Trong 2 năm (2019-2024), tỉnh có thêm ba cầu.", Severity.WARNING),
    ("anniversary", "date 2025-10-25\nKỷ niệm 60 năm thành lập (1960-2025).", Severity.ERROR),
    ("anniversary", "Kỷ niệm 60 năm thành lập (1960-2025).", Severity.WARNING),
    ("anniversary", "date 2024-10-25\nKỷ niệm 80 năm thành lập (1945-2024).", Severity.WARNING),
    ("anniversary", "date 2024-10-25\nKỷ niệm 80 năm thành lập (2/9/1945 - 2/9/2024).", Severity.ERROR),
]


@pytest.mark.parametrize(("name", "text", "severity"), SEVERITIES)
def test_severity(name, text, severity):
    [finding] = findings(name, text)

    assert finding.severity is severity


def test_without_the_library_only_the_names_of_years_are_looked_at(monkeypatch):
    monkeypatch.setattr(lunar_date, "find_spec", lambda _: None)

    assert findings("lunar-date", "Lễ hội mở rằm tháng Giêng (14/2/2025).") == []
    assert len(findings("lunar-date", "Phố hoa đón Tết Giáp Thìn 2025.")) == 1


NEW_YEARS = [
    ("1976-01-31", 1976),
    ("1985-01-21", 1985),
    ("2007-02-17", 2007),
    ("2025-01-29", 2025),
    ("2030-02-02", 2030),
]


@pytest.mark.parametrize(("day", "year"), NEW_YEARS)
def test_the_new_years_of_viet_nam(day, year):
    written = date.fromisoformat(day)

    assert findings("lunar-date", f"Mùng 1 Tết ({written.day}/{written.month}/{year}), trời rét.") == []
    assert findings("lunar-date", f"Mùng 2 Tết ({written.day}/{written.month}/{year}), trời rét.") != []


PIECES = [
    "thứ Hai, 25/10/2025, ",
    "Thứ hai, ngày 25/10/2025. ",
    "ngày 31/6/2018 ",
    "từ 30/12/2024 đến 3/1/2024 ",
    "5 ngày (1-4/6/2025) ",
    "(sinh năm 1990, 40 tuổi) ",
    "hôm nay 26/10 ",
    "mùng 1 Tết (14/2/2025) ",
    "kỷ niệm 80 năm (1945-2024) ",
    "Tết Giáp Thìn 2025 ",
    "Ngày 28/10/2025, họ đã về.\n",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text(piece):
    def seconds(size):
        text = "date 2025-10-25\n" + piece * (size // len(piece))
        [article] = read_articles(["-"], Reading(stdin=BytesIO(text.encode())))
        assert isinstance(article, Article)
        assert article.published is not None
        found = mentions(article.prose, article.published.interval, within=article.body)
        start = perf_counter()
        for module in MODULES.values():
            list(module.check(article, found))
        return perf_counter() - start

    # Four times the text in at most nine times the time: quadratic work would take sixteen, at each attempt.
    assert any(seconds(16_000) < 9 * seconds(4_000) + 0.05 for _ in range(3))
