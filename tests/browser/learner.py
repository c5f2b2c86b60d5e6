# SPDX-License-Identifier: EUPL-1.2
"""A learner at the keyboard: answers questions, agrees to keeping progress, passes tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    match question["kind"]:
        case "choice" | "multiple":
            for option in question["options"]:
                if option.get("correct", False) is right:
                    field.locator(f'input[value="{option["key"]}"]').check()
                    if question["kind"] == "choice" or not right:
                        break
        case "true-false":
            field.locator(f'input[value="{str(question["answer"] is right).lower()}"]').check()
        case "number":
            field.locator("input[type=text]").fill(str(question["answer"]).replace(".", ",") if right else "9999")
        case "text":
            field.locator("input[type=text]").fill(question["accept"][0] if right else "zeppelin")
        case "open":
            field.locator("textarea").fill("Ik vraag eerst wat het gezin zelf wil.")
        case "scale":
            field.locator("input[type=radio]").first.check()
        case _:
            _fill_parts(field, question, right=right)


def _fill_parts(field: Locator, question: dict[str, Any], *, right: bool) -> None:
    match question["kind"]:
        case "gap":
            for gap in question["gaps"]:
                host = field.locator(f'[name$="-{gap["id"]}"]')
                wrong = next((each for each in gap.get("options", ()) if each not in gap["accept"]), "zeppelin")
                text = gap["accept"][0] if right else wrong
                host.select_option(label=text) if gap.get("options") else host.fill(text)
        case "match":
            for pair in question["pairs"]:
                wrong = next(each["key"] for each in question["rights"] if each["key"] != pair["right"])
                _choose(field, pair["key"], pair["right"] if right else wrong)
        case "sort":
            for thing in question["things"]:
                wrong = next(each["key"] for each in question["categories"] if each["key"] != thing["category"])
                _choose(field, thing["key"], thing["category"] if right else wrong)
        case "matrix":
            for row in question["rows"]:
                wrong = next(each["key"] for each in question["columns"] if each["key"] != row["answer"])
                value = row["answer"] if right else wrong
                field.locator(f'[data-part="{row["key"]}"] input[value="{value}"]').check()
        case "mark":
            for piece in question["pieces"]:
                if "key" in piece and piece.get("correct", False) is right:
                    field.locator(f'input[value="{piece["key"]}"]').check()
        case "order":
            steps = question["answer"] if right else question["answer"][::-1]
            for place, step in enumerate(steps, 1):
                field.locator(f'[data-part="{step}"] select').select_option(str(place))


def _choose(field: Locator, part: str, value: str) -> None:
    field.locator(f'[data-part="{part}"] select').select_option(value=value)
