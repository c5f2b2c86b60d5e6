# SPDX-License-Identifier: EUPL-1.2
"""A quiz from its first question to its end, in the way of each purpose, and what it tells the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.quizzes import played

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
LISTEN = """() => { globalThis.told = [];
for (const name of ["attempt", "answered", "completed"]) document.addEventListener(`leerwijk:${name}`,
    event => globalThis.told.push([name, event.detail])); }"""


@pytest.fixture(scope="module")
def addresses(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the address of each quiz of the playground."""
    return {
        quiz: played(root, tmp_path_factory.mktemp("played"), quiz)["whole"]
        for quiz in ("vijf", "start", "toets")
    }


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """Return a page that listens; afterwards no script may have failed."""
    page = chromium.new_page(reduced_motion="reduce")
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.add_init_script(f"({LISTEN})()")
    yield page
    page.close()
    assert failures == []


def told(page: Page, name: str) -> list[dict[str, Any]]:
    """Return the details of the events of one name."""
    events = page.evaluate("globalThis.told")
    return [detail for event, detail in events if event == name]


def answer(page: Page, text: str) -> None:
    """Answer the question on the screen and have it checked."""
    page.get_by_role("radio", name=text, exact=True).check()
    page.get_by_role("button", name="Controleer").click()


def go_on(page: Page) -> None:
    """Go on after the feedback."""
    page.get_by_role("button", name="Volgende vraag").click()


def number(page: Page) -> str:
    """Return which question is on the screen."""
    return page.locator(".lw-question__number:visible").inner_text()


def test_one_question_shows_at_a_time_and_the_focus_goes_along(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["vijf"])
    expect(tab.locator("fieldset.lw-question:visible")).to_have_count(1)
    answer(tab, "Waar")
    expect(tab.locator(".lw-feedback:visible")).to_be_focused()
    expect(tab.get_by_role("status")).to_have_text("Goed!")
    go_on(tab)
    expect(tab.locator("fieldset.lw-question:visible")).to_have_count(1)
    expect(tab.locator(".lw-question__prompt:visible")).to_be_focused()
    expect(tab.locator(".lw-question__prompt:visible")).to_contain_text("Vraag twee.")


def test_a_wrong_answer_returns_after_three_others(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["vijf"])
    answer(tab, "Niet waar")
    expect(tab.get_by_text("Deze vraag komt straks nog een keer terug.")).to_be_visible()
    for text in ("Goed", "Waar", "Waar"):
        go_on(tab)
        answer(tab, text)
    go_on(tab)
    assert number(tab) == "Vraag 1 van 5"
    expect(tab.get_by_text("Deze vraag komt terug")).to_be_visible()
    expect(tab.get_by_role("radio", checked=True)).to_have_count(0)
    answer(tab, "Waar")
    go_on(tab)
    assert number(tab) == "Vraag 5 van 5"
    answer(tab, "Waar")
    tab.get_by_role("button", name="Naar het resultaat").click()
    expect(tab.get_by_role("group", name="Bericht over deze vragen")).to_be_focused()
    expect(tab.get_by_text("Je had 4 van de 5 vragen meteen goed.")).to_be_visible()
    expect(tab.get_by_text("Je weet het meeste al.").locator("visible=true")).to_be_visible()


def test_what_went_wrong_at_the_end_can_be_practised(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["vijf"])
    for text in ("Waar", "Goed", "Waar", "Waar"):
        answer(tab, text)
        go_on(tab)
    answer(tab, "Niet waar")
    tab.get_by_role("button", name="Naar het resultaat").click()
    tab.get_by_role("button", name="Oefen de vraag die niet meteen goed ging").click()
    assert number(tab) == "Vraag 5 van 5"
    answer(tab, "Waar")
    tab.get_by_role("button", name="Naar het resultaat").click()
    expect(tab.get_by_role("button", name="Begin opnieuw")).to_be_visible()
    expect(tab.get_by_role("button", name="Oefen")).to_have_count(0)
    assert len(told(tab, "completed")) == 1


def test_the_step_bar_tells_how_each_question_stands(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["vijf"])
    answer(tab, "Niet waar")
    steps = tab.get_by_role("navigation", name="Alle vragen: Vijf vragen", exact=True).get_by_role("button")
    expect(steps.first).to_have_accessible_name("Vraag 1: niet goed")
    expect(steps.nth(1)).to_have_accessible_name("Vraag 2: nog niet beantwoord")
    steps.nth(3).click()
    assert number(tab) == "Vraag 4 van 5"
    expect(steps.nth(3)).to_have_attribute("aria-current", "step")


def test_the_order_of_options_stays_within_an_attempt(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["vijf"])
    steps = tab.get_by_role("navigation", name="Alle vragen: Vijf vragen", exact=True).get_by_role("button")
    steps.nth(1).click()
    before = tab.locator(".lw-option__text:visible").all_inner_texts()
    steps.nth(2).click()
    steps.nth(1).click()
    assert tab.locator(".lw-option__text:visible").all_inner_texts() == before
    answer(tab, "Fout")
    assert tab.locator(".lw-option__text:visible").all_inner_texts() == before


def test_start_questions_have_no_score(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["start"])
    answer(tab, "Niet waar")
    expect(tab.get_by_text("Lees straks waarom niet.").locator("visible=true")).to_be_visible()
    go_on(tab)
    answer(tab, "Waar")
    tab.get_by_role("button", name="Klaar").click()
    expect(tab.get_by_role("status")).to_have_text("Dat waren de startvragen")
    expect(tab.get_by_text("meteen goed")).to_have_count(0)
    expect(tab.get_by_role("button", name="Begin opnieuw")).to_have_count(0)


def hand_in(page: Page) -> None:
    """Hand a test in, also with questions left open."""
    page.locator(".lw-step-bar__step").last.click()
    page.get_by_role("button", name="Lever in").click()
    page.get_by_role("group", name="Bericht over deze vragen").get_by_role("button", name="Lever in").click()


def test_a_test_tells_its_rules_before_it_begins(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["toets"])
    expect(tab.locator("fieldset:visible")).to_have_count(0)
    for rule in ("De toets heeft 3 vragen.", "Je slaagt met 70% van de punten.", "nog 3 keer"):
        expect(tab.get_by_role("listitem").filter(has_text=rule)).to_be_visible()
    tab.get_by_role("button", name="Begin met de toets").click()
    assert number(tab) == "Vraag 1 van 3"
    expect(tab.locator(".lw-question__prompt:visible")).to_be_focused()


def test_a_test_gives_feedback_only_after_handing_in(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["toets"])
    tab.get_by_role("button", name="Begin met de toets").click()
    tab.get_by_role("radio", name="Waar", exact=True).check()
    expect(tab.get_by_role("button", name="Controleer")).to_have_count(0)
    go_on(tab)
    tab.get_by_role("button", name="Vorige vraag").click()
    expect(tab.get_by_role("radio", name="Waar", exact=True)).to_be_checked()
    expect(tab.locator(".lw-feedback:visible")).to_have_count(0)
    assert told(tab, "answered") == []
    hand_in(tab)
    expect(tab.locator(".lw-feedback:visible")).to_have_count(1)
    expect(tab.locator("fieldset.lw-question:visible")).to_have_count(3)
    expect(tab.get_by_text("Je slaagt vanaf 70%.")).to_be_visible()
    assert len(told(tab, "answered")) == 1


def test_handing_in_warns_of_open_questions(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["toets"])
    tab.get_by_role("button", name="Begin met de toets").click()
    tab.locator(".lw-step-bar__step").last.click()
    tab.get_by_role("button", name="Lever in").click()
    expect(tab.get_by_text("3 vragen zijn nog niet beantwoord: 1, 2, 3.")).to_be_visible()
    tab.get_by_role("button", name="Ga terug").click()
    assert number(tab) == "Vraag 1 van 3"


def test_a_new_attempt_draws_other_questions_and_attempts_are_counted(
    tab: Page, addresses: dict[str, str]
) -> None:
    tab.goto(addresses["toets"])
    tab.get_by_role("button", name="Begin met de toets").click()
    tab.get_by_role("radio").first.check()
    hand_in(tab)
    tab.get_by_role("button", name="Maak een nieuwe toets").click()
    tab.get_by_role("radio").or_(tab.get_by_role("textbox")).first.wait_for()
    tab.locator(".lw-step-bar__step").first.click()
    tab.get_by_role("radio", name="Waar", exact=True).check()
    hand_in(tab)
    expect(tab.get_by_text("2 keer")).to_be_visible()
    first, second = told(tab, "completed")
    assert set(first["drawn"]).isdisjoint(second["drawn"])
    assert [first["attempt"], second["attempt"]] == [1, 2]


def test_the_last_attempt_is_the_last(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["toets"])
    tab.get_by_role("button", name="Begin met de toets").click()
    for _ in range(2):
        hand_in(tab)
        tab.get_by_role("button", name="Maak een nieuwe toets").click()
    hand_in(tab)
    expect(tab.get_by_text("3 keer")).to_be_visible()
    expect(tab.get_by_role("button", name="Maak een nieuwe toets")).to_have_count(0)


def test_certainty_is_compared_with_how_it_went(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["toets"])
    tab.get_by_role("button", name="Begin met de toets").click()
    tab.get_by_role("radio", name="Waar", exact=True).check()
    tab.get_by_role("radio", name="Heel zeker").check()
    hand_in(tab)
    expect(tab.get_by_text("Hoe zeker was je, en hoe ging het?")).to_be_visible()
    [given] = told(tab, "answered")
    assert given["certainty"] == 3


def test_events_tell_who_what_and_how_well(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["vijf"])
    answer(tab, "Niet waar")
    [begun] = told(tab, "attempt")
    assert begun["quiz"] == "vijf"
    assert begun["attempt"] == 1
    assert begun["drawn"] == ["een", "twee", "drie", "vier", "vijf"]
    [given] = told(tab, "answered")
    assert given["at"] > 1_600_000_000_000
    assert given["latency"] >= 0
    assert {
        key: given[key] for key in ("question", "kind", "purpose", "response", "result", "score", "max")
    } == {
        "question": "een",
        "kind": "true-false",
        "purpose": "self-check",
        "response": False,
        "result": "incorrect",
        "score": 0,
        "max": 1,
    }
    assert given["pattern"] == {"type": "true-false", "response": "false", "correct": "true"}
    assert (given["tries"], given["isFresh"]) == (1, True)
