# SPDX-License-Identifier: EUPL-1.2
"""Area photos (gebiedsfoto's): five yearly indicators of an area, each a number out of a whole."""

from typing import Annotated, Literal

from pydantic import Field

from leerwijk.model.base import Date, Entity, Id, Some, Text, Value, Version
from leerwijk.model.outcome import Certainty
from leerwijk.model.source import Locator

Unknown = Literal["onbekend"]
"""What an author writes where nobody knows."""


class FewerThan(Value):
    """A number kept from readers, because so few people could be recognised."""

    fewer_than: Annotated[int, Field(ge=2, le=100)]


class AreaCount(Value):
    """One indicator in one year."""

    number: Annotated[int, Field(ge=0)] | FewerThan | Unknown
    out_of: Annotated[int, Field(ge=1)] | Unknown
    """The whole that the number is a part of."""
    of_whom: Text
    """Who are counted, in number and whole; "onbekend" when the source does not say."""
    counted_in: Text | None = None
    """Which count, register or survey the number comes from."""
    counted_differently: Text | None = None
    """What changed in counting since the year before, so that the two cannot be compared."""
    note: Text | None = None


class AreaYear(Value):
    """The five indicators of one year."""

    year: Annotated[int, Field(ge=1990, le=2100)]
    specialist_help: AreaCount
    in_neighbourhood: AreaCount
    at_home: AreaCount
    satisfied: AreaCount
    own_support: AreaCount
    evidence: Id
    certainty: Certainty
    note: Text | None = None
    source: Locator

    @property
    def counts(self) -> tuple[tuple[str, AreaCount], ...]:
        """The five indicators by name, in the order of the study that they come from."""
        return tuple((name, getattr(self, name)) for name in INDICATORS)


INDICATORS = ("specialist_help", "in_neighbourhood", "at_home", "satisfied", "own_support")


class AreaPhoto(Entity):
    """Yearly figures of an area: a gebiedsfoto."""

    title: Text
    description: Text
    area: Text
    """The neighbourhood, municipality or district that is counted."""
    region: Id
    pilot: Id | None = None
    """The pilot whose results are followed with it."""
    fictional: bool = False
    """Whether the figures are made up, to show how it works."""
    years: Some[AreaYear]
    note: Text | None = None
    version: Version
    updated: Date
