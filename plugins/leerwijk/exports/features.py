# SPDX-License-Identifier: EUPL-1.2
"""Features: what a question or a quiz has beside its kind, and which of its parts have it."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from leerwijk.exports.goods import questions_of
from leerwijk.model import published as form
from leerwijk.model.abilities import Feature
from leerwijk.model.base import Value
from leerwijk.model.source import Locator

Parts = tuple[str, ...]

TAG = re.compile(r"<(?!/?p\b|br\b)[a-z]|</p>\s*<p\b")
"""Markup that plain text cannot show: all but a paragraph."""

CITED = re.compile(r"\[@[a-z0-9]")

SHARED = frozenset({"multiple", "gap", "match", "order", "sort", "matrix", "mark"})
"""Kinds whose score can lie between nothing and all."""


def _several(question: form.Question) -> bool:
    told = question.feedback
    return any(len(texts) > 1 for texts in (told.correct, told.partly, told.incorrect))


def _told_by_option(question: Any) -> bool:  # noqa: ANN401 — any kind of question
    if question.kind == "true-false":
        return bool(question.feedback_true or question.feedback_false)
    return any(each.feedback for each in getattr(question, "options", ()))


def _told_parts(question: Any) -> Parts:  # noqa: ANN401
    told = ("gaps", "pairs", "rows", "categories")
    parts = (each for name in told for each in getattr(question, name, ()))
    return tuple(getattr(each, "id", None) or each.key for each in parts if each.feedback)


def _tolerant(question: Any) -> bool:  # noqa: ANN401
    if question.kind == "text":
        return bool(question.tolerance)
    return any(gap.tolerance and not gap.options for gap in getattr(question, "gaps", ()))


def _marked_up(question: form.Question) -> bool:
    return any(TAG.search(text) for text in texts_of(question.model_dump(exclude={"section", "source"})))


def texts_of(value: object) -> "list[str]":
    """Return every text in a published value given as plain values."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = tuple(value.values())
    return [text for each in value for text in texts_of(each)] if isinstance(value, list | tuple) else []


def _spare(question: Any) -> bool:  # noqa: ANN401
    return question.kind == "match" and len({pair.right for pair in question.pairs}) < len(question.rights)


def _cites(written: Value) -> bool:
    return bool(CITED.search(written.model_dump_json()))


OF_QUESTION: Mapping[Feature, Callable[[Any], bool]] = {
    "hints": lambda question: bool(question.hints),
    "hints-apart": lambda question: len(question.hints) > 1,
    "explanation": lambda question: bool(question.explanation),
    "result": lambda question: question.feedback != form.Feedback(),
    "partly": lambda question: bool(question.feedback.partly),
    "again": _several,
    "option": _told_by_option,
    "unchosen": lambda question: any(
        getattr(each, "feedback_unchosen", None) for each in getattr(question, "options", ())
    ),
    "part": lambda question: bool(_told_parts(question)),
    "gap-ids": lambda question: question.kind == "gap",
    "wrong": lambda question: bool(getattr(question, "wrong", ())),
    "passages": lambda question: bool(
        question.kind == "mark" and (question.feedback_missed or question.feedback_wrong)
    ),
    "spelling": _tolerant,
    "partial": lambda question: question.kind in SHARED,
    "points": lambda question: question.points != 1,
    "fixed": lambda question: not getattr(question, "shuffle", True),
    "markup": _marked_up,
    "margin": lambda question: question.kind == "number" and question.tolerance > 0,
    "unit": lambda question: bool(getattr(question, "unit", None)),
    "spare": _spare,
    "model": lambda question: question.kind == "open",
    "lines": lambda question: getattr(question, "lines", 6) != 6,  # noqa: PLR2004 - the default
    "checklist": lambda question: bool(getattr(question, "checklist", ())),
    "reflection": lambda question: bool(getattr(question, "reflection", None)),
}

OF_AUTHOR: Mapping[Feature, Callable[[Any], bool]] = {
    "picture": lambda written: written.picture is not None,
    "objective": lambda written: bool(written.objective),
    "section": lambda written: bool(written.section),
    "source": lambda written: bool(written.source),
    "passage": lambda written: isinstance(written.source, Locator),
    "cited": _cites,
    "level": lambda written: written.level is not None,
    "was": lambda written: bool(written.was),
    "rules": lambda written: bool(written.allow),
    "option-ids": lambda written: any(getattr(each, "id", None) for each in getattr(written, "options", ())),
}
"""Feature → whether what the author wrote of a question has it."""

OF_QUIZ: Mapping[Feature, Callable[[form.Quiz], bool]] = {
    "ids": lambda quiz: any(True for _ in questions_of(quiz)),
    "intro": lambda quiz: bool(quiz.written and quiz.written.intro),
    "purpose": lambda quiz: quiz.purpose != "self-check",
    "moment": lambda quiz: bool(quiz.written and quiz.written.feedback_moment),
    "quiz-was": lambda quiz: bool(quiz.was),
    "rules": lambda quiz: bool(quiz.written and quiz.written.allow),
    "category": lambda quiz: bool(quiz.pools),
    "draw": lambda quiz: bool(quiz.pools),
    "pass": lambda quiz: quiz.pass_mark is not None,
    "ranges": lambda quiz: bool(quiz.ranges),
    "attempts": lambda quiz: quiz.attempts is not None,
    "certainty": lambda quiz: quiz.certainty,
    "shuffle": lambda quiz: quiz.shuffle,
}


@lru_cache(maxsize=4096)
def features_of(question: form.Question) -> frozenset[Feature]:
    """Return what a question has; every format asks it of the same questions."""
    found = {name for name, has in OF_QUESTION.items() if has(question)}
    if question.written is not None:
        found |= {name for name, has in OF_AUTHOR.items() if has(question.written)}
    return frozenset(found)


def parts_with(question: form.Question, feature: Feature) -> Parts:
    """Return the ids of the gaps that have a feature; other parts have no id that their author knows."""
    return _told_parts(question) if feature == "part" and question.kind == "gap" else ()
