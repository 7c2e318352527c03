"""`factcheck rules`: what each command prints, and how it ends."""

import json
import re
from pathlib import Path

import pytest
import typer.main

from factcheck.cli.rules import app as rules_app
from factcheck.rules.schema import schema

NIGHT_RUN = """\
story: Giải chạy đêm Bến Ninh
about: [giải chạy đêm Bến Ninh]
claims:
  runners:
    title: Số vận động viên
    counts: [vận động viên]
    with: [xuất phát, tham gia]
    without: [đăng ký]
    tolerance: 5%
    severity: warning
    required: true
    expires: 31/12/2026
    expect:
      - { value: 1.180, as_of: tối 12/4/2025, source: Họp báo }
      - { value: 1.404, as_of: 13/4/2025 }
    examples:
      agrees: [Có 1.404 vận động viên tham gia.]
      ignored: [Khoảng 2.000 vận động viên đăng ký tham gia.]
  race-days:
    with: [diễn ra]
    expect: 12–13/4/2025
"""
WRONG = "      contradicted: [Có 1.404 vận động viên xuất phát.]\n"


@pytest.fixture
def rules(folder):
    """Writes rules/night-run.yaml, beside rules/fair.yaml."""

    def rules(content=NIGHT_RUN):
        path = folder / "rules" / "night-run.yaml"
        path.write_text(content, encoding="utf-8")
        return "rules/night-run.yaml"

    return rules


# check


def test_check_counts_what_is_sound(rules, factcheck):
    rules()

    code, out, err = factcheck("rules", "check")

    assert (code, out, err) == (0, "Sound rule files: 2, with 3 claims. Broken: 0 (mistakes: 0).\n", "")


def test_check_tells_every_mistake_of_every_file(rules, folder, factcheck):
    rules(NIGHT_RUN.replace("title:", "titel:").replace("tolerance: 5%", "tolerance: ít"))
    (folder / "rules" / "a.yaml").write_text("story: a\n", encoding="utf-8")

    code, out, err = factcheck("rules", "check", "--lang", "en")

    assert code == 2
    assert out == "Sound rule files: 1, with 1 claims. Broken: 2 (mistakes: 4).\n"
    assert [line.partition(" error: ")[0] for line in err.splitlines() if " error: " in line] == [
        "rules/a.yaml:1:1:",
        "rules/a.yaml:1:1:",
        "rules/night-run.yaml:5:5:",
        "rules/night-run.yaml:9:16:",
    ]
    assert err.count("  hint: ") == 4


def test_check_as_json_holds_the_same(rules, factcheck):
    path = rules(NIGHT_RUN.replace("title:", "titel:"))

    code, out, err = factcheck("rules", "check", "--format", "json", "--lang", "en")
    told = json.loads(out)

    assert (code, err, told["schema"]) == (2, "", "factcheck-rules-check/1")
    assert [story["id"] for story in told["stories"]] == ["fair"]
    assert told["problems"] == [
        {
            "path": path,
            "line": 5,
            "column": 5,
            "name": "rules-unknown-key",
            "message": "there is no key “titel” at this level",
            "hint": "did you mean “title”?",
        }
    ]
    assert told["summary"] == {"stories": 1, "claims": 1, "broken": 1, "problems": 1}


ENDS = [
    # arguments, exit code, part of what is said
    (["check", "none.yaml"], 2, "none.yaml: error: "),
    (["check", "--format", "xml"], 2, "choose one of: text, json"),
    (["check", "empty"], 4, "the folder holds no rule file"),
    (["test", "none.yaml"], 2, "none.yaml: error: "),
    (["test", "--claim", "runer"], 2, "did you mean “runners”?"),
    (["test", "--claim", "zzz"], 2, "choose one of: fair/publishers, night-run/runners, night-run/race-days"),
    (["show", "none.yaml"], 2, "none.yaml: error: "),
    (["new", "rules"], 2, "there already"),
    (["new", "nowhere/a.yaml"], 2, "cannot be written"),
    (["new", "a\0.yaml"], 2, "cannot be written"),
]


@pytest.mark.parametrize(("arguments", "code", "said"), ENDS)
def test_a_wrong_argument_is_told(rules, folder, factcheck, arguments, code, said):
    rules()
    (folder / "empty").mkdir()

    ended, _, err = factcheck("rules", *arguments)

    assert ended == code
    assert said in err


def test_without_a_folder_of_rules_nothing_is_checked(tmp_path, monkeypatch, factcheck):
    monkeypatch.chdir(tmp_path)

    code, _, err = factcheck("rules", "check", "--lang", "en")

    assert code == 4
    assert "no rule file was named" in err


# test


def test_test_says_how_many_passed(rules, factcheck):
    code, out, err = factcheck("rules", "test", rules())
    lines = out.splitlines()

    assert (code, err) == (0, "")
    assert lines[0] == "rules/night-run.yaml · Giải chạy đêm Bến Ninh"
    assert lines[1].split() == ["claim", "examples", "changes", "found", "skipped"]
    assert [line.split()[:3] for line in lines[2:4]] == [["✓", "runners", "2/2"], ["✓", "race-days", "0/0"]]
    assert "tried with a made-up sentence: race-days" in out
    assert lines[-1].startswith("Claims: 2. Examples: 2 passed, 0 failed. Changes: ")
    assert lines[-1].endswith(" found, 0 missed.")


def test_test_tells_what_failed_and_where(rules, factcheck):
    code, out, _ = factcheck("rules", "test", rules(NIGHT_RUN.replace("  race-days", WRONG + "  race-days")))

    assert code == 1
    assert (
        """\
rules/night-run.yaml:19:22: runners: example
  “Có 1.404 vận động viên xuất phát.”
  expected:  contradicted
  came out:  agrees at “1.404”
"""
        in out
    )


def test_test_as_json_holds_the_same(rules, factcheck):
    path = rules(NIGHT_RUN.replace("  race-days", WRONG + "  race-days"))

    code, out, _ = factcheck("rules", "test", path, "--format", "json")
    told = json.loads(out)

    assert (code, told["schema"]) == (1, "factcheck-rules-test/1")
    assert [(claim["rule"], claim["examples"]) for claim in told["claims"]] == [
        ("night-run/runners", {"passed": 2, "failed": 1}),
        ("night-run/race-days", {"passed": 0, "failed": 0}),
    ]
    assert told["failures"] == [
        {
            "rule": "night-run/runners",
            "location": {"path": path, "line": 19, "column": 22},
            "change": None,
            "text": "Có 1.404 vận động viên xuất phát.",
            "published": None,
            "words": None,
            "expected": "contradicted",
            "found": [{"text": "1.404", "verdict": "agrees"}],
        }
    ]
    assert told["summary"]["examples_failed"] == 1


@pytest.mark.parametrize("name", ["runners", "night-run/runners"])
def test_test_of_one_claim(rules, factcheck, name):
    rules()

    _, out, _ = factcheck("rules", "test", "--claim", name, "--format", "json")

    assert [claim["rule"] for claim in json.loads(out)["claims"]] == ["night-run/runners"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_test_gives_the_same_bytes_each_time(rules, factcheck, form):
    path = rules()

    assert factcheck("rules", "test", path, "--format", form) == factcheck("rules", "test", path, "--format", form)


# show


def test_show_says_all_that_is_expected(rules, factcheck, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")

    code, out, _ = factcheck("rules", "show", rules())

    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    shown = " ".join(out.split())
    for said in (
        "Giải chạy đêm Bến Ninh",
        "file rules/night-run.yaml",
        "runners Số vận động viên",
        "1.180 since the evening of 12 April 2025 · Họp báo",
        "1.404 since 13 April 2025",
        "with xuất phát, tham gia",
        "without đăng ký",
        "tolerance ±5%",
        "severity warning",
        "required yes",
        "expires 31 December 2026",
        "examples agrees 1, ignored 1",
        "race-days",
        "12–13/4/2025",
    ):
        assert said in shown


def test_show_as_json_holds_the_same(rules, factcheck):
    _, out, _ = factcheck("rules", "show", rules(), "--format", "json")
    told = json.loads(out)
    [story] = told["stories"]

    assert told["schema"] == "factcheck-rules-show/1"
    assert [claim["rule"] for claim in story["claims"]] == ["night-run/runners", "night-run/race-days"]
    assert story["claims"][0]["expect"][0] == {
        "text": "1.180",
        "value": 1180,
        "to": None,
        "mod": None,
        "as_of": "2025-04-12TEV",
        "source": "Họp báo",
        "line": 14,
        "column": 18,
    }
    assert story["claims"][1]["expect"][0]["value"] == "2025-04-12/2025-04-13"


def test_words_of_a_rule_file_cannot_write_to_the_terminal(rules, factcheck):
    path = rules(NIGHT_RUN.replace("title: Số", "title: Số\u202e[bold]"))

    for command in ("show", "test"):
        _, out, _ = factcheck("rules", command, path)
        assert "\u202e" not in out
    assert "\\u202e[bold]" in factcheck("rules", "show", path)[1]


# schema, new


def test_schema_is_printed(folder, factcheck):
    code, out, _ = factcheck("rules", "schema")

    assert (code, json.loads(out)) == (0, schema())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_new_file_is_sound_and_passes(folder, factcheck, lang):
    assert factcheck("rules", "new", "new.yaml", "--lang", lang)[0] == 0

    assert factcheck("rules", "check", "new.yaml")[0] == 0
    code, out, _ = factcheck("rules", "test", "new.yaml", "--format", "json")
    assert code == 0
    assert all(claim["examples"]["passed"] for claim in json.loads(out)["claims"])


def test_a_new_file_overwrites_nothing(rules, folder, factcheck):
    path = rules()

    assert factcheck("rules", "new", path)[0] == 2
    assert (folder / path).read_text(encoding="utf-8") == NIGHT_RUN


def test_without_a_name_the_new_file_is_printed(folder, factcheck):
    code, out, _ = factcheck("rules", "new", "--lang", "en")
    factcheck("rules", "new", "new.yaml", "--lang", "en")

    assert (code, out) == (0, (folder / "new.yaml").read_text(encoding="utf-8"))
    assert sorted(path.name for path in folder.iterdir()) == ["bad.txt", "good.txt", "new.yaml", "rules"]


def test_the_options_are_those_on_the_page_of_rule_files():
    page = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    told = {
        name: set(re.findall("--[a-z-]+", options))
        for name, options in re.findall(r"^\| `factcheck rules (\w+).*?` \|.*\|(.*)\|$", page, re.MULTILINE)
    }

    commands = typer.main.get_group(rules_app).commands
    assert told == {
        name: {option for param in command.params for option in param.opts if option.startswith("--")}
        for name, command in commands.items()
    }
