# SPDX-License-Identifier: EUPL-1.2
"""Timeline: a pilot from its goal, by way of what was done, to what was measured at the end."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.model.pilot import Measurement, Pilot, Stage
from leerwijk.pages.views.foot import shorten
from leerwijk.pages.views.statements import period_of

TEXT = 110
"""Characters of the text at a step; the whole text stands further down the page."""


class Step(NamedTuple):
    """One step of a pilot, with the part of its page that tells more."""

    stage: str
    """"goal", "activities", "interim", "final", or "" for any other moment."""
    label: str
    """Empty for the goal and the activities, which every pilot has."""
    when: str
    anchor: str
    text: str
    more: int = 0
    """How many goals, activities or outcomes there are beside the text; an aim is no outcome."""
    planned: bool = False


def timeline(pilot: Pilot) -> tuple[Step, ...]:
    """Return the steps of a pilot in their order: goal, activities, then each measurement as written."""
    goal = next((each for each in pilot.measurements if each.stage == Stage.GOAL), None)
    first = (_goal(pilot, goal), _activities(pilot))
    return (*first, *_measured(pilot, (each for each in pilot.measurements if each is not goal)))


def _goal(pilot: Pilot, goal: Measurement | None) -> Step:
    when = goal.when if goal else pilot.period.start
    if goal and goal.note:
        return Step(Stage.GOAL, "", when, "doel", shorten(goal.note, TEXT))
    return Step(Stage.GOAL, "", when, "doel", shorten(pilot.goals[0], TEXT), len(pilot.goals) - 1)


def _activities(pilot: Pilot) -> Step:
    text = shorten(pilot.activities[0], TEXT)
    return Step("activities", "", period_of(pilot), "activiteiten", text, len(pilot.activities) - 1)


def _measured(pilot: Pilot, measurements: Iterator[Measurement]) -> Iterator[Step]:
    aims = {outcome.id for outcome in pilot.outcomes if outcome.is_goal}
    for each in measurements:
        text = shorten(each.note or "", TEXT)
        found = len(set(each.outcomes) - aims)
        yield Step(each.stage or "", each.label, each.when, each.id, text, found, each.planned)
