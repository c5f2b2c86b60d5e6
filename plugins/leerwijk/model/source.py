# SPDX-License-Identifier: EUPL-1.2
"""Sources, and the locators by which a reader finds a claim in them."""

from typing import Annotated

from pydantic import StringConstraints

from leerwijk.model.base import Date, Entity, Id, Some, Text, Value

Range = Annotated[str, StringConstraints(pattern=r"^\d+(?:-\d+)?$")]


class Passage(Value):
    """A spot in a published document that a reader can find: a heading, then a paragraph or point."""

    heading: Text | None = None
    """Heading as printed; absent when the document has none before this spot."""
    paragraph: int | Range | None = None
    """Which paragraph under the heading, counted from 1; "2-3" for a run."""
    point: int | Range | None = None
    """Which point of the list under the heading, counted from 1; "2-4" for a run."""


class Locator(Value):
    """Where in which source something stands."""

    source: Id
    at: Some[Passage]


class Source(Entity):
    """A cited document."""

    title: Text
    short: Text
    """How texts refer to it, e.g. "Eindverslag JiB"."""
    publisher: Text
    commissioned_by: Text | None = None
    kind: Text
    published: Text
    """Year or date of publication; "onbekend" when the document gives none."""
    research_period: Text
    url: Text | None = None
    url_note: Text | None = None
    """Where the address comes from, or why there is none."""
    evidence: Text
    """What kind of evidence the document carries, and whose voices."""
    licence: Text
    checked_on: Date
    note: Text | None = None
