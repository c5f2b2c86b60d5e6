# SPDX-License-Identifier: EUPL-1.2
"""The shelf on which entities gather while files are read, one by one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from leerwijk.model.base import Entity
from leerwijk.model.course import Module
from leerwijk.model.library import LeftOut, Locate, Mention
from leerwijk.model.pilot import Pilot
from leerwijk.problems import Problem
from leerwijk.reading.places import Spot

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from leerwijk.model.vocabulary import YouthRegionList

IDS = re.compile(r"^[ ]*(?:- +)?id:[ ]*[\"']?([a-z0-9-]+)", re.MULTILINE)
PARTS = {
    Pilot: ("studies", "measurements", "outcomes", "lessons_learned", "open_questions", "caveats"),
    Module: ("objectives",),
}
"""Class → its fields that hold entities which the library finds by id."""


class Shelf:
    """Everything read so far: entities by kind, their places, and what is wrong."""

    def __init__(self) -> None:
        self.entities: dict[str, list[Any]] = defaultdict(list)
        self.spots: dict[tuple[str, str], Spot] = {}
        self.located: dict[tuple[str, str], Locate] = {}
        self.mentions: dict[tuple[str, str], tuple[Mention, ...]] = {}
        self.module_of: dict[str, dict[str, str]] = {"Lesson": {}, "Case": {}}
        self.youth_regions: YouthRegionList | None = None
        self.problems: list[Problem] = []
        self.broken: set[str] = set()
        self.left_out: list[LeftOut] = []
        self.copies: list[PurePosixPath] = []

    def put(self, kind: str, entity: Entity, spot: Spot) -> None:
        """Keep an entity, unless its id was taken."""
        taken = self.spots.setdefault((kind, entity.id), spot)
        if taken is not spot:
            names = {"id": entity.id, "first": str(taken(("id",)))}
            self.problems.append(Problem(spot(("id",)), "id-twice", names))
            return
        self.entities[kind].append(entity)
        for part, place in ((entity, spot), *_parts_of(entity, spot)):
            self.located.setdefault((type(part).__name__, part.id), place)

    def note(self, key: tuple[str, str], found: Iterable[Mention | Problem]) -> None:
        """Keep what was found in the text of an entity or page."""
        everything = tuple(found)
        mentions = tuple(one for one in everything if isinstance(one, Mention))
        self.problems.extend(one for one in everything if isinstance(one, Problem))
        if mentions:
            self.mentions[key] = mentions

    def give_up(self, problems: Iterable[Problem], text: str, id_: str = "") -> None:
        """Keep what is wrong with a file or entity that is left out, and the ids that are missed with it."""
        self.problems.extend(problems)
        self.broken.update(IDS.findall(text))
        if id_:
            self.broken.add(id_)

    def leave_out(self, kind: str, written: dict[str, Any], spot: Spot) -> None:
        """Keep the fields of an entity that is left out, so that what they name is looked for too."""
        self.give_up((), "", str(written.get("id", "")))
        self.left_out.append(LeftOut(kind, written, spot))


def _parts_of(entity: Entity, spot: Spot) -> Iterator[tuple[Entity, Spot]]:
    for name in PARTS.get(type(entity), ()):
        for number, part in enumerate(getattr(entity, name)):
            yield part, spot.below(name, number)
