# SPDX-License-Identifier: EUPL-1.2
"""Vocabulary: the stems that most pages hold, packed; with it the browser corrects typing errors."""

from collections.abc import Mapping
from itertools import pairwise, takewhile

MOST = 4_000
"""Stems in the vocabulary: about 13 kB, and a correction within some five milliseconds."""
SHORTEST = 4
MOST_SHARED = 25


def vocabulary_of(pages: Mapping[str, int]) -> str:
    """Return the stems with their numbers of pages, packed.

    Of each: letters shared with the one before (A is none), its other letters, and how often its number of
    pages doubles.
    """
    stems = [stem for stem in pages if len(stem) >= SHORTEST and stem.isalpha() and stem == stem.lower()]
    stems.sort(key=lambda stem: (-pages[stem], stem))
    kept = sorted(stems[:MOST])
    return "".join(_packed(before, stem, pages[stem]) for before, stem in pairwise(("", *kept)))


def _packed(before: str, stem: str, pages: int) -> str:
    same = takewhile(lambda letters: letters[0] == letters[1], zip(before, stem, strict=False))
    shared = min(MOST_SHARED, sum(1 for _ in same))
    return f"{chr(ord('A') + shared)}{stem[shared:]}{min(9, pages.bit_length() - 1)}"
