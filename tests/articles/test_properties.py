"""What holds for any file: an Article or a Problem, a body inside the text, positions by line ends."""

import codecs
import io
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.articles import Reading, read_articles
from factcheck.model import Article, Problem, Span
from factcheck.wording import Lang, text

PARTS = [
    "---\n",
    "...\n",
    "---\r",
    "title: ",
    "published: ",
    "date ",
    "Cập nhật: ",
    "# ",
    "Lễ ký 72 nước",
    "<html>",
]
DATES = ["2025-10-08", "16:00 25/10/2025", "31/6/2025"]
BLANKS = ["\n", "\r\n", "\r", "\n\n", " ", "\u00a0", "\u2028", "\x85"]
YAML = ["[", "{", ": ", "&a ", "*a", '"', "\\ud800", "%YAML 9", "!!x"]
ODD = ["\x07", "\ufeff", "😀"]
PIECES = st.sampled_from([*PARTS, *DATES, *BLANKS, *YAML, *ODD])
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=15).map("".join)
BOMS = st.sampled_from([b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
FILES = st.builds(bytes.__add__, BOMS, st.binary(max_size=60) | TEXTS.map(str.encode))


def outcomes(data: bytes) -> list[Article | Problem]:
    return list(read_articles(["-"], Reading(max_bytes=1000, stdin=io.BytesIO(data))))


@settings(max_examples=300)
@given(FILES)
@example(b"a" * 1001)
def test_any_bytes_are_an_article_or_a_problem(data):
    *problems, last = outcomes(data)

    assert all(isinstance(problem, Problem) for problem in problems)
    for problem in [*problems, last]:
        if isinstance(problem, Problem):
            assert problem.path == "-"
            assert all(text(problem.message, lang, problem.values) for lang in Lang)
            assert problem.hint is None or all(text(problem.hint, lang, problem.values) for lang in Lang)


@settings(max_examples=300)
@given(TEXTS)
def test_body_lies_in_the_text_and_is_trimmed(written):
    for article in outcomes(written.encode()):
        if isinstance(article, Article):
            body = article.body.of(article.text)
            assert 0 <= article.body.start < article.body.end <= len(article.text)
            assert body == body.strip()
            assert written.removeprefix("\ufeff") == article.text
            assert len(article.title) <= 200


@given(TEXTS.filter(str.strip))
def test_positions_count_every_line_end(written):
    article = Article("a.txt", written, body=Span(0, 0))

    for offset in range(len(written) + 1):
        # A place between "\r" and "\n" is still on the line that they end.
        before = written[:offset].removesuffix("\r") if written[offset - 1 : offset + 1] == "\r\n" else written[:offset]
        lines = re.split(r"\r\n|\r|\n", before)
        line, column = article.position(offset)
        assert line == len(lines)
        assert column == len(lines[-1]) + 1 + (offset - len(before))
