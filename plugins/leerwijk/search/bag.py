# SPDX-License-Identifier: EUPL-1.2
"""Bag: a page boiled down to weighted stems and the card that shows it among the results."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from math import log2
from typing import NamedTuple, Self

from leerwijk.search.compounds import part_stems_of
from leerwijk.search.digits import DIGITS
from leerwijk.search.document import Document
from leerwijk.search.text import words_in
from leerwijk.search.words import stems_of

MOST_HITS = 31
IN_TITLE = 32
"""Added to a stem's hits when the title holds it."""
HITS = 2
"""Of a word in the text; in other fields it counts as so many words in the text:"""
TIMES_HEADING = 3
TIMES_KEYWORD = 3
TIMES_LABEL = 2
PART_HITS = 1
"""Of a part of a compound, wherever that stands; in the title it has more:"""
TITLE_PART_HITS = 6
FACETS_IN_WORDS = ("region", "theme")
"""Facets that people type; a page is found by their labels though its text need not repeat them."""
FACETS_SHOWN = ("region", "theme", "strength", "weight")
"""Facets that a result shows."""
ONLY_SHOWN = ("weight",)
"""Of these, what nobody filters on."""
LARGEST_DIGIT = 63
LONGEST_TEXT = 760
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
    title = words_in(document.title)
    body = words_in(" . ".join((document.description, *(section.text for section in document.sections))))
    headings = words_in(" . ".join(section.heading for section in document.sections))
    keywords = words_in(" . ".join(document.keywords))
    labels = [label for facet in FACETS_IN_WORDS for label in document.facets.get(facet, ())]
    weighted = body + TIMES_HEADING * headings + TIMES_KEYWORD * keywords
    stems, hits = _stems_and_hits(title, weighted + TIMES_LABEL * words_in(" . ".join(labels)))
    return Bag(
        url=document.url,
        kind=document.kind,
        length=min(LARGEST_DIGIT, round(4 * log2(len(title) + len(headings) + len(body) + 1))),
        title_length=min(LARGEST_DIGIT, len({stem for word in title for stem in stems_of(word)})),
        stems=" ".join(stems),
        hits=hits,
        facets={
            name: list(values)
            for name, values in sorted(document.facets.items())
            if values and name not in ONLY_SHOWN
        },
        card=_card_of(document),
    ).packed()


class _Counted(dict[str, tuple[str, ...]]):
    """What each word of a text counts for: each of its stems as often as that stem has hits."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        self[word] = HITS * stems_of(word) + PART_HITS * part_stems_of(word)
        return self[word]


class _HitDigits(dict[int, str]):
    """The digit for each number of hits; below zero are those of stems in the title."""

    def __missing__(self, hits: int) -> str:
        self[hits] = DIGITS[min(hits, MOST_HITS)]
        return self[hits]


COUNTED = _Counted()
HIT_DIGITS = _HitDigits()


def _stems_and_hits(title: Sequence[str], text: Iterable[str]) -> tuple[list[str], str]:
    """Return the stems in alphabetical order, and a digit for each."""
    hits = Counter(chain.from_iterable(map(COUNTED.__getitem__, text)))
    hits.update(TITLE_PART_HITS * [*{stem for word in title for stem in part_stems_of(word)}])
    for stem in {stem for word in title for stem in stems_of(word)}:
        hits[stem] = min(hits[stem], MOST_HITS) - IN_TITLE  # counted from the last digit
    found = sorted(hits)
    return found, "".join(map(HIT_DIGITS.__getitem__, map(hits.__getitem__, found)))


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
