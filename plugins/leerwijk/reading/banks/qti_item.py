# SPDX-License-Identifier: EUPL-1.2
"""An item of QTI, whatever its version: its parts by the names of version 2."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from leerwijk.reading.banks.gathering import Gathering
from leerwijk.reading.banks.numbers import number_of
from leerwijk.reading.banks.rich_text import cleaned
from leerwijk.reading.banks.safe_xml import name_of

DASH = re.compile(r"-([a-z])")
Node = Any


def local(node: Node) -> str:
    """Return the name of an element as version 2 has it."""
    return _joined(name_of(node).removeprefix("qti-"))


def _joined(name: str) -> str:
    return DASH.sub(lambda found: found[1].upper(), name)


def value_of(node: Node, name: str, default: str = "") -> str:
    """Return an attribute by its name in version 2."""
    for key, value in node.attrib.items():
        if _joined(key) == name:
            return str(value)
    return default


class ItemReader:
    """Looks things up in one item, and notes what cannot be kept."""

    def __init__(self, root: Node, gathering: Gathering) -> None:
        self.root, self.gathering = root, gathering
        self.line = root.sourceline or 1

    def all(self, name: str, within: Node = None) -> list[Node]:
        """Return all elements of a name."""
        return [each for each in (self.root if within is None else within).iter() if local(each) == name]

    def first(self, name: str, within: Node = None) -> Node:
        """Return the first element of a name, or None."""
        return next(iter(self.all(name, within)), None)

    def html(self, node: Node, *, without: tuple[str, ...] = ()) -> str:
        """Return what stands in an element as HTML, without elements of some names."""
        return "".join(_pieces(node, without))

    def text(self, node: Node, *, lines: bool = False, without: tuple[str, ...] = ()) -> str:
        """Return what stands in an element as our texts are written."""
        if node is None:
            return ""
        found = cleaned(self.html(node, without=without), lines=lines)
        for name in found.lost:
            self.gathering.warn("bank-element-lost", node.sourceline or self.line, name=name)
        return found.text

    def correct(self, response: str) -> list[str]:
        """Return the right values of a response."""
        declared = self.declared(response)
        right = self.first("correctResponse", declared) if declared is not None else None
        return [(each.text or "").strip() for each in self.all("value", right)] if right is not None else []

    def declared(self, response: str) -> Node:
        """Return the declaration of a response, or None."""
        return next(
            (each for each in self.all("responseDeclaration") if each.get("identifier") == response), None
        )

    def scores(self, response: str) -> dict[str, float]:
        """Return value → score of a response that has a mapping."""
        declared = self.declared(response)
        entries = self.all("mapEntry", declared) if declared is not None else []
        return {value_of(each, "mapKey"): number_of(value_of(each, "mappedValue")) for each in entries}

    def points(self) -> int:
        """Return how many points the item gives."""
        for outcome in self.all("outcomeDeclaration"):
            if (
                outcome.get("identifier") == "MAXSCORE"
                and (value := self.first("value", outcome)) is not None
            ):
                return self._whole(number_of(value.text or ""))
        for outcome in self.all("outcomeDeclaration"):
            if outcome.get("identifier") == "SCORE" and (most := value_of(outcome, "normalMaximum")):
                return self._whole(number_of(most))
        return 1

    def _whole(self, points: float) -> int:
        if points != round(points):
            self.gathering.warn("bank-points-rounded", self.line, points=f"{points:g}")
        return round(points)

    def raw_feedback(self, outcome: str) -> dict[str, str]:
        """Return identifier → HTML of the feedback that an outcome shows."""
        return {
            each.get("identifier", ""): self.html(
                self.first("contentBody", each) if _has_body(each) else each
            )
            for each in self.all("modalFeedback")
            if value_of(each, "outcomeIdentifier") == outcome
        }

    def feedback(self, outcome: str) -> dict[str, str]:
        """Return identifier → text of the feedback that an outcome shows."""
        return {name: cleaned(text).text for name, text in self.raw_feedback(outcome).items()}

    def explained(self) -> str:
        """Return the explanation that is shown whatever the answer is."""
        return cleaned(self.raw_feedback("EXPLAINED").get("explained", ""), lines=True).text

    def told(self) -> dict[str, str]:
        """Return identifier of an answer → feedback on it, by whichever outcome."""
        ours = {"RESULT", "EXPLAINED"}
        outcomes = {value_of(each, "outcomeIdentifier") for each in self.all("modalFeedback")} - ours
        return {name: text for outcome in sorted(outcomes) for name, text in self.feedback(outcome).items()}


def _has_body(node: Node) -> bool:
    return any(local(each) == "contentBody" for each in node)


def _pieces(node: Node, without: tuple[str, ...]) -> Iterator[str]:
    """Yield the HTML of what stands in an element; other names than those of HTML fall away."""
    yield _escaped(node.text)
    for child in node:
        name = local(child)
        if name and name not in without:
            shown = etree.QName(child).localname
            attributes = "".join(
                f' {key}="{_escaped(child.get(key))}"' for key in ("href", "class") if child.get(key)
            )
            yield f"<{shown}{attributes}>"
            yield from _pieces(child, without)
            yield f"</{shown}>" if shown not in ("br", "img") else ""
        yield _escaped(child.tail)


def _escaped(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
