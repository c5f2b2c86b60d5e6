# SPDX-License-Identifier: EUPL-1.2
"""A test of QTI, whatever its version: which items it asks, from which groups it draws, in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from leerwijk.reading.banks.gathering import Gathering, Group, Raw
from leerwijk.reading.banks.numbers import whole_of
from leerwijk.reading.banks.qti_item import Node, local, value_of
from leerwijk.reading.ids import id_near, is_id

OURS = "groep-"
"""Before the id of a group, as our exports write it."""

Labels = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ref:
    """An item that a test asks."""

    path: str
    """From the root of the package."""
    group: Group | None
    labels: Labels
    """(field, value) as our exports write them, from the categories of the item."""


def asked_in(test: Node, path: str, gathering: Gathering) -> Iterator[Ref]:
    """Yield the items that a test asks, in order; a section that draws from its items is a group."""
    groups: dict[Node, Group | None] = {}
    for ref in (each for each in test.iter() if local(each) == "assessmentItemRef"):
        section = ref.getparent()
        if section not in groups:
            groups[section] = _group(section, len(groups) + 1, gathering)
        labels = (each.partition(".")[::2] for each in ref.get("category", "").split())
        target = normpath(join(dirname(path), ref.get("href", "")))
        yield Ref(target, groups[section], tuple(labels))


def _group(section: Node, number: int, gathering: Gathering) -> Group | None:
    """Return the group that a section is; a draw of whole sections is told to be lost."""
    drawn = _child(section, "selection")
    above = next((each for each in section.iterancestors() if _child(each, "selection") is not None), None)
    if above is not None:
        gathering.warn("bank-draw-lost", above.sourceline or 1)
    select = whole_of(value_of(drawn, "select")) if drawn is not None else 0
    if not select:
        return None
    name = section.get("identifier", "").removeprefix(OURS)
    return Group(name if is_id(name) else id_near(name) or f"{OURS}{number}", select)


def settings_of(test: Node) -> Raw:
    """Return the fields of a quiz that a test tells: whether every section mixes its questions."""
    sections = {each.getparent() for each in test.iter() if local(each) == "assessmentItemRef"}
    mixed = (_child(each, "ordering") for each in sections)
    if sections and all(each is not None and value_of(each, "shuffle") == "true" for each in mixed):
        return {"shuffle": True}
    return {}


def _child(node: Node, name: str) -> Node:
    return next((each for each in node if local(each) == name), None)
