# SPDX-License-Identifier: EUPL-1.2
"""Filling: from a page as data to the HTML that a shell places."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from markupsafe import Markup

from leerwijk.locale import Words
from leerwijk.pages.finishing import cited_in_order, keys_apart, loose_quizzes, said_once, without_absent
from leerwijk.pages.head import head_of
from leerwijk.pages.headings import headings_of, lead_back
from leerwijk.pages.links import root_of, settle
from leerwijk.pages.page import Filled, Heading, Page, Site, WriteMarkdown
from leerwijk.pages.sharing import frame_code
from leerwijk.pages.templating import environment_of
from leerwijk.pages.terms import Explained, explain
from leerwijk.pages.views.bodies import Citable
from leerwijk.pages.views.foot import Foot
from leerwijk.pages.views.references import Reference

if TYPE_CHECKING:
    from leerwijk.pages.views.blocks import Fragment

WITHOUT_CONTENTS = frozenset({"home", "glossary", "themes", "matrix", "lessons-learned"})
"""Kinds of page that lead to their own parts, or need the room."""

NOTHING = Citable({}, ())


def fill(page: Page, site: Site, words: Words, write_markdown: WriteMarkdown) -> Filled:
    """Return the HTML parts of a page."""
    env = environment_of(words)
    root = root_of(page.url)
    absent = cast("tuple[str, ...]", page.context["absent"])

    def settled(html: str) -> str:
        return settle(without_absent(html, absent), root, site.index)

    content = _content(page, site, words, write_markdown)
    article, headings = _article(page, content, words)
    marked = Markup(article)  # noqa: S704 — rendered from a template
    main = env.get_template("parts/page.html").render(
        page=page, site=site, article=marked, frame_code=frame_code
    )
    has_contents = len(headings) > 1 and page.kind not in WITHOUT_CONTENTS
    return Filled(
        head=head_of(page, site, root),
        main=settled(main),
        menu=settled(env.get_template("parts/menu.html").render(menu=page.menu)) if page.menu else "",
        contents=env.get_template("parts/contents.html").render(headings=headings) if has_contents else "",
        headings=headings,
        quizzes=loose_quizzes(content),
        article=without_absent(article, absent),
        content=content,
    )


def piece(page: Page, kind: str, content: str, words: Words) -> str:
    """Return a part of the content of a page as an article of its own; its addresses begin with the sign."""
    alone = replace(page, kind=kind, context={**page.context, "foot": Foot(), "files": ()})
    article, _ = _article(alone, content, words, below=())
    return without_absent(article, cast("tuple[str, ...]", page.context["absent"]))


def _content(page: Page, site: Site, words: Words, write_markdown: WriteMarkdown) -> str:
    """Return what the page's own template makes of it."""
    shown = cast("tuple[Fragment, ...]", page.context.get("blocks", ()))

    def write(text: str) -> Markup:
        return Markup(write_markdown(text, page.url, shown))  # noqa: S704 — HTML by definition of the port

    template = environment_of(words).get_template(f"{page.kind}.html")
    return template.render(page.context, page=page, site=site, write=write)


def _article(
    page: Page, content: str, words: Words, below: tuple[Reference, ...] | None = None
) -> tuple[str, tuple[Heading, ...]]:
    """Return the article and its headings: citations numbered, sources and keys below, terms explained."""
    citable = cast("Citable", page.context.get("citable", NOTHING))
    foot = page.context["foot"]
    if not isinstance(foot, Foot):
        raise TypeError(f"the page {page.url!r} has no foot")
    content, cited = cited_in_order(content, citable.in_text, words)
    content, keys = keys_apart(said_once(content))
    article = (
        environment_of(words)
        .get_template("parts/article.html")
        .render(
            page=page,
            foot=foot,
            files=page.context.get("files", ()),
            content=Markup(content),  # noqa: S704 — rendered from a template
            keys=keys,
            sources=tuple(
                dict.fromkeys((*cited, *(citable.below if below is None else below), *foot.sources))
            ),
        )
    )
    terms = cast("tuple[Explained, ...]", page.context["terms"])
    article = explain(article, terms, words.text("glossary.more"))
    headings = headings_of(article)
    return lead_back(article, headings), headings
