# SPDX-License-Identifier: EUPL-1.2
"""A build lands whole or not at all, whatever stops it and whenever."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
STABLE = {**PLAIN, "SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}
BUILD = (sys.executable, "-m", "mkdocs", "build", "--quiet")
TRIES = 4
BEFORE, AFTER = "Noem je het zó.", "Noem je het voortaan zó."


@dataclass(frozen=True)
class Workplace:
    """A copy of the sources, with a built site and the digests of the site before and after an edit."""

    folder: Path
    before: str
    after: str
    seconds: float
    """How long a build takes that finds nothing in the cache."""

    def edit(self) -> None:
        """Change one page."""
        _write(self.folder, AFTER)

    def forget(self) -> None:
        """Throw away what earlier builds remembered."""
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    def reset(self) -> None:
        """Go back to before the edit, site and all."""
        _write(self.folder, BEFORE)
        if digest(self.folder / "site") != self.before:
            assert _build(self.folder) == 0
        assert digest(self.folder / "site") == self.before


@pytest.fixture(scope="module")
def workplace(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    folder = tmp_path_factory.mktemp("landing") / "a site"
    for name in ("content", "quizzes"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "mkdocs.yml", folder)
    digests = []
    for text in (AFTER, BEFORE):
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        _write(folder, text)
        start = time.monotonic()
        assert _build(folder) == 0
        seconds = time.monotonic() - start
        digests.append(digest(folder / "site"))
    after, before = digests
    assert before != after
    return Workplace(folder, before, after, seconds)


@pytest.mark.parametrize("seed", range(TRIES))
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda how: how.name)
def test_a_killed_build_leaves_a_whole_site(workplace: Workplace, how: signal.Signals, seed: int) -> None:
    workplace.reset()
    workplace.edit()
    workplace.forget()
    moment = Random(f"{how}-{seed}").uniform(0.2, workplace.seconds * 1.1)
    _build(workplace.folder, until=moment, how=how)
    assert digest(workplace.folder / "site") in {workplace.before, workplace.after}


def test_the_next_build_after_a_killed_one_is_right_and_cleans_up(workplace: Workplace) -> None:
    workplace.reset()
    workplace.edit()
    workplace.forget()
    _build(workplace.folder, until=workplace.seconds * 0.7, how=signal.SIGKILL)
    assert _build(workplace.folder) == 0
    assert digest(workplace.folder / "site") == workplace.after
    assert {path.name for path in workplace.folder.iterdir()} == {
        *("content", "quizzes", "mkdocs.yml", "site", ".cache")
    }


def test_a_page_is_there_at_every_moment_of_a_build(workplace: Workplace) -> None:
    workplace.reset()
    workplace.edit()
    page = workplace.folder / "site" / "index.html"
    looks = 0
    with subprocess.Popen(BUILD, cwd=workplace.folder, env=STABLE) as build:
        while build.poll() is None:
            assert page.stat().st_size > 0
            looks += 1
            time.sleep(0.0005)
    assert looks > 100
    assert digest(workplace.folder / "site") == workplace.after


def test_a_mistake_in_the_sources_leaves_the_site_as_it_was(workplace: Workplace) -> None:
    workplace.reset()
    mistake = workplace.folder / "content" / "pilots" / "mistake.yml"
    mistake.write_text("title: Zonder de rest\n", encoding="utf-8")
    assert _build(workplace.folder) == 1
    mistake.unlink()
    assert digest(workplace.folder / "site") == workplace.before


def digest(site: Path) -> str:
    """Return a digest of every file below `site`: its name and its content."""
    total = hashlib.sha256()
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        total.update(f"{file.relative_to(site)}\0".encode() + file.read_bytes())
    return total.hexdigest()


def _write(folder: Path, text: str) -> None:
    page = folder / "content" / "over.md"
    kept = page.read_text("utf-8").partition("\n\n## Proef\n")[0].rstrip("\n")
    page.write_text(f"{kept}\n\n## Proef\n\n{text}\n", encoding="utf-8")
    lesson = min((folder / "content" / "modules").glob("*/01-*.md"))
    kept = lesson.read_text("utf-8").partition("\n\n## Proef\n")[0].rstrip("\n")
    lesson.write_text(f"{kept}\n\n## Proef\n\n{text}\n", encoding="utf-8")


def _build(folder: Path, *, until: float | None = None, how: signal.Signals = signal.SIGKILL) -> int:
    """Build, or stop the build and all its children after `until` seconds; return the exit status."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        BUILD, cwd=folder, env=STABLE, start_new_session=True, stdout=quiet, stderr=quiet
    ) as build:
        try:
            build.wait(until)
        except subprocess.TimeoutExpired:
            os.killpg(build.pid, how)
    return build.returncode
