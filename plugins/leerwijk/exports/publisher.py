# SPDX-License-Identifier: EUPL-1.2
"""Publisher: the site that gives its knowledge base away, and where everything stands on it."""

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote

SAFE = "/:?#@!$&'()*+,;=%~"
"""What may stand in an address as it is, beside letters, digits, `-`, `.` and `_`."""


class Addresses(Protocol):
    """Port: where pages stand, from the root of the site; lists by name, all else by its id."""

    LESSONS_LEARNED: str
    THEMES: str
    GLOSSARY: str
    PILOTS: str
    REGIONS: str
    SOURCES: str
    TENSIONS: str
    SWOTS: str
    FACTSHEETS: str
    DATA: str

    def lesson_learned(self, identifier: str, /) -> str:
        """Return the address of a lesson learned."""
        ...

    def pilot(self, identifier: str, /) -> str:
        """Return the address of a pilot."""
        ...

    def region(self, identifier: str, /) -> str:
        """Return the address of a region."""
        ...

    def theme(self, identifier: str, /) -> str:
        """Return the address of a theme."""
        ...

    def cluster(self, identifier: str, /) -> str:
        """Return the address of a cluster of themes."""
        ...

    def term(self, identifier: str, /) -> str:
        """Return the address of a term."""
        ...

    def source(self, identifier: str, /) -> str:
        """Return the address of a source."""
        ...

    def tension(self, identifier: str, /) -> str:
        """Return the address of a tension."""
        ...

    def swot(self, identifier: str, /) -> str:
        """Return the address of a SWOT."""
        ...

    def area_photo(self, identifier: str, /) -> str:
        """Return the address of an area photo."""
        ...

    def factsheet(self, identifier: str, /) -> str:
        """Return the address of a factsheet."""
        ...


@dataclass(frozen=True, slots=True)
class Publisher:
    """What an export must know of the site as a whole."""

    name: str
    url: str
    """Canonical address ending in "/", or "" when unknown."""
    language: str
    description: str
    licence_url: str
    at: Addresses

    def link(self, path: str) -> str:
        """Return the whole address of a place on the site; from the root of the site when that is unknown."""
        return quote(self.url, safe=SAFE) + path
