# SPDX-License-Identifier: EUPL-1.2
"""Collections: lessons learned as sites publish them as data, with all that they refer to."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from leerwijk.model.base import Date, Entity, Id, Many, Text, Value
from leerwijk.model.pilot import LessonLearned, Period, PilotKind
from leerwijk.model.source import Source
from leerwijk.model.vocabulary import Audience, Cluster, EvidenceKind, Region, Scale, Theme

VERSION = "1.0"
"""Of the format. Before the point: raised when readers must change; after it: when fields are added."""

Url = Annotated[str, StringConstraints(pattern=r"^[^\s<>\"\\{}|^`]*$", max_length=2000)]
"""A web address; relative to the root of the site when the site does not know its own address."""

FormatVersion = Annotated[str, StringConstraints(pattern=r"^1\.\d+$")]


class PublishingSite(Value):
    """The site whose lessons learned these are."""

    name: Text
    url: Url
    """Its address, or "" when it does not know that."""
    language: Text
    description: str = ""


class Extent(Value):
    """What the collection is about: everything on the site, or one of its lists."""

    kind: Literal["collection", "region", "theme", "pilot"]
    id: Id | None = None
    """Of the region, theme or pilot."""
    title: Text
    url: Url


class SharedTheme(Theme):
    """A theme, with its page."""

    url: Url


class SharedRegion(Region):
    """A region, with its page."""

    url: Url


class SharedPilot(Entity):
    """A pilot in short, with its page."""

    title: Text
    short: Text
    kind: PilotKind = PilotKind.PILOT
    summary: Text
    region: Id
    scale: Scale
    municipalities: Many[Text]
    period: Period
    status: Text
    version: str
    updated: Date
    url: Url


class SharedLesson(LessonLearned):
    """A lesson learned, with its page, the pilot it comes from, and the strength of its evidence."""

    url: Url
    """Canonical address."""
    pilot: Id
    region: Id
    scale: Scale
    """The area that the lesson learned really speaks of."""
    strength: Annotated[int, Field(ge=0, le=4)]
    """Strength of the evidence: 0 plan, 1 one voice, 2 experience of a group, 3 figures or several
    perspectives, 4 compared with a control group."""


class Collection(Value):
    """Lessons learned of one site, with the vocabularies, pilots and sources that they name by id."""

    schema_: Annotated[Url, Field(alias="$schema")] = ""
    version: FormatVersion
    """Of this format."""
    site: PublishingSite
    about: Extent
    licence: Url
    updated: Date
    """The last day on which a record in it was checked or a pilot in it was changed."""
    clusters: Many[Cluster]
    themes: Many[SharedTheme]
    audiences: Many[Audience]
    evidence_kinds: Many[EvidenceKind]
    regions: Many[SharedRegion]
    pilots: Many[SharedPilot]
    sources: Many[Source]
    lessons: Many[SharedLesson]
