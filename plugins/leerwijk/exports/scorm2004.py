# SPDX-License-Identifier: EUPL-1.2
"""SCORM 2004, 4th edition: one SCO with everything in it, without sequencing, and its manifest."""

from collections.abc import Iterable

from lxml import etree
from lxml.builder import ElementMaker  # type: ignore[import-not-found]

from leerwijk.exports.archive import archive
from leerwijk.exports.goods import Goods
from leerwijk.exports.lom import FORMS, lom_of
from leerwijk.exports.packing_list import as_xml, identifier_of, schemas
from leerwijk.exports.player import LAUNCH, Playing, played
from leerwijk.model.package import Item

CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADL = "http://www.adlnet.org/xsd/adlcp_v1p3"
SEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
NAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
SS = "http://www.imsglobal.org/xsd/imsss"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PLACES = (
    f"{CP} imscp_v1p1.xsd {ADL} adlcp_v1p3.xsd {SEQ} adlseq_v1p3.xsd "
    f"{NAV} adlnav_v1p3.xsd {SS} imsss_v1p0.xsd"
)


def scorm2004(item: Item, goods: Goods) -> bytes:
    """Return a package that holds everything."""
    _, files = played(item, goods, Playing("scorm.js", "2004"))
    files |= schemas("scorm2004")
    files["imsmanifest.xml"] = manifest(item, goods, files)
    return archive(files)


def manifest(item: Item, goods: Goods, files: Iterable[str]) -> bytes:
    """Return the manifest of a package with these files."""
    names = {None: CP, "adlcp": ADL, "adlseq": SEQ, "adlnav": NAV, "imsss": SS, "xsi": XSI}
    make = ElementMaker(namespace=CP, nsmap=names)
    name = identifier_of(item)
    resource = make.resource(
        *(make.file(href=path) for path in sorted(files)),
        identifier=f"{name}-sco",
        type="webcontent",
        href=LAUNCH,
    )
    resource.set(etree.QName(ADL, "scormType"), "sco")
    root = make.manifest(
        make.metadata(
            make.schema("ADL SCORM"),
            make.schemaversion("2004 4th Edition"),
            lom_of(item, goods.publisher, FORMS["2004"]),
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
        version="1",
    )
    root.set(etree.QName(XSI, "schemaLocation"), PLACES)
    return as_xml(root)
