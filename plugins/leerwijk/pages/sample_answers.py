# SPDX-License-Identifier: EUPL-1.2
"""Sample answers: to each kind of question the right one and wrong ones, so that all feedback can be seen."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from leerwijk.model import published as form

Response = object
"""As the browser reads it from the inputs; ready to become JSON."""


class Samples(NamedTuple):
    """What a question can be answered with."""

    right: Response
    """Of a question that is not scored: some answer."""
    wrong: tuple[Response, ...] = ()
    """Each with feedback of its own where the kind has that; also an answer that is right in part."""


def samples(question: form.Question) -> Samples:
    """Return sample answers to a question."""
    return KINDS[question.kind](question)


def _choice(question: form.ChoiceQuestion) -> Samples:
    right = next(option.key for option in question.options if option.correct)
    return Samples(right, tuple(option.key for option in question.options if not option.correct))


def _true_false(question: form.TrueFalseQuestion) -> Samples:
    return Samples(question.answer, (not question.answer,))


def _multiple(question: form.MultipleQuestion) -> Samples:
    right = [option.key for option in question.options if option.correct]
    wrong = [option.key for option in question.options if not option.correct]
    return Samples(right, tuple(answer for answer in (wrong, right[:1], [*right, *wrong[:1]]) if answer))


def _gap(question: form.GapQuestion) -> Samples:
    right = {gap.id: gap.accept[0] for gap in question.gaps}
    wrong = {
        gap.id: next((each for each in gap.options if each not in gap.accept), "?") for gap in question.gaps
    }
    return Samples(right, (wrong, *_in_part(right, wrong)))


def _text(question: form.TextQuestion) -> Samples:
    return Samples(question.accept[0], (*(each.answer for each in question.wrong), "?!"))


def _number(question: form.NumberQuestion) -> Samples:
    return Samples(_written(question.answer), (_written(question.answer + question.tolerance + 1),))


def _match(question: form.MatchQuestion) -> Samples:
    right = {pair.key: pair.right for pair in question.pairs}
    wrong = _turned(right, tuple(each.key for each in question.rights))
    return Samples(right, (wrong, *_in_part(right, wrong)))


def _order(question: form.OrderQuestion) -> Samples:
    first, second, *rest = question.answer
    return Samples(question.answer, ((*question.answer[1:], first), (second, first, *rest)))


def _sort(question: form.SortQuestion) -> Samples:
    right = {thing.key: thing.category for thing in question.things}
    wrong = _turned(right, tuple(each.key for each in question.categories))
    return Samples(right, (wrong, *_in_part(right, wrong)))


def _matrix(question: form.MatrixQuestion) -> Samples:
    right = {row.key: row.answer for row in question.rows}
    wrong = _turned(right, tuple(each.key for each in question.columns))
    return Samples(right, (wrong, *_in_part(right, wrong)))


def _mark(question: form.MarkQuestion) -> Samples:
    right = [piece.key for piece in question.pieces if piece.key and piece.correct]
    wrong = [piece.key for piece in question.pieces if piece.key and not piece.correct]
    return Samples(right, tuple(answer for answer in (wrong, [*right[:1], *wrong[:1]], right[:-1]) if answer))


def _open(_: form.OpenQuestion) -> Samples:
    return Samples({"text": "…", "ticked": []})


def _scale(question: form.ScaleQuestion) -> Samples:
    return Samples((question.steps + 1) // 2)


def _written(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _turned(right: Mapping[str, str], values: Sequence[str]) -> dict[str, str]:
    """Return the next value at each place, so that all are wrong."""
    return {key: values[(values.index(value) + 1) % len(values)] for key, value in right.items()}


def _in_part(right: Mapping[str, str], wrong: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield answers with the first place right, and with the last one empty, where there are so many."""
    keys = tuple(right)
    if len(keys) > 1:
        yield {**wrong, keys[0]: right[keys[0]]}
    if len(keys) > 2:  # noqa: PLR2004 — a right one, a wrong one and an empty one
        yield {key: value for key, value in {**wrong, keys[0]: right[keys[0]]}.items() if key != keys[-1]}


KINDS: Mapping[str, Callable[[Any], Samples]] = {
    "choice": _choice,
    "true-false": _true_false,
    "multiple": _multiple,
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
"""The kinds of question: a new one is one more line."""
