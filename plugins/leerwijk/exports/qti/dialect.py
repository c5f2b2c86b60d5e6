# SPDX-License-Identifier: EUPL-1.2
"""Dialects: how each version of QTI names its elements, attributes and files."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree, html

from leerwijk.exports.markup import Child, Maker, Node

CAPITAL = re.compile(r"(?<=[a-z0-9])[A-Z]")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A version of QTI."""

    id: str
    """Of its target."""
    namespace: str
    packaging: str
    """Namespace of the manifest."""
    schema: str
    """What the manifest calls itself."""
    resource: str
    """How the types of resources end: "xmlv2p1"."""
    is_dashed: bool = False
    """Whether names are `qti-simple-choice` and `max-choices` instead of `simpleChoice` and `maxChoices`."""

    def __call__(self, tag: str, *children: Child, **attributes: str) -> Node:
        """Return an element, named as this version does."""
        named = {self._dashed(name): value for name, value in attributes.items()}
        return self._make(f"qti-{self._dashed(tag)}" if self.is_dashed else tag, *children, **named)

    def text(self, tag: str, *children: Child) -> Node:
        """Return an element of HTML."""
        return self._make(tag, *children)

    def html(self, fragment: str) -> Iterator[Node | str]:
        """Yield what a fragment of HTML holds, as elements of this version."""
        if "<" not in fragment and "&" not in fragment:
            yield fragment
            return
        pieces: Any = html.fragments_fromstring(fragment) if fragment else []
        for piece in pieces:
            if isinstance(piece, str):
                yield piece
            else:
                tail, piece.tail = piece.tail, None
                yield self._named(piece)
                yield tail or ""

    def _named(self, element: Node) -> Node:
        copy = deepcopy(element)
        for each in copy.iter(etree.Element):
            each.tag = f"{{{self.namespace}}}{each.tag}"
            for name in set(each.attrib) - {"href", "class"}:
                del each.attrib[name]
        return copy

    def _make(self, tag: str, *children: Child, **attributes: str) -> Node:
        return Maker(self.namespace, {None: self.namespace})(tag, *children, **attributes)

    def _dashed(self, name: str) -> str:
        return dashed(name) if self.is_dashed else name


@cache
def dashed(name: str) -> str:
    """Return a name with hyphens instead of capitals."""
    return CAPITAL.sub(lambda found: f"-{found[0].lower()}", name)


V21 = Dialect(
    "qti21",
    "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "QTIv2.1 Package",
    "xmlv2p1",
)
V22 = Dialect(
    "qti22",
    "http://www.imsglobal.org/xsd/imsqti_v2p2",
    "http://www.imsglobal.org/xsd/imscp_v1p1",
    "QTIv2.2 Package",
    "xmlv2p2",
)
V30 = Dialect(
    "qti30",
    "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    "QTI Package",
    "xmlv3p0",
    is_dashed=True,
)


def named(identifier: str) -> str:
    """Return an id as an identifier of QTI, which does not begin with a digit."""
    return identifier if identifier[:1].isalpha() else f"_{identifier}"


def option_names(question: Any) -> list[str]:  # noqa: ANN401 — choice and multiple
    """Return the identifier of each option: the id that its author gave, or digits behind `_`."""
    given = [getattr(each, "id", None) for each in getattr(question.written, "options", ())]
    if len(given) != len(question.options):
        given = [None] * len(question.options)
    own = (f"_{option.key}" for option in question.options)
    return [_of_author(id_) if id_ else name for id_, name in zip(given, own, strict=True)]


def _of_author(identifier: str) -> str:
    return identifier if identifier[:1].isalpha() else f"_.{identifier}"
