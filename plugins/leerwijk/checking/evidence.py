# SPDX-License-Identifier: EUPL-1.2
"""Rules that keep claims as strong as their evidence, and no stronger."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from leerwijk.checking.walking import found_in
from leerwijk.model.library import Library
from leerwijk.model.outcome import Outcome, PartValue
from leerwijk.model.pilot import LessonKind
from leerwijk.problems import Place, Problem

CLAIM = re.compile(
    r"\b(bewezen|bewijst|aangetoond|toont aan|gerealiseerd|bleek|bleken"
    r"|(?:is|zijn|werd|werden) (?:gehaald|bereikt))\b",
    re.IGNORECASE,
)
"""Words that speak of a result."""
NOT_SAID = frozenset({"?", "-", "nb", "n.b.", "nvt", "n.v.t.", "niet bekend", "geen", "unknown", "none"})
"""What authors write where `onbekend` is meant."""


def what_works_has_evidence(library: Library) -> Iterator[Problem]:
    """Everything that is said to work rests on more than a plan."""
    strength = {kind.id: kind.strength for kind in library.evidence_kinds}
    for lesson in library.lessons_learned:
        if lesson.kind == LessonKind.WORKS and strength.get(lesson.evidence) == 0:
            names = {"id": lesson.id, "evidence": lesson.evidence}
            yield Problem(library.at(lesson, "kind"), "works-without-evidence", names)


def goals_are_not_results(library: Library) -> Iterator[Problem]:
    """Every aim is told as an aim: neither met nor missed, no word of a result."""
    for pilot in library.pilots:
        for outcome in pilot.outcomes:
            if outcome.is_goal:
                at = partial(library.at, outcome)
                if outcome.goal_met is not None:
                    yield Problem(at("goal_met"), "goal-with-result", {"id": outcome.id})
                yield from _claims(outcome, at)


def _claims(outcome: Outcome, at: Callable[..., Place]) -> Iterator[Problem]:
    """Yield a problem for every word of an aim that speaks of a result."""
    texts = found_in((outcome.about, outcome.value), str, lambda text: CLAIM.search(text) is not None)
    for (number, *path), text in texts:
        field = ("about", "value")[int(number)]
        for word in CLAIM.findall(text):
            yield Problem(at(field, *path), "goal-worded-as-result", {"id": outcome.id, "word": word})


def unknowns_are_called_unknown(library: Library) -> Iterator[Problem]:
    """Everything that a source does not say is written as `onbekend`, so that pages can show it as such."""
    for pilot in library.pilots:
        for outcome in pilot.outcomes:
            for field in ("denominator", "period"):
                value: str = getattr(outcome, field)
                if value.casefold() in NOT_SAID:
                    names = {"field": field, "value": value}
                    yield Problem(library.at(outcome, field), "write-unknown", names)


def parts_fit_their_whole(library: Library) -> Iterator[Problem]:
    """No part is larger than its whole."""
    for pilot in library.pilots:
        for outcome in pilot.outcomes:
            value = outcome.value
            if isinstance(value, PartValue) and not 0 <= value.part <= value.whole:
                names = {"part": value.part, "whole": value.whole}
                yield Problem(library.at(outcome, "value", "part"), "part-over-whole", names)


def contradictions_are_between_two(library: Library) -> Iterator[Problem]:
    """No lesson learned contradicts itself."""
    for lesson in library.lessons_learned:
        if lesson.id in lesson.contradicts:
            place = library.at(lesson, "contradicts", lesson.contradicts.index(lesson.id))
            yield Problem(place, "contradicts-itself", {"id": lesson.id})
