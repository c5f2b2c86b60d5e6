# SPDX-License-Identifier: EUPL-1.2
"""Personal pages and what they load: the course as data, quizzes as scripts, proofs of participation."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from leerwijk.locale import words
from leerwijk.model.course import Accreditation
from leerwijk.pages import fill, pages_of, scripts_of
from leerwijk.pages.data import data
from leerwijk.pages.page import Site, slug
from tests.unit.small_site import LIBRARY, NL, PAGES, PARTS, SITE, WRITE, filled, found, parsed, text_of, tree

SCRIPTS = {script.name: script for script in scripts_of(LIBRARY, NL, PARTS)}
PROOF = "modules/samen/bewijs/"


def value_of(name: str) -> Any:  # noqa: ANN401 - JSON
    """Return what a script hands over."""
    text = SCRIPTS[name].write(NL).decode()
    start, end = f'leerwijkFile("{name}",', ");\n"
    assert text.startswith(start)
    assert text.endswith(end)
    return json.loads(text.removeprefix(start).removesuffix(end))


def course() -> list[dict[str, Any]]:
    """Return the course as the page of progress holds it."""
    [text] = found(tree("mijn-voortgang/"), ".//script[@id='lw-course']/text()")
    modules: list[dict[str, Any]] = json.loads(text)
    return modules


def test_the_course_lists_lessons_quizzes_and_cases_in_order() -> None:
    module = course()[0]
    assert [lesson["id"] for lesson in module["lessons"]] == ["erbij-halen", "terugkijken"]
    assert module["quizzes"][-1]["purpose"] == "final"
    assert module["proof"] == "../modules/samen/bewijs/"
    assert {case["id"] for case in module["cases"]} >= {"kiezen"}


def test_every_quiz_is_in_the_course_once() -> None:
    listed = [quiz["id"] for module in course() for quiz in module.get("quizzes", [])]
    assert sorted(listed) == sorted(quiz.id for quiz in LIBRARY.quizzes)


def test_addresses_in_the_course_lead_to_the_quiz_on_its_page() -> None:
    for quiz in course()[0]["quizzes"]:
        page, _, anchor = quiz["url"].removeprefix("../").partition("#")
        assert found(tree(page), f".//*[@id='{anchor}']")


def test_there_is_a_script_for_every_quiz() -> None:
    assert {name for name in SCRIPTS if name.startswith("quizzes/")} == {
        f"quizzes/{quiz.id}" for quiz in LIBRARY.quizzes
    }


@pytest.mark.parametrize("quiz", LIBRARY.quizzes, ids=lambda quiz: quiz.id)
def test_a_quiz_script_holds_every_question_and_no_sign_but_the_root(quiz: Any) -> None:  # noqa: ANN401
    text = value_of(f"quizzes/{quiz.id}")
    questions = (*quiz.questions, *(each for pool in quiz.pools for each in pool.questions))
    section = parsed(text)
    assert found(section, ".//fieldset/@data-id") == [question.id for question in questions]
    [published] = found(section, ".//script[@class='lw-quiz__data']/text()")
    assert json.loads(published)["id"] == quiz.id
    assert {sign for sign in text if "\ue000" <= sign <= "\uf8ff"} <= {"\ue000"}


def test_a_site_without_a_course_has_no_scripts_and_no_personal_pages() -> None:
    parts = PARTS - {"course"}
    assert list(scripts_of(LIBRARY, NL, parts)) == []
    assert not {"mijn-voortgang/", "herhalen/"} & {page.url for page in pages_of(LIBRARY, SITE, NL, parts)}


def test_the_words_about_progress_are_in_a_script() -> None:
    assert value_of("words/keep")["keep"]["yes"] == "Bewaar mijn voortgang op dit apparaat"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_have_no_placeholder_that_the_other_language_lacks(language: str) -> None:
    def placeholders(entry: Any) -> Any:  # noqa: ANN401
        if isinstance(entry, str):
            return {part.partition("}")[0] for part in entry.split("{")[1:]}
        return {key: placeholders(entry[key]) for key in entry}

    for branch in ("keep", "progress", "review", "proof"):
        assert placeholders(words(language)[branch]) == placeholders(NL[branch])


def test_a_proof_is_only_a_promise_without_script() -> None:
    main = tree(PROOF)
    [told] = found(main, ".//leerwijk-proof/p")
    assert "JavaScript" in text_of(told)
    assert found(main, ".//leerwijk-proof/template//*[@data-lw-slot='name']")


def test_a_proof_says_that_the_module_is_not_accredited() -> None:
    assert "niet geaccrediteerd door SKJ" in filled(PROOF).main


def test_a_proof_names_the_accreditation_that_a_module_has() -> None:
    given = Accreditation(by="SKJ", number="123", from_=date(2026, 1, 1), until=date(2028, 12, 31))
    module = LIBRARY.modules[0].model_copy(update={"accreditation": given})
    library = replace(LIBRARY, modules=(module, *LIBRARY.modules[1:]))
    pages = {page.url: page for page in pages_of(library, SITE, NL, PARTS)}
    proof = fill(pages[PROOF], SITE, NL, WRITE).main
    [paper] = found(parsed(proof), ".//template")
    told = "Geaccrediteerd door SKJ, nummer 123, van 1 januari 2026 tot en met 31 december 2028."
    assert told in text_of(paper)
    assert 'data-from="2026-01-01" data-until="2028-12-31"' in proof
    assert "niet geaccrediteerd" not in text_of(paper)


def test_a_module_without_a_final_test_has_no_proof() -> None:
    module = LIBRARY.modules[0].model_copy(update={"final_test": None})
    library = replace(LIBRARY, modules=(module, *LIBRARY.modules[1:]))
    assert PROOF not in {page.url for page in pages_of(library, SITE, NL, PARTS)}


def test_a_reflection_has_a_name_that_outlives_its_place() -> None:
    names = [name for url in PAGES for name in found(tree(url), ".//@data-lw-reflection")]
    assert names
    assert all(name == slug(name) for name in names)


def test_data_can_stand_in_a_page() -> None:
    assert "<" not in data({"text": "</script><b>"})
    assert json.loads(data({"text": "</script>&"})) == {"text": "</script>&"}


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Samen rond het gezin: leren van vier regio’s", "samen-rond-het-gezin"),
        ("Één café", "een-cafe"),
        ("!", "leerwijk"),
    ],
)
def test_a_site_has_an_id_of_its_name(name: str, identifier: str) -> None:
    assert Site(name, "").id == identifier
