# SPDX-License-Identifier: EUPL-1.2
"""Tables that scroll by themselves on a narrow screen, by finger and by keyboard."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class Tables(Treeprocessor):
    """A table stands in a box that scrolls and takes the focus."""

    def run(self, root: Element) -> None:
        """Put every table in a box."""
        for parent in list(root.iter()):
            for place, child in enumerate(parent):
                if child.tag == "table":
                    parent[place] = _boxed(child)


def _boxed(table: Element) -> Element:
    box = Element("div", {"class": "lw-table", "tabindex": "0"})
    box.tail, table.tail = table.tail, None
    box.append(table)
    return box
