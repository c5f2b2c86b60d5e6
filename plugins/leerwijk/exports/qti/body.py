# SPDX-License-Identifier: EUPL-1.2
"""Bodies: what an item asks, with the response that each interaction declares."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leerwijk.exports.markup import Child, Node
from leerwijk.exports.qti.dialect import Dialect, named, option_names
from leerwijk.exports.qti.response import RESPONSE, Declared, share
from leerwijk.locale import Words
from leerwijk.model import published as form


@dataclass(frozen=True, slots=True)
class Body:
    """What an item asks."""

    blocks: tuple[Node, ...]
    responses: tuple[Declared, ...]


Write = Callable[[Any, Dialect, Words], Body]


def body_of(question: form.Question, dialect: Dialect, words: Words) -> Body:
    """Return what an item asks."""
    return KINDS[question.kind](question, dialect, words)


def _prompt(question: form.Question, dialect: Dialect) -> Node:
    return dialect("prompt", *dialect.html(question.prompt))


def _asked(question: form.Question, dialect: Dialect) -> Node:
    return dialect.text("p", *dialect.html(question.prompt))


def _chosen(
    dialect: Dialect, question: form.Question, options: Mapping[str, str], most: str, *, mixed: bool
) -> Node:
    choices = (dialect("simpleChoice", *dialect.html(text), identifier=key) for key, text in options.items())
    return dialect(
        "choiceInteraction",
        _prompt(question, dialect),
        *choices,
        responseIdentifier=RESPONSE,
        shuffle=str(mixed).lower(),
        maxChoices=most,
    )


def _choice(question: form.ChoiceQuestion, dialect: Dialect, _: Words) -> Body:
    names = option_names(question)
    options = {name: option.text for name, option in zip(names, question.options, strict=True)}
    right = [name for name, option in zip(names, question.options, strict=True) if option.correct]
    block = _chosen(dialect, question, options, "1", mixed=question.shuffle)
    scores = {key: str(question.points) for key in right}
    return Body((block,), (Declared(RESPONSE, "single", "identifier", right, scores),))


def _true_false(question: form.TrueFalseQuestion, dialect: Dialect, words: Words) -> Body:
    options = {name: words.text(f"packages.said.{name}") for name in ("true", "false")}
    block = _chosen(dialect, question, options, "1", mixed=False)
    right = str(question.answer).lower()
    scores = {right: str(question.points)}
    return Body((block,), (Declared(RESPONSE, "single", "identifier", [right], scores),))


def _of_several(keys: Mapping[str, bool], points: int) -> Declared:
    """Return a response of several values, of which each wrong one takes off what a right one gives."""
    right = [key for key, is_right in keys.items() if is_right]
    scores = {key: share(1 if is_right else -1, points, len(right)) for key, is_right in keys.items()}
    return Declared(RESPONSE, "multiple", "identifier", right, scores, str(points))


def _multiple(question: form.MultipleQuestion, dialect: Dialect, _: Words) -> Body:
    names = option_names(question)
    options = {name: option.text for name, option in zip(names, question.options, strict=True)}
    block = _chosen(dialect, question, options, "0", mixed=question.shuffle)
    keys = {name: option.correct for name, option in zip(names, question.options, strict=True)}
    return Body((block,), (_of_several(keys, question.points),))


def _mark(question: form.MarkQuestion, dialect: Dialect, _: Words) -> Body:
    pieces: list[Child] = []
    for piece in question.pieces:
        if piece.key:
            pieces.append(dialect("hottext", *dialect.html(piece.text), identifier=named(piece.key)))
        else:
            pieces += dialect.html(piece.text)
    block = dialect(
        "hottextInteraction",
        _prompt(question, dialect),
        dialect.text("p", *pieces),
        responseIdentifier=RESPONSE,
        maxChoices="0",
    )
    keys = {named(piece.key): piece.correct for piece in question.pieces if piece.key}
    return Body((block,), (_of_several(keys, question.points),))


def _match(question: form.MatchQuestion, dialect: Dialect, _: Words) -> Body:
    def offered(key: str, text: str, most: str) -> Node:
        return dialect("simpleAssociableChoice", *dialect.html(text), identifier=key, matchMax=most)

    lefts = (offered(f"l-{pair.key}", pair.left, "1") for pair in question.pairs)
    rights = (offered(f"r-{right.key}", right.text, "0") for right in question.rights)
    block = dialect(
        "matchInteraction",
        _prompt(question, dialect),
        dialect("simpleMatchSet", *lefts),
        dialect("simpleMatchSet", *rights),
        responseIdentifier=RESPONSE,
        shuffle="true",
        maxAssociations=str(len(question.pairs)),
    )
    right = [f"l-{pair.key} r-{pair.right}" for pair in question.pairs]
    scores = {each: share(1, question.points, len(right)) for each in right}
    points = str(question.points)
    return Body((block,), (Declared(RESPONSE, "multiple", "directedPair", right, scores, points),))


def _order(question: form.OrderQuestion, dialect: Dialect, _: Words) -> Body:
    choices = (
        dialect("simpleChoice", *dialect.html(step.text), identifier=named(step.key))
        for step in question.steps
    )
    block = dialect(
        "orderInteraction", _prompt(question, dialect), *choices, responseIdentifier=RESPONSE, shuffle="false"
    )
    right = [named(key) for key in question.answer]
    return Body((block,), (Declared(RESPONSE, "ordered", "identifier", right),))


def _typed(name: str, accept: Sequence[str], score: str) -> Declared:
    return Declared(name, "single", "string", accept[:1], dict.fromkeys(accept, score))


def _text(question: form.TextQuestion, dialect: Dialect, _: Words) -> Body:
    field = dialect("textEntryInteraction", responseIdentifier=RESPONSE, expectedLength="30")
    blocks = (_asked(question, dialect), dialect.text("p", field))
    return Body(blocks, (_typed(RESPONSE, question.accept, str(question.points)),))


def _number(question: form.NumberQuestion, dialect: Dialect, _: Words) -> Body:
    field = dialect("textEntryInteraction", responseIdentifier=RESPONSE, expectedLength="10")
    unit = f" {question.unit}" if question.unit else ""
    blocks = (_asked(question, dialect), dialect.text("p", field, unit))
    return Body(blocks, (Declared(RESPONSE, "single", "float", [f"{question.answer:.10g}"]),))


def _gap(question: form.GapQuestion, dialect: Dialect, _: Words) -> Body:
    names = {gap.id: f"{RESPONSE}-{gap.id}" for gap in question.gaps}
    by_id = {gap.id: gap for gap in question.gaps}
    pieces: list[Child] = []
    for piece in question.pieces:
        if piece.gap:
            pieces.append(_field(by_id[piece.gap], names[piece.gap], dialect))
        else:
            pieces += dialect.html(piece.text)
    blocks = (_asked(question, dialect), dialect.text("p", *pieces))
    return Body(blocks, tuple(_filled(gap, names[gap.id]) for gap in question.gaps))


def _field(gap: form.Gap, name: str, dialect: Dialect) -> Node:
    if not gap.options:
        return dialect("textEntryInteraction", responseIdentifier=name, expectedLength="20")
    choices = (
        dialect("inlineChoice", text, identifier=f"o{number}") for number, text in enumerate(gap.options, 1)
    )
    return dialect("inlineChoiceInteraction", *choices, responseIdentifier=name, shuffle="true")


def _filled(gap: form.Gap, name: str) -> Declared:
    if not gap.options:
        return _typed(name, gap.accept, "1")
    right = [f"o{number}" for number, text in enumerate(gap.options, 1) if text in gap.accept]
    return Declared(name, "single", "identifier", right[:1], dict.fromkeys(right, "1"))


def _open(question: form.OpenQuestion, dialect: Dialect, _: Words) -> Body:
    block = dialect(
        "extendedTextInteraction",
        _prompt(question, dialect),
        responseIdentifier=RESPONSE,
        expectedLines=str(question.lines),
    )
    return Body((block,), (Declared(RESPONSE, "single", "string"),))


def _scale(question: form.ScaleQuestion, dialect: Dialect, _: Words) -> Body:
    ends = dialect.html(f"1 = {question.low}, {question.steps} = {question.high}")
    block = dialect(
        "sliderInteraction",
        _prompt(question, dialect),
        responseIdentifier=RESPONSE,
        lowerBound="1",
        upperBound=str(question.steps),
        step="1",
        stepLabel="true",
    )
    return Body((block, dialect.text("p", *ends)), (Declared(RESPONSE, "single", "integer"),))


KINDS: Mapping[str, Write] = {
    "choice": _choice,
    "true-false": _true_false,
    "multiple": _multiple,
    "mark": _mark,
    "match": _match,
    "order": _order,
    "text": _text,
    "number": _number,
    "gap": _gap,
    "open": _open,
    "scale": _scale,
}
