"""The GitHub Action: its steps run as a runner runs them, with the inputs as it puts them in."""

import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
import yaml

from tests.ci.newsroom import PAGE, RIGHT, ROOT, WRONG, environment, newsroom, offline, run

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
SCRIPTS = [step for step in STEPS if "run" in step]

needs_bash = pytest.mark.skipif(
    os.name == "nt" or which("bash") is None, reason="the action's scripts are run in the Bash of a POSIX system"
)


def script(name, folder, env, context):
    """Runs a step as a runner does; its exit code, output, what it set, and its summary."""
    [step] = [step for step in SCRIPTS if step["name"] == name]
    given = {variable: _evaluated(value, context) for variable, value in step["env"].items()}
    runner = {
        "RUNNER_TEMP": folder / "temp",
        "GITHUB_OUTPUT": folder / "set",
        "GITHUB_STEP_SUMMARY": folder / "summary",
    }
    (folder / "temp").mkdir(exist_ok=True)
    for file in ("set", "summary"):
        (folder / file).write_text("", encoding="utf-8")
    (folder / "script.sh").write_text(step["run"], encoding="utf-8")
    paths = {variable: str(path) for variable, path in runner.items()}
    ended = run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", str(folder / "script.sh"),
        cwd=folder / "repository", env={**env, **paths, "GITHUB_ACTION_PATH": str(ROOT), **given},
    )  # fmt: skip
    outputs = dict(line.split("=", 1) for line in (folder / "set").read_text(encoding="utf-8").splitlines())
    return ended, outputs, (folder / "summary").read_text(encoding="utf-8")


def _evaluated(value, context):
    return re.sub(r"\$\{\{ (\S+) \}\}", lambda found: context[found[1]], value)


def check(tmp_path, article=RIGHT, more=(), **inputs):
    """Runs the step that checks, with these inputs, others as they are by default; `more` are copies of the article."""
    repository = newsroom(tmp_path / "repository", article)
    for name in more:
        (repository / name).write_text(article, encoding="utf-8")
    programs = tmp_path / "programs"
    env = environment(programs)
    (programs / "python").symlink_to(sys.executable)
    values = {name: one["default"] for name, one in ACTION["inputs"].items()} | {"paths": "articles/", "lang": "en"}
    values |= {name.replace("_", "-"): value for name, value in inputs.items()}
    context = {f"inputs.{name}": value for name, value in values.items()}
    return script("Check", tmp_path, env, context | {"steps.install.outputs.programs": str(programs)})


COUNTS = ("articles", "mentions", "linked", "errors", "warnings", "infos", "suppressed", "baseline")


@needs_bash
def test_findings_are_annotated_summed_up_and_reported(tmp_path):
    ended, outputs, summary = check(tmp_path, WRONG)

    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("::error file=articles/fair.md,line=3,")
    assert outputs["exit-code"] == "1"
    assert [outputs[name] for name in COUNTS] == ["1", "1", "1", "1", "0", "0", "0", "0"]
    assert "| ❌ contradicted | articles/fair.md:3:11 | Số gian hàng |" in summary
    assert {path.name for path in Path(outputs["reports"]).iterdir()} == {
        "factcheck.html", "factcheck.json", "factcheck.sarif", "factcheck.md",
    }  # fmt: skip
    assert Path(outputs["sarif"]).is_file()


@needs_bash
@pytest.mark.parametrize(
    ("article", "inputs", "code"),
    [
        (RIGHT, {}, "0"),
        (WRONG, {"fail_on": "never"}, "0"),
        (WRONG, {"args": "--exit-zero\n"}, "0"),
        (WRONG, {"args": "--quiet\r\n\r\n  --fail-on=error  \r\n"}, "1"),
        (WRONG, {"rules": "rules/book-fair.yaml\n", "paths": "\narticles/fair.md\narticles\n"}, "1"),
        (RIGHT, {"rules": "rules/none.yaml"}, "2"),
        (RIGHT, {"fail_on": "everything"}, "2"),
        (RIGHT, {"args": "--format text"}, "2"),
        (RIGHT, {"paths": "rules"}, "4"),
        (RIGHT, {"paths": "rules", "args": "--allow-empty"}, "0"),
    ],
)
def test_the_exit_code_is_factchecks_and_the_step_goes_on(article, inputs, code, tmp_path):
    ended, outputs, summary = check(tmp_path, article, **inputs)

    assert (ended.returncode, outputs["exit-code"]) == (0, code), ended.stderr
    assert ("::error title=factcheck::" in ended.stdout) == (code not in "01")
    assert summary


@needs_bash
@pytest.mark.parametrize("name", ["paths", "rules", "fail_on", "lang", "args"])
def test_an_input_is_never_a_command(name, tmp_path):
    _, outputs, _ = check(tmp_path, **{name: """$(touch owned) `touch owned` "; touch owned; " '; touch owned; '"""})

    assert not (tmp_path / "repository" / "owned").exists()
    assert outputs["exit-code"] == "2"


@needs_bash
def test_a_path_may_look_like_an_option_or_hold_a_space(tmp_path):
    names = ("--help.md", "two words.md")
    _, outputs, _ = check(tmp_path, WRONG, names, paths="\n".join(names))

    assert (outputs["exit-code"], outputs["articles"], outputs["errors"]) == ("1", "2", "2")


@needs_bash
@pytest.mark.parametrize("code", ["0", "1", "2", "4"])
def test_the_exit_code_decides_last(code, tmp_path):
    (tmp_path / "repository").mkdir()
    context = {"steps.check.outputs.exit-code": code}
    ended, _, _ = script("Result", tmp_path, environment(tmp_path / "programs"), context)

    assert STEPS[-1]["name"] == "Result"
    assert ended.returncode == int(code)


@needs_bash
@pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling, of the extra dev, is not installed")
def test_the_action_installs_the_project_from_its_own_checkout(tmp_path):
    (tmp_path / "repository").mkdir()
    context = {"steps.python.outputs.python-path": sys.executable}
    ended, outputs, _ = script("Install factcheck", tmp_path, offline(), context)

    assert ended.returncode == 0, ended.stderr
    told = run(f"{outputs['programs']}/factcheck", "--version", cwd=tmp_path, env=offline())
    assert re.fullmatch(r"factcheck \d+\.\S+\n", told.stdout), told.stderr


# What no script can run here: the services' own actions, and how the parts hang together.


def test_inputs_reach_scripts_as_variables_only():
    assert [step["name"] for step in SCRIPTS if "${{" in step["run"]] == []


def test_actions_of_others_are_pinned_to_a_major_version():
    used = [step["uses"] for step in STEPS if "uses" in step]

    names = [name.rpartition("/")[2].partition("@")[0] for name in used]
    assert names == ["setup-python", "upload-sarif", "upload-artifact"]
    assert [name for name in used if not re.fullmatch(r"(actions|github)/[a-z/-]+@v\d+", name)] == []


def test_what_an_expression_names_is_there():
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    [checks] = [step["run"] for step in SCRIPTS if step["name"] == "Check"]

    assert {*re.findall(r"\binputs\.([a-z-]+)", text)} == {*ACTION["inputs"]}
    assert {*re.findall(r"\bsteps\.([a-z]+)\.outputs", text)} == {step["id"] for step in STEPS if "id" in step}
    for name in re.findall(r"\bsteps\.check\.outputs\.([a-z-]+)", text):
        assert re.search(rf'"{name}"|echo "{name}=', checks), name


def test_only_uploads_may_fail():
    assert [step["name"] for step in STEPS if step.get("continue-on-error")] == [
        step["name"] for step in STEPS if "/upload-" in step.get("uses", "")
    ]


@pytest.mark.parametrize("kind", ["inputs", "outputs"])
def test_the_page_lists_every(kind):
    header = {"inputs": "| input | default | what it is |", "outputs": "| output | what it is |"}[kind]
    table = PAGE.split(header)[1].split("\n\n")[0]
    told = [name for row in table.splitlines()[2:] for name in re.findall(r"`([^`]+)`", row.split("|")[1])]

    assert told == [*ACTION[kind]]


def test_the_page_tells_the_defaults():
    table = PAGE.split("| input | default | what it is |")[1].split("\n\n")[0]
    told = [row.split("|")[2].strip(" `") for row in table.splitlines()[2:]]

    assert told == [one["default"] for one in ACTION["inputs"].values()]
