# SPDX-License-Identifier: EUPL-1.2
"""Plain text: what published HTML says, for formats that show no markup."""

from lxml import etree, html

BREAKS = frozenset({"p", "li", "br", "ul", "ol", "div", "tr"})
"""Elements that begin a line."""


def plain_text(fragment: str, between: str = " ") -> str:
    """Return the text of a fragment of HTML; what stands on lines of its own is parted by `between`."""
    if "<" not in fragment and "&" not in fragment:
        return " ".join(fragment.split())
    root = html.fragment_fromstring(fragment, create_parent="div")
    lines = "".join(_pieces(root)).split("\n")
    return between.join(line for each in lines if (line := " ".join(each.split())))


def _pieces(element: etree._Element) -> "list[str]":
    """Return the texts of an element, with a line break where one begins."""
    start = ["\n"] if element.tag in BREAKS else []
    if element.tag == "li":
        start.append("- ")
    inner = [piece for child in element for piece in _pieces(child)]
    end = ["\n"] if element.tag in BREAKS else []
    return [*start, element.text or "", *inner, *end, element.tail or ""]
