# SPDX-License-Identifier: EUPL-1.2
"""QTI 2.x and 3.0 → questions as our authors write them."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath
from typing import Any

from leerwijk.problems import Problem
from leerwijk.reading.banks.gathering import Gathering, Raw
from leerwijk.reading.banks.qti_interactions import asked_by
from leerwijk.reading.banks.qti_item import ItemReader, local
from leerwijk.reading.banks.rich_text import modelled
from leerwijk.reading.banks.safe_xml import xml_of

RESULTS = ("correct", "partly", "incorrect")


def read_qti_package(files: Mapping[str, bytes], gathering: Gathering) -> None:
    """Take in every item of a package, those of a test under the title of that test."""
    whole = gathering.file
    roots = dict(_roots(files, gathering))
    items = {path: root for path, root in roots.items() if local(root) == "assessmentItem"}
    for path, test in roots.items():
        if local(test) == "assessmentTest":
            gathering.title, gathering.file = test.get("title", ""), whole / path
            for found in _asked_in(test, path, gathering):
                if found in items:
                    _read(items.pop(found), gathering, whole / found)
    gathering.title = ""
    for path, root in items.items():
        _read(root, gathering, whole / path)
    gathering.file = whole


def _roots(files: Mapping[str, bytes], gathering: Gathering) -> Iterator[tuple[str, Any]]:
    """Yield path and root of each document; note those that cannot be read."""
    for path, content in sorted(files.items()):
        root: Any = xml_of(content, gathering.file / path)
        if isinstance(root, Problem):
            gathering.problems.append(root)
        else:
            yield path, root


def _asked_in(test: Any, path: str, gathering: Gathering) -> list[str]:  # noqa: ANN401
    """Return the paths of the items that a test asks, in order."""
    drawn = next((each for each in test.iter() if local(each) == "selection"), None)
    if drawn is not None:
        gathering.warn("bank-draw-lost", drawn.sourceline or 1)
    refs = (each.get("href", "") for each in test.iter() if local(each) == "assessmentItemRef")
    return [normpath(join(dirname(path), each)) for each in refs]


def _read(root: Any, gathering: Gathering, file: PurePosixPath) -> None:  # noqa: ANN401
    gathering.file = file
    read_qti(root, gathering)


def read_qti(root: Any, gathering: Gathering) -> None:  # noqa: ANN401
    """Take in one item."""
    item = ItemReader(root, gathering)
    raw = asked_by(item)
    if raw:
        gathering.add(root.get("identifier", ""), {**raw, **_around(item, raw)}, root.sourceline or 1)


def _around(item: ItemReader, raw: Raw) -> Raw:
    """Return what stands around the question: points, feedback by result, the explanation."""
    found: Raw = {}
    points = item.points()
    if points > 1:
        found["points"] = points
    told = {name: [text] for name in RESULTS if (text := item.feedback("RESULT").get(name))}
    if told:
        found["feedback"] = told
    if explained := item.explained():
        found["explanation"] = explained
    if raw["kind"] == "open":
        found |= modelled(item.raw_feedback("EXPLAINED").get("explained", ""))
    return found
