# SPDX-License-Identifier: EUPL-1.2
"""Compounds: the words that a Dutch word is made of; the browser takes queries apart in the same way."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from leerwijk.search.lexicon import lexicon
from leerwijk.search.words import HYPHEN, stem_of

SHORTEST = 7
"""Letters of the shortest word that is taken apart."""
SHORTEST_PART = 3


class Part(NamedTuple):
    """A stretch of a word that is a noun of the lexicon, or at the end a form of one."""

    start: int
    end: int


@cache
def part_stems_of(chain: str) -> tuple[str, ...]:
    """Return the stems of the nouns that the word, or a word between its hyphens, is made of."""
    found = [stem_of(word[start:end]) for word in chain.split(HYPHEN) for start, end in parts_of(word)]
    return tuple(dict.fromkeys(found)) if found else ()


def parts_of(word: str) -> list[Part]:
    """Return the parts of every way to read the whole word as nouns, in order; none if there is no way."""
    if len(word) < SHORTEST or word[:SHORTEST_PART] not in _nouns() or word in lexicon().whole:
        return []
    found: set[Part] = set()
    _reaches_the_end(word, 0, found, {len(word): True})
    return sorted(found)


def _reaches_the_end(word: str, start: int, found: set[Part], known: dict[int, bool]) -> bool:
    """Say whether parts lead from `start` to the end of the word; `found` gets all of those that do."""
    if start not in known:
        known[start] = False
        for part in _parts_from(word, start):
            ways = [_reaches_the_end(word, after, found, known) for after in _starts_after(word, part.end)]
            if any(ways):
                found.add(part)
                known[start] = True
    return known[start]


def _parts_from(word: str, start: int) -> Iterator[Part]:
    for noun in _nouns().get(word[start : start + SHORTEST_PART], ()):
        if word.startswith(noun, start) and start + len(noun) < len(word):
            yield Part(start, start + len(noun))
    if start > 0 and len(word) - start >= SHORTEST_PART and stem_of(word[start:]) in _noun_stems():
        yield Part(start, len(word))


def _starts_after(word: str, end: int) -> Iterator[int]:
    """Yield where the part after one that ends here may start: right away, or after letters that link two."""
    yield end
    for link in lexicon().links:
        if word.startswith(link, end) and end + len(link) < len(word):
            yield end + len(link)


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """Return the nouns that parts may be, by how they begin."""
    nouns = groupby(sorted(lexicon().parts), lambda noun: noun[:SHORTEST_PART])
    return {beginning: tuple(group) for beginning, group in nouns}


@cache
def _noun_stems() -> frozenset[str]:
    return frozenset(map(stem_of, lexicon().parts))
