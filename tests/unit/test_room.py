# SPDX-License-Identifier: EUPL-1.2
"""A module whose answers do not fit in a learning platform is told of, with what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leerwijk.adapters.mkdocs.sharing import SharingOptions, sharing_of
from leerwijk.checking.packages import answers_fit_in_a_platform
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


def library_with(count: int) -> Library:
    """Return the small site with a final test of so many questions."""
    module = LIBRARY.modules[0].model_copy(update={"final_test": "toets", "lessons": ("erbij-halen",)})
    return replace(LIBRARY, modules=(module,), lessons=(), quizzes=(quiz_of(count),), mentions={})


def test_a_hundred_questions_fit() -> None:
    assert list(answers_fit_in_a_platform(library_with(100))) == []


def test_a_module_with_too_many_questions_is_told_of() -> None:
    (problem,) = answers_fit_in_a_platform(library_with(200))
    assert (problem.rule, problem.severity) == ("module-too-long-for-scorm", "warning")
    assert problem.names["most"] == MOST
    assert problem.names["room"] == room_of([quiz_of(200)], 1)


def test_a_site_says_when_packages_are_complete() -> None:
    options = SharingOptions()
    options.load_dict({"complete": "passing"})
    assert options.validate() == ([], [])
    assert sharing_of(options).rule == "passing"
    options.load_dict({"complete": "never"})
    assert options.validate()[0]
