# SPDX-License-Identifier: EUPL-1.2
"""Pages that compare: all themes beside all regions, and beside all pilots."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leerwijk.locale import Words
from leerwijk.model.vocabulary import Theme
from leerwijk.pages import address
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot
from leerwijk.pages.views.matrix import Cell, Column, ColumnOf, Verdict, cells, verdict
from leerwijk.pages.views.references import by_source

MOST_PILOTS = 40
"""From how many pilots on a table of all of them is too wide to be of use."""


@dataclass(frozen=True, slots=True)
class Axis:
    """What is compared: regions or pilots."""

    name: str
    """ "regions" or "pilots"."""
    parameter: str
    """How the address of a comparison names what is chosen."""
    url: str
    columns: tuple[Column, ...]
    column_of: ColumnOf


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A theme with what every column says on it, and what that comes to."""

    theme: Link
    cells: tuple[Cell, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class MatrixCluster:
    """A cluster with its themes."""

    id: str
    label: str
    rows: tuple[MatrixRow, ...]


def matrix(views: Views, site: Site, words: Words) -> Iterator[Page]:  # noqa: ARG001
    """Yield the table of regions and that of pilots."""
    regions, pilots = _regions(views), _pilots(views)
    axes = (regions, pilots) if 1 < len(pilots.columns) <= MOST_PILOTS else (regions,)
    for axis in axes:
        others = tuple(
            Link(words.text(f"matrix.{each.name}.title"), each.url) for each in axes if each is not axis
        )
        page = _page(views, words, axis)
        yield replace(page, context={**page.context, "others": others})


def _regions(views: Views) -> Axis:
    columns = tuple(
        Column(region.id, region.name, address.region(region.id)) for region in views.library.regions
    )
    return Axis("regions", "regios", address.COMPARE, columns, lambda said: said.region)


def _pilots(views: Views) -> Axis:
    told = [pilot for pilot in views.library.pilots if pilot.lessons_learned]
    columns = tuple(Column(pilot.id, pilot.short, address.pilot(pilot.id)) for pilot in told)
    return Axis("pilots", "pilots", address.COMPARE_PILOTS, columns, lambda said: said.pilot)


def _page(views: Views, words: Words, axis: Axis) -> Page:
    home = Link(words.text("home.title"), address.HOME)
    above = (
        (home,) if axis.url == address.COMPARE else (home, Link(words.text("matrix.title"), address.COMPARE))
    )
    return Page(
        url=axis.url,
        kind="matrix",
        title=words.text(f"matrix.{axis.name}.title"),
        description=words.text(f"matrix.{axis.name}.description"),
        section="compare",
        breadcrumbs=above,
        menu=menu_of_lists(words, views.parts, axis.url),
        context={
            "axis": axis.name,
            "parameter": axis.parameter,
            "columns": axis.columns,
            "clusters": tuple(_clusters(views, words, axis)),
            "foot": Foot(by_source(each.source for each in views.statements.values() if each.source)),
        },
    )


def _clusters(views: Views, words: Words, axis: Axis) -> Iterator[MatrixCluster]:
    for cluster in views.library.clusters:
        mine = (theme for theme in views.library.themes if theme.cluster == cluster.id)
        rows = tuple(_row(views, words, axis, theme) for theme in mine)
        if rows:
            yield MatrixCluster(cluster.id, cluster.label, rows)


def _row(views: Views, words: Words, axis: Axis, theme: Theme) -> MatrixRow:
    found = cells(axis.columns, theme.id, views.by_theme[theme.id], axis.column_of)
    return MatrixRow(Link(theme.label, address.theme(theme.id)), found, _told(words, axis, verdict(found)))


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
