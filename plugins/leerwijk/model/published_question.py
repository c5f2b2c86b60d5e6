# SPDX-License-Identifier: EUPL-1.2
"""The published form of each kind of question, as the browser asks and scores it."""

from typing import Annotated, Literal

from pydantic import Field, SkipValidation
from pydantic.json_schema import SkipJsonSchema

from leerwijk.model import question as author
from leerwijk.model.base import Value
from leerwijk.model.published_part import (
    Category,
    Feedback,
    Gap,
    Html,
    Key,
    Link,
    Option,
    Pair,
    Piece,
    Row,
    SortThing,
    Strings,
    Thing,
    Wrong,
)


class BaseQuestion(Value):
    """What every question has."""

    id: str
    was: Strings = ()
    mark: str
    """Digits over what decides the score: changes with the key, not with prompt, feedback or order."""
    prompt: Html
    objective: str | None = None
    section: Link | None = None
    """The section of a lesson to read again."""
    source: Link | None = None
    """The record that the answer rests on."""
    feedback: Feedback = Feedback()
    hints: tuple[Html, ...] = ()
    """Paragraphs."""
    explanation: Html | None = None
    """Paragraphs."""
    points: int = 1
    written: SkipJsonSchema[SkipValidation[author.BaseQuestion | None]] = Field(
        None, exclude=True, repr=False
    )
    """As its author wrote it, for packages; no page carries it."""


class ChoiceQuestion(BaseQuestion):
    """One right option."""

    kind: Literal["choice"]
    options: tuple[Option, ...]
    shuffle: bool = True


class TrueFalseQuestion(BaseQuestion):
    """A statement that is true or false."""

    kind: Literal["true-false"]
    answer: bool
    feedback_true: Html | None = None
    feedback_false: Html | None = None


class MultipleQuestion(BaseQuestion):
    """One or more right options."""

    kind: Literal["multiple"]
    options: tuple[Option, ...]
    shuffle: bool = True


class GapQuestion(BaseQuestion):
    """A text with gaps to fill or select."""

    kind: Literal["gap"]
    pieces: tuple[Piece, ...]
    gaps: tuple[Gap, ...]


class TextQuestion(BaseQuestion):
    """A short typed answer."""

    kind: Literal["text"]
    accept: Strings
    """Plain."""
    tolerance: bool = True
    wrong: tuple[Wrong, ...] = ()


class NumberQuestion(BaseQuestion):
    """A typed number."""

    kind: Literal["number"]
    answer: float
    tolerance: float = 0
    unit: str | None = None
    """Plain."""


class MatchQuestion(BaseQuestion):
    """Pair left with right; some right sides may go with nothing."""

    kind: Literal["match"]
    pairs: tuple[Pair, ...]
    rights: tuple[Thing, ...]
    """As offered."""


class OrderQuestion(BaseQuestion):
    """Put steps in order."""

    kind: Literal["order"]
    steps: tuple[Thing, ...]
    """As offered."""
    answer: tuple[Key, ...]
    """All steps in the right order."""


class SortQuestion(BaseQuestion):
    """Put things in categories."""

    kind: Literal["sort"]
    categories: tuple[Category, ...]
    things: tuple[SortThing, ...]
    """As offered."""


class MatrixQuestion(BaseQuestion):
    """Judge statements against columns."""

    kind: Literal["matrix"]
    columns: tuple[Thing, ...]
    rows: tuple[Row, ...]


class MarkQuestion(BaseQuestion):
    """Mark words or sentences in a text."""

    kind: Literal["mark"]
    pieces: tuple[Piece, ...]
    feedback_missed: Html | None = None
    feedback_wrong: Html | None = None


class OpenQuestion(BaseQuestion):
    """Write, then compare; not scored."""

    kind: Literal["open"]
    model_answer: Html
    """Paragraphs."""
    checklist: tuple[Html, ...] = ()
    lines: int = 6


class ScaleQuestion(BaseQuestion):
    """Rate oneself; not scored."""

    kind: Literal["scale"]
    steps: int = 5
    low: Html
    high: Html
    reflection: Html | None = None
    """Paragraphs."""


Question = Annotated[
    ChoiceQuestion
    | TrueFalseQuestion
    | MultipleQuestion
    | GapQuestion
    | TextQuestion
    | NumberQuestion
    | MatchQuestion
    | OrderQuestion
    | SortQuestion
    | MatrixQuestion
    | MarkQuestion
    | OpenQuestion
    | ScaleQuestion,
    Field(discriminator="kind"),
]
