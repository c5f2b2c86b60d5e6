# SPDX-License-Identifier: EUPL-1.2
"""Torn: which tensions the themes are torn by, from the lessons learned that their sides rest on."""

from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonLearned
from leerwijk.model.tension import Tension
from leerwijk.pages import address
from leerwijk.pages.page import Link


def themes_of(library: Library, tension: Tension) -> tuple[str, ...]:
    """Return the ids of the themes that the lessons learned of a tension name first."""
    named = (library.records.get(id_) for side in tension.sides for id_ in side.records)
    return tuple(dict.fromkeys(each.themes[0] for each in named if isinstance(each, LessonLearned)))


def torn(library: Library) -> dict[str, tuple[Link, ...]]:
    """Return theme id → the tensions that its lessons learned stand in."""
    found: dict[str, list[Link]] = {}
    for tension in library.tensions:
        for theme in themes_of(library, tension):
            found.setdefault(theme, []).append(Link(tension.title, address.tension(tension.id)))
    return {theme: tuple(links) for theme, links in found.items()}
