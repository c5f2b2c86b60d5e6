# SPDX-License-Identifier: EUPL-1.2
"""Sharing: which pages others may show in a frame, and what tells them so."""

import json
from collections.abc import Mapping
from html import escape

from leerwijk.model.bare import Bare
from leerwijk.pages import address
from leerwijk.pages.page import Page, Site
from leerwijk.pages.views.asked import AskedQuiz
from leerwijk.pages.views.blocks import Fragment

WHOLE = frozenset(
    {
        *("module", "lesson", "factsheet", "lesson-learned"),
        *("matrix", "tension", "good-and-better", "swot", "area-photo"),
        "search",
    }
)
"""Kinds of page that may stand alone."""

WIDTH = 640
"""Pixels for which heights are given; a frame may be of any width."""

HEIGHTS = {"quiz": 900, "figure": 700, "lesson-learned": 900}
"""Pixels for what nobody measured."""
HEIGHT = 800


def shared_at(page: Page) -> str:
    """Return the address under which others may show a page, or what it is about; "" for other pages."""
    if page.kind in WHOLE:
        return address.EMBED + page.url
    test = page.context["test"] if page.kind == "final-test" else None
    asked = test.context["asked"] if isinstance(test, Fragment) else None
    return f"{address.EMBED}{address.EMBEDDED_QUIZ}{asked.quiz.id}/" if isinstance(asked, AskedQuiz) else ""


def oembed_at(shared: str) -> str:
    """Return the address of what tells other sites about something shared."""
    return f"{shared}oembed.json"


def frame_code(title: str, src: str, height: int = HEIGHT) -> str:
    """Return the HTML of a frame."""
    return (
        f'<iframe src="{escape(src)}" title="{escape(title)}" width="100%" height="{height}"'
        ' style="border:0" loading="lazy" allow="clipboard-write"></iframe>'
    )


def height_of(bare: Bare, measured: Mapping[str, int]) -> int:
    """Return how high a frame is to be: as measured, else as things of its kind usually are."""
    return measured.get(bare.url) or HEIGHTS.get(bare.kind, HEIGHT)


def oembed(bare: Bare, site: Site, height: int) -> bytes:
    """Return what a site that knows oEmbed needs to show this."""
    told = {
        "version": "1.0",
        "type": "rich",
        "title": bare.title,
        "provider_name": site.name,
        "provider_url": site.url,
        "html": frame_code(bare.title, f"{site.url}{address.EMBED}{bare.url}", height),
        "width": WIDTH,
        "height": height,
        "license": bare.licence_url,
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"
