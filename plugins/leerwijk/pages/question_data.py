# SPDX-License-Identifier: EUPL-1.2
"""Question data: the published form of each kind of question; a new kind is one function and one line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from leerwijk.model import published as form
from leerwijk.model import question as written
from leerwijk.pages.inline import plain
from leerwijk.pages.marks import essence, keys
from leerwijk.pages.rich import Rich
from leerwijk.pages.views.asked import Asked, Piece

Fields = dict[str, Any]
"""Fields of a published question; `scored` holds what decides the score, in an order of its own."""


def _keyed(texts: Sequence[str]) -> dict[str, str]:
    """Return text → key."""
    return dict(zip(texts, keys(texts), strict=True))


def _things(texts: Iterable[str], known: Mapping[str, str], rich: Rich) -> tuple[form.Thing, ...]:
    return tuple(form.Thing(key=known[text], text=rich.line(text)) for text in texts)


def _choice(question: written.Choice | written.Multiple, _: Asked, rich: Rich) -> Fields:
    made = keys(option.text for option in question.options)
    options = tuple(
        form.Option(
            key=option.id or key,
            text=rich.line(option.text),
            correct=option.correct,
            feedback=rich.optional(option.feedback),
            feedback_unchosen=rich.optional(option.feedback_unchosen),
        )
        for option, key in zip(question.options, made, strict=True)
    )
    scored = sorted((option.key, option.correct) for option in options)
    return {"options": options, "shuffle": question.shuffle, "scored": scored}


def _true_false(question: written.TrueFalse, _: Asked, rich: Rich) -> Fields:
    return {
        "answer": question.answer,
        "feedback_true": rich.optional(question.feedback_true),
        "feedback_false": rich.optional(question.feedback_false),
        "scored": (question.answer, essence(question.prompt)),
    }


def _gap(question: written.GapText, asked: Asked, rich: Rich) -> Fields:
    gaps = tuple(
        form.Gap(
            id=gap.id,
            accept=tuple(map(plain, gap.accept)),
            options=tuple(map(plain, gap.options)),
            tolerance=gap.tolerance,
            feedback=rich.optional(gap.feedback),
        )
        for gap in question.gaps
    )
    scored = sorted((gap.id, sorted(gap.accept), sorted(gap.options), gap.tolerance) for gap in gaps)
    pieces = tuple(
        form.Piece(gap=piece.text) if piece.kind == "gap" else form.Piece(text=rich.line(piece.text))
        for piece in asked.pieces
    )
    return {"pieces": pieces, "gaps": gaps, "scored": scored}


def _text(question: written.ShortText, _: Asked, rich: Rich) -> Fields:
    accept = tuple(map(plain, question.accept))
    wrong = tuple(
        form.Wrong(answer=plain(each.answer), feedback=rich.line(each.feedback)) for each in question.wrong
    )
    scored = (sorted(accept), question.tolerance, sorted(each.answer for each in wrong))
    return {"accept": accept, "tolerance": question.tolerance, "wrong": wrong, "scored": scored}


def _number(question: written.Number, _: Asked, __: Rich) -> Fields:
    answer, tolerance, unit = float(question.answer), float(question.tolerance), question.unit
    return {"answer": answer, "tolerance": tolerance, "unit": unit, "scored": (answer, tolerance, unit or "")}


def _match(question: written.Match, asked: Asked, rich: Rich) -> Fields:
    rights = _keyed(asked.offered)
    made = keys(pair.left for pair in question.pairs)
    pairs = tuple(
        form.Pair(
            key=key,
            left=rich.line(pair.left),
            right=rights[pair.right],
            feedback=rich.optional(pair.feedback),
        )
        for pair, key in zip(question.pairs, made, strict=True)
    )
    scored = (sorted((pair.key, pair.right) for pair in pairs), sorted(rights.values()))
    return {"pairs": pairs, "rights": _things(asked.offered, rights, rich), "scored": scored}


def _order(question: written.Order, asked: Asked, rich: Rich) -> Fields:
    known = _keyed(question.steps)
    answer = tuple(known[step] for step in question.steps)
    return {"steps": _things(asked.offered, known, rich), "answer": answer, "scored": answer}


def _sort(question: written.Sort, asked: Asked, rich: Rich) -> Fields:
    labels = _keyed(tuple(category.label for category in question.categories))
    known = _keyed(asked.offered)
    category_of = {thing: labels[each.label] for each in question.categories for thing in each.things}
    categories = tuple(
        form.Category(
            key=labels[each.label], label=rich.line(each.label), feedback=rich.optional(each.feedback)
        )
        for each in question.categories
    )
    things = tuple(
        form.SortThing(key=known[thing], text=rich.line(thing), category=category_of[thing])
        for thing in asked.offered
    )
    scored = (sorted((thing.key, thing.category) for thing in things), sorted(labels.values()))
    return {"categories": categories, "things": things, "scored": scored}


def _matrix(question: written.Matrix, _: Asked, rich: Rich) -> Fields:
    columns = _keyed(question.columns)
    made = keys(row.text for row in question.rows)
    rows = tuple(
        form.Row(
            key=key,
            text=rich.line(row.text),
            answer=columns[row.answer],
            feedback=rich.optional(row.feedback),
        )
        for row, key in zip(question.rows, made, strict=True)
    )
    scored = (sorted((row.key, row.answer) for row in rows), sorted(columns.values()))
    return {"columns": _things(question.columns, columns, rich), "rows": rows, "scored": scored}


def _mark(question: written.Mark, asked: Asked, rich: Rich) -> Fields:
    made = iter(keys(piece.text for piece in asked.pieces if piece.kind != "text"))
    pieces = tuple(_passage(piece, made, rich) for piece in asked.pieces)
    return {
        "pieces": pieces,
        "feedback_missed": rich.optional(question.feedback_missed),
        "feedback_wrong": rich.optional(question.feedback_wrong),
        "scored": sorted((piece.key, piece.correct) for piece in pieces if piece.key),
    }


def _passage(piece: Piece, made: Iterable[str], rich: Rich) -> form.Piece:
    text = rich.line(piece.text)
    if piece.kind == "text":
        return form.Piece(text=text)
    return form.Piece(text=text, key=next(iter(made)), correct=piece.kind == "right")


def _open(question: written.Open, _: Asked, rich: Rich) -> Fields:
    return {
        "model_answer": rich.prose(question.model_answer),
        "checklist": tuple(map(rich.line, question.checklist)),
        "lines": question.lines,
        "scored": (),
    }


def _scale(question: written.RatingScale, _: Asked, rich: Rich) -> Fields:
    return {
        "steps": question.steps,
        "low": rich.line(question.low),
        "high": rich.line(question.high),
        "reflection": rich.prose(question.reflection) if question.reflection else None,
        "scored": question.steps,
    }


Publish = Callable[[Any, Asked, Rich], Fields]

KINDS: Mapping[str, tuple[Callable[..., form.Question], Publish]] = {
    "choice": (form.ChoiceQuestion, _choice),
    "true-false": (form.TrueFalseQuestion, _true_false),
    "multiple": (form.MultipleQuestion, _choice),
    "gap": (form.GapQuestion, _gap),
    "text": (form.TextQuestion, _text),
    "number": (form.NumberQuestion, _number),
    "match": (form.MatchQuestion, _match),
    "order": (form.OrderQuestion, _order),
    "sort": (form.SortQuestion, _sort),
    "matrix": (form.MatrixQuestion, _matrix),
    "mark": (form.MarkQuestion, _mark),
    "open": (form.OpenQuestion, _open),
    "scale": (form.ScaleQuestion, _scale),
}
