# SPDX-License-Identifier: EUPL-1.2
"""A test with every kind of question that is left half-way stands there as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from leerwijk.exports.targets import BY_ID
from leerwijk.model.quiz import Purpose
from leerwijk.pages import pages_of
from tests.browser.platforms import Platform, answer, installed, quiz_in, served, unpacked
from tests.browser.records import Records, launch_of, launched, stored
from tests.unit.packed import ITEMS, SHOP
from tests.unit.small_site import LIBRARY, NL, PARTS, SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, FrameLocator, Page

pytestmark = pytest.mark.browser
TEST = "quiz/eindtoets"
SURE = ("Gok", "Vrij zeker", "Heel zeker")
STATE = """(field) => [...field.querySelectorAll("input, select, textarea, [data-part]")].map((each) =>
  [each.name ?? "", each.type ?? "", each.checked ?? "", each.value ?? "", each.dataset.part ?? ""])"""


def package(target: str) -> bytes:
    """Return the final test with a question of every kind, which asks how sure the learner is."""
    (every,) = (quiz for quiz in LIBRARY.quizzes if quiz.id == "alle-soorten")
    test = every.model_copy(update={"id": "eindtoets", "purpose": Purpose.FINAL, "certainty": True})
    others = (quiz for quiz in LIBRARY.quizzes if quiz.id != test.id)
    library = replace(LIBRARY, quizzes=(*others, test))
    goods = SHOP.goods(library, pages_of(library, SITE, NL, PARTS))
    return BY_ID[target].make(ITEMS[TEST], goods)


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """Return a tab; afterwards no script may have failed."""
    context = chromium.new_context(locale="nl-NL", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(6000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert wrong == []


def test_a_test_in_scorm_is_as_it_was_left(tab: Page, tmp_path: Path) -> None:
    unpacked(package("scorm12"), installed(tmp_path) / "test")
    with served(tmp_path) as address:
        lms = Platform(tab, address, "1.2")
        kept: list[dict[str, Any]] = []
        _leave_and_come_back(lambda: lms.open("test"), lambda: kept.append(lms.leave()))
    assert [visit["errors"] for visit in kept[-1]["visits"]] == [[], []]
    assert len(json.dumps(kept[-1]["values"]["cmi.suspend_data"])) < 1000


def test_a_test_in_cmi5_is_as_it_was_left(tab: Page, tmp_path: Path) -> None:
    unpacked(package("cmi5"), tmp_path / "test")
    (tmp_path / "empty.html").write_text('<!doctype html><title>Away</title><link rel="icon" href="data:,">')
    records = Records(launch_of("een"))
    with stored(tmp_path, records) as address:

        def open_it() -> FrameLocator:
            records.tokens, records.launch = 1, launch_of(f"visit {len(records.verbs)}")
            tab.goto(launched(address, "test"))
            return tab.frame_locator("iframe")

        def leave_it() -> None:
            tab.goto(f"{address}empty.html")
            for _ in range(50):
                if records.verbs[-1:] == ["terminated"]:
                    return
                tab.wait_for_timeout(100)

        _leave_and_come_back(open_it, leave_it)
    assert records.complaints == []


def _leave_and_come_back(open_it: Callable[[], FrameLocator], leave_it: Callable[[], object]) -> None:
    section, questions = quiz_in(open_it(), "eindtoets")
    section.get_by_role("button", name="Begin met de toets").click()
    field = section.locator("fieldset.lw-question:visible")
    left: dict[str, list[list[Any]]] = {}
    for number in range(len(questions)):
        question = answer(section, questions, right=number % 2 == 0)
        if field.get_by_label(SURE[number % 3]).count():
            field.get_by_label(SURE[number % 3]).check()
        left[question] = field.evaluate(STATE)
        if number + 1 < len(questions):
            section.get_by_role("button", name="Volgende vraag").click()
    assert len({questions[each]["kind"] for each in left}) == 13
    leave_it()
    section, _ = quiz_in(open_it(), "eindtoets")
    expect(field).to_be_visible()
    while section.get_by_role("button", name="Vorige vraag").is_visible():
        section.get_by_role("button", name="Vorige vraag").click()
    found = {}
    for number, question in enumerate(left):
        expect(field).to_have_attribute("data-id", question)
        found[question] = field.evaluate(STATE)
        if number + 1 < len(left):
            section.get_by_role("button", name="Volgende vraag").click()
    assert found == left
    leave_it()
