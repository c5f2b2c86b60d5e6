# SPDX-License-Identifier: EUPL-1.2
"""Pilots and all that hangs on them: studies, measurements, outcomes, lessons learned."""

from leerwijk.model.base import Date, Entity, Id, Many, Some, Text, Value, Word
from leerwijk.model.outcome import Certainty, Outcome
from leerwijk.model.source import Locator
from leerwijk.model.vocabulary import Scale


class LessonKind(Word):
    """What sort of lesson was learned."""

    WORKS = "works"
    COULD_BE_BETTER = "could-be-better"
    SYSTEM_PROBLEM = "system-problem"
    CONDITION = "condition"
    RECOMMENDATION = "recommendation"


class Direction(Word):
    """Whether what is described helps or hinders."""

    HELPS = "helps"
    HINDERS = "hinders"
    ADVICE = "advice"
    NEUTRAL = "neutral"


class Perspective(Word):
    """Who says so."""

    PROFESSIONALS = "professionals"
    FAMILIES = "families"
    FAMILIES_BY_PROXY = "families-by-proxy"
    """Families as worded by others, e.g. in an application."""
    POLICY = "policy"
    RESEARCHERS = "researchers"


class Mechanism(Value):
    """Context, mechanism and outcome of a lesson (realist evaluation)."""

    context: Text
    mechanism: Text
    outcome: Text


class LessonLearned(Entity):
    """Something a pilot teaches, with who says so and where it stands."""

    statement: Text
    kind: LessonKind
    direction: Direction
    themes: Some[Id]
    audiences: Some[Id]
    perspectives: Some[Perspective]
    evidence: Id
    """A kind of evidence of the vocabulary; its strength follows."""
    certainty: Certainty
    scale: Scale | None = None
    """Only where it differs from the scale of the pilot."""
    mechanism: Mechanism | None = None
    useful_when: Text | None = None
    not_useful_when: Text | None = None
    contradicts: Many[Id] = ()
    """Other lessons learned that report the opposite."""
    note: Text | None = None
    checked_on: Date
    may_be_outdated: bool = False
    source: Locator


class OpenQuestion(Entity):
    """What nobody knows yet."""

    question: Text
    source: Locator


class Caveat(Entity):
    """What to be careful with."""

    what: Text
    handling: Text
    """How this site deals with it."""
    about: Many[Id] = ()
    """Outcomes, lessons learned or studies of the same pilot that it concerns; empty: the whole pilot."""
    source: Locator


class StudyKind(Word):
    """A part of a pilot."""

    SUB_STUDY = "sub-study"
    EXPERIMENT = "experiment"


class Study(Entity):
    """A sub-study or experiment within a pilot."""

    title: Text
    kind: StudyKind
    form: Text
    phase: Text | None = None
    indicators: Many[Text] = ()
    data_sources: Many[Text] = ()
    source: Locator


class Stage(Word):
    """What a moment is in the course of a pilot."""

    GOAL = "goal"
    """What should be reached by then."""
    INTERIM = "interim"
    """A measurement on the way."""
    FINAL = "final"
    """A measurement or report at the end."""


class Measurement(Entity):
    """A moment at which was measured, with what it showed."""

    label: Text
    stage: Stage | None = None
    """Goal, interim or final measurement; absent for any other moment."""
    when: Text
    """"onbekend" when the source gives no date."""
    planned: bool = False
    outcomes: Many[Id] = ()
    note: Text | None = None


class Research(Value):
    """How the pilot was studied."""

    question: Text
    methods: Some[Text]
    purpose: Text | None = None


class Period(Value):
    """When the pilot ran, in the words that the source allows."""

    start: Text
    end: Text | None = None


class PilotKind(Word):
    """A pilot of its own, or the programme above several."""

    PILOT = "pilot"
    PROGRAMME = "programme"


class Pilot(Entity):
    """A pilot, or the programme above several, with everything learned from it."""

    title: Text
    short: Text
    kind: PilotKind = PilotKind.PILOT
    programme: Id | None = None
    """The programme this pilot belongs to."""
    summary: Text
    region: Id
    scale: Scale
    municipalities: Some[Text]
    municipalities_note: Text | None = None
    period: Period
    status: Text
    organisations: Some[Text]
    goals: Some[Text]
    target_group: Text
    approach: Text
    activities: Some[Text]
    research: Research | None = None
    studies: Many[Study] = ()
    measurements: Many[Measurement] = ()
    outcomes: Many[Outcome] = ()
    lessons_learned: Many[LessonLearned] = ()
    open_questions: Many[OpenQuestion] = ()
    caveats: Many[Caveat] = ()
    outside_source: Many[Text] = ()
    """What is known from elsewhere; shown apart from the source's own facts."""
    updated: Date
    version: str = "1.0"
    source: Locator
