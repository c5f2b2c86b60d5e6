# SPDX-License-Identifier: EUPL-1.2
"""Every kind of question, from wrong by way of a hint to right: by keyboard, by touch, and without script."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from playwright.sync_api import expect

from tests.browser import keyboard, touch
from tests.browser.quizzes import ACTS, UNSCORED, Hands, played

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    Opens = Callable[[str], Locator]

pytestmark = pytest.mark.browser
KINDS = pytest.mark.parametrize("kind", ACTS)
ALL = (*ACTS, *UNSCORED)


@pytest.fixture(scope="module")
def addresses(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the address of a question of each kind."""
    return played(root, tmp_path_factory.mktemp("played"), "alle-soorten")


@pytest.fixture(params=["keyboard", "touch"])
def hands(request: pytest.FixtureRequest) -> Hands:
    """Return somebody who works a page in one way only."""
    return cast("Hands", {"keyboard": keyboard, "touch": touch}[request.param])


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    """Return a page on a screen that can be touched; afterwards no script may have failed."""
    context = chromium.new_context(has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    context.close()
    assert failures == []


@pytest.fixture
def question_of(tab: Page, addresses: dict[str, str]) -> Callable[[str], Locator]:
    """Return what opens a question of a kind, with the focus right before it."""

    def open_question(kind: str) -> Locator:
        tab.goto(addresses[kind])
        tab.get_by_role("button", name="Voor de vraag").focus()
        return tab.locator("leerwijk-question")

    return open_question


@KINDS
def test_a_question_goes_from_wrong_to_right(tab: Page, question_of: Opens, hands: Hands, kind: str) -> None:
    wrong, right = ACTS[kind]
    question = question_of(kind)
    wrong(hands, tab, question)
    hands.press(tab, question, "Controleer")
    feedback = question.get_by_role("group", name="Feedback bij Vraag 1 van 1")
    expect(feedback).to_be_focused()
    expect(feedback).to_contain_text("goed")
    expect(question.locator(".lw-verdict--wrong").first).to_have_text("Niet goed")
    hands.press(tab, question, "Probeer opnieuw")
    expect(feedback).to_be_hidden()
    right(hands, tab, question)
    hands.press(tab, question, "Controleer")
    expect(feedback).to_contain_text("Goed!")
    expect(feedback).to_be_focused()
    expect(question.get_by_role("button", name="Controleer")).to_have_count(0)


@KINDS
def test_a_hint_comes_before_the_answer(tab: Page, question_of: Opens, kind: str) -> None:
    question = question_of(kind)
    hints = question.locator(".lw-hint")
    keyboard.tab_to(tab, hints.first.locator("summary"))
    tab.keyboard.press("Enter")
    expect(hints.first.locator("p")).to_be_visible()
    expect(question.locator(".lw-feedback")).to_be_hidden()


def test_hints_come_one_by_one(question_of: Opens) -> None:
    question = question_of("choice")
    first, second = question.locator(".lw-hint").all()
    expect(second).to_be_hidden()
    first.locator("summary").click()
    expect(second).to_be_visible()
    expect(second.locator("p")).to_be_hidden()


@pytest.mark.parametrize("kind", UNSCORED)
def test_what_is_not_scored_is_answered_and_compared(
    tab: Page, question_of: Opens, hands: Hands, kind: str
) -> None:
    answer, button, told = UNSCORED[kind]
    question = question_of(kind)
    answer(hands, tab, question)
    hands.press(tab, question, button)
    expect(question.locator(".lw-feedback")).to_be_focused()
    expect(question.locator(".lw-feedback")).to_contain_text(told)


@pytest.mark.parametrize("kind", ALL)
def test_nothing_answered_is_nothing_wrong(question_of: Opens, kind: str) -> None:
    question = question_of(kind)
    question.locator(".lw-button--main").click()
    expect(question.locator(".lw-feedback")).to_be_hidden()
    expect(question.locator(".lw-question__remark")).to_contain_text("eerst")
    assert question.evaluate("one => one.contains(document.activeElement)")


@KINDS
def test_the_answer_can_be_shown(tab: Page, question_of: Opens, kind: str) -> None:
    wrong, _ = ACTS[kind]
    question = question_of(kind)
    wrong(cast("Hands", keyboard), tab, question)
    keyboard.press(tab, question, "Controleer")
    keyboard.press(tab, question, "Toon het antwoord")
    feedback = question.locator(".lw-feedback")
    expect(feedback).to_be_focused()
    expect(feedback).to_contain_text("Het antwoord")
    expect(question.locator(".lw-question__work input, .lw-question__work select").first).to_be_disabled()


def test_changing_a_wrong_answer_takes_the_verdict_away(question_of: Opens) -> None:
    question = question_of("choice")
    question.get_by_role("radio", name="Ik verwijs het gezin meteen door.").check()
    question.get_by_role("button", name="Controleer").click()
    question.get_by_role("radio", name="Ik wacht tot het volgende overleg.").check()
    expect(question.locator(".lw-question__work .lw-verdict")).to_have_count(0)
    expect(question.get_by_role("button", name="Controleer")).to_be_visible()


def test_partial_credit_is_told_with_its_rule(question_of: Opens) -> None:
    question = question_of("multiple")
    question.get_by_role("checkbox", name="Wat wil het gezin dat de ander weet?").check()
    question.get_by_role("button", name="Controleer").click()
    feedback = question.locator(".lw-feedback")
    expect(feedback).to_contain_text("Deels goed")
    expect(feedback).to_contain_text("Je krijgt 1 van de 2 punten. Elk goed antwoord telt mee.")
    expect(feedback).to_contain_text("Je bent er bijna.")


def test_feedback_differs_by_attempt(question_of: Opens) -> None:
    question = question_of("choice")
    for told in ("Denk aan de kleinste stap.", "Welke stap kun je vandaag nog zetten?"):
        question.get_by_role("radio", name="Ik verwijs het gezin meteen door.").check()
        question.get_by_role("button", name="Controleer").click()
        expect(question.locator(".lw-feedback")).to_contain_text(told)
        question.get_by_role("button", name="Probeer opnieuw").click()


def test_moving_a_step_is_announced_and_keeps_the_focus(tab: Page, question_of: Opens) -> None:
    question = question_of("order")
    step = question.get_by_role("listitem").first.locator("label").inner_text()
    down = question.get_by_role("button", name=f"Omlaag: {step}")
    down.press("Enter")
    expect(down).to_be_focused()
    expect(tab.get_by_role("status")).to_have_text(f"{step} staat nu op plaats 2 van 4.")
    expect(question.get_by_role("listitem").nth(1)).to_contain_text(step)


@pytest.mark.parametrize("kind", ALL)
def test_without_script_a_question_can_be_answered_and_checked(
    chromium: Browser, addresses: dict[str, str], kind: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(addresses[kind])
    work = page.locator(".lw-question__work")
    expect(work.locator("input, select, textarea").first).to_be_enabled()
    answer = page.locator(".lw-question > .lw-answer")
    answer.locator("summary").click()
    assert len(answer.inner_text()) > len("Antwoord bij vraag 1") + 10
    context.close()


def test_what_was_kept_of_an_open_answer_stands_there_again(
    chromium: Browser, addresses: dict[str, str]
) -> None:
    page = chromium.new_page()
    page.add_init_script(
        """globalThis.leerwijk = { keeper: { state: () => {
          const { mark } = JSON.parse(document.querySelector(".lw-quiz__data").textContent).questions[0];
          const response = { text: "Wat ik eerder schreef.", ticked: [] };
          return { answers: { "alle-soorten/open": { mark, response } }, tests: {}, cases: {} };
        } } };"""
    )
    page.goto(addresses["open"])
    expect(page.get_by_role("textbox")).to_have_value("Wat ik eerder schreef.")
    page.close()
