# SPDX-License-Identifier: EUPL-1.2
"""Redirects: earlier addresses of things that were renamed lead to where they are now."""

from collections.abc import Callable, Iterator

from leerwijk.locale import Words
from leerwijk.model.base import Entity
from leerwijk.pages import address
from leerwijk.pages.page import Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot

Renamed = Iterator[tuple[str, str, str]]
"""(old address, new address, title)"""


def redirects(moved: Callable[[Views], Renamed]) -> Callable[[Views, Site, Words], Iterator[Page]]:
    """Return the page function for what `moved` finds."""

    def function(views: Views, site: Site, words: Words) -> Iterator[Page]:  # noqa: ARG001 — as all page functions
        for old, new, title in moved(views):
            yield Page(
                url=old,
                kind="redirect",
                title=words.text("redirect.title"),
                description=words.text("redirect.description", title=title),
                section="about",
                context={"to": new, "name": title, "foot": Foot()},
            )

    return function


def course(views: Views) -> Renamed:
    """Yield the earlier addresses of modules and lessons."""
    yield from _renamed(views.library.modules, address.module)
    for lesson in views.library.lessons:
        module = views.library.module_of_lesson.get(lesson.id)
        for old in lesson.was:
            if module:
                yield address.lesson(module, old), address.lesson(module, lesson.id), lesson.title


def factsheets(views: Views) -> Renamed:
    """Yield the earlier addresses of factsheets."""
    yield from _renamed(views.library.factsheets, address.factsheet)


def knowledge(views: Views) -> Renamed:
    """Yield the earlier addresses of everything in the knowledge base."""
    yield from _renamed(views.library.pilots, address.pilot)
    yield from _renamed(views.library.regions, address.region)
    yield from _renamed(views.library.themes, address.theme)
    yield from _renamed(views.library.tensions, address.tension)
    yield from _renamed(views.library.swots, address.swot)
    yield from _renamed(views.library.area_photos, address.area_photo)
    yield from _renamed(views.library.lessons_learned, address.lesson_learned)


def _renamed(entities: tuple[Entity, ...], address: Callable[[str], str]) -> Renamed:
    for entity in entities:
        for old in entity.was:
            yield address(old), address(entity.id), _name(entity)


def _name(entity: Entity) -> str:
    for field in ("title", "label", "name", "statement"):
        if name := getattr(entity, field, None):
            return str(name)
    return entity.id
