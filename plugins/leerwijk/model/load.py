# SPDX-License-Identifier: EUPL-1.2
"""Study load: how long studying takes, reckoned from what there is to read and to do."""

import re
from collections.abc import Iterator

from leerwijk.model.case import BranchingCase, DiscussionCase, ReconstructionCase
from leerwijk.model.course import Lesson, Module
from leerwijk.model.library import Case, Library
from leerwijk.model.question import Open
from leerwijk.model.quiz import Quiz

WORDS_A_MINUTE = 150
"""Study reading; reading aloud and reading for pleasure go at other speeds."""
MINUTES = {"question": 1, "open": 5, "reflect": 5, "case-step": 2}
WORD = re.compile(r"\w[\w'-]*")


def quiz_named(library: Library, id_: str | None) -> Iterator[Quiz]:
    """Yield the quiz with this id, when there is one."""
    quiz = library.by_kind.get("Quiz", {}).get(id_ or "")
    if isinstance(quiz, Quiz):
        yield quiz


def quizzes_in(library: Library, kind: str, id_: str) -> Iterator[Quiz]:
    """Yield the quizzes that the body of a lesson, module or factsheet calls in."""
    for mention in library.mentions.get((kind, id_), ()):
        if mention.name == "quiz":
            yield from quiz_named(library, mention.argument)


def cases_in(library: Library, kind: str, id_: str) -> Iterator[Case]:
    """Yield the cases that the body of a lesson, module or factsheet calls in."""
    cases = {case.id: case for case in library.cases}
    for mention in library.mentions.get((kind, id_), ()):
        if mention.name == "case" and mention.argument in cases:
            yield cases[mention.argument]


def quizzes_of_lesson(library: Library, lesson: Lesson) -> Iterator[Quiz]:
    """Yield the start quiz of a lesson, then the quizzes in its text."""
    yield from quiz_named(library, lesson.start_quiz)
    yield from quizzes_in(library, "Lesson", lesson.id)


def lessons_of(library: Library, module: Module) -> Iterator[Lesson]:
    """Yield the lessons in the folder of a module."""
    for lesson in library.lessons:
        if library.module_of_lesson.get(lesson.id) == module.id:
            yield lesson


def quizzes_of_module(library: Library, module: Module) -> Iterator[Quiz]:
    """Yield every quiz of a module: of its lessons, of its own text, and its final test."""
    for lesson in lessons_of(library, module):
        yield from quizzes_of_lesson(library, lesson)
    yield from quizzes_in(library, "Module", module.id)
    yield from quiz_named(library, module.final_test)


def minutes_of_quiz(quiz: Quiz) -> int:
    """Return the minutes that one attempt takes."""
    fixed = sum(MINUTES["open" if isinstance(question, Open) else "question"] for question in quiz.questions)
    return fixed + sum(pool.draw for pool in quiz.pools) * MINUTES["question"]


def minutes_of_case(case: Case) -> int:
    """Return the minutes that working through a case takes; a group session says so itself."""
    match case:
        case DiscussionCase():
            return sum(step.minutes for step in case.steps)
        case ReconstructionCase():
            return len(case.moments) * MINUTES["case-step"]
        case BranchingCase():
            return len(case.nodes) * MINUTES["case-step"]


def minutes_of_lesson(library: Library, lesson: Lesson) -> int:
    """Return the minutes that a lesson takes, rounded up to five."""
    mentions = library.mentions.get(("Lesson", lesson.id), ())
    reading = len(WORD.findall(lesson.body)) / WORDS_A_MINUTE
    reflecting = MINUTES["reflect"] * sum(mention.name == "reflect" for mention in mentions)
    answering = sum(map(minutes_of_quiz, quizzes_of_lesson(library, lesson)))
    deciding = sum(map(minutes_of_case, cases_in(library, "Lesson", lesson.id)))
    return -5 * int(-(reading + reflecting + answering + deciding) // 5)


def minutes_of_module(library: Library, module: Module) -> int:
    """Return the minutes that a module takes: its lessons, its own text's quizzes, and its final test."""
    lessons = sum(minutes_of_lesson(library, lesson) for lesson in lessons_of(library, module))
    own = sum(map(minutes_of_quiz, quizzes_in(library, "Module", module.id)))
    return lessons + own + sum(map(minutes_of_quiz, quiz_named(library, module.final_test)))
