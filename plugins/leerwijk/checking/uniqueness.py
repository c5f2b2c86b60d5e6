# SPDX-License-Identifier: EUPL-1.2
"""Rules that let an id mean one thing."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from leerwijk.checking.walking import Path, questions_in
from leerwijk.model.base import Entity
from leerwijk.model.case import BranchingCase
from leerwijk.model.library import Library
from leerwijk.model.pilot import Pilot
from leerwijk.model.question import Choice, Multiple
from leerwijk.model.quiz import Quiz
from leerwijk.problems import Place, Problem

RECORDS = ("studies", "outcomes", "lessons_learned", "open_questions", "caveats")
RESERVED = frozenset({"eindtoets", "bewijs"})
"""Where a module's final test and proof of participation stand, below the module."""
Named = tuple[str, Callable[[], Place]]
"""An id, and what gives its place; most are never asked, and finding a place takes reading its file again."""


def _twice(named: Iterable[Named], rule: str) -> Iterator[Problem]:
    """Yield a problem at every id that was used before, telling where."""
    first: dict[str, Callable[[], Place]] = {}
    for id_, place in named:
        if id_ in first:
            yield Problem(place(), rule, {"id": id_, "first": str(first[id_]())})
        else:
            first[id_] = place


def citable_ids_are_unique(library: Library) -> Iterator[Problem]:
    """No id means two of the things that texts cite: sources, pilots, and all that hangs on pilots."""
    sources = [(source.id, partial(library.at, source, "id")) for source in library.sources]
    pilots = [named for pilot in library.pilots for named in _citable_in(library, pilot)]
    yield from _twice((*sources, *pilots), "duplicate-citable-id")


def _citable_in(library: Library, pilot: Pilot) -> Iterator[Named]:
    yield pilot.id, partial(library.at, pilot, "id")
    for field in RECORDS:
        for number, record in enumerate(getattr(pilot, field)):
            yield record.id, partial(library.at, pilot, field, number, "id")


def objectives_are_unique(library: Library) -> Iterator[Problem]:
    """No two objectives of a module have one id."""
    for module in library.modules:
        yield from _unique_in(library, module, ("objectives",), module.objectives)


def lessons_leave_reserved_addresses_free(library: Library) -> Iterator[Problem]:
    """No lesson has an id under which a module has another page."""
    for lesson in library.lessons:
        if lesson.id in RESERVED:
            yield Problem(library.at(lesson), "reserved-id", {"id": lesson.id})


def measurements_are_unique(library: Library) -> Iterator[Problem]:
    """No two measurements of a pilot have one id."""
    for pilot in library.pilots:
        yield from _unique_in(library, pilot, ("measurements",), pilot.measurements)


def nodes_are_unique(library: Library) -> Iterator[Problem]:
    """No two nodes of a branching case have one id."""
    for case in library.cases:
        if isinstance(case, BranchingCase):
            named = [
                (node.id, partial(library.at, case, "nodes", n, "id")) for n, node in enumerate(case.nodes)
            ]
            yield from _twice(named, "duplicate-inner-id")


def pools_are_unique(library: Library) -> Iterator[Problem]:
    """No two pools of a quiz have one id."""
    for quiz in library.quizzes:
        yield from _unique_in(library, quiz, ("pools",), quiz.pools)


def _unique_in(library: Library, owner: Entity, path: Path, inner: Iterable[Entity]) -> Iterator[Problem]:
    named = [
        (entity.id, partial(library.at, owner, *path, number, "id")) for number, entity in enumerate(inner)
    ]
    yield from _twice(named, "duplicate-inner-id")


def question_ids_are_unique(library: Library) -> Iterator[Problem]:
    """No two questions of a quiz have one id, old ids included: saved answers hang on them."""
    for quiz in library.quizzes:
        yield from _twice(_question_ids(library, quiz), "duplicate-question-id")


def _question_ids(library: Library, quiz: Quiz) -> Iterator[Named]:
    for path, question in questions_in(quiz):
        yield question.id, partial(library.at, quiz, *path, "id")
        for number, old in enumerate(question.was):
            yield old, partial(library.at, quiz, *path, "was", number)


def option_ids_are_unique(library: Library) -> Iterator[Problem]:
    """No two options of a question have one id."""
    for quiz in library.quizzes:
        for path, question in questions_in(quiz):
            if isinstance(question, Choice | Multiple):
                named = [
                    (option.id, partial(library.at, quiz, *path, "options", number, "id"))
                    for number, option in enumerate(question.options)
                    if option.id
                ]
                yield from _twice(named, "duplicate-inner-id")


def old_ids_stay_free(library: Library) -> Iterator[Problem]:
    """No id that something used to have is in use, now or before, by something else of its kind."""
    kinds: dict[str, list[Entity]] = {}
    for owner in library.owners():
        kinds.setdefault(_kind(owner), []).append(owner)
    records = [record for pilot in library.pilots for field in RECORDS for record in getattr(pilot, field)]
    kinds.setdefault("Record", []).extend(records)
    for entities in kinds.values():
        yield from _old_ids_in_use(library, entities)


def _kind(entity: Entity) -> str:
    """Return the set of ids an entity's id belongs to."""
    name = type(entity).__name__
    return "Case" if name.endswith("Case") else "Record" if name in ("Source", "Pilot") else name


def _old_ids_in_use(library: Library, entities: list[Entity]) -> Iterator[Problem]:
    taken = {entity.id for entity in entities}
    for entity in entities:
        for number, old in enumerate(entity.was):
            if old in taken:
                yield Problem(library.at(entity, "was", number), "old-id-in-use", {"id": old})
            taken.add(old)
