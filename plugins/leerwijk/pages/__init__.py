# SPDX-License-Identifier: EUPL-1.2
"""Library → pages: pure; one page kind is one function and one template."""

from collections.abc import Iterator

from pydantic_core import to_json

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
            written = to_json(page)
            own = {"terms": glossary.found_in(page.kind, written), "files": given.get(page.url, ())}
            share = {"share": shared_at(page)} if "packages" in parts else {}
            yield page.with_more({**always, **own, **share}, written)
