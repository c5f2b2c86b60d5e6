# SPDX-License-Identifier: EUPL-1.2
"""Compounds: the words that a Dutch word is made of; the browser takes queries apart in the same way."""

from collections.abc import Iterator
from functools import cache, lru_cache
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


@lru_cache(maxsize=100_000)
def part_stems_of(chain: str) -> tuple[str, ...]:
    """Return the stems of the nouns that the word, or a word between its hyphens, is made of."""
    found = (stem_of(word[part.start : part.end]) for word in HYPHEN.split(chain) for part in parts_of(word))
    return tuple(dict.fromkeys(found))


def parts_of(word: str) -> tuple[Part, ...]:
    """Return the parts of every way to read the whole word as nouns; none when there is no such way."""
    if len(word) < SHORTEST or word[:SHORTEST_PART] not in _beginnings() or word in lexicon().whole:
        return ()
    found: dict[int, list[Part]] = {}
    starts = {0}
    for start in range(len(word)):
        if start in starts:
            found[start] = list(_parts_from(word, start))
            starts.update(after for part in found[start] for after in _starts_after(word, part))
    complete = _complete(word, found)
    return tuple(part for parts in found.values() for part in parts if part in complete)


def _parts_from(word: str, start: int) -> Iterator[Part]:
    nouns = _nouns()
    for end in range(start + SHORTEST_PART, len(word)):
        if word[start:end] in nouns:
            yield Part(start, end)
    if start > 0 and len(word) - start >= SHORTEST_PART and stem_of(word[start:]) in _noun_stems():
        yield Part(start, len(word))


def _starts_after(word: str, part: Part) -> Iterator[int]:
    """Yield where the next part may start: right away, or after letters that link two parts."""
    yield part.end
    for link in lexicon().links:
        if word.startswith(link, part.end) and part.end + len(link) < len(word):
            yield part.end + len(link)


def _complete(word: str, found: dict[int, list[Part]]) -> set[Part]:
    """Return the parts from which the end of the word can be reached."""
    complete: set[Part] = set()
    open_starts = {len(word)}
    for start in sorted(found, reverse=True):
        reaching = [part for part in found[start] if not open_starts.isdisjoint(_starts_after(word, part))]
        complete.update(reaching)
        if reaching:
            open_starts.add(start)
    return complete


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lexicon().parts)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(noun[:SHORTEST_PART] for noun in _nouns())


@cache
def _noun_stems() -> frozenset[str]:
    return frozenset(map(stem_of, lexicon().parts))
