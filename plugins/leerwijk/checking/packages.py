# SPDX-License-Identifier: EUPL-1.2
"""Rules that keep modules, and the course of all of them, playable in learning platforms."""

from collections.abc import Iterator

from leerwijk.model.library import Library
from leerwijk.model.load import quizzes_in, quizzes_of_module
from leerwijk.model.room import MOST, room_of
from leerwijk.problems import Problem


def answers_fit_in_a_platform(library: Library) -> Iterator[Problem]:
    """Every module asks no more than SCORM 1.2 keeps of a learner."""
    for module in library.modules:
        room = room_of(quizzes_of_module(library, module), len(module.lessons))
        if room > MOST:
            names: dict[str, str | int] = {"module": module.id, "room": room, "most": MOST}
            yield Problem(library.at(module), "module-too-long-for-scorm", names, "warning")


def course_fits_in_a_platform(library: Library) -> Iterator[Problem]:
    """All modules and factsheets together ask no more than SCORM 1.2 keeps; else told where that ends."""
    quizzes = [each for sheet in library.factsheets for each in quizzes_in(library, "Factsheet", sheet.id)]
    lessons = 0
    for count, module in enumerate(library.modules, 1):
        quizzes += quizzes_of_module(library, module)
        lessons += len(module.lessons)
        room = room_of(quizzes, lessons)
        if room > MOST and count > 1:
            names: dict[str, str | int] = {"module": module.id, "room": room, "most": MOST}
            yield Problem(library.at(module), "course-too-long-for-scorm", names, "warning")
            return
