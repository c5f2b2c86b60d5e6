# SPDX-License-Identifier: EUPL-1.2
"""Questions without script: native inputs, answers with feedback, and a worksheet with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from leerwijk.model.question import Question
from tests.unit.small_site import found, text_of, tree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LESSON = "modules/samen/erbij-halen/"
KINDS = sorted(get_args(kind.model_fields["kind"].annotation)[0] for kind in get_args(get_args(Question)[0]))

INPUTS = {
    "choice": 2,
    "gap": 2,
    "mark": 2,
    "match": 2,
    "matrix": 4,
    "multiple": 3,
    "number": 1,
    "open": 1,
    "order": 3,
    "scale": 4,
    "sort": 3,
    "text": 1,
    "true-false": 2,
}
ANSWERS = {
    "choice": "Goed Meedenken Klopt. Niet goed Overdragen <nu> Dat is zwaar. Niet gekozen? Goed gezien.",
    "gap": "wijkteam (ook goed: team). Het team belt. huisarts",
    "mark": "telde 44% Iets gemist? Kijk naar het getal. Te veel gemarkeerd? Hopen is geen meten.",
    "match": "Kennis → Meedenken. Advies is genoeg. Zien → Meegaan. “Overdragen” hoort nergens bij.",
    "matrix": "25% minder → Plan. Een doel. 44% → Resultaat.",
    "multiple": "Goed Een Ja. Goed Twee Ja. Niet goed Drie Nee.",
    "number": "44% (tussen 42,5 en 45,5 is ook goed)",
    "open": "Een voorbeeld van een goed antwoord Ik bel Daan. Want hij weet dit.",
    "order": "Bellen Praten Afspreken",
    "scale": "Deze vraag telt niet mee voor een score. Vraag hulp als je twijfelt.",
    "sort": "Licht Meedenken Meegaan Kort. Zwaar Overdragen",
    "text": "consultatie (ook goed: meedenken) Schreef je “overdracht”? Dan gaat het gezin weg.",
    "true-false": "Niet goed Waar. Nee. Goed Niet waar. Klopt.",
}


@pytest.fixture(scope="module")
def page() -> HtmlElement:
    return tree(LESSON)


def question(page: HtmlElement, kind: str) -> HtmlElement:
    return found(page, f'//section[@id="quiz-alle-soorten"]//fieldset[@data-kind="{kind}"]')[0]


def test_the_small_site_asks_every_kind_of_question() -> None:
    assert KINDS == sorted(INPUTS) == sorted(ANSWERS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_is_answered_with_native_inputs(page: HtmlElement, kind: str) -> None:
    fields = found(question(page, kind), ".//*[self::input or self::select or self::textarea][@name]")
    assert len(fields) == INPUTS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_every_input_has_a_name(page: HtmlElement, kind: str) -> None:
    asked = question(page, kind)
    labelled = set(found(asked, ".//label/@for"))
    nameless = [
        field
        for field in found(asked, ".//*[self::input or self::select or self::textarea]")
        if not (field.get("aria-label") or field.get("id") in labelled or found(field, "ancestor::label"))
    ]
    assert nameless == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_waits_folded_with_its_feedback(page: HtmlElement, kind: str) -> None:
    (answer,) = found(question(page, kind), './/details[@class="lw-answer"]')
    assert answer.get("open") is None
    assert ANSWERS[kind] in text_of(answer)


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_below_the_page_holds_every_answer(page: HtmlElement, kind: str) -> None:
    (key,) = found(page, '//section[@class="lw-key"]')
    assert ANSWERS[kind] in text_of(key)


def test_the_key_numbers_as_the_worksheet_does(page: HtmlElement) -> None:
    (key,) = found(page, '//section[@class="lw-key"]')
    assert [int(number) for number in found(key, "./ol/li/@value")] == [1, *range(1, 14)]


def test_a_question_leads_back_to_the_text_and_to_its_source(page: HtmlElement) -> None:
    answer = question(page, "choice")
    assert found(answer, './/p[@class="lw-answer__again"]/a/@href') == ["#twee-manieren"]
    assert "Bron: Eindverslag buurtteam, kop “Resultaten”, alinea 4" in text_of(answer)


def test_a_final_test_tells_its_rules() -> None:
    test = text_of(tree("modules/samen/eindtoets/"))
    assert "Een ronde heeft 1 vraag uit een voorraad van 2. Je slaagt met 60% van de punten." in test
    assert "Vanaf 60%: Geslaagd." in test


def test_a_branching_case_can_be_followed_by_links() -> None:
    (case,) = found(tree("modules/samen/terugkijken/"), '//section[@id="casus-kiezen"]')
    nodes = found(case, './/section[@class="lw-node"]/@id')
    assert nodes == ["casus-kiezen-begin", "casus-kiezen-einde"]
    links = found(case, './/ul[@class="lw-branches"]//a/@href')
    assert links == ["#casus-kiezen-einde", "#casus-kiezen-einde"]


@pytest.mark.parametrize("case", ["bespreken", "reconstrueren", "kiezen"])
def test_a_case_says_that_it_is_invented_and_what_it_rests_on(case: str) -> None:
    (section,) = found(tree("modules/samen/terugkijken/"), f'//section[@id="casus-{case}"]')
    assert "Verzonnen" in text_of(found(section, './/p[@class="lw-case__fiction"]')[0])
    assert found(section, './/div[@class="lw-case__sources"]//a/@href')
