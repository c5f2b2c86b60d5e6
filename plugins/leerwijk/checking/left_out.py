# SPDX-License-Identifier: EUPL-1.2
"""Rules for what could not be read as a whole: the things that it names are looked for all the same."""

import re
from collections.abc import Iterator, Mapping

from leerwijk.checking.references import FIELDS, unknown
from leerwijk.checking.walking import Path
from leerwijk.model.library import Library
from leerwijk.problems import Problem

PARTS: Mapping[str, Mapping[str, str]] = {
    "Pilot": {"outcomes": "Outcome", "lessons_learned": "LessonLearned"},
    "Themes": {"themes": "Theme"},
}
"""Kind → its fields that hold a list of entities which name others, with the kind of these."""
NAMED_AS = {"Case": "DiscussionCase"}
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|JZ\d\d")
"""Of anything else is told already that it is no id."""


def left_out_things_name_what_exists(library: Library) -> Iterator[Problem]:
    """Everything exists that is named by an entity with mistakes elsewhere, so that all is told at once."""
    for kind, fields, at in library.left_out:
        for path, wanted_kind, wanted in _named_in(NAMED_AS.get(kind, kind), fields, ()):
            if ID.fullmatch(wanted):
                yield from unknown(library, wanted_kind, wanted, at(path))


def _named_in(kind: str, fields: Mapping[str, object], path: Path) -> Iterator[tuple[Path, str, str]]:
    """Yield where a thing is named, of which kind it is, and its id."""
    for field, wanted in FIELDS.get(kind, ()):
        yield from _ids_in(fields.get(field), (*path, field), wanted)
    locator = fields.get("source")
    if isinstance(locator, dict):
        yield from _ids_in(locator.get("source"), (*path, "source", "source"), "Source")
    for field, part in PARTS.get(kind, {}).items():
        members = fields.get(field)
        for number, member in enumerate(members if isinstance(members, list) else ()):
            if isinstance(member, dict):
                yield from _named_in(part, member, (*path, field, number))


def _ids_in(value: object, path: Path, kind: str) -> Iterator[tuple[Path, str, str]]:
    if isinstance(value, str):
        yield path, kind, value
    elif isinstance(value, list):
        for number, one in enumerate(value):
            if isinstance(one, str):
                yield (*path, number), kind, one
