# SPDX-License-Identifier: EUPL-1.2
"""Archives: every list of a site as data, one list in a file or all of them together."""

from typing import Annotated, Literal

from pydantic import Field

from leerwijk.model.area_photo import AreaPhoto
from leerwijk.model.base import Date, Entity, Id, Many, Some, Text, Value
from leerwijk.model.collection import (
    FormatVersion,
    PublishingSite,
    SharedLesson,
    SharedPilot,
    SharedRegion,
    SharedTheme,
    Url,
)
from leerwijk.model.download import Listed
from leerwijk.model.outcome import Outcome
from leerwijk.model.pilot import Caveat, Measurement, OpenQuestion, Research, Study
from leerwijk.model.source import Locator, Source
from leerwijk.model.swot import Swot
from leerwijk.model.tension import Tension
from leerwijk.model.vocabulary import Audience, Cluster, Competence, EvidenceKind, Term


class ArchiveExtent(Value):
    """What a file is about: everything on the site, or one of its lists."""

    kind: Listed | Literal["everything"]
    title: Text
    url: Url


class ArchivedPilot(SharedPilot):
    """A pilot, with its page. Its records stand in lists of their own and name it."""

    programme: Id | None = None
    """The programme this pilot belongs to."""
    municipalities_note: Text | None = None
    organisations: Some[Text]
    goals: Some[Text]
    target_group: Text
    approach: Text
    activities: Some[Text]
    research: Research | None = None
    measurements: Many[Measurement] = ()
    outside_source: Many[Text] = ()
    """What is known from elsewhere than the source."""
    source: Locator


class OfPilot(Value):
    """Where a record hangs: its pilot and region, and the spot on the site that shows it."""

    pilot: Id
    region: Id
    url: Url


class ArchivedOutcome(Outcome, OfPilot):
    """An outcome, with its pilot."""


class ArchivedStudy(Study, OfPilot):
    """A sub-study or experiment, with its pilot."""


class ArchivedQuestion(OpenQuestion, OfPilot):
    """What nobody knows yet, with its pilot."""


class ArchivedCaveat(Caveat, OfPilot):
    """What to be careful with, with its pilot."""


class ArchivedTension(Tension):
    """A tension, with its page."""

    url: Url


class ArchivedSwot(Swot):
    """A SWOT, with its page."""

    url: Url


class ArchivedAreaPhoto(AreaPhoto):
    """An area photo, with its page."""

    url: Url


class ArchivedFactsheet(Entity):
    """A factsheet in short, with its page."""

    title: Text
    message: Text
    description: Text
    key_figures: Many[Id] = ()
    pilots: Some[Id]
    version: Text
    updated: Date
    url: Url


class ArchivedTerm(Term):
    """A term of the glossary, with its place."""

    url: Url


class ArchivedSource(Source):
    """A cited document, with its place on the site; `url` is where the document itself stands."""

    page: Url


class Archive(Value):
    """Lists of one site. A file with one list leaves the others out."""

    schema_: Annotated[Url, Field(alias="$schema")] = ""
    version: FormatVersion
    """Of this format."""
    site: PublishingSite
    about: ArchiveExtent
    licence: Url
    updated: Date
    """The last day on which anything on the site was checked or changed."""
    clusters: Many[Cluster] = ()
    themes: Many[SharedTheme] = ()
    audiences: Many[Audience] = ()
    competences: Many[Competence] = ()
    evidence_kinds: Many[EvidenceKind] = ()
    regions: Many[SharedRegion] = ()
    terms: Many[ArchivedTerm] = ()
    sources: Many[ArchivedSource] = ()
    pilots: Many[ArchivedPilot] = ()
    lessons: Many[SharedLesson] = ()
    outcomes: Many[ArchivedOutcome] = ()
    studies: Many[ArchivedStudy] = ()
    questions: Many[ArchivedQuestion] = ()
    """What nobody knows yet."""
    caveats: Many[ArchivedCaveat] = ()
    tensions: Many[ArchivedTension] = ()
    swots: Many[ArchivedSwot] = ()
    area_photos: Many[ArchivedAreaPhoto] = ()
    factsheets: Many[ArchivedFactsheet] = ()
