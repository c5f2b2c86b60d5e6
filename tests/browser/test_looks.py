# SPDX-License-Identifier: EUPL-1.2
"""The shell in a browser: colours that stay chosen, menus that need no script, a lesson on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.crawl import PAGE_KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
LESSON = PAGE_KINDS["lesson"]
SCHEME = "getComputedStyle(document.documentElement).colorScheme"
KEPT = "localStorage.getItem('leerwijk.scheme')"


def test_a_chosen_scheme_stays(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(LESSON)
    page.get_by_role("button", name="Donkere weergave").click()
    page.reload()
    assert page.evaluate(SCHEME) == "dark"


def test_a_choice_that_the_system_makes_too_is_not_kept(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(LESSON)
    button = page.get_by_role("button", name="Donkere weergave")
    button.click()
    assert page.evaluate(KEPT) == "dark"
    button.click()
    assert page.evaluate(KEPT) is None


@pytest.mark.parametrize(
    ("button", "landmark"), [("Menu", "Hoofdmenu"), ("Op deze pagina", "Op deze pagina")]
)
def test_a_menu_opens_without_script(chromium: Browser, address: str, button: str, landmark: str) -> None:
    context = chromium.new_context(
        java_script_enabled=False, base_url=address, viewport={"width": 360, "height": 700}
    )
    tab = context.new_page()
    tab.goto(LESSON)
    menu = tab.get_by_role("navigation", name=landmark)
    hidden = not menu.is_visible()
    tab.get_by_role("button", name=button, exact=True).click()
    shown = menu.is_visible()
    context.close()
    assert (hidden, shown) == (True, True)


def test_a_focused_link_is_not_under_the_header(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(LESSON)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    link = page.locator("main a:visible").nth(12)
    link.focus()
    header = page.locator(".lw-header").bounding_box()
    focused = link.bounding_box()
    assert header is not None
    assert focused is not None
    assert focused["y"] >= header["y"] + header["height"]


def test_paper_has_the_answers_and_no_menus(page: Page) -> None:
    page.goto(LESSON)
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="Antwoorden").is_visible()
    assert not page.get_by_role("navigation").first.is_visible()
