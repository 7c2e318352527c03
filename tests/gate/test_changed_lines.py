"""--diff-base: findings of changed lines only, the others counted."""

import pytest

from factcheck.gate.git import Lines
from factcheck.model import ProblemError
from tests.gate.conftest import write

ALIKE = "Hội chợ sách Bến Ninh, 60 khách mời đến dự.\n"
WRONG = "Có 2.400 gian hàng tham gia.\n"
LATE = "Hội chợ sách khai mạc ngày 24/10/2025.\n"

MEETING = [
    (((2, 2),), 1, 1, False),
    (((2, 2),), 2, 2, True),
    (((2, 3), (7, 9)), 4, 6, False),
    (((2, 3), (7, 9)), 4, 7, True),
    (((2, 3), (7, 9)), 9, 12, True),
    (((2, 3), (7, 9)), 10, 12, False),
    ((), 1, 1, False),
    (None, 1, 1, True),
]


@pytest.mark.parametrize(("runs", "first", "last", "meet"), MEETING)
def test_lines_meet_where_one_is_among_them(runs, first, last, meet):
    assert Lines(runs).meet(first, last) is meet


# What the article was, what it is, the lines with findings that are shown, and how many are not.
CHANGES = [
    ("nothing", ALIKE + WRONG, ALIKE + WRONG, [], 1),
    ("one line", ALIKE + WRONG + LATE, ALIKE + "Chỉ có" + WRONG[2:] + LATE, [2], 1),
    ("lines above", ALIKE + WRONG, "\n\n" + ALIKE + WRONG, [], 1),
    ("a line gone", ALIKE + "Trời đẹp.\n" + WRONG, ALIKE + WRONG, [], 1),
    ("a new line", ALIKE + WRONG, ALIKE + LATE + WRONG, [2], 1),
    ("line ends", ALIKE + WRONG, (ALIKE + WRONG).replace("\n", "\r\n"), [2], 0),
    ("lone returns", ALIKE + WRONG, ALIKE + "Trời đẹp.\rGió nhẹ.\r" + WRONG, [4], 0),
    ("no line end", ALIKE + WRONG, ALIKE + WRONG.rstrip("\n"), [2], 0),
]


@pytest.mark.parametrize(
    ("before", "after", "lines", "left"), [row[1:] for row in CHANGES], ids=[r[0] for r in CHANGES]
)
def test_only_findings_of_changed_lines_are_shown(repository, git, factcheck, before, after, lines, left):
    write(repository / "a.txt", before)
    git("add", "."), git("commit", "-qm", "1")
    write(repository / "a.txt", after)

    code, out, err = factcheck("a.txt", "--diff-base", "HEAD")

    assert [int(line.split(":")[1]) for line in out.splitlines()] == lines
    assert code == (1 if lines else 0)
    assert (f"not shown: {left}." in err) == bool(left)


NAMES = ["a b.txt", 'a"b.txt', "a\\b.txt", "a\tb.txt", "tin/bài.txt", "tin/ba\u0300i.txt", "-a.txt", "b/a.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_known_again(repository, git, factcheck, name):
    write(repository / name, ALIKE + WRONG)
    git("add", "."), git("commit", "-qm", "1")
    write(repository / name, ALIKE + WRONG + LATE)

    _, out, err = factcheck(".", "--diff-base", "HEAD")

    assert len(out.splitlines()) == 1
    assert "not shown: 1." in err


def test_a_new_file_is_all_changed(repository, git, factcheck):
    git("add", "."), git("commit", "-qm", "1")
    write(repository / "new.txt", ALIKE + WRONG + LATE)

    assert len(factcheck("new.txt", "--diff-base", "HEAD")[1].splitlines()) == 2


def test_a_file_that_moved_is_not_changed(repository, git, factcheck):
    write(repository / "old.txt", ALIKE + WRONG + "Trời đẹp.\n" * 9)
    git("add", "."), git("commit", "-qm", "1"), git("mv", "old.txt", "new.txt")

    assert factcheck("new.txt", "--diff-base", "HEAD")[1] == ""

    write(repository / "new.txt", ALIKE + WRONG + "Trời đẹp.\n" * 9 + LATE)

    assert factcheck("new.txt", "--diff-base", "HEAD")[1].startswith("new.txt:12:")


def test_a_file_that_git_takes_for_binary_is_all_changed(repository, git, factcheck):
    (repository / "a.txt").write_bytes((ALIKE + WRONG).encode("utf-16"))
    git("add", "."), git("commit", "-qm", "1")

    assert factcheck("a.txt", "--diff-base", "HEAD")[1] == ""

    (repository / "a.txt").write_bytes((ALIKE + WRONG + "Trời đẹp.\n").encode("utf-16"))

    assert factcheck("a.txt", "--diff-base", "HEAD")[1].startswith("a.txt:2:")


def test_what_is_missing_counts_where_the_article_changed(repository, git, factcheck):
    write(repository / "a.txt", "Hội chợ sách Bến Ninh mở cửa.\n")
    git("add", "."), git("commit", "-qm", "1")

    assert factcheck("a.txt", "--diff-base", "HEAD")[1] == ""

    write(repository / "a.txt", "Hội chợ sách Bến Ninh mở cửa.\nTrời đẹp.\n")

    assert "fair/guests" in factcheck("a.txt", "--diff-base", "HEAD")[1]


def test_settings_of_the_user_change_nothing(repository, git, factcheck):
    write(repository / "tin" / "a.txt", ALIKE + WRONG + LATE)
    git("add", "."), git("commit", "-qm", "1")
    for name, value in [("noprefix", "true"), ("mnemonicPrefix", "true"), ("relative", "true"), ("context", "5"),
                        ("interHunkContext", "9"), ("external", "false")]:  # fmt: skip
        git("config", f"diff.{name}", value)
    git("config", "color.ui", "always")
    write(repository / "tin" / "a.txt", ALIKE + WRONG + "Đúng là h" + LATE[1:])

    assert factcheck("tin", "--diff-base", "HEAD")[1].startswith("tin/a.txt:3:")


def test_an_older_revision_and_a_folder_below(repository, git, factcheck, monkeypatch):
    write(repository / "tin" / "a.txt", ALIKE + WRONG)
    git("add", "."), git("commit", "-qm", "1"), git("tag", "v1")
    write(repository / "tin" / "a.txt", ALIKE + WRONG + LATE)
    git("commit", "-qam", "2")
    monkeypatch.chdir(repository / "tin")

    assert factcheck("a.txt", "--rules", "../rules", "--diff-base", "v1")[1].startswith("a.txt:3:")
    assert factcheck("a.txt", "--rules", "../rules", "--diff-base", "HEAD")[1] == ""


NO_REVISIONS = ["nowhere", "--output=x", "HEAD:a.txt", "", "a\nb"]


@pytest.mark.parametrize("revision", NO_REVISIONS)
def test_what_is_no_commit_is_told(repository, git, factcheck, revision):
    write(repository / "a.txt", ALIKE)
    git("add", "."), git("commit", "-qm", "1")

    code, out, err = factcheck("a.txt", f"--diff-base={revision}")

    assert (code, out) == (2, "")
    assert "--diff-base: error: git knows no revision" in err
    assert not (repository / "x").exists()


def test_standard_input_has_no_older_version(repository, factcheck):
    code, _, err = factcheck("-", "--diff-base", "HEAD")

    assert code == 2
    assert "standard input has no older version" in err


def test_outside_of_a_repository(tmp_path, monkeypatch, factcheck, git):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.txt", ALIKE)

    code, _, err = factcheck("a.txt", "--rules", str(tmp_path), "--allow-empty", "--diff-base", "HEAD")

    assert code == 2
    assert "no git repository" in err


def test_an_article_outside_of_the_repository(repository, git, factcheck, tmp_path_factory):
    git("add", "."), git("commit", "-qm", "1")
    other = tmp_path_factory.mktemp("other") / "a.txt"
    write(other, ALIKE)

    code, _, err = factcheck(str(other), "--diff-base", "HEAD")

    assert code == 2
    assert "outside of the git repository" in err


def test_without_git(repository, factcheck, monkeypatch):
    write(repository / "a.txt", ALIKE)
    monkeypatch.setenv("PATH", str(repository))

    code, _, err = factcheck("a.txt", "--diff-base", "HEAD")

    assert code == 2
    assert "git was not found" in err


def test_a_problem_has_a_hint(repository, monkeypatch):
    from factcheck.gate.git import changed_since
    from factcheck.wording import Lang, text

    with pytest.raises(ProblemError) as caught:
        changed_since("nowhere")

    [problem] = caught.value.problems
    assert problem.hint
    assert "fetch" in text(problem.hint, Lang.VI, problem.values)
