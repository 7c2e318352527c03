"""factcheck check --baseline: only what is new counts; writing, pruning, what is stale, what is refused."""

import json

import pytest

KNOWN = ("--baseline", "known.json")


@pytest.fixture
def written(folder, factcheck):
    """known.json, written of bad.txt and good.txt."""
    assert factcheck("bad.txt", "good.txt", *KNOWN, "--write-baseline")[0] == 0
    return folder


def entries(folder):
    return json.loads((folder / "known.json").read_text(encoding="utf-8"))["findings"]


def change(folder, name, old, new):
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_what_is_known_does_not_fail_the_run(written, factcheck):
    code, out, err = factcheck("bad.txt", *KNOWN)

    assert (code, out) == (0, "")
    assert "errors: 0 · warnings: 0 · infos: 0 · known from the baseline: 1" in err


def test_what_is_new_does(written, factcheck):
    change(written, "bad.txt", "tham gia.", "tham gia.\n\nHội chợ sách có 62 gian hàng tham gia.")

    code, out, _ = factcheck("bad.txt", *KNOWN)

    assert code == 1
    assert [line.partition(" ")[0] for line in out.splitlines()] == ["bad.txt:3:17:"]


def test_moved_lines_are_known(written, factcheck):
    change(written, "bad.txt", "Hội", "\n\nTin trong ngày.\n\nHội")

    assert factcheck("bad.txt", *KNOWN)[0] == 0


def test_stale_entries_are_told_and_pruned_and_reasons_stay(written, factcheck):
    change(written, "good.txt", "53", "60")
    factcheck("bad.txt", "good.txt", *KNOWN, "--write-baseline")
    change(written, "known.json", '"reason": ""', '"reason": "đã báo"')
    change(written, "good.txt", "60", "53")

    code, _, err = factcheck("bad.txt", "good.txt", *KNOWN)
    assert code == 0
    assert "known.json: warning: not found any more in good.txt: “60” (fair/publishers)" in err
    assert len(entries(written)) == 2

    code, _, err = factcheck("bad.txt", "good.txt", *KNOWN, "--prune-baseline")
    assert code == 0
    assert "known.json: written; entries: 1 (added: 0, removed: 1)" in err
    assert [(entry["path"], entry["reason"]) for entry in entries(written)] == [("bad.txt", "đã báo")]


def test_pruning_adds_nothing(written, factcheck):
    change(written, "good.txt", "53", "60")

    assert factcheck("bad.txt", "good.txt", *KNOWN, "--prune-baseline")[0] == 1
    assert [entry["path"] for entry in entries(written)] == ["bad.txt"]


def test_an_article_that_is_not_checked_stays(written, factcheck):
    factcheck("good.txt", *KNOWN, "--write-baseline")

    assert [entry["path"] for entry in entries(written)] == ["bad.txt"]


def test_what_is_suppressed_is_not_written(folder, factcheck):
    change(folder, "bad.txt", "gia.", "gia. <!-- factcheck: ignore[publishers] chờ văn bản -->")

    factcheck("bad.txt", *KNOWN, "--write-baseline")

    assert entries(folder) == []


def test_formats_tell_known_from_new(written, factcheck):
    change(written, "bad.txt", "tham gia.", "tham gia.\n\nHội chợ sách có 62 gian hàng tham gia.")

    report = json.loads(factcheck("bad.txt", *KNOWN, "--format", "json")[1])
    [run] = json.loads(factcheck("bad.txt", *KNOWN, "--format", "sarif")[1])["runs"]

    assert [finding["baseline"] for finding in report["findings"]] == ["unchanged", "new"]
    assert [result["baselineState"] for result in run["results"]] == ["unchanged", "new"]
    assert (report["summary"]["error"], report["summary"]["baseline"]) == (1, 1)


REFUSED = [
    # options                                                    said
    (KNOWN, "known.json: error: there is no such file"),
    ((*KNOWN, "--prune-baseline"), "known.json: error: there is no such file"),
    (("--write-baseline",), "--write-baseline: error: no baseline file is named"),
    (("--prune-baseline",), "--prune-baseline: error: no baseline file is named"),
    (("--baseline", "bad.txt", "--write-baseline"), "bad.txt: error: "),
    (("--baseline", "broken.json"), "broken.json:2:1: error: the baseline is no sound JSON"),
    (("--baseline", "broken.json", "--write-baseline"), "broken.json:2:1: error: the baseline is no sound JSON"),
    (("--baseline", "rules/fair.yaml"), "rules/fair.yaml:1:1: error: the baseline is no sound JSON"),
    (("--baseline", "no/known.json", "--write-baseline"), "no/known.json: error: "),
]


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_what_cannot_be_used_is_refused_and_left_alone(folder, factcheck, options, said):
    (folder / "broken.json").write_text('{"schema":\n', encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    code, _, err = factcheck("bad.txt", *options)

    assert code == 2
    assert said in err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_writing_twice_gives_the_same_bytes(written, factcheck):
    first = (written / "known.json").read_bytes()

    factcheck("good.txt", "bad.txt", *KNOWN, "--write-baseline")

    assert (written / "known.json").read_bytes() == first
