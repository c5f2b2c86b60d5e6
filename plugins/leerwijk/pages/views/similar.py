# SPDX-License-Identifier: EUPL-1.2
"""Similar: what other regions learned on the same themes, those with most themes in common first."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from leerwijk.model.library import Library
from leerwijk.pages.views.statements import Statement

MOST = 4
"""How many similar lessons learned a page shows."""

Key = tuple[str, ...]
Strongest = Mapping[Key, Mapping[str, Statement]]
"""Themes that lessons learned share → address of a region → its statement with the strongest evidence."""


def strongest(library: Library, statements: Mapping[str, Statement]) -> Strongest:
    """Return the strongest statement of every region on each theme, and on each two themes together."""
    found: dict[Key, dict[str, Statement]] = {}
    for lesson in library.lessons_learned:
        said = statements[lesson.id]
        for key in _keys(lesson.themes):
            best = found.setdefault(key, {})
            known = best.get(said.region.url)
            if known is None or said.evidence.strength > known.evidence.strength:
                best[said.region.url] = said
    return found


def similar(themes: tuple[str, ...], region_url: str, known: Strongest) -> tuple[Statement, ...]:
    """Return what other regions say on these themes: at most one of each region."""
    found: dict[str, Statement] = {}
    for key in _keys(themes):
        for url, said in known.get(key, {}).items():
            if url != region_url:
                found.setdefault(url, said)
            if len(found) == MOST:
                return tuple(found.values())
    return tuple(found.values())


def _keys(themes: tuple[str, ...]) -> Iterator[Key]:
    """Yield themes by two, then one by one."""
    yield from combinations(sorted(themes), 2)
    yield from ((theme,) for theme in themes)
