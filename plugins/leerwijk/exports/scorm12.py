# SPDX-License-Identifier: EUPL-1.2
"""SCORM 1.2: one SCO with everything in it, and the manifest that tells so."""

from collections.abc import Collection

from lxml.builder import ElementMaker  # type: ignore[import-not-found]

from leerwijk.exports.archive import archive
from leerwijk.exports.goods import Goods
from leerwijk.exports.lom import FORMS, lom_of
from leerwijk.exports.packing_list import as_xml, schemas
from leerwijk.exports.player import Playing, played
from leerwijk.exports.sco import Edition, manifest_of
from leerwijk.model.package import Item

ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
EDITION = Edition(
    namespaces={None: "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "adlcp": ADL},
    schemas=("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"),
    schema_version="1.2",
    scorm_type="scormtype",
    manifest_version="1.2",
)
METADATA = "metadata.xml"
"""Beside the manifest and named by it: within, parsers that are strict about schemas refuse it."""


def scorm12(item: Item, goods: Goods) -> bytes:
    """Return a package that holds everything."""
    _, files = played(item, goods, Playing("scorm.js", "1.2"))
    files |= schemas("scorm12")
    files[METADATA] = as_xml(lom_of(item, goods.publisher, FORMS["1.2"]))
    return _packed(item, files)


def scorm12_live(item: Item, goods: Goods) -> bytes:
    """Return a light package that shows the published pages, with a copy for when they are out of reach."""
    _, files = played(item, goods, Playing("light.js", "1.2", live=True, style="light.css"))
    return _packed(item, files)


def _packed(item: Item, files: dict[str, bytes]) -> bytes:
    files["imsmanifest.xml"] = manifest(item, files)
    return archive(files)


def manifest(item: Item, files: Collection[str]) -> bytes:
    """Return the manifest of a package with these files."""
    locations = (ElementMaker(namespace=ADL).location(path) for path in files if path == METADATA)
    return manifest_of(item, files, EDITION, locations)
