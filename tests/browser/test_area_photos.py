# SPDX-License-Identifier: EUPL-1.2
"""The fictitious area photos of the small site in a browser: accessible, valid, whole on a phone, to keep."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.test_every_page import RULES, RUN_AXE, axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

__all__ = ["axe"]

pytestmark = pytest.mark.browser
SETTINGS = """site_name: Voorbeeld
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: [leerwijk/course, leerwijk/factsheets, leerwijk/lessons-learned, leerwijk/search]
"""


@pytest.fixture(scope="module")
def sample(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small site, built to be opened from a disk."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(root / "tests/golden/pages/site", folder, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    built = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site" / "gebiedsfotos"


@pytest.fixture
def on_disk(chromium: Browser) -> Iterator[Page]:
    """Return a page that may open files."""
    context = chromium.new_context(locale="nl-NL", accept_downloads=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["voorbeeldwijk", "veen"])
def test_an_area_photo_meets_wcag(
    on_disk: Page, sample: Path, axe: str, name: str, scheme: Literal["light", "dark"]
) -> None:
    on_disk.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    on_disk.set_viewport_size({"width": 320, "height": 640})
    on_disk.goto((sample / name / "index.html").as_uri())
    on_disk.evaluate(axe)
    assert on_disk.evaluate(RUN_AXE, RULES) == []
    assert on_disk.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_figures_are_kept_from_a_page_on_a_disk(on_disk: Page, sample: Path) -> None:
    on_disk.goto((sample / "voorbeeldwijk" / "index.html").as_uri())
    with on_disk.expect_download() as download:
        on_disk.locator("#figuur-thuis a[download]").click()
    assert download.value.suggested_filename == "gebiedsfoto-voorbeeldwijk-thuis.csv"
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert text.splitlines()[1].startswith("2022;76;84;90%;")


def test_an_area_photo_is_valid_html(root: Path, sample: Path) -> None:
    tool = root / "plugins/leerwijk/frontend/node_modules/.bin/html-validate"
    rules = root / "tests/site/htmlvalidate.json"
    command = [str(tool), "--config", str(rules), "--formatter", "json", f"{sample}/**/*.html"]
    report = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    assert [one for file in json.loads(report) for one in file["messages"]] == []
