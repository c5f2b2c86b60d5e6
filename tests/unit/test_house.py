# SPDX-License-Identifier: EUPL-1.2
"""The house rules that no linter knows, and documents that keep up with the code."""

from __future__ import annotations

import ast
import re
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from leerwijk.adapters.cli import COMMANDS

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "plugins" / "leerwijk").rglob("*.py"))
OURS = [file for file in CODE if "node_modules" not in file.parts]
LICENCE = "# SPDX-License-Identifier: EUPL-1.2"
DEPENDENCY = re.compile(r"[\w.-]+")


def test_every_source_file_names_its_licence_first() -> None:
    files = [*OURS, *(ROOT / "bench").glob("*.py"), *(ROOT / "tests").rglob("*.py")]
    assert [_name(file) for file in files if not file.read_text("utf-8").startswith(LICENCE)] == []


def test_every_source_file_says_what_it_is_for() -> None:
    assert [_name(file) for file in OURS if not ast.get_docstring(_tree(file))] == []


def test_no_source_file_is_longer_than_250_lines() -> None:
    assert [_name(file) for file in OURS if len(file.read_text("utf-8").splitlines()) > 250] == []


def test_nine_in_ten_functions_fit_in_20_lines() -> None:
    lengths = [length for file in OURS for length in _lengths(_tree(file))]
    assert sum(length <= 20 for length in lengths) / len(lengths) >= 0.9


def test_every_hook_fits_in_12_lines() -> None:
    hooks = _tree(ROOT / "plugins/leerwijk/adapters/mkdocs/plugins.py")
    assert max(_lengths(hooks)) <= 12


def test_the_readme_names_every_plugin() -> None:
    ours = [
        point.name for point in entry_points(group="mkdocs.plugins") if point.value.startswith("leerwijk.")
    ]
    assert len(ours) >= 4
    assert [name for name in ours if f"- {name}" not in _read("README.md")] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_readme_or_the_documents_tell_of_every_command(name: str) -> None:
    told = _read("README.md") + "".join(file.read_text("utf-8") for file in (ROOT / "docs").glob("*.md"))
    assert f"leerwijk {name}" in told


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads(_read("pyproject.toml"))
    groups = project["dependency-groups"].values()
    asked = [
        *project["project"]["dependencies"],
        *(one for group in groups for one in group if isinstance(one, str)),
    ]
    names = {match[0] for one in asked if (match := DEPENDENCY.match(one))}
    assert [name for name in sorted(names) if name not in _read("docs/dependencies.md")] == []


def test_every_link_in_the_documents_leads_to_a_file() -> None:
    documents = [ROOT / "README.md", ROOT / "LICENSE.md", *(ROOT / "docs").glob("*.md")]
    links = [(file, to) for file in documents for to in re.findall(r"\]\(([^)#]+)", file.read_text("utf-8"))]
    local = [(file, to) for file, to in links if not to.startswith("http")]
    assert local
    assert [f"{_name(file)}: {to}" for file, to in local if not (file.parent / to).exists()] == []


def _read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def _lengths(tree: ast.Module) -> list[int]:
    """Return the number of lines of each function, its docstring left out."""
    return [_length(node) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _length(function: ast.FunctionDef) -> int:
    first = function.body[0]
    documented = ast.get_docstring(function, clean=False) is not None
    described = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
    return (function.end_lineno or function.lineno) - function.lineno - described
