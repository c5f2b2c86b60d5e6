# SPDX-License-Identifier: EUPL-1.2
"""Search inside a package: on a platform and from disk, offline, and without losing a test half done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.platforms import Platform, answer, installed, quiz_in, served, unpacked
from tests.unit.packed import ITEMS, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, FrameLocator, Page

pytestmark = pytest.mark.browser
PACKAGE = "1.2/module/samen"
MARKED = "[...(CSS.highlights.get('lw-found') ?? [])].map(String)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a platform with one module."""
    found = installed(tmp_path_factory.mktemp("lms"))
    unpacked(made("scorm12", ITEMS["module/samen"]), found / PACKAGE)
    return found


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def tab(chromium: Browser, asked: list[str]) -> Iterator[Page]:
    """Return a tab that notes what is asked for; no script may fail."""
    context = chromium.new_context(
        locale="nl-NL", reduced_motion="reduce", viewport={"width": 900, "height": 600}
    )
    page = context.new_page()
    page.set_default_timeout(6000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert wrong == []


def look_for(player: FrameLocator | Page, text: str) -> None:
    """Open search by its button and type."""
    player.get_by_role("button", name="Zoeken").click()
    player.get_by_role("combobox", name="Waar zoek je naar?").fill(text)


def test_what_is_found_opens_at_its_section_with_the_words_marked(
    tab: Page, folder: Path, asked: list[str]
) -> None:
    with served(folder) as address:
        lms = Platform(tab, address, "1.2")
        inside = lms.open(PACKAGE)
        expect(inside.locator("h1")).to_have_text("Samen werken")
        assert not [url for url in asked if "assets/search" in url]
        look_for(lms.player, "duidelijke regie")
        expect(lms.player.get_by_role("status").last).to_have_text(re.compile(r"\d resultaten"))
        tab.keyboard.press("ArrowDown")
        expect(lms.player.get_by_role("option").first).to_contain_text("Erbij halen")
        tab.keyboard.press("Enter")
        expect(inside.locator("h1")).to_have_text("Erbij halen")
        expect(lms.player.locator(".lw-player__place")).to_have_text("2 van 4")
        frame = tab.frames[-1]
        frame.wait_for_function(f"{MARKED}.length > 0")
        assert {"regie", "duidelijk"} <= set(frame.evaluate(MARKED))
        assert frame.url.endswith("#tom-belt")
        assert lms.leave()["values"]["cmi.core.lesson_location"].startswith("modules/samen/erbij-halen/")
        assert all(url.startswith((address, "data:")) for url in asked)


def test_a_test_that_was_begun_goes_on_after_a_search(tab: Page, folder: Path) -> None:
    with served(folder) as address:
        lms = Platform(tab, address, "1.2")
        inside = lms.open(PACKAGE)
        look_for(lms.player, "eindtoets")
        lms.player.get_by_role("option", name=re.compile("^Eindtoets")).first.click()
        section, questions = quiz_in(inside, "eindtoets")
        section.get_by_role("button", name="Begin met de toets").click()
        answer(section, questions)
        inside.locator("body").press("Control+k")
        lms.player.get_by_role("combobox").fill("poh")
        lms.player.get_by_role("option", name="Praktijkondersteuner (POH)").click()
        expect(inside.locator("h1")).to_have_text("Erbij halen")
        tab.frames[-1].wait_for_function(f"{MARKED}.length > 0")
        assert set(tab.frames[-1].evaluate(MARKED)) == {"POH"}
        look_for(lms.player, "eindtoets")
        lms.player.get_by_role("option", name=re.compile("^Eindtoets")).first.click()
        expect(inside.locator("fieldset.lw-question:visible input:checked")).to_have_count(1)
        assert all(visit["errors"] == [] for visit in lms.leave()["visits"])


def test_a_package_is_searched_from_disk(tab: Page, folder: Path, asked: list[str]) -> None:
    tab.goto((folder / PACKAGE / "index.html").as_uri())
    look_for(tab, "wijkteem")
    option = tab.get_by_role("option", name="Erbij halen").first
    expect(option).to_be_visible()
    option.click()
    inside = tab.frame_locator("iframe")
    expect(inside.locator("h1")).to_have_text("Erbij halen")
    tab.frames[-1].wait_for_function(f"{MARKED}.includes('wijkteam')")
    assert all(url.startswith(("file:", "data:")) for url in asked)
