# SPDX-License-Identifier: EUPL-1.2
"""Every state of every kind: accessible in all colours, whole on a phone, in large letters and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.quizzes import previewed
from tests.browser.test_every_page import RULES, RUN_AXE, axe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

__all__ = ["axe"]
pytestmark = pytest.mark.browser
CASES = {"branching": "meedenken-of-meegaan", "reconstruction": "negen-maanden-wachten"}
EVERYTHING = pytest.mark.parametrize("quiz", ["alle-soorten", "toets", *CASES.values()])
LETTERS = """percent => { document.documentElement.style.fontSize =
    `${parseFloat(getComputedStyle(document.documentElement).fontSize) * percent / 100}px` }"""


@pytest.fixture(scope="module")
def previews(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the address of the preview of each quiz and case."""
    folder = tmp_path_factory.mktemp("previews")
    sites = {root / "tests" / "browser" / "playground": ("alle-soorten", "toets"), root: CASES.values()}
    return {name: previewed(site, folder, name) for site, names in sites.items() for name in names}


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """Return a page; afterwards no script may have failed."""
    page = chromium.new_page(reduced_motion="reduce")
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    page.close()
    assert failures == []


@EVERYTHING
@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
def test_every_state_meets_wcag(
    tab: Page, previews: dict[str, str], axe: str, quiz: str, colours: Literal["light", "dark", "forced"]
) -> None:
    if colours == "forced":
        tab.emulate_media(forced_colors="active")
    else:
        tab.emulate_media(color_scheme=colours)
    tab.goto(previews[quiz])
    tab.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())")
    tab.evaluate(axe)
    assert tab.evaluate(RUN_AXE, RULES) == []


@EVERYTHING
def test_every_state_fits_a_narrow_screen(tab: Page, previews: dict[str, str], quiz: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(previews[quiz])
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320


@EVERYTHING
def test_every_state_fits_with_letters_twice_as_large(tab: Page, previews: dict[str, str], quiz: str) -> None:
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto(previews[quiz])
    tab.evaluate(LETTERS, 200)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 1280


def test_each_question_is_shown_in_every_state(tab: Page, previews: dict[str, str]) -> None:
    tab.goto(previews["alle-soorten"])
    for state, count in {
        "unanswered": 13,
        "hint": 11,
        "sure": 11,
        "shown": 11,
        "right": 11,
        "answered": 2,
    }.items():
        expect(tab.locator(f'[data-state="{state}"]')).to_have_count(count)
    expect(tab.locator('[data-state="wrong"] .lw-feedback:visible')).to_have_count(
        tab.locator('[data-state="wrong"]').count()
    )
    for feedback in tab.locator('[data-state="right"] .lw-feedback').all():
        expect(feedback).to_contain_text("Goed!")


def test_paper_has_every_question_and_then_every_answer(tab: Page, previews: dict[str, str]) -> None:
    tab.goto(previews["alle-soorten"])
    paper = tab.frame_locator("iframe").last
    expect(paper.locator("fieldset:visible")).to_have_count(13)
    expect(paper.locator(".lw-key li[value]:visible")).to_have_count(13)
    expect(paper.locator(".lw-question .lw-answer:visible")).to_have_count(0)


def test_a_played_quiz_prints_whole_and_without_what_was_answered(
    tab: Page, previews: dict[str, str]
) -> None:
    tab.goto(previews["alle-soorten"])
    quiz = tab.locator("section.lw-quiz").first
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("button", name="Controleer").click()
    tab.emulate_media(media="print")
    expect(quiz.locator("fieldset:visible")).to_have_count(13)
    expect(quiz.locator(".lw-feedback:visible, .lw-part:visible, .lw-button:visible")).to_have_count(0)


def test_without_script_the_page_holds_the_whole_quiz(chromium: Browser, previews: dict[str, str]) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(previews["alle-soorten"])
    quiz = page.locator("section.lw-quiz").first
    expect(quiz.locator("fieldset:visible")).to_have_count(13)
    assert len(re.findall(r"Antwoord bij vraag \d+", quiz.inner_text())) == 13
    context.close()


def test_each_point_and_choice_of_a_story_is_shown(tab: Page, previews: dict[str, str]) -> None:
    tab.goto(previews[CASES["branching"]])
    chosen = tab.locator('[data-state="chosen"]')
    assert chosen.count() > tab.locator('[data-state="point"]').count() > 2
    expect(chosen.locator(".lw-branches__made details:visible")).to_have_count(chosen.count())
    expect(tab.locator('[data-state="point"] .lw-node:visible')).to_have_count(
        tab.locator('[data-state="point"]').count()
    )
    endings = tab.locator('[data-state="ending"]')
    assert endings.count() >= 2
    expect(endings.locator(".lw-way:visible")).to_have_count(endings.count())
    expect(endings.locator(".lw-case__comparison:visible")).to_have_count(endings.count())


def test_each_moment_is_shown_as_it_comes(tab: Page, previews: dict[str, str]) -> None:
    tab.goto(previews[CASES["reconstruction"]])
    for number, state in enumerate(tab.locator('[data-state="moment"]').all(), 2):
        expect(state.locator(".lw-timeline > li:visible")).to_have_count(number)
    expect(tab.locator(".lw-case").nth(1).locator("details:not([open])")).to_have_count(0)
