# SPDX-License-Identifier: EUPL-1.2
"""Rules that keep modules, lessons, quizzes and objectives together."""

from collections.abc import Iterator
from functools import partial

from leerwijk.checking.references import twice_in
from leerwijk.checking.walking import questions_in, questions_of, silenced
from leerwijk.model.course import Module
from leerwijk.model.library import Library
from leerwijk.model.load import lessons_of, minutes_of_module, quiz_named, quizzes_of_module
from leerwijk.model.quiz import Purpose
from leerwijk.problems import Problem, nearest

TOLERATED = 0.3
"""By which share of the computed study load an author's figure may differ without a reason."""


def listed_lessons_exist(library: Library) -> Iterator[Problem]:
    """Every lesson that a module lists stands in the folder of that module."""
    for module in library.modules:
        own = [id_ for id_, owner in library.module_of_lesson.items() if owner == module.id]
        for number, wanted in enumerate(module.lessons):
            if wanted not in own and wanted not in library.broken:
                names = {"id": wanted, "module": module.id, "near": nearest(wanted, own)}
                yield Problem(library.at(module, "lessons", number), "unknown-lesson", names)


def lessons_are_listed(library: Library) -> Iterator[Problem]:
    """Every lesson is listed once by the module whose folder it stands in."""
    modules = {module.id: module for module in library.modules}
    for lesson in library.lessons:
        module = modules.get(library.module_of_lesson.get(lesson.id, ""))
        if module and lesson.id not in module.lessons:
            names = {"id": lesson.id, "module": module.id}
            yield Problem(library.at(lesson), "unlisted-lesson", names)


def lessons_are_listed_once(library: Library) -> Iterator[Problem]:
    """No module lists a lesson twice."""
    for module in library.modules:
        for number, id_ in enumerate(module.lessons):
            if id_ in module.lessons[:number]:
                yield Problem(library.at(module, "lessons", number), "lesson-listed-twice", {"id": id_})


def lesson_objectives_exist(library: Library) -> Iterator[Problem]:
    """Every objective that a lesson serves is one of its module, and is named once."""
    for module in library.modules:
        known = [objective.id for objective in module.objectives]
        for lesson in lessons_of(library, module):
            yield from twice_in(lesson.objectives, "objectives", partial(library.at, lesson))
            for number, wanted in enumerate(lesson.objectives):
                if wanted not in known:
                    names = {"id": wanted, "module": module.id, "near": nearest(wanted, known)}
                    yield Problem(library.at(lesson, "objectives", number), "unknown-objective", names)


def question_objectives_exist(library: Library) -> Iterator[Problem]:
    """Every objective of a question is one of a module that uses the quiz."""
    known = _objectives_of_quizzes(library)
    everywhere = [objective.id for module in library.modules for objective in module.objectives]
    is_module_missing = not {*library.module_of_lesson.values()} <= {module.id for module in library.modules}
    for asked in questions_of(library):
        wanted = asked.question.objective
        objectives = known.get(asked.quiz.id, None if is_module_missing else everywhere)
        if wanted is not None and objectives is not None and wanted not in objectives:
            near = nearest(wanted, objectives)
            yield asked.error("unknown-question-objective", "objective", id=wanted, near=near)


def _objectives_of_quizzes(library: Library) -> dict[str, list[str]]:
    """Return quiz id → objectives of the modules that use the quiz."""
    known: dict[str, list[str]] = {}
    for module in library.modules:
        for quiz in quizzes_of_module(library, module):
            known.setdefault(quiz.id, []).extend(objective.id for objective in module.objectives)
    return known


def questions_serve_an_objective(library: Library) -> Iterator[Problem]:
    """Every question of a module's quiz says which objective it serves."""
    used = _objectives_of_quizzes(library)
    for asked in questions_of(library):
        if asked.question.objective is None and asked.quiz.id in used:
            yield from asked.warning("question-without-objective", id=asked.question.id)


def objectives_are_asked(library: Library) -> Iterator[Problem]:
    """Every objective of a module is practised by a question."""
    for module in _whole_modules(library):
        asked = _asked_in(library, module)
        for number, objective in enumerate(module.objectives):
            if objective.id not in asked and not silenced("objective-without-question", module.allow):
                place = library.at(module, "objectives", number)
                yield Problem(place, "objective-without-question", {"id": objective.id}, "warning")


def _asked_in(library: Library, module: Module) -> set[str | None]:
    quizzes = quizzes_of_module(library, module)
    return {question.objective for quiz in quizzes for _, question in questions_in(quiz)}


def objectives_are_taught(library: Library) -> Iterator[Problem]:
    """Every objective of a module is served by a lesson."""
    for module in _whole_modules(library):
        taught = {id_ for lesson in lessons_of(library, module) for id_ in lesson.objectives}
        for number, objective in enumerate(module.objectives):
            if objective.id not in taught:
                place = library.at(module, "objectives", number)
                yield Problem(place, "objective-without-lesson", {"id": objective.id}, "warning")


def study_loads_are_honest(library: Library) -> Iterator[Problem]:
    """Every study load is near what text, questions and cases take, or says why not."""
    for module in (each for each in _whole_modules(library) if not each.study_load.reason):
        computed = minutes_of_module(library, module)
        stated = module.study_load.hours * 60
        if abs(stated - computed) > TOLERATED * computed:
            names = {"stated": round(stated), "computed": computed}
            yield Problem(library.at(module, "study_load", "hours"), "study-load", names, "warning")


def _whole_modules(library: Library) -> Iterator[Module]:
    """Yield the modules of which every part could be read: of the others nobody knows what they lack."""
    for module in library.modules:
        bodies = [("Module", module.id)]
        parts = {*module.lessons, module.final_test}
        for lesson in lessons_of(library, module):
            parts.add(lesson.start_quiz)
            bodies.append(("Lesson", lesson.id))
        parts.update(mention.argument for body in bodies for mention in library.mentions.get(body, ()))
        if parts.isdisjoint(library.broken):
            yield module


def quizzes_have_their_purpose(library: Library) -> Iterator[Problem]:
    """Every start quiz is meant as one, and so is every final test."""
    for lesson in library.lessons:
        for quiz in quiz_named(library, lesson.start_quiz):
            if quiz.purpose != Purpose.START:
                names = {"id": quiz.id, "purpose": Purpose.START.value}
                yield Problem(library.at(lesson, "start_quiz"), "quiz-purpose", names)
    for module in library.modules:
        for quiz in quiz_named(library, module.final_test):
            if quiz.purpose != Purpose.FINAL:
                names = {"id": quiz.id, "purpose": Purpose.FINAL.value}
                yield Problem(library.at(module, "final_test"), "quiz-purpose", names)
