# SPDX-License-Identifier: EUPL-1.2
"""Library → pages: pure; one page kind is one function and one template."""

from collections.abc import Iterator
from dataclasses import replace

from leerwijk.locale import Words
from leerwijk.model.download import Download
from leerwijk.model.library import Library
from leerwijk.pages.filling import fill
from leerwijk.pages.kinds.registry import ALWAYS, PARTS
from leerwijk.pages.navigation import absent_folders, addresses, doors
from leerwijk.pages.page import Page, Site
from leerwijk.pages.scripts import scripts_of
from leerwijk.pages.sharing import shared_at
from leerwijk.pages.terms import Glossary
from leerwijk.pages.views import Views
from leerwijk.pages.views.taken import feeds, offered

__all__ = ["absent_folders", "addresses", "doors", "fill", "pages_of", "scripts_of"]


def pages_of(
    library: Library,
    site: Site,
    words: Words,
    parts: frozenset[str],
    downloads: tuple[Download, ...] = (),
) -> Iterator[Page]:
    """Yield every page of the parts asked for, and those that every site has."""
    views = Views(library, parts, downloads)
    glossary = Glossary(library.terms)
    given = offered(downloads, words)
    always = {"absent": absent_folders(parts), "feeds": feeds(downloads, words, site.name)}
    functions = (*ALWAYS, *(function for part in PARTS if part in parts for function in PARTS[part]))
    for function in functions:
        for page in function(views, site, words):
            own: dict[str, object] = {"terms": glossary.found_in(page), "files": given.get(page.url, ())}
            if "packages" in parts:
                own["share"] = shared_at(page)
            yield replace(page, context={**page.context, **always, **own})
