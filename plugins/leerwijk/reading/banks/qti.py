# SPDX-License-Identifier: EUPL-1.2
"""QTI 2.x and 3.0 → questions as our authors write them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from leerwijk.problems import Problem
from leerwijk.reading.banks.gathering import Gathering, Raw
from leerwijk.reading.banks.pictures import kept
from leerwijk.reading.banks.qti_interactions import asked_by
from leerwijk.reading.banks.qti_item import ItemReader, local
from leerwijk.reading.banks.qti_sections import Labels, asked_in, settings_of
from leerwijk.reading.banks.rich_text import modelled, read_on
from leerwijk.reading.banks.safe_xml import xml_of

RESULTS = ("correct", "partly", "incorrect")


def read_qti_package(files: Mapping[str, bytes], gathering: Gathering) -> None:
    """Take in every item of a package, those of a test under the title of that test."""
    whole = gathering.file
    roots = dict(_roots({path: each for path, each in files.items() if path.endswith(".xml")}, gathering))
    items = {path: root for path, root in roots.items() if local(root) == "assessmentItem"}
    for path, test in roots.items():
        if local(test) == "assessmentTest":
            gathering.file = whole / path
            for ref in asked_in(test, path, gathering):
                if ref.path in items:
                    gathering.begin(test.get("title", ""), ref.group, **settings_of(test))
                    gathering.file = whole / ref.path
                    read_qti(items.pop(ref.path), gathering, ref.labels, Beside(files, ref.path))
    gathering.begin("")
    for path, root in items.items():
        gathering.file = whole / path
        read_qti(root, gathering, beside=Beside(files, path))
    gathering.file = whole


def _roots(files: Mapping[str, bytes], gathering: Gathering) -> Iterator[tuple[str, Any]]:
    """Yield path and root of each document; note those that cannot be read."""
    for path, content in sorted(files.items()):
        root: Any = xml_of(content, gathering.file / path)
        if isinstance(root, Problem):
            gathering.problems.append(root)
        else:
            yield path, root


def read_qti(
    root: Any,  # noqa: ANN401
    gathering: Gathering,
    labels: Labels = (),
    beside: "Beside | None" = None,
) -> None:
    """Take in one item, with what lies beside it in its package."""
    item = ItemReader(root, gathering)
    picture = _picture(item, beside) if beside else {}
    raw = asked_by(item)
    if raw:
        whole = {**raw, **picture, **_around(item, raw)}
        gathering.add(root.get("identifier", ""), whole, root.sourceline or 1, labels)


@dataclass(frozen=True, slots=True)
class Beside:
    """The files of a package, and the path of one of them."""

    files: Mapping[str, bytes]
    path: str


def _picture(item: ItemReader, beside: Beside) -> Raw:
    """Take the first picture out of the body of an item, where the package holds it."""
    body = item.first("itemBody")
    image = item.first("img", body) if body is not None else None
    if image is None or ":" in image.get("src", ""):
        return {}
    name = normpath(join(dirname(beside.path), unquote(image.get("src", ""))))
    image.tag = "span"
    return kept(name, image.get("alt", "").strip(), beside.files.get(name), item.gathering, item.line)


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
