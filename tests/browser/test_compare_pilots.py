# SPDX-License-Identifier: EUPL-1.2
"""Comparing pilots of different regions where they are too many for one table: chosen ones are fetched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from leerwijk.pages.kinds.matrix import MOST_PILOTS
from tests.browser.platforms import served
from tests.browser.test_area_photos import SETTINGS
from tests.browser.test_compare import groups, heads
from tests.browser.test_every_page import RULES, RUN_AXE, axe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

__all__ = ["axe"]

pytestmark = pytest.mark.browser
PAGE = "vergelijken/pilots/"
CHOSEN = f"{PAGE}?pilots=buurtteam,keten-3,keten-30"


@pytest.fixture(scope="module")
def many(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small site with more pilots than a table holds, built."""
    folder = tmp_path_factory.mktemp("many")
    shutil.copytree(root / "tests/golden/pages/site", folder, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    pilots = folder / "content/pilots"
    text = (pilots / "keten.yml").read_text("utf-8")
    for n in range(MOST_PILOTS):
        own = text.replace("short: Keten", f"short: Keten {n}").replace("les-3", f"les-3-{n}")
        region = "stad" if n % 2 else "veen"
        own = own.replace("region: veen", f"region: {region}").replace(
            "themes: [regie]", "themes: [vertrouwen]"
        )
        (pilots / f"keten-{n}.yml").write_text(own, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    built = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


@pytest.fixture
def page(chromium: Browser, many: Path) -> Iterator[Page]:
    with served(many, is_site=True) as address:
        page = chromium.new_page(base_url=address)
        yield page
        page.close()


def test_pilots_of_different_regions_stand_side_by_side(page: Page, axe: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PAGE)
    expect(page.get_by_role("status")).to_contain_text("Kies twee tot vier pilots")
    expect(page.locator("table")).to_be_hidden()
    page.get_by_label("Zoek een pilot").fill("buurt")
    page.get_by_label("Buurtteam", exact=True).check()
    page.get_by_label("Zoek een pilot").fill("keten 3")
    expect(page.get_by_label("Keten 5", exact=True)).to_be_hidden()
    page.get_by_label("Keten 3", exact=True).check()
    page.get_by_label("Keten 30", exact=True).check()
    expect(page.get_by_role("status")).to_contain_text("Buurtteam, Keten 3 en Keten 30: 1 gedeeld")
    assert heads(page) == ["buurtteam", "keten-3", "keten-30"]
    assert groups(page)[0] == "Gedeeld"
    assert len([url for url in asked if "/assets/compare/" in url]) == 3
    assert page.url.endswith(CHOSEN)
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE, RULES) == []


def test_an_address_brings_the_pilots_back_also_after_a_look_elsewhere(page: Page) -> None:
    page.goto(CHOSEN)
    expect(page.get_by_role("status")).to_contain_text("Buurtteam, Keten 3 en Keten 30: 1 gedeeld")
    expect(page.get_by_label("Keten 30", exact=True)).to_be_visible()
    page.locator("td a:visible").first.click()
    expect(page.locator("h2:target")).to_be_visible()
    page.go_back()
    expect(page.locator("thead [data-column]:visible")).to_have_count(3)
    page.get_by_role("button", name="Wis je keuze").click()
    expect(page.locator("table")).to_be_hidden()


def test_they_do_from_disk_and_each_region_has_a_table_without_a_script(
    chromium: Browser, many: Path
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto((many / PAGE / "index.html").as_uri())
    page.get_by_text("De Stad").first.click()
    page.get_by_label("Buurtteam", exact=True).check()
    page.get_by_label("Keten 1", exact=True).check()
    expect(page.locator("thead [data-column]:visible")).to_have_count(2)
    context.close()
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((many / PAGE / "index.html").as_uri())
    expect(page.locator("form.lw-choose")).to_be_hidden()
    leads = page.locator("#tabellen ~ ul a")
    assert leads.count() == 2
    context.close()
