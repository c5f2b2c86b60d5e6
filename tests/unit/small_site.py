# SPDX-License-Identifier: EUPL-1.2
"""The small site of tests/golden/pages, read once for all tests of its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from lxml import html

from leerwijk.adapters.markdown import writer_of
from leerwijk.locale import words
from leerwijk.pages import fill, pages_of
from leerwijk.pages.page import Site
from leerwijk.reading import read_library

if TYPE_CHECKING:
    from leerwijk.pages.page import Filled

GOLDEN = Path(__file__).parents[1] / "golden" / "pages"
PARTS = frozenset({"course", "factsheets", "lessons-learned"})
SITE = Site("Voorbeeld", "https://voorbeeld.example/site/", description="Een kleine site.")
NL = words("nl")
LIBRARY, PROBLEMS = read_library(GOLDEN / "site")
PAGES = {page.url: page for page in pages_of(LIBRARY, SITE, NL, PARTS)}
CONFIGS = {"leerwijk.blocks": {"library": LIBRARY, "site": SITE, "words": NL, "parts": PARTS}}
WRITE = writer_of(["attr_list", "def_list", "footnotes", "tables", "toc"], CONFIGS)


def filled(url: str) -> Filled:
    """Return the HTML parts of the page at an address."""
    return fill(PAGES[url], SITE, NL, WRITE)


def parsed(text: str) -> html.HtmlElement:
    """Return HTML, parsed, in an element of its own."""
    return html.fromstring(f"<main>{text}</main>")


def tree(url: str) -> html.HtmlElement:
    """Return the main part of the page at an address, parsed."""
    return parsed(filled(url).main)


def found(element: html.HtmlElement, path: str) -> list[Any]:
    """Return what an XPath finds: elements, or the values of attributes."""
    return cast("list[Any]", element.xpath(path))


def text_of(element: html.HtmlElement) -> str:
    """Return the text of an element with single spaces."""
    return " ".join(element.text_content().split())
