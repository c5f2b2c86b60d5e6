# SPDX-License-Identifier: EUPL-1.2
"""GIFT: questions as text that Moodle reads and people can edit."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from leerwijk.exports.goods import Goods
from leerwijk.exports.plain_text import plain_text
from leerwijk.exports.recasting import recast
from leerwijk.exports.wording import explanation_of, labels_of, name_of, percent, reference
from leerwijk.model import published as form
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item

ID = "gift"
ESCAPES = str.maketrans({**{sign: f"\\{sign}" for sign in "\\~=#{}:"}, "\n": " ", "\r": " "})

Answers = Iterator[str]


def gift(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item."""
    blocks = (block for quiz in goods.quizzes(item) for block in _quiz(quiz, goods))
    return ("\n\n".join(blocks) + "\n").encode()


def escaped(text: str) -> str:
    """Return a text in which nothing has a meaning of its own."""
    return text.translate(ESCAPES)


def _quiz(quiz: form.Quiz, goods: Goods) -> Iterator[str]:
    title = "/".join(name.replace("/", "//") for name in (goods.publisher.name, plain_text(quiz.title)))
    groups = (
        (f"{title}/{pool.id}", pool.questions, f"// [pool:{pool.id}] [draw:{pool.draw}]\n")
        for pool in quiz.pools
    )
    sets = ((title, quiz.questions, ""), *groups)
    for category, questions, above in sets:
        made = [each for one in questions for each in recast(one, abilities_of(ID))]
        if made:
            yield f"{above}$CATEGORY: $course$/top/{category}"
        yield from (_question(quiz, each, goods) for each in made)


def _question(quiz: form.Quiz, question: form.Question, goods: Goods) -> str:
    explained = explanation_of(question, goods.words)
    lines = [*KINDS[question.kind](question), *([f"####{_html(explained)}"] if explained else ())]
    tags = "".join(f" [tag:{label}]" for label in labels_of(question))
    return "\n".join(
        (
            f"// [id:{reference(quiz, question)}]{tags}",
            f"::{escaped(name_of(question))}::[html]{escaped(question.prompt)}{{",
            *(f"\t{line}" for line in lines),
            "}",
        )
    )


def _html(text: str) -> str:
    return f"[html]{escaped(text)}"


def _told(feedback: str | None) -> str:
    return f"#{_html(feedback)}" if feedback else ""


def _choice(question: form.ChoiceQuestion) -> Answers:
    for option in question.options:
        yield f"{'=' if option.correct else '~'}{_html(option.text)}{_told(option.feedback)}"


def _multiple(question: form.MultipleQuestion) -> Answers:
    right = sum(option.correct for option in question.options)
    for option in question.options:
        share = percent(1 if option.correct else -1, right)
        yield f"~%{share}%{_html(option.text)}{_told(option.feedback)}"


def _true_false(question: form.TrueFalseQuestion) -> Answers:
    told = (question.feedback_true or "", question.feedback_false or "")
    right, wrong = told if question.answer else reversed(told)
    ends = f"#{_html(wrong) if wrong else ''}#{_html(right) if right else ''}" if right or wrong else ""
    yield f"{'TRUE' if question.answer else 'FALSE'}{ends}"


def _text(question: form.TextQuestion) -> Answers:
    for answer in question.accept:
        yield f"={escaped(answer)}"
    for wrong in question.wrong:
        yield f"=%0%{escaped(wrong.answer)}{_told(wrong.feedback)}"


def _number(question: form.NumberQuestion) -> Answers:
    yield f"#{question.answer:.10g}:{question.tolerance:.10g}"


def _match(question: form.MatchQuestion) -> Answers:
    texts = {each.key: escaped(plain_text(each.text).replace("->", "→")) for each in question.rights}
    for pair in question.pairs:
        yield f"={_html(pair.left)} -> {texts[pair.right]}"
    for key in sorted(texts.keys() - {pair.right for pair in question.pairs}):
        yield f"= -> {texts[key]}"


def _open(_: form.OpenQuestion) -> Answers:
    yield from ()


KINDS: Mapping[str, Callable[[Any], Answers]] = {
    "choice": _choice,
    "multiple": _multiple,
    "true-false": _true_false,
    "text": _text,
    "number": _number,
    "match": _match,
    "open": _open,
}
