# SPDX-License-Identifier: EUPL-1.2
"""Filling: from a page as data to the HTML that a shell places."""

import re

from markupsafe import Markup

from leerwijk.locale import Words
from leerwijk.pages.citations import numbered
from leerwijk.pages.head import head_of
from leerwijk.pages.headings import headings_of, lead_back
from leerwijk.pages.links import root_of, settle
from leerwijk.pages.page import Filled, Page, Site, WriteMarkdown
from leerwijk.pages.signs import END_KEY, KEY
from leerwijk.pages.templating import environment_of
from leerwijk.pages.terms import explain
from leerwijk.pages.views.bodies import Citable
from leerwijk.pages.views.references import Reference

WITHOUT_CONTENTS = frozenset({"home", "glossary"})
"""Kinds of page that lead to their own parts."""

NOTHING = Citable({}, ())


def fill(page: Page, site: Site, words: Words, write_markdown: WriteMarkdown) -> Filled:
    """Return the HTML parts of a page."""
    env = environment_of(words)

    def write(text: str) -> Markup:
        return Markup(write_markdown(text, page.url))  # noqa: S704 — HTML by definition of the port

    content = env.get_template(f"{page.kind}.html").render(page.context, page=page, site=site, write=write)
    main = finish(page, content, words)
    headings = headings_of(main)
    main = lead_back(main, headings)
    root = root_of(page.url)
    menu = env.get_template("parts/menu.html").render(menu=page.menu) if page.menu else ""
    has_contents = len(headings) > 1 and page.kind not in WITHOUT_CONTENTS
    contents = env.get_template("parts/contents.html").render(headings=headings) if has_contents else ""
    return Filled(
        head=head_of(page, site, root),
        main=settle(main, root, site.index),
        menu=settle(menu, root, site.index),
        contents=contents,
        headings=headings,
    )


def finish(page: Page, content: str, words: Words) -> str:
    """Return the whole main part: citations numbered, sources and answer keys below, terms explained."""
    citable = page.context.get("citable", NOTHING)
    if not isinstance(citable, Citable):
        raise TypeError("`citable` of a page holds its references")
    content, cited = numbered(content, citable.in_text, words.text("sources.numbered"))
    content, keys = keys_apart(content)
    main = environment_of(words).get_template("parts/page.html").render(
        page=page,
        foot=page.context["foot"],
        content=Markup(content),  # noqa: S704 — rendered above
        keys=Markup(keys),  # noqa: S704 — rendered above
        sources=_sources(page, cited, citable),
    )
    return explain(main, page.context["terms"], words.text("glossary.more"))


def _sources(page: Page, cited: tuple[Reference, ...], citable: Citable) -> tuple[Reference, ...]:
    """Return the numbered references first, then those that only stand below the text."""
    return tuple(dict.fromkeys((*cited, *citable.below, *page.context["foot"].sources)))


KEY_PIECE = re.compile(f"{KEY}([^{END_KEY}]*){END_KEY}")


def keys_apart(content: str) -> tuple[str, str]:
    """Return the content without answer keys, and the keys together."""
    if KEY not in content:
        return content, ""
    return KEY_PIECE.sub("", content), "".join(KEY_PIECE.findall(content))
