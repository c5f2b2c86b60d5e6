# SPDX-License-Identifier: EUPL-1.2
"""The press: makes every file of the site that Leerwijk owns, and makes again only what changed."""

import os
import pickle
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from pydantic_core import to_json

from leerwijk import search
from leerwijk.adapters.alone import PrintAlone, first_of_each
from leerwijk.adapters.cataloguing import MakeCatalogue
from leerwijk.adapters.cores import on_every_core
from leerwijk.adapters.finding import lexicon_of
from leerwijk.adapters.giving import Giving
from leerwijk.adapters.packing import Pack
from leerwijk.adapters.shells import Shell, Shells, in_shell
from leerwijk.adapters.store import Store, digest
from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.pages import address, fill, pages_of, scripts_of
from leerwijk.pages.finishing import quizzes_apart
from leerwijk.pages.page import Filled, Page, Site, WriteMarkdown

UNSEARCHED = frozenset({"redirect", "search"})
"""Kinds of page that say nothing by themselves."""

ELSEWHERE = frozenset({"redirect", "elsewhere-lesson"})
"""Kinds of page whose content has its address elsewhere: no sitemap names them."""

Yield = tuple[bytes, Mapping[str, str], Mapping[str, str]]
"""What a page yields for other files: its bag for search, the HTML of its quizzes by id, and what of it may
stand alone: names → keys in the store."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what a page looks like, but for the Library."""

    site: Site
    parts: frozenset[str]
    words: Words
    tools: str
    """Digest of code, templates, versions and Markdown options."""
    shell: Shell
    write_markdown: WriteMarkdown
    print_alone: PrintAlone
    pack: Pack
    catalogue: MakeCatalogue


@dataclass(frozen=True, slots=True)
class Edition:
    """One whole site: address of each file → key of its content in the store."""

    files: Mapping[str, str]
    addresses: tuple[str, ...]
    """Addresses of the pages, for the sitemap."""


@dataclass(slots=True)
class Press:
    """Makes editions; `last` is what the previous build remembered."""

    store: Store
    last: Mapping[str, Any]
    memory: dict[str, Any] = field(default_factory=dict)
    yields: dict[str, Yield] = field(default_factory=dict)
    """What each page yields for other files, by the key of the page."""

    def edition(
        self, library: Library, key: str, recipe: Recipe, others: Sequence[search.Document]
    ) -> Edition:
        """Return every file for this Library; `others` are pages that the host itself makes, for search."""
        shells = Shells(recipe.shell, self.last.get("shells", ()))
        whole = digest(key, recipe.tools, shells.key, to_json(others))
        if self.last.get("edition") == whole and self._still_there():
            self.memory = dict(self.last)
            return Edition(self.last["files"], tuple(self.last["addresses"]))
        given = Giving(self.store, recipe.tools, self.last.get("given", {}))
        if "lessons-learned" in recipe.parts:
            given.give(library, recipe.site, recipe.words)
        pages = tuple(pages_of(library, recipe.site, recipe.words, recipe.parts, given.downloads))
        catalogued = recipe.catalogue(library, pages, self.last.get("catalogued", {}))
        packed = recipe.pack(library, catalogued.pages, self.last.get("packed", {}))
        keys = self._print_pages(packed.pages, recipe, shells)
        files = {f"{page.url}index.html": keys[page.url] for page in pages}
        files |= first_of_each(self.yields[key][2] for key in keys.values())
        files |= given.files | packed.files | catalogued.files
        files |= self._print_scripts(library, pages, recipe)
        files |= self._print_index(tuple(keys.values()), others, library, recipe)
        addresses = tuple(page.url for page in pages if page.kind not in ELSEWHERE)
        self._remember(files, addresses, digest(key, recipe.tools, shells.key, to_json(others)), shells)
        self.memory |= {"given": given.memory, "packed": packed.memory, "catalogued": catalogued.memory}
        return Edition(files, addresses)

    def _still_there(self) -> bool:
        """Say whether the stored files of the last edition are as they were left."""
        return all(self._state(key) == state for key, state in self.last.get("states", {}).items())

    def _is_whole(self, key: str) -> bool:
        """Say whether the store has an entry as the last finished build left it."""
        left = self.last.get("states", {}).get(key)
        return left is not None and self._state(key) == left

    def _state(self, key: str) -> list[int]:
        try:
            state = os.stat(self.store.path(key))  # noqa: PTH116 - a Path for each of thousands costs more
        except OSError:
            return []
        return [state.st_mtime_ns, state.st_size]

    def _print_pages(self, pages: Sequence[Page], recipe: Recipe, shells: Shells) -> Mapping[str, str]:
        """Return the key of each page by its address, having made those that the store lacks."""
        keys = {page.url: digest(recipe.tools, page.version, shells.key_of(page)) for page in pages}
        known = self._known_yields()
        self.yields = {
            key: known[key]
            for key in keys.values()
            if key in known and all(map(self._is_whole, (key, *known[key][2].values())))
        }
        missing = [page for page in pages if keys[page.url] not in self.yields]
        made = on_every_core(partial(self._print_page, keys=keys, recipe=recipe, shells=shells), missing)
        self.yields |= {keys[page.url]: found for page, found in zip(missing, made, strict=True)}
        return keys

    def _print_page(self, page: Page, keys: Mapping[str, str], recipe: Recipe, shells: Shells) -> Yield:
        """Make one page, and return what other files need of it."""
        filled = fill(page, recipe.site, recipe.words, recipe.write_markdown)
        self.store.put(keys[page.url], in_shell(shells.of(page), filled).encode())
        is_searched = page.is_searched and page.kind not in UNSEARCHED
        bag = search.bag_of(_document(page, filled)) if is_searched else b""
        return bag, filled.quizzes, recipe.print_alone(keys[page.url], page, filled)

    def _known_yields(self) -> Mapping[str, Yield]:
        """Return what the pages of the last edition yielded, by the keys of the pages."""
        with suppress(Exception):  # whatever is wrong with it, the pages are right here
            return dict(pickle.loads(self.store.get(self.last["yields"]) or b""))  # noqa: S301 - written by us
        return {}

    def _print_scripts(self, library: Library, pages: Sequence[Page], recipe: Recipe) -> Mapping[str, str]:
        """Return the scripts that pages load when they need them."""
        files: dict[str, str] = {}
        shown = {id_: html for _, quizzes, _ in self.yields.values() for id_, html in quizzes.items()}
        for script in scripts_of(library, recipe.words, recipe.parts, shown, pages):
            files[script.path] = digest(recipe.tools, to_json(script))
            if not self._is_whole(files[script.path]):
                self.store.put(files[script.path], script.write(recipe.words))
        return files

    def _print_index(
        self, keys: Sequence[str], others: Sequence[search.Document], library: Library, recipe: Recipe
    ) -> Mapping[str, str]:
        """Return the files of the search index, made from the bags of all pages."""
        bags = [bag for key in keys if (bag := self.yields[key][0])]
        bags += [search.bag_of(document) for document in others]
        files: dict[str, str] = {}
        if "search" not in recipe.parts:
            return files
        words, lexicon = recipe.words.branch("search"), lexicon_of(library)
        for path, content in search.index_of(bags, words, lexicon, page=address.SEARCH):
            files[path] = digest(recipe.tools, content)
            if not self._is_whole(files[path]):
                self.store.put(files[path], content)
        return files

    def _remember(
        self, files: Mapping[str, str], addresses: Iterable[str], whole: str, shells: Shells
    ) -> None:
        """Note what the next build needs to know, and drop what it does not."""
        packed = pickle.dumps(self.yields, protocol=5)
        yields = digest(packed)
        self.store.put(yields, packed)
        kept = {
            *files.values(),
            yields,
            *(key for *_, alone in self.yields.values() for key in alone.values()),
        }
        self.memory = {
            "yields": yields,
            "edition": whole,
            "files": dict(files),
            "addresses": list(addresses),
            "shells": shells.used,
            "states": {key: self._state(key) for key in kept},
        }
        self.store.keep_only(kept)


def _document(page: Page, filled: Filled) -> search.Document:
    return search.document_of(
        page.url,
        page.title,
        page.kind,
        quizzes_apart(filled.article)[0],  # they are much, and wrong answers are no finds
        description=page.description,
        keywords=page.keywords,
        facets=page.facets,
    )
