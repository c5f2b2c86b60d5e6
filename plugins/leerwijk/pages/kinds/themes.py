# SPDX-License-Identifier: EUPL-1.2
"""Pages of themes: the list by cluster, and for each theme which regions mention it and who says so."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.vocabulary import Cluster, Theme
from leerwijk.pages import address, linked_data
from leerwijk.pages.kinds.matrix import told_by_theme
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta, meta_of_pilots
from leerwijk.pages.views.listing import MOST_SHOWN
from leerwijk.pages.views.presence import returns
from leerwijk.pages.views.references import by_source

SHARED = 10
"""Lessons learned of other sites that the page of a theme shows."""


class ThemeRow(NamedTuple):
    """A theme in a list."""

    url: str
    label: str
    definition: str
    verdict: str
    """What the regions say on it comes to."""
    lessons: int


class ClusterOfThemes(NamedTuple):
    """A cluster with its themes."""

    id: str
    label: str
    themes: tuple[ThemeRow, ...]


def themes(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of themes and each theme."""
    library = views.library
    title = words.text("themes.title")
    home = Link(words.text("home.title"), address.HOME)
    told = dict(told_by_theme(views, words))
    clusters = tuple(_cluster(views, told, cluster) for cluster in library.clusters)
    yield Page(
        url=address.THEMES,
        kind="themes",
        title=title,
        description=words.text("themes.description"),
        section="compare",
        breadcrumbs=(home,),
        menu=menu_of_lists(words, views.parts, address.THEMES),
        context={
            "clusters": clusters,
            "matrix": address.COMPARE,
            "foot": Foot(meta=meta_of_pilots(views.library.pilots)),
        },
        linked_data=(linked_data.theme_set(title, library.themes, site),),
    )
    crumbs = (home, Link(title, address.THEMES))
    by_cluster = {cluster.id: cluster for cluster in clusters}
    for theme in library.themes:
        yield _theme(views, words, theme, by_cluster[theme.cluster], crumbs)


def _row(views: Views, told: Mapping[str, str], theme: Theme) -> ThemeRow:
    return ThemeRow(
        address.theme(theme.id),
        theme.label,
        theme.definition,
        told[theme.id],
        len(views.by_theme[theme.id]),
    )


def _cluster(views: Views, told: Mapping[str, str], cluster: Cluster) -> ClusterOfThemes:
    mine = tuple(_row(views, told, theme) for theme in views.library.themes if theme.cluster == cluster.id)
    return ClusterOfThemes(cluster.id, cluster.label, mine)


def _theme(
    views: Views, words: Words, theme: Theme, cluster: ClusterOfThemes, crumbs: tuple[Link, ...]
) -> Page:
    url = address.theme(theme.id)
    said = views.by_theme[theme.id]
    found = views.presence[theme.id]
    uses = views.uses.of(*(each.id for each in said))
    checked = [lesson.checked_on for lesson in views.library.lessons_learned if theme.id in lesson.themes]
    return Page(
        url=url,
        kind="theme",
        title=theme.label,
        description=theme.definition,
        section="compare",
        breadcrumbs=crumbs,
        menu=Menu(
            cluster.label,
            address.THEMES,
            tuple(Link(each.label, each.url, each.url == url) for each in cluster.themes),
        ),
        context={
            "theme": theme,
            "cluster": Link(cluster.label, f"{address.THEMES}#{cluster.id}"),
            "presence": found,
            "returns": returns(found),
            "tensions": views.torn.get(theme.id, ()),
            "row": address.theme_in_matrix(theme.id),
            "statements": said,
            "filter": address.lessons_with(words.text("browse.facets.theme.address"), theme.label),
            "most": MOST_SHOWN,
            "all": address.lessons_on(theme.id),
            "elsewhere": views.elsewhere.by_theme.get(url, ())[:SHARED],
            "all_elsewhere": address.ELSEWHERE,
            "foot": Foot(
                by_source(each.source for each in said if each.source),
                uses,
                Meta(checked=max(checked, default=None), licence="CC BY 4.0"),
            ),
        },
        linked_data=(linked_data.theme(theme),),
        keywords=theme.search_words,
        facets={
            "theme": (theme.label,),
            "region": tuple(each.region.title for each in found if each.statements),
        },
    )
