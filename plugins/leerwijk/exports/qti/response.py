# SPDX-License-Identifier: EUPL-1.2
"""Responses: what an interaction gives back, which is right, and what each value scores."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from leerwijk.exports.markup import Node
from leerwijk.exports.qti.dialect import Dialect

RESPONSE = "RESPONSE"
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Declared:
    """A response: its name and type, the right one, and what each value scores."""

    name: str
    cardinality: str
    base: str
    correct: Sequence[str] = ()
    scores: Mapping[str, str] | None = None
    upper: str = ""
    """The most that the values score together."""


def share(part: int, points: int, whole: int) -> str:
    """Return a share of the points, rounded up: all together are at least all points, and no more count."""
    size = ceil(MILLION * points * abs(part) / max(1, whole)) / MILLION
    return f"{size if part > 0 else -size:.10g}"


def declared(response: Declared, dialect: Dialect) -> Node:
    """Return the declaration of a response."""
    values = (dialect("value", each) for each in response.correct)
    correct = dialect("correctResponse", *values) if response.correct else None
    return dialect(
        "responseDeclaration",
        correct,
        _mapping(response, dialect) if response.scores else None,
        identifier=response.name,
        cardinality=response.cardinality,
        baseType=response.base,
    )


def _mapping(response: Declared, dialect: Dialect) -> Node:
    ignore = {"caseSensitive": "false"} if response.base == "string" else {}
    entries: Iterator[Node] = (
        dialect("mapEntry", mapKey=key, mappedValue=score, **ignore)
        for key, score in (response.scores or {}).items()
    )
    bounds = {"lowerBound": "0", "upperBound": response.upper} if response.upper else {}
    return dialect("mapping", *entries, defaultValue="0", **bounds)
