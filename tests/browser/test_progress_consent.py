# SPDX-License-Identifier: EUPL-1.2
"""Nothing is kept before the learner agrees; the question whether to comes once, and a no is respected."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.learner import (
    KEY,
    LESSON,
    OTHER_LESSON,
    PROGRESS,
    REVIEW,
    YES,
    agree,
    answer,
    begin_to_keep,
    check,
    go_on,
    kept,
    stored,
    take_test,
)

pytestmark = pytest.mark.browser
QUIZ = "erbij-1"
QUESTION = "Wil je je voortgang bewaren?"
EVERYTHING = """async () => [
    { ...localStorage }, { ...sessionStorage }, document.cookie, (await indexedDB.databases()).length,
    (await caches.keys()).length]"""
NOTHING = [{}, {}, "", 0, 0]


def read_to_the_end(page: Page) -> None:
    page.locator("leerwijk-lesson").scroll_into_view_if_needed()


def reflect(page: Page, text: str) -> None:
    field = page.get_by_label("Jouw gedachten")
    field.press_sequentially(text)
    field.blur()


def test_nothing_is_stored_before_the_learner_agrees(page: Page) -> None:
    page.goto(LESSON)
    check(page, QUIZ)
    reflect(page, "Ik belde te laat.")
    read_to_the_end(page)
    expect(page.get_by_role("group", name=QUESTION)).to_be_visible()
    assert page.evaluate(EVERYTHING) == NOTHING
    for url in ("", "modules/", PROGRESS, REVIEW, LESSON):
        page.goto(url)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(EVERYTHING) == NOTHING


def test_the_first_answer_brings_the_question_and_leaves_the_learner_where_they_are(page: Page) -> None:
    page.goto(LESSON)
    check(page, QUIZ)
    focused = page.evaluate("document.activeElement.className")
    question = page.get_by_role("group", name=QUESTION)
    expect(question).to_be_visible()
    assert page.evaluate("document.activeElement.className") == focused
    expect(
        page.get_by_role("status").filter(has_text="de vraag of je je voortgang wilt bewaren")
    ).to_have_count(1)
    assert question.evaluate("box => getComputedStyle(box).position") == "static"
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_what_was_done_before_agreeing_is_kept_too(page: Page) -> None:
    page.goto(LESSON)
    first = check(page, QUIZ)
    go_on(page, QUIZ)
    second = check(page, QUIZ, right=False)
    agree(page)
    expect(page.get_by_text("Gelukt: je voortgang blijft nu bewaard")).to_be_focused()
    assert list(kept(page)["answers"]) == [f"{QUIZ}/{first}", f"{QUIZ}/{second}"]
    go_on(page, QUIZ)
    third = check(page, QUIZ)
    assert f"{QUIZ}/{third}" in kept(page)["answers"]


def test_the_question_can_be_answered_by_keyboard_alone(page: Page) -> None:
    page.goto(LESSON)
    check(page, QUIZ)
    page.get_by_text(QUESTION).wait_for()
    page.get_by_role("button", name="Volgende vraag").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == YES:
            break
    page.keyboard.press("Enter")
    assert KEY in stored(page)


def test_not_now_is_not_asked_again_in_the_tab_and_nothing_else_is_stored(page: Page) -> None:
    page.goto(LESSON)
    check(page, QUIZ)
    page.get_by_role("button", name="Nu niet").click()
    expect(page.get_by_text("Er wordt niets bewaard.")).to_be_focused()
    go_on(page, QUIZ)
    check(page, QUIZ)
    read_to_the_end(page)
    page.wait_for_timeout(2000)
    expect(page.get_by_text(QUESTION)).to_have_count(0)
    page.goto(OTHER_LESSON)
    check(page, "regie-1")
    page.wait_for_timeout(2000)
    expect(page.get_by_text(QUESTION)).to_have_count(0)
    assert page.evaluate(EVERYTHING) == [{}, {f"{KEY}:quiet": "1"}, *NOTHING[2:]]


def test_who_changes_their_mind_finds_an_offer_below_every_quiz(page: Page) -> None:
    page.goto(LESSON)
    check(page, QUIZ)
    page.get_by_role("button", name="Nu niet").click()
    page.locator(f"#quiz-{QUIZ}").get_by_role("button", name="Voortgang bewaren").click()
    expect(page.get_by_text(QUESTION)).to_be_focused()
    agree(page)
    expect(page.locator(f"#quiz-{QUIZ}").get_by_role("link", name="Mijn voortgang")).to_be_visible()
    assert KEY in stored(page)


def test_who_asks_not_to_be_asked_is_not_asked_on_other_pages(page: Page) -> None:
    page.goto(LESSON)
    check(page, QUIZ)
    page.get_by_role("button", name="Vraag dit niet meer").click()
    assert stored(page) == {f"{KEY}:quiet": "1"}
    page.goto(OTHER_LESSON)
    check(page, "regie-1")
    page.wait_for_timeout(2000)
    expect(page.get_by_text(QUESTION)).to_have_count(0)
    page.locator("#quiz-regie-1").get_by_role("button", name="Voortgang bewaren").click()
    agree(page)
    assert list(stored(page)) == [KEY]


def test_reading_a_lesson_to_its_end_brings_the_question(page: Page) -> None:
    page.goto(LESSON)
    read_to_the_end(page)
    expect(page.get_by_role("group", name=QUESTION)).to_be_visible()
    agree(page)
    assert list(kept(page)["lessons"]) == ["erbij-halen-in-plaats-van-doorverwijzen"]


def test_writing_a_reflection_brings_the_question(page: Page) -> None:
    page.goto(LESSON)
    reflect(page, "Ik belde te laat.")
    expect(page.get_by_text("Dit verdwijnt als je de pagina sluit.")).to_be_visible()
    agree(page)
    expect(page.get_by_text("Dit blijft bewaard op dit apparaat.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Jouw gedachten")).to_have_value("Ik belde te laat.")


def test_a_start_question_is_kept_but_does_not_come_back_for_review(page: Page) -> None:
    page.goto(LESSON)
    question = check(page, "erbij-start-1")
    agree(page)
    assert "due" not in kept(page)["answers"][f"erbij-start-1/{question}"]


def test_a_passed_test_tells_that_its_proof_needs_keeping(page: Page) -> None:
    take_test(page)
    page.get_by_role("button", name="Nu niet").click()
    expect(page.get_by_text("Wil je een bewijs van deelname?")).to_be_visible()
    page.get_by_role("button", name="Voortgang bewaren").first.click()
    agree(page)
    expect(page.get_by_role("link", name="Druk je bewijs van deelname af")).to_be_focused()
    page.get_by_role("link", name="Druk je bewijs van deelname af").click()
    expect(page.get_by_text("heeft deze module gevolgd")).to_be_visible()


def test_a_page_without_anything_to_keep_loads_none_of_this(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    page.goto("themas/regie/")
    page.wait_for_load_state("networkidle")
    assert {"keep.js", "quiz.js", "progress.js"}.isdisjoint(asked)
    begin_to_keep(page)
    asked.clear()
    page.goto("themas/regie/")
    page.wait_for_load_state("networkidle")
    assert "keep.js" in asked
    assert {"quiz.js", "progress.js"}.isdisjoint(asked)


def test_answers_that_were_not_checked_are_not_kept(page: Page) -> None:
    begin_to_keep(page)
    go_on(page, QUIZ)
    answer(page, QUIZ)
    assert len(kept(page)["answers"]) == 1
