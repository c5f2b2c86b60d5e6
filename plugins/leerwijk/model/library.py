# SPDX-License-Identifier: EUPL-1.2
"""The Library: everything read from the sources, found by id."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from leerwijk.model.area_photo import AreaPhoto
from leerwijk.model.base import Entity, inside
from leerwijk.model.case import BranchingCase, DiscussionCase, ReconstructionCase
from leerwijk.model.collection import Collection
from leerwijk.model.course import Factsheet, Lesson, Module
from leerwijk.model.outcome import Outcome
from leerwijk.model.peer import Peer
from leerwijk.model.pilot import Caveat, LessonLearned, OpenQuestion, Pilot, Study
from leerwijk.model.quiz import Quiz
from leerwijk.model.source import Locator, Source
from leerwijk.model.swot import Swot
from leerwijk.model.tension import Tension
from leerwijk.model.vocabulary import (
    Audience,
    Cluster,
    Competence,
    EvidenceKind,
    Region,
    Term,
    Theme,
    YouthRegionList,
)
from leerwijk.problems import Place

Case = DiscussionCase | ReconstructionCase | BranchingCase
Record = LessonLearned | Outcome | Caveat | OpenQuestion | Study
"""What hangs on a pilot; ids are unique over all records, pilots and sources together."""

Locate = Callable[[tuple[str | int, ...]], Place]
"""Gives the place of a field path within one entity, or of its nearest written ancestor."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A block, citation or link in a Markdown body: `/// quiz | id`, `[@id]`, `[…](02-x.md)`."""

    name: str
    """Name of the block, or "cite", or "link" (to a file of the site)."""
    argument: str
    """As written: of a link its target, with any `#anchor`; of a citation one id."""
    options: tuple[tuple[str, str], ...]
    place: Place


class LeftOut(NamedTuple):
    """An entity that was written but could not be read: what it names must exist all the same."""

    kind: str
    """What its file holds: a class name, or "Case" or "Themes"."""
    fields: Mapping[str, object]
    """As written, right or wrong."""
    at: Locate


class Written(NamedTuple):
    """What an entity that is not part of another holds, its records and objectives included."""

    owner: Entity
    text: str
    """All its texts, one below another: what does not stand here stands in none of them."""
    locators: tuple[Locator, ...]


@dataclass(frozen=True)
class Library:
    """All entities of a site; frozen. Order is that of the files, then of writing."""

    sources: tuple[Source, ...] = ()
    youth_regions: YouthRegionList | None = None
    regions: tuple[Region, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    themes: tuple[Theme, ...] = ()
    audiences: tuple[Audience, ...] = ()
    competences: tuple[Competence, ...] = ()
    evidence_kinds: tuple[EvidenceKind, ...] = ()
    terms: tuple[Term, ...] = ()
    pilots: tuple[Pilot, ...] = ()
    tensions: tuple[Tension, ...] = ()
    swots: tuple[Swot, ...] = ()
    area_photos: tuple[AreaPhoto, ...] = ()
    modules: tuple[Module, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    factsheets: tuple[Factsheet, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    cases: tuple[Case, ...] = ()
    peers: tuple[Peer, ...] = ()
    collections: Mapping[str, Collection] = field(default_factory=dict)
    """Id of a peer → the last good copy of what it publishes."""
    module_of_lesson: Mapping[str, str] = field(default_factory=dict)
    """Lesson id → module id (from the folder the lesson stands in)."""
    module_of_case: Mapping[str, str] = field(default_factory=dict)
    mentions: Mapping[tuple[str, str], tuple[Mention, ...]] = field(default_factory=dict)
    """("Lesson"|"Factsheet"|"Module", id) → blocks, citations and links of its body; of a hand-written
    page ("Page", path of its file)."""
    files: frozenset[str] = frozenset()
    """Every file of the content and quiz folders, relative to the root; what links may lead to."""
    pictures: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Path from the content folder → width and height, of every picture that a question shows."""
    broken: frozenset[str] = frozenset()
    """Ids that were written but could not be read; that something names one of them is no second problem."""
    left_out: tuple[LeftOut, ...] = field(default=(), repr=False, compare=False)
    """Entities with mistakes in them; for problems only."""
    located: Mapping[tuple[str, str], Locate] = field(default_factory=dict, repr=False, compare=False)
    """(class name, id) → places; for problems only, never for pages."""

    def at(self, entity: Entity, *path: str | int) -> Place:
        """Return where the field at `path` of `entity` was written, or its nearest written ancestor."""
        return self.located[(type(entity).__name__, entity.id)](path)

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[str, Entity]]:
        """Class name → id → entity, for everything that has an id; records of pilots included."""
        found: dict[str, dict[str, Entity]] = {}
        for entity in self.entities():
            found.setdefault(type(entity).__name__, {}).setdefault(entity.id, entity)
        return MappingProxyType(found)

    def owners(self) -> Iterator[Entity]:
        """Yield every entity that is not part of another: records and objectives are inside their owner."""
        yield from (*self.sources, *self.regions, *self.clusters, *self.themes)
        yield from (*self.audiences, *self.competences, *self.evidence_kinds, *self.terms)
        yield from (*self.pilots, *self.modules, *self.lessons, *self.factsheets)
        yield from (*self.tensions, *self.swots, *self.area_photos)
        yield from (*self.quizzes, *self.cases)

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """All that the owners hold, looked up once for every rule about it."""
        found = ((owner, inside(owner)) for owner in self.owners())
        return tuple(
            Written(
                owner,
                "\n".join([one for one in held if isinstance(one, str)]),
                tuple(one for one in held if isinstance(one, Locator)),
            )
            for owner, held in found
        )

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, pilots' records and modules' objectives right after their owner."""
        yield from (*self.sources, *self.regions, *self.clusters, *self.themes, *self.audiences)
        yield from (*self.competences, *self.evidence_kinds, *self.terms)
        for pilot in self.pilots:
            yield pilot
            yield from records_of(pilot)
        yield from (*self.tensions, *self.swots, *self.area_photos)
        for module in self.modules:
            yield module
            yield from module.objectives
        yield from (*self.lessons, *self.factsheets, *self.quizzes, *self.cases)

    @cached_property
    def records(self) -> Mapping[str, Record | Pilot | Source]:
        """Id → what a text can cite: records of pilots, pilots and sources."""
        citable: dict[str, Record | Pilot | Source] = {source.id: source for source in self.sources}
        for pilot in self.pilots:
            citable.setdefault(pilot.id, pilot)
            for record in records_of(pilot):
                citable.setdefault(record.id, record)
        return MappingProxyType(citable)

    @cached_property
    def pilot_of(self) -> Mapping[str, Pilot]:
        """Id of a record → the pilot it hangs on."""
        return MappingProxyType({record.id: pilot for pilot in self.pilots for record in records_of(pilot)})

    @cached_property
    def lessons_learned(self) -> tuple[LessonLearned, ...]:
        """All lessons learned, pilot by pilot."""
        return tuple(lesson for pilot in self.pilots for lesson in pilot.lessons_learned)


def records_of(pilot: Pilot) -> Iterator[Record]:
    """Yield the records of a pilot in the order of its fields."""
    yield from pilot.studies
    yield from pilot.outcomes
    yield from pilot.lessons_learned
    yield from pilot.open_questions
    yield from pilot.caveats
