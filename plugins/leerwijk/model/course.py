# SPDX-License-Identifier: EUPL-1.2
"""Modules and lessons: what people study."""

from typing import Annotated

from pydantic import Field

from leerwijk.model.base import Date, Entity, Id, Many, Minutes, Some, Text, Value, Version, Word
from leerwijk.model.source import Locator


class Bloom(Word):
    """Level of an objective or question (Bloom's revised taxonomy)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class Objective(Entity):
    """What a learner can do afterwards."""

    text: Text
    """Completes "Na deze les kun je …" and starts with the verb's object: "… de vier vormen vergelijken"."""
    level: Bloom


class StudyLoad(Value):
    """How long a module takes, as its author confirms it."""

    hours: Annotated[float, Field(gt=0, le=400)]
    """SBU; 28 SBU is 1 EC."""
    reason: Text | None = None
    """Why it differs over 30 % from the computed load."""


class Accreditation(Value):
    """A register's recognition of a module, for as long as it lasts."""

    by: Text
    """Who recognises it, for instance SKJ."""
    number: Text
    from_: Date = Field(alias="from")
    until: Date


class Module(Entity):
    """A course unit: lessons in order, closed by a final test where there is one."""

    title: Text
    description: Text
    objectives: Some[Objective]
    study_load: StudyLoad
    competences: Some[Id]
    audiences: Many[Id] = ()
    prerequisites: Many[Text] = ()
    level: Text
    lessons: Some[Id]
    """Lesson ids in the order of the learning path."""
    final_test: Id | None = None
    accreditation: Accreditation | None = None
    """Absent: the module is not accredited, and its proof of participation says so."""
    licence: Text = "CC BY 4.0"
    version: Version
    updated: Date
    changes: Many[Text] = ()
    allow: Many[Text] = ()
    """Item-writing rules silenced for this module, each as "rule-id: reason"."""
    body: str = ""
    """Markdown below the front matter."""


class Lesson(Entity):
    """A teaching unit."""

    title: Text
    description: Text
    objectives: Some[Id]
    """Objectives of the module that this lesson serves."""
    minutes: Minutes
    start_quiz: Id | None = None
    summary: Some[Text]
    sources: Some[Id | Locator]
    """Ids of lessons learned, outcomes, caveats, open questions or pilots; or a source with its passage."""
    version: Version
    updated: Date
    body: str = ""


class Factsheet(Entity):
    """A page that tells one message with its figures."""

    title: Text
    message: Text
    description: Text
    key_figures: Many[Id] = ()
    """Outcome ids, most telling first."""
    pilots: Some[Id]
    take_along: Some[Text]
    audiences: Many[Id] = ()
    sources: Some[Id | Locator]
    version: Version
    updated: Date
    body: str = ""
