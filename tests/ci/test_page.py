"""The examples of docs/ci.md for services, Make and shells: each run in a newsroom with a right or a wrong article."""

import json
import os
import re
from pathlib import Path
from shutil import which

import pytest
import typer.main
import yaml

from factcheck.cli import app
from factcheck.cli.exits import ExitCode
from tests.ci.newsroom import PAGE, RIGHT, ROOT, WRONG, environment, example, newsroom, run

needs_sh = pytest.mark.skipif(os.name == "nt", reason="the examples are for a POSIX shell")
outcomes = pytest.mark.parametrize(("article", "code"), [(RIGHT, 0), (WRONG, 1)])


@pytest.fixture
def shell(tmp_path):
    """Runs a script with these arguments in a newsroom with this article."""

    def shell(script, article, *arguments, **more):
        desk = newsroom(tmp_path / "desk", article)
        env = environment(tmp_path / "programs", **more)
        return run("sh", "-c", script, "sh", *arguments, cwd=desk, env=env), desk

    return shell


@needs_sh
@outcomes
def test_the_gitlab_job(article, code, shell):
    job = yaml.safe_load(example("# .gitlab-ci.yml"))["factcheck"]
    ended, desk = shell("set -e\n" + "\n".join(job["script"]), article)

    assert ended.returncode == code, ended.stderr
    assert [line.split(" ")[0:2] for line in job["before_script"]] == [["pip", "install"]]
    reports = job["artifacts"]["reports"]
    assert len(json.loads((desk / reports["codequality"]).read_text(encoding="utf-8"))) == code
    assert f'failures="{code}"' in (desk / reports["junit"]).read_text(encoding="utf-8")
    assert [name for name in job["artifacts"]["paths"] if not (desk / name).is_file()] == []


def test_the_github_job_is_sound():
    workflow = yaml.safe_load(example("# .github/workflows/factcheck.yml"))
    [_, step] = workflow["jobs"]["factcheck"]["steps"]
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

    assert {*step["with"]} <= {*action["inputs"]}
    assert workflow["permissions"]["security-events"] == "write"


@pytest.mark.parametrize(
    ("schema", "first_line"),
    [
        ("vendor.github-actions", None),
        ("vendor.github-workflows", "# .github/workflows/factcheck.yml"),
        ("vendor.gitlab-ci", "# .gitlab-ci.yml"),
    ],
)
def test_a_file_goes_with_the_schema_of_its_service(schema, first_line, tmp_path):
    schemas = pytest.importorskip("check_jsonschema", reason="check-jsonschema, of the extra dev, is not installed")
    file = ROOT / "action.yml"
    if first_line:
        file = tmp_path / "file.yml"
        file.write_text(example(first_line), encoding="utf-8")

    with pytest.raises(SystemExit) as ended:
        schemas.main(["--builtin-schema", schema, str(file)])

    assert not ended.value.code


@pytest.mark.skipif(os.name == "nt" or which("make") is None, reason="there is no make of a POSIX system")
@pytest.mark.parametrize(
    ("article", "target", "code"), [(RIGHT, "check", 0), (WRONG, "check", 2), (WRONG, "rules", 0), (WRONG, "report", 0)]
)
def test_the_makefile(article, target, code, tmp_path):
    desk = newsroom(tmp_path / "desk", article)
    (desk / "Makefile").write_text(example("# Makefile"), encoding="utf-8")

    ended = run("make", target, cwd=desk, env=environment(tmp_path / "programs"))

    assert ended.returncode == code, ended.stderr
    assert (desk / "factcheck.html").is_file() == (target == "report")


@needs_sh
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["articles/right.md"], 0, ""),
        (["articles/right.md", "2025-04-14T08:00+07:00"], 0, ""),
        (["articles/fair.md"], 1, "Not published: see "),
        (["articles/none.md"], 2, "Not published: it could not be checked"),
        (["articles/right.md", "tomorrow"], 2, "Not published: it could not be checked"),
    ],
)
def test_the_script_before_publishing(arguments, code, said, shell, tmp_path):
    (newsroom(tmp_path / "desk", WRONG) / "articles/right.md").write_text(RIGHT, encoding="utf-8")
    ended, _ = shell(example("# before-publishing.sh"), WRONG, *arguments)

    assert ended.returncode == code, ended.stderr
    assert said in ended.stderr
    if page := re.search(r"see (.*)", ended.stderr):
        assert "181" in Path(page[1]).read_text(encoding="utf-8")


@needs_sh
@outcomes
def test_an_article_from_standard_input(article, code, shell):
    ended, _ = shell(f"cp articles/fair.md draft.md\n{example('factcheck - ')}", article)

    report = json.loads(ended.stdout)
    assert ended.returncode == code, ended.stderr
    assert [one["path"] for one in report["articles"]] == ["articles/draft.md"]


@needs_sh
@outcomes
def test_the_script_for_any_service(article, code, shell):
    ended, desk = shell(example("# ci.sh"), article)

    assert ended.returncode == code, ended.stderr
    assert (desk / "factcheck.sarif").is_file()
    assert (desk / "factcheck.xml").is_file()


def test_the_exit_codes_are_those_of_the_program():
    table = PAGE.split("| exit code | meaning | in a pipeline |")[1].split("\n\n")[0]

    assert [int(row.split("|")[1]) for row in table.splitlines()[2:]] == [*ExitCode, 130]


def test_every_option_on_the_page_is_one_of_the_program():
    known = {option for param in typer.main.get_group(app).commands["check"].params for option in param.opts}
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE))

    assert told <= known
    assert len(told) > 8
