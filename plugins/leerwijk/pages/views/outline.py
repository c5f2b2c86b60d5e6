# SPDX-License-Identifier: EUPL-1.2
"""Outline: the course as a table of ids, titles and addresses, by which saved progress is read."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.model.base import Entity
from leerwijk.model.course import Lesson, Module
from leerwijk.model.library import Library
from leerwijk.model.quiz import Quiz
from leerwijk.pages import address
from leerwijk.pages.inline import plain
from leerwijk.pages.links import href
from leerwijk.pages.views.blocks import case_of


class Part(NamedTuple):
    """A lesson, quiz or case: what saved progress calls it, and what a reader does."""

    id: str
    was: tuple[str, ...]
    title: str
    url: str
    purpose: str = ""
    """Of a quiz."""


class Outline(NamedTuple):
    """A module with its parts in the order of the learning path; without an id: what no module has."""

    id: str
    was: tuple[str, ...]
    title: str
    url: str
    version: str
    proof: str
    """Address of the proof of participation, or ""."""
    lessons: tuple[Part, ...] = ()
    quizzes: tuple[Part, ...] = ()
    cases: tuple[Part, ...] = ()


def outlines(library: Library) -> tuple[Outline, ...]:
    """Return every module, and last the quizzes that stand outside modules."""
    inside = tuple(_outline(library, module) for module in library.modules)
    known = {part.id for each in inside for part in each.quizzes}
    others = tuple(_quiz(quiz, "") for quiz in library.quizzes if quiz.id not in known)
    return (*inside, Outline("", (), "", "", "", "", quizzes=others)) if others else inside


def _outline(library: Library, module: Module) -> Outline:
    known = library.by_kind.get("Lesson", {})
    lessons = tuple(lesson for id_ in module.lessons if isinstance(lesson := known.get(id_), Lesson))
    return Outline(
        id=module.id,
        was=module.was,
        title=plain(module.title),
        url=href(address.module(module.id)),
        version=module.version,
        proof=href(address.proof(module.id)) if module.final_test else "",
        lessons=tuple(
            _part(lesson, lesson.title, address.lesson(module.id, lesson.id)) for lesson in lessons
        ),
        quizzes=tuple(_quizzes(library, module, lessons)),
        cases=tuple(_cases(library, module, lessons)),
    )


def _part(entity: Entity, title: str, url: str, purpose: str = "") -> Part:
    return Part(entity.id, entity.was, plain(title), href(url) if url else "", purpose)


def _quiz(quiz: Quiz, url: str) -> Part:
    return _part(quiz, quiz.title, f"{url}#quiz-{quiz.id}" if url else "", str(quiz.purpose))


def _quizzes(library: Library, module: Module, lessons: tuple[Lesson, ...]) -> Iterator[Part]:
    """Yield the quizzes of a module as a learner meets them."""
    known = library.by_kind.get("Quiz", {})
    for url, id_ in _places(library, module, lessons, "quiz"):
        if isinstance(quiz := known.get(id_), Quiz):
            yield _quiz(quiz, url)


def _cases(library: Library, module: Module, lessons: tuple[Lesson, ...]) -> Iterator[Part]:
    for url, id_ in _places(library, module, lessons, "case"):
        if case := case_of(library, id_):
            yield _part(case, case.title, f"{url}#casus-{case.id}")


def _places(
    library: Library, module: Module, lessons: tuple[Lesson, ...], block: str
) -> Iterator[tuple[str, str]]:
    """Yield (address of the page, id) of each quiz or case of a module."""
    own = (("Module", module.id, address.module(module.id)),)
    below = tuple(("Lesson", lesson.id, address.lesson(module.id, lesson.id)) for lesson in lessons)
    starts = {lesson.id: lesson.start_quiz for lesson in lessons if lesson.start_quiz and block == "quiz"}
    for kind, id_, url in (*own, *below):
        if kind == "Lesson" and id_ in starts:
            yield url, starts[id_]
        for mention in library.mentions.get((kind, id_), ()):
            if mention.name == block:
                yield url, mention.argument
    if block == "quiz" and module.final_test:
        yield address.final_test(module.id), module.final_test
