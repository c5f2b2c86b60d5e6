# SPDX-License-Identifier: EUPL-1.2
"""The choice of pilots where they are too many for one table: a browser fetches the columns of some."""

from collections.abc import Iterable

from leerwijk.locale import Words
from leerwijk.pages import address
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, meta_of_pilots
from leerwijk.pages.views.matrix import Column

KIND = "matrix-parts"
COLUMNS = "compare"
"""Folder of the columns among the scripts that pages load."""


def choice(
    views: Views, words: Words, columns: Iterable[Column], tables: tuple[tuple[Link, int], ...]
) -> Page:
    """Return the page on which pilots of all regions are chosen; `tables` are those of one region."""
    region_of = {pilot.id: pilot.region for pilot in views.library.pilots}
    mine: dict[str, list[Column]] = {}
    for column in columns:
        mine.setdefault(region_of[column.id], []).append(column)
    regions = ((region.name, tuple(mine.get(region.id, ()))) for region in views.library.regions)
    return Page(
        url=address.COMPARE_PILOTS,
        kind=KIND,
        title=words.text("matrix.pilots.title"),
        description=words.text("matrix.pilots.description"),
        section="compare",
        breadcrumbs=(
            Link(words.text("home.title"), address.HOME),
            Link(words.text("matrix.title"), address.COMPARE),
        ),
        menu=menu_of_lists(words, views.parts, address.COMPARE_PILOTS),
        context={
            "columns": f"assets/{COLUMNS}/",
            "regions": tuple(each for each in regions if each[1]),
            "themes": tuple(
                (f"thema-{theme.id}", Link(theme.label, address.theme(theme.id)))
                for cluster in views.library.clusters
                for theme in views.library.themes
                if theme.cluster == cluster.id
            ),
            "tables": tables,
            "foot": Foot(meta=meta_of_pilots(views.library.pilots)),
        },
    )
