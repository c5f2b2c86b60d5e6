# SPDX-License-Identifier: EUPL-1.2
"""A learner at the keyboard: answers questions, agrees to keeping progress, passes tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

MODULE = "modules/de-specialist-erbij-halen/"
LESSON = f"{MODULE}erbij-halen-in-plaats-van-doorverwijzen/"
OTHER_LESSON = "modules/regie-rollen-en-overdracht/een-woord-drie-betekenissen/"
TEST = f"{MODULE}eindtoets/"
PROOF = f"{MODULE}bewijs/"
PROGRESS = "mijn-voortgang/"
REVIEW = "herhalen/"
KEY = "leerwijk:samen-rond-het-gezin"
YES = "Bewaar mijn voortgang op dit apparaat"
DAY = 24 * 60 * 60 * 1000


def stored(page: Page) -> dict[str, str]:
    """Return everything in the browser's storage for this site."""
    found: dict[str, str] = page.evaluate("({ ...localStorage })")
    return found


def kept(page: Page) -> dict[str, Any]:
    """Return the document that is kept."""
    document: dict[str, Any] = json.loads(stored(page)[KEY])
    return document


def put(page: Page, document: dict[str, Any] | str) -> None:
    """Put a document in the storage, as an earlier visit would have left it."""
    text = document if isinstance(document, str) else json.dumps(document)
    page.goto("privacy/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def answer(page: Page, quiz: str, *, right: bool = True) -> str:
    """Answer the question that is open in a quiz and return its id."""
    section = page.locator(f"#quiz-{quiz}")
    field = section.locator("fieldset.lw-question:visible").first
    question = _questions(section)[field.get_attribute("data-id") or ""]
    _fill(field, question, right=right)
    return str(question["id"])


def check(page: Page, quiz: str, *, right: bool = True) -> str:
    """Answer the question that is open in a quiz, have it checked, and return its id."""
    question = answer(page, quiz, right=right)
    page.locator(f"#quiz-{quiz}").get_by_role("button", name="Controleer").click()
    return question


def go_on(page: Page, quiz: str) -> None:
    """Go to the next question."""
    page.locator(f"#quiz-{quiz}").get_by_role("button", name="Volgende vraag").click()


def agree(page: Page) -> None:
    """Agree to keeping progress, when asked."""
    page.get_by_role("button", name=YES).click()


def begin_to_keep(page: Page, lesson: str = LESSON, quiz: str = "erbij-1") -> None:
    """Answer the first question of a lesson and agree."""
    page.goto(lesson)
    check(page, quiz)
    agree(page)


def take_test(page: Page, *, right: bool = True) -> None:
    """Take the final test from beginning to end."""
    page.goto(TEST)
    quiz = "erbij-eindtoets"
    section = page.locator(f"#quiz-{quiz}")
    section.get_by_role("button", name="Begin met de toets").click()
    while section.get_by_role("button", name="Volgende vraag").is_visible():
        answer(page, quiz, right=right)
        go_on(page, quiz)
    answer(page, quiz, right=right)
    section.get_by_role("button", name="Lever in").click()
    section.get_by_role("button", name="Lever in").last.click()


def _questions(section: Locator) -> dict[str, dict[str, Any]]:
    quiz = json.loads(section.locator(".lw-quiz__data").text_content() or "")
    pools = (question for pool in quiz.get("pools", ()) for question in pool["questions"])
    return {question["id"]: question for question in (*quiz.get("questions", ()), *pools)}


def _fill(field: Locator, question: dict[str, Any], *, right: bool) -> None:
    FILLERS[question["kind"]](field, question, right)


def _options(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001 - all fillers alike
    keys = [option["key"] for option in question["options"] if option.get("correct", False) is right]
    for key in keys if question["kind"] == "multiple" and right else keys[:1]:
        field.locator(f'input[value="{key}"]').check()


def _true_false(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    field.locator(f'input[value="{str(question["answer"] is right).lower()}"]').check()


def _number(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    field.locator("input[type=text]").fill(str(question["answer"]).replace(".", ",") if right else "9999")


def _text(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    field.locator("input[type=text]").fill(question["accept"][0] if right else "zeppelin")


def _open(field: Locator, _: dict[str, Any], __: bool) -> None:  # noqa: FBT001
    field.locator("textarea").fill("Ik vraag eerst wat het gezin zelf wil.")


def _scale(field: Locator, _: dict[str, Any], __: bool) -> None:  # noqa: FBT001
    field.locator("input[type=radio]").first.check()


def _gaps(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    for gap in question["gaps"]:
        host = field.locator(f'[name$="-{gap["id"]}"]')
        options = gap.get("options", ())
        wrong = next((each for each in options if each not in gap["accept"]), "zeppelin")
        text = gap["accept"][0] if right else wrong
        host.select_option(label=text) if options else host.fill(text)


def _pairs(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    for pair in question["pairs"]:
        _choose(field, pair["key"], _key(question["rights"], pair["right"], right=right))


def _sorted(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    for thing in question["things"]:
        _choose(field, thing["key"], _key(question["categories"], thing["category"], right=right))


def _matrix(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    for row in question["rows"]:
        value = _key(question["columns"], row["answer"], right=right)
        field.locator(f'[data-part="{row["key"]}"] input[value="{value}"]').check()


def _marked(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    for piece in question["pieces"]:
        if "key" in piece and piece.get("correct", False) is right:
            field.locator(f'input[value="{piece["key"]}"]').check()


def _ordered(field: Locator, question: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    steps = question["answer"] if right else question["answer"][::-1]
    for place, step in enumerate(steps, 1):
        _choose(field, step, str(place))


FILLERS: dict[str, Callable[[Locator, dict[str, Any], bool], None]] = {
    "choice": _options,
    "multiple": _options,
    "true-false": _true_false,
    "number": _number,
    "text": _text,
    "open": _open,
    "scale": _scale,
    "gap": _gaps,
    "match": _pairs,
    "sort": _sorted,
    "matrix": _matrix,
    "mark": _marked,
    "order": _ordered,
}


def _key(offered: list[dict[str, Any]], answer: str, *, right: bool) -> str:
    return answer if right else next(each["key"] for each in offered if each["key"] != answer)


def _choose(field: Locator, part: str, value: str) -> None:
    field.locator(f'[data-part="{part}"] select').select_option(value=value)
