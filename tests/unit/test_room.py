# SPDX-License-Identifier: EUPL-1.2
"""Modules and courses whose answers do not fit in a learning platform are told of, with what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leerwijk.adapters.mkdocs.options import SharingOptions
from leerwijk.adapters.mkdocs.sharing import sharing_of
from leerwijk.checking.packages import answers_fit_in_a_platform, course_fits_in_a_platform
from leerwijk.model.quiz import Purpose
from leerwijk.model.room import MOST, room_of
from tests.unit.packed import quiz_with
from tests.unit.small_site import LIBRARY

if TYPE_CHECKING:
    from leerwijk.model.library import Library
    from leerwijk.model.quiz import Quiz

OPTIONS = [{"id": id_, "text": id_, "correct": id_ == "a"} for id_ in "abc"]


def quiz_of(count: int) -> Quiz:
    questions = (
        {"id": f"v{number}", "kind": "choice", "prompt": "Wat?", "options": OPTIONS}
        for number in range(count)
    )
    return quiz_with(*questions)


def library_with(*counts: int) -> Library:
    """Return the small site with modules that have a final test of so many questions each."""
    tests = tuple(
        quiz_of(count).model_copy(update={"id": f"toets-{number}", "purpose": Purpose.FINAL})
        for number, count in enumerate(counts)
    )
    first = LIBRARY.modules[0]
    modules = tuple(
        first.model_copy(update={"id": f"module-{number}", "final_test": test.id, "lessons": ("les",)})
        for number, test in enumerate(tests)
    )
    located = {("Module", each.id): LIBRARY.located["Module", first.id] for each in modules}
    return replace(LIBRARY, modules=modules, lessons=(), quizzes=tests, mentions={}, located=located)


def test_a_hundred_questions_fit() -> None:
    assert list(answers_fit_in_a_platform(library_with(100))) == []


def test_a_module_with_too_many_questions_is_told_of() -> None:
    library = library_with(300)
    (problem,) = answers_fit_in_a_platform(library)
    assert (problem.rule, problem.severity) == ("module-too-long-for-scorm", "warning")
    assert problem.names["most"] == MOST
    assert problem.names["room"] == room_of(library.quizzes, 1)


def test_a_course_is_told_of_at_the_module_with_which_it_becomes_too_long() -> None:
    library = library_with(100, 100, 100, 100)
    assert list(answers_fit_in_a_platform(library)) == []
    (problem,) = course_fits_in_a_platform(library)
    assert (problem.rule, problem.severity) == ("course-too-long-for-scorm", "warning")
    assert problem.names == {"module": "module-2", "room": room_of(library.quizzes[:3], 3), "most": MOST}
    assert list(course_fits_in_a_platform(library_with(100, 100))) == []


def test_a_quiz_that_shows_feedback_at_once_needs_room_for_answers_alone() -> None:
    quiz = quiz_of(10)
    test = quiz.model_copy(update={"feedback_moment": "end"})
    assert room_of([quiz], 0) == 6 + 10 * (8 + 1)
    assert room_of([test], 0) == room_of([quiz], 0) + 60 + 2 + 10 * (6 + 2)


def test_a_site_says_when_packages_are_complete() -> None:
    options = SharingOptions()
    options.load_dict({"complete": "passing"})
    assert options.validate() == ([], [])
    assert sharing_of(options).rule == "passing"
    options.load_dict({"complete": "never"})
    assert options.validate()[0]
