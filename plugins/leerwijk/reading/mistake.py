# SPDX-License-Identifier: EUPL-1.2
"""Mistake: something wrong in a text, before anyone says in which file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from leerwijk.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Mistake:
    """A rule of the catalogue that a text breaks; line and column count from 1."""

    rule: str
    line: int = 1
    column: int = 1
    names: Mapping[str, str | int] = field(default_factory=dict)

    def problem(self, file: PurePosixPath) -> Problem:
        """Return the mistake as a problem of a file."""
        return Problem(Place(file, self.line, self.column), self.rule, self.names)
