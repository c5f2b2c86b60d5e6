# SPDX-License-Identifier: EUPL-1.2
"""Presence: which regions mention a theme, in which direction, from experience or only as a plan."""

from collections.abc import Iterable
from typing import NamedTuple

from leerwijk.model.library import Library
from leerwijk.pages import address
from leerwijk.pages.page import Link
from leerwijk.pages.views.statements import Statement


class Presence(NamedTuple):
    """What one region says on one theme."""

    region: Link
    directions: tuple[str, ...]
    """Directions from experience, each once, in a fixed order."""
    only_plans: bool
    """Whether everything that this region says on the theme is a plan."""
    statements: tuple[Statement, ...]

    @property
    def anchor(self) -> str:
        """Where this stands on the page of the theme."""
        return address.anchor_of_region(self.region.url)


class Return(NamedTuple):
    """In how many regions a theme comes back from experience."""

    regions: int
    of: int


ORDER = ("helps", "hinders", "advice", "neutral")


def presence(regions: Iterable[Link], said: Iterable[Statement]) -> tuple[Presence, ...]:
    """Return one Presence per region, silent regions included, from all that is said on one theme."""
    by_region: dict[str, list[Statement]] = {region.url: [] for region in regions}
    for statement in said:
        by_region.setdefault(statement.region.url, []).append(statement)
    return tuple(_of_region(region, by_region[region.url]) for region in regions)


def _of_region(region: Link, said: list[Statement]) -> Presence:
    experienced = {statement.direction for statement in said if statement.evidence.strength > 0}
    directions = tuple(direction for direction in ORDER if direction in experienced)
    return Presence(region, directions, bool(said) and not directions, tuple(said))


def returns(found: Iterable[Presence]) -> Return:
    """Return in how many regions a theme comes back; plans do not count."""
    cells = tuple(found)
    return Return(sum(1 for cell in cells if cell.directions), len(cells))


def statements_by_theme(
    library: Library, statements: dict[str, Statement]
) -> dict[str, tuple[Statement, ...]]:
    """Return theme id → statements with that theme, in the order of the pilots."""
    found: dict[str, list[Statement]] = {theme.id: [] for theme in library.themes}
    for lesson in library.lessons_learned:
        for theme in lesson.themes:
            if theme in found:
                found[theme].append(statements[lesson.id])
    return {theme: tuple(said) for theme, said in found.items()}
