# SPDX-License-Identifier: EUPL-1.2
"""SCORM 2004, 4th edition: one SCO with everything in it, without sequencing, and its manifest."""

from collections.abc import Iterable

from leerwijk.exports.archive import archive
from leerwijk.exports.goods import Goods
from leerwijk.exports.lom import FORMS, lom_of
from leerwijk.exports.packing_list import schemas
from leerwijk.exports.player import Playing, played
from leerwijk.exports.sco import Edition, manifest_of
from leerwijk.model.package import Item

EDITION = Edition(
    namespaces={
        None: "http://www.imsglobal.org/xsd/imscp_v1p1",
        "adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
        "adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
        "adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
        "imsss": "http://www.imsglobal.org/xsd/imsss",
    },
    schemas=("imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd", "adlnav_v1p3.xsd", "imsss_v1p0.xsd"),
    schema_version="2004 4th Edition",
    scorm_type="scormType",
    manifest_version="1",
)


def scorm2004(item: Item, goods: Goods) -> bytes:
    """Return a package that holds everything."""
    _, files = played(item, goods, Playing("scorm.js", "2004"))
    files |= schemas("scorm2004")
    files["imsmanifest.xml"] = manifest(item, goods, files)
    return archive(files)


def manifest(item: Item, goods: Goods, files: Iterable[str]) -> bytes:
    """Return the manifest of a package with these files."""
    return manifest_of(item, files, EDITION, [lom_of(item, goods.publisher, FORMS["2004"])])
