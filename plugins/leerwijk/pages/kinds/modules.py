# SPDX-License-Identifier: EUPL-1.2
"""Pages of modules: the list, and each module with its learning path."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.base import Entity
from leerwijk.model.course import Module
from leerwijk.model.library import Library
from leerwijk.model.load import minutes_of_quiz, quiz_named
from leerwijk.pages import address, linked_data
from leerwijk.pages.kinds.lessons import final_test, lesson
from leerwijk.pages.kinds.proof import proof
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.bodies import blocks_of, citable
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.path import LearningPath, learning_path, lessons_of
from leerwijk.pages.views.references import by_source, references
from leerwijk.pages.views.statements import labels


class LessonCard(NamedTuple):
    """A lesson in the list of its module."""

    url: str
    title: str
    description: str
    minutes: int
    ids: str
    """Its id, with earlier ids behind bars: "new|old"."""


class ModuleCard(NamedTuple):
    """A module in a list."""

    url: str
    title: str
    description: str
    hours: float
    lessons: int
    level: str
    ids: tuple[str, ...]
    """Of its lessons, each with its earlier ids behind bars: "new|old"."""


def module_card(library: Library, module: Module) -> ModuleCard:
    """Return a module as a list shows it."""
    lessons = lessons_of(library, module)
    return ModuleCard(
        address.module(module.id),
        module.title,
        module.description,
        module.study_load.hours,
        len(lessons),
        module.level,
        tuple(ids_of(lesson) for lesson in lessons),
    )


def ids_of(entity: Entity) -> str:
    """Return the id of something and its earlier ones, as saved progress may call it."""
    return "|".join((entity.id, *entity.was))


def modules(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of modules, then each module with its lessons and its final test."""
    yield _list(views, site, words)
    for each in views.library.modules:
        path = learning_path(views.library, each, words)
        yield _module(views, site, words, path)
        for step in path.lessons:
            yield lesson(views, site, words, path, step)
        if each.final_test:
            yield from final_test(views, site, words, path)
            yield from proof(views, words, path)


def _list(views: Views, site: Site, words: Words) -> Page:
    library = views.library
    title = words.text("modules.title")
    return Page(
        url=address.MODULES,
        kind="modules",
        title=title,
        description=words.text("modules.description"),
        section="learn",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        menu=menu_of_lists(words, views.parts, address.MODULES),
        context={
            "modules": tuple(module_card(library, module) for module in library.modules),
            "foot": Foot(
                meta=Meta(updated=max((module.updated for module in library.modules), default=None))
            ),
        },
        linked_data=(linked_data.collection(title, address.MODULES, site),),
    )


def _module(views: Views, site: Site, words: Words, path: LearningPath) -> Page:
    module, library = path.module, views.library
    url = path.home.url
    cited = references(library, (source for lesson in path.lessons for source in lesson.sources))
    blocks = blocks_of(views, "Module", module.id)
    competences = labels(library, "Competence")
    return Page(
        url=url,
        kind="module",
        title=module.title,
        description=module.description,
        section="learn",
        breadcrumbs=(
            Link(words.text("home.title"), address.HOME),
            Link(words.text("modules.title"), address.MODULES),
        ),
        menu=path.menu(url),
        next=path.beside(url)[1],
        context={
            "module": module,
            "lessons": tuple(_card(path, number) for number in range(len(path.lessons))),
            "minutes": sum(lesson.minutes for lesson in path.lessons),
            "test_minutes": sum(map(minutes_of_quiz, quiz_named(library, module.final_test))),
            "audiences": path.audiences,
            "competences": tuple(competences.get(id_, id_) for id_ in module.competences),
            "final_test": address.final_test(module.id) if module.final_test else "",
            "blocks": blocks,
            "citable": citable(views, module.body, blocks, ()),
            "foot": Foot(by_source(cited), (), Meta(module.updated, None, module.version, module.licence)),
        },
        linked_data=(linked_data.course(module, path.lessons, site),),
        facets={"audience": path.audiences},
    )


def _card(path: LearningPath, number: int) -> LessonCard:
    lesson = path.lessons[number]
    url = path.steps[number + 1].url
    return LessonCard(url, lesson.title, lesson.description, lesson.minutes, ids_of(lesson))
