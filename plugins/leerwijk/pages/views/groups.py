# SPDX-License-Identifier: EUPL-1.2
"""Groups: lessons learned by kind."""

from typing import NamedTuple

from leerwijk.model.pilot import LessonKind
from leerwijk.pages.views.statements import Statement


class Group(NamedTuple):
    """Lessons learned of one kind."""

    kind: str
    statements: tuple[Statement, ...]


def groups(said: tuple[Statement, ...], *left_out: str) -> tuple[Group, ...]:
    """Return statements by kind, in the order of the kinds."""
    found = (
        Group(kind, tuple(each for each in said if each.kind == kind))
        for kind in LessonKind
        if kind not in left_out
    )
    return tuple(group for group in found if group.statements)
