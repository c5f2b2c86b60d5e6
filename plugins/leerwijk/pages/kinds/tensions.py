# SPDX-License-Identifier: EUPL-1.2
"""Pages of tensions: the list, and each tension with its two sides and a question to discuss."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.pilot import LessonLearned
from leerwijk.model.tension import Side, Tension
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, meta_of_pilots
from leerwijk.pages.views.references import Reference, by_source, references
from leerwijk.pages.views.statements import Statement, labels_of
from leerwijk.pages.views.torn import themes_of


class TensionCard(NamedTuple):
    """A tension in a list."""

    url: str
    title: str
    description: str


class ShownSide(NamedTuple):
    """A side with what it rests on."""

    title: str
    text: str
    statements: tuple[Statement, ...]
    others: tuple[Reference, ...]
    """Outcomes, open questions and caveats."""
    goals: tuple[str, ...]
    """Ids of the outcomes that were only aimed at."""


def tensions(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of tensions and each tension."""
    found = views.library.tensions
    title = words.text("tensions.title")
    home = Link(words.text("home.title"), address.HOME)
    yield Page(
        url=address.TENSIONS,
        kind="tensions",
        title=title,
        description=words.text("tensions.description"),
        section="compare",
        breadcrumbs=(home,),
        menu=menu_of_lists(words, views.parts, address.TENSIONS),
        context={
            "tensions": tuple(_card(each) for each in found),
            "foot": Foot(meta=meta_of_pilots(views.library.pilots)),
        },
        linked_data=(linked_data.collection(title, address.TENSIONS, site),),
    )
    for tension in found:
        here = address.tension(tension.id)
        links = tuple(Link(each.title, address.tension(each.id), each is tension) for each in found)
        yield Page(
            url=here,
            kind="tension",
            title=tension.title,
            description=tension.description,
            section="compare",
            breadcrumbs=(home, Link(title, address.TENSIONS)),
            menu=Menu(title, address.TENSIONS, links),
            context=_context(views, tension),
            linked_data=(linked_data.text(tension.title, here, site),),
            facets=_facets(views, tension),
        )


def _card(tension: Tension) -> TensionCard:
    return TensionCard(address.tension(tension.id), tension.title, tension.description)


def _context(views: Views, tension: Tension) -> dict[str, object]:
    named = tuple(dict.fromkeys(id_ for side in tension.sides for id_ in side.records))
    return {
        "tension": tension,
        "sides": tuple(_shown(views, side) for side in tension.sides),
        "themes": tuple(_themes(views, named)),
        "rows": tuple(
            Link(label.title, address.theme_in_matrix(id_))
            for id_ in themes_of(views.library, tension)
            if (label := labels_of(views.library).themes.get(id_))
        ),
        "foot": Foot(by_source(references(views.library, named)), meta=meta_of_pilots(views.library.pilots)),
    }


def _shown(views: Views, side: Side) -> ShownSide:
    said = tuple(views.statements[id_] for id_ in side.records if id_ in views.statements)
    others = tuple(id_ for id_ in side.records if id_ not in views.statements)
    goals = tuple(id_ for id_ in others if getattr(views.library.records.get(id_), "is_goal", False))
    return ShownSide(side.title, side.text, said, references(views.library, others), goals)


def _themes(views: Views, named: Iterable[str]) -> Iterator[Link]:
    """Yield the themes of all that the sides rest on, each once."""
    known = labels_of(views.library).themes
    said = (views.library.records.get(id_) for id_ in named)
    ids = (theme for each in said if isinstance(each, LessonLearned) for theme in each.themes)
    yield from (known[id_] for id_ in dict.fromkeys(ids) if id_ in known)


def _facets(views: Views, tension: Tension) -> dict[str, tuple[str, ...]]:
    named = tuple(id_ for side in tension.sides for id_ in side.records)
    regions = (views.statements[id_].region.title for id_ in named if id_ in views.statements)
    return {
        "region": tuple(dict.fromkeys(regions)),
        "theme": tuple(theme.title for theme in _themes(views, named)),
    }
