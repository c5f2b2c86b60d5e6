# SPDX-License-Identifier: EUPL-1.2
"""Pages of what goes well beside what can be better, for pilots that have enough of both."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonKind, Pilot
from leerwijk.pages import address, linked_data
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, meta_of_pilot
from leerwijk.pages.views.groups import groups
from leerwijk.pages.views.near import menu_of_pilots
from leerwijk.pages.views.references import by_source
from leerwijk.pages.views.statements import Statement, labels, region_link, warned


class Side(NamedTuple):
    """What goes well and what can be better, for one audience."""

    audience: str
    good: tuple[Statement, ...]
    better: tuple[Statement, ...]


def good_and_better(views: Views, site: Site, words: Words, pilot: Pilot, crumbs: tuple[Link, ...]) -> Page:
    """Return the page of good beside better of a pilot."""
    library = views.library
    said = tuple(views.statements[lesson.id] for lesson in pilot.lessons_learned)
    url = address.good_and_better(pilot.id)
    title = words.text("good_and_better.title", pilot=pilot.short)
    return Page(
        url=url,
        kind="good-and-better",
        title=title,
        description=words.text("good_and_better.description", pilot=pilot.short),
        section="compare",
        breadcrumbs=(*crumbs, Link(pilot.short, address.pilot(pilot.id))),
        menu=menu_of_pilots(library, pilot, crumbs[-1].title, url, words),
        context={
            "pilot": Link(pilot.short, address.pilot(pilot.id)),
            "sides": tuple(_sides(library, pilot, said)),
            "others": groups(said, LessonKind.WORKS, LessonKind.COULD_BE_BETTER),
            "caveats": tuple(warned(pilot, each) for each in pilot.caveats if not each.about),
            "foot": Foot(
                by_source(each.source for each in said if each.source),
                (),
                meta_of_pilot(pilot),
            ),
        },
        linked_data=(linked_data.article(title, url, pilot, site),),
        facets={"region": (region_link(library, pilot.region).title,)},
    )


def _sides(library: Library, pilot: Pilot, said: tuple[Statement, ...]) -> Iterator[Side]:
    for id_, label in labels(library, "Audience").items():
        mine = {lesson.id for lesson in pilot.lessons_learned if id_ in lesson.audiences}
        good = tuple(each for each in said if each.id in mine and each.kind == LessonKind.WORKS)
        better = tuple(each for each in said if each.id in mine and each.kind == LessonKind.COULD_BE_BETTER)
        if good or better:
            yield Side(label, good, better)
