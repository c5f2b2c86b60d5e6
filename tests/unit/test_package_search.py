# SPDX-License-Identifier: EUPL-1.2
"""What a package is searched by: its pages, titles of quizzes and terms; never what is right."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from leerwijk.adapters.finding import PackageIndex, searched_key
from leerwijk.exports.chapters import chapters_of
from leerwijk.exports.goods import questions_of
from leerwijk.pages.bare import titles_of_quizzes
from tests.unit.packed import GOODS, ITEMS, made
from tests.unit.small_site import LIBRARY, NL

INDEX = "assets/search.index.js"
MODULE = ITEMS["module/samen"]


@cache
def files_of(target: str, name: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made(target, ITEMS[name]))) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def index_of(name: str) -> dict[str, Any]:
    """Return the values that the one script holds, by name."""
    lines = files_of("scorm12", name)[INDEX].decode().splitlines()
    calls = (re.fullmatch(r'leerwijkSearch\("([^"]+)",(.+)\);', line) for line in lines)
    return {call[1]: json.loads(call[2]) for call in calls if call}


def cards(name: str) -> list[dict[str, Any]]:
    return [value for key, value in index_of(name).items() if key.startswith("page-")]


def test_a_module_is_searched_by_its_pages_quizzes_and_terms() -> None:
    found = {(card["kind"], card["title"]) for card in cards(MODULE.name)}
    assert {("lesson", "Erbij halen"), ("module", "Samen werken"), ("quiz", "Eindtoets")} <= found
    assert ("term", "Praktijkondersteuner (POH)") in found
    files = files_of("scorm12", MODULE.name)
    assert all(f"pages/{card['url']}" in files for card in cards(MODULE.name))
    anchors = {anchor for card in cards(MODULE.name) for anchor, *_ in card["sections"]}
    assert "quiz-alle-soorten" in anchors


def test_no_term_is_told_that_the_package_does_not_use() -> None:
    text = " ".join(chapter.bare.article for chapter in chapters_of(MODULE, GOODS)).lower()
    for card in cards(MODULE.name):
        if card["kind"] == "term":
            assert card["sections"][0][1].lower() in text


def test_nothing_tells_what_is_right() -> None:
    script = files_of("scorm12", MODULE.name)[INDEX].decode()
    quizzes = [GOODS.quiz(id_) for part in MODULE.walk() for id_ in part.quizzes]
    said = [each.explanation for quiz in quizzes for each in questions_of(quiz) if each.explanation]
    assert said
    assert not [text for text in said if re.sub("<[^>]+>", "", text).strip() in script]
    assert not re.search(r'lw-quiz__data|"feedback": ?"|correct', script)  # the lexicon knows the word


@pytest.mark.parametrize("name", ["lesson/erbij-halen", "quiz/alle-soorten"])
def test_one_page_carries_no_search(name: str) -> None:
    files = files_of("scorm12", name)
    assert INDEX not in files
    assert b"find.js" not in files["index.html"]


def test_every_player_has_the_same_index_whatever_came_before() -> None:
    bares = [chapter.bare for chapter in chapters_of(MODULE, GOODS)]
    again = PackageIndex(LIBRARY, NL)(bares)
    assert {files_of(target, MODULE.name)[INDEX] for target in ("scorm12", "scorm2004", "cmi5")} == {again}


def test_another_meaning_of_a_term_makes_other_packages() -> None:
    first, *others = LIBRARY.terms
    changed = replace(LIBRARY, terms=(first.model_copy(update={"explanation": "Anders."}), *others))
    assert searched_key(changed) != searched_key(LIBRARY)


def test_of_a_quiz_the_title_is_left() -> None:
    (lesson,) = (each for each in chapters_of(MODULE, GOODS) if each.bare.title == "Erbij halen")
    left = titles_of_quizzes(lesson.bare.article)
    assert "<leerwijk-quiz" not in left
    assert '<section id="quiz-alle-soorten">' in left
