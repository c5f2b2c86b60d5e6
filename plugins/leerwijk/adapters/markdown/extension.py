# SPDX-License-Identifier: EUPL-1.2
"""LeerwijkExtension: our blocks, citations and links, as an extension of Python-Markdown."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from leerwijk.adapters.markdown.blocks import block_classes
from leerwijk.adapters.markdown.desk import Desk
from leerwijk.locale import words
from leerwijk.model.library import Library
from leerwijk.pages.citations import mark
from leerwijk.pages.page import Site

CITATION = r"\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\](?!\()"


class Citations(InlineProcessor):
    """`[@l001-03; @u-jib-44]` becomes numbered references."""

    def handleMatch(self, m: Any, data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ANN401, ARG002, N802
        """Return a mark that is numbered when the whole page is known."""
        return mark(m.group(1)), m.start(0), m.end(0)


class Links(Treeprocessor):
    """Links to source files lead to their pages."""

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(md)
        self.desk = desk

    def run(self, root: Element) -> None:
        """Rewrite every link and image."""
        for tag, attribute in (("a", "href"), ("img", "src")):
            for element in root.iter(tag):
                if target := element.get(attribute):
                    element.set(attribute, self.desk.link(target))


class LeerwijkExtension(BlocksExtension):
    """Blocks, citations and links to source files."""

    def __init__(self, **configs: Any) -> None:
        self.config = {
            "library": [Library(), "what the blocks show"],
            "site": [Site("", ""), "the site that the page is part of"],
            "words": [words("nl"), "words of the interface"],
            "parts": [frozenset(), "parts of the site that have pages"],
        }
        super().__init__(**configs)
        self.desk = Desk(*(self.getConfig(name) for name in ("library", "site", "words", "parts")))

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Add what this extension brings."""
        for block in block_classes():
            block_mgr.register(block, {"desk": self.desk})
        md.inlinePatterns.register(Citations(CITATION, md), "leerwijk-citations", 176)
        md.treeprocessors.register(Links(md, self.desk), "leerwijk-links", 1)


def makeExtension(**configs: Any) -> LeerwijkExtension:  # noqa: ANN401, N802
    """Return the extension, as Python-Markdown asks for it by module name."""
    return LeerwijkExtension(**configs)
