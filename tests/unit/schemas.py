# SPDX-License-Identifier: EUPL-1.2
"""The schemas that standards publish, where LEERWIJK_SCHEMAS names their folder."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

FOLDER = os.environ.get("LEERWIJK_SCHEMAS", "")
SPOKEN = (
    "voice",
    "sub",
    "speak",
    "say-as",
    "s",
    "prosody",
    "phoneme",
    "p",
    "mark",
    "emphasis",
    "break",
    "audio",
)
ABSENT = {
    "XInclude.xsd": ("http://www.w3.org/2001/XInclude", ("include",)),
    "mathml2.xsd": ("http://www.w3.org/1998/Math/MathML", ("math",)),
    "mathml3.xsd": ("http://www.w3.org/2010/Math/MathML", ("math",)),
    "ssmlv1p1-core.xsd": ("http://www.w3.org/2010/10/synthesis", SPOKEN),
    "apipv1p0_qtiextv2p1_v1p0.xsd": (
        "http://www.imsglobal.org/xsd/apip/apipv1p0/imsapip_qtiv1p0",
        ("apipAccessibility",),
    ),
    "apipv1p0_qtiextv2p2_v1p0p1.xsd": (
        "http://www.imsglobal.org/xsd/apip/apipv1p0/imsapip_qtiv1p0",
        ("apipAccessibility",),
    ),
}
"""Schemas that others import and nothing of ours uses → their namespace, and what is asked of them."""


class _Local(etree.Resolver):
    """Finds every schema below the folder by its base name, and none on the network."""

    def resolve(self, url: str, _public: str, context: object) -> object:  # type: ignore[override]
        name = url.rpartition("/")[2]
        if name in ABSENT:
            return self.resolve_string(_stand_in(*ABSENT[name]), context, base_url=url)
        near = sorted(Path(FOLDER).rglob(name if name != "ims_xml.xsd" else "xml.xsd"))
        return self.resolve_filename(str(near[0]), context) if near else self.resolve_empty(context)  # type: ignore[attr-defined]


def _stand_in(namespace: str, elements: tuple[str, ...]) -> str:
    named = "".join(f'<xs:element name="{name}"/>' for name in elements)
    head = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{namespace}">'
    return f"{head}{named}</xs:schema>"


@cache
def schema(name: str) -> etree.XMLSchema:
    """Return a published schema, compiled."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local())
    return etree.XMLSchema(etree.parse(Path(FOLDER) / name, parser))


def assert_valid(content: bytes, name: str) -> None:
    """Hold a document against a published schema; skip the test where there are none."""
    if not FOLDER:
        pytest.skip("LEERWIJK_SCHEMAS names no folder of schemas")
    schema(name).assertValid(etree.fromstring(content))
