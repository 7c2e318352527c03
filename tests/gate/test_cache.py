"""The cache: the same bytes with and without, whatever has happened to it, and nothing from anybody else."""

import multiprocessing
import os
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck as package
from factcheck import pipeline
from factcheck.articles import Reading
from factcheck.checks import CHECKS
from factcheck.gate import cache
from factcheck.gate.cache import opened
from factcheck.gate.jobs import Work, check
from factcheck.model import Problem, ProblemError
from factcheck.rules import read_rules
from tests.gate.conftest import COMMAND, ENVIRONMENT, RULES, write

ROOT = Path(__file__).parents[2]
HOSTILE = [
    "",
    "\r\rHội chợ sách có 2.400 gian hàng\rtham gia.\x00\x1b[31m 61 khách mời dự",
    "Hội chợ sách \N{NO-BREAK SPACE}khai\N{NO-BREAK SPACE}mạc ngày 24/10/2025 \ud7ff\ufffe\u2028",
    "Hội chợ sách, 2.400 gian hàng tham gia. " * 30,
    "---\npublished: 2025-10-25T16:00+09:00\n---\nHội chợ sách khai mạc ngày 24/10/2025, 61 khách mời dự.",
    "date 2025-25-10\nHội chợ sách khai mạc thứ Hai, 25/10/2025, bằng " + "9" * 5000 + " gian hàng tham gia.",
]


@pytest.fixture(autouse=True)
def program(monkeypatch):
    """The tests take long: who saves a file of the program meanwhile is not seen."""
    monkeypatch.setattr(package, "STARTED", time.time() + 3600)
    cache._program.cache_clear()
    yield
    cache._program.cache_clear()


@pytest.fixture
def articles(repository):
    """The working directory: tin/ with articles of every kind, and what an editor has decided about one."""
    for number, text in enumerate(HOSTILE):
        write(repository / "tin" / f"{number}.txt", text)
    write(
        repository / "tin" / "nfd.txt", "Ho\u0302\u0323i chơ\u0323 sa\u0301ch co\u0301 2.400 gian ha\u0300ng tham gia."
    )
    write(repository / "tin" / "utf16.txt", "")
    (repository / "tin" / "utf16.txt").write_bytes("Hội chợ sách có 61 khách mời dự.".encode("utf-16"))
    for file in (ROOT / "seeds").glob("*.txt"):
        write(repository / "tin" / file.name, file.read_text(encoding="utf-8"))
    write(repository / "rules" / "seeds.yaml", (ROOT / "rules/hanoi-convention.yaml").read_text(encoding="utf-8"))
    return repository


def entries(folder):
    return sorted(file for file in folder.glob("??/*") if file.is_file())


REPORTS = [
    ("--format", "json", *(part for name in ("sarif", "junit", "csv") for part in ("--format", f"{name}={name}"))),
    ("--format", "html"),
    ("--ticks",),
    ("--explain",),
    ("--diff",),
    ("--lang", "vi", "-v"),
]


@pytest.mark.parametrize("options", REPORTS)
def test_the_same_bytes_with_and_without(articles, factcheck, options):
    def run(*more):
        told = factcheck("tin", "none.txt", *options, *more)
        return told, [
            (articles / name).read_bytes() for name in ("sarif", "junit", "csv") if (articles / name).exists()
        ]

    without = run("--no-cache")

    assert without[0][0] == 2
    assert run() == without
    assert run() == without
    assert run("--jobs", "2") == without


def found(stories, memory, path="tin"):
    return [one for one in pipeline.check([path], stories, memory=memory) if not isinstance(one, Problem)]


def test_what_is_found_again_is_the_same_to_the_last_detail(articles):
    stories = read_rules(["rules"])
    first = found(stories, opened(None, stories))
    again = opened(None, stories)

    recalled = [one for one in (again.recall(checked.article) for checked in first) if one is not None]

    assert recalled == first
    assert repr(recalled) == repr(first)
    claims = {id(claim) for story in stories for claim in story.claims}
    of_claims = [finding.claim for one in recalled for finding in one.findings if finding.claim]
    assert of_claims
    assert {id(claim) for claim in of_claims} <= claims


EXAMPLES = [example for module in CHECKS for example in module.EXAMPLES]


def test_findings_of_every_check_are_kept(repository):
    for number, example in enumerate(EXAMPLES):
        write(repository / "tin" / f"{number:04}.txt", example.text)
    memory = opened(None, ())

    first = found((), memory)

    assert {finding.check for one in first for finding in one.findings} == {module.CHECK.id for module in CHECKS}
    assert [repr(memory.recall(one.article)) for one in first] == [repr(one) for one in first]


TEXTS = st.lists(
    st.sampled_from(
        ["Hội chợ sách ", "có 2.400 gian hàng tham gia", "khai mạc ", "thứ Hai, ", "24/10/2025", ". ", "\r"]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=50, deadline=None)
@given(TEXTS | st.text(max_size=200))
def test_any_article_is_found_again_as_it_was(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any")
    write(folder / "a.txt", text)
    write(folder / "fair.yaml", RULES)
    stories = read_rules([str(folder / "fair.yaml")])
    memory = opened(str(folder / "cache"), stories)

    first = found(stories, memory, str(folder / "a.txt"))

    assert len(first) == 1 or not text or entries(folder / "cache") == []
    assert [repr(memory.recall(one.article)) for one in first] == [repr(one) for one in first]


def one_article(repository, text="Hội chợ sách có 2.400 gian hàng tham gia, 60 khách mời dự.\n"):
    write(repository / "a.txt", text)
    return "a.txt", "--format", "json"


def test_an_article_is_looked_at_once(repository, factcheck, monkeypatch):
    command = one_article(repository)
    first = factcheck(*command)

    monkeypatch.setattr(pipeline, "_mentions", None)

    assert factcheck(*command) == first
    assert factcheck(*command, "--no-cache")[0] == 3
    assert factcheck(*command, "--ticks")[0] == 3


CHANGES = {
    "another article": lambda here: write(here / "a.txt", "Hội chợ sách có 2.400 gian hàng tham gia.\n"),
    "another value": lambda here: write(here / "rules/fair.yaml", RULES.replace("2.500", "2.400")),
    "another line of the rule": lambda here: write(here / "rules/fair.yaml", "# mới\n" + RULES),
    "another rule file": lambda here: write(here / "rules/x.yaml", RULES.replace("60", "61")),
    "a sidecar": lambda here: write(
        here / "a.txt.factcheck.yaml", "ignore:\n  - {rule: stalls, reason: đã hỏi, until: 2025-12-31}\n"
    ),
    "a severity": lambda here: write(here / "factcheck.toml", 'severity.fair = "warning"\n'),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(repository, factcheck, change):
    command = *one_article(repository)[:1], "--format", "sarif", "--today", "2025-12-31"  # it names the rules' places
    before = factcheck(*command)

    CHANGES[change](repository)

    after = factcheck(*command)
    assert after != before
    assert after == factcheck(*command, "--no-cache")


@pytest.mark.parametrize(
    "options", [("--published", "2025-10-25"), ("--select", "fair/day"), ("--today", "2026-01-01"), ("--lang", "vi")]
)
def test_another_option_is_heeded(repository, factcheck, options):
    command = one_article(repository)
    CHANGES["a sidecar"](repository)
    before = factcheck(*command, "--today", "2025-12-31")

    after = factcheck(*command, "--today", "2025-12-31", *options)

    assert after == factcheck(*command, "--today", "2025-12-31", *options, "--no-cache")
    assert after != before or "--lang" in options


@pytest.mark.parametrize("changed", ["file", "version", "python"])
def test_another_program_finds_nothing(repository, tmp_path, monkeypatch, changed):
    write(repository / "a.txt", HOSTILE[3])
    program = tmp_path / "program"
    write(program / "__init__.py", "")
    os.utime(program / "__init__.py", (0, 0))
    monkeypatch.setattr(package, "__file__", str(program / "__init__.py"))
    [first] = found((), fresh(), "a.txt")
    assert fresh().recall(first.article) == first

    if changed == "file":
        write(program / "table.tsv", "một 2")
    elif changed == "version":
        monkeypatch.setattr(cache, "version", lambda _: "0")
    else:
        monkeypatch.setattr(sys, "version", "4")

    assert fresh().recall(first.article) is None


def fresh():
    cache._program.cache_clear()
    return opened(None, ())


def test_a_program_that_changed_as_it_was_loaded_remembers_nothing(repository, monkeypatch):
    write(repository / "a.txt", HOSTILE[3])
    monkeypatch.setattr(package, "STARTED", 0.0)

    [first] = found((), fresh(), "a.txt")

    assert fresh().recall(first.article) is None


BREAKS = {
    "empty": lambda _: b"",
    "cut short": lambda data: data[:-1],
    "no signature": lambda data: data.partition(b"\n")[2],
    "only a signature": lambda data: data[:64],
    "another finding": lambda data: data.replace(b"contradicted", b"agrees"),
    "a made-up entry": lambda _: b"0" * 64 + b"\n[]",
    "binary": lambda _: bytes(range(256)) * 400,
    "nested": lambda _: b"[" * 60_000,
    "not ASCII": lambda _: "ộ\n[]".encode(),
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_broken_or_forged_entry_is_none(repository, factcheck, cache_folder, how):
    command = one_article(repository)
    before = factcheck(*command)
    [entry] = entries(cache_folder)
    sound = entry.read_bytes()
    entry.write_bytes(BREAKS[how](sound))
    assert entry.read_bytes() != sound

    assert factcheck(*command) == before
    assert entry.read_bytes() == sound


def test_an_entry_of_another_article_is_none(repository, factcheck, cache_folder):
    before = factcheck(*one_article(repository))
    [other] = entries(cache_folder)
    command = one_article(repository, "Hội chợ sách có 2.500 gian hàng tham gia, 60 khách mời dự.\n")
    without = factcheck(*command, "--no-cache")
    factcheck(*command)
    [entry] = set(entries(cache_folder)) - {other}

    entry.write_bytes(other.read_bytes())

    assert factcheck(*command) == without != before


def test_what_comes_with_a_checkout_says_nothing(repository, factcheck, monkeypatch, tmp_path):
    """Somebody else has checked the same article with the same rules, and sends the folder along."""
    command = *one_article(repository), "--cache-dir", ".factcheck_cache"
    before = factcheck(*command)
    [entry] = entries(repository / ".factcheck_cache")

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "somebody"))

    assert factcheck(*command) == before
    assert len(entries(repository / ".factcheck_cache")) == 2
    assert entry.exists()


def test_the_folder_is_the_users_and_marked(repository, factcheck, cache_folder):
    factcheck(*one_article(repository))

    assert (cache_folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert (cache_folder / ".gitignore").read_text() == "*\n"
    assert sorted(repository.iterdir()) == sorted(repository / name for name in (".git", "a.txt", "rules"))


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
@pytest.mark.parametrize("mode", [0o644, 0o660])
def test_a_secret_that_others_know_is_not_used(repository, factcheck, cache_folder, mode):
    command = one_article(repository)
    before = factcheck(*command)
    secret = cache_folder / "secret"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert stat.S_IMODE(cache_folder.stat().st_mode) == 0o700
    kept = entries(cache_folder)

    secret.chmod(mode)

    assert factcheck(*command) == before
    assert "cache" in factcheck(*command, "-v")[2]
    assert entries(cache_folder) == kept


def test_a_secret_that_was_cut_short_is_made_again(repository, factcheck, cache_folder):
    command = one_article(repository)
    factcheck(*command)
    (cache_folder / "secret").write_bytes(b"")

    assert factcheck(*command) == factcheck(*command, "--no-cache")
    factcheck(*command)
    assert len((cache_folder / "secret").read_bytes()) == 32


def test_without_a_place_nothing_is_kept_and_verbose_says_so(repository, factcheck, monkeypatch):
    (repository / "file").write_text("")
    command = one_article(repository)
    without = factcheck(*command, "--no-cache")

    monkeypatch.setenv("XDG_CACHE_HOME", str(repository / "file"))

    assert factcheck(*command) == without
    code, out, err = factcheck(*command, "-v")
    assert (code, out) == without[:2]
    assert "file/factcheck: warning: the cache cannot be used" in err


@pytest.mark.parametrize("broken", ["os.open", "Path.replace", "Path.mkdir"])
def test_a_full_disk_changes_nothing(repository, factcheck, monkeypatch, cache_folder, broken):
    command = one_article(repository)
    without = factcheck(*command, "--no-cache")
    memory = opened(None, ())

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    owner, name = {"os": os, "Path": Path}[broken.partition(".")[0]], broken.partition(".")[2]
    with monkeypatch.context() as patched:
        patched.setattr(owner, name, full)
        [first] = found((), memory, "a.txt")

    assert memory.recall(first.article) is None
    assert not list(cache_folder.rglob("*.part"))
    assert factcheck(*command) == without


def test_a_folder_of_other_things_is_refused(repository, factcheck):
    command = one_article(repository)

    code, _, err = factcheck(*command, "--cache-dir", ".")

    assert code == 2
    assert ".: error: this folder holds other things" in err
    assert "--cache-dir ./.factcheck_cache" in err
    assert not (repository / ".gitignore").exists()


def test_a_folder_of_the_configuration_counts_from_its_file(repository, factcheck, monkeypatch):
    write(repository / "factcheck.toml", 'cache-dir = "kept"\njobs = 2\n')
    write(repository / "tin" / "a.txt", HOSTILE[3])
    monkeypatch.chdir(repository / "tin")

    factcheck("a.txt")

    assert len(entries(repository / "kept")) == 1
    shown = factcheck("--show-settings")[1]
    assert 'cache-dir = "../kept"  # ../factcheck.toml:1' in shown
    assert "jobs = 2  # ../factcheck.toml:2" in shown


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_other_processes_use_the_same_entries(articles, cache_folder, method):
    stories = read_rules(["rules"])
    work = Work(stories, Reading(), memory=opened(None, stories))
    context = multiprocessing.get_context(method)

    first = list(check(["tin"], work, 2, context))
    kept = [file.read_bytes() for file in entries(cache_folder)]

    assert first == list(check(["tin"], work, 1))
    assert [file.read_bytes() for file in entries(cache_folder)] == kept
    assert len(kept) == sum(not isinstance(one, Problem) for one in first)


def test_two_runs_at_once(articles):
    command = [*COMMAND, "tin", "--format", "json", "--cache-dir", "kept"]
    runs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) for _ in range(2)
    ]
    told = [(*run.communicate(timeout=60), run.returncode) for run in runs]
    done = subprocess.run([*command[:-2], "--no-cache"], capture_output=True, env=ENVIRONMENT, check=False)

    assert told == [(done.stdout, done.stderr, done.returncode)] * 2


def test_there_are_never_too_many_entries(repository, monkeypatch, cache_folder):
    monkeypatch.setattr(cache.Cache, "_name", lambda _, article: f"{len(article.text):064x}")
    memory = opened(None, ())
    write(repository / "a.txt", "12 người")
    [first] = found((), memory, "a.txt")
    other = cache_folder / "00" / "mine.txt"
    write(other, "")
    for number in range(cache._MOST + 10):
        memory.keep(replace(first, article=replace(first.article, text="x" * (100 + number))))
        assert len(entries(cache_folder)) <= cache._MOST + 1
        assert memory.recall(first.article) is not None, "what is asked for stays"
        time.sleep(0.002)

    assert other.exists()


def test_large_ones_are_not_kept(repository, cache_folder):
    write(repository / "tin" / "long.txt", "x " * 600_000)
    write(repository / "tin" / "much.txt", "Hội chợ sách có 2.400 gian hàng tham gia.\n" * 1000)
    stories = read_rules(["rules"])
    memory = opened(None, stories)

    assert [memory.recall(one.article) for one in found(stories, memory)] == [None, None]
    assert entries(cache_folder) == []


def test_a_place_that_cannot_be_is_a_warning(repository):
    with pytest.raises(ProblemError) as caught:
        opened("a\0b", ())

    assert [problem.warning for problem in caught.value.problems] == [True]
