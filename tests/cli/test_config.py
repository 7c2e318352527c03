"""Options, configuration and defaults together; gates; which claims count; and what is said when something is wrong."""

import tomllib
from pathlib import Path

import pytest

CONFIG = 'fail-on = "warning"\nformat = ["concise"]\n[severity]\n"fair" = "warning"\n'


@pytest.fixture
def config(folder):
    def write(text, name="factcheck.toml"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

    return write


CODES = [
    # configuration                         arguments                                    exit code
    ("", "bad.txt", 1),
    ('fail-on = "never"', "bad.txt", 0),
    ('fail-on = "never"', "bad.txt --fail-on error", 1),
    ('fail-on = "never"', "bad.txt --isolated", 1),
    ('severity.fair = "warning"', "bad.txt", 0),
    ('severity.fair = "warning"', "bad.txt --max-warnings 0", 1),
    ('severity.fair = "warning"', "bad.txt --max-warnings 1", 0),
    ('severity.fair = "warning"\nmax-warnings = 0', "bad.txt", 1),
    ('severity.fair = "warning"\nmax-warnings = 0', "good.txt", 0),
    ('severity = {"fair/publishers" = "info", fair = "error"}', "bad.txt", 0),
    ("", "bad.txt --exit-zero", 0),
    ("", "bad.txt absent.txt --exit-zero", 2),
    ("", "./rules --exit-zero", 4),
    ('ignore = ["fair"]', "bad.txt", 4),
    ('ignore = ["fair"]', "bad.txt --allow-empty", 0),
    ('ignore = ["fair"]\nselect = ["fair/publishers"]', "bad.txt", 1),
    ('select = ["fair"]', "bad.txt --ignore fair/publishers", 4),
    ('exclude = ["bad.txt"]', ".", 0),
    ('exclude = ["bad.txt"]', "bad.txt", 1),
    ('exclude = ["bad.txt"]', ". --exclude good.txt", 1),
    ('exclude = ["*.txt"]', ".", 4),
    ('include = ["good*"]', ".", 0),
    ('rules = ["nowhere"]', "bad.txt", 2),
    ('rules = ["nowhere"]', "bad.txt --rules rules", 1),
    ('max-size = "10"', "bad.txt", 2),
    ("", "bad.txt --max-warnings -1", 2),
    ("", "bad.txt --stdin-filename a.txt", 2),
    ("", "bad.txt --config factcheck.toml --isolated", 2),
]


@pytest.mark.parametrize(("text", "arguments", "code"), CODES)
def test_exit_code(config, factcheck, text, arguments, code):
    config(text)

    assert factcheck(*arguments.split())[0] == code


def test_paths_of_a_configuration_count_from_its_folder(folder, config, factcheck, monkeypatch):
    config('rules = ["rules/fair.yaml"]\nformat = ["json=out.json"]\nexclude = ["/in/bad.txt"]')
    (folder / "in").mkdir()
    (folder / "bad.txt").rename(folder / "in" / "bad.txt")
    monkeypatch.chdir(folder / "in")

    code, out, err = factcheck(".", "../good.txt")

    assert (code, out) == (0, "")
    assert "./bad.txt" not in err
    assert '"../good.txt"' in (folder / "out.json").read_text(encoding="utf-8")


def test_a_pyproject_is_read(config, factcheck):
    config('[tool.factcheck]\nfail-on = "never"\n', "pyproject.toml")

    assert factcheck("bad.txt")[0] == 0


def test_another_configuration_is_named(config, factcheck):
    config('fail-on = "never"')
    config("", "other/factcheck.toml")

    assert factcheck("bad.txt", "--config", "other/factcheck.toml", "--rules", "rules")[0] == 1


@pytest.mark.parametrize("command", ["check", "extract", "timeline"])
def test_every_command_walks_alike(config, factcheck, command):
    config('exclude = ["bad.txt"]\nlang = "vi"')

    out = factcheck(command, ".")[1]

    assert "bad" not in out
    assert "53" in out or command == "check"


def test_every_error_of_a_configuration_is_told(config, factcheck):
    config('rulse = ["rules"]\nfail-on = "warn"\nmax-warnings = "1"\n')

    code, out, err = factcheck("bad.txt")

    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "factcheck.toml:1:1: error: there is no setting “rulse”",
        "  hint: did you mean “rules”?",
        "factcheck.toml:2:11: error: fail-on: there is no choice “warn”",
        "  hint: did you mean “warning”?",
        "factcheck.toml:3:16: error: max-warnings: a whole number from 0 on is needed",
        "  hint: for example: 10",
    ]


UNKNOWN = [
    ("", "--select publishers", ["--select: error: there is no story or claim “publishers”", "fair/publishers"]),
    ("", "--ignore fare", ["--ignore: error: there is no story or claim “fare”", "fair"]),
    ("", "--ignore fair,x/y", ["--ignore: error: there is no story or claim “x/y”"]),
    ('select = ["fair", "fair/no"]', "", ["factcheck.toml:1:19: error: there is no story or claim “fair/no”"]),
    ('ignore = ["a"]\n[severity]\n"b" = "info"', "", ["factcheck.toml:1:11:", "factcheck.toml:3:7:"]),
]


@pytest.mark.parametrize(("text", "arguments", "said"), UNKNOWN)
def test_an_unknown_name_is_an_error(config, factcheck, text, arguments, said):
    config(text)

    code, _, err = factcheck("bad.txt", *arguments.split())

    assert code == 2
    assert [words for words in said if words not in err] == []


def test_settings_are_shown_with_their_origin(config, factcheck):
    config(CONFIG)

    code, out, err = factcheck("--show-settings", "--max-warnings", "3")

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "# configuration: factcheck.toml",
        'rules = ["rules"]  # default',
        "# include: not set",
        "# exclude: not set",
        "# select: not set",
        "# ignore: not set",
        'severity = { "fair" = "warning" }  # factcheck.toml:3',
        'fail-on = "warning"  # factcheck.toml:1',
        "max-warnings = 3  # --max-warnings",
        'format = ["concise"]  # factcheck.toml:2',
        "# baseline: not set",
        "jobs = 1  # default",
        "# cache-dir: not set",
        'max-size = "32MiB"  # default',
        'lang = "en"  # from the locale',
    ]


def test_shown_settings_are_a_configuration_that_does_the_same(config, factcheck):
    config(CONFIG + '"fair/publishers" = "info"\n')
    shown = factcheck("--show-settings", "--lang", "vi", "--exclude", 'a"b\\c\x7f\u202e')[1]

    config(shown)

    assert tomllib.loads(shown)["exclude"] == ['a"b\\c\x7f\u202e']
    assert shown.replace("\n", "").isprintable()
    again = factcheck("--show-settings")[1]
    assert tomllib.loads(again) == tomllib.loads(shown)


def test_the_configuration_names_the_files_of_rules_check(folder, config, factcheck):
    Path("rules").rename("stories")
    config('rules = ["stories"]')

    assert factcheck("rules", "check")[0] == 0


def test_standard_input_has_a_name(folder, factcheck, monkeypatch):
    code, out, _ = factcheck("check", "-", "--stdin-filename", "in/draft.md", "--exclude", "in/", "--rules", "rules")

    assert (code, out) == (4, "")


def test_what_is_left_out_is_not_in_the_report(folder, factcheck):
    rules = Path("rules/fair.yaml")
    more = "  visitors:\n    counts: [khách]\n    expect: 100\n"
    rules.write_text(rules.read_text(encoding="utf-8") + more, encoding="utf-8")
    Path("bad.txt").write_text("Hội chợ sách Bến Ninh có 61 gian hàng tham gia, 90 khách.\n", encoding="utf-8")

    both = factcheck("bad.txt", "--format", "concise", "-q")[1]
    one = factcheck("bad.txt", "--format", "concise", "-q", "--ignore", "fair/visitors")[1]

    assert [line.split()[2] for line in both.splitlines()] == ["fair/publishers:", "fair/visitors:"]
    assert one == both.splitlines(keepends=True)[0]
    coverage = factcheck("bad.txt", "--format", "json", "--ignore", "fair/visitors")[1]
    assert '"differs": 1' in coverage or '"differs":1' in coverage
