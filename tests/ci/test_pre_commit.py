"""The hooks, run by pre-commit itself in a temporary repository that is set up as the page says."""

import os
import sys
from importlib.util import find_spec
from shutil import copytree, ignore_patterns, which

import pytest
import yaml

from tests.ci.newsroom import RIGHT, ROOT, RULES, WRONG, example, newsroom, offline, run

pytestmark = [
    pytest.mark.skipif(find_spec("pre_commit") is None, reason="pre-commit, of the extra dev, is not installed"),
    pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling, of the extra dev, is not installed"),
    pytest.mark.skipif(os.name == "nt", reason="the way to install without a registry is that of a POSIX system"),
    pytest.mark.skipif(which("git") is None, reason="pre-commit needs git"),
]


@pytest.fixture(scope="module")
def commands(tmp_path_factory):
    """Runs commands in a newsroom's repository, whose hooks come from a repository with this tree."""
    folder = tmp_path_factory.mktemp("pre-commit")
    env = offline(
        HOME=str(folder), PRE_COMMIT_HOME=str(folder / "cache"), GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="A",
        GIT_AUTHOR_EMAIL="a@example.com", GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@example.com",
    )  # fmt: skip
    hooks, desk = folder / "factcheck", folder / "desk"
    hooks.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        (hooks / name).write_bytes((ROOT / name).read_bytes())
    copytree(ROOT / "factcheck", hooks / "factcheck", ignore=ignore_patterns("__pycache__"))
    revision = _committed(hooks, env)

    newsroom(desk, RIGHT)
    config = yaml.safe_load(example("# .pre-commit-config.yaml"))
    config["repos"][0] |= {"repo": str(hooks), "rev": revision}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    _committed(desk, env)
    return desk, lambda *command: run(*command, cwd=desk, env=env)


def _committed(folder, env):
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "all"]):
        ended = run("git", *command, cwd=folder, env=env)
        assert ended.returncode == 0, ended.stderr
    return run("git", "rev-parse", "HEAD", cwd=folder, env=env).stdout.strip()


def test_the_manifest_is_sound(commands):
    ended = commands[1](sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))

    assert (ended.returncode, ended.stderr) == (0, "")


BROKEN = RULES.replace("agrees: [Có 118", "agrees: [Có 119")


@pytest.mark.parametrize(
    ("files", "hook", "code", "said"),
    [
        ({"articles/fair.md": RIGHT + "\n"}, "factcheck", 0, "Passed"),
        ({"articles/fair.md": WRONG}, "factcheck", 1, "articles/fair.md:3:11: error book-fair/stalls"),
        ({"articles/with space.txt": WRONG}, "factcheck", 1, "articles/with space.txt:3:11: error book-fair/stalls"),
        ({"notes.md": WRONG}, "factcheck", 0, "(no files to check)Skipped"),
        ({"articles/data.csv": WRONG}, "factcheck", 0, "(no files to check)Skipped"),
        ({"rules/book-fair.yaml": RULES + "# checked\n"}, "factcheck-rules", 0, "Passed"),
        ({"rules/book-fair.yaml": BROKEN}, "factcheck-rules", 1, "rules/book-fair.yaml:10:"),
        ({"rules/book-fair.yaml": "story: [\n"}, "factcheck-rules", 1, "rules/book-fair.yaml:"),
        ({"articles/fair.md": RIGHT + "\n"}, "factcheck-rules", 0, "(no files to check)Skipped"),
    ],
)
def test_a_hook_judges_what_is_to_be_committed(files, hook, code, said, commands):
    desk, command = commands
    command("git", "reset", "-q", "--hard")
    for name, content in files.items():
        (desk / name).write_text(content, encoding="utf-8")
    command("git", "add", "-A")

    ended = command(sys.executable, "-m", "pre_commit", "run", hook)

    assert ended.returncode == code, ended.stdout + ended.stderr
    assert said in ended.stdout
