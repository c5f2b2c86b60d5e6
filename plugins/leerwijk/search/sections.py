# SPDX-License-Identifier: EUPL-1.2
"""Sections: the text of a page's main content, split where a link can jump to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from lxml.etree import HTMLParser, fromstring
from lxml.etree import _Element as Element

from leerwijk.search.silent import TAGS, is_silent, without_silent_parts

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
TERM = 7
PART = 8
"""Levels below those of headings."""
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "button", "cite", "code", "dfn", "em", "i", "ins", "kbd", "label", "mark"}
    | {"q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var"}
)
JUMPABLE = frozenset({"article", "aside", "details", "div", "figure", "li", "section", "tr"})
"""Elements that make a section of their own when they have an id."""
SECTIONING = frozenset({"article", "aside", "figure", "section"})
"""Elements after which the text belongs to what was there before them."""


class Section(NamedTuple):
    """A part of a page with its own address."""

    anchor: str
    """Id to jump to; "" is the top of the page."""
    heading: str
    text: str


@dataclass(slots=True)
class _Draft:
    anchor: str
    heading: str = ""
    level: int = 0
    """Of the heading; larger for a part without heading, which stands below any."""
    pieces: list[str] = field(default_factory=list)

    @property
    def is_bare(self) -> bool:
        """Whether this is a part with an address that says nothing yet."""
        return self.level == PART and not "".join(self.pieces).strip()


def sections_of(html: str) -> Iterator[Section]:
    """Yield the sections of the main content `html` that hold words, in reading order."""
    reader = _Reader()
    written = f"<main>{without_silent_parts(html)}</main>"
    document = fromstring(written, HTMLParser(remove_comments=True, remove_pis=True))
    reader.walk(document[0][0])
    for draft, following in zip_longest(reader.drafts, reader.drafts[1:]):
        text = _tidy("".join(draft.pieces))
        leads_on = draft.heading and following and following.level > draft.level
        if text or leads_on:
            yield Section(draft.anchor, draft.heading, text)


class _Reader:
    """Walks an element tree and keeps which section the text belongs to."""

    def __init__(self) -> None:
        self.current = _Draft("")
        self.drafts = [self.current]

    def walk(self, element: Element) -> None:
        if element.text:
            self.current.pieces.append(element.text)
        for child in element:
            if child.tag not in INLINE:
                self._enter_block(child)
            elif not _is_silent(child):
                self.walk(child)
            if child.tail:
                self.current.pieces.append(child.tail)

    def _enter_block(self, element: Element) -> None:
        before = self.current
        before.pieces.append(" ")
        if _is_silent(element):
            return
        anchor = element.get("id")
        if element.tag in HEADINGS:
            self._start(anchor or before.anchor, int(element.tag[1]), _tidy(_text_of(element)))
            return
        if element.tag == "dt" and (anchor or before.is_bare):
            self._start(anchor or before.anchor, TERM, _tidy(_text_of(element)))
            return
        if anchor and element.tag in JUMPABLE:
            self._start(anchor, PART)
        self.walk(element)
        if element.tag in SECTIONING or (anchor and element.tag in JUMPABLE):
            self.current = before
        self.current.pieces.append(" ")

    def _start(self, anchor: str, level: int, heading: str = "") -> None:
        self.current = _Draft(anchor, heading, level)
        self.drafts.append(self.current)


def _is_silent(element: Element) -> bool:
    return element.tag in TAGS or is_silent(element.items())


def _text_of(element: Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if not _is_silent(child):
            parts.append(_text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _tidy(text: str) -> str:
    return " ".join(text.split())
