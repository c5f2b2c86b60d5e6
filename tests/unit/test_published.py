# SPDX-License-Identifier: EUPL-1.2
"""What pages publish for the browser: complete, safe, and recognised by marks that outlive rewording."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic import TypeAdapter

from leerwijk.adapters.published_schema import FILE, published_schema
from leerwijk.model.library import Library
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.pages.marks import essence, keys
from leerwijk.pages.quiz_data import published, published_quiz
from leerwijk.pages.views.asked import asked_quiz
from tests.unit.small_site import LIBRARY, found, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(published_schema())
LESSON = "modules/samen/erbij-halen/"
DATA = '//script[@type="application/json"][@class="lw-quiz__data"]/text()'

Form = dict[str, Any]


def quizzes_on(url: str) -> dict[str, Form]:
    """Return the quizzes that a page of the small site publishes, by id."""
    forms = [cast("Form", json.loads(text)) for text in found(tree(url), DATA)]
    return {form["id"]: form for form in forms}


ALL_KINDS = {form["kind"]: form for form in quizzes_on(LESSON)["alle-soorten"]["questions"]}


def form_of(text: str) -> Form:
    """Return the published form of one question as an author writes it."""
    question = TypeAdapter[Question](Question).validate_python(
        {"id": "q", "prompt": "?", **yaml.safe_load(text)}
    )
    asked = asked_quiz(Library(), Quiz(id="quiz", title="Quiz", questions=(question,)))
    (form,) = json.loads(published(published_quiz(asked)))["questions"]
    return cast("Form", form)


def test_the_schema_from_which_types_are_made_is_up_to_date() -> None:
    file = ROOT / "plugins/leerwijk" / FILE
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(published_schema(), encoding="utf-8")
    assert file.read_text("utf-8") == published_schema()


@pytest.mark.parametrize("quiz", LIBRARY.quizzes, ids=lambda quiz: quiz.id)
def test_what_a_page_holds_fits_the_schema(quiz: Quiz) -> None:
    form = json.loads(published(published_quiz(asked_quiz(LIBRARY, quiz))))
    checked = Draft202012Validator({"$defs": SCHEMA["$defs"], "$ref": "#/$defs/Quiz"})
    assert [error.message for error in checked.iter_errors(form)] == []


def test_a_quiz_says_where_it_stands() -> None:
    form = quizzes_on(LESSON)["alle-soorten"]
    assert form["lesson"]["id"] == "erbij-halen"
    assert form["lesson"]["url"] == "../../../modules/samen/erbij-halen/"
    assert form["module"]["id"] == "samen"
    assert (form["purpose"], form["feedback_moment"]) == ("self-check", "question")
    assert "pass_mark" not in form


def test_a_final_test_tells_when_it_is_passed_and_what_it_draws() -> None:
    (form,) = quizzes_on("modules/samen/eindtoets/").values()
    assert (form["purpose"], form["feedback_moment"], form["pass_mark"]) == ("final", "end", 0.6)
    assert [(pool["draw"], len(pool["questions"])) for pool in form["pools"]] == [(1, 2)]
    assert form["module"]["version"]
    assert [each["from"] for each in form["ranges"]] == sorted(each["from"] for each in form["ranges"])


def test_a_question_leads_back_to_its_section_and_source() -> None:
    choice = ALL_KINDS["choice"]
    here = "../../../modules/samen/erbij-halen/"
    assert choice["section"] == {"title": "Twee manieren", "url": f"{here}#twee-manieren"}
    assert choice["source"] == {
        "title": "Eindverslag buurtteam",
        "url": "../../../geleerde-lessen/les-1/",
    }
    assert found(tree(LESSON), '//*[@id="twee-manieren"]')


def test_texts_are_html_in_which_citations_lead_to_what_they_cite() -> None:
    choice = ALL_KINDS["choice"]
    assert choice["prompt"] == "Kies <strong>één</strong>."
    assert choice["options"][1]["text"] == "Overdragen &lt;nu&gt;"
    assert choice["hints"] == ["<p>Denk aan lichte hulp.</p>"]
    assert choice["explanation"] == (
        "<p>Meedenken is het lichtst (<a href='../../../pilots/buurtteam/#u1'>Eindverslag buurtteam</a>).</p>"
    )


def test_what_is_to_be_put_in_place_is_offered_as_on_the_page() -> None:
    page = tree(LESSON)
    offered = {
        "match": ("rights", ".//li[1]/select/option[@value!='' or not(@value)]/text()"),
        "order": ("steps", ".//li/label/text()"),
        "sort": ("things", ".//li/label/text()"),
    }
    for kind, (field, path) in offered.items():
        question = found(page, f'//fieldset[@data-kind="{kind}"]')[0]
        shown = [text.strip() for text in found(question, path)]
        assert [thing["text"] for thing in ALL_KINDS[kind][field]] == shown


def test_the_right_order_is_not_the_order_offered() -> None:
    order = ALL_KINDS["order"]
    texts = {step["key"]: step["text"] for step in order["steps"]}
    assert [texts[key] for key in order["answer"]] == ["Bellen", "Praten", "Afspreken"]
    assert [step["key"] for step in order["steps"]] != order["answer"]


KINDS: dict[str, tuple[str, list[str], list[str]]] = {
    "choice": (
        "{kind: choice, options: [{text: A, correct: true}, {text: B}, {text: C}]}",
        [
            "{kind: choice, options: [{text: C}, {text: A, correct: true}, {text: B}]}",
            "{kind: choice, options: [{text: ' a ', correct: true, feedback: Ja.}, {text: B}, {text: C}]}",
            "{kind: choice, options: [{text: A, correct: true}, {text: '*B*'}, {text: C}], points: 5}",
            "{kind: choice, options: [{text: A, correct: true}, {text: B}, {text: C}], hints: [x]}",
        ],
        [
            "{kind: choice, options: [{text: A}, {text: B, correct: true}, {text: C}]}",
            "{kind: choice, options: [{text: A, correct: true}, {text: B}]}",
            "{kind: choice, options: [{text: A!, correct: true}, {text: B}, {text: C}]}",
            "{kind: multiple, options: [{text: A, correct: true}, {text: B}, {text: C}]}",
        ],
    ),
    "choice with ids": (
        "{kind: choice, options: [{id: a, text: A, correct: true}, {id: b, text: B}]}",
        ["{kind: choice, options: [{id: b, text: Reworded}, {id: a, text: Better, correct: true}]}"],
        ["{kind: choice, options: [{id: a, text: A}, {id: b, text: B, correct: true}]}"],
    ),
    "multiple": (
        "{kind: multiple, options: [{text: A, correct: true}, {text: B}]}",
        ["{kind: multiple, options: [{text: B}, {text: A, correct: true}], shuffle: false}"],
        ["{kind: multiple, options: [{text: A, correct: true}, {text: B, correct: true}]}"],
    ),
    "true-false": (
        "{kind: true-false, prompt: Het is zo., answer: true}",
        ["{kind: true-false, prompt: het  is *zo*., answer: true, feedback_true: Ja.}"],
        [
            "{kind: true-false, prompt: Het is zo., answer: false}",
            "{kind: true-false, prompt: Het is niet zo., answer: true}",
        ],
    ),
    "gap": (
        "{kind: gap, text: 'De {{a}} en {{b}}', gaps: [{id: a, accept: [x, y]}, {id: b, accept: [z]}]}",
        [
            "{kind: gap, text: '{{b}}, {{a}}', gaps: [{id: b, accept: [z]}, {id: a, accept: [y, x]}]}",
        ],
        [
            "{kind: gap, text: 'De {{a}} en {{b}}', gaps: [{id: a, accept: [x]}, {id: b, accept: [z]}]}",
            "{kind: gap, text: '{{a}} {{b}}', gaps: [{id: a, accept: [x, y]}, {id: b, accept: [z, q]}]}",
        ],
    ),
    "text": (
        "{kind: text, accept: [a, b]}",
        ["{kind: text, accept: [b, a], explanation: Zo.}"],
        ["{kind: text, accept: [a]}", "{kind: text, accept: [a, b], wrong: [{answer: c, feedback: Nee.}]}"],
    ),
    "number": (
        "{kind: number, answer: 44, unit: '%'}",
        ["{kind: number, answer: 44.0, unit: '%', prompt: Nu}"],
        ["{kind: number, answer: 45, unit: '%'}", "{kind: number, answer: 44, tolerance: 1, unit: '%'}"],
    ),
    "match": (
        "{kind: match, pairs: [{left: a, right: x}, {left: b, right: y}], spare: [z]}",
        ["{kind: match, pairs: [{left: b, right: y, feedback: Ja.}, {left: a, right: x}], spare: [z]}"],
        [
            "{kind: match, pairs: [{left: a, right: y}, {left: b, right: x}], spare: [z]}",
            "{kind: match, pairs: [{left: a, right: x}, {left: b, right: y}]}",
        ],
    ),
    "order": (
        "{kind: order, steps: [a, b, c]}",
        ["{kind: order, steps: [A, b, c], prompt: Zet goed.}"],
        ["{kind: order, steps: [b, a, c]}"],
    ),
    "sort": (
        "{kind: sort, categories: [{label: p, things: [a, b]}, {label: q, things: [c]}]}",
        ["{kind: sort, categories: [{label: q, things: [c], feedback: Q.}, {label: p, things: [b, a]}]}"],
        ["{kind: sort, categories: [{label: p, things: [a]}, {label: q, things: [c, b]}]}"],
    ),
    "matrix": (
        "{kind: matrix, columns: [x, y], rows: [{text: a, answer: x}, {text: b, answer: y}]}",
        ["{kind: matrix, columns: [y, x], rows: [{text: b, answer: y}, {text: a, answer: x}]}"],
        ["{kind: matrix, columns: [x, y], rows: [{text: a, answer: y}, {text: b, answer: y}]}"],
    ),
    "mark": (
        "{kind: mark, text: 'Een [[a]] en ((b)).'}",
        ["{kind: mark, text: 'Dus ((b)), of [[a]]?', feedback_missed: Kijk.}"],
        ["{kind: mark, text: 'Een ((a)) en [[b]].'}"],
    ),
    "open": (
        "{kind: open, model_answer: Zo.}",
        ["{kind: open, model_answer: Anders., checklist: [x]}"],
        ["{kind: scale, low: a, high: b}"],
    ),
    "scale": (
        "{kind: scale, low: a, high: b}",
        ["{kind: scale, low: x, high: y}"],
        ["{kind: scale, low: a, high: b, steps: 4}"],
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_mark_stays_when_only_the_telling_changes(name: str) -> None:
    question, same, _ = KINDS[name]
    assert {form_of(each)["mark"] for each in same} == {form_of(question)["mark"]}


@pytest.mark.parametrize("name", KINDS)
def test_a_mark_changes_with_what_decides_the_score(name: str) -> None:
    question, _, others = KINDS[name]
    marks = [form_of(each)["mark"] for each in (question, *others)]
    assert len(set(marks)) == len(marks)


def test_the_table_holds_every_kind() -> None:
    assert {form_of(question)["kind"] for question, _, _ in KINDS.values()} == set(ALL_KINDS)
    assert len(ALL_KINDS) == 13


def test_marks_outlive_releases() -> None:
    """Saved answers are recognised by them: whoever changes how they are made loses what people saved."""
    assert form_of(KINDS["choice"][0])["mark"] == "75d366d0"
    assert form_of(KINDS["match"][0])["mark"] == "c964e1b3"
    assert keys(["Een antwoord", "Nog een"]) == ("7093", "6c41")


@given(st.lists(st.text(max_size=5), max_size=30))
def test_keys_differ_within_a_question_and_do_not_depend_on_order(texts: list[str]) -> None:
    made = keys(texts)
    assert len(set(made)) == len(texts)
    if len(set(map(essence, texts))) == len(texts):
        assert dict(zip(texts, made, strict=True)) == dict(
            zip(reversed(texts), keys(list(reversed(texts))), strict=True)
        )


def all_texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from all_texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from all_texts(each)


HOSTILE = st.text(alphabet="</>script!--\"'&[]()*_`\\ab \u2028{}@\n", min_size=1, max_size=40).filter(
    str.strip
)


@given(HOSTILE, HOSTILE)
def test_whatever_an_author_writes_stays_data_and_safe_html(prompt: str, feedback: str) -> None:
    options = [{"text": "A", "correct": True, "feedback": feedback}, {"text": "B"}]
    question = TypeAdapter[Question](Question).validate_python(
        {"id": "q", "kind": "choice", "prompt": prompt, "explanation": feedback, "options": options}
    )
    asked = asked_quiz(Library(), Quiz(id="quiz", title="Quiz", questions=(question,)))
    text = published(published_quiz(asked))
    assert "<" not in text
    allowed = ("p", "/p", "ul", "/ul", "li", "/li", "em", "/em", "strong", "/strong", "code", "/code")
    for each in all_texts(json.loads(text)):
        tags = [part.partition(">")[0] for part in each.split("<")[1:]]
        assert [tag for tag in tags if tag not in allowed] == []


def test_a_case_publishes_its_graph_and_what_a_learner_notes() -> None:
    texts = found(tree("modules/samen/terugkijken/"), '//script[@class="lw-case__data"]/text()')
    cases = {form["id"]: form for form in map(json.loads, texts)}
    assert cases["kiezen"]["start"] == "begin"
    nodes = {node["id"]: node.get("branches", []) for node in cases["kiezen"]["nodes"]}
    assert {id_: [each["to"] for each in branches] for id_, branches in nodes.items()} == {
        "begin": ["einde", "einde"],
        "einde": [],
    }
    assert len({branch["key"] for branch in nodes["begin"]}) == 2
    assert all(
        note["key"] and note["text"]
        for name in ("bespreken", "reconstrueren")
        for note in cases[name]["notes"]
    )
    assert cases["reconstrueren"]["lesson"]["id"] == "terugkijken"
