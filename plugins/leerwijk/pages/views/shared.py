# SPDX-License-Identifier: EUPL-1.2
"""Shared: what other sites learned, ready to show, with whose it is and the way home."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from leerwijk.model.collection import Collection, SharedLesson
from leerwijk.model.library import Library
from leerwijk.model.peer import Peer
from leerwijk.pages import address
from leerwijk.pages.page import Link
from leerwijk.pages.views.statements import Evidence
from leerwijk.pages.views.weight import age_of


class Shared(NamedTuple):
    """A lesson learned of another site."""

    id: str
    url: str
    """Its page on this site."""
    home: str
    """Its own page, on the site that it comes from."""
    site: Link
    """The other site, by the name that we know it by, and our page about it."""
    text: str
    kind: str
    direction: str
    perspectives: tuple[str, ...]
    certainty: str
    scale: str
    evidence: Evidence
    pilot: str
    region: str
    municipalities: tuple[str, ...]
    period: str
    themes: tuple[Link, ...]
    """Those of its themes that this site has too."""
    other_themes: tuple[str, ...]
    audiences: tuple[str, ...]
    outdated: bool
    age: int | None
    """Years between the end of the pilot and the last time that its site checked it."""
    source: str
    """The document that it rests on, in short."""

    @property
    def all_themes(self) -> tuple[str, ...]:
        """The labels of all its themes."""
        return (*(theme.title for theme in self.themes), *self.other_themes)


class OtherSite(NamedTuple):
    """A site whose lessons learned we show, with all of them."""

    link: Link
    home: str
    description: str
    licence: str
    lessons: tuple[Shared, ...]
    details: Mapping[str, SharedLesson]
    """Id of a lesson learned → all that its site tells of it."""


@dataclass(frozen=True)
class Elsewhere:
    """What other sites learned."""

    library: Library

    @cached_property
    def sites(self) -> tuple[OtherSite, ...]:
        """The sites of which we have a good copy, in the order of the list of peers."""
        known = self.library.collections
        return tuple(
            _site(self.library, peer, known[peer.id]) for peer in self.library.peers if peer.id in known
        )

    def origin(self, own: str) -> dict[str, tuple[str, ...]]:
        """Return the facet that tells of what this site itself learned; none when it shows nothing else."""
        return {"origin": (own,)} if self.sites else {}

    @cached_property
    def by_theme(self) -> Mapping[str, tuple[Shared, ...]]:
        """Address of a theme → what other sites learned about it."""
        found: dict[str, list[Shared]] = {}
        for site in self.sites:
            for lesson in site.lessons:
                for theme in lesson.themes:
                    found.setdefault(theme.url, []).append(lesson)
        return {url: tuple(lessons) for url, lessons in found.items()}


def _site(library: Library, peer: Peer, collection: Collection) -> OtherSite:
    link = Link(peer.name, address.other_site(peer.id))
    lessons = tuple(_lessons(library, peer, collection, link))
    details = {lesson.id: lesson for lesson in collection.lessons}
    site = collection.site
    return OtherSite(link, site.url, site.description, collection.licence, lessons, details)


def _lessons(library: Library, peer: Peer, collection: Collection, site: Link) -> Iterator[Shared]:
    named = {
        name: {each.id: each for each in getattr(collection, name)}
        for name in ("themes", "audiences", "evidence_kinds", "regions", "pilots", "sources")
    }
    ours = {theme.id: Link(theme.label, address.theme(theme.id)) for theme in library.themes}
    for lesson in collection.lessons:
        pilot, kind = named["pilots"][lesson.pilot], named["evidence_kinds"][lesson.evidence]
        source = named["sources"][lesson.source.source]
        period = pilot.period
        yield Shared(
            id=lesson.id,
            url=address.shared_lesson(peer.id, lesson.id),
            home=lesson.url,
            site=site,
            text=lesson.statement,
            kind=lesson.kind,
            direction=lesson.direction,
            perspectives=lesson.perspectives,
            certainty=lesson.certainty,
            scale=lesson.scale,
            evidence=Evidence(kind.label, kind.explanation, kind.strength),
            pilot=pilot.short,
            region=named["regions"][lesson.region].name,
            municipalities=pilot.municipalities,
            period=f"{period.start}–{period.end}" if period.end else period.start,
            themes=tuple(ours[id_] for id_ in lesson.themes if id_ in ours),
            other_themes=tuple(named["themes"][id_].label for id_ in lesson.themes if id_ not in ours),
            audiences=tuple(named["audiences"][id_].label for id_ in lesson.audiences),
            outdated=lesson.may_be_outdated,
            age=age_of(lesson.checked_on, period.start, period.end),
            source=f"{source.publisher} ({source.published}). {source.title}",
        )
