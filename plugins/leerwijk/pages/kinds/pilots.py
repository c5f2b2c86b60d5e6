# SPDX-License-Identifier: EUPL-1.2
"""Pages of pilots: the list, and each pilot from goal to advice."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.library import Library, records_of
from leerwijk.model.pilot import LessonKind, Measurement, Pilot
from leerwijk.pages import address, linked_data
from leerwijk.pages.kinds.area_photos import photos_of
from leerwijk.pages.kinds.good_and_better import good_and_better
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta, meta_of_pilot
from leerwijk.pages.views.groups import groups
from leerwijk.pages.views.near import compares, menu_of_pilots
from leerwijk.pages.views.references import Reference, by_source, reference
from leerwijk.pages.views.statements import (
    Measured,
    labels,
    measured,
    period_of,
    region_link,
    warned,
)
from leerwijk.pages.views.timeline import timeline
from leerwijk.pages.views.used import Use


class PilotCard(NamedTuple):
    """A pilot in a list."""

    url: str
    title: str
    summary: str
    region: Link
    period: str
    status: str
    kind: str
    lessons: int
    outcomes: int


class Moment(NamedTuple):
    """A measurement with the outcomes it gave."""

    measurement: Measurement
    outcomes: tuple[Measured, ...]


def pilot_card(library: Library, pilot: Pilot) -> PilotCard:
    """Return a pilot as a list shows it."""
    return PilotCard(
        address.pilot(pilot.id),
        pilot.title,
        pilot.summary,
        region_link(library, pilot.region),
        period_of(pilot),
        pilot.status,
        pilot.kind,
        len(pilot.lessons_learned),
        len(pilot.outcomes),
    )


def pilots(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of pilots, each pilot, and its page of good beside better where it has one."""
    library = views.library
    title = words.text("pilots.title")
    home = Link(words.text("home.title"), address.HOME)
    yield Page(
        url=address.PILOTS,
        kind="pilots",
        title=title,
        description=words.text("pilots.description"),
        section="compare",
        breadcrumbs=(home,),
        menu=menu_of_lists(words, views.parts, address.PILOTS),
        context={
            "pilots": tuple(pilot_card(library, pilot) for pilot in library.pilots),
            "foot": Foot(
                by_source(_known(reference(library, pilot.id) for pilot in library.pilots)),
                meta=Meta(updated=max((pilot.updated for pilot in library.pilots), default=None)),
            ),
        },
        linked_data=(linked_data.collection(title, address.PILOTS, site),),
    )
    crumbs = (home, Link(title, address.PILOTS))
    for pilot in library.pilots:
        menu = menu_of_pilots(library, pilot, title, address.pilot(pilot.id), words)
        yield _pilot(views, site, pilot, crumbs, menu)
        if compares(pilot):
            yield good_and_better(views, site, words, pilot, crumbs)


def _known(entries: Iterator[Reference | None]) -> Iterator[Reference]:
    return (entry for entry in entries if entry)


def _pilot(views: Views, site: Site, pilot: Pilot, crumbs: tuple[Link, ...], menu: Menu) -> Page:
    library = views.library
    outcomes = {outcome.id: measured(library, pilot, outcome) for outcome in pilot.outcomes}
    themes = labels(library, "Theme")
    said = tuple(views.statements[lesson.id] for lesson in pilot.lessons_learned)
    cited = [reference(library, pilot.id), *(reference(library, record.id) for record in records_of(pilot))]
    region = region_link(library, pilot.region)
    return Page(
        url=address.pilot(pilot.id),
        kind="pilot",
        title=pilot.title,
        description=pilot.summary,
        section="compare",
        breadcrumbs=crumbs,
        menu=menu,
        context={
            "pilot": _own(pilot),
            "period": period_of(pilot),
            "region": region,
            "programme": _programme(library, pilot),
            "parts": tuple(
                Link(each.short, address.pilot(each.id))
                for each in library.pilots
                if each.programme == pilot.id
            ),
            "area_photos": photos_of(library, pilot=pilot.id),
            "swots": swots_of(library, pilot.id),
            "good_and_better": address.good_and_better(pilot.id) if compares(pilot) else "",
            "steps": timeline(pilot),
            "moments": tuple(
                Moment(each, tuple(outcomes[id_] for id_ in each.outcomes if id_ in outcomes))
                for each in pilot.measurements
            ),
            "goals": tuple(each for each in outcomes.values() if each.outcome.is_goal),
            "outcomes": tuple(each for each in outcomes.values() if not each.outcome.is_goal),
            "lessons": groups(said, LessonKind.RECOMMENDATION),
            "advice": tuple(each for each in said if each.kind == LessonKind.RECOMMENDATION),
            "caveats": tuple(warned(pilot, each) for each in pilot.caveats if not each.about),
            "particular": tuple(warned(pilot, each) for each in pilot.caveats if each.about),
            "foot": Foot(
                by_source(_known(iter(cited))),
                uses_of(views, pilot),
                meta_of_pilot(pilot),
            ),
        },
        linked_data=(linked_data.pilot(pilot, region, site),),
        keywords=tuple(
            dict.fromkeys(
                themes[id_] for each in pilot.lessons_learned for id_ in each.themes if id_ in themes
            )
        ),
        facets={"region": (region.title,)},
    )


def _own(pilot: Pilot) -> Pilot:
    """Return a pilot without the records that its page shows in another form."""
    return pilot.model_copy(update={"lessons_learned": (), "outcomes": (), "measurements": (), "caveats": ()})


def _programme(library: Library, pilot: Pilot) -> Link | None:
    above = next((each for each in library.pilots if each.id == pilot.programme), None)
    return Link(above.short, address.pilot(above.id)) if above else None


def swots_of(library: Library, *pilots: str) -> tuple[Link, ...]:
    """Return the SWOTs of these pilots."""
    mine = (swot for swot in library.swots if set(pilots) & set(swot.pilots))
    return tuple(Link(swot.title, address.swot(swot.id)) for swot in mine)


def uses_of(views: Views, pilot: Pilot) -> tuple[Use, ...]:
    """Return where a pilot or one of its outcomes, caveats or open questions is cited."""
    ids = [
        pilot.id,
        *(each.id for each in (*pilot.studies, *pilot.outcomes, *pilot.open_questions, *pilot.caveats)),
    ]
    return views.uses.of(*ids)
