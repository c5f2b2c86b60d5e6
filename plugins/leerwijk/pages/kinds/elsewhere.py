# SPDX-License-Identifier: EUPL-1.2
"""Pages of what other sites learned: the sites, the lessons learned of each, and each lesson learned."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta, shorten
from leerwijk.pages.views.shared import OtherSite, Shared
from leerwijk.pages.views.weight import told_age, years_in


class SharedTheme(NamedTuple):
    """A theme with the lessons learned of another site that name it first."""

    title: str
    lessons: tuple[Shared, ...]


class Around(NamedTuple):
    """What stands around the pages of one site."""

    breadcrumbs: tuple[Link, ...]
    menu: Menu


def elsewhere(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of other sites, each site and each of its lessons learned."""
    sites = views.elsewhere.sites
    if not sites:
        return
    title = words.text("elsewhere.title")
    crumbs = (
        Link(words.text("home.title"), address.HOME),
        Link(words.text("lessons_learned.title"), address.LESSONS_LEARNED),
    )
    yield Page(
        url=address.ELSEWHERE,
        kind="elsewhere",
        title=title,
        description=words.text("elsewhere.description"),
        section="compare",
        breadcrumbs=crumbs,
        menu=menu_of_lists(words, views.parts, address.LESSONS_LEARNED),
        context={"sites": tuple(_card(each) for each in sites), "foot": Foot()},
        linked_data=(linked_data.collection(title, address.ELSEWHERE, site),),
    )
    for other in sites:
        here = other.link.url
        links = tuple(Link(each.link.title, each.link.url, each.link.url == here) for each in sites)
        around = Around((*crumbs, Link(title, address.ELSEWHERE)), Menu(title, address.ELSEWHERE, links))
        yield _site(other, around, words)
        for lesson in other.lessons:
            yield _lesson(other, lesson, around, words)


class SiteCard(NamedTuple):
    """A site in a list."""

    link: Link
    description: str
    lessons: int


def _card(other: OtherSite) -> SiteCard:
    return SiteCard(other.link, other.description, len(other.lessons))


def _site(other: OtherSite, around: Around, words: Words) -> Page:
    first: dict[str, list[Shared]] = {}
    for lesson in other.lessons:
        first.setdefault(lesson.all_themes[0], []).append(lesson)
    return Page(
        url=other.link.url,
        kind="elsewhere-site",
        title=other.link.title,
        description=words.text("elsewhere.site_description", site=other.link.title),
        section="compare",
        breadcrumbs=around.breadcrumbs,
        menu=around.menu,
        context={
            "site_card": _card(other),
            "home": other.home,
            "licence": other.licence,
            "themes": tuple(SharedTheme(theme, tuple(lessons)) for theme, lessons in first.items()),
            "foot": Foot(),
        },
    )


def _lesson(other: OtherSite, lesson: Shared, around: Around, words: Words) -> Page:
    told = other.details[lesson.id]
    return Page(
        url=lesson.url,
        kind="elsewhere-lesson",
        title=shorten(lesson.text),
        description=lesson.text,
        section="compare",
        breadcrumbs=(*around.breadcrumbs, other.link),
        menu=around.menu,
        context={
            "statement": lesson,
            "mechanism": told.mechanism,
            "useful_when": told.useful_when,
            "not_useful_when": told.not_useful_when,
            "note": told.note,
            "licence": other.licence,
            "canonical": lesson.home,
            "foot": Foot(meta=Meta(checked=told.checked_on)),
        },
        facets={
            "origin": (other.link.title,),
            "region": (lesson.region,),
            "theme": lesson.all_themes,
            "kind": (words.text(f"kind.{lesson.kind}"),),
            "audience": lesson.audiences,
            "pilot": (lesson.pilot,),
            "perspective": tuple(words.text(f"perspective.{each}") for each in lesson.perspectives),
            "period": tuple(map(str, years_in(lesson.period))),
            "doubt": (words.text("statement.outdated"),) if lesson.outdated else (),
            "strength": (
                f"{lesson.evidence.strength} · {words.text(f'strength.{lesson.evidence.strength}')}",
            ),
            "direction": (words.text(f"direction.{lesson.direction}"),),
            "weight": (told_age(lesson.age, words),),
        },
    )
