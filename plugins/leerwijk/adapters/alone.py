# SPDX-License-Identifier: EUPL-1.2
"""Alone: prints what of a page may stand without the site, for frames of others."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from leerwijk.adapters.store import Store, digest
from leerwijk.locale import Words
from leerwijk.model.bare import Bare, BarePage, Surroundings
from leerwijk.pages import address
from leerwijk.pages.bare import bare_page_of, bares_of
from leerwijk.pages.page import Filled, Page, Site
from leerwijk.pages.sharing import height_of, oembed, oembed_at

PrintAlone = Callable[[str, Page, Filled], dict[str, str]]
"""Puts in the store what may stand alone of a page with this key, and returns names → keys."""


def print_nothing(_key: str, _page: Page, _filled: Filled) -> dict[str, str]:
    """Print nothing, for a site that gives nothing to others."""
    return {}


def printer(
    store: Store, site: Site, words: Words, place: Surroundings, heights: Mapping[str, int]
) -> PrintAlone:
    """Return what prints for a site that gives its pages to others; `heights` are what was measured."""
    bare_page = bare_page_of(site, words)

    def print_alone(key: str, page: Page, filled: Filled) -> dict[str, str]:
        made: dict[str, str] = {}
        for bare in bares_of(page, filled, site, words):
            for name, content in _files_of(bare, site, bare_page, place, heights):
                made[name] = digest(key, name)
                store.put(made[name], content)
        return made

    return print_alone


def _files_of(
    bare: Bare, site: Site, bare_page: BarePage, place: Surroundings, heights: Mapping[str, int]
) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of what is made of something that may stand alone."""
    shared = address.EMBED + bare.url
    yield f"{shared}index.html", bare_page(bare, f"{shared}index.html", place).encode()
    if site.url:
        yield oembed_at(shared), oembed(bare, site, height_of(bare, heights))


def first_of_each(found: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return names → keys; what more than one page shows comes from the first."""
    merged: dict[str, str] = {}
    for each in found:
        merged = {**each, **merged}
    return merged
