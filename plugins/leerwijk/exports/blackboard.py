# SPDX-License-Identifier: EUPL-1.2
"""Blackboard text: one line for each question, its parts with tabs between them."""

from collections.abc import Callable, Mapping
from typing import Any

from leerwijk.exports.goods import Goods, questions_of
from leerwijk.exports.plain_text import plain_text
from leerwijk.exports.recasting import recast
from leerwijk.model import published as form
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item

ID = "blackboard"
Cells = list[str]


def blackboard(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item."""
    asked = (
        each
        for quiz in goods.quizzes(item)
        for question in questions_of(quiz)
        for each in recast(question, abilities_of(ID))
    )
    return "".join(f"{_line(question)}\r\n" for question in asked).encode()


def _line(question: form.Question) -> str:
    kind, write = KINDS[question.kind]
    unit = f" ({question.unit})" if isinstance(question, form.NumberQuestion) and question.unit else ""
    return "\t".join(
        (kind, plain_text(question.prompt) + unit, *(" ".join(cell.split()) for cell in write(question)))
    )


def _options(question: form.ChoiceQuestion | form.MultipleQuestion) -> Cells:
    named = {True: "correct", False: "incorrect"}
    return [cell for each in question.options for cell in (plain_text(each.text), named[each.correct])]


def _match(question: form.MatchQuestion) -> Cells:
    texts = {each.key: plain_text(each.text) for each in question.rights}
    return [cell for pair in question.pairs for cell in (plain_text(pair.left), texts[pair.right])]


def _order(question: form.OrderQuestion) -> Cells:
    texts = {step.key: plain_text(step.text) for step in question.steps}
    return [texts[key] for key in question.answer]


def _number(question: form.NumberQuestion) -> Cells:
    margin = [f"{question.tolerance:.10g}"] if question.tolerance else []
    return [f"{question.answer:.10g}", *margin]


KINDS: Mapping[str, tuple[str, Callable[[Any], Cells]]] = {
    "choice": ("MC", _options),
    "multiple": ("MA", _options),
    "true-false": ("TF", lambda question: [str(question.answer).lower()]),
    "text": ("FIB", lambda question: list(question.accept)),
    "number": ("NUM", _number),
    "match": ("MAT", _match),
    "order": ("ORD", _order),
    "open": ("ESS", lambda question: [plain_text(question.model_answer)]),
}
"""Kind → what Blackboard calls it, and the function that gives its parts."""
