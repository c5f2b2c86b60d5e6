# SPDX-License-Identifier: EUPL-1.2
"""The thirteen kinds of question."""

from typing import Annotated, Literal

from pydantic import Field

from leerwijk.model.base import Entity, Id, Many, Some, Text, Value
from leerwijk.model.course import Bloom
from leerwijk.model.source import Locator


class Feedback(Value):
    """What a learner reads after answering, by result; several texts serve successive attempts."""

    correct: Many[Text] = ()
    partly: Many[Text] = ()
    incorrect: Many[Text] = ()


class Picture(Value):
    """A picture that a question is about."""

    file: Text
    """Path from the folder `content`, e.g. modules/regie/kaart.png: PNG, JPEG, GIF or WebP."""
    alt: Text
    """What it shows, for who does not see it; never the answer."""


class BaseQuestion(Entity):
    """What every question has."""

    prompt: Text
    picture: Picture | None = None
    objective: Id | None = None
    source: Id | Locator | None = None
    """What the key rests on: a lesson learned, an outcome, or a passage."""
    section: Text | None = None
    """Heading of the lesson to read again."""
    feedback: Feedback = Feedback()
    hints: Many[Text] = ()
    explanation: Text | None = None
    points: Annotated[int, Field(ge=1, le=100)] = 1
    level: Bloom | None = None
    allow: Many[Text] = ()
    """Item-writing rules silenced for this question, each as "rule-id: reason"."""


class Option(Value):
    """One answer to pick."""

    id: Id | None = None
    text: Text
    correct: bool = False
    feedback: Text | None = None
    """Shown when chosen."""
    feedback_unchosen: Text | None = None
    """Shown when wrongly not chosen, or rightly left."""


class Choice(BaseQuestion):
    """One right option."""

    kind: Literal["choice"] = "choice"
    options: Annotated[tuple[Option, ...], Field(strict=False, min_length=2, max_length=9)]
    shuffle: bool = True


class TrueFalse(BaseQuestion):
    """A statement that is true or false."""

    kind: Literal["true-false"]
    answer: bool
    feedback_true: Text | None = None
    """Shown when "waar" is chosen."""
    feedback_false: Text | None = None


class Multiple(BaseQuestion):
    """One or more right options."""

    kind: Literal["multiple"]
    options: Annotated[tuple[Option, ...], Field(strict=False, min_length=2, max_length=9)]
    shuffle: bool = True


class Gap(Value):
    """One gap; written in the text as {{id}}."""

    id: Id
    accept: Some[Text]
    """Right answers; with `options` the right option."""
    options: Many[Text] = ()
    """When given, the gap is a dropdown."""
    tolerance: bool = True
    """Accept a small spelling error."""
    feedback: Text | None = None


class GapText(BaseQuestion):
    """A text with gaps to fill or select."""

    kind: Literal["gap"]
    text: Text
    gaps: Some[Gap]


class Wrong(Value):
    """An expected wrong answer with its own feedback."""

    answer: Text
    feedback: Text


class ShortText(BaseQuestion):
    """A short typed answer."""

    kind: Literal["text"]
    accept: Some[Text]
    tolerance: bool = True
    wrong: Many[Wrong] = ()


class Number(BaseQuestion):
    """A typed number."""

    kind: Literal["number"]
    answer: float | int
    tolerance: Annotated[float, Field(ge=0)] = 0
    unit: Text | None = None


class Pair(Value):
    """A left side and the right side that goes with it."""

    left: Text
    right: Text
    feedback: Text | None = None


class Match(BaseQuestion):
    """Pair left with right; `spare` are right sides that go with nothing."""

    kind: Literal["match"]
    pairs: Annotated[tuple[Pair, ...], Field(strict=False, min_length=2, max_length=12)]
    spare: Many[Text] = ()


class Order(BaseQuestion):
    """Put steps in order; they are written in the right order."""

    kind: Literal["order"]
    steps: Annotated[tuple[Text, ...], Field(strict=False, min_length=3, max_length=12)]


class Category(Value):
    """A category with the things that belong in it."""

    label: Text
    things: Many[Text] = ()
    feedback: Text | None = None


class Sort(BaseQuestion):
    """Put things in categories."""

    kind: Literal["sort"]
    categories: Annotated[tuple[Category, ...], Field(strict=False, min_length=2, max_length=6)]


class Row(Value):
    """A statement to judge, with the right column."""

    text: Text
    answer: Text
    feedback: Text | None = None


class Matrix(BaseQuestion):
    """Judge statements against columns."""

    kind: Literal["matrix"]
    columns: Annotated[tuple[Text, ...], Field(strict=False, min_length=2, max_length=5)]
    rows: Annotated[tuple[Row, ...], Field(strict=False, min_length=2, max_length=12)]


class Mark(BaseQuestion):
    """Mark words or sentences: right ones stand in [[double brackets]], tempting ones in ((parentheses))."""

    kind: Literal["mark"]
    text: Text
    feedback_missed: Text | None = None
    feedback_wrong: Text | None = None


class Open(BaseQuestion):
    """Write, then compare with a model answer and a checklist; not scored."""

    kind: Literal["open"]
    model_answer: Text
    checklist: Many[Text] = ()
    lines: Annotated[int, Field(ge=1, le=40)] = 6


class RatingScale(BaseQuestion):
    """Rate oneself; not scored."""

    kind: Literal["scale"]
    steps: Annotated[int, Field(ge=2, le=10)] = 5
    low: Text
    high: Text
    reflection: Text | None = None


Question = Annotated[
    Choice
    | TrueFalse
    | Multiple
    | GapText
    | ShortText
    | Number
    | Match
    | Order
    | Sort
    | Matrix
    | Mark
    | Open
    | RatingScale,
    Field(discriminator="kind"),
]
