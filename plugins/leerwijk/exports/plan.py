# SPDX-License-Identifier: EUPL-1.2
"""Plan: what a package tells its player of its content; `frontend/src/scorm/plan.ts` reads it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from lxml import html

from leerwijk.exports.chapters import Chapter
from leerwijk.exports.goods import Rule, questions_of
from leerwijk.locale import Words
from leerwijk.model import published as form
from leerwijk.model.bare import Bare

Fields = dict[str, Any]
REMEMBERED = 64
"""How many pages are remembered: the formats that are played ask for the same ones."""
UNSCORED = ("open", "scale")
SAID = (
    *("contents", "previous", "next", "steps", "place", "read", "exit"),
    *("away", "lost", "full", "none"),
)
"""Keys below `player` of what a player says."""
SAID_OF_SEARCH = ("search", "search_failed")
"""The same, where there are several pages to search."""


def plan_of(
    title: str, chapters: Sequence[Chapter], site: str, words: Words, rule: Rule | None = None
) -> Fields:
    """Return the plan of a package."""
    quizzes = tuple(_once(quiz for chapter in chapters for quiz in quizzes_in(chapter.bare)))
    cases = tuple(_once(case for chapter in chapters for case in cases_in(chapter.bare)))
    said = (*SAID, *SAID_OF_SEARCH) if len(chapters) > 1 else SAID
    return {
        "site": site,
        "title": title,
        "rule": rule or usual_rule(quizzes),
        "pages": [_page(chapter) for chapter in chapters],
        "quizzes": [_quiz(quiz) for quiz in quizzes],
        "cases": [_case(case) for case in cases],
        "words": {name: words.text(f"player.{name}") for name in said},
    }


def usual_rule(quizzes: Iterable[form.Quiz]) -> Rule:
    """Return when a package is complete, where the site does not say: read, and passed if it holds a test."""
    return "both" if any(quiz.purpose == "final" for quiz in quizzes) else "reading"


def as_json(plan: Fields) -> str:
    """Return a plan as it stands in a page."""
    return json.dumps(plan, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@lru_cache(maxsize=REMEMBERED)
def quizzes_in(bare: Bare) -> tuple[form.Quiz, ...]:
    """Return the quizzes on a page, as they are published in it."""
    return tuple(form.Quiz.model_validate_json(text, strict=False) for text in _data(bare, "lw-quiz__data"))


@lru_cache(maxsize=REMEMBERED)
def cases_in(bare: Bare) -> tuple[form.Case, ...]:
    """Return the cases on a page."""
    return tuple(form.Case.model_validate_json(text, strict=False) for text in _data(bare, "lw-case__data"))


def _data(bare: Bare, name: str) -> Iterator[str]:
    if name in bare.article:
        for script in html.fragment_fromstring(bare.article, create_parent=True).iter("script"):
            if script.get("class") == name:
                yield script.text or ""


def _once(found: Iterable[Any]) -> Iterator[Any]:
    yield from {each.id: each for each in found}.values()


def _page(chapter: Chapter) -> Fields:
    told: Fields = {"url": chapter.bare.url, "title": chapter.bare.title}
    if chapter.item.noun == "lesson":
        told |= {"lesson": chapter.item.id, **_was(chapter.item.was)}
    if chapter.module:
        told["module"] = chapter.module
    return told


def _was(ids: Sequence[str]) -> Fields:
    return {"was": list(ids)} if ids else {}


def _quiz(quiz: form.Quiz) -> Fields:
    told: Fields = {"id": quiz.id, **_was(quiz.was), "purpose": quiz.purpose}
    if quiz.module:
        told["version"] = quiz.module.version
    if quiz.pass_mark is not None:
        told["pass_mark"] = quiz.pass_mark
    return {**told, "max": _points(quiz), "questions": [_question(each) for each in questions_of(quiz)]}


def _points(quiz: form.Quiz) -> float:
    """Return the points of one attempt; of a pool the mean counts."""
    points = float(sum(map(_worth, quiz.questions)))
    for pool in quiz.pools:
        points += pool.draw * sum(map(_worth, pool.questions)) / len(pool.questions)
    return points


def _worth(question: form.Question) -> int:
    return 0 if question.kind in UNSCORED else question.points


def _question(question: form.Question) -> Fields:
    parts, places = parts_of(question)
    return {
        "id": question.id,
        **_was(question.was),
        "mark": question.mark,
        "kind": question.kind,
        "prompt": plain(question.prompt),
        "max": _worth(question),
        **({"parts": parts} if parts else {}),
        **({"places": places} if places else {}),
    }


def parts_of(question: form.Question) -> tuple[list[str], list[str]]:  # noqa: PLR0911 - one for each kind
    """Return the keys of what can be picked or moved, and of where it can be put."""
    match question:
        case form.ChoiceQuestion() | form.MultipleQuestion():
            return [each.key for each in question.options], []
        case form.GapQuestion():
            return [each.id for each in question.gaps], []
        case form.MatchQuestion():
            return [each.key for each in question.pairs], [each.key for each in question.rights]
        case form.OrderQuestion():
            return [each.key for each in question.steps], []
        case form.SortQuestion():
            return [each.key for each in question.things], [each.key for each in question.categories]
        case form.MatrixQuestion():
            return [each.key for each in question.rows], [each.key for each in question.columns]
        case form.MarkQuestion():
            return [each.key for each in question.pieces if each.key], []
    return [], []


def _case(case: form.Case) -> Fields:
    nodes = [
        {"id": node.id, "branches": [{"key": each.key, "to": each.to} for each in node.branches]}
        for node in case.nodes
    ]
    start = {"start": case.start, "nodes": nodes} if case.start else {}
    notes = {"notes": len(case.notes)} if case.notes else {}
    return {"id": case.id, **_was(case.was), **start, **notes}


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return HTML as plain text in one line."""
    if "<" not in text and "&" not in text:
        return " ".join(text.split())
    return " ".join(html.fragment_fromstring(text, create_parent=True).text_content().split())
