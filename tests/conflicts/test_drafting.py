"""Rule files drafted from articles: what they hold, and that they pass their own tests."""

from io import BytesIO

import pytest

from factcheck.articles import Reading
from factcheck.conflicts import every_event, told
from factcheck.conflicts.drafting import Draft, draft
from factcheck.pipeline import Extracted, extract
from factcheck.rules import read_rules
from factcheck.trials import tried
from factcheck.wording import Lang

OPENING = "date 2025-10-25\nLễ ký Công ước Biển Xanh\n\nChiều 25/10, đã có 65 quốc gia ký Công ước Biển Xanh."
CLOSING = (
    "date 2025-10-26\nCông ước Biển Xanh khép lại\n\nLễ ký (25 - 26/10/2025) có hơn 2.500 đại biểu tham dự. "
    "Sáng 26/10, đại diện 72 quốc gia đã ký kết Công ước Biển Xanh. Công ước Biển Xanh gồm 9 chương và 71 điều."
)


def drafted(*texts: str) -> Draft:
    reading = [Reading(stdin=BytesIO(text.encode()), stdin_name=f"{at}.txt") for at, text in enumerate(texts)]
    found = [one for each in reading for one in extract(["-"], each) if isinstance(one, Extracted)]
    read = [told(one.article, one.mentions) for one in found]
    [event] = every_event(read)
    return draft(event, read, Lang.VI)


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(drafted(OPENING, CLOSING).content, encoding="utf-8")
    [read] = read_rules([str(path)])
    return read


def test_each_quantity_is_a_claim(story):
    values = {claim.rule.partition("/")[2]: [value.text for value in claim.expected] for claim in story.claims}

    assert values == {
        "event-dates": ["25 - 26/10/2025"],
        "quoc-gia-ky": ["65", "72"],
        "dai-bieu-tham-du": ["hơn 2.500"],
        "chuong-gom": ["9"],
        "dieu-gom": ["71"],
    }


def test_a_value_says_where_it_was_read(story):
    [series] = [claim.expected for claim in story.claims if claim.rule.endswith("quoc-gia-ky")]

    assert [value.source for value in series] == ["0.txt:4:20", "1.txt:4:77"]


def test_what_is_drafted_passes_its_own_tests(story):
    assert [claim.rule for claim in story.claims if tried(claim, story).failures] == []


def test_a_figure_of_which_nothing_is_known_is_commented_out():
    found = drafted(OPENING + " Trung tâm có 14 cửa sổ.")

    assert found.doubtful == 1
    assert '\n  #   counts: ["cửa sổ"]\n' in found.content


@pytest.mark.parametrize("name", ['Công ước "Biển # Xanh', "Công ước Biển: Xanh {a}", "Công ước Biển \\ Xanh"])
def test_words_of_articles_are_no_yaml(name, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(drafted(OPENING.replace("Công ước Biển Xanh", name)).content, encoding="utf-8")

    assert [claim.rule for claim in read_rules([str(path)])[0].claims] == ["draft/quoc-gia-ky"]
