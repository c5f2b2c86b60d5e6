# SPDX-License-Identifier: EUPL-1.2
"""The published form of quizzes and cases: what a browser needs to ask, score and explain them.

Texts are safe HTML in one line, unless a field says that it is plain or that it holds paragraphs.
A `key` names a part within its question: the id that its author gave, or digits made of its text. It stays
the same when parts are reordered, so that saved answers keep their meaning. Fields left at their default are
not written.
"""

from typing import Annotated, Literal

from pydantic import Field

from leerwijk.model.base import Value

Html = str
"""Safe HTML: everything in it was escaped or made by us."""

Key = str

Strings = tuple[str, ...]


class Link(Value):
    """Where to read again, or what the answer rests on."""

    title: Html
    url: str
    """Relative to the page."""


class Place(Value):
    """A lesson or module that a quiz or case belongs to."""

    id: str
    was: Strings = ()
    title: str
    """Plain."""
    url: str
    """Relative to the page."""
    version: str


class Feedback(Value):
    """Texts by result; several serve successive attempts."""

    correct: tuple[Html, ...] = ()
    partly: tuple[Html, ...] = ()
    incorrect: tuple[Html, ...] = ()


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


class Option(Value):
    """One answer to pick."""

    key: Key
    text: Html
    correct: bool = False
    feedback: Html | None = None
    feedback_unchosen: Html | None = None


class Thing(Value):
    """Something to put in place: a right side, a step, a column."""

    key: Key
    text: Html


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


class Gap(Value):
    """A gap; with options it is a dropdown."""

    id: str
    accept: Strings
    """Plain."""
    options: Strings = ()
    """Plain."""
    tolerance: bool = True
    feedback: Html | None = None


class Piece(Value):
    """A piece of running text: text, or a gap, or a passage that can be marked."""

    text: Html = ""
    gap: str | None = None
    """Id of the gap that stands here."""
    key: Key | None = None
    """Of a passage that can be marked."""
    correct: bool = False


class GapQuestion(BaseQuestion):
    """A text with gaps to fill or select."""

    kind: Literal["gap"]
    pieces: tuple[Piece, ...]
    gaps: tuple[Gap, ...]


class Wrong(Value):
    """An expected wrong answer with its own feedback."""

    answer: str
    """Plain."""
    feedback: Html


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


class Pair(Value):
    """A left side and the key of the right side that goes with it."""

    key: Key
    left: Html
    right: Key
    feedback: Html | None = None


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


class SortThing(Thing):
    """A thing to sort."""

    category: Key


class Category(Value):
    """A category to sort into."""

    key: Key
    label: Html
    feedback: Html | None = None


class SortQuestion(BaseQuestion):
    """Put things in categories."""

    kind: Literal["sort"]
    categories: tuple[Category, ...]
    things: tuple[SortThing, ...]
    """As offered."""


class Row(Thing):
    """A statement to judge."""

    answer: Key
    """Key of the right column."""
    feedback: Html | None = None


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


class CaseBranch(Value):
    """A choice and the node it leads to."""

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
