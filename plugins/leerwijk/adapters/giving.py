# SPDX-License-Identifier: EUPL-1.2
"""Giving: the files that a site gives to take away, made again only when what was learned changed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import to_json

from leerwijk.adapters.store import Store, digest
from leerwijk.exports import Publisher, exports_of
from leerwijk.locale import Words
from leerwijk.model.download import Download
from leerwijk.model.library import Library
from leerwijk.pages import address
from leerwijk.pages.page import Site


@dataclass(slots=True)
class Giving:
    """Makes the files to take away; `last` is what the previous build remembered of them."""

    store: Store
    tools: str
    last: Mapping[str, Any]
    files: dict[str, str] = field(default_factory=dict)
    """Path of each file, from the root of the site → key of its content in the store."""
    downloads: tuple[Download, ...] = ()
    memory: dict[str, Any] = field(default_factory=dict)

    def give(self, library: Library, site: Site, words: Words) -> None:
        """Make every file for this Library, unless the store has them all."""
        key = digest(self.tools, to_json(_said(library)))
        if self.last.get("key") == key and all(map(self._stored, self.last["files"].values())):
            self.files = dict(self.last["files"])
            self.downloads = tuple(Download(**each) for each in self.last["downloads"])
        else:
            self.downloads = tuple(self._make(library, site, words))
        self.memory = {"key": key, "files": self.files, "downloads": list(map(asdict, self.downloads))}

    def _make(self, library: Library, site: Site, words: Words) -> list[Download]:
        made = []
        for export in exports_of(library, publisher_of(site), words):
            key = digest(self.tools, export.content)
            self.store.put(key, export.content)
            self.files[export.download.path] = key
            made.append(export.download)
        return made

    def _stored(self, key: str) -> bool:
        return Path(self.store.path(key)).is_file()


def publisher_of(site: Site) -> Publisher:
    """Return the site as exports know it."""
    return Publisher(site.name, site.url, site.language, site.description, site.licence_url, address)


def _said(library: Library) -> tuple[object, ...]:
    """Return all of a Library that the files are made of; courses and quizzes are not."""
    vocabularies = (library.regions, library.clusters, library.themes, library.audiences, library.terms)
    views = (library.tensions, library.swots, library.area_photos, library.factsheets)
    return (library.sources, library.evidence_kinds, library.competences, vocabularies, library.pilots, views)
