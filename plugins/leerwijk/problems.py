# SPDX-License-Identifier: EUPL-1.2
"""Place and Problem: the one way to tell an author that something is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a source file; line and column count from 1, as editors do."""

    file: PurePosixPath
    """Path relative to the root of the site's repository."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, told as a message of the catalogue plus the names it mentions.

    `rule` is the key of the message in `locale/problems.<language>.yml`; `names` fill its
    placeholders. Wording is thus data, and one problem can be told in every language.
    """

    place: Place
    rule: str
    names: Mapping[str, str | int] = field(default_factory=dict)
    severity: Severity = "error"

    @property
    def order(self) -> tuple[Place, str, str]:
        """Sort key: by file, then line and column, then rule."""
        return (self.place, self.rule, repr(sorted(self.names.items())))


BEGINNING = 4
"""Letters with which a name must begin to be meant by them alone."""


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Return the known name most like `wanted`, or that begins with it, or "" when none comes near.

    A name that only has another number is no suggestion: `s002` is not a slip for `s001`.
    """
    others = [name for name in known if not _differ_in_number(wanted, name)]
    letters = wanted.replace("-", "")
    longer = (name for name in sorted(others) if name.replace("-", "").startswith(letters))
    begun = longer if len(letters) >= BEGINNING else iter(())
    return next(iter(get_close_matches(wanted, others, n=1)), "") or next(begun, "")


def _differ_in_number(one: str, other: str) -> bool:
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a == b or (a.isdigit() and b.isdigit()) for a, b in pairs)
