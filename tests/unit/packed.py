# SPDX-License-Identifier: EUPL-1.2
"""What can be taken from the small site, and from sites that a test writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leerwijk.adapters.shop import Shop
from leerwijk.exports.targets import BY_ID
from leerwijk.model.package import Item
from leerwijk.model.quiz import Quiz
from tests.unit.small_site import GOLDEN, LIBRARY, NL, PAGES, PARTS, SITE, WRITE

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOP = Shop(SITE, NL, PARTS, WRITE, GOLDEN / "site" / "content")
GOODS = SHOP.goods(LIBRARY, PAGES.values())
ITEMS = {item.name: item for item in SHOP.items(LIBRARY)}
ALL_KINDS = ITEMS["quiz/alle-soorten"]


def made(target: str, item: Item = ALL_KINDS) -> bytes:
    """Return an item of the small site in a format."""
    return BY_ID[target].make(item, GOODS)


def quiz_with(*questions: Mapping[str, object], **fields: object) -> Quiz:
    """Return a quiz with questions as an author writes them."""
    return Quiz.model_validate({"id": "toets", "title": "Toets", "questions": questions, **fields})


def of_quiz(target: str, quiz: Quiz) -> bytes:
    """Return a quiz that a test wrote in a format."""
    goods = SHOP.goods(replace(LIBRARY, quizzes=(quiz,)), ())
    return BY_ID[target].make(Item("quiz", quiz.id, quiz.title, "", ""), goods)


__all__ = ["ALL_KINDS", "GOODS", "ITEMS", "SHOP", "made", "of_quiz", "quiz_with"]
