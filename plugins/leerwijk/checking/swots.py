# SPDX-License-Identifier: EUPL-1.2
"""Rules for SWOTs: every point rests on what the sources of its pilots say, and a plan is no strength."""

from collections.abc import Iterator
from functools import partial

from leerwijk.checking.references import is_unknown, twice_in, unknown
from leerwijk.checking.walking import Path
from leerwijk.model.library import Library
from leerwijk.model.outcome import Outcome
from leerwijk.model.pilot import LessonLearned
from leerwijk.model.swot import Swot, SwotPoint
from leerwijk.problems import Problem


def _points(swot: Swot) -> Iterator[tuple[Path, SwotPoint]]:
    for name, points in swot.fields:
        for number, point in enumerate(points):
            yield (name, number), point


def points_rest_on_records(library: Library) -> Iterator[Problem]:
    """Everything that a point of a SWOT rests on exists, and is named once."""
    for swot in library.swots:
        for path, point in _points(swot):
            yield from twice_in(point.records, "records", partial(library.at, swot, *path))
            for number, wanted in enumerate(point.records):
                if is_unknown(library, "Record", wanted):
                    yield from unknown(library, "Record", wanted, library.at(swot, *path, "records", number))


def points_rest_on_their_own_pilots(library: Library) -> Iterator[Problem]:
    """Every record that a point rests on hangs on a pilot that the SWOT is about."""
    for swot in library.swots:
        for path, point in _points(swot):
            for number, named in enumerate(point.records):
                pilot = library.pilot_of.get(named)
                if pilot and pilot.id not in swot.pilots:
                    place = library.at(swot, *path, "records", number)
                    yield Problem(place, "not-of-these-pilots", {"id": named, "pilot": pilot.id})


def strengths_are_no_plans(library: Library) -> Iterator[Problem]:
    """Every strength rests on more than plans and goals."""
    plans = {kind.id for kind in library.evidence_kinds if kind.strength == 0}
    for swot in library.swots:
        for number, point in enumerate(swot.strengths):
            if all(_is_plan(library, named, plans) for named in point.records):
                yield Problem(library.at(swot, "strengths", number), "strength-is-a-plan")


def _is_plan(library: Library, named: str, plans: set[str]) -> bool:
    record = library.records.get(named)
    if isinstance(record, Outcome):
        return record.is_goal or record.evidence in plans
    return isinstance(record, LessonLearned) and record.evidence in plans


def swots_say_something(library: Library) -> Iterator[Problem]:
    """No SWOT has four empty fields."""
    for swot in library.swots:
        if not any(points for _, points in swot.fields):
            yield Problem(library.at(swot), "swot-empty")
