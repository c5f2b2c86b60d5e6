# SPDX-License-Identifier: EUPL-1.2
"""What a format really leaves out of a question is what its report of losses says, no more and no less."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from leerwijk.exports.cc_assessment import assessment
from leerwijk.exports.losses import WITHIN
from leerwijk.exports.targets import BY_ID, losses
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item
from leerwijk.model.quiz import Quiz
from tests.unit.packed import SHOP
from tests.unit.small_site import LIBRARY
from tests.unit.test_banks_round import full_quiz

if TYPE_CHECKING:
    from collections.abc import Iterator

BANKS = ("moodle-xml", "gift", "qti21", "qti22", "qti30", "cc11", "brightspace", "blackboard", "anki")

SAID: tuple[tuple[str, str], ...] = (
    ("hints", r"hints\.0"),
    ("hints-apart", r"hints\.1"),
    ("explanation", r"explanation"),
    ("section", r"section"),
    ("result", r"feedback\.(correct|incorrect)\.0"),
    ("partly", r"feedback\.partly\.0"),
    ("again", r"feedback\.(correct|incorrect)\.1"),
    ("option", r"options\.\d+\.feedback|feedback_(true|false)"),
    ("unchosen", r"options\.\d+\.feedback_unchosen"),
    ("part", r"(gaps|pairs|rows|categories)\.\d+\.feedback"),
    ("wrong", r"wrong\.\d+\.feedback"),
    ("passages", r"feedback_(missed|wrong)"),
    ("unit", r"unit"),
    ("spare", r"spare\.\d+"),
    ("model", r"model_answer"),
    ("checklist", r"checklist\.\d+"),
    ("reflection", r"reflection"),
    ("picture", r"picture\.alt"),
    ("was", r"was\.\d+"),
)
"""Loss → where an author writes what is lost."""


def feature_of(path: str) -> str:
    return next((name for name, paths in SAID if re.fullmatch(paths, path)), "")


def marked(value: Any, path: str, signs: dict[str, str], number: int) -> Any:  # noqa: ANN401
    """Return a question in which each text that may be lost is one word, noted with what it tells."""
    if isinstance(value, dict):
        return {
            name: marked(each, f"{path}.{name}" if path else name, signs, number)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [marked(each, f"{path}.{at}", signs, number) for at, each in enumerate(value)]
    if not isinstance(value, str) or not feature_of(path):
        return value
    sign = f"merk{number}x{len(signs)}"
    signs[sign] = feature_of(path)
    return sign


def marked_quiz() -> tuple[Quiz, dict[str, dict[str, str]]]:
    """Return a quiz of all kinds, and id of a question → its signs."""
    raw = full_quiz().model_dump(mode="json", by_alias=True, exclude_none=True)
    signs: dict[str, dict[str, str]] = {}
    questions = [
        marked(each, "", signs.setdefault(each["id"], {}), number)
        for number, each in enumerate(raw["questions"])
        if not each["id"].endswith("-kaal")
    ]
    return Quiz.model_validate({"id": "vol", "title": "Vol", "questions": questions}, strict=False), signs


def texts_in(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = (name for name in archive.namelist() if name.endswith(".xml"))
        return "".join(archive.read(name).decode() for name in names)


def differing(target: str) -> Iterator[str]:
    quiz, signs = marked_quiz()
    goods = SHOP.goods(replace(LIBRARY, quizzes=(*LIBRARY.quizzes, quiz)), ())
    item = Item("quiz", quiz.id, quiz.title, "", "")
    made = assessment(goods.quiz(quiz.id), abilities_of("cc11"), goods) if target == "cc11" else None
    found = set(re.findall(r"merk\d+x\d+", texts_in(made or BY_ID[target].make(item, goods))))
    lost: dict[str, set[str]] = {}
    for loss in losses(BY_ID[target], item, goods):
        lost.setdefault(loss.question, set()).add(loss.feature)
    for question in quiz.questions:
        told = lost.get(question.id, set())
        told |= {part for one, part in WITHIN if one in told}
        if "kind" in told:
            continue
        for sign, feature in signs[question.id].items():
            joined = feature == "hints-apart" and "hints" not in told  # lost is that they come one by one
            if (sign in found) == (feature in told) and not joined:
                fault = "is told, and there" if sign in found else "is gone untold"
                yield f"{question.kind}: {feature} {fault}"


@pytest.mark.parametrize("target", BANKS)
def test_what_is_left_out_is_what_is_told(target: str) -> None:
    assert sorted(set(differing(target))) == []
