"""`factcheck timeline`: which claims, which exit code, both formats; whole pages are in tests/golden."""

import json
import re
from pathlib import Path

import pytest

SECOND = """\
story: Hội chợ sách Bến Ninh, chuyện bên lề
about: [phố sách đêm]
claims:
  publishers:
    counts: [nhà xuất bản]
    expect: 12
"""


@pytest.fixture
def two_stories(folder):
    (folder / "rules" / "night.yaml").write_text(SECOND, encoding="utf-8")
    return folder


def claims(out):
    return [claim["rule"] for story in json.loads(out)["stories"] for claim in story["claims"]]


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ([], ["fair/publishers", "night/publishers"]),
        (["--claim", "publishers"], ["fair/publishers", "night/publishers"]),
        (["--claim", "night/publishers"], ["night/publishers"]),
        (["--claim", "fair/publishers", "--claim", "night/publishers"], ["fair/publishers", "night/publishers"]),
        (["--rules", "rules/fair.yaml"], ["fair/publishers"]),
    ],
)
def test_claims_are_chosen_by_id(two_stories, factcheck, options, rules):
    code, out, err = factcheck("timeline", "good.txt", "--format", "json", *options)

    assert claims(out) == rules
    assert (code, err) == (0, "")


def test_what_the_articles_state_is_there_with_its_file(folder, factcheck):
    code, out, _ = factcheck("timeline", "good.txt", "bad.txt", "--format", "json")

    report = json.loads(out)
    [claim] = report["stories"][0]["claims"]
    assert code == 0
    assert report["schema"] == "factcheck-timeline/1"
    assert [(one["path"], one["text"], one["verdict"], one["standing"]) for one in claim["stated"]] == [
        ("bad.txt", "61", "contradicted", "contradicts"),
        ("good.txt", "53", "agrees", "agrees"),
    ]


def test_the_outlet_comes_from_the_front_matter(folder, factcheck):
    for name, key in [("a.md", "source: Báo Ven Sông"), ("b.md", 'outlet: "Tin\\nNhanh"'), ("c.md", "source:")]:
        (folder / name).write_text(f"---\n{key}\n---\n" + (folder / "good.txt").read_text("utf-8"), encoding="utf-8")

    _, out, _ = factcheck("timeline", "a.md", "b.md", "c.md", "--format", "json")

    assert [article["outlet"] for article in json.loads(out)["stories"][0]["articles"]] == [
        "Báo Ven Sông",
        "Tin Nhanh",
        None,
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["good.txt", "--claim", "publisher"], 2, "hint: check the id; perhaps: publishers"),
        (["good.txt", "--claim", ""], 2, "no rule file has a claim “”"),
        (["good.txt", "--format", "xml"], 2, "choose one of: text, json"),
        (["absent.txt"], 2, "there is no such file or folder"),
        (["good.txt", "absent.txt"], 2, "there is no such file or folder"),
        (["good.txt", "--rules", "absent.yaml"], 2, "absent.yaml"),
        (["good.txt", "--output", "good.txt"], 2, "would be lost"),
        (["nothing"], 4, "the folder holds no article"),
        (["good.txt", "--rules", "nothing"], 4, "the folder holds no rule file"),
        ([], 2, "Missing argument"),
    ],
)
def test_what_is_wrong_is_said_on_stderr(folder, factcheck, arguments, code, said):
    (folder / "nothing").mkdir()

    ended, _, err = factcheck("timeline", *arguments)

    assert ended == code
    assert said in err


def test_a_story_without_articles_is_named(two_stories, factcheck):
    code, out, _ = factcheck("timeline", "good.txt", "--lang", "vi")

    assert code == 0
    assert out.endswith("Không bài nào nói về: Hội chợ sách Bến Ninh, chuyện bên lề\n")


def test_a_file_gets_the_page_without_colour(folder, factcheck, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    _, coloured, _ = factcheck("timeline", "bad.txt")

    code, out, err = factcheck("timeline", "bad.txt", "--output", "page.txt")

    assert (code, out, err) == (0, "", "")
    assert "\x1b[" in coloured
    assert "✗" in (folder / "page.txt").read_text("utf-8")
    assert "\x1b" not in (folder / "page.txt").read_text("utf-8")


@pytest.mark.parametrize("width", ["20", "40", "80", "140"])
def test_no_line_is_longer_than_the_terminal(folder, factcheck, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    (folder / "\u202ebad\x1b.md").write_text(
        "---\nsource: Báo \x1b[31mđỏ\npublished: 2025-05-01\n---\n" + (folder / "bad.txt").read_text("utf-8"),
        encoding="utf-8",
    )

    _, out, _ = factcheck("timeline", ".", "--lang", "vi")

    assert max(map(len, out.splitlines())) <= int(width)
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_the_page_of_the_documents_is_the_golden_one():
    root = Path(__file__).parent.parent.parent
    golden = root / "tests" / "golden" / "timeline-narrow"
    [block] = re.findall(
        r"^```console\n(.*?)^```", (root / "docs" / "timeline.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    command, shown = block.split("\n", 1)

    printed = (golden / "stdout.txt").read_text("utf-8")
    places = [printed.find(piece) for piece in shown.split("[…]\n") if piece]

    assert (golden / "command").read_text("utf-8").split()[1:] == command.split()[1:]
    assert -1 not in places
    assert places == sorted(places)
