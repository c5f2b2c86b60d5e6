# SPDX-License-Identifier: EUPL-1.2
"""Browsing the lessons learned: filters with counts, an address that says it all, lists without script."""

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_every_page import RULES, RUN_AXE

pytestmark = pytest.mark.browser


def results(page: Page) -> Locator:
    """Return the lessons learned that match."""
    return page.get_by_role("list", name="Geleerde lessen die passen").locator(":scope > li")


def count_of(page: Page, group: str, value: str) -> int:
    """Return how many lessons learned a filter says that it leaves."""
    label = page.get_by_role("group", name=group).locator("label", has_text=value)
    return int(label.locator(".lw-search__count").inner_text())


def test_nothing_asked_for_shows_all_lessons_by_theme_with_filters_beside_them(page: Page) -> None:
    page.goto("geleerde-lessen/")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"Alle \d+ geleerde lessen"))
    expect(page.get_by_role("heading", name="Gezin centraal")).to_be_visible()
    expect(page.get_by_role("navigation", name="Delen van deze lijst")).to_be_visible()
    expect(results(page)).to_have_count(0)


def test_filters_of_any_kind_go_together_and_counts_foretell_what_is_left(page: Page) -> None:
    page.goto("geleerde-lessen/")
    page.get_by_role("checkbox", name="Friesland (Fryslân)").check()
    left = count_of(page, "Soort les", "kan beter")
    page.get_by_role("checkbox", name="kan beter").check()
    expect(page.get_by_role("status")).to_have_text(f"{left} geleerde lessen")
    expect(results(page)).to_have_count(min(left, 20))
    page.get_by_text("Meer filters").click()
    left = count_of(page, "Voor wie", "Gemeente")
    page.get_by_role("group", name="Voor wie").get_by_role("checkbox", name="Gemeente").check()
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{left} geleerde les"))
    left = count_of(page, "Groep thema’s", "Regie en proces")
    page.get_by_role("checkbox", name="Regie en proces").check()
    expect(results(page)).to_have_count(left)
    page.get_by_role("searchbox").fill("afspraken")
    expect(page).to_have_url(re.compile(r"\?q=afspraken&regio=friesland-fryslan&groep=regie-en-proces"))


def test_an_address_opens_the_same_in_another_browser_and_back_goes_back(
    page: Page, chromium: Browser
) -> None:
    page.goto("geleerde-lessen/")
    page.get_by_role("checkbox", name="Rijnmond").check()
    page.get_by_role("checkbox", name="hindert").check()
    page.get_by_label("Sorteer").select_option(label="Sterkste bewijs eerst")
    expect(page).to_have_url(re.compile(r"\?regio=rijnmond&richting=hindert&sorteer=bewijs$"))
    found = results(page).all_inner_texts()
    other = chromium.new_page(base_url=page.url)
    other.goto(page.url)
    expect(results(other)).to_have_count(len(found))
    assert results(other).all_inner_texts() == found
    expect(other.get_by_role("checkbox", name="hindert")).to_be_checked()
    other.close()
    page.go_back()
    page.go_back()
    expect(page.get_by_role("checkbox", name="hindert")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="Rijnmond")).to_be_checked()
    page.go_back()
    expect(page.get_by_role("heading", name="Gezin centraal")).to_be_visible()


def test_an_empty_list_tells_the_way_out_and_leads_there(page: Page) -> None:
    page.goto("geleerde-lessen/?regio=rijnmond&thema=financiering")
    expect(page.get_by_role("status")).to_have_text("Geen geleerde les past hierbij.")
    way = page.get_by_role("button", name="zonder “Financiering”")
    left = re.findall(r": (\d+) les", way.inner_text())[0]
    way.click()
    expect(page.get_by_role("status")).to_have_text(f"{left} geleerde lessen")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?regio=rijnmond$"))
    page.get_by_role("searchbox").fill("zeppelin")
    page.get_by_role("button", name="zonder het zoekwoord").click()
    expect(results(page)).to_have_count(int(left))


def test_orders_put_the_strongest_and_the_newest_first(page: Page) -> None:
    page.goto("geleerde-lessen/?sorteer=bewijs")
    expect(results(page)).to_have_count(20)
    strengths = [
        int(each.get_attribute("data-strength") or "") for each in results(page).get_by_role("button").all()
    ]
    assert strengths == sorted(strengths, reverse=True)
    page.goto("geleerde-lessen/?sorteer=nieuw")
    expect(results(page).first).to_contain_text("2022")


def test_a_theme_and_a_region_lead_to_their_lessons_with_filters(page: Page) -> None:
    for url, value in (
        ("themas/huisarts/", "Samenwerken met de huisarts"),
        ("regios/friesland/", "Friesland (Fryslân)"),
    ):
        page.goto(url)
        page.get_by_role("link", name="Filter deze lessen verder").click()
        expect(page.get_by_role("checkbox", name=value)).to_be_checked()
        expect(results(page)).not_to_have_count(0)


def test_more_lessons_follow_and_get_focus(page: Page) -> None:
    page.goto("geleerde-lessen/?regio=friesland-fryslan")
    expect(results(page)).to_have_count(20)
    page.get_by_role("button", name="Toon meer lessen").click()
    expect(results(page)).to_have_count(40)
    expect(results(page).nth(20).get_by_role("link")).to_be_focused()


def test_the_keyboard_alone_will_do(page: Page) -> None:
    page.goto("geleerde-lessen/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("wachttijden")
    page.keyboard.press("Enter")
    expect(results(page)).not_to_have_count(0)
    page.get_by_role("checkbox", name="Friesland (Fryslân)").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Friesland (Fryslân) (filter wissen)").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Friesland (Fryslân)")).not_to_be_checked()
    badge = results(page).first.get_by_role("button")
    badge.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Hoe sterk is dit bewijs?")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Hoe sterk is dit bewijs?")).to_be_hidden()
    expect(badge).to_be_focused()


def test_without_script_every_list_is_there(chromium: Browser, address: str) -> None:
    page = chromium.new_page(java_script_enabled=False, base_url=address)
    page.goto("geleerde-lessen/")
    assert page.locator(".lw-statement").count() == 100
    page.get_by_role("link", name="2", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("deel 2 van")
    page.goto("geleerde-lessen/")
    page.get_by_text("Bladeren zonder te filteren").click()
    page.get_by_role("main").get_by_role("link", name="kan beter", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Geleerde lessen: kan beter")
    assert page.locator(".lw-statement .lw-badge--could-be-better").count() > 30
    badge = page.locator("button.lw-evidence").first
    badge.click()
    expect(page.get_by_text("Hoe sterk is dit bewijs?")).to_be_visible()
    page.close()


def test_it_works_from_disk(chromium: Browser, site: Path) -> None:
    page = chromium.new_page()
    page.goto(f"{site.as_uri()}/geleerde-lessen/index.html?regio=rijnmond")
    page.get_by_role("checkbox", name="advies").check()
    results(page).first.get_by_role("link").click()
    page.wait_for_url("**/geleerde-lessen/l000-*/index.html")
    page.close()


def test_paper_shows_the_lessons_and_how_strong_they_are_without_controls(page: Page) -> None:
    page.goto("geleerde-lessen/?regio=rijnmond&richting=hindert")
    expect(results(page)).not_to_have_count(0)
    page.emulate_media(media="print")
    expect(results(page).first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("checkbox", name="Rijnmond")).to_be_hidden()
    expect(page.get_by_text("Hoe sterk is dit bewijs?")).to_be_visible()


FILTERED = "?regio=friesland-fryslan&volgens=professionals"


@pytest.mark.parametrize(
    ("asked", "scheme"), [("", "dark"), (FILTERED, "light"), (FILTERED, "dark"), ("?q=zeppelin", "light")]
)
def test_it_meets_wcag(page: Page, root: Path, asked: str, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"geleerde-lessen/{asked}")
    expect(page.get_by_role("status")).not_to_be_empty()
    page.locator("details").evaluate_all("all => all.forEach(details => { details.open = true })")
    if "regio" in asked:
        results(page).first.get_by_role("button").click()
    page.evaluate((root / "plugins/leerwijk/frontend/node_modules/axe-core/axe.min.js").read_text("utf-8"))
    assert page.evaluate(RUN_AXE, RULES) == []


def test_it_fits_a_narrow_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("geleerde-lessen/?q=samenwerkingsafspraken&thema=rollen-en-samenwerkingsafspraken")
    expect(results(page)).not_to_have_count(0)
    page.get_by_text("Filters", exact=True).click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
