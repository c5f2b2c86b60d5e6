# SPDX-License-Identifier: EUPL-1.2
"""Moodle XML and GIFT, by the rules that Moodle's own import holds them to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import etree

from tests.unit.packed import made, of_quiz, quiz_with

FRACTIONS = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25"),
    *("20", "16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
)
"""The shares that Moodle knows."""


def questions(content: bytes) -> dict[str, Any]:
    """Return idnumber → question; categories by their path."""
    root: Any = etree.fromstring(content)
    return {each.findtext("idnumber"): each for each in root}


@pytest.mark.parametrize("right", range(1, 10))
def test_fractions_are_on_the_list_of_moodle_and_add_up(right: int) -> None:
    options = [{"text": f"optie {n}", "correct": n < right} for n in range(9)]
    quiz = quiz_with({"id": "v", "kind": "multiple", "prompt": "Welke?", "options": options})
    answers = questions(of_quiz("moodle-xml", quiz))["toets--v"].findall("answer")
    found: list[str] = [answer.get("fraction") for answer in answers]
    assert {each.lstrip("-") for each in found} <= set(FRACTIONS)
    assert sum(float(each) for each in found if float(each) > 0) == pytest.approx(100, abs=0.0001)
    shares = re.findall(r"~%(-?[\d.]+)%", of_quiz("gift", quiz).decode())
    assert shares == found


def test_html_is_cdata_and_ids_and_categories_are_ours() -> None:
    content = made("moodle-xml")
    found = questions(content)
    assert b"<![CDATA[Kies <strong>\xc3\xa9\xc3\xa9n</strong>.]]>" in content
    assert found["alle-soorten"].findtext("category/text") == "$course$/top/Voorbeeld/Alle soorten"
    assert set(found) == {"alle-soorten", *(f"alle-soorten--v{n:02}" for n in range(1, 13))}


def test_hints_feedback_and_points_go_along() -> None:
    first = questions(made("moodle-xml"))["alle-soorten--v01"]
    assert [each.text for each in first.findall("hint/text")] == ["<p>Denk aan lichte hulp.</p>"]
    assert [each.text for each in first.findall("answer/feedback/text")] == ["Klopt.", "Dat is zwaar."]
    assert first.findtext("correctfeedback/text") == "Mooi."
    assert first.findtext("single") == "true"


def test_gaps_stand_in_the_text() -> None:
    text = questions(made("moodle-xml"))["alle-soorten--v04"].findtext("questiontext/text")
    assert "Het {1:SHORTANSWER:=wijkteam#Het team belt.~=team#Het team belt.~*#Het team belt.} belt" in text
    assert "{1:MULTICHOICE_S:=huisarts~school}" in text


def test_what_means_something_in_a_gap_or_in_gift_is_escaped() -> None:
    signs = r"a~b=c#d{e}f:g\h"
    gap = {
        "id": "g",
        "kind": "gap",
        "prompt": "?",
        "text": "x {{y}}",
        "gaps": [{"id": "y", "accept": ["a}b~c#d"]}],
    }
    options = [{"text": signs, "correct": True}, {"text": "n"}]
    choice = {"id": "k", "kind": "choice", "prompt": signs, "options": options}
    quiz = quiz_with(gap, choice)
    text = questions(of_quiz("moodle-xml", quiz))["toets--g"].findtext("questiontext/text")
    assert r"{1:SHORTANSWER:=a\}b\~c\#d}" in text
    assert r"a\~b\=c\#d\{e\}f\:g\\h{" in of_quiz("gift", quiz).decode()


def test_a_number_has_tolerance_and_unit() -> None:
    number = questions(made("moodle-xml"))["alle-soorten--v06"]
    paths = ("answer/text", "answer/tolerance", "units/unit/unit_name")
    assert [number.findtext(path) for path in paths] == ["44", "1.5", "%"]


def test_what_is_left_over_is_an_answer_without_question() -> None:
    pairs = questions(made("moodle-xml"))["alle-soorten--v07"].findall("subquestion")
    assert [(each.findtext("text"), each.findtext("answer/text")) for each in pairs] == [
        ("Kennis", "Meedenken"),
        ("Zien", "Meegaan"),
        ("", "Overdragen"),
    ]
    assert "\t= -> Overdragen" in made("gift").decode()


def test_pools_are_categories_of_their_own() -> None:
    pool = {"id": "groep", "draw": 1, "questions": [true(f"v{n}") for n in range(2)]}
    found = questions(of_quiz("moodle-xml", quiz_with(true("los"), pools=[pool])))
    assert list(found) == ["toets", "toets--los", "toets--groep", "toets--v0", "toets--v1"]


def true(name: str) -> dict[str, object]:
    return {"id": name, "kind": "true-false", "prompt": "Waar?", "answer": True}
