# SPDX-License-Identifier: EUPL-1.2
"""The matrix: what regions or pilots say on every theme, side by side."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from leerwijk.pages import address
from leerwijk.pages.page import Link
from leerwijk.pages.views.presence import ORDER
from leerwijk.pages.views.statements import Statement

PLAN = "plan"


class Column(NamedTuple):
    """A region or pilot that is compared."""

    id: str
    title: str
    url: str


class Sign(NamedTuple):
    """How many lessons learned of a cell say one thing: a direction from experience, or that it is a plan."""

    says: str
    lessons: int


class Cell(NamedTuple):
    """What one column says on one theme."""

    column: str
    signs: tuple[Sign, ...]
    url: str
    """Where its lessons learned stand, or "" when there are none."""
    strength: int
    """Strength of its best evidence; 0 when there are only plans."""

    @property
    def directions(self) -> tuple[str, ...]:
        """Directions from experience."""
        return tuple(sign.says for sign in self.signs if sign.says != PLAN)


ColumnOf = Callable[[Statement], Link]
"""Gives the column that a statement belongs in."""
BySpeaker = Mapping[str, list[Statement]]
"""Address of a column → what it says."""


def cells(
    columns: Iterable[Column], theme_id: str, said: Iterable[Statement], column_of: ColumnOf
) -> tuple[Cell, ...]:
    """Return one cell per column from all that is said on a theme; a silent column has an empty one."""
    return cells_of(columns, theme_id, by_column(said, column_of))


def cells_of(columns: Iterable[Column], theme_id: str, said: BySpeaker) -> tuple[Cell, ...]:
    """Return one cell per column from what each column says on a theme."""
    return tuple(_cell(column, theme_id, said.get(column.url, [])) for column in columns)


def by_column(said: Iterable[Statement], column_of: ColumnOf) -> BySpeaker:
    """Return address of a column → what it says."""
    found: dict[str, list[Statement]] = {}
    for statement in said:
        found.setdefault(column_of(statement).url, []).append(statement)
    return found


def _cell(column: Column, theme_id: str, said: list[Statement]) -> Cell:
    found = [each.direction if each.evidence.strength > 0 else PLAN for each in said]
    return Cell(
        column=column.id,
        signs=tuple(Sign(says, found.count(says)) for says in (*ORDER, PLAN) if says in found),
        url=address.theme_in_region(theme_id, said[0].region.url) if said else "",
        strength=max((each.evidence.strength for each in said), default=0),
    )


class Verdict(NamedTuple):
    """What the cells of a theme come to, reckoned from experience only."""

    kind: str
    """ "all", "all-but", "some", "both", "opposite", "advice", "single", "planned" or "silent"."""
    mentioned: int
    """In how many columns the theme comes back."""
    direction: str = ""
    """The direction that "all", "all-but" and "some" are about."""
    times: int = 0
    """Columns with that direction ("some"), or with the opposite one as well ("all-but")."""
    where: str = ""
    """Id of the only column that mentions the theme."""


def verdict(found: Iterable[Cell]) -> Verdict:
    """Return what the cells of a theme come to."""
    every = tuple(found)
    known = [cell for cell in every if cell.directions]
    if not known:
        return Verdict("planned" if any(cell.signs for cell in every) else "silent", 0)
    if len(known) == 1:
        return Verdict("single", 1, where=known[0].column)
    helping, hindering = (
        sum(1 for cell in known if direction in cell.directions) for direction in ("helps", "hinders")
    )
    return _of_many(len(known), helping, hindering)


def _of_many(mentioned: int, helping: int, hindering: int) -> Verdict:
    most, least = max(helping, hindering), min(helping, hindering)
    direction = "helps" if helping >= hindering else "hinders"
    if most == 0:
        return Verdict("advice", mentioned)
    if least == 0:
        return Verdict("all" if most == mentioned else "some", mentioned, direction, most)
    if most < mentioned:
        return Verdict("opposite", mentioned)
    return Verdict("both" if least == mentioned else "all-but", mentioned, direction, least)
