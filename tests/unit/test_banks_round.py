# SPDX-License-Identifier: EUPL-1.2
"""Questions out and in again: every difference in any field is told as a loss of that question."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import pytest

from leerwijk.exports.targets import BY_ID, losses
from leerwijk.model.abilities import KINDS
from leerwijk.model.package import Item
from leerwijk.model.quiz import Quiz
from leerwijk.reading import read_library
from leerwijk.reading.banks import read_bank
from tests.unit.packed import GOODS, SHOP
from tests.unit.small_site import LIBRARY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leerwijk.model.library import Library

TARGETS = ("moodle-xml", "gift", "qti21", "qti22", "qti30", "brightspace")
ROOT = Path(__file__).parents[2]

CITATION = re.compile(r"\s*\[@[^\]]*\]")
LINK = re.compile(r"\[([^\]]*)\]\(https?://[^)]*\)")

OF_KIND = (
    "kind|prompt|id|options|shuffle|answer|text|gaps|accept|tolerance|wrong|unit|pairs|spare|steps"
    "|categories|columns|rows|feedback_.*|model_answer|checklist|lines|points"
)
"""Fields that say what a question asks: one that goes along as another kind may have others."""

MAY_DIFFER: Mapping[str, str] = {
    "recast": rf"({OF_KIND})(\W.*)?",
    "picture": r"picture(\..*)?",
    "hints": r"hints.*",
    "hints-apart": r"hints.*",
    "explanation": r"explanation",
    "section": r"section",
    "source": r"source",
    "passage": r"source",
    "result": r"feedback(\..*)?",
    "partly": r"feedback\.partly.*",
    "again": r"feedback\.\w+\[[1-9]\]",
    "option": r"options\[\d+\]\.feedback|feedback_(true|false)",
    "option-ids": r"options\[\d+\]\.id",
    "unchosen": r"options\[\d+\]\.feedback_unchosen",
    "part": r"(gaps|pairs|rows|categories)\[\d+\]\.feedback",
    "gap-ids": r"gaps\[\d+\]\.id|text",
    "wrong": r"wrong.*",
    "passages": r"feedback_(missed|wrong)",
    "spelling": r"(gaps\[\d+\]\.)?tolerance",
    "points": r"points",
    "fixed": r"shuffle",
    "margin": r"tolerance",
    "unit": r"unit",
    "spare": r"spare.*",
    "model": r"model_answer",
    "checklist": r"checklist.*",
    "lines": r"lines",
    "reflection": r"reflection",
    "objective": r"objective",
    "level": r"level",
    "was": r"was.*",
    "rules": r"allow.*",
    "intro": r"intro",
    "purpose": r"purpose",
    "quiz-was": r"was.*",
    "moment": r"feedback_moment",
    "category": r"pools.*|questions.*",
    "draw": r"pools\[\d+\]\.draw",
    "pass": r"pass_mark",
    "ranges": r"ranges.*",
    "attempts": r"attempts",
    "certainty": r"certainty",
    "shuffle": r"shuffle",
}
"""Loss → the fields that it explains; `markup` and `cited` explain what stands in texts."""


def full(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return a question with everything that any question may have."""
    more: dict[str, Any] = {
        "picture": {"file": "modules/samen/kringen.png", "alt": "Drie <kringen> & meer."},
        "objective": "kiezen",
        "source": "les-1",
        "section": "Twee *manieren*",
        "hints": ["Denk aan **lichte** hulp.", "Eén.\n\nTwee."],
        "explanation": "Dit is `zo` & niet <b>anders</b> [@les-1].\n\n- een\n- twee\n\nZie [de site](https://x.nl/a).",
        "points": 3,
        "level": "apply",
        "was": ["oud", "ouder"],
        "allow": ["all-of-the-above: het mag"],
        "feedback": {
            "correct": ["Goed.", "Weer goed."],
            "partly": ["Bijna."],
            "incorrect": ["Nee.", "Nog niet."],
        },
    }
    if raw.get("kind") in ("open", "scale"):
        del more["points"]
    return {**dict(raw), **more}


def full_quiz() -> Quiz:
    """Return a quiz with all kinds of question, in which everything that may be said is said."""
    asked = next(quiz for quiz in LIBRARY.quizzes if quiz.id == "alle-soorten").questions
    raws = [each.model_dump(mode="json", by_alias=True, exclude_none=True) for each in asked]
    questions = [full(raw) for raw in raws]
    questions[0]["shuffle"] = False
    questions[0]["source"] = {"source": "s1", "at": [{"heading": "Kop"}]}
    pool = [{**each, "id": f"p{number}"} for number, each in enumerate(questions[:3])]
    bare = [{**raw, "id": f"{raw['id']}-kaal", "hints": [], "explanation": None} for raw in raws]
    whole = {
        "id": "vol",
        "was": ["leeg"],
        "title": "Vol & rond/leeg",
        "intro": "Begin.",
        "purpose": "final",
        "shuffle": True,
        "attempts": 2,
        "feedback_moment": "end",
        "pass_mark": 0.6,
        "certainty": True,
        "ranges": [{"from": 0, "text": "Lees."}],
        "allow": ["small-pool: weinig"],
        "questions": [*questions, *bare],
        "pools": [{"id": "bak", "draw": 2, "questions": pool}],
    }
    return Quiz.model_validate(whole, strict=False)


def differences(went: object, came: object, path: str = "") -> Iterator[tuple[str, object, object]]:
    """Yield (path, what went, what came) of everything that differs."""
    if isinstance(went, dict) and isinstance(came, dict):
        for name in {**went, **came}:
            yield from differences(went.get(name), came.get(name), f"{path}.{name}" if path else name)
    elif isinstance(went, list) and isinstance(came, list):
        for number, (one, other) in enumerate(zip_longest(went, came)):
            yield from differences(one, other, f"{path}[{number}]")
    elif went != came:
        yield path, went, came


def is_explained(path: str, went: object, came: object, lost: set[str]) -> bool:
    """Say whether what a report tells to be lost makes this difference."""
    if any(re.fullmatch(MAY_DIFFER[feature], path) for feature in lost & MAY_DIFFER.keys()):
        return True
    if not (isinstance(went, str) and isinstance(came, str)):
        return False
    if "markup" in lost:
        went, came = plain(went), plain(came)
    if "cited" in lost:
        parts = map(re.escape, CITATION.split(went))
        return re.fullmatch(r"( \(.+?\))?".join(parts), came) is not None
    return went == came


def plain(text: str) -> str:
    """Return a text of ours without its Markdown, on one line."""
    return " ".join(re.sub(r"[*`]|(?<!\S)- ", "", LINK.sub(r"\1", text)).split())


def unexplained(target: str, quiz: Quiz, library: Library) -> list[str]:
    """Return every difference after a way out and in that the report of losses does not tell."""
    goods = SHOP.goods(library, ())
    item = Item("quiz", quiz.id, quiz.title, "", "")
    content = BY_ID[target].make(item, goods)
    bank = read_bank(content, PurePosixPath(f"bank{BY_ID[target].suffix}"))
    lost: dict[str, set[str]] = {}
    for loss in losses(BY_ID[target], item, goods):
        lost.setdefault(loss.question, set()).add(loss.feature)
    if not bank.quizzes:
        kinds = {each for features in lost.values() for each in features}
        return [] if "kind" in kinds else [f"{quiz.id}: {bank.problems}"]
    (came,) = bank.quizzes
    found = []
    for path, was, is_ in differences(whole(quiz), whole(came)):
        if not is_explained(path, was, is_, lost.get("", set())):
            found.append(f"{quiz.id} {path}: {was!r} → {is_!r}")
    back = {each.id: each for each in all_of(came)}
    for question in all_of(quiz):
        features = lost.get(question.id, set())
        if question.id in back:
            pairs = differences(question.model_dump(mode="json"), back[question.id].model_dump(mode="json"))
            found += [
                f"{quiz.id}/{question.id} {path}: {was!r} → {is_!r}"
                for path, was, is_ in pairs
                if not is_explained(path, was, is_, features)
            ]
        elif not features & {"kind", "recast"}:
            found.append(f"{quiz.id}/{question.id} is gone")
    return found


def whole(quiz: Quiz) -> dict[str, Any]:
    """Return a quiz with the ids of its questions alone."""
    values = quiz.model_dump(mode="json", by_alias=True, exclude={"questions", "pools"})
    pools = [{"id": pool.id, "draw": pool.draw} for pool in quiz.pools]
    return {**values, "pools": pools}


def all_of(quiz: Quiz) -> Iterator[Any]:
    yield from quiz.questions
    for pool in quiz.pools:
        yield from pool.questions


@pytest.mark.parametrize("target", TARGETS)
def test_whatever_changes_in_a_full_quiz_is_told(target: str) -> None:
    quiz = full_quiz()
    assert {each.kind for each in quiz.questions} == set(KINDS)
    assert unexplained(target, quiz, replace(LIBRARY, quizzes=(*LIBRARY.quizzes, quiz))) == []


@pytest.fixture(scope="module")
def site() -> Library:
    return read_library(ROOT)[0]


@pytest.mark.parametrize("target", TARGETS)
def test_whatever_changes_in_the_quizzes_of_the_site_is_told(target: str, site: Library) -> None:
    assert site.quizzes
    assert [fault for quiz in site.quizzes for fault in unexplained(target, quiz, site)] == []


@pytest.mark.parametrize("target", ["moodle-xml", "gift", "qti21", "qti22", "qti30"])
def test_groups_come_back_with_what_a_test_draws(target: str) -> None:
    quiz = GOODS.quiz("eindtoets")
    content = BY_ID[target].make(Item("quiz", quiz.id, "", "", ""), GOODS)
    (came,) = read_bank(content, PurePosixPath(f"b{BY_ID[target].suffix}")).quizzes
    assert [(pool.id, pool.draw, [each.id for each in pool.questions]) for pool in came.pools] == [
        ("bak", 1, ["e1", "e2"])
    ]
    assert came.questions == ()
