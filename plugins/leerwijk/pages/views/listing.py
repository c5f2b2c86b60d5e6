# SPDX-License-Identifier: EUPL-1.2
"""Listing: a list of lessons learned that may be long, in parts, by theme."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from leerwijk.pages import address
from leerwijk.pages.page import Link
from leerwijk.pages.views.statements import Statement

MOST = 100
"""Lessons learned on one page."""
MOST_SHOWN = 20
"""Lessons learned that a section of another page shows before it leads to a list of them."""


class ListedTheme(NamedTuple):
    """A theme with lessons learned that name it first."""

    theme: Link
    statements: tuple[Statement, ...]


class ListedCluster(NamedTuple):
    """A cluster with its themes."""

    id: str
    label: str
    themes: tuple[ListedTheme, ...]


class Way(NamedTuple):
    """A way to leaf through lessons learned: lists by kind, say, each with how many there are."""

    name: str
    lists: tuple[tuple[Link, int], ...]


class Entry(NamedTuple):
    """A lesson learned with where it stands in a list."""

    cluster: Link
    theme: Link
    statement: Statement


class Listing(NamedTuple):
    """A list of lessons learned, in parts."""

    url: str
    title: str
    description: str
    entries: tuple[Entry, ...]
    filter: str = address.LESSONS_LEARNED
    """Address of the same lessons by filters."""
    label: str = ""
    """What it is narrowed to."""

    @property
    def parts(self) -> tuple[tuple[Entry, ...], ...]:
        """The lessons learned, page by page."""
        starts = range(0, max(len(self.entries), 1), MOST)
        return tuple(self.entries[start : start + MOST] for start in starts)


def by_cluster(part: Iterable[Entry]) -> Iterator[ListedCluster]:
    """Yield the clusters of a part of a list, in its order."""
    for cluster, mine in groupby(part, lambda entry: entry.cluster):
        themes = (
            ListedTheme(theme, tuple(entry.statement for entry in entries))
            for theme, entries in groupby(mine, lambda entry: entry.theme)
        )
        yield ListedCluster(cluster.url, cluster.title, tuple(themes))
