# SPDX-License-Identifier: EUPL-1.2
"""Bag: a page boiled down to weighted stems and the card that shows it among the results."""

import json
from collections import Counter
from collections.abc import Iterable
from math import log2
from typing import NamedTuple, Self

from leerwijk.search.document import Document
from leerwijk.search.words import chains_of, stems_of

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""One character per number from 0 to 63."""
MOST_HITS = 31
IN_TITLE = 32
"""Added to a stem's hits when the title holds it."""
HEADING_HITS = 3
KEYWORD_HITS = 1
FACETS_IN_WORDS = ("region", "theme")
"""Facets that people type; a page is found by their labels though its text need not repeat them."""
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
    card: str
    """JSON: address, title, kind, description, sections and facets."""

    def packed(self) -> bytes:
        """Return the bag as bytes, to keep until the page changes."""
        return f"{_json(self[:-1])}\n{self.card}".encode()

    @classmethod
    def unpacked(cls, packed: bytes) -> Self:
        """Return the bag that was packed."""
        head, card = packed.decode().split("\n", 1)
        url, kind, length, title_length, stems, hits = json.loads(head)
        return cls(url, kind, length, title_length, stems, hits, card)


def bag_of(document: Document) -> bytes:
    """Return the page as a packed bag: all that `index_of` needs of it."""
    title = chains_of(document.title)
    body = chains_of(" . ".join((document.description, *(section.text for section in document.sections))))
    headings = chains_of(" . ".join(section.heading for section in document.sections))
    labels = [label for facet in FACETS_IN_WORDS for label in document.facets.get(facet, ())]
    keywords = chains_of(" . ".join((*document.keywords, *labels)))
    hits = _hits_of(((headings, HEADING_HITS), (body, 1), (keywords, KEYWORD_HITS)))
    in_title = {stem for chain in title for stem in stems_of(chain)}
    stems = sorted(in_title.union(hits))
    digits = [DIGITS[min(hits[stem], MOST_HITS) + IN_TITLE * (stem in in_title)] for stem in stems]
    words = title.total() + headings.total() + body.total()
    return Bag(
        url=document.url,
        kind=document.kind,
        length=min(LARGEST_DIGIT, round(4 * log2(words + 1))),
        title_length=min(LARGEST_DIGIT, len(in_title)),
        stems=" ".join(stems),
        hits="".join(digits),
        card=_card_of(document),
    ).packed()


def _hits_of(fields: Iterable[tuple[Counter[str], int]]) -> Counter[str]:
    hits: Counter[str] = Counter()
    for chains, weight in fields:
        for chain, count in chains.items():
            for stem in stems_of(chain):
                hits[stem] += weight * count
    return hits


def _card_of(document: Document) -> str:
    return _json(
        {
            "url": document.url,
            "title": document.title,
            "kind": document.kind,
            "description": document.description,
            "sections": [(anchor, heading, _beginning(text)) for anchor, heading, text in document.sections],
            "facets": dict(sorted(document.facets.items())),
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
