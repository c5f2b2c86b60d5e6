# SPDX-License-Identifier: EUPL-1.2
"""Records: lessons learned with their pilot, and the lists of them that people take away."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leerwijk.exports.publisher import Publisher
from leerwijk.model.download import About
from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonLearned, Pilot


@dataclass(frozen=True, slots=True)
class Record:
    """A lesson learned and the pilot that it hangs on."""

    lesson: LessonLearned
    pilot: Pilot


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of lessons learned as a page shows it: everything, or those of a region, theme or pilot."""

    about: About
    id: str
    title: str
    url: str
    """Address of the page, from the root of the site."""
    path: str
    """Where its files stand, from the root of the site, without ending."""
    records: tuple[Record, ...]

    @property
    def updated(self) -> date:
        """The last day on which a record was checked or its pilot changed."""
        return max(max(each.lesson.checked_on, each.pilot.updated) for each in self.records)


@dataclass(frozen=True, slots=True)
class Stock:
    """What all exports are made from."""

    library: Library
    publisher: Publisher
    listings: tuple[Listing, ...]
    """Everything first; lists without lessons learned are left out."""


def stock_of(library: Library, publisher: Publisher, title: str) -> Stock:
    """Return what exports are made from; `title` is that of the whole collection."""
    return Stock(
        library, publisher, tuple(each for each in _listings(library, publisher, title) if each.records)
    )


def _listings(library: Library, publisher: Publisher, title: str) -> Iterator[Listing]:
    at = publisher.at
    records = tuple(Record(lesson, pilot) for pilot in library.pilots for lesson in pilot.lessons_learned)
    yield Listing("collection", "", title, at.LESSONS_LEARNED, "data/lessen", records)
    by_region, by_theme, by_pilot = _sorted(records)
    for region in library.regions:
        mine = tuple(by_region.get(region.id, ()))
        yield Listing(
            "region", region.id, region.name, at.region(region.id), f"data/regios/{region.id}", mine
        )
    for theme in library.themes:
        mine = tuple(by_theme.get(theme.id, ()))
        yield Listing("theme", theme.id, theme.label, at.theme(theme.id), f"data/themas/{theme.id}", mine)
    for pilot in library.pilots:
        mine = tuple(by_pilot.get(pilot.id, ()))
        yield Listing("pilot", pilot.id, pilot.title, at.pilot(pilot.id), f"data/pilots/{pilot.id}", mine)


Sorted = dict[str, list[Record]]


def _sorted(records: tuple[Record, ...]) -> tuple[Sorted, Sorted, Sorted]:
    """Return the records by region, by theme and by pilot."""
    by_region: Sorted = {}
    by_theme: Sorted = {}
    by_pilot: Sorted = {}
    for record in records:
        by_region.setdefault(record.pilot.region, []).append(record)
        by_pilot.setdefault(record.pilot.id, []).append(record)
        for theme in dict.fromkeys(record.lesson.themes):
            by_theme.setdefault(theme, []).append(record)
    return by_region, by_theme, by_pilot
