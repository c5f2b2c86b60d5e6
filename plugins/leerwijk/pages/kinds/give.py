# SPDX-License-Identifier: EUPL-1.2
"""The page on which people give a lesson learned: what it asks, and what its script must know."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.numbering import next_id
from leerwijk.model.pilot import Pilot
from leerwijk.pages import address
from leerwijk.pages.issues import IssueForm, issue_form
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot

LISTS = ("kind", "direction", "perspective", "certainty", "scale")
"""Branches of the catalogue with the words of a closed list."""

NOT_CHOSEN = frozenset({("direction", "plan")})
"""Words of the catalogue that no lesson learned has."""


class Choice(NamedTuple):
    """What somebody can choose: what stands in the record, and what it is called."""

    value: str
    label: str
    hint: str = ""


class Chooser(NamedTuple):
    """Choices below a heading."""

    label: str
    choices: tuple[Choice, ...]


class PilotFacts(NamedTuple):
    """What the script must know of a pilot."""

    next: str
    """Id of the next lesson learned."""
    scale: str


def give(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the page on which people give a lesson learned."""
    yield Page(
        url=address.GIVE,
        kind="give",
        title=words.text("give.title"),
        description=words.text("give.description"),
        section="compare",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        menu=menu_of_lists(words, views.parts, address.GIVE),
        context={
            "choices": dict(_choices(views, words)),
            "themes": tuple(_themes(views)),
            "known": _known(views, site),
            "template": next((each.path for each in views.downloads if each.about == "template"), ""),
            "foot": Foot(),
        },
    )


def _choices(views: Views, words: Words) -> Iterator[tuple[str, tuple[Choice, ...]]]:
    """Yield the name of each list → its choices."""
    library = views.library
    for name in LISTS:
        branch = words.branch(name)
        hints = words.branch(f"give.{name}") if name in words.branch("give") else ()
        yield (
            name,
            tuple(
                Choice(
                    value, branch.text(value), words.text(f"give.{name}.{value}") if value in hints else ""
                )
                for value in branch
                if (name, value) not in NOT_CHOSEN
            ),
        )
    yield "pilot", _named((pilot.id, pilot.title) for pilot in library.pilots)
    yield "region", _named((region.id, region.name) for region in library.regions)
    yield "audience", _named((each.id, each.label) for each in library.audiences)
    yield "source", _named((each.id, f"{each.short} ({each.published})") for each in library.sources)
    yield "evidence", tuple(Choice(each.id, each.label, each.explanation) for each in library.evidence_kinds)


def _named(pairs: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    return tuple(Choice(id_, label) for id_, label in pairs)


def _themes(views: Views) -> Iterator[Chooser]:
    for cluster in views.library.clusters:
        mine = (each for each in views.library.themes if each.cluster == cluster.id)
        if choices := tuple(Choice(each.id, each.label) for each in mine):
            yield Chooser(cluster.label, choices)


class Known(NamedTuple):
    """What the script must know of the site."""

    site: str
    pilots: Mapping[str, PilotFacts]
    sources: Mapping[str, str]
    """Id → short name."""
    plans: tuple[str, ...]
    """Kinds of evidence that are no experience."""
    issue: IssueForm | None


def _known(views: Views, site: Site) -> Known:
    library = views.library
    return Known(
        site.name,
        {pilot.id: _facts(pilot, library.records) for pilot in library.pilots},
        {source.id: source.short for source in library.sources},
        tuple(each.id for each in library.evidence_kinds if not each.strength),
        issue_form(site.repository),
    )


def _facts(pilot: Pilot, taken: Container[str]) -> PilotFacts:
    return PilotFacts(next_id(pilot, taken), pilot.scale)
