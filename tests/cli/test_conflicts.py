"""`factcheck conflicts` and `factcheck rules draft`: pages, JSON, exit codes."""

import json
from pathlib import Path

import pytest

OPENING = "date 2025-10-25\nLễ ký Công ước Biển Xanh\n\nChiều 25/10, đã có 65 quốc gia ký Công ước Biển Xanh."
CLOSING = "date 2025-10-26\nCông ước Biển Xanh khép lại\n\nSáng 26/10, đại diện 72 nước đã ký kết Công ước Biển Xanh."
OTHER = "date 2025-10-26\nTin trong nước\n\nGiá vé tàu tăng 5%."


@pytest.fixture
def articles(folder):
    for name, text in {"mo-ky.txt": OPENING, "be-mac.txt": CLOSING, "khac.txt": OTHER}.items():
        (folder / "tin").mkdir(exist_ok=True)
        (folder / "tin" / name).write_text(text, encoding="utf-8")
    return folder


def test_the_page_tells_who_said_what_when(articles, factcheck):
    code, out, err = factcheck("conflicts", "tin", "--lang", "vi")

    lines = [line.split() for line in out.splitlines()]
    assert "Công ước Biển Xanh · số bài: 2" in out
    assert ["!", "25/10", "chiều", "“65”", "quốc", "gia", "mo-ky:4"] in [line[:7] for line in lines]
    assert "số liệu trước đó; sau là “72” (be-mac:4)" in " ".join(out.split())
    assert (code, err) == (0, "")


def test_json_has_the_same(articles, factcheck):
    code, out, _ = factcheck("conflicts", "tin", "--format", "json")

    report = json.loads(out)
    [event] = report["events"]
    [quantity] = event["quantities"]
    stated = [(one["path"], one["value"], one["as_of"], one["standing"]) for one in quantity["stated"]]
    assert report["schema"] == "factcheck-conflicts/1"
    assert stated == [
        ("tin/mo-ky.txt", 65, "2025-10-25TAF", "earlier"),
        ("tin/be-mac.txt", 72, "2025-10-26TMO", "agrees"),
    ]
    assert (quantity["stated"][0]["against"]["text"], quantity["differs"], code) == ("72", True, 0)


def test_nothing_to_compare_is_said(articles, factcheck):
    assert factcheck("conflicts", "tin/khac.txt", "tin/mo-ky.txt")[:2] == (
        0,
        "No two articles about one event speak of one quantity.\n",
    )


@pytest.mark.parametrize(("command", "code"), [(["conflicts", "missing"], 2), (["rules", "draft", "missing"], 2)])
def test_an_input_that_is_not_there(articles, factcheck, command, code):
    assert factcheck(*command)[0] == code


def test_a_draft_passes_check_and_test(articles, factcheck):
    code, _, err = factcheck("rules", "draft", "tin", "-o", "draft.yaml")

    assert code == 0
    assert "the draft goes by 2 articles about one event; left out: 1" in err
    assert "quoc-gia-ky" in Path("draft.yaml").read_text(encoding="utf-8")
    assert factcheck("rules", "check", "draft.yaml")[0] == 0
    assert factcheck("rules", "test", "draft.yaml")[0] == 0


def test_no_figure_is_no_draft(folder, factcheck):
    (folder / "empty.txt").write_text("Trời hôm nay nắng đẹp.", encoding="utf-8")

    assert factcheck("rules", "draft", "empty.txt", "-o", "draft.yaml")[0] == 4
    assert not Path("draft.yaml").exists()
