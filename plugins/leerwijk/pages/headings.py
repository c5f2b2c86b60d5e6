# SPDX-License-Identifier: EUPL-1.2
"""Headings: the table of contents of a page, and links to a heading by its title."""

import re
from html import escape, unescape

from markupsafe import Markup

from leerwijk.pages.page import Heading
from leerwijk.pages.signs import AGAIN, END_AGAIN

HEADING = re.compile(r'<h([23])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
AGAIN_TITLE = re.compile(f"{AGAIN}([^{END_AGAIN}]*){END_AGAIN}")


def headings_of(main: str) -> tuple[Heading, ...]:
    """Return the headings of level 2 and 3 of a page, from its HTML."""
    return tuple(
        Heading(int(level), id_, unescape(TAG.sub("", title)).strip())
        for level, id_, title in HEADING.findall(main)
    )


def again(title: str) -> Markup:
    """Return the title of a heading, to become a link where the page has that heading."""
    return Markup("{}").format(f"{AGAIN}{title}{END_AGAIN}")


def lead_back(main: str, headings: tuple[Heading, ...]) -> str:
    """Return the page with links to the headings that are to be read again."""
    if AGAIN not in main:
        return main
    known = {heading.title.casefold(): heading.id for heading in headings}

    def link(found: re.Match[str]) -> str:
        id_ = known.get(unescape(found[1]).casefold())
        return f'<a href="#{escape(id_)}">{found[1]}</a>' if id_ else found[1]

    return AGAIN_TITLE.sub(link, main)
