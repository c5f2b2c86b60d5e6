# SPDX-License-Identifier: EUPL-1.2
"""Every state of what keeps progress: accessible in every scheme, whole on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.learner import (
    KEY,
    LESSON,
    MODULE,
    PROGRESS,
    PROOF,
    REVIEW,
    agree,
    check,
    go_on,
    kept,
    put,
    stored,
    take_test,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN_AXE = """([tags, rules]) => axe.run(document, { runOnly: tags, rules, resultTypes: ["violations"] })
    .then(({ violations }) =>
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`))"""
SMALL = """() => [...document.querySelectorAll(
        "leerwijk-progress :is(button, input), leerwijk-review button, leerwijk-proof :is(button, input), "
        + ".lw-keep button, .lw-tool--due")]
    .filter(one => one.checkVisibility())
    .filter(one => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24 })
    .map(one => one.outerHTML)"""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture(scope="session")
def axe_core(root: Path) -> str:
    """Return the source of axe-core."""
    return (root / "plugins/leerwijk/frontend/node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def learnt(chromium: Browser, address: str) -> Iterator[str]:
    """Return a document with something of everything, as a learner left it."""
    context = chromium.new_context(locale="nl-NL", base_url=address)
    page = context.new_page()
    take_test(page)
    agree(page)
    page.goto(LESSON)
    check(page, "erbij-1")
    go_on(page, "erbij-1")
    check(page, "erbij-1", right=False)
    page.get_by_label("Jouw gedachten").fill("Ik belde te laat.")
    page.locator("leerwijk-lesson").scroll_into_view_if_needed()
    page.wait_for_timeout(1500)
    document = kept(page)
    for saved in document["answers"].values():
        saved["first"]["certainty"] = 2
        if "due" in saved:
            saved["due"] = 0
    outdated = next(saved for key, saved in document["answers"].items() if key.startswith("erbij-eindtoets/"))
    outdated["mark"] = "00000000"
    put(page, document)
    yield stored(page)[KEY]
    context.close()


def consent(page: Page) -> None:
    page.goto(LESSON)
    check(page, "erbij-1")
    page.get_by_role("group", name="Wil je je voortgang bewaren?").wait_for()
    page.get_by_text("Wat blijft er dan bewaard?").click()


def consented(page: Page) -> None:
    consent(page)
    agree(page)


def reflected(page: Page) -> None:
    page.goto(LESSON)
    page.get_by_label("Jouw gedachten").fill("Ik belde te laat.")


def opened(url: str) -> Callable[[Page], None]:
    def state(page: Page) -> None:
        page.goto(url)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")

    return state


def erasing(page: Page) -> None:
    page.goto(PROGRESS)
    page.get_by_role("button", name="Wis alles", exact=True).click()


def previewing(page: Page) -> None:
    page.goto(PROGRESS)
    content = stored(page)[KEY].encode()
    page.get_by_label("Kies een bestand").set_input_files(
        {"name": "voortgang.json", "mimeType": "application/json", "buffer": content}
    )
    expect(page.get_by_text("Dit verandert er")).to_be_visible()


def damaged(page: Page) -> None:
    put(page, "{")
    page.goto(PROGRESS)
    expect(page.get_by_text("Beschadigde voortgang")).to_be_visible()


def printing(page: Page) -> None:
    page.goto(PROOF)
    page.get_by_label("Naam").fill("Samira Voorbeeld")
    page.get_by_label("SKJ-nummer").fill("123456789")


EMPTY = {
    "consent": consent,
    "consented": consented,
    "reflected": reflected,
    "progress, nothing kept": opened(PROGRESS),
    "review, nothing kept": opened(REVIEW),
    "proof, no test": opened(PROOF),
    "progress, damaged": damaged,
}
LEARNT = {
    "home": opened(""),
    "modules": opened("modules/"),
    "module": opened(MODULE),
    "progress": opened(PROGRESS),
    "progress, erasing": erasing,
    "progress, previewing": previewing,
    "review": opened(REVIEW),
    "proof": printing,
}


def violations(page: Page, axe_core: str, *without: str) -> list[str]:
    """Return what breaks a rule in light or dark."""
    page.evaluate(axe_core)
    found: list[str] = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += page.evaluate(RUN_AXE, [RULES, {rule: {"enabled": False} for rule in without}])
    return found


@pytest.mark.parametrize("state", EMPTY)
def test_a_state_of_who_keeps_nothing_meets_wcag(page: Page, axe_core: str, state: str) -> None:
    EMPTY[state](page)
    assert violations(page, axe_core) == []


@pytest.mark.parametrize("state", LEARNT)
def test_a_state_of_who_keeps_progress_meets_wcag_and_fits_a_phone(
    page: Page, axe_core: str, learnt: str, state: str
) -> None:
    put(page, learnt)
    LEARNT[state](page)
    assert violations(page, axe_core) == []
    assert page.evaluate(SMALL) == []
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("state", ["progress", "review", "proof"])
def test_forced_colours_leave_everything_there(page: Page, axe_core: str, learnt: str, state: str) -> None:
    page.emulate_media(forced_colors="active")
    put(page, learnt)
    LEARNT[state](page)
    assert violations(page, axe_core, "color-contrast") == []  # axe sees the colours that were forced away


def test_consent_fits_a_narrow_screen_with_large_text(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    consent(page)
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate("document.querySelector('.lw-consent').scrollWidth <= innerWidth")


def test_personal_pages_print_what_is_there(page: Page, learnt: str) -> None:
    put(page, learnt)
    page.goto(PROGRESS)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Per module")).to_be_visible()
    expect(page.get_by_role("button", name="Wis alles", exact=True)).to_be_hidden()


def test_a_reflection_prints_lines_to_write_on_and_else_what_was_written(page: Page) -> None:
    page.goto(LESSON)
    page.emulate_media(media="print")
    lines = "getComputedStyle(document.querySelector('.lw-callout--reflect'), '::after').blockSize"
    assert page.evaluate(lines) != "auto"
    expect(page.get_by_label("Jouw gedachten")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_label("Jouw gedachten").fill("Ik belde te laat.")
    page.emulate_media(media="print")
    expect(page.get_by_label("Jouw gedachten")).to_be_visible()
    assert page.evaluate(lines) == "auto"


def test_the_question_covers_nothing(context: BrowserContext) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    consent(page)
    covered = page.evaluate(
        """() => { const box = document.querySelector(".lw-consent").getBoundingClientRect();
            return [...document.querySelectorAll("fieldset, .lw-question__foot")].some(one => {
                const other = one.getBoundingClientRect();
                return other.height > 0 && other.top < box.bottom && other.bottom > box.top; }) }"""
    )
    assert covered is False
