# SPDX-License-Identifier: EUPL-1.2
"""Words: how a word becomes the stems that are indexed; the browser does the same to a query."""

import re
from functools import cache
from typing import Any

from snowballstemmer import stemmer  # type: ignore[import-untyped]

from leerwijk.search.lexicon import lexicon

HYPHEN = "-"
ORDINAL = re.compile(r"(\d+)(?:ste|de|e)")


@cache
def stems_of(chain: str) -> tuple[str, ...]:
    """Return the stems of a word: of its parts, then of the whole if hyphens join it; no stop words."""
    words = chain.split(HYPHEN)
    if len(words) > 1:
        words.append("".join(words))
    return tuple(dict.fromkeys([stem_of(word) for word in words if counts(word)]))


def counts(word: str) -> bool:
    """Say whether a word is indexed: no stop word, no single letter."""
    return (len(word) > 1 or word.isdigit()) and word not in lexicon().stop


@cache
def stem_of(word: str) -> str:
    """Return the stem; a word with a digit is its own stem, and 1ste is 1e."""
    if word.isalpha():
        form = lexicon().forms.get(word, word)
        return form[1:] if form.startswith("=") else str(_stem_word()(form))
    ordinal = ORDINAL.fullmatch(word)
    return f"{ordinal[1]}e" if ordinal else word


@cache
def _stem_word() -> Any:  # noqa: ANN401 - the library has no types
    dutch = stemmer("dutch_porter")
    dutch.maxCacheSize = 0  # stems are remembered here; remembering them twice takes longer than stemming
    return dutch.stemWord
