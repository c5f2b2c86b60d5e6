# SPDX-License-Identifier: EUPL-1.2
"""What people install works: the wheel, in an empty environment, with the starter site that it carries."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.site.crawl import BuiltSite, is_web

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(root, sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the programs of an environment with the wheel and what it asks for, nothing more."""
    folder = tmp_path_factory.mktemp("installed") / "an environment"
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pinned = root / "requirements" / "site.txt"
    run(root, sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "-c", pinned, wheel)
    return folder / "bin"


@pytest.fixture(scope="module")
def starter(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("author")
    run(folder, installed / "leerwijk", "new", "mijn site")
    return folder / "mijn site"


def test_the_wheel_holds_what_a_site_needs_and_no_more(wheel: Path) -> None:
    names = {name.removeprefix("leerwijk/") for name in zipfile.ZipFile(wheel).namelist()}
    assert {
        "pages/templates/lesson.html",
        "locale/ui.nl.yml",
        "frontend/dist/leerwijk.css",
        "theme/main.html",
    } <= names
    assert [
        name for name in names if name.startswith(("frontend/src", "frontend/node_modules", "tests"))
    ] == []


def test_the_starter_site_has_no_problems(installed: Path, starter: Path) -> None:
    run(starter, installed / "leerwijk", "check")


def test_the_starter_site_builds_strictly(installed: Path, starter: Path) -> None:
    run(starter, installed / "mkdocs", "build", "--strict")
    site = BuiltSite(starter / "site")
    assert [
        f"{link.page}: {link.written}"
        for link in site.links()
        if is_web(link) and link.is_within
        if site.is_broken(link)
    ] == []


def test_leerwijk_builds_it_too(installed: Path, starter: Path) -> None:
    run(starter, installed / "leerwijk", "build")
    assert (starter / "site" / "index.html").is_file()


def run(folder: Path, *command: str | Path) -> None:
    """Run as somebody would who has nothing of this repository."""
    bare = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "LEERWIJK", "COV"))
    }
    done = subprocess.run(
        [*map(str, command)], cwd=folder, env=bare, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
