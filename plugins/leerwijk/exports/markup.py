# SPDX-License-Identifier: EUPL-1.2
"""Markup: XML made of elements, never of pasted text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

Node = etree._Element  # noqa: SLF001 — the only name that lxml gives its type


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A text that stands in the document as it is, not escaped."""

    text: str


Child = Node | Verbatim | str | Mapping[str, str] | None
"""What stands in an element: an element, a text, attributes by name, or nothing."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes elements of one namespace."""

    namespace: str = ""
    prefixes: Mapping[str | None, str] = field(default_factory=dict)
    """Prefix → namespace, for the root of a document."""

    def __call__(self, tag: str, *children: Child, **attributes: str) -> Node:
        """Return an element with all that stands in it."""
        name = f"{{{self.namespace}}}{tag}" if self.namespace else tag
        prefixes: Any = dict(self.prefixes) or None  # lxml takes None as a prefix, its types do not
        found: Node = etree.Element(name, attributes, prefixes)
        for child in children:
            _add(found, child)
        return found


def _add(parent: Node, child: Child) -> None:
    if isinstance(child, Mapping):
        for name, value in child.items():
            parent.set(name, value)
    elif isinstance(child, Verbatim):
        parent.text = etree.CDATA(child.text)
    elif not isinstance(child, str):
        if child is not None:
            parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def document(root: Node) -> bytes:
    """Return a document as bytes."""
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def cdata(text: str) -> Child:
    """Return a text that stands in the document as it is, not escaped."""
    return Verbatim(text) if text and "]]>" not in text else text
