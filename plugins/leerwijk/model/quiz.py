# SPDX-License-Identifier: EUPL-1.2
"""Quizzes: questions with one purpose."""

from typing import Annotated, Literal

from pydantic import Field

from leerwijk.model.base import Entity, Many, Text, Value, Word
from leerwijk.model.question import Question

Share = Annotated[float, Field(ge=0, le=1)]


class Purpose(Word):
    """When and why the quiz is taken."""

    START = "start"
    SELF_CHECK = "self-check"
    FINAL = "final"


class ScoreRange(Value):
    """Feedback on the whole, from a share of the points upward."""

    from_: Share = Field(alias="from")
    text: Text


class Pool(Entity):
    """Questions from which a final test draws."""

    draw: Annotated[int, Field(ge=1)]
    questions: Annotated[tuple[Question, ...], Field(strict=False, min_length=1)]


class Quiz(Entity):
    """Questions with one purpose."""

    title: Text
    purpose: Purpose = Purpose.SELF_CHECK
    intro: Text | None = None
    questions: Annotated[tuple[Question, ...], Field(strict=False)] = ()
    pools: Many[Pool] = ()
    shuffle: bool = False
    """Shuffle the questions."""
    attempts: Annotated[int, Field(ge=1)] | None = None
    """How often; absent: without limit."""
    feedback_moment: Literal["question", "end"] | None = None
    """When feedback shows; absent: after each question, for a final test at the end."""
    pass_mark: Share = 0.7
    certainty: bool = False
    """Ask "hoe zeker ben je?"."""
    ranges: Many[ScoreRange] = ()
    allow: Many[Text] = ()
