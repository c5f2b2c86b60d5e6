# SPDX-License-Identifier: EUPL-1.2
"""The page of sources: every cited document, with what rests on it."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.model.source import Source
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.statements import evidence_of


class Cited(NamedTuple):
    """A source with the pilots that rest on it."""

    source: Source
    pilots: tuple[Link, ...]
    lessons: int


def sources(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of sources."""
    library = views.library
    title = words.text("sources.title")
    yield Page(
        url=address.SOURCES,
        kind="sources",
        title=title,
        description=words.text("sources.description"),
        section="compare",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        menu=menu_of_lists(words, views.parts, address.SOURCES),
        context={
            "sources": tuple(_cited(library, source) for source in library.sources),
            "kinds": tuple(evidence_of(library, kind.id) for kind in library.evidence_kinds),
            "foot": Foot(meta=Meta(checked=max((each.checked_on for each in library.sources), default=None))),
        },
        linked_data=(linked_data.source_list(title, library.sources, site),),
    )


def _cited(library: Library, source: Source) -> Cited:
    pilots = tuple(
        Link(pilot.short, address.pilot(pilot.id))
        for pilot in library.pilots
        if pilot.source.source == source.id
    )
    lessons = sum(lesson.source.source == source.id for lesson in library.lessons_learned)
    return Cited(source, pilots, lessons)
