# SPDX-License-Identifier: EUPL-1.2
"""Downloads: the files by which people take the knowledge base with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal["csv", "json", "json-feed", "atom", "turtle", "bibtex", "ris", "schema", "yaml"]
Listed = Literal[
    "pilots",
    "outcomes",
    "studies",
    "questions",
    "caveats",
    "tensions",
    "swots",
    "area-photos",
    "factsheets",
    "regions",
    "themes",
    "glossary",
    "sources",
]
"""Lists beside those of lessons learned."""

About = Literal["collection", "everything", "news", "region", "theme", "pilot", "schema", "template"] | Listed
"""What a file holds: all lessons learned, everything, what is new, one list, a vocabulary, or nothing yet."""

MEDIA_TYPES: Mapping[Form, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "json-feed": "application/feed+json",
    "atom": "application/atom+xml",
    "turtle": "text/turtle",
    "bibtex": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "schema": "application/schema+json",
    "yaml": "application/yaml",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away."""

    path: str
    """From the root of the site, no leading slash."""
    form: Form
    about: About
    count: int
    """How many records it holds."""
    id: str = ""
    """Of the region, theme or pilot that the list is about."""
    title: str = ""
    size: int = 0
    """In bytes."""

    @property
    def media_type(self) -> str:
        """What a server says that the file is."""
        return MEDIA_TYPES[self.form]
