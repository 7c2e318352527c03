"""Every mistake that a rule file can hold, where it is told, and what is said to do about it."""

import pytest

from factcheck.wording import Lang, text
from tests.rules.conftest import told

# Its claim's body is put in from line 6 on, at column 5.
CLAIM = """\
story: Giải chạy Sông Hương
about: Giải chạy Sông Hương
claims:
  runners:
    with: [dự giải]
{body}
"""

IN_A_CLAIM = [
    # body, problems
    ("title: Số người chạy", ["4:3 rules-missing-key"]),
    ("expect:", ["6:12 rules-empty"]),
    ("expect: ''", ["6:13 rules-empty"]),
    ('expect: "  "', ["6:13 rules-empty"]),
    ("expect: []", ["6:13 rules-empty"]),
    ("expect: {}", ["6:13 rules-empty"]),
    ("expect: [[72]]", ["6:14 rules-not-keys"]),
    ("expect: 72\n    without: [[dự giải]]", ["7:15 rules-not-text"]),
    ("expect: { as_of: 25/10/2025 }", ["6:13 rules-missing-key"]),
    ("expect: { value: [72] }", ["6:22 rules-not-text"]),
    ("expect: { value: { value: 72 } }", ["6:22 rules-not-text"]),
    ("expect: { value: 72, asof: 25/10/2025 }", ["6:26 rules-unknown-key"]),
    ("expect: { value: 2,5 triệu }", ["6:24 rules-unknown-key"]),
    ("expect: rất đông", ["6:13 rules-no-value"]),
    ("expect: 72 hay 73 gì đó", ["6:13 rules-no-value"]),
    ("expect: hôm nay", ["6:13 rules-no-value"]),
    ("expect: 31/6/2018", ["6:13 rules-no-such-day"]),
    ("expect: 2025-13-40", ["6:13 rules-no-such-day"]),
    ("expect: 40/13/2025\n    kind: date", ["6:13 rules-no-such-day"]),
    ("expect: ngày 31 tháng 6 năm 2018", ["6:13 rules-no-such-day"]),
    ("expect: { value: 72, as_of: 2025-13-40 }", ["6:33 rules-no-such-day"]),
    ("expect: { value: 72, as_of: chiều 31/9/2025 }", ["6:33 rules-no-such-day"]),
    ("expect: 72\n    expires: 2025-13-40", ["7:14 rules-no-such-day"]),
    ("expect: 72\nperiod: 2025-13-40", ["7:9 rules-no-such-day"]),
    ("expect: 25/10", ["6:13 rules-no-year"]),
    ("expect: 8%\n    kind: cardinal", ["6:13 rules-other-kind"]),
    ("expect: 72\n    kind: date", ["6:13 rules-other-kind"]),
    (
        "expect: [{ value: 72, as_of: 2/9/2025 }, { value: 25/10/2025, as_of: 3/9/2025 }]",
        ["6:55 rules-other-kind"],
    ),
    ("expect: [65, 72]", ["6:14 rules-no-as-of", "6:18 rules-no-as-of"]),
    ("expect: [65, { value: 72, as_of: 26/10/2025 }]", ["6:14 rules-no-as-of"]),
    (
        "expect: [{ value: 72, as_of: 26/10/2025 }, { value: 65, as_of: chiều 25/10/2025 }]",
        ["6:57 rules-not-in-order"],
    ),
    (
        "expect: [{ value: 65, as_of: 25/10/2025 }, { value: 72, as_of: 25/10/2025 }]",
        ["6:57 rules-not-in-order"],
    ),
    ("expect: { value: 72, as_of: hôm qua }", ["6:33 rules-no-time"]),
    ("expect: { value: 72, as_of: 72 }", ["6:33 rules-no-time"]),
    ("expect: { value: 72, as_of: hai ngày }", ["6:33 rules-no-time"]),
    ("expect: { value: 72, as_of: đầu tháng 10/2025 }", ["6:33 rules-no-time"]),
    ("expect: { value: 72, as_of: '15:00' }", ["6:33 rules-no-time"]),
    ("expect: { value: 72, as_of: 25/10 }", ["6:33 rules-no-year"]),
    ("expect: { value: 72, as_of: [25/10/2025] }", ["6:33 rules-not-text"]),
    ("expect: { value: 72, as_of: }", ["6:32 rules-empty"]),
    ("expect: { value: 72, source: }", ["6:33 rules-empty"]),
    ("expect: [{ value: 72, as_of: }, { value: 73, as_of: }]", ["6:33 rules-empty", "6:56 rules-empty"]),
    ("expect: 72\n    kind: number", ["7:11 rules-not-one-of"]),
    ("expect: 72\n    kind: [cardinal]", ["7:11 rules-not-text"]),
    ("expect: 72\n    severity: high", ["7:15 rules-not-one-of"]),
    ("expect: 72\n    required: yes", ["7:15 rules-not-one-of"]),
    ("expect: 72\n    tolerance: ít thôi", ["7:16 rules-no-tolerance"]),
    ("expect: 72\n    tolerance: khoảng 5", ["7:16 rules-no-tolerance"]),
    ("expect: 72\n    tolerance: 5 - 7%", ["7:16 rules-no-tolerance"]),
    ("expect: 72\n    tolerance: 5 người", ["7:16 rules-no-tolerance"]),
    ("expect: 72\n    tolerance: -5", ["7:16 rules-no-tolerance"]),
    ("expect: 72\n    tolerance: 0", ["7:16 rules-no-tolerance"]),
    ("expect: 25/10/2025\n    tolerance: 5%", ["7:16 rules-tolerance-of-time"]),
    ("expect: 72\n    expires: mãi mãi", ["7:14 rules-no-time"]),
    ("expect: 72\n    expires: 31/12", ["7:14 rules-no-year"]),
    ("expect: 72\n    expires: 16h ngày 25/10/2025", ["7:14 rules-no-time"]),
    ("expect: 72\n    expires: 72", ["7:14 rules-no-time"]),
    ("expect: 72\n    without: []", ["7:14 rules-empty"]),
    ("expect: 72\n    without: [đăng ký, '']", ["7:24 rules-empty"]),
    ("expect: 72\n    without: [[đăng ký]]", ["7:15 rules-not-text"]),
    ("expect: 72\n    without: { đăng ký: 1 }", ["7:14 rules-not-text"]),
    ("expect: 72\n    titel: Số người chạy", ["7:5 rules-unknown-key"]),
    ("expect: 72\n    title: [Số người chạy]", ["7:12 rules-not-text"]),
    ("expect: 72\n    source:", ["7:12 rules-empty"]),
    ("expect: 72\n    expect: 73", ["7:5 rules-duplicate-key"]),
    ("expect: 72\n    ? [a, b]\n    : c", ["7:7 rules-key-not-text"]),
    ("expect: 72\n    '': c", ["7:5 rules-key-not-text"]),
    ("expect: 72\n    <<: c", ["7:5 rules-unknown-key"]),
    ("expect: 72\n    examples: 72 người dự giải", ["7:15 rules-not-keys"]),
    ("expect: 72\n    examples: {}", ["7:15 rules-empty"]),
    ("expect: 72\n    examples: { agree: 72 người dự giải }", ["7:17 rules-unknown-verdict"]),
    ("expect: 72\n    examples: { missing: 72 người dự giải }", ["7:17 rules-unknown-verdict"]),
    ("expect: 72\n    examples: { agrees: }", ["7:24 rules-empty"]),
    ("expect: 72\n    examples: { agrees: [] }", ["7:25 rules-empty"]),
    ("expect: 72\n    examples: { agrees: [{ published: 2025-10-25 }] }", ["7:26 rules-missing-key"]),
    ("expect: 72\n    examples: { agrees: { text: 72 người, when: 2025 } }", ["7:43 rules-unknown-key"]),
    (
        "expect: 72\n    examples: { agrees: { text: 72 người, published: hôm qua } }",
        ["7:54 articles-date-unreadable"],
    ),
    (
        "expect: 72\n    examples: { agrees: { text: 72 người, published: 2025-02-30 } }",
        ["7:54 articles-date-impossible"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), IN_A_CLAIM)
def test_mistake_in_a_claim(problems, body, expected):
    content = CLAIM.format(body=f"    {body}")

    assert [told(problem) for problem in problems(content)] == expected


STORY = "story: Giải chạy\nabout: Giải chạy\n"
RUNNERS = "claims:\n  runners: { with: dự giải, expect: 72 }\n"

IN_A_STORY = [
    # content, problems
    ("", ["rules-empty-file"]),
    ("# chưa viết\n", ["rules-empty-file"]),
    ("---\n", ["2:1 rules-not-a-story"]),
    ("72", ["1:1 rules-not-a-story"]),
    ("- story: Giải chạy", ["1:1 rules-not-a-story"]),
    ("{}", ["1:1 rules-not-a-story"]),
    ("stroy: Giải chạy", ["1:1 rules-unknown-key", *["1:1 rules-missing-key"] * 3]),
    (STORY, ["1:1 rules-missing-key"]),
    (STORY + "claims:\n", ["3:8 rules-empty"]),
    (STORY + "claims: {}\n", ["3:9 rules-empty"]),
    (STORY + "claims: [runners]\n", ["3:9 rules-not-keys"]),
    (STORY + "claims: 72\n", ["3:9 rules-not-keys"]),
    (STORY + "claims:\n  runners:\n", ["4:11 rules-empty"]),
    (STORY + "claims:\n  runners: 72\n", ["4:12 rules-not-keys"]),
    (STORY + "claims:\n  runners: { expect: 72 }\n", ["4:3 rules-any-number"]),
    (STORY + "claims:\n  way: { counts: [km], with: dài, expect: 70 }\n", ["4:19 rules-measure"]),
    (STORY + "claims:\n  way: { counts: tỷ đồng, with: chi, expect: 30 }\n", ["4:18 rules-measure"]),
    (STORY + "claims:\n  runners: { without: dự giải, expect: 72 }\n", ["4:3 rules-any-number"]),
    (STORY + "claims:\n  runners: { counts: [], expect: 72 }\n", ["4:22 rules-empty"]),
    (STORY + "claims:\n  Số người chạy: { with: dự giải, expect: 72 }\n", ["4:3 rules-claim-id"]),
    (STORY + "claims:\n  '!': { with: dự giải, expect: 72 }\n", ["4:3 rules-claim-id"]),
    (
        STORY + RUNNERS + "  runners: { with: dự giải, expect: nhiều }\n",
        ["5:3 rules-duplicate-key", "5:37 rules-no-value"],
    ),
    (STORY + RUNNERS + "about: Giải chạy đêm\n", ["5:1 rules-duplicate-key"]),
    (STORY + RUNNERS + "period: mùa giải này\n", ["5:9 rules-no-time"]),
    (STORY + RUNNERS + "period: chiều 25/10/2025\n", ["5:9 rules-no-time"]),
    (STORY + RUNNERS + "period: 25/10\n", ["5:9 rules-no-year"]),
    (STORY + RUNNERS + "source: { a: b }\n", ["5:9 rules-not-text"]),
    (STORY + RUNNERS + "expect: 72\n", ["5:1 rules-unknown-key"]),
    ("story: [Giải chạy]\nabout: []\n" + RUNNERS, ["1:8 rules-not-text", "2:8 rules-empty"]),
]


@pytest.mark.parametrize(("content", "expected"), IN_A_STORY)
def test_mistake_in_a_story(problems, content, expected):
    assert [told(problem) for problem in problems(content)] == expected


def test_all_mistakes_of_a_file_are_told_in_the_order_of_their_places(problems):
    content = """\
story: Giải chạy Sông Hương
abuot: Giải chạy Sông Hương
period: mùa này
claims:
  runners:
    counts: [vận động viên]
    kind: number
    expect:
      - { value: đông lắm, as_of: 25/10 }
      - { value: 72, asof: 26/10/2025 }
    tolerance: vừa phải
    severity: high
  Cự Ly:
    expect: 21 km
    examples:
      agree: [đường chạy dài 21 km]
"""

    assert [told(problem) for problem in problems(content)] == [
        "1:1 rules-missing-key",
        "2:1 rules-unknown-key",
        "3:9 rules-no-time",
        "7:11 rules-not-one-of",
        "9:18 rules-no-value",
        "9:35 rules-no-year",
        "10:18 rules-no-as-of",
        "10:22 rules-unknown-key",
        "11:16 rules-no-tolerance",
        "12:15 rules-not-one-of",
        "13:3 rules-claim-id",
        "16:7 rules-unknown-verdict",
    ]


HINTS = [
    # body, part of the hint in English
    ("expect: 72\n    titel: Số người", "did you mean “title”?"),
    ("expect: 72\n    Severity: error", "did you mean “severity”?"),
    ("expect: { value: 72, asof: 25/10/2025 }", "did you mean “as_of”?"),
    ("expect: 72\n    examples: { agree: 72 người }", "did you mean “agrees”?"),
    ("expect: 72\n    severity: warn", "did you mean “warning”?"),
    ("expect: 72\n    kind: xyz", "cardinal, ordinal, percent, money, quantity, duration, date, time, set"),
    ("expect: 72\n    required: yes", "true, false"),
    ("expect: 72\n    zzz: 1", "expect, title, kind, counts, with, without, tolerance, severity, required"),
    ("expect: { value: 2,5 triệu }", "put text that has a comma in quotes"),
    ("expect: 8%\n    kind: date", "kind: percent"),
    ("expect: 72\n  Số nước dự: { with: dự giải, expect: 72 }", "did you mean “so-nuoc-du”?"),
    ("expect: 72\n  '?': { with: dự giải, expect: 72 }", "a short id"),
]


@pytest.mark.parametrize(("body", "hint"), HINTS)
def test_hint_says_what_to_do(problems, body, hint):
    [problem] = problems(CLAIM.format(body=f"    {body}"))

    assert hint in text(problem.hint, Lang.EN, problem.values)


def test_duplicate_key_names_the_line_of_the_first(problems):
    [problem] = problems(STORY + RUNNERS + "story: Giải chạy đêm\n")

    assert text(problem.message, Lang.EN, problem.values) == "the key “story” already stands in line 1"


def test_long_words_are_cut_in_messages(problems):
    [problem] = problems(STORY + RUNNERS + f"{'a' * 1000}: 72\n")

    assert len(text(problem.message, Lang.VI, problem.values)) < 200


@pytest.mark.parametrize("lang", Lang)
def test_every_problem_has_its_sentences(problems, lang):
    contents = [CLAIM.format(body=f"    {body}") for body, _ in IN_A_CLAIM]
    contents += [content for content, _ in IN_A_STORY]

    for content in contents:
        for problem in problems(content):
            assert text(problem.message, lang, problem.values)
            assert text(problem.hint, lang, problem.values)
