# SPDX-License-Identifier: EUPL-1.2
"""Document: what a page says, section by section, as search sees it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from leerwijk.search.sections import Section, sections_of


class Document(NamedTuple):
    """A page as search sees it."""

    url: str
    """From the root of the site, no leading slash."""
    title: str
    kind: str
    """Page type, on which visitors filter."""
    description: str
    sections: tuple[Section, ...]
    keywords: tuple[str, ...] = ()
    """Search words that need not stand in the text."""
    facets: Mapping[str, tuple[str, ...]] = {}


def document_of(  # noqa: PLR0913 - the parts of a page, by name
    url: str,
    title: str,
    kind: str,
    html: str,
    *,
    description: str = "",
    keywords: Sequence[str] = (),
    facets: Mapping[str, tuple[str, ...]] | None = None,
) -> Document:
    """Return the page with its main content `html` taken apart into sections."""
    sections = tuple(sections_of(html))
    return Document(url, title, kind, description, sections, tuple(keywords), dict(facets or {}))
