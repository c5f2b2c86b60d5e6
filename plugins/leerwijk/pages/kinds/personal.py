# SPDX-License-Identifier: EUPL-1.2
"""Personal pages: a learner's progress, and questions due again; what they hold, only the browser knows."""

from collections.abc import Iterator

from leerwijk.locale import Words
from leerwijk.pages import address
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot
from leerwijk.pages.views.outline import outlines


def personal(views: Views, site: Site, words: Words) -> Iterator[Page]:  # noqa: ARG001 — as all page functions
    """Yield the page with a learner's progress, and the page with what is due again."""
    yield _page(views, words, "progress", address.PROGRESS)
    yield _page(views, words, "review", address.REVIEW)


def _page(views: Views, words: Words, kind: str, url: str) -> Page:
    return Page(
        url=url,
        kind=kind,
        title=words.text(f"{kind}.title"),
        description=words.text(f"{kind}.description"),
        section="learn",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        menu=menu_of_lists(words, views.parts, url),
        context={
            "course": outlines(views.library),
            "foot": Foot(),
        },
    )
