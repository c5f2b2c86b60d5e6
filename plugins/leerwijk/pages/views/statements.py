# SPDX-License-Identifier: EUPL-1.2
"""Statements: lessons learned and outcomes with all that a reader needs to weigh them."""

from typing import NamedTuple

from leerwijk.model.library import Library
from leerwijk.model.outcome import Outcome
from leerwijk.model.pilot import Caveat, LessonLearned, Pilot
from leerwijk.model.vocabulary import EvidenceKind, Region
from leerwijk.pages import address
from leerwijk.pages.page import Link
from leerwijk.pages.views.references import Reference, reference
from leerwijk.pages.views.weight import Weight, age_of, weights


class Evidence(NamedTuple):
    """How something came to be known, and how strong that is: 0 to 4."""

    label: str
    explanation: str
    strength: int


class Statement(NamedTuple):
    """A lesson learned, ready to show in a list or on its own page."""

    id: str
    url: str
    text: str
    kind: str
    direction: str
    perspectives: tuple[str, ...]
    certainty: str
    scale: str
    evidence: Evidence
    pilot: Link
    region: Link
    period: str
    themes: tuple[Link, ...]
    audiences: tuple[str, ...]
    weight: Weight
    source: Reference | None


class Warned(NamedTuple):
    """A caveat, ready to show at what it concerns."""

    id: str
    what: str
    handling: str
    url: str


class Measured(NamedTuple):
    """An outcome, ready to show."""

    id: str
    url: str
    outcome: Outcome
    shape: str
    """Class of the value: "NumberValue", "ChangeValue", "PartValue", "WordsValue" or "TrendValue"."""
    evidence: Evidence
    weight: Weight
    caveats: tuple[Warned, ...]
    pilot: Link
    region: Link
    source: Reference | None


def evidence_of(library: Library, kind_id: str) -> Evidence:
    """Return the kind of evidence with its strength."""
    kind = library.by_kind.get("EvidenceKind", {}).get(kind_id)
    if not isinstance(kind, EvidenceKind):
        return Evidence(kind_id, "", 0)
    return Evidence(kind.label, kind.explanation, kind.strength)


def region_link(library: Library, region_id: str) -> Link:
    """Return a link to a region."""
    region = library.by_kind.get("Region", {}).get(region_id)
    name = region.name if isinstance(region, Region) else region_id
    return Link(name, address.region(region_id))


def period_of(pilot: Pilot) -> str:
    """Return when a pilot ran, as "2018" or "2013–2015"."""
    return f"{pilot.period.start}–{pilot.period.end}" if pilot.period.end else pilot.period.start


def labels(library: Library, kind: str) -> dict[str, str]:
    """Return id → label of a controlled vocabulary: "Theme", "Audience", "Competence"."""
    return {id_: getattr(entity, "label", id_) for id_, entity in library.by_kind.get(kind, {}).items()}


def warned(pilot: Pilot, caveat: Caveat) -> Warned:
    """Return a caveat of a pilot, ready to show."""
    return Warned(caveat.id, caveat.what, caveat.handling, f"{address.pilot(pilot.id)}#{caveat.id}")


def measured(library: Library, pilot: Pilot, outcome: Outcome) -> Measured:
    """Return an outcome with its evidence and the caveats that concern it."""
    age = age_of(pilot.updated, outcome.period)
    if age is None:
        age = age_of(pilot.updated, pilot.period.start, pilot.period.end)
    return Measured(
        id=outcome.id,
        url=f"{address.pilot(pilot.id)}#{outcome.id}",
        outcome=outcome,
        shape=type(outcome.value).__name__,
        evidence=evidence_of(library, outcome.evidence),
        weight=Weight((pilot.region,), len(library.regions), age),
        caveats=tuple(warned(pilot, caveat) for caveat in pilot.caveats if outcome.id in caveat.about),
        pilot=Link(pilot.short, address.pilot(pilot.id)),
        region=region_link(library, pilot.region),
        source=reference(library, outcome.id),
    )


class Labels(NamedTuple):
    """What is the same for all statements: the vocabularies, ready to show."""

    themes: dict[str, Link]
    audiences: dict[str, str]
    evidence: dict[str, Evidence]


def labels_of(library: Library) -> Labels:
    """Return the vocabularies, ready to show."""
    themes = {id_: Link(label, address.theme(id_)) for id_, label in labels(library, "Theme").items()}
    kinds = {kind.id: evidence_of(library, kind.id) for kind in library.evidence_kinds}
    return Labels(themes, labels(library, "Audience"), kinds)


def statements(library: Library) -> dict[str, Statement]:
    """Return id → statement for every lesson learned."""
    known = labels_of(library)
    weighed = weights(library)
    found: dict[str, Statement] = {}
    for pilot in library.pilots:
        region = region_link(library, pilot.region)
        for lesson in pilot.lessons_learned:
            source = reference(library, lesson.id)
            found[lesson.id] = _statement(lesson, pilot, Said(region, weighed[lesson.id], source), known)
    return found


class Said(NamedTuple):
    """What is reckoned of one lesson learned."""

    region: Link
    weight: Weight
    source: Reference | None


def _statement(lesson: LessonLearned, pilot: Pilot, said: Said, known: Labels) -> Statement:
    return Statement(
        id=lesson.id,
        url=address.lesson_learned(lesson.id),
        text=lesson.statement,
        kind=lesson.kind,
        direction=lesson.direction,
        perspectives=lesson.perspectives,
        certainty=lesson.certainty,
        scale=lesson.scale or pilot.scale,
        evidence=known.evidence.get(lesson.evidence) or Evidence(lesson.evidence, "", 0),
        pilot=Link(pilot.short, address.pilot(pilot.id)),
        region=said.region,
        period=period_of(pilot),
        themes=tuple(known.themes[id_] for id_ in lesson.themes if id_ in known.themes),
        audiences=tuple(known.audiences.get(id_, id_) for id_ in lesson.audiences),
        weight=said.weight,
        source=said.source,
    )
