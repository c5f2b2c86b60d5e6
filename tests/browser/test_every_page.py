# SPDX-License-Identifier: EUPL-1.2
"""Every kind of page in a browser: accessible, light enough, whole on a phone and without script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest

from bench.weight import weigh
from tests.site.crawl import PAGE_KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
KINDS = pytest.mark.parametrize("url", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN_AXE = """tags => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }).then(found =>
    found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.target).join(" ")}`))"""
LESSON = PAGE_KINDS["lesson"]
HEAVIEST = 110_000
"""Bytes that a lesson may weigh, compressed, everything loaded."""


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    """Return the source of axe-core."""
    return (root / "plugins/leerwijk/frontend/node_modules/axe-core/axe.min.js").read_text("utf-8")


@KINDS
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_meets_wcag(page: Page, axe: str, url: str, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(url)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE, RULES) == []


def test_dark_is_dark_and_light_is_light(page: Page) -> None:
    seen = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(LESSON)
        color = page.evaluate("getComputedStyle(document.body).backgroundColor")
        seen.append(sum(map(int, re.findall(r"\d+", color)[:3])) / 3)
    assert seen[0] > 200
    assert seen[1] < 60


@KINDS
def test_a_page_fits_a_narrow_screen(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(url)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@KINDS
def test_a_page_reads_without_script(chromium: Browser, address: str, url: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=address)
    tab = context.new_page()
    tab.goto(url)
    assert tab.get_by_role("heading", level=1).is_visible()
    assert tab.get_by_role("main").is_visible()
    assert len(tab.get_by_role("main").inner_text()) > 200
    context.close()


def test_a_lesson_is_light(page: Page, address: str) -> None:
    weights = weigh(page, address + LESSON)
    assert sum(weights.values()) <= HEAVIEST, weights


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page) -> None:
    page.goto(LESSON)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_strict_content_security_policy_breaks_nothing(chromium: Browser, address: str) -> None:
    policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
    context = chromium.new_context(base_url=address)
    context.route(
        "**/*",
        lambda route: route.fulfill(
            response=(got := route.fetch()), headers={**got.headers, "content-security-policy": policy}
        ),
    )
    tab = context.new_page()
    refused: list[str] = []
    tab.on("console", lambda line: refused.append(line.text) if line.type == "error" else None)
    for url in PAGE_KINDS.values():
        tab.goto(url)
    context.close()
    assert refused == []
