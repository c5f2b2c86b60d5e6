# SPDX-License-Identifier: EUPL-1.2
"""Pages of SWOTs: the list, and each SWOT with its four fields and the evidence of every point."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.outcome import Outcome
from leerwijk.model.swot import Swot, SwotPoint
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.bodies import citable
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.references import references
from leerwijk.pages.views.statements import Evidence, evidence_of, region_link


class SwotCard(NamedTuple):
    """A SWOT in a list."""

    url: str
    title: str
    description: str


class ShownPoint(NamedTuple):
    """A point with the strongest of its evidence, and who says so."""

    text: str
    """With its citations."""
    evidence: Evidence | None
    perspectives: tuple[str, ...]
    goal: bool
    """Whether an outcome that it rests on was only aimed at."""


class ShownField(NamedTuple):
    """One of the four fields."""

    name: str
    points: tuple[ShownPoint, ...]


def swots(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of SWOTs and each SWOT."""
    found = views.library.swots
    title = words.text("swots.title")
    home = Link(words.text("home.title"), address.HOME)
    yield Page(
        url=address.SWOTS,
        kind="swots",
        title=title,
        description=words.text("swots.description"),
        section="compare",
        breadcrumbs=(home,),
        menu=menu_of_lists(words, views.parts, address.SWOTS),
        context={
            "swots": tuple(SwotCard(address.swot(each.id), each.title, each.description) for each in found),
            "foot": Foot(meta=Meta(updated=max((each.updated for each in found), default=None))),
        },
        linked_data=(linked_data.collection(title, address.SWOTS, site),),
    )
    for swot in found:
        here = address.swot(swot.id)
        links = tuple(Link(each.title, address.swot(each.id), each is swot) for each in found)
        yield Page(
            url=here,
            kind="swot",
            title=swot.title,
            description=swot.description,
            section="compare",
            breadcrumbs=(home, Link(title, address.SWOTS)),
            menu=Menu(title, address.SWOTS, links),
            context=_context(views, swot),
            linked_data=(linked_data.text(swot.title, here, site),),
            facets=_facets(views, swot),
        )


def _context(views: Views, swot: Swot) -> dict[str, object]:
    fields = tuple(
        ShownField(name, tuple(_shown(views, point) for point in points)) for name, points in swot.fields
    )
    text = " ".join((*(point.text for field in fields for point in field.points), swot.note or ""))
    pilots = tuple(each for each in views.library.pilots if each.id in swot.pilots)
    return {
        "swot": swot,
        "fields": fields,
        "pilots": tuple(Link(each.short, address.pilot(each.id)) for each in pilots),
        "citable": citable(views, text, (), ()),
        "foot": Foot(meta=Meta(swot.updated, None, swot.version, "CC BY 4.0")),
    }


def _shown(views: Views, point: SwotPoint) -> ShownPoint:
    library = views.library
    said = [views.statements[id_] for id_ in point.records if id_ in views.statements]
    measured = [each for id_ in point.records if isinstance(each := library.records.get(id_), Outcome)]
    evidence = [
        *(each.evidence for each in said),
        *(evidence_of(library, each.evidence) for each in measured),
    ]
    known = tuple(id_ for id_ in point.records if references(library, (id_,)))
    return ShownPoint(
        text=f"{point.text} [{'; '.join(f'@{id_}' for id_ in known)}]" if known else point.text,
        evidence=max(evidence, key=lambda each: each.strength, default=None),
        perspectives=tuple(dict.fromkeys(who for each in said for who in each.perspectives)),
        goal=any(each.is_goal for each in measured),
    )


def _facets(views: Views, swot: Swot) -> dict[str, tuple[str, ...]]:
    named = (id_ for _, points in swot.fields for point in points for id_ in point.records)
    said = [views.statements[id_] for id_ in named if id_ in views.statements]
    regions = (each.region for each in views.library.pilots if each.id in swot.pilots)
    return {
        "region": tuple(dict.fromkeys(region_link(views.library, id_).title for id_ in regions)),
        "theme": tuple(dict.fromkeys(theme.title for each in said for theme in each.themes)),
    }
