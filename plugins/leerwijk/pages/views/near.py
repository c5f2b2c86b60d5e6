# SPDX-License-Identifier: EUPL-1.2
"""Near: the menu beside a pilot, with the pilots of its region first."""

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonKind, Pilot
from leerwijk.pages import address
from leerwijk.pages.page import Link, Menu

ENOUGH_TO_COMPARE = 20
"""From how many lessons learned a pilot gets a page of good beside better."""

NEIGHBOURS = 16
"""How many pilots the menu beside a pilot names at most."""


def compares(pilot: Pilot) -> bool:
    """Say whether a pilot has enough on both sides to show good beside better."""
    kinds = {lesson.kind for lesson in pilot.lessons_learned}
    return (
        len(pilot.lessons_learned) >= ENOUGH_TO_COMPARE
        and {
            LessonKind.WORKS,
            LessonKind.COULD_BE_BETTER,
        }
        <= kinds
    )


def menu_of_pilots(library: Library, pilot: Pilot, title: str, url: str, words: Words) -> Menu:
    """Return the menu beside a page of a pilot: the nearest pilots, and its own good beside better."""
    shown = _nearest(library, pilot)
    links: list[Link] = []
    for each in library.pilots:
        if each.id in shown:
            links.append(Link(each.short, address.pilot(each.id), address.pilot(each.id) == url))
        if each.id == pilot.id and compares(each):
            here = address.good_and_better(each.id)
            links.append(Link(words.text("good_and_better.menu"), here, here == url))
    return Menu(title, address.PILOTS, tuple(links))


def _nearest(library: Library, pilot: Pilot) -> set[str]:
    """Return the ids of the pilots to name: those of the region and the programme before others."""
    near = [each.id for each in library.pilots if each.region == pilot.region or each.id == pilot.programme]
    others = [each.id for each in library.pilots if each.id not in near]
    return {pilot.id, *(near + others)[:NEIGHBOURS]}
