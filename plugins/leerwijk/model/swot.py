# SPDX-License-Identifier: EUPL-1.2
"""SWOT: strengths, weaknesses, opportunities and threats of pilots, each resting on what sources say."""

from leerwijk.model.base import Date, Entity, Id, Many, Some, Text, Value, Version, Word


class SwotBasis(Word):
    """Who put the points in the four fields."""

    SESSION = "session"
    """The people concerned, in a meeting."""
    SOURCES = "sources"
    """The authors of the site, out of what the sources say."""


class SwotPoint(Value):
    """One point in one field."""

    text: Text
    records: Some[Id]
    """Lessons learned, outcomes, studies, open questions or caveats in which the sources say so."""


class Swot(Entity):
    """What is strong and weak within pilots, and what helps or threatens them from outside."""

    title: Text
    description: Text
    pilots: Some[Id]
    basis: SwotBasis
    period: Text
    """Of when the points are; "onbekend" when the source does not say."""
    strengths: Many[SwotPoint]
    weaknesses: Many[SwotPoint]
    opportunities: Many[SwotPoint]
    threats: Many[SwotPoint]
    question: Text | None = None
    """What a team or class can talk about."""
    note: Text | None = None
    """What a reader must know; may cite."""
    version: Version
    updated: Date

    @property
    def fields(self) -> tuple[tuple[str, tuple[SwotPoint, ...]], ...]:
        """The four fields by name, in the order in which they are read."""
        return tuple((name, getattr(self, name)) for name in FIELDS)


FIELDS = ("strengths", "weaknesses", "opportunities", "threats")
