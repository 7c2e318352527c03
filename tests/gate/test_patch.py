"""--diff: a patch that git applies byte for byte, and after which a check finds nothing to correct."""

import subprocess
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.gate.corrections import Correction
from factcheck.gate.patch import patch
from factcheck.model import Span
from tests.gate.conftest import write

ALIKE = "Hội chợ sách Bến Ninh, 60 khách mời đến dự.\n"

# An article and what it is when it is corrected.
CORRECTED = [
    ("a line", ALIKE + "Có 2.400 gian hàng tham gia.\n", ALIKE + "Có 2.500 gian hàng tham gia.\n"),
    ("no line end", ALIKE + "Có 2400 gian hàng tham gia", ALIKE + "Có 2500 gian hàng tham gia"),
    ("carriage returns", ALIKE[:-1] + "\r\nKhai mạc 5-10-2025.\r\n", ALIKE[:-1] + "\r\nKhai mạc 25-10-2025.\r\n"),
    ("lone returns", ALIKE[:-1] + "\rKhai mạc 5-10-2025.\rHết", ALIKE[:-1] + "\rKhai mạc 25-10-2025.\rHết"),
    ("a mark", "\ufeff" + "Hội chợ sách khai mạc 24/10/2025.\n", "\ufeff" + "Hội chợ sách khai mạc 25/10/2025.\n"),
    ("two in a line", ALIKE[:-1] + " Có 24 gian hàng tham gia, khai mạc 24/10/2025.",
     ALIKE[:-1] + " Có 2.500 gian hàng tham gia, khai mạc 25/10/2025."),
    ("front matter", "---\npublished: 2025-10-28\n---\n" + ALIKE + "2.600 gian hàng tham gia.\n",
     "---\npublished: 2025-10-28\n---\n" + ALIKE + "2.500 gian hàng tham gia.\n"),
    ("far apart", "Có 2.400 gian hàng tham gia.\n" + ALIKE * 9 + "2.400 gian hàng tham gia.\n",
     "Có 2.500 gian hàng tham gia.\n" + ALIKE * 9 + "2.500 gian hàng tham gia.\n"),
    ("near", "Có 2.400 gian hàng tham gia.\n" + ALIKE * 7 + "2.400 gian hàng tham gia.\n",
     "Có 2.500 gian hàng tham gia.\n" + ALIKE * 7 + "2.500 gian hàng tham gia.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in CORRECTED], ids=[row[0] for row in CORRECTED])
@pytest.mark.parametrize("name", ["a.txt", "tin/bài a.txt", 'a"b\t.txt'])
def test_a_patch_is_applied_and_nothing_is_left_to_correct(repository, factcheck, name, before, after):
    write(repository / name, before)

    code, out, err = factcheck(name, "--diff")

    assert code == 1
    assert "left to you: 0." in err
    applied(out)
    assert (repository / name).read_bytes().decode() == after
    assert factcheck(name, "--diff")[1] == ""
    assert factcheck(name)[0] == 0


def test_decomposed_text_stays_so(repository, factcheck):
    before = unicodedata.normalize("NFD", ALIKE + "Có hai nghìn bốn trăm gian hàng tham gia.\n")
    after = unicodedata.normalize("NFD", ALIKE + "Có hai nghìn năm trăm gian hàng tham gia.\n")
    write(repository / "a.txt", before)

    applied(factcheck("a.txt", "--diff")[1])

    assert (repository / "a.txt").read_bytes().decode() == after


def test_it_is_applied_in_the_folder_in_which_it_was_made(repository, factcheck, monkeypatch):
    write(repository / "tin" / "a.txt", ALIKE + "2.400 gian hàng tham gia.\n")
    monkeypatch.chdir(repository / "tin")

    applied(factcheck("a.txt", "--rules", "../rules", "--diff")[1])

    assert factcheck("a.txt", "--rules", "../rules")[0] == 0


# Articles whose wrong figure is left to the editor.
LEFT = [
    ("a weekday", (ALIKE + "Khai mạc thứ Sáu, 24/10/2025.").encode()),
    ("UTF-16", (ALIKE + "2.400 gian hàng tham gia.").encode("utf-16")),
    (
        "suppressed",
        (ALIKE + "2.400 gian hàng tham gia. <!-- factcheck: ignore[stalls] số của ban tổ chức -->").encode(),
    ),
]


@pytest.mark.parametrize("data", [row[1] for row in LEFT], ids=[row[0] for row in LEFT])
def test_where_there_is_a_choice_there_is_no_patch(repository, factcheck, data):
    (repository / "a.txt").write_bytes(data)

    assert factcheck("a.txt", "--diff")[1] == ""


def test_a_path_that_leads_upwards_has_no_patch(repository, factcheck, monkeypatch):
    write(repository / "a.txt", ALIKE + "2.400 gian hàng tham gia.")
    (repository / "tin").mkdir()
    monkeypatch.chdir(repository / "tin")

    _, out, err = factcheck("../a.txt", "--rules", "../rules", "--diff")

    assert out == ""
    assert "left to you: 1." in err


def test_reports_go_to_files_beside_a_patch(repository, factcheck):
    write(repository / "a.txt", ALIKE + "2.400 gian hàng tham gia.\n")

    assert factcheck("a.txt", "--diff", "--format", "json")[0] == 2
    code, out, _ = factcheck("a.txt", "--diff", "--format", "jsonl=o.jsonl", "-o", "o.diff")

    assert (code, out) == (1, "")
    assert (repository / "o.jsonl").read_text(encoding="utf-8").count("\n") == 2
    assert (repository / "o.diff").read_text(encoding="utf-8").startswith("--- a/a.txt\n+++ b/a.txt\n@@ ")


def test_only_what_has_changed_is_corrected(repository, git, factcheck):
    write(repository / "a.txt", ALIKE + "2.400 gian hàng tham gia.\n")
    git("add", "."), git("commit", "-qm", "1")
    write(repository / "a.txt", ALIKE + "2.400 gian hàng tham gia.\nHội chợ khai mạc 24/10/2025.\n")

    out = factcheck("a.txt", "--diff", "--diff-base", "HEAD")[1]

    assert "+Hội chợ khai mạc 25/10/2025." in out
    assert "2.500" not in out


LINES = st.tuples(st.sampled_from(["a", "b\r", "", "c\u2028d"]), st.booleans())


@settings(max_examples=40, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=30), st.booleans())
def test_git_applies_any_patch(lines, ends):
    parts, found, length = [], [], 0
    for words, wrong in lines:
        if wrong:
            found.append(Correction(Span(length, length + 2), "x", "r"))
        parts.append("24" * wrong + words)
        length += len(parts[-1]) + 1
    text = "\n".join(parts) + "\n" * ends
    said = patch("a.txt", text.encode(), text, found)
    assert said is not None
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.txt"
        write(file, text)
        if said:
            subprocess.run(["git", "apply"], input=said.encode(), cwd=folder, check=True)

        assert file.read_bytes().decode() == text.replace("24", "x")


def applied(said):
    subprocess.run(["git", "apply", "-v"], input=said.encode(), check=True)
