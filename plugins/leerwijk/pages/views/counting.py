# SPDX-License-Identifier: EUPL-1.2
"""Counting: how many lessons learned there are of a kind, and in how many regions themes come back."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonKind
from leerwijk.model.vocabulary import Theme
from leerwijk.pages import address
from leerwijk.pages.page import Link
from leerwijk.pages.views.matrix import Cell, Column, cells
from leerwijk.pages.views.presence import returns
from leerwijk.pages.views.records import Records
from leerwijk.pages.views.references import Reference, by_source
from leerwijk.pages.views.statements import Statement


class Counted(NamedTuple):
    """A number of things under one label; `share` is a percentage of the largest number beside it."""

    label: str
    number: int
    share: float
    things: tuple[Link, ...] = ()


class CountedKind(NamedTuple):
    """The lessons learned of one kind, by the heading under which the source gives them."""

    kind: str
    total: int
    bars: tuple[Counted, ...]


class CountOfLessons(NamedTuple):
    """Lessons learned, counted."""

    total: int
    kinds: tuple[CountedKind, ...]
    sources: tuple[Reference, ...]


def count_of_lessons(said: Iterable[Statement]) -> CountOfLessons:
    """Return how many lessons learned there are of each kind, heading by heading."""
    found = tuple(said)
    by_kind = [(kind, _headings(each for each in found if each.kind == kind)) for kind in LessonKind]
    most = max((number for _, headings in by_kind for number in headings.values()), default=1)
    kinds = tuple(
        CountedKind(
            kind,
            sum(headings.values()),
            tuple(Counted(label, number, _share(number, most)) for label, number in headings.items()),
        )
        for kind, headings in by_kind
        if headings
    )
    return CountOfLessons(len(found), kinds, by_source(each.source for each in found if each.source))


def _headings(said: Iterable[Statement]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in said:
        passages = each.source.passages if each.source else ()
        heading = next((passage.heading for passage in passages if passage.heading), "")
        found[heading] = found.get(heading, 0) + 1
    return found


def _share(number: int, most: int) -> float:
    return round(100 * number / most, 2)


def count_of_themes(records: Records) -> tuple[Counted, ...]:
    """Return how many themes come back in all regions, in one less, and so on; plans do not count."""
    most_regions = len(records.regions)
    themes = {number: tuple(themes_in(records, number)) for number in range(most_regions, -1, -1)}
    most = max(map(len, themes.values()), default=0) or 1
    return tuple(
        Counted(
            str(number),
            len(mine),
            _share(len(mine), most),
            tuple(Link(each.label, address.theme(each.id)) for each in mine),
        )
        for number, mine in themes.items()
        if mine or number
    )


def themes_in(records: Records, regions: int) -> Iterator[Theme]:
    """Yield the themes that come back in so many regions."""
    for theme in records.library.themes:
        if returns(records.presence[theme.id]).regions == regions:
            yield theme


class ThemeRow(NamedTuple):
    """A theme with what every region says on it."""

    theme: Link
    cells: tuple[Cell, ...]


def columns_of(library: Library) -> tuple[Column, ...]:
    """Return the regions as columns."""
    return tuple(Column(each.id, each.name, address.region(each.id)) for each in library.regions)


def theme_rows(records: Records, regions: int) -> tuple[ThemeRow, ...]:
    """Return the themes that come back in so many regions, with what each region says."""
    columns = columns_of(records.library)
    return tuple(
        ThemeRow(
            Link(theme.label, address.theme(theme.id)),
            cells(columns, theme.id, records.by_theme[theme.id], lambda said: said.region),
        )
        for theme in themes_in(records, regions)
    )
