# SPDX-License-Identifier: EUPL-1.2
"""Pages of factsheets: the list, and each factsheet with its key figures."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.course import Factsheet
from leerwijk.model.library import Library
from leerwijk.model.outcome import Outcome
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.blocks import Fragment
from leerwijk.pages.views.bodies import blocks_of, citable
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.statements import Measured, labels, measured, region_link

NEIGHBOURS = 12
"""How many factsheets the menu beside a factsheet names at most."""


class SheetCard(NamedTuple):
    """A factsheet in a list."""

    url: str
    title: str
    message: str
    description: str


def sheet_card(sheet: Factsheet) -> SheetCard:
    """Return a factsheet as a list shows it."""
    return SheetCard(address.factsheet(sheet.id), sheet.title, sheet.message, sheet.description)


def sheets_of(views: Views, pilots: frozenset[str]) -> tuple[Link, ...]:
    """Return the factsheets about these pilots, where the site has factsheets."""
    mine = (sheet for sheet in views.library.factsheets if pilots & set(sheet.pilots))
    found = tuple(Link(sheet.title, address.factsheet(sheet.id)) for sheet in mine)
    return found if "factsheets" in views.parts else ()


def factsheets(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of factsheets and each factsheet."""
    sheets = views.library.factsheets
    title = words.text("factsheets.title")
    home = Link(words.text("home.title"), address.HOME)
    yield Page(
        url=address.FACTSHEETS,
        kind="factsheets",
        title=title,
        description=words.text("factsheets.description"),
        section="compare",
        breadcrumbs=(home,),
        menu=menu_of_lists(words, views.parts, address.FACTSHEETS),
        context={
            "factsheets": tuple(sheet_card(sheet) for sheet in sheets),
            "foot": Foot(meta=Meta(updated=max((sheet.updated for sheet in sheets), default=None))),
        },
        linked_data=(linked_data.collection(title, address.FACTSHEETS, site),),
    )
    crumbs = (home, Link(title, address.FACTSHEETS))
    for number, sheet in enumerate(sheets):
        first = max(0, min(number - NEIGHBOURS // 2, len(sheets) - NEIGHBOURS))
        near = sheets[first : first + NEIGHBOURS]
        links = tuple(Link(each.title, address.factsheet(each.id), each is sheet) for each in near)
        yield _factsheet(views, site, sheet, crumbs, Menu(title, address.FACTSHEETS, links))


def _factsheet(views: Views, site: Site, sheet: Factsheet, crumbs: tuple[Link, ...], menu: Menu) -> Page:
    library = views.library
    audiences = labels(library, "Audience")
    blocks = blocks_of(views, "Factsheet", sheet.id)
    figures = tuple(_key_figures(library, sheet))
    pilots = tuple(each for each in library.pilots if each.id in sheet.pilots)
    text = "\n".join((sheet.body, sheet.message, *sheet.take_along))
    return Page(
        url=address.factsheet(sheet.id),
        kind="factsheet",
        title=sheet.title,
        description=sheet.description,
        section="compare",
        breadcrumbs=crumbs,
        menu=menu,
        context={
            "factsheet": sheet,
            "figures": figures,
            "pilots": tuple(Link(each.short, address.pilot(each.id)) for each in pilots),
            "audiences": tuple(audiences.get(id_, id_) for id_ in sheet.audiences),
            "blocks": blocks,
            "citable": citable(views, text, (*blocks, Fragment("", {"figures": figures})), sheet.sources),
            "foot": Foot(meta=Meta(sheet.updated, None, sheet.version, "CC BY 4.0")),
        },
        linked_data=(linked_data.factsheet(sheet, site),),
        facets={
            "region": tuple(dict.fromkeys(region_link(library, each.region).title for each in pilots)),
            "audience": tuple(audiences.get(id_, id_) for id_ in sheet.audiences),
            **_evidence_facet(figures),
        },
    )


def _key_figures(library: Library, sheet: Factsheet) -> Iterator[Measured]:
    for id_ in sheet.key_figures:
        outcome = library.records.get(id_)
        if isinstance(outcome, Outcome):
            yield measured(library, library.pilot_of[id_], outcome)


def _evidence_facet(figures: tuple[Measured, ...]) -> dict[str, tuple[str, ...]]:
    return {"evidence": tuple(dict.fromkeys(each.evidence.label for each in figures))}
