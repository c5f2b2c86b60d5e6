# SPDX-License-Identifier: EUPL-1.2
"""The inline scan of Python-Markdown, which passes over patterns that a text cannot match."""

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns, treeprocessors
from markdown.util import AtomicString

if TYPE_CHECKING:
    from collections.abc import Iterable

CITATION = r"\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\](?!\()"

EMPHASIS = r"\*|_"
"""How Python-Markdown from 3.11 finds emphasis."""

SIGNS = {
    CITATION: ("[@", "[@"),
    EMPHASIS: ("*", "_"),
    inlinepatterns.BACKTICK_RE: ("`", "`"),
    inlinepatterns.ESCAPE_RE: ("\\", "\\"),
    inlinepatterns.LINK_RE: ("[", "["),
    inlinepatterns.IMAGE_LINK_RE: ("![", "!["),
    inlinepatterns.AUTOLINK_RE: ("<", "<"),
    inlinepatterns.AUTOMAIL_RE: ("<", "<"),
    inlinepatterns.LINE_BREAK_RE: ("  \n", "  \n"),
    inlinepatterns.HTML_RE: ("<", "<"),
    inlinepatterns.ENTITY_RE: ("&", "&"),
}
"""Expression → two signs of which a text holds one where it matches."""

ANY = ("", "")
"""Signs of an expression that is not ours to know."""


class InlineProcessor(treeprocessors.InlineProcessor):
    """Gives what its parent gives, sooner: most texts match no pattern, and trying all costs the most.

    Its name is that of its parent, so that it takes the place of the method with two underscores.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.__tried: list[tuple[Any, str, str]] = []

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Scan all texts of a tree."""
        patterns: Iterable[Any] = self.inlinePatterns
        self.__tried = [(pattern, *SIGNS.get(pattern.pattern, ANY)) for pattern in patterns]
        return super().run(tree, ancestors)

    def __handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        start = 0
        while patternIndex < len(self.__tried):
            pattern, sign, other = self.__tried[patternIndex]
            matched = False
            if sign in data or other in data:
                data, matched, start = self.__applyPattern(pattern, data, patternIndex, start)  # type: ignore[attr-defined]
            if not matched:
                start = 0
                patternIndex += 1  # noqa: N806
        return data
