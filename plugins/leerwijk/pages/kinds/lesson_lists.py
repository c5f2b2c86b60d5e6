# SPDX-License-Identifier: EUPL-1.2
"""Lists of lessons learned: all of them, of one kind, for one audience; in parts that load fast."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from leerwijk.locale import Words
from leerwijk.model.pilot import LessonKind
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site, slug
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.listing import MOST, MOST_SHOWN, Entry, Listing, Way, by_cluster
from leerwijk.pages.views.references import by_source

if TYPE_CHECKING:
    from leerwijk.pages.views.statements import Statement


@dataclass(frozen=True)
class Lists:
    """All lists of lessons learned of a site."""

    views: Views
    site: Site
    words: Words

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every lesson learned once, under the theme it names first."""
        first: dict[str, list[Statement]] = {}
        for lesson in self.views.library.lessons_learned:
            first.setdefault(lesson.themes[0], []).append(self.views.statements[lesson.id])
        themes = {
            cluster.id: [theme for theme in self.views.library.themes if theme.cluster == cluster.id]
            for cluster in self.views.library.clusters
        }
        return tuple(
            Entry(Link(cluster.label, cluster.id), Link(theme.label, address.theme(theme.id)), statement)
            for cluster in self.views.library.clusters
            for theme in themes[cluster.id]
            for statement in first.get(theme.id, ())
        )

    @cached_property
    def everything(self) -> Listing:
        """The list of all lessons learned."""
        words = self.words
        return Listing(
            address.LESSONS_LEARNED,
            words.text("lessons_learned.title"),
            words.text("lessons_learned.description"),
            self.entries,
        )

    @cached_property
    def of_kinds(self) -> tuple[Listing, ...]:
        """A list for each kind of lesson learned there is."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.statement.kind, []).append(entry)
        labels = {kind: self.words.text(f"kind.{kind}") for kind in LessonKind}
        return tuple(
            self._narrow("kind", labels[kind], address.lessons_of_kind(slug(labels[kind])), found[kind])
            for kind in LessonKind
            if kind in found
        )

    @cached_property
    def for_audiences(self) -> tuple[Listing, ...]:
        """A list for each audience that lessons learned address."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for audience in entry.statement.audiences:
                found.setdefault(audience, []).append(entry)
        return tuple(
            self._narrow("audience", each.label, address.lessons_for(each.id), found[each.label])
            for each in self.views.library.audiences
            if each.label in found
        )

    @cached_property
    def on_themes(self) -> tuple[Listing, ...]:
        """A list for each theme of which a region tells more than the page of the theme shows."""
        return tuple(
            self._narrow(
                "theme",
                theme.label,
                address.lessons_on(theme.id),
                (
                    Entry(Link(theme.label, theme.id), cell.region, statement)
                    for cell in self.views.presence[theme.id]
                    for statement in cell.statements
                ),
            )
            for theme in self.views.library.themes
            if any(len(cell.statements) > MOST_SHOWN for cell in self.views.presence[theme.id])
        )

    @cached_property
    def of_regions(self) -> tuple[Listing, ...]:
        """A list for each region that tells more on a theme than the page of the region shows."""
        long = {
            cell.region
            for cells in self.views.presence.values()
            for cell in cells
            if len(cell.statements) > MOST_SHOWN
        }
        return tuple(
            self._narrow(
                "region",
                region.title,
                address.lessons_of_region(region.url),
                (entry for entry in self.entries if entry.statement.region == region),
            )
            for region in self.views.regions
            if region in long
        )

    @cached_property
    def beginnings(self) -> tuple[Link, ...]:
        """Where each cluster begins in the list of all."""
        found: dict[str, Link] = {}
        for number, part in enumerate(self.everything.parts, 1):
            for entry in part:
                here = f"{address.part(address.LESSONS_LEARNED, number)}#{entry.cluster.url}"
                found.setdefault(entry.cluster.url, Link(entry.cluster.title, here))
        return tuple(found.values())

    def pages(self) -> Iterator[Page]:
        """Yield the pages of every list."""
        lists = (self.everything, *self.of_kinds, *self.for_audiences, *self.on_themes, *self.of_regions)
        for listing in lists:
            for number, part in enumerate(listing.parts, 1):
                yield self._page(listing, number, part)

    def _narrow(self, name: str, label: str, url: str, entries: Iterable[Entry]) -> Listing:
        return Listing(
            url,
            self.words.text(f"browse.list.{name}.title", label=label),
            self.words.text(f"browse.list.{name}.description", label=label),
            tuple(entries),
            address.lessons_with(self.words.text(f"browse.facets.{name}.address"), label),
            label,
        )

    def _page(self, listing: Listing, number: int, part: tuple[Entry, ...]) -> Page:
        words, of = self.words, len(listing.parts)
        home = Link(words.text("home.title"), address.HOME)
        above = () if listing is self.everything else (Link(self.everything.title, address.LESSONS_LEARNED),)
        first_page = () if number == 1 else (Link(listing.title, listing.url),)
        told = words.text("browse.page", title=listing.title, n=number, of=of)
        return Page(
            url=address.part(listing.url, number),
            kind="lessons-learned",
            title=listing.title if number == 1 else told,
            description=listing.description,
            section="compare",
            breadcrumbs=(home, *above, *first_page),
            menu=menu_of_lists(words, self.views.parts, address.LESSONS_LEARNED),
            context=self._context(listing, number, part),
            linked_data=(linked_data.collection(listing.title, listing.url, self.site),),
            is_searched=number == 1,
        )

    def _context(self, listing: Listing, number: int, part: tuple[Entry, ...]) -> dict[str, object]:
        is_front = listing is self.everything and number == 1
        urls = [address.part(listing.url, each) for each in range(1, len(listing.parts) + 1)]
        library = self.views.library
        return {
            "clusters": tuple(by_cluster(part)),
            "total": len(listing.entries),
            "first": (number - 1) * MOST + 1,
            "last": (number - 1) * MOST + len(part),
            "urls": tuple(Link(str(each), url, each == number) for each, url in enumerate(urls, 1)),
            "ways": self.ways if is_front else (),
            "clusters_of_themes": self._names() if is_front else (),
            "filter": "" if is_front else listing.filter,
            "give": address.GIVE,
            "elsewhere": address.ELSEWHERE if is_front and self.views.elsewhere.sites else "",
            "foot": Foot(
                by_source(entry.statement.source for entry in part if entry.statement.source),
                (),
                Meta(checked=max((each.checked_on for each in library.lessons_learned), default=None)),
            ),
        }

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The ways to leaf through lessons learned without filters."""
        views = self.views
        said = [statement.region.url for statement in views.statements.values()]
        return (
            Way("kind", tuple(map(_counted, self.of_kinds))),
            Way("audience", tuple(map(_counted, self.for_audiences))),
            Way("region", tuple((region, said.count(region.url)) for region in views.regions)),
            Way(
                "theme",
                tuple(
                    (Link(theme.label, address.theme(theme.id)), len(views.by_theme[theme.id]))
                    for theme in views.library.themes
                ),
            ),
        )

    def _names(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return each cluster with its themes, by name: filters know the cluster of a lesson by these."""
        library = self.views.library
        return tuple(
            (cluster.label, tuple(theme.label for theme in library.themes if theme.cluster == cluster.id))
            for cluster in library.clusters
        )


def _counted(listing: Listing) -> tuple[Link, int]:
    return Link(listing.label, listing.url), len(listing.entries)
