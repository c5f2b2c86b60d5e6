# SPDX-License-Identifier: EUPL-1.2
"""Tensions: two things that the sources both say and that pull apart, to discuss."""

from typing import Annotated

from pydantic import Field

from leerwijk.model.base import Entity, Id, Some, Text, Value


class Side(Value):
    """One side of a tension."""

    title: Text
    text: Text
    """What this side stands for, in the words of this site."""
    records: Some[Id]
    """Lessons learned, outcomes, open questions or caveats in which the sources say so."""


class Tension(Entity):
    """A tension between two sides, with a question to discuss."""

    title: Text
    description: Text
    sides: Annotated[tuple[Side, ...], Field(strict=False, min_length=2, max_length=2)]
    question: Text
    """What a team or class can talk about."""
    note: Text | None = None
    """What the sources leave open."""
