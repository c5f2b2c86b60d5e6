# SPDX-License-Identifier: EUPL-1.2
"""Pages of the course: the list of modules, each module, its lessons and its final test."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leerwijk.locale import Words
from leerwijk.model.course import Lesson, Module
from leerwijk.model.library import Library
from leerwijk.model.quiz import Quiz
from leerwijk.pages import address, linked_data
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.bodies import blocks_of, citable
from leerwijk.pages.views.blocks import quiz_fragment
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.references import by_source, references
from leerwijk.pages.views.statements import labels


@dataclass(frozen=True, slots=True)
class LessonCard:
    """A lesson in the list of its module."""

    url: str
    title: str
    description: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ModuleCard:
    """A module in a list."""

    url: str
    title: str
    description: str
    hours: float
    lessons: int
    level: str


def module_card(library: Library, module: Module) -> ModuleCard:
    """Return a module as a list shows it."""
    return ModuleCard(
        address.module(module.id),
        module.title,
        module.description,
        module.study_load.hours,
        len(lessons_of(library, module)),
        module.level,
    )


def lessons_of(library: Library, module: Module) -> tuple[Lesson, ...]:
    """Return the lessons of a module in the order of the learning path."""
    known = library.by_kind.get("Lesson", {})
    found = (known.get(id_) for id_ in module.lessons)
    return tuple(lesson for lesson in found if isinstance(lesson, Lesson))


def modules(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of modules."""
    library = views.library
    title = words.text("modules.title")
    yield Page(
        url=address.MODULES,
        kind="modules",
        title=title,
        description=words.text("modules.description"),
        section="learn",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        context={
            "modules": tuple(module_card(library, module) for module in library.modules),
            "foot": Foot(meta=Meta(updated=max((module.updated for module in library.modules), default=None))),
        },
        linked_data=(linked_data.collection(title, address.MODULES, site),),
    )


def module(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield each module, its lessons and its final test."""
    for each in views.library.modules:
        path = _path(views.library, each, words)
        yield _module(views, site, words, each, path)
        for lesson in lessons_of(views.library, each):
            yield _lesson(views, site, words, each, lesson, path)
        if each.final_test:
            yield from _final_test(views, site, words, each, path)


def _path(library: Library, module: Module, words: Words) -> tuple[Link, ...]:
    """Return the learning path: the module, its lessons, its final test."""
    steps = [Link(words.text("module.overview"), address.module(module.id))]
    steps += [Link(lesson.title, address.lesson(module.id, lesson.id)) for lesson in lessons_of(library, module)]
    if module.final_test:
        steps.append(Link(words.text("final_test.title"), address.final_test(module.id)))
    return tuple(steps)


def _menu(module: Module, path: tuple[Link, ...], url: str) -> Menu:
    links = tuple(replace(step, current=step.url == url) for step in path)
    return Menu(module.title, address.module(module.id), links)


def _beside(path: tuple[Link, ...], url: str) -> tuple[Link | None, Link | None]:
    at = next(index for index, step in enumerate(path) if step.url == url)
    return (path[at - 1] if at else None, path[at + 1] if at + 1 < len(path) else None)


def _crumbs(words: Words, *more: Link) -> tuple[Link, ...]:
    home = Link(words.text("home.title"), address.HOME)
    return (home, Link(words.text("modules.title"), address.MODULES), *more)


def _module(views: Views, site: Site, words: Words, module: Module, path: tuple[Link, ...]) -> Page:
    library = views.library
    lessons = lessons_of(library, module)
    url = address.module(module.id)
    cited = references(library, (source for lesson in lessons for source in lesson.sources))
    blocks = blocks_of(views, "Module", module.id)
    audiences, competences = labels(library, "Audience"), labels(library, "Competence")
    return Page(
        url=url,
        kind="module",
        title=module.title,
        description=module.description,
        section="learn",
        breadcrumbs=_crumbs(words),
        menu=_menu(module, path, url),
        next=_beside(path, url)[1],
        context={
            "module": module,
            "lessons": tuple(
                LessonCard(address.lesson(module.id, each.id), each.title, each.description, each.minutes)
                for each in lessons
            ),
            "minutes": sum(lesson.minutes for lesson in lessons),
            "audiences": tuple(audiences.get(id_, id_) for id_ in module.audiences),
            "competences": tuple(competences.get(id_, id_) for id_ in module.competences),
            "final_test": address.final_test(module.id) if module.final_test else "",
            "blocks": blocks,
            "citable": citable(views, module.body, blocks, ()),
            "foot": Foot(by_source(cited), (), Meta(module.updated, None, module.version, module.licence)),
        },
        linked_data=(linked_data.course(module, lessons, site),),
        facets={"audience": tuple(audiences.get(id_, id_) for id_ in module.audiences)},
    )


def _lesson(  # noqa: PLR0913 — the learning path is the same for all lessons of a module
    views: Views, site: Site, words: Words, module: Module, lesson: Lesson, path: tuple[Link, ...]
) -> Page:
    url = address.lesson(module.id, lesson.id)
    home = Link(module.title, address.module(module.id))
    previous, following = _beside(path, url)
    blocks = blocks_of(views, "Lesson", lesson.id)
    start = quiz_fragment(views, lesson.start_quiz) if lesson.start_quiz else None
    text = "\n".join((lesson.body, *lesson.summary))
    quizzes = tuple(each for each in (start, *blocks) if each and each.name == "quiz")
    return Page(
        url=url,
        kind="lesson",
        title=lesson.title,
        description=lesson.description,
        section="learn",
        breadcrumbs=_crumbs(words, home),
        menu=_menu(module, path, url),
        previous=previous,
        next=following,
        context={
            "module": home,
            "number": lessons_of(views.library, module).index(lesson) + 1,
            "of": len(lessons_of(views.library, module)),
            "lesson": lesson,
            "objectives": tuple(each for each in module.objectives if each.id in lesson.objectives),
            "start": start,
            "blocks": blocks,
            "citable": citable(views, text, (start, *blocks) if start else blocks, lesson.sources),
            "foot": Foot(meta=Meta(lesson.updated, None, lesson.version, module.licence)),
        },
        linked_data=tuple(linked_data.lesson(module, lesson, quizzes, site)),
    )


def _final_test(
    views: Views, site: Site, words: Words, module: Module, path: tuple[Link, ...]
) -> Iterator[Page]:
    quiz = views.library.by_kind.get("Quiz", {}).get(module.final_test or "")
    if not isinstance(quiz, Quiz):
        return
    url = address.final_test(module.id)
    home = Link(module.title, address.module(module.id))
    fragment = quiz_fragment(views, quiz.id)
    yield Page(
        url=url,
        kind="final-test",
        title=words.text("final_test.of", title=module.title),
        description=words.text("final_test.description", title=module.title),
        section="learn",
        breadcrumbs=_crumbs(words, home),
        menu=_menu(module, path, url),
        previous=_beside(path, url)[0],
        context={
            "module": home,
            "quiz": quiz,
            "test": fragment,
            "citable": citable(views, "", (fragment,) if fragment else (), ()),
            "foot": Foot(meta=Meta(module.updated, None, module.version, module.licence)),
        },
        linked_data=(linked_data.quiz(quiz, url, module, site),),
    )
