# SPDX-License-Identifier: EUPL-1.2
"""Outcomes: what was measured or aimed at, in the form that the source gives it."""

from leerwijk.model.base import Entity, Id, Text, Value, Word
from leerwijk.model.source import Locator


class Certainty(Word):
    """How sure it is that the source says this and that number or direction is right."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW_MEDIUM = "low-medium"
    LOW = "low"


class Trend(Word):
    """The direction of a change without a number."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


class NumberValue(Value):
    """A measured or planned number."""

    number: float | int
    approximate: bool = False


class ChangeValue(Value):
    """A number before and after."""

    before: float | int
    after: float | int
    before_label: Text
    after_label: Text
    words: Text
    """As the source says it, in our words."""


class PartValue(Value):
    """A part of a known whole, e.g. 1 of 3 goals."""

    part: int
    whole: int
    words: Text | None = None


class WordsValue(Value):
    """An outcome that the source gives in words only."""

    words: Text


class TrendValue(Value):
    """A direction without a number."""

    trend: Trend
    words: Text


OutcomeValue = NumberValue | ChangeValue | PartValue | WordsValue | TrendValue


class Outcome(Entity):
    """What was measured or aimed at; a goal is never a result."""

    about: Text
    is_goal: bool = False
    value: OutcomeValue
    unit: Text
    denominator: Text
    """Of whom or what; "onbekend" when the source does not say."""
    period: Text
    """When; "onbekend" when the source does not say."""
    evidence: Id
    evidence_note: Text | None = None
    certainty: Certainty
    counterpart: Text | None = None
    """The other part of the whole, and whether it is in the source or derived."""
    counterpart_in_source: bool = False
    """Whether the source itself gives the other part; else charts show it as derived."""
    goal_met: bool | None = None
    note: Text | None = None
    chart: Text | None = None
    """Which chart fits, and which does not."""
    source: Locator
