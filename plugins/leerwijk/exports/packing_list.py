# SPDX-License-Identifier: EUPL-1.2
"""Packing list: names, XML and schema files, the same in every manifest."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from leerwijk.model.package import Item

SCHEMAS = Path(__file__).with_name("schemas")


def identifier_of(item: Item) -> str:
    """Return the name of an item for a manifest: ASCII letters, digits, "_" and "-" only."""
    return clean(f"leerwijk-{item.noun}-{item.id}")


def clean(text: str) -> str:
    """Return a name of ASCII letters, digits, "_" and "-"."""
    flat = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_-]", "-", flat)


def as_xml(root: etree._Element) -> bytes:
    """Return a document as bytes, one element a line."""
    etree.indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


@cache
def schemas(folder: str) -> MappingProxyType[str, bytes]:
    """Return the schema files that validators want at the root of a package."""
    files = sorted((SCHEMAS / folder).iterdir())
    return MappingProxyType({path.name: path.read_bytes() for path in files})
