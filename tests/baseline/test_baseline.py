"""The baseline: what it knows again, what it holds, what is stale, what is refused."""

import io
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.baseline import SCHEMA, Baseline, Entry, empty, read_baseline, stale_problems
from factcheck.model import ProblemError, Verdict
from tests.reports.factory import finding, run
from tests.story_of import findings_of, story_of

STORY = story_of("""\
claims:
  signatories: { title: Số quốc gia, counts: [quốc gia], with: [ký], expect: 72 }
  days: { title: Ngày ký, kind: date, with: [lễ ký], expect: 25/10/2025 }
""")
TEXT = "Lễ ký diễn ra ngày 26 tháng 10 năm 2025. Đến nay, đã có tới\nhơn 80 quốc gia ký."


def fingerprints(text):
    return [found.fingerprint for found in findings_of(text, STORY)]


SAME = [
    TEXT,
    f"\n\n\nTin trong ngày.\n\n{TEXT}",
    TEXT.replace("\n", " "),
    TEXT.replace("\n", "\r\n"),
    TEXT.replace(" ", "\u00a0"),
    TEXT.replace(" ", "  "),
    TEXT.replace("26 tháng", "26\ntháng"),
    unicodedata.normalize("NFD", TEXT),
    TEXT.replace("quốc gia", "quốc\u200b gia"),
]


@pytest.mark.parametrize("text", SAME)
def test_a_fingerprint_survives_how_the_text_is_laid_out(text):
    assert fingerprints(text) == fingerprints(TEXT)


@given(st.lists(st.sampled_from(["", "Tin trong ngày.", "Một đoạn dài hơn, không có con số.", "   "]), max_size=6))
def test_a_fingerprint_survives_lines_before_it(lines):
    assert fingerprints("\n".join([*lines, "", TEXT])) == fingerprints(TEXT)


@pytest.mark.parametrize("text", [TEXT.replace("80", "81"), TEXT.replace("Đến nay", "Hiện nay")])
def test_other_words_are_another_finding(text):
    [date, figure], [same_date, other_figure] = fingerprints(TEXT), fingerprints(text)

    assert (date == same_date, figure == other_figure) == (True, False)


def test_equal_findings_are_told_apart():
    twice = fingerprints("Đã có 65 quốc gia ký.\n\nĐã có 65 quốc gia ký.")

    assert len(set(twice)) == 2
    assert fingerprints("Đã có 65 quốc gia ký.") == twice[:1]


RULE, REASON = "signing/signatories", "Đã báo ban biên tập"
ENTRY = Entry("tin/hop-bao.txt", RULE, "65", "0123456789abcdef", "superseded", "…", REASON)


def baseline(*entries, folder="."):
    return Baseline("known.json", Path(folder), "known.json", entries)


def test_only_the_same_words_in_the_same_article_with_the_same_verdict_are_known():
    known = baseline(ENTRY)
    same, other_path, worse = finding(), finding(path="tin/khac.txt"), finding(Verdict.OUTDATED)
    agreeing = finding(Verdict.AGREES, None)

    marked = known.marked(run(same, other_path, worse, agreeing))

    assert [found.in_baseline for found in marked.findings] == [True, False, False, None]
    assert [found.counts for found in marked.findings] == [False, True, True, False]


@pytest.mark.parametrize("folder", ["ci", "/", ".."])
def test_paths_count_from_the_folder_of_the_file(folder, tmp_path, monkeypatch):
    (tmp_path / "ci").mkdir()
    monkeypatch.chdir(tmp_path)
    written = baseline(folder=folder).renewed(run(finding()), run(finding()))
    monkeypatch.chdir(tmp_path / "ci")
    below = Path(folder) if folder.startswith("/") else Path("..") / folder

    marked = baseline(*written.entries, folder=str(below)).marked(run(finding(path="../tin/hop-bao.txt")))

    assert marked.in_baseline == 1


STALE = [
    # entry                                                                     in a run of tin/hop-bao.txt
    (ENTRY, False),
    (Entry("tin/hop-bao.txt", RULE, "66", "f" * 16, "outdated", "…"), True),
    (Entry("tin/hop-bao.txt", "other/claim", "66", "f" * 16, "outdated", "…"), False),  # its rules were not read
    (Entry("tin/hop-bao.txt", "header-date", "66", "f" * 16, "contradicted", "…"), True),
    (Entry("tin/gone.txt", RULE, "66", "f" * 16, "outdated", "…"), True),
    (Entry("tin/there.txt", RULE, "66", "f" * 16, "outdated", "…"), False),  # it was not checked
]


@pytest.mark.parametrize(("entry", "stale"), STALE)
def test_an_entry_is_stale_where_it_was_looked_for_and_not_found(entry, stale, tmp_path):
    (tmp_path / "tin").mkdir()
    (tmp_path / "tin" / "there.txt").touch()
    of = baseline(entry, folder=str(tmp_path))
    looked = run(finding(path=str(tmp_path / "tin" / "hop-bao.txt")))

    assert of.stale(looked) == ((entry,) if stale else ())
    assert of.pruned(looked).entries == (() if stale else (entry,))


def test_writing_keeps_reasons_and_drops_what_is_gone():
    gone = Entry("tin/khac.txt", "other/claim", "1", "a" * 16, "outdated", "…", "khác")
    new = finding(words="65", path="tin/moi.txt")

    written = baseline(gone, ENTRY).renewed(run(finding(), new), run(finding(), new))

    assert [(entry.path, entry.reason) for entry in written.entries] == [
        ("tin/hop-bao.txt", REASON),
        ("tin/moi.txt", ""),
    ]


def test_what_is_left_out_of_the_run_comes_not_in_and_goes_not_out():
    of = baseline(ENTRY)
    everything, chosen = run(finding(), finding(path="tin/moi.txt")), run()

    assert of.renewed(everything, chosen).entries == (ENTRY,)


def written(of):
    out = io.StringIO()
    of.write(out)
    return out.getvalue()


def test_the_file_is_sorted_and_reads_back(tmp_path):
    found = run(finding(path="tin/b.txt"), finding(path="tin/a.txt"), finding(Verdict.AGREES, None))
    path = tmp_path / "known.json"
    first = empty(str(path)).renewed(found, found)
    path.write_text(written(first), encoding="utf-8")

    assert [entry.path.rpartition("/")[2] for entry in first.entries] == ["a.txt", "b.txt"]
    assert read_baseline(str(path)).entries == first.entries
    assert written(read_baseline(str(path)).renewed(found, found)) == path.read_text(encoding="utf-8")


def document(**changes):
    row = {"path": "a", "rule": "b", "verdict": "c", "text": "d", "sentence": "e", "fingerprint": "f"}
    return json.dumps({"schema": SCHEMA, "findings": [row, {**row, **changes}]})


BROKEN = [
    # file                                      message               position  where
    ('{"schema":\n  oops}', "baseline-syntax", (2, 3), None),
    ("", "baseline-syntax", (1, 1), None),
    ("<<<<<<< HEAD\n{}", "baseline-syntax", (1, 1), None),
    ("[" * 100_000, "baseline-shape", None, "/"),
    ("9" * 10_000, "baseline-shape", None, "/"),
    ("[]", "baseline-no-schema", None, None),
    ('{"findings": []}', "baseline-no-schema", None, None),
    ('{"schema": "factcheck-baseline/2", "findings": []}', "baseline-schema", None, None),
    (f'{{"schema": "{SCHEMA}"}}', "baseline-shape", None, "/findings"),
    (f'{{"schema": "{SCHEMA}", "findings": [1]}}', "baseline-shape", None, "/findings/0"),
    (document(rule=None), "baseline-shape", None, "/findings/1/rule"),
    (document(reason=3), "baseline-shape", None, "/findings/1/reason"),
    ("a\0b", "articles-binary", None, None),
]


@pytest.mark.parametrize(("text", "message", "position", "where"), BROKEN)
def test_a_broken_file_is_refused_with_its_place(tmp_path, text, message, position, where):
    path = tmp_path / "known.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ProblemError) as raised:
        read_baseline(str(path))

    [problem] = raised.value.problems
    assert (problem.message, problem.position, problem.values.get("where")) == (message, position, where)
    assert problem.path == path.as_posix()
    assert problem.hint == "baseline-hint"


def test_a_reason_may_be_left_out(tmp_path):
    path = tmp_path / "known.json"
    path.write_text(document(), encoding="utf-8")

    assert [entry.reason for entry in read_baseline(str(path)).entries] == ["", ""]


def test_many_stale_entries_are_told_in_few_lines():
    stale = [Entry(f"{number}.txt", "a/b", "1", "f" * 16, "outdated", "…") for number in range(50)]

    problems = list(stale_problems(stale, "known.json"))

    assert len(problems) == 21
    assert problems[-1].values == {"count": "30"}
    assert all(problem.warning for problem in problems)
