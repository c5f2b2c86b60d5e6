# SPDX-License-Identifier: EUPL-1.2
"""Items: a question with its responses, its scoring and its feedback."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leerwijk.exports.markup import Node
from leerwijk.exports.pictures import path_of, picture_of
from leerwijk.exports.qti.body import Body, body_of
from leerwijk.exports.qti.dialect import Dialect, named, option_names
from leerwijk.exports.qti.response import RESPONSE, declared
from leerwijk.exports.wording import explanation_of, name_of, reference
from leerwijk.locale import Words
from leerwijk.model import published as form

UNSCORED = frozenset({"open", "scale"})
NEARLY = 0.001
"""What a score may fall short of the points and still be all of them: shares are rounded."""


@dataclass(frozen=True, slots=True)
class Told:
    """Feedback: name → HTML, by what decides which of it is shown."""

    by_answer: Mapping[str, str]
    by_result: Mapping[str, str]
    always: str


def item(quiz: form.Quiz, question: form.Question, dialect: Dialect, words: Words) -> Node:
    """Return a question as an item."""
    body = body_of(question, dialect, words)
    told = _told(question, words)
    points = 0 if question.kind in UNSCORED else question.points
    return dialect(
        "assessmentItem",
        *(declared(each, dialect) for each in body.responses),
        *_outcomes(body, told, points, dialect),
        dialect("itemBody", *_pictured(question, dialect), *body.blocks),
        dialect("responseProcessing", *_processed(question, body, told, dialect)),
        *_feedback(told, dialect),
        identifier=named(reference(quiz, question)),
        title=name_of(question),
        adaptive="false",
        timeDependent="false",
    )


def _pictured(question: form.Question, dialect: Dialect) -> Iterator[Node]:
    """Yield the picture that a question is about; items lie in a folder of their own."""
    picture = picture_of(question)
    if picture:
        source = {"src": f"../{path_of(picture.file)}", "alt": picture.alt}
        yield dialect.text("p", dialect.text("img", source))


def _told(question: Any, words: Words) -> Told:  # noqa: ANN401 — any kind of question
    answers: dict[str, str | None] = {}
    if question.kind in ("choice", "multiple"):
        told = (option.feedback for option in question.options)
        answers = dict(zip(option_names(question), told, strict=True))
    elif question.kind == "true-false":
        answers = {"true": question.feedback_true, "false": question.feedback_false}
    elif question.kind == "text":
        answers = {f"wrong{number}": each.feedback for number, each in enumerate(question.wrong, 1)}
    judged = () if question.kind in UNSCORED else ("correct", "partly", "incorrect")
    results = {name: "".join(getattr(question.feedback, name)[:1]) for name in judged}
    return Told(
        {name: text for name, text in answers.items() if text},
        {name: text for name, text in results.items() if text},
        explanation_of(question, words),
    )


def _outcomes(body: Body, told: Told, points: int, dialect: Dialect) -> Iterator[Node]:
    for name, value in (("SCORE", 0), ("MAXSCORE", points)):
        bounds = {"normalMaximum": str(points), "normalMinimum": "0"} if name == "SCORE" else {}
        default = dialect("defaultValue", dialect("value", str(value)))
        yield dialect(
            "outcomeDeclaration", default, identifier=name, cardinality="single", baseType="float", **bounds
        )
    cardinality = "multiple" if body.responses[0].cardinality == "multiple" else "single"
    wanted = (("FEEDBACK", told.by_answer, cardinality), ("RESULT", told.by_result, "single"))
    for name, texts, many in (*wanted, ("EXPLAINED", told.always, "single")):
        if texts:
            yield dialect("outcomeDeclaration", identifier=name, cardinality=many, baseType="identifier")


def _processed(question: Any, body: Body, told: Told, dialect: Dialect) -> Iterator[Node]:  # noqa: ANN401
    if question.kind not in UNSCORED:
        yield from SCORES.get(question.kind, _mapped)(question, body, dialect)
    if told.by_answer:
        yield from _answered(question, dialect)
    if told.by_result:
        yield _judged(question.points, dialect)
    if told.always:
        yield _set("EXPLAINED", _value("explained", "identifier", dialect), dialect)


def _set(name: str, value: Node, dialect: Dialect) -> Node:
    return dialect("setOutcomeValue", value, identifier=name)


def _value(value: str, base: str, dialect: Dialect) -> Node:
    return dialect("baseValue", value, baseType=base)


def _variable(name: str, dialect: Dialect) -> Node:
    return dialect("variable", identifier=name)


def _if(when: Node, then: Node, dialect: Dialect) -> Node:
    return dialect("responseCondition", dialect("responseIf", when, then))


def _mapped(_: Any, __: Body, dialect: Dialect) -> Iterator[Node]:  # noqa: ANN401
    yield _set("SCORE", dialect("mapResponse", identifier=RESPONSE), dialect)


def _gaps_scored(question: form.GapQuestion, body: Body, dialect: Dialect) -> Iterator[Node]:
    filled = (dialect("mapResponse", identifier=each.name) for each in body.responses)
    points = _value(str(question.points), "float", dialect)
    whole = _value(str(len(body.responses)), "float", dialect)
    yield _set(
        "SCORE", dialect("divide", dialect("product", dialect("sum", *filled), points), whole), dialect
    )


def _number_scored(question: form.NumberQuestion, _: Body, dialect: Dialect) -> Iterator[Node]:
    mode = {"toleranceMode": "exact"}
    if question.tolerance:
        margin = f"{question.tolerance:.10g}"
        mode = {"toleranceMode": "absolute", "tolerance": f"{margin} {margin}"}
    same = dialect("equal", _variable(RESPONSE, dialect), dialect("correct", identifier=RESPONSE), **mode)
    yield _if(same, _set("SCORE", _value(str(question.points), "float", dialect), dialect), dialect)


def _order_scored(question: form.OrderQuestion, body: Body, dialect: Dialect) -> Iterator[Node]:
    """Yield a share for each step in its place, and all points for all of them."""
    right = body.responses[0].correct
    part = f"{question.points / len(right):.6g}"
    for place, key in enumerate(right, 1):
        stands = dialect(
            "match",
            dialect("index", _variable(RESPONSE, dialect), n=str(place)),
            _value(key, "identifier", dialect),
        )
        more = dialect("sum", _variable("SCORE", dialect), _value(part, "float", dialect))
        yield _if(stands, _set("SCORE", more, dialect), dialect)
    whole = dialect("match", _variable(RESPONSE, dialect), dialect("correct", identifier=RESPONSE))
    yield _if(whole, _set("SCORE", _value(str(question.points), "float", dialect), dialect), dialect)


SCORES: Mapping[str, Callable[[Any, Body, Dialect], Iterator[Node]]] = {
    "gap": _gaps_scored,
    "number": _number_scored,
    "order": _order_scored,
}
"""Kinds that a mapping alone cannot score."""


def _answered(question: Any, dialect: Dialect) -> Iterator[Node]:  # noqa: ANN401
    """Yield what shows the feedback on an answer: options have the names of their feedback."""
    if question.kind != "text":
        yield _set("FEEDBACK", _variable(RESPONSE, dialect), dialect)
        return
    for number, wrong in enumerate(question.wrong, 1):
        said = _value(wrong.answer, "string", dialect)
        same = dialect("stringMatch", _variable(RESPONSE, dialect), said, caseSensitive="false")
        yield _if(same, _set("FEEDBACK", _value(f"wrong{number}", "identifier", dialect), dialect), dialect)


def _judged(points: int, dialect: Dialect) -> Node:
    """Return what says whether the score is all, a part, or nothing."""

    def result(name: str) -> Node:
        return _set("RESULT", _value(name, "identifier", dialect), dialect)

    def reached(test: str, score: float) -> Node:
        return dialect(test, _variable("SCORE", dialect), _value(f"{score:.10g}", "float", dialect))

    return dialect(
        "responseCondition",
        dialect("responseIf", reached("gte", points - NEARLY), result("correct")),
        dialect("responseElseIf", reached("gt", 0), result("partly")),
        dialect("responseElse", result("incorrect")),
    )


def _feedback(told: Told, dialect: Dialect) -> Iterator[Node]:
    texts = [("FEEDBACK", name, text) for name, text in told.by_answer.items()]
    texts += [("RESULT", name, text) for name, text in told.by_result.items()]
    texts += [("EXPLAINED", "explained", told.always)] if told.always else []
    for outcome, name, text in texts:
        content = text if text.startswith("<p>") else f"<p>{text}</p>"
        inner = tuple(dialect.html(content))
        yield dialect(
            "modalFeedback",
            *((dialect("contentBody", *inner),) if dialect.is_dashed else inner),
            outcomeIdentifier=outcome,
            identifier=name,
            showHide="show",
        )
