# SPDX-License-Identifier: EUPL-1.2
"""Cases: choices and what follows from them, moments one by one, a guide for a group on two sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser import keyboard
from tests.browser.test_every_page import RULES, RUN_AXE, axe

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

__all__ = ["axe"]
pytestmark = pytest.mark.browser
BRANCHING = "modules/de-specialist-erbij-halen/wat-het-team-nog-miste/"
RECONSTRUCTION = "modules/regie-rollen-en-overdracht/warme-overdracht-en-minder-schakels/"
DISCUSSION = "modules/regie-rollen-en-overdracht/wie-doet-wat-wanneer/"
LISTEN = """() => { globalThis.told = [];
for (const name of ["walked", "noted"]) document.addEventListener(`leerwijk:${name}`,
    event => globalThis.told.push([name, event.detail])); }"""


def case_on(page: Page, url: str) -> Locator:
    """Return the case on a page, once it can be played."""
    page.goto(url)
    page.evaluate(LISTEN)
    case = page.locator("section.lw-case")
    page.locator(".lw-case--played").wait_for()
    return case


def told(page: Page, name: str) -> list[dict[str, Any]]:
    """Return the details of the events of one name."""
    return [detail for event, detail in page.evaluate("globalThis.told") if event == name]


def walk_to_the_end(case: Locator) -> None:
    """Choose the first way each time."""
    while case.locator(".lw-branch:visible").count():
        case.locator(".lw-branch:visible").first.click()
        case.get_by_role("button", name="Ga verder").click()


def test_a_choice_shows_what_it_means_to_others(page: Page) -> None:
    case = case_on(page, BRANCHING)
    expect(case.locator(".lw-node:visible")).to_have_count(1)
    case.locator(".lw-branch:visible").first.click()
    consequences = case.locator(".lw-consequences:visible")
    expect(consequences.locator("dt").first).to_be_visible()
    expect(case.locator(".lw-branches__made details")).to_be_focused()
    expect(case.locator(".lw-branch:visible")).to_have_count(1)


def test_a_choice_can_be_taken_back(page: Page) -> None:
    case = case_on(page, BRANCHING)
    first = case.locator(".lw-node:visible").get_attribute("data-id")
    choices = case.locator(".lw-branch:visible").count()
    case.locator(".lw-branch:visible").first.click()
    case.get_by_role("button", name="Kies toch anders").click()
    expect(case.locator(".lw-branch:visible")).to_have_count(choices)
    case.locator(".lw-branch:visible").last.click()
    case.get_by_role("button", name="Ga verder").click()
    case.get_by_role("button", name="Terug naar de vorige keuze").click()
    expect(case.locator(".lw-node:visible")).to_have_attribute("data-id", first or "")
    assert [len(walk["path"]) for walk in told(page, "walked")] == [1, 0]


def test_the_end_tells_the_way_and_what_pilots_report(page: Page) -> None:
    case = case_on(page, BRANCHING)
    walk_to_the_end(case)
    steps = case.locator(".lw-way > li")
    assert steps.count() >= 2
    expect(case.locator(".lw-case__comparison p").first).to_be_visible()
    expect(case.get_by_text(re.compile(r"Je zag \d van de \d momenten"))).to_be_visible()
    case.get_by_label("Waarom koos je deze weg?").fill("Omdat het snel kon.")
    case.get_by_label("Waarom koos je deze weg?").blur()
    assert told(page, "walked")[-1]["isEnded"]
    assert [(note["note"], note["text"]) for note in told(page, "noted")] == [
        ("reason", "Omdat het snel kon.")
    ]
    steps.nth(1).get_by_role("button").click()
    expect(case.locator(".lw-branch:visible").first).to_be_visible()
    expect(case.locator(".lw-case__comparison")).to_be_hidden()


def test_a_case_is_played_with_the_keyboard(page: Page) -> None:
    case = case_on(page, BRANCHING)
    keyboard.tab_to(page, case.locator(".lw-branch:visible").nth(1))
    page.keyboard.press("Enter")
    keyboard.press(page, case, "Ga verder")
    expect(case.locator(".lw-node:visible").get_by_role("heading")).to_be_focused()


def test_moments_come_one_by_one(page: Page) -> None:
    case = case_on(page, RECONSTRUCTION)
    moments = case.locator(".lw-timeline > li")
    expect(moments.locator("visible=true")).to_have_count(1)
    case.get_by_role("textbox").first.fill("Samen bellen.")
    case.get_by_role("textbox").first.blur()
    case.get_by_text("Vergelijk je antwoord").first.click()
    case.get_by_role("button", name="Volgende moment (2 van 6)").click()
    expect(moments.nth(1)).to_be_focused()
    expect(case.locator(".lw-case__comparison")).to_be_hidden()
    case.get_by_role("button", name="Toon alle momenten").click()
    expect(case.locator(".lw-case__comparison")).to_be_visible()
    expect(case.get_by_role("textbox").first).to_have_value("Samen bellen.")
    assert told(page, "noted")[0]["text"] == "Samen bellen."


def test_a_case_for_a_group_prints_on_two_sheets(page: Page) -> None:
    case = case_on(page, DISCUSSION)
    page.evaluate("globalThis.print = () => undefined")
    case.get_by_role("button", name="Print deze casus").click()
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
    assert sheets == 2
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("url", [BRANCHING, RECONSTRUCTION])
def test_a_case_meets_wcag_on_the_way_and_at_the_end(page: Page, axe: str, url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    case = case_on(page, url)
    page.evaluate(axe)
    if url == BRANCHING:
        case.locator(".lw-branch:visible").first.click()
    assert page.evaluate(RUN_AXE, RULES) == []
    case.get_by_role("button", name="Ga verder").or_(
        case.get_by_role("button", name="Toon alle momenten")
    ).click()
    walk_to_the_end(case)
    assert page.evaluate(RUN_AXE, RULES) == []


@pytest.mark.parametrize("url", [BRANCHING, RECONSTRUCTION])
def test_a_case_fits_a_narrow_screen(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    case = case_on(page, url)
    walk_to_the_end(case)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_a_case_is_headings_and_links(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(BRANCHING)
    case = page.locator("section.lw-case")
    assert case.locator(".lw-node:visible").count() > 4
    link = case.locator(".lw-branches a").first
    link.click()
    expect(page).to_have_url(re.compile(r"#casus-"))
    context.close()


def test_when_the_code_does_not_load_everything_is_there_to_read(chromium: Browser, address: str) -> None:
    page = chromium.new_page(base_url=address)
    page.route("**/quiz.js*", lambda route: route.abort())
    page.goto(BRANCHING)
    page.locator(":root.lw-no-quiz").wait_for()
    assert page.locator("section.lw-case .lw-node:visible").count() > 4
    assert page.locator("fieldset.lw-question:visible").count() > 4
    page.close()
