"""Verdicts: which value a mention states, and when it speaks."""

import pytest

from factcheck.checks import claims
from factcheck.model import Severity, Verdict
from tests.story_of import findings_of, linked, story_of

SIGNATORIES = story_of(
    """
claims:
  signatories:
    counts: [quốc gia, nước]
    with: [ký, ký kết, đặt bút ký]
    expect:
      - { value: 65, as_of: chiều 25/10/2025, source: Họp báo chiều 25/10 }
      - { value: 72, as_of: 26/10/2025, source: Phiên bế mạc }
"""
)


@pytest.mark.parametrize("example", claims.EXAMPLES, ids=lambda example: example.verdict.value)
def test_every_verdict_has_an_example_that_gets_it(example):
    [finding] = findings_of(example.text, SIGNATORIES, example.published)

    assert finding.verdict is example.verdict
    assert finding.severity is claims.SEVERITIES[example.verdict]


def test_no_verdict_is_without_an_example():
    assert {example.verdict for example in claims.EXAMPLES} == set(Verdict) - {Verdict.MISSING}


VERDICTS = [
    # text, published, verdict, as_of, as_of_from
    ("72 quốc gia đã ký.", None, Verdict.AGREES, None, "none"),
    ("65 quốc gia đã ký.", None, Verdict.UNDETERMINED, None, "none"),
    ("71 quốc gia đã ký.", None, Verdict.CONTRADICTED, None, "none"),
    ("65 quốc gia đã ký.", "2025-10-25T16:00+07:00", Verdict.SUPERSEDED, "2025-10-25T16:00+07:00", "published"),
    ("65 quốc gia đã ký.", "2025-10-26", Verdict.UNDETERMINED, "2025-10-26", "published"),
    ("65 quốc gia đã ký.", "2025-10-27", Verdict.OUTDATED, "2025-10-27", "published"),
    ("65 quốc gia đã ký.", "2025-10-24", Verdict.PREMATURE, "2025-10-24", "published"),
    ("72 quốc gia đã ký.", "2025-10-25", Verdict.PREMATURE, "2025-10-25", "published"),
    ("72 quốc gia đã ký.", "2025-10-26", Verdict.AGREES, "2025-10-26", "published"),
    ("72 quốc gia đã ký.", "2026-05-01", Verdict.AGREES, "2026-05-01", "published"),
    # what was passed is less than what there is
    ("Vượt mốc 70 quốc gia đã ký.", "2026-05-01", Verdict.IMPRECISE, "2026-05-01", "published"),
    ("Vượt con số 80 quốc gia đã ký.", "2026-05-01", Verdict.CONTRADICTED, "2026-05-01", "published"),
    # the clause wins over the dateline, the dateline over the publication time
    ("Chiều 25/10, tại Hà Nội, 65 nước đã ký.", "2025-10-27", Verdict.SUPERSEDED, "2025-10-25TAF", "clause"),
    ("Chiều 25/10, tại Hà Nội, lễ ký diễn ra.\nĐã có 65 nước ký.", "2025-10-27", Verdict.SUPERSEDED, "2025-10-25TAF",
     "dateline"),
    ("Tính đến 17h ngày 25/10/2025, 65 nước đã ký.", None, Verdict.SUPERSEDED, "2025-10-25T17:00", "clause"),
    ("Đến hết ngày 26/10/2025 có 65 nước ký.", None, Verdict.OUTDATED, "2025-10-26", "clause"),
    ("Đến hết ngày 26/10/2025 có 72 nước ký.", None, Verdict.AGREES, "2025-10-26", "clause"),
    ("Sau hai ngày (25 – 26/10/2025), lễ ký đã bế mạc với 65 nước ký.", None, Verdict.OUTDATED, "2025-10-26", "clause"),
    ("Sáng 25/10/2025, đã có 65 nước ký.", None, Verdict.PREMATURE, "2025-10-25TMO", "clause"),
    # a report may tell what came after the hour with which it begins, until the end of that day
    ("Sáng 25/10, lễ ký khai mạc ở Hà Nội.\nĐã có 65 nước ký.", "2025-10-25", Verdict.SUPERSEDED, "2025-10-25TMO",
     "dateline"),
    ("Chiều 25/10/2025, họp báo diễn ra.\nHôm sau con số là 72 nước ký.", None, Verdict.AGREES, None, "none"),
    ("Lễ ký (25/10/2025 - 26/10/2025) đã bế mạc.\n72 nước đã ký.", None, Verdict.AGREES, "2025-10-26", "dateline"),
    # a deadline, a plan and a date to come are no times of the figure
    ("65 nước đã ký trong chiều 25/10/2025, văn kiện để ngỏ đến 31/12/2026.", None, Verdict.SUPERSEDED,
     "2025-10-25TAF", "clause"),
    ("65 nước đã ký, phần còn lại làm vào ngày mai.", "2025-10-25T20:00", Verdict.SUPERSEDED,
     "2025-10-25T20:00+07:00", "published"),
    ("Ngày 24/12/2024, văn kiện được thông qua.\nNay có 65 nước ký.", "2025-10-27", Verdict.OUTDATED, "2025-10-27",
     "published"),
    ("Ngày 24/10/2025 hội nghị mở màn, hiện đã có 65 nước ký.", "2025-10-25T16:00", Verdict.SUPERSEDED,
     "2025-10-25T16:00+07:00", "published"),
    # the time of something else is no time of the figure
    ("Công ước được thông qua ngày 24/12/2024 đã có 72 nước ký.", None, Verdict.AGREES, None, "none"),
    # a month is too coarse to choose; a first figure of which nobody tells the hour too
    ("Trong tháng 10/2025, 65 nước đã ký.", "2025-11-05", Verdict.UNDETERMINED, "2025-10", "clause"),
    ("Hết tháng 10/2025, 65 nước đã ký.", "2025-11-05", Verdict.OUTDATED, "2025-10", "clause"),
    ("Ban đầu có 65 nước ký.", "2025-11-05", Verdict.UNDETERMINED, None, "none"),
    # told by the sentence before
    ("Mở đầu.\n\nTính đến chiều 25/10, hội trường chật kín. Đã có 65 nước ký.", "2025-10-30", Verdict.SUPERSEDED,
     "2025-10-25TAF", "clause"),
    ("Mở đầu.\n\nÔng cho biết, tính đến chiều 25/10, hội trường đã đầy. Đã có 65 nước ký.", "2025-10-30",
     Verdict.SUPERSEDED, "2025-10-25TAF", "clause"),
    ("Mở đầu.\n\nTriển lãm đón khách đến 25/10. Đã có 65 nước ký.", "2025-10-30", Verdict.OUTDATED, "2025-10-30",
     "published"),
    # written days after what it begins with
    ("Chiều 25/10, lễ ký diễn ra.\nĐã có 72 nước ký.", "2025-10-29", Verdict.AGREES, "2025-10-29", "published"),
    ("Chiều 25/10, lễ ký diễn ra.\nĐã có 72 nước ký.", "2025-10-26", Verdict.PREMATURE, "2025-10-25TAF", "dateline"),
    ("Hơn 70 nước đã ký.", "2025-10-27", Verdict.IMPRECISE, "2025-10-27", "published"),
    ("Hơn 60 nước đã ký.", "2025-10-27", Verdict.OUTDATED, "2025-10-27", "published"),
    ("Khoảng 70 nước đã ký.", None, Verdict.IMPRECISE, None, "none"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "verdict", "as_of", "source"), VERDICTS)
def test_verdict(text, published, verdict, as_of, source):
    [finding] = findings_of(text, SIGNATORIES, published)

    assert finding.verdict is verdict
    assert (finding.as_of.value, finding.as_of.source) == (as_of, source)


EXPECTED = [
    # text                   published     expected shown  repair
    ("65 nước đã ký.", "2025-10-25T16:00", "72", "72"),
    ("65 nước đã ký.", "2025-10-27", "72", "72"),
    ("65 nước đã ký.", None, "72", None),
    ("71 nước đã ký.", None, "72", "72"),
    ("71 nước đã ký.", "2025-10-25T16:00", "65", "65"),
    ("72 nước đã ký.", "2025-10-25T16:00", "65", "65"),
    ("72 nước đã ký.", None, "72", None),
    # right, but told before it was known: no other figure would be right
    ("65 nước đã ký.", "2025-10-24", "65", None),
]


@pytest.mark.parametrize(("text", "published", "expected", "repair"), EXPECTED)
def test_the_expected_value_is_the_one_that_helps(text, published, expected, repair):
    [finding] = findings_of(text, SIGNATORIES, published)

    assert (finding.expected.text, finding.repair) == (expected, repair)


def test_a_series_need_not_rise():
    story = story_of(
        """
claims:
  dead:
    counts: người
    with: chết
    expect:
      - { value: 12, as_of: 1/11/2020 }
      - { value: 9, as_of: 2/11/2020 }
      - { value: 12, as_of: 4/11/2020 }
"""
    )

    def verdict(text: str, published: str) -> Verdict:
        [finding] = findings_of(text, story, published)
        return finding.verdict

    assert verdict("12 người chết.", "2020-11-01") is Verdict.AGREES
    assert verdict("12 người chết.", "2020-11-03") is Verdict.OUTDATED
    assert verdict("9 người chết.", "2020-11-03") is Verdict.SUPERSEDED
    assert verdict("9 người chết.", "2020-11-05") is Verdict.OUTDATED


REQUIRED = story_of(
    """
claims:
  chapters: { counts: chương, with: gồm, expect: 9, required: true }
  articles: { counts: điều, with: gồm, expect: 71, severity: warning, expires: 31/12/2026 }
"""
)


def test_a_required_claim_that_is_not_stated_is_missing():
    verdicts = {found.rule: found.verdict for found in findings_of("Văn kiện gồm 71 điều.", REQUIRED)}
    assert verdicts == {"story/articles": Verdict.AGREES, "story/chapters": Verdict.MISSING}


def test_a_rule_sets_the_severity_of_its_errors():
    [finding, *_] = [found for found in findings_of("Gồm 9 chương, 70 điều.", REQUIRED) if found.mention][1:]

    assert (finding.verdict, finding.severity) == (Verdict.CONTRADICTED, Severity.WARNING)


def test_an_expired_claim_is_not_checked():
    assert linked("Gồm 9 chương, 70 điều.", REQUIRED, "2027-01-01") == [("chapters", "9")]


def test_a_date_that_is_wrong_says_nothing_of_when():
    story = story_of(
        """
claims:
  event-dates: { kind: date, with: lễ ký, expect: 25–26/10/2025 }
  signatories:
    counts: nước
    with: ký
    expect: [{ value: 65, as_of: 25/10/2025 }, { value: 72, as_of: 26/10/2025 }]
"""
    )
    found = findings_of("Lễ ký (24 – 25/10/2025) khép lại, 72 nước đã ký.", story)

    assert [(finding.rule, finding.verdict) for finding in found] == [
        ("story/event-dates", Verdict.CONTRADICTED),
        ("story/signatories", Verdict.AGREES),
    ]
    half_wrong = findings_of("Lễ ký (25/10/2025 - 27/10/2025) khép lại.\n72 nước đã ký.", story)
    assert [finding.verdict for finding in half_wrong] == [Verdict.AGREES, Verdict.CONTRADICTED, Verdict.AGREES]


def test_the_fingerprint_does_not_depend_on_the_place():
    [first] = findings_of("71 nước đã ký.", SIGNATORIES)
    [second] = findings_of("Mở đầu.\n\n71 nước đã ký.", SIGNATORIES)
    [other] = findings_of("70 nước đã ký.", SIGNATORIES)

    assert first.fingerprint == second.fingerprint != other.fingerprint


def test_the_same_sentence_twice_has_two_fingerprints():
    twice = findings_of("71 nước đã ký.\n\n71 nước đã ký.", SIGNATORIES)

    assert len({finding.fingerprint for finding in twice}) == 2


def test_sets_and_clock_times_are_compared():
    story = story_of("claims: { times: { kind: set, with: họp, expect: hằng tuần }, at: { with: lúc, expect: 14h30 } }")

    def verdicts(text: str) -> list[Verdict]:
        return [finding.verdict for finding in findings_of(text, story)]

    assert verdicts("Ban họp mỗi tuần.") == [Verdict.AGREES]
    assert verdicts("Ban họp hằng tháng.") == [Verdict.CONTRADICTED]
    assert verdicts("Bắt đầu lúc 14 giờ 30.") == [Verdict.AGREES]
    assert verdicts("Bắt đầu lúc 15h.") == [Verdict.CONTRADICTED]


def test_a_required_claim_is_not_missed_where_the_story_is_named_in_passing():
    filler = "Câu chuyện khác. " * 60

    assert findings_of(filler, REQUIRED) == []


def test_a_range_inside_a_longer_range_is_another_range():
    story = story_of("claims: { period: { kind: date, with: đàm phán, expect: 2022 - 2024 } }")

    def verdict(text: str) -> Verdict:
        [finding] = findings_of(text, story)
        return finding.verdict

    assert verdict("Đàm phán kéo dài từ năm 2022 đến năm 2024.") is Verdict.AGREES
    assert verdict("Đàm phán kéo dài từ năm 2022 đến năm 2023.") is Verdict.CONTRADICTED
    assert verdict("Đàm phán diễn ra trong năm 2023.") is Verdict.AGREES


TWO_TIMES = [
    # each figure of a sentence has its own time
    ("Chiều 25/10, 65 nước ký, đến ngày 26/10 là 72 nước.", ["2025-10-25TAF", "2025-10-26"]),
    ("65 nước ký trong ngày 25/10 và 72 nước ký tính đến ngày 26/10.", ["2025-10-25", "2025-10-26"]),
    ("Từ 65 nước ký chiều 25/10, con số tăng lên 72 nước ký ngày 26/10.", ["2025-10-25TAF", "2025-10-26"]),
    ("65 nước ký hôm 25/10, đến nay đã có 72 nước ký.", ["2025-10-25", "2025-10-30"]),
]


@pytest.mark.parametrize(("text", "times"), TWO_TIMES)
def test_two_figures_have_two_times(text, times):
    found = findings_of(text, SIGNATORIES, "2025-10-30")

    assert [finding.as_of.value for finding in found] == times
    assert [finding.verdict for finding in found] == [Verdict.SUPERSEDED, Verdict.AGREES]


EVENT = story_of(
    """
claims:
  event-dates: { kind: date, with: lễ ký, expect: 25–26/10/2025 }
  signatories:
    counts: nước
    with: ký
    expect: [{ value: 65, as_of: chiều 25/10/2025 }, { value: 72, as_of: 26/10/2025 }]
"""
)

STAGES = [
    ("Khi bế mạc, 65 nước đã ký.", Verdict.OUTDATED, "2025-10-26"),
    ("Sau hai ngày làm việc, 72 nước đã ký.", Verdict.AGREES, "2025-10-26"),
    ("Sau ba ngày làm việc, 72 nước đã ký.", Verdict.AGREES, None),
    ("Trong ngày đầu tiên, 72 nước đã ký.", Verdict.PREMATURE, "2025-10-25"),
]


@pytest.mark.parametrize(("text", "verdict", "as_of"), STAGES)
def test_the_event_itself_tells_the_time(text, verdict, as_of):
    [finding] = findings_of(text, EVENT)

    assert (finding.verdict, finding.as_of.value) == (verdict, as_of)


def test_a_figure_of_a_time_before_the_first_value_is_not_judged():
    assert findings_of("Sáng 25/10/2025, 12 nước đã ký.", SIGNATORIES) == []
    assert [found.verdict for found in findings_of("12 nước đã ký.", SIGNATORIES)] == [Verdict.CONTRADICTED]
