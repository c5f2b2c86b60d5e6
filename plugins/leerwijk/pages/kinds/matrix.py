# SPDX-License-Identifier: EUPL-1.2
"""Pages that compare: all themes beside all regions and beside all pilots, by region when these are many."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from leerwijk.locale import Words
from leerwijk.model.vocabulary import Theme
from leerwijk.pages import address
from leerwijk.pages.kinds import pilot_choice
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, meta_of_pilots
from leerwijk.pages.views.matrix import BySpeaker, Cell, Column, Verdict, by_column, cells_of, verdict
from leerwijk.pages.views.references import by_source

MOST_PILOTS = 40
"""Columns that a table can have and still be of use."""


class Axis(NamedTuple):
    """What is compared: regions or pilots."""

    name: str
    """ "regions" or "pilots"."""
    parameter: str
    """How the address of a comparison names what is chosen."""
    url: str
    columns: tuple[Column, ...]
    said: Mapping[str, BySpeaker]
    """Theme id → what each column says on it."""
    title: str
    above: tuple[Link, ...] = ()


class MatrixRow(NamedTuple):
    """A theme with what every column says on it, what that comes to, and the tensions in it."""

    id: str
    theme: Link
    cells: tuple[Cell, ...]
    verdict: str
    tensions: tuple[Link, ...]


class MatrixCluster(NamedTuple):
    """A cluster with its themes."""

    id: str
    label: str
    rows: tuple[MatrixRow, ...]


def matrix(views: Views, _site: Site, words: Words) -> Iterator[Page]:
    """Yield the table of regions and that of pilots, or where those are too many, one for each region."""
    regions = _regions(views, words)
    columns = tuple(_pilot_columns(views))
    said = {theme: by_column(each, lambda said: said.pilot) for theme, each in views.by_theme.items()}
    pilots = _pilots(words, columns, said, address.COMPARE_PILOTS)
    of_pilots = (Link(pilots.title, pilots.url),) if len(columns) > 1 else ()
    sources = by_source(each.source for each in views.statements.values() if each.source)
    foot = Foot(sources, meta=meta_of_pilots(views.library.pilots))
    yield _page(views, words, regions, of_pilots, foot)
    if not of_pilots:
        return
    if len(columns) <= MOST_PILOTS:
        yield _page(views, words, pilots, (Link(regions.title, regions.url),), foot)
        return
    axes = tuple(_by_region(views, words, columns, said))
    tables = tuple((Link(axis.title, axis.url), len(axis.columns)) for axis in axes)
    yield pilot_choice.choice(views, words, columns, tables)
    for axis in axes:
        yield _page(views, words, axis, of_pilots, foot)


def columns_apart(pages: Iterable[Page]) -> Iterator[tuple[Column, tuple[tuple[str, Cell], ...]]]:
    """Yield each pilot with what it says on every theme (row, cell), where a browser fetches them apart."""
    found = tuple(pages)
    if not any(page.kind == pilot_choice.KIND for page in found):
        return
    for page in found:
        if page.kind == "matrix" and page.context["axis"] == "pilots":
            clusters = cast("tuple[MatrixCluster, ...]", page.context["clusters"])
            rows = [row for cluster in clusters for row in cluster.rows]
            for place, column in enumerate(cast("tuple[Column, ...]", page.context["columns"])):
                yield column, tuple((row.id, row.cells[place]) for row in rows)


def told_by_theme(views: Views, words: Words) -> Iterator[tuple[str, str]]:
    """Yield id of a theme, and what all that the regions say on it comes to, as a sentence."""
    axis = _regions(views, words)
    for theme, said in axis.said.items():
        yield theme, _told(words, axis, verdict(cells_of(axis.columns, theme, said)))


def _regions(views: Views, words: Words) -> Axis:
    columns = tuple(
        Column(region.id, region.name, address.region(region.id)) for region in views.library.regions
    )
    title = words.text("matrix.regions.title")
    said = {theme: by_column(each, lambda said: said.region) for theme, each in views.by_theme.items()}
    return Axis("regions", "regios", address.COMPARE, columns, said, title)


def _pilot_columns(views: Views) -> Iterator[Column]:
    for pilot in views.library.pilots:
        if pilot.lessons_learned:
            yield Column(pilot.id, pilot.short, address.pilot(pilot.id))


def _pilots(
    words: Words, columns: tuple[Column, ...], said: Mapping[str, BySpeaker], url: str, where: str = ""
) -> Axis:
    title = words.text("matrix.pilots.title")
    above = Link(words.text("matrix.title"), address.COMPARE), Link(title, address.COMPARE_PILOTS)
    return Axis(
        "pilots",
        "pilots",
        url,
        columns,
        said,
        words.text("matrix.pilots.title_of", where=where) if where else title,
        above if where else above[:1],
    )


def _by_region(
    views: Views, words: Words, columns: tuple[Column, ...], said: Mapping[str, BySpeaker]
) -> Iterator[Axis]:
    """Yield the pilots of each region, in parts when they are too many."""
    region_of = {pilot.id: pilot.region for pilot in views.library.pilots}
    for region in views.library.regions:
        mine = tuple(column for column in columns if region_of[column.id] == region.id)
        parts = [mine[first : first + MOST_PILOTS] for first in range(0, len(mine), MOST_PILOTS)]
        for number, part in enumerate(parts, 1):
            place = words.text("browse.page", title=region.name, n=number, of=len(parts))
            url = address.part(address.pilots_of_region(region.id), number)
            yield _pilots(words, part, said, url, place if len(parts) > 1 else region.name)


def _page(views: Views, words: Words, axis: Axis, others: tuple[Link, ...], foot: Foot) -> Page:
    return Page(
        url=axis.url,
        kind="matrix",
        title=axis.title,
        description=words.text(f"matrix.{axis.name}.description"),
        section="compare",
        breadcrumbs=(Link(words.text("home.title"), address.HOME), *axis.above),
        menu=menu_of_lists(words, views.parts, axis.url),
        context={
            "axis": axis.name,
            "parameter": axis.parameter,
            "columns": axis.columns,
            "clusters": tuple(_clusters(views, words, axis)),
            "others": others,
            "foot": foot,
        },
    )


def _clusters(views: Views, words: Words, axis: Axis) -> Iterator[MatrixCluster]:
    for cluster in views.library.clusters:
        mine = (theme for theme in views.library.themes if theme.cluster == cluster.id)
        rows = tuple(_row(views, words, axis, theme) for theme in mine)
        if rows:
            yield MatrixCluster(cluster.id, cluster.label, rows)


def _row(views: Views, words: Words, axis: Axis, theme: Theme) -> MatrixRow:
    found = cells_of(axis.columns, theme.id, axis.said[theme.id])
    return MatrixRow(
        f"thema-{theme.id}",
        Link(theme.label, address.theme(theme.id)),
        found,
        _told(words, axis, verdict(found)),
        views.torn.get(theme.id, ()),
    )


def _told(words: Words, axis: Axis, found: Verdict) -> str:
    """Return a verdict as a sentence."""
    if found.kind in ("planned", "silent"):
        return words.text(f"matrix.verdict.{found.kind}")
    if found.kind == "single":
        where = next(column.title for column in axis.columns if column.id == found.where)
        return words.text(f"matrix.{axis.name}.single", where=where)
    back = words.text(f"matrix.{axis.name}.back", n=found.mentioned, of=len(axis.columns))
    opposite = {"helps": "hinders", "hinders": "helps"}.get(found.direction)
    return back + words.text(
        f"matrix.verdict.{found.kind}",
        k=found.times,
        direction=words.text(f"matrix.direction.{found.direction}") if found.direction else "",
        opposite=words.text(f"matrix.direction.{opposite}") if opposite else "",
    )
