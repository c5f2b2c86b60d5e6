# SPDX-License-Identifier: EUPL-1.2
"""What an earlier build made is used again only where it is still right: a warm build equals a cold one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from leerwijk.adapters.cli import main
from leerwijk.adapters.standing import SETTLED

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site
STABLE = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}
EDITS = {
    "a lesson": ("content/modules/*/01-*.md", "minutes: ", "minutes: 1"),
    "a pilot": ("content/pilots/*.yml", "title: ", "title: Nieuw "),
    "a theme": ("content/vocabulary/themes.yml", "label: ", "label: Nieuw "),
    "a quiz": ("quizzes/**/*.yml", "title: ", "title: Nieuw "),
    "the glossary": ("content/glossary.yml", "explanation: ", "explanation: Nieuw "),
    "the site": ("mkdocs.yml", "site_name: ", "site_name: Nieuw "),
}
"""What is edited → file, old text, new text."""


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small site that was built once, with its cache."""
    folder = tmp_path_factory.mktemp("cache") / "site of mine"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    build(folder)
    return folder


@pytest.fixture
def starter(built_once: Path, tmp_path: Path) -> Path:
    """Return a copy of the small site, to change."""
    return shutil.copytree(built_once, tmp_path / "site of mine")


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_an_edit_a_warm_build_gives_what_a_cold_build_gives(
    starter: Path, edit: tuple[str, str, str]
) -> None:
    pattern, old, new = edit
    before = files_of(starter / "site")
    file = next(iter(sorted(starter.glob(pattern))))
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    build(starter)
    warm = files_of(starter / "site")
    shutil.rmtree(starter / ".cache")
    build(starter)
    assert warm != before
    assert warm == files_of(starter / "site")


def test_a_build_without_changes_gives_the_same_files(starter: Path) -> None:
    before = files_of(starter / "site")
    build(starter)
    assert files_of(starter / "site") == before


def test_a_page_that_somebody_changed_in_the_site_is_made_anew(starter: Path) -> None:
    before = files_of(starter / "site")
    page = starter / "site" / "begrippen" / "index.html"
    with page.open("r+") as open_page:
        open_page.write("spoiled")
    build(starter)
    assert files_of(starter / "site") == before


def test_a_spoiled_cache_costs_time_and_nothing_else(starter: Path) -> None:
    before = files_of(starter / "site")
    for file in (starter / ".cache").rglob("*"):
        if file.is_file():
            file.write_bytes(b"spoiled")
    build(starter)
    assert files_of(starter / "site") == before


def test_a_site_that_stands_is_left_and_its_warnings_are_told_again(starter: Path) -> None:
    quiz = next(starter.glob("quizzes/**/*.yml"))
    quiz.write_text(re.sub(r"    objective: .*\n", "", quiz.read_text("utf-8"), count=1), "utf-8")
    time.sleep(SETTLED / 10**9)
    made, first = run(starter), (starter / "site").stat().st_ino
    again, second = run(starter), (starter / "site").stat().st_ino
    assert "staat er al" not in made.stderr
    assert "staat er al" in again.stderr
    assert first == second
    warnings = [text.count("waarschuwing: vraag") for text in (made.stderr, again.stderr)]
    assert warnings == [1, 1]
    assert run(starter, "--strict").returncode == 1
    assert (starter / "site").stat().st_ino == second
    assert sorted(path.name for path in starter.iterdir() if path.name.startswith(".site")) == []


def build(folder: Path) -> None:
    """Build the site of a folder."""
    done = run(folder, "--quiet", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Let MkDocs build the site of a folder, and return what it said."""
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    return subprocess.run(command, cwd=folder, env=STABLE, capture_output=True, text=True, check=False)


def files_of(site: Path) -> dict[str, bytes]:
    """Return every file of a site, but for the packed sitemap, which carries the time."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file() and file.name != "sitemap.xml.gz"
    }
