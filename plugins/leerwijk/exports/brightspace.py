# SPDX-License-Identifier: EUPL-1.2
"""Brightspace Question Library CSV: a few lines for each question, as its importer reads them."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from leerwijk.exports.goods import Goods, questions_of
from leerwijk.exports.plain_text import plain_text
from leerwijk.exports.recasting import recast
from leerwijk.exports.wording import name_of, reference
from leerwijk.model import published as form
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item

ID = "brightspace"
MARK = "\ufeff"
"""Tells Excel that the file is UTF-8; the first line is a remark, so that it hurts nobody else."""

QUIZ = "//quiz: "
"""Before the title of a quiz, in a remark that its importer passes over."""

Rows = Iterator[tuple[str, ...]]


def brightspace(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((f"//{item.title}",))
    for quiz in goods.quizzes(item):
        writer.writerow((f"{QUIZ}{plain_text(quiz.title)}",))
        for question in questions_of(quiz):
            for each in recast(question, abilities_of(ID)):
                writer.writerows(_question(quiz, each))
    return f"{MARK}{text.getvalue()}".encode()


def _question(quiz: form.Quiz, question: form.Question) -> Rows:
    kind, write = KINDS[question.kind]
    yield ("NewQuestion", kind)
    yield ("ID", reference(quiz, question))
    yield ("Title", name_of(question))
    yield ("QuestionText", plain_text(question.prompt))
    yield ("Points", str(question.points))
    yield from write(question)
    if question.hints:
        yield ("Hint", " ".join(map(plain_text, question.hints)))
    if question.explanation:
        yield ("Feedback", plain_text(question.explanation))
    yield ()


def _option(score: str, text: str, feedback: str | None) -> tuple[str, ...]:
    return ("Option", score, plain_text(text), "", plain_text(feedback or ""))


def _choice(question: form.ChoiceQuestion) -> Rows:
    for option in question.options:
        yield _option("100" if option.correct else "0", option.text, option.feedback)


def _multiple(question: form.MultipleQuestion) -> Rows:
    yield ("Scoring", "RightMinusWrong")
    for option in question.options:
        yield _option("1" if option.correct else "0", option.text, option.feedback)


def _true_false(question: form.TrueFalseQuestion) -> Rows:
    for name, value, told in (
        ("TRUE", True, question.feedback_true),
        ("FALSE", False, question.feedback_false),
    ):
        yield (name, "100" if value == question.answer else "0", plain_text(told or ""))


def _text(question: form.TextQuestion) -> Rows:
    yield ("InputBox", "1", "40")
    for answer in question.accept:
        yield ("Answer", "100", answer)


def _match(question: form.MatchQuestion) -> Rows:
    yield ("Scoring", "EquallyWeighted")
    texts = {each.key: plain_text(each.text) for each in question.rights}
    for number, pair in enumerate(question.pairs, 1):
        yield ("Choice", str(number), plain_text(pair.left))
    for number, pair in enumerate(question.pairs, 1):
        yield ("Match", str(number), texts[pair.right])
    spare = [key for key in texts if key not in {pair.right for pair in question.pairs}]
    for number, key in enumerate(spare, len(question.pairs) + 1):
        yield ("Match", str(number), texts[key])


def _order(question: form.OrderQuestion) -> Rows:
    yield ("Scoring", "EquallyWeighted")
    texts = {step.key: plain_text(step.text) for step in question.steps}
    for key in question.answer:
        yield ("Item", texts[key])


def _open(question: form.OpenQuestion) -> Rows:
    yield ("AnswerKey", plain_text(question.model_answer))


KINDS: Mapping[str, tuple[str, Callable[[Any], Rows]]] = {
    "choice": ("MC", _choice),
    "multiple": ("MS", _multiple),
    "true-false": ("TF", _true_false),
    "text": ("SA", _text),
    "match": ("M", _match),
    "order": ("O", _order),
    "open": ("WR", _open),
}
"""Kind → what Brightspace calls it, and the function that writes it."""
