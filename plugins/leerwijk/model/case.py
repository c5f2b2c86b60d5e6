# SPDX-License-Identifier: EUPL-1.2
"""Cases: always invented; to discuss, to reconstruct, or to choose a way through."""

from typing import Annotated, Literal

from pydantic import Field

from leerwijk.model.base import Entity, Id, Many, Minutes, Some, Text, Value
from leerwijk.model.source import Locator


class Actor(Value):
    """Somebody in the case, with what they know and want."""

    role: Text
    perspective: Text
    knows: Text | None = None


class BaseCase(Entity):
    """What every case has."""

    title: Text
    fiction: Text
    """The label that says the case is invented, and what it rests on."""
    setting: Text
    task: Text
    """The professional dilemma (professionele opgave)."""
    actors: Many[Actor] = ()
    minutes: Minutes
    safety: Text | None = None
    """A line that points to the meldcode and Veilig Thuis; needed where safety is at stake."""
    sources: Some[Id | Locator]


class GroupRole(Value):
    """A role in the group session."""

    role: Text
    task: Text


class Step(Value):
    """A step of the group session."""

    title: Text
    minutes: Minutes
    text: Text


class DiscussionCase(BaseCase):
    """A case for a group; no right answer."""

    kind: Literal["discussion"]
    story: Text
    roles: Some[GroupRole]
    steps: Some[Step]
    questions: Some[Text]
    report: Some[Text]
    """Headings of the report form."""


class Moment(Value):
    """A moment on the timeline."""

    when: Text
    event: Text
    decision: Text | None = None
    """The question at this moment; the learner notes a decision."""
    comparison: Text | None = None
    """What to compare it with."""


class ReconstructionCase(BaseCase):
    """A timeline whose decisions the learner notes and compares."""

    kind: Literal["reconstruction"]
    moments: Annotated[tuple[Moment, ...], Field(strict=False, min_length=2)]
    conclusion: Text


class Consequence(Value):
    """What somebody experiences after a choice."""

    role: Text
    text: Text


class Branch(Value):
    """A choice and where it leads."""

    text: Text
    to: Id
    feedback: Text | None = None
    consequences: Many[Consequence] = ()


class Node(Value):
    """A point in the story; without branches it is an ending."""

    id: Id
    title: Text
    text: Text
    branches: Many[Branch] = ()


class BranchingCase(BaseCase):
    """A case with choices; the graph is checked."""

    kind: Literal["branching"]
    start: Id
    nodes: Annotated[tuple[Node, ...], Field(strict=False, min_length=2)]
    comparison: Text
    """What the pilots report, to compare one's way with."""


Case = Annotated[DiscussionCase | ReconstructionCase | BranchingCase, Field(discriminator="kind")]
