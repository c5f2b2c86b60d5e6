# SPDX-License-Identifier: EUPL-1.2
"""The schemas that standards publish, where LEERWIJK_SCHEMAS names their folder."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

FOLDER = os.environ.get("LEERWIJK_SCHEMAS", "")


class _Local(etree.Resolver):
    """Finds every schema below the folder by its base name, and none on the network."""

    def resolve(self, url: str, _public: str, context: object) -> object:  # type: ignore[override]
        name = url.rpartition("/")[2]
        near = sorted(Path(FOLDER).rglob(name if name != "ims_xml.xsd" else "xml.xsd"))
        return self.resolve_filename(str(near[0]), context) if near else self.resolve_empty(context)  # type: ignore[attr-defined]


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
