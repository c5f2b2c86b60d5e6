# SPDX-License-Identifier: EUPL-1.2
"""Path: the way through a module, from its overview past its lessons to its final test and proof."""

from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.course import Lesson, Module
from leerwijk.model.library import Library
from leerwijk.pages import address
from leerwijk.pages.page import Link, Menu
from leerwijk.pages.views.statements import labels


class LearningPath(NamedTuple):
    """A module with its lessons in order, and a link to every step."""

    module: Module
    lessons: tuple[Lesson, ...]
    steps: tuple[Link, ...]
    audiences: tuple[str, ...]
    """Labels of those whom the module addresses."""

    @property
    def home(self) -> Link:
        """A link to the module itself."""
        return Link(self.module.title, address.module(self.module.id))

    def menu(self, url: str) -> Menu:
        """Return the menu beside the step at an address."""
        links = tuple(step._replace(current=step.url == url) for step in self.steps)
        return Menu(self.module.title, self.home.url, links)

    def beside(self, url: str) -> tuple[Link | None, Link | None]:
        """Return the steps before and after the one at an address."""
        at = next(index for index, step in enumerate(self.steps) if step.url == url)
        return (self.steps[at - 1] if at else None, self.steps[at + 1] if at + 1 < len(self.steps) else None)


def learning_path(library: Library, module: Module, words: Words) -> LearningPath:
    """Return the learning path of a module."""
    lessons = lessons_of(library, module)
    steps = [Link(words.text("module.overview"), address.module(module.id))]
    steps += [Link(lesson.title, address.lesson(module.id, lesson.id)) for lesson in lessons]
    if module.final_test:
        steps.append(Link(words.text("final_test.title"), address.final_test(module.id)))
        steps.append(Link(words.text("proof.short"), address.proof(module.id)))
    audiences = labels(library, "Audience")
    addressed = tuple(audiences.get(id_, id_) for id_ in module.audiences)
    return LearningPath(module, lessons, tuple(steps), addressed)


def lessons_of(library: Library, module: Module) -> tuple[Lesson, ...]:
    """Return the lessons of a module in the order of the learning path."""
    known = library.by_kind.get("Lesson", {})
    found = (known.get(id_) for id_ in module.lessons)
    return tuple(lesson for lesson in found if isinstance(lesson, Lesson))
