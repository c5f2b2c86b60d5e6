# SPDX-License-Identifier: EUPL-1.2
"""Comparing regions and pilots: by address, by keyboard, back again, and without script."""

import re
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_every_page import RULES, RUN_AXE

pytestmark = pytest.mark.browser

CHOSEN = "vergelijken/?regios=friesland,foodvalley"


def heads(page: Page) -> list[str]:
    """Return the columns that are shown."""
    shown = page.locator("thead [data-column]:visible").all()
    return [str(head.get_attribute("data-column")) for head in shown]


def groups(page: Page) -> list[str]:
    """Return the headings above the rows, without their numbers."""
    return [text.partition(" (")[0] for text in page.locator("tbody th[scope=rowgroup]").all_inner_texts()]


def test_an_address_brings_a_comparison_back_with_what_is_shared_first(page: Page) -> None:
    page.goto(CHOSEN)
    expect(page.get_by_role("status")).to_contain_text("Friesland (Fryslân) en Food Valley: 10 gedeeld")
    assert heads(page) == ["friesland", "foodvalley"]
    assert groups(page) == [
        "Gedeeld",
        "Gedeeld, met een verschillende richting",
        "Door één genoemd",
        "Door geen van deze uit ervaring genoemd",
    ]
    assert page.locator("tbody th[scope=row]").count() == 32


def test_choosing_by_keyboard_changes_the_address_and_back_undoes_it(page: Page) -> None:
    page.goto("vergelijken/")
    before = groups(page)
    page.get_by_label("Rijnmond").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("Kies er nog één om te vergelijken.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert heads(page) == ["rijnmond", "amsterdam"]
    assert parse_qs(urlsplit(page.url).query) == {"regios": ["rijnmond,amsterdam"]}
    page.go_back()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("Je ziet alles.")
    assert groups(page) == before
    expect(page.get_by_label("Rijnmond")).not_to_be_checked()


def test_three_regions_stand_the_same_from_their_address_and_fit_on_paper(
    page: Page, chromium: Browser, root: Path
) -> None:
    page.goto("vergelijken/")
    for name in ("Rijnmond", "Friesland (Fryslân)", "Food Valley"):
        page.get_by_label(name).check()
    assert parse_qs(urlsplit(page.url).query) == {"regios": ["rijnmond,friesland,foodvalley"]}
    told = page.get_by_role("status").inner_text()
    other = chromium.new_page(base_url=page.url)
    other.goto(page.url)
    expect(other.get_by_role("status")).to_have_text(told)
    assert heads(other) == heads(page) == ["rijnmond", "friesland", "foodvalley"]
    assert groups(other) == groups(page)
    rows = "tbody th[scope=row]"
    assert other.locator(rows).all_inner_texts() == page.locator(rows).all_inner_texts()
    other.close()
    page.evaluate((root / "plugins/leerwijk/frontend/node_modules/axe-core/axe.min.js").read_text("utf-8"))
    assert page.evaluate(RUN_AXE, RULES) == []
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1032, "height": 700})
    box = page.locator(".lw-matrix").evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert box[0] <= box[1]
    assert len(heads(page)) == 3


def test_a_tension_leads_to_the_rows_of_its_themes_and_back(page: Page) -> None:
    page.goto("spanningen/huisarts-verwijst-rechtstreeks/")
    page.get_by_text("Zie in de vergelijking:").get_by_role("link").first.click()
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    row.get_by_role("link", name="Verwijst de huisarts rechtstreeks").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Verwijst de huisarts rechtstreeks")


def test_showing_everything_keeps_the_focus_on_the_page(page: Page) -> None:
    page.goto(CHOSEN)
    page.get_by_role("button", name="Toon alles").press("Enter")
    expect(page.get_by_label("Rijnmond")).to_be_focused()
    expect(page).to_have_url(re.compile(r"vergelijken/$"))
    assert len(heads(page)) == 4


def test_no_more_than_four_pilots_can_be_chosen(page: Page) -> None:
    page.goto("vergelijken/pilots/")
    boxes = page.locator(".lw-choose input")
    for n in range(4):
        boxes.nth(n).check()
    expect(page.locator(".lw-choose input:disabled")).to_have_count(boxes.count() - 4)
    expect(page.get_by_role("status")).to_contain_text("Haal er eerst één weg")


def test_two_regions_are_both_in_sight_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(CHOSEN)
    expect(page.get_by_role("status")).to_contain_text("gedeeld")
    sides = "e => e.getBoundingClientRect().left"
    assert [page.locator(f"thead [data-column={each}]").evaluate(sides) < 280 for each in heads(page)] == [
        True,
        True,
    ]


def test_the_tables_of_a_factsheet_show_all_regions_on_a_laptop(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("factsheets/vier-regios-naast-elkaar/")
    wide = "all => all.filter((each) => each.scrollWidth > each.clientWidth).length"
    assert page.locator(".lw-theme-table").count() > 0
    assert page.locator(".lw-theme-table").evaluate_all(wide) == 0


def test_without_script_the_whole_table_stands(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(CHOSEN)
    assert page.locator("tbody td[data-column]:visible").count() == 32 * 4
    expect(page.locator("form.lw-choose")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_comparison_meets_wcag(page: Page, root: Path, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(CHOSEN)
    expect(page.locator("tbody[data-group=shared]")).to_be_visible()
    page.evaluate((root / "plugins/leerwijk/frontend/node_modules/axe-core/axe.min.js").read_text("utf-8"))
    assert page.evaluate(RUN_AXE, RULES) == []


def test_a_comparison_prints_lying_down_with_every_column_in_view(page: Page) -> None:
    page.goto("vergelijken/")
    sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert sheets
    assert all(float(wide) > float(high) for wide, high in sheets)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1032, "height": 700})  # A4 lying down, without its margins
    box = page.locator(".lw-matrix").evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert box[0] <= box[1]
