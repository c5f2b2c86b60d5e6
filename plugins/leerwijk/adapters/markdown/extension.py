# SPDX-License-Identifier: EUPL-1.2
"""LeerwijkExtension: our blocks, citations and links, as an extension of Python-Markdown."""

from re import Match
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, treeprocessors
from markdown.inlinepatterns import InlineProcessor as InlinePattern
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor  # type: ignore[import-untyped]

from leerwijk.adapters.markdown.blocks import block_classes
from leerwijk.adapters.markdown.desk import Desk
from leerwijk.adapters.markdown.inline import CITATION, InlineProcessor
from leerwijk.adapters.markdown.tables import Tables
from leerwijk.locale import words
from leerwijk.model.library import Library
from leerwijk.pages.citations import mark
from leerwijk.pages.page import Site

ELEMENTS = ["leerwijk-quiz", "leerwijk-case"]
"""Elements of ours that a block may put in a page; Markdown leaves them outside of paragraphs."""


class Citations(InlinePattern):
    """`[@l001-03; @u-jib-44]` becomes numbered references."""

    def handleMatch(self, m: Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return a sign that is numbered when the whole page is known."""
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


class Checks(Preprocessor):
    """What is wrong with a hand-written text is noted with its place."""

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(md)
        self.desk = desk

    def run(self, lines: list[str]) -> list[str]:
        """Check the text and leave it as it is."""
        self.desk.check("\n".join(lines))
        return lines


class Finish(Postprocessor):
    """A hand-written page gets its numbers, sources, explanations and links."""

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(md)
        self.desk = desk

    def run(self, text: str) -> str:
        """Return the finished page."""
        return self.desk.finish(text)


class LeerwijkExtension(BlocksExtension):  # type: ignore[misc]
    """Blocks, citations and links to source files.

    A host gives either a `desk` of its own, or `library`, `site`, `words` and `parts` to make one from.
    """

    def __init__(self, **configs: Any) -> None:  # noqa: ANN401 — Python-Markdown's signature
        self.config = {
            "desk": ["", "what our Markdown knows of the site"],
            "library": [Library(), "what the blocks show"],
            "site": [Site("", ""), "the site that the page is part of"],
            "words": [words("nl"), "words of the interface"],
            "parts": [frozenset(), "parts of the site that have pages"],
            "finish": [True, "whether pages are hand-written, and finished by Markdown alone"],
        }
        super().__init__(**configs)
        own = (self.getConfig(name) for name in ("library", "site", "words", "parts"))
        self.desk: Desk = self.getConfig("desk") or Desk(*own)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Add what this extension brings."""
        md.block_level_elements += ELEMENTS
        for block in block_classes():
            block_mgr.register(block, {"desk": self.desk})
        if type(md.treeprocessors["inline"]) is treeprocessors.InlineProcessor:
            md.treeprocessors.register(InlineProcessor(md), "inline", 20)
        md.inlinePatterns.register(Citations(CITATION, md), "leerwijk-citations", 176)
        md.treeprocessors.register(Links(md, self.desk), "leerwijk-links", 1)
        md.treeprocessors.register(Tables(md), "leerwijk-tables", 0)
        if self.getConfig("finish"):
            md.preprocessors.register(Checks(md, self.desk), "leerwijk-checks", 100)
            md.postprocessors.register(Finish(md, self.desk), "leerwijk-finish", -10)


def makeExtension(**configs: Any) -> LeerwijkExtension:  # noqa: ANN401, N802
    """Return the extension, as Python-Markdown asks for it by module name."""
    return LeerwijkExtension(**configs)
