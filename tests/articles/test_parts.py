"""Title, publication time and body of an article's text, and what is said of parts that cannot be read."""

import unicodedata

import pytest

from factcheck.articles import Reading, publication
from factcheck.model import Article, Position, Problem, PublishedFrom

TEXT = "Lễ ký có 72 nước dự."

PUBLISHED = [
    # text                                                    value                     source          body
    (TEXT, None, None, TEXT),
    (f"\n\t {TEXT}\u00a0\r\n", None, None, TEXT),
    (f"---\npublished: 2025-10-08\n---\n{TEXT}", "2025-10-08", "front-matter", TEXT),
    (f"---\r\npublished: 2025-10-08\r\n...\r\n\r\n{TEXT}", "2025-10-08", "front-matter", TEXT),
    (f"---\rdate: 16:00 25/10/2025\r---\r{TEXT}", "2025-10-25T16:00+07:00", "front-matter", TEXT),
    (f"--- \npubDate: '2025-10-08'\n---\t\n{TEXT}", "2025-10-08", "front-matter", TEXT),
    (f"---\ndatePublished: 2025-10-25T16:00Z\n---\n{TEXT}", "2025-10-25T23:00+07:00", "front-matter", TEXT),
    (f"---\ndate: 2025-10-07\npublished: 2025-10-08\n---\n{TEXT}", "2025-10-08", "front-matter", TEXT),
    (f"---\ndate: 2025-10-07\npublished:\n---\n{TEXT}", "2025-10-07", "front-matter", TEXT),
    (f"---\ndate: 2025-10-07\npublished: ~\n---\n{TEXT}", "2025-10-07", "front-matter", TEXT),
    (f"---\nmeta:\n  published: 2025-10-08\n---\n{TEXT}", None, None, TEXT),
    (f"---\npublished: 2025-10-08\n---\ndate 2025-10-09\n{TEXT}", "2025-10-08", "front-matter", TEXT),
    (f"---\ntitle: Lễ ký\n---\ndate 2025-10-09\n{TEXT}", "2025-10-09", "header", TEXT),
    (f"---\n---\n{TEXT}", None, None, TEXT),
    (f"---\n\n---\n{TEXT}", None, None, TEXT),
    (f"date 2025-10-08\n{TEXT}", "2025-10-08", "header", TEXT),
    (f"Date: 2025-10-08\r\n\r\n{TEXT}", "2025-10-08", "header", TEXT),
    (f"\n date  2025-10-08 {TEXT}", "2025-10-08", "header", TEXT),
    (f"date 2025-10-08. {TEXT}", "2025-10-08", "header", TEXT),
    (f"Ngày đăng: 08/10/2025\n{TEXT}", "2025-10-08", "header", TEXT),
    (f"NGÀY ĐĂNG : 08/10/2025\n{TEXT}", "2025-10-08", "header", TEXT),
    (f"Ngày\u00a0đăng: 08.10.2025 {TEXT}", "2025-10-08", "header", TEXT),
    (f"Cập nhật: 16:00 25/10/2025\n{TEXT}", "2025-10-25T16:00+07:00", "header", TEXT),
    (f"Cập nhật 16h30 ngày 25/10/2025\n{TEXT}", "2025-10-25T16:30+07:00", "header", TEXT),
    (f"Cập nhật lúc 25/10/2025, 16:00 (GMT+7) {TEXT}", "2025-10-25T16:00+07:00", "header", TEXT),
]
# What follows the date in one line, and where the header ends.
MIXED = [
    # text                                                    value                     body
    ("date 2025-10-08 Chiều 8-10, tại Hà Nội, họp báo.", "2025-10-08", "Chiều 8-10, tại Hà Nội, họp báo."),
    ("date 2025-10-08 8-10, tại Hà Nội.", "2025-10-08", "8-10, tại Hà Nội."),
    ("date 2025-10-08 16:30 Chiều 8-10.", "2025-10-08T16:30+07:00", "Chiều 8-10."),
    ("date 2025-10-08 16:30 chiều 8-10, họp báo.", "2025-10-08", "16:30 chiều 8-10, họp báo."),
    ("date 2025-10-08 16:30 +0700 chiều 8-10.", "2025-10-08", "16:30 +0700 chiều 8-10."),
    ("date 2025-10-08 16h30 ngày 8-10, họp báo.", "2025-10-08", "16h30 ngày 8-10, họp báo."),
    ("date 2025-10-08 16:30-17:30 họp báo.", "2025-10-08", "16:30-17:30 họp báo."),
    ("date 2025-10-08\n16:30 Họp báo.", "2025-10-08", "16:30 Họp báo."),
    ("date 2025-10-08 72 nước ký.", "2025-10-08", "72 nước ký."),
    ("Ngày đăng: 08/10/2025 2.500 đại biểu dự.", "2025-10-08", "2.500 đại biểu dự."),
]
NO_HEADER = [
    "Ngày 25/10/2025, tại Hà Nội, 72 nước đã ký.",
    "25/10/2025 là ngày mở ký.",
    "Date night ở Hà Nội.",
    "date 2025-10-08/2025-10-10 là thời gian họp.",
    "Cập nhật: 72 nước đã ký.",
    "Cập nhật đến 25/10/2025, có 72 nước ký.",
    "Công bố date 2025-10-08 rồi.",
    "Date:\n2025-10-08",
    "---\nBáo cáo ngày 25/10/2025\n---\nCó 72 nước ký.",  # rules around a line, no mapping
    "---\n- một\n- hai\n---\nCó 72 nước ký.",
    "---\npublished: 2025-10-08\nCó 72 nước ký.",
    "---- \npublished: 2025-10-08\n---\nCó 72 nước ký.",
]


@pytest.mark.parametrize(("text", "value", "source", "body"), PUBLISHED)
def test_publication_time_and_body(read, text, value, source, body):
    [article] = read(text)

    assert published(article) == (value, source)
    assert article.body.of(article.text) == body


@pytest.mark.parametrize(("text", "value", "source", "body"), PUBLISHED)
def test_decomposed_text_reads_alike(read, text, value, source, body):
    [article] = read(unicodedata.normalize("NFD", text))

    assert published(article) == (value, source)
    assert article.body.of(article.text) == unicodedata.normalize("NFD", body)


@pytest.mark.parametrize(("text", "value", "body"), MIXED)
def test_header_ends_after_its_time(read, text, value, body):
    [article] = read(text)

    assert published(article) == (value, "header")
    assert article.body.of(article.text) == body


@pytest.mark.parametrize("text", NO_HEADER)
def test_what_is_no_header_stays_in_the_body(read, text):
    [article] = read(text)

    assert article.published is None
    assert article.body.of(article.text) == text


@pytest.mark.parametrize("text", ["---\npublished: 2025-10-08\n---\nBài", "date 2025-10-08 Bài", "date 31/6/2025 Bài"])
def test_option_wins_over_what_the_article_says(read, text):
    option = publication("2025-10-25", PublishedFrom.OPTION)

    [article] = read(text, Reading(published=option))

    assert article.published == option
    assert article.body.of(article.text) == "Bài"


PROBLEMS = [
    # text, message and place of each Problem, publication time, body
    (
        f"---\ntitle: x\npublished: hôm qua\n---\n{TEXT}",
        [("articles-date-unreadable", (3, 12))],
        None,
        TEXT,
    ),
    (
        f'---\npublished: "31/6/2025"\ndate: 2025-13-01\n---\ndate 2025-10-08 {TEXT}',
        [("articles-date-impossible", (2, 12)), ("articles-date-impossible", (3, 7))],
        "2025-10-08",
        TEXT,
    ),
    (
        f"---\npublished: [2025-10-08]\n---\n{TEXT}",
        [("articles-date-unreadable", (2, 12))],
        None,
        TEXT,
    ),
    (
        f"\r\n\rdate 2025-02-30 {TEXT}",
        [("articles-date-impossible", (3, 6))],
        None,
        TEXT,
    ),
    (
        f"Cập nhật: 25:00 25/10/2025\n{TEXT}",
        [("articles-date-impossible", (1, 11))],
        None,
        TEXT,
    ),
    (
        f"Date: Oct 8, 2025\n{TEXT}",
        [("articles-date-unreadable", (1, 7))],
        None,
        f"Date: Oct 8, 2025\n{TEXT}",
    ),
    (
        f"---\ntitle: Lễ ký: 72 nước\npublished: 2025-10-08\n---\n{TEXT}",
        [("articles-front-matter-broken", (2, 13))],
        None,
        TEXT,
    ),
    (
        f"---\r\ntitle: a\r\ntext: b\x07c\r\n---\r\n{TEXT}",
        [("articles-front-matter-broken", (3, 8))],
        None,
        TEXT,
    ),
    (
        f"---\ntitle: *x\n---\ndate 2025-10-08\n{TEXT}",
        [("articles-front-matter-broken", (2, 8))],
        "2025-10-08",
        TEXT,
    ),
    (
        f'---\ntitle: "\\UFFFFFFFF"\n---\n{TEXT}',
        [("articles-front-matter-broken", (1, 1))],
        None,
        TEXT,
    ),
    (
        f"---\na: {'[' * 60_000}\n---\n{TEXT}",
        [("articles-front-matter-deep", (1, 1))],
        None,
        TEXT,
    ),
    (
        f"---\npublished: 2025-10-08\na: {'b' * 65_536}\n---\n{TEXT}",
        [("articles-front-matter-oversized", (1, 1))],
        None,
        TEXT,
    ),
]


@pytest.mark.parametrize(("text", "problems", "value", "body"), PROBLEMS)
def test_part_that_cannot_be_read_is_told_before_the_article(read, text, problems, value, body):
    *told, article = read(text)

    assert [(problem.message, problem.position) for problem in told] == [
        (message, Position(*place)) for message, place in problems
    ]
    assert {problem.path for problem in told} == {"a.txt"}
    assert published(article)[0] == value
    assert article.body.of(article.text) == body


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("---\npublished: 2025-10-08\n---\n \n", ["articles-empty"]),
        ("date 2025-10-08\n", ["articles-empty"]),
        ("---\na: b: c\n---", ["articles-front-matter-broken", "articles-empty"]),
    ],
)
def test_front_matter_and_header_alone_are_no_article(read, text, messages):
    assert [problem.message for problem in read(text)] == messages


def test_alias_bomb_is_not_expanded(read):
    levels = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 200))

    [article] = read(f"---\na0: &a0 lol\n{levels}\ntitle: Lễ ký\n---\n{TEXT}")

    assert article.title == "Lễ ký"


LONG = "Bảy mươi hai nước đã ký Công ước ngay trong ngày đầu tiên của lễ mở ký tại Hà Nội."
TITLES = [
    # text                                                    title
    (f'---\ntitle: "Lễ ký: 72 nước"\n---\n# Khác\n\n{LONG}', "Lễ ký: 72 nước"),
    (f"---\nTitle: >\n  Lễ ký\n  Công ước\n---\n{LONG}", "Lễ ký Công ước"),
    (f"---\ntitle: 'Bài  1'\n---\n{LONG}", "Bài 1"),
    (f"---\ntitle:\n---\n# Lễ ký\n{LONG}", "Lễ ký"),
    (f'---\ntitle: "a\\ud800"\n---\n{LONG}', "a?"),
    (f"# Lễ ký ##\n\n{LONG}", "Lễ ký"),
    (f"# Học C#\n\n{LONG}", "Học C#"),
    (f"{LONG}\r\r# Lễ ký\r{LONG}", "Lễ ký"),
    (f"#Lễ ký#\n\n{LONG}", "Lễ ký#"),
    (f"## Lễ ký\n\n{LONG}", "Lễ ký"),
    (f"Lễ ký\n## Phần hai\n{LONG}", "Lễ ký"),
    (f"Lễ ký Công ước\n\n{LONG}", "Lễ ký Công ước"),
    (f"Lễ ký Công ước\r\n\r\n{LONG}", "Lễ ký Công ước"),
    (f"Lễ ký Công ước\r{LONG}", "Lễ ký Công ước"),
    ("Lễ ký Công ước\n \nNgắn.", "Lễ ký Công ước"),
    (f"Ai đã ký?\n\n{LONG}", "Ai đã ký?"),
    (f"date 2025-10-08\nLễ ký\n\n{LONG}", "Lễ ký"),
    (f"{'a' * 200}\n\n{LONG}", "a" * 200),
    (f"{'a' * 201}\n\n{LONG}", ""),
    (f"# {'a' * 201}\n\n{LONG}", f"{'a' * 199}…"),
    ("Lễ ký Công ước", ""),
    ("Lễ ký Công ước\nNgắn.", ""),
    (f"{LONG}\n\n{LONG}", ""),
    (f"Ông nói: “Đã ký.”\n\n{LONG}", ""),
    (f"Danh sách:\n\n{LONG}", ""),
    (f"Rồi sau đó…\n\n{LONG}", ""),
    (f"***\n\n{LONG}", ""),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(read, text, title):
    [article] = read(text)

    assert article.title == title


@pytest.mark.parametrize("text", [f"# Lễ ký\n\n{LONG}", f"Lễ ký\n\n{LONG}"])
def test_title_stays_in_the_body(read, text):
    [article] = read(text)

    assert article.body.of(article.text) == text


def published(outcome: Article | Problem) -> tuple[str | None, str | None]:
    assert isinstance(outcome, Article)
    return (outcome.published.value, outcome.published.source.value) if outcome.published else (None, None)
