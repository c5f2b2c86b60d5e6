# SPDX-License-Identifier: EUPL-1.2
"""Bag: a page boiled down to weighted stems and the card that shows it among the results."""

import json
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log2
from typing import NamedTuple, Self

from leerwijk.search.compounds import part_stems_of
from leerwijk.search.digits import DIGITS
from leerwijk.search.document import Document
from leerwijk.search.text import chains_of
from leerwijk.search.words import stems_of

MOST_HITS = 31
IN_TITLE = 32
"""Added to a stem's hits when the title holds it."""
TEXT_HITS = 2
HEADING_HITS = 6
KEYWORD_HITS = 6
LABEL_HITS = 4
TITLE_PART_HITS = 6
"""Hits of a part of a compound in the title; elsewhere a part has half the hits of a word."""
FACETS_IN_WORDS = ("region", "theme")
"""Facets that people type; a page is found by their labels though its text need not repeat them."""
FACETS_SHOWN = ("region", "theme", "strength", "weight")
"""Facets that a result shows."""
ONLY_SHOWN = ("weight",)
"""Of these, what nobody filters on."""
LARGEST_DIGIT = 63
LONGEST_TEXT = 800
"""Characters of a section on a card: a card must stay light, several load for one query."""


class Bag(NamedTuple):
    """What the index needs of one page."""

    url: str
    kind: str
    length: int
    """Number of words as a class, four per doubling."""
    title_length: int
    """Number of stems in the title: a page called "Regie" is about it more than one that names it."""
    stems: str
    """Stems in alphabetical order, a space between."""
    hits: str
    """One digit per stem: how often it occurs, weighted by field, with `IN_TITLE` on top."""
    facets: dict[str, list[str]]
    """Name of a facet → values, for the table of all pages."""
    card: str
    """JSON: address, title, kind, description, sections and the facets that a result shows."""

    def packed(self) -> bytes:
        """Return the bag as bytes, to keep until the page changes."""
        return f"{_json(self[:-1])}\n{self.card}".encode()

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """Return the bag that was packed."""
        head, card = packed.decode().split("\n", 1)
        return cls._make((*json.loads(head), card))


def bag_of(document: Document) -> bytes:
    """Return the page as a packed bag: all that `index_of` needs of it."""
    title = chains_of(document.title)
    body = chains_of(" . ".join((document.description, *(section.text for section in document.sections))))
    headings = chains_of(" . ".join(section.heading for section in document.sections))
    labels = [label for facet in FACETS_IN_WORDS for label in document.facets.get(facet, ())]
    keywords = chains_of(" . ".join(document.keywords))
    names = chains_of(" . ".join(labels))
    hits = _hits_of(
        ((headings, HEADING_HITS), (body, TEXT_HITS), (keywords, KEYWORD_HITS), (names, LABEL_HITS))
    )
    for stem in {stem for chain in title for stem in part_stems_of(chain)}:
        hits[stem] = hits.get(stem, 0) + TITLE_PART_HITS
    in_title = {stem for chain in title for stem in stems_of(chain)}
    stems = sorted(in_title.union(hits))
    digits = [DIGITS[min(hits.get(stem, 0), MOST_HITS) + IN_TITLE * (stem in in_title)] for stem in stems]
    words = title.total() + headings.total() + body.total()
    return Bag(
        url=document.url,
        kind=document.kind,
        length=min(LARGEST_DIGIT, round(4 * log2(words + 1))),
        title_length=min(LARGEST_DIGIT, len(in_title)),
        stems=" ".join(stems),
        hits="".join(digits),
        facets={
            name: list(values)
            for name, values in sorted(document.facets.items())
            if values and name not in ONLY_SHOWN
        },
        card=_card_of(document),
    ).packed()


def _hits_of(fields: Iterable[tuple[Counter[str], int]]) -> dict[str, int]:
    hits: dict[str, int] = {}
    for chains, weight in fields:
        for chain, count in chains.items():
            for stem, divisor in _shares_of(chain):
                hits[stem] = hits.get(stem, 0) + weight * count // divisor
    return hits


@lru_cache(maxsize=100_000)
def _shares_of(chain: str) -> tuple[tuple[str, int], ...]:
    """Return the stems of a word, which have all of its hits, and those of its parts, which have half."""
    return (
        *((stem, 1) for stem in stems_of(chain)),
        *((stem, 2) for stem in part_stems_of(chain)),
    )


def _card_of(document: Document) -> str:
    return _json(
        {
            "url": document.url,
            "title": document.title,
            "kind": document.kind,
            "description": document.description,
            "sections": [(anchor, heading, _beginning(text)) for anchor, heading, text in document.sections],
            "facets": {name: document.facets[name] for name in FACETS_SHOWN if document.facets.get(name)},
        }
    )


def _beginning(text: str) -> str:
    """Return as much of a section as a result may show; all of it is indexed."""
    if len(text) <= LONGEST_TEXT:
        return text
    start = text[:LONGEST_TEXT]
    return f"{start.rpartition(' ')[0] or start} …"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
