# SPDX-License-Identifier: EUPL-1.2
"""Anki: a card for each question, which Anki knows again when it is brought in a second time."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from leerwijk.exports.goods import Goods, questions_of
from leerwijk.exports.plain_text import plain_text
from leerwijk.exports.wording import explanation_of, reference
from leerwijk.locale import Words
from leerwijk.model import published as form
from leerwijk.model.package import Item

HEAD = ("#separator:Semicolon", "#html:true", "#guid column:1", "#deck column:2", "#tags column:5")
BLANK = "_____"

Sides = tuple[str, str]
"""What stands below the prompt, and the answer."""


def anki(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item as cards."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    text.writelines(f"{line}\n" for line in HEAD)
    for quiz in goods.quizzes(item):
        deck = f"{goods.publisher.name}::{plain_text(quiz.title)}"
        for question in questions_of(quiz):
            writer.writerow((reference(quiz, question), deck, *_card(question, goods), quiz.id))
    return text.getvalue().encode()


def _card(question: form.Question, goods: Goods) -> Sides:
    below, answer = KINDS[question.kind](question, goods.words)
    explained = explanation_of(question, goods.words)
    return _line(f"<p>{question.prompt}</p>{below}"), _line(f"{answer}{explained}")


def _line(html: str) -> str:
    return " ".join(html.split())


def _list(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"


def _told(text: str, feedback: str | None) -> str:
    return f"{text} – {feedback}" if feedback else text


def _options(question: Any, _: Words) -> Sides:  # noqa: ANN401 — choice and multiple
    shown = _list(option.text for option in question.options)
    right = [_told(f"<b>{each.text}</b>", each.feedback) for each in question.options if each.correct]
    wrong = [
        _told(each.text, each.feedback) for each in question.options if not each.correct and each.feedback
    ]
    return shown, _list((*right, *wrong))


def _true_false(question: form.TrueFalseQuestion, words: Words) -> Sides:
    names = {value: words.text(f"packages.said.{str(value).lower()}") for value in (True, False)}
    told = {True: question.feedback_true, False: question.feedback_false}
    right, wrong = question.answer, not question.answer
    sides = [_told(f"<b>{names[right]}</b>", told[right])]
    return _list(names.values()), _list(
        [*sides, *([_told(names[wrong], told[wrong])] if told[wrong] else [])]
    )


def _gap(question: form.GapQuestion, _: Words) -> Sides:
    by_id = {gap.id: gap for gap in question.gaps}
    asked = "".join(_blank(by_id[each.gap]) if each.gap else each.text for each in question.pieces)
    filled = "".join(
        f"<b>{escape(by_id[each.gap].accept[0])}</b>" if each.gap else each.text for each in question.pieces
    )
    told = [gap.feedback for gap in question.gaps if gap.feedback]
    return f"<p>{asked}</p>", f"<p>{filled}</p>{_list(told) if told else ''}"


def _blank(gap: form.Gap) -> str:
    return f"[{' / '.join(map(escape, gap.options))}]" if gap.options else BLANK


def _text(question: form.TextQuestion, _: Words) -> Sides:
    return "", f"<p><b>{' / '.join(map(escape, question.accept))}</b></p>"


def _number(question: form.NumberQuestion, words: Words) -> Sides:
    margin = f" ± {words.number(question.tolerance)}" if question.tolerance else ""
    unit = f" {escape(question.unit)}" if question.unit else ""
    return "", f"<p><b>{words.number(question.answer)}{margin}{unit}</b></p>"


def _match(question: form.MatchQuestion, _: Words) -> Sides:
    texts = {each.key: each.text for each in question.rights}
    right = (_told(f"{pair.left} → <b>{texts[pair.right]}</b>", pair.feedback) for pair in question.pairs)
    return _list(pair.left for pair in question.pairs) + _list(texts.values()), _list(right)


def _order(question: form.OrderQuestion, _: Words) -> Sides:
    texts = {step.key: step.text for step in question.steps}
    right = "".join(f"<li>{texts[key]}</li>" for key in question.answer)
    return _list(texts.values()), f"<ol>{right}</ol>"


def _sort(question: form.SortQuestion, _: Words) -> Sides:
    groups = []
    for each in question.categories:
        things = ", ".join(thing.text for thing in question.things if thing.category == each.key)
        groups.append(_told(f"<b>{each.label}</b>: {things}", each.feedback))
    shown = _list(each.label for each in question.categories) + _list(each.text for each in question.things)
    return shown, _list(groups)


def _matrix(question: form.MatrixQuestion, _: Words) -> Sides:
    texts = {each.key: each.text for each in question.columns}
    right = (_told(f"{row.text} → <b>{texts[row.answer]}</b>", row.feedback) for row in question.rows)
    return _list(texts.values()) + _list(row.text for row in question.rows), _list(right)


def _mark(question: form.MarkQuestion, _: Words) -> Sides:
    asked = "".join(piece.text for piece in question.pieces)
    marked = "".join(f"<b>{piece.text}</b>" if piece.correct else piece.text for piece in question.pieces)
    return f"<p>{asked}</p>", f"<p>{marked}</p>"


def _open(_: form.OpenQuestion, __: Words) -> Sides:
    return "", ""


def _scale(question: form.ScaleQuestion, _: Words) -> Sides:
    return f"<p>1 = {question.low}, {question.steps} = {question.high}</p>", question.reflection or ""


KINDS: Mapping[str, Callable[[Any, Words], Sides]] = {
    "choice": _options,
    "multiple": _options,
    "true-false": _true_false,
    "gap": _gap,
    "text": _text,
    "number": _number,
    "match": _match,
    "order": _order,
    "sort": _sort,
    "matrix": _matrix,
    "mark": _mark,
    "open": _open,
    "scale": _scale,
}
