# SPDX-License-Identifier: EUPL-1.2
"""SCORM 1.2: one SCO with everything in it, and the manifest that tells so."""

from collections.abc import Iterable

from lxml import etree
from lxml.builder import ElementMaker  # type: ignore[import-not-found]

from leerwijk.exports.archive import archive
from leerwijk.exports.goods import Goods
from leerwijk.exports.lom import FORMS, lom_of
from leerwijk.exports.packing_list import as_xml, identifier_of, schemas
from leerwijk.exports.player import LAUNCH, Playing, played
from leerwijk.model.package import Item

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PLACES = f"{CP} imscp_rootv1p1p2.xsd {ADL} adlcp_rootv1p2.xsd"
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


def manifest(item: Item, files: Iterable[str]) -> bytes:
    """Return the manifest of a package with these files."""
    make = ElementMaker(namespace=CP, nsmap={None: CP, "adlcp": ADL, "xsi": XSI})
    make_location = ElementMaker(namespace=ADL).location
    name = identifier_of(item)
    resource = make.resource(
        *(make.file(href=path) for path in sorted(files)),
        identifier=f"{name}-sco",
        type="webcontent",
        href=LAUNCH,
    )
    resource.set(etree.QName(ADL, "scormtype"), "sco")
    root = make.manifest(
        make.metadata(
            make.schema("ADL SCORM"),
            make.schemaversion("1.2"),
            *(make_location(path) for path in files if path == METADATA),
        ),
        make.organizations(
            make.organization(
                make.title(item.title),
                make.item(make.title(item.title), identifier=f"{name}-item", identifierref=f"{name}-sco"),
                identifier=f"{name}-org",
            ),
            default=f"{name}-org",
        ),
        make.resources(resource),
        identifier=name,
        version="1.2",
    )
    root.set(etree.QName(XSI, "schemaLocation"), PLACES)
    return as_xml(root)
