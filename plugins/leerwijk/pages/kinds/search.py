# SPDX-License-Identifier: EUPL-1.2
"""Page of search: all results with filters, and where no script runs, the lists to leaf through."""

from collections.abc import Iterator

from leerwijk.locale import Words
from leerwijk.pages import address
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot

LISTS = (
    ("themes", address.THEMES, "lessons-learned"),
    ("regions", address.REGIONS, "lessons-learned"),
    ("pilots", address.PILOTS, "lessons-learned"),
    ("lessons_learned", address.LESSONS_LEARNED, "lessons-learned"),
    ("swots", address.SWOTS, "lessons-learned"),
    ("modules", address.MODULES, "course"),
    ("factsheets", address.FACTSHEETS, "factsheets"),
    ("glossary", address.GLOSSARY, ""),
    ("sources", address.SOURCES, ""),
)
"""(branch of the catalogue, address, part of the site that has the list)"""


def search(views: Views, _site: Site, words: Words) -> Iterator[Page]:
    """Yield the page of search."""
    yield Page(
        url=address.SEARCH,
        kind="search",
        title=words.text("search.title"),
        description=words.text("search.description"),
        section="home",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        context={
            "lists": tuple(
                (Link(words.text(f"{name}.title"), url), words.text(f"{name}.description"))
                for name, url, part in LISTS
                if not part or part in views.parts
            ),
            "foot": Foot(),
        },
    )
