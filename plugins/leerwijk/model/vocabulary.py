# SPDX-License-Identifier: EUPL-1.2
"""Controlled vocabularies: regions, themes, audiences, competences, kinds of evidence, terms."""

from typing import Annotated

from pydantic import Field, StringConstraints

from leerwijk.model.base import Date, Entity, Id, Many, Some, Text, Value, Word
from leerwijk.model.source import Locator

CbsCode = Annotated[str, StringConstraints(pattern=r"^JZ\d{2}$")]


class Scale(Word):
    """The area that a record really speaks of."""

    NEIGHBOURHOOD = "neighbourhood"
    MUNICIPALITY = "municipality"
    REGION = "region"
    SUPRAREGIONAL = "supraregional"
    PROVINCE = "province"


class YouthRegion(Value):
    """One of the official jeugdregio's."""

    code: CbsCode
    name: Text


class YouthRegionList(Value):
    """The official list of jeugdregio's as it was in one year."""

    as_of: int
    origin: Text
    note: Text
    checked_on: Date
    regions: Some[YouthRegion]


class Region(Entity):
    """A region of which the site has lessons learned."""

    name: Text
    cbs_code: CbsCode
    also: Many[CbsCode] = ()
    also_note: Text | None = None
    scale: Scale
    """The scale that the sources of this region actually mean."""
    name_in_source: Text
    source: Locator


class Cluster(Entity):
    """A group of themes."""

    label: Text


class Theme(Entity):
    """A controlled theme."""

    label: Text
    cluster: Id
    definition: Text
    search_words: Many[Text] = ()


class Themes(Value):
    """All clusters and their themes."""

    clusters: Some[Cluster]
    themes: Some[Theme]


class Audience(Entity):
    """Whom a lesson learned addresses."""

    label: Text


class Competence(Entity):
    """An area of competence of the profession."""

    label: Text
    origin: Text
    number: int


class EvidenceKind(Entity):
    """How something came to be known; the strength follows from it."""

    label: Text
    explanation: Text
    strength: Annotated[int, Field(ge=0, le=4)]


class Term(Entity):
    """A term of the glossary."""

    term: Text
    abbreviation: Text | None = None
    forms: Many[Text] = ()
    """Inflections and synonyms, also for search."""
    explanation: Text
    origin: Text
    """Whether the explanation comes from the source, and what was added."""
    source: Locator | None = None
