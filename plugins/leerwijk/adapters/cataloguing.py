# SPDX-License-Identifier: EUPL-1.2
"""Cataloguing: the files for catalogues of learning material, made again only when what they tell changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import to_json

from leerwijk.adapters.giving import publisher_of
from leerwijk.adapters.store import Store, digest
from leerwijk.exports.material import Material, materials
from leerwijk.exports.oai import Catalogue, Terms, files_of, metadata_at
from leerwijk.exports.publisher import Publisher
from leerwijk.model.library import Library
from leerwijk.pages.items import items_of
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views.material import MaterialCard


@dataclass(frozen=True, slots=True)
class Catalogued:
    """Pages with what catalogues ask of them, and the files for catalogues."""

    pages: tuple[Page, ...]
    files: dict[str, str] = field(default_factory=dict)
    """Path of each file → its key in the store."""
    memory: Mapping[str, Any] = field(default_factory=dict)
    """What the next build must know."""


MakeCatalogue = Callable[[Library, tuple[Page, ...], Mapping[str, Any]], Catalogued]
"""Makes the files; the last argument is what the previous build remembered."""


def catalogue_nothing(_library: Library, pages: tuple[Page, ...], _last: Mapping[str, Any]) -> Catalogued:
    """Make nothing, for a site that gives nothing to catalogues."""
    return Catalogued(pages)


@dataclass(frozen=True, slots=True)
class Cataloguing:
    """Makes the files for catalogues of one site."""

    store: Store
    tools: str
    site: Site
    parts: frozenset[str]
    terms: Terms

    def make(self, library: Library, pages: tuple[Page, ...], last: Mapping[str, Any]) -> Catalogued:
        """Return the pages with their cards, and the files; from the store when nothing changed they tell."""
        publisher = publisher_of(self.site)
        if not publisher.url:
            return Catalogued(pages)
        found = materials(library, items_of(library, self.site, self.parts), publisher)
        cards = _cards(found, publisher)
        shown = tuple(_with(page, cards.get(page.url)) for page in pages)
        key = digest(self.tools, to_json((found, self.terms)))
        if last.get("key") == key and all(
            Path(self.store.path(each)).is_file() for each in last["files"].values()
        ):
            return Catalogued(shown, last["files"], last)
        files: dict[str, str] = {}
        for path, content in files_of(Catalogue(publisher, found, self.terms)):
            files[path] = digest(self.tools, path, content)
            self.store.put(files[path], content)
        return Catalogued(shown, files, {"key": key, "files": files})


def _with(page: Page, card: MaterialCard | None) -> Page:
    return page.with_more({"material": card}) if card else page


def _cards(found: Iterable[Material], publisher: Publisher) -> dict[str, MaterialCard]:
    """Return address of each page → its card; the quizzes on it only by their files."""
    pages: dict[str, list[Material]] = {}
    for each in found:
        pages.setdefault(each.item.page, []).append(each)
    return {url: _card(first, others, publisher) for url, (first, *others) in pages.items()}


def _card(material: Material, others: Sequence[Material], publisher: Publisher) -> MaterialCard:
    files = (
        Link("NL LOM", metadata_at(material)),
        Link("IEEE LOM", metadata_at(material, "ieee")),
        *(Link(each.item.title, metadata_at(each)) for each in others),
    )
    return MaterialCard(
        title=material.title,
        description=material.description,
        keywords=material.keywords,
        sort=material.sort.label,
        level=material.sort.level,
        minutes=material.minutes,
        url=material.url,
        licence=material.item.licence,
        licence_url=material.licence_url,
        version=material.item.version,
        updated=str(material.item.updated),
        publisher=publisher.name,
        files=files,
    )
