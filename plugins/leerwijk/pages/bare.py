# SPDX-License-Identifier: EUPL-1.2
"""Bare pages: what a frame of somebody else or a package shows, without the site around it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from markupsafe import Markup

from leerwijk.locale import Words
from leerwijk.model.bare import Bare, BarePage, Surroundings
from leerwijk.model.licence import licence_url
from leerwijk.pages import address
from leerwijk.pages.filling import piece
from leerwijk.pages.finishing import QUIZ
from leerwijk.pages.headings import TAG
from leerwijk.pages.inline import plain
from leerwijk.pages.links import root_of
from leerwijk.pages.page import Filled, Page, Site
from leerwijk.pages.sharing import WHOLE, oembed_at
from leerwijk.pages.signs import ROOT
from leerwijk.pages.templating import environment_of
from leerwijk.pages.views.foot import Foot

CASE = re.compile(r'<leerwijk-case>\s*<section[^>]* data-id="([^"]+)".*?</leerwijk-case>\n?', re.DOTALL)
FIGURE = re.compile(
    r'<figure class="lw-figure[^>]*? id="figuur-([^"]+)"(?P<own> data-id=)?.*?</figure>\n?', re.DOTALL
)
FIGURE_TITLE = re.compile(r'<p class="lw-figure__title"[^>]*>(.*?)</p>', re.DOTALL)
FIRST_HEADING = re.compile(r"<h([2-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
HEADING_TAG = re.compile(r"(</?h)([1-6])(?=[\s>])")
PIECES = (
    ("quiz", address.EMBEDDED_QUIZ, "quiz-", QUIZ),
    ("case", address.EMBEDDED_CASE, "casus-", CASE),
    ("figure", address.EMBEDDED_FIGURE, "figuur-", FIGURE),
)
"""(kind, folder, what its anchor begins with, how to find it in the content of a page)"""

LINK = re.compile(
    r'<a\b(?P<before>[^>]*?)\bhref="(?P<to>[^"#][^"]*)"(?P<after>[^>]*)>(?P<text>.*?)</a>', re.DOTALL
)
ADDRESS = re.compile(ROOT + r"([^\"'#?<>\s\\]*)")
LICENCE = "CC BY 4.0"
LOADED = ("lms", "keep", "quiz", "compare", "embed", "embed-words", "words")
SEARCHED = ("search", "embed")
"""What the page of search loads; on other pages search would be a dialog over something small."""


def bares_of(page: Page, filled: Filled, site: Site, words: Words) -> Iterator[Bare]:
    """Yield what may stand alone of a filled page: itself, and each quiz, case and figure on it."""
    whole = _whole(page, filled, site)
    if page.kind in WHOLE:
        yield whole
    for kind, folder, anchor, pattern in PIECES:
        for found in pattern.finditer(filled.content):
            title, content = _on_top(kind, found[0])
            yield replace(
                whole,
                url=f"{folder}{_within(kind, found, page)}{found[1]}/",
                kind=kind,
                title=title,
                page=f"{page.url}#{anchor}{found[1]}",
                article=piece(page, kind, content, words),
            )


def _within(kind: str, found: re.Match[str], page: Page) -> str:
    """Return the address of the page for a figure without an id of its own; others are known by theirs."""
    return page.url if kind == "figure" and not found["own"] else ""


def _whole(page: Page, filled: Filled, site: Site) -> Bare:
    foot = page.context["foot"]
    licence = (foot.meta.licence if isinstance(foot, Foot) else "") or LICENCE
    return Bare(
        url=page.url,
        kind=page.kind,
        title=plain(page.title),
        description=plain(page.description),
        page=page.url,
        section=page.section,
        licence=licence,
        licence_url=licence_url(licence, site.licence_url),
        article=filled.article,
    )


def _on_top(kind: str, html: str) -> tuple[str, str]:
    """Return the title of a piece, and the piece with its headings from level 1 on."""
    if kind == "figure":
        found = FIGURE_TITLE.search(html)
        title = _text(found[1]) if found else ""
        return title, Markup('<h1 class="lw-hidden">{}</h1>\n').format(title) + Markup(html)  # noqa: S704 — ours
    heading = FIRST_HEADING.search(html)
    if heading is None:
        return "", html
    up = int(heading[1]) - 1
    return _text(heading[2]), HEADING_TAG.sub(lambda tag: f"{tag[1]}{max(1, int(tag[2]) - up)}", html)


def _text(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())


def titles_of_quizzes(article: str) -> Markup:
    """Return an article with of each quiz no more than its title, in a section with the same address."""

    def title(found: re.Match[str]) -> str:
        return Markup('<section id="quiz-{}">{}</section>').format(found[1], _on_top("quiz", found[0])[0])

    return Markup(QUIZ.sub(title, article))  # noqa: S704 - an article of ours


def bare_page_of(site: Site, words: Words) -> BarePage:
    """Return the port by which a site or a package gets its bare pages."""
    template = environment_of(words).get_template("bare.html")

    def bare_page(bare: Bare, at: str, place: Surroundings) -> str:
        root = root_of(at)
        names = SEARCHED if bare.kind == "search" else LOADED
        loaded = [(name, place.assets[f"{name}.js"]) for name in names if f"{name}.js" in place.assets]
        return template.render(
            site=site,
            bare=bare,
            place=place,
            root=root,
            canonical=site.url and site.url + bare.page.partition("#")[0],
            oembed=site.url and place.is_site and site.url + oembed_at(address.EMBED + bare.url),
            home=_home(bare, place, root),
            article=Markup(led(bare.article, root, place)),  # noqa: S704 — rendered from templates
            loaded=loaded,
        )

    return bare_page


def _home(bare: Bare, place: Surroundings, root: str) -> str | None:
    """Return the address of the whole page; None from a package whose site has no address."""
    if place.is_site:
        return root + bare.page
    return place.site + bare.page if place.site else None


def led(html: str, root: str, place: Surroundings) -> str:
    """Return HTML whose links lead from a page that is so far from the root of this place.

    What lies elsewhere opens in a window of its own, because a frame is no place for a whole site; where
    nobody knows the address of the site, such a link is plain text.
    """

    def link(found: re.Match[str]) -> str:
        to, path = found["to"], found["to"].partition("#")[0].removeprefix(ROOT)
        if to.startswith(ROOT) and not place.is_site:
            if path in place.within:
                return found[0]
            if not place.site:
                return found["text"]
        if " target=" in found["before"] + found["after"]:
            return found[0]
        return f'<a{found["before"]}href="{to}"{found["after"]} target="_blank">{found["text"]}</a>'

    def settled(found: re.Match[str]) -> str:
        path = found[1]
        if place.is_site:
            return root + path
        return root + place.within[path] if path in place.within else place.site + path

    return ADDRESS.sub(settled, LINK.sub(link, html))
