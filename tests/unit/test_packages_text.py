# SPDX-License-Identifier: EUPL-1.2
"""Questions as text: Brightspace CSV, Blackboard text and cards for Anki."""

from __future__ import annotations

import csv
import io

from leerwijk.exports.targets import BY_ID, losses
from tests.unit.packed import ALL_KINDS, GOODS, ITEMS, made, of_quiz, quiz_with


def brightspace(content: bytes) -> dict[str, list[list[str]]]:
    """Return id → the rows of a question."""
    found: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
        if row and row[0] == "NewQuestion":
            rows = []
        if row and row[0] == "ID":
            found[row[1]] = rows
        rows.append(row)
    return found


def test_brightspace_reads_its_own_types() -> None:
    found = brightspace(made("brightspace"))
    kinds = {id_.removeprefix("alle-soorten--"): rows[0][1] for id_, rows in found.items()}
    assert kinds["v01"] == "MC"
    assert kinds["v02"] == "TF"
    assert kinds["v03"] == kinds["v11"] == "MS"
    assert kinds["v04--1"] == "SA"
    assert kinds["v04--2"] == "MC"
    assert kinds["v05"] == kinds["v06"] == "SA"
    assert kinds["v07"] == "M"
    assert kinds["v08"] == "O"
    assert kinds["v09--1"] == kinds["v10--2"] == "MC"
    assert kinds["v12"] == "WR"
    assert set(kinds.values()) == {"MC", "TF", "MS", "SA", "M", "O", "WR"}


def test_brightspace_gets_feedback_hints_and_partial_scores() -> None:
    found = brightspace(made("brightspace"))
    assert ["Option", "100", "Meedenken", "", "Klopt."] in found["alle-soorten--v01"]
    assert ["Hint", "Denk aan lichte hulp."] in found["alle-soorten--v01"]
    assert ["Scoring", "RightMinusWrong"] in found["alle-soorten--v03"]
    assert ["FALSE", "100", "Klopt."] in found["alle-soorten--v02"]
    assert ["Match", "3", "Overdragen"] in found["alle-soorten--v07"]


def test_a_comma_a_quote_and_a_new_line_stay_within_their_cell() -> None:
    asked = {"id": "v", "kind": "true-false", "prompt": 'Ja, "nee"\nof?', "answer": True}
    rows = brightspace(of_quiz("brightspace", quiz_with(asked)))["toets--v"]
    assert ["QuestionText", 'Ja, "nee" of?'] in rows


def test_blackboard_has_a_line_for_each_question_with_tabs_between_its_parts() -> None:
    lines = made("blackboard").decode().split("\r\n")
    assert lines[0] == "MC\tKies één.\tMeedenken\tcorrect\tOverdragen <nu>\tincorrect"
    assert lines[1] == "TF\tHet CJG doet mee.\tfalse"
    assert "NUM\tHoeveel procent? (%)\t44\t1.5" in lines
    assert "MAT\tWat hoort bij wat?\tKennis\tMeedenken\tZien\tMeegaan" in lines
    assert "ORD\tIn welke volgorde?\tBellen\tPraten\tAfspreken" in lines
    assert "ESS\tWie bel jij?\tIk bel Daan. Want hij weet dit." in lines


def test_a_tab_in_a_text_starts_no_part() -> None:
    asked = {"id": "v", "kind": "text", "prompt": "Wat?", "accept": ["a\tb"]}
    assert of_quiz("blackboard", quiz_with(asked)) == b"FIB\tWat?\ta b\r\n"


def test_anki_knows_a_card_again_by_the_id_of_its_question() -> None:
    lines = made("anki").decode().splitlines()
    assert lines[:5] == [
        "#separator:Semicolon",
        "#html:true",
        "#guid column:1",
        "#deck column:2",
        "#tags column:5",
    ]
    cards = list(csv.reader(lines[5:], delimiter=";"))
    assert [card[0] for card in cards] == [f"alle-soorten--v{number:02}" for number in range(1, 14)]
    assert {len(card) for card in cards} == {5}
    assert cards[0][1] == "Voorbeeld::Alle soorten"
    assert "<b>Meedenken</b> – Klopt." in cards[0][3]


def test_every_question_of_a_module_is_in_a_bank_once() -> None:
    cards = made("anki", ITEMS["module/samen"]).decode().splitlines()[5:]
    assert len(cards) == len(set(cards))


def test_what_blackboard_loses_is_told() -> None:
    told = {loss.feature for loss in losses(BY_ID["blackboard"], ALL_KINDS, GOODS)}
    assert {"ids", "option", "explanation", "hints", "spare", "partial"} <= told
    assert "unit" not in told
