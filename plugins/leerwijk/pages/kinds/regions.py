# SPDX-License-Identifier: EUPL-1.2
"""Pages of regions: the list, and what each region learned."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.model.pilot import OpenQuestion, Pilot
from leerwijk.model.vocabulary import Region, Scale
from leerwijk.pages import address, linked_data
from leerwijk.pages.kinds.area_photos import photos_of
from leerwijk.pages.kinds.factsheets import sheets_of
from leerwijk.pages.kinds.pilots import PilotCard, pilot_card, swots_of
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, meta_of_pilots
from leerwijk.pages.views.listing import MOST_SHOWN
from leerwijk.pages.views.references import Reference, by_source, reference
from leerwijk.pages.views.statements import Statement
from leerwijk.pages.views.weight import years_in

LATE = 9999
"""Sorts after every year."""


class RegionCard(NamedTuple):
    """A region in a list."""

    url: str
    name: str
    scales: tuple[str, ...]
    """What its pilots are about, the smallest area first."""
    cbs: str
    pilots: tuple[PilotCard, ...]
    lessons: int


class ThemeOfRegion(NamedTuple):
    """What a region says on one theme."""

    theme: Link
    statements: tuple[Statement, ...]


class Asked(NamedTuple):
    """An open question of one of the pilots of a region."""

    question: OpenQuestion
    pilot: Link


def regions(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of regions and each region."""
    library = views.library
    title = words.text("regions.title")
    home = Link(words.text("home.title"), address.HOME)
    cards = tuple(_card(library, region) for region in library.regions)
    yield Page(
        url=address.REGIONS,
        kind="regions",
        title=title,
        description=words.text("regions.description"),
        section="compare",
        breadcrumbs=(home,),
        menu=menu_of_lists(words, views.parts, address.REGIONS),
        context={
            "regions": cards,
            "official": library.youth_regions,
            "codes": {code: region for region in cards for code in region.cbs.split()},
            "foot": Foot(by_source(_sources(library)), meta=meta_of_pilots(library.pilots)),
        },
        linked_data=(linked_data.collection(title, address.REGIONS, site),),
    )
    for region in library.regions:
        here = address.region(region.id)
        links = tuple(Link(each.name, each.url, each.url == here) for each in cards)
        crumbs = (home, Link(title, address.REGIONS))
        page = _region(views, site, region, crumbs, Menu(title, address.REGIONS, links))
        narrowed = address.lessons_with(words.text("browse.facets.region.address"), region.name)
        yield replace(page, context={**page.context, "filter": narrowed})


def _sources(library: Library) -> Iterator[Reference]:
    for region in library.regions:
        entry = reference(library, region.source)
        if entry:
            yield entry


def _card(library: Library, region: Region) -> RegionCard:
    pilots = in_time(each for each in library.pilots if each.region == region.id)
    return RegionCard(
        address.region(region.id),
        region.name,
        _scales(region, pilots),
        " ".join((region.cbs_code, *region.also)),
        tuple(pilot_card(library, each) for each in pilots),
        sum(len(each.lessons_learned) for each in pilots),
    )


def in_time(pilots: Iterable[Pilot]) -> tuple[Pilot, ...]:
    """Return pilots by the first year that the source names for them; those without a year come last."""
    return tuple(
        sorted(pilots, key=lambda each: min(years_in(each.period.start, each.period.end), default=LATE))
    )


def _scales(region: Region, pilots: tuple[Pilot, ...]) -> tuple[str, ...]:
    """Return the areas that the pilots of a region are about; of a region without pilots its own."""
    found = {pilot.scale for pilot in pilots} or {region.scale}
    return tuple(scale for scale in Scale if scale in found)


def _region(views: Views, site: Site, region: Region, crumbs: tuple[Link, ...], menu: Menu) -> Page:
    library = views.library
    url = address.region(region.id)
    card = _card(library, region)
    pilots = in_time(each for each in library.pilots if each.region == region.id)
    themes = tuple(_themes(views, url))
    references = [reference(library, region.source), *(reference(library, each.id) for each in pilots)]
    names = {each.code: each.name for each in library.youth_regions.regions} if library.youth_regions else {}
    return Page(
        url=url,
        kind="region",
        title=region.name,
        description=f"{region.name}: " + ", ".join(each.short for each in pilots),
        section="compare",
        breadcrumbs=crumbs,
        menu=menu,
        context={
            "region": region,
            "official": tuple(names.get(code, code) for code in (region.cbs_code, *region.also)),
            "as_of": library.youth_regions.as_of if library.youth_regions else None,
            "pilots": card.pilots,
            "scales": card.scales,
            "lessons": card.lessons,
            "themes": themes,
            "most": MOST_SHOWN,
            "all": address.lessons_of_region(url),
            "factsheets": sheets_of(views, frozenset(each.id for each in pilots)),
            "area_photos": photos_of(library, region=region.id),
            "swots": swots_of(library, *(each.id for each in pilots)),
            "questions": tuple(
                Asked(question, Link(each.short, f"{address.pilot(each.id)}#{question.id}"))
                for each in pilots
                for question in each.open_questions
            ),
            "foot": Foot(
                by_source(entry for entry in references if entry),
                (),
                meta_of_pilots(pilots),
            ),
        },
        linked_data=(linked_data.region(region, site),),
        keywords=(region.name_in_source,),
        facets={"region": (region.name,)},
    )


def _themes(views: Views, url: str) -> Iterator[ThemeOfRegion]:
    for theme in views.library.themes:
        said = tuple(each for each in views.by_theme[theme.id] if each.region.url == url)
        if said:
            yield ThemeOfRegion(Link(theme.label, address.theme(theme.id)), said)
