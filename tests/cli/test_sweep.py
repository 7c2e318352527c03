"""`factcheck sweep`: which places carry an old value, how they are sorted, the notes, four formats, exit codes."""

import csv
import json
import re
from itertools import pairwise

import pytest

from factcheck.reports.sweep import Then
from tests.reports.page_of import Page

RULES = """\
story: Giải chạy đêm Bến Ninh
about: [giải chạy đêm Bến Ninh]
period: 4/2025
claims:
  runners:
    title: Số vận động viên
    counts: [vận động viên]
    with: [xuất phát, tham gia]
    expect:
      - { value: 1.100, as_of: 10/4/2025, source: Ban tổ chức }
      - { value: 1.180, as_of: 20h ngày 12/4/2025, source: Họp báo trước giờ chạy }
      - { value: 1.204, as_of: 13/4/2025 }
  prize-day:
    title: Ngày trao giải
    kind: date
    with: [lễ trao giải]
    expect:
      - { value: 13–14/4/2025, as_of: 1/4/2025, source: Kế hoạch }
      - { value: 20/4/2025, as_of: 12/4/2025, source: Thông báo lùi ngày }
  teams:
    title: Số đội
    counts: [đội]
    expect: 25
"""
HEADLINE = "Giải chạy đêm Bến Ninh\n\n"


@pytest.fixture
def race(folder):
    """A folder with one rule file, `race`; `write` puts articles beside it."""
    (folder / "rules" / "fair.yaml").unlink()
    (folder / "rules" / "race.yaml").write_text(RULES, encoding="utf-8")
    (folder / "bai").mkdir()
    return folder


def write(folder, name, text, published=None, outlet=None):
    keys = [f"{key}: {value}\n" for key, value in (("published", published), ("outlet", outlet)) if value]
    front = f"---\n{''.join(keys)}---\n" if keys else ""
    (folder / "bai" / name).write_text(front + HEADLINE + text, encoding="utf-8")


def carried(out):
    return [one for claim in json.loads(out)["claims"] for one in claim["carried"]]


NIGHT = "2025-04-12T21:00+07:00"
IS_1180 = "1.180 (Họp báo trước giờ chạy, 20h 12/4/2025)"
UPDATE = "Cập nhật: Số vận động viên nay là 1.204 (13/4/2025)."


@pytest.mark.parametrize(
    ("text", "published", "then", "note"),
    [
        ("Có 1.180 vận động viên tham gia.", NIGHT, "right-then", UPDATE),
        ("Tính đến 21h ngày 12/4/2025 có 1.180 vận động viên tham gia.", "2025-04-20", "right-then", UPDATE),
        ("Có 1.180 vận động viên tham gia.", None, "undated", UPDATE),
        (
            "Có 1.180 vận động viên tham gia.",
            "2025-04-15",
            "wrong-then",
            "Đính chính: Số vận động viên là 1.204 (13/4/2025), không phải “1.180”.",
        ),
        (
            "Có 1.100 vận động viên tham gia.",
            NIGHT,
            "wrong-then",
            f"Đính chính: Số vận động viên là {IS_1180}, không phải “1.100”. {UPDATE}",
        ),
        (
            "Có 1.402 vận động viên tham gia.",
            NIGHT,
            "wrong-then",
            f"Đính chính: Số vận động viên là {IS_1180}, không phải “1.402”. {UPDATE}",
        ),
        (
            "Có 1.180 vận động viên tham gia.",
            "2025-04-11",
            "wrong-then",
            f"Đính chính: Số vận động viên là 1.100 (Ban tổ chức, 10/4/2025), không phải “1.180”. {UPDATE}",
        ),
        (
            "Lễ trao giải diễn ra ngày 13/4/2025.",
            "2025-04-15",
            "wrong-then",
            "Đính chính: Ngày trao giải là 20/4/2025 (Thông báo lùi ngày, 12/4/2025), không phải “ngày 13/4/2025”.",
        ),
        (
            "Có 26 đội dự giải.",
            None,
            "wrong-then",
            "Đính chính: Số đội là 25, không phải “26”.",
        ),
    ],
)
def test_an_old_value_was_right_or_wrong_then(race, factcheck, text, published, then, note):
    write(race, "a.md", text, published)

    code, out, _ = factcheck("sweep", "bai", "--format", "json", "--lang", "vi")

    assert [(one["then"], one["note"]) for one in carried(out)] == [(then, note)]
    assert code == 0


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Có 1.204 vận động viên tham gia.", "2025-04-15"),
        ("Có 1.204 vận động viên tham gia.", None),
        ("Có 1.204 vận động viên tham gia.", NIGHT),  # told too early, and right now
        ("Hơn 1.000 vận động viên tham gia.", "2025-04-15"),
        ("Có 1.180 vận động viên đăng ký.", "2025-04-15"),
        ("Lễ trao giải diễn ra ngày 20/4/2025.", "2025-04-15"),
        ("Có 25 đội dự giải.", None),
    ],
)
def test_what_still_holds_is_not_listed(race, factcheck, text, published):
    write(race, "a.md", text, published)

    code, out, _ = factcheck("sweep", "bai", "--format", "json")

    assert carried(out) == []
    assert code == 0


@pytest.fixture
def articles(race):
    write(race, "a.md", "Có 1.180 vận động viên tham gia.", NIGHT, "Tin Nhanh")
    write(race, "b.md", "Có 1.180 vận động viên tham gia. Có 26 đội dự giải.", "2025-04-15")
    write(race, "c.md", "Đã có 1.402 vận động viên xuất phát.", "2025-04-15")
    write(race, "d.md", "Đã có 1.180 vận động viên xuất phát.")
    return race


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["a.md", "b.md", "c.md", "d.md", "b.md"]),
        (["--claim", "runners"], ["a.md", "b.md", "c.md", "d.md"]),
        (["--claim", "race/teams"], ["b.md"]),
        (["--claim", "runners", "--value", "1.180"], ["a.md", "b.md", "d.md"]),
        (["--claim", "runners", "--value", "1402"], ["c.md"]),
        (["--claim", "runners", "--value", "1.100"], []),
        (["--claim", "teams", "--value", "26"], ["b.md"]),
    ],
)
def test_claims_and_values_are_chosen(articles, factcheck, options, found):
    _, out, _ = factcheck("sweep", "bai", "--format", "json", *options)

    assert [one["path"].removeprefix("bai/") for one in carried(out)] == found


def test_json_has_place_time_and_series(articles, factcheck):
    _, out, err = factcheck("sweep", "bai", "--claim", "runners", "--format", "json")

    report = json.loads(out)
    [claim] = report["claims"]
    first = claim["carried"][0]
    assert report["schema"] == "factcheck-sweep/1"
    assert (claim["newest"]["text"], claim["articles"]) == ("1.204", 4)
    assert claim["counts"] == {"wrong-then": 2, "right-then": 1, "undated": 1}
    assert (first["line"], first["column"], first["text"], first["outlet"]) == (7, 4, "1.180", "Tin Nhanh")
    assert (first["as_of"], first["as_of_from"], first["newer"]["text"]) == (
        "2025-04-12T21:00+07:00",
        "published",
        "1.204",
    )
    assert first["sentence"] == "Có 1.180 vận động viên tham gia."
    assert err == ""


def test_csv_has_a_row_for_each_place_and_runs_nothing(articles, factcheck):
    write(articles, "e.md", "Có 1.402 vận động viên tham gia.", "2025-04-15", '"=1+1"')

    _, out, _ = factcheck("sweep", "bai", "--format", "csv", "--lang", "en")

    rows = list(csv.DictReader(out.splitlines()))
    assert [(row["path"], row["then"], row["newest"]) for row in rows] == [
        ("bai/a.md", "right-then", "1.204"),
        ("bai/b.md", "wrong-then", "1.204"),
        ("bai/c.md", "wrong-then", "1.204"),
        ("bai/d.md", "undated", "1.204"),
        ("bai/e.md", "wrong-then", "1.204"),
        ("bai/b.md", "wrong-then", "25"),
    ]
    assert [row["outlet"] for row in rows][4] == "'=1+1"
    assert rows[0]["note"] == "Update: “Số vận động viên” is now 1.204 (13 April 2025)."


def test_the_page_has_the_groups_in_order(articles, factcheck, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    code, out, err = factcheck("sweep", "bai", "--lang", "vi")

    parts = [
        "Số vận động viên  race/runners",
        "Nay là 1.204 (13/4/2025)",
        "✗ Sai ngay từ lúc đó: 2",
        "bai/b.md:6:4",
        "bai/c.md:6:7",
        "~ Đúng lúc đó, nay đã cũ: 1",
        "bai/a.md:7:4",
        "Tin Nhanh",
        "thời điểm  21h 12/4/2025 (theo thời điểm đăng bài)",
        f"ghi chú    {UPDATE}",
        "! Số liệu cũ, chưa rõ của thời điểm nào: 1",
        "bai/d.md:3:7",
        "Số đội  race/teams",
        "bai/b.md:6:37",
        "Không bài nào nêu số liệu cũ về 1 mục: Ngày trao giải",
    ]
    places = [out.find(part) for part in parts]
    assert -1 not in places
    assert all(before < after for before, after in pairwise(places))
    assert (code, err) == (0, "")


@pytest.mark.parametrize("width", ["40", "80", "100"])
def test_no_line_is_longer_than_the_terminal(articles, factcheck, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    hostile = "Có 1.402 vận\u00a0động viên tham gia \x1b[31m\u202e" + "rất đông " * 40
    write(articles, "f.md", hostile, "2025-04-15", '"Báo \\e[31mđỏ"')

    _, out, _ = factcheck("sweep", "bai")

    assert max(map(len, out.splitlines())) <= int(width)
    assert "bai/f.md" in out
    assert not set("\x1b\u202e") & set(out)


def test_the_html_page_is_whole_and_runs_nothing(articles, factcheck):
    write(articles, "g.md", "Có 1.402 vận động viên tham gia <script>alert(1)</script>.", "2025-04-15", '"<b>Báo</b>"')

    code, out, _ = factcheck("sweep", "bai", "--format", "html", "--lang", "vi")

    page = Page(out)
    assert page.all("script", "link", "img", "iframe", "b") == [one for one in page.all("b") if not one.attributes]
    assert "<script>alert(1)</script>" in page.by_id("main").text
    assert [one.text for one in page.all("h2")] == ["Số vận động viên", "Số đội"]
    assert [mark.text for mark in page.of_class("mark", "error")] == ["1.180", "1.402", "1.402", "26"]
    assert UPDATE in page.by_id("main").text
    assert re.search(r"style-src 'sha256-[^']+'", out)
    assert code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["bai", "--claim", "runner"], 2, "perhaps: runners"),
        (["bai", "--value", "1.180"], 2, "hint: add --claim"),
        (
            ["bai", "--claim", "runners", "--value", "xin chào"],
            2,
            "“xin chào” cannot be read as a value of race/runners",
        ),
        (["bai", "--claim", "runners", "--value", "hàng nghìn"], 2, "cannot be read as a value"),
        (["bai", "--claim", "prize-day", "--value", "1.180"], 2, "cannot be read as a value of race/prize-day"),
        (["bai", "--claim", "runners", "--value", "1.204"], 2, "in force now, not an old one"),
        (["bai", "--format", "xml"], 2, "choose one of: text, json, csv, html"),
        (["absent"], 2, "there is no such file or folder"),
        (["bai", "absent"], 2, "there is no such file or folder"),
        (["bai", "--rules", "absent.yaml"], 2, "absent.yaml"),
        (["bai", "--output", "bai/a.md"], 2, "would be lost"),
        (["nothing"], 4, "the folder holds no article"),
        (["bai", "--rules", "nothing"], 4, "the folder holds no rule file"),
    ],
)
def test_what_is_wrong_is_said_on_stderr(articles, factcheck, arguments, code, said):
    (articles / "nothing").mkdir()

    ended, _, err = factcheck("sweep", *arguments)

    assert ended == code
    assert said in err


def test_a_value_that_two_stories_read_differently_needs_one_claim(articles, factcheck):
    other = RULES.replace("Giải chạy đêm", "Hội thao").replace("counts: [vận động viên]", "kind: percent", 1)
    (articles / "rules" / "games.yaml").write_text(
        re.sub(r"value: 1\.(\d)\d\d", r"value: \1%", other), encoding="utf-8"
    )

    code, _, err = factcheck("sweep", "bai", "--claim", "runners", "--value", "9%")

    assert code == 2
    assert "cannot be read as a value of race/runners" in err


def test_html_without_its_library_is_said(articles, factcheck, monkeypatch):
    monkeypatch.setattr("factcheck.reports.find_spec", lambda _: None)

    code, _, err = factcheck("sweep", "bai", "--format", "html")

    assert code == 2
    assert "factcheck[html]" in err


def test_a_file_gets_the_page_without_colour(articles, factcheck, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    _, coloured, _ = factcheck("sweep", "bai")

    assert factcheck("sweep", "bai", "--output", "page.txt") == (0, "", "")
    assert "\x1b[" in coloured
    assert "\x1b" not in (articles / "page.txt").read_text("utf-8")
    assert "✗" in (articles / "page.txt").read_text("utf-8")


def test_every_group_is_in_the_tests():
    told = {then for _, _, then, _ in test_an_old_value_was_right_or_wrong_then.pytestmark[0].args[1]}
    assert told == {*Then}
