# SPDX-License-Identifier: EUPL-1.2
"""XML of others, read without fetching, expanding or believing anything."""

from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from xml.etree.ElementTree import ParseError

import defusedxml.ElementTree as safe  # type: ignore[import-untyped]  # noqa: N813
from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from lxml import etree

from leerwijk.problems import Place, Problem


def xml_of(content: bytes, file: PurePosixPath) -> Any | Problem:  # noqa: ANN401 — an element that knows its line
    """Return the root of a document, or why it is refused."""
    try:
        for _ in safe.iterparse(BytesIO(content), events=("start",), forbid_dtd=True):
            pass
    except ParseError as error:
        line, column = error.position
        return Problem(Place(file, line, column + 1), "bank-xml-broken")
    except (DefusedXmlException, ValueError, LookupError):
        return Problem(Place(file), "bank-xml-forbidden")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        return Problem(Place(file, max(1, line), max(1, column)), "bank-xml-broken")


def name_of(element: Any) -> str:  # noqa: ANN401
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
