# SPDX-License-Identifier: EUPL-1.2
"""Plain values → entities of the model, or what is wrong with them."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from leerwijk.model.area_photo import AreaPhoto
from leerwijk.model.case import Case
from leerwijk.model.course import Factsheet, Lesson, Module
from leerwijk.model.peer import Peer
from leerwijk.model.pilot import Pilot
from leerwijk.model.quiz import Quiz
from leerwijk.model.source import Source
from leerwijk.model.swot import Swot
from leerwijk.model.tension import Tension
from leerwijk.model.vocabulary import (
    Audience,
    Competence,
    EvidenceKind,
    Region,
    Term,
    Themes,
    YouthRegionList,
)
from leerwijk.problems import Problem
from leerwijk.reading.ids import id_near
from leerwijk.reading.mistakes import problems_of
from leerwijk.reading.places import Spot

TYPES: Mapping[str, Any] = {
    **{
        kind.__name__: kind
        for kind in (Source, Term, Region, Audience, Competence, EvidenceKind, Peer, Themes, YouthRegionList)
    },
    **{kind.__name__: kind for kind in (Pilot, Tension, Swot, AreaPhoto, Quiz, Module, Lesson, Factsheet)},
    "Case": Case,
}
"""What a file holds → the type of its value, or of each value in its list."""

ADAPTERS: Mapping[str, TypeAdapter[Any]] = {kind: TypeAdapter(type_) for kind, type_ in TYPES.items()}


def entity_of(kind: str, raw: object, spot: Spot) -> Any | tuple[Problem, ...]:  # noqa: ANN401
    """Return the value that `raw` describes, or everything that keeps it from being one."""
    try:
        return ADAPTERS[kind].validate_python(raw)
    except ValidationError as error:
        return tuple(problems_of(error, raw, TYPES[kind], spot))


def completed(quiz: dict[str, Any]) -> dict[str, Any]:
    """Return a quiz with what follows from the rest of it: its title, and ids and kinds of its questions."""
    if isinstance(quiz.get("id"), str):
        quiz.setdefault("title", quiz["id"].replace("-", " ").capitalize())
    for questions in _lists_of_questions(quiz):
        questions[:] = [_with_id(_with_kind(question)) for question in questions]
    return quiz


def _lists_of_questions(quiz: dict[str, Any]) -> Iterator[list[Any]]:
    pools = quiz.get("pools")
    holders = [quiz, *(pools if isinstance(pools, list) else ())]
    for holder in holders:
        if isinstance(holder, dict) and isinstance(holder.get("questions"), list):
            yield holder["questions"]


def _with_kind(question: Any) -> Any:  # noqa: ANN401
    if not isinstance(question, dict) or "kind" in question or not isinstance(question.get("options"), list):
        return question
    right = [o for o in question["options"] if isinstance(o, dict) and o.get("correct") is True]
    return {"kind": "multiple" if len(right) > 1 else "choice", **question}


def _with_id(question: Any) -> Any:  # noqa: ANN401
    """Return a question that has an id: the one nearest to its prompt, when it was written without."""
    if not isinstance(question, dict) or "id" in question or not isinstance(question.get("prompt"), str):
        return question
    id_ = id_near(question["prompt"])
    return {"id": id_, **question} if id_ else question
