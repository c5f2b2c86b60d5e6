# SPDX-License-Identifier: EUPL-1.2
"""QTI 2.x and 3.0 → questions as our authors write them."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from leerwijk.problems import Problem
from leerwijk.reading.banks.gathering import Gathering, Raw
from leerwijk.reading.banks.qti_interactions import asked_by
from leerwijk.reading.banks.qti_item import ItemReader, local
from leerwijk.reading.banks.qti_sections import Labels, asked_in, settings_of
from leerwijk.reading.banks.rich_text import modelled, read_on
from leerwijk.reading.banks.safe_xml import xml_of

RESULTS = ("correct", "partly", "incorrect")


def read_qti_package(files: Mapping[str, bytes], gathering: Gathering) -> None:
    """Take in every item of a package, those of a test under the title of that test."""
    whole = gathering.file
    roots = dict(_roots(files, gathering))
    items = {path: root for path, root in roots.items() if local(root) == "assessmentItem"}
    for path, test in roots.items():
        if local(test) == "assessmentTest":
            gathering.file = whole / path
            for ref in asked_in(test, path, gathering):
                if ref.path in items:
                    gathering.begin(test.get("title", ""), ref.group, **settings_of(test))
                    _read(items.pop(ref.path), gathering, whole / ref.path, ref.labels)
    gathering.begin("")
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


def _read(root: Any, gathering: Gathering, file: PurePosixPath, labels: Labels = ()) -> None:  # noqa: ANN401
    gathering.file = file
    read_qti(root, gathering, labels)


def read_qti(root: Any, gathering: Gathering, labels: Labels = ()) -> None:  # noqa: ANN401
    """Take in one item."""
    item = ItemReader(root, gathering)
    raw = asked_by(item)
    if raw:
        whole = {**raw, **_around(item, raw)}
        gathering.add(root.get("identifier", ""), whole, root.sourceline or 1, labels)


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
    below = item.raw_feedback("EXPLAINED").get("explained", "")
    found |= read_on(below)
    if raw["kind"] == "open":
        found |= modelled(below)
    return found
