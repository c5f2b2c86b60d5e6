# SPDX-License-Identifier: EUPL-1.2
"""Alone: prints what of a page may stand without the site, for frames of others and for packages."""

from collections.abc import Callable, Iterable, Mapping

from pydantic import TypeAdapter

from leerwijk.adapters.store import Store, digest
from leerwijk.locale import Words
from leerwijk.model.bare import Bare, Surroundings
from leerwijk.pages import address
from leerwijk.pages.bare import PACKED, bare_page_of, bares_of
from leerwijk.pages.page import Filled, Page, Site

BARE = "bare/"
"""Before the name of what a package may hold; the files of the site do not include it."""

KEPT = TypeAdapter(Bare)


PrintAlone = Callable[[str, Page, Filled], dict[str, str]]
"""Puts in the store what may stand alone of a page with this key, and returns names → keys."""


def print_nothing(_key: str, _page: Page, _filled: Filled) -> dict[str, str]:
    """Print nothing, for a site that gives nothing to others."""
    return {}


def printer(store: Store, site: Site, words: Words, place: Surroundings) -> PrintAlone:
    """Return what prints for a site that gives its pages to others."""
    bare_page = bare_page_of(site, words)

    def print_alone(key: str, page: Page, filled: Filled) -> dict[str, str]:
        made: dict[str, str] = {}
        for bare in bares_of(page, filled, site, words):
            file = f"{address.EMBED}{bare.url}index.html"
            made[file] = digest(key, file)
            store.put(made[file], bare_page(bare, file, place).encode())
            if bare.kind in PACKED:
                name = f"{BARE}{bare.url}"
                made[name] = digest(key, name)
                store.put(made[name], KEPT.dump_json(bare))
        return made

    return print_alone


def first_of_each(found: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return names → keys; what more than one page shows comes from the first."""
    merged: dict[str, str] = {}
    for each in found:
        merged = {**each, **merged}
    return merged


def bare_in(store: Store, alone: Mapping[str, str], url: str) -> Bare | None:
    """Return what may stand in a package under this name; None when the site shows no such thing."""
    content = store.get(alone.get(f"{BARE}{url}", ""))
    return KEPT.validate_json(content) if content else None
