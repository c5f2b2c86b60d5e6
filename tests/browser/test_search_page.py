# SPDX-License-Identifier: EUPL-1.2
"""The page of search: filters with counts, an address that says it all, and lists where no script runs."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

import leerwijk

pytestmark = pytest.mark.browser

AXE = Path(leerwijk.__file__).parent / "frontend" / "node_modules" / "axe-core" / "axe.min.js"


def titles(page: Page) -> list[str]:
    return page.get_by_role("list", name="Zoekresultaten").get_by_role("heading").all_inner_texts()


def test_nothing_asked_for_shows_how_much_there_is_and_lists_to_leaf_through(page: Page) -> None:
    page.goto("zoeken/")
    expect(page.get_by_role("status")).to_contain_text("pagina’s. Typ een woord of kies een filter.")
    expect(page.get_by_role("heading", name="Liever bladeren?")).to_be_visible()
    assert titles(page) == []


def test_without_script_the_lists_lead_on(chromium: Browser, address: str) -> None:
    page = chromium.new_page(java_script_enabled=False, base_url=address)
    page.goto("zoeken/")
    expect(page.get_by_text("Zonder JavaScript vind je alles via de lijsten hieronder.")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Geleerde lessen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Geleerde lessen")
    page.close()


def test_a_filter_narrows_the_results_and_the_other_counts(page: Page) -> None:
    page.goto("zoeken/?q=wachten")
    status = page.get_by_role("status")
    expect(status).to_contain_text("resultaten")
    before = status.inner_text()
    friesland = page.get_by_role("group", name="Regio").locator("label", has_text="Friesland (Fryslân)")
    expected = friesland.locator(".lw-search__count").inner_text()
    friesland.get_by_role("checkbox").check()
    expect(status).to_have_text(f"{expected} resultaten")
    assert status.inner_text() != before
    assert "Wachttijden en doorlooptijd" in titles(page)


def test_the_address_says_it_all_and_back_goes_back(page: Page, address: str) -> None:
    page.goto("zoeken/")
    page.get_by_role("searchbox", name="Waar zoek je naar?").fill("regie")
    page.get_by_role("button", name="Zoeken", exact=True).last.click()
    page.get_by_role("checkbox", name="Friesland (Fryslân)").check()
    page.get_by_role("checkbox", name="kan beter").check()
    page.wait_for_url(f"{address}zoeken/?q=regie&regio=friesland-fryslan&les=kan-beter")
    expect(page.get_by_role("checkbox", name="kan beter")).to_be_checked()
    expect(page.get_by_role("list", name="Zoekresultaten").get_by_role("listitem")).not_to_have_count(0)
    found = titles(page)
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("regie")
    expect(page.get_by_role("list", name="Zoekresultaten").get_by_role("listitem")).to_have_count(len(found))
    assert titles(page) == found
    page.go_back()
    expect(page.get_by_role("checkbox", name="kan beter")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="Friesland (Fryslân)")).to_be_checked()


def test_filters_alone_show_pages_and_a_filter_can_be_dropped(page: Page) -> None:
    page.goto("zoeken/?regio=rijnmond&richting=hindert")
    results = page.get_by_role("list", name="Zoekresultaten").get_by_role("listitem")
    expect(results).to_have_count(2)
    expect(results.first).to_contain_text("Geleerde les Rijnmond")
    page.get_by_role("button", name="hindert (filter wissen)").click()
    expect(results).not_to_have_count(2)
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.wait_for_url("**/zoeken/?regio=rijnmond")


def test_the_keyboard_alone_will_do(page: Page) -> None:
    page.goto("zoeken/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("vertrouwen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("resultaten")
    page.get_by_role("checkbox", name="Thema’s").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Thema’s (filter wissen)")).to_be_visible()
    page.get_by_role("link", name="Vertrouwen en samen verantwoordelijk").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/themas/vertrouwen/**")


def test_the_dialog_leads_to_all_results(page: Page) -> None:
    page.goto("themas/")
    page.keyboard.press("Control+k")
    page.get_by_role("combobox").press_sequentially("korte lijnen")
    page.get_by_role("link", name="Alle resultaten, met filters").click()
    page.wait_for_url("**/zoeken/?q=korte+lijnen")
    assert titles(page)[0] == "Korte lijnen en bereikbaarheid"


def test_more_results_follow_and_get_focus(page: Page) -> None:
    page.goto("zoeken/?q=gezin")
    results = page.get_by_role("list", name="Zoekresultaten").get_by_role("listitem")
    expect(results).to_have_count(20)
    page.get_by_role("button", name="Toon meer resultaten").click()
    expect(results).to_have_count(40)
    expect(results.nth(20).get_by_role("link")).to_be_focused()


def test_it_works_from_disk(chromium: Browser, site: Path) -> None:
    page = chromium.new_page()
    page.goto(f"{site.as_uri()}/zoeken/index.html?q=triage")
    page.get_by_role("checkbox", name="Thema’s").check()
    page.get_by_role("link", name="Veiligheid en risico inschatten").click()
    page.wait_for_url("**/themas/veiligheid-risico/index.html**")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("asked", ["", "?q=huisarts&regio=food-valley", "?q=zeppelin"])
def test_it_meets_wcag(page: Page, asked: str, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"zoeken/{asked}")
    expect(page.get_by_role("status")).not_to_be_empty()
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run().then(found => found.violations.map(({ id }) => id))")
    assert found == []


def test_it_fits_a_narrow_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("zoeken/?q=samenwerkingsafspraken")
    expect(page.get_by_role("listitem").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
