# SPDX-License-Identifier: EUPL-1.2
"""The published form of quizzes and cases: what a browser needs to ask, score and explain them.

Texts are safe HTML in one line, unless a field says that it is plain or that it holds paragraphs.
A `key` names a part within its question: the id that its author gave, or digits made of its text. It stays
the same when parts are reordered, so that saved answers keep their meaning. Fields left at their default are
not written.
"""

from typing import Literal

from pydantic import Field, SkipValidation
from pydantic.json_schema import SkipJsonSchema

from leerwijk.model import quiz as author
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
from leerwijk.model.published_question import (
    BaseQuestion,
    ChoiceQuestion,
    GapQuestion,
    MarkQuestion,
    MatchQuestion,
    MatrixQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    ScaleQuestion,
    SortQuestion,
    TextQuestion,
    TrueFalseQuestion,
)

__all__ = [
    "BaseQuestion",
    "Case",
    "CaseBranch",
    "CaseNode",
    "Category",
    "ChoiceQuestion",
    "Feedback",
    "Gap",
    "GapQuestion",
    "Html",
    "Link",
    "MarkQuestion",
    "MatchQuestion",
    "MatrixQuestion",
    "MultipleQuestion",
    "NumberQuestion",
    "OpenQuestion",
    "Option",
    "OrderQuestion",
    "Pair",
    "Piece",
    "Place",
    "Pool",
    "Published",
    "Question",
    "Quiz",
    "Row",
    "ScaleQuestion",
    "ScoreRange",
    "SortQuestion",
    "SortThing",
    "TextQuestion",
    "Thing",
    "TrueFalseQuestion",
    "Wrong",
]


class Place(Value):
    """A lesson or module that a quiz or case belongs to."""

    id: str
    was: Strings = ()
    title: str
    """Plain."""
    url: str
    """Relative to the page."""
    version: str


class Pool(Value):
    """Questions from which an attempt draws."""

    id: str
    draw: int
    questions: tuple[Question, ...]


class ScoreRange(Value):
    """Feedback on the whole, from a share of the points upward."""

    from_: float = Field(alias="from")
    text: Html


class Quiz(Value):
    """A quiz, complete for the browser."""

    id: str
    was: Strings = ()
    title: Html
    purpose: Literal["start", "self-check", "final"]
    module: Place | None = None
    lesson: Place | None = None
    questions: tuple[Question, ...] = ()
    pools: tuple[Pool, ...] = ()
    shuffle: bool = False
    attempts: int | None = None
    feedback_moment: Literal["question", "end"]
    pass_mark: float | None = None
    """Share of the points; only of a final test."""
    certainty: bool = False
    ranges: tuple[ScoreRange, ...] = ()
    """From the lowest share to the highest."""
    written: SkipJsonSchema[SkipValidation[author.Quiz | None]] = Field(None, exclude=True, repr=False)
    """As its author wrote it, for packages; no page carries it."""


class CaseBranch(Value):
    """A choice and the node it leads to."""

    key: Key
    text: Html
    to: str


class CaseNode(Value):
    """A point in the story; without branches it is an ending."""

    id: str
    title: Html
    branches: tuple[CaseBranch, ...] = ()


class Case(Value):
    """What a browser needs of a case beside its markup: the graph, and the keys of what a learner notes."""

    id: str
    was: Strings = ()
    kind: Literal["discussion", "reconstruction", "branching"]
    title: Html
    module: Place | None = None
    lesson: Place | None = None
    start: str | None = None
    nodes: tuple[CaseNode, ...] = ()
    notes: tuple[Thing, ...] = ()
    """What a learner writes on: headings of the report, or decisions on the timeline."""


class Published(Value):
    """Everything that pages publish, as the root of one schema."""

    quiz: Quiz
    case: Case
