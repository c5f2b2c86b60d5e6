# SPDX-License-Identifier: EUPL-1.2
"""The manifest of a package with one SCO, in the words of an edition of SCORM."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.builder import ElementMaker  # type: ignore[import-not-found]

from leerwijk.exports.packing_list import as_xml, identifier_of
from leerwijk.exports.player import LAUNCH
from leerwijk.model.package import Item

XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True, slots=True)
class Edition:
    """What editions of SCORM call differently."""

    namespaces: dict[str | None, str]
    """Prefix → namespace; that of content packages is None, that of ADL `adlcp`."""
    schemas: tuple[str, ...]
    """File of the schema of each namespace, in the same order."""
    schema_version: str
    scorm_type: str
    """Name of the attribute that makes a resource a SCO."""
    manifest_version: str


def manifest_of(
    item: Item, files: Iterable[str], edition: Edition, metadata: Iterable[etree._Element]
) -> bytes:
    """Return the manifest of a package with these files; `metadata` describes it, or says where."""
    make = ElementMaker(namespace=edition.namespaces[None], nsmap={**edition.namespaces, "xsi": XSI})
    name = identifier_of(item)
    resource = make.resource(
        *(make.file(href=path) for path in sorted(files)),
        identifier=f"{name}-sco",
        type="webcontent",
        href=LAUNCH,
    )
    resource.set(etree.QName(edition.namespaces["adlcp"], edition.scorm_type), "sco")
    root = make.manifest(
        make.metadata(make.schema("ADL SCORM"), make.schemaversion(edition.schema_version), *metadata),
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
        version=edition.manifest_version,
    )
    root.set(etree.QName(XSI, "schemaLocation"), " ".join(_places(edition)))
    return as_xml(root)


def _places(edition: Edition) -> Iterator[str]:
    for namespace, file in zip(edition.namespaces.values(), edition.schemas, strict=True):
        yield from (namespace, file)
