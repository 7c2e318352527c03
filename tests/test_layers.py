"""Imports point downwards, each heavy library has one door, and a short command opens none of them."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent

# From the bottom up. A package may import those of lower rows, and itself; packages of one row do not know each other.
LAYERS = [
    ["model", "wording"],
    ["articles", "vietnamese"],
    ["extraction"],
    ["rules"],
    ["matching"],
    ["checks", "suppressions", "baseline", "reports"],
    ["config", "pipeline", "trials"],
    ["conflicts", "gate"],
    ["cli"],
    ["__main__"],
]
LEVELS = {package: level for level, row in enumerate(LAYERS) for package in row}

# Which modules may import a library: a module's name or the beginning of it.
DOORS = {
    "underthesea": ["factcheck.vietnamese.segmentation"],
    "rich": [
        "factcheck.reports.terminal",
        "factcheck.reports.mentions.table",
        "factcheck.reports.mentions.highlight",
        "factcheck.cli",
    ],
    "jinja2": ["factcheck.reports.html"],
    "lunar_vn": ["factcheck.checks.lunar_date"],
    "typer": ["factcheck.cli"],
    "watchfiles": ["factcheck.cli.watching"],
    "yaml": ["factcheck.rules.loading", "factcheck.articles.front_matter"],
}
OPEN_TO_ALL = {*sys.stdlib_module_names, "factcheck"}

# `model` neither reads nor writes: none of these modules, none of these functions.
IO_MODULES = {"io", "os", "pathlib", "shutil", "socket", "subprocess", "sys", "tempfile", "urllib"}
IO_FUNCTIONS = {"open", "print", "input"}


class Import(NamedTuple):
    """One import statement's target; `run` is False for one that only the type checker sees."""

    importer: str
    target: str
    line: int
    run: bool


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}


def imports_of(importer: str, tree: ast.Module) -> Iterator[Import]:
    """Every import of a module, those in functions too; `from a import b` is the module a.b where there is one."""
    unseen = {id(node) for block in ast.walk(tree) if _is_for_types(block) for node in ast.walk(block)}
    for node in ast.walk(tree):
        run = id(node) not in unseen
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(importer, alias.name, node.lineno, run)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{importer}:{node.lineno}: a relative import"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield Import(importer, name if name in MODULES else str(node.module), node.lineno, run)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


IMPORTS = [found for name, tree in MODULES.items() for found in imports_of(name, tree)]


def package_of(module: str) -> str:
    """ "factcheck.rules.fields" is of "rules"; "" for the package itself."""
    return f"{module}.".split(".")[1]


def test_every_package_has_a_layer():
    assert {package_of(module) for module in MODULES} - {""} == set(LEVELS)


def test_imports_point_downwards():
    upward = []
    for found in IMPORTS:
        package, other = package_of(found.importer), package_of(found.target)
        if not found.target.startswith("factcheck") or "" in {package, other} or package == other:
            continue
        if LEVELS[other] >= LEVELS[package]:
            upward.append(f"{found.importer}:{found.line} imports {found.target}")

    assert upward == []


def test_the_package_itself_imports_nothing_but_the_clock():
    assert [found.target for found in IMPORTS if found.importer == "factcheck"] == ["time"]


def test_no_module_imports_itself_in_a_circle():
    uses: dict[str, set[str]] = {module: set() for module in MODULES}
    for found in IMPORTS:
        if found.run and found.target in MODULES:
            uses[found.importer].add(found.target)

    while free := [module for module, targets in uses.items() if not targets & uses.keys()]:
        for module in free:
            del uses[module]

    assert uses == {}


def test_each_library_has_its_doors():
    elsewhere = [
        f"{found.importer}:{found.line} imports {found.target}"
        for found in IMPORTS
        if (library := found.target.partition(".")[0]) not in OPEN_TO_ALL
        and not any(f"{found.importer}.".startswith(f"{door}.") for door in DOORS.get(library, []))
    ]

    assert elsewhere == []


@pytest.mark.parametrize("module", [module for module in MODULES if package_of(module) == "model"])
def test_model_knows_the_standard_library_and_does_no_io(module):
    libraries = {found.target.partition(".")[0] for found in IMPORTS if found.importer == module}
    names = {node.id for node in ast.walk(MODULES[module]) if isinstance(node, ast.Name)}

    assert libraries - OPEN_TO_ALL == set()
    assert libraries & IO_MODULES == set()
    assert names & IO_FUNCTIONS == set()


HEAVY = {"factcheck.extraction", "factcheck.pipeline", "factcheck.rules", "rich", "underthesea", "yaml"}


@pytest.mark.parametrize("statement", ["pass", "main(['--version'])", "main(['check', '--help'])"])
def test_a_short_command_waits_for_nothing_heavy(statement):
    program = f"""
import sys
from factcheck.cli import main
try:
    {statement}
except SystemExit as ended:
    assert not ended.code
print(*sys.modules, file=sys.stderr)
"""
    command = [sys.executable, "-W", "ignore", "-c", program]
    done = subprocess.run(command, cwd=PACKAGE.parent, check=True, capture_output=True, text=True, encoding="utf-8")

    assert HEAVY & set(done.stderr.split()) == set()
